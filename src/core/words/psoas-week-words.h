/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-side.h"

G_BEGIN_DECLS

/* How many days are looked back, and after how many minutes in them more is not needed: in healthy young adults the gain
 * in movement levels off there {INGR25}. */
#define PSOAS_WEEK_DAYS 7
#define PSOAS_WEEK_ENOUGH 10 /* minutes for each hip */

/* Whole minutes: never more than was done.  @held: ms */
int   psoas_week_get_minutes   (gint64        held);
/* (transfer full): "6 of 10 minutes" */
char *psoas_week_words_minutes (gint64        held);
/* (transfer none): that more is not needed, or that it is enough.  @held: ms, by side */
const char *psoas_week_words   (const gint64 *held);

G_END_DECLS
