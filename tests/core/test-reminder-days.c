/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ten thousand days of somebody who is reminded of a stretch: who travels, whose clocks change and are set, whose machine
 * sleeps, who stretches, puts off, declines, is in pain, and changes the schedule.  Beside it a record is kept, slot by
 * slot, of what is to be reminded of: no slot twice, none lost, none when there must be none. */

#include "remind/psoas-reminder.h"

#define DAYS 10000
#define START 1894622400  /* 2030-01-14, 12:00 UTC */
#define STEP 900          /* s; all that happens, happens at such steps */
#define DAY 1440

/* By rules, so that no file of zones is needed: summer time of the north, of the south by half an hour, at midnight; the
 * ends of the world; and places that are not whole hours away. */
static const char * const zone_names[] = {
  "CET-1CEST,M3.5.0,M10.5.0/3", "EST5EDT,M3.2.0,M11.1.0", "LHST-10:30LHDT-11,M10.1.0,M4.1.0",
  "CST5CDT,M3.2.0/0,M11.1.0/1", "<+14>-14", "<-12>12", "JST-9", "<+0545>-5:45",
};

typedef struct {
  GRand *rand;
  GTimeZone *zones[G_N_ELEMENTS (zone_names)];
  GTimeZone *zone;
  gint64 now;

  PsoasReminderSchedule schedule;
  PsoasReminderFacts facts;
  GHashTable *sessions;      /* of each day: how many were done */
  GHashTable *barred;        /* the days on which it hurt */
  gboolean asked_always;     /* else only when psoas_reminder_next() said so */
  gint64 told;               /* what it said */
  gboolean awake;
  gint64 session_end;        /* 0: none runs */

  /* The record */
  PsoasReading past;         /* slots up to this one are dealt with */
  PsoasReading excused;      /* slots up to this one came while a session ran */
  gint64 put_off;            /* when it was put off; 0: it is not */
  int declined;              /* the day of "not today" */

  int reminders, late, put_offs, journeys, doubles, lost, forbidden;
} World;

static gboolean
happens (World *self,
         double once_in_days)
{
  return g_rand_double (self->rand) < (double) STEP / 86400 / once_in_days;
}

static PsoasReading
read_clock (World *self)
{
  return psoas_reading_from_time (self->now, self->zone);
}

static int
get_today (World *self)
{
  return psoas_reading_get_day (read_clock (self));
}

static int
count (GHashTable *days,
       int         day)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (days, GINT_TO_POINTER (day)));
}

static void
add (GHashTable *days,
     int         day)
{
  g_hash_table_insert (days, GINT_TO_POINTER (day), GINT_TO_POINTER (count (days, day) + 1));
}

static void
choose_schedule (World *self)
{
  self->schedule = (PsoasReminderSchedule) { .on = g_rand_int_range (self->rand, 0, 8) > 0 };
  for (int n = g_rand_int_range (self->rand, 0, 5); n > 0; n--)
    psoas_reminder_schedule_add_time (&self->schedule, 15 * g_rand_int_range (self->rand, 0, 96));
  self->schedule.weekdays = g_rand_boolean (self->rand) ? PSOAS_WEEKDAYS_ALL : g_rand_int_range (self->rand, 0, 128);
  self->facts.times_a_day = g_rand_int_range (self->rand, 0, 3);
  psoas_reminder_memory_begin (&self->facts.memory, self->now, self->zone);
  self->past = MAX (self->past, read_clock (self));
  self->put_off = 0;
  self->declined = 0;
}

static void
know (World *self)
{
  int today = get_today (self);

  self->facts.sessions = count (self->sessions, today);
  self->facts.barred = count (self->barred, today) > 0;
  self->facts.running = self->session_end != 0;
}

/* --- the record ----------------------------------------------------------------------------------- */

static gboolean
is_forbidden (World *self)
{
  int today = get_today (self);
  int dose = self->facts.times_a_day > 0 ? self->facts.times_a_day : (int) self->schedule.n_times;

  return self->session_end != 0 || count (self->barred, today) > 0 || count (self->sessions, today) >= dose
         || self->declined >= today || !self->schedule.on || self->schedule.weekdays == 0;
}

/* Those slots of today that have come, after @past */
static int
count_slots (World        *self,
             PsoasReading  past)
{
  PsoasReading reading = read_clock (self);
  int today = get_today (self), slots = 0;

  if (self->facts.finished > 0 && self->facts.finished <= self->now)
    past = MAX (past, psoas_reading_from_time (self->facts.finished, self->zone) + 60);
  /* 1970 began with a Thursday. */
  for (guint i = 0; i < self->schedule.n_times && self->schedule.weekdays >> (today + 3) % 7 & 1; i++) {
    PsoasReading slot = (PsoasReading) today * DAY + self->schedule.times[i];

    slots += slot <= reading && slot > past;
  }

  return slots;
}

static gboolean
is_put_off (World *self)
{
  int today = get_today (self);

  return self->put_off != 0 && self->facts.finished <= self->put_off && self->put_off <= self->now
         && (psoas_reading_get_day (psoas_reading_from_time (self->put_off, self->zone)) == today
             || psoas_reading_get_day (psoas_reading_from_time (self->put_off + 1800, self->zone)) == today);
}

static void
check (World    *self,
       gboolean  reminded)
{
  gboolean waits = is_put_off (self) && self->now < self->put_off + 1800;
  gboolean over = is_put_off (self) && !waits;

  if (reminded && is_forbidden (self))
    self->forbidden++;
  if (reminded && (waits || (!over && count_slots (self, self->past) == 0)))
    self->doubles++;
  if (!reminded && self->awake && !is_forbidden (self) && !waits
      && (over || count_slots (self, MAX (self->past, self->excused)) > 0))
    self->lost++;
}

/* --- what happens --------------------------------------------------------------------------------- */

static void
answer (World *self)
{
  switch (g_rand_int_range (self->rand, 0, 10)) {
  case 0: case 1: case 2: case 3:
    self->session_end = self->now + STEP * g_rand_int_range (self->rand, 1, 4);
    break;
  case 4: case 5:
    psoas_reminder_memory_snooze (&self->facts.memory, self->now);
    self->put_off = self->now;
    self->put_offs++;
    break;
  case 6:
    psoas_reminder_memory_not_today (&self->facts.memory, self->now, self->zone);
    self->put_off = 0;
    self->declined = get_today (self);
    break;
  default:
    break;
  }
}

static void
remind (World *self)
{
  PsoasReading reading = read_clock (self);
  gboolean late = TRUE;

  for (guint i = 0; i < self->schedule.n_times; i++) {
    PsoasReading slot = (PsoasReading) get_today (self) * DAY + self->schedule.times[i];

    /* Steps are longer than what is late. */
    late = late && (slot != reading || slot <= self->past || !(self->schedule.weekdays >> (get_today (self) + 3) % 7 & 1));
  }
  psoas_reminder_memory_post (&self->facts.memory, &self->schedule, self->now, self->zone);
  self->past = MAX (self->past, reading + (late ? 60 : 0));
  self->put_off = 0;
  self->reminders++;
  self->late += late;
  answer (self);
}

static void
ask (World    *self,
     gboolean  something_changed)
{
  gboolean reminded = FALSE;

  know (self);
  if (self->awake && (self->asked_always || something_changed || self->now >= self->told)) {
    reminded = psoas_reminder_next (&self->schedule, &self->facts, self->now, self->zone) == self->now;
    check (self, reminded);
    if (reminded)
      remind (self);
    know (self);
    self->told = psoas_reminder_next (&self->schedule, &self->facts, self->now, self->zone);
    g_assert_cmpint (self->told, >, self->now);
  } else {
    check (self, FALSE);
  }
}

static void
end_session (World *self)
{
  self->session_end = 0;
  if (g_rand_int_range (self->rand, 0, 10) == 0) {
    add (self->barred, get_today (self));
  } else if (g_rand_int_range (self->rand, 0, 5) > 0) {
    add (self->sessions, get_today (self));
    self->facts.finished = self->now;
  }
}

static gboolean
change_surroundings (World *self)
{
  gboolean changed = FALSE;

  if (happens (self, 9)) {
    self->zone = self->zones[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (zone_names))];
    self->journeys++;
    changed = TRUE;
  }
  if (happens (self, 40)) {
    self->now += STEP * g_rand_int_range (self->rand, -12, 13);
    changed = TRUE;
  }
  if (happens (self, 20)) {
    choose_schedule (self);
    changed = TRUE;
  }
  if (happens (self, 100))
    add (self->barred, get_today (self));
  if (self->session_end == 0 && happens (self, self->awake ? 0.7 : 0.5)) {
    self->awake = !self->awake;
    changed = changed || self->awake;
  }

  return changed;
}

static void
step (World *self)
{
  gboolean changed;

  self->now += STEP;
  changed = change_surroundings (self);
  if (self->awake && self->session_end == 0 && happens (self, 2))
    self->session_end = self->now + STEP * g_rand_int_range (self->rand, 1, 4);
  if (self->session_end != 0 && self->now >= self->session_end)
    end_session (self);
  if (self->session_end != 0)
    self->excused = MAX (self->excused, read_clock (self));
  ask (self, changed);
}

static void
run (guint    seed,
     gboolean asked_always)
{
  World self = { .rand = g_rand_new_with_seed (seed), .now = START, .awake = TRUE, .asked_always = asked_always };

  self.sessions = g_hash_table_new (NULL, NULL);
  self.barred = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (zone_names); i++) {
    self.zones[i] = g_time_zone_new_identifier (zone_names[i]);
    g_assert_nonnull (self.zones[i]);
  }
  self.zone = self.zones[0];
  choose_schedule (&self);

  for (int i = 0; i < DAYS / 2 * (86400 / STEP); i++)
    step (&self);

  g_test_message ("%d reminders, %d of them late, %d put off, %d journeys: %d doubles, %d lost, %d forbidden", self.reminders,
                  self.late, self.put_offs, self.journeys, self.doubles, self.lost, self.forbidden);
  g_assert_cmpint (self.doubles, ==, 0);
  g_assert_cmpint (self.lost, ==, 0);
  g_assert_cmpint (self.forbidden, ==, 0);
  /* Or nothing would be said by that */
  g_assert_cmpint (self.reminders, >, DAYS / 8);
  g_assert_cmpint (self.late, >, DAYS / 40);
  g_assert_cmpint (self.put_offs, >, DAYS / 40);
  g_assert_cmpint (self.journeys, >, DAYS / 40);

  for (guint i = 0; i < G_N_ELEMENTS (zone_names); i++)
    g_time_zone_unref (self.zones[i]);
  g_hash_table_unref (self.sessions);
  g_hash_table_unref (self.barred);
  g_rand_free (self.rand);
}

/* As a timer asks that does what it was told */
static void
test_asked_when_told (void)
{
  run (1, FALSE);
}

/* As nobody asks: what is asked too often must not remind too often. */
static void
test_asked_always (void)
{
  run (2, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder-days/asked-when-told", test_asked_when_told);
  g_test_add_func ("/reminder-days/asked-always", test_asked_always);
  return g_test_run ();
}
