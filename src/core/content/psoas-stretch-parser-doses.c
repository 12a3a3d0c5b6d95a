/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The amounts of a .stretch file: <dose> and <rounds> */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-stretch-parser-private.h"

#include <glib/gi18n.h>

#define MAX_AMOUNT 600

/* The numbers of <dose> and <rounds>, and that they make sense together */
static gboolean
read_amounts (PsoasDose          *dose,
              const PsoasXmlNode *node,
              GError            **error)
{
  if (dose->maximum != 0)
    return psoas_xml_node_fail (node, error,
                                _("there is a second <%s> of this kind. Keep one."),
                                node->name);
  if (!psoas_xml_node_get_int (node, "minimum", 1, MAX_AMOUNT, &dose->minimum, error)
      || !psoas_xml_node_get_int (node, "maximum", 1, MAX_AMOUNT, &dose->maximum, error)
      || !psoas_xml_node_get_int (node, "default", 1, MAX_AMOUNT, &dose->default_amount, error)
      || !psoas_xml_node_get_int (node, "article-minimum", 1, MAX_AMOUNT, &dose->article_minimum, error)
      || !psoas_xml_node_get_int (node, "article-maximum", 1, MAX_AMOUNT, &dose->article_maximum, error))
    return FALSE;

  if (dose->minimum > dose->maximum)
    return psoas_xml_node_fail (node, error, _("the minimum %d is above the maximum %d. Swap them."),
                                dose->minimum, dose->maximum);
  if (dose->default_amount < dose->minimum || dose->default_amount > dose->maximum)
    return psoas_xml_node_fail (node, error,
                                _("the default %d is outside %d to %d. Choose one within."),
                                dose->default_amount, dose->minimum, dose->maximum);
  if ((dose->article_minimum == 0) != (dose->article_maximum == 0)
      || dose->article_minimum > dose->article_maximum)
    return psoas_xml_node_fail (node, error,
                                _("the article's range is impossible. Give article-minimum and article-maximum, in this order."));
  if (dose->article_maximum != 0
      && (dose->article_minimum < dose->minimum || dose->article_maximum > dose->maximum))
    return psoas_xml_node_fail (node, error,
                                _("the article's range %d to %d is outside %d to %d. Widen the range."),
                                dose->article_minimum, dose->article_maximum, dose->minimum, dose->maximum);

  dose->source = g_strdup (psoas_xml_node_get_attribute (node, "source"));
  return TRUE;
}

gboolean
psoas_stretch_parser_unit_from_nick (const char    *nick,
                                     PsoasHoldUnit *unit)
{
  *unit = g_strcmp0 (nick, "breaths") == 0 ? PSOAS_HOLD_UNIT_BREATHS : PSOAS_HOLD_UNIT_SECONDS;

  return *unit == PSOAS_HOLD_UNIT_BREATHS || g_strcmp0 (nick, "seconds") == 0;
}

gboolean
psoas_stretch_parser_read_dose (PsoasStretchParser *self,
                                const PsoasXmlNode *node,
                                GError            **error)
{
  PsoasHoldUnit unit;

  if (!psoas_xml_node_check (node, "!unit !minimum !maximum !default article-minimum article-maximum source", error))
    return FALSE;
  if (!psoas_stretch_parser_unit_from_nick (psoas_xml_node_get_attribute (node, "unit"), &unit))
    return psoas_xml_node_fail (node, error, _("“unit” of <dose> is “%s”. Write breaths or seconds."),
                                psoas_xml_node_get_attribute (node, "unit"));

  return read_amounts (&self->stretch->doses[unit], node, error);
}

gboolean
psoas_stretch_parser_read_rounds (PsoasStretchParser *self,
                                  const PsoasXmlNode *node,
                                  GError            **error)
{
  return psoas_xml_node_check (node, "!minimum !maximum !default article-minimum article-maximum source", error)
         && read_amounts (&self->stretch->rounds, node, error);
}
