/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-speech.h"

#include <gio/gio.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <string.h>

#include "test-folder.h"

#define PATIENCE (25 * G_USEC_PER_SEC)

struct _FakeSpeech {
  FakeSpeechMode mode;
  char *path;
  GSocket *socket;
  GCancellable *cancellable;
  GThread *thread;
  GMutex lock;
  GString *log;
};

static void
note (FakeSpeech *self,
      const char *verb,
      const char *what)
{
  g_mutex_lock (&self->lock);
  g_string_append_printf (self->log, "%s%s\n", verb, what);
  g_mutex_unlock (&self->lock);
  g_main_context_wakeup (NULL);
}

static gboolean
answer (FakeSpeech    *self,
        GOutputStream *output,
        const char    *text)
{
  return g_output_stream_write_all (output, text, strlen (text), NULL, self->cancellable, NULL);
}

/* The lines of a sentence up to a single dot; FALSE: the service ends here */
static gboolean
take_sentence (FakeSpeech       *self,
               GDataInputStream *input,
               GOutputStream    *output)
{
  g_autoptr (GString) sentence = g_string_new (NULL);
  char *line;

  answer (self, output, "230 OK RECEIVING DATA\r\n");
  while ((line = g_data_input_stream_read_line (input, NULL, self->cancellable, NULL)) != NULL) {
    gboolean is_end = g_str_equal (g_strchomp (line), ".");

    if (!is_end)
      g_string_append (sentence, line);
    g_free (line);
    if (is_end)
      break;
  }

  /* Who finds it in the log may end the service at once: the answer comes first. */
  if (self->mode == FAKE_SPEECH_RECORDS)
    answer (self, output, "225-1\r\n225 OK MESSAGE QUEUED\r\n");
  note (self, "SAY ", sentence->str);

  return self->mode != FAKE_SPEECH_DIES;
}

/* Returns whether to go on. */
static gboolean
obey (FakeSpeech       *self,
      const char       *line,
      GDataInputStream *input,
      GOutputStream    *output)
{
  if (g_ascii_strcasecmp (line, "SPEAK") == 0)
    return take_sentence (self, input, output);
  if (g_str_equal (line, "QUIT"))
    return FALSE;

  if (g_str_has_prefix (line, "SET SELF LANGUAGE ") || g_str_has_prefix (line, "SET SELF RATE ")
      || g_str_has_prefix (line, "SET SELF VOLUME "))
    note (self, "SET ", line + strlen ("SET SELF "));
  if (g_str_equal (line, "CANCEL SELF"))
    note (self, "CANCEL", "");

  return answer (self, output, "200 OK\r\n");
}

static void
serve (FakeSpeech        *self,
       GSocketConnection *connection)
{
  g_autoptr (GDataInputStream) input = g_data_input_stream_new (g_io_stream_get_input_stream (G_IO_STREAM (connection)));
  GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  char *line;
  gboolean going_on = TRUE;

  while (going_on && (line = g_data_input_stream_read_line (input, NULL, self->cancellable, NULL)) != NULL) {
    if (self->mode != FAKE_SPEECH_HANGS)
      going_on = obey (self, g_strchomp (line), input, output);
    g_free (line);
  }
}

static gpointer
run (gpointer data)
{
  FakeSpeech *self = data;

  while (!g_cancellable_is_cancelled (self->cancellable)) {
    g_autoptr (GSocket) socket = g_socket_accept (self->socket, self->cancellable, NULL);
    g_autoptr (GSocketConnection) connection = NULL;

    if (socket == NULL)
      break;
    connection = g_socket_connection_factory_create_connection (socket);
    note (self, "CONNECT", "");
    serve (self, connection);
    if (self->mode == FAKE_SPEECH_DIES)
      break;
  }

  /* Nobody is left to take connections. */
  g_socket_close (self->socket, NULL);
  g_unlink (self->path);

  return NULL;
}

FakeSpeech *
fake_speech_new (FakeSpeechMode mode)
{
  FakeSpeech *self = g_new0 (FakeSpeech, 1);
  g_autofree char *folder = test_folder_new ();
  g_autoptr (GSocketAddress) address = NULL;
  g_autofree char *variable = NULL;
  g_autoptr (GError) error = NULL;

  self->mode = mode;
  self->path = g_build_filename (folder, "socket", NULL);
  self->cancellable = g_cancellable_new ();
  self->log = g_string_new (NULL);
  g_mutex_init (&self->lock);
  self->socket = g_socket_new (G_SOCKET_FAMILY_UNIX, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_DEFAULT, &error);
  g_assert_no_error (error);
  address = g_unix_socket_address_new (self->path);
  g_socket_bind (self->socket, address, FALSE, &error);
  g_assert_no_error (error);
  g_socket_listen (self->socket, &error);
  g_assert_no_error (error);
  variable = g_strconcat ("unix_socket:", self->path, NULL);
  g_setenv ("SPEECHD_ADDRESS", variable, TRUE);
  self->thread = g_thread_new ("fake-speech", run, self);

  return self;
}

void
fake_speech_free (FakeSpeech *self)
{
  g_cancellable_cancel (self->cancellable);
  g_thread_join (self->thread);
  g_object_unref (self->socket);
  g_object_unref (self->cancellable);
  g_string_free (self->log, TRUE);
  g_mutex_clear (&self->lock);
  g_free (self->path);
  g_free (self);
}

char *
fake_speech_dup_log (FakeSpeech *self)
{
  char *log;

  g_mutex_lock (&self->lock);
  log = g_strdup (self->log->str);
  g_mutex_unlock (&self->lock);

  return log;
}

static gboolean
give_up_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_CONTINUE;
}

void
fake_speech_wait_for (FakeSpeech *self,
                      const char *end)
{
  gboolean late = FALSE;
  guint limit = g_timeout_add (PATIENCE / 1000, give_up_cb, &late);

  while (TRUE) {
    g_autofree char *log = fake_speech_dup_log (self);

    if (g_str_has_suffix (log, end))
      break;
    if (late)
      g_error ("\"%s\" is not at the end of:\n%s", end, log);
    g_main_context_iteration (NULL, TRUE);
  }
  g_source_remove (limit);
}
