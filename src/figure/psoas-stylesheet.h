/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-figure.h"

G_BEGIN_DECLS

char *psoas_stylesheet_build         (const char      *colours,
                                      const PsoasPose *pose,
                                      const PsoasLook *look);
void  psoas_stylesheet_append_place  (GString         *css,
                                      const char      *selector,
                                      double           x,
                                      double           y,
                                      double           turn);
void  psoas_stylesheet_append_number (GString         *css,
                                      double           number,
                                      const char      *unit);

G_END_DECLS
