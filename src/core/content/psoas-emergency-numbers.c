/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-emergency-numbers.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n.h>

/* In what a text says of a number "{number}" stands for it, so that no translator can change it. */
#define NUMBER "{number}"

typedef struct {
  const char *territories; /* ISO 3166 codes, separated by spaces */
  const char *number;
  const char *text;
  gboolean always;         /* said everywhere: who travels has a telephone from elsewhere */
} Number;

/* For an ambulance.  999: NHS.  112: European Commission, for all member states.  911: FCC, CRTC.  000: Triple Zero, of
 * the Australian Government.  111: New Zealand Police.  113 and 144: the countries' own numbers for an ambulance. */
static const Number numbers[] = {
  { "GB GG IM JE", "999", NC_("emergency number", "{number} UK"), TRUE },
  { "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK", "112", NC_("emergency number", "{number} EU"), TRUE },
  { "US", "911", NC_("emergency number", "{number} US"), TRUE },
  { "AU", "000", NC_("emergency number", "{number} Australia"), FALSE },
  { "CA", "911", NC_("emergency number", "{number} Canada"), FALSE },
  { "CH", "144", NC_("emergency number", "{number} Switzerland"), FALSE },
  { "NO", "113", NC_("emergency number", "{number} Norway"), FALSE },
  { "NZ", "111", NC_("emergency number", "{number} New Zealand"), FALSE },
};

/* "AT" of "de_AT.UTF-8@euro"; the empty string where a locale names none */
static char *
dup_territory (const char *locale)
{
  const char *territory = strchr (locale, '_');

  return territory ? g_strndup (territory + 1, strcspn (territory + 1, ".@")) : g_strdup ("");
}

static gboolean
is_of (const Number *self,
       const char   *territory)
{
  g_auto (GStrv) territories = g_strsplit (self->territories, " ", -1);

  return g_strv_contains ((const char * const *) territories, territory);
}

/* Behind those before it */
static void
add (GString      *list,
     const Number *number,
     const char   *domain)
{
  const char *text = domain ? g_dpgettext2 (domain, "emergency number", number->text) : number->text;

  if (list->len > 0)
    g_string_append (list, domain ? g_dpgettext2 (domain, "between emergency numbers", ", ") : ", ");
  g_string_append (list, text);
  g_string_replace (list, NUMBER, number->number, 0);
}

/* (transfer full): the numbers, one behind the other */
static GString *
list_numbers (const char *territory,
              const char *domain)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    if (is_of (&numbers[i], territory))
      add (list, &numbers[i], domain);
  }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    if (numbers[i].always && !is_of (&numbers[i], territory))
      add (list, &numbers[i], domain);
  }

  return list;
}

char *
psoas_emergency_numbers_expand (const char *text,
                                const char *locale,
                                const char *domain)
{
  g_autofree char *territory = NULL;
  g_autoptr (GString) list = NULL;
  GString *expanded;

  g_return_val_if_fail (text != NULL, NULL);

  /* As nearly all texts are, of which there are hundreds at start */
  if (strstr (text, PSOAS_EMERGENCY_NUMBERS) == NULL)
    return g_strdup (text);

  territory = dup_territory (locale ? locale : setlocale (LC_TIME, NULL));
  list = list_numbers (territory, domain);
  expanded = g_string_new (text);
  g_string_replace (expanded, PSOAS_EMERGENCY_NUMBERS, list->str, 0);

  return g_string_free (expanded, FALSE);
}
