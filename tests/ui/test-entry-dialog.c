/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is dated in the future is corrected in the dialog of its entry, whatever kind it is.  Needs a display: run
 * it under Xvfb. */

#include "psoas-config.h"

#include "history/psoas-entry-dialog.h"

#include <adwaita.h>

#include "psoas-journal-entries.h"
#include "psoas-journal-sessions.h"
#include "test-journal-files.h"

#define YEAR (365 * PSOAS_DAY_SECONDS)
#define ID 7

/* What the clock said: four years too much */
typedef struct {
  gint64 now;
  gint64 wrong;
  int today;
} Clock;

static Clock
get_clock (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  return (Clock) { now, now + 4 * YEAR, psoas_day_from_time (now, zone) };
}

/* --- the entries ---------------------------------------------------------------------------------------- */

static void
show_pain (TestJournal *t)
{
  Clock clock = get_clock ();
  PsoasPainEntry entry = { .id = ID, .time = clock.wrong, .day = clock.today + 4 * 365, .score = 3 };

  g_assert_true (psoas_journal_save_pain (t->journal, &entry, NULL));
  psoas_entry_dialog_show_pain (NULL, t->journal, &entry);
}

static void
show_note (TestJournal *t)
{
  Clock clock = get_clock ();
  g_autofree char *text = g_strdup ("A note");
  PsoasNote note = { .id = ID, .time = clock.wrong, .day = clock.today + 4 * 365, .text = text };

  g_assert_true (psoas_journal_save_note (t->journal, &note, NULL));
  psoas_entry_dialog_show_note (NULL, t->journal, &note);
}

static void
show_session (TestJournal *t)
{
  Clock clock = get_clock ();
  g_autoptr (PsoasSessionRow) row = g_new0 (PsoasSessionRow, 1);

  row->id = ID;
  row->start = clock.wrong;
  row->finish = clock.wrong + 600;
  row->day = clock.today + 4 * 365;
  row->state = PSOAS_SESSION_ROW_FINISHED;
  row->stretch = g_ref_string_new ("gentle");
  row->name = g_ref_string_new ("Gentle stretch");
  row->text = g_ref_string_new ("Breathe.");
  row->amount = row->rounds = 1;
  g_assert_true (test_journal_save_session (t->journal, row, NULL));
  psoas_entry_dialog_show_session (NULL, t->journal, row);
}

static const struct {
  const char *path;
  void (* show) (TestJournal *t);
  const char *time;     /* s since 1970 */
  const char *day;
} kinds[] = {
  { "/entry-dialog/pain", show_pain, "SELECT time FROM pain", "SELECT day FROM pain" },
  { "/entry-dialog/note", show_note, "SELECT time FROM note", "SELECT day FROM note" },
  { "/entry-dialog/session", show_session, "SELECT start FROM session", "SELECT day FROM session" },
};

/* --- the dialog ----------------------------------------------------------------------------------------- */

static void
settle (void)
{
  for (int i = 0; i < 50 && g_main_context_iteration (NULL, FALSE); i++);
}

static AdwMessageDialog *
get_dialog (void)
{
  g_autoptr (GtkWindow) dialog = g_list_model_get_item (gtk_window_get_toplevels (), 0);

  g_assert_true (ADW_IS_MESSAGE_DIALOG (dialog));

  return ADW_MESSAGE_DIALOG (dialog);
}

/* (transfer none) (nullable): also where it is not shown */
static gpointer
find (GtkWidget  *root,
      GType       type,
      const char *label)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (label == NULL || g_strcmp0 (gtk_label_get_label (GTK_LABEL (root)), label) == 0))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    gpointer found = find (child, type, label);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
choose_day (GDateTime *day)
{
  GtkCalendar *calendar = find (GTK_WIDGET (get_dialog ()), GTK_TYPE_CALENDAR, NULL);

  g_assert_nonnull (calendar);
  gtk_calendar_select_day (calendar, day);
  settle ();
}

static void
check_can_save (gboolean can)
{
  GtkWidget *told = find (GTK_WIDGET (get_dialog ()), GTK_TYPE_LABEL, "This is later than now. Choose an earlier day or time.");

  g_assert_cmpint (adw_message_dialog_get_response_enabled (get_dialog (), "save"), ==, can);
  g_assert_cmpint (gtk_widget_get_visible (told), ==, !can);
}

static void
answer (const char *response)
{
  adw_message_dialog_response (get_dialog (), response);
  /* It closes with a movement, that needs frames. */
  if (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    gtk_window_destroy (GTK_WINDOW (get_dialog ()));
  settle ();
}

static void
test_future (TestJournal   *t,
             gconstpointer  data)
{
  guint kind = GPOINTER_TO_UINT (data);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (now, 2);
  Clock clock = get_clock ();

  kinds[kind].show (t);
  settle ();
  check_can_save (FALSE);
  choose_day (tomorrow);
  check_can_save (FALSE);
  choose_day (yesterday);
  check_can_save (TRUE);
  answer ("save");
  g_assert_cmpint (test_journal_count (t, kinds[kind].day), ==, clock.today - 1);
  g_assert_cmpint (test_journal_count (t, kinds[kind].time), <, clock.now);
  g_assert_cmpint (test_journal_count (t, kinds[kind].time), >, clock.now - 2 * PSOAS_DAY_SECONDS - 3600);
}

/* To look is not to change: what is not touched is kept to the second, and cancelling keeps all. */
static void
test_cancel (TestJournal   *t,
             gconstpointer  data)
{
  guint kind = GPOINTER_TO_UINT (data);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gint64 before;

  kinds[kind].show (t);
  before = test_journal_count (t, kinds[kind].time);
  choose_day (now);
  answer ("cancel");
  g_assert_cmpint (test_journal_count (t, kinds[kind].time), ==, before);
}

/* What is not touched is kept to the second, and as the day that the person had. */
static void
test_untouched (TestJournal   *t,
                gconstpointer  unused)
{
  Clock clock = get_clock ();
  PsoasPainEntry entry = { .id = ID, .time = clock.now - 10 * PSOAS_DAY_SECONDS - 7, .day = clock.today - 11, .score = 3 };

  g_assert_true (psoas_journal_save_pain (t->journal, &entry, NULL));
  psoas_entry_dialog_show_pain (NULL, t->journal, &entry);
  settle ();
  answer ("save");
  g_assert_cmpint (test_journal_count (t, "SELECT time FROM pain"), ==, entry.time);
  g_assert_cmpint (test_journal_count (t, "SELECT day FROM pain"), ==, entry.day);
}

int
main (int   argc,
      char *argv[])
{
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autofree char *cancel = g_strconcat (kinds[i].path, "/cancel", NULL);

    g_test_add (kinds[i].path, TestJournal, GUINT_TO_POINTER (i), test_journal_set_up, test_future, test_journal_tear_down);
    g_test_add (cancel, TestJournal, GUINT_TO_POINTER (i), test_journal_set_up, test_cancel, test_journal_tear_down);
  }
  test_journal_add ("/entry-dialog/untouched", test_untouched);

  return g_test_run ();
}
