/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-stylesheet.h"

/*
 * librsvg never forgets a value that an earlier sheet has set, so every rule is
 * written every time, also where it says nothing new.
 */

/* Trunk shapes that swell with the breath, about the line of the back, which keeps its contact with the floor. */
#define RIBS_BACK -66.0
#define BELLY_BACK -55.0
#define RIBS_SWELL 0.055
#define BELLY_SWELL 0.085

const char * const psoas_stylesheet_guides[] = { "floor", "knee", "pelvis", "spine", "toes", NULL };

/**
 * psoas_stylesheet_append_number:
 * @css: where to
 * @number: a number
 * @unit: what follows it
 *
 * Writes a number with a point, whatever the locale writes.
 */
void
psoas_stylesheet_append_number (GString    *css,
                                double      number,
                                const char *unit)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  /* No "-0.000": equal postures make equal sheets. */
  if (number > -0.0005 && number < 0.0005)
    number = 0;
  g_ascii_formatd (buffer, sizeof buffer, "%.3f", number);
  g_string_append (css, buffer);
  g_string_append (css, unit);
}

static gboolean
is_class (PsoasJoint joint)
{
  /* The trunk is drawn in three layers, so its two joints are classes. */
  return joint == PSOAS_JOINT_WAIST || joint == PSOAS_JOINT_CHEST;
}

static void
append_joint (GString    *css,
              PsoasJoint  joint,
              double      angle)
{
  g_string_append_c (css, is_class (joint) ? '.' : '#');
  g_string_append (css, psoas_joint_get_nick (joint));
  g_string_append (css, "{transform:rotate(");
  psoas_stylesheet_append_number (css, angle, "deg)}\n");
}

static void
append_root (GString         *css,
             const PsoasPose *pose)
{
  g_string_append (css, "#root{transform:translate(");
  psoas_stylesheet_append_number (css, pose->x, "px,");
  psoas_stylesheet_append_number (css, pose->y, "px) rotate(");
  psoas_stylesheet_append_number (css, pose->turn, "deg)}\n");
  g_string_append (css,
                   ".waist-joint{transform:translate(0px,-92px)}\n"
                   ".chest-joint{transform:translate(0px,-72px)}\n");
}

static void
append_swell (GString    *css,
              const char *selector,
              double      back,
              double      swell)
{
  g_string_append (css, selector);
  g_string_append (css, "{transform:translate(");
  psoas_stylesheet_append_number (css, -back * swell, "px,0px) scale(");
  psoas_stylesheet_append_number (css, 1 + swell, "");
  g_string_append (css, ",1)}\n");
}

static void
append_shown (GString    *css,
              const char *selector,
              gboolean    shown)
{
  g_string_append_printf (css, "%s{visibility:%s}\n", selector, shown ? "visible" : "hidden");
}

static void
append_guides (GString    *css,
               const char *guide)
{
  for (int i = 0; psoas_stylesheet_guides[i] != NULL; i++) {
    g_autofree char *selector = g_strconcat ("#guide-", psoas_stylesheet_guides[i], NULL);

    append_shown (css, selector, g_strcmp0 (guide, psoas_stylesheet_guides[i]) == 0);
  }
}

/**
 * psoas_stylesheet_build:
 * @colours: the rules of a palette and a skin tone
 * @pose: a posture
 * @look: how the figure looks; breath is held to 0..1
 *
 * Writes the complete style sheet that poses figure.svg.  The same arguments
 * give the same text in every locale.
 *
 * Returns: (transfer full): CSS
 */
char *
psoas_stylesheet_build (const char      *colours,
                        const PsoasPose *pose,
                        const PsoasLook *look)
{
  GString *css = g_string_new (colours);
  double breath = CLAMP (look->breath, 0, 1);

  append_root (css, pose);
  for (int i = 0; i < PSOAS_N_JOINTS; i++)
    append_joint (css, i, pose->angles[i]);
  append_swell (css, ".ribs", RIBS_BACK, breath * RIBS_SWELL);
  append_swell (css, ".belly", BELLY_BACK, breath * BELLY_SWELL);
  append_shown (css, ".muscle", look->muscle && !look->xray);
  append_shown (css, ".cushion", (pose->props & PSOAS_PROP_CUSHION) != 0);
  append_shown (css, ".chair", (pose->props & PSOAS_PROP_CHAIR) != 0);
  append_shown (css, ".strap", (pose->props & PSOAS_PROP_STRAP) != 0);
  append_shown (css, ".towel", (pose->props & PSOAS_PROP_TOWEL) != 0);
  append_guides (css, look->guide);

  return g_string_free (css, FALSE);
}

/**
 * psoas_stylesheet_build_body:
 * @body: 0..PSOAS_N_BODIES-1
 *
 * Shapes of figure.svg that not all bodies share are of a class "only-N" or
 * "not-N", N from 1.
 *
 * Returns: (transfer full): CSS that shows the shapes of @body, to go with the colours
 */
char *
psoas_stylesheet_build_body (int body)
{
  GString *css = g_string_new (NULL);

  for (int i = 0; i < PSOAS_N_BODIES; i++) {
    g_autofree char *only = g_strdup_printf (".only-%d", i + 1);
    g_autofree char *other = g_strdup_printf (".not-%d", i + 1);

    append_shown (css, only, i == body);
    append_shown (css, other, i != body);
  }

  return g_string_free (css, FALSE);
}
