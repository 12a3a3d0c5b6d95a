/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-stylesheet.h"

#include "psoas-body.h"
#include "psoas-shadow.h"
#include "psoas-strap.h"

/*
 * librsvg never forgets a value that an earlier sheet has set, so every rule is
 * written every time, also where it says nothing new.
 */

/* Trunk shapes that swell with the breath, about the line of the back, which keeps its contact with the floor. */
#define RIBS_BACK -66.0
#define BELLY_BACK -55.0
#define RIBS_SWELL 0.055
#define BELLY_SWELL 0.085

/* How dark what a part throws on the mat is where it touches */
#define SHADOW_ALPHA 0.4

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

/**
 * psoas_stylesheet_append_place:
 * @css: where to
 * @selector: of a group
 * @x: view box units
 * @y: likewise
 * @turn: degrees, clockwise
 *
 * Writes the rule that moves the group there and then turns it.
 */
void
psoas_stylesheet_append_place (GString    *css,
                               const char *selector,
                               double      x,
                               double      y,
                               double      turn)
{
  g_string_append (css, selector);
  g_string_append (css, "{transform:translate(");
  psoas_stylesheet_append_number (css, x, "px,");
  psoas_stylesheet_append_number (css, y, "px) rotate(");
  psoas_stylesheet_append_number (css, turn, "deg)}\n");
}

/* The figure is drawn in three layers: far limbs, a little further up, body, near arm. */
static void
append_root (GString         *css,
             const PsoasPose *pose)
{
  psoas_stylesheet_append_place (css, "#root", pose->x, pose->y, pose->turn);
  psoas_stylesheet_append_place (css, ".near-root", pose->x, pose->y, pose->turn);
  psoas_stylesheet_append_place (css, ".far-root", pose->x, pose->y - PSOAS_DEPTH, pose->turn);
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

/* "display" costs nothing where "visibility" still walks the shapes. */
static void
append_shown (GString    *css,
              const char *selector,
              gboolean    shown)
{
  g_string_append_printf (css, "%s{display:%s}\n", selector, shown ? "inline" : "none");
}

/* Not "opacity": librsvg 2.54 cannot draw a group of that mirrored. */
static void
append_opacity (GString    *css,
                const char *selector,
                double      opacity)
{
  g_string_append_printf (css, "%s{display:%s;fill-opacity:", selector, opacity > 0 ? "inline" : "none");
  psoas_stylesheet_append_number (css, opacity, ";stroke-opacity:");
  psoas_stylesheet_append_number (css, opacity, "}\n");
}

static void
append_props (GString         *css,
              const PsoasPose *pose)
{
  for (int i = 0; i < PSOAS_N_PROPS; i++) {
    g_autofree char *selector = g_strconcat (".", psoas_prop_get_nick (i), NULL);

    append_opacity (css, selector, i == PSOAS_PROP_STRAP ? psoas_strap_get_opacity (pose) : pose->props[i]);
  }
  append_opacity (css, ".mat-beside", 1 - pose->props[PSOAS_PROP_MAT_ABOVE]);
}

static void
append_hands (GString         *css,
              const PsoasPose *pose)
{
  static const char * const sides[] = { "near", "far" };

  for (int i = 0; i < 2; i++)
    for (int j = 0; j < PSOAS_N_HANDS; j++) {
      g_autofree char *selector = g_strdup_printf (".%s-hand-%s", sides[i], psoas_hand_get_nick (j));

      append_shown (css, selector, (int) pose->hands[i] == j);
    }
}

/* The free end of the strap, 100 units long as drawn, goes from the thigh to the hand. */
static void
append_strap (GString         *css,
              const PsoasPose *pose)
{
  PsoasBone begin;
  double length = psoas_strap_place_tail (pose, &begin);

  g_string_append (css, "#strap-tail{transform:translate(");
  psoas_stylesheet_append_number (css, begin.x, "px,");
  psoas_stylesheet_append_number (css, begin.y, "px) rotate(");
  psoas_stylesheet_append_number (css, begin.turn, "deg) scale(");
  psoas_stylesheet_append_number (css, length / 100, ",1)}\n");
}

static void
append_shadows (GString         *css,
                const PsoasPose *pose)
{
  for (int i = 0; i < PSOAS_N_SHADOWS; i++) {
    PsoasShadow shadow;

    psoas_shadow_cast (pose, i, &shadow);
    g_string_append_printf (css, "#shadow-%s{transform:translate(", psoas_shadow_get_nick (i));
    psoas_stylesheet_append_number (css, shadow.x, "px,");
    psoas_stylesheet_append_number (css, shadow.y, "px) scale(");
    psoas_stylesheet_append_number (css, shadow.width / 200, shadow.strength > 0 ? ",1);display:inline;fill-opacity:"
                                                                                 : ",1);display:none;fill-opacity:");
    psoas_stylesheet_append_number (css, shadow.strength * SHADOW_ALPHA, "}\n");
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
  append_props (css, pose);
  append_hands (css, pose);
  append_strap (css, pose);
  append_shadows (css, pose);
  /* A body that is faded needs no contours. */
  append_shown (css, ".contour", !look->xray);

  return g_string_free (css, FALSE);
}
