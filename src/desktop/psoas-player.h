/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "org.mpris.MediaPlayer2.h"
#include "psoas-session-driver.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_PLAYER (psoas_player_get_type ())

/**
 * PsoasPlayer:
 *
 * A session as an MPRIS 2 player, to be exported on a bus.  Each phase is a track, and so is the count after sleep.
 */
G_DECLARE_FINAL_TYPE (PsoasPlayer, psoas_player, PSOAS, PLAYER, PsoasMprisPlayerSkeleton)

PsoasPlayer *psoas_player_new    (PsoasSessionDriver *driver);
void         psoas_player_forget (PsoasPlayer        *self);
void         psoas_player_update (PsoasPlayer        *self);

G_END_DECLS
