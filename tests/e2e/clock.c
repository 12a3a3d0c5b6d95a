/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A clock under a test's control, preloaded into the program: its time stands still until the test
 * moves it on, so nothing is missed between two looks, and a session of minutes passes in an instant.
 *
 * Only the program's own calls are turned to this clock, by its table of imported functions; GTK and
 * GLib keep the real time, so that frames, transitions and D-Bus go on as ever.  A timeout of more
 * than a second is a guard on something outside the program and keeps the real time too.
 *
 * PSOAS_CLOCK_START: the wall clock at the start, s since 1970, UTC
 * PSOAS_CLOCK_FD: a socket.  Of each line "WHAT µs" that it receives, WHAT is
 *   advance: time goes on by so much, and stops at every deadline between, until the main loop has
 *            dealt with all that is due
 *   stop: the program was stopped for so long: nothing that was due meanwhile was done in time
 *   sleep: the machine was asleep for so long: the monotonic clock has not gone on
 *   jump: the wall clock was set by so much
 * and the answer is the time since the start, in µs of the monotonic clock. */

#define _GNU_SOURCE /* dl_iterate_phdr */
#define G_LOG_DOMAIN "clock"

#include <dlfcn.h>
#include <errno.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib-unix.h>

#define GUARD_MIN 1500 /* ms: a timeout this long waits for something outside */
#define PRIORITY (G_PRIORITY_LOW + 100) /* after all else that the main loop has to do */
#define AFTER_PAINT (1 << 6) /* GDK_FRAME_CLOCK_PHASE_AFTER_PAINT */
#define PRESS_INTERVAL 10 /* ms: between two looks whether a button is still held down */

typedef struct {
  GSource *source; /* (owned) */
  gint64 deadline;
} Alarm;

typedef struct {
  GSource parent;
  gint64 interval;
} Timeout;

typedef struct {
  GObject *surface, *clock; /* (owned) */
  gulong drawn, hidden; /* handlers of their signals */
} Frame;

static gint64 now, start, wall_start, wall_jump, slept; /* µs; read by all threads */
static gint64 target;
static guint frames; /* that were asked for and are not yet drawn */
static enum { FETCH, CLICK, DRAW, SHOW, ANSWER } stage; /* what is next when nothing is left to be done */
static GArray *alarms; /* of the main thread */
static int channel = -1;

static gint64
get (gint64 *value)
{
  return __atomic_load_n (value, __ATOMIC_SEQ_CST);
}

static void
add (gint64 *value,
     gint64  more)
{
  __atomic_add_fetch (value, more, __ATOMIC_SEQ_CST);
}

/* Forgets the alarm of a source, as well as those of sources that are no more. */
static void
clear_alarm (GSource *source)
{
  for (guint i = alarms->len; i > 0; i--) {
    GSource *each = g_array_index (alarms, Alarm, i - 1).source;

    if (each == source || g_source_is_destroyed (each)) {
      g_array_remove_index (alarms, i - 1);
      g_source_unref (each);
    }
  }
}

static void
set_alarm (GSource *source,
           gint64   deadline)
{
  Alarm alarm = { g_source_ref (source), deadline };

  clear_alarm (source);
  g_source_set_ready_time (source, -1);
  g_array_append_val (alarms, alarm);
}

static gint64
own_monotonic_time (void)
{
  return get (&now);
}

static gint64
own_real_time (void)
{
  return get (&wall_start) + get (&wall_jump) + get (&slept) + get (&now) - get (&start);
}

static int
own_clock_gettime (clockid_t        clock,
                   struct timespec *ts)
{
  gint64 boottime = get (&now) + get (&slept);

  if (clock != CLOCK_BOOTTIME)
    g_error ("the program reads clock %d, which stands under no test's control", (int) clock);
  ts->tv_sec = boottime / G_USEC_PER_SEC;
  ts->tv_nsec = boottime % G_USEC_PER_SEC * 1000;

  return 0;
}

static gboolean
own_cond_wait_until (GCond  *cond,
                     GMutex *mutex,
                     gint64  end)
{
  return g_cond_wait_until (cond, mutex, end - get (&now) + g_get_monotonic_time ());
}

static void
own_source_set_ready_time (GSource *source,
                           gint64   ready)
{
  if (ready > get (&now)) {
    set_alarm (source, ready);
  } else {
    clear_alarm (source);
    g_source_set_ready_time (source, ready < 0 ? -1 : 0);
  }
}

static gboolean
timeout_dispatch (GSource     *source,
                  GSourceFunc  callback,
                  gpointer     data)
{
  set_alarm (source, get (&now) + ((Timeout *) source)->interval);

  return callback (data);
}

static guint
own_timeout_add (guint       interval,
                 GSourceFunc callback,
                 gpointer    data)
{
  static GSourceFuncs funcs = { .dispatch = timeout_dispatch };
  GSource *source;
  guint id;

  if (interval >= GUARD_MIN)
    return g_timeout_add (interval, callback, data);

  source = g_source_new (&funcs, sizeof (Timeout));
  ((Timeout *) source)->interval = interval * G_GINT64_CONSTANT (1000);
  g_source_set_callback (source, callback, data, NULL);
  id = g_source_attach (source, NULL);
  set_alarm (source, get (&now) + ((Timeout *) source)->interval);
  g_source_unref (source);

  return id;
}

/* A function of GTK's, NULL without it: what the program starts has this clock preloaded too, and is no GTK program. */
#define LIBRARY(result, name, arguments) ((result (*) arguments) dlsym (RTLD_DEFAULT, name))

static gboolean advance_cb (gpointer unused);

/* The frame is drawn, or its window hidden, and then none comes. */
static void
frame_end_cb (Frame *frame)
{
  g_signal_handler_disconnect (frame->clock, frame->drawn);
  g_signal_handler_disconnect (frame->surface, frame->hidden);
  g_object_unref (frame->clock);
  g_object_unref (frame->surface);
  g_free (frame);
  if (--frames == 0)
    g_idle_add_full (PRIORITY, advance_cb, NULL, NULL);
}

static void
frame_request (GObject *surface,
               GObject *clock)
{
  void (*request_phase) (gpointer, int) = LIBRARY (void, "gdk_frame_clock_request_phase", (gpointer, int));
  Frame *frame = g_new (Frame, 1);

  frame->surface = g_object_ref (surface);
  frame->clock = g_object_ref (clock);
  frame->drawn = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (frame_end_cb), frame);
  frame->hidden = g_signal_connect_swapped (surface, "notify::mapped", G_CALLBACK (frame_end_cb), frame);
  frames++;
  request_phase (clock, AFTER_PAINT);
}

/* NULL without GTK, or while it is not ready */
static GListModel *
get_windows (void)
{
  GListModel *(*get_toplevels) (void) = LIBRARY (GListModel *, "gtk_window_get_toplevels", (void));
  gboolean (*is_initialized) (void) = LIBRARY (gboolean, "gtk_is_initialized", (void));

  return is_initialized != NULL && is_initialized () ? get_toplevels () : NULL;
}

/* Asks each window on the screen for a frame: in it GTK takes the focus away from what is hidden, and until then keys are
 * lost. */
static void
draw (void)
{
  gpointer (*get_surface) (gpointer) = LIBRARY (gpointer, "gtk_native_get_surface", (gpointer));
  gboolean (*get_mapped) (gpointer) = LIBRARY (gboolean, "gdk_surface_get_mapped", (gpointer));
  gpointer (*get_frame_clock) (gpointer) = LIBRARY (gpointer, "gdk_surface_get_frame_clock", (gpointer));
  GListModel *windows = get_windows ();

  for (guint i = 0; windows != NULL && i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GObject) window = g_list_model_get_item (windows, i);
    gpointer surface = get_surface (window);

    if (surface != NULL && get_mapped (surface))
      frame_request (surface, get_frame_clock (surface));
  }
}

static gboolean
is_held (gpointer widget)
{
  gboolean (*has_css_class) (gpointer, const char *) = LIBRARY (gboolean, "gtk_widget_has_css_class", (gpointer, const char *));
  gpointer (*get_first_child) (gpointer) = LIBRARY (gpointer, "gtk_widget_get_first_child", (gpointer));
  gpointer (*get_next_sibling) (gpointer) = LIBRARY (gpointer, "gtk_widget_get_next_sibling", (gpointer));

  if (has_css_class (widget, "keyboard-activating"))
    return TRUE;
  for (gpointer child = get_first_child (widget); child != NULL; child = get_next_sibling (child))
    if (is_held (child))
      return TRUE;

  return FALSE;
}

/* Whether a button is held down: one that a key or assistive technology activates is for 250 ms, in real time, and does only
 * then what it is there for. */
static gboolean
is_any_held (void)
{
  GListModel *windows = get_windows ();

  for (guint i = 0; windows != NULL && i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GObject) window = g_list_model_get_item (windows, i);

    if (is_held (window))
      return TRUE;
  }

  return FALSE;
}

/* What was asked of the X server is done, as that a closed menu no longer holds the keyboard; what it has to tell has come,
 * as keys that another program sent. */
static void
show (void)
{
  gpointer (*get_default) (void) = LIBRARY (gpointer, "gdk_display_get_default", (void));
  void (*sync) (gpointer) = LIBRARY (void, "gdk_display_sync", (gpointer));
  gpointer display = get_default != NULL ? get_default () : NULL;

  if (display != NULL)
    sync (display);
}

static gboolean
resume_cb (gpointer unused)
{
  g_idle_add_full (PRIORITY, advance_cb, NULL, NULL);

  return G_SOURCE_REMOVE;
}

/* Goes to the next deadline, or to the target and answers.  Called when nothing else is to be done. */
static gboolean
advance_cb (gpointer unused)
{
  gint64 next = target;

  clear_alarm (NULL);
  for (guint i = 0; i < alarms->len; i++)
    next = MIN (next, g_array_index (alarms, Alarm, i).deadline);
  add (&now, MAX (next - get (&now), 0));

  for (guint i = alarms->len; i > 0; i--) {
    Alarm alarm = g_array_index (alarms, Alarm, i - 1);

    if (alarm.deadline <= get (&now)) {
      g_array_remove_index (alarms, i - 1);
      g_source_set_ready_time (alarm.source, 0);
      g_source_unref (alarm.source);
      next = -1;
    }
  }
  if (next < 0)
    return G_SOURCE_CONTINUE;

  /* Whatever a stage brings is dealt with before the next one. */
  switch (stage++) {
  case CLICK:
    if (!is_any_held ())
      return G_SOURCE_CONTINUE;
    stage = CLICK;
    g_timeout_add (PRESS_INTERVAL, resume_cb, NULL);
    return G_SOURCE_REMOVE;
  case DRAW:
    draw ();
    return frames == 0;
  case FETCH:
  case SHOW:
    show ();
    return G_SOURCE_CONTINUE;
  case ANSWER:
    break;
  }

  if (dprintf (channel, "%" G_GINT64_FORMAT "\n", get (&now) - get (&start)) < 0)
    g_error ("no answer could be given: %s", g_strerror (errno));
  return G_SOURCE_REMOVE;
}

static gboolean
channel_cb (int          fd,
            GIOCondition condition,
            gpointer     unused)
{
  char line[64] = "";
  ssize_t length = read (fd, line, sizeof line - 1);
  const char *amount = strchr (line, ' ');
  gint64 by;

  if (length <= 0 || amount == NULL)
    return G_SOURCE_REMOVE;

  by = g_ascii_strtoll (amount, NULL, 10);
  if (g_str_has_prefix (line, "stop "))
    add (&now, by);
  else if (g_str_has_prefix (line, "sleep "))
    add (&slept, by);
  else if (g_str_has_prefix (line, "jump "))
    add (&wall_jump, by);
  target = get (&now) + (g_str_has_prefix (line, "advance ") ? by : 0);
  stage = FETCH;
  g_idle_add_full (PRIORITY, advance_cb, NULL, NULL);

  return G_SOURCE_CONTINUE;
}

/* What the program may import, and what it gets instead; NULL: a way to the time that is not known here */
static const struct {
  const char *name;
  void *own;
} functions[] = {
  { "g_get_monotonic_time", own_monotonic_time },
  { "g_get_real_time", own_real_time },
  { "clock_gettime", own_clock_gettime },
  { "g_cond_wait_until", own_cond_wait_until },
  { "g_source_set_ready_time", own_source_set_ready_time },
  { "g_timeout_add", own_timeout_add },
  { "g_date_time_new_now", NULL },
  { "g_date_time_new_now_local", NULL },
  { "g_date_time_new_now_utc", NULL },
  { "g_source_get_time", NULL },
  { "g_timeout_add_full", NULL },
  { "g_timeout_add_once", NULL },
  { "g_timeout_add_seconds", NULL },
  { "g_timeout_source_new", NULL },
  { "g_timer_new", NULL },
  { "gettimeofday", NULL },
  { "time", NULL },
};

static void
turn (ElfW(Addr)  *slot,
      const char  *name)
{
  gsize page = sysconf (_SC_PAGESIZE);

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++) {
    if (strcmp (functions[i].name, name) != 0)
      continue;
    if (functions[i].own == NULL)
      g_error ("the program asks for the time by %s, which tests/e2e/clock.c does not know", name);
    /* The table is made read-only once the program is loaded. */
    if (mprotect ((void *) ((gsize) slot & ~(page - 1)), page, PROT_READ | PROT_WRITE) != 0)
      g_error ("%s cannot be turned to this clock: %s", name, g_strerror (errno));
    *slot = (ElfW(Addr)) functions[i].own;
  }
}

static void
turn_table (const struct dl_phdr_info *program,
            const ElfW(Rela)          *rows,
            gsize                      size,
            const ElfW(Sym)           *symbols,
            const char                *names)
{
  for (gsize i = 0; i < size / sizeof *rows; i++) {
#if __ELF_NATIVE_CLASS == 64
    gsize symbol = ELF64_R_SYM (rows[i].r_info);
#else
    gsize symbol = ELF32_R_SYM (rows[i].r_info);
#endif

    if (symbol != 0)
      turn ((ElfW(Addr) *) (program->dlpi_addr + rows[i].r_offset), names + symbols[symbol].st_name);
  }
}

/* The first one told of is the program itself. */
static int
turn_program (struct dl_phdr_info *program,
              size_t               size,
              void                *unused)
{
  static const int places[] = { DT_SYMTAB, DT_STRTAB, DT_RELA, DT_JMPREL };
  const ElfW(Dyn) *row = NULL;
  ElfW(Addr) found[DT_NUM] = { 0 };

  for (int i = 0; i < program->dlpi_phnum; i++)
    if (program->dlpi_phdr[i].p_type == PT_DYNAMIC)
      row = (const ElfW(Dyn) *) (program->dlpi_addr + program->dlpi_phdr[i].p_vaddr);
  for (; row != NULL && row->d_tag != DT_NULL; row++)
    if (row->d_tag > 0 && row->d_tag < DT_NUM)
      found[row->d_tag] = row->d_un.d_val;
  /* Whether the loader has made them addresses depends on the machine. */
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (found[places[i]] != 0 && found[places[i]] < program->dlpi_addr)
      found[places[i]] += program->dlpi_addr;
  if (found[DT_RELA] == 0 && found[DT_JMPREL] == 0)
    g_error ("the program's imports are in no table that is known here");

  turn_table (program, (const ElfW(Rela) *) found[DT_RELA], found[DT_RELASZ],
              (const ElfW(Sym) *) found[DT_SYMTAB], (const char *) found[DT_STRTAB]);
  turn_table (program, (const ElfW(Rela) *) found[DT_JMPREL], found[DT_PLTRELSZ],
              (const ElfW(Sym) *) found[DT_SYMTAB], (const char *) found[DT_STRTAB]);

  return 1;
}

__attribute__ ((constructor)) static void
begin (void)
{
  const char *epoch = g_getenv ("PSOAS_CLOCK_START"), *fd = g_getenv ("PSOAS_CLOCK_FD");

  if (epoch == NULL || strcmp (program_invocation_short_name, "psoas") != 0)
    return;

  now = start = g_get_monotonic_time ();
  wall_start = g_ascii_strtoll (epoch, NULL, 10) * G_USEC_PER_SEC;
  alarms = g_array_new (FALSE, FALSE, sizeof (Alarm));
  dl_iterate_phdr (turn_program, NULL);
  if (fd == NULL)
    return;

  channel = atoi (fd);
  g_unix_fd_add_full (PRIORITY, channel, G_IO_IN, channel_cb, NULL, NULL);
}
