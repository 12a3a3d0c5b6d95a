/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PsoasWorker PsoasWorker;

/* What a kind of worker does */
typedef struct {
  const char *name;                           /* of its thread */
  gboolean (* is_asked) (PsoasWorker *self);  /* whether there is something to do; the lock is held */
  void     (* do_next)  (PsoasWorker *self);  /* does it; the lock is held before and after */
  void     (* end)      (PsoasWorker *self);  /* the last thing in the thread */
  void     (* give_up)  (PsoasWorker *self);  /* (nullable): the thread does not end; the lock is held */
  void     (* told)     (PsoasWorker *self,   /* in the main context of whoever made it */
                         guint        what,
                         guint        serial);
  void     (* clear)    (PsoasWorker *self);  /* frees what it has */
} PsoasWorkerKind;

/**
 * PsoasWorker:
 *
 * The first member of what does something in a thread of its own, because that may take its time or
 * never come back: nothing that is done to it from the main context waits, but closing, for a moment.
 */
struct _PsoasWorker {
  const PsoasWorkerKind *kind;
  GMainContext *context;  /* (owned): where things are told */
  GMutex lock;            /* guards what follows, and what the main context shares with the thread */
  GCond changed;
  gboolean closed;
  gboolean ended;         /* the thread is over */
};

/* (transfer full): @size bytes of zeroes behind their PsoasWorker, whose thread has not started */
gpointer psoas_worker_new   (const PsoasWorkerKind *kind,
                             gsize                  size);
void     psoas_worker_start (PsoasWorker           *self);
/* (transfer full): ends the thread as soon as it comes back; nothing is told any more */
void     psoas_worker_close (PsoasWorker           *self);
/* From any thread: calls the kind's told () */
void     psoas_worker_tell  (PsoasWorker           *self,
                             guint                  what,
                             guint                  serial);
void     psoas_worker_lock  (gpointer               self);
/* Unlocks, after the thread was given something to do */
void     psoas_worker_wake  (gpointer               self);

static inline void
psoas_worker_unlock (gpointer self)
{
  g_mutex_unlock (&((PsoasWorker *) self)->lock);
}

G_END_DECLS
