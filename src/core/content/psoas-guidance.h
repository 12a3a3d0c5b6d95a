/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "psoas-sentence.h"

G_BEGIN_DECLS

/* How urgent a section is: decides order, heading and look, never the wording. */
typedef enum {
  PSOAS_URGENCY_NONE,
  PSOAS_URGENCY_APPOINTMENT,
  PSOAS_URGENCY_SAME_DAY,
  PSOAS_URGENCY_EMERGENCY,
} PsoasUrgency;

/* One section of guidance: a heading, paragraphs, a list of points, closing paragraphs.  A level of urgency
 * may have several: what belongs to it is found by walking all sections, not by an id. */
typedef struct {
  char *id;              /* (owned): "emergency", "same-day", "ask-first", ... */
  char *title;           /* (owned): translated */
  PsoasUrgency urgency;
  GPtrArray *brief;      /* (owned) (element-type PsoasSentence) the level in one short line each, for who lies on a mat; may be empty */
  GPtrArray *intro;      /* (owned) (element-type PsoasSentence) paragraphs before the list */
  GPtrArray *items;      /* (owned) (element-type PsoasSentence) list items */
  GPtrArray *outro;      /* (owned) (element-type PsoasSentence) paragraphs after it */
} PsoasGuidanceSection;

/* A sign that needs help soon, in a line short enough to be answered at a glance. */
typedef struct {
  PsoasSentence *sentence;   /* (owned) */
  PsoasUrgency urgency;      /* same-day or emergency */
} PsoasGuidanceRedFlag;

/* One source: its mark ("NHS-BP"), what it is, where it is, how far it was read. */
typedef struct {
  char *mark;            /* (owned) */
  char *text;            /* (owned): translated */
  char *uri;             /* (owned) (nullable) */
} PsoasReference;

#define PSOAS_TYPE_GUIDANCE (psoas_guidance_get_type ())

/**
 * PsoasGuidance:
 *
 * The safety texts: the short notice that precedes the first session, the sections of the guidance
 * page, and the references.  Immutable.  Its version rises when a person should read it again.
 */
G_DECLARE_FINAL_TYPE (PsoasGuidance, psoas_guidance, PSOAS, GUIDANCE, GObject)

PsoasGuidance        *psoas_guidance_parse_file     (const char    *path,
                                                     GError       **error);
PsoasGuidance        *psoas_guidance_parse_original (const char    *path,
                                                     GError       **error);
int                   psoas_guidance_get_version    (PsoasGuidance *self);
const char           *psoas_guidance_get_title      (PsoasGuidance *self); /* of the notice: "Before you stretch" */
GPtrArray            *psoas_guidance_get_notice     (PsoasGuidance *self); /* (element-type PsoasSentence) */
GPtrArray            *psoas_guidance_get_sections   (PsoasGuidance *self); /* (element-type PsoasGuidanceSection) */
const PsoasGuidanceSection *psoas_guidance_find     (PsoasGuidance *self,
                                                     const char    *id);
/* The signs that are asked for once an episode: their question, the signs (element-type PsoasGuidanceRedFlag), and
 * what is said below them.  It is a safety net: that none applies is never an all-clear. */
const char *psoas_guidance_get_red_flags_title (PsoasGuidance *self);
GPtrArray  *psoas_guidance_get_red_flags       (PsoasGuidance *self);
GPtrArray            *psoas_guidance_get_red_flags_outro (PsoasGuidance *self); /* (element-type PsoasSentence) */
GPtrArray            *psoas_guidance_get_references (PsoasGuidance *self); /* (element-type PsoasReference) */

G_END_DECLS
