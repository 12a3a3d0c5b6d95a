/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_BANNER (psoas_banner_get_type ())

/**
 * PsoasBanner:
 *
 * A strip below a header bar that says something of the whole page, as AdwBanner does from libadwaita 1.3 on.
 * This one may be long, is closed, and is named for those who cannot see where it stands.
 *
 * Signal "clicked": its button was.
 */
G_DECLARE_FINAL_TYPE (PsoasBanner, psoas_banner, PSOAS, BANNER, GtkWidget)

GtkWidget *psoas_banner_new      (void);
void       psoas_banner_set_name (PsoasBanner *self,
                                  const char  *close);
void       psoas_banner_show     (PsoasBanner *self,
                                  const char  *text,
                                  const char  *button);
/* Takes away what was shown, if anything was. */
void       psoas_banner_hide     (PsoasBanner *self);

G_END_DECLS
