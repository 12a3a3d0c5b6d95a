/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/psoas-sound-cue.h"

#include "content/psoas-library.h"

#define S(seconds) ((gint64) (seconds) * G_USEC_PER_SEC)

typedef struct {
  PsoasSoundAmount amount;
  GString *log;
} Listener;

static void
cue_cb (PsoasSession   *session,
        const PsoasCue *cue,
        gpointer        data)
{
  Listener *listener = data;
  PsoasSound sound;

  if (psoas_sound_for_cue (listener->amount, psoas_session_get_plan (session), cue, &sound))
    g_string_append_printf (listener->log, "%s%g %s", listener->log->len > 0 ? ", " : "",
                            (double) cue->due / G_USEC_PER_SEC, psoas_sound_get_nick (sound));
}

typedef struct {
  const char *name;
  const char *stretch;
  PsoasSoundAmount amount;
  int hold;              /* breaths of the gentle stretch, seconds of the deeper one */
  gint64 inhale;         /* s; 0: own pace */
  gint64 exhale;         /* s */
  const char *expected;  /* when and what, from the session's begin */
} PlanCase;

static const PlanCase cases[] = {
  { "off", "gentle", PSOAS_SOUNDS_OFF, 3, 4, 6, "" },
  { "gentle", "gentle", PSOAS_SOUNDS_PHASES, 3, 4, 6,
    "55 start, 70 halfway, 85 end, 95 change-over, 133 start, 148 halfway, 163 end, 173 end" },
  { "gentle-breaths", "gentle", PSOAS_SOUNDS_BREATHS, 3, 4, 6,
    "55 start, 59 exhale, 65 inhale, 69 exhale, 70 halfway, 75 inhale, 79 exhale, 85 end, 95 change-over, 133 start, 137 exhale, 143 inhale, 147 exhale, 148 halfway, 153 inhale, 157 exhale, 163 end, 173 end" },
  { "halfway-with-a-breath", "gentle", PSOAS_SOUNDS_BREATHS, 4, 4, 6,
    "55 start, 59 exhale, 65 inhale, 69 exhale, 75 halfway, 79 exhale, 85 inhale, 89 exhale, 95 end, 105 change-over, 143 start, 147 exhale, 153 inhale, 157 exhale, 163 halfway, 167 exhale, 173 inhale, 177 exhale, 183 end, 193 end" },
  { "deeper", "deeper", PSOAS_SOUNDS_PHASES, 30, 4, 6,
    "67 start, 82 halfway, 97 end, 102 change-over, 152 start, 167 halfway, 182 end, 187 end" },
  { "deeper-own-pace", "deeper", PSOAS_SOUNDS_BREATHS, 30, 0, 0,
    "67 start, 82 halfway, 97 end, 102 change-over, 152 start, 167 halfway, 182 end, 187 end" },
};

static PsoasPlan *
make_plan (const PlanCase *c)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.stretch", STRETCH_FOLDER, c->stretch);
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasStretch) stretch = psoas_stretch_parse_file (path, NULL, &error);
  PsoasOptions options;

  g_assert_no_error (error);
  psoas_options_init (&options, stretch);
  options.wait_for_me = FALSE;
  options.amount = c->hold;
  options.rounds = 1;
  options.breath = (PsoasBreathPattern) { S (c->inhale), S (c->exhale), 0 };
  psoas_options_clamp (&options, stretch);

  return psoas_plan_new (stretch, &options);
}

static void
test_plan (gconstpointer data)
{
  const PlanCase *c = data;
  g_autoptr (PsoasPlan) plan = make_plan (c);
  g_autoptr (PsoasSession) session = psoas_session_new (plan);
  Listener listener = { c->amount, g_string_new (NULL) };
  gint64 deadline;

  g_signal_connect (session, "cue", G_CALLBACK (cue_cb), &listener);
  psoas_session_start (session, 0);
  while ((deadline = psoas_session_get_deadline (session)) >= 0)
    psoas_session_tick (session, deadline);

  g_assert_cmpstr (listener.log->str, ==, c->expected);
  g_string_free (listener.log, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/sound-cue/plan/%s", cases[i].name);

    g_test_add_data_func (path, &cases[i], test_plan);
  }

  return g_test_run ();
}
