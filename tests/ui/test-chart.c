/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history/psoas-chart.h"

#include <string.h>

/* 2 January 1970: before 6 and after 4; 5 January: twice before, 3 on average */
static GArray *
make_spans (void)
{
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (PsoasPainSpan));
  PsoasPainSpan first = { .day = 1 };
  PsoasPainSpan second = { .day = 4 };

  first.n[PSOAS_MOMENT_BEFORE] = 1;
  first.mean[PSOAS_MOMENT_BEFORE] = 6;
  first.n[PSOAS_MOMENT_AFTER] = 1;
  first.mean[PSOAS_MOMENT_AFTER] = 4;
  second.n[PSOAS_MOMENT_BEFORE] = 2;
  second.mean[PSOAS_MOMENT_BEFORE] = 3.5;
  g_array_append_val (spans, first);
  g_array_append_val (spans, second);

  return spans;
}

typedef struct {
  int index;
  const char *reading;    /* what it ends with */
} ReadingCase;

/* Points are read in the order of time, before a session ahead of after it. */
static void
test_reading (void)
{
  static const ReadingCase cases[] = {
    { -1, "" },
    { 0, ": Before a session, 6 of 10 (point 1 of 3)" },
    { 1, ": After a session, 4 of 10 (point 2 of 3)" },
    { 2, ": Before a session, 3.5 of 10 (point 3 of 3)" },
    { 99, ": Before a session, 3.5 of 10 (point 3 of 3)" },
  };
  g_autoptr (PsoasChart) chart = g_object_ref_sink (g_object_new (PSOAS_TYPE_CHART, NULL));
  g_autoptr (GArray) spans = make_spans ();

  psoas_chart_set_spans (chart, spans, &(PsoasHistoryRange) { 0, 6, 1 });
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    psoas_chart_choose (chart, cases[i].index);
    if (*cases[i].reading == '\0')
      g_assert_cmpstr (psoas_chart_get_reading (chart), ==, "");
    else
      g_assert_true (g_str_has_suffix (psoas_chart_get_reading (chart), cases[i].reading));
  }
}

/* A point that stands for a week says so. */
static void
test_weeks (void)
{
  g_autoptr (PsoasChart) chart = g_object_ref_sink (g_object_new (PSOAS_TYPE_CHART, NULL));
  g_autoptr (GArray) spans = make_spans ();

  psoas_chart_set_spans (chart, spans, &(PsoasHistoryRange) { 0, 6, 7 });
  psoas_chart_choose (chart, 0);
  g_assert_true (g_str_has_prefix (psoas_chart_get_reading (chart), "From "));
  g_assert_nonnull (strstr (psoas_chart_get_reading (chart), "6 of 10 on average"));
}

/* Where an episode begins, its points say so, and the chart counts them. */
static void
test_episodes (void)
{
  g_autoptr (PsoasChart) chart = g_object_ref_sink (g_object_new (PSOAS_TYPE_CHART, NULL));
  g_autoptr (GArray) spans = make_spans ();
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));
  int day = 4;

  g_array_append_val (days, day);
  psoas_chart_set_spans (chart, spans, &(PsoasHistoryRange) { 0, 6, 1 });
  psoas_chart_set_episodes (chart, days);
  psoas_chart_choose (chart, 0);
  g_assert_null (strstr (psoas_chart_get_reading (chart), "episode"));
  psoas_chart_choose (chart, 2);
  g_assert_true (g_str_has_suffix (psoas_chart_get_reading (chart), "A new episode of pain begins."));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Pain over time, with the begin of 1 episode of pain. The arrow keys read point after point.");

  psoas_chart_set_spans (chart, spans, &(PsoasHistoryRange) { 1, 7, 7 });
  psoas_chart_choose (chart, 0);
  g_assert_true (g_str_has_suffix (psoas_chart_get_reading (chart), "A new episode of pain begins."));
}

static void
test_empty (void)
{
  g_autoptr (PsoasChart) chart = g_object_ref_sink (g_object_new (PSOAS_TYPE_CHART, NULL));
  g_autoptr (GArray) spans = g_array_new (FALSE, TRUE, sizeof (PsoasPainSpan));

  psoas_chart_set_spans (chart, spans, &(PsoasHistoryRange) { 0, 6, 1 });
  psoas_chart_choose (chart, 0);
  g_assert_cmpstr (psoas_chart_get_reading (chart), ==, "");
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
  g_test_add_func ("/chart/reading", test_reading);
  g_test_add_func ("/chart/weeks", test_weeks);
  g_test_add_func ("/chart/episodes", test_episodes);
  g_test_add_func ("/chart/empty", test_empty);

  return g_test_run ();
}
