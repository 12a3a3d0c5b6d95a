/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "psoas-pose.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_XRAY (psoas_xray_get_type ())

/**
 * PsoasXray:
 *
 * The bones of xray.svg and the psoas over them, in the view box of figure.svg.  Needs no display.
 */
G_DECLARE_FINAL_TYPE (PsoasXray, psoas_xray, PSOAS, XRAY, GObject)

/* @folder holds xray.svg */
PsoasXray *psoas_xray_new       (const char       *folder);
/* @colours: a palette's rules for what lies inside the body */
void       psoas_xray_set       (PsoasXray        *self,
                                 const char       *colours,
                                 const PsoasPose  *pose);
/* The muscle alone, to lie over the figure */
void       psoas_xray_set_muscle    (PsoasXray       *self,
                                     const char      *colours,
                                     const PsoasPose *pose);
void       psoas_xray_render_muscle (PsoasXray       *self,
                                     cairo_t         *cr,
                                     double           width,
                                     double           height);
gboolean   psoas_xray_render    (PsoasXray        *self,
                                 cairo_t          *cr,
                                 double            width,
                                 double            height,
                                 GError          **error);
/* Where a point of a bone ("t12", "l1" ... "l5", "sacrum", "hip-joint", "trochanter") is drawn, in view box units */
gboolean   psoas_xray_get_point (PsoasXray        *self,
                                 const char       *name,
                                 double           *x,
                                 double           *y);

G_END_DECLS
