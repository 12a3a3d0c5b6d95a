/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The caution about breathing is spoken once, in the first hold that is held: in each stretch, way, unit, length and
 * pace, and whatever was skipped, hurt or done earlier. */

#include "words/psoas-narration.h"

#include <string.h>

#include "content/psoas-library.h"

#define S(seconds) ((gint64) (seconds) * G_USEC_PER_SEC)

static const char caution[] = "If you feel light-headed, breathe normally.";

typedef enum {
  STRAIGHT,
  SKIPPED,       /* the first hold is skipped as it begins */
  EASED,         /* it hurts at once; an easier way follows */
  LEFT,          /* it hurts at once; the other side follows */
  RESUMED,       /* another session begins with the second hold */
  N_WAYS,
} Way;

typedef struct {
  int n_holds;      /* begun */
  int first;        /* in which of them the caution was heard first; 0: not yet */
  int n_cautions;
} Ear;

static void
cue_cb (PsoasSession   *session,
        const PsoasCue *cue,
        gpointer        data)
{
  static const PsoasNarration narration = { PSOAS_VOICE_CUES, 0 };
  Ear *self = data;
  g_autofree char *text = NULL;

  if (psoas_session_get_state (session) == PSOAS_SESSION_COMING_OUT)
    return;
  text = psoas_narration_dup_text (&narration, psoas_session_get_plan (session), cue);
  self->n_holds += cue->kind == PSOAS_CUE_PHASE && psoas_session_get_phase (session)->kind == PSOAS_PHASE_HOLD;
  if (text == NULL || strstr (text, caution) == NULL)
    return;
  g_assert_cmpint (psoas_session_get_phase (session)->kind, ==, PSOAS_PHASE_HOLD);
  if (self->n_cautions++ == 0)
    self->first = self->n_holds;
}

/* What is done at the begin of the first hold; returns FALSE where that way is not there. */
static gboolean
disturb (PsoasSession *session,
         Way           way,
         gint64       *now)
{
  if (way == SKIPPED)
    return psoas_session_skip (session, *now);
  if (way != EASED && way != LEFT)
    return TRUE;

  psoas_session_hurt (session, *now);
  while (psoas_session_get_state (session) == PSOAS_SESSION_COMING_OUT)
    psoas_session_tick (session, *now = psoas_session_get_deadline (session));
  if (way == LEFT)
    return psoas_session_leave_side (session, *now);

  return psoas_session_ease (session, psoas_session_can_ease (session, 0) ? 0 : 1, *now);
}

static guint
find_hold (PsoasPlan *plan,
           int        number)
{
  for (guint i = 0; i < psoas_plan_get_n_phases (plan); i++) {
    const PsoasPhase *phase = psoas_plan_get_phase (plan, i);

    if (phase->kind == PSOAS_PHASE_HOLD && phase->hold_number == number)
      return i;
  }

  g_assert_not_reached ();
}

static void
check_way (PsoasPlan *plan,
           Way        way)
{
  g_autoptr (PsoasSession) session = psoas_session_new (plan);
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (PsoasHoldRecord));
  const int hurts[PSOAS_N_SIDES] = { 0 };
  gboolean disturbed = way == STRAIGHT || way == RESUMED;
  Ear ear = { 0 };
  gint64 now = 0;

  g_signal_connect (session, "cue", G_CALLBACK (cue_cb), &ear);
  if (way == RESUMED)
    psoas_session_resume_at (session, plan, find_hold (plan, 2), records, hurts, now);
  else
    psoas_session_start (session, now);
  while (!psoas_session_state_is_over (psoas_session_get_state (session))) {
    gint64 deadline;

    if (!disturbed && ear.n_holds == 1) {
      g_assert_true (disturb (session, way, &now));
      disturbed = TRUE;
    }
    deadline = psoas_session_get_deadline (session);
    now = deadline >= 0 ? deadline : now + S (10);
    psoas_session_tick (session, now);
    if (deadline < 0 && !psoas_session_go_on (session, now))
      psoas_session_breathe (session, now);
  }
  g_assert_cmpint (ear.n_cautions, ==, 1);
  g_assert_cmpint (ear.first, ==, way == STRAIGHT || way == RESUMED ? 1 : 2);
}

static void
check_plan (PsoasStretch *stretch,
            PsoasHoldUnit unit,
            int           amount,
            int           variation)
{
  static const PsoasBreathPattern paces[] = { { 0, 0, 0 }, { S (2), S (2), 0 }, { S (4), S (6), 0 }, { S (8), S (8), S (4) } };

  for (guint i = 0; i < G_N_ELEMENTS (paces); i++) {
    g_autoptr (PsoasPlan) plan = NULL;
    PsoasOptions options;

    psoas_options_init (&options, stretch);
    options.unit = unit;
    options.amount = amount;
    options.variation = variation;
    options.rounds = 1;
    options.breath = paces[i];
    plan = psoas_plan_new (stretch, &options);
    for (Way way = STRAIGHT; way < N_WAYS; way++)
      check_way (plan, way);
  }
}

static void
test_once (gconstpointer data)
{
  g_autofree char *path = g_strdup_printf ("%s/%s", STRETCH_FOLDER, (const char *) data);
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasStretch) stretch = psoas_stretch_parse_file (path, NULL, &error);
  int n_variations;

  g_assert_no_error (error);
  n_variations = psoas_stretch_get_variations (stretch)->len;
  for (PsoasHoldUnit unit = 0; unit < PSOAS_N_HOLD_UNITS; unit++) {
    const PsoasDose *dose = psoas_stretch_get_hold_dose (stretch, unit);

    for (int variation = -1; variation < n_variations; variation++) {
      check_plan (stretch, unit, dose->minimum, variation);
      check_plan (stretch, unit, dose->minimum + 1, variation);
      check_plan (stretch, unit, dose->maximum, variation);
    }
  }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_open (STRETCH_FOLDER, 0, NULL);
  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL) {
    if (g_str_has_suffix (name, ".stretch")) {
      g_autofree char *path = g_strconcat ("/caution/", name, NULL);

      g_test_add_data_func_full (path, g_strdup (name), test_once, g_free);
    }
  }

  return g_test_run ();
}
