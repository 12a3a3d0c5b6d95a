/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-solver.h"

#include <math.h>

#include "psoas-body.h"

/*
 * Limbs are chains of two links.  Two ways lead to every point within reach; the
 * one in which the elbow bends as elbows do, and the knee as knees do, is taken.
 */

/* The smallest angle between the two links: an elbow or a knee closes no further. */
#define MIN_OPENING 32.0
/* How far a wrist gives way */
#define MAX_WRIST 80.0
/* How high a foot is lifted on its way to another place on the floor, at most; as a share of the way */
#define MAX_LIFT 70.0
#define LIFT_SHARE 0.12

typedef struct {
  PsoasJoint upper, lower, end;
  double upper_length, lower_length;
  int sense;   /* of the lower link's angle: a knee's is above 0, an elbow's below */
} Chain;

static const Chain chains[PSOAS_N_LIMBS] = {
  [PSOAS_LIMB_NEAR_LEG] = { PSOAS_JOINT_NEAR_LEG, PSOAS_JOINT_NEAR_SHANK, PSOAS_JOINT_NEAR_FOOT,
                            PSOAS_THIGH_LENGTH, PSOAS_SHANK_LENGTH, 1 },
  [PSOAS_LIMB_FAR_LEG] = { PSOAS_JOINT_FAR_LEG, PSOAS_JOINT_FAR_SHANK, PSOAS_JOINT_FAR_FOOT,
                           PSOAS_THIGH_LENGTH, PSOAS_SHANK_LENGTH, 1 },
  [PSOAS_LIMB_NEAR_ARM] = { PSOAS_JOINT_NEAR_ARM, PSOAS_JOINT_NEAR_FOREARM, PSOAS_JOINT_NEAR_HAND,
                            PSOAS_ARM_LENGTH, PSOAS_FOREARM_LENGTH, -1 },
  [PSOAS_LIMB_FAR_ARM] = { PSOAS_JOINT_FAR_ARM, PSOAS_JOINT_FAR_FOREARM, PSOAS_JOINT_FAR_HAND,
                           PSOAS_ARM_LENGTH, PSOAS_FOREARM_LENGTH, -1 },
};

static double
to_degrees (double radians)
{
  return radians * 180 / G_PI;
}

/* -180..180 */
static double
wrap (double degrees)
{
  return remainder (degrees, 360);
}

static double
mix (double from,
     double to,
     double progress)
{
  return from + (to - from) * progress;
}

/* Over the shorter way round */
static double
mix_turn (double from,
          double to,
          double progress)
{
  return from + wrap (to - from) * progress;
}

static gboolean
is_knee (const PsoasContact *contact)
{
  return contact->on == PSOAS_SUPPORT_ROOM_KNEE;
}

/* Turn of the way from one place to another, as a limb that hangs along it is turned */
static double
get_turn (double dx,
          double dy)
{
  return to_degrees (atan2 (-dx, dy));
}

/* An angle of a triangle, between the sides @a and @b */
static double
get_corner (double a,
            double b,
            double opposite)
{
  return to_degrees (acos (CLAMP ((a * a + b * b - opposite * opposite) / (2 * a * b), -1, 1)));
}

/* Turns the chain so that its end comes to @end, or as near as it can. */
static void
reach (PsoasPose       *pose,
       PsoasLimb        limb,
       const PsoasBone *end)
{
  const Chain *chain = &chains[limb];
  const double a = chain->upper_length, b = chain->lower_length;
  const double opening = MIN_OPENING * G_PI / 180;
  const double nearest = sqrt (a * a + b * b - 2 * a * b * cos (opening));
  PsoasBone root = psoas_body_place (pose, chain->upper);
  double distance = CLAMP (hypot (end->x - root.x, end->y - root.y), nearest, a + b);
  double upper = get_turn (end->x - root.x, end->y - root.y) - chain->sense * get_corner (a, distance, b);
  double lower = chain->sense * (180 - get_corner (a, b, distance));
  double bend = wrap (end->turn - upper - lower);

  pose->angles[chain->upper] = wrap (upper - (root.turn - pose->angles[chain->upper]));
  pose->angles[chain->lower] = lower;
  pose->angles[chain->end] = chain->sense < 0 ? CLAMP (bend, -MAX_WRIST, MAX_WRIST) : bend;
}

/* Where @contact wants the limb's end, the body standing as it does */
static PsoasBone
resolve (const PsoasPose    *pose,
         const PsoasContact *contact)
{
  PsoasBone end = { contact->x, contact->y, contact->turn };
  PsoasBone support;

  if (contact->on == PSOAS_SUPPORT_NEAR_THIGH || contact->on == PSOAS_SUPPORT_FAR_THIGH) {
    support = psoas_body_place (pose, contact->on == PSOAS_SUPPORT_NEAR_THIGH ? PSOAS_JOINT_NEAR_LEG
                                                                              : PSOAS_JOINT_FAR_LEG);
    psoas_bone_map (&support, &end.x, &end.y);
    end.turn += support.turn;
  }

  return end;
}

/* The hip stands over a knee on the floor as high as the thigh is long. */
static void
stand_on_knee (PsoasPose          *pose,
               const PsoasContact *contact)
{
  double across = CLAMP (pose->x - contact->x, -PSOAS_THIGH_LENGTH, PSOAS_THIGH_LENGTH);

  pose->y = contact->y - sqrt (PSOAS_THIGH_LENGTH * PSOAS_THIGH_LENGTH - across * across);
}

static void
kneel (PsoasPose          *pose,
       PsoasLimb           limb,
       const PsoasContact *contact)
{
  const Chain *chain = &chains[limb];
  double thigh = get_turn (contact->x - pose->x, contact->y - pose->y);

  pose->angles[chain->upper] = wrap (thigh - pose->turn);
  pose->angles[chain->lower] = wrap (contact->turn - thigh);
}

static void
solve_limb (PsoasPose *pose,
            PsoasLimb  limb)
{
  const PsoasContact *contact = &pose->contacts[limb];
  PsoasBone end;

  if (contact->on == PSOAS_SUPPORT_NONE)
    return;
  if (is_knee (contact)) {
    kneel (pose, limb, contact);
    return;
  }
  end = resolve (pose, contact);
  reach (pose, limb, &end);
}

static void
solve_hip (PsoasPose *pose)
{
  for (int i = PSOAS_LIMB_NEAR_LEG; i <= PSOAS_LIMB_FAR_LEG; i++)
    if (is_knee (&pose->contacts[i])) {
      stand_on_knee (pose, &pose->contacts[i]);
      return;
    }
}

/**
 * psoas_pose_solve:
 * @self: a posture
 *
 * Gives every limb that is in contact the angles with which it reaches there,
 * elbows and knees bent as they can.  First the hip comes over a knee that bears
 * it, then come the legs, then the arms, whose hands may lie on a thigh.
 */
void
psoas_pose_solve (PsoasPose *self)
{
  solve_hip (self);
  for (int i = 0; i < PSOAS_N_LIMBS; i++)
    solve_limb (self, i);
}

/* Where the limb's end would be if it moved with the body as it does in @other */
static PsoasBone
find_end (const PsoasPose *now,
          const PsoasPose *other,
          PsoasLimb        limb)
{
  const Chain *chain = &chains[limb];
  const PsoasContact *contact = &other->contacts[limb];
  PsoasPose held = *now;

  if (contact->on != PSOAS_SUPPORT_NONE && !is_knee (contact))
    return resolve (now, contact);

  held.angles[chain->upper] = other->angles[chain->upper];
  held.angles[chain->lower] = other->angles[chain->lower];
  held.angles[chain->end] = other->angles[chain->end];

  return psoas_body_place (&held, chain->end);
}

/* How far below the ankle a foot's lowest point is, turned so: heel, its edge, the ball or the toes */
static double
get_foot_height (double turn)
{
  static const double sole[][2] = { { -36, 27 }, { -28, 40 }, { 90, 40 }, { 114, 33 } };
  double radians = turn * G_PI / 180;
  double height = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sole); i++)
    height = MAX (height, sole[i][0] * sin (radians) + sole[i][1] * cos (radians));

  return height;
}

/* A limb that leaves a contact or comes to one: its end takes the straight way, a foot's sole a little above it. */
static void
carry_limb (PsoasPose       *pose,
            const PsoasPose *from,
            const PsoasPose *to,
            PsoasLimb        limb,
            double           progress)
{
  PsoasBone a = find_end (pose, from, limb), b = find_end (pose, to, limb);
  double lift = MIN (hypot (b.x - a.x, b.y - a.y) * LIFT_SHARE, MAX_LIFT);
  PsoasBone end = { mix (a.x, b.x, progress), mix (a.y, b.y, progress), mix_turn (a.turn, b.turn, progress) };

  if (chains[limb].sense > 0)
    end.y += mix (get_foot_height (a.turn), get_foot_height (b.turn), progress) - get_foot_height (end.turn)
             - lift * sin (progress * G_PI);
  reach (pose, limb, &end);
}

static gboolean
keeps_contact (const PsoasPose *from,
               const PsoasPose *to,
               PsoasLimb        limb)
{
  return from->contacts[limb].on == to->contacts[limb].on;
}

/* A foot that turns on the floor, as it slides, rolls over its heel. */
static double
mix_height (const PsoasContact *from,
            const PsoasContact *to,
            double              turn,
            double              progress)
{
  double a = from->y + get_foot_height (from->turn), b = to->y + get_foot_height (to->turn);

  return mix (a, b, progress) - get_foot_height (turn);
}

static PsoasContact
mix_contact (const PsoasContact *from,
             const PsoasContact *to,
             PsoasLimb           limb,
             double              progress)
{
  PsoasContact contact = {
    .on = from->on,
    .x = mix (from->x, to->x, progress),
    .y = mix (from->y, to->y, progress),
    .turn = mix_turn (from->turn, to->turn, progress),
  };

  if (chains[limb].sense > 0 && contact.on == PSOAS_SUPPORT_ROOM)
    contact.y = mix_height (from, to, contact.turn, progress);

  return contact;
}

static void
mix_limb (PsoasPose       *pose,
          const PsoasPose *from,
          const PsoasPose *to,
          PsoasLimb        limb,
          double           progress)
{
  if (keeps_contact (from, to, limb))
    solve_limb (pose, limb);
  else
    carry_limb (pose, from, to, limb, progress);
}

/* On the way a hand is open, unless it holds on. */
static PsoasHand
mix_hand (PsoasHand from,
          PsoasHand to,
          double    progress)
{
  if (from == to || progress < 0.15)
    return from;

  return progress > 0.85 ? to : PSOAS_HAND_REST;
}

static void
mix_freely (PsoasPose       *pose,
            const PsoasPose *from,
            const PsoasPose *to,
            double           progress)
{
  pose->x = mix (from->x, to->x, progress);
  pose->y = mix (from->y, to->y, progress);
  pose->turn = mix (from->turn, to->turn, progress);
  for (int i = 0; i < PSOAS_N_JOINTS; i++)
    pose->angles[i] = mix (from->angles[i], to->angles[i], progress);
  for (int i = 0; i < PSOAS_N_PROPS; i++)
    pose->props[i] = mix (from->props[i], to->props[i], progress);
  for (int i = 0; i < 2; i++)
    pose->hands[i] = mix_hand (from->hands[i], to->hands[i], progress);
}

/**
 * psoas_pose_mix:
 * @from: a pose
 * @to: another
 * @progress: 0 gives @from, 1 gives @to
 *
 * What is in contact in both stays so all the way; a limb that comes to a
 * contact, or leaves one, is carried there with its joints bent as they can be.
 *
 * Returns: the posture on the way between them
 */
PsoasPose
psoas_pose_mix (const PsoasPose *from,
                const PsoasPose *to,
                double           progress)
{
  PsoasPose pose = { 0 };

  if (progress >= 1)
    return *to;
  if (progress <= 0)
    return *from;

  mix_freely (&pose, from, to, progress);
  for (int i = 0; i < PSOAS_N_LIMBS; i++)
    if (keeps_contact (from, to, i))
      pose.contacts[i] = mix_contact (&from->contacts[i], &to->contacts[i], i, progress);
  solve_hip (&pose);
  for (int i = 0; i < PSOAS_N_LIMBS; i++)
    mix_limb (&pose, from, to, i, progress);

  return pose;
}
