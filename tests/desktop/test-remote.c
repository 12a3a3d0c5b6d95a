/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-config.h"

#include "psoas-remote.h"

#include "test-bus.h"
#include "test-stretches.h"

#define NAME "org.mpris.MediaPlayer2." APPLICATION_ID
#define PATH "/org/mpris/MediaPlayer2"
#define ROOT "org.mpris.MediaPlayer2"
#define PLAYER "org.mpris.MediaPlayer2.Player"
#define PROPERTIES "org.freedesktop.DBus.Properties"

/* A session with its remote at one end of a private bus, and somebody who steers it at the other */
typedef struct {
  TestBus *dbus;
  GDBusConnection *bus;
  GDBusConnection *client;
  guint subscription;
  PsoasSession *session;
  PsoasSessionDriver *driver;
  PsoasRemote *remote;
  GVariantDict *changes;    /* what PropertiesChanged has told since it was last looked at */
  gint64 seeked;            /* -1: no Seeked */
  int raised;
} Fixture;

static void
signal_cb (GDBusConnection *client,
           const char      *sender,
           const char      *path,
           const char      *interface,
           const char      *name,
           GVariant        *parameters,
           gpointer         user_data)
{
  Fixture *fixture = user_data;

  if (g_str_equal (name, "Seeked")) {
    g_variant_get (parameters, "(x)", &fixture->seeked);
  } else if (g_str_equal (name, "PropertiesChanged")) {
    g_autoptr (GVariantIter) iter = NULL;
    const char *changed, *property;
    GVariant *value;

    g_variant_get (parameters, "(&sa{sv}as)", &changed, &iter, NULL);
    g_assert_cmpstr (changed, ==, PLAYER);
    while (g_variant_iter_loop (iter, "{&sv}", &property, &value))
      g_variant_dict_insert_value (fixture->changes, property, value);
  }
}

static void
raise_cb (Fixture *fixture)
{
  fixture->raised++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("kneeling");
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.wait_for_me = GPOINTER_TO_INT (data);
  plan = psoas_plan_new (stretch, &options);
  fixture->dbus = test_bus_new ();
  fixture->bus = test_bus_connect (fixture->dbus);
  fixture->client = test_bus_connect (fixture->dbus);
  fixture->session = psoas_session_new (plan);
  fixture->driver = psoas_session_driver_new (fixture->session);
  fixture->remote = psoas_remote_new (fixture->driver, fixture->bus);
  fixture->changes = g_variant_dict_new (NULL);
  fixture->seeked = -1;
  g_signal_connect_swapped (fixture->remote, "raise", G_CALLBACK (raise_cb), fixture);
  fixture->subscription = g_dbus_connection_signal_subscribe (fixture->client, NAME, NULL, NULL, PATH, NULL,
                                                              G_DBUS_SIGNAL_FLAGS_NONE, signal_cb, fixture, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_dbus_connection_signal_unsubscribe (fixture->client, fixture->subscription);
  g_clear_pointer (&fixture->changes, g_variant_dict_unref);
  g_clear_object (&fixture->remote);
  g_clear_object (&fixture->driver);
  g_clear_object (&fixture->session);
  g_dbus_connection_close_sync (fixture->client, NULL, NULL);
  g_dbus_connection_close_sync (fixture->bus, NULL, NULL);
  g_clear_object (&fixture->client);
  g_clear_object (&fixture->bus);
  test_bus_free (fixture->dbus);
}

typedef struct {
  gboolean done;
  GVariant *value;
  GError *error;
} Reply;

static void
reply_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Reply *reply = user_data;

  reply->value = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, &reply->error);
  reply->done = TRUE;
}

/* (transfer full) (nullable): what the remote answers.  Signals that it sent before have arrived too. */
static GVariant *
try_call (Fixture     *fixture,
          const char  *interface,
          const char  *method,
          GVariant    *parameters,
          GError     **error)
{
  Reply reply = { 0 };

  g_dbus_connection_call (fixture->client, NAME, PATH, interface, method, parameters, NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, reply_cb, &reply);
  while (!reply.done)
    g_main_context_iteration (NULL, TRUE);
  if (reply.error != NULL)
    g_propagate_error (error, reply.error);

  return reply.value;
}

static void
call (Fixture    *fixture,
      const char *interface,
      const char *method,
      GVariant   *parameters)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) value = try_call (fixture, interface, method, parameters, &error);

  g_assert_no_error (error);
  g_assert_nonnull (value);
}

static void
assert_fails (Fixture    *fixture,
              const char *interface,
              const char *method,
              GVariant   *parameters,
              GQuark      domain,
              int         code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) value = try_call (fixture, interface, method, parameters, &error);

  g_assert_null (value);
  g_assert_error (error, domain, code);
}

static GVariant *
get (Fixture    *fixture,
     const char *interface,
     const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = try_call (fixture, PROPERTIES, "Get",
                                         g_variant_new ("(ss)", interface, name), &error);
  GVariant *value;

  g_assert_no_error (error);
  g_variant_get (reply, "(v)", &value);

  return value;
}

static gboolean
get_boolean (Fixture    *fixture,
             const char *interface,
             const char *name)
{
  g_autoptr (GVariant) value = get (fixture, interface, name);

  return g_variant_get_boolean (value);
}

static void
assert_string (Fixture    *fixture,
               const char *interface,
               const char *name,
               const char *expected)
{
  g_autoptr (GVariant) value = get (fixture, interface, name);

  g_assert_cmpstr (g_variant_get_string (value, NULL), ==, expected);
}

static void
assert_text (GVariant   *metadata,
             const char *key,
             const char *expected)
{
  const char *text = NULL;

  g_assert_true (g_variant_lookup (metadata, key, "&s", &text));
  g_assert_cmpstr (text, ==, expected);
}

static gboolean
answers (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = try_call (fixture, "org.freedesktop.DBus.Peer", "Ping", NULL, &error);

  return reply != NULL;
}

/* The bus hands the name over when the remote's request reaches it. */
static gboolean
is_on_bus (Fixture  *fixture,
           gboolean  expected)
{
  for (int i = 0; i < 1000; i++) {
    if (answers (fixture) == expected)
      return expected;
  }

  return !expected;
}

static void
start (Fixture *fixture)
{
  psoas_session_start (fixture->session, psoas_session_driver_tick (fixture->driver));
  g_assert_true (is_on_bus (fixture, TRUE));
}

static void
test_only_while_open (Fixture       *fixture,
                      gconstpointer  data)
{
  g_assert_false (is_on_bus (fixture, FALSE));
  start (fixture);
  call (fixture, PLAYER, "Stop", NULL);
  g_assert_cmpint (psoas_session_get_state (fixture->session), ==, PSOAS_SESSION_ENDED);
  g_assert_false (is_on_bus (fixture, FALSE));
}

static void
test_gone_with_it (Fixture       *fixture,
                   gconstpointer  data)
{
  start (fixture);
  g_clear_object (&fixture->remote);
  g_assert_false (is_on_bus (fixture, FALSE));
}

static void
test_player (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GVariant) schemes = NULL;

  start (fixture);
  assert_string (fixture, ROOT, "Identity", "Psoas");
  assert_string (fixture, ROOT, "DesktopEntry", APPLICATION_ID);
  g_assert_false (get_boolean (fixture, ROOT, "CanQuit"));
  g_assert_false (get_boolean (fixture, ROOT, "HasTrackList"));
  g_assert_true (get_boolean (fixture, ROOT, "CanRaise"));
  schemes = get (fixture, ROOT, "SupportedUriSchemes");
  g_assert_cmpuint (g_variant_n_children (schemes), ==, 0);
  call (fixture, ROOT, "Raise", NULL);
  g_assert_cmpint (fixture->raised, ==, 1);
  call (fixture, ROOT, "Quit", NULL);
  g_assert_cmpint (psoas_session_get_state (fixture->session), ==, PSOAS_SESSION_RUNNING);
}

/* All that the specification does not call optional, in its types */
static void
test_complete (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct {
    const char *interface;
    const char *name;
    const char *type;
  } cases[] = {
    { ROOT, "CanQuit", "b" },
    { ROOT, "CanRaise", "b" },
    { ROOT, "HasTrackList", "b" },
    { ROOT, "Identity", "s" },
    { ROOT, "SupportedUriSchemes", "as" },
    { ROOT, "SupportedMimeTypes", "as" },
    { PLAYER, "PlaybackStatus", "s" },
    { PLAYER, "Rate", "d" },
    { PLAYER, "Metadata", "a{sv}" },
    { PLAYER, "Volume", "d" },
    { PLAYER, "Position", "x" },
    { PLAYER, "MinimumRate", "d" },
    { PLAYER, "MaximumRate", "d" },
    { PLAYER, "CanGoNext", "b" },
    { PLAYER, "CanGoPrevious", "b" },
    { PLAYER, "CanPlay", "b" },
    { PLAYER, "CanPause", "b" },
    { PLAYER, "CanSeek", "b" },
    { PLAYER, "CanControl", "b" },
  };

  start (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GVariant) value = get (fixture, cases[i].interface, cases[i].name);

    g_assert_cmpstr (g_variant_get_type_string (value), ==, cases[i].type);
  }
  call (fixture, PROPERTIES, "GetAll", g_variant_new ("(s)", ROOT));
  call (fixture, PROPERTIES, "GetAll", g_variant_new ("(s)", PLAYER));
}

static void
test_metadata (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) hold = NULL;
  g_autofree const char **artists = NULL;
  const PsoasPhase *phase;
  const char *track, *old_track;
  gint64 length;

  start (fixture);
  before = get (fixture, PLAYER, "Metadata");
  assert_text (before, "xesam:album", "Small & simple stretch");
  call (fixture, PLAYER, "Next", NULL);
  call (fixture, PLAYER, "Next", NULL);

  phase = psoas_session_get_phase (fixture->session);
  g_assert_cmpint (phase->kind, ==, PSOAS_PHASE_HOLD);
  hold = get (fixture, PLAYER, "Metadata");
  assert_text (hold, "xesam:title",
               psoas_sentence_get_text (psoas_session_get_phase_cue (fixture->session)->sentence, phase->side));
  g_assert_true (g_variant_lookup (hold, "xesam:artist", "^a&s", &artists));
  g_assert_true (g_str_has_prefix (artists[0], "Left"));
  g_assert_null (artists[1]);
  g_assert_true (g_variant_lookup (hold, "mpris:length", "x", &length));
  g_assert_cmpint (length, ==, 30 * G_USEC_PER_SEC);
  g_assert_true (g_variant_lookup (hold, "mpris:trackid", "&o", &track));
  g_assert_true (g_variant_lookup (before, "mpris:trackid", "&o", &old_track));
  g_assert_cmpstr (track, !=, old_track);
}

/* Nobody knows how long an open phase will last. */
static void
test_open_phase (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GVariant) metadata = NULL;

  start (fixture);
  metadata = get (fixture, PLAYER, "Metadata");
  g_assert_false (g_variant_lookup (metadata, "mpris:length", "x", NULL));
}

static gint64
get_position (Fixture *fixture)
{
  g_autoptr (GVariant) value = get (fixture, PLAYER, "Position");

  return g_variant_get_int64 (value);
}

/* Between what it was before it was asked for, and what it is after */
static void
assert_position_is_true (Fixture *fixture)
{
  gint64 before = psoas_session_get_elapsed (fixture->session, psoas_session_driver_tick (fixture->driver));
  gint64 position = get_position (fixture);
  gint64 after = psoas_session_get_elapsed (fixture->session, psoas_session_driver_tick (fixture->driver));

  g_assert_cmpint (before, <=, position);
  g_assert_cmpint (position, <=, after);
}

static void
test_position (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 paused;

  start (fixture);
  assert_position_is_true (fixture);
  call (fixture, PLAYER, "Next", NULL);
  assert_position_is_true (fixture);
  call (fixture, PLAYER, "Pause", NULL);
  paused = get_position (fixture);
  g_assert_cmpint (paused, ==, get_position (fixture));
  g_assert_cmpint (paused, <, 6 * G_USEC_PER_SEC);
}

static void
assert_changed (Fixture    *fixture,
                const char *status)
{
  g_autoptr (GVariant) value = g_variant_dict_lookup_value (fixture->changes, "PlaybackStatus", NULL);

  g_assert_nonnull (value);
  g_assert_cmpstr (g_variant_get_string (value, NULL), ==, status);
  g_variant_dict_unref (fixture->changes);
  fixture->changes = g_variant_dict_new (NULL);
}

static void
test_play_and_pause (Fixture       *fixture,
                     gconstpointer  data)
{
  static const struct {
    const char *method;
    const char *status;
    gboolean changes;
  } cases[] = {
    { "Play", "Playing", FALSE },
    { "PlayPause", "Paused", TRUE },
    { "Pause", "Paused", FALSE },
    { "Play", "Playing", TRUE },
    { "Pause", "Paused", TRUE },
    { "PlayPause", "Playing", TRUE },
  };

  start (fixture);
  assert_string (fixture, PLAYER, "PlaybackStatus", "Playing");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    call (fixture, PLAYER, cases[i].method, NULL);
    assert_string (fixture, PLAYER, "PlaybackStatus", cases[i].status);
    if (cases[i].changes)
      assert_changed (fixture, cases[i].status);
    else
      g_assert_false (g_variant_dict_contains (fixture->changes, "PlaybackStatus"));
    g_assert_true (get_boolean (fixture, PLAYER, "CanPlay"));
    g_assert_true (get_boolean (fixture, PLAYER, "CanPause"));
  }
}

static void
test_next_and_previous (Fixture       *fixture,
                        gconstpointer  data)
{
  start (fixture);
  g_assert_true (get_boolean (fixture, PLAYER, "CanGoNext"));
  g_assert_true (get_boolean (fixture, PLAYER, "CanGoPrevious"));
  call (fixture, PLAYER, "Next", NULL);
  call (fixture, PLAYER, "Next", NULL);
  g_assert_cmpuint (psoas_session_get_phase_index (fixture->session), ==, 2);
  g_assert_true (g_variant_dict_contains (fixture->changes, "Metadata"));
  call (fixture, PLAYER, "Previous", NULL);
  g_assert_cmpuint (psoas_session_get_phase_index (fixture->session), ==, 1);
  g_assert_cmpint (fixture->seeked, ==, -1);
}

/* A phase that begins again is the same track at another place: only Seeked tells of it. */
static void
test_seeked (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 now = psoas_session_driver_tick (fixture->driver);

  psoas_session_start (fixture->session, now - 5 * G_USEC_PER_SEC);
  g_assert_true (is_on_bus (fixture, TRUE));
  assert_position_is_true (fixture);
  g_assert_cmpint (get_position (fixture), >, 4 * G_USEC_PER_SEC);
  call (fixture, PLAYER, "Previous", NULL);
  assert_position_is_true (fixture);
  g_assert_cmpint (fixture->seeked, >=, 0);
  g_assert_cmpint (fixture->seeked, <, G_USEC_PER_SEC);
  g_assert_cmpuint (psoas_session_get_phase_index (fixture->session), ==, 0);
}

static void
test_count_after_sleep (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GVariant) metadata = NULL;
  gint64 length;

  start (fixture);
  psoas_session_sleep (fixture->session, psoas_session_driver_tick (fixture->driver));
  assert_string (fixture, PLAYER, "PlaybackStatus", "Paused");
  call (fixture, PLAYER, "Play", NULL);
  g_assert_cmpint (psoas_session_get_state (fixture->session), ==, PSOAS_SESSION_GET_READY);
  assert_string (fixture, PLAYER, "PlaybackStatus", "Playing");
  metadata = get (fixture, PLAYER, "Metadata");
  g_assert_true (g_variant_lookup (metadata, "mpris:length", "x", &length));
  g_assert_cmpint (length, >, 4 * G_USEC_PER_SEC);
  g_assert_cmpint (length, <=, 5 * G_USEC_PER_SEC);
  g_assert_cmpint (get_position (fixture), <, 4 * G_USEC_PER_SEC);
  call (fixture, PLAYER, "PlayPause", NULL);
  assert_string (fixture, PLAYER, "PlaybackStatus", "Paused");
}

/* After "this hurts" the session waits for an answer that no button here can give. */
static void
test_hurt (Fixture       *fixture,
           gconstpointer  data)
{
  static const char * const can[] = { "CanGoNext", "CanGoPrevious", "CanPlay", "CanPause" };

  start (fixture);
  psoas_session_hurt (fixture->session, psoas_session_driver_tick (fixture->driver));
  assert_string (fixture, PLAYER, "PlaybackStatus", "Paused");
  for (guint i = 0; i < G_N_ELEMENTS (can); i++) {
    g_assert_false (get_boolean (fixture, PLAYER, can[i]));
    g_assert_true (g_variant_dict_contains (fixture->changes, can[i]));
  }
  call (fixture, PLAYER, "Play", NULL);
  call (fixture, PLAYER, "Next", NULL);
  assert_fails (fixture, PLAYER, "PlayPause", NULL, G_DBUS_ERROR, G_DBUS_ERROR_FAILED);
  g_assert_cmpint (psoas_session_get_state (fixture->session), ==, PSOAS_SESSION_HURT);
}

static void
set (Fixture    *fixture,
     const char *name,
     double      value)
{
  call (fixture, PROPERTIES, "Set", g_variant_new ("(ssv)", PLAYER, name, g_variant_new_double (value)));
}

static void
test_unsupported (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char * const ones[] = { "Rate", "MinimumRate", "MaximumRate", "Volume" };
  gint64 position;

  start (fixture);
  g_assert_true (get_boolean (fixture, PLAYER, "CanControl"));
  g_assert_false (get_boolean (fixture, PLAYER, "CanSeek"));
  call (fixture, PLAYER, "Seek", g_variant_new ("(x)", (gint64) 5 * G_USEC_PER_SEC));
  call (fixture, PLAYER, "SetPosition", g_variant_new ("(ox)", "/any", (gint64) 5 * G_USEC_PER_SEC));
  position = get_position (fixture);
  g_assert_cmpint (position, <, 4 * G_USEC_PER_SEC);
  assert_fails (fixture, PLAYER, "OpenUri", g_variant_new ("(s)", "file:///a.ogg"),
                G_DBUS_ERROR, G_DBUS_ERROR_NOT_SUPPORTED);
  assert_fails (fixture, PROPERTIES, "Set",
                g_variant_new ("(ssv)", PLAYER, "Volume", g_variant_new_double (0.5)),
                G_DBUS_ERROR, G_DBUS_ERROR_NOT_SUPPORTED);
  set (fixture, "Rate", 2.0);
  for (guint i = 0; i < G_N_ELEMENTS (ones); i++) {
    g_autoptr (GVariant) one = get (fixture, PLAYER, ones[i]);

    g_assert_cmpfloat (g_variant_get_double (one), ==, 1.0);
  }
  assert_string (fixture, PLAYER, "PlaybackStatus", "Playing");
  set (fixture, "Rate", 0.0);
  assert_string (fixture, PLAYER, "PlaybackStatus", "Paused");
}

int
main (int   argc,
      char *argv[])
{
  static const struct {
    const char *name;
    void (* func) (Fixture *fixture, gconstpointer data);
  } cases[] = {
    { "/remote/only-while-open", test_only_while_open },
    { "/remote/gone-with-it", test_gone_with_it },
    { "/remote/player", test_player },
    { "/remote/complete", test_complete },
    { "/remote/metadata", test_metadata },
    { "/remote/position", test_position },
    { "/remote/play-and-pause", test_play_and_pause },
    { "/remote/next-and-previous", test_next_and_previous },
    { "/remote/seeked", test_seeked },
    { "/remote/count-after-sleep", test_count_after_sleep },
    { "/remote/hurt", test_hurt },
    { "/remote/unsupported", test_unsupported },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].name, Fixture, GINT_TO_POINTER (FALSE), set_up, cases[i].func, tear_down);
  g_test_add ("/remote/open-phase", Fixture, GINT_TO_POINTER (TRUE), set_up, test_open_phase, tear_down);

  return g_test_run ();
}
