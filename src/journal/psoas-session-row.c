/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-session-row.h"

static const char * const states[PSOAS_N_SESSION_ROW_STATES] = { "running", "finished", "ended" };

const char *
psoas_session_row_state_get_nick (PsoasSessionRowState self)
{
  g_return_val_if_fail ((guint) self < PSOAS_N_SESSION_ROW_STATES, NULL);

  return states[self];
}

/**
 * psoas_session_row_state_from_nick:
 * @nick: a string
 * @state: (out): the state it names
 *
 * Returns: whether it names one
 */
gboolean
psoas_session_row_state_from_nick (const char           *nick,
                                   PsoasSessionRowState *state)
{
  for (guint i = 0; i < PSOAS_N_SESSION_ROW_STATES; i++) {
    if (g_strcmp0 (nick, states[i]) == 0) {
      *state = i;
      return TRUE;
    }
  }

  return FALSE;
}

static void
append_steps (GString   *text,
              GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++) {
    const PsoasStep *step = g_ptr_array_index (steps, i);

    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            psoas_sentence_get_text (step->sentence, PSOAS_SIDE_LEFT));
  }
}

/**
 * psoas_session_row_new:
 * @stretch: a stretch
 *
 * Returns: (transfer full): a row with what the stretch says now, worded for the left side
 */
PsoasSessionRow *
psoas_session_row_new (PsoasStretch *stretch)
{
  PsoasSessionRow *self = g_new0 (PsoasSessionRow, 1);
  g_autoptr (GString) text = g_string_new (NULL);

  append_steps (text, psoas_stretch_get_start (stretch));
  append_steps (text, psoas_stretch_get_position (stretch));
  append_steps (text, psoas_stretch_get_come_out (stretch));
  self->stretch = g_ref_string_new (psoas_stretch_get_id (stretch));
  self->name = g_ref_string_new (psoas_stretch_get_name (stretch));
  self->text = g_ref_string_new (text->str);

  return self;
}

PsoasSessionRow *
psoas_session_row_copy (const PsoasSessionRow *self)
{
  PsoasSessionRow *copy = g_memdup2 (self, sizeof *self);

  copy->stretch = g_ref_string_acquire (self->stretch);
  copy->name = g_ref_string_acquire (self->name);
  copy->text = g_ref_string_acquire (self->text);

  return copy;
}

void
psoas_session_row_free (PsoasSessionRow *self)
{
  g_clear_pointer (&self->stretch, g_ref_string_release);
  g_clear_pointer (&self->name, g_ref_string_release);
  g_clear_pointer (&self->text, g_ref_string_release);
  g_free (self);
}
