/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-shapes.h"
#include "psoas-stylesheet.h"

#include <locale.h>
#include <string.h>

static char *
build (const PsoasPose *pose,
       const PsoasLook *look)
{
  return psoas_stylesheet_build ("", pose, look);
}

static void
assert_has (const char *css,
            const char *rule)
{
  if (strstr (css, rule) == NULL)
    g_error ("no %s in\n%s", rule, css);
}

static void
test_places_root (void)
{
  const PsoasPose pose = { .x = 740.5, .y = 820, .turn = -90 };
  const PsoasLook look = { 0 };
  g_autofree char *css = build (&pose, &look);

  assert_has (css, "#root{transform:translate(740.500px,820.000px) rotate(-90.000deg)}");
  assert_has (css, ".far-root{transform:translate(740.500px,806.000px) rotate(-90.000deg)}");
  assert_has (css, ".waist-joint{transform:translate(0px,-92px)}");
  assert_has (css, ".chest-joint{transform:translate(0px,-72px)}");
}

static void
test_turns_every_joint (void)
{
  PsoasPose pose = { 0 };
  const PsoasLook look = { 0 };
  g_autofree char *css = NULL;

  for (int i = 0; i < PSOAS_N_JOINTS; i++)
    pose.angles[i] = i - 7.25;
  css = build (&pose, &look);

  for (int i = 0; i < PSOAS_N_JOINTS; i++) {
    gboolean is_class = i == PSOAS_JOINT_WAIST || i == PSOAS_JOINT_CHEST;
    g_autofree char *rule = g_strdup_printf ("%c%s{transform:rotate(%.3fdeg)}", is_class ? '.' : '#',
                                             psoas_joint_get_nick (i), i - 7.25);

    assert_has (css, rule);
  }
}

/* Every property is written in every sheet, as librsvg forgets none by itself. */
static void
test_is_complete (void)
{
  const PsoasPose poses[2] = { { 0 }, { .x = 1, .props = { 1, 1, 1, 1 } } };
  const PsoasLook looks[2] = { { 0 }, { .muscle = TRUE, .breath = 1 } };
  GStrv rules[2];

  for (int i = 0; i < 2; i++) {
    g_autofree char *css = build (&poses[i], &looks[i]);

    rules[i] = g_strsplit (css, "\n", -1);
  }

  g_assert_cmpuint (g_strv_length (rules[0]), ==, g_strv_length (rules[1]));
  for (int i = 0; rules[0][i] != NULL; i++) {
    gsize selector = strcspn (rules[0][i], "{");

    g_assert_cmpint (strncmp (rules[0][i], rules[1][i], selector), ==, 0);
  }
  g_strfreev (rules[0]);
  g_strfreev (rules[1]);
}

static void
test_shows_props (void)
{
  const PsoasPose bare = { 0 };
  const PsoasPose chair = { .props = { [PSOAS_PROP_CHAIR] = 0.25, [PSOAS_PROP_TOWEL] = 1 } };
  const PsoasLook plain = { 0 };
  g_autofree char *first = build (&bare, &plain);
  g_autofree char *second = build (&chair, &plain);

  assert_has (first, ".chair{display:none;fill-opacity:0.000;stroke-opacity:0.000}");
  assert_has (first, ".cushion{display:none;fill-opacity:0.000;stroke-opacity:0.000}");
  assert_has (first, ".strap{display:none;fill-opacity:0.000;stroke-opacity:0.000}");
  assert_has (first, ".towel{display:none;fill-opacity:0.000;stroke-opacity:0.000}");
  assert_has (second, ".towel{display:inline;fill-opacity:1.000;stroke-opacity:1.000}");
  assert_has (second, ".chair{display:inline;fill-opacity:0.250;stroke-opacity:0.250}");
  assert_has (second, ".cushion{display:none;fill-opacity:0.000;stroke-opacity:0.000}");
}

static void
test_keeps_one_body (void)
{
  g_autofree char *svg = psoas_shapes_keep_body ("<g><path class=\"top only-1\" d=\"M0,0\"/>\n"
                                                 "<path class=\"only-2\" d=\"M1,1\"/><path class=\"top\"/>\n"
                                                 "<path class=\"hair grey only-2\" d=\"M2,2\"/></g>", 1);

  g_assert_cmpstr (svg, ==, "<g><path class=\"only-2\" d=\"M1,1\"/><path class=\"top\"/>\n"
                   "<path class=\"hair grey only-2\" d=\"M2,2\"/></g>");
}

/* The chest swells away from the back: -66 stays where it is. */
static void
test_breathes (void)
{
  const PsoasPose pose = { 0 };
  const PsoasLook out = { .breath = 0 };
  const PsoasLook in = { .breath = 1 };
  const PsoasLook too_much = { .breath = 7 };
  g_autofree char *empty = build (&pose, &out);
  g_autofree char *full = build (&pose, &in);
  g_autofree char *held = build (&pose, &too_much);

  assert_has (empty, ".ribs{transform:translate(0.000px,0px) scale(1.000,1)}");
  assert_has (full, ".ribs{transform:translate(3.630px,0px) scale(1.055,1)}");
  g_assert_cmpstr (held, ==, full);
}

static void
test_no_comma_in_numbers (void)
{
  const PsoasPose pose = { .x = 1.5, .y = 2.25, .turn = -0.0001 };
  const PsoasLook look = { .breath = 0.5 };
  g_autofree char *plain = build (&pose, &look);
  g_autofree char *german = NULL;

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL && setlocale (LC_NUMERIC, "de_DE.utf8") == NULL &&
      setlocale (LC_NUMERIC, "fr_FR.UTF-8") == NULL) {
    g_test_skip ("no locale with a decimal comma is installed");
    return;
  }
  german = build (&pose, &look);
  setlocale (LC_NUMERIC, "C");

  g_assert_cmpstr (german, ==, plain);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stylesheet/places-root", test_places_root);
  g_test_add_func ("/stylesheet/turns-every-joint", test_turns_every_joint);
  g_test_add_func ("/stylesheet/is-complete", test_is_complete);
  g_test_add_func ("/stylesheet/shows-props", test_shows_props);
  g_test_add_func ("/stylesheet/keeps-one-body", test_keeps_one_body);
  g_test_add_func ("/stylesheet/breathes", test_breathes);
  g_test_add_func ("/stylesheet/no-comma-in-numbers", test_no_comma_in_numbers);

  return g_test_run ();
}
