/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-session-picture.h"

/* The figure is in its new posture after this time, even if the step's words take longer. */
#define MOVE_MAX (3 * G_USEC_PER_SEC)

/* The posture of the step under way, and what the step means where that moves too little to be seen */
static void
take_step (PsoasPicture *picture,
           PsoasSession *session)
{
  const PsoasPhaseCue *cue = psoas_session_get_phase_cue (session);

  if (psoas_session_get_state (session) == PSOAS_SESSION_READY) {
    picture->pose = psoas_session_get_phase (session)->from_pose;
    return;
  }

  picture->pose = cue->pose;
  picture->moves = TRUE;
  picture->duration = MIN (cue->length, MOVE_MAX) / 1000;
  picture->ghost = cue->from;
  picture->moved = cue->moved;
}

/* One checkpoint at a time: the one that a voice says then */
static void
take_checkpoint (PsoasPicture *picture,
                 PsoasSession *session,
                 gint64        now)
{
  guint index;

  if (!psoas_session_get_checkpoint (session, now, &index))
    return;

  picture->checkpoints = psoas_stretch_get_checkpoints (psoas_plan_get_stretch (psoas_session_get_plan (session)));
  picture->focused = g_ptr_array_index (picture->checkpoints, index);
}

/**
 * psoas_session_picture:
 * @session: a session
 * @now: µs
 *
 * What a session shows is what it is at that moment, however it came there: of its phases all take place in one
 * frame, and before the first side begins the figure faces as for that.
 *
 * Returns: a picture that lives as long as the session's plan
 */
PsoasPicture
psoas_session_picture (PsoasSession *session,
                       gint64        now)
{
  PsoasPlan *plan = psoas_session_get_plan (session);
  PsoasBreathMoment moment;
  PsoasPicture picture = {
    .side = psoas_plan_get_side_at (plan, psoas_session_get_phase_index (session)),
    .frame = psoas_plan_get_poses (plan),
    .muscle = psoas_session_get_phase (session)->kind == PSOAS_PHASE_HOLD,
  };

  take_step (&picture, session);
  take_checkpoint (&picture, session, now);
  if (psoas_session_get_breath (session, now, &moment))
    picture.breath = psoas_breath_moment_get_fullness (&moment);

  return picture;
}
