/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-reminder-store.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* So many stretches nobody has. */
#define MAX_SIZE (64 * 1024)

struct _PsoasReminderStore {
  char *path;             /* (owned) */
  int lock;               /* held as long as this is open */
  GHashTable *memories;   /* (owned) (element-type utf8 PsoasReminderMemory): by stretch */
};

/**
 * psoas_reminder_store_dup_path:
 *
 * Returns: (transfer full): the path of this person's file
 */
char *
psoas_reminder_store_dup_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "psoas", "reminders", NULL);
}

/* Waits until no other process has it open, which never lasts. */
static gboolean
lock (PsoasReminderStore  *self,
      GError             **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *name = g_strconcat (self->path, ".lock", NULL);
  int number, locked = -1;

  g_mkdir_with_parents (folder, 0700);
  self->lock = g_open (name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  do {
    if (self->lock >= 0)
      locked = flock (self->lock, LOCK_EX);
    number = errno;
  } while (self->lock >= 0 && locked < 0 && number == EINTR);
  if (locked < 0)
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number), "%s: %s", name, g_strerror (number));

  return locked == 0;
}

/* A line each: the stretch, then what is remembered of it.  What cannot be read was written by nobody that is known here,
 * and is forgotten: at worst a reminder comes once more. */
static void
read_lines (PsoasReminderStore *self,
            const char         *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    char *space = strchr (lines[i], ' ');
    PsoasReminderMemory memory;

    if (space == NULL || !psoas_reminder_memory_parse (space + 1, &memory))
      continue;
    *space = '\0';
    psoas_reminder_store_set (self, lines[i], &memory);
  }
}

static gboolean
read_file (PsoasReminderStore  *self,
           GError             **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (self->path, &text, &length, &local_error)) {
    if (g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
      return TRUE;
    g_propagate_error (error, g_steal_pointer (&local_error));
    return FALSE;
  }
  if (length <= MAX_SIZE)
    read_lines (self, text);

  return TRUE;
}

/**
 * psoas_reminder_store_open:
 * @path: the file; it need not exist
 * @error: set where it cannot be read, or no other process can be kept from it
 *
 * Returns: (transfer full) (nullable): what is remembered, until it is closed by nobody else
 */
PsoasReminderStore *
psoas_reminder_store_open (const char  *path,
                           GError     **error)
{
  g_autoptr (PsoasReminderStore) self = g_new0 (PsoasReminderStore, 1);

  self->path = g_strdup (path);
  self->memories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!lock (self, error) || !read_file (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

PsoasReminderMemory
psoas_reminder_store_get (PsoasReminderStore *self,
                          const char         *stretch)
{
  const PsoasReminderMemory *memory = g_hash_table_lookup (self->memories, stretch);

  return memory != NULL ? *memory : (PsoasReminderMemory) { 0 };
}

void
psoas_reminder_store_set (PsoasReminderStore        *self,
                          const char                *stretch,
                          const PsoasReminderMemory *memory)
{
  g_hash_table_replace (self->memories, g_strdup (stretch), g_memdup2 (memory, sizeof *memory));
}

/**
 * psoas_reminder_store_save:
 * @self: what is remembered
 * @error: set where it was not saved
 *
 * Writes all of it or, if the machine dies meanwhile, nothing.
 *
 * Returns: whether it was saved
 */
gboolean
psoas_reminder_store_save (PsoasReminderStore  *self,
                           GError             **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GList) stretches = g_list_sort (g_hash_table_get_keys (self->memories), (GCompareFunc) strcmp);

  for (GList *l = stretches; l != NULL; l = l->next) {
    g_autofree char *line = psoas_reminder_memory_to_text (g_hash_table_lookup (self->memories, l->data));

    g_string_append_printf (text, "%s %s\n", (char *) l->data, line);
  }

  return g_file_set_contents_full (self->path, text->str, text->len, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

/**
 * psoas_reminder_store_close:
 * @self: (transfer full): what is remembered
 *
 * Lets other processes go on; what was not saved is lost.
 */
void
psoas_reminder_store_close (PsoasReminderStore *self)
{
  if (self->lock >= 0)
    close (self->lock);
  g_hash_table_unref (self->memories);
  g_free (self->path);
  g_free (self);
}
