/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_READING_PAGE (psoas_reading_page_get_type ())

/**
 * PsoasReadingPage:
 *
 * A page of sections to read, with a menu of their headings to jump to.  Has its own header bar with win.back; the
 * arrow keys scroll it.
 */
G_DECLARE_FINAL_TYPE (PsoasReadingPage, psoas_reading_page, PSOAS, READING_PAGE, GtkWidget)

GtkWidget *psoas_reading_page_new          (const char       *title);
/* What a person should know before reading; @label, @action: (nullable): of a button below it */
void       psoas_reading_page_set_note     (PsoasReadingPage *self,
                                            const char       *text,
                                            const char       *label,
                                            const char       *action);
/* @icon: (nullable): the name of one; @css_class: (nullable): the section's look.  (transfer none): a box below all
 * others, which holds the heading so far */
GtkBox    *psoas_reading_page_add_section  (PsoasReadingPage *self,
                                            const char       *id,
                                            const char       *title,
                                            const char       *icon,
                                            const char       *css_class);
/* @picture: (transfer floating): stands below the heading of the section */
void       psoas_reading_page_add_picture  (PsoasReadingPage *self,
                                            const char       *section_id,
                                            GtkWidget        *picture);
/* @section_id: (nullable): NULL or "" shows the top */
void       psoas_reading_page_show_section (PsoasReadingPage *self,
                                            const char       *section_id);

G_END_DECLS
