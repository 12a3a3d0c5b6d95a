/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-worker-private.h"

#include <signal.h>

/* How long closing waits for the thread to tidy up.  After that it is left to itself. */
#define CLOSE_TIME (G_USEC_PER_SEC / 5)

static void
worker_clear (gpointer data)
{
  PsoasWorker *self = data;

  self->kind->clear (self);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
}

static void
worker_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, worker_clear);
}

typedef struct {
  PsoasWorker *worker;  /* (owned) */
  guint what;
  guint serial;
} Report;

static void
report_free (gpointer data)
{
  Report *report = data;

  worker_unref (report->worker);
  g_free (report);
}

static gboolean
report_cb (gpointer data)
{
  Report *report = data;

  /* Closing happens in this context too */
  if (!report->worker->closed)
    report->worker->kind->told (report->worker, report->what, report->serial);

  return G_SOURCE_REMOVE;
}

static gpointer
run (gpointer data)
{
  PsoasWorker *self = data;

  psoas_worker_lock (self);
  while (!self->closed) {
    if (self->kind->is_asked (self))
      self->kind->do_next (self);
    else
      g_cond_wait (&self->changed, &self->lock);
  }
  psoas_worker_unlock (self);

  self->kind->end (self);
  psoas_worker_lock (self);
  self->ended = TRUE;
  psoas_worker_wake (self);
  worker_unref (self);

  return NULL;
}

/**
 * psoas_worker_new:
 * @kind: what it does
 * @size: bytes, of a struct that begins with a PsoasWorker
 *
 * Returns: (transfer full): zeroes behind a worker whose thread has not started
 */
gpointer
psoas_worker_new (const PsoasWorkerKind *kind,
                  gsize                  size)
{
  PsoasWorker *self = g_atomic_rc_box_alloc0 (size);

  self->kind = kind;
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  /* A service that dies while it is written to is an error, not the end of the program.  GIO does the same. */
  signal (SIGPIPE, SIG_IGN);

  return self;
}

void
psoas_worker_start (PsoasWorker *self)
{
  g_thread_unref (g_thread_new (self->kind->name, run, g_atomic_rc_box_acquire (self)));
}

void
psoas_worker_lock (gpointer self)
{
  g_mutex_lock (&((PsoasWorker *) self)->lock);
}

void
psoas_worker_wake (gpointer self)
{
  g_cond_broadcast (&((PsoasWorker *) self)->changed);
  psoas_worker_unlock (self);
}

/**
 * psoas_worker_tell:
 * @self: a worker
 * @what: what happened
 * @serial: to what
 */
void
psoas_worker_tell (PsoasWorker *self,
                   guint        what,
                   guint        serial)
{
  Report *report = g_new (Report, 1);
  GSource *source = g_idle_source_new ();

  *report = (Report) { g_atomic_rc_box_acquire (self), what, serial };
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_static_name (source, "[psoas] worker report");
  g_source_set_callback (source, report_cb, report, report_free);
  g_source_attach (source, self->context);
  g_source_unref (source);
}

/**
 * psoas_worker_close:
 * @self: (transfer full): a worker
 *
 * A thread that waits for what does not answer goes on waiting, with nothing left to do.
 */
void
psoas_worker_close (PsoasWorker *self)
{
  gint64 end = g_get_monotonic_time () + CLOSE_TIME;

  psoas_worker_lock (self);
  self->closed = TRUE;
  g_cond_broadcast (&self->changed);
  while (!self->ended && g_cond_wait_until (&self->changed, &self->lock, end));
  if (!self->ended && self->kind->give_up != NULL)
    self->kind->give_up (self);
  psoas_worker_unlock (self);
  worker_unref (self);
}
