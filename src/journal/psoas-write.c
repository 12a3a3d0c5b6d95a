/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-write-private.h"

typedef struct {
  gboolean null;
  gint64 number;
  char *text;           /* (owned) (nullable): where it is a text */
} Value;

struct _PsoasWrite {
  const char *sql;      /* (unowned): constant */
  GArray *values;       /* (owned) (element-type Value) */
  PsoasPainEntry *entry; /* (owned) (nullable) */
};

static void
clear_value (Value *value)
{
  g_free (value->text);
}

/**
 * psoas_write_new:
 * @sql: a constant statement
 * @types: a letter for each `?`: i for a #gint64, r for one of which 0 is NULL, s for a string or %NULL
 * @...: the values
 *
 * Returns: (transfer full): a write to be run
 */
PsoasWrite *
psoas_write_new (const char *sql,
                 const char *types,
                 ...)
{
  PsoasWrite *self = g_new0 (PsoasWrite, 1);
  va_list values;

  self->sql = sql;
  self->values = g_array_new (FALSE, FALSE, sizeof (Value));
  g_array_set_clear_func (self->values, (GDestroyNotify) clear_value);

  va_start (values, types);
  for (const char *type = types; *type != '\0'; type++) {
    Value value = { 0 };

    if (*type == 's')
      value.text = g_strdup (va_arg (values, const char *));
    else
      value.number = va_arg (values, gint64);
    value.null = *type == 's' ? value.text == NULL : *type == 'r' && value.number == 0;
    g_array_append_val (self->values, value);
  }
  va_end (values);

  return self;
}

void
psoas_write_set_entry (PsoasWrite           *self,
                       const PsoasPainEntry *entry)
{
  g_free (self->entry);
  self->entry = g_memdup2 (entry, sizeof *entry);
}

const PsoasPainEntry *
psoas_write_get_entry (PsoasWrite *self)
{
  return self->entry;
}

const char *
psoas_write_get_sql (PsoasWrite *self)
{
  return self->sql;
}

/**
 * psoas_write_bind:
 * @self: a write, which must outlive the use of @statement
 * @statement: one that has at most as many `?`, for the same values in the same order
 */
void
psoas_write_bind (PsoasWrite     *self,
                  PsoasStatement *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  for (guint i = 0; i < self->values->len; i++) {
    const Value *value = &g_array_index (self->values, Value, i);

    if (value->text != NULL)
      sqlite3_bind_text (statement, i + 1, value->text, -1, SQLITE_STATIC);
    else if (!value->null)
      sqlite3_bind_int64 (statement, i + 1, value->number);
  }
}

gboolean
psoas_write_run (PsoasWrite  *self,
                 sqlite3     *db,
                 GError     **error)
{
  g_autoptr (PsoasStatement) statement = psoas_statement_new (db, error, self->sql, 0);
  g_autoptr (GError) step_error = NULL;

  if (statement == NULL)
    return FALSE;

  psoas_write_bind (self, statement);
  while (psoas_statement_next (statement, &step_error))
    ;
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&step_error));

  return FALSE;
}

void
psoas_write_free (PsoasWrite *self)
{
  g_array_unref (self->values);
  g_free (self->entry);
  g_free (self);
}
