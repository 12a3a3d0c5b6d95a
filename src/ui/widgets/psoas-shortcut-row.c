/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-shortcut-row.h"

struct _PsoasShortcutRow {
  AdwActionRow parent_instance;

  char *keys;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (PsoasShortcutRow, psoas_shortcut_row, ADW_TYPE_ACTION_ROW)

enum {
  PROP_KEYS = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

#define RANGE "..."

/* Of one accelerator, in the person's language */
static char *
name_key (const char *accelerator)
{
  GdkModifierType modifiers;
  guint key;

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers)) {
    g_warning ("“%s” is no accelerator", accelerator);
    return g_strdup (accelerator);
  }

  return gtk_accelerator_get_label (key, modifiers);
}

/* Of one accelerator, or of a range of them */
static char *
name_keys (const char *accelerators)
{
  g_auto (GStrv) ends = g_strsplit (accelerators, RANGE, 2);
  g_autofree char *first = name_key (ends[0]);
  g_autofree char *last = ends[1] != NULL ? name_key (ends[1]) : NULL;

  return last != NULL ? g_strdup_printf ("%s–%s", first, last) : g_steal_pointer (&first);
}

static void
set_keys (PsoasShortcutRow *self,
          const char       *keys)
{
  g_auto (GStrv) all = g_strsplit (keys != NULL ? keys : "", " ", -1);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *markup = NULL;

  for (guint i = 0; all[i] != NULL; i++) {
    g_autofree char *one = name_keys (all[i]);

    g_string_append_printf (words, "%s%s", i > 0 ? " / " : "", one);
  }
  g_free (self->keys);
  self->keys = g_strdup (keys);
  markup = g_markup_escape_text (words->str, -1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), markup);
}

static void
psoas_shortcut_row_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_KEYS:
    g_value_set_string (value, PSOAS_SHORTCUT_ROW (object)->keys);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
psoas_shortcut_row_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (property_id) {
  case PROP_KEYS:
    set_keys (PSOAS_SHORTCUT_ROW (object), g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
psoas_shortcut_row_finalize (GObject *object)
{
  g_free (PSOAS_SHORTCUT_ROW (object)->keys);

  G_OBJECT_CLASS (psoas_shortcut_row_parent_class)->finalize (object);
}

static void
psoas_shortcut_row_class_init (PsoasShortcutRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = psoas_shortcut_row_finalize;
  object_class->get_property = psoas_shortcut_row_get_property;
  object_class->set_property = psoas_shortcut_row_set_property;

  properties[PROP_KEYS] = g_param_spec_string ("keys", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
psoas_shortcut_row_init (PsoasShortcutRow *self)
{
}
