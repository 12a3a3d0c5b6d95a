/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-library.h"

#include "psoas-stretch-private.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

struct _PsoasLibrary {
  GObject parent_instance;

  PsoasStretchNames names; /* (owned) */
  GListStore *stretches;  /* (owned) (element-type PsoasStretch): sorted */
  GHashTable *by_id;      /* (owned) (element-type utf8 PsoasStretch): unowned, as the stretches are */
  GPtrArray *errors;      /* (owned) (element-type utf8) */
};

static GType
get_item_type (GListModel *model)
{
  return PSOAS_TYPE_STRETCH;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (PSOAS_LIBRARY (model)->stretches));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (PSOAS_LIBRARY (model)->stretches), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PsoasLibrary, psoas_library, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
psoas_library_finalize (GObject *object)
{
  PsoasLibrary *self = PSOAS_LIBRARY (object);

  g_strfreev ((GStrv) self->names.poses);
  g_strfreev ((GStrv) self->names.points);
  g_strfreev ((GStrv) self->names.guides);
  g_hash_table_unref (self->by_id);
  g_object_unref (self->stretches);
  g_ptr_array_unref (self->errors);

  G_OBJECT_CLASS (psoas_library_parent_class)->finalize (object);
}

static void
psoas_library_class_init (PsoasLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = psoas_library_finalize;
}

static void
psoas_library_init (PsoasLibrary *self)
{
  self->stretches = g_list_store_new (PSOAS_TYPE_STRETCH);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->errors = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_object (self->stretches, "items-changed",
                           G_CALLBACK (g_list_model_items_changed), self, G_CONNECT_SWAPPED);
}

char *
psoas_library_dup_own_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "psoas", "stretches", NULL);
}

/**
 * psoas_library_new:
 * @names: (nullable): what the files may name of the figure; %NULL allows any
 *
 * Returns: (transfer full): an empty library
 */
PsoasLibrary *
psoas_library_new (const PsoasStretchNames *names)
{
  PsoasLibrary *self = g_object_new (PSOAS_TYPE_LIBRARY, NULL);

  if (names != NULL) {
    self->names.poses = (const char * const *) g_strdupv ((GStrv) names->poses);
    self->names.points = (const char * const *) g_strdupv ((GStrv) names->points);
    self->names.guides = (const char * const *) g_strdupv ((GStrv) names->guides);
  }

  return self;
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      data)
{
  return psoas_stretch_compare (a, b);
}

static gboolean
add_file (PsoasLibrary  *self,
          const char    *path,
          PsoasOrigin    origin,
          GError       **error)
{
  g_autoptr (PsoasStretch) stretch = NULL;
  PsoasStretch *other;

  stretch = psoas_stretch_parse_file (path, &self->names, error);
  if (stretch == NULL)
    return FALSE;

  other = psoas_library_find (self, stretch->id);
  if (other != NULL) {
    g_set_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_INVALID,
                 /* Translators: the first and the last are a file and a line in it */
                 _("%s: the id “%s” is taken by %s. Choose another."), stretch->place, stretch->id, other->place);
    return FALSE;
  }
  g_hash_table_insert (self->by_id, stretch->id, stretch);
  if (origin == PSOAS_ORIGIN_OWN)
    psoas_stretch_set_own (stretch);
  g_list_store_insert_sorted (self->stretches, stretch, compare_cb, NULL);

  return TRUE;
}

/**
 * psoas_library_add_file:
 * @self: a library
 * @path: a path or URI of a stretch file of a person's own
 * @error: return location for a #PsoasStretchError, which names the file, the line and the mend
 *
 * Returns: whether it was added: it is sound and its id is not taken
 */
gboolean
psoas_library_add_file (PsoasLibrary  *self,
                        const char    *path,
                        GError       **error)
{
  g_return_val_if_fail (PSOAS_IS_LIBRARY (self), FALSE);

  return add_file (self, path, PSOAS_ORIGIN_OWN, error);
}

/**
 * psoas_library_parse:
 * @self: a library
 * @bytes: the text of a stretch file of somebody's
 * @path: what errors call it
 * @error: return location for a #PsoasStretchError
 *
 * Returns: (transfer full) (nullable): the stretch, checked as the library checks its own, but not in it
 */
PsoasStretch *
psoas_library_parse (PsoasLibrary  *self,
                     GBytes        *bytes,
                     const char    *path,
                     GError       **error)
{
  PsoasStretch *stretch;

  g_return_val_if_fail (PSOAS_IS_LIBRARY (self), NULL);

  stretch = psoas_stretch_parse_bytes (bytes, path, &self->names, error);
  if (stretch != NULL)
    psoas_stretch_set_own (stretch);

  return stretch;
}

/**
 * psoas_library_put:
 * @self: a library
 * @stretch: one of psoas_library_parse(), whose id none has that comes with the program
 *
 * Adds it, in the place of the one that has its id, if one does.
 */
void
psoas_library_put (PsoasLibrary *self,
                   PsoasStretch *stretch)
{
  PsoasStretch *other;
  guint position;

  g_return_if_fail (PSOAS_IS_LIBRARY (self));
  g_return_if_fail (PSOAS_IS_STRETCH (stretch));

  other = psoas_library_find (self, stretch->id);
  g_hash_table_replace (self->by_id, stretch->id, stretch);
  if (other != NULL && g_list_store_find (self->stretches, other, &position))
    g_list_store_remove (self->stretches, position);
  g_list_store_insert_sorted (self->stretches, stretch, compare_cb, NULL);
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/* The *.stretch files of a folder by name, so that which of two equal ids wins does not depend on the disk */
static GPtrArray *
list_files (GFile *folder)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  GFile *child;

  children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                        G_FILE_QUERY_INFO_NONE, NULL, NULL);
  while (children != NULL
         && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL)
         && child != NULL) {
    char *path = g_file_is_native (child) ? g_file_get_path (child) : g_file_get_uri (child);

    if (g_str_has_suffix (path, ".stretch"))
      g_ptr_array_add (paths, path);
    else
      g_free (path);
  }
  g_ptr_array_sort (paths, compare_paths);

  return paths;
}

/**
 * psoas_library_add_folder:
 * @self: a library
 * @folder: a path or URI; one that is not there holds nothing
 * @origin: whose stretches they are
 *
 * Reads every .stretch file of @folder.  What is wrong with one is kept for psoas_library_get_errors().
 *
 * Returns: how many stretches were added
 */
guint
psoas_library_add_folder (PsoasLibrary *self,
                          const char   *folder,
                          PsoasOrigin   origin)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (folder);
  g_autoptr (GPtrArray) paths = list_files (file);
  guint added = 0;

  g_return_val_if_fail (PSOAS_IS_LIBRARY (self), 0);

  for (guint i = 0; i < paths->len; i++) {
    g_autoptr (GError) error = NULL;

    if (add_file (self, g_ptr_array_index (paths, i), origin, &error))
      added++;
    else
      g_ptr_array_add (self->errors, g_strdup (error->message));
  }

  return added;
}

/**
 * psoas_library_find:
 * @self: a library
 * @id: a stretch's id
 *
 * Returns: (transfer none) (nullable): that stretch
 */
PsoasStretch *
psoas_library_find (PsoasLibrary *self,
                    const char   *id)
{
  g_return_val_if_fail (PSOAS_IS_LIBRARY (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

/**
 * psoas_library_get_errors:
 * @self: a library
 *
 * Returns: (transfer none) (element-type utf8): what was refused: file, line, fault and mend
 */
GPtrArray *
psoas_library_get_errors (PsoasLibrary *self)
{
  g_return_val_if_fail (PSOAS_IS_LIBRARY (self), NULL);

  return self->errors;
}
