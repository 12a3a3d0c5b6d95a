/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-guidance.h"

G_BEGIN_DECLS

/* A PsoasReadingPage of all guidance, the emergency list first */
GtkWidget *psoas_guidance_page_new          (PsoasGuidance *guidance);
GtkWidget *psoas_guidance_page_new_original (PsoasGuidance *original);

G_END_DECLS
