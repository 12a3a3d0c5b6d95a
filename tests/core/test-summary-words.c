/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/psoas-library.h"
#include "words/psoas-summary-words.h"

#include <string.h>

#include "test-stretches.h"

#define S(seconds) ((gint64) (seconds) * G_USEC_PER_SEC)

typedef enum {
  UNTOUCHED,
  SKIPPED,
  HURT_ON_THE_WAY,
  HURT,
  EASED,
  TO_THE_END,
} Course;

/* Once round the lying stretch, 3 breaths a side: get ready 15 s, position 10 s, hold 30 s */
static PsoasSession *
make_session (Course course)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasSession *session;
  PsoasOptions options;
  gint64 now;

  psoas_options_init (&options, stretch);
  options.wait_for_me = FALSE;
  options.rounds = 1;
  options.amount = 3;
  plan = psoas_plan_new (stretch, &options);
  session = psoas_session_new (plan);
  psoas_session_start (session, 0);

  switch (course) {
  case TO_THE_END:
    for (int i = 0; i < 200; i++)
      psoas_session_tick (session, S (i));
    break;
  case SKIPPED:
    for (int i = 0; i <= 40; i++)
      psoas_session_tick (session, S (i));
    psoas_session_skip (session, S (40));
    psoas_session_end (session, S (41));
    break;
  case HURT_ON_THE_WAY:
    for (int i = 0; i <= 20; i++)
      psoas_session_tick (session, S (i));
    psoas_session_hurt (session, S (20));
    psoas_session_end (session, S (20));
    break;
  case HURT:
  case EASED:
    for (int i = 0; i <= 40; i++)
      psoas_session_tick (session, S (i));
    now = test_session_hurt (session, S (40));
    if (course == EASED) {
      psoas_session_ease (session, 0, now);
      for (int i = now / S (1); i < 200; i++)
        psoas_session_tick (session, S (i));
    } else {
      psoas_session_end (session, now);
    }
    break;
  case UNTOUCHED:
  default:
    psoas_session_end (session, S (1));
  }

  return session;
}

typedef struct {
  const char *name;
  Course course;
  const char *left;
  const char *right;
  gboolean hurt;
} SummaryCase;

static const SummaryCase cases[] = {
  { "untouched", UNTOUCHED, "No hold", "No hold", FALSE },
  { "to-the-end", TO_THE_END, "1 of 1 hold to its end · 0:30 held · 3 breaths",
    "1 of 1 hold to its end · 0:30 held · 3 breaths", FALSE },
  { "skipped", SKIPPED, "0 of 1 hold to its end · 1 skipped · 0:15 held · 1 breath", "No hold", FALSE },
  { "hurt-on-the-way", HURT_ON_THE_WAY, "No hold · 1 stopped because it hurt", "No hold", TRUE },
  { "hurt", HURT, "0 of 1 hold to its end · 1 left early · 0:15 held · 1 breath · 1 stopped because it hurt", "No hold", TRUE },
  { "eased", EASED, "1 of 1 hold to its end · 1 left early · 0:45 held · 4 breaths · 1 made easier · "
    "1 stopped because it hurt", "1 of 1 hold to its end · 0:30 held · 3 breaths", TRUE },
};

static void
test_summary (gconstpointer data)
{
  const SummaryCase *c = data;
  g_autoptr (PsoasSession) session = make_session (c->course);
  g_autofree char *left = psoas_summary_words_side (session, PSOAS_SIDE_LEFT);
  g_autofree char *right = psoas_summary_words_side (session, PSOAS_SIDE_RIGHT);
  g_autofree char *after = psoas_summary_words_after (session, FALSE);

  g_assert_cmpstr (left, ==, c->left);
  g_assert_cmpstr (right, ==, c->right);
  g_assert_true ((strstr (after, "Rest from this stretch today.") != NULL) == c->hurt);
  g_assert_cmpint (psoas_summary_did_hurt (session), ==, c->hurt);
  g_assert_nonnull (strstr (after, "Get medical help if pain continues"));
}

/* How to get up is told for where the stretch was done: a variation may end elsewhere. */
static void
test_finish (void)
{
  for (int variation = -1; variation < 2; variation++) {
    g_autoptr (PsoasStretch) stretch = test_stretch_new ("kneeling");
    g_autoptr (PsoasPlan) plan = NULL;
    g_autoptr (PsoasSession) session = NULL;
    g_autofree char *get_up = NULL;
    g_autofree char *after = NULL;
    PsoasOptions options;

    psoas_options_init (&options, stretch);
    options.wait_for_me = FALSE;
    options.variation = variation;
    plan = psoas_plan_new (stretch, &options);
    session = psoas_session_new (plan);
    psoas_session_start (session, 0);
    psoas_session_end (session, S (1));
    after = psoas_summary_words_after (session, FALSE);
    get_up = psoas_summary_words_get_up (session);
    g_assert_cmpstr (get_up, ==, variation < 1 ? "Done." : "");
    g_assert_true (g_str_has_prefix (after, "Get medical help"));
  }
}

/* After an early end too, each way to get up is told, and a variation's own where it has one. */
static void
test_getting_up (void)
{
  static const struct {
    const char *stretch;
    int variation;
    const char *words;
  } ways[] = {
    { "gentle", -1, "Roll on to your side before you sit up.\nPush yourself up with your hands, and sit for a moment." },
    { "gentle", 0, "Roll on to your side before you sit up.\nPush yourself up with your hands, and sit for a moment." },
    { "deeper", 0, "Use the chair to stand up." },
    { "deeper", 1, "Hold the chair, and bring your feet together." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autofree char *path = g_strconcat (STRETCH_FOLDER "/", ways[i].stretch, ".stretch", NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (PsoasStretch) stretch = psoas_stretch_parse_file (path, NULL, &error);
    g_autoptr (PsoasPlan) plan = NULL;
    g_autoptr (PsoasSession) session = NULL;
    g_autofree char *get_up = NULL;
    PsoasOptions options;

    g_assert_no_error (error);
    psoas_options_init (&options, stretch);
    options.variation = ways[i].variation;
    plan = psoas_plan_new (stretch, &options);
    session = psoas_session_new (plan);
    psoas_session_start (session, 0);
    psoas_session_end (session, S (1));
    get_up = psoas_summary_words_get_up (session);
    g_assert_cmpstr (get_up, ==, ways[i].words);
  }
}

static void
test_scores (void)
{
  g_autofree char *both = psoas_summary_words_scores (2, 3);
  g_autofree char *zero = psoas_summary_words_scores (0, 0);
  g_autofree char *after = psoas_summary_words_scores (-1, 3);
  g_autofree char *none = psoas_summary_words_scores (2, -1);

  g_assert_cmpstr (both, ==, "Before 2, after 3");
  g_assert_cmpstr (zero, ==, "Before 0, after 0");
  g_assert_cmpstr (after, ==, "After 3");
  g_assert_cmpstr (none, ==, "");
}

/* Who is to rest is not told how often. */
static void
test_dose (void)
{
  for (int i = 0; i < 4; i++) {
    int hurt = i & 1;
    gboolean rests = i >> 1;
    g_autoptr (PsoasStretch) stretch = test_stretch_new ("kneeling");
    g_autoptr (PsoasPlan) plan = NULL;
    g_autoptr (PsoasSession) session = NULL;
    g_autofree char *after = NULL;
    PsoasOptions options;

    psoas_options_init (&options, stretch);
    options.wait_for_me = FALSE;
    plan = psoas_plan_new (stretch, &options);
    session = psoas_session_new (plan);
    psoas_session_start (session, 0);
    if (hurt)
      psoas_session_hurt (session, S (1));
    psoas_session_end (session, S (2));
    after = psoas_summary_words_after (session, rests);
    g_assert_cmpint (psoas_summary_did_hurt (session), ==, hurt);
    g_assert_cmpint (strstr (after, "2 times a day") != NULL, ==, !hurt && !rests);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/summary-words/%s", cases[i].name);

    g_test_add_data_func (path, &cases[i], test_summary);
  }

  g_test_add_func ("/summary-words/finish", test_finish);
  g_test_add_func ("/summary-words/getting-up", test_getting_up);
  g_test_add_func ("/summary-words/dose", test_dose);
  g_test_add_func ("/summary-words/scores", test_scores);

  return g_test_run ();
}
