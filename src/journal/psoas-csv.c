/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-csv.h"

#include <glib/gi18n.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* bytes: no number, date or time with its words is longer */
#define MAX_VALUE 40

/* What spreadsheets take for the beginning of a formula, and the line end that some write for another */
static gboolean
is_formula (const char *words)
{
  return *words != '\0' && strchr ("=+-@\t\r\n", *words) != NULL;
}

/* What they may write in another way: "3/4", "007", "5 %", "March 5", "true" */
static gboolean
is_value (const char *words)
{
  return (strpbrk (words, "0123456789") != NULL && strlen (words) <= MAX_VALUE)
         || g_ascii_strcasecmp (words, "true") == 0 || g_ascii_strcasecmp (words, "false") == 0;
}

/* Behind any apostrophes, so that they can be told from one that was put there */
static gboolean
needs_guard (const char *words)
{
  const char *begin = words + strspn (words, "'");

  return is_formula (begin) || is_value (begin);
}

char *
psoas_csv_guard (const char *words)
{
  return g_strconcat (needs_guard (words) ? "'" : "", words, NULL);
}

const char *
psoas_csv_unguard (const char *cell)
{
  return *cell == '\'' && needs_guard (cell) ? cell + 1 : cell;
}

/**
 * psoas_csv_append:
 * @text: where to
 * @fields: (array length=n_fields): values; none is %NULL
 * @n_fields: how many
 *
 * Appends one record.
 */
void
psoas_csv_append (GString            *text,
                  const char * const *fields,
                  guint               n_fields)
{
  for (guint i = 0; i < n_fields; i++) {
    if (i > 0)
      g_string_append_c (text, ',');
    if (strpbrk (fields[i], ",;\t\"\r\n") == NULL) {
      g_string_append (text, fields[i]);
      continue;
    }
    g_string_append_c (text, '"');
    for (const char *c = fields[i]; *c != '\0'; c++) {
      if (*c == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *c);
    }
    g_string_append_c (text, '"');
  }
  g_string_append (text, "\r\n");
}

/* Whether a field without quotes ends at @c */
static gboolean
is_end (const PsoasCsvReader *reader,
        char          c)
{
  return c == '\0' || c == reader->separator || c == '\r' || c == '\n';
}

static gboolean
fail (GError     **error,
      guint        line,
      const char  *message)
{
  /* Translators: a line's number, and what is wrong in it */
  g_set_error (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_SYNTAX, _("Line %u: %s"), line, message);

  return FALSE;
}

/* From behind the opening quote to behind the closing one */
static gboolean
read_quoted (PsoasCsvReader   *reader,
             GString  *field,
             GError  **error)
{
  guint begin = reader->line;

  for (;; reader->at++) {
    if (*reader->at == '\0')
      return fail (error, begin, _("A quote is opened and not closed. Add the closing quote."));
    if (reader->at[0] == '"' && reader->at[1] != '"')
      break;
    if (*reader->at == '"')
      reader->at++;
    if (*reader->at == '\n')
      reader->line++;
    g_string_append_c (field, *reader->at);
  }
  reader->at++;
  if (!is_end (reader, *reader->at))
    return fail (error, reader->line, _("Text follows a closing quote. Double the quotes that belong to the text."));

  return TRUE;
}

static gboolean
read_plain (PsoasCsvReader   *reader,
            GString  *field,
            GError  **error)
{
  while (!is_end (reader, *reader->at)) {
    if (*reader->at == '"')
      return fail (error, reader->line, _("A quote stands in a field without quotes. Put the field in quotes and double those in it."));
    g_string_append_c (field, *reader->at++);
  }

  return TRUE;
}

/* Over a line's end, or a separator; whether the record goes on */
static gboolean
skip_separator (PsoasCsvReader   *reader,
                gboolean *goes_on,
                GError  **error)
{
  *goes_on = *reader->at == reader->separator;
  if (*reader->at == '\0')
    return TRUE;
  if (*reader->at == '\r' && reader->at[1] != '\n')
    return fail (error, reader->line, _("A carriage return stands alone. Put the field in quotes, or end the line with a line feed."));
  if (*reader->at == '\r')
    reader->at++;
  if (*reader->at == '\n')
    reader->line++;
  reader->at++;

  return TRUE;
}

/* (transfer full) (nullable) */
static PsoasCsvRecord *
read_record (PsoasCsvReader  *reader,
             GError **error)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();
  gboolean goes_on = TRUE;
  guint line = reader->line;
  PsoasCsvRecord *record;

  while (goes_on) {
    g_autoptr (GString) field = g_string_new (NULL);
    gboolean quoted = *reader->at == '"';

    reader->at += quoted;
    if (!(quoted ? read_quoted (reader, field, error) : read_plain (reader, field, error)))
      return NULL;
    g_strv_builder_add (fields, field->str);
    if (!skip_separator (reader, &goes_on, error))
      return NULL;
  }

  record = g_new0 (PsoasCsvRecord, 1);
  record->line = line;
  record->fields = g_strv_builder_end (fields);

  return record;
}

static gboolean
is_empty (const PsoasCsvRecord *record)
{
  for (guint i = 0; record->fields[i] != NULL; i++) {
    if (record->fields[i][0] != '\0')
      return FALSE;
  }

  return TRUE;
}

/* What separates the fields of the first line that is not empty.  A line "sep=;" says so itself, and is no
 * record. */
static void
find_separator (PsoasCsvReader *reader)
{
  static const char separators[] = ",;\t";
  guint counts[3] = { 0 }, best = 0;
  gboolean quoted = FALSE;

  if (g_ascii_strncasecmp (reader->at, "sep=", 4) == 0 && reader->at[4] != '\0' && strchr (separators, reader->at[4]) != NULL
      && (reader->at[5] == '\0' || strchr ("\r\n", reader->at[5]) != NULL)) {
    reader->separator = reader->at[4];
    reader->at += 5;
    return;
  }
  for (const char *c = reader->at + strspn (reader->at, "\r\n"); *c != '\0' && (quoted || (*c != '\r' && *c != '\n')); c++) {
    quoted ^= *c == '"';
    for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
      counts[i] += !quoted && *c == separators[i];
  }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    best = counts[i] > counts[best] ? i : best;
  reader->separator = separators[best];
}

/* The line of what is no UTF-8, or holds a NUL */
static gboolean
check_text (const char  *text,
            gsize        length,
            GError     **error)
{
  const char *end;
  guint line = 1;

  if (length >= 2 && (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0))
    return fail (error, line, _("The file is in UTF-16. Save it as text CSV with the character set UTF-8 (“CSV UTF-8” in some programs)."));
  if (length >= 2 && memcmp (text, "PK", 2) == 0)
    return fail (error, line, _("The file is a spreadsheet’s own. Save it as text CSV with the character set UTF-8 (“CSV UTF-8” in some programs)."));
  if (g_utf8_validate_len (text, length, &end))
    return TRUE;
  for (const char *c = text; c < end; c++)
    line += *c == '\n';

  return fail (error, line, _("There are bytes that are no text. Save the file as text CSV with the character set UTF-8 (“CSV UTF-8” in some programs)."));
}

/**
 * psoas_csv_reader_init:
 * @self: (out caller-allocates): a reader before the first record
 * @text: a whole file, with a zero behind it
 * @length: its length in bytes
 * @error: (out) (optional): line, fault and mend
 *
 * Returns: whether it is such a text
 */
gboolean
psoas_csv_reader_init (PsoasCsvReader  *self,
                       const char      *text,
                       gsize            length,
                       GError         **error)
{
  *self = (PsoasCsvReader) { text, 1, ',' };
  if (!check_text (text, length, error))
    return FALSE;
  if (g_str_has_prefix (text, BYTE_ORDER_MARK))
    self->at += strlen (BYTE_ORDER_MARK);
  find_separator (self);

  return TRUE;
}

PsoasCsvRecord *
psoas_csv_reader_next (PsoasCsvReader  *self,
                       GError         **error)
{
  while (*self->at != '\0') {
    PsoasCsvRecord *record = read_record (self, error);

    if (record == NULL || !is_empty (record))
      return record;
    psoas_csv_record_free (record);
  }

  return NULL;
}

void
psoas_csv_record_free (PsoasCsvRecord *self)
{
  g_strfreev (self->fields);
  g_free (self);
}
