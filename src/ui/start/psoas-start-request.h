/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-stretch.h"
#include "psoas-settings.h"
#include "session/psoas-bookmark.h"
#include "session/psoas-plan.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_START_REQUEST (psoas_start_request_get_type ())

/**
 * PsoasStartRequest:
 *
 * What a person wants to begin: a stretch, in the full or an easier way, from its start or from where it was
 * broken off.  An immutable value: each page on the way to the session carries its own.
 */
typedef struct _PsoasStartRequest PsoasStartRequest;

GType              psoas_start_request_get_type      (void) G_GNUC_CONST;
/* @variation: index of an easier way; -1: the full stretch */
PsoasStartRequest *psoas_start_request_new           (PsoasStretch      *stretch,
                                                      int                variation);
/* @variation: in which it was broken off; @bookmark: (transfer full): where a session of @stretch was */
PsoasStartRequest *psoas_start_request_new_resuming  (PsoasStretch      *stretch,
                                                      int                variation,
                                                      PsoasBookmark     *bookmark);
PsoasStartRequest *psoas_start_request_ref           (PsoasStartRequest *self);
void               psoas_start_request_unref         (PsoasStartRequest *self);

PsoasStretch      *psoas_start_request_get_stretch   (PsoasStartRequest *self); /* (transfer none) */
const char        *psoas_start_request_get_id        (PsoasStartRequest *self); /* of the stretch */
int                psoas_start_request_get_variation (PsoasStartRequest *self);
PsoasBookmark     *psoas_start_request_get_bookmark  (PsoasStartRequest *self); /* (transfer none) (nullable) */
PsoasPlan         *psoas_start_request_make_plan     (PsoasStartRequest *self,
                                                      PsoasSettings     *settings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasStartRequest, psoas_start_request_unref)

G_END_DECLS
