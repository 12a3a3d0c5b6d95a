/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-journal-writer.h"

#include "pain/psoas-day.h"
#include "psoas-recorder.h"

struct _PsoasJournalWriter {
  GObject parent_instance;

  PsoasRecorder *recorder;  /* (owned) */
  char *message;            /* (owned) (nullable): of the last failure */
};

G_DEFINE_FINAL_TYPE (PsoasJournalWriter, psoas_journal_writer, G_TYPE_OBJECT)

enum {
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
save_cb (PsoasJournalWriter *self)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GError) error = NULL;

  if (psoas_recorder_update (self->recorder, now, psoas_day_from_time (now, zone), &error)) {
    g_clear_pointer (&self->message, g_free);
    return;
  }
  if (g_strcmp0 (self->message, error->message) == 0)
    return;

  g_free (self->message);
  self->message = g_strdup (error->message);
  g_message ("Not saved yet: %s", self->message);
  g_signal_emit (self, signals[FAILED], 0, self->message);
}

static void
psoas_journal_writer_dispose (GObject *object)
{
  g_clear_object (&PSOAS_JOURNAL_WRITER (object)->recorder);

  G_OBJECT_CLASS (psoas_journal_writer_parent_class)->dispose (object);
}

static void
psoas_journal_writer_finalize (GObject *object)
{
  g_free (PSOAS_JOURNAL_WRITER (object)->message);

  G_OBJECT_CLASS (psoas_journal_writer_parent_class)->finalize (object);
}

static void
psoas_journal_writer_class_init (PsoasJournalWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = psoas_journal_writer_dispose;
  object_class->finalize = psoas_journal_writer_finalize;

  signals[FAILED] = g_signal_new ("failed", PSOAS_TYPE_JOURNAL_WRITER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
psoas_journal_writer_init (PsoasJournalWriter *self)
{
}

/**
 * psoas_journal_writer_new:
 * @journal: where to save
 * @session: a session that has not begun
 *
 * Returns: (transfer full): a writer
 */
PsoasJournalWriter *
psoas_journal_writer_new (PsoasJournal *journal,
                          PsoasSession *session)
{
  PsoasJournalWriter *self;

  g_return_val_if_fail (PSOAS_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (PSOAS_IS_SESSION (session), NULL);

  self = g_object_new (PSOAS_TYPE_JOURNAL_WRITER, NULL);
  self->recorder = psoas_recorder_new (journal, session);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::phase-index", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);

  return self;
}

gint64
psoas_journal_writer_get_session_id (PsoasJournalWriter *self)
{
  g_return_val_if_fail (PSOAS_IS_JOURNAL_WRITER (self), 0);

  return psoas_recorder_get_session_id (self->recorder);
}
