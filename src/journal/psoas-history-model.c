/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-history-model.h"

#include "psoas-history-load.h"
#include "psoas-statistics.h"

/* Read at a time: of two sessions a day, each with two scores, that takes a fraction of a frame. */
#define CHUNK_DAYS 91
/* Older ones are read when an item is asked for that has fewer after it than this: more than lie in a view. */
#define AHEAD 200

struct _PsoasHistoryModel {
  GObject parent_instance;

  PsoasJournal *journal;  /* (owned) */
  GListStore *store;      /* (owned) (element-type PsoasHistoryEntry) */
  gint64 now;             /* s since 1970 */
  int today;
  int oldest;             /* the first day with an entry */
  int loaded;             /* the days from this one on are in the store */
  int fresh;              /* the days from this one on are as they are in the journal */
  guint n_fresh;          /* items of those days */
  gboolean wanted;        /* whether older days than those that are loaded are asked for */
  guint source;           /* 0: all that is asked for is read */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PsoasHistoryModel, psoas_history_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static PsoasHistoryEntry *
get_entry (PsoasHistoryModel *self,
           guint              position)
{
  /* The store keeps it. */
  g_autoptr (PsoasHistoryEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  return entry;
}

/* How many items from @position on are of days from @first on */
static guint
count_days (PsoasHistoryModel *self,
            guint              position,
            int                first)
{
  guint n = 0, n_items = g_list_model_get_n_items (G_LIST_MODEL (self->store));

  while (position + n < n_items && psoas_history_entry_get_day (get_entry (self, position + n)) >= first)
    n++;

  return n;
}

/* What was opened stays open, where it is another item now. */
static void
keep_expanded (PsoasHistoryModel *self,
               guint              position,
               guint              n,
               GPtrArray         *entries)
{
  for (guint i = 0; i < n; i++) {
    PsoasHistoryEntry *old = get_entry (self, position + i);

    for (guint j = 0; psoas_history_entry_get_expanded (old) && j < entries->len; j++) {
      if (psoas_history_entry_is (old, g_ptr_array_index (entries, j)))
        psoas_history_entry_set_expanded (g_ptr_array_index (entries, j), TRUE);
    }
  }
}

/* Puts @entries in place of @n items, but for those at both ends that are the same. */
static void
replace (PsoasHistoryModel *self,
         guint              position,
         guint              n,
         GPtrArray         *entries)
{
  guint begin = 0, end = 0;

  while (begin < n && begin < entries->len
         && psoas_history_entry_equal (get_entry (self, position + begin), g_ptr_array_index (entries, begin)))
    begin++;
  while (begin + end < n && begin + end < entries->len
         && psoas_history_entry_equal (get_entry (self, position + n - end - 1),
                                       g_ptr_array_index (entries, entries->len - end - 1)))
    end++;
  if (begin + end == n && n == entries->len)
    return;

  keep_expanded (self, position + begin, n - begin - end, entries);
  g_list_store_splice (self->store, position + begin, n - begin - end, entries->pdata + begin, entries->len - begin - end);
}

/* Reads the next days before those that are fresh; FALSE: that was all, or they cannot be read. */
static gboolean
read_chunk (PsoasHistoryModel *self)
{
  int last = self->fresh - 1;
  int first = MAX (last - CHUNK_DAYS + 1, self->oldest);
  g_autoptr (GPtrArray) entries = NULL;

  if (last < self->oldest)
    return FALSE;
  entries = psoas_history_load (self->journal, first, last, self->now, self->today, NULL);
  if (entries == NULL)
    return FALSE;

  /* Nothing is older than the oldest any more. */
  replace (self, self->n_fresh, count_days (self, self->n_fresh, first > self->oldest ? first : PSOAS_DAY_MIN), entries);
  self->n_fresh += entries->len;
  self->fresh = first;
  self->loaded = MIN (self->loaded, first);

  return TRUE;
}

static gboolean
is_behind (PsoasHistoryModel *self)
{
  return self->fresh > self->oldest && (self->fresh > self->loaded || self->wanted);
}

static gboolean
read_cb (gpointer data)
{
  PsoasHistoryModel *self = data;
  gboolean older = self->fresh <= self->loaded;
  guint n_fresh = self->n_fresh;
  gboolean read = read_chunk (self);

  /* Whoever shows what came asks again. */
  if (older && self->n_fresh > n_fresh)
    self->wanted = FALSE;
  if (read && is_behind (self))
    return G_SOURCE_CONTINUE;
  self->source = 0;

  return G_SOURCE_REMOVE;
}

static void
queue_read (PsoasHistoryModel *self)
{
  if (self->source == 0 && is_behind (self))
    self->source = g_idle_add (read_cb, self);
}

static GType
get_item_type (GListModel *model)
{
  return PSOAS_TYPE_HISTORY_ENTRY;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (PSOAS_HISTORY_MODEL (model)->store));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  PsoasHistoryModel *self = PSOAS_HISTORY_MODEL (model);

  if (position + AHEAD >= g_list_model_get_n_items (G_LIST_MODEL (self->store))) {
    self->wanted = TRUE;
    queue_read (self);
  }

  return g_list_model_get_item (G_LIST_MODEL (self->store), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
psoas_history_model_dispose (GObject *object)
{
  PsoasHistoryModel *self = PSOAS_HISTORY_MODEL (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (psoas_history_model_parent_class)->dispose (object);
}

static void
psoas_history_model_finalize (GObject *object)
{
  g_object_unref (PSOAS_HISTORY_MODEL (object)->store);

  G_OBJECT_CLASS (psoas_history_model_parent_class)->finalize (object);
}

static void
psoas_history_model_class_init (PsoasHistoryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_history_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = psoas_history_model_finalize;
}

static void
psoas_history_model_init (PsoasHistoryModel *self)
{
  self->store = g_list_store_new (PSOAS_TYPE_HISTORY_ENTRY);
  self->loaded = PSOAS_DAY_MAX;
  g_signal_connect_object (self->store, "items-changed", G_CALLBACK (g_list_model_items_changed), self, G_CONNECT_SWAPPED);
}

/**
 * psoas_history_model_new:
 * @journal: the pain log
 *
 * Returns: (transfer full): a model that is empty until it is refreshed
 */
PsoasHistoryModel *
psoas_history_model_new (PsoasJournal *journal)
{
  PsoasHistoryModel *self = g_object_new (PSOAS_TYPE_HISTORY_MODEL, NULL);

  self->journal = g_object_ref (journal);

  return self;
}

void
psoas_history_model_refresh (PsoasHistoryModel *self,
                             gint64             now,
                             int                today)
{
  int newest;

  g_return_if_fail (PSOAS_IS_HISTORY_MODEL (self));

  if (!psoas_statistics_get_days (self->journal, PSOAS_DAY_MAX, &self->oldest, &newest)) {
    psoas_history_model_clear (self);
    return;
  }
  self->now = now;
  self->today = today;
  self->n_fresh = 0;
  /* One after the newest day; what stands before it in the list is of no day any more. */
  self->fresh = newest + 1;
  /* There may be older ones than before, which nobody who shows the list knows to ask for. */
  self->wanted = TRUE;
  read_chunk (self);
  queue_read (self);
}

void
psoas_history_model_clear (PsoasHistoryModel *self)
{
  g_return_if_fail (PSOAS_IS_HISTORY_MODEL (self));

  g_clear_handle_id (&self->source, g_source_remove);
  g_list_store_remove_all (self->store);
  self->wanted = FALSE;
  self->loaded = self->fresh = PSOAS_DAY_MAX;
  self->n_fresh = 0;
}

PsoasHistoryEntry *
psoas_history_model_find (PsoasHistoryModel *self,
                          PsoasHistoryKind   kind,
                          gint64             id,
                          guint             *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->store)); i++) {
    PsoasHistoryEntry *entry = get_entry (self, i);
    GListModel *children = psoas_history_entry_get_children (entry);

    if (position != NULL)
      *position = i;
    if (psoas_history_entry_get_kind (entry) == kind && psoas_history_entry_get_id (entry) == id)
      return entry;
    for (guint j = 0; children != NULL && j < g_list_model_get_n_items (children); j++) {
      g_autoptr (PsoasHistoryEntry) child = g_list_model_get_item (children, j);

      if (psoas_history_entry_get_kind (child) == kind && psoas_history_entry_get_id (child) == id)
        return child;
    }
  }

  return NULL;
}
