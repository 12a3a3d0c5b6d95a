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
  char *colours;                          /* (owned) (nullable): CSS set last; NULL: not posed yet */
  GHashTable *points;                     /* (owned) (element-type utf8 Point): of the present pose */
  PsoasPose pose;
  PsoasLook look;
  PsoasXray *xray;                        /* (owned): posed while it is shown */
  int body;
  char *svg;                              /* (owned): with the shapes of all bodies */
};

G_END_DECLS
