/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An exported table, as spreadsheets save it after they have opened it. */

#include "psoas-csv.h"
#include "psoas-journal-csv.h"
#include "psoas-journal-entries.h"
#include "psoas-journal-sessions.h"
#include "test-csv-records.h"
#include "test-journal-files.h"

#include <string.h>

#define SESSIONS 18
#define HOLDS 4
#define ROWS (SESSIONS * (1 + HOLDS + 2 + 1) + 1)

/* One in ten thousand ends in so many zeros by chance that it is taken for rounded, and is given anew.  @time: s since 1970 */
static gint64
new_id (gint64 time)
{
  return psoas_journal_new_id (time) / 10 * 10 + 7;
}

/* Rows of each kind, with real ids, of which spreadsheets keep 15 digits */
static void
fill (PsoasJournal *journal)
{
  static const char * const texts[] = { "=1+1", "'=1+1", "'quoted", "-", "+49 30", "@home\tor", "\tindented", "\rx", "1,5; \"or\"\nmore",
                                        "3/4", "007", "1e5", "12:30", "5 %", "March 5", "true", "01.02.2026", "$5" };

  for (int i = 0; i < SESSIONS; i++) {
    gint64 start = TEST_NOW + (i / 2) * 86400 + (i % 2) * 3600;
    PsoasSessionRow row = {
      .id = new_id (start), .start = start, .finish = start + 600, .day = TEST_DAY + i / 2,
      .state = PSOAS_SESSION_ROW_FINISHED, .stretch = (char *) (i % 3 ? "gentle" : "deeper"), .name = (char *) "Name",
      .text = (char *) "Lie down.\nBreathe.", .unit = PSOAS_HOLD_UNIT_BREATHS, .amount = 10, .rounds = 2,
    };
    PsoasNote note = { .id = new_id (start + 1), .time = start + 1, .day = row.day,
                       .text = (char *) texts[i % G_N_ELEMENTS (texts)] };

    g_assert_true (test_journal_save_session (journal, &row, NULL));
    for (int j = 0; j < HOLDS; j++) {
      PsoasHoldRow hold = {
        .session = row.id, .number = j, .side = j == 3 ? PSOAS_SIDE_NONE : j % 2 ? PSOAS_SIDE_RIGHT : PSOAS_SIDE_LEFT,
        .round = j / 2 + 1, .variation = (char *) "", .planned = 100000, .held = 100000 - i, .breaths = 10, .completed = TRUE,
      };

      g_assert_true (test_journal_save_hold (journal, &hold, NULL));
    }
    for (int j = 0; j < 2; j++) {
      PsoasPainEntry entry = {
        .id = new_id (start + j * 600), .session = row.id, .time = start + j * 600, .day = row.day,
        .score = i % 11, .places = 3, .sides = 1, .moment = j ? PSOAS_MOMENT_AFTER : PSOAS_MOMENT_BEFORE,
      };

      g_assert_true (psoas_journal_save_pain (journal, &entry, NULL));
    }
    g_assert_true (psoas_journal_save_note (journal, &note, NULL));
  }
  g_assert_true (psoas_journal_save_shown (journal, PSOAS_RULE_SEVERE, TEST_NOW, NULL));
}

static char *
export (TestJournal  *t,
        PsoasJournal *journal)
{
  g_autofree char *path = g_build_filename (t->folder, "export.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  char *text;

  test_journal_export (journal, file, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static void
import (TestJournal   *t,
        PsoasJournal  *journal,
        const char    *text,
        PsoasImported *imported)
{
  g_autofree char *path = g_build_filename (t->folder, "import.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  test_journal_import (journal, file, imported, &error);
  g_assert_no_error (error);
}

/* What a spreadsheet does to a cell */
typedef char *(*Change) (const char *cell);

typedef struct {
  const char *name;
  const char *begin;         /* of the file */
  const char *separator;
  const char *line_end;
  gboolean quote_all;
  Change change;             /* (nullable) */
  gboolean loses_ids;        /* what it makes of them cannot be exported as the same bytes */
} Disguise;

static gboolean
is_number (const char *cell)
{
  return *cell != '\0' && strspn (cell, "0123456789") == strlen (cell);
}

static char *
add_decimals (const char *cell)
{
  return g_strconcat (cell, is_number (cell) ? ",00" : "", NULL);
}

static char *
write_scientific (const char *cell)
{
  return is_number (cell) && strlen (cell) > 5 ? g_strdup_printf ("%.5E", g_ascii_strtod (cell, NULL)) : g_strdup (cell);
}

/* An old table had ids and days without letters. */
static char *
drop_letters (const char *cell)
{
  if (g_str_has_prefix (cell, "id") && is_number (cell + 2))
    return g_strdup (cell + 2);

  return g_strdup (*cell == 'D' && g_ascii_isdigit (cell[1]) ? cell + 1 : cell);
}

static char *
round_ids (const char *cell)
{
  char *plain = drop_letters (cell);

  if (is_number (plain) && strlen (plain) > 15)
    memset (plain + 15, '0', strlen (plain) - 15);

  return plain;
}

static char *
write_short_ids (const char *cell)
{
  g_autofree char *plain = drop_letters (cell);
  g_auto (GStrv) parts = NULL;
  g_autofree char *number = NULL;

  if (!is_number (plain) || strlen (plain) <= 15)
    return g_steal_pointer (&plain);
  number = g_strdup_printf ("%.5E", g_ascii_strtod (plain, NULL));
  parts = g_strsplit (number, ".", -1);

  return g_strjoinv (",", parts);
}

/* As a spreadsheet shows a time whose form it knows */
static char *
write_times (const char *cell)
{
  char *copy = g_strdup (cell);

  if (strlen (copy) == 20 && copy[10] == 'T' && copy[19] == 'Z') {
    copy[10] = ' ';
    copy[19] = '\0';
  }

  return copy;
}

/* As a spreadsheet does with what it takes for a value, and with lines */
static char *
guess_values (const char *cell)
{
  static const char * const values[][2] = {
    { "3/4", "03/04/2026" }, { "007", "7" }, { "1e5", "100000" }, { "12:30", "12:30:00 PM" }, { "5 %", "5.00%" },
    { "March 5", "03/05/2026" }, { "true", "TRUE" }, { "01.02.2026", "2026-02-01" }, { "$5", "5" }, { "'\rx", "'\nx" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    if (g_str_equal (cell, values[i][0]))
      return g_strdup (values[i][1]);
  }

  return g_strdup (cell);
}

static char *
save_as (const char     *text,
         const Disguise *disguise)
{
  g_autoptr (GPtrArray) records = test_csv_parse (text, strlen (text), NULL);
  GString *saved = g_string_new (disguise->begin);

  for (guint i = 0; i < records->len; i++) {
    const PsoasCsvRecord *record = g_ptr_array_index (records, i);

    for (guint j = 0; record->fields[j] != NULL; j++) {
      g_autofree char *cell = disguise->change != NULL ? disguise->change (record->fields[j]) : g_strdup (record->fields[j]);
      g_auto (GStrv) parts = g_strsplit (cell, "\"", -1);
      g_autofree char *doubled = g_strjoinv ("\"\"", parts);
      gboolean quoted = disguise->quote_all || strpbrk (cell, "\"\r\n") != NULL || strstr (cell, disguise->separator) != NULL;

      g_string_append_printf (saved, "%s%s%s%s", j > 0 ? disguise->separator : "", quoted ? "\"" : "", doubled, quoted ? "\"" : "");
    }
    g_string_append (saved, disguise->line_end);
    if (i % 5 == 0) {
      for (guint j = 1; record->fields[j] != NULL; j++)
        g_string_append (saved, disguise->separator);
      g_string_append (saved, disguise->line_end);
    }
  }

  return g_string_free (saved, FALSE);
}

static const Disguise disguises[] = {
  { "as it is", "", ",", "\r\n", FALSE, NULL, FALSE },
  { "semicolons", "", ";", "\n", FALSE, NULL, FALSE },
  { "tabs and a mark", "\xef\xbb\xbf", "\t", "\r\n", FALSE, NULL, FALSE },
  { "all in quotes", "", ",", "\r\n", TRUE, NULL, FALSE },
  { "a line that says what separates", "sep=;\r\n", ";", "\r\n", TRUE, NULL, FALSE },
  { "decimal commas", "", ";", "\n", FALSE, add_decimals, FALSE },
  { "scientific numbers", "", ",", "\n", FALSE, write_scientific, FALSE },
  { "times in its own form", "", ",", "\n", FALSE, write_times, FALSE },
  { "values in its own form", "", ",", "\n", FALSE, guess_values, TRUE },
  { "an old table", "", ",", "\n", FALSE, drop_letters, FALSE },
  { "an old table with rounded ids", "", ",", "\n", FALSE, round_ids, TRUE },
  { "an old table with short ids", "", ";", "\n", FALSE, write_short_ids, TRUE },
};

/* Imported where all of it is: nothing comes, nothing differs. */
static void
test_twice (TestJournal   *t,
            gconstpointer  unused)
{
  g_autofree char *text = NULL;

  fill (t->journal);
  text = export (t, t->journal);
  for (guint i = 0; i < G_N_ELEMENTS (disguises); i++) {
    g_autofree char *saved = save_as (text, &disguises[i]);
    g_autofree char *after = NULL;
    g_auto (PsoasImported) imported = { 0 };

    g_test_message ("%s", disguises[i].name);
    import (t, t->journal, saved, &imported);
    g_assert_cmpuint (imported.sessions + imported.scores + imported.notes + imported.others, ==, 0);
    g_assert_cmpuint (imported.differ, ==, 0);
    g_assert_cmpuint (imported.there, ==, ROWS);
    g_assert_null (imported.undo);
    after = export (t, t->journal);
    g_assert_cmpstr (after, ==, text);
  }
}

/* Imported where nothing is: all of it comes, once; and it can be undone. */
static void
test_new (TestJournal   *t,
          gconstpointer  unused)
{
  g_autofree char *text = NULL, *empty = NULL;

  {
    g_autofree char *path = g_build_filename (t->folder, "none.sqlite", NULL);
    g_autoptr (PsoasJournal) none = psoas_journal_new (path);

    empty = export (t, none);
  }
  fill (t->journal);
  text = export (t, t->journal);
  for (guint i = 0; i < G_N_ELEMENTS (disguises); i++) {
    g_autofree char *name = g_strdup_printf ("other-%u.sqlite", i);
    g_autofree char *path = g_build_filename (t->folder, name, NULL);
    g_autoptr (PsoasJournal) other = psoas_journal_new (path);
    g_autofree char *saved = save_as (text, &disguises[i]);
    g_autofree char *after = NULL, *undone = NULL;
    g_auto (PsoasImported) imported = { 0 }, again = { 0 };

    g_test_message ("%s", disguises[i].name);
    import (t, other, saved, &imported);
    g_assert_cmpuint (imported.sessions, ==, SESSIONS);
    g_assert_cmpuint (imported.scores, ==, 2 * SESSIONS);
    g_assert_cmpuint (imported.notes, ==, SESSIONS);
    g_assert_cmpuint (imported.there + imported.differ, ==, 0);
    after = export (t, other);
    if (!disguises[i].loses_ids)
      g_assert_cmpstr (after, ==, text);

    /* What the first brought is known again, also in its first form. */
    import (t, other, text, &again);
    g_assert_cmpuint (again.there, ==, ROWS);
    g_assert_cmpuint (again.differ, ==, 0);

    g_assert_true (psoas_journal_undo (other, g_steal_pointer (&imported.undo), NULL));
    undone = export (t, other);
    g_assert_cmpstr (undone, ==, empty);
  }
}

/* What differs is left as it is, and counted. */
static void
test_differs (TestJournal   *t,
              gconstpointer  unused)
{
  g_autofree char *text = NULL, *changed = NULL, *after = NULL;
  g_auto (GStrv) parts = NULL;
  g_auto (PsoasImported) imported = { 0 };

  fill (t->journal);
  text = export (t, t->journal);
  parts = g_strsplit (text, ",99997,", -1);
  changed = g_strjoinv (",5,", parts);
  import (t, t->journal, changed, &imported);
  g_assert_cmpuint (imported.differ, ==, HOLDS);
  g_assert_cmpuint (imported.there, ==, ROWS - HOLDS);
  after = export (t, t->journal);
  g_assert_cmpstr (after, ==, text);
}

/* No cell begins as a formula does. */
static void
test_formulas (TestJournal   *t,
               gconstpointer  unused)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) records = NULL;

  fill (t->journal);
  text = export (t, t->journal);
  records = test_csv_parse (text, strlen (text), NULL);
  for (guint i = 0; i < records->len; i++) {
    const PsoasCsvRecord *record = g_ptr_array_index (records, i);

    for (guint j = 0; record->fields[j] != NULL; j++)
      g_assert_true (record->fields[j][0] == '\0' || strchr ("=+-@\t\r", record->fields[j][0]) == NULL);
  }
}

static void
test_guard (void)
{
  static const char * const cells[][2] = {
    { "", "" }, { "a", "a" }, { "=1", "'=1" }, { "-", "'-" }, { "'=1", "''=1" }, { "'", "'" }, { "'a", "'a" }, { "''@", "'''@" },
    { "3/4", "'3/4" }, { "'5", "''5" }, { "TRUE", "'TRUE" }, { "Lie down.\nBreathe.", "Lie down.\nBreathe." },
    { "\tx", "'\tx" }, { "\r", "'\r" }, { "a=b", "a=b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++) {
    g_autofree char *guarded = psoas_csv_guard (cells[i][0]);

    g_assert_cmpstr (guarded, ==, cells[i][1]);
    g_assert_cmpstr (psoas_csv_unguard (guarded), ==, cells[i][0]);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-disguises/guard", test_guard);
  test_journal_add ("/csv-disguises/twice", test_twice);
  test_journal_add ("/csv-disguises/new", test_new);
  test_journal_add ("/csv-disguises/differs", test_differs);
  test_journal_add ("/csv-disguises/formulas", test_formulas);
  return g_test_run ();
}
