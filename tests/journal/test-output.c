/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that the person asks for: where they come to be, and what is refused. */

#include "psoas-output.h"
#include "test-journal-files.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
save (TestJournal  *t,
      const char   *name,
      GError      **error)
{
  g_autofree char *path = g_build_filename (t->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return psoas_output_save (file, "new", 3, error);
}

static void
assert_holds (TestJournal *t,
              const char  *name)
{
  g_autofree char *path = g_build_filename (t->folder, name, NULL);
  g_autofree char *text = NULL;
  GStatBuf status;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "new");
  g_assert_cmpint (g_lstat (path, &status), ==, 0);
  g_assert_true (S_ISREG (status.st_mode));
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
}

static void
make_link (TestJournal *t,
           const char  *target,
           const char  *name)
{
  g_autofree char *path = g_build_filename (t->folder, name, NULL);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
test_files (TestJournal   *t,
            gconstpointer  unused)
{
  g_assert_true (save (t, "a", NULL));
  assert_holds (t, "a");
  g_assert_true (save (t, "a", NULL));
  assert_holds (t, "a");
}

/* A link stays one, also where nothing is at its end yet. */
static void
test_links (TestJournal   *t,
            gconstpointer  unused)
{
  g_autofree char *link = g_build_filename (t->folder, "link", NULL);

  make_link (t, "target", "middle");
  make_link (t, "middle", "link");
  for (int i = 0; i < 2; i++) {
    g_assert_true (save (t, "link", NULL));
    g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
    assert_holds (t, "target");
  }
}

static void
test_refused (TestJournal   *t,
              gconstpointer  unused)
{
  g_autofree char *folder = g_build_filename (t->folder, "folder", NULL);
  g_autofree char *pipe = g_build_filename (t->folder, "pipe", NULL);
  const struct {
    const char *name;
    int code;
  } rows[] = {
    { "folder", G_IO_ERROR_IS_DIRECTORY },
    { "pipe", G_IO_ERROR_NOT_REGULAR_FILE },
    { "device", G_IO_ERROR_NOT_REGULAR_FILE },
    { "circle", G_IO_ERROR_TOO_MANY_LINKS },
    { "none/x", G_IO_ERROR_NOT_FOUND },
  };

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  make_link (t, "/dev/null", "device");
  make_link (t, "circle", "circle");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (save (t, rows[i].name, &error));
    g_test_message ("%s", error->message);
    g_assert_cmpint (error->domain, ==, G_IO_ERROR);
    g_assert_cmpint (error->code, ==, rows[i].code);
    g_assert_nonnull (strstr (error->message, rows[i].name));
    g_assert_null (strstr (error->message, "XXXX"));
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Nothing is left beside a file that could not be written, and what was there stays. */
static void
test_no_rest (TestJournal   *t,
              gconstpointer  unused)
{
  g_autofree char *folder = g_build_filename (t->folder, "a", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_false (save (t, "a", &error));
  dir = g_dir_open (t->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "a");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_standard_output (void)
{
  if (g_test_subprocess ()) {
    g_assert_true (psoas_output_write ("-", "to be read", 10, NULL));
    return;
  }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*to be read*");
}

/* A name that was typed without its ending gets it; what has that name is not replaced unasked. */
static void
test_names (TestJournal   *t,
            gconstpointer  unused)
{
  static const struct {
    const char *typed;
    const char *named;  /* NULL: refused */
  } cases[] = {
    { "log", "log.csv" },
    { "log.csv", "log.csv" },
    { "LOG.CSV", "LOG.CSV" },
    { "log.2030", "log.2030.csv" },
    { "there", NULL },
    { "there.csv", "there.csv" },
  };

  g_assert_true (save (t, "there.csv", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_build_filename (t->folder, cases[i].typed, NULL);
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autoptr (GError) error = NULL;
    g_autoptr (GFile) named = psoas_output_name (file, ".csv", &error);
    g_autofree char *name = named != NULL ? g_file_get_basename (named) : NULL;

    g_assert_cmpstr (name, ==, cases[i].named);
    if (cases[i].named == NULL)
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
    else
      g_assert_no_error (error);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_journal_add ("/output/files", test_files);
  test_journal_add ("/output/links", test_links);
  test_journal_add ("/output/refused", test_refused);
  test_journal_add ("/output/names", test_names);
  test_journal_add ("/output/no-rest", test_no_rest);
  g_test_add_func ("/output/standard-output", test_standard_output);
  return g_test_run ();
}
