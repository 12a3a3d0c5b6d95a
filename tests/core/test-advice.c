/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pain/psoas-advice.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* Any day, at noon */
#define DAY_0 20000
#define NOON (PSOAS_DAY_SECONDS / 2)

typedef struct {
  const char *name;
  /* Entries as words: day:score, then b (before) or a (after) and the session's number, and g (gentle) or d
   * (deeper), then ! (changed), then + (a new pain) */
  const char *entries;
  int today;
  /* Nicks in order; one with a * is not due */
  const char *expected;
} Case;

static PsoasPainEntry
read_entry (const char *word,
            int         index)
{
  PsoasPainEntry entry = { .id = index + 1 };
  char *rest;

  entry.day = DAY_0 + strtol (word, &rest, 10);
  g_assert_cmpint (*rest, ==, ':');
  entry.score = strtol (rest + 1, &rest, 10);
  entry.time = (gint64) entry.day * PSOAS_DAY_SECONDS + NOON + index;
  if (*rest == 'a' || *rest == 'b') {
    entry.moment = *rest == 'a' ? PSOAS_MOMENT_AFTER : PSOAS_MOMENT_BEFORE;
    entry.session = strtol (rest + 1, &rest, 10);
  }
  if (*rest == 'g' || *rest == 'd')
    entry.stretch = g_intern_static_string (*rest++ == 'g' ? "gentle" : "deeper");
  if (*rest == '!') {
    entry.changed = TRUE;
    rest++;
  }
  if (*rest == '+') {
    entry.new_pain = TRUE;
    rest++;
  }
  g_assert_cmpstr (rest, ==, "");
  g_assert_null (psoas_pain_entry_check (&entry));

  return entry;
}

/* (transfer full) (element-type PsoasPainEntry) */
static GArray *
read_entries (const char *text)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (PsoasPainEntry));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++) {
    if (words[i][0] != '\0') {
      PsoasPainEntry entry = read_entry (words[i], entries->len);

      g_array_append_val (entries, entry);
    }
  }

  return entries;
}

static PsoasAdviceInput
make_input (GArray *entries,
            int     today)
{
  return (PsoasAdviceInput) {
    .entries = (PsoasPainEntry *) (void *) entries->data,
    .n_entries = entries->len,
    .now = (gint64) (DAY_0 + today) * PSOAS_DAY_SECONDS + NOON + 1000,
    .today = DAY_0 + today,
  };
}

static char *
name_advice (const PsoasAdviceInput *input)
{
  g_autoptr (GPtrArray) advice = psoas_advice_find (input);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < advice->len; i++) {
    const PsoasAdvice *each = g_ptr_array_index (advice, i);

    g_assert_cmpstr (each->text, !=, "");
    g_assert_null (strstr (each->text, "%"));
    g_assert_cmpstr (each->reason, !=, "");
    g_assert_nonnull (each->section);
    g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", psoas_rule_get_nick (each->rule), each->due ? "" : "*");
  }

  return g_string_free (text, FALSE);
}

static const Case cases[] = {
  { "none/no-entries", "", 0, "" },
  { "none/no-pain", "0:0b1 0:0a1", 0, "" },
  { "none/mild", "0:3b1 0:3a1", 0, "" },

  { "after/one-point", "0:2b1 0:3a1", 0, "" },
  { "after/two-points", "0:1b1 0:3a1", 0, "after" },
  { "after/two-points-to-moderate", "0:3b1 0:5a1", 0, "after" },
  { "after/lower", "0:3b1 0:1a1", 0, "" },
  { "after/other-session", "0:1b1 0:3a2", 0, "" },
  { "after/no-session", "0:1 0:3", 0, "" },
  { "after/not-the-latest", "0:1b1 0:3a1 0:1", 0, "after" },
  { "after/not-lifted-by-another-stretch", "0:3b1d 0:6a1d 0:3b2g 0:2a2g", 0, "after" },
  { "after/not-lifted-by-the-same-stretch", "0:3b1d 0:6a1d 0:3b2d 0:2a2d", 0, "after" },
  { "after/of-two-stretches", "0:3b1d 0:6a1d 0:3b2g 0:5a2g", 0, "after-again after" },
  { "after/over-the-next-day", "0:3b1d 0:6a1d 1:2", 1, "" },
  { "after/yesterday-is-over", "0:1b1 0:3a1", 1, "" },
  { "after/twice-in-a-row", "0:1b1 0:3a1 1:1b2 1:3a2", 1, "after-again" },
  { "after/twice-with-one-without-scores", "0:1b1 0:3a1 1:2 2:1b2 2:3a2", 2, "after-again" },
  { "after/not-in-a-row", "0:1b1 0:3a1 1:1b2 1:1a2 2:1b3 2:3a3", 2, "after" },
  { "after/twice-but-of-two-pains", "0:1b1 0:3a1 1:1b2+ 1:3a2", 1, "after" },
  { "after/twice-but-of-two-episodes", "0:1b1 0:3a1 40:1b2 40:3a2", 40, "after" },
  { "after/before-alone-between", "0:1b1 0:3a1 1:1b2 2:1b3 2:3a3", 2, "after-again" },

  /* Mean of the first seven days 1, with three entries */
  { "worse/two-points", "0:1 1:1 2:1 14:3 16:3 17:3", 17, "worse" },
  { "worse/just-below", "0:1 1:1 2:1 14:3 16:2 17:3", 17, "" },
  { "worse/a-third-decides", "0:1 1:1 2:2 14:3 16:3 18:4", 18, "worse moderate" },
  { "worse/a-third-less", "0:1 1:1 2:2 14:3 16:3 18:3", 18, "" },
  { "worse/two-entries-first", "0:1 1:1 14:3 16:3 18:3", 18, "" },
  { "worse/two-entries-last", "0:1 1:1 2:1 14:3 16:3", 18, "" },
  { "worse/seventh-day-counts-first", "0:1 1:1 6:1 14:3 16:3 18:3", 18, "worse" },
  { "worse/eighth-day-does-not", "0:1 1:1 7:1 14:3 16:3 18:3", 18, "" },
  { "worse/seven-days-back-counts-last", "0:1 1:1 2:1 12:3 16:3 18:3", 18, "worse" },
  { "worse/eight-days-back-does-not", "0:1 1:1 2:1 11:3 16:3 18:3", 18, "" },
  { "worse/two-days-running", "0:1 1:1 2:1 17:3 18:3", 18, "worse" },
  { "worse/two-days-not-running", "0:1 1:1 2:1 16:3 18:3", 18, "" },
  { "worse/two-days-by-their-means", "0:1 1:1 2:1 17:2 17:4b1 18:3", 18, "worse" },
  { "worse/second-day-below", "0:1 1:1 2:1 17:3 17:2 18:3", 18, "" },
  { "worse/two-days-then-a-good-one", "0:1 1:1 2:1 16:3 17:3 18:0", 18, "" },
  { "worse/two-days-a-week-ago", "0:1 1:1 2:1 10:3 11:3", 18, "" },
  { "worse/two-days-just-in-the-week", "0:1 1:1 2:1 11:3 12:3", 18, "worse" },
  { "worse/days-without-pain-before-it-do-not-count", "0:0 1:0 2:0 3:0 4:4 5:4", 5, "moderate" },
  { "worse/within-the-first-week", "0:1 1:1 2:1 3:1 4:1 5:4 6:5", 6, "worse moderate" },
  { "worse/not-against-an-older-episode", "0:1 1:1 2:1 60:4 61:4 62:4", 62, "moderate" },
  { "worse/new-pain-that-rises", "0:5 1:5 2:5 60:1 61:1 62:1 70:4 71:5", 71, "worse moderate" },
  { "worse/not-against-another-pain", "0:1 1:1 2:1 10:4+ 11:4 12:4", 12, "moderate" },

  { "continues/four-weeks", "0:3 28:3", 28, "continues" },
  { "continues/a-day-less", "0:3 27:3", 27, "" },
  { "continues/two-points-better", "0:3 28:1", 28, "" },
  { "continues/a-point-and-thirty-percent-better", "0:3 28:2", 28, "" },
  { "continues/a-point-but-less-than-thirty-percent", "0:5 1:5 28:4", 28, "continues moderate" },
  { "continues/two-points-but-less-than-thirty-percent", "0:8 1:8 28:6", 28, "continues moderate" },
  { "continues/thirty-percent-but-less-than-a-point", "0:2 1:2 2:2 27:1 28:1 28:2", 28, "continues" },
  { "continues/thirty-percent-better", "0:5 1:2 2:3 28:2 28:3 28:2", 28, "" },
  { "continues/half-of-the-days", "0:1 8:0 9:0 28:1", 28, "continues" },
  { "continues/less-than-half", "0:1 8:0 9:0 10:0 28:1", 28, "" },
  { "continues/a-day-counts-once", "0:1 8:0 8:1 9:0 10:0 28:1", 28, "continues" },
  { "continues/no-recent-entry", "0:3 21:3", 28, "" },
  { "continues/good-weeks-between", "0:3 28:2 30:0 56:3 57:3", 57, "continues" },
  { "continues/no-pain-now", "0:0 28:0", 28, "" },
  { "continues/no-pain-any-more", "0:1 1:0 2:1 28:0", 28, "" },
  { "continues/four-weeks-without-begin-anew", "0:3 29:3", 29, "" },
  { "continues/four-weeks-less-a-day-do-not", "0:3 28:3 29:3", 29, "continues" },
  { "continues/anew-two-years-later", "0:4 1:4 2:4 730:3", 730, "" },
  { "continues/anew-and-four-weeks-of-it", "0:8 1:8 2:8 730:3 731:3 757:3 758:3", 758, "continues" },
  { "continues/as-the-person-says", "0:3 20:3+ 28:3", 28, "" },
  { "continues/four-weeks-after-the-person-said-so", "0:3 20:3+ 48:3", 48, "continues" },
  { "continues/days-without-pain-are-no-episode", "0:0 20:3 28:3", 28, "" },

  { "ahead/says-nothing", "0:3 40:9", 1, "" },
  { "ahead/does-not-hide-today", "0:3 1:8 40:1", 1, "severe" },
  { "ahead/makes-no-week", "0:1 1:1 2:1 17:3 40:3", 17, "" },
  { "ahead/is-no-episode", "0:3 28:3 400:3", 28, "continues" },
  { "ahead/is-no-session", "0:1b1 30:9a1!", 0, "" },
  { "ahead/a-day-after-a-journey", "0:3 1:5", 1, "moderate" },

  { "changed/ticked", "0:1!", 0, "changed" },
  { "changed/not-the-latest", "0:1! 0:1", 0, "" },
  { "changed/yesterday-is-over", "0:1!", 1, "" },

  { "severe/six", "0:6", 0, "moderate" },
  { "severe/seven", "0:7", 0, "severe" },
  { "severe/ten-before", "0:10b1", 0, "severe" },
  { "severe/after", "0:6b1 0:7a1", 0, "severe" },
  { "severe/then-less", "0:7 0:3", 0, "" },
  { "severe/yesterday", "0:7", 1, "" },
  { "severe/with-a-change", "0:8!", 0, "severe changed" },

  { "moderate/four", "0:4b1", 0, "moderate" },
  { "moderate/three", "0:3b1", 0, "" },
  { "moderate/after-is-not-asked", "0:5b1 0:5a1", 0, "" },
};

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GArray) entries = read_entries (self->entries);
  PsoasAdviceInput input = make_input (entries, self->today);
  g_autofree char *found = name_advice (&input);

  g_assert_cmpstr (found, ==, self->expected);
}

/* At most weekly for each rule, but for those that are always shown */
static void
test_weekly (void)
{
  const struct {
    const char *entries;
    int today;
    PsoasRule rule;
    gboolean always;
  } rows[] = {
    { "0:1b1 0:3a1", 0, PSOAS_RULE_AFTER, FALSE },
    { "0:1b1 0:3a1 1:1b2 1:3a2", 1, PSOAS_RULE_AFTER_AGAIN, FALSE },
    { "0:1 1:1 2:1 17:3 18:3", 18, PSOAS_RULE_WORSE, FALSE },
    { "0:3 28:3", 28, PSOAS_RULE_CONTINUES, FALSE },
    { "0:1!", 0, PSOAS_RULE_CHANGED, TRUE },
    { "0:7", 0, PSOAS_RULE_SEVERE, FALSE },
    { "0:5", 0, PSOAS_RULE_MODERATE, FALSE },
  };
  const struct {
    gint64 ago;
    gboolean due;
  } times[] = { { 0, FALSE }, { 7 * PSOAS_DAY_SECONDS - 1, FALSE }, { 7 * PSOAS_DAY_SECONDS, TRUE }, { -60, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GArray) entries = read_entries (rows[i].entries);

    for (guint j = 0; j < G_N_ELEMENTS (times); j++) {
      PsoasAdviceInput input = make_input (entries, rows[i].today);
      gboolean due = times[j].due || rows[i].always;
      g_autofree char *expected = g_strconcat (psoas_rule_get_nick (rows[i].rule), due ? NULL : "*", NULL);
      g_autofree char *found = NULL;

      for (guint rule = 0; rule < PSOAS_N_RULES; rule++)
        input.shown[rule] = rule == rows[i].rule ? input.now - times[j].ago : 0;
      found = name_advice (&input);
      g_assert_cmpstr (found, ==, expected);
    }
  }
}

/* The milder suggestion does not hold the stronger one back. */
static void
test_weekly_is_per_rule (void)
{
  g_autoptr (GArray) entries = read_entries ("0:1b1 0:3a1 1:1b2 1:3a2");
  PsoasAdviceInput input = make_input (entries, 1);
  g_autofree char *found = NULL;

  input.shown[PSOAS_RULE_AFTER] = input.now - PSOAS_DAY_SECONDS;
  found = name_advice (&input);
  g_assert_cmpstr (found, ==, "after-again");
}

static void
test_red_flag (void)
{
  const struct {
    PsoasUrgency ticked;
    const char *section;
  } rows[] = { { PSOAS_URGENCY_EMERGENCY, "emergency" }, { PSOAS_URGENCY_SAME_DAY, "same-day" } };
  g_autoptr (GArray) entries = read_entries ("0:3b1 28:9a1!");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    PsoasAdviceInput input = make_input (entries, 28);
    g_autoptr (GPtrArray) advice = NULL;
    const PsoasAdvice *only;

    input.red_flag = rows[i].ticked;
    input.hurts = TRUE;
    input.shown[PSOAS_RULE_RED_FLAG] = input.now;
    advice = psoas_advice_find (&input);
    g_assert_cmpuint (advice->len, ==, 1);
    only = g_ptr_array_index (advice, 0);
    g_assert_cmpint (only->rule, ==, PSOAS_RULE_RED_FLAG);
    g_assert_cmpint (only->urgency, ==, rows[i].ticked);
    g_assert_cmpstr (only->section, ==, rows[i].section);
    g_assert_true (only->due);
    g_assert_cmpint (psoas_advice_get_limit (advice), ==, PSOAS_LIMIT_STOP);
  }
}

static void
test_hurts (void)
{
  PsoasAdviceInput input = { .hurts = TRUE, .now = 1 };
  g_autofree char *found = NULL;

  input.shown[PSOAS_RULE_HURTS] = 1;
  found = name_advice (&input);
  g_assert_cmpstr (found, ==, "hurts");
}

/* The exact moment, the day that a journey gives twice, and a day that was mistyped */
static void
test_ahead (void)
{
  const struct {
    gint64 time;
    int day;
    gboolean ahead;
  } rows[] = {
    { 1000, 5, FALSE }, { 1001, 5, TRUE }, { 999, 6, FALSE }, { 999, 7, TRUE }, { 0, PSOAS_DAY_MIN, FALSE },
    { G_MAXINT64, 5, TRUE }, { 0, PSOAS_DAY_MAX, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const PsoasPainEntry entry = { .time = rows[i].time, .day = rows[i].day };

    g_assert_cmpint (psoas_pain_entry_is_ahead (&entry, 1000, 5), ==, rows[i].ahead);
  }
}

/* What advice forbids stands although it was shown already. */
static void
test_limits (void)
{
  const struct {
    const char *entries;
    PsoasLimit limit;
  } rows[] = {
    { "0:3", PSOAS_LIMIT_NONE },
    { "0:4", PSOAS_LIMIT_GENTLE_ONLY },
    { "0:1b1 0:3a1", PSOAS_LIMIT_REST },
    { "0:7", PSOAS_LIMIT_STOP },
    { "0:4b1 0:7a1", PSOAS_LIMIT_STOP },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GArray) entries = read_entries (rows[i].entries);
    PsoasAdviceInput input = make_input (entries, 0);
    g_autoptr (GPtrArray) advice = NULL;

    for (guint rule = 0; rule < PSOAS_N_RULES; rule++)
      input.shown[rule] = input.now;
    advice = psoas_advice_find (&input);
    g_assert_cmpint (psoas_advice_get_limit (advice), ==, rows[i].limit);
  }
}

/* The numbers that a reason names, and no diagnosis */
static void
test_words (void)
{
  g_autoptr (GArray) entries = read_entries ("0:2 1:3 2:2 3:3 28:2 28:3b1 28:6a1");
  PsoasAdviceInput input = make_input (entries, 28);
  g_autoptr (GPtrArray) advice = psoas_advice_find (&input);
  const PsoasAdvice *continues = g_ptr_array_index (advice, 0);
  const PsoasAdvice *after = g_ptr_array_index (advice, 1);

  g_assert_cmpuint (advice->len, ==, 2);
  g_assert_cmpstr (continues->text, ==,
                   "You logged pain on 4 of the last 28 days. The article says to seek medical attention when pain "
                   "continues. This program cannot tell you why it hurts.");
  g_assert_null (continues->reason);
  g_assert_cmpstr (after->reason, ==, "3 before, 6 after: more than the usual wobble.");
  g_assert_nonnull (strstr (psoas_advice_words_silence (), "does not mean"));
}

static void
test_nicks (void)
{
  PsoasRule rule = 0;

  for (guint i = 0; i < PSOAS_N_RULES; i++) {
    g_assert_true (psoas_rule_from_nick (psoas_rule_get_nick (i), &rule));
    g_assert_cmpint (rule, ==, i);
  }
  g_assert_false (psoas_rule_from_nick ("R1", &rule));
}

static void
test_entry_check (void)
{
  const struct {
    PsoasPainEntry entry;
    const char *wrong;
  } rows[] = {
    { { .score = 0 }, NULL },
    { { .score = 10, .places = 15, .sides = 3, .moment = PSOAS_MOMENT_AFTER }, NULL },
    { { .score = -1 }, "score" },
    { { .score = 11 }, "score" },
    { { .day = PSOAS_DAY_MAX + 1 }, "day" },
    { { .places = 16 }, "places" },
    { { .sides = 4 }, "sides" },
    { { .moment = 3 }, "moment" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (psoas_pain_entry_check (&rows[i].entry), ==, rows[i].wrong);
}

static void
test_entry_words (void)
{
  const PsoasPainEntry entry = { .places = PSOAS_PLACE_LOW_BACK | PSOAS_PLACE_HIP, .sides = PSOAS_SIDES_LEFT };
  g_autofree char *where = psoas_pain_words_where (&entry);

  const PsoasPainEntry all = { .places = PSOAS_PLACE_FRONT, .changed = TRUE, .new_pain = TRUE };
  g_autofree char *more = psoas_pain_words_more (&entry);
  g_autofree char *all_more = psoas_pain_words_more (&all);

  g_assert_cmpstr (where, ==, "Low back, Hip, Left side");
  g_assert_cmpstr (more, ==, where);
  g_assert_cmpstr (all_more, ==, "Front of hip or groin, My pain has changed, This is a new pain");
  g_assert_cmpstr (psoas_pain_words_band (0), ==, "No pain");
  g_assert_cmpstr (psoas_pain_words_band (3), ==, "Mild pain");
  g_assert_cmpstr (psoas_pain_words_band (4), ==, "Moderate pain");
  g_assert_cmpstr (psoas_pain_words_band (6), ==, "Moderate pain");
  g_assert_cmpstr (psoas_pain_words_band (7), ==, "Severe pain");
}

static void
test_allows (void)
{
  static const struct {
    PsoasLimit limits[2];
    const char *rests[2];
    gboolean gentle;
    gboolean deeper;
  } rows[] = {
    { { PSOAS_LIMIT_NONE, PSOAS_LIMIT_NONE }, { NULL, NULL }, TRUE, TRUE },
    { { PSOAS_LIMIT_GENTLE_ONLY, PSOAS_LIMIT_NONE }, { NULL, NULL }, TRUE, FALSE },
    { { PSOAS_LIMIT_REST, PSOAS_LIMIT_NONE }, { "deeper", NULL }, TRUE, FALSE },
    { { PSOAS_LIMIT_REST, PSOAS_LIMIT_NONE }, { "gentle", NULL }, FALSE, TRUE },
    { { PSOAS_LIMIT_REST, PSOAS_LIMIT_REST }, { "gentle", "deeper" }, FALSE, FALSE },
    /* Which one is not known: an older journal, and its session removed */
    { { PSOAS_LIMIT_REST, PSOAS_LIMIT_NONE }, { NULL, NULL }, FALSE, FALSE },
    /* The stricter one does not stand for the other. */
    { { PSOAS_LIMIT_REST, PSOAS_LIMIT_GENTLE_ONLY }, { "gentle", NULL }, FALSE, FALSE },
    { { PSOAS_LIMIT_GENTLE_ONLY, PSOAS_LIMIT_REST }, { NULL, "deeper" }, TRUE, FALSE },
    { { PSOAS_LIMIT_STOP, PSOAS_LIMIT_NONE }, { NULL, NULL }, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) advice = g_ptr_array_new ();
    PsoasAdvice each[2] = {
      { .limit = rows[i].limits[0], .stretch = rows[i].rests[0] },
      { .limit = rows[i].limits[1], .stretch = rows[i].rests[1] },
    };

    g_test_message ("row %u", i);
    g_ptr_array_add (advice, &each[0]);
    g_ptr_array_add (advice, &each[1]);
    g_assert_cmpint (psoas_advice_allows (advice, "gentle"), ==, rows[i].gentle);
    g_assert_cmpint (psoas_advice_allows (advice, "deeper"), ==, rows[i].deeper);
  }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/advice/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/advice/ahead", test_ahead);
  g_test_add_func ("/advice/weekly", test_weekly);
  g_test_add_func ("/advice/weekly-is-per-rule", test_weekly_is_per_rule);
  g_test_add_func ("/advice/red-flag", test_red_flag);
  g_test_add_func ("/advice/hurts", test_hurts);
  g_test_add_func ("/advice/limits", test_limits);
  g_test_add_func ("/advice/allows", test_allows);
  g_test_add_func ("/advice/words", test_words);
  g_test_add_func ("/advice/nicks", test_nicks);
  g_test_add_func ("/advice/entry-check", test_entry_check);
  g_test_add_func ("/advice/entry-words", test_entry_words);
  return g_test_run ();
}
