/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-reading-page.h"

#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"

#include <adwaita.h>

/* Of an arrow key, px: about two lines */
#define SCROLL_STEP 48
/* Sections that are there at once: more than the screen has room for.  Laying out all of a long text takes many times as
 * long as a frame. */
#define FIRST_SECTIONS 3

struct _PsoasReadingPage {
  GtkWidget parent_instance;

  AdwWindowTitle *title;
  GtkScrolledWindow *scroller;
  GtkBox *box;
  GtkWidget *note;
  GtkLabel *note_text;
  GtkButton *note_button;
  GtkPopover *popover;
  GtkListBox *contents;   /* of rows named after the sections */
  GHashTable *headings;   /* (owned) (element-type utf8 GtkWidget): by section id */
  GtkWidget *first;       /* (unowned): the top heading */
  GQueue later;           /* (element-type GtkWidget) (unowned): sections that are not shown yet, in order */
};

G_DEFINE_FINAL_TYPE (PsoasReadingPage, psoas_reading_page, GTK_TYPE_WIDGET)

/* A heading that can take the focus, so that a jump to it is also heard */
static GtkWidget *
add_heading (PsoasReadingPage *self,
             GtkBox           *section,
             const char       *id,
             const char       *title,
             const char       *icon)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", title,
                                     "wrap", TRUE,
                                     "xalign", 0.0,
                                     "focusable", TRUE,
                                     NULL);

  if (icon != NULL) {
    GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                     "icon-name", icon,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                     NULL);

    gtk_widget_add_css_class (image, "heading-icon");
    gtk_box_append (GTK_BOX (line), image);
  }
  gtk_widget_add_css_class (heading, "title-3");
  gtk_box_append (GTK_BOX (line), heading);
  gtk_box_append (section, line);
  g_hash_table_insert (self->headings, g_strdup (id), heading);

  return heading;
}

/* A menu's items would be cut where they are wider than the page. */
static void
add_to_contents (PsoasReadingPage *self,
                 const char       *id,
                 const char       *title)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", title,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   "height-request", 32,
                                   "margin-top", 6,
                                   "margin-bottom", 6,
                                   NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "name", id, "child", label, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (self->contents, row);
}

static void
chosen_cb (PsoasReadingPage *self,
           GtkWidget        *row)
{
  gtk_popover_popdown (self->popover);
  psoas_reading_page_show_section (self, gtk_widget_get_name (row));
}

/* A label refuses the focus, though it is focusable, where nothing in it can be selected: then the next control
 * would have it. */
static gboolean
focus_heading (GtkWidget *heading)
{
  GtkRoot *root = gtk_widget_get_root (heading);

  if (root == NULL)
    return FALSE;
  gtk_root_set_focus (root, heading);

  return gtk_root_get_focus (root) == heading;
}

/* The arrow keys go through the text, which has few controls to go to. */
static gboolean
scroll (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (PSOAS_READING_PAGE (widget)->scroller);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + g_variant_get_int32 (args));
  return TRUE;
}

/* One section a frame, so that none of them takes long */
static gboolean
show_next_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       unused)
{
  GtkWidget *section = g_queue_pop_head (&PSOAS_READING_PAGE (widget)->later);

  if (section == NULL)
    return G_SOURCE_REMOVE;
  gtk_widget_set_visible (section, TRUE);

  return G_SOURCE_CONTINUE;
}

static void
show_all (PsoasReadingPage *self)
{
  GtkWidget *section;

  while ((section = g_queue_pop_head (&self->later)) != NULL)
    gtk_widget_set_visible (section, TRUE);
}

static void
psoas_reading_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (psoas_reading_page_parent_class)->map (widget);

  if (!g_queue_is_empty (&PSOAS_READING_PAGE (widget)->later))
    gtk_widget_add_tick_callback (widget, show_next_cb, NULL, NULL);
}

/* Where it begins, not a control in it */
static gboolean
psoas_reading_page_grab_focus (GtkWidget *widget)
{
  return focus_heading (PSOAS_READING_PAGE (widget)->first);
}

static void
psoas_reading_page_dispose (GObject *object)
{
  PsoasReadingPage *self = PSOAS_READING_PAGE (object);

  g_clear_pointer (&self->headings, g_hash_table_unref);
  g_queue_clear (&self->later);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_reading_page_parent_class)->dispose (object);
}

static void
psoas_reading_page_class_init (PsoasReadingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_reading_page_dispose;

  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_reading_page_grab_focus;
  widget_class->map = psoas_reading_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-reading-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasReadingPage, title);
  gtk_widget_class_bind_template_child (widget_class, PsoasReadingPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PsoasReadingPage, box);
  gtk_widget_class_bind_template_child (widget_class, PsoasReadingPage, note);
  gtk_widget_class_bind_template_child (widget_class, PsoasReadingPage, note_text);
  gtk_widget_class_bind_template_child (widget_class, PsoasReadingPage, note_button);
  gtk_widget_class_bind_template_child (widget_class, PsoasReadingPage, popover);
  gtk_widget_class_bind_template_child (widget_class, PsoasReadingPage, contents);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, scroll, "i", SCROLL_STEP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, scroll, "i", -SCROLL_STEP);
}

static void
psoas_reading_page_init (PsoasReadingPage *self)
{
  g_queue_init (&self->later);
  self->headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * psoas_reading_page_new:
 * @title: of the page
 *
 * Returns: (transfer floating): a page to read, with nothing on it yet
 */
GtkWidget *
psoas_reading_page_new (const char *title)
{
  PsoasReadingPage *self = g_object_new (PSOAS_TYPE_READING_PAGE, NULL);

  adw_window_title_set_title (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

/**
 * psoas_reading_page_set_note:
 * @self: a page
 * @text: what a person should know before reading it
 * @label: (nullable): of a button below @text
 * @action: (nullable): what the button does
 */
void
psoas_reading_page_set_note (PsoasReadingPage *self,
                             const char       *text,
                             const char       *label,
                             const char       *action)
{
  g_return_if_fail (PSOAS_IS_READING_PAGE (self));

  gtk_label_set_label (self->note_text, text);
  gtk_widget_set_visible (self->note, TRUE);
  if (label == NULL)
    return;

  gtk_button_set_label (self->note_button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->note_button), action);
  gtk_widget_set_visible (GTK_WIDGET (self->note_button), TRUE);
}

/**
 * psoas_reading_page_add_section:
 * @self: a page
 * @id: by which it is shown
 * @title: its heading
 * @icon: (nullable): the name of an icon before the heading
 * @css_class: (nullable): its look
 *
 * Returns: (transfer none): a box below all others, in which the heading stands
 */
GtkBox *
psoas_reading_page_add_section (PsoasReadingPage *self,
                                const char       *id,
                                const char       *title,
                                const char       *icon,
                                const char       *css_class)
{
  GtkWidget *box;
  GtkWidget *heading;

  g_return_val_if_fail (PSOAS_IS_READING_PAGE (self), NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  if (css_class != NULL)
    gtk_widget_add_css_class (box, css_class);
  heading = add_heading (self, GTK_BOX (box), id, title, icon);
  if (self->first == NULL)
    self->first = heading;
  add_to_contents (self, id, title);
  gtk_box_append (self->box, box);
  if (g_hash_table_size (self->headings) > FIRST_SECTIONS) {
    gtk_widget_set_visible (box, FALSE);
    g_queue_push_tail (&self->later, box);
  }

  return GTK_BOX (box);
}

/**
 * psoas_reading_page_add_picture:
 * @self: a page
 * @section_id: a section's id
 * @picture: (transfer floating): what stands below the section's heading
 */
void
psoas_reading_page_add_picture (PsoasReadingPage *self,
                                const char       *section_id,
                                GtkWidget        *picture)
{
  GtkWidget *heading, *line;

  g_return_if_fail (PSOAS_IS_READING_PAGE (self));

  heading = g_hash_table_lookup (self->headings, section_id);
  g_return_if_fail (heading != NULL);

  line = gtk_widget_get_parent (heading);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (line)), picture, line);
}

/* A page that is just coming to the screen has no places yet; they are there at its next frame. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  PsoasReadingPage *self = PSOAS_READING_PAGE (widget);
  GtkWidget *heading = data;
  double y;

  if (!gtk_widget_get_mapped (heading) || gtk_widget_get_height (heading) == 0)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_translate_coordinates (heading, GTK_WIDGET (self->box), 0, 0, NULL, &y))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), heading == self->first ? 0 : y);

  return G_SOURCE_REMOVE;
}

/**
 * psoas_reading_page_show_section:
 * @self: a page
 * @section_id: (nullable): a section's id; %NULL, "" or an unknown one shows the top
 *
 * Scrolls to the section and gives its heading the focus.
 */
void
psoas_reading_page_show_section (PsoasReadingPage *self,
                                 const char       *section_id)
{
  GtkWidget *heading;

  g_return_if_fail (PSOAS_IS_READING_PAGE (self));

  heading = section_id ? g_hash_table_lookup (self->headings, section_id) : NULL;
  if (heading == NULL)
    heading = self->first;
  if (!gtk_widget_is_visible (heading))
    show_all (self);

  focus_heading (heading);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, g_object_ref (heading), g_object_unref);
}
