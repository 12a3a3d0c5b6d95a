/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random walks through sessions: each second that was held is booked to the side, the variation and the hold
 * in which it was held, and wherever the program dies the session can be gone on with. */

#include <signal.h>

#include "session-walk.h"

/* PSOAS_WALKS=FIRST:COUNT goes other walks; a failing one says its number, to be gone alone. */
#define WALKS "0:20000"
#define MAX_STEPS 28

static guint64 present;

/* How often what is looked for came to pass */
typedef struct {
  guint64 walks;
  guint64 changed;         /* "this hurts" changed the plan */
  guint64 several;         /* holds were begun, more than one */
  guint64 taken_up;
} Tally;

static void
go (guint64  number,
    gboolean closely,
    Tally   *tally)
{
  g_autoptr (Walk) walk = NULL;
  guint n_steps = 4 + number % MAX_STEPS;
  guint n_entries;

  present = number;
  walk = walk_new (number);
  for (guint i = 0; i < n_steps && walk_step (walk); i++) {
    if (closely)
      walk_check (walk);
  }
  walk_check (walk);

  tally->walks++;
  tally->changed += psoas_plan_get_changes (psoas_session_get_plan (walk_get_session (walk)))->len > 0;
  walk_get_entries (walk, &n_entries);
  tally->several += n_entries > 1;
  tally->taken_up += walk_die (walk, closely);
  walk_check (walk);
}

static void
test_walks (void)
{
  const char *walks = g_getenv ("PSOAS_WALKS");
  g_auto (GStrv) parts = g_strsplit (walks != NULL ? walks : WALKS, ":", 2);
  guint64 first = g_ascii_strtoull (parts[0], NULL, 10);
  guint64 count = parts[1] != NULL ? g_ascii_strtoull (parts[1], NULL, 10) : 1;
  Tally tally = { 0 };

  for (guint64 i = first; i < first + count; i++)
    go (i, i % 16 == 0 || count == 1, &tally);
  g_test_message ("%" G_GUINT64_FORMAT " walks; plan changed in %" G_GUINT64_FORMAT ", several holds in %"
                  G_GUINT64_FORMAT ", taken up %" G_GUINT64_FORMAT, tally.walks, tally.changed, tally.several,
                  tally.taken_up);
  if (count >= 1000) {
    g_assert_cmpuint (tally.changed, >, tally.walks / 4);
    g_assert_cmpuint (tally.several, >, tally.walks / 4);
    g_assert_cmpuint (tally.taken_up, >, tally.walks / 4);
  }
}

static void
abort_cb (int unused)
{
  g_printerr ("In walk %" G_GUINT64_FORMAT "\n", present);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGABRT, abort_cb);
  g_test_add_func ("/session-walks", test_walks);

  return g_test_run ();
}
