/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-bookmark-store.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* Damaged files that are kept beside the good one; nobody has more, and the search for a name must end. */
#define MAX_DAMAGED 1000

struct _PsoasBookmarkStore {
  GObject parent_instance;

  PsoasSession *session;    /* (owned) */
  char *path;               /* (owned) */
  GThreadPool *writer;      /* (owned) (nullable): one thread, so that the last word is the last written */
};

G_DEFINE_FINAL_TYPE (PsoasBookmarkStore, psoas_bookmark_store, G_TYPE_OBJECT)

/* What the writing thread does: it knows nothing else. */
typedef struct {
  char *path;               /* (owned) */
  char *text;               /* (owned) (nullable): NULL: the file is to go */
} Job;

static void
write_file (const char *path,
            const char *text)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  /* All of the old file or all of the new one, whenever the machine dies */
  if (!g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_message ("The session could not be gone on with later: %s", error->message);
}

static void
do_job (gpointer data,
        gpointer user_data)
{
  Job *job = data;

  if (job->text != NULL)
    write_file (job->path, job->text);
  else
    g_unlink (job->path);
  g_free (job->path);
  g_free (job->text);
  g_free (job);
}

static void
keep (PsoasBookmarkStore *self)
{
  g_autoptr (PsoasBookmark) bookmark = psoas_bookmark_new (self->session, g_get_real_time () / G_USEC_PER_SEC);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (self->path);
  if (bookmark != NULL)
    job->text = psoas_bookmark_to_text (bookmark);
  g_thread_pool_push (self->writer, job, NULL);
}

static void
cue_cb (PsoasBookmarkStore *self,
        const PsoasCue     *cue)
{
  if (cue->kind == PSOAS_CUE_PHASE)
    keep (self);
}

static void
state_changed_cb (PsoasBookmarkStore *self)
{
  switch (psoas_session_get_state (self->session)) {
  case PSOAS_SESSION_COMING_OUT:
  case PSOAS_SESSION_HURT:
  case PSOAS_SESSION_FINISHED:
  case PSOAS_SESSION_ENDED:
    keep (self);
    break;
  case PSOAS_SESSION_READY:
  case PSOAS_SESSION_RUNNING:
  case PSOAS_SESSION_PAUSED:
  case PSOAS_SESSION_GET_READY:
  case PSOAS_SESSION_RESTING:
  default:
    break;
  }
}

static void
psoas_bookmark_store_dispose (GObject *object)
{
  PsoasBookmarkStore *self = PSOAS_BOOKMARK_STORE (object);

  if (self->writer != NULL)
    g_thread_pool_free (g_steal_pointer (&self->writer), FALSE, TRUE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (psoas_bookmark_store_parent_class)->dispose (object);
}

static void
psoas_bookmark_store_finalize (GObject *object)
{
  g_free (PSOAS_BOOKMARK_STORE (object)->path);

  G_OBJECT_CLASS (psoas_bookmark_store_parent_class)->finalize (object);
}

static void
psoas_bookmark_store_class_init (PsoasBookmarkStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_bookmark_store_dispose;
  G_OBJECT_CLASS (klass)->finalize = psoas_bookmark_store_finalize;
}

static void
psoas_bookmark_store_init (PsoasBookmarkStore *self)
{
  self->writer = g_thread_pool_new (do_job, NULL, 1, FALSE, NULL);
}

/**
 * psoas_bookmark_store_new:
 * @session: a session that has not begun
 * @path: the file
 *
 * Returns: (transfer full): a store, which has written everything when it is disposed
 */
PsoasBookmarkStore *
psoas_bookmark_store_new (PsoasSession *session,
                          const char   *path)
{
  PsoasBookmarkStore *self;

  g_return_val_if_fail (PSOAS_IS_SESSION (session), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (PSOAS_TYPE_BOOKMARK_STORE, NULL);
  self->session = g_object_ref (session);
  self->path = g_strdup (path);
  g_signal_connect_object (session, "cue", G_CALLBACK (cue_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * psoas_bookmark_store_dup_path:
 *
 * Returns: (transfer full): the path of this person's file
 */
char *
psoas_bookmark_store_dup_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "psoas", "session", NULL);
}

static void
set_read_error (GError **error,
                int      number)
{
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (number), g_strerror (number));
}

/* Reads all of @fd, up to @size bytes. (transfer full) (nullable): what stands in it, with a zero behind */
static char *
read_all (int      fd,
          gsize    size,
          gsize   *length,
          GError **error)
{
  g_autofree char *text = g_malloc (size + 1);
  gssize n = 1;

  for (*length = 0; *length < size && n != 0; *length += MAX (n, 0)) {
    n = read (fd, text + *length, size - *length);
    if (n < 0 && errno != EINTR) {
      set_read_error (error, errno);
      return NULL;
    }
  }
  text[*length] = '\0';

  return g_steal_pointer (&text);
}

/* (transfer full) (nullable): what stands in the file.  The program starts with it, so that nothing may keep it
 * waiting, such as a pipe or a device of that name, and nothing is read that is no bookmark's size. */
static char *
read_file (const char  *path,
           gsize       *length,
           GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW | O_CLOEXEC, 0);
  char *text = NULL;
  struct stat info;

  if (fd < 0) {
    set_read_error (error, errno);
    return NULL;
  }
  if (fstat (fd, &info) < 0)
    set_read_error (error, errno);
  else if (!S_ISREG (info.st_mode))
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "not a regular file");
  else
    text = read_all (fd, PSOAS_BOOKMARK_MAX_SIZE + 1, length, error);
  close (fd);

  return text;
}

/* Puts a file aside under a name that no other has: an earlier one may be asked for yet. */
static void
set_aside (const char *path)
{
  for (int i = 1; i <= MAX_DAMAGED; i++) {
    g_autofree char *aside = i == 1 ? g_strconcat (path, ".damaged", NULL) : g_strdup_printf ("%s.damaged-%d", path, i);
    int fd = g_open (aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

    if (fd < 0 && errno == EEXIST)
      continue;
    if (fd >= 0)
      close (fd);
    /* Onto the empty file that holds the name */
    if (fd < 0 || g_rename (path, aside) < 0)
      g_message ("%s could not be put aside: %s", path, g_strerror (errno));
    return;
  }
}

static PsoasBookmark *
parse (const char  *text,
       gsize        length,
       GError     **error)
{
  /* Too long, or not text at all: the parser would read up to the first zero only. */
  if (length > PSOAS_BOOKMARK_MAX_SIZE || strlen (text) != length) {
    g_set_error (error, PSOAS_BOOKMARK_ERROR, PSOAS_BOOKMARK_ERROR_DAMAGED, "not a session to go on with");
    return NULL;
  }

  return psoas_bookmark_parse (text, error);
}

/**
 * psoas_bookmark_store_find:
 * @path: the file
 *
 * Returns: (transfer full) (nullable): the bookmark that an earlier run left behind within the last hour
 */
PsoasBookmark *
psoas_bookmark_store_find (const char *path)
{
  gsize length = 0;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasBookmark) bookmark = NULL;

  text = read_file (path, &length, &error);
  if (text == NULL) {
    if (!g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
      g_message ("%s: %s", path, error->message);
    return NULL;
  }
  bookmark = parse (text, length, &error);
  if (bookmark == NULL) {
    g_message ("%s: %s", path, error->message);
    set_aside (path);
    return NULL;
  }
  if (!psoas_bookmark_is_fresh (bookmark, g_get_real_time () / G_USEC_PER_SEC)) {
    g_unlink (path);
    return NULL;
  }

  return g_steal_pointer (&bookmark);
}

/**
 * psoas_bookmark_store_discard:
 * @path: the file
 *
 * The person does not want to go on.
 */
void
psoas_bookmark_store_discard (const char *path)
{
  g_unlink (path);
}
