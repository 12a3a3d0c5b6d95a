/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The card of signs: each line is there, one tick is enough, and "none" cannot be said beside a tick. */

#include "psoas-config.h"

#include "pain/psoas-red-flag-card.h"

#include <adwaita.h>

#define GUIDANCE "resource://" RESOURCE_PATH "/guidance/safety.guidance"

/* (transfer none) (nullable): the @index-th of this type inside */
static gpointer
find (GtkWidget *widget,
      GType      type,
      guint     *index)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    gpointer found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) && (*index)-- == 0 ? child : find (child, type, index);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static gpointer
get_child (GtkWidget *card,
           GType      type,
           guint      index)
{
  return find (card, type, &index);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_answers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasGuidance) guidance = psoas_guidance_parse_file (GUIDANCE, &error);
  g_autoptr (GtkWidget) card = NULL;
  GtkButton *none;
  GPtrArray *signs;
  guint n_none = 0, n_ticked = 0;

  g_assert_no_error (error);
  signs = psoas_guidance_get_red_flags (guidance);
  g_assert_cmpuint (signs->len, ==, 8);
  card = g_object_ref_sink (psoas_red_flag_card_new (guidance, TRUE, PSOAS_URGENCY_NONE));
  none = get_child (card, GTK_TYPE_BUTTON, 0);
  g_signal_connect_swapped (card, "none", G_CALLBACK (count_cb), &n_none);
  g_signal_connect_swapped (card, "ticked", G_CALLBACK (count_cb), &n_ticked);

  g_assert_cmpint (psoas_red_flag_card_get_urgency (PSOAS_RED_FLAG_CARD (card)), ==, PSOAS_URGENCY_NONE);
  for (guint i = 0; i < signs->len; i++) {
    const PsoasGuidanceRedFlag *sign = g_ptr_array_index (signs, i);
    GtkCheckButton *check = get_child (card, GTK_TYPE_CHECK_BUTTON, i);

    gtk_check_button_set_active (check, TRUE);
    g_assert_cmpint (psoas_red_flag_card_get_urgency (PSOAS_RED_FLAG_CARD (card)), ==, sign->urgency);
    g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (none)));
    gtk_check_button_set_active (check, FALSE);
    g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (none)));
  }
  g_assert_null (get_child (card, GTK_TYPE_CHECK_BUTTON, signs->len));
  g_assert_cmpuint (n_ticked, ==, 2 * signs->len);

  /* The more urgent of two decides. */
  gtk_check_button_set_active (get_child (card, GTK_TYPE_CHECK_BUTTON, 0), TRUE);
  gtk_check_button_set_active (get_child (card, GTK_TYPE_CHECK_BUTTON, signs->len - 1), TRUE);
  g_assert_cmpint (psoas_red_flag_card_get_urgency (PSOAS_RED_FLAG_CARD (card)), ==, PSOAS_URGENCY_EMERGENCY);
  /* To make it empty for another time is not to take a tick back. */
  n_ticked = 0;
  psoas_red_flag_card_reset (PSOAS_RED_FLAG_CARD (card));
  g_assert_cmpuint (n_ticked, ==, 0);
  g_assert_cmpint (psoas_red_flag_card_get_urgency (PSOAS_RED_FLAG_CARD (card)), ==, PSOAS_URGENCY_NONE);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (none)));

  g_assert_cmpuint (n_none, ==, 0);
  g_signal_emit_by_name (none, "clicked");
  g_assert_cmpuint (n_none, ==, 1);
}

/* What was ticked earlier is a line of its own, and ticked. */
static void
test_ticked_earlier (void)
{
  g_autoptr (PsoasGuidance) guidance = psoas_guidance_parse_file (GUIDANCE, NULL);
  g_autoptr (GtkWidget) card = g_object_ref_sink (psoas_red_flag_card_new (guidance, TRUE, PSOAS_URGENCY_SAME_DAY));
  GtkWidget *none = get_child (card, GTK_TYPE_BUTTON, 0);
  GtkCheckButton *check = get_child (card, GTK_TYPE_CHECK_BUTTON, 0);

  g_assert_true (gtk_check_button_get_active (check));
  g_assert_cmpint (psoas_red_flag_card_get_urgency (PSOAS_RED_FLAG_CARD (card)), ==, PSOAS_URGENCY_SAME_DAY);
  g_assert_false (gtk_widget_get_sensitive (none));
  gtk_check_button_set_active (check, FALSE);
  g_assert_cmpint (psoas_red_flag_card_get_urgency (PSOAS_RED_FLAG_CARD (card)), ==, PSOAS_URGENCY_NONE);
  g_assert_true (gtk_widget_get_sensitive (none));
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
  g_test_add_func ("/signs-card/answers", test_answers);

  g_test_add_func ("/signs-card/ticked-earlier", test_ticked_earlier);

  return g_test_run ();
}
