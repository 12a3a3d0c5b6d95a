/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pain/psoas-advice.h"
#include "pain/psoas-episode.h"

#include <locale.h>
#include <string.h>

#define N_LOGS 100000
#define N_DAYS 150
#define A_DAY 2     /* scores a day at the most */

/* Two scores a day, -1 where there is none: the same log as the program's list, but told another way, so that
 * the rules can be written down anew from their words. */
typedef struct {
  int scores[N_DAYS][A_DAY];
  gboolean is_new[N_DAYS];         /* said with the day's first score */
  PsoasPainEntry entries[N_DAYS * A_DAY];
  gsize n_entries;
} Log;

static void
fill_entries (Log *self)
{
  self->n_entries = 0;
  for (int day = 0; day < N_DAYS; day++) {
    for (int i = 0; i < A_DAY; i++) {
      if (self->scores[day][i] < 0)
        continue;
      self->entries[self->n_entries++] = (PsoasPainEntry) {
        .time = (gint64) day * PSOAS_DAY_SECONDS + (i + 1) * 1000, .day = day, .score = self->scores[day][i],
        .new_pain = i == 0 && self->is_new[day],
      };
    }
  }
}

/* Stretches of days that are good, bad, or empty, of lengths on both sides of four weeks */
static void
simulate (GRand *rand,
          Log   *self)
{
  int left = 0, level = 0, often = 0;

  for (int day = 0; day < N_DAYS; day++) {
    if (left-- == 0) {
      left = g_rand_int_range (rand, 1, 45);
      level = g_rand_int_range (rand, 0, 3) * g_rand_int_range (rand, 1, 4);
      often = g_rand_int_range (rand, 0, 4);
    }
    for (int i = 0; i < A_DAY; i++) {
      gboolean there = g_rand_int_range (rand, 0, 3) < often && (i == 0 || self->scores[day][0] >= 0);

      self->scores[day][i] = there ? CLAMP (level + g_rand_int_range (rand, -1, 2) * (level > 0), 0, 10) : -1;
    }
    self->is_new[day] = self->scores[day][0] >= 0 && g_rand_int_range (rand, 0, 150) == 0;
  }
  fill_entries (self);
}

static gboolean
hurts_on (const Log *self,
          int        day)
{
  return self->scores[day][0] > 0 || self->scores[day][1] > 0;
}

/* The first day of the episode that lasts on @today; -1: none */
static int
find_first_day (const Log *self,
                int        today)
{
  for (int day = today; day >= 0; day--) {
    gboolean free = TRUE;

    for (int before = MAX (day - 28, 0); before < day; before++)
      free = free && !hurts_on (self, before);
    if (self->is_new[day] || (free && hurts_on (self, day)))
      return day;
  }

  return -1;
}

/* The index of a day's first score that belongs to the episode: no pain comes before it begins. */
static int
get_begin (const Log *self,
           int        day,
           int        first)
{
  return day == first && !self->is_new[day] && self->scores[day][0] == 0 ? 1 : 0;
}

static void
add_up (const Log *self,
        int        first,
        int        from,
        int        to,
        int       *sum,
        int       *count,
        int       *days,
        int       *days_with_pain)
{
  *sum = *count = *days = *days_with_pain = 0;
  for (int day = MAX (from, first); day <= to; day++) {
    int before = *count;
    gboolean hurts = FALSE;

    for (int i = get_begin (self, day, first); i < A_DAY; i++) {
      if (self->scores[day][i] >= 0) {
        *sum += self->scores[day][i];
        (*count)++;
        hurts = hurts || self->scores[day][i] > 0;
      }
    }
    *days += *count > before;
    *days_with_pain += hurts;
  }
}

/* R4 as its words have it: four weeks since the episode's first day, pain on half or more of the days, still
 * there this week, and not better by 30 % and a point. */
static gboolean
continues (const Log *self,
           int        today)
{
  int first = find_first_day (self, today);
  int sum, count, last_sum, last_count, days, with_pain, last_days, last_with_pain, ignore;
  double mean, last;

  if (first < 0 || today < first + 28)
    return FALSE;
  add_up (self, first, first, today, &ignore, &ignore, &days, &with_pain);
  add_up (self, first, today - 27, today, &ignore, &ignore, &last_days, &last_with_pain);
  add_up (self, first, first, first + 6, &sum, &count, &ignore, &ignore);
  add_up (self, first, today - 6, today, &last_sum, &last_count, &ignore, &ignore);
  if (last_sum == 0 || (2 * with_pain < days && 2 * last_with_pain < last_days))
    return FALSE;
  mean = (double) sum / count;
  last = (double) last_sum / last_count;

  return !(mean - last >= 1 - 1e-9 && mean - last >= 0.3 * mean - 1e-9);
}

/* (transfer full) (element-type PsoasAdvice) */
static GPtrArray *
find_advice (const Log *self,
             int        today)
{
  PsoasAdviceInput input = {
    .entries = self->entries, .n_entries = self->n_entries, .today = today,
    .now = (gint64) (today + 1) * PSOAS_DAY_SECONDS - 1,
  };

  return psoas_advice_find (&input);
}

static gboolean
has_rule (GPtrArray *advice,
          PsoasRule  rule)
{
  for (guint i = 0; i < advice->len; i++) {
    if (((const PsoasAdvice *) g_ptr_array_index (advice, i))->rule == rule)
      return TRUE;
  }

  return FALSE;
}

static void
assert_same (GPtrArray *one,
             GPtrArray *other)
{
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++) {
    const PsoasAdvice *a = g_ptr_array_index (one, i), *b = g_ptr_array_index (other, i);

    g_assert_cmpint (a->rule, ==, b->rule);
    g_assert_cmpstr (a->text, ==, b->text);
    g_assert_cmpstr (a->reason, ==, b->reason);
  }
}

/* Other scores on days before the episode: what was no pain stays so, as it is what ended the older ones. */
static void
change_older (GRand *rand,
              Log   *self,
              int    first)
{
  for (int day = 0; day <= first; day++) {
    for (int i = 0; i < (day < first ? A_DAY : get_begin (self, day, first)); i++) {
      if (self->scores[day][i] > 0)
        self->scores[day][i] = g_rand_int_range (rand, 1, PSOAS_PAIN_MAX + 1);
    }
  }
  fill_entries (self);
}

/* Scores that are still to come are in the list too, and change nothing. */
static void
test_simulated_logs (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261125);
  guint n_continues = 0, n_older = 0;
  Log log;

  for (guint i = 0; i < N_LOGS; i++) {
    int today = g_rand_int_range (rand, 28, N_DAYS);
    g_autoptr (GPtrArray) advice = NULL;
    g_autoptr (GPtrArray) changed = NULL;
    int first;

    simulate (rand, &log);
    first = find_first_day (&log, today);
    advice = find_advice (&log, today);
    if (has_rule (advice, PSOAS_RULE_CONTINUES))
      g_assert_cmpint (today - first, >=, 28);
    g_assert_cmpint (has_rule (advice, PSOAS_RULE_CONTINUES), ==, continues (&log, today));
    n_continues += has_rule (advice, PSOAS_RULE_CONTINUES);
    if (first <= 0)
      continue;
    n_older++;
    change_older (rand, &log, first);
    changed = find_advice (&log, today);
    assert_same (advice, changed);
  }

  /* The logs are such that there is something to find. */
  g_assert_cmpuint (n_continues, >, N_LOGS / 20);
  g_assert_cmpuint (n_older, >, N_LOGS / 4);
}

/* Each row: day and score, "+" where the person says that it is new; the days on which episodes begin */
static void
test_begins (void)
{
  const struct {
    PsoasPainEntry entries[6];
    gsize n_entries;
    int days[3];
    guint n_days;
  } rows[] = {
    { { { 0 } }, 0, { 0 }, 0 },
    { { { .day = 1 }, { .day = 2 } }, 2, { 0 }, 0 },
    { { { .day = 1 }, { .day = 2, .score = 1 }, { .day = 3, .score = 9 } }, 3, { 2 }, 1 },
    { { { .day = 2, .score = 1 }, { .day = 30, .score = 1 } }, 2, { 2 }, 1 },
    { { { .day = 2, .score = 1 }, { .day = 31, .score = 1 } }, 2, { 2, 31 }, 2 },
    { { { .day = 2, .score = 1 }, { .day = 20 }, { .day = 31, .score = 1 } }, 3, { 2, 31 }, 2 },
    { { { .day = 2, .score = 1 }, { .day = 3, .score = 1, .new_pain = TRUE } }, 2, { 2, 3 }, 2 },
    { { { .day = 2, .score = 1 }, { .day = 40, .score = 0 }, { .day = 50, .score = 2 } }, 3, { 2, 50 }, 2 },
    { { { .day = 2, .new_pain = TRUE } }, 1, { 2 }, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GArray) episodes = psoas_episode_find_all (rows[i].entries, rows[i].n_entries);
    PsoasEpisode last;

    g_assert_cmpuint (episodes->len, ==, rows[i].n_days);
    for (guint j = 0; j < episodes->len; j++) {
      const PsoasEpisode *episode = &g_array_index (episodes, PsoasEpisode, j);

      g_assert_cmpint (episode->day, ==, rows[i].days[j]);
      g_assert_cmpint (rows[i].entries[episode->entry].day, ==, episode->day);
    }
    g_assert_cmpint (psoas_episode_find_last (rows[i].entries, rows[i].n_entries, &last), ==, rows[i].n_days > 0);
    if (rows[i].n_days > 0)
      g_assert_cmpint (last.day, ==, rows[i].days[rows[i].n_days - 1]);
  }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/episode/begins", test_begins);
  g_test_add_func ("/episode/simulated-logs", test_simulated_logs);
  return g_test_run ();
}
