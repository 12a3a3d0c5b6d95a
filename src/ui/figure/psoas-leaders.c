/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-leaders.h"

/* PsoasLeader: where the labels of a drawing stand. */

static int
compare_points (const void *a,
                const void *b,
                void       *data)
{
  const PsoasLeader *x = *(PsoasLeader * const *) a, *y = *(PsoasLeader * const *) b;

  return (x->point_y > y->point_y) - (x->point_y < y->point_y);
}

/* Each as near to its point as the labels before it and the room left for those after it allow */
static void
stack (PsoasLeader **order,
       int           n_leaders,
       double        height,
       double        gap)
{
  double below = -gap, bottom = 0;

  for (int i = 0; i < n_leaders; i++)
    below += order[i]->height + gap;
  for (int i = 0; i < n_leaders; i++) {
    double wanted = order[i]->point_y - order[i]->height / 2;

    order[i]->y = MAX (bottom, MIN (wanted, height - below));
    bottom = order[i]->y + order[i]->height + gap;
    below -= order[i]->height + gap;
  }
}

static double
get_turn (double ax,
          double ay,
          double bx,
          double by,
          double cx,
          double cy)
{
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/**
 * psoas_leaders_cross:
 * @a: a label that has been placed
 * @b: another in the same column
 * @edge: where the column's lines begin
 *
 * Returns: whether their lines cross
 */
gboolean
psoas_leaders_cross (const PsoasLeader *a,
                     const PsoasLeader *b,
                     double             edge)
{
  double ay = a->y + a->height / 2, by = b->y + b->height / 2;

  return get_turn (edge, ay, a->point_x, a->point_y, edge, by) *
         get_turn (edge, ay, a->point_x, a->point_y, b->point_x, b->point_y) < 0 &&
         get_turn (edge, by, b->point_x, b->point_y, edge, ay) *
         get_turn (edge, by, b->point_x, b->point_y, a->point_x, a->point_y) < 0;
}

/**
 * psoas_leaders_place:
 * @leaders: (array length=n_leaders): labels with their points and heights
 * @n_leaders: how many
 * @edge: where the lines begin
 * @height: of the column; labels that do not fit run over its end
 * @gap: between labels, at least
 *
 * Finds where each label stands.  Two whose lines cross change places, which
 * makes the lines shorter.
 */
void
psoas_leaders_place (PsoasLeader *leaders,
                     int          n_leaders,
                     double       edge,
                     double       height,
                     double       gap)
{
  g_autofree PsoasLeader **order = g_new (PsoasLeader *, n_leaders);
  gboolean changed = TRUE;

  for (int i = 0; i < n_leaders; i++)
    order[i] = &leaders[i];
  g_qsort_with_data (order, n_leaders, sizeof order[0], compare_points, NULL);
  stack (order, n_leaders, height, gap);

  for (int round = 0; changed && round < n_leaders * n_leaders; round++) {
    changed = FALSE;
    for (int i = 0; i < n_leaders && !changed; i++)
      for (int j = i + 1; j < n_leaders && !changed; j++) {
        PsoasLeader *upper = order[i];

        changed = psoas_leaders_cross (upper, order[j], edge);
        if (changed) {
          order[i] = order[j];
          order[j] = upper;
          stack (order, n_leaders, height, gap);
        }
      }
  }
}
