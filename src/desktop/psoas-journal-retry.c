/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-journal-retry.h"

struct _PsoasJournalRetry {
  GObject parent_instance;

  PsoasJournal *journal;  /* (owned) */
  guint interval;         /* ms */
  guint source;           /* 0: nothing waits */
};

G_DEFINE_FINAL_TYPE (PsoasJournalRetry, psoas_journal_retry, G_TYPE_OBJECT)

static gboolean
try_cb (gpointer data)
{
  PsoasJournalRetry *self = data;

  if (!psoas_journal_flush (self->journal, NULL))
    return G_SOURCE_CONTINUE;
  self->source = 0;

  return G_SOURCE_REMOVE;
}

static void
pending_cb (PsoasJournalRetry *self)
{
  if (self->source == 0 && psoas_journal_get_n_pending (self->journal) > 0)
    self->source = g_timeout_add (self->interval, try_cb, self);
}

static void
psoas_journal_retry_dispose (GObject *object)
{
  PsoasJournalRetry *self = PSOAS_JOURNAL_RETRY (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (psoas_journal_retry_parent_class)->dispose (object);
}

static void
psoas_journal_retry_class_init (PsoasJournalRetryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_journal_retry_dispose;
}

static void
psoas_journal_retry_init (PsoasJournalRetry *self)
{
}

/**
 * psoas_journal_retry_new:
 * @journal: what may wait to be saved
 * @interval: ms
 *
 * Returns: (transfer full): what tries while it lives
 */
PsoasJournalRetry *
psoas_journal_retry_new (PsoasJournal *journal,
                         guint         interval)
{
  PsoasJournalRetry *self;

  g_return_val_if_fail (PSOAS_IS_JOURNAL (journal), NULL);

  self = g_object_new (PSOAS_TYPE_JOURNAL_RETRY, NULL);
  self->journal = g_object_ref (journal);
  self->interval = interval;
  g_signal_connect_object (journal, "notify::n-pending", G_CALLBACK (pending_cb), self, G_CONNECT_SWAPPED);
  pending_cb (self);

  return self;
}
