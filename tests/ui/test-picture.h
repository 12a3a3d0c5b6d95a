/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/psoas-scene-markers.h"
#include "figure/psoas-scene-marks.h"

G_BEGIN_DECLS

/* As small as pictures come beside their checkpoints; pixels */
#define TEST_PICTURE_WIDTH 300
#define TEST_PICTURE_HEIGHT 190

/* What a picture of a stretch is drawn with; a fixture, whose data is the stretch's id */
typedef struct {
  PsoasStretch *stretch;
  PsoasFigure *figure;
  GtkWidget *widget;   /* whose size and font are used */
  int width, height;   /* pixels */
} TestPicture;

/* FALSE: there is no display, and that was told */
gboolean         test_picture_init          (int                *argc,
                                             char             ***argv);
void             test_picture_set_up        (TestPicture        *self,
                                             gconstpointer       stretch);
void             test_picture_tear_down     (TestPicture        *self,
                                             gconstpointer       stretch);
/* TEST_PICTURE_WIDTH by TEST_PICTURE_HEIGHT before */
void             test_picture_resize        (TestPicture        *self,
                                             int                 width,
                                             int                 height);
const PsoasPose *test_picture_find          (TestPicture        *self,
                                             const char         *pose);
/* How many pixels of two drawings of that size differ */
guint            test_picture_count_changes (TestPicture        *self,
                                             cairo_surface_t    *one,
                                             cairo_surface_t    *two);

G_END_DECLS
