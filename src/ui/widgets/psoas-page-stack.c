/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-page-stack.h"

#include "psoas-focus.h"

/* A step of the way */
typedef struct {
  GtkWidget *page;      /* (unowned): a child of the stack */
  GtkWidget *leaver;    /* (unowned) (nullable): weak, what had the focus when it was left */
  gboolean once;        /* goes when it is left */
} Step;

struct _PsoasPageStack {
  GtkWidget parent_instance;

  GtkStack *stack;
  GPtrArray *steps;     /* (owned) (element-type Step): home first, what is shown last */
};

G_DEFINE_FINAL_TYPE (PsoasPageStack, psoas_page_stack, GTK_TYPE_WIDGET)

static Step *
step_new (GtkWidget *page,
          gboolean   once)
{
  Step *step = g_new0 (Step, 1);

  step->page = page;
  step->once = once;

  return step;
}

static void
step_free (Step *step)
{
  g_clear_weak_pointer (&step->leaver);
  g_free (step);
}

static Step *
get_step (PsoasPageStack *self,
          guint           i)
{
  return g_ptr_array_index (self->steps, i);
}

static Step *
get_last (PsoasPageStack *self)
{
  return get_step (self, self->steps->len - 1);
}

/* (nullable): within @page alone, as dialogs and other pages have a focus too */
static GtkWidget *
get_focus_in (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, page) ? focus : NULL;
}

static void
remember_focus (PsoasPageStack *self)
{
  g_set_weak_pointer (&get_last (self)->leaver, get_focus_in (get_last (self)->page));
}

/* What led away may have been in a menu that is closed: then whatever opened it. */
static gboolean
restore_focus (Step *step)
{
  for (GtkWidget *widget = step->leaver; widget != NULL && widget != step->page; widget = gtk_widget_get_parent (widget)) {
    if (gtk_widget_get_mapped (widget) && gtk_widget_get_focusable (widget) && gtk_widget_grab_focus (widget))
      return TRUE;
  }

  return FALSE;
}

static void
show_last (PsoasPageStack *self)
{
  Step *step = get_last (self);

  gtk_stack_set_visible_child (self->stack, step->page);
  if (!restore_focus (step) && !gtk_widget_grab_focus (step->page))
    psoas_focus_first (step->page);
}

/* Whether the page is on the way, from step @first on */
static gboolean
is_on_way (PsoasPageStack *self,
           GtkWidget      *page,
           guint           first,
           guint          *position)
{
  for (guint i = first; i < self->steps->len; i++) {
    if (get_step (self, i)->page == page) {
      *position = i;
      return TRUE;
    }
  }

  return FALSE;
}

/* Leaves @n steps, the rest is forgotten; the pages that were for once are to be removed by whoever shows another. */
static GPtrArray *
shorten (PsoasPageStack *self,
         guint           n)
{
  GPtrArray *gone = g_ptr_array_new ();

  while (self->steps->len > n) {
    if (get_last (self)->once)
      g_ptr_array_add (gone, get_last (self)->page);
    g_ptr_array_remove_index (self->steps, self->steps->len - 1);
  }

  return gone;
}

static void
remove_pages (PsoasPageStack *self,
              GPtrArray      *gone)
{
  for (guint i = 0; i < gone->len; i++)
    gtk_stack_remove (self->stack, g_ptr_array_index (gone, i));
}

static void
go_back_to (PsoasPageStack *self,
            guint           position)
{
  g_autoptr (GPtrArray) gone = shorten (self, position + 1);

  show_last (self);
  remove_pages (self, gone);
}

static void
push (PsoasPageStack *self,
      GtkWidget      *page,
      gboolean        once)
{
  guint position;

  if (is_on_way (self, page, 0, &position)) {
    if (position + 1 < self->steps->len)
      go_back_to (self, position);
    return;
  }

  if (gtk_widget_get_parent (page) == NULL)
    gtk_stack_add_child (self->stack, page);
  remember_focus (self);
  g_ptr_array_add (self->steps, step_new (page, once));
  show_last (self);
}

static gboolean
psoas_page_stack_grab_focus (GtkWidget *widget)
{
  PsoasPageStack *self = PSOAS_PAGE_STACK (widget);

  return self->steps->len > 0 && gtk_widget_grab_focus (get_last (self)->page);
}

static void
psoas_page_stack_dispose (GObject *object)
{
  PsoasPageStack *self = PSOAS_PAGE_STACK (object);

  g_ptr_array_set_size (self->steps, 0);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->stack)));

  G_OBJECT_CLASS (psoas_page_stack_parent_class)->dispose (object);
}

static void
psoas_page_stack_finalize (GObject *object)
{
  g_ptr_array_unref (PSOAS_PAGE_STACK (object)->steps);

  G_OBJECT_CLASS (psoas_page_stack_parent_class)->finalize (object);
}

static void
psoas_page_stack_class_init (PsoasPageStackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_page_stack_dispose;
  G_OBJECT_CLASS (klass)->finalize = psoas_page_stack_finalize;
  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_page_stack_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
psoas_page_stack_init (PsoasPageStack *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->stack = g_object_new (GTK_TYPE_STACK,
                              "transition-type", GTK_STACK_TRANSITION_TYPE_CROSSFADE,
                              "hhomogeneous", FALSE,
                              "vhomogeneous", FALSE,
                              NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
}

void
psoas_page_stack_set_home (PsoasPageStack *self,
                           GtkWidget      *home)
{
  g_return_if_fail (PSOAS_IS_PAGE_STACK (self));
  g_return_if_fail (self->steps->len == 0);

  gtk_stack_add_child (self->stack, home);
  g_ptr_array_add (self->steps, step_new (home, FALSE));
}

GtkWidget *
psoas_page_stack_get_shown (PsoasPageStack *self)
{
  g_return_val_if_fail (PSOAS_IS_PAGE_STACK (self), NULL);

  return self->steps->len > 0 ? get_last (self)->page : NULL;
}

void
psoas_page_stack_push (PsoasPageStack *self,
                       GtkWidget      *page)
{
  g_return_if_fail (PSOAS_IS_PAGE_STACK (self));

  push (self, page, FALSE);
}

void
psoas_page_stack_push_once (PsoasPageStack *self,
                            GtkWidget      *page)
{
  g_return_if_fail (PSOAS_IS_PAGE_STACK (self));

  push (self, page, TRUE);
}

void
psoas_page_stack_restart (PsoasPageStack *self,
                          GtkWidget      *page)
{
  g_autoptr (GPtrArray) gone = NULL;

  g_return_if_fail (PSOAS_IS_PAGE_STACK (self));

  gone = shorten (self, 1);
  if (gtk_widget_get_parent (page) == NULL)
    gtk_stack_add_child (self->stack, page);
  g_ptr_array_add (self->steps, step_new (page, FALSE));
  show_last (self);
  remove_pages (self, gone);
}

void
psoas_page_stack_back (PsoasPageStack *self)
{
  g_return_if_fail (PSOAS_IS_PAGE_STACK (self));

  if (self->steps->len > 1)
    go_back_to (self, self->steps->len - 2);
}

void
psoas_page_stack_go_home (PsoasPageStack *self)
{
  g_return_if_fail (PSOAS_IS_PAGE_STACK (self));

  if (self->steps->len > 1)
    go_back_to (self, 0);
}

void
psoas_page_stack_remove (PsoasPageStack *self,
                         GtkWidget      *page)
{
  guint position;

  g_return_if_fail (PSOAS_IS_PAGE_STACK (self));

  /* Home stays. */
  if (!is_on_way (self, page, 1, &position))
    return;

  g_ptr_array_remove_index (self->steps, position);
  if (position == self->steps->len)
    show_last (self);
  gtk_stack_remove (self->stack, page);
}
