/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-journal-private.h"

#include "psoas-journal-file-private.h"
#include "psoas-schema-private.h"

struct _PsoasJournal {
  GObject parent_instance;

  char *path;                  /* (owned) */
  const char * const *steps;   /* (unowned) */
  sqlite3 *db;                 /* (owned) (nullable): open */
  GError *refused;             /* (owned) (nullable): why the file is not touched until it is set aside */
  GError *problem;             /* (owned) (nullable): why the last try to open or save failed */
  GPtrArray *pending;          /* (owned) (element-type PsoasWrite): in order */
};

G_DEFINE_FINAL_TYPE (PsoasJournal, psoas_journal, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_N_PENDING,
  PROP_REFUSED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_refusal (const GError *error)
{
  return g_error_matches (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_DAMAGED)
         || g_error_matches (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_NEWER);
}

/* Damage may be met only in use: from then on the file is not touched either. */
void
psoas_journal_refuse_if_damaged (PsoasJournal *self,
                                 const GError *error)
{
  if (!is_refusal (error) || self->refused != NULL)
    return;

  if (self->db != NULL)
    sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_clear_pointer (&self->db, sqlite3_close);
  self->refused = g_error_copy (error);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REFUSED]);
}

/* The file is another one now, or none. */
static void
forget_file (PsoasJournal *self)
{
  g_clear_pointer (&self->db, sqlite3_close);
  if (self->refused == NULL)
    return;
  g_clear_error (&self->refused);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REFUSED]);
}

/* Runs all that waits.  What breaks a rule is noted in @invalid and does not hold the rest back. */
static gboolean
run_pending (PsoasJournal  *self,
             GError       **invalid,
             GError       **error)
{
  for (guint i = 0; i < self->pending->len; i++) {
    g_autoptr (GError) run_error = NULL;

    if (psoas_write_run (g_ptr_array_index (self->pending, i), self->db, &run_error))
      continue;
    if (!g_error_matches (run_error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_INVALID)) {
      g_propagate_error (error, g_steal_pointer (&run_error));
      return FALSE;
    }
    g_clear_error (invalid);
    *invalid = g_steal_pointer (&run_error);
  }

  return TRUE;
}

static gboolean
save_pending (PsoasJournal  *self,
              GError       **invalid,
              GError       **error)
{
  if (!psoas_sqlite_run (self->db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (run_pending (self, invalid, error) && psoas_sqlite_run (self->db, "COMMIT", error))
    return TRUE;

  /* Some failures have rolled back already. */
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);

  return FALSE;
}

/* Notes what became of a try. */
static void
set_problem (PsoasJournal *self,
             const GError *error)
{
  g_clear_error (&self->problem);
  if (error != NULL)
    self->problem = g_error_copy (error);
}

static gboolean
flush (PsoasJournal  *self,
       GError       **error)
{
  g_autoptr (GError) invalid = NULL;
  g_autoptr (GError) save_error = NULL;

  /* Writing may have been allowed since. */
  if (self->db != NULL && sqlite3_db_readonly (self->db, "main") == 1)
    g_clear_pointer (&self->db, sqlite3_close);
  if (psoas_journal_get_db (self, error) == NULL)
    return FALSE;
  if (!save_pending (self, &invalid, &save_error)) {
    psoas_journal_refuse_if_damaged (self, save_error);
    set_problem (self, save_error);
    g_propagate_error (error, g_steal_pointer (&save_error));
    return FALSE;
  }

  set_problem (self, NULL);
  g_ptr_array_set_size (self->pending, 0);
  if (invalid == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&invalid));

  return FALSE;
}

static void
psoas_journal_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PsoasJournal *self = PSOAS_JOURNAL (object);

  switch (property_id) {
  case PROP_N_PENDING:
    g_value_set_uint (value, psoas_journal_get_n_pending (self));
    break;
  case PROP_REFUSED:
    g_value_set_boolean (value, PSOAS_JOURNAL (object)->refused != NULL);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
psoas_journal_dispose (GObject *object)
{
  psoas_journal_close (PSOAS_JOURNAL (object));

  G_OBJECT_CLASS (psoas_journal_parent_class)->dispose (object);
}

static void
psoas_journal_finalize (GObject *object)
{
  PsoasJournal *self = PSOAS_JOURNAL (object);

  g_free (self->path);
  g_clear_error (&self->refused);
  g_clear_error (&self->problem);
  g_ptr_array_unref (self->pending);

  G_OBJECT_CLASS (psoas_journal_parent_class)->finalize (object);
}

static void
psoas_journal_class_init (PsoasJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = psoas_journal_get_property;
  object_class->dispose = psoas_journal_dispose;
  object_class->finalize = psoas_journal_finalize;

  props[PROP_N_PENDING] = g_param_spec_uint ("n-pending", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_REFUSED] = g_param_spec_boolean ("refused", NULL, NULL, FALSE,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] = g_signal_new ("changed", PSOAS_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
psoas_journal_init (PsoasJournal *self)
{
  self->steps = psoas_schema_steps;
  self->pending = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_write_free);
}

char *
psoas_journal_dup_usual_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "psoas", "journal.sqlite", NULL);
}

/**
 * psoas_journal_new:
 * @path: of the file
 *
 * Returns: (transfer full): a journal that is not open yet
 */
PsoasJournal *
psoas_journal_new (const char *path)
{
  return psoas_journal_new_with_steps (path, psoas_schema_steps);
}

PsoasJournal *
psoas_journal_new_with_steps (const char         *path,
                              const char * const *steps)
{
  PsoasJournal *self = g_object_new (PSOAS_TYPE_JOURNAL, NULL);

  self->path = g_strdup (path);
  self->steps = steps;

  return self;
}

const char *
psoas_journal_get_path (PsoasJournal *self)
{
  return self->path;
}

gboolean
psoas_journal_open (PsoasJournal  *self,
                    GError       **error)
{
  return psoas_journal_get_db (self, error) != NULL;
}

gboolean
psoas_journal_is_open (PsoasJournal *self)
{
  return self->db != NULL;
}

/* Whether the path leads to another file than the open one, or to none: someone removed it, or put another in its
 * place.  What is written to it would be gone without a word. */
static gboolean
has_moved (sqlite3 *db)
{
  int moved = 0;

  return sqlite3_file_control (db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved;
}

sqlite3 *
psoas_journal_get_db (PsoasJournal  *self,
                      GError       **error)
{
  g_autoptr (GError) open_error = NULL;

  if (self->db != NULL && has_moved (self->db))
    g_clear_pointer (&self->db, sqlite3_close);
  if (self->db != NULL)
    return self->db;

  if (self->refused != NULL)
    open_error = g_error_copy (self->refused);
  else
    self->db = psoas_journal_file_open (self->path, self->steps, &open_error);
  psoas_journal_refuse_if_damaged (self, open_error);
  set_problem (self, open_error);
  if (open_error != NULL)
    g_propagate_error (error, g_steal_pointer (&open_error));

  return self->db;
}

/**
 * psoas_journal_close:
 * @self: a journal
 *
 * Tries once more to save what waits.
 */
void
psoas_journal_close (PsoasJournal *self)
{
  g_autoptr (GError) error = NULL;

  if (self->pending->len > 0 && !psoas_journal_flush (self, &error))
    g_message ("Not saved (%u): %s", self->pending->len, error->message);
  g_clear_pointer (&self->db, sqlite3_close);
}

/**
 * psoas_journal_flush:
 * @self: a journal
 * @error: (out) (optional): what is in the way
 *
 * Returns: whether all that waited is saved
 */
gboolean
psoas_journal_flush (PsoasJournal  *self,
                     GError       **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return self->pending->len == 0 || psoas_journal_write_all (self, g_steal_pointer (&none), error);
}

gboolean
psoas_journal_write (PsoasJournal  *self,
                     PsoasWrite    *write,
                     GError       **error)
{
  GPtrArray *writes = g_ptr_array_new ();

  g_ptr_array_add (writes, write);

  return psoas_journal_write_all (self, writes, error);
}

gboolean
psoas_journal_write_all (PsoasJournal  *self,
                         GPtrArray     *writes,
                         GError       **error)
{
  guint before = self->pending->len;
  gboolean saved;

  g_ptr_array_set_free_func (writes, NULL);
  g_ptr_array_extend_and_steal (self->pending, writes);
  saved = flush (self, error);

  if (self->pending->len != before)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_PENDING]);
  psoas_journal_notify_changed (self);

  return saved;
}

void
psoas_journal_notify_changed (PsoasJournal *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
psoas_journal_get_n_pending (PsoasJournal *self)
{
  return self->pending->len;
}

/**
 * psoas_journal_get_problem:
 * @self: a journal
 *
 * Asks nothing of the file.
 *
 * Returns: (nullable): what keeps the journal from being read, or what waits from being saved
 */
const GError *
psoas_journal_get_problem (PsoasJournal *self)
{
  if (self->refused != NULL)
    return self->refused;

  return self->db == NULL || self->pending->len > 0 ? self->problem : NULL;
}

GPtrArray *
psoas_journal_get_pending (PsoasJournal *self)
{
  return self->pending;
}

/**
 * psoas_journal_set_aside:
 * @self: a journal
 * @error: (out) (optional): what is in the way
 *
 * Renames the file, begins a new one and saves in it what waits.  Where that last fails, it waits on.
 *
 * Returns: (transfer full) (nullable): where the old file is now
 */
char *
psoas_journal_set_aside (PsoasJournal  *self,
                         GError       **error)
{
  char *name;

  g_clear_pointer (&self->db, sqlite3_close);
  name = psoas_journal_file_set_aside (self->path, error);
  if (name == NULL)
    return NULL;

  forget_file (self);
  psoas_journal_flush (self, NULL);
  psoas_journal_notify_changed (self);

  return name;
}

/**
 * psoas_journal_delete_all:
 * @self: a journal
 * @error: (out) (optional): what is in the way
 *
 * Returns: whether nothing is left
 */
gboolean
psoas_journal_delete_all (PsoasJournal  *self,
                          GError       **error)
{
  gboolean removed, waited = self->pending->len > 0;

  g_clear_pointer (&self->db, sqlite3_close);
  removed = psoas_journal_file_remove (self->path, error);
  if (removed) {
    forget_file (self);
    g_ptr_array_set_size (self->pending, 0);
    set_problem (self, NULL);
  }
  if (removed && waited)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_PENDING]);
  psoas_journal_notify_changed (self);

  return removed;
}

/**
 * psoas_journal_new_id:
 * @now: s since 1970
 *
 * Later ids are greater; the chance of two equal ones within a second is one in a milliard.
 *
 * Returns: a new id, greater than 0
 */
gint64
psoas_journal_new_id (gint64 now)
{
  return ((CLAMP (now, 1, G_MAXUINT32) << 30) | (g_random_int () >> 2));
}
