/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a figure costs that moves all the time, and how many of the display's frames it misses: shown alone, as large as
 * its window.
 *
 *   moving-figure WIDTH HEIGHT SECONDS
 */

#include "figure/psoas-figure-view.h"

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

/* ms: of a movement, as in a session */
#define DURATION 1500
/* Frames until all that is made once has been made */
#define WARM_UP 30

typedef struct {
  GtkWidget *window;
  PsoasFigureView *view;
  double seconds;

  guint n_frames;
  guint n_dropped;
  gint64 begin;   /* µs; 0: not yet */
  gint64 last;    /* µs: the frame before */
  gint64 turned;  /* µs: when the present movement set out */
  gboolean back;
  double cpu;     /* s, at begin */
  gboolean done;
} Run;

static double
get_cpu (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return now.tv_sec + now.tv_nsec / 1e9;
}

static void
set_out (Run    *run,
         gint64  now)
{
  static const char * const frame[] = { "half-kneel", "lunge", NULL };
  const PsoasPicture picture = { .pose = frame[!run->back], .side = PSOAS_SIDE_RIGHT, .frame = frame,
                                 .moves = TRUE, .duration = DURATION };

  psoas_figure_view_set_picture (run->view, &picture);
  run->turned = now;
  run->back = !run->back;
}

static void
tell (const Run *run,
      gint64     now)
{
  double length = (now - run->begin) / (double) G_USEC_PER_SEC;

  g_print ("%.1f ms/s, %u of %u frames dropped\n", (get_cpu () - run->cpu) * 1000 / length,
           run->n_dropped, run->n_frames + run->n_dropped);
}

/* Frames of the display between this and the one before that came too late to be drawn */
static void
count (Run           *run,
       GdkFrameClock *clock,
       gint64         now)
{
  gint64 interval;

  gdk_frame_clock_get_refresh_info (clock, now, &interval, NULL);
  run->n_dropped += MAX ((now - run->last + interval / 2) / interval, 1) - 1;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Run *run = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (now - run->turned > DURATION * 1000)
    set_out (run, now);

  run->n_frames++;
  if (run->begin == 0 && run->n_frames >= WARM_UP) {
    run->begin = now;
    run->cpu = get_cpu ();
    run->n_frames = 0;
  } else if (run->begin != 0) {
    count (run, clock, now);
  }
  run->last = now;
  if (run->begin == 0 || now - run->begin < run->seconds * G_USEC_PER_SEC)
    return G_SOURCE_CONTINUE;

  tell (run, now);
  run->done = TRUE;
  return G_SOURCE_REMOVE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasFigure) figure = psoas_figure_new (FIGURE_FOLDER, &error);
  Run run = { 0 };

  if (argc != 4 || figure == NULL) {
    g_printerr ("usage: moving-figure WIDTH HEIGHT SECONDS\n");
    return 2;
  }
  adw_init ();

  run.seconds = atof (argv[3]);
  run.window = gtk_window_new ();
  run.view = PSOAS_FIGURE_VIEW (psoas_figure_view_new (figure));
  gtk_window_set_decorated (GTK_WINDOW (run.window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (run.window), atoi (argv[1]), atoi (argv[2]));
  gtk_window_set_child (GTK_WINDOW (run.window), GTK_WIDGET (run.view));
  set_out (&run, 0);
  gtk_widget_add_tick_callback (GTK_WIDGET (run.view), tick_cb, &run, NULL);
  gtk_window_present (GTK_WINDOW (run.window));
  while (!run.done)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (run.window));

  return 0;
}
