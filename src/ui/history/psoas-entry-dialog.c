/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-entry-dialog.h"

#include "psoas-journal-move.h"
#include "psoas-when.h"
#include "widgets/psoas-responses.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* px */
#define MAX_HEIGHT 300

typedef struct {
  PsoasJournal *journal;  /* (owned) */
  gint64 session;         /* its id, of a session */
  PsoasPainEntry pain;
  PsoasNote note;
  GtkWidget *input;       /* (unowned): within the dialog, of a score or a note */
  GtkWidget *when;        /* (unowned): within the dialog */
  GtkWidget *is_new;      /* (unowned): within the dialog, of a score */
  GtkWidget *ahead;       /* (unowned): within the dialog */
} Change;

static void
change_free (gpointer  data,
             GClosure *closure)
{
  Change *change = data;

  g_object_unref (change->journal);
  psoas_note_clear (&change->note);
  g_free (change);
}

/* What cannot be saved now is kept by the journal, and told on the home page. */
static void
pain_response_cb (AdwMessageDialog *dialog,
                  const char       *response,
                  gpointer          data)
{
  Change *change = data;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "save"))
    return;
  psoas_when_get (PSOAS_WHEN (change->when), &change->pain.day, &change->pain.time);
  change->pain.new_pain = gtk_check_button_get_active (GTK_CHECK_BUTTON (change->is_new));
  change->pain.score = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (change->input));
  if (!psoas_journal_save_pain (change->journal, &change->pain, &error))
    g_message ("%s", error->message);
}

static void
note_response_cb (AdwMessageDialog *dialog,
                  const char       *response,
                  gpointer          data)
{
  Change *change = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (change->input));
  g_autoptr (GError) error = NULL;
  GtkTextIter start, end;

  if (!g_str_equal (response, "save"))
    return;
  psoas_when_get (PSOAS_WHEN (change->when), &change->note.day, &change->note.time);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  g_free (change->note.text);
  change->note.text = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
  if (*change->note.text != '\0' && !psoas_journal_save_note (change->journal, &change->note, &error))
    g_message ("%s", error->message);
}

static void
session_response_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     gpointer          data)
{
  Change *change = data;
  g_autoptr (GError) error = NULL;
  gint64 start;
  int day;

  if (!g_str_equal (response, "save"))
    return;
  psoas_when_get (PSOAS_WHEN (change->when), &day, &start);
  if (!psoas_journal_move_session (change->journal, change->session, day, start, &error))
    g_message ("%s", error->message);
}

/* What is still to come cannot have been felt, done or noted. */
static void
when_changed_cb (AdwMessageDialog *dialog,
                 PsoasWhen        *when)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  Change *change = g_object_get_data (G_OBJECT (dialog), "change");
  PsoasPainEntry entry = { 0 };
  gboolean ahead;

  psoas_when_get (when, &entry.day, &entry.time);
  ahead = psoas_pain_entry_is_ahead (&entry, now, psoas_day_from_time (now, zone));
  gtk_widget_set_visible (change->ahead, ahead);
  adw_message_dialog_set_response_enabled (dialog, "save", !ahead);
}

/* With the day and the time, which can be corrected in every entry */
static void
append_when (GtkWidget *box,
             Change    *change,
             int        day,
             gint64     time)
{
  change->when = psoas_when_new (day, time);
  change->ahead = g_object_new (GTK_TYPE_LABEL, "label", _("This is later than now. Choose an earlier day or time."),
                                "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_box_append (GTK_BOX (box), change->when);
  gtk_box_append (GTK_BOX (box), change->ahead);
}

static void
show (GtkWindow  *parent,
      const char *heading,
      const char *body,
      GtkWidget  *child,
      GCallback   response_cb,
      Change     *change)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  /* The answers stay in sight where the window is small and the text large. */
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog),
                                      g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                    "child", child,
                                                    "hscrollbar-policy", GTK_POLICY_NEVER,
                                                    "max-content-height", MAX_HEIGHT,
                                                    "propagate-natural-height", TRUE,
                                                    NULL));
  psoas_responses_add (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "save", _("_Save"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  g_signal_connect_data (dialog, "response", response_cb, change, change_free, 0);
  g_object_set_data (G_OBJECT (dialog), "change", change);
  g_signal_connect_object (change->when, "changed", G_CALLBACK (when_changed_cb), dialog, G_CONNECT_SWAPPED);
  when_changed_cb (ADW_MESSAGE_DIALOG (dialog), PSOAS_WHEN (change->when));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * psoas_entry_dialog_show_session:
 * @parent: the window it belongs to
 * @journal: the pain log
 * @session: a session of it
 *
 * Lets its day and time be corrected.
 */
void
psoas_entry_dialog_show_session (GtkWindow             *parent,
                                 PsoasJournal          *journal,
                                 const PsoasSessionRow *session)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  Change *change = g_new0 (Change, 1);

  change->journal = g_object_ref (journal);
  change->session = session->id;
  append_when (box, change, session->day, session->start);
  show (parent, session->name, _("When was this session? Its scores and notes go with it."), box,
        G_CALLBACK (session_response_cb), change);
}

/**
 * psoas_entry_dialog_show_pain:
 * @parent: the window it belongs to
 * @journal: where the score is saved
 * @entry: a score with an id, new or of the journal
 *
 * Asks for the score, its day and its time.
 */
void
psoas_entry_dialog_show_pain (GtkWindow            *parent,
                              PsoasJournal         *journal,
                              const PsoasPainEntry *entry)
{
  Change *change = g_new0 (Change, 1);
  g_autofree char *body = g_strdup_printf ("0: %s · 10: %s", psoas_pain_words_none (), psoas_pain_words_worst ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  change->journal = g_object_ref (journal);
  change->pain = *entry;
  change->is_new = gtk_check_button_new_with_label (psoas_pain_words_new ());
  gtk_check_button_set_active (GTK_CHECK_BUTTON (change->is_new), entry->new_pain);
  gtk_widget_add_css_class (change->is_new, "tall");
  change->input = gtk_spin_button_new_with_range (0, PSOAS_PAIN_MAX, 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (change->input), entry->score);
  gtk_widget_set_halign (change->input, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (change->input), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pain, 0 to 10"), -1);
  gtk_box_append (GTK_BOX (box), change->input);
  append_when (box, change, entry->day, entry->time);
  gtk_box_append (GTK_BOX (box), change->is_new);
  show (parent, _("Pain Score"), body, box, G_CALLBACK (pain_response_cb), change);
}

/**
 * psoas_entry_dialog_show_note:
 * @parent: the window it belongs to
 * @journal: where the note is saved
 * @note: a note with an id; its text may be empty or %NULL where it is a new one
 *
 * Lets the person write, and correct the day and time.
 */
void
psoas_entry_dialog_show_note (GtkWindow       *parent,
                              PsoasJournal    *journal,
                              const PsoasNote *note)
{
  Change *change = g_new0 (Change, 1);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  change->journal = g_object_ref (journal);
  change->note = *note;
  change->note.text = g_strdup (note->text ? note->text : "");
  change->input = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (change->input), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (change->input), FALSE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (change->input)), change->note.text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (change->input), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("of the person", "Note"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), change->input);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 120);
  gtk_widget_add_css_class (scroller, "card");
  gtk_box_append (GTK_BOX (box), scroller);
  append_when (box, change, note->day, note->time);
  show (parent, C_("of the person", "Note"), _("What you want to remember, or tell a professional."), box,
        G_CALLBACK (note_response_cb), change);
}
