/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The report for a clinician.  With a file's name as argument, saves one of a filled journal there. */

#include "psoas-journal-entries.h"
#include "psoas-recorder.h"
#include "psoas-report.h"
#include "psoas-row-writes-private.h"
#include "psoas-wording-private.h"
#include "psoas-undo.h"
#include "test-journal-files.h"
#include "test-stretches.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static void
add_session (GPtrArray       *writes,
             PsoasSessionRow *row,
             int              day,
             int              n)
{
  row->start = TEST_NOW + (gint64) day * 86400 + n * 21600;
  row->id = (row->start << 20) + n;
  row->finish = row->start + 700;
  row->day = TEST_DAY + day;
  row->state = PSOAS_SESSION_ROW_FINISHED;
  row->amount = 10;
  row->rounds = 3;
  g_ptr_array_add (writes, psoas_wording_save (row));
  g_ptr_array_add (writes, psoas_row_write_session (row, FALSE));
  for (int i = 0; i < 6; i++) {
    PsoasHoldRow hold = {
      .session = row->id, .number = i, .side = i % 2 ? PSOAS_SIDE_RIGHT : PSOAS_SIDE_LEFT, .round = 1 + i / 2,
      .variation = (char *) (day % 9 == 0 ? "easier" : ""), .planned = 100000, .held = 100000 - i, .breaths = 10,
      .completed = day % 7 != 3 || i < 4, .hurt = day % 7 == 3 && i == 4,
    };

    g_ptr_array_add (writes, psoas_row_write_hold (&hold, FALSE));
  }
  for (PsoasMoment moment = PSOAS_MOMENT_BEFORE; moment <= PSOAS_MOMENT_AFTER; moment++) {
    PsoasPainEntry entry = {
      .id = row->id + moment, .session = row->id, .time = row->start + 700 * (moment - 1), .day = row->day,
      .score = CLAMP (6 - day / 20 + day % 3 - (moment == PSOAS_MOMENT_AFTER), 0, 10), .moment = moment,
      .places = day % 4 ? PSOAS_PLACE_LOW_BACK : PSOAS_PLACE_LOW_BACK | PSOAS_PLACE_HIP, .sides = PSOAS_SIDES_LEFT,
      .changed = day == 30,
    };

    g_ptr_array_add (writes, psoas_row_write_pain (&entry, FALSE));
  }
}

/* Twice a day, with a note now and then */
static void
fill (TestJournal *t,
      int          days)
{
  g_autoptr (PsoasStretch) lying = test_stretch_new ("lying");
  g_autoptr (PsoasStretch) kneeling = test_stretch_new ("kneeling");
  g_autoptr (PsoasSessionRow) first = psoas_session_row_new (lying);
  g_autoptr (PsoasSessionRow) second = psoas_session_row_new (kneeling);
  GPtrArray *writes = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (int day = 0; day < days; day++) {
    add_session (writes, first, day, 0);
    add_session (writes, second, day, 1);
    if (day % 10 == 0) {
      PsoasNote note = {
        .id = day + 1, .time = TEST_NOW + (gint64) day * 86400, .day = TEST_DAY + day,
        .text = (char *) "Long drive yesterday, stiff in the morning.\nBetter after walking; nothing in the leg.",
      };

      g_ptr_array_add (writes, psoas_row_write_note (&note, FALSE));
    }
  }
  psoas_journal_write_all (t->journal, writes, &error);
  g_assert_no_error (error);
}

static PsoasGuidance *
load_guidance (void)
{
  g_autoptr (GError) error = NULL;
  PsoasGuidance *guidance = psoas_guidance_parse_file (GUIDANCE_FILE, &error);

  g_assert_no_error (error);

  return guidance;
}

/* (transfer full): what pdftotext reads in a report, and how many pages it has */
static char *
read_report (TestJournal *t,
             int          first,
             int          last,
             int         *n_pages)
{
  g_autoptr (PsoasGuidance) guidance = load_guidance ();
  g_autofree char *path = g_build_filename (t->folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasReport) report = psoas_report_new (t->journal, guidance, first, last, &error);
  const char *command[] = { "pdftotext", "-layout", path, "-", NULL };
  char *text = NULL;
  GStatBuf status;

  g_assert_no_error (error);
  *n_pages = psoas_report_get_n_pages (report);
  g_assert_true (psoas_report_save_pdf (report, file, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error));
  g_assert_no_error (error);

  return text;
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in: %s", part, text);
}

static void
test_full (TestJournal   *t,
           gconstpointer  unused)
{
  static const char * const parts[] = {
    "Pain and stretching record", "4 Oct 2024 to 26 Dec 2024", "Pain scores", "Worst pain you can imagine",
    "What was done", "Left side", "Right side", "240 of 252",
    "What to Tell Them", "past cancer, fractures, operations, medicines", "What the stretches said", "Notes, the latest first",
    "Long drive yesterday", "Scores, the latest first", "Low back, Hip, Left side", "was ticked",
    "Page 1 of 2", "Page 2 of 2", "Not all of it fits",
  };
  g_autofree char *text = NULL;
  int n_pages;

  fill (t, 84);
  text = read_report (t, TEST_DAY, TEST_DAY + 83, &n_pages);
  g_assert_cmpint (n_pages, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    assert_has (text, parts[i]);
}

static void
test_few (TestJournal   *t,
          gconstpointer  unused)
{
  g_autofree char *text = NULL;
  int n_pages;

  fill (t, 2);
  text = read_report (t, TEST_DAY, TEST_DAY + 1, &n_pages);
  assert_has (text, "All that was entered in this period.");
  assert_has (text, "A flag marks where a new episode of pain begins: ");
  assert_has (text, "8 scores from 5 to 7, on average 6.0. Pain on 2 of 2 days with a score.");
}

static void
test_empty (TestJournal   *t,
            gconstpointer  unused)
{
  g_autofree char *text = NULL;
  int n_pages;

  text = read_report (t, TEST_DAY, TEST_DAY, &n_pages);
  g_assert_cmpint (n_pages, ==, 1);
  assert_has (text, "No score was entered in this period.");
  g_assert_null (strstr (text, "A flag marks"));
  assert_has (text, "No session in this period.");
  assert_has (text, "What to Tell Them");
}

/* The foot is true also where there is room for more. */
static void
test_notes (TestJournal   *t,
            gconstpointer  unused)
{
  g_autofree char *words = g_strnfill (500, 'x');
  PsoasNote note = { .id = 5000, .time = TEST_NOW, .day = TEST_DAY, .text = words };
  int n_pages;

  for (int i = 0; i < 3; i++) {
    g_autofree char *text = NULL;

    switch (i) {
    case 0:
      g_assert_true (psoas_journal_save_note (t->journal, &note, NULL));
      text = read_report (t, TEST_DAY, TEST_DAY, &n_pages);
      assert_has (text, "(cut short)");
      break;
    case 1:
      note.text = (char *) "Short.";
      for (int j = 0; j < 13; j++) {
        note.id = 5000 + j;
        g_assert_true (psoas_journal_save_note (t->journal, &note, NULL));
      }
      text = read_report (t, TEST_DAY, TEST_DAY, &n_pages);
      assert_has (text, "1 older note is left out.");
      break;
    default:
      psoas_undo_free (psoas_journal_remove_note (t->journal, 5000, NULL));
      text = read_report (t, TEST_DAY, TEST_DAY, &n_pages);
      assert_has (text, "All that was entered in this period.");
      continue;
    }
    assert_has (text, "Not every note is here in full.");
    g_assert_null (strstr (text, "All that was entered"));
  }
}

/* Many years, and a note of any length: two pages all the same */
static void
test_long (TestJournal   *t,
           gconstpointer  unused)
{
  g_autofree char *words = g_strnfill (20000, 'x');
  PsoasNote note = { .id = 5000, .time = TEST_NOW, .day = TEST_DAY + 300, .text = words };
  g_autofree char *text = NULL;
  int n_pages;

  fill (t, 300);
  g_assert_true (psoas_journal_save_note (t->journal, &note, NULL));
  text = read_report (t, TEST_DAY - 7000, TEST_DAY + 300, &n_pages);
  g_assert_cmpint (n_pages, ==, 2);
  assert_has (text, "Each mark is the mean of 77 days.");
  assert_has (text, "older notes are left out");
}

/* The last twelve weeks, as far back as there is anything, and not where there is nothing */
static void
test_days (TestJournal   *t,
           gconstpointer  unused)
{
  const struct {
    int today;
    int first;
    int last;
  } rows[] = {
    { TEST_DAY + 9, TEST_DAY, TEST_DAY + 9 },
    { TEST_DAY + 12, TEST_DAY, TEST_DAY + 12 },
    { TEST_DAY + 83, TEST_DAY, TEST_DAY + 83 },
    { TEST_DAY + 84, TEST_DAY + 1, TEST_DAY + 84 },
    { TEST_DAY + 92, TEST_DAY + 9, TEST_DAY + 92 },
    { TEST_DAY + 93, TEST_DAY, TEST_DAY + 9 },
    { TEST_DAY + 9000, TEST_DAY, TEST_DAY + 9 },
    /* Half of them are dated in the future. */
    { TEST_DAY + 4, TEST_DAY, TEST_DAY + 5 },
    /* The clock is wrong now. */
    { TEST_DAY - 5, TEST_DAY, TEST_DAY + 9 },
  };
  int first, last;

  g_assert_false (psoas_report_choose_days (t->journal, TEST_DAY, &first, &last));
  fill (t, 10);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_assert_true (psoas_report_choose_days (t->journal, rows[i].today, &first, &last));
    g_assert_cmpint (first, ==, rows[i].first);
    g_assert_cmpint (last, ==, rows[i].last);
  }
}

static void
test_unwritable (TestJournal   *t,
                 gconstpointer  unused)
{
  g_autoptr (PsoasReport) report = psoas_report_new (t->journal, NULL, TEST_DAY, TEST_DAY, NULL);
  g_autofree char *path = g_build_filename (t->folder, "none", "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (psoas_report_save_pdf (report, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static int
save_sample (const char *path)
{
  g_autoptr (PsoasGuidance) guidance = load_guidance ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PsoasReport) report = NULL;
  g_autoptr (GError) error = NULL;
  TestJournal t = { 0 };

  test_journal_set_up (&t, NULL);
  fill (&t, 84);
  report = psoas_report_new (t.journal, guidance, TEST_DAY, TEST_DAY + 83, &error);
  g_assert_no_error (error);
  g_assert_true (psoas_report_save_pdf (report, file, &error));
  test_journal_tear_down (&t, NULL);

  return 0;
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  if (argc > 1)
    return save_sample (argv[1]);

  test_journal_add ("/report/full", test_full);
  test_journal_add ("/report/few", test_few);
  test_journal_add ("/report/empty", test_empty);
  test_journal_add ("/report/notes", test_notes);
  test_journal_add ("/report/long", test_long);
  test_journal_add ("/report/days", test_days);
  test_journal_add ("/report/unwritable", test_unwritable);
  return g_test_run ();
}
