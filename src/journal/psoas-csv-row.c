/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-csv-row-private.h"

#include "pain/psoas-advice.h"
#include "psoas-wording-private.h"

#include <glib/gi18n.h>

/* Amounts that no session comes near to */
#define MANY 1000000000

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

  return position > 0 && position <= g_strv_length (self->record->fields) ? self->record->fields[position - 1] : "";
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

static int
get_number (PsoasCsvRow *self,
            const char  *column,
            int          minimum,
            int          maximum)
{
  const char *text = get_text (self, column);
  gint64 number = 0;

  if (!g_ascii_string_to_signed (text, 10, minimum, maximum, &number, NULL)) {
    g_autofree char *expected = g_strdup_printf (_("a whole number from %d to %d"), minimum, maximum);

    fail (self, column, text, expected);
  }

  return number;
}

static gint64
get_id (PsoasCsvRow *self,
        const char  *column)
{
  const char *text = get_text (self, column);
  gint64 id = 0;

  if (!g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &id, NULL))
    fail (self, column, text, _("a whole number above 0"));

  return id;
}

/* 0 where the field is empty */
static gint64
get_optional_id (PsoasCsvRow *self,
                 const char  *column)
{
  return *get_text (self, column) == '\0' ? 0 : get_id (self, column);
}

static gint64
get_time (PsoasCsvRow *self,
          const char  *column)
{
  const char *text = get_text (self, column);
  gint64 time = 0;

  if (!psoas_time_parse (text, &time))
    fail (self, column, text, _("a time like 2026-11-23T07:15:00Z"));

  return time;
}

static int
get_day (PsoasCsvRow *self)
{
  const char *text = get_text (self, "day");
  int day = 0;

  if (!psoas_day_parse (text, &day))
    fail (self, "day", text, _("a day like 2026-11-23"));

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
add (GPtrArray  *writes,
     GArray     *lines,
     guint       line,
     PsoasWrite *write)
{
  g_ptr_array_add (writes, write);
  g_array_append_val (lines, line);
}

static PsoasWrite *
read_session (PsoasCsvRow  *self,
              PsoasWrite  **wording)
{
  static const char * const states[] = { "running", "finished", "ended", NULL };
  static const char * const units[] = { "breaths", "seconds", NULL };
  PsoasSessionRow row = {
    .id = get_id (self, "id"),
    .start = get_time (self, "time"),
    .day = get_day (self),
    .state = get_word (self, "state", states),
    .stretch = (char *) get_some_text (self, "stretch"),
    .name = (char *) get_some_text (self, "name"),
    .text = (char *) get_text (self, "text"),
    .unit = get_word (self, "unit", units),
    .amount = get_number (self, "amount", 1, MANY),
    .rounds = get_number (self, "rounds", 1, MANY),
  };

  if (row.state != PSOAS_SESSION_ROW_RUNNING) {
    row.finish = get_time (self, "finish");
    if (row.finish < row.start)
      fail (self, "finish", get_text (self, "finish"), _("no earlier than “time”"));
  } else if (*get_text (self, "finish") != '\0') {
    fail (self, "finish", get_text (self, "finish"), _("empty while “state” is running"));
  }
  *wording = psoas_wording_save (&row);

  return psoas_row_write_session (&row, TRUE);
}

static PsoasWrite *
read_hold (PsoasCsvRow *self)
{
  static const char * const sides[] = { "-", "left", "right", NULL };
  PsoasHoldRow row = {
    .session = get_id (self, "session"),
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

  return psoas_row_write_hold (&row, TRUE);
}

static PsoasWrite *
read_pain (PsoasCsvRow *self)
{
  static const char * const places[] = { "low-back", "hip", "other", "front", NULL };
  static const char * const sides[] = { "left", "right", NULL };
  static const char * const moments[] = { "alone", "before", "after", NULL };
  const char *stretch = get_text (self, "stretch");
  PsoasPainEntry entry = {
    .id = get_id (self, "id"),
    .session = get_optional_id (self, "session"),
    .time = get_time (self, "time"),
    .day = get_day (self),
    .score = get_number (self, "score", 0, PSOAS_PAIN_MAX),
    .places = get_bits (self, "places", places),
    .sides = get_bits (self, "sides", sides),
    .moment = get_word (self, "moment", moments),
    .changed = get_number (self, "changed", 0, 1),
    /* Tables that older versions wrote do not have it. */
    .new_pain = *get_text (self, "new") != '\0' && get_number (self, "new", 0, 1),
    .stretch = *stretch != '\0' ? g_intern_string (stretch) : NULL,
  };

  if (entry.session != 0 && entry.moment == PSOAS_MOMENT_ALONE)
    fail (self, "moment", get_text (self, "moment"), _("before or after where there is a session"));

  return psoas_row_write_pain (&entry, TRUE);
}

static PsoasWrite *
read_note (PsoasCsvRow *self)
{
  PsoasNote note = {
    .id = get_id (self, "id"),
    .session = get_optional_id (self, "session"),
    .time = get_time (self, "time"),
    .day = get_day (self),
    .text = (char *) get_some_text (self, "text"),
  };

  return psoas_row_write_note (&note, TRUE);
}

gboolean
psoas_csv_row_read (PsoasCsvRow *self,
                    GPtrArray   *writes[PSOAS_N_CSV_KINDS],
                    GArray      *lines[PSOAS_N_CSV_KINDS])
{
  static const char * const words[] = { "session", "hold", "pain", "note", "shown", NULL };
  PsoasCsvKind kind = get_word (self, "kind", words);
  PsoasWrite *write = NULL, *wording = NULL;

  if (self->error != NULL)
    return FALSE;

  switch (kind) {
  case PSOAS_CSV_KIND_SESSION:
    write = read_session (self, &wording);
    add (writes[kind], lines[kind], self->record->line, wording);
    break;
  case PSOAS_CSV_KIND_HOLD:
    write = read_hold (self);
    break;
  case PSOAS_CSV_KIND_PAIN:
    write = read_pain (self);
    break;
  case PSOAS_CSV_KIND_NOTE:
    write = read_note (self);
    break;
  case PSOAS_CSV_KIND_SHOWN:
  default:
    write = psoas_row_write_shown (get_some_text (self, "rule"), get_time (self, "time"));
    break;
  }
  add (writes[kind], lines[kind], self->record->line, write);

  return self->error == NULL;
}
