/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_PAGE_STACK (psoas_page_stack_get_type ())

/**
 * PsoasPageStack:
 *
 * Pages over a home, and the way back.  A page says by its GtkWidgetClass.grab_focus what has the focus when it
 * is come to; when it is come back to, the widget that led away has it.
 */
G_DECLARE_FINAL_TYPE (PsoasPageStack, psoas_page_stack, PSOAS, PAGE_STACK, GtkWidget)

/* @home: (transfer floating): what is shown first, and never left for good */
void       psoas_page_stack_set_home  (PsoasPageStack *self,
                                       GtkWidget      *home);
/* (transfer none) (nullable): what is shown */
GtkWidget *psoas_page_stack_get_shown (PsoasPageStack *self);
/* Shows a page, which is kept when it is left.  One that the way back leads to is gone back to. */
void       psoas_page_stack_push      (PsoasPageStack *self,
                                       GtkWidget      *page);
/* Shows a page (transfer floating) that is gone when it is left by the way back. */
void       psoas_page_stack_push_once (PsoasPageStack *self,
                                       GtkWidget      *page);
/* Shows a page with nothing but home behind it. */
void       psoas_page_stack_restart   (PsoasPageStack *self,
                                       GtkWidget      *page);
/* To the page before; home has none before it. */
void       psoas_page_stack_back      (PsoasPageStack *self);
/* To home, and forgets the way here. */
void       psoas_page_stack_go_home   (PsoasPageStack *self);
/* Takes a page out of the way back, and out of sight. */
void       psoas_page_stack_remove    (PsoasPageStack *self,
                                       GtkWidget      *page);

G_END_DECLS
