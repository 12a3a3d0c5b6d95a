/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-resume-dialog.h"

#include "psoas-bookmark-store.h"
#include "widgets/psoas-responses.h"

#include <glib/gi18n.h>

struct _PsoasResumeDialog {
  AdwMessageDialog parent_instance;

  PsoasStartRequest *request;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (PsoasResumeDialog, psoas_resume_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
discard_cb (PsoasResumeDialog *self)
{
  g_autofree char *path = psoas_bookmark_store_dup_path ();

  psoas_bookmark_store_discard (path);
}

static void
psoas_resume_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PSOAS_RESUME_DIALOG (object)->request, psoas_start_request_unref);

  G_OBJECT_CLASS (psoas_resume_dialog_parent_class)->finalize (object);
}

static void
psoas_resume_dialog_class_init (PsoasResumeDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = psoas_resume_dialog_finalize;
}

static void
psoas_resume_dialog_init (PsoasResumeDialog *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);

  adw_message_dialog_set_heading (dialog, _("Go On With the Session?"));
  psoas_responses_add (dialog, "discard", _("_Discard"), "go-on", _("_Go On"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "go-on", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (dialog, "later");
  g_signal_connect (self, "response::discard", G_CALLBACK (discard_cb), NULL);
}

/* (transfer full) (nullable): a bookmark that fits a stretch of the library as it is now */
static PsoasBookmark *
find_bookmark (PsoasLibrary  *library,
               PsoasStretch **stretch,
               PsoasPlan    **plan)
{
  g_autofree char *path = psoas_bookmark_store_dup_path ();
  g_autoptr (PsoasBookmark) bookmark = psoas_bookmark_store_find (path);

  if (bookmark == NULL)
    return NULL;
  *stretch = psoas_library_find (library, psoas_bookmark_get_stretch (bookmark));
  *plan = *stretch != NULL ? psoas_bookmark_make_plan (bookmark, *stretch) : NULL;

  return *plan != NULL ? g_steal_pointer (&bookmark) : NULL;
}

/**
 * psoas_resume_dialog_new:
 * @parent: the window it is for
 * @library: the stretches
 *
 * Returns: (transfer none) (nullable): the offer, which GTK keeps until it is answered; %NULL if no
 *   session was broken off within the last hour, or its stretch has been changed since
 */
PsoasResumeDialog *
psoas_resume_dialog_new (GtkWindow    *parent,
                         PsoasLibrary *library)
{
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasStretch *stretch;
  PsoasBookmark *bookmark = find_bookmark (library, &stretch, &plan);
  const PsoasPhase *phase;
  PsoasResumeDialog *self;

  if (bookmark == NULL)
    return NULL;

  phase = psoas_plan_get_phase (plan, psoas_bookmark_get_phase (bookmark));
  self = g_object_new (PSOAS_TYPE_RESUME_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  self->request = psoas_start_request_new_resuming (stretch, phase->variation, bookmark);
  /* Translators: name of a stretch, number of the hold, number of holds */
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (self),
                                  _("“%s” broke off at hold %d of %d. What was done before is kept. "
                                    "After a count you get into position again."),
                                  psoas_stretch_get_name (stretch), phase->hold_number, psoas_plan_get_n_holds (plan));

  return self;
}

/**
 * psoas_resume_dialog_get_request:
 * @self: an offer
 *
 * Returns: (transfer none): to go on where the session broke off
 */
PsoasStartRequest *
psoas_resume_dialog_get_request (PsoasResumeDialog *self)
{
  g_return_val_if_fail (PSOAS_IS_RESUME_DIALOG (self), NULL);

  return self->request;
}
