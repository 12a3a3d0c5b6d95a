/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-responses.h"

/**
 * psoas_responses_add:
 * @dialog: a dialog without buttons
 * @id: of the first button
 * @...: its label, with a mnemonic; then ids and labels of the others, %NULL
 *
 * Gives a dialog its buttons in the one order that all have: what loses or begins something first, the safe choice
 * last.  The last is what Return takes, and what Escape takes too, unless another close response is set afterwards.
 */
void
psoas_responses_add (AdwMessageDialog *dialog,
                     const char       *id,
                     ...)
{
  const char *last = id;
  va_list arguments;

  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (dialog));

  va_start (arguments, id);
  for (; id != NULL; id = va_arg (arguments, const char *)) {
    adw_message_dialog_add_response (dialog, id, va_arg (arguments, const char *));
    last = id;
  }
  va_end (arguments);
  adw_message_dialog_set_default_response (dialog, last);
  adw_message_dialog_set_close_response (dialog, last);
}
