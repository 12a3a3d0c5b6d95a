/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include "content/psoas-guidance.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasGuidance) guidance = psoas_guidance_parse_file (fuzz_file ("a.guidance", data, size), &error);

  g_assert_true ((guidance == NULL) == (error != NULL));

  return 0;
}
