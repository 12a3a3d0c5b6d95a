/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void psoas_responses_add (AdwMessageDialog *dialog,
                          const char       *id,
                          ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
