/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-undo.h"
#include "psoas-write-private.h"

G_BEGIN_DECLS

/* @writes (transfer full) (element-type PsoasWrite): what is done to undo it */
PsoasUndo *psoas_undo_take (GPtrArray *writes);

G_END_DECLS
