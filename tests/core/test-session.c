/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/psoas-session.h"

#include <string.h>

#include "test-stretches.h"

#define S(seconds) ((gint64) ((seconds) * G_USEC_PER_SEC + 0.5))

static const char * const state_names[] = {
  "ready", "running", "paused", "get-ready", "coming-out", "hurt", "resting", "finished", "ended",
};

/* Of "lying", one round: 0 set-up 0..15 s, 1 position ..25, 2 hold (3 breaths) ..55, 3 come-out ..60,
 * 4 switch ..70, 5 position ..80, 6 hold ..110, 7 come-out ..115. */
static PsoasPlan *
make_plan (const char *kind)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.wait_for_me = FALSE;
  options.rounds = 1;
  options.amount = 3;
  if (g_str_equal (kind, "own"))
    options.breath = (PsoasBreathPattern) { 0, 0, 0 };
  if (g_str_equal (kind, "wait"))
    options.wait_for_me = TRUE;
  if (g_str_has_prefix (kind, "seconds")) {
    options.unit = PSOAS_HOLD_UNIT_SECONDS;
    options.amount = 30;
  }
  if (g_str_equal (kind, "seconds-own"))
    options.breath = (PsoasBreathPattern) { 0, 0, 0 };

  return psoas_plan_new (stretch, &options);
}

static void
cue_cb (PsoasSession   *session,
        const PsoasCue *cue,
        gpointer        user_data)
{
  static const char * const names[] = { "P", "S", "i", "e", "half", "end", "finish", "last" };
  GString *log = user_data;

  if (log->len > 0)
    g_string_append_c (log, ' ');
  g_string_append_printf (log, "%s%u", names[cue->kind], cue->phase);
  if (cue->index > 0)
    g_string_append_printf (log, ".%d", cue->index);
  g_string_append_printf (log, "@%g", (double) cue->due / G_USEC_PER_SEC);
}

/* The program was stopped for so many seconds. */
static gboolean
interrupt_20 (PsoasSession *session,
              gint64        now)
{
  return psoas_session_interrupt (session, now - S (20), now);
}

static gboolean
interrupt_120 (PsoasSession *session,
               gint64        now)
{
  return psoas_session_interrupt (session, now - S (120), now);
}

static gboolean
interrupt_200 (PsoasSession *session,
               gint64        now)
{
  return psoas_session_interrupt (session, now - S (200), now);
}

static gboolean
act (PsoasSession *session,
     const char   *verb,
     gint64        now)
{
  static const struct {
    const char *verb;
    gboolean (*action) (PsoasSession *session, gint64 now);
  } actions[] = {
    { "start", psoas_session_start },
    { "pause", psoas_session_pause },
    { "resume", psoas_session_resume },
    { "sleep", psoas_session_sleep },
    { "stop-20", interrupt_20 },
    { "stop-120", interrupt_120 },
    { "stop-200", interrupt_200 },
    { "skip", psoas_session_skip },
    { "back", psoas_session_back },
    { "end", psoas_session_end },
    { "hurt", psoas_session_hurt },
    { "rest", psoas_session_rest },
    { "decide", psoas_session_decide },
    { "leave", psoas_session_leave_side },
    { "breathe", psoas_session_breathe },
    { "go-on", psoas_session_go_on },
  };

  if (g_str_equal (verb, "tick")) {
    psoas_session_tick (session, now);
    return TRUE;
  }
  if (g_str_has_prefix (verb, "ease"))
    return psoas_session_ease (session, atoi (verb + strlen ("ease")), now);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (verb, actions[i].verb))
      return actions[i].action (session, now);

  g_error ("No action \"%s\"", verb);
}

/* Runs a script of "verb@seconds", with "!" before what must be refused; returns the last time. */
static gint64
run (PsoasSession *session,
     const char   *script)
{
  g_auto (GStrv) words = g_strsplit (script, " ", -1);
  gint64 now = 0;

  for (guint i = 0; words[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (words[i], "@", 2);
    gboolean refused = parts[0][0] == '!';

    now = S (g_ascii_strtod (parts[1], NULL));
    g_test_message ("%s", words[i]);
    g_assert_cmpint (act (session, parts[0] + refused, now), ==, !refused);
  }

  return now;
}

typedef struct {
  const char *name;
  const char *plan;
  const char *script;
  const char *expected;   /* state, phase, seconds elapsed, seconds to the deadline (- for none) */
} StateCase;

static const StateCase state_cases[] = {
  { "ready", "paced", "tick@0 tick@50", "ready 0 0 -" },
  { "not-begun", "paced", "!pause@0 !resume@0 !skip@0 !back@0 !hurt@0 !sleep@0 !go-on@0", "ready 0 0 -" },
  { "end-ready", "paced", "end@0 !end@1 !start@2", "ended 0 0 -" },
  { "start", "paced", "start@7 !start@8 tick@9", "running 0 2 5.5" },
  { "first-tick-of-phase", "paced", "start@0 tick@15", "running 1 0 4" },
  { "hold", "paced", "start@0 tick@15 tick@25 tick@27", "running 2 2 2" },
  { "finish", "paced", "start@0 tick@15 tick@25 tick@55 tick@60 tick@70 tick@80 tick@110 tick@115", "finished 7 5 -" },
  { "over", "paced", "start@0 end@1 !pause@2 !resume@2 !skip@2 !back@2 !hurt@2 !end@2 !ease0@2 !leave@2", "ended 0 1 -" },
  { "late-keeps-schedule", "paced", "start@0 tick@15.9", "running 1 0.9 3.1" },
  { "a-second-late", "paced", "start@0 tick@16", "running 1 1 3" },
  { "stalled", "paced", "start@0 tick@16.5", "running 1 0 4" },
  { "stalled-long", "paced", "start@0 tick@1000", "running 1 0 4" },
  { "clock-back", "paced", "start@10 tick@20 tick@3", "running 0 10 5" },
  { "pause", "paced", "start@0 pause@5 !pause@6 tick@500", "paused 0 5 -" },
  { "resume", "paced", "start@0 pause@5 resume@500 !resume@501 tick@502", "running 0 7 0.5" },
  { "pause-in-hold", "paced", "start@0 tick@15 tick@25 pause@40 resume@140 tick@141", "running 2 16 4" },
  { "pause-in-switch", "paced", "start@0 tick@15 tick@25 tick@55 tick@60 pause@65 resume@66 tick@70.9", "running 4 9.9 0.1" },
  { "pause-when-due", "paced", "start@0 pause@15", "paused 1 0 -" },
  { "skip", "paced", "start@0 skip@5", "running 1 0 4" },
  { "skip-twice", "paced", "start@0 skip@5 skip@5", "running 2 0 4" },
  { "skip-paused", "paced", "start@0 pause@5 skip@9 tick@20", "paused 1 0 -" },
  { "skip-paused-resume", "paced", "start@0 pause@5 skip@9 resume@20 tick@21", "running 1 1 3" },
  { "skip-last", "paced", "start@0 skip@1 skip@1 skip@1 skip@1 skip@1 skip@1 skip@1 skip@1", "finished 7 0 -" },
  { "skip-last-paused", "paced", "start@0 pause@1 skip@1 skip@1 skip@1 skip@1 skip@1 skip@1 skip@1 skip@1", "finished 7 0 -" },
  { "back-late", "paced", "start@0 tick@15 back@20", "running 1 0 4" },
  { "back-early", "paced", "start@0 tick@15 back@17.9", "running 0 0 7.5" },
  { "back-at-three", "paced", "start@0 tick@15 back@18", "running 1 0 4" },
  { "back-first", "paced", "start@0 back@1 tick@2", "running 0 1 6.5" },
  { "back-paused", "paced", "start@0 tick@15 pause@20 back@30", "paused 1 0 -" },
  { "back-paused-twice", "paced", "start@0 tick@15 pause@20 back@30 back@30", "paused 0 0 -" },
  { "back-skip", "paced", "start@0 tick@15 tick@25 back@26 skip@27", "running 2 0 4" },
  { "sleep", "paced", "start@0 sleep@5 !sleep@6 tick@900", "paused 0 5 -" },
  { "sleep-resume", "paced", "start@0 sleep@5 resume@900 tick@902", "get-ready 0 5 3" },
  { "sleep-goes-on", "paced", "start@0 sleep@5 resume@900 tick@905 tick@906", "running 0 6 1.5" },
  { "sleep-goes-on-late", "paced", "start@0 sleep@5 resume@900 tick@905.5", "running 0 5.5 2" },
  { "sleep-goes-on-stalled", "paced", "start@0 sleep@5 resume@900 tick@950", "running 0 5 2.5" },
  { "sleep-twice", "paced", "start@0 sleep@5 resume@900 sleep@902 resume@950 tick@951", "get-ready 0 5 4" },
  { "sleep-pause", "paced", "start@0 sleep@5 resume@900 pause@902 resume@950 tick@951", "get-ready 0 5 4" },
  { "sleep-paused", "paced", "start@0 pause@5 !sleep@6 resume@900", "running 0 5 2.5" },
  { "sleep-then-pause", "paced", "start@0 sleep@5 resume@10 tick@15 pause@16 resume@17", "running 0 6 1.5" },
  { "sleep-skip", "paced", "start@0 sleep@5 resume@900 skip@902", "get-ready 1 0 3" },
  { "stopped", "paced", "start@0 tick@5 stop-20@25 tick@27", "get-ready 0 5 3" },
  { "stopped-goes-on", "paced", "start@0 tick@5 stop-20@25 tick@30 tick@31", "running 0 6 1.5" },
  { "stopped-in-count", "paced", "start@0 sleep@5 resume@10 tick@12 stop-20@32 tick@33", "get-ready 0 5 4" },
  { "stopped-paused", "paced", "start@0 pause@5 !stop-20@25", "paused 0 5 -" },
  { "stopped-open", "wait", "start@0 tick@5 stop-20@25 tick@26", "running 0 6 1.5" },
  { "stopped-long", "paced", "start@0 tick@5 stop-200@205 tick@300", "paused 0 5 -" },
  { "stopped-long-resume", "paced", "start@0 tick@5 stop-200@205 resume@300 tick@301", "get-ready 0 5 4" },
  { "stopped-two-minutes", "paced", "start@0 tick@5 stop-120@125 tick@126", "get-ready 0 5 4" },
  { "sleep-hurt-pause", "paced", "start@0 skip@1 sleep@3 hurt@5 tick@60 leave@61 pause@62 resume@63", "running 3 1 9" },
  { "sleep-hurt", "paced", "start@0 sleep@5 resume@900 hurt@902", "hurt 0 5 -" },
  { "sleep-end", "paced", "start@0 sleep@5 resume@900 end@902", "ended 0 5 -" },
  { "sleep-open", "wait", "start@0 sleep@5 resume@900", "running 0 5 2.5" },
  { "hurt", "paced", "start@0 tick@15 tick@25 hurt@30 tick@31", "coming-out 3 1 5.4" },
  { "hurt-only-out", "paced", "start@0 tick@15 tick@25 hurt@30 !hurt@31 !pause@31 !resume@31 !sleep@31 !skip@31 !back@31 "
    "!breathe@31 !go-on@31 !ease0@31 !leave@31 !rest@31 !decide@31", "coming-out 3 1 5.4" },
  { "hurt-then-asks", "paced", "start@0 tick@15 tick@25 hurt@30 tick@46", "hurt 3 16 -" },
  { "hurt-waits", "paced", "start@0 tick@15 tick@25 hurt@30 tick@46 !hurt@47 !pause@47 !resume@47 !skip@47 !back@47 !go-on@47 "
    "!breathe@47 !decide@47 tick@9999", "hurt 3 16 -" },
  { "hurt-late", "paced", "start@0 tick@15 tick@25 hurt@30 tick@900", "hurt 3 16 -" },
  { "hurt-position", "paced", "start@0 tick@15 hurt@20 tick@36", "hurt 2 16 -" },
  { "hurt-come-out", "paced", "start@0 skip@1 skip@1 skip@1 hurt@3 tick@19", "hurt 4 16 -" },
  { "hurt-switch", "paced", "start@0 skip@1 skip@1 skip@1 skip@1 hurt@3", "hurt 4 2 -" },
  { "hurt-asleep", "paced", "start@0 skip@1 skip@1 sleep@3 resume@9 hurt@10 tick@10.5", "coming-out 3 0.5 5.9" },
  { "rest", "paced", "start@0 skip@1 skip@1 hurt@5 tick@21 rest@22 !rest@23 !ease0@23 !leave@23 !hurt@23 !pause@23 !resume@23 "
    "!skip@23 !back@23 !go-on@23 !breathe@23 tick@9999", "resting 3 16 -" },
  { "rest-decide", "paced", "start@0 skip@1 skip@1 hurt@5 tick@21 rest@22 decide@900 !decide@901", "hurt 3 16 -" },
  { "rest-ease", "paced", "start@0 skip@1 skip@1 hurt@5 tick@21 rest@22 decide@900 ease0@910", "running 4 0 7" },
  { "rest-end", "paced", "start@0 skip@1 skip@1 hurt@5 tick@21 rest@22 end@900", "ended 3 16 -" },
  { "hurt-paused", "paced", "start@0 pause@3 hurt@9", "hurt 0 3 -" },
  { "hurt-end", "paced", "start@0 skip@1 skip@1 hurt@5 end@9", "ended 3 4 -" },
  { "ease", "paced", "start@0 skip@1 skip@1 hurt@5 tick@21 !ease1@22 !ease-1@22 ease0@22", "running 4 0 7" },
  { "ease-hold", "paced", "start@0 skip@1 skip@1 hurt@5 ease0@21 tick@31 tick@36 tick@37", "running 6 1 3" },
  { "ease-not-hurt", "paced", "start@0 !ease0@9 !leave@9", "running 0 9 6" },
  { "ease-last-come-out", "paced", "start@0 skip@1 skip@1 skip@1 skip@1 skip@1 skip@1 skip@1 hurt@5 ease0@21", "finished 8 16 -" },
  { "leave", "paced", "start@0 skip@1 skip@1 hurt@5 leave@21", "running 4 0 10" },
  { "leave-last", "paced", "start@0 skip@1 skip@1 skip@1 skip@1 hurt@5 leave@9", "finished 4 4 -" },
  { "breathe", "own", "start@0 !breathe@1 skip@1 skip@1 breathe@9 breathe@19 tick@500", "running 2 499 -" },
  { "breathe-last", "own", "start@0 skip@1 skip@1 breathe@9 breathe@19 breathe@31", "running 3 0 2" },
  { "breathe-paused", "own", "start@0 skip@1 skip@1 pause@5 !breathe@9", "paused 2 4 -" },
  { "breathe-paced", "paced", "start@0 skip@1 skip@1 !breathe@9", "running 2 8 2" },
  { "own-open", "own", "start@0 skip@1 skip@1 !go-on@10", "running 2 9 2" },
  { "wait", "wait", "start@0 tick@500", "running 0 500 -" },
  { "go-on", "wait", "start@0 go-on@500 !go-on@501 tick@502", "running 1 2 2" },
  { "go-on-paused", "wait", "start@0 pause@3 !go-on@4", "paused 0 3 -" },
  { "no-wait-between-sides", "wait", "start@0 go-on@0 tick@10 tick@40 tick@45 tick@90", "running 5 0 4" },
  { "go-on-timed", "paced", "start@0 !go-on@3", "running 0 3 4.5" },
};

static char *
describe (PsoasSession *session,
          gint64        now)
{
  gint64 deadline = psoas_session_get_deadline (session);
  g_autofree char *due = deadline < 0 ? g_strdup ("-")
                                      : g_strdup_printf ("%g", (double) (deadline - now) / G_USEC_PER_SEC);

  return g_strdup_printf ("%s %u %g %s", state_names[psoas_session_get_state (session)],
                          psoas_session_get_phase_index (session),
                          (double) psoas_session_get_elapsed (session, now) / G_USEC_PER_SEC, due);
}

static void
test_state (gconstpointer data)
{
  const StateCase *c = data;
  g_autoptr (PsoasPlan) plan = make_plan (c->plan);
  g_autoptr (PsoasSession) session = psoas_session_new (plan);
  gint64 now = run (session, c->script);
  g_autofree char *text = NULL;

  if (g_str_equal (c->name, "clock-back"))
    now = S (20);
  text = describe (session, now);
  g_assert_cmpstr (text, ==, c->expected);
}

typedef struct {
  const char *name;
  const char *plan;
  const char *script;
  const char *expected;
} CueCase;

static const CueCase cue_cases[] = {
  { "set-up", "paced", "start@0 tick@5 tick@7.5 tick@7.6 tick@14.9", "P0@0 S0.1@7.5" },
  { "whole-hold", "paced", "start@0 skip@0 skip@0 tick@30 tick@30",
    "P0@0 P1@0 P2@0 i2.1@0 S2.1@4 e2.1@4 S2.2@7 i2.2@10 S2.3@11 e2.2@14 half2@15 last2@20 i2.3@20 e2.3@24 end2@30 P3@30" },
  { "hold-in-ticks", "paced", "start@0 skip@0 skip@0 tick@3 tick@4 tick@5 tick@12 tick@16 tick@25 tick@30",
    "P0@0 P1@0 P2@0 i2.1@0 S2.1@4 e2.1@4 S2.2@7 i2.2@10 S2.3@11 e2.2@14 half2@15 last2@20 i2.3@20 e2.3@24 end2@30 P3@30" },
  { "skipped-hold-does-not-ring", "paced", "start@0 skip@0 skip@0 skip@2", "P0@0 P1@0 P2@0 i2.1@0 P3@2" },
  { "back-says-again", "paced", "start@0 skip@0 skip@0 tick@6 back@7 tick@12",
    "P0@0 P1@0 P2@0 i2.1@0 S2.1@4 e2.1@4 S2.2@7 P2@7 i2.1@7 S2.1@11 e2.1@11" },
  { "pause-says-nothing-twice", "paced", "start@0 skip@0 skip@0 tick@4 pause@4 resume@9 tick@10",
    "P0@0 P1@0 P2@0 i2.1@0 S2.1@4 e2.1@4" },
  { "paused-skip", "paced", "start@0 pause@1 skip@2 skip@3 resume@9 tick@9",
    "P0@0 P1@2 P2@3 i2.1@9" },
  { "seconds", "seconds", "start@0 skip@0 skip@0 tick@30",
    "P0@0 P1@0 P2@0 i2.1@0 S2.1@4 e2.1@4 S2.2@8 i2.2@10 e2.2@14 half2@15 last2@20 i2.3@20 e2.3@24 end2@30 P3@30" },
  { "seconds-own-pace", "seconds-own", "start@0 skip@0 skip@0 tick@30",
    "P0@0 P1@0 P2@0 S2.1@4 S2.2@8 half2@15 last2@20 end2@30 P3@30" },
  { "own-pace", "own", "start@0 skip@0 skip@0 breathe@8 breathe@16 breathe@24",
    "P0@0 P1@0 P2@0 S2.1@4 S2.2@7 S2.3@11 half2@16 last2@16 end2@24 P3@24" },
  { "last-end", "paced", "start@0 skip@0 skip@0 skip@0 skip@0 skip@0 skip@0 skip@0 tick@5 tick@6",
    "P0@0 P1@0 P2@0 i2.1@0 P3@0 P4@0 P5@0 P6@0 i6.1@0 P7@0 S7.1@2 finish7@5" },
  { "ended-early", "paced", "start@0 end@3 tick@9", "P0@0" },
  { "hurt", "paced", "start@0 skip@0 skip@0 hurt@3 tick@9 tick@10 tick@19 ease0@30", "P0@0 P1@0 P2@0 i2.1@0 P3@3 S3.1@9.4 P4@30" },
  { "stalled", "paced", "start@0 tick@40", "P0@0 S0.1@7.5 P1@40" },
};

static void
test_cues (gconstpointer data)
{
  const CueCase *c = data;
  g_autoptr (PsoasPlan) plan = make_plan (c->plan);
  g_autoptr (PsoasSession) session = psoas_session_new (plan);
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (session, "cue", G_CALLBACK (cue_cb), log);
  run (session, c->script);
  g_assert_cmpstr (log->str, ==, c->expected);
}

typedef struct {
  const char *name;
  const char *plan;
  const char *script;
  const char *expected;   /* for each record: side, v(ariation), ' a later attempt, held, breaths, c(ompleted) s(kipped) h(urt) */
} RecordCase;

static const RecordCase record_cases[] = {
  { "none", "paced", "start@0 tick@15", "" },
  { "running", "paced", "start@0 tick@15 tick@25 tick@37", "l12/30 1 -" },
  { "completed", "paced", "start@0 tick@15 tick@25 tick@55", "l30/30 3 c" },
  { "late", "paced", "start@0 tick@15 tick@25 tick@55.7", "l30/30 3 c" },
  { "stalled", "paced", "start@0 tick@15 tick@25 tick@900", "l30/30 3 c" },
  { "skipped", "paced", "start@0 skip@0 skip@0 skip@14", "l14/30 1 s" },
  { "hurt", "paced", "start@0 skip@0 skip@0 hurt@21 end@50", "l21/30 2 h" },
  { "paused", "paced", "start@0 skip@0 skip@0 pause@5 resume@50 tick@53", "l8/30 0 -" },
  { "paused-end", "paced", "start@0 skip@0 skip@0 pause@5 end@50", "l5/30 0 -" },
  { "both", "paced", "start@0 tick@15 tick@25 tick@55 tick@60 tick@70 tick@80 tick@110 tick@115", "l30/30 3 c, r30/30 3 c" },
  { "again", "paced", "start@0 skip@0 skip@0 back@14 tick@44", "l44/30 3 c" },
  { "again-skipped", "paced", "start@0 skip@0 skip@0 tick@30 back@31 skip@33 tick@33", "l32/30 0 cs" },
  { "skip-then-done", "paced", "start@0 skip@0 skip@0 skip@9 back@10 tick@40", "l39/30 3 c" },
  { "eased", "paced", "start@0 skip@0 skip@0 hurt@12 ease0@28 tick@38 tick@43 tick@73", "l12/30 1 h, lv'30/30 3 c" },
  { "own-pace", "own", "start@0 skip@0 skip@0 breathe@8 breathe@17 breathe@25", "l25/0 3 c" },
  { "seconds", "seconds", "start@0 skip@0 skip@0 tick@30", "l30/30 0 c" },
  { "stopped", "paced", "start@0 skip@0 skip@0 tick@9 stop-20@29 tick@34 tick@55", "l30/30 3 c" },
  { "stopped-own-pace", "own", "start@0 skip@0 skip@0 breathe@8 stop-20@28 breathe@30 breathe@32", "l12/0 3 c" },
  { "changed-plan", "paced", "start@0 skip@0 skip@0 hurt@5 tick@21 ease0@21 skip@21 skip@21 back@21 back@21 back@21 back@21 back@21 back@21 "
    "skip@21 skip@21 hurt@21 tick@37 leave@37 skip@37 skip@37 tick@67", "l5/30 0 h, lv'0/30 0 -, r30/30 3 c" },
};

static char *
describe_records (PsoasSession *session)
{
  GArray *records = psoas_session_get_records (session);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++) {
    const PsoasHoldRecord *r = &g_array_index (records, PsoasHoldRecord, i);

    g_string_append_printf (text, "%s%c%s%s%g/%g %d %s%s%s%s", i > 0 ? ", " : "", "-lr"[r->hold.side],
                            r->hold.variation >= 0 ? "v" : "", r->hold.attempt > 1 ? "'" : "",
                            (double) r->held / G_USEC_PER_SEC, (double) r->planned / G_USEC_PER_SEC,
                            r->breaths, r->completed ? "c" : "", r->skipped ? "s" : "",
                            r->hurt ? "h" : "", r->completed || r->skipped || r->hurt ? "" : "-");
  }

  return g_string_free (text, FALSE);
}

static void
test_records (gconstpointer data)
{
  const RecordCase *c = data;
  g_autoptr (PsoasPlan) plan = make_plan (c->plan);
  g_autoptr (PsoasSession) session = psoas_session_new (plan);
  g_autofree char *text = NULL;

  run (session, c->script);
  text = describe_records (session);
  g_assert_cmpstr (text, ==, c->expected);
}

static void
count_cb (PsoasSession *session,
          GParamSpec   *pspec,
          gpointer      user_data)
{
  GHashTable *counts = user_data;
  int n = GPOINTER_TO_INT (g_hash_table_lookup (counts, pspec->name));

  g_hash_table_insert (counts, (gpointer) pspec->name, GINT_TO_POINTER (n + 1));
}

static void
assert_notified (GHashTable *counts,
                 int         state,
                 int         phase,
                 int         cue,
                 int         plan)
{
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (counts, "state")), ==, state);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (counts, "phase-index")), ==, phase);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (counts, "cue-index")), ==, cue);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (counts, "plan")), ==, plan);
  g_hash_table_remove_all (counts);
}

/* Each change is notified once; what stays the same is not. */
static void
test_notify (void)
{
  g_autoptr (PsoasPlan) plan = make_plan ("paced");
  g_autoptr (PsoasSession) session = psoas_session_new (plan);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  g_signal_connect (session, "notify", G_CALLBACK (count_cb), counts);
  psoas_session_start (session, 0);
  assert_notified (counts, 1, 0, 0, 0);
  psoas_session_tick (session, S (3));
  assert_notified (counts, 0, 0, 0, 0);
  psoas_session_tick (session, S (7.5));
  assert_notified (counts, 0, 0, 1, 0);
  psoas_session_tick (session, S (15));
  assert_notified (counts, 0, 1, 1, 0);
  psoas_session_pause (session, S (16));
  psoas_session_pause (session, S (17));
  assert_notified (counts, 1, 0, 0, 0);
  psoas_session_skip (session, S (17));
  assert_notified (counts, 0, 1, 0, 0);
  psoas_session_hurt (session, S (18));
  assert_notified (counts, 1, 1, 0, 1);
  psoas_session_tick (session, S (25));
  assert_notified (counts, 0, 0, 1, 0);
  psoas_session_tick (session, S (40));
  assert_notified (counts, 1, 0, 0, 0);
  psoas_session_rest (session, S (40));
  assert_notified (counts, 1, 0, 0, 0);
  psoas_session_decide (session, S (40));
  assert_notified (counts, 1, 0, 0, 0);
  psoas_session_ease (session, 5, S (40));
  assert_notified (counts, 0, 0, 0, 0);
  psoas_session_ease (session, 0, S (41));
  assert_notified (counts, 1, 1, 1, 1);
  psoas_session_back (session, S (42));
  assert_notified (counts, 0, 1, 0, 0);
  psoas_session_end (session, S (42));
  psoas_session_end (session, S (42));
  assert_notified (counts, 1, 0, 0, 0);
}

/* One key pauses and resumes; where neither is possible it changes nothing. */
/* Who is in an easier way already is not offered it again. */
static void
test_ease_to_another_way (void)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("kneeling");
  g_autoptr (PsoasPlan) plan = NULL;
  g_autoptr (PsoasSession) session = NULL;
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.wait_for_me = FALSE;
  options.variation = 0;
  plan = psoas_plan_new (stretch, &options);
  session = psoas_session_new (plan);
  psoas_session_start (session, 0);
  g_assert_false (psoas_session_can_ease (session, 1));

  psoas_session_hurt (session, S (1));
  g_assert_false (psoas_session_can_ease (session, 0));
  g_assert_true (psoas_session_can_ease (session, 1));
  g_assert_false (psoas_session_can_ease (session, 2));
  g_assert_false (psoas_session_can_ease (session, -1));
  g_assert_false (psoas_session_ease (session, 0, S (2)));
  g_assert_true (psoas_session_ease (session, 1, S (3)));
}

static void
test_toggle (void)
{
  g_autoptr (PsoasPlan) plan = make_plan ("paced");
  g_autoptr (PsoasSession) session = psoas_session_new (plan);

  g_assert_false (psoas_session_toggle (session, 0));
  psoas_session_start (session, 0);
  g_assert_true (psoas_session_toggle (session, S (1)));
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_PAUSED);
  g_assert_true (psoas_session_toggle (session, S (9)));
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_RUNNING);
  g_assert_cmpint (psoas_session_get_elapsed (session, S (9)), ==, S (1));
  psoas_session_hurt (session, S (10));
  g_assert_false (psoas_session_toggle (session, S (11)));
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_HURT);
}

static void
test_properties (void)
{
  g_autoptr (PsoasPlan) plan = make_plan ("paced");
  g_autoptr (PsoasSession) session = psoas_session_new (plan);
  guint state, phase, cue;
  PsoasPlan *given;

  run (session, "start@0 tick@15 tick@19");
  g_object_get (session, "state", &state, "phase-index", &phase, "cue-index", &cue, "plan", &given, NULL);
  g_assert_cmpuint (state, ==, PSOAS_SESSION_RUNNING);
  g_assert_cmpuint (phase, ==, 1);
  g_assert_cmpuint (cue, ==, 1);
  g_assert_true (given == plan);
  g_assert_cmpstr (psoas_session_get_phase_cue (session)->pose, ==, "hold");
}

/* What the page asks for at any moment */
static void
test_getters (void)
{
  g_autoptr (PsoasPlan) plan = make_plan ("paced");
  g_autoptr (PsoasSession) session = psoas_session_new (plan);
  PsoasBreathMoment moment;

  g_assert_false (psoas_session_get_breath (session, 0, &moment));
  run (session, "start@0 tick@15 tick@25");
  g_assert_cmpint (psoas_session_get_remaining (session, S (35)), ==, S (20));
  g_assert_cmpint (psoas_session_get_breaths (session, S (34.9)), ==, 0);
  g_assert_cmpint (psoas_session_get_breaths (session, S (35)), ==, 1);
  g_assert_cmpint (psoas_session_get_breaths (session, S (900)), ==, 3);
  g_assert_cmpint (psoas_session_get_elapsed (session, S (900)), ==, S (30));
  g_assert_true (psoas_session_get_breath (session, S (41), &moment));
  g_assert_cmpint (moment.index, ==, 1);
  g_assert_cmpint (moment.stage, ==, PSOAS_BREATH_EXHALE);
  g_assert_true (psoas_session_get_breath (session, S (900), &moment));
  g_assert_cmpint (moment.index, ==, 2);
  g_assert_cmpint (psoas_session_get_count_down (session, S (40)), ==, 0);

  run (session, "sleep@40 resume@100");
  g_assert_cmpint (psoas_session_get_count_down (session, S (101)), ==, S (4));
  g_assert_cmpint (psoas_session_get_count_down (session, S (900)), ==, 0);
  g_assert_cmpint (psoas_session_get_breaths (session, S (101)), ==, 1);
}

static void
skip_in_cue_cb (PsoasSession   *session,
                const PsoasCue *cue,
                gpointer        user_data)
{
  if (cue->kind == PSOAS_CUE_HOLD_END || cue->kind == PSOAS_CUE_STEP)
    psoas_session_skip (session, cue->due);
}

/* Listeners may act on the session while they are told of a cue. */
static void
test_reentrant (void)
{
  g_autoptr (PsoasPlan) plan = make_plan ("seconds-own");
  g_autoptr (PsoasSession) session = psoas_session_new (plan);
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (session, "cue", G_CALLBACK (cue_cb), log);
  g_signal_connect (session, "cue", G_CALLBACK (skip_in_cue_cb), NULL);
  run (session, "start@0 tick@8 tick@12");
  g_assert_cmpstr (log->str, ==, "P0@0 S0.1@7.5 P1@8 S1.1@12 P2@12");
}

static void
end_in_cue_cb (PsoasSession   *session,
               const PsoasCue *cue,
               gpointer        user_data)
{
  PsoasSession **owned = user_data;

  if (cue->kind == PSOAS_CUE_STEP)
    g_clear_object (owned);
}

/* A listener may drop the last reference. */
static void
test_dropped_in_cue (void)
{
  g_autoptr (PsoasPlan) plan = make_plan ("paced");
  PsoasSession *session = psoas_session_new (plan);
  gpointer alive = session;

  g_object_add_weak_pointer (G_OBJECT (session), &alive);
  g_signal_connect (session, "cue", G_CALLBACK (end_in_cue_cb), &session);
  psoas_session_start (session, 0);
  psoas_session_tick (session, S (8));
  g_assert_null (session);
  g_assert_null (alive);
}

static void
test_lifetime (void)
{
  g_autoptr (PsoasPlan) plan = make_plan ("paced");
  PsoasSession *session = psoas_session_new (plan);

  g_assert_true (psoas_session_get_plan (session) == plan);
  g_assert_finalize_object (session);
}

#define ADD_CASES(prefix, cases, func) \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) { \
    g_autofree char *path = g_strdup_printf (prefix "%s", cases[i].name); \
\
    g_test_add_data_func (path, &cases[i], func); \
  }

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/session/state/", state_cases, test_state);
  ADD_CASES ("/session/cues/", cue_cases, test_cues);
  ADD_CASES ("/session/records/", record_cases, test_records);
  g_test_add_func ("/session/notify", test_notify);
  g_test_add_func ("/session/toggle", test_toggle);
  g_test_add_func ("/session/properties", test_properties);
  g_test_add_func ("/session/getters", test_getters);
  g_test_add_func ("/session/reentrant", test_reentrant);
  g_test_add_func ("/session/dropped-in-cue", test_dropped_in_cue);
  g_test_add_func ("/session/lifetime", test_lifetime);  g_test_add_func ("/session/ease-to-another-way", test_ease_to_another_way);

  return g_test_run ();
}
