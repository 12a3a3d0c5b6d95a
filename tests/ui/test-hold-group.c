/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "preferences/psoas-hold-group.h"

#include "test-stretches.h"

static gpointer
get_child (GtkWidget  *group,
           const char *name)
{
  return gtk_widget_get_template_child (group, PSOAS_TYPE_HOLD_GROUP, name);
}

/* What is turned is remembered, and what is remembered elsewhere is shown. */
static void
test_both_ways (void)
{
  g_autoptr (PsoasSettings) settings = psoas_settings_new ();
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  g_autoptr (GtkWidget) group = NULL;
  PsoasOptions options;

  g_object_set (settings, "doses", g_variant_new_array (G_VARIANT_TYPE ("{s(sii)}"), NULL, 0), NULL);
  group = g_object_ref_sink (psoas_hold_group_new (settings, stretch));

  gtk_spin_button_set_value (get_child (group, "amount"), 4);
  gtk_spin_button_set_value (get_child (group, "rounds"), 2);
  psoas_settings_get_options (settings, stretch, &options);
  g_assert_cmpint (options.unit, ==, PSOAS_HOLD_UNIT_BREATHS);
  g_assert_cmpint (options.amount, ==, 4);
  g_assert_cmpint (options.rounds, ==, 2);

  options.rounds = 1;
  psoas_settings_set_options (settings, stretch, &options);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (get_child (group, "rounds")), ==, 1);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (get_child (group, "amount")), ==, 4);
}

/* Forty breaths are no forty seconds: another unit begins with its own usual amount. */
static void
test_unit (void)
{
  g_autoptr (PsoasSettings) settings = psoas_settings_new ();
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  const PsoasDose *seconds = psoas_stretch_get_hold_dose (stretch, PSOAS_HOLD_UNIT_SECONDS);
  g_autoptr (GtkWidget) group = NULL;
  PsoasOptions options;

  g_object_set (settings, "doses", g_variant_new_array (G_VARIANT_TYPE ("{s(sii)}"), NULL, 0), NULL);
  group = g_object_ref_sink (psoas_hold_group_new (settings, stretch));
  adw_combo_row_set_selected (get_child (group, "unit"), PSOAS_HOLD_UNIT_SECONDS);

  psoas_settings_get_options (settings, stretch, &options);
  g_assert_cmpint (options.unit, ==, PSOAS_HOLD_UNIT_SECONDS);
  g_assert_cmpint (options.amount, ==, seconds->default_amount);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (get_child (group, "amount")), ==, seconds->default_amount);
  gtk_spin_button_set_value (get_child (group, "amount"), 100000);
  psoas_settings_get_options (settings, stretch, &options);
  g_assert_cmpint (options.amount, ==, seconds->maximum);
}

int
main (int   argc,
      char *argv[])
{
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/hold-group/both-ways", test_both_ways);
  g_test_add_func ("/hold-group/unit", test_unit);

  return g_test_run ();
}
