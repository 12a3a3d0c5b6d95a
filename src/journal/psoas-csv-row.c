/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-csv-row-private.h"

#include "psoas-csv-columns-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Amounts that no session comes near to */
#define MANY 1000000000
/* So many digits of a number are kept by spreadsheets. */
#define SPREADSHEET_DIGITS 15

/* What a field may be, and how to mend it: sets the row's error, once */
static void
fail (PsoasCsvRow *self,
      const char  *column,
      const char  *value,
      const char  *expected)
{
  if (self->error == NULL)
    /* Translators: “%s” is first a column's name, then what stands in it, then what may stand there */
    self->error = g_error_new (PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_SYNTAX,
                               _("Line %u: “%s” is “%s”, but must be %s. Correct it, or remove the line."),
                               self->record->line, column, value, expected);
}

static const char *
get_text (PsoasCsvRow *self,
          const char  *column)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, column));

  return position > 0 && position <= g_strv_length (self->record->fields) ? psoas_csv_unguard (self->record->fields[position - 1]) : "";
}

static const char *
get_some_text (PsoasCsvRow *self,
               const char  *column)
{
  const char *text = get_text (self, column);

  if (*text == '\0')
    fail (self, column, text, _("some text"));

  return text;
}

/* A whole number, also as spreadsheets save it: with zeros behind a point or a comma, or as 1E+05.  Three
 * zeros there may be thousands as well, and are not read. */
static gboolean
parse_number (const char *text,
              int         minimum,
              int         maximum,
              int        *number)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", 2);
  g_autofree char *plain = g_strjoinv (".", parts);
  const char *point = strchr (plain, '.');
  char *end;
  double value;

  if (*plain == '\0' || strspn (plain, "+-0123456789.eE") != strlen (plain)
      || (point != NULL && strspn (point + 1, "0123456789") == 3))
    return FALSE;
  value = g_ascii_strtod (plain, &end);
  if (*end != '\0' || !(value >= minimum && value <= maximum) || value != floor (value))
    return FALSE;
  *number = value;

  return TRUE;
}

static int
get_number (PsoasCsvRow *self,
            const char  *column,
            int          minimum,
            int          maximum)
{
  const char *text = get_text (self, column);
  int number = 0;

  if (!parse_number (text, minimum, maximum, &number)) {
    g_autofree char *expected = g_strdup_printf (_("a whole number from %d to %d"), minimum, maximum);

    fail (self, column, text, expected);
  }

  return number;
}

/* What spreadsheets make of a number with more digits than they keep: zeros, or 1,89E+18 */
static gboolean
is_rounded (const char *text)
{
  gsize length = strlen (text);

  if (strpbrk (text, ".,eE") != NULL)
    return strspn (text, "+0123456789.,eE") == length;

  return length > SPREADSHEET_DIGITS && strspn (text + SPREADSHEET_DIGITS, "0") == length - SPREADSHEET_DIGITS;
}

/* A row without an id is one that somebody added by hand. */
static PsoasCsvId
get_id (PsoasCsvRow *self,
        const char  *column)
{
  PsoasCsvId id = { .text = get_text (self, column) };
  const char *digits = g_str_has_prefix (id.text, PSOAS_CSV_ID) ? id.text + strlen (PSOAS_CSV_ID) : id.text;

  if (*id.text == '\0' || (digits == id.text && is_rounded (digits)))
    return id;
  id.exact = g_ascii_string_to_signed (digits, 10, 1, G_MAXINT64, &id.number, NULL);
  if (!id.exact)
    fail (self, column, id.text, _("a whole number above 0"));

  return id;
}

/* As it was exported, or as spreadsheets write it where they know the form: a space for the T, no Z */
static gint64
get_time (PsoasCsvRow *self,
          const char  *column)
{
  const char *text = get_text (self, column);
  g_autofree char *full = g_strdup_printf ("%s%s", text, g_str_has_suffix (text, "Z") ? "" : "Z");
  gint64 time = 0;

  if (strlen (full) > 10 && full[10] == ' ')
    full[10] = 'T';
  if (!psoas_time_parse (full, &time))
    fail (self, column, text, _("a time like 2026-11-23T07:15:00Z. Save dates and times in this form (year-month-day)"));

  return time;
}

static int
get_day (PsoasCsvRow *self)
{
  const char *text = get_text (self, "day");
  int day = 0;

  if (!psoas_day_parse (text + g_str_has_prefix (text, PSOAS_CSV_DAY), &day))
    fail (self, "day", text, _("a day like 2026-11-23. Save dates in this form (year-month-day)"));

  return day;
}

/* Index of the word in a list that ends with %NULL */
static int
get_word (PsoasCsvRow        *self,
          const char         *column,
          const char * const *words)
{
  const char *text = get_text (self, column);
  g_autofree char *list = NULL;
  g_autofree char *expected = NULL;

  for (int i = 0; words[i] != NULL; i++) {
    if (g_str_equal (words[i], text))
      return i;
  }
  list = g_strjoinv (", ", (char **) words);
  /* Translators: one word of a list that follows */
  expected = g_strdup_printf (_("one of: %s"), list);
  fail (self, column, text, expected);

  return 0;
}

/* Bits of the words in a list that ends with %NULL, separated by spaces; none may be */
static guint
get_bits (PsoasCsvRow        *self,
          const char         *column,
          const char * const *words)
{
  const char *text = get_text (self, column);
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  guint bits = 0;

  for (guint i = 0; *text != '\0' && parts[i] != NULL; i++) {
    g_autofree char *list = g_strjoinv (", ", (char **) words);
    /* Translators: words of a list that follows, separated by spaces */
    g_autofree char *expected = g_strdup_printf (_("some of: %s"), list);
    guint bit = 0;

    while (words[bit] != NULL && !g_str_equal (words[bit], parts[i]))
      bit++;
    if (words[bit] == NULL)
      fail (self, column, text, expected);
    else
      bits |= 1u << bit;
  }

  return bits;
}

static void
read_session (PsoasCsvRow *self)
{
  static const char * const states[] = { "running", "finished", "ended", NULL };
  static const char * const units[] = { "breaths", "seconds", NULL };
  PsoasSessionRow *row = &self->session_row;

  self->id = get_id (self, "id");
  self->time = get_time (self, "time");
  *row = (PsoasSessionRow) {
    .start = self->time,
    .day = get_day (self),
    .state = get_word (self, "state", states),
    .stretch = (char *) get_some_text (self, "stretch"),
    .name = (char *) get_some_text (self, "name"),
    .text = (char *) get_text (self, "text"),
    .unit = get_word (self, "unit", units),
    .amount = get_number (self, "amount", 1, MANY),
    .rounds = get_number (self, "rounds", 1, MANY),
    /* Tables that older versions wrote do not have it. */
    .hurts = *get_text (self, "hurts") != '\0' ? get_number (self, "hurts", 0, MANY) : 0,
  };
  if (row->state != PSOAS_SESSION_ROW_RUNNING) {
    row->finish = get_time (self, "finish");
    if (row->finish < row->start)
      fail (self, "finish", get_text (self, "finish"), _("no earlier than “time”"));
  } else if (*get_text (self, "finish") != '\0') {
    fail (self, "finish", get_text (self, "finish"), _("empty while “state” is running"));
  }
}

static void
read_hold (PsoasCsvRow *self)
{
  static const char * const sides[] = { "-", "left", "right", NULL };

  self->session = get_id (self, "session");
  if (*get_text (self, "time") != '\0')
    self->time = get_time (self, "time");
  self->hold = (PsoasHoldRow) {
    .number = get_number (self, "number", 0, MANY),
    .side = get_word (self, "side", sides),
    .round = get_number (self, "round", 1, MANY),
    .variation = (char *) get_text (self, "variation"),
    .planned = get_number (self, "planned_ms", 0, MANY),
    .held = get_number (self, "held_ms", 0, MANY),
    .breaths = get_number (self, "breaths", 0, MANY),
    .completed = get_number (self, "completed", 0, 1),
    .skipped = get_number (self, "skipped", 0, 1),
    .hurt = get_number (self, "hurt", 0, 1),
  };
}

static void
read_pain (PsoasCsvRow *self)
{
  static const char * const places[] = { "low-back", "hip", "other", "front", NULL };
  static const char * const sides[] = { "left", "right", NULL };
  static const char * const moments[] = { "alone", "before", "after", NULL };

  self->id = get_id (self, "id");
  self->session = get_id (self, "session");
  self->time = get_time (self, "time");
  self->pain = (PsoasPainEntry) {
    .time = self->time,
    .day = get_day (self),
    .score = get_number (self, "score", 0, PSOAS_PAIN_MAX),
    .places = get_bits (self, "places", places),
    .sides = get_bits (self, "sides", sides),
    .moment = get_word (self, "moment", moments),
    .changed = get_number (self, "changed", 0, 1),
    /* Tables that older versions wrote do not have it. */
    .new_pain = *get_text (self, "new") != '\0' && get_number (self, "new", 0, 1),
    .stretch = *self->stretch != '\0' ? g_intern_string (self->stretch) : NULL,
  };
  if (*self->session.text != '\0' && self->pain.moment == PSOAS_MOMENT_ALONE)
    fail (self, "moment", get_text (self, "moment"), _("before or after where there is a session"));
}

static void
read_note (PsoasCsvRow *self)
{
  self->id = get_id (self, "id");
  self->session = get_id (self, "session");
  self->time = get_time (self, "time");
  self->note = (PsoasNote) {
    .time = self->time,
    .day = get_day (self),
    .text = (char *) get_some_text (self, "text"),
  };
}

gboolean
psoas_csv_row_read (PsoasCsvRow *self)
{
  static const char * const words[] = { "session", "hold", "pain", "note", "shown", NULL };

  self->kind = get_word (self, "kind", words);
  self->stretch = get_text (self, "stretch");
  if (self->error != NULL)
    return FALSE;

  switch (self->kind) {
  case PSOAS_CSV_KIND_SESSION:
    read_session (self);
    break;
  case PSOAS_CSV_KIND_HOLD:
    read_hold (self);
    break;
  case PSOAS_CSV_KIND_PAIN:
    read_pain (self);
    break;
  case PSOAS_CSV_KIND_NOTE:
    read_note (self);
    break;
  case PSOAS_CSV_KIND_SHOWN:
  default:
    self->rule = get_some_text (self, "rule");
    self->time = get_time (self, "time");
    break;
  }

  return self->error == NULL;
}
