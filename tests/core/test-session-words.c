/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/psoas-session-words.h"

#include <string.h>

#include "test-stretches.h"

#define S(seconds) ((gint64) ((seconds) * G_USEC_PER_SEC + 0.5))

typedef enum {
  PACED,
  OWN_PACE,
  LONG_SECONDS,
  WAIT,
  ROUNDS,
  KNEELING,
} Kind;

static PsoasSession *
make_session (Kind kind)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new (kind == KNEELING ? "kneeling" : "lying");
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.rounds = kind == ROUNDS ? 3 : 1;
  if (kind == OWN_PACE)
    options.breath = (PsoasBreathPattern) { 0, 0, 0 };
  if (kind == LONG_SECONDS) {
    options.unit = PSOAS_HOLD_UNIT_SECONDS;
    options.amount = 60;
    options.get_ready = 120;
  }
  options.wait_for_me = kind == WAIT;
  plan = psoas_plan_new (stretch, &options);

  return psoas_session_new (plan);
}

typedef struct {
  const char *name;
  Kind kind;
  guint skips;             /* phases to skip after the start at 0 */
  double now;              /* s */
  const char *number;
  const char *unit;
  const char *title;
  const char *side;
  const char *where;
  const char *next;
  const char *sentence;
} WordsCase;

#define LEFT_HIP "Left hip: left leg long"
#define RIGHT_HIP "Right hip: right leg long"

static const WordsCase cases[] = {
  { "set-up", PACED, 0, 0, "15", "seconds left", "Get ready", "", "2 holds to come",
    "Next: into position, left side", "Lie down." },
  { "set-up-rounds-up", PACED, 0, 0.2, "15", "seconds left", "Get ready", "", "2 holds to come",
    "Next: into position, left side", "Lie down." },
  { "set-up-last-second", PACED, 0, 14.9, "1", "second left", "Get ready", "", "2 holds to come",
    "Next: into position, left side", "Bend both knees." },
  { "minutes", LONG_SECONDS, 0, 0, "2:00", "minutes left", "Get ready", "", "2 holds to come",
    "Next: into position, left side", "Lie down." },
  { "minutes-padded", LONG_SECONDS, 0, 15.5, "1:45", "minutes left", "Get ready", "", "2 holds to come",
    "Next: into position, left side", "Lie down." },
  { "hundred", LONG_SECONDS, 0, 20, "1:40", "minutes left", "Get ready", "", "2 holds to come",
    "Next: into position, left side", "Lie down." },
  { "under-hundred", LONG_SECONDS, 0, 21, "99", "seconds left", "Get ready", "", "2 holds to come",
    "Next: into position, left side", "Lie down." },
  { "waiting", WAIT, 0, 3, "", "", "Get ready", "", "2 holds to come",
    "Next: into position, left side", "Lie down." },
  { "position", PACED, 1, 1, "9", "seconds left", "Into position", LEFT_HIP, "Hold 1 of 2",
    "Next: hold, left side", "Right knee up." },
  { "hold", PACED, 2, 0, "1", "Breath 1 of 10", "Hold", LEFT_HIP, "Hold 1 of 2",
    "Next: come out slowly", "Stay here." },
  { "hold-third-breath", PACED, 2, 25, "3", "Breath 3 of 10", "Hold", LEFT_HIP, "Hold 1 of 2",
    "Next: come out slowly", "Breathe evenly." },
  { "hold-last-breath", PACED, 2, 99, "10", "Breath 10 of 10", "Hold", LEFT_HIP, "Hold 1 of 2",
    "Next: come out slowly", "Breathe evenly." },
  { "own-pace", OWN_PACE, 2, 25, "1", "Breath 1 of 10", "Hold", LEFT_HIP, "Hold 1 of 2",
    "Next: come out slowly", "Breathe evenly." },
  { "seconds", LONG_SECONDS, 2, 25, "35", "seconds left", "Hold", LEFT_HIP, "Hold 1 of 2",
    "Next: come out slowly", "Breathe evenly." },
  { "come-out", PACED, 3, 0, "5", "seconds left", "Come out", LEFT_HIP, "Hold 1 of 2",
    "Next: change sides, then the right side", "Foot flat." },
  { "switch", PACED, 4, 0, "10", "seconds left", "Change over", RIGHT_HIP, "Hold 2 of 2",
    "Next: into position, right side", "Now the right side." },
  { "right-hold", PACED, 6, 0, "1", "Breath 1 of 10", "Hold", RIGHT_HIP, "Hold 2 of 2",
    "Next: come out slowly", "Stay here." },
  { "last", PACED, 7, 0, "5", "seconds left", "Come out", RIGHT_HIP, "Hold 2 of 2",
    "Next: the end", "Foot flat." },
  { "finished", PACED, 8, 0, "", "", "Finished", RIGHT_HIP, "Hold 2 of 2", "", "Foot flat." },
  { "rounds", ROUNDS, 2, 0, "1", "Breath 1 of 10", "Hold", LEFT_HIP, "Hold 1 of 6 · Round 1 of 3",
    "Next: come out slowly", "Stay here." },
  { "second-round", ROUNDS, 7, 0, "5", "seconds left", "Come out", RIGHT_HIP, "Hold 2 of 6 · Round 1 of 3",
    "Next: change sides, then the left side", "Foot flat." },
  { "kneeling", KNEELING, 0, 0, "15", "seconds left", "Get ready", LEFT_HIP, "2 holds to come",
    "Next: into position, left side", "Right foot forward." },
};

static void
assert_words (char       *words,
              const char *expected)
{
  g_autofree char *owned = words;

  g_assert_cmpstr (owned, ==, expected);
}

static void
test_words (gconstpointer data)
{
  const WordsCase *c = data;
  g_autoptr (PsoasSession) session = make_session (c->kind);
  gint64 now = S (c->now);

  psoas_session_start (session, 0);
  for (guint i = 0; i < c->skips; i++)
    psoas_session_skip (session, 0);
  psoas_session_tick (session, now);

  assert_words (psoas_session_words_number (session, now), c->number);
  assert_words (psoas_session_words_unit (session, now), c->unit);
  assert_words (psoas_session_words_title (session), c->title);
  assert_words (psoas_session_words_side (session), c->side);
  assert_words (psoas_session_words_where (session), c->where);
  assert_words (psoas_session_words_next (session), c->next);
  assert_words (psoas_session_words_sentence (session), c->sentence);
}

static void
test_states (void)
{
  g_autoptr (PsoasSession) session = make_session (PACED);

  assert_words (psoas_session_words_title (session), "Get ready");
  psoas_session_start (session, 0);
  psoas_session_skip (session, 0);
  psoas_session_sleep (session, S (4));
  assert_words (psoas_session_words_title (session), "Paused");
  g_assert_cmpstr (psoas_session_words_standstill (session), ==, "Paused.");
  assert_words (psoas_session_words_number (session, S (900)), "6");
  psoas_session_resume (session, S (900));
  assert_words (psoas_session_words_title (session), "Going on soon");
  assert_words (psoas_session_words_number (session, S (902)), "3");
  assert_words (psoas_session_words_unit (session, S (902)), "seconds until it goes on");
  assert_words (g_strdup (psoas_session_words_interruption (session)),
                "The computer stood still. That time does not count.");
  g_assert_null (psoas_session_words_standstill (session));
  psoas_session_hurt (session, S (903));
  g_assert_null (psoas_session_words_interruption (session));
  assert_words (psoas_session_words_title (session), "Come out");
  assert_words (psoas_session_words_next (session), "Next: you decide");
  assert_words (psoas_session_words_number (session, S (903)), "");
  g_assert_null (psoas_session_words_standstill (session));
  psoas_session_tick (session, S (940));
  assert_words (psoas_session_words_title (session), "Stopped");
  assert_words (psoas_session_words_number (session, S (940)), "");
  g_assert_cmpstr (psoas_session_words_standstill (session), ==, "Stopped. Nothing goes on until you decide.");
  assert_words (psoas_session_words_next (session), "");
  psoas_session_rest (session, S (941));
  assert_words (psoas_session_words_title (session), "Rest");
  assert_words (psoas_session_words_number (session, S (941)), "");
  assert_words (psoas_session_words_next (session), "");
  g_assert_cmpstr (psoas_session_words_standstill (session), ==,
                   "Rest as long as you like. Nothing goes on until you decide.");
  psoas_session_decide (session, S (950));
  psoas_session_ease (session, 0, S (951));
  assert_words (psoas_session_words_title (session), "Change over");
  assert_words (psoas_session_words_next (session), "Next: into position, left side");
  psoas_session_end (session, S (955));
  assert_words (psoas_session_words_title (session), "Ended early");
  assert_words (psoas_session_words_next (session), "");
}

static void
test_own_pace_count (void)
{
  g_autoptr (PsoasSession) session = make_session (OWN_PACE);

  psoas_session_start (session, 0);
  psoas_session_skip (session, 0);
  psoas_session_skip (session, 0);
  for (int breath = 1; breath <= 10; breath++) {
    g_autofree char *number = g_strdup_printf ("%d", breath);

    assert_words (psoas_session_words_number (session, 0), number);
    psoas_session_breathe (session, 0);
  }
  g_assert_cmpint (psoas_session_get_phase (session)->kind, ==, PSOAS_PHASE_COME_OUT);
}

static void
milestone_cb (PsoasSession   *session,
              const PsoasCue *cue,
              gpointer        user_data)
{
  GString *said = user_data;
  g_autofree char *text = psoas_session_words_milestone (session, cue);

  if (text != NULL)
    g_string_append_printf (said, "%s|", text);
}

/* All that a screen reader is told of a whole session: a few sentences a phase, never a count. */
static void
test_milestones (void)
{
  g_autoptr (PsoasSession) session = make_session (LONG_SECONDS);
  g_autoptr (GString) said = g_string_new (NULL);

  g_signal_connect (session, "cue", G_CALLBACK (milestone_cb), said);
  psoas_session_start (session, 0);
  for (gint64 now = 0; now <= S (300); now += G_USEC_PER_SEC / 4)
    psoas_session_tick (session, now);

  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_FINISHED);
  g_assert_cmpstr (said->str, ==,
                   "Get ready. Lie down.|Bend both knees.|"
                   "Into position. Left hip. Right knee up.|Left leg long.|"
                   "Hold. Left hip. Stay here.|If you feel light-headed, breathe normally.|Breathe evenly.|Halfway.|Ten seconds left.|"
                   "Come out. Left hip. Foot flat.|Let go.|"
                   "Change over. Right hip. Now the right side.|"
                   "Into position. Right hip. Left knee up.|Right leg long.|"
                   "Hold. Right hip. Stay here.|Breathe evenly.|Halfway.|Ten seconds left.|"
                   "Come out. Right hip. Foot flat.|Let go.|"
                   "Finished.|");
}

static void
test_last_breath (void)
{
  g_autoptr (PsoasSession) session = make_session (PACED);
  g_autoptr (GString) said = g_string_new (NULL);

  psoas_session_start (session, 0);
  psoas_session_skip (session, 0);
  g_signal_connect (session, "cue", G_CALLBACK (milestone_cb), said);
  psoas_session_skip (session, 0);
  psoas_session_tick (session, S (99));
  g_assert_cmpstr (said->str, ==, "Hold. Left hip. Stay here.|Ten breaths on this side.|If you feel light-headed, breathe normally.|"
                   "Breathe evenly.|Halfway.|Last breath.|");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/session-words/%s", cases[i].name);

    g_test_add_data_func (path, &cases[i], test_words);
  }
  g_test_add_func ("/session-words/states", test_states);
  g_test_add_func ("/session-words/own-pace-count", test_own_pace_count);
  g_test_add_func ("/session-words/milestones", test_milestones);
  g_test_add_func ("/session-words/last-breath", test_last_breath);
  return g_test_run ();
}
