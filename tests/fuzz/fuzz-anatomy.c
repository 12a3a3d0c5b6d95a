/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include "content/psoas-anatomy.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasAnatomy) anatomy = psoas_anatomy_parse_file (fuzz_file ("an.anatomy", data, size), &error);

  g_assert_true ((anatomy == NULL) == (error != NULL));

  return 0;
}
