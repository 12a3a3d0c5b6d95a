/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/psoas-source-list.h"

#include "content/psoas-guidance.h"

static char mark[] = "S12", text[] = "A study";
static PsoasReference reference = { mark, text, NULL };

static GtkWidget *
make_list (const char *about,
           const char *source)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_sentence_unref);
  g_autoptr (GPtrArray) references = g_ptr_array_new ();

  g_ptr_array_add (sentences, psoas_sentence_new ("It helps.", source));
  g_ptr_array_add (references, &reference);

  return psoas_source_list_new (about, sentences, references);
}

static void
check_name (const char *about,
            const char *name)
{
  g_autoptr (GtkWidget) list = g_object_ref_sink (make_list (about, "S12"));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* Where a page has several lists, each says what it is about. */
static void
test_name (void)
{
  check_name (NULL, "Where This Comes From");
  check_name ("Warm Up", "Where This Comes From: Warm Up");
}

/* There is no list to open where no sentence has a mark. */
static void
test_none (void)
{
  g_assert_null (make_list (NULL, NULL));
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
  g_test_add_func ("/source-list/name", test_name);
  g_test_add_func ("/source-list/none", test_none);

  return g_test_run ();
}
