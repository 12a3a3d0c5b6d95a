/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may begin: every rule has its case. */

#include "psoas-config.h"

#include "pain/psoas-admission.h"

#define TODAY 20000
#define NOW ((gint64) TODAY * PSOAS_DAY_SECONDS + PSOAS_DAY_SECONDS / 2)

#define SIGNS PSOAS_ANSWER_RED_FLAGS
#define SCORE PSOAS_ANSWER_SCORE
#define SKIP PSOAS_ANSWER_SKIP
#define ADVICE PSOAS_ANSWER_ADVICE
#define NOTICE PSOAS_VERDICT_ASK_NOTICE
#define ASK_SIGNS PSOAS_VERDICT_ASK_RED_FLAGS
#define ASK_PAIN PSOAS_VERDICT_ASK_PAIN
#define REFUSE PSOAS_VERDICT_REFUSE
#define ADVISE PSOAS_VERDICT_ADVISE
#define ADMIT PSOAS_VERDICT_ADMIT

/* What is not so in most cases */
typedef enum {
  NOT_ACCEPTED = 1 << 0,
  NOT_ASKED = 1 << 1,      /* whoever does not want to be asked */
  SIGNS_DUE = 1 << 2,
  UNREADABLE = 1 << 3,
  SHOWN = 1 << 4,          /* all advice was shown an hour ago */
  YESTERDAY = 1 << 5,      /* the scores are of the day before */
  FRONT = 1 << 6,          /* the front of the hip was ticked with each score */
  EASIER = 1 << 7,         /* an easier way of the stretch was chosen */
  TICKED_YESTERDAY = 1 << 8, /* what is ticked was ticked the day before */
  TICKED_AHEAD = 1 << 9,   /* it was ticked in the day after: west of here, or before the clock was set back */
  TAKEN_BACK = 1 << 10,    /* a sign was ticked today, and is not any more */
} Circumstances;

typedef struct {
  const char *name;
  const char *stretch;
  Circumstances circumstances;
  /* Sessions: stretch's letter, score before, score after; or one score alone, or one before this session (b) */
  const char *scores;
  PsoasUrgency red_flag;
  PsoasAnswers answers;
  PsoasVerdict verdict;
  const char *offer;
} Case;

static const Case cases[] = {
  { "notice", "gentle", NOT_ACCEPTED, "", 0, 0, NOTICE, NULL },
  { "notice-before-all", "deeper", NOT_ACCEPTED | UNREADABLE | SIGNS_DUE, "d36 b9", PSOAS_URGENCY_EMERGENCY, SCORE, NOTICE, NULL },
  { "notice-whatever-was-answered", "gentle", NOT_ACCEPTED, "b0", 0, SIGNS | SCORE | ADVICE, NOTICE, NULL },

  { "signs", "gentle", SIGNS_DUE, "", 0, 0, ASK_SIGNS, NULL },
  { "signs-although-not-asked-of-pain", "gentle", SIGNS_DUE | NOT_ASKED, "", 0, 0, ASK_SIGNS, NULL },
  { "signs-before-pain", "gentle", SIGNS_DUE, "", 0, SCORE, ASK_SIGNS, NULL },
  { "signs-looked-through", "gentle", SIGNS_DUE, "", 0, SIGNS, ASK_PAIN, NULL },
  { "sign-emergency", "gentle", 0, "", PSOAS_URGENCY_EMERGENCY, 0, REFUSE, NULL },
  { "sign-same-day", "gentle", 0, "", PSOAS_URGENCY_SAME_DAY, 0, REFUSE, NULL },
  { "sign-shown-already", "gentle", SHOWN | NOT_ASKED, "", PSOAS_URGENCY_EMERGENCY, 0, REFUSE, NULL },
  { "sign-over-the-next-day", "gentle", TICKED_YESTERDAY | NOT_ASKED, "", PSOAS_URGENCY_EMERGENCY, SIGNS, ADMIT, NULL },
  { "sign-of-yesterday-is-asked-for", "gentle", TICKED_YESTERDAY | NOT_ASKED, "", PSOAS_URGENCY_EMERGENCY, 0, ASK_SIGNS, NULL },
  { "sign-not-lifted-by-the-clock", "gentle", TICKED_AHEAD | NOT_ASKED, "", PSOAS_URGENCY_SAME_DAY, SIGNS, REFUSE, NULL },
  { "sign-taken-back-is-asked-for", "gentle", TAKEN_BACK | NOT_ASKED, "", PSOAS_URGENCY_EMERGENCY, 0, ASK_SIGNS, NULL },
  { "sign-taken-back", "gentle", TAKEN_BACK | NOT_ASKED, "", PSOAS_URGENCY_EMERGENCY, SIGNS, ADMIT, NULL },
  { "sign-although-unreadable", "gentle", UNREADABLE, "", PSOAS_URGENCY_EMERGENCY, SIGNS | SCORE, REFUSE, NULL },
  { "sign-although-answered", "gentle", 0, "b0", PSOAS_URGENCY_EMERGENCY, SIGNS | SCORE | ADVICE, REFUSE, NULL },

  { "pain", "gentle", 0, "", 0, 0, ASK_PAIN, NULL },
  { "pain-not-asked", "gentle", NOT_ASKED, "", 0, 0, ADMIT, NULL },
  { "pain-skipped", "deeper", 0, "", 0, SKIP, ADMIT, NULL },
  { "pain-answered", "deeper", 0, "b0", 0, SCORE, ADMIT, NULL },
  { "pain-mild", "deeper", 0, "b3", 0, SCORE, ADMIT, NULL },
  { "pain-asked-anew-of-what-was-said-before", "deeper", 0, "8", 0, 0, ASK_PAIN, NULL },

  { "moderate", "deeper", 0, "b4", 0, SCORE, REFUSE, "gentle" },
  { "moderate-at-its-end", "deeper", 0, "b6", 0, SCORE, REFUSE, "gentle" },
  { "moderate-gentle", "gentle", 0, "b5", 0, SCORE, ADVISE, NULL },
  { "moderate-gentle-read", "gentle", 0, "b5", 0, SCORE | ADVICE, ADMIT, NULL },
  { "moderate-gentle-shown", "gentle", SHOWN, "b5", 0, SCORE, ADMIT, NULL },
  { "moderate-although-shown", "deeper", SHOWN, "b5", 0, SCORE, REFUSE, "gentle" },
  { "moderate-although-read", "deeper", 0, "b5", 0, SCORE | ADVICE, REFUSE, "gentle" },
  { "moderate-although-skipped", "deeper", 0, "5", 0, SKIP, REFUSE, "gentle" },
  { "moderate-although-not-asked", "deeper", NOT_ASKED, "5", 0, 0, REFUSE, "gentle" },

  { "severe", "gentle", 0, "b7", 0, SCORE, REFUSE, NULL },
  { "severe-deeper", "deeper", 0, "b10", 0, SCORE, REFUSE, NULL },
  { "severe-although-read", "gentle", SHOWN, "b8", 0, SCORE | ADVICE, REFUSE, NULL },
  { "severe-although-skipped", "gentle", 0, "8", 0, SKIP, REFUSE, NULL },
  { "severe-of-yesterday-within-a-day", "gentle", YESTERDAY | NOT_ASKED, "8", 0, 0, REFUSE, NULL },

  { "rest", "deeper", 0, "d36", 0, 0, REFUSE, "gentle" },
  { "rest-from-the-gentle-stretch", "gentle", 0, "g36", 0, 0, REFUSE, NULL },
  { "rest-although-not-asked", "deeper", NOT_ASKED, "d13", 0, 0, REFUSE, "gentle" },
  { "rest-although-answered-and-shown", "deeper", SHOWN, "d13 b0", 0, SCORE | ADVICE, REFUSE, "gentle" },
  { "rest-not-lifted-by-another-session", "deeper", 0, "d36 g32", 0, 0, REFUSE, "gentle" },
  { "rest-not-lifted-by-another-answer", "deeper", 0, "d36 g32 b0", 0, SCORE, REFUSE, "gentle" },
  { "rest-from-both", "deeper", 0, "d13 g13", 0, 0, REFUSE, NULL },
  { "rest-of-another-stretch", "gentle", 0, "d36", 0, 0, ASK_PAIN, NULL },
  { "rest-of-another-stretch-is-not-spoken-of", "gentle", 0, "d36 b1", 0, SCORE, ADMIT, NULL },
  { "rest-of-another-stretch-and-moderate", "deeper", 0, "g36 b5", 0, SCORE, REFUSE, NULL },
  { "rest-of-no-known-stretch", "gentle", 0, "?13", 0, 0, REFUSE, NULL },
  { "rest-over-the-next-day", "deeper", YESTERDAY, "d13", 0, 0, ASK_PAIN, NULL },
  { "no-rest-after-one-point", "deeper", 0, "d12", 0, 0, ASK_PAIN, NULL },

  { "front-of-hip", "deeper", FRONT, "b1", 0, SCORE, ADVISE, "deeper" },
  { "front-of-hip-although-not-asked", "deeper", FRONT | NOT_ASKED, "1", 0, 0, ADVISE, "deeper" },
  { "front-of-hip-read", "deeper", FRONT, "b1", 0, SCORE | ADVICE, ADMIT, NULL },
  { "front-of-hip-easier-way", "deeper", FRONT | EASIER, "b1", 0, SCORE, ADMIT, NULL },
  { "front-of-hip-gentle", "gentle", FRONT, "b1", 0, SCORE, ADMIT, NULL },
  { "front-of-hip-moderate", "deeper", FRONT, "b5", 0, SCORE, REFUSE, "gentle" },
  { "front-of-hip-severe", "deeper", FRONT, "b8", 0, SCORE, REFUSE, NULL },
  { "front-of-hip-of-yesterday", "deeper", FRONT | YESTERDAY | NOT_ASKED, "1", 0, 0, ADVISE, "deeper" },

  { "unreadable-asks-signs", "gentle", UNREADABLE, "", 0, 0, ASK_SIGNS, NULL },
  { "unreadable-asks-pain", "gentle", UNREADABLE, "", 0, SIGNS, ASK_PAIN, NULL },
  { "unreadable-asks-although-not-wanted", "gentle", UNREADABLE | NOT_ASKED, "", 0, SIGNS, ASK_PAIN, NULL },
  { "unreadable-is-not-skipped", "gentle", UNREADABLE, "", 0, SIGNS | SKIP, ASK_PAIN, NULL },
  { "unreadable-answered", "deeper", UNREADABLE, "b1", 0, SIGNS | SCORE, ADMIT, NULL },
  { "unreadable-severe", "deeper", UNREADABLE, "b9", 0, SIGNS | SCORE, REFUSE, NULL },
  { "unreadable-rest-that-waits", "deeper", UNREADABLE, "d36", 0, 0, REFUSE, "gentle" },
};

static void
add (GArray      *entries,
     int          day,
     int          score,
     PsoasMoment  moment,
     gint64       session,
     const char  *stretch)
{
  PsoasPainEntry entry = {
    .id = entries->len + 1, .session = session, .time = (gint64) day * PSOAS_DAY_SECONDS + 36000 + entries->len,
    .day = day, .score = score, .moment = moment, .stretch = g_intern_string (stretch),
  };

  g_array_append_val (entries, entry);
}

static const char *
get_stretch (char letter)
{
  return letter == '?' ? NULL : letter == 'g' ? "gentle" : "deeper";
}

/* (transfer full) (element-type PsoasPainEntry) */
static GArray *
read_scores (const char *text,
             int         day)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (PsoasPainEntry));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL && words[i][0] != '\0'; i++) {
    const char *word = words[i];

    if (g_ascii_isdigit (word[0])) {
      add (entries, day, atoi (word), PSOAS_MOMENT_ALONE, 0, NULL);
    } else if (word[0] == 'b') {
      add (entries, day, atoi (word + 1), PSOAS_MOMENT_BEFORE, 0, NULL);
    } else {
      add (entries, day, word[1] - '0', PSOAS_MOMENT_BEFORE, i + 1, get_stretch (word[0]));
      add (entries, day, word[2] - '0', PSOAS_MOMENT_AFTER, i + 1, get_stretch (word[0]));
    }
  }

  return entries;
}

static PsoasAdmissionInput
make_input (const Case *self,
            GArray     *entries)
{
  PsoasAdmissionInput input = {
    .stretch = self->stretch,
    .easier = (self->circumstances & EASIER) != 0,
    .accepted = self->circumstances & NOT_ACCEPTED ? 1 : 2,
    .guidance = 2,
    .asks_pain = !(self->circumstances & NOT_ASKED),
    .red_flags_due = (self->circumstances & SIGNS_DUE) != 0,
    .answers = self->answers,
    .readable = !(self->circumstances & UNREADABLE),
    .known = {
      .entries = (PsoasPainEntry *) (void *) entries->data, .n_entries = entries->len,
      .now = NOW, .today = TODAY,
    },
  };

  if (self->red_flag != PSOAS_URGENCY_NONE) {
    input.tick = (PsoasRedFlagTick) { NOW - 3600, TODAY, self->circumstances & TAKEN_BACK ? PSOAS_URGENCY_NONE : self->red_flag };
    input.tick.day -= (self->circumstances & TICKED_YESTERDAY) != 0;
    input.tick.day += (self->circumstances & TICKED_AHEAD) != 0;
  }

  for (guint i = 0; i < entries->len; i++)
    g_array_index (entries, PsoasPainEntry, i).places = self->circumstances & FRONT ? PSOAS_PLACE_FRONT : 0;
  for (guint i = 0; i < PSOAS_N_RULES; i++)
    input.known.shown[i] = self->circumstances & SHOWN ? NOW - 3600 : 0;
  if (self->circumstances & YESTERDAY)
    input.known.now = NOW - PSOAS_DAY_SECONDS / 2;

  return input;
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GArray) entries = read_scores (self->scores, TODAY - ((self->circumstances & YESTERDAY) != 0));
  PsoasAdmissionInput input = make_input (self, entries);
  g_autoptr (PsoasAdmission) admission = psoas_admission_decide (&input);

  g_assert_cmpint (admission->verdict, ==, self->verdict);
  g_assert_cmpstr (admission->offer.stretch, ==, self->offer);
  g_assert_cmpint (admission->readable, ==, input.readable);
  /* Whoever is refused is told why. */
  if (self->verdict == REFUSE || self->verdict == ADVISE)
    g_assert_true (admission->advice->len > 0 || admission->tuck_first);
  g_assert_cmpstr (admission->offer.variation, ==, admission->tuck_first ? "tucked" : NULL);
  for (guint i = 0; i < admission->advice->len; i++)
    g_assert_true (psoas_advice_is_about (g_ptr_array_index (admission->advice, i), self->stretch));
}

/* What is offered would be let in on the same grounds. */
static void
test_offer_holds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) entries = read_scores (cases[i].scores, TODAY);
    PsoasAdmissionInput input = make_input (&cases[i], entries);
    g_autoptr (PsoasAdmission) admission = NULL;

    if (cases[i].offer == NULL)
      continue;
    input.stretch = cases[i].offer;
    admission = psoas_admission_decide (&input);
    g_assert_cmpint (admission->verdict, !=, REFUSE);
  }
}

/* The signs stand beside what may need help sooner; another answer is offered where it may change something. */
static void
test_beside (void)
{
  const struct {
    const char *scores;
    PsoasUrgency red_flag;
    gboolean signs;
    gboolean again;
  } rows[] = {
    { "b8", PSOAS_URGENCY_NONE, TRUE, TRUE },
    { "b5", PSOAS_URGENCY_NONE, FALSE, TRUE },
    { "b0", PSOAS_URGENCY_SAME_DAY, TRUE, TRUE },
    { "d36", PSOAS_URGENCY_NONE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const Case self = { .stretch = "deeper", .scores = rows[i].scores, .red_flag = rows[i].red_flag, .answers = SCORE };
    g_autoptr (GArray) entries = read_scores (self.scores, TODAY);
    PsoasAdmissionInput input = make_input (&self, entries);
    g_autoptr (PsoasAdmission) admission = psoas_admission_decide (&input);

    g_assert_cmpint (admission->verdict, ==, REFUSE);
    g_assert_cmpint (admission->looks_at_red_flags, ==, rows[i].signs);
    g_assert_cmpint (admission->asks_again, ==, rows[i].again);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/admission/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/admission/offer-holds", test_offer_holds);
  g_test_add_func ("/admission/beside", test_beside);

  return g_test_run ();
}
