/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-start-request.h"

struct _PsoasStartRequest {
  PsoasStretch *stretch;    /* (owned) */
  int variation;
  PsoasBookmark *bookmark;  /* (owned) (nullable) */
};

G_DEFINE_BOXED_TYPE (PsoasStartRequest, psoas_start_request, psoas_start_request_ref, psoas_start_request_unref)

PsoasStartRequest *
psoas_start_request_new (PsoasStretch *stretch,
                         int           variation)
{
  PsoasStartRequest *self;

  g_return_val_if_fail (PSOAS_IS_STRETCH (stretch), NULL);

  self = g_rc_box_new0 (PsoasStartRequest);
  self->stretch = g_object_ref (stretch);
  self->variation = variation;

  return self;
}

PsoasStartRequest *
psoas_start_request_new_resuming (PsoasStretch  *stretch,
                                  int            variation,
                                  PsoasBookmark *bookmark)
{
  PsoasStartRequest *self = psoas_start_request_new (stretch, variation);

  self->bookmark = bookmark;

  return self;
}

PsoasStartRequest *
psoas_start_request_ref (PsoasStartRequest *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (PsoasStartRequest *self)
{
  g_clear_object (&self->stretch);
  g_clear_pointer (&self->bookmark, psoas_bookmark_free);
}

void
psoas_start_request_unref (PsoasStartRequest *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) clear);
}

PsoasStretch *
psoas_start_request_get_stretch (PsoasStartRequest *self)
{
  return self->stretch;
}

const char *
psoas_start_request_get_id (PsoasStartRequest *self)
{
  return psoas_stretch_get_id (self->stretch);
}

int
psoas_start_request_get_variation (PsoasStartRequest *self)
{
  return self->variation;
}

PsoasBookmark *
psoas_start_request_get_bookmark (PsoasStartRequest *self)
{
  return self->bookmark;
}

/**
 * psoas_start_request_make_plan:
 * @self: a request without a bookmark
 * @settings: the person's choices
 *
 * Returns: (transfer full): what would begin now
 */
PsoasPlan *
psoas_start_request_make_plan (PsoasStartRequest *self,
                               PsoasSettings     *settings)
{
  PsoasOptions options;

  psoas_settings_get_options (settings, self->stretch, &options);
  options.variation = self->variation;
  psoas_options_clamp (&options, self->stretch);

  return psoas_plan_new (self->stretch, &options);
}
