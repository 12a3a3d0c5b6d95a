/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-library.h"

G_BEGIN_DECLS

/* (transfer full): the shipped stretches and the person's own; says which files are not sound */
PsoasLibrary *psoas_cli_load_library (void);

G_END_DECLS
