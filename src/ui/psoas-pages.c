/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-pages.h"

#include "content/psoas-anatomy.h"
#include "figure/psoas-labelled-drawing.h"
#include "guidance/psoas-anatomy-page.h"
#include "guidance/psoas-guidance-page.h"
#include "guidance/psoas-help-page.h"
#include "guidance/psoas-reading-page.h"
#include "history/psoas-history-page.h"
#include "library/psoas-stretch-page.h"
#include "psoas-drawing.h"
#include "session/psoas-summary-page.h"

#include <glib/gi18n.h>

#define DATA_FOLDER "resource://" RESOURCE_PATH

struct _PsoasPages {
  GObject parent_instance;

  PsoasLibrary *library;    /* (owned) */
  PsoasGuidance *guidance;  /* (owned) */
  PsoasFigure *figure;      /* (owned) */
  PsoasSettings *settings;  /* (owned) */
  PsoasJournal *journal;    /* (owned) */
  PsoasPainSession *pain;    /* (owned) */
  GtkWidget *pages[PSOAS_N_PAGES]; /* (owned) (nullable): each is made when it is first asked for */
};

G_DEFINE_FINAL_TYPE (PsoasPages, psoas_pages, G_TYPE_OBJECT)

/* Words and drawing come with the program, and the tests hold them sound. */
static PsoasDrawing *
load_drawing (const char    *words,
              const char    *picture,
              PsoasAnatomy **anatomy)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_path ("/", DATA_FOLDER "/guidance", words, NULL);
  PsoasDrawing *drawing = NULL;

  *anatomy = psoas_anatomy_parse_file (path, &error);
  if (*anatomy != NULL)
    drawing = psoas_drawing_new (DATA_FOLDER "/figure", picture, &error);
  if (drawing == NULL)
    g_error ("%s", error->message);

  return drawing;
}

static GtkWidget *
make_anatomy_page (PsoasPages *self)
{
  g_autoptr (PsoasAnatomy) anatomy = NULL;
  g_autoptr (PsoasDrawing) drawing = load_drawing ("psoas.anatomy", "anatomy.svg", &anatomy);

  return psoas_anatomy_page_new (anatomy, drawing, self->guidance, self->figure, self->library, self->settings);
}

static GtkWidget *
make_guidance_page (PsoasPages *self)
{
  g_autoptr (PsoasAnatomy) anatomy = NULL;
  g_autoptr (PsoasDrawing) drawing = load_drawing ("sacroiliac.anatomy", "sacroiliac.svg", &anatomy);
  GtkWidget *page = psoas_guidance_page_new (self->guidance);

  psoas_reading_page_add_picture (PSOAS_READING_PAGE (page), "other-view",
                                  psoas_labelled_drawing_new (drawing, anatomy, psoas_guidance_get_references (self->guidance),
                                     _("The pelvis from behind: the sacrum in the middle, a hip bone on either side, "
                                       "and the two sacroiliac joints where they meet. Marked is where iliacus, "
                                       "gluteus maximus and piriformis begin."), "joint"));

  return page;
}

static GtkWidget *
make_original_page (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasGuidance) original = psoas_guidance_parse_original (DATA_FOLDER "/guidance/safety.guidance", &error);

  if (original == NULL)
    g_error ("%s", error->message);

  return psoas_guidance_page_new_original (original);
}

static GtkWidget *
make_help_page (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasHelp) help = psoas_help_parse_file (DATA_FOLDER "/help/psoas.help", &error);
  g_autoptr (GBytes) example = g_resources_lookup_data (RESOURCE_PATH "/help/example.stretch", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (help == NULL)
    g_error ("%s", error->message);

  /* A resource's data ends with a zero. */
  return psoas_help_page_new (help, g_bytes_get_data (example, NULL));
}

static GtkWidget *
make_page (PsoasPages *self,
           PsoasPage   page)
{
  switch (page) {
  case PSOAS_PAGE_STRETCH:
    return psoas_stretch_page_new (self->figure, self->guidance, self->settings);
  case PSOAS_PAGE_SUMMARY:
    return psoas_summary_page_new (self->figure, self->pain, self->guidance, self->settings, self->journal);
  case PSOAS_PAGE_GUIDANCE:
    return make_guidance_page (self);
  case PSOAS_PAGE_GUIDANCE_IN_ENGLISH:
    return make_original_page ();
  case PSOAS_PAGE_ANATOMY:
    return make_anatomy_page (self);
  case PSOAS_PAGE_HELP:
    return make_help_page ();
  case PSOAS_PAGE_HISTORY:
    return psoas_history_page_new (self->journal, self->library, self->guidance);
  default:
    g_assert_not_reached ();
  }
}

static void
psoas_pages_dispose (GObject *object)
{
  PsoasPages *self = PSOAS_PAGES (object);

  for (guint i = 0; i < PSOAS_N_PAGES; i++)
    g_clear_object (&self->pages[i]);
  g_clear_object (&self->library);
  g_clear_object (&self->guidance);
  g_clear_object (&self->figure);
  g_clear_object (&self->settings);
  g_clear_object (&self->journal);
  g_clear_object (&self->pain);

  G_OBJECT_CLASS (psoas_pages_parent_class)->dispose (object);
}

static void
psoas_pages_class_init (PsoasPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_pages_dispose;
}

static void
psoas_pages_init (PsoasPages *self)
{
}

/**
 * psoas_pages_new:
 * @library: the stretches
 * @guidance: the safety texts
 * @figure: who shows the postures
 * @settings: the person's choices
 * @journal: where sessions are saved
 * @pain: who keeps the answers about pain
 *
 * Returns: (transfer full): pages, none of which is made yet
 */
PsoasPages *
psoas_pages_new (PsoasLibrary     *library,
                 PsoasGuidance    *guidance,
                 PsoasFigure      *figure,
                 PsoasSettings    *settings,
                 PsoasJournal     *journal,
                 PsoasPainSession *pain)
{
  PsoasPages *self = g_object_new (PSOAS_TYPE_PAGES, NULL);

  self->library = g_object_ref (library);
  self->guidance = g_object_ref (guidance);
  self->figure = g_object_ref (figure);
  self->settings = g_object_ref (settings);
  self->journal = g_object_ref (journal);
  self->pain = g_object_ref (pain);

  return self;
}

/**
 * psoas_pages_get:
 * @self: pages
 * @page: which one
 *
 * Returns: (transfer none): that page, the same one each time
 */
GtkWidget *
psoas_pages_get (PsoasPages *self,
                 PsoasPage   page)
{
  g_return_val_if_fail (PSOAS_IS_PAGES (self), NULL);

  if (self->pages[page] == NULL)
    self->pages[page] = g_object_ref_sink (make_page (self, page));

  return self->pages[page];
}
