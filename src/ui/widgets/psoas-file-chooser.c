/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-file-chooser.h"

/**
 * psoas_file_chooser_show:
 * @parent: the window it belongs to, which waits meanwhile
 * @title: what is chosen, and what for
 * @action: whether to open or to save
 * @accept: the button's label, with its mnemonic
 * @name: (nullable): what a file that is saved is to be called
 *
 * Asks for a file, as the desktop does.
 *
 * Returns: (transfer full): what answers by "response"; it goes with the last reference, so keep one until then
 */
GtkNativeDialog *
psoas_file_chooser_show (GtkWindow            *parent,
                         const char           *title,
                         GtkFileChooserAction  action,
                         const char           *accept,
                         const char           *name)
{
  GtkFileChooserNative *self = gtk_file_chooser_native_new (title, parent, action, accept, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self), TRUE);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self));

  return GTK_NATIVE_DIALOG (self);
}
