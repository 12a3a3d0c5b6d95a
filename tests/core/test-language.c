/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/psoas-language.h"

#include <glib.h>

static void
assert_language (const char *header,
                 const char *expected)
{
  g_autofree char *language = psoas_language_parse (header);

  g_assert_cmpstr (language, ==, expected);
}

static void
test_header (void)
{
  assert_language ("Project-Id-Version: psoas\nLanguage-Team: none\nLanguage: pt_BR\nMIME-Version: 1.0\n", "pt_BR");
  assert_language ("Language:  de \n", "de");
  assert_language ("Language-Team: de\n", NULL);
  /* Where no catalogue is, the header is no text at all. */
  assert_language ("", NULL);
}

/* No clinician has read any of them yet: a claim that one has is made in po/REVIEWED, with a name. */
static void
test_reviewed (void)
{
  g_assert_false (psoas_language_is_reviewed (NULL));
  g_assert_false (psoas_language_is_reviewed ("de"));
  g_assert_false (psoas_language_is_reviewed (""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/header", test_header);
  g_test_add_func ("/language/reviewed", test_reviewed);

  return g_test_run ();
}
