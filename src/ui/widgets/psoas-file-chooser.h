/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkNativeDialog *psoas_file_chooser_show (GtkWindow            *parent,
                                          const char           *title,
                                          GtkFileChooserAction  action,
                                          const char           *accept,
                                          const char           *name);

G_END_DECLS
