/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sizes of type on the session page, in px of the em.  Its words are read from a mat two metres away, so
 * they follow the window: a digit is about 0.7 em high, so a ninth of the height gives digits of more
 * than a fourteenth of it.  They never fall below what the person's text size asks for. */
typedef struct {
  int number;
  int instruction;
  int side;
  int detail;
} PsoasTypeSize;

/* In floor mode, for three metres on a screen of 1920x1080: capitals and digits of Cantarell are 0.7 em
 * high, so a thirteenth of the height gives capitals of 58 px.  On a screen of 13.3 inches those are
 * 8.9 mm, or 10.2 minutes of arc, a little above the 10 minutes that an eye of 20/40 needs; on one of
 * 24 inches 16 mm, or 18 minutes.  A digit of the number is twice that: 22 and 40 minutes. */
static inline PsoasTypeSize
psoas_type_size_for_floor (int width,
                           int height,
                           int base)
{
  PsoasTypeSize self;

  self.number = MAX (MIN (height / 6, width / 5), base * 3);
  self.instruction = MAX (MIN (height / 13, width / 14), base * 3 / 2);
  self.side = MAX (MIN (height / 20, width / 18), base * 6 / 5);
  self.detail = MAX (MIN (height / 24, width / 22), base);

  return self;
}

/* @width, @height: of the window, px; @base: the em of ordinary text, px */
static inline PsoasTypeSize
psoas_type_size_for (int width,
                     int height,
                     int base)
{
  PsoasTypeSize self;

  self.number = MAX (MIN (height / 9, width / 6), base * 2);
  /* Larger than ordinary text, unless few of its words would fit in a line */
  self.instruction = MAX (MIN (height / 25, width / 18), CLAMP (width / 12, base, base * 6 / 5));
  self.side = MAX (MIN (height / 32, width / 22), base);
  self.detail = MAX (MIN (height / 42, width / 28), base);

  return self;
}

/* Whether a line holds so little that what is not needed gives way to the number */
static inline gboolean
psoas_type_size_is_tight (int width,
                          int base)
{
  return width < base * 16;
}

/* Whether figure and words stand side by side, or one above the other */
static inline gboolean
psoas_type_size_is_wide (int width,
                         int height)
{
  return width >= 720 && width > height;
}

G_END_DECLS
