/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One count: at each moment of whole sessions, the number, the words under it, the ring, what a screen reader is told
 * and what a voice says agree on the breath, on the time left and on the checkpoint. */

#include "words/psoas-narration.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "content/psoas-library.h"
#include "session/psoas-count-words.h"
#include "words/psoas-session-words.h"

#define S(seconds) ((gint64) (seconds) * G_USEC_PER_SEC)
/* How often the screen is looked at between cues: no divisor of any pace's second */
#define LOOK_INTERVAL (G_USEC_PER_SEC * 7 / 10)

static const char caution[] = "If you feel light-headed, breathe normally.";

typedef struct {
  PsoasVoiceAmount amount;
  gboolean quiet;          /* the last of several breaths has begun */
  int n_cautions;
  int n_numbers;           /* spoken */
  int n_checkpoints;       /* spoken */
} Ear;

/* --- the screen ------------------------------------------------------------------------------------- */

/* The number as it is read: minutes and seconds are seconds; -1: none */
static int
get_number (PsoasSession *session,
            gint64        now)
{
  g_autofree char *number = psoas_session_words_number (session, now);
  const char *colon = strchr (number, ':');

  if (*number == '\0')
    return -1;

  return colon != NULL ? atoi (number) * 60 + atoi (colon + 1) : atoi (number);
}

static void
check_breaths (PsoasSession *session,
               gint64        now,
               int           number)
{
  const PsoasPhase *phase = psoas_session_get_phase (session);
  double share = psoas_session_get_share (session, now, FALSE);
  g_autofree char *unit = psoas_session_words_unit (session, now);
  g_autofree char *expected = g_strdup_printf ("Breath %d of %d", number, phase->breaths);

  g_assert_cmpstr (unit, ==, expected);
  g_assert_cmpint (number, >=, 1);
  g_assert_cmpint (number, <=, phase->breaths);
  g_assert_cmpfloat (share * phase->breaths, >=, number - 1 - 1e-6);
  g_assert_cmpfloat (share * phase->breaths, <=, number + 1e-6);
}

static void
check_seconds (PsoasSession *session,
               gint64        now,
               int           number)
{
  const PsoasPhase *phase = psoas_session_get_phase (session);
  double left = psoas_session_get_share (session, now, FALSE) * phase->length;

  g_assert_cmpfloat (left, <=, number * 1e6 + 1);
  g_assert_cmpfloat (left, >=, (number - 1) * 1e6 - 1);
}

static void
check_screen (PsoasSession *session,
              gint64        now)
{
  const PsoasPhase *phase = psoas_session_get_phase (session);
  int number = get_number (session, now);

  if (psoas_phase_waits (phase) || psoas_session_get_state (session) != PSOAS_SESSION_RUNNING)
    g_assert_cmpint (number, ==, -1);
  else if (phase->breaths > 0)
    check_breaths (session, now, number);
  else
    check_seconds (session, now, number);
}

/* --- the ear ---------------------------------------------------------------------------------------- */

/* "4 of 10", perhaps with more after it */
static void
check_spoken_breath (Ear          *self,
                     PsoasSession *session,
                     gint64        now,
                     const char   *text)
{
  const PsoasPhase *phase = psoas_session_get_phase (session);
  int spoken, all, n_read = 0;

  if (sscanf (text, "%d of %d%n", &spoken, &all, &n_read) != 2 || n_read == 0)
    return;
  self->n_numbers++;
  g_assert_cmpint (spoken, ==, get_number (session, now));
  g_assert_cmpint (all, ==, phase->breaths);
}

/* "Halfway, 15 seconds left." and "Ten seconds left." */
static void
check_spoken_time (PsoasSession *session,
                   gint64        now,
                   const char   *text)
{
  int spoken;

  if (sscanf (text, "Halfway, %d second", &spoken) == 1)
    g_assert_cmpint (spoken, ==, get_number (session, now));
  if (g_str_has_prefix (text, "Ten seconds left."))
    g_assert_cmpint (get_number (session, now), ==, 10);
}

/* "Ten breaths on this side." */
static void
check_spoken_amount (PsoasSession *session,
                     const char   *text)
{
  const PsoasPhase *phase = psoas_session_get_phase (session);
  g_autofree char *amount = NULL;

  if (strstr (text, " on this side.") == NULL || strstr (text, " breath") == NULL)
    return;
  amount = psoas_count_words_breaths (phase->breaths);
  g_assert_nonnull (strstr (text, amount));
}

static void
check_spoken_checkpoint (Ear          *self,
                         PsoasSession *session,
                         gint64        now,
                         const char   *text)
{
  const PsoasPhase *phase = psoas_session_get_phase (session);
  GPtrArray *checkpoints = psoas_stretch_get_checkpoints (psoas_plan_get_stretch (psoas_session_get_plan (session)));

  for (guint i = 0; phase->kind == PSOAS_PHASE_HOLD && i < checkpoints->len; i++) {
    const PsoasCheckpoint *checkpoint = g_ptr_array_index (checkpoints, i);
    guint shown;

    if (strstr (text, psoas_sentence_get_text (checkpoint->sentence, phase->side)) == NULL)
      continue;
    self->n_checkpoints++;
    g_assert_true (psoas_session_get_checkpoint (session, now, &shown));
    g_assert_cmpuint (shown, ==, i);
  }
}

static void
listen (Ear            *self,
        PsoasSession   *session,
        const PsoasCue *cue)
{
  PsoasNarration narration = { self->amount, 0 };
  g_autofree char *text = psoas_narration_dup_text (&narration, psoas_session_get_plan (session), cue);
  PsoasBreathMoment moment;

  if (text == NULL)
    return;
  if (self->quiet)
    g_error ("Said in the last breath: %s", text);
  self->n_cautions += strstr (text, caution) != NULL;
  check_spoken_breath (self, session, cue->due, text);
  check_spoken_time (session, cue->due, text);
  check_spoken_amount (session, text);
  check_spoken_checkpoint (self, session, cue->due, text);
  if (strstr (text, "reathe in") != NULL && cue->kind == PSOAS_CUE_INHALE) {
    g_assert_true (psoas_session_get_breath (session, cue->due, &moment));
    g_assert_cmpint (moment.stage, ==, PSOAS_BREATH_INHALE);
  }
  if (cue->kind == PSOAS_CUE_EXHALE) {
    g_assert_true (psoas_session_get_breath (session, cue->due, &moment));
    g_assert_cmpint (moment.stage, ==, PSOAS_BREATH_EXHALE);
  }
}

/* What the status line says is said of the number beside it. */
static void
check_milestone (PsoasSession   *session,
                 const PsoasCue *cue)
{
  g_autofree char *text = psoas_session_words_milestone (session, cue);

  if (text == NULL)
    return;
  check_spoken_time (session, cue->due, text);
  if (g_str_equal (text, "Last breath."))
    g_assert_cmpint (get_number (session, cue->due), ==, psoas_session_get_phase (session)->breaths);
}

static void
cue_cb (PsoasSession   *session,
        const PsoasCue *cue,
        gpointer        data)
{
  Ear *self = data;

  if (cue->kind == PSOAS_CUE_PHASE || cue->kind == PSOAS_CUE_FINISH)
    self->quiet = FALSE;
  if (cue->kind == PSOAS_CUE_LAST && psoas_session_get_phase (session)->breaths > 1)
    self->quiet = TRUE;
  if (cue->kind != PSOAS_CUE_FINISH && cue->kind != PSOAS_CUE_HOLD_END)
    check_screen (session, cue->due);
  check_milestone (session, cue);
  listen (self, session, cue);
}

/* --- whole sessions --------------------------------------------------------------------------------- */

/* To the next cue, looking at the screen on the way */
static gint64
pass_to (PsoasSession *session,
         gint64        now,
         gint64        then)
{
  for (now += LOOK_INTERVAL; now < then; now += LOOK_INTERVAL)
    check_screen (session, now);

  return then;
}

static void
go_through (PsoasPlan *plan,
            Ear       *ear)
{
  g_autoptr (PsoasSession) session = psoas_session_new (plan);
  gint64 now = 0;

  g_signal_connect (session, "cue", G_CALLBACK (cue_cb), ear);
  psoas_session_start (session, now);
  while (!psoas_session_state_is_over (psoas_session_get_state (session))) {
    gint64 deadline = psoas_session_get_deadline (session);

    now = pass_to (session, now, deadline >= 0 ? deadline : now + S (9));
    psoas_session_tick (session, now);
    if (deadline < 0 && !psoas_session_go_on (session, now))
      psoas_session_breathe (session, now);
  }
}

typedef struct {
  PsoasHoldUnit unit;
  int amount;
  int variation;
  PsoasBreathPattern breath;
  PsoasVoiceAmount voice;
  gboolean waits;
} Way;

static void
check_way (PsoasStretch *stretch,
           const Way    *way)
{
  g_autoptr (PsoasPlan) plan = NULL;
  Ear ear = { .amount = way->voice };
  gboolean paced = !psoas_breath_pattern_is_own_pace (&way->breath);
  gboolean counted = way->unit == PSOAS_HOLD_UNIT_BREATHS;
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.unit = way->unit;
  options.amount = way->amount;
  options.rounds = 2;
  options.variation = way->variation;
  options.breath = way->breath;
  options.wait_for_me = way->waits;
  options.first_side = way->waits ? PSOAS_SIDE_LEFT : PSOAS_SIDE_RIGHT;
  psoas_options_clamp (&options, stretch);
  plan = psoas_plan_new (stretch, &options);
  go_through (plan, &ear);

  g_assert_cmpint (ear.n_cautions, ==, 1);
  if (counted && paced && way->amount >= 6 && way->voice == PSOAS_VOICE_CUES)
    g_assert_cmpint (ear.n_numbers, >=, psoas_plan_get_n_holds (plan));
  if (way->variation >= 0 || way->voice < PSOAS_VOICE_CHECKPOINTS)
    g_assert_cmpint (ear.n_checkpoints, ==, 0);
}

static void
check_paces (PsoasStretch *stretch,
             Way          *way)
{
  static const PsoasBreathPattern paces[] = {
    { 0, 0, 0 }, { S (4), S (6), 0 }, { S (2), S (2), 0 }, { S (3), S (4), S (1) }, { S (8), S (8), S (4) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (paces); i++) {
    for (guint voice = PSOAS_VOICE_CUES; voice <= PSOAS_VOICE_EVERYTHING; voice++) {
      way->breath = paces[i];
      way->voice = voice;
      way->waits = !way->waits;
      check_way (stretch, way);
    }
  }
}

/* Under a sanitizer, which makes each of them a hundred times as long, few amounts */
#if defined(__SANITIZE_ADDRESS__)
#define AMOUNT_STEP 11
#else
#define AMOUNT_STEP 3
#endif

static void
test_one_count (gconstpointer data)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.stretch", STRETCH_FOLDER, (const char *) data);
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasStretch) stretch = psoas_stretch_parse_file (path, NULL, &error);
  Way way = { 0 };

  g_assert_no_error (error);
  for (way.unit = 0; way.unit < PSOAS_N_HOLD_UNITS; way.unit++) {
    const PsoasDose *dose = psoas_stretch_get_hold_dose (stretch, way.unit);

    for (way.amount = dose->minimum; way.amount <= dose->maximum; way.amount += AMOUNT_STEP)
      for (way.variation = -1; way.variation < (int) psoas_stretch_get_variations (stretch)->len; way.variation++)
        check_paces (stretch, &way);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/one-count/gentle", "gentle", test_one_count);
  g_test_add_data_func ("/one-count/deeper", "deeper", test_one_count);

  return g_test_run ();
}
