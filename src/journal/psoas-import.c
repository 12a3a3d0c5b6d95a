/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-import.h"

#include "psoas-import-private.h"
#include "psoas-journal-file-private.h"
#include "psoas-schema-private.h"

/* The thread may wait: the main loop saves in a moment what it saves. */
#define PATIENCE 5000 /* ms */

struct _PsoasImport {
  GObject parent_instance;

  PsoasJournal *journal;         /* (owned) (nullable): of the main loop alone, until it is over */
  GFile *file;                   /* (owned) */
  char *path;                    /* (owned): of the journal's file */
  PsoasImportProgress progress;
  PsoasImported imported;        /* of the thread until it is over */
};

G_DEFINE_FINAL_TYPE (PsoasImport, psoas_import, G_TYPE_OBJECT)

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  PsoasImport *self = source;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = psoas_journal_file_open (self->path, psoas_schema_steps, &error);
  gboolean done = FALSE;

  if (db != NULL) {
    sqlite3_busy_timeout (db, PATIENCE);
    done = psoas_journal_merge_csv (db, self->file, &self->progress, &self->imported, &error);
    sqlite3_close (db);
  }
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
psoas_import_finalize (GObject *object)
{
  PsoasImport *self = PSOAS_IMPORT (object);

  g_clear_object (&self->journal);
  g_object_unref (self->file);
  g_free (self->path);
  psoas_imported_clear (&self->imported);

  G_OBJECT_CLASS (psoas_import_parent_class)->finalize (object);
}

static void
psoas_import_class_init (PsoasImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = psoas_import_finalize;
}

static void
psoas_import_init (PsoasImport *self)
{
}

/**
 * psoas_import_new:
 * @journal: a journal
 * @file: a table
 *
 * Returns: (transfer full): an import that has not begun
 */
PsoasImport *
psoas_import_new (PsoasJournal *journal,
                  GFile        *file)
{
  PsoasImport *self = g_object_new (PSOAS_TYPE_IMPORT, NULL);

  self->journal = g_object_ref (journal);
  self->file = g_object_ref (file);
  self->path = g_strdup (psoas_journal_get_path (journal));

  return self;
}

/**
 * psoas_import_run:
 * @self: an import
 * @cancellable: (nullable): undoes what was done
 * @callback: called in the main loop when it is over
 * @data: for @callback
 *
 * What waits is saved first.
 */
void
psoas_import_run (PsoasImport         *self,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  g_autoptr (GError) error = NULL;

  /* What was merged is merged: it is told, however late it was cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  self->progress.cancellable = cancellable;
  if (psoas_journal_flush (self->journal, &error) && psoas_journal_open (self->journal, &error))
    g_task_run_in_thread (task, run_in_thread);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * psoas_import_finish:
 * @self: an import
 * @result: what its callback was given
 * @imported: (out caller-allocates): what became of the rows
 * @error: (out) (optional): line, fault and mend; or that it was cancelled
 *
 * Returns: whether the journal now holds all of the file; if not, it holds nothing new
 */
gboolean
psoas_import_finish (PsoasImport    *self,
                     GAsyncResult   *result,
                     PsoasImported  *imported,
                     GError        **error)
{
  /* The thread may drop the last reference to this object, but never that to the journal. */
  g_autoptr (PsoasJournal) journal = g_steal_pointer (&self->journal);
  g_autoptr (GError) run_error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &run_error);

  *imported = self->imported;
  self->imported = (PsoasImported) { 0 };
  if (done) {
    psoas_journal_notify_changed (journal);
    return TRUE;
  }
  psoas_journal_refuse_if_damaged (journal, run_error);
  g_propagate_error (error, g_steal_pointer (&run_error));

  return FALSE;
}

double
psoas_import_get_fraction (PsoasImport *self)
{
  return g_atomic_int_get (&self->progress.permille) / 1000.0;
}
