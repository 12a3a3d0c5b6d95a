/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-guidance.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_GUIDANCE_PAGE (psoas_guidance_page_get_type ())

/* PsoasGuidancePage: all guidance, the emergency list first.  Has its own header bar with win.back. */
G_DECLARE_FINAL_TYPE (PsoasGuidancePage, psoas_guidance_page, PSOAS, GUIDANCE_PAGE, GtkWidget)

GtkWidget *psoas_guidance_page_new          (PsoasGuidance     *guidance);
/* @picture: (transfer floating): stands below the heading of the section */
void       psoas_guidance_page_add_picture  (PsoasGuidancePage *self,
                                             const char        *section_id,
                                             GtkWidget         *picture);
/* @section_id: (nullable): NULL or "" shows the top */
void       psoas_guidance_page_show_section (PsoasGuidancePage *self,
                                             const char        *section_id);

G_END_DECLS
