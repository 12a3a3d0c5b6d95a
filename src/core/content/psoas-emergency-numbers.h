/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands in a safety text where the numbers to call are said. */
#define PSOAS_EMERGENCY_NUMBERS "{emergency}"

/* @locale: (nullable): such as "de_AT.UTF-8", whose territory's number comes first; NULL is that of dates.
 * @domain: (nullable): of the translations of places; NULL is as written.
 * (transfer full): @text with the numbers in the place of PSOAS_EMERGENCY_NUMBERS */
char *psoas_emergency_numbers_expand (const char *text,
                                      const char *locale,
                                      const char *domain);

G_END_DECLS
