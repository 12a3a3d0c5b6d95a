/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-sounds.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "test-folder.h"

#define FOLDER "file://" SOUND_FOLDER

static gboolean
give_up_cb (gpointer data)
{
  g_error ("No news of the sound");

  return G_SOURCE_REMOVE;
}

static void
changed_cb (GObject    *object,
            GParamSpec *pspec,
            gpointer    data)
{
  *(gboolean *) data = TRUE;
}

/* Runs the main loop until a property changes. */
static void
wait_for (PsoasSounds *sounds,
          const char  *signal)
{
  gboolean changed = FALSE;
  gulong handler = g_signal_connect (sounds, signal, G_CALLBACK (changed_cb), &changed);
  guint limit = g_timeout_add_seconds (20, give_up_cb, NULL);

  while (!changed)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
  g_signal_handler_disconnect (sounds, handler);
}

/* What comes out of one sound: 16 bits a sample, one channel, 22050 samples a second */
typedef struct {
  gint16 *samples;  /* (owned) */
  gsize n;
} Take;

static void
take_clear (Take *self)
{
  g_clear_pointer (&self->samples, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Take, take_clear)

static Take
record (PsoasSound sound,
        int        volume)
{
  g_autofree char *folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "out", NULL);
  g_autofree char *sink = g_strdup_printf ("filesink location=%s", path);
  PsoasSounds *sounds = psoas_sounds_new (FOLDER, sink);
  Take take = { NULL, 0 };
  char *data;

  psoas_sounds_set_volume (sounds, volume);
  psoas_sounds_play (sounds, sound);
  g_assert_true (psoas_sounds_get_playing (sounds));
  wait_for (sounds, "notify::playing");
  g_assert_false (psoas_sounds_get_playing (sounds));
  g_assert_null (psoas_sounds_get_problem (sounds));
  g_assert_finalize_object (sounds);

  g_assert_true (g_file_get_contents (path, &data, &take.n, NULL));
  take.samples = (gint16 *) (gpointer) data;
  take.n /= sizeof (gint16);

  return take;
}

static int
peak (const gint16 *samples,
      gsize         n)
{
  int highest = 0;

  for (gsize i = 0; i < n; i++)
    highest = MAX (highest, abs (samples[i]));

  return highest;
}

/* Hz of the first quarter of a second: its waves are counted */
static double
pitch (const Take *take)
{
  gsize n = MIN (take->n, 22050 / 4);
  int waves = 0;

  for (gsize i = 1; i < n; i++)
    waves += take->samples[i - 1] < 0 && take->samples[i] >= 0;

  return waves * 22050.0 / n;
}

/* Each sound begins softly, is heard, never clips, and ends in silence. */
static void
test_shape (gconstpointer data)
{
  g_auto (Take) take = record (GPOINTER_TO_INT (data), 100);

  g_assert_cmpint (take.n, >, 22050 / 2);
  g_assert_cmpint (take.n, <, 22050 * 3 / 2);
  g_assert_cmpint (peak (take.samples, take.n), >, 8000);
  g_assert_cmpint (peak (take.samples, take.n), <, 30000);
  g_assert_cmpint (peak (take.samples, 22050 / 200), <, 1000);
  g_assert_cmpint (peak (take.samples + take.n - 20, 20), <, 200);
}

/* In is heard as a fifth and more above out. */
static void
test_in_and_out (void)
{
  g_auto (Take) in = record (PSOAS_SOUND_INHALE, 100);
  g_auto (Take) out = record (PSOAS_SOUND_EXHALE, 100);

  g_assert_cmpfloat (pitch (&in), >, 500);
  g_assert_cmpfloat (pitch (&in), <, 800);
  g_assert_cmpfloat (pitch (&in), >, pitch (&out) * 1.5);
}

static void
test_volume (void)
{
  g_auto (Take) loud = record (PSOAS_SOUND_INHALE, 100);
  g_auto (Take) half = record (PSOAS_SOUND_INHALE, 50);
  g_auto (Take) silent = record (PSOAS_SOUND_INHALE, 0);

  g_assert_cmpint (abs (peak (loud.samples, loud.n) / 8 - peak (half.samples, half.n)), <, 10);
  g_assert_cmpint (peak (silent.samples, silent.n), ==, 0);
}

/* One pipeline plays sound after sound, also before the one before is over. */
static void
test_one_after_another (void)
{
  PsoasSounds *sounds = psoas_sounds_new (FOLDER, "fakesink sync=true");

  for (PsoasSound i = 0; i < PSOAS_N_SOUNDS; i++)
    psoas_sounds_play (sounds, i);
  wait_for (sounds, "notify::playing");
  psoas_sounds_rest (sounds);
  psoas_sounds_play (sounds, PSOAS_SOUND_INHALE);
  wait_for (sounds, "notify::playing");
  g_assert_null (psoas_sounds_get_problem (sounds));
  g_assert_finalize_object (sounds);
}

typedef struct {
  const char *name;
  const char *folder;
  const char *sink;
  const char *expected;
} ProblemCase;

static const ProblemCase problem_cases[] = {
  { "no-device", FOLDER, "filesink location=/nonexistent/psoas", "No audio device was found." },
  { "no-sink", FOLDER, "psoas-no-such-sink", "Sounds need the base and good plugins of GStreamer." },
  { "no-file", "file:///nonexistent", "fakesink", "No audio device was found." },
};

static void
test_problem (gconstpointer data)
{
  const ProblemCase *c = data;
  PsoasSounds *sounds = psoas_sounds_new (c->folder, c->sink);

  psoas_sounds_play (sounds, PSOAS_SOUND_START);
  wait_for (sounds, "notify::problem");
  g_assert_cmpstr (psoas_sounds_get_problem (sounds), ==, c->expected);
  g_assert_false (psoas_sounds_get_playing (sounds));
  psoas_sounds_play (sounds, PSOAS_SOUND_END);
  psoas_sounds_rest (sounds);
  g_assert_finalize_object (sounds);
}

/* A device that never opens keeps nobody waiting: every call returns. */
static void
test_hangs (void)
{
  g_autofree char *folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "pipe", NULL);
  g_autofree char *sink = g_strdup_printf ("filesink location=%s", path);
  PsoasSounds *sounds = psoas_sounds_new (FOLDER, sink);

  /* Opening a pipe to write waits for somebody to read. */
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  psoas_sounds_play (sounds, PSOAS_SOUND_START);
  psoas_sounds_play (sounds, PSOAS_SOUND_INHALE);
  psoas_sounds_rest (sounds);
  while (g_main_context_iteration (NULL, FALSE));
  g_assert_finalize_object (sounds);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (PsoasSound i = 0; i < PSOAS_N_SOUNDS; i++) {
    g_autofree char *path = g_strdup_printf ("/sounds/shape/%s", psoas_sound_get_nick (i));

    g_test_add_data_func (path, GINT_TO_POINTER (i), test_shape);
  }
  g_test_add_func ("/sounds/in-and-out", test_in_and_out);
  g_test_add_func ("/sounds/volume", test_volume);
  g_test_add_func ("/sounds/one-after-another", test_one_after_another);
  for (gsize i = 0; i < G_N_ELEMENTS (problem_cases); i++) {
    g_autofree char *path = g_strdup_printf ("/sounds/problem/%s", problem_cases[i].name);

    g_test_add_data_func (path, &problem_cases[i], test_problem);
  }
  g_test_add_func ("/sounds/hangs", test_hangs);

  return g_test_run ();
}
