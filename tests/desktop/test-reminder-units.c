/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files say that let the desktop start the program. */

#include "psoas-config.h"

#include "remind/psoas-reminder-timer.h"
#include "remind/psoas-reminder-units.h"

#include "test-folder.h"

static void
assert_says (const char *text,
             const char *line)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  if (!g_strv_contains ((const char * const *) lines, line))
    g_error ("no “%s” in:\n%s", line, text);
}

static guint
count (const char *text,
       const char *part)
{
  g_auto (GStrv) parts = g_strsplit (text, part, -1);

  return g_strv_length (parts) - 1;
}

static void
test_timer (void)
{
  const PsoasReminderSchedule schedules[] = {
    { TRUE, { 0, 545 }, 2, PSOAS_WEEKDAYS_ALL },
    { TRUE, { 545, 1439 }, 2, 1 | 64 },
    { FALSE, { 600 }, 1, PSOAS_WEEKDAYS_ALL },
    { TRUE, { 0 }, 1, PSOAS_WEEKDAYS_ALL },
  };
  g_autofree char *text = psoas_reminder_units_timer (schedules, G_N_ELEMENTS (schedules));

  assert_says (text, "OnCalendar=*-*-* 00:00:00");
  assert_says (text, "OnCalendar=*-*-* 09:05:00");
  assert_says (text, "OnCalendar=Mon,Sun *-*-* 09:05:00");
  assert_says (text, "OnCalendar=Mon,Sun *-*-* 23:59:00");
  g_assert_cmpuint (count (text, "OnCalendar="), ==, 4);
  assert_says (text, "Persistent=true");
  assert_says (text, "WantedBy=timers.target");
}

static void
test_service (void)
{
  g_autofree char *text = psoas_reminder_units_service ("/opt/a b/100%/\"psoas\"");

  assert_says (text, "ExecStart=\"/opt/a b/100%%/\\\"psoas\\\"\" --remind");
  assert_says (text, "ConditionFileIsExecutable=/opt/a b/100%%/\"psoas\"");
}

static void
test_moment (void)
{
  g_autofree char *text = psoas_reminder_units_moment (1894622400);

  g_assert_cmpstr (text, ==, "2030-01-14 12:00:00 UTC");
}

static void
test_autostart (void)
{
  const char *programs[] = { "/usr/bin/psoas", "/opt/a b/$HOME/`x`/\"psoas\"\\" };

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++) {
    g_autofree char *text = psoas_reminder_units_autostart (programs[i]);
    g_autoptr (GKeyFile) file = g_key_file_new ();
    g_autofree char *exec = NULL, *try_exec = NULL;
    g_auto (GStrv) words = NULL;
    g_autoptr (GError) error = NULL;

    g_key_file_load_from_data (file, text, -1, G_KEY_FILE_NONE, &error);
    g_assert_no_error (error);
    try_exec = g_key_file_get_string (file, "Desktop Entry", "TryExec", &error);
    g_assert_cmpstr (try_exec, ==, programs[i]);
    exec = g_key_file_get_string (file, "Desktop Entry", "Exec", &error);
    g_assert_no_error (error);
    g_shell_parse_argv (exec, NULL, &words, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (words[0], ==, programs[i]);
    g_assert_cmpstr (words[1], ==, "--remind");
    g_assert_null (words[2]);
  }
}

/* systemd itself has no objection, where it is there to be asked. */
static void
test_verify (void)
{
  const PsoasReminderSchedule schedule = { TRUE, { 540, 1080 }, 2, 31 };
  g_autofree char *verifier = g_find_program_in_path ("systemd-analyze");
  g_autofree char *folder = test_folder_new ();
  g_autofree char *timer_path = g_build_filename (folder, PSOAS_REMINDER_TIMER, NULL);
  g_autofree char *service_path = g_build_filename (folder, PSOAS_REMINDER_SERVICE, NULL);
  g_autofree char *timer = psoas_reminder_units_timer (&schedule, 1);
  g_autofree char *service = psoas_reminder_units_service ("/bin/true");
  g_autofree char *out = NULL, *complaints = NULL;
  const char *command[] = { "systemd-analyze", "--user", "verify", timer_path, NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_setenv ("XDG_RUNTIME_DIR", folder, TRUE);
  if (verifier == NULL) {
    g_test_skip ("systemd-analyze is not there");
  } else {
    g_file_set_contents (timer_path, timer, -1, &error);
    g_assert_no_error (error);
    g_file_set_contents (service_path, service, -1, &error);
    g_assert_no_error (error);
    g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &complaints, &status, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (complaints, ==, "");
    g_assert_cmpint (status, ==, 0);
  }
}

/* Where no systemd answers, its files go all the same, and one that was removed by hand is no failure. */
static void
test_remove (void)
{
  const char *names[] = { PSOAS_REMINDER_TIMER, PSOAS_REMINDER_SERVICE };
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "systemd", "user", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (guint first = 0; first < G_N_ELEMENTS (names); first++) {
    for (guint i = first; i < G_N_ELEMENTS (names); i++) {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "[Unit]\n", -1, NULL));
    }
    g_assert_true (psoas_reminder_timer_remove (NULL, &error));
    g_assert_no_error (error);
    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  }
  g_assert_true (psoas_reminder_timer_remove (NULL, &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = test_folder_new ();

  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder-units/timer", test_timer);
  g_test_add_func ("/reminder-units/service", test_service);
  g_test_add_func ("/reminder-units/moment", test_moment);
  g_test_add_func ("/reminder-units/autostart", test_autostart);
  g_test_add_func ("/reminder-units/verify", test_verify);
  g_test_add_func ("/reminder-units/remove", test_remove);
  return g_test_run ();
}
