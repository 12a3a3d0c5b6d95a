/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-stretch-file.h"

#include "psoas-stretch-private.h"
#include "psoas-xml-node.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* Only the person may read what they keep. */
#define PRIVATE_FOLDER 0700

/* Names that are tried for a new file; no folder has so many files of one id. */
#define MOST_NAMES 1000

struct _PsoasStretchFile {
  GObject parent_instance;

  PsoasLibrary *library;  /* (owned) */
  char *folder;           /* (owned): where own stretches are kept */
  PsoasStretch *stretch;  /* (owned): not in the library */
};

G_DEFINE_FINAL_TYPE (PsoasStretchFile, psoas_stretch_file, G_TYPE_OBJECT)

static void
psoas_stretch_file_finalize (GObject *object)
{
  PsoasStretchFile *self = PSOAS_STRETCH_FILE (object);

  g_object_unref (self->library);
  g_object_unref (self->stretch);
  g_free (self->folder);

  G_OBJECT_CLASS (psoas_stretch_file_parent_class)->finalize (object);
}

static void
psoas_stretch_file_class_init (PsoasStretchFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = psoas_stretch_file_finalize;
}

static void
psoas_stretch_file_init (PsoasStretchFile *self)
{
}

/**
 * psoas_stretch_file_open:
 * @library: the stretches that there are, and the names that a stretch may use
 * @folder: the path where own stretches are kept; it need not be there
 * @path: a path or URI
 * @error: return location for a #PsoasStretchError, which names the file, the line and the mend
 *
 * Returns: (transfer full) (nullable): the file, read and checked; nothing is added yet
 */
PsoasStretchFile *
psoas_stretch_file_open (PsoasLibrary  *library,
                         const char    *folder,
                         const char    *path,
                         GError       **error)
{
  g_autoptr (GBytes) text = NULL;
  g_autoptr (PsoasStretch) stretch = NULL;
  PsoasStretchFile *self;

  g_return_val_if_fail (PSOAS_IS_LIBRARY (library), NULL);

  text = psoas_xml_node_read_file (path, error);
  if (text != NULL)
    stretch = psoas_library_parse (library, text, path, error);
  if (stretch == NULL)
    return NULL;

  self = g_object_new (PSOAS_TYPE_STRETCH_FILE, NULL);
  self->library = g_object_ref (library);
  self->folder = g_strdup (folder);
  self->stretch = g_steal_pointer (&stretch);

  return self;
}

PsoasStretch *
psoas_stretch_file_get_stretch (PsoasStretchFile *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH_FILE (self), NULL);

  return self->stretch;
}

PsoasStretch *
psoas_stretch_file_get_other (PsoasStretchFile *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH_FILE (self), NULL);

  return psoas_library_find (self->library, self->stretch->id);
}

/* Whether it is read from there when the program starts */
static gboolean
is_in_place (PsoasStretchFile *self)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->stretch->file);
  g_autoptr (GFile) parent = g_file_get_parent (file);
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  return parent != NULL && g_file_equal (parent, folder) && g_str_has_suffix (self->stretch->file, ".stretch");
}

static gboolean
is_same_file (const char *one,
              const char *other)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (one);
  g_autoptr (GFile) other_file = g_file_new_for_commandline_arg (other);

  return g_file_equal (file, other_file);
}

/**
 * psoas_stretch_file_get_state:
 * @self: a file
 *
 * Returns: what stands between it and the person's stretches now
 */
PsoasStretchFileState
psoas_stretch_file_get_state (PsoasStretchFile *self)
{
  PsoasStretch *other;

  g_return_val_if_fail (PSOAS_IS_STRETCH_FILE (self), PSOAS_STRETCH_FILE_TAKEN);

  other = psoas_stretch_file_get_other (self);
  if (other == NULL)
    return PSOAS_STRETCH_FILE_NEW;
  if (g_bytes_equal (other->text, self->stretch->text))
    return PSOAS_STRETCH_FILE_KNOWN;
  if (other->origin == PSOAS_ORIGIN_SHIPPED)
    return PSOAS_STRETCH_FILE_TAKEN;
  if (is_same_file (other->file, self->stretch->file))
    return PSOAS_STRETCH_FILE_CHANGED;

  /* Both would be read when the program starts, and one refused. */
  return is_in_place (self) ? PSOAS_STRETCH_FILE_TAKEN : PSOAS_STRETCH_FILE_REPLACES;
}

gboolean
psoas_stretch_file_can_add (PsoasStretchFile *self)
{
  PsoasStretchFileState state = psoas_stretch_file_get_state (self);

  return state != PSOAS_STRETCH_FILE_KNOWN && state != PSOAS_STRETCH_FILE_TAKEN;
}

static gboolean
fail (const char  *path,
      const char  *reason,
      GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_WRITE,
               /* Translators: a file's path, and why it could not be written */
               _("“%s” could not be written: %s"), name, reason);

  return FALSE;
}

/* The first name that no file has, so that none is replaced: even one that is broken and not in the library.
 * (transfer full) (nullable) */
static GFileOutputStream *
create (PsoasStretchFile  *self,
        GFile            **created,
        GError           **error)
{
  for (int i = 1; i < MOST_NAMES; i++) {
    g_autofree char *name = i == 1 ? g_strdup_printf ("%s.stretch", self->stretch->id)
                                   : g_strdup_printf ("%s-%d.stretch", self->stretch->id, i);
    g_autoptr (GFile) file = g_file_new_build_filename (self->folder, name, NULL);
    g_autoptr (GError) cause = NULL;
    GFileOutputStream *stream = g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, &cause);

    if (stream == NULL && g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS))
      continue;
    if (stream == NULL)
      fail (g_file_peek_path (file), cause->message, error);
    else
      *created = g_steal_pointer (&file);
    return stream;
  }

  fail (self->folder, g_strerror (EEXIST), error);
  return NULL;
}

/* (transfer full) (nullable): where it is then */
static GFile *
write_new (PsoasStretchFile  *self,
           GError           **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;
  gsize length;
  const char *data = g_bytes_get_data (self->stretch->text, &length);

  if (g_mkdir_with_parents (self->folder, PRIVATE_FOLDER) != 0) {
    fail (self->folder, g_strerror (errno), error);
    return NULL;
  }
  stream = create (self, &file, error);
  if (stream == NULL)
    return NULL;
  if (!g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, NULL, &cause)
      || !g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &cause)) {
    g_file_delete (file, NULL, NULL);
    fail (g_file_peek_path (file), cause->message, error);
    return NULL;
  }

  return g_steal_pointer (&file);
}

/* In place of the other, whose text is kept beside it, unless somebody has written there meanwhile.
 * (transfer full) (nullable) */
static GFile *
write_over (PsoasStretchFile  *self,
            PsoasStretch      *other,
            GError           **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (other->file);
  g_autoptr (GBytes) present = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (GError) cause = NULL;
  gsize length;
  const char *data = g_bytes_get_data (self->stretch->text, &length);

  if (present != NULL && !g_bytes_equal (present, other->text)) {
    fail (other->file, _("somebody has changed it meanwhile. Look at it first, and start Psoas again."), error);
    return NULL;
  }
  if (!g_file_replace_contents (file, data, length, NULL, TRUE, G_FILE_CREATE_PRIVATE, NULL, NULL, &cause)) {
    fail (other->file, cause->message, error);
    return NULL;
  }

  return g_steal_pointer (&file);
}

/**
 * psoas_stretch_file_add:
 * @self: a file of which psoas_stretch_file_can_add() holds
 * @replaces: the person was asked, and wants it in place of the stretch that has its id
 * @error: return location for a #PsoasStretchError
 *
 * Keeps a copy of it in the folder of own stretches, and adds it to the library.  One that is in the folder already
 * is only read again.  Nothing is replaced unless @replaces, and then the old file is kept beside, as NAME~.
 *
 * Returns: whether it is among the stretches now
 */
gboolean
psoas_stretch_file_add (PsoasStretchFile  *self,
                        gboolean           replaces,
                        GError           **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (PsoasStretch) stretch = NULL;
  g_autofree char *path = NULL;
  PsoasStretchFileState state;

  g_return_val_if_fail (PSOAS_IS_STRETCH_FILE (self), FALSE);
  g_return_val_if_fail (psoas_stretch_file_can_add (self), FALSE);

  state = psoas_stretch_file_get_state (self);
  g_return_val_if_fail (state != PSOAS_STRETCH_FILE_REPLACES || replaces, FALSE);

  if (is_in_place (self))
    file = g_file_new_for_commandline_arg (self->stretch->file);
  else if (state == PSOAS_STRETCH_FILE_REPLACES)
    file = write_over (self, psoas_stretch_file_get_other (self), error);
  else
    file = write_new (self, error);
  if (file == NULL)
    return FALSE;

  path = g_file_get_path (file);
  stretch = psoas_library_parse (self->library, self->stretch->text, path, error);
  if (stretch == NULL)
    return FALSE;
  psoas_library_put (self->library, stretch);

  return TRUE;
}
