/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-guidance-page.h"

#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "widgets/psoas-sentence-label.h"
#include "widgets/psoas-source-list.h"

#include <glib/gi18n.h>

/* Of an arrow key, px: about two lines */
#define SCROLL_STEP 48

struct _PsoasGuidancePage {
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *box;
  GtkMenuButton *contents;
  GHashTable *headings;   /* (owned) (element-type utf8 GtkWidget): by section id */
  GtkWidget *first;       /* (unowned): the top heading */
};

G_DEFINE_FINAL_TYPE (PsoasGuidancePage, psoas_guidance_page, GTK_TYPE_WIDGET)

/* Urgency is told by word, icon and frame, never by colour alone. */
static const struct {
  const char *icon;
  const char *css_class;
} looks[] = {
  [PSOAS_URGENCY_NONE] = { NULL, "guidance" },
  [PSOAS_URGENCY_APPOINTMENT] = { "x-office-calendar-symbolic", "guidance-appointment" },
  [PSOAS_URGENCY_SAME_DAY] = { "dialog-warning-symbolic", "guidance-same-day" },
  [PSOAS_URGENCY_EMERGENCY] = { "call-start-symbolic", "guidance-emergency" },
};

static void
add_sentence (GtkBox              *box,
              const char          *bullet,
              const PsoasSentence *sentence)
{
  g_autofree char *markup = g_markup_escape_text (psoas_sentence_get_text (sentence, PSOAS_SIDE_NONE), -1);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  if (bullet != NULL)
    gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_LABEL, "label", bullet, "valign", GTK_ALIGN_START, NULL));
  gtk_box_append (GTK_BOX (line), psoas_sentence_label_new (markup));
  gtk_box_append (box, line);
}

static void
add_sentences (GtkBox     *box,
               const char *bullet,
               GPtrArray  *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    add_sentence (box, bullet, g_ptr_array_index (sentences, i));
}

/* A heading that can take the focus, so that a jump to it is also heard */
static GtkWidget *
add_heading (PsoasGuidancePage *self,
             GtkBox            *section,
             const char        *id,
             const char        *title,
             const char        *icon)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", title,
                                     "wrap", TRUE,
                                     "xalign", 0.0,
                                     "focusable", TRUE,
                                     NULL);

  if (icon != NULL)
    gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_IMAGE,
                                                  "icon-name", icon,
                                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                  NULL));
  gtk_widget_add_css_class (heading, "title-3");
  gtk_box_append (GTK_BOX (line), heading);
  gtk_box_append (section, line);
  g_hash_table_insert (self->headings, g_strdup (id), heading);

  return heading;
}

/* (transfer container) (element-type PsoasSentence) */
static GPtrArray *
get_all_sentences (const PsoasGuidanceSection *section)
{
  GPtrArray *all = g_ptr_array_new ();

  g_ptr_array_extend (all, section->intro, NULL, NULL);
  g_ptr_array_extend (all, section->items, NULL, NULL);
  g_ptr_array_extend (all, section->outro, NULL, NULL);

  return all;
}

static void
add_section (PsoasGuidancePage          *self,
             const PsoasGuidanceSection *section,
             GPtrArray                  *references)
{
  g_autoptr (GPtrArray) sentences = get_all_sentences (section);
  GtkWidget *sources = psoas_source_list_new (section->title, sentences, references);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading;

  gtk_widget_add_css_class (box, looks[section->urgency].css_class);
  heading = add_heading (self, GTK_BOX (box), section->id, section->title, looks[section->urgency].icon);
  if (self->first == NULL)
    self->first = heading;
  add_sentences (GTK_BOX (box), NULL, section->intro);
  add_sentences (GTK_BOX (box), "•", section->items);
  add_sentences (GTK_BOX (box), NULL, section->outro);
  if (sources != NULL)
    gtk_box_append (GTK_BOX (box), sources);
  gtk_box_append (self->box, box);
}

static void
add_reference (GtkBox               *box,
               const PsoasReference *reference)
{
  g_autofree char *markup = NULL;

  if (reference->uri != NULL)
    markup = g_markup_printf_escaped ("%s <a href=\"%s\">%s</a>", reference->text, reference->uri, reference->uri);
  else
    markup = g_markup_escape_text (reference->text, -1);
  gtk_box_append (box, psoas_sentence_label_new (markup));
}

static void
add_references (PsoasGuidancePage *self,
                GPtrArray         *references)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  add_heading (self, GTK_BOX (box), "references", _("Sources"), NULL);
  gtk_box_append (GTK_BOX (box), psoas_sentence_label_new (_("Beside the article and common practice, the sections above and the stretches rest on these:")));
  for (guint i = 0; i < references->len; i++)
    add_reference (GTK_BOX (box), g_ptr_array_index (references, i));
  gtk_box_append (self->box, box);
}

static void
add_to_menu (GMenu      *menu,
             const char *id,
             const char *title)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

  g_menu_item_set_action_and_target (item, "guidance.show", "s", id);
  g_menu_append_item (menu, item);
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  psoas_guidance_page_show_section (PSOAS_GUIDANCE_PAGE (widget), g_variant_get_string (parameter, NULL));
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
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (PSOAS_GUIDANCE_PAGE (widget)->scroller);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + g_variant_get_int32 (args));
  return TRUE;
}

/* Where it begins, not a control in it */
static gboolean
psoas_guidance_page_grab_focus (GtkWidget *widget)
{
  return focus_heading (PSOAS_GUIDANCE_PAGE (widget)->first);
}

static void
psoas_guidance_page_dispose (GObject *object)
{
  PsoasGuidancePage *self = PSOAS_GUIDANCE_PAGE (object);

  g_clear_pointer (&self->headings, g_hash_table_unref);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_guidance_page_parent_class)->dispose (object);
}

static void
psoas_guidance_page_class_init (PsoasGuidancePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_guidance_page_dispose;

  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_guidance_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-guidance-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasGuidancePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PsoasGuidancePage, box);
  gtk_widget_class_bind_template_child (widget_class, PsoasGuidancePage, contents);
  gtk_widget_class_install_action (widget_class, "guidance.show", "s", show_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, scroll, "i", SCROLL_STEP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, scroll, "i", -SCROLL_STEP);
}

static void
psoas_guidance_page_init (PsoasGuidancePage *self)
{
  self->headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * psoas_guidance_page_new:
 * @guidance: the safety texts
 *
 * Returns: (transfer floating): a page of all of them, in their order
 */
GtkWidget *
psoas_guidance_page_new (PsoasGuidance *guidance)
{
  PsoasGuidancePage *self = g_object_new (PSOAS_TYPE_GUIDANCE_PAGE, NULL);
  GPtrArray *sections = psoas_guidance_get_sections (guidance);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < sections->len; i++) {
    const PsoasGuidanceSection *section = g_ptr_array_index (sections, i);

    add_section (self, section, psoas_guidance_get_references (guidance));
    add_to_menu (menu, section->id, section->title);
  }
  add_references (self, psoas_guidance_get_references (guidance));
  add_to_menu (menu, "references", _("Sources"));
  gtk_menu_button_set_menu_model (self->contents, G_MENU_MODEL (menu));

  return GTK_WIDGET (self);
}

/**
 * psoas_guidance_page_add_picture:
 * @self: a page
 * @section_id: a section's id
 * @picture: (transfer floating): what stands below the section's heading
 */
void
psoas_guidance_page_add_picture (PsoasGuidancePage *self,
                                 const char        *section_id,
                                 GtkWidget         *picture)
{
  GtkWidget *heading, *line;

  g_return_if_fail (PSOAS_IS_GUIDANCE_PAGE (self));

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
  PsoasGuidancePage *self = PSOAS_GUIDANCE_PAGE (widget);
  GtkWidget *heading = data;
  double y;

  if (!gtk_widget_get_mapped (heading) || gtk_widget_get_height (heading) == 0)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_translate_coordinates (heading, GTK_WIDGET (self->box), 0, 0, NULL, &y))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), heading == self->first ? 0 : y);

  return G_SOURCE_REMOVE;
}

/**
 * psoas_guidance_page_show_section:
 * @self: a page
 * @section_id: (nullable): a section's id; %NULL, "" or an unknown one shows the top
 *
 * Scrolls to the section and gives its heading the focus.
 */
void
psoas_guidance_page_show_section (PsoasGuidancePage *self,
                                  const char        *section_id)
{
  GtkWidget *heading;

  g_return_if_fail (PSOAS_IS_GUIDANCE_PAGE (self));

  heading = section_id ? g_hash_table_lookup (self->headings, section_id) : NULL;
  if (heading == NULL)
    heading = self->first;

  focus_heading (heading);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, heading, NULL);
}
