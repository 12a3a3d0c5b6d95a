/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What every target is: anything may come in, and nothing may crash, leak or hang. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* For readers that want a file: a path that holds @data, the same at each call.  (transfer none) */
const char *fuzz_file (const char *name, const guint8 *data, gsize size);

G_END_DECLS
