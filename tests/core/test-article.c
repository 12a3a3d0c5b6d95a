/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nothing of the article may be lost: each of its statements is shown at the place that the table names. */

#include "content/psoas-anatomy.h"
#include "content/psoas-guidance.h"
#include "content/psoas-library.h"

#include <string.h>

#include <gio/gio.h>

#define N_ITEMS 51

typedef struct {
  PsoasLibrary *library;
  PsoasGuidance *guidance;
  PsoasAnatomy *anatomy;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->library = psoas_library_new (NULL);
  psoas_library_add_folder (self->library, STRETCH_FOLDER, PSOAS_ORIGIN_SHIPPED);
  self->guidance = psoas_guidance_parse_file (GUIDANCE_FILE, &error);
  g_assert_no_error (error);
  self->anatomy = psoas_anatomy_parse_file (ANATOMY_FOLDER "/psoas.anatomy", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->library);
  g_assert_finalize_object (self->guidance);
  g_assert_finalize_object (self->anatomy);
}

static gboolean
has_mark (const char *source,
          const char *mark)
{
  g_auto (GStrv) marks = g_strsplit (source ? source : "", " ", -1);

  return g_strv_contains ((const char * const *) marks, mark);
}

static gboolean
any_sentence (GPtrArray  *sentences,
              const char *mark)
{
  for (guint i = 0; i < sentences->len; i++) {
    if (has_mark (psoas_sentence_get_source (g_ptr_array_index (sentences, i)), mark))
      return TRUE;
  }

  return FALSE;
}

static gboolean
any_step (GPtrArray  *steps,
          const char *mark)
{
  for (guint i = 0; i < steps->len; i++) {
    const PsoasStep *step = g_ptr_array_index (steps, i);

    if (has_mark (psoas_sentence_get_source (step->sentence), mark))
      return TRUE;
  }

  return FALSE;
}

static gboolean
checkpoint_has (PsoasStretch *stretch,
                const char   *id,
                const char   *mark)
{
  GPtrArray *checkpoints = psoas_stretch_get_checkpoints (stretch);

  for (guint i = 0; i < checkpoints->len; i++) {
    const PsoasCheckpoint *checkpoint = g_ptr_array_index (checkpoints, i);

    if (g_strcmp0 (checkpoint->id, id) == 0)
      return has_mark (psoas_sentence_get_source (checkpoint->sentence), mark);
  }

  return FALSE;
}

static gboolean
stretch_has (PsoasStretch *stretch,
             GStrv         place,
             const char   *mark)
{
  static const struct {
    const char *name;
    PsoasSentences kind;
  } lists[] = {
    { "breathing", PSOAS_SENTENCES_BREATHING },
    { "feel", PSOAS_SENTENCES_FEEL },
    { "notes", PSOAS_SENTENCES_NOTE },
    { "switch", PSOAS_SENTENCES_SWITCH },
  };

  g_assert_nonnull (stretch);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    if (g_str_equal (place[2], lists[i].name))
      return any_sentence (psoas_stretch_get_sentences (stretch, lists[i].kind), mark);
  }
  if (g_str_equal (place[2], "start"))
    return any_step (psoas_stretch_get_start (stretch), mark);
  if (g_str_equal (place[2], "position"))
    return any_step (psoas_stretch_get_position (stretch), mark);
  if (g_str_equal (place[2], "dose"))
    return has_mark (psoas_stretch_get_hold_dose (stretch, psoas_stretch_get_hold_unit (stretch))->source, mark);
  if (g_str_equal (place[2], "rounds"))
    return has_mark (psoas_stretch_get_rounds (stretch)->source, mark);
  if (g_str_equal (place[2], "checkpoint"))
    return checkpoint_has (stretch, place[3], mark);

  g_assert_not_reached ();
}

static gboolean
guidance_has (PsoasGuidance *guidance,
              const char    *place,
              const char    *mark)
{
  const PsoasGuidanceSection *section;

  if (g_str_equal (place, "notice"))
    return any_sentence (psoas_guidance_get_notice (guidance), mark);

  section = psoas_guidance_find (guidance, place);
  g_assert_nonnull (section);

  return any_sentence (section->intro, mark)
         || any_sentence (section->items, mark)
         || any_sentence (section->outro, mark);
}

static gboolean
anatomy_has (PsoasAnatomy *anatomy,
             const char   *place,
             const char   *mark)
{
  GPtrArray *sentences = psoas_anatomy_find_sentences (anatomy, place);

  g_assert_nonnull (sentences);

  return any_sentence (sentences, mark);
}

static void
check_row (Fixture    *self,
           const char *item,
           const char *where)
{
  g_auto (GStrv) place = g_strsplit (where, ":", -1);
  gboolean shown;

  if (g_str_equal (place[0], "guidance"))
    shown = guidance_has (self->guidance, place[1], item);
  else if (g_str_equal (place[0], "anatomy"))
    shown = anatomy_has (self->anatomy, place[1], item);
  else
    shown = stretch_has (psoas_library_find (self->library, place[1]), place, item);
  if (!shown)
    g_test_message ("%s is not at %s", item, where);
  g_assert_true (shown);
}

static void
test_items (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_file_get_contents (ARTICLE_ITEMS, &table, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
    g_auto (GStrv) places = NULL;
    g_autofree char *item = NULL;

    if (*lines[i] == '\0' || *lines[i] == '#')
      continue;
    item = g_strdup_printf ("S%u", ++n);
    g_assert_cmpuint (g_strv_length (fields), ==, 3);
    g_assert_cmpstr (fields[0], ==, item);
    places = g_strsplit (fields[2], " ", -1);
    for (guint j = 0; places[j] != NULL; j++)
      check_row (self, fields[0], places[j]);
  }
  g_assert_cmpuint (n, ==, N_ITEMS);
}

/* Every mark that a sentence of the guidance bears is explained, or is the article's or "U". */
static void
check_marks (Fixture   *self,
             GPtrArray *sentences)
{
  GPtrArray *references = psoas_guidance_get_references (self->guidance);

  for (guint i = 0; i < sentences->len; i++) {
    g_auto (GStrv) marks = g_strsplit (psoas_sentence_get_source (g_ptr_array_index (sentences, i)), " ", -1);

    for (guint j = 0; marks[j] != NULL; j++) {
      gboolean known = g_str_equal (marks[j], "U") || g_regex_match_simple ("^S[0-9]+$", marks[j], 0, 0);

      for (guint k = 0; k < references->len && !known; k++)
        known = g_str_equal (((PsoasReference *) g_ptr_array_index (references, k))->mark, marks[j]);
      if (!known)
        g_test_message ("%s is not among the sources", marks[j]);
      g_assert_true (known);
    }
  }
}

/* Each part is told in one or two sentences. */
static void
check_anatomy_marks (Fixture      *self,
                     PsoasAnatomy *anatomy)
{
  for (guint i = 0; i < psoas_anatomy_get_parts (anatomy)->len; i++) {
    const PsoasAnatomyPart *part = g_ptr_array_index (psoas_anatomy_get_parts (anatomy), i);

    g_assert_cmpuint (part->sentences->len, <=, 2);
    check_marks (self, part->sentences);
  }
  for (guint i = 0; i < psoas_anatomy_get_sections (anatomy)->len; i++) {
    const PsoasAnatomySection *section = g_ptr_array_index (psoas_anatomy_get_sections (anatomy), i);

    check_marks (self, section->sentences);
  }
}

static void
test_marks (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (PsoasAnatomy) joint = psoas_anatomy_parse_file (ANATOMY_FOLDER "/sacroiliac.anatomy", NULL);
  GPtrArray *sections = psoas_guidance_get_sections (self->guidance);

  check_marks (self, psoas_guidance_get_notice (self->guidance));
  check_anatomy_marks (self, self->anatomy);
  check_anatomy_marks (self, joint);
  for (guint i = 0; i < sections->len; i++) {
    const PsoasGuidanceSection *section = g_ptr_array_index (sections, i);

    check_marks (self, section->intro);
    check_marks (self, section->items);
    check_marks (self, section->outro);
  }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->library)); i++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (G_LIST_MODEL (self->library), i);

    for (PsoasSentences kind = 0; kind < PSOAS_N_SENTENCES; kind++)
      check_marks (self, psoas_stretch_get_sentences (stretch, kind));
  }
}

static gboolean
section_says (PsoasGuidance *guidance,
              const char    *id,
              const char    *words)
{
  const PsoasGuidanceSection *section = psoas_guidance_find (guidance, id);
  GPtrArray *lists[] = { section->intro, section->items, section->outro };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    for (guint j = 0; j < lists[i]->len; j++) {
      if (strstr (psoas_sentence_get_text (g_ptr_array_index (lists[i], j), PSOAS_SIDE_NONE), words) != NULL)
        return TRUE;
    }
  }

  return FALSE;
}

/* What is known of the references and their slips; and signs that count without back pain stand apart. */
static void
test_words (Fixture       *self,
            gconstpointer  data)
{
  static const struct {
    const char *section;
    const char *words;
    gboolean said;
  } rows[] = {
    { "article", "PMID 17530380", TRUE },
    { "article", "10.1007/s00776-007-1126-1", TRUE },
    { "article", "10.1179/175361408X279331", TRUE },
    { "article", "pp 5-22 (the article has 1-19)", TRUE },
    { "article", "“J of Ortho Science”", TRUE },
    { "article", "“Don Tigny”", TRUE },
    { "emergency", "back pain", TRUE },
    { "emergency", "hip", FALSE },
    { "emergency", "leg weakness", FALSE },
    { "emergency-always", "back pain", FALSE },
    { "emergency-always", "leg weakness", TRUE },
    { "emergency-always", "after a fall", TRUE },
    { "same-day", "hip pain with", FALSE },
    { "same-day-hip", "back", FALSE },
    { "same-day-hip", "hot swollen joint", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s: %s", rows[i].section, rows[i].words);
    g_assert_cmpint (section_says (self->guidance, rows[i].section, rows[i].words), ==, rows[i].said);
  }
}

/* What nobody may miss comes first. */
static void
test_order (Fixture       *self,
            gconstpointer  data)
{
  GPtrArray *sections = psoas_guidance_get_sections (self->guidance);
  PsoasUrgency last = PSOAS_URGENCY_EMERGENCY;

  g_assert_cmpint (((PsoasGuidanceSection *) g_ptr_array_index (sections, 0))->urgency, ==, PSOAS_URGENCY_EMERGENCY);
  for (guint i = 0; i < sections->len; i++) {
    const PsoasGuidanceSection *section = g_ptr_array_index (sections, i);

    g_assert_cmpint (section->urgency, <=, last);
    last = section->urgency;
  }
  g_assert_cmpint (psoas_guidance_get_version (self->guidance), >=, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/article/items", Fixture, NULL, set_up, test_items, tear_down);
  g_test_add ("/article/marks", Fixture, NULL, set_up, test_marks, tear_down);
  g_test_add ("/article/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/article/words", Fixture, NULL, set_up, test_words, tear_down);
  return g_test_run ();
}
