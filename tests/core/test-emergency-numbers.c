/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/psoas-emergency-numbers.h"

#include <glib.h>

typedef struct {
  const char *locale;
  const char *text;
} Row;

static const Row rows[] = {
  { "C", "Call (999 UK, 112 EU, 911 US) now." },
  { "en_GB.UTF-8", "Call (999 UK, 112 EU, 911 US) now." },
  { "de_AT.UTF-8", "Call (112 EU, 999 UK, 911 US) now." },
  { "de_DE@euro", "Call (112 EU, 999 UK, 911 US) now." },
  { "en_US", "Call (911 US, 999 UK, 112 EU) now." },
  { "fr_CA.UTF-8", "Call (911 Canada, 999 UK, 112 EU, 911 US) now." },
  { "de_CH.UTF-8", "Call (144 Switzerland, 999 UK, 112 EU, 911 US) now." },
  { "en_AU.UTF-8", "Call (000 Australia, 999 UK, 112 EU, 911 US) now." },
  { "en_NZ.UTF-8", "Call (111 New Zealand, 999 UK, 112 EU, 911 US) now." },
  { "nb_NO.UTF-8", "Call (113 Norway, 999 UK, 112 EU, 911 US) now." },
  /* Known to nobody here, half a name, none */
  { "ja_JP.UTF-8", "Call (999 UK, 112 EU, 911 US) now." },
  { "en_A", "Call (999 UK, 112 EU, 911 US) now." },
  { "en_", "Call (999 UK, 112 EU, 911 US) now." },
  { "", "Call (999 UK, 112 EU, 911 US) now." },
};

static void
test_territory (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *text = psoas_emergency_numbers_expand ("Call (" PSOAS_EMERGENCY_NUMBERS ") now.", row->locale, NULL);

  g_assert_cmpstr (text, ==, row->text);
}

static void
test_other_text (void)
{
  g_autofree char *text = psoas_emergency_numbers_expand ("Hold {number} on.", "en_GB", NULL);

  g_assert_cmpstr (text, ==, "Hold {number} on.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf ("/emergency-numbers/territory/%u", i);

    g_test_add_data_func (path, &rows[i], test_territory);
  }
  g_test_add_func ("/emergency-numbers/other-text", test_other_text);

  return g_test_run ();
}
