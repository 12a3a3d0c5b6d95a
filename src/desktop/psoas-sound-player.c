/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-sound-player.h"

#include <gst/gst.h>

#include "psoas-worker-private.h"

/* A device that was not there is not looked for again for this long, unless it is asked after */
#define RETRY_TIME (10 * G_USEC_PER_SEC)

struct _PsoasSoundPlayer {
  PsoasWorker worker;           /* its lock guards what follows the sink, up to the thread's own part */
  PsoasSoundReportFunc report;
  gpointer data;                /* (unowned) */
  char *sink;                   /* (owned): description of where sounds go */

  char *uri;                    /* (owned) (nullable): the newest sound that has not begun */
  double volume;
  gboolean probe;
  gboolean rest;                /* the device is to be given back when nothing is played */
  gboolean over;                /* the sound has been played */
  gboolean failed;              /* the device is gone, or was never there */

  GstElement *pipeline;         /* (owned) (nullable): the thread's own, as all that follows */
  gboolean playing;
  gint64 failed_at;             /* µs, monotonic: when there was no device; 0: never */
};

/* --- in the thread, and in GStreamer's ------------------------------------------------------------ */

static void
set_flag (PsoasSoundPlayer *self,
          gboolean         *flag,
          gboolean          value)
{
  psoas_worker_lock (self);
  *flag = value;
  psoas_worker_wake (self);
}

/* Called in whichever thread has a message: none of them is for the main loop to wake up for. */
static GstBusSyncReply
message_cb (GstBus     *bus,
            GstMessage *message,
            gpointer    data)
{
  PsoasSoundPlayer *self = data;
  g_autoptr (GError) error = NULL;

  switch (GST_MESSAGE_TYPE (message)) {
  case GST_MESSAGE_EOS:
    set_flag (self, &self->over, TRUE);
    break;
  case GST_MESSAGE_ERROR:
    gst_message_parse_error (message, &error, NULL);
    g_debug ("No sound: %s", error->message);
    set_flag (self, &self->failed, TRUE);
    break;
  case GST_MESSAGE_WARNING:
    /* So "autoaudiosink" says that it found no device, before it plays to nowhere. */
    gst_message_parse_warning (message, &error, NULL);
    g_debug ("Sound: %s", error->message);
    if (error->domain == GST_RESOURCE_ERROR)
      set_flag (self, &self->failed, TRUE);
    break;
  default:
    break;
  }

  /* What is dropped is the handler's. */
  gst_message_unref (message);

  return GST_BUS_DROP;
}

static gboolean
make_pipeline (PsoasSoundPlayer *self)
{
  g_autofree char *description = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GstElement) pipeline = NULL;
  g_autoptr (GstBus) bus = NULL;

  if (self->pipeline != NULL)
    return TRUE;
  if (!gst_init_check (NULL, NULL, &error)) {
    g_debug ("No GStreamer: %s", error->message);
    return FALSE;
  }

  description = g_strconcat ("giosrc name=source ! wavparse ! audioconvert ! audioresample ! volume name=volume ! ",
                             self->sink, NULL);
  pipeline = gst_parse_launch_full (description, NULL, GST_PARSE_FLAG_FATAL_ERRORS, &error);
  if (pipeline == NULL) {
    g_debug ("No pipeline for sounds: %s", error->message);
    return FALSE;
  }

  gst_object_ref_sink (pipeline);
  bus = gst_element_get_bus (pipeline);
  gst_bus_set_sync_handler (bus, message_cb, self, NULL);
  self->pipeline = g_steal_pointer (&pipeline);

  return TRUE;
}

static void
fail (PsoasSoundPlayer *self)
{
  gst_element_set_state (self->pipeline, GST_STATE_NULL);
  self->playing = FALSE;
  self->failed_at = g_get_monotonic_time ();
  set_flag (self, &self->failed, FALSE);
  psoas_worker_tell (&self->worker, PSOAS_SOUND_REPORT_NO_DEVICE, 0);
}

/* Returns whether there is a device, which is then open. */
static gboolean
open_device (PsoasSoundPlayer *self)
{
  gboolean failed;

  if (!make_pipeline (self)) {
    self->failed_at = g_get_monotonic_time ();
    psoas_worker_tell (&self->worker, PSOAS_SOUND_REPORT_NO_PLUGINS, 0);
    return FALSE;
  }

  failed = gst_element_set_state (self->pipeline, GST_STATE_READY) == GST_STATE_CHANGE_FAILURE;
  self->playing = FALSE;
  psoas_worker_lock (self);
  /* From here on nothing more comes from the sound before */
  self->over = FALSE;
  failed = failed || self->failed;
  psoas_worker_unlock (self);
  if (failed) {
    fail (self);
    return FALSE;
  }
  self->failed_at = 0;

  return TRUE;
}

static void
play (PsoasSoundPlayer *self,
      const char       *uri,
      double            level)
{
  g_autoptr (GstElement) source = NULL;
  g_autoptr (GstElement) volume = NULL;

  if (self->failed_at != 0 && g_get_monotonic_time () < self->failed_at + RETRY_TIME)
    return;
  if (!open_device (self))
    return;

  source = gst_bin_get_by_name (GST_BIN (self->pipeline), "source");
  volume = gst_bin_get_by_name (GST_BIN (self->pipeline), "volume");
  g_object_set (source, "location", uri, NULL);
  g_object_set (volume, "volume", level, NULL);
  if (gst_element_set_state (self->pipeline, GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE) {
    fail (self);
    return;
  }
  g_debug ("Sound: %s", uri);
  self->playing = TRUE;
  psoas_worker_tell (&self->worker, PSOAS_SOUND_REPORT_READY, 0);
}

static void
finish (PsoasSoundPlayer *self)
{
  gst_element_set_state (self->pipeline, GST_STATE_READY);
  self->playing = FALSE;
  psoas_worker_tell (&self->worker, PSOAS_SOUND_REPORT_PLAYED, 0);
}

static void
probe (PsoasSoundPlayer *self)
{
  if (self->playing || !open_device (self))
    return;

  psoas_worker_tell (&self->worker, PSOAS_SOUND_REPORT_READY, 0);
  gst_element_set_state (self->pipeline, GST_STATE_NULL);
}

/* Whether there is something to do; the lock is held. */
static gboolean
is_asked (PsoasWorker *worker)
{
  PsoasSoundPlayer *self = (PsoasSoundPlayer *) worker;

  return self->uri != NULL || self->probe || self->over || self->failed || (self->rest && !self->playing);
}

/* Does one thing; the lock is held before and after, not meanwhile. */
static void
do_next (PsoasWorker *worker)
{
  PsoasSoundPlayer *self = (PsoasSoundPlayer *) worker;
  g_autofree char *uri = g_steal_pointer (&self->uri);
  double volume = self->volume;
  gboolean over = self->over;
  gboolean failed = self->failed;
  gboolean probed = self->probe;

  self->over = FALSE;
  self->probe = FALSE;
  if (uri == NULL && !over && !failed && !probed)
    self->rest = FALSE;
  psoas_worker_unlock (self);

  if (probed)
    self->failed_at = 0;
  if (failed)
    fail (self);
  else if (uri != NULL)
    play (self, uri, volume);
  else if (over && self->playing)
    finish (self);
  else if (probed)
    probe (self);
  else if (!over && self->pipeline != NULL)
    gst_element_set_state (self->pipeline, GST_STATE_NULL);

  psoas_worker_lock (self);
}

static void
end (PsoasWorker *worker)
{
  PsoasSoundPlayer *self = (PsoasSoundPlayer *) worker;

  if (self->pipeline != NULL)
    gst_element_set_state (self->pipeline, GST_STATE_NULL);
  gst_clear_object (&self->pipeline);
}

/* --- in the main context ------------------------------------------------------------------------ */

static void
told (PsoasWorker *worker,
      guint        what,
      guint        serial)
{
  PsoasSoundPlayer *self = (PsoasSoundPlayer *) worker;

  self->report (what, self->data);
}

static void
clear (PsoasWorker *worker)
{
  PsoasSoundPlayer *self = (PsoasSoundPlayer *) worker;

  g_free (self->sink);
  g_free (self->uri);
}

static const PsoasWorkerKind kind = {
  .name = "psoas-sound",
  .is_asked = is_asked,
  .do_next = do_next,
  .end = end,
  .told = told,
  .clear = clear,
};

/**
 * psoas_sound_player_play:
 * @self: a player
 * @uri: a RIFF file
 * @volume: 0 to 1, of the sound's amplitude
 *
 * Plays a sound in place of the one being played.
 */
void
psoas_sound_player_play (PsoasSoundPlayer *self,
                         const char       *uri,
                         double            volume)
{
  psoas_worker_lock (self);
  g_free (self->uri);
  self->uri = g_strdup (uri);
  self->volume = volume;
  self->rest = FALSE;
  psoas_worker_wake (self);
}

void
psoas_sound_player_rest (PsoasSoundPlayer *self)
{
  set_flag (self, &self->rest, TRUE);
}

void
psoas_sound_player_probe (PsoasSoundPlayer *self)
{
  set_flag (self, &self->probe, TRUE);
}

/**
 * psoas_sound_player_close:
 * @self: (transfer full): a player
 *
 * Falls silent and ends the thread.
 */
void
psoas_sound_player_close (PsoasSoundPlayer *self)
{
  psoas_worker_close (&self->worker);
}

/**
 * psoas_sound_player_new:
 * @sink: description of the pipeline's end, such as "autoaudiosink"
 * @report: is told how sounds fare
 * @data: for @report
 *
 * Returns: (transfer full): a player, in a thread of its own
 */
PsoasSoundPlayer *
psoas_sound_player_new (const char           *sink,
                        PsoasSoundReportFunc  report,
                        gpointer              data)
{
  PsoasSoundPlayer *self = psoas_worker_new (&kind, sizeof (PsoasSoundPlayer));

  self->sink = g_strdup (sink);
  self->report = report;
  self->data = data;
  psoas_worker_start (&self->worker);

  return self;
}
