/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-guide.h"

#include <math.h>

#include "psoas-body.h"

#define UNITS_PER_CM 6.0
/* The mat's upper edge, on which one lies and kneels */
#define MAT_TOP 880.0
/* How far along a part of the trunk the arm of an angle points */
#define ARM 100.0

typedef struct {
  double x, y;
} Point;

/* What is measured on: the figure as posed, and the middle line of its trunk */
typedef struct {
  PsoasFigure *figure;
  const PsoasPose *pose;
  Point hip, waist, neck;
} Body;

typedef struct _Kind Kind;

/* One guide: how it is measured, and the range in which the posture is right */
struct _Kind {
  const char *name;
  void (*measure) (PsoasGuide *self,
                   const Body *body,
                   const Kind *kind);
  const char *points[3];  /* body points, in the order that @measure wants */
  double least, most;
};

static Point
get_point (PsoasFigure *figure,
           const char  *name)
{
  Point point = { 0, 0 };

  if (!psoas_figure_get_point (figure, name, &point.x, &point.y))
    g_critical ("The figure has no point %s", name);

  return point;
}

/* Where a joint of the trunk is; the trunk stands in the middle, so nothing of it is drawn further up. */
static Point
find_joint (const PsoasPose *pose,
            PsoasJoint       joint)
{
  PsoasBone bone = psoas_body_place (pose, joint);
  Point point = { bone.x, bone.y };

  return point;
}

static void
find_trunk (Body            *self,
            PsoasFigure     *figure,
            const PsoasPose *pose)
{
  self->figure = figure;
  self->pose = pose;
  self->hip = get_point (figure, "near-hip");
  self->waist = find_joint (pose, PSOAS_JOINT_WAIST);
  self->neck = find_joint (pose, PSOAS_JOINT_NECK);
}

/* (-180, 180] */
static double
fold (double degrees)
{
  double folded = fmod (degrees, 360);

  if (folded > 180)
    return folded - 360;

  return folded <= -180 ? folded + 360 : folded;
}

/* Degrees, clockwise on screen, 0 to the right */
static double
get_direction (Point from,
               Point to)
{
  return atan2 (to.y - from.y, to.x - from.x) * 180 / G_PI;
}

static void
set_places (PsoasGuide *self,
            Point       at,
            Point       from,
            Point       to)
{
  self->x = at.x;
  self->y = at.y;
  self->from_x = from.x;
  self->from_y = from.y;
  self->to_x = to.x;
  self->to_y = to.y;
}

static void
set_arc (PsoasGuide *self,
         Point       joint,
         Point       from,
         Point       to)
{
  self->shape = PSOAS_GUIDE_ARC;
  set_places (self, joint, from, to);
  self->value = fabs (fold (get_direction (joint, to) - get_direction (joint, from)));
}

static void
set_distance (PsoasGuide *self,
              Point       at,
              Point       from,
              Point       to,
              double      units)
{
  self->shape = PSOAS_GUIDE_DISTANCE;
  set_places (self, at, from, to);
  self->value = units / UNITS_PER_CM;
}

/* A joint and the far ends of its two arms */
static void
measure_joint (PsoasGuide *self,
               const Body *body,
               const Kind *kind)
{
  set_arc (self,
           get_point (body->figure, kind->points[0]),
           get_point (body->figure, kind->points[1]),
           get_point (body->figure, kind->points[2]));
}

/* Between the trunk and a thigh */
static void
measure_hip (PsoasGuide *self,
             const Body *body,
             const Kind *kind)
{
  Point hip = get_point (body->figure, kind->points[0]);
  Point trunk = { hip.x + body->neck.x - body->hip.x, hip.y + body->neck.y - body->hip.y };

  set_arc (self, hip, trunk, get_point (body->figure, kind->points[1]));
}

/* A place along the middle line of a part of the trunk, @up from its joint, as seen from @from */
static Point
go_along (const Body *body,
          PsoasJoint  joint,
          Point       from,
          double      up)
{
  PsoasBone line = { from.x, from.y, psoas_body_place (body->pose, joint).turn };
  Point point = { 0, -up };

  psoas_bone_map (&line, &point.x, &point.y);

  return point;
}

/* The lower back between pelvis and ribs: 180 is straight, more is an arch */
static void
measure_arch (PsoasGuide *self,
              const Body *body,
              const Kind *kind)
{
  set_arc (self, body->waist, body->hip, go_along (body, PSOAS_JOINT_CHEST, body->waist, ARM));
  self->value = 180 - body->pose->angles[PSOAS_JOINT_WAIST] - body->pose->angles[PSOAS_JOINT_CHEST];
}

/* Neck and head on the ribs: 180 is in line, less is a head that comes forward */
static void
measure_head (PsoasGuide *self,
              const Body *body,
              const Kind *kind)
{
  const double *angles = body->pose->angles;

  set_arc (self, body->neck, go_along (body, PSOAS_JOINT_CHEST, body->neck, -ARM),
           go_along (body, PSOAS_JOINT_HEAD, body->neck, ARM));
  self->value = 180 - angles[PSOAS_JOINT_NECK] - angles[PSOAS_JOINT_HEAD];
}

/* How far a line leans from upright: above 0: forward, to the right */
static void
set_plumb (PsoasGuide *self,
           Point       lower,
           Point       upper)
{
  self->shape = PSOAS_GUIDE_PLUMB;
  set_places (self, lower, lower, upper);
  self->value = fold (get_direction (lower, upper) + 90);
}

static void
measure_upright (PsoasGuide *self,
                 const Body *body,
                 const Kind *kind)
{
  set_plumb (self, body->hip, body->neck);
}

static void
measure_tailbone (PsoasGuide *self,
                  const Body *body,
                  const Kind *kind)
{
  set_plumb (self, body->hip, body->waist);
}

static void
measure_back_leg (PsoasGuide *self,
                  const Body *body,
                  const Kind *kind)
{
  set_plumb (self, get_point (body->figure, "near-knee"), body->hip);
}

/* Of one who lies with the head to the left; above 0: the head's end is higher */
static void
measure_pelvis_level (PsoasGuide *self,
                      const Body *body,
                      const Kind *kind)
{
  self->shape = PSOAS_GUIDE_LEVEL;
  set_places (self, body->hip, body->hip, body->waist);
  self->value = fold (get_direction (body->hip, body->waist) - 180);
}

/* How far the first point is behind the second, to its left */
static void
measure_behind (PsoasGuide *self,
                const Body *body,
                const Kind *kind)
{
  Point back = get_point (body->figure, kind->points[0]);
  Point front = get_point (body->figure, kind->points[1]);
  Point level = { front.x, back.y };

  set_distance (self, front, back, level, front.x - back.x);
}

/* How high a point is above the mat */
static void
measure_height (PsoasGuide *self,
                const Body *body,
                const Kind *kind)
{
  Point point = get_point (body->figure, kind->points[0]);
  Point foot = { point.x, MAT_TOP };

  set_distance (self, foot, point, foot, MAT_TOP - point.y);
}

static void
measure_spot (PsoasGuide *self,
              const Body *body,
              const Kind *kind)
{
  Point point = get_point (body->figure, kind->points[0]);

  self->shape = PSOAS_GUIDE_SPOT;
  set_places (self, point, point, point);
}

/* The ranges are our own judgement around the recommended holds, wide enough for every body. */
static const Kind kinds[] = {
  { "arch", measure_arch, { NULL }, 160, 188 },
  { "back-leg", measure_back_leg, { NULL }, 8, 25 },
  { "breath", measure_spot, { "chest" }, 0, 0 },
  { "front-knee", measure_joint, { "far-knee", "far-hip", "far-ankle" }, 78, 102 },
  { "head", measure_head, { NULL }, 168, 200 },
  { "hip-front", measure_spot, { "hip-front" }, 0, 0 },
  { "long-leg", measure_joint, { "near-knee", "near-hip", "near-ankle" }, 168, 180 },
  { "pelvis-level", measure_pelvis_level, { NULL }, -12, 12 },
  { "raised-knee", measure_hip, { "far-hip", "far-knee" }, 50, 100 },
  { "shoulder-down", measure_height, { "shoulder" }, 0, 5 },
  { "sink", measure_behind, { "near-knee", "near-hip" }, 4, 18 },
  { "stomach", measure_spot, { "stomach" }, 0, 0 },
  { "tailbone", measure_tailbone, { NULL }, -15, 14 },
  { "toes", measure_behind, { "far-knee", "far-toes" }, 0, 40 },
  { "upright", measure_upright, { NULL }, -15, 10 },
};

static const Kind *
find_kind (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (g_strcmp0 (kinds[i].name, name) == 0)
      return &kinds[i];
  }

  return NULL;
}

/**
 * psoas_guide_get_names:
 *
 * Returns: (transfer none) (array zero-terminated=1): what psoas_guide_measure() knows
 */
const char * const *
psoas_guide_get_names (void)
{
  static const char *names[G_N_ELEMENTS (kinds) + 1];

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    names[i] = kinds[i].name;

  return names;
}

/**
 * psoas_guide_measure:
 * @self: (out): what was measured
 * @figure: the figure, posed by psoas_figure_set()
 * @pose: the posture it was posed in
 * @name: one of psoas_guide_get_names()
 *
 * Angles are those of the joints as posed, so that what is drawn and what is said of it agree.
 *
 * Returns: whether there is a guide of this name
 */
gboolean
psoas_guide_measure (PsoasGuide      *self,
                     PsoasFigure     *figure,
                     const PsoasPose *pose,
                     const char      *name)
{
  const Kind *kind = find_kind (name);
  Body body;

  g_return_val_if_fail (PSOAS_IS_FIGURE (figure), FALSE);

  if (kind == NULL)
    return FALSE;

  find_trunk (&body, figure, pose);
  kind->measure (self, &body, kind);
  self->least = kind->least;
  self->most = kind->most;

  return TRUE;
}

/**
 * psoas_guide_is_right:
 * @self: what was measured
 *
 * Returns: whether it lies in its range; what is felt and not measured always does
 */
gboolean
psoas_guide_is_right (const PsoasGuide *self)
{
  return self->shape == PSOAS_GUIDE_SPOT || (self->value >= self->least && self->value <= self->most);
}
