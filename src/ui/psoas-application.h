/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_APPLICATION (psoas_application_get_type ())

/*
 * PsoasApplication:
 *
 * Loads what all windows share - stretches, guidance, figure, settings - and owns the one window.
 * Its command line works without a display where it needs none.
 */
G_DECLARE_FINAL_TYPE (PsoasApplication, psoas_application, PSOAS, APPLICATION, AdwApplication)

PsoasApplication *psoas_application_new (void);

G_END_DECLS
