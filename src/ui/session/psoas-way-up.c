/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-way-up.h"

#include "figure/psoas-figure-view.h"

#include <adwaita.h>

/* Pixels */
#define GAP 12

struct _PsoasWayUp {
  GtkWidget parent_instance;

  GtkWidget *pictures;  /* a GtkFlowBox */
};

G_DEFINE_FINAL_TYPE (PsoasWayUp, psoas_way_up, GTK_TYPE_WIDGET)

static void
psoas_way_up_dispose (GObject *object)
{
  g_clear_pointer (&PSOAS_WAY_UP (object)->pictures, gtk_widget_unparent);

  G_OBJECT_CLASS (psoas_way_up_parent_class)->dispose (object);
}

static void
psoas_way_up_class_init (PsoasWayUpClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_way_up_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
psoas_way_up_init (PsoasWayUp *self)
{
  self->pictures = g_object_new (GTK_TYPE_FLOW_BOX,
                                 "can-focus", FALSE, /* else the Tab key ends here */
                                 "selection-mode", GTK_SELECTION_NONE,
                                 "homogeneous", TRUE,
                                 "column-spacing", GAP,
                                 "row-spacing", GAP,
                                 NULL);
  gtk_widget_set_parent (self->pictures, GTK_WIDGET (self));
}

/* (transfer floating): one posture on the way */
static GtkWidget *
make_picture (PsoasFigure  *figure,
              int           skin_tone,
              PsoasStretch *stretch,
              const char   *pose,
              PsoasSide     side)
{
  const char *poses[] = { pose, NULL };
  const PsoasPicture picture = { .pose = pose, .side = side, .frame = poses };
  GtkWidget *view = psoas_figure_view_new (figure);
  GtkWidget *clamp = adw_clamp_new ();

  g_object_set (view, "skin-tone", skin_tone, NULL);
  psoas_figure_view_set_picture (PSOAS_FIGURE_VIEW (view), &picture);
  psoas_figure_view_set_words (PSOAS_FIGURE_VIEW (view), psoas_stretch_get_posture (stretch, pose, side), NULL);
  adw_clamp_set_child (ADW_CLAMP (clamp), view);

  return clamp;
}

/**
 * psoas_way_up_show:
 * @self: a way up
 * @figure: who shows the postures
 * @skin_tone: 1..6
 * @session: a session that is over
 *
 * Shows how to get up from where it was done, seen from where it was seen last.
 */
void
psoas_way_up_show (PsoasWayUp   *self,
                   PsoasFigure  *figure,
                   int           skin_tone,
                   PsoasSession *session)
{
  PsoasPlan *plan = psoas_session_get_plan (session);
  PsoasStretch *stretch = psoas_plan_get_stretch (plan);
  GPtrArray *sentences = psoas_stretch_get_finish (stretch, psoas_session_get_phase (session)->variation);
  PsoasSide side = psoas_plan_get_side_at (plan, psoas_session_get_phase_index (session));
  GtkWidget *child;
  guint n = 0;

  g_return_if_fail (PSOAS_IS_WAY_UP (self));

  while ((child = gtk_widget_get_first_child (self->pictures)))
    gtk_flow_box_remove (GTK_FLOW_BOX (self->pictures), child);
  for (guint i = 0; i < sentences->len; i++) {
    const char *pose = psoas_sentence_get_pose (g_ptr_array_index (sentences, i));

    if (pose == NULL)
      continue;
    gtk_flow_box_append (GTK_FLOW_BOX (self->pictures), make_picture (figure, skin_tone, stretch, pose, side));
    n++;
  }
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->pictures), MAX (n, 1));
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

/**
 * psoas_way_up_set_picture_size:
 * @self: a way up
 * @width: pixels: of each picture, at most
 * @height: pixels: of each picture, at least
 */
void
psoas_way_up_set_picture_size (PsoasWayUp *self,
                               int         width,
                               int         height)
{
  GtkWidget *child;

  g_return_if_fail (PSOAS_IS_WAY_UP (self));

  for (child = gtk_widget_get_first_child (self->pictures); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *clamp = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));

    adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
    adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), width);
    gtk_widget_set_size_request (adw_clamp_get_child (ADW_CLAMP (clamp)), -1, height);
  }
}
