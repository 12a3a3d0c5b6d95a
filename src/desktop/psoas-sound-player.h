/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PsoasSoundPlayer:
 *
 * A thread with one GStreamer pipeline, which is idle between sounds.  Opening an audio device may take
 * its time, or for ever: no call here waits for it.
 */
typedef struct _PsoasSoundPlayer PsoasSoundPlayer;

typedef enum {
  PSOAS_SOUND_REPORT_READY,       /* a device took the sound, or would */
  PSOAS_SOUND_REPORT_PLAYED,      /* the sound is over */
  PSOAS_SOUND_REPORT_NO_DEVICE,
  PSOAS_SOUND_REPORT_NO_PLUGINS,
} PsoasSoundReport;

/* Told in the main context of whoever made the player */
typedef void (* PsoasSoundReportFunc) (PsoasSoundReport report,
                                       gpointer         data);

PsoasSoundPlayer *psoas_sound_player_new   (const char           *sink,
                                            PsoasSoundReportFunc  report,
                                            gpointer              data);
/* Ends the thread as soon as the device lets it; nothing is reported any more. */
void              psoas_sound_player_close (PsoasSoundPlayer     *self);
/* volume: 0 to 1, of the sound's amplitude */
void              psoas_sound_player_play  (PsoasSoundPlayer     *self,
                                            const char           *uri,
                                            double                volume);
/* Gives the device back, after the sound being played. */
void              psoas_sound_player_rest  (PsoasSoundPlayer     *self);
/* Looks for a device. */
void              psoas_sound_player_probe (PsoasSoundPlayer     *self);

G_END_DECLS
