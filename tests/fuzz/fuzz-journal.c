/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "psoas-journal-csv.h"
#include "psoas-journal.h"

/* A pain log from anywhere: it is opened, or refused with a reason, and what can be read of it is exported. */

/* It is a table, if only with the names of its columns. */
static void
read_back (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_true (g_str_has_prefix (text, "kind,"));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char * const companions[] = { "-wal", "-shm", "-journal" };
  const char *path = fuzz_file ("journal.sqlite", data, size);
  g_autofree char *table = g_strconcat (path, ".csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (table);
  g_autoptr (PsoasJournal) journal = NULL;
  g_autoptr (GError) error = NULL;
  gboolean open;

  for (guint i = 0; i < G_N_ELEMENTS (companions); i++) {
    g_autofree char *companion = g_strconcat (path, companions[i], NULL);

    g_unlink (companion);
  }
  journal = psoas_journal_new (path);
  open = psoas_journal_open (journal, &error);
  g_assert_true (open == (error == NULL));
  g_clear_error (&error);
  if (psoas_journal_rescue_csv (journal, file, &error))
    read_back (file);
  else
    g_assert_nonnull (error);

  return 0;
}
