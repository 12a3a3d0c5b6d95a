/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table is added in a thread: all of it or nothing, while the main loop goes on. */

#include "psoas-import.h"
#include "psoas-journal-entries.h"
#include "test-journal-files.h"

#include <sys/resource.h>

/* Sessions with six holds and two scores each */
static GFile *
export_sessions (TestJournal *t,
                 int          n)
{
  g_autofree char *sql = g_strdup_printf (
    "BEGIN; INSERT INTO wording VALUES (1, 'gentle', 'Name', 'Text');"
    "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
    " INSERT INTO session SELECT %" G_GINT64_FORMAT " + i * 43200, 1, i * 43200, i * 43200 + 600, i / 2, 'finished',"
    " 'breaths', 10, 3, 1, 300000, 300000, 0 FROM n;"
    "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 5)"
    " INSERT INTO hold SELECT id, i, CASE WHEN i %% 2 THEN 'right' ELSE 'left' END, 1 + i / 2, '', 100000, 100000, 10, 1, 0, 0"
    " FROM session, n;"
    "INSERT INTO pain SELECT id + 1, id, start, day, start %% 11, 1, 1, 'before', 0, NULL, 0 FROM session;"
    "INSERT INTO pain SELECT id + 2, id, start, day, start %% 7, 1, 1, 'after', 0, NULL, 0 FROM session; COMMIT",
    n - 1, TEST_NOW << 30);
  g_autofree char *path = g_build_filename (t->folder, "table.csv", NULL);
  GFile *file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  psoas_sqlite_run (psoas_journal_get_db (t->journal, &error), sql, &error);
  g_assert_no_error (error);
  test_journal_export (t->journal, file, &error);
  g_assert_no_error (error);
  g_assert_true (psoas_journal_delete_all (t->journal, NULL));

  return file;
}

typedef struct {
  GMainLoop *loop;          /* (owned) */
  PsoasImported imported;
  GError *error;            /* (owned) (nullable) */
  gboolean done;
  GCancellable *cancellable;  /* (unowned) (nullable): to be cancelled from half on */
  PsoasImport *import;      /* (unowned) */
  gint64 last;              /* µs */
  gint64 longest;           /* µs between two turns of the loop */
} Run;

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Run *run = data;

  run->done = psoas_import_finish (PSOAS_IMPORT (source), result, &run->imported, &run->error);
  g_main_loop_quit (run->loop);
}

static gboolean
turn_cb (gpointer data)
{
  Run *run = data;
  gint64 now = g_get_monotonic_time ();

  run->longest = MAX (run->longest, now - run->last);
  run->last = now;
  if (run->cancellable != NULL && psoas_import_get_fraction (run->import) >= 0.5)
    g_cancellable_cancel (run->cancellable);

  return G_SOURCE_CONTINUE;
}

static void
import (TestJournal *t,
        GFile       *file,
        Run         *run,
        gboolean     cancel)
{
  g_autoptr (PsoasImport) import = psoas_import_new (t->journal, file);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  guint source;

  *run = (Run) { .loop = g_main_loop_new (NULL, FALSE), .import = import, .cancellable = cancel ? cancellable : NULL };
  source = g_timeout_add (1, turn_cb, run);
  psoas_import_run (import, cancellable, finished_cb, run);
  run->last = g_get_monotonic_time ();
  g_main_loop_run (run->loop);
  g_source_remove (source);
  g_main_loop_unref (run->loop);
}

static void
run_clear (Run *run)
{
  psoas_imported_clear (&run->imported);
  g_clear_error (&run->error);
}

/* All of it comes; a second time nothing does; an undo takes away all that came. */
static void
test_import (TestJournal   *t,
             gconstpointer  unused)
{
  g_autoptr (GFile) file = export_sessions (t, 50);
  g_autoptr (GError) error = NULL;
  Run run, again;

  import (t, file, &run, FALSE);
  g_assert_no_error (run.error);
  g_assert_true (run.done);
  g_assert_cmpuint (run.imported.sessions, ==, 50);
  g_assert_cmpuint (run.imported.scores, ==, 100);
  g_assert_cmpuint (run.imported.others, ==, 300);
  g_assert_cmpint (test_journal_count (t, "SELECT count (*) FROM hold"), ==, 300);
  g_assert_cmpint (test_journal_count (t, "SELECT sum (held_left) FROM session"), ==, 50 * 300000);

  import (t, file, &again, FALSE);
  g_assert_true (again.done);
  g_assert_cmpuint (again.imported.there, ==, 450);
  g_assert_null (again.imported.undo);
  run_clear (&again);

  g_assert_true (psoas_journal_undo (t->journal, g_steal_pointer (&run.imported.undo), &error));
  g_assert_no_error (error);
  g_assert_cmpint (test_journal_count (t, "SELECT count (*) FROM session"), ==, 0);
  g_assert_cmpint (test_journal_count (t, "SELECT count (*) FROM hold"), ==, 0);
  g_assert_cmpint (test_journal_count (t, "SELECT count (*) FROM pain"), ==, 0);
  run_clear (&run);
}

/* Cancelled half-way, it leaves nothing behind, and what was there stays. */
static void
test_cancel (TestJournal   *t,
             gconstpointer  unused)
{
  g_autoptr (GFile) file = export_sessions (t, 2000);
  PsoasNote note = { .id = 7, .time = TEST_NOW, .day = TEST_DAY, .text = (char *) "mine" };
  Run run;

  g_assert_true (psoas_journal_save_note (t->journal, &note, NULL));
  import (t, file, &run, TRUE);
  g_assert_error (run.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (run.done);
  g_assert_null (run.imported.undo);
  g_assert_cmpint (test_journal_count (t, "SELECT count (*) FROM session"), ==, 0);
  g_assert_cmpint (test_journal_count (t, "SELECT count (*) FROM note"), ==, 1);
  test_journal_assert_sound (t);
  run_clear (&run);
}

/* A fault in its last line keeps all of it out. */
static void
test_fault (TestJournal   *t,
            gconstpointer  unused)
{
  g_autoptr (GFile) file = export_sessions (t, 3);
  g_autoptr (GFileOutputStream) stream = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, NULL);
  Run run;

  g_assert_true (g_output_stream_write_all (G_OUTPUT_STREAM (stream), "what,\r\n", 7, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL));
  import (t, file, &run, FALSE);
  g_assert_error (run.error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_SYNTAX);
  g_assert_cmpint (test_journal_count (t, "SELECT count (*) FROM session"), ==, 0);
  run_clear (&run);
}

static long
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return usage.ru_maxrss / 1024;
}

/* 20 years: 131 400 rows.  The main loop goes on. */
static void
test_twenty_years (TestJournal   *t,
                   gconstpointer  unused)
{
  g_autoptr (GFile) file = NULL;
  gint64 begin;
  Run run;

  if (!g_test_perf ()) {
    g_test_skip ("takes seconds");
    return;
  }
  file = export_sessions (t, 14600);
  begin = g_get_monotonic_time ();
  import (t, file, &run, FALSE);
  g_assert_true (run.done);
  g_test_minimized_result ((g_get_monotonic_time () - begin) / 1e6, "import of 131400 rows: %.2f s, longest turn %.1f ms, peak of memory %ld MB",
                           (g_get_monotonic_time () - begin) / 1e6, run.longest / 1e3, get_peak ());
  run_clear (&run);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_journal_add ("/import/import", test_import);
  test_journal_add ("/import/cancel", test_cancel);
  test_journal_add ("/import/fault", test_fault);
  test_journal_add ("/import/twenty-years", test_twenty_years);

  return g_test_run ();
}
