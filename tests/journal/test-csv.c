/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table as text, and the journal as a table and back. */

#include "psoas-csv.h"
#include "psoas-journal-csv.h"
#include "psoas-journal-entries.h"
#include "psoas-journal-sessions.h"
#include "test-csv-records.h"
#include "test-journal-files.h"

#include <glib/gstdio.h>
#include <string.h>

/* Fields of records as one line: fields joined by |, records by newline and their line's number */
static char *
describe (GPtrArray *records)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++) {
    const PsoasCsvRecord *record = g_ptr_array_index (records, i);
    g_autofree char *fields = g_strjoinv ("|", record->fields);

    g_string_append_printf (text, "%s%u:%s", i > 0 ? " / " : "", record->line, fields);
  }

  return g_string_free (text, FALSE);
}

static void
test_parse (void)
{
  const struct {
    const char *text;
    const char *expected;
  } rows[] = {
    { "", "" },
    { "a,b\r\nc,d\r\n", "1:a|b / 2:c|d" },
    { "a,b\nc,d", "1:a|b / 2:c|d" },
    { "a,,\r\n", "1:a||" },
    { ",\r\n", "" },
    { "a;b,c;d\n1;2", "1:a|b,c|d / 2:1|2" },
    { "a\tb\n\t\n1\t2", "1:a|b / 3:1|2" },
    { "sep=;\r\na;b,c,d\r\n;;\r\n", "2:a|b,c,d" },
    { "\xef\xbb\xbf" "sep=,\na,b;;;", "2:a|b;;;" },
    { "\"a;;;;\",b", "1:a;;;;|b" },
    { "\r\n\r\na\r\n", "3:a" },
    { "\"a,b\",\"c\"\"d\"\r\n", "1:a,b|c\"d" },
    { "\"a\r\nb\"\r\nc\r\n", "1:a\r\nb / 3:c" },
    { "\"\",x", "1:|x" },
    { "\xef\xbb\xbf" "a,b", "1:a|b" },
    { " a , b ", "1: a | b " },
    { "\"\xc3\xa4\"", "1:\xc3\xa4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) records = test_csv_parse (rows[i].text, strlen (rows[i].text), &error);
    g_autofree char *found = NULL;

    g_assert_no_error (error);
    found = describe (records);
    g_assert_cmpstr (found, ==, rows[i].expected);
  }
}

static void
test_parse_errors (void)
{
  const struct {
    const char *text;
    gssize length;
    const char *begin;
  } rows[] = {
    { "a\r\n\"b\r\nc", -1, "Line 2: A quote is opened" },
    { "a\r\n\"b\"c\r\n", -1, "Line 2: Text follows" },
    { "a\r\nb\"c\r\n", -1, "Line 2: A quote stands" },
    { "a\rb", -1, "Line 1: A carriage return" },
    { "a\n\xff", -1, "Line 2: There are bytes" },
    { "a\nb\0c", 5, "Line 2: There are bytes" },
    { "\xff\xfe" "a\0", 4, "Line 1: The file is in UTF-16" },
    { "PK\3\4", 4, "Line 1: The file is a spreadsheet" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    gsize length = rows[i].length < 0 ? strlen (rows[i].text) : (gsize) rows[i].length;

    g_assert_null (test_csv_parse (rows[i].text, length, &error));
    g_assert_error (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_SYNTAX);
    g_assert_true (g_str_has_prefix (error->message, rows[i].begin));
  }
}

/* Any fields come back as they were. */
static void
test_any_fields (void)
{
  static const char letters[] = "a,\"\r\n ;\xc3\xa4";

  for (int i = 0; i < 2000; i++) {
    g_autoptr (GString) first = g_string_new (NULL), second = g_string_new ("x");
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GPtrArray) records = NULL;
    const char *fields[2];
    GStrv read;

    for (int j = g_test_rand_int_range (0, 6); j > 0; j--)
      g_string_append_c (g_test_rand_bit () ? first : second, letters[g_test_rand_int_range (0, 7)]);
    fields[0] = first->str;
    fields[1] = second->str;
    psoas_csv_append (text, fields, 2);
    records = test_csv_parse (text->str, text->len, NULL);
    g_assert_nonnull (records);
    g_assert_cmpuint (records->len, ==, 1);
    read = ((PsoasCsvRecord *) g_ptr_array_index (records, 0))->fields;
    g_assert_cmpstr (read[0], ==, fields[0]);
    g_assert_cmpstr (read[1], ==, fields[1]);
    g_assert_null (read[2]);
  }
}

static void
fill (PsoasJournal *journal)
{
  PsoasSessionRow done = {
    .id = 70, .start = TEST_NOW, .finish = TEST_NOW + 600, .day = TEST_DAY, .state = PSOAS_SESSION_ROW_ENDED,
    .stretch = (char *) "gentle", .name = (char *) "Gentle, “lying”", .text = (char *) "Lie down.\n\"Breathe\", slowly.",
    .unit = PSOAS_HOLD_UNIT_BREATHS, .amount = 10, .rounds = 3,
  };
  PsoasSessionRow cut_off = done;
  PsoasHoldRow hold = {
    .session = 70, .number = 2, .side = PSOAS_SIDE_RIGHT, .round = 1, .variation = (char *) "bent", .planned = 100000,
    .held = 99999, .breaths = 9, .skipped = TRUE, .hurt = TRUE,
  };
  PsoasPainEntry before = {
    .id = 80, .session = 70, .time = TEST_NOW, .day = TEST_DAY, .score = 10, .places = PSOAS_PLACES_ALL,
    .sides = PSOAS_SIDES_ALL, .moment = PSOAS_MOMENT_BEFORE, .changed = TRUE, .new_pain = TRUE,
    .stretch = "deeper",
  };
  PsoasPainEntry alone = { .id = 81, .time = -5, .day = -1 };
  PsoasNote note = { .id = 90, .session = 70, .time = TEST_NOW, .day = TEST_DAY, .text = (char *) "=1+1, \"said\"\r\nshe;\täöü" };

  cut_off.id = 71;
  cut_off.finish = 0;
  cut_off.state = PSOAS_SESSION_ROW_RUNNING;
  cut_off.text = (char *) "";
  cut_off.unit = PSOAS_HOLD_UNIT_SECONDS;
  g_assert_true (test_journal_save_session (journal, &done, NULL));
  g_assert_true (test_journal_save_session (journal, &cut_off, NULL));
  g_assert_true (test_journal_save_hold (journal, &hold, NULL));
  g_assert_true (psoas_journal_save_pain (journal, &before, NULL));
  g_assert_true (psoas_journal_save_pain (journal, &alone, NULL));
  g_assert_true (psoas_journal_save_note (journal, &note, NULL));
  g_assert_true (psoas_journal_save_shown (journal, PSOAS_RULE_SEVERE, TEST_NOW, NULL));
}

/* (transfer full): what a journal exports */
static char *
export (TestJournal  *t,
        PsoasJournal *journal)
{
  g_autofree char *path = g_build_filename (t->folder, "export.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GStatBuf status;
  char *text;

  test_journal_export (journal, file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static gboolean
import (TestJournal   *t,
        const char    *text,
        guint         *n_added,
        guint         *n_skipped,
        GError       **error)
{
  g_autofree char *path = g_build_filename (t->folder, "import.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (PsoasImported) imported = { 0 };
  gboolean done;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  done = test_journal_import (t->journal, file, &imported, error);
  *n_added = imported.sessions + imported.scores + imported.notes + imported.others;
  *n_skipped = imported.there + imported.differ;

  return done;
}

static void
test_round_trip (TestJournal   *t,
                 gconstpointer  unused)
{
  g_autofree char *other_path = g_build_filename (t->folder, "other.sqlite", NULL);
  g_autoptr (PsoasJournal) other = psoas_journal_new (other_path);
  g_autofree char *text = NULL, *back = NULL, *again = NULL;
  g_autoptr (GError) error = NULL;
  guint n_added, n_skipped;

  fill (other);
  text = export (t, other);
  g_assert_true (import (t, text, &n_added, &n_skipped, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_added, ==, 7);
  g_assert_cmpuint (n_skipped, ==, 0);
  back = export (t, t->journal);
  g_assert_cmpstr (back, ==, text);
  test_journal_assert_sound (t);

  g_assert_true (import (t, text, &n_added, &n_skipped, &error));
  g_assert_cmpuint (n_added, ==, 0);
  g_assert_cmpuint (n_skipped, ==, 7);
  again = export (t, t->journal);
  g_assert_cmpstr (again, ==, text);
}

/* What a row says when it differs from the one that is there does not count. */
static void
test_never_overwrites (TestJournal   *t,
                       gconstpointer  unused)
{
  g_autofree char *text = NULL, *after = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;
  guint n_added, n_skipped;

  fill (t->journal);
  text = export (t, t->journal);
  parts = g_strsplit (text, "99999", -1);
  changed = g_strjoinv ("1", parts);
  g_assert_cmpstr (changed, !=, text);
  g_assert_true (import (t, changed, &n_added, &n_skipped, NULL));
  g_assert_cmpuint (n_added, ==, 0);
  after = export (t, t->journal);
  g_assert_cmpstr (after, ==, text);
}

/* Columns and kinds in another order, as a spreadsheet may save them */
static void
test_other_order (TestJournal   *t,
                  gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  guint n_added, n_skipped;

  g_assert_true (import (t, "changed,moment,score,day,time,session,id,kind,stretch,name,unit,amount,rounds,state\n"
                            "0,before,3,2026-11-23,2026-11-23T07:15:00Z,7,8,pain,,,,,,\n"
                            ",,,2026-11-23,2026-11-23T07:15:00Z,,7,session,deeper,Deeper,seconds,30,1,running\n",
                         &n_added, &n_skipped, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_added, ==, 2);
  g_assert_cmpint (test_journal_count (t, "SELECT score FROM pain WHERE session = 7 AND day = 20780"), ==, 3);
  /* Its score has none, as no older version's has: it is of its session's stretch. */
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM pain WHERE stretch = 'deeper'"), ==, 1);
}

static void
test_import_errors (TestJournal   *t,
                    gconstpointer  unused)
{
#define HEAD "kind,id,session,time,day,score,moment,changed,places,text\n"
#define GOOD "note,5,,2026-11-23T07:15:00Z,2026-11-23,,,,,fine\n"
  const char *rows[][2] = {
    { "", "The file is empty*" },
    { "kind,colour\n", "Line 1: the column “colour” is not known*" },
    { "kind,id,id\n", "Line 1: the column “id”*twice*" },
    { HEAD GOOD "pane,5\n", "Line 3: “kind” is “pane”, but must be one of: session, hold, pain, note, shown.*" },
    { HEAD GOOD "pain,6,,2026-11-23T07:15:00Z,2026-11-23,11,alone,0,,\n", "Line 3: “score” is “11”, but must be a whole number from 0 to 10.*" },
    { HEAD GOOD "pain,6,,2026-11-23T07:15:00Z,2026-11-23,,alone,0,,\n", "Line 3: “score” is “”, but must be*" },
    { HEAD GOOD "pain,0,,2026-11-23T07:15:00Z,2026-11-23,1,alone,0,,\n", "Line 3: “id” is “0”, but must be a whole number above 0.*" },
    { HEAD GOOD "pain,6,,yesterday,2026-11-23,1,alone,0,,\n", "Line 3: “time” is “yesterday”, but must be a time like*" },
    { HEAD GOOD "pain,6,,2026-11-23T07:15:00Z,23.11.2026,1,alone,0,,\n", "Line 3: “day” is “23.11.2026”, but must be a day like*" },
    { HEAD GOOD "pain,6,,2026-11-23T07:15:00Z,2026-11-23,1,later,0,,\n", "Line 3: “moment” is “later”, but must be one of: alone, before, after.*" },
    { HEAD GOOD "pain,6,7,2026-11-23T07:15:00Z,2026-11-23,1,alone,0,,\n", "Line 3: “moment” is “alone”*" },
    { HEAD GOOD "pain,6,,2026-11-23T07:15:00Z,2026-11-23,1,alone,0,hip knee,\n", "Line 3: “places” is “hip knee”, but must be some of: low-back, hip, other, front.*" },
    { HEAD GOOD "pain,6,7,2026-11-23T07:15:00Z,2026-11-23,1,after,0,,\n", "Line 3: its session is in no line*" },
    { HEAD GOOD "note,6,,2026-11-23T07:15:00Z,2026-11-23,,,,,\n", "Line 3: “text” is “”, but must be some text.*" },
    { HEAD "note,5,,\"2026\n", "Line 2: A quote is opened*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    guint n_added, n_skipped;

    g_assert_false (import (t, rows[i][0], &n_added, &n_skipped, &error));
    g_assert_error (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_SYNTAX);
    g_test_message ("%s", error->message);
    g_assert_true (g_pattern_match_simple (rows[i][1], error->message));
    g_assert_cmpint (psoas_journal_open (t->journal, NULL) ? test_journal_count (t, "SELECT count(*) FROM note") : 0, ==, 0);
  }
}

/* (transfer full): with some bytes changed, taken out or put in */
static char *
mutate (const char *text)
{
  static const char letters[] = "\",\r\n09-abx\xff";
  GString *mutant = g_string_new (text);

  for (int i = g_test_rand_int_range (1, 4); i > 0; i--) {
    gsize at = g_test_rand_int_range (0, mutant->len);
    char letter = letters[g_test_rand_int_range (0, sizeof letters - 1)];

    switch (g_test_rand_int_range (0, 3)) {
    case 0:
      mutant->str[at] = letter;
      break;
    case 1:
      g_string_erase (mutant, at, 1);
      break;
    default:
      g_string_insert_c (mutant, at, letter);
      break;
    }
  }

  return g_string_free (mutant, FALSE);
}

/* Whatever is in the file: all of it is imported, or a line is named and nothing is. */
static void
test_mutants (TestJournal   *t,
              gconstpointer  unused)
{
  g_autofree char *text = NULL;
  int failed = 0;

  fill (t->journal);
  text = export (t, t->journal);
  for (int i = 0; i < 300; i++) {
    g_autofree char *mutant = mutate (text);
    g_autofree char *before = NULL, *after = NULL;
    g_autoptr (GError) error = NULL;
    guint n_added, n_skipped;

    before = export (t, t->journal);
    if (import (t, mutant, &n_added, &n_skipped, &error))
      continue;
    failed++;
    g_assert_error (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_SYNTAX);
    g_assert_true (g_str_has_prefix (error->message, "Line "));
    after = export (t, t->journal);
    g_assert_cmpstr (after, ==, before);
  }
  g_assert_cmpint (failed, >, 50);
  test_journal_assert_sound (t);
}

/* Nothing can be saved where the journal is; elsewhere it can, and comes back from there. */
static void
test_rescue (TestJournal   *t,
             gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (t->path);
  g_autofree char *path = g_build_filename (t->folder, "elsewhere.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *other_path = g_build_filename (t->folder, "other.sqlite", NULL);
  g_autoptr (PsoasJournal) other = psoas_journal_new (other_path);
  g_auto (PsoasImported) imported = { 0 };
  g_autoptr (GError) error = NULL;
  PsoasNote note = { .id = 95, .time = TEST_NOW + 9, .day = TEST_DAY, .text = (char *) "Waits." };
  PsoasNote early = { .id = 94, .time = TEST_NOW + 8, .day = TEST_DAY, .text = (char *) "Is there." };
  sqlite3 *lock;

  g_assert_true (psoas_journal_save_note (t->journal, &early, NULL));
  lock = test_journal_connect (t);
  g_assert_cmpint (sqlite3_exec (lock, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (psoas_journal_save_note (t->journal, &note, NULL));
  g_assert_true (psoas_journal_rescue_csv (t->journal, file, &error));
  g_assert_no_error (error);
  sqlite3_close (lock);
  g_assert_true (test_journal_import (other, file, &imported, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (imported.notes, ==, 2);
  psoas_imported_clear (&imported);

  /* Nor is there a file to read from. */
  psoas_journal_close (t->journal);
  g_assert_true (psoas_journal_delete_all (t->journal, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  note.id++;
  note.time++;
  g_assert_false (psoas_journal_save_note (t->journal, &note, NULL));
  g_assert_true (psoas_journal_rescue_csv (t->journal, file, &error));
  g_assert_no_error (error);
  g_assert_true (test_journal_import (other, file, &imported, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (imported.notes, ==, 1);
}

static void
test_no_file (TestJournal   *t,
              gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (t->folder, "none", "x.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (PsoasImported) imported = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (test_journal_import (t->journal, file, &imported, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (test_journal_export (t->journal, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (strstr (error->message, "x.csv."));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/parse", test_parse);
  g_test_add_func ("/csv/parse-errors", test_parse_errors);
  g_test_add_func ("/csv/any-fields", test_any_fields);
  test_journal_add ("/csv/round-trip", test_round_trip);
  test_journal_add ("/csv/never-overwrites", test_never_overwrites);
  test_journal_add ("/csv/other-order", test_other_order);
  test_journal_add ("/csv/import-errors", test_import_errors);
  test_journal_add ("/csv/mutants", test_mutants);
  test_journal_add ("/csv/rescue", test_rescue);
  test_journal_add ("/csv/no-file", test_no_file);
  return g_test_run ();
}
