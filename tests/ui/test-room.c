/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is free in a picture, and where words find a place in it. */

#include "figure/psoas-room.h"

#include "test-picture.h"

#define LABEL_WIDTH 60.0
#define LABEL_HEIGHT 20.0

static void
test_measure (void)
{
  g_autoptr (PsoasRoom) room = psoas_room_new (200, 100);

  g_assert_cmpfloat (psoas_room_measure (room, 100, 40), ==, 40);
  g_assert_cmpfloat (psoas_room_measure (room, 195, 40), ==, 5);
  psoas_room_take_line (room, 80, 50, 120, 50, 10);
  g_assert_cmpfloat (psoas_room_measure (room, 100, 30), ==, 10);
  g_assert_cmpfloat (psoas_room_measure (room, 100, 50), ==, -10);
}

/* A mirrored picture takes the mirrored room. */
static void
test_spaces (void)
{
  g_autoptr (PsoasRoom) room = psoas_room_new (200, 100);
  g_autoptr (GArray) spaces = g_array_new (FALSE, FALSE, sizeof (PsoasSpace));
  const PsoasSpace space = { 20, 20, 10, 40, 20, 10 };
  cairo_matrix_t matrix;

  g_array_append_val (spaces, space);
  cairo_matrix_init (&matrix, -2, 0, 0, 2, 200, 0);
  psoas_room_take_spaces (room, spaces, &matrix);
  g_assert_cmpfloat (psoas_room_measure (room, 140, 40), ==, -20);
  g_assert_cmpfloat (psoas_room_measure (room, 90, 40), ==, 10);
}

static void
test_free_box_stays (void)
{
  g_autoptr (PsoasRoom) room = psoas_room_new (200, 100);
  double x = 100, y = 50;

  g_assert_true (psoas_room_find_box (room, LABEL_WIDTH, LABEL_HEIGHT, &x, &y));
  g_assert_cmpfloat (x, ==, 100);
  g_assert_cmpfloat (y, ==, 50);
}

static void
test_box_gives_way (void)
{
  g_autoptr (PsoasRoom) room = psoas_room_new (200, 100);
  double x = 190, y = 50;

  psoas_room_take_line (room, 170, 0, 170, 100, 20);
  g_assert_true (psoas_room_find_box (room, LABEL_WIDTH, LABEL_HEIGHT, &x, &y));
  g_assert_cmpfloat (x + LABEL_WIDTH / 2, <=, 150);
  g_assert_cmpfloat (x - LABEL_WIDTH / 2, >=, 0);
}

static void
test_no_room (void)
{
  g_autoptr (PsoasRoom) room = psoas_room_new (50, 50);
  double x = 25, y = 25;

  g_assert_false (psoas_room_find_box (room, LABEL_WIDTH, LABEL_HEIGHT, &x, &y));
}

/* In a hold, seen as narrow as on a telephone, the value of each guide finds a place beside the person. */
static void
test_holds (TestPicture   *self,
            gconstpointer  data)
{
  static const int sizes[][2] = { { 300, 190 }, { 336, 210 }, { 640, 400 } };
  const char *hold = psoas_stretch_get_hold_pose (self->stretch);
  const char *poses[] = { psoas_stretch_get_start_pose (self->stretch), hold, NULL };
  PsoasScene scene = { .figure = self->figure, .side = PSOAS_SIDE_LEFT, .turn = 1 };

  scene.pose = *test_picture_find (self, hold);
  scene.checkpoints = psoas_stretch_get_checkpoints (self->stretch);
  g_assert_true (psoas_figure_get_extents (self->figure, poses, &scene.frame));
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
    test_picture_resize (self, sizes[i][0], sizes[i][1]);
    for (scene.focused = 0; scene.focused < (int) scene.checkpoints->len; scene.focused++) {
      const PsoasCheckpoint *checkpoint = g_ptr_array_index (scene.checkpoints, scene.focused);
      g_autoptr (PsoasRoom) room = NULL;
      double x, y;

      scene.guide = checkpoint->guide;
      room = psoas_scene_get_room (&scene, self->widget, self->height, TRUE);
      x = self->width / 2.0;
      y = 0;
      /* With the value in its place there is room for another one still. */
      if (!psoas_room_find_box (room, LABEL_WIDTH, LABEL_HEIGHT, &x, &y))
        g_error ("%s, %d px: no place beside the guide %s", hold, self->width, scene.guide);
    }
  }
}

/* Words follow where the picture ends, though its room goes on: no mark is drawn over them. */
static void
test_ends_with_picture (TestPicture   *self,
                        gconstpointer  data)
{
  const char *hold = psoas_stretch_get_hold_pose (self->stretch);
  const char *poses[] = { psoas_stretch_get_start_pose (self->stretch), hold, NULL };
  PsoasScene scene = { .figure = self->figure, .side = PSOAS_SIDE_LEFT, .turn = 1 };

  scene.pose = *test_picture_find (self, hold);
  scene.checkpoints = psoas_stretch_get_checkpoints (self->stretch);
  g_assert_true (psoas_figure_get_extents (self->figure, poses, &scene.frame));
  test_picture_resize (self, 300, 500);
  for (scene.focused = 0; scene.focused < (int) scene.checkpoints->len; scene.focused++) {
    const cairo_rectangle_t all = { 0, 0, self->width, self->height };
    cairo_surface_t *marks = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &all);
    cairo_t *cr = cairo_create (marks);
    double x, y, width, height;

    scene.guide = ((const PsoasCheckpoint *) g_ptr_array_index (scene.checkpoints, scene.focused))->guide;
    psoas_scene_draw_marks (&scene, self->widget, self->height, cr);
    cairo_destroy (cr);
    cairo_recording_surface_ink_extents (marks, &x, &y, &width, &height);
    cairo_surface_destroy (marks);
    if (y + height > psoas_scene_get_bottom (&scene, self->width, self->height) + 1)
      g_error ("the guide %s reaches below the picture", scene.guide);
  }
}

int
main (int   argc,
      char *argv[])
{
  if (!test_picture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/room/measure", test_measure);
  g_test_add_func ("/room/spaces", test_spaces);
  g_test_add_func ("/room/free-box-stays", test_free_box_stays);
  g_test_add_func ("/room/box-gives-way", test_box_gives_way);
  g_test_add_func ("/room/no-room", test_no_room);
  g_test_add ("/room/gentle", TestPicture, "gentle", test_picture_set_up, test_holds, test_picture_tear_down);
  g_test_add ("/room/gentle-ends", TestPicture, "gentle", test_picture_set_up, test_ends_with_picture, test_picture_tear_down);
  g_test_add ("/room/deeper", TestPicture, "deeper", test_picture_set_up, test_holds, test_picture_tear_down);
  g_test_add ("/room/deeper-ends", TestPicture, "deeper", test_picture_set_up, test_ends_with_picture, test_picture_tear_down);

  return g_test_run ();
}
