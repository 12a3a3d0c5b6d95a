/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "psoas-palette.h"
#include "psoas-poses.h"

G_BEGIN_DECLS

#define PSOAS_N_SKIN_TONES 6
#define PSOAS_N_BODIES 4

/* How the figure looks apart from its posture. */
typedef struct {
  PsoasPalette palette;
  int skin_tone;        /* 0..PSOAS_N_SKIN_TONES-1, lightest first */
  gboolean muscle;      /* show the psoas of the stretched side */
  gboolean xray;        /* show bones and psoas inside a faded body; then muscle makes no difference */
  gboolean mistake;     /* drawn as a mistake: a cross-like mark in the guide's colour is left to the view */
  double breath;        /* 0..1: how full the chest is */
} PsoasLook;

#define PSOAS_TYPE_FIGURE (psoas_figure_get_type ())

/**
 * PsoasFigure:
 *
 * The one drawn person.  Loads figure.svg once; each pose and look becomes one complete stylesheet.
 * Needs no display.
 */
G_DECLARE_FINAL_TYPE (PsoasFigure, psoas_figure, PSOAS, FIGURE, GObject)

/* The view box of figure.svg; its user units are those of poses and points. */
#define PSOAS_FIGURE_X -160.0
#define PSOAS_FIGURE_Y -200.0
#define PSOAS_FIGURE_WIDTH 1920.0
#define PSOAS_FIGURE_HEIGHT 1200.0

/* @folder holds figure.svg, poses.ini and the style sheets */
PsoasFigure *psoas_figure_new         (const char       *folder,
                                       GError          **error);
PsoasPoses  *psoas_figure_get_poses   (PsoasFigure      *self);
/* Build and hair, 0..PSOAS_N_BODIES-1, for every view of this figure; property "body" */
int          psoas_figure_get_body    (PsoasFigure      *self);
void         psoas_figure_set_body    (PsoasFigure      *self,
                                       int               body);
/* Poses the figure; nothing is done where pose and look are the present ones. */
void         psoas_figure_set         (PsoasFigure      *self,
                                       const PsoasPose  *pose,
                                       const PsoasLook  *look);
/* Draws it into width x height at the origin of @cr, fitted and centred.  No backdrop of its own. */
gboolean     psoas_figure_render      (PsoasFigure      *self,
                                       cairo_t          *cr,
                                       double            width,
                                       double            height,
                                       GError          **error);
/* The person alone */
gboolean     psoas_figure_render_body (PsoasFigure      *self,
                                       cairo_t          *cr,
                                       double            width,
                                       double            height,
                                       GError          **error);
/* Where a body point ("near-knee") is, in view box units, in the pose last set. */
gboolean     psoas_figure_get_point   (PsoasFigure      *self,
                                       const char       *name,
                                       double           *x,
                                       double           *y);
/* The rectangle, in view box units, that holds all body points in the named poses, with room around. */
gboolean     psoas_figure_get_extents (PsoasFigure        *self,
                                       const char * const *poses,
                                       cairo_rectangle_t  *extents);
/* All names that psoas_figure_get_point() knows; NULL-terminated */
const char * const *psoas_figure_get_points (void);
/* The same place, from the posture alone */
void         psoas_figure_compute_point (const PsoasPose *pose,
                                         guint            index,
                                         double          *x,
                                         double          *y);

G_END_DECLS
