/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-turns.h"

#include <time.h>

/* µs: when nothing was drawn for so long, all is done */
#define QUIET 50000

/* One thread, one main loop */
static struct {
  double begin;    /* ms of processor time, when the present turn set out */
  double longest;  /* ms */
} turns;

static double
get_cpu (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static int
poll_cb (GPollFD *fds,
         guint    n,
         int      timeout)
{
  int found;

  turns.longest = MAX (turns.longest, get_cpu () - turns.begin);
  found = g_poll (fds, n, timeout);
  turns.begin = get_cpu ();

  return found;
}

void
test_turns_begin (void)
{
  g_main_context_set_poll_func (NULL, poll_cb);
  turns.begin = get_cpu ();
  turns.longest = 0;
}

static void
painted_cb (GdkFrameClock *clock,
            gint64        *last)
{
  *last = g_get_monotonic_time ();
}

static gboolean
wake_cb (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

double
test_turns_end (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gint64 last = g_get_monotonic_time ();
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &last);
  guint timeout = g_timeout_add (QUIET / 1000, wake_cb, NULL);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (g_get_monotonic_time () - last < QUIET)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
  g_signal_handler_disconnect (clock, handler);
  g_main_context_set_poll_func (NULL, NULL);

  return turns.longest;
}
