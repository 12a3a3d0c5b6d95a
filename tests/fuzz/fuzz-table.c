/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include "psoas-csv.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  /* As it is read from a file: with a zero behind it */
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = psoas_csv_parse (text, size, &error);

  g_assert_true ((records == NULL) == (error != NULL));

  return 0;
}
