/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "psoas-sentence.h"

G_BEGIN_DECLS

/* One labelled part of the drawing */
typedef struct {
  char *id;              /* (owned): "psoas": the drawing has psoas-at, where the label points, and psoas-glow */
  char *label;           /* (owned): translated */
  gboolean on_right;     /* its label stands to the right of the drawing */
  GPtrArray *sentences;  /* (owned) (element-type PsoasSentence): one or two */
} PsoasAnatomyPart;

/* What is said below the drawing */
typedef struct {
  char *id;              /* (owned) */
  char *title;           /* (owned): translated */
  GPtrArray *sentences;  /* (owned) (element-type PsoasSentence) */
} PsoasAnatomySection;

#define PSOAS_TYPE_ANATOMY (psoas_anatomy_get_type ())

/* PsoasAnatomy: where the psoas is and what it does, in words.  Immutable. */
G_DECLARE_FINAL_TYPE (PsoasAnatomy, psoas_anatomy, PSOAS, ANATOMY, GObject)

PsoasAnatomy *psoas_anatomy_parse_file      (const char    *path,
                                             GError       **error);
GPtrArray    *psoas_anatomy_get_parts       (PsoasAnatomy  *self); /* (element-type PsoasAnatomyPart) */
GPtrArray    *psoas_anatomy_get_sections    (PsoasAnatomy  *self); /* (element-type PsoasAnatomySection) */
/* (nullable): what is said of the part or section with this id */
GPtrArray    *psoas_anatomy_find_sentences  (PsoasAnatomy  *self,
                                             const char    *id);

G_END_DECLS
