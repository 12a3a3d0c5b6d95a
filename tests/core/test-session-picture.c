/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a session shows at a moment, without a display */

#include "session/psoas-session-picture.h"

#include "test-stretches.h"

#define S(seconds) ((gint64) ((seconds) * G_USEC_PER_SEC + 0.5))

/* Of "lying", one round, left first: 0 set-up 0..15 s (3 s + 12 s), 1 position ..25 (4 s + 6 s), 2 hold of 3 breaths
 * ..55, 3 come-out ..60, 4 switch ..70, 5 position ..80, 6 hold ..110, 7 come-out ..115. */
static PsoasSession *
make_session (void)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.wait_for_me = FALSE;
  options.rounds = 1;
  options.amount = 3;
  options.first_side = PSOAS_SIDE_LEFT;
  plan = psoas_plan_new (stretch, &options);

  return psoas_session_new (plan);
}

/* In time for all that falls due on the way there */
static PsoasPicture
look (PsoasSession *session,
      gint64        now)
{
  gint64 due;

  while ((due = psoas_session_get_deadline (session)) >= 0 && due <= now)
    psoas_session_tick (session, due);
  psoas_session_tick (session, now);

  return psoas_session_picture (session, now);
}

/* Before it begins the figure stands where the first phase will begin, and faces as for the first side. */
static void
test_ready (void)
{
  g_autoptr (PsoasSession) session = make_session ();
  PsoasPicture picture = psoas_session_picture (session, 0);

  g_assert_cmpstr (picture.pose, ==, psoas_session_get_phase (session)->from_pose);
  g_assert_cmpint (picture.side, ==, PSOAS_SIDE_LEFT);
  g_assert_false (picture.moves);
  g_assert_null (picture.ghost);
  g_assert_null (picture.checkpoints);
}

typedef struct {
  double at;
  const char *pose;
  PsoasSide side;
  guint duration;
  gboolean holds;
} Moment;

static const Moment moments[] = {
  { 0, "start", PSOAS_SIDE_LEFT, 3000, FALSE },
  { 15, "knee", PSOAS_SIDE_LEFT, 3000, FALSE },
  { 19.5, "hold", PSOAS_SIDE_LEFT, 3000, FALSE },
  { 25, "hold", PSOAS_SIDE_LEFT, 3000, TRUE },
  { 54.9, "hold", PSOAS_SIDE_LEFT, 3000, TRUE },
  { 55, "knee", PSOAS_SIDE_LEFT, 2000, FALSE },
  { 57, "rest", PSOAS_SIDE_LEFT, 3000, FALSE },
  { 60, "start", PSOAS_SIDE_RIGHT, 3000, FALSE },
  { 80, "hold", PSOAS_SIDE_RIGHT, 3000, TRUE },
  { 110, "knee", PSOAS_SIDE_RIGHT, 2000, FALSE },
};

static void
test_moments (void)
{
  g_autoptr (PsoasSession) session = make_session ();

  psoas_session_start (session, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++) {
    const Moment *moment = &moments[i];
    PsoasPicture picture = look (session, S (moment->at));

    g_test_message ("%g s", moment->at);
    g_assert_cmpstr (picture.pose, ==, moment->pose);
    g_assert_cmpint (picture.side, ==, moment->side);
    g_assert_true (picture.moves);
    g_assert_cmpuint (picture.duration, ==, moment->duration);
    g_assert_cmpint (picture.muscle, ==, moment->holds);
    g_assert_cmpint (picture.checkpoints != NULL, ==, moment->holds);
    g_assert_cmpint (picture.focused != NULL, ==, moment->holds);
    g_assert_false (picture.mistake);
    g_assert_false (picture.xray);
  }
}

/* It is a picture of its moment: asked for twice it is the same. */
static void
test_pure (void)
{
  g_autoptr (PsoasSession) session = make_session ();

  psoas_session_start (session, 0);
  for (double at = 0; at < 115; at += 2.5) {
    PsoasPicture first = look (session, S (at));
    PsoasPicture second = psoas_session_picture (session, S (at));

    g_assert_true (psoas_picture_equal (&first, &second));
  }
}

/* The chest fills in a hold, and rests outside. */
static void
test_breath (void)
{
  g_autoptr (PsoasSession) session = make_session ();

  psoas_session_start (session, 0);
  g_assert_cmpfloat (look (session, S (20)).breath, ==, 0);
  g_assert_cmpfloat (look (session, S (25)).breath, <, look (session, S (27)).breath);
  g_assert_cmpfloat (look (session, S (57)).breath, ==, 0);
}

/* All phases take place in one frame, also where the plan has been eased. */
static void
test_frame (void)
{
  g_autoptr (PsoasSession) session = make_session ();
  PsoasPicture picture;

  psoas_session_start (session, 0);
  picture = look (session, S (30));
  g_assert_true (g_strv_contains (picture.frame, "start"));
  g_assert_true (g_strv_contains (picture.frame, "knee"));
  g_assert_true (g_strv_contains (picture.frame, "hold"));
  g_assert_true (g_strv_contains (picture.frame, "rest"));
  g_assert_cmpuint (g_strv_length ((char **) picture.frame), ==, 4);
  g_assert_false (g_strv_contains (picture.frame, "bent-hold"));

  test_session_hurt (session, S (30));
  g_assert_true (psoas_session_ease (session, 0, S (60)));
  picture = psoas_session_picture (session, S (60));
  g_assert_true (g_strv_contains (picture.frame, "bent-hold"));
}

/* No checkpoint belongs to the easier way. */
static void
test_eased (void)
{
  g_autoptr (PsoasSession) session = make_session ();
  gint64 now = S (60);
  PsoasPicture picture;

  psoas_session_start (session, 0);
  psoas_session_tick (session, S (30));
  test_session_hurt (session, S (30));
  g_assert_true (psoas_session_ease (session, 0, now));
  while (psoas_session_get_phase (session)->kind != PSOAS_PHASE_HOLD) {
    now = psoas_session_get_deadline (session);
    psoas_session_tick (session, now);
  }
  picture = psoas_session_picture (session, now);
  g_assert_cmpstr (picture.pose, ==, "bent-hold");
  g_assert_true (picture.muscle);
  g_assert_null (picture.checkpoints);
  g_assert_null (picture.focused);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-picture/ready", test_ready);
  g_test_add_func ("/session-picture/moments", test_moments);
  g_test_add_func ("/session-picture/pure", test_pure);
  g_test_add_func ("/session-picture/breath", test_breath);
  g_test_add_func ("/session-picture/frame", test_frame);
  g_test_add_func ("/session-picture/eased", test_eased);

  return g_test_run ();
}
