/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pain log as a list: what is a row of its own, what belongs to one, and that a list keeps its place. */

#include "psoas-history-load.h"
#include "psoas-history-model.h"
#include "psoas-history-words.h"
#include "test-journal-files.h"

static gint64
get_noon (int day)
{
  return TEST_NOW + (gint64) (day - TEST_DAY) * 86400;
}

static void
save_session (TestJournal *t,
              gint64       id,
              int          day,
              int          seconds)
{
  PsoasSessionRow row = {
    .id = id, .start = get_noon (day), .finish = get_noon (day) + 600, .day = day, .state = PSOAS_SESSION_ROW_FINISHED,
    .stretch = (char *) "gentle", .name = (char *) "Gentle", .text = (char *) "Lie down.", .amount = 10, .rounds = 1,
  };
  PsoasHoldRow hold = { .session = id, .side = PSOAS_SIDE_LEFT, .round = 1, .held = seconds * 1000, .breaths = 10,
                        .completed = TRUE };

  g_assert_true (test_journal_save_session (t->journal, &row, NULL));
  g_assert_true (test_journal_save_hold (t->journal, &hold, NULL));
  hold.number = 1;
  hold.side = PSOAS_SIDE_RIGHT;
  g_assert_true (test_journal_save_hold (t->journal, &hold, NULL));
}

static void
save_score (TestJournal *t,
            gint64       id,
            gint64       session,
            int          day,
            int          seconds,
            PsoasMoment  moment,
            int          score)
{
  PsoasPainEntry entry = { .id = id, .session = session, .time = get_noon (day) + seconds, .day = day,
                           .moment = moment, .score = score };

  g_assert_true (psoas_journal_save_pain (t->journal, &entry, NULL));
}

static void
save_note (TestJournal *t,
           gint64       id,
           gint64       session,
           int          day,
           const char  *text)
{
  PsoasNote note = { .id = id, .session = session, .time = get_noon (day) + 60, .day = day, .text = (char *) text };

  g_assert_true (psoas_journal_save_note (t->journal, &note, NULL));
}

/* "heading|title|detail" of each row, a line each */
static char *
dup_rows (GListModel *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (PsoasHistoryEntry) entry = g_list_model_get_item (model, i);
    g_autofree char *heading = NULL;
    g_autofree char *title = NULL;
    g_autofree char *detail = NULL;

    g_object_get (entry, "heading", &heading, "title", &title, "detail", &detail, NULL);
    g_string_append_printf (text, "%s|%s|%s\n", heading, title, detail);
  }

  return g_string_free (text, FALSE);
}

static GListModel *
load (TestJournal *t,
      int          first,
      int          last)
{
  g_autoptr (GPtrArray) entries = psoas_history_load (t->journal, first, last, TEST_NOW, TEST_DAY, NULL);
  GListStore *store = g_list_store_new (PSOAS_TYPE_HISTORY_ENTRY);

  g_list_store_splice (store, 0, 0, entries->pdata, entries->len);

  return G_LIST_MODEL (store);
}

/* A session takes its scores and notes along, and only what is of none stands for itself. */
static void
test_rows (TestJournal   *t,
           gconstpointer  unused)
{
  g_autoptr (GListModel) model = NULL;
  g_autoptr (PsoasHistoryEntry) entry = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *children = NULL;
  g_autofree char *name = NULL;
  g_autofree char *holds = NULL;

  save_session (t, 1, TEST_DAY, 300);
  save_score (t, 2, 1, TEST_DAY, -10, PSOAS_MOMENT_BEFORE, 2);
  save_score (t, 3, 1, TEST_DAY, 600, PSOAS_MOMENT_AFTER, 1);
  save_note (t, 4, 1, TEST_DAY, "went well");
  save_score (t, 5, 0, TEST_DAY, 7200, PSOAS_MOMENT_ALONE, 4);
  save_note (t, 6, 0, TEST_DAY - 1, "stiff");
  model = load (t, TEST_DAY - 1, TEST_DAY);
  rows = dup_rows (model);
  g_assert_cmpstr (rows, ==,
                   "4 Oct 2024|Pain 4 of 10|14:00 · Between sessions · dated in the future\n"
                   "|Gentle|12:00 · pain 2 to 1 · 10 min\n"
                   "3 Oct 2024|stiff|12:01 · Note\n");

  entry = g_list_model_get_item (model, 1);
  children = dup_rows (psoas_history_entry_get_children (entry));
  g_assert_cmpstr (children, ==,
                   "|Pain 2 of 10|11:59 · Before a session\n"
                   "|Pain 1 of 10|12:10 · After a session · dated in the future\n"
                   "|went well|12:01 · Note · dated in the future\n");
  g_object_get (entry, "name", &name, NULL);
  g_assert_cmpstr (name, ==, "Gentle, 4 Oct 2024, 12:00 · pain 2 to 1 · 10 min");
  holds = psoas_history_entry_dup_holds (entry);
  g_assert_cmpstr (holds, ==, "Left side, round 1: 5:00 held, 10 breaths, to its end\n"
                              "Right side, round 1: 5:00 held, 10 breaths, to its end");
}

/* A score after midnight is its session's, in whichever part of the list either is read. */
static void
test_midnight (TestJournal   *t,
               gconstpointer  unused)
{
  g_autoptr (GListModel) before = NULL;
  g_autoptr (GListModel) after = NULL;
  g_autofree char *rows = NULL;

  save_session (t, 1, TEST_DAY - 10, 60);
  save_score (t, 2, 1, TEST_DAY - 9, 0, PSOAS_MOMENT_AFTER, 1);
  before = load (t, TEST_DAY - 20, TEST_DAY - 10);
  after = load (t, TEST_DAY - 9, TEST_DAY);
  rows = dup_rows (before);
  g_assert_cmpstr (rows, ==, "24 Sep 2024|Gentle|12:00 · pain 1 after · 2 min\n");
  g_assert_cmpuint (g_list_model_get_n_items (after), ==, 0);

  /* One that was moved to another day says so itself. */
  save_score (t, 2, 1, TEST_DAY - 5, 0, PSOAS_MOMENT_AFTER, 1);
  g_clear_object (&after);
  after = load (t, TEST_DAY - 9, TEST_DAY);
  g_assert_cmpuint (g_list_model_get_n_items (after), ==, 1);
}

static void
test_words (TestJournal   *t,
            gconstpointer  unused)
{
  static const struct {
    PsoasSessionRowState state;
    int hurts, before, after;   /* -1: no score */
    gint64 held;
    const char *text;
  } cases[] = {
    { PSOAS_SESSION_ROW_FINISHED, 0, 2, 1, 600000, "pain 2 to 1 · 10 min" },
    { PSOAS_SESSION_ROW_FINISHED, 0, -1, -1, 12000000, "3 h 20 min" },
    { PSOAS_SESSION_ROW_ENDED, 0, 2, -1, 45000, "pain 2 before · 45 s · ended early" },
    { PSOAS_SESSION_ROW_ENDED, 1, 2, 5, 45000, "pain 2 to 5 · 45 s · it hurt" },
    { PSOAS_SESSION_ROW_RUNNING, 0, -1, 3, 0, "pain 3 after · no hold · broken off" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    PsoasSessionRow row = { .state = cases[i].state, .hurts = cases[i].hurts, .held = { 0, cases[i].held, 0 } };
    PsoasPainEntry before = { .score = cases[i].before }, after = { .score = cases[i].after };
    g_autofree char *text = psoas_history_words_session (&row, cases[i].before >= 0 ? &before : NULL,
                                                         cases[i].after >= 0 ? &after : NULL);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* --- the model ---------------------------------------------------------------------------------- */

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Asks as a list does that is scrolled to its end, until there is no more. */
static void
scroll (GListModel *model)
{
  guint n;

  do {
    n = g_list_model_get_n_items (model);
    if (n > 0)
      g_object_unref (g_list_model_get_item (model, n - 1));
    settle ();
  } while (g_list_model_get_n_items (model) > n);
}

typedef struct {
  guint position, removed, added, n;
} Change;

static void
changed_cb (Change *change,
            guint   position,
            guint   removed,
            guint   added)
{
  *change = (Change) { position, removed, added, change->n + 1 };
}

/* The latest months are there at once, the others when they are asked for. */
static void
test_lazy (TestJournal   *t,
           gconstpointer  unused)
{
  g_autoptr (PsoasHistoryModel) model = psoas_history_model_new (t->journal);
  guint n = 0;

  for (int day = 0; day < 2000; day++)
    save_note (t, day + 1, 0, TEST_DAY - day, "a day");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 0);
  psoas_history_model_refresh (model, TEST_NOW, TEST_DAY);
  n = g_list_model_get_n_items (G_LIST_MODEL (model));
  g_assert_cmpuint (n, >, 30);
  g_assert_cmpuint (n, <, 200);
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), <, 400);
  scroll (G_LIST_MODEL (model));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 2000);
}

/* Years without an entry do not end the list. */
static void
test_gap (TestJournal   *t,
          gconstpointer  unused)
{
  g_autoptr (PsoasHistoryModel) model = psoas_history_model_new (t->journal);

  save_note (t, 1, 0, TEST_DAY, "now");
  psoas_history_model_refresh (model, TEST_NOW, TEST_DAY);
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1);

  save_note (t, 2, 0, TEST_DAY - 8000, "then");
  psoas_history_model_refresh (model, TEST_NOW, TEST_DAY);
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 2);
}

/* What is removed goes alone: its neighbours stay the same items, and what is open stays open. */
static void
test_place (TestJournal   *t,
            gconstpointer  unused)
{
  g_autoptr (PsoasHistoryModel) model = psoas_history_model_new (t->journal);
  g_autoptr (PsoasUndo) undo = NULL;
  PsoasHistoryEntry *entry;
  Change change = { 0 };
  guint position;

  for (int day = 0; day < 500; day++)
    save_session (t, day + 1, TEST_DAY - day, 60);
  psoas_history_model_refresh (model, TEST_NOW, TEST_DAY);
  scroll (G_LIST_MODEL (model));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 500);
  entry = psoas_history_model_find (model, PSOAS_HISTORY_SESSION, 301, &position);
  g_assert_cmpuint (position, ==, 300);
  g_signal_connect_swapped (model, "items-changed", G_CALLBACK (changed_cb), &change);

  undo = psoas_history_entry_remove (entry, NULL);
  g_assert_nonnull (undo);
  psoas_history_model_refresh (model, TEST_NOW, TEST_DAY);
  settle ();
  g_assert_cmpuint (change.n, ==, 1);
  g_assert_cmpuint (change.position, ==, 300);
  g_assert_cmpuint (change.removed, ==, 1);
  g_assert_cmpuint (change.added, ==, 0);
  g_assert_null (psoas_history_model_find (model, PSOAS_HISTORY_SESSION, 301, NULL));

  entry = psoas_history_model_find (model, PSOAS_HISTORY_SESSION, 5, NULL);
  psoas_history_entry_set_expanded (entry, TRUE);
  save_score (t, 9001, 5, TEST_DAY - 4, 0, PSOAS_MOMENT_BEFORE, 3);
  psoas_history_model_refresh (model, TEST_NOW, TEST_DAY);
  settle ();
  g_assert_cmpuint (change.n, ==, 2);
  g_assert_cmpuint (change.removed, ==, 1);
  g_assert_cmpuint (change.added, ==, 1);
  g_assert_true (psoas_history_entry_get_expanded (psoas_history_model_find (model, PSOAS_HISTORY_SESSION, 5, NULL)));
  g_assert_nonnull (psoas_history_model_find (model, PSOAS_HISTORY_PAIN, 9001, &position));
  g_assert_cmpuint (position, ==, 4);
}

/* The first and the last may go too, and all of it. */
static void
test_ends (TestJournal   *t,
           gconstpointer  unused)
{
  g_autoptr (PsoasHistoryModel) model = psoas_history_model_new (t->journal);
  const gint64 order[] = { 1, 300, 299, 2 };

  for (int i = 0; i < 300; i++)
    save_note (t, i + 1, 0, TEST_DAY - i, "a day");
  psoas_history_model_refresh (model, TEST_NOW, TEST_DAY);
  scroll (G_LIST_MODEL (model));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    PsoasUndo *undo = psoas_journal_remove_note (t->journal, order[i], NULL);

    psoas_undo_free (undo);
    psoas_history_model_refresh (model, TEST_NOW, TEST_DAY);
    settle ();
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 299 - i);
    g_assert_null (psoas_history_model_find (model, PSOAS_HISTORY_NOTE, order[i], NULL));
  }
  g_assert_true (psoas_journal_delete_all (t->journal, NULL));
  psoas_history_model_refresh (model, TEST_NOW, TEST_DAY);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);
  test_journal_add ("/history/rows", test_rows);
  test_journal_add ("/history/midnight", test_midnight);
  test_journal_add ("/history/words", test_words);
  test_journal_add ("/history/lazy", test_lazy);
  test_journal_add ("/history/gap", test_gap);
  test_journal_add ("/history/place", test_place);
  test_journal_add ("/history/ends", test_ends);

  return g_test_run ();
}
