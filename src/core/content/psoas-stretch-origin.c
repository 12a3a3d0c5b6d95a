/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-stretch-private.h"

PsoasOrigin
psoas_stretch_get_origin (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), PSOAS_ORIGIN_SHIPPED);

  return self->origin;
}

const char *
psoas_stretch_get_author (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);

  return self->author;
}

static void
forget_article (PsoasDose *dose)
{
  dose->article_minimum = dose->article_maximum = 0;
}

/* A file of a person's, also one that began as a copy: the article does not answer for it. */
void
psoas_stretch_set_own (PsoasStretch *self)
{
  self->origin = PSOAS_ORIGIN_OWN;
  self->times_a_day = 0;
  for (guint i = 0; i < PSOAS_N_HOLD_UNITS; i++)
    forget_article (&self->doses[i]);
  forget_article (&self->rounds);
}
