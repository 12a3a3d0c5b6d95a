/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-wording-private.h"

gint64
psoas_wording_get_id (const char *stretch,
                      const char *name,
                      const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *parts[] = { stretch, name, text };
  guint8 digest[32];
  gsize length = sizeof digest;
  gint64 id = 0;

  /* Each with its closing NUL, so that no two lists of parts run together alike */
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_checksum_update (checksum, (const guint8 *) parts[i], strlen (parts[i]) + 1);
  g_checksum_get_digest (checksum, digest, &length);
  for (guint i = 0; i < 7; i++)
    id = id << 8 | digest[i];

  return id | 1;
}

PsoasWrite *
psoas_wording_save (const PsoasSessionRow *row)
{
  return psoas_write_new ("INSERT INTO wording (id, stretch, name, text) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                          "isss", psoas_wording_get_id (row->stretch, row->name, row->text),
                          row->stretch, row->name, row->text);
}

static gboolean
add_wording (PsoasStatement *statement,
             gpointer        table)
{
  PsoasSessionRow *row = g_new0 (PsoasSessionRow, 1);
  g_autofree char *stretch = psoas_statement_dup_text (statement, 1);
  g_autofree char *name = psoas_statement_dup_text (statement, 2);
  g_autofree char *text = psoas_statement_dup_text (statement, 3);

  row->id = sqlite3_column_int64 (statement, 0);
  row->stretch = g_ref_string_new (stretch);
  row->name = g_ref_string_new (name);
  row->text = g_ref_string_new (text);
  g_hash_table_insert (table, &row->id, row);

  return TRUE;
}

/**
 * psoas_wording_load:
 * @journal: a journal
 * @error: (out) (optional): what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type gint64 PsoasSessionRow): by id
 */
GHashTable *
psoas_wording_load (PsoasJournal  *journal,
                    GError       **error)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) psoas_session_row_free);

  if (!psoas_journal_read (journal, error, add_wording, table, "SELECT id, stretch, name, text FROM wording", 0))
    return NULL;

  return g_steal_pointer (&table);
}

PsoasWrite *
psoas_wording_prune (void)
{
  return psoas_write_new ("DELETE FROM wording WHERE id NOT IN (SELECT wording FROM session)", "");
}
