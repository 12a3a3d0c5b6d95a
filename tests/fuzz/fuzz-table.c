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
  PsoasCsvReader reader;
  PsoasCsvRecord *record;

  if (!psoas_csv_reader_init (&reader, text, size, &error)) {
    g_assert_nonnull (error);
    return 0;
  }
  while ((record = psoas_csv_reader_next (&reader, &error)) != NULL) {
    g_assert_null (error);
    psoas_csv_record_free (record);
  }

  return 0;
}
