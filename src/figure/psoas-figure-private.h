/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <librsvg/rsvg.h>

#include "psoas-figure.h"
#include "psoas-xray.h"

G_BEGIN_DECLS

struct _PsoasFigure
{
  GObject parent_instance;

  RsvgHandle *handle;                     /* (owned) */
  PsoasPoses *poses;                      /* (owned) */
  char *palettes[PSOAS_N_PALETTES];       /* (owned): CSS */
  char *skin_tones[PSOAS_N_SKIN_TONES];   /* (owned): CSS */
  char *sheet;                            /* (owned) (nullable): the one set last */
  GHashTable *points;                     /* (owned) (element-type utf8 Point): of the present pose */
  PsoasPose pose;
  PsoasXray *xray;                        /* (owned): posed while it is shown */
  gboolean is_xray;
  gboolean has_muscle;
  int body;
  char *svg;                              /* (owned): with the shapes of all bodies */
};

G_END_DECLS
