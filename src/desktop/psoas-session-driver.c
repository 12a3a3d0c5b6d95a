/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-session-driver.h"

#include "psoas-sleep.h"
#include "psoas-sleep-watch.h"

/* How long time may run unseen: a program that was stopped knows no better when */
#define UNSEEN_MAX (5 * G_USEC_PER_SEC)

struct _PsoasSessionDriver {
  GObject parent_instance;

  PsoasSession *session;      /* (owned) */
  GSource *source;            /* (owned): ready at the session's deadline */
  PsoasClocks seen;           /* when the clocks were last read */
  gint64 due;                 /* µs, monotonic: when the source is ready; -1: never */
  PsoasSleepWatch *watch;     /* (owned) */
};

G_DEFINE_FINAL_TYPE (PsoasSessionDriver, psoas_session_driver, G_TYPE_OBJECT)

typedef enum {
  PROP_SESSION = 1,
} PsoasSessionDriverProperty;

static GParamSpec *props[PROP_SESSION + 1];

/* When the source must be ready: at the session's deadline, and while it takes time, no later than by
 * UNSEEN_MAX.  A phase that waits for the person is not held up by anything. */
static gint64
get_due (PsoasSessionDriver *self)
{
  gint64 deadline = psoas_session_get_deadline (self->session);
  gboolean breathing = psoas_session_can_breathe (self->session);

  if (deadline < 0 && !breathing)
    return -1;

  return deadline < 0 ? self->seen.monotonic + UNSEEN_MAX : MIN (deadline, self->seen.monotonic + UNSEEN_MAX);
}

static void
set_wake_up (PsoasSessionDriver *self)
{
  if (self->source == NULL)
    return;

  self->due = get_due (self);
  g_source_set_ready_time (self->source, self->due);
}

static gboolean
source_dispatch (GSource     *source,
                 GSourceFunc  callback,
                 gpointer     user_data)
{
  return callback (user_data);
}

static GSourceFuncs source_funcs = {
  .dispatch = source_dispatch,
};

static gboolean
deadline_cb (gpointer user_data)
{
  g_autoptr (PsoasSessionDriver) self = g_object_ref (PSOAS_SESSION_DRIVER (user_data));

  psoas_session_tick (self->session, psoas_session_driver_tick (self));
  set_wake_up (self);

  return G_SOURCE_CONTINUE;
}

static void
session_changed_cb (PsoasSessionDriver *self)
{
  set_wake_up (self);
  psoas_sleep_watch_set_delay (self->watch, psoas_session_can_pause (self->session));
}

/* Before sleep as after it: whichever is seen first stops the clock. */
static void
sleep_cb (PsoasSessionDriver *self)
{
  psoas_session_sleep (self->session, psoas_session_driver_tick (self));
}

static void
psoas_session_driver_constructed (GObject *object)
{
  PsoasSessionDriver *self = PSOAS_SESSION_DRIVER (object);

  G_OBJECT_CLASS (psoas_session_driver_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "notify", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "cue", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->watch, "sleep", G_CALLBACK (sleep_cb), self, G_CONNECT_SWAPPED);
  session_changed_cb (self);
}

static void
psoas_session_driver_dispose (GObject *object)
{
  PsoasSessionDriver *self = PSOAS_SESSION_DRIVER (object);

  if (self->watch != NULL)
    g_object_run_dispose (G_OBJECT (self->watch));
  g_clear_object (&self->watch);
  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);

  G_OBJECT_CLASS (psoas_session_driver_parent_class)->dispose (object);
}

static void
psoas_session_driver_finalize (GObject *object)
{
  PsoasSessionDriver *self = PSOAS_SESSION_DRIVER (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (psoas_session_driver_parent_class)->finalize (object);
}

static void
psoas_session_driver_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  PsoasSessionDriver *self = PSOAS_SESSION_DRIVER (object);

  switch ((PsoasSessionDriverProperty) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
psoas_session_driver_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PsoasSessionDriver *self = PSOAS_SESSION_DRIVER (object);

  switch ((PsoasSessionDriverProperty) prop_id) {
  case PROP_SESSION:
    self->session = g_value_dup_object (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
psoas_session_driver_class_init (PsoasSessionDriverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = psoas_session_driver_constructed;
  object_class->dispose = psoas_session_driver_dispose;
  object_class->finalize = psoas_session_driver_finalize;
  object_class->get_property = psoas_session_driver_get_property;
  object_class->set_property = psoas_session_driver_set_property;

  /**
   * PsoasSessionDriver:session:
   *
   * The session that is told the time.
   */
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, PSOAS_TYPE_SESSION,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                             | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
psoas_session_driver_init (PsoasSessionDriver *self)
{
  self->watch = psoas_sleep_watch_new ();
  self->seen = psoas_clocks_read ();
  self->due = -1;
  self->source = g_source_new (&source_funcs, sizeof (GSource));
  /* Before redraws and input: a hold must end in time on a loaded machine too */
  g_source_set_priority (self->source, G_PRIORITY_HIGH);
  g_source_set_static_name (self->source, "[psoas] session deadline");
  g_source_set_callback (self->source, deadline_cb, self, NULL);
  g_source_attach (self->source, g_main_context_get_thread_default ());
}

/**
 * psoas_session_driver_new:
 * @session: the session that is told the time
 *
 * Drives @session from the thread's default main context.
 *
 * Returns: (transfer full): a driver
 */
PsoasSessionDriver *
psoas_session_driver_new (PsoasSession *session)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (session), NULL);

  return g_object_new (PSOAS_TYPE_SESSION_DRIVER, "session", session, NULL);
}

/**
 * psoas_session_driver_get_session:
 * @self: a driver
 *
 * Returns: (transfer none): the session that is told the time
 */
PsoasSession *
psoas_session_driver_get_session (PsoasSessionDriver *self)
{
  g_return_val_if_fail (PSOAS_IS_SESSION_DRIVER (self), NULL);

  return self->session;
}

/**
 * psoas_session_driver_tick_at:
 * @self: a driver
 * @now: what the clocks say
 *
 * Pauses if the machine slept since the clocks were last read, and counts down anew if the program was
 * stopped.  How long the person was away from the posture is not known, so only time that was surely seen
 * counts as held.
 */
void
psoas_session_driver_tick_at (PsoasSessionDriver *self,
                              const PsoasClocks  *now)
{
  PsoasClocks before = self->seen;

  g_return_if_fail (PSOAS_IS_SESSION_DRIVER (self));

  self->seen = *now;
  if (psoas_clocks_have_slept (&before, now))
    psoas_session_sleep (self->session, before.monotonic);
  else if (psoas_clocks_have_missed (&before, now, self->due))
    psoas_session_interrupt (self->session, before.monotonic, now->monotonic);
}

/**
 * psoas_session_driver_tick:
 * @self: a driver
 *
 * Notices sleep and stops too, so that whatever is done with the time finds the session paused.
 *
 * Returns: µs of the monotonic clock, to hand to the session
 */
gint64
psoas_session_driver_tick (PsoasSessionDriver *self)
{
  PsoasClocks now = psoas_clocks_read ();

  g_return_val_if_fail (PSOAS_IS_SESSION_DRIVER (self), 0);

  psoas_session_driver_tick_at (self, &now);

  return now.monotonic;
}

/**
 * psoas_session_driver_poke:
 * @self: a driver
 *
 * Sets the next wake-up anew, after an action was taken on the session.
 */
void
psoas_session_driver_poke (PsoasSessionDriver *self)
{
  g_return_if_fail (PSOAS_IS_SESSION_DRIVER (self));

  psoas_session_driver_tick (self);
  set_wake_up (self);
}
