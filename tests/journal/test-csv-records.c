/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-csv-records.h"

GPtrArray *
test_csv_parse (const char  *text,
                gsize        length,
                GError     **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_csv_record_free);
  g_autoptr (GError) read_error = NULL;
  PsoasCsvReader reader;
  PsoasCsvRecord *record;

  if (!psoas_csv_reader_init (&reader, text, length, error))
    return NULL;
  while ((record = psoas_csv_reader_next (&reader, &read_error)) != NULL)
    g_ptr_array_add (records, record);
  if (read_error == NULL)
    return g_steal_pointer (&records);

  g_propagate_error (error, g_steal_pointer (&read_error));

  return NULL;
}
