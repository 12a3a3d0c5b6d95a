/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a key means in a session.  Needs no display. */

#include "session/psoas-session-keys.h"

/* A presenter's key that darkens the screen, and the keys that are said to stop */
static void
test_hurt (void)
{
  static const guint keyvals[] = { GDK_KEY_h, GDK_KEY_H, GDK_KEY_b, GDK_KEY_B, GDK_KEY_period, GDK_KEY_KP_Decimal };

  for (guint i = 0; i < G_N_ELEMENTS (keyvals); i++)
    g_assert_cmpstr (psoas_session_keys_find (keyvals[i], 0, FALSE), ==, "session.hurt");
}

/* Capital letters are of the same key; with Control it is another program's. */
static void
test_modifiers (void)
{
  g_assert_cmpstr (psoas_session_keys_find (GDK_KEY_Right, GDK_LOCK_MASK, FALSE), ==, "session.skip");
  g_assert_null (psoas_session_keys_find (GDK_KEY_h, GDK_CONTROL_MASK, FALSE));
  g_assert_null (psoas_session_keys_find (GDK_KEY_Left, GDK_ALT_MASK, FALSE));
}

/* What a button wants for itself does not come before it. */
static void
test_unused (void)
{
  static const guint keyvals[] = { GDK_KEY_space, GDK_KEY_Return, GDK_KEY_Escape };

  for (guint i = 0; i < G_N_ELEMENTS (keyvals); i++) {
    g_assert_null (psoas_session_keys_find (keyvals[i], 0, FALSE));
    g_assert_nonnull (psoas_session_keys_find (keyvals[i], 0, TRUE));
  }
  g_assert_null (psoas_session_keys_find (GDK_KEY_h, 0, TRUE));
  g_assert_null (psoas_session_keys_find (GDK_KEY_Tab, 0, FALSE));
  g_assert_null (psoas_session_keys_find (GDK_KEY_Tab, 0, TRUE));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-keys/hurt", test_hurt);
  g_test_add_func ("/session-keys/modifiers", test_modifiers);
  g_test_add_func ("/session-keys/unused", test_unused);

  return g_test_run ();
}
