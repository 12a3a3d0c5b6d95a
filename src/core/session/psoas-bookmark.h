/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-session.h"

G_BEGIN_DECLS

#define PSOAS_BOOKMARK_ERROR (psoas_bookmark_error_quark ())
GQuark psoas_bookmark_error_quark (void);

typedef enum {
  PSOAS_BOOKMARK_ERROR_DAMAGED,   /* nothing that was written as a bookmark */
} PsoasBookmarkError;

/* bytes: no bookmark's text is longer */
#define PSOAS_BOOKMARK_MAX_SIZE (64 * 1024)

/**
 * PsoasBookmark:
 *
 * Where a session stood and what was done in it, to be taken up after the program or the machine died.
 * An immutable value.  Going on is never straight into a hold: it begins with the way into its posture,
 * or with the change-over before.
 */
typedef struct _PsoasBookmark PsoasBookmark;

/* (nullable): NULL where there is nothing to go on to.  @time: s since 1970 */
PsoasBookmark *psoas_bookmark_new         (PsoasSession  *session,
                                           gint64         time);
PsoasBookmark *psoas_bookmark_parse       (const char    *text,
                                           GError       **error);
char          *psoas_bookmark_to_text     (PsoasBookmark *self);
void           psoas_bookmark_free        (PsoasBookmark *self);

const char    *psoas_bookmark_get_stretch (PsoasBookmark *self); /* its id */
/* Whether it is young enough to be offered: an hour */
gboolean       psoas_bookmark_is_fresh    (PsoasBookmark *self,
                                           gint64         now);
/* (transfer full) (nullable): what was followed; NULL if the stretch is not what it was */
PsoasPlan     *psoas_bookmark_make_plan   (PsoasBookmark *self,
                                           PsoasStretch  *stretch);
/* The phase of that plan to begin with */
guint          psoas_bookmark_get_phase   (PsoasBookmark *self);
/* (transfer full): a session that has not begun, with the plan as it was at first */
PsoasSession  *psoas_bookmark_make_session (PsoasBookmark *self,
                                            PsoasStretch  *stretch);
/* Begins it where it was broken off. */
gboolean psoas_bookmark_resume (PsoasBookmark *self,
                                PsoasSession  *session,
                                gint64         now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasBookmark, psoas_bookmark_free)

G_END_DECLS
