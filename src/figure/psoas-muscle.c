/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-muscle.h"

#include <math.h>

#include "psoas-skeleton.h"

typedef struct {
  double x, y;
} Point;

/* Where it passes the pelvis: on the brim, in front of and above the hip joint */
static const Point brim = { 16, -26 };
/* Where its tendon ends: the lesser trochanter, in the thigh's own drawing */
static const Point trochanter = { -12, 43 };
/* The head of the thigh bone, its capsule and half of the tendon: what the muscle bends round */
#define PULLEY 19.0
/* Steps in which the way round the joint is drawn */
#define ARC_STEP (4 * G_PI / 180)
/* Points between two knots of the belly */
#define SPLINE_STEPS 5

/* How far in front of the middle of its body each vertebra gives the muscle, from T12 down to L4 */
static const double origins[] = { 2.5, 4, 6, 9, 16 };

/* Thickness along the muscle: a thin start, a belly before the pelvis, then a tendon */
static const struct {
  double way;    /* 0 at T12, 1 at the thigh bone */
  double half;
} thickness[] = {
  { 0, 0.8 }, { 0.1, 4.5 }, { 0.35, 9.5 }, { 0.52, 11 }, { 0.68, 7.5 }, { 0.85, 4.5 }, { 1, 3.5 },
};
/* Length in which the thickness holds; a longer muscle is thinner. */
#define USUAL_LENGTH 225.0

static void
add_point (PsoasMuscle *self,
           double       x,
           double       y)
{
  g_assert (self->n_points < PSOAS_MUSCLE_MAX_POINTS);

  if (self->n_points > 0) {
    const PsoasMusclePoint *last = &self->points[self->n_points - 1];

    self->length += hypot (x - last->x, y - last->y);
  }
  self->points[self->n_points++] = (PsoasMusclePoint) { .x = x, .y = y };
}

static double
bend (double a,
      double b,
      double c,
      double d,
      double t)
{
  /* Catmull-Rom, from b to c */
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
}

/* A smooth line through all knots, without the last one */
static void
add_belly (PsoasMuscle *self,
           const Point *knots,
           int          n_knots)
{
  for (int i = 0; i + 1 < n_knots; i++) {
    const Point *a = &knots[MAX (i - 1, 0)], *b = &knots[i];
    const Point *c = &knots[i + 1], *d = &knots[MIN (i + 2, n_knots - 1)];

    for (int step = 0; step < SPLINE_STEPS; step++) {
      double t = step / (double) SPLINE_STEPS;

      add_point (self, bend (a->x, b->x, c->x, d->x, t), bend (a->y, b->y, c->y, d->y, t));
    }
  }
}

/* Clockwise from straight up, 0..2 pi */
static double
get_direction (const Point *point)
{
  double angle = atan2 (point->x, -point->y);

  return angle < 0 ? angle + 2 * G_PI : angle;
}

/* Where a straight line from @point touches the pulley, on the joint's front */
static double
get_touch (const Point *point,
           int          way)
{
  return get_direction (point) + way * acos (MIN (1, PULLEY / hypot (point->x, point->y)));
}

/* The tendon from the brim round the joint's front: straight where the bent hip leaves it free */
static int
wrap_joint (const Point *end,
            Point       *arc,
            int          max)
{
  double from = get_touch (&brim, 1), to = get_touch (end, -1);
  int n_steps;

  if (to <= from)
    return 0;
  n_steps = MIN (max - 1, (int) ceil ((to - from) / ARC_STEP));
  for (int i = 0; i <= n_steps; i++) {
    double angle = from + (to - from) * i / n_steps;

    arc[i] = (Point) { PULLEY * sin (angle), -PULLEY * cos (angle) };
  }

  return n_steps + 1;
}

static double
get_half (double way)
{
  guint i = 1;

  while (i + 1 < G_N_ELEMENTS (thickness) && way > thickness[i].way)
    i++;

  return thickness[i - 1].half + (thickness[i].half - thickness[i - 1].half) *
         (way - thickness[i - 1].way) / (thickness[i].way - thickness[i - 1].way);
}

static void
add_thickness (PsoasMuscle *self)
{
  double swell = sqrt (USUAL_LENGTH / self->length);
  double way = 0;

  for (int i = 0; i < self->n_points; i++) {
    if (i > 0)
      way += hypot (self->points[i].x - self->points[i - 1].x, self->points[i].y - self->points[i - 1].y);
    self->points[i].half = get_half (way / self->length) * swell;
  }
}

static int
gather_knots (const PsoasPose *pose,
              Point           *knots)
{
  PsoasBone spine[PSOAS_N_VERTEBRAE];
  int n_knots = 0;

  psoas_skeleton_place_spine (pose, spine);
  for (guint i = 0; i < G_N_ELEMENTS (origins); i++) {
    Point *knot = &knots[n_knots++];

    *knot = (Point) { origins[i], 0 };
    psoas_bone_map (&spine[PSOAS_VERTEBRA_T12 - i], &knot->x, &knot->y);
  }
  knots[n_knots++] = brim;

  return n_knots;
}

/**
 * psoas_muscle_trace:
 * @self: (out caller-allocates): the muscle
 * @pose: a posture
 *
 * Works out the way of the near side's psoas in @pose.  It bends round the front of
 * the hip joint like a rope round a pulley, so taking the thigh back makes it longer.
 */
void
psoas_muscle_trace (PsoasMuscle     *self,
                    const PsoasPose *pose)
{
  const PsoasBone thigh = { 0, 0, pose->angles[PSOAS_JOINT_NEAR_LEG] };
  Point knots[G_N_ELEMENTS (origins) + 2];
  Point arc[40];
  Point end = trochanter;
  int n_knots, n_arc;

  self->n_points = 0;
  self->length = 0;

  psoas_bone_map (&thigh, &end.x, &end.y);
  n_knots = gather_knots (pose, knots);
  n_arc = wrap_joint (&end, arc, G_N_ELEMENTS (arc));
  knots[n_knots] = n_arc > 0 ? arc[0] : end;
  add_belly (self, knots, n_knots + 1);
  for (int i = 0; i < n_arc; i++)
    add_point (self, arc[i].x, arc[i].y);
  add_point (self, end.x, end.y);
  add_thickness (self);
}

/**
 * psoas_muscle_compare_length:
 * @pose: a posture
 * @start: the one to compare with
 *
 * Returns: the muscle's drawn length in @pose as a share of that in @start
 */
double
psoas_muscle_compare_length (const PsoasPose *pose,
                             const PsoasPose *start)
{
  PsoasMuscle now, before;

  psoas_muscle_trace (&now, pose);
  psoas_muscle_trace (&before, start);

  return now.length / before.length;
}
