/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-history-entry-private.h"

#include "psoas-history-words.h"

#include <glib/gi18n.h>

struct _PsoasHistoryEntry {
  GObject parent_instance;

  PsoasJournal *journal;     /* (owned) */
  PsoasHistoryKind kind;
  PsoasSessionRow *session;  /* (owned) (nullable): of a session */
  PsoasPainEntry pain;       /* of a score */
  PsoasNote note;            /* of a note */
  GListStore *children;      /* (owned) (nullable) (element-type PsoasHistoryEntry): of a session */
  gboolean ahead;            /* dated later than now */
  gboolean first;            /* of its day */
  gboolean expanded;
};

G_DEFINE_FINAL_TYPE (PsoasHistoryEntry, psoas_history_entry, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_HEADING,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_NAME,
  PROP_CHILDREN,
  PROP_EXPANDED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static gint64
get_time (PsoasHistoryEntry *self)
{
  switch (self->kind) {
  case PSOAS_HISTORY_PAIN:
    return self->pain.time;
  case PSOAS_HISTORY_NOTE:
    return self->note.time;
  case PSOAS_HISTORY_SESSION:
  default:
    return self->session->start;
  }
}

/* (nullable): the score before or after a session */
static const PsoasPainEntry *
find_score (PsoasHistoryEntry *self,
            PsoasMoment        moment)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++) {
    g_autoptr (PsoasHistoryEntry) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

    if (child->kind == PSOAS_HISTORY_PAIN && child->pain.moment == moment)
      return &child->pain;
  }

  return NULL;
}

static char *
dup_title (PsoasHistoryEntry *self)
{
  switch (self->kind) {
  case PSOAS_HISTORY_PAIN:
    return g_strdup_printf (_("Pain %d of 10"), self->pain.score);
  case PSOAS_HISTORY_NOTE:
    return g_strdup (self->note.text);
  case PSOAS_HISTORY_SESSION:
  default:
    return g_strdup (self->session->name);
  }
}

static char *
dup_more (PsoasHistoryEntry *self)
{
  g_autofree char *more = NULL;

  switch (self->kind) {
  case PSOAS_HISTORY_PAIN:
    more = psoas_pain_words_more (&self->pain);
    return g_strdup_printf ("%s%s%s", psoas_pain_words_moment (self->pain.moment), *more != '\0' ? " · " : "", more);
  case PSOAS_HISTORY_NOTE:
    return g_strdup (C_("of the person", "Note"));
  case PSOAS_HISTORY_SESSION:
  default:
    return psoas_history_words_session (self->session, find_score (self, PSOAS_MOMENT_BEFORE),
                                        find_score (self, PSOAS_MOMENT_AFTER));
  }
}

/* The time of the day, and what else there is to say */
static char *
dup_detail (PsoasHistoryEntry *self)
{
  g_autofree char *clock = psoas_history_words_clock (psoas_history_entry_get_day (self), get_time (self));
  g_autofree char *more = dup_more (self);

  return g_strdup_printf ("%s%s%s%s%s", clock, *clock != '\0' ? " · " : "", more,
                          self->ahead ? " · " : "", self->ahead ? psoas_pain_words_ahead () : "");
}

/* What no other row is called: "24 Nov 2026, Gentle, 12:00 · pain 2 to 1" */
static char *
dup_name (PsoasHistoryEntry *self)
{
  g_autofree char *day = psoas_day_words (psoas_history_entry_get_day (self));
  g_autofree char *title = dup_title (self);
  g_autofree char *detail = dup_detail (self);

  return g_strdup_printf ("%s, %s, %s", title, day, detail);
}

static void
psoas_history_entry_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  PsoasHistoryEntry *self = PSOAS_HISTORY_ENTRY (object);

  switch (property_id) {
  case PROP_HEADING:
    g_value_take_string (value, self->first ? psoas_day_words (psoas_history_entry_get_day (self)) : g_strdup (""));
    break;
  case PROP_TITLE:
    g_value_take_string (value, dup_title (self));
    break;
  case PROP_DETAIL:
    g_value_take_string (value, dup_detail (self));
    break;
  case PROP_NAME:
    g_value_take_string (value, dup_name (self));
    break;
  case PROP_CHILDREN:
    g_value_set_object (value, self->children);
    break;
  case PROP_EXPANDED:
    g_value_set_boolean (value, self->expanded);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
psoas_history_entry_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (property_id) {
  case PROP_EXPANDED:
    psoas_history_entry_set_expanded (PSOAS_HISTORY_ENTRY (object), g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
psoas_history_entry_finalize (GObject *object)
{
  PsoasHistoryEntry *self = PSOAS_HISTORY_ENTRY (object);

  g_clear_object (&self->journal);
  g_clear_pointer (&self->session, psoas_session_row_free);
  psoas_note_clear (&self->note);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (psoas_history_entry_parent_class)->finalize (object);
}

static void
psoas_history_entry_class_init (PsoasHistoryEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = psoas_history_entry_get_property;
  object_class->set_property = psoas_history_entry_set_property;
  object_class->finalize = psoas_history_entry_finalize;

  props[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_CHILDREN] = g_param_spec_object ("children", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
psoas_history_entry_init (PsoasHistoryEntry *self)
{
}

static PsoasHistoryEntry *
new_entry (PsoasJournal     *journal,
           PsoasHistoryKind  kind,
           gboolean          ahead)
{
  PsoasHistoryEntry *self = g_object_new (PSOAS_TYPE_HISTORY_ENTRY, NULL);

  self->journal = g_object_ref (journal);
  self->kind = kind;
  self->ahead = ahead;

  return self;
}

PsoasHistoryEntry *
psoas_history_entry_new_session (PsoasJournal          *journal,
                                 const PsoasSessionRow *row,
                                 gboolean               ahead)
{
  PsoasHistoryEntry *self = new_entry (journal, PSOAS_HISTORY_SESSION, ahead);

  self->session = psoas_session_row_copy (row);
  self->children = g_list_store_new (PSOAS_TYPE_HISTORY_ENTRY);

  return self;
}

PsoasHistoryEntry *
psoas_history_entry_new_pain (PsoasJournal         *journal,
                              const PsoasPainEntry *pain,
                              gboolean              ahead)
{
  PsoasHistoryEntry *self = new_entry (journal, PSOAS_HISTORY_PAIN, ahead);

  self->pain = *pain;

  return self;
}

PsoasHistoryEntry *
psoas_history_entry_new_note (PsoasJournal    *journal,
                              const PsoasNote *note,
                              gboolean         ahead)
{
  PsoasHistoryEntry *self = new_entry (journal, PSOAS_HISTORY_NOTE, ahead);

  self->note = *note;
  self->note.text = g_strdup (note->text);

  return self;
}

void
psoas_history_entry_add (PsoasHistoryEntry *self,
                         PsoasHistoryEntry *child)
{
  g_list_store_append (self->children, child);
}

void
psoas_history_entry_set_first (PsoasHistoryEntry *self)
{
  self->first = TRUE;
}

int
psoas_history_entry_compare (PsoasHistoryEntry *self,
                             PsoasHistoryEntry *other)
{
  int day = psoas_history_entry_get_day (self), other_day = psoas_history_entry_get_day (other);
  gint64 time = get_time (self), other_time = get_time (other);

  if (day != other_day)
    return day > other_day ? -1 : 1;
  if (time != other_time)
    return time > other_time ? -1 : 1;

  return (psoas_history_entry_get_id (other) > psoas_history_entry_get_id (self))
         - (psoas_history_entry_get_id (other) < psoas_history_entry_get_id (self));
}

PsoasHistoryKind
psoas_history_entry_get_kind (PsoasHistoryEntry *self)
{
  return self->kind;
}

gint64
psoas_history_entry_get_id (PsoasHistoryEntry *self)
{
  switch (self->kind) {
  case PSOAS_HISTORY_PAIN:
    return self->pain.id;
  case PSOAS_HISTORY_NOTE:
    return self->note.id;
  case PSOAS_HISTORY_SESSION:
  default:
    return self->session->id;
  }
}

int
psoas_history_entry_get_day (PsoasHistoryEntry *self)
{
  switch (self->kind) {
  case PSOAS_HISTORY_PAIN:
    return self->pain.day;
  case PSOAS_HISTORY_NOTE:
    return self->note.day;
  case PSOAS_HISTORY_SESSION:
  default:
    return self->session->day;
  }
}

const PsoasSessionRow *
psoas_history_entry_get_session (PsoasHistoryEntry *self)
{
  return self->session;
}

const PsoasPainEntry *
psoas_history_entry_get_pain (PsoasHistoryEntry *self)
{
  return self->kind == PSOAS_HISTORY_PAIN ? &self->pain : NULL;
}

const PsoasNote *
psoas_history_entry_get_note (PsoasHistoryEntry *self)
{
  return self->kind == PSOAS_HISTORY_NOTE ? &self->note : NULL;
}

/**
 * psoas_history_entry_get_children:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable) (element-type PsoasHistoryEntry): a session's scores and notes, the earliest
 *   first; %NULL: it is no session
 */
GListModel *
psoas_history_entry_get_children (PsoasHistoryEntry *self)
{
  return G_LIST_MODEL (self->children);
}

gboolean
psoas_history_entry_is (PsoasHistoryEntry *self,
                        PsoasHistoryEntry *other)
{
  return self->kind == other->kind && psoas_history_entry_get_id (self) == psoas_history_entry_get_id (other);
}

static gboolean
have_equal_children (PsoasHistoryEntry *self,
                     PsoasHistoryEntry *other)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->children));

  if (n != g_list_model_get_n_items (G_LIST_MODEL (other->children)))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    g_autoptr (PsoasHistoryEntry) mine = g_list_model_get_item (G_LIST_MODEL (self->children), i);
    g_autoptr (PsoasHistoryEntry) theirs = g_list_model_get_item (G_LIST_MODEL (other->children), i);

    if (!psoas_history_entry_equal (mine, theirs))
      return FALSE;
  }

  return TRUE;
}

/* Whether the rows of the journal say the same */
static gboolean
have_equal_rows (PsoasHistoryEntry *self,
                 PsoasHistoryEntry *other)
{
  switch (self->kind) {
  case PSOAS_HISTORY_PAIN:
    return self->pain.score == other->pain.score && self->pain.places == other->pain.places
           && self->pain.sides == other->pain.sides && self->pain.moment == other->pain.moment
           && self->pain.changed == other->pain.changed && self->pain.new_pain == other->pain.new_pain;
  case PSOAS_HISTORY_NOTE:
    return g_str_equal (self->note.text, other->note.text);
  case PSOAS_HISTORY_SESSION:
  default:
    return self->session->state == other->session->state && self->session->hurts == other->session->hurts
           && self->session->held[PSOAS_SIDE_LEFT] == other->session->held[PSOAS_SIDE_LEFT]
           && self->session->held[PSOAS_SIDE_RIGHT] == other->session->held[PSOAS_SIDE_RIGHT]
           && have_equal_children (self, other);
  }
}

gboolean
psoas_history_entry_equal (PsoasHistoryEntry *self,
                           PsoasHistoryEntry *other)
{
  return psoas_history_entry_is (self, other) && self->ahead == other->ahead && self->first == other->first
         && get_time (self) == get_time (other) && psoas_history_entry_get_day (self) == psoas_history_entry_get_day (other)
         && have_equal_rows (self, other);
}

gboolean
psoas_history_entry_get_expanded (PsoasHistoryEntry *self)
{
  return self->expanded;
}

void
psoas_history_entry_set_expanded (PsoasHistoryEntry *self,
                                  gboolean           expanded)
{
  g_return_if_fail (PSOAS_IS_HISTORY_ENTRY (self));

  if (self->expanded == expanded)
    return;

  self->expanded = expanded;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EXPANDED]);
}

/**
 * psoas_history_entry_dup_holds:
 * @self: an entry
 *
 * Returns: (transfer full): each hold of a session, a line each, or why they cannot be read; "" of another entry
 */
char *
psoas_history_entry_dup_holds (PsoasHistoryEntry *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) holds = NULL;
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (self->session == NULL)
    return g_strdup ("");
  holds = psoas_journal_get_holds (self->journal, self->session->id, &error);
  if (holds == NULL)
    return g_strdup (error->message);
  if (holds->len == 0)
    return g_strdup (_("No hold"));

  for (guint i = 0; i < holds->len; i++) {
    g_autofree char *line = psoas_history_words_hold (&g_array_index (holds, PsoasHoldRow, i));

    g_strv_builder_add (lines, line);
  }
  all = g_strv_builder_end (lines);

  return g_strjoinv ("\n", all);
}

/**
 * psoas_history_entry_remove:
 * @self: an entry
 * @error: return location for what is in the way
 *
 * Removes it from the journal.
 *
 * Returns: (transfer full) (nullable): how to put it back; %NULL: nothing was removed
 */
PsoasUndo *
psoas_history_entry_remove (PsoasHistoryEntry  *self,
                            GError            **error)
{
  switch (self->kind) {
  case PSOAS_HISTORY_PAIN:
    return psoas_journal_remove_pain (self->journal, self->pain.id, error);
  case PSOAS_HISTORY_NOTE:
    return psoas_journal_remove_note (self->journal, self->note.id, error);
  case PSOAS_HISTORY_SESSION:
  default:
    return psoas_journal_remove_session (self->journal, self->session->id, error);
  }
}
