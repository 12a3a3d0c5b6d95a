/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-start-flow.h"

#include "content/psoas-safety.h"
#include "psoas-pain-page.h"
#include "psoas-resume-dialog.h"
#include "psoas-safety-dialog.h"
#include "psoas-set-up-page.h"

struct _PsoasStartFlow {
  GObject parent_instance;

  GtkWindow *window;        /* (unowned): owns this */
  PsoasPageStack *stack;    /* (owned) */
  PsoasLibrary *library;    /* (owned) */
  PsoasGuidance *guidance;  /* (owned) */
  PsoasPainSession *pain;    /* (owned) */
  PsoasAudio *audio;        /* (owned) */

  PsoasStartRequest *request; /* (owned) (nullable): what is on the way */
  PsoasAnswers answers;     /* given for it */
  gboolean is_set_up;       /* its card was gone through */
  GtkWidget *pain_page;     /* (unowned) (nullable): weak, of it */
  GtkWidget *set_up_page;   /* (unowned) (nullable): weak, of it */

  GtkWindow *offer;         /* (unowned) (nullable): weak, to go on with a session that was broken off */
  GtkWindow *notice;        /* (unowned) (nullable): weak, while it is open */
};

G_DEFINE_FINAL_TYPE (PsoasStartFlow, psoas_start_flow, G_TYPE_OBJECT)

enum {
  SIGNAL_BEGIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static PsoasSettings *
get_settings (PsoasStartFlow *self)
{
  return psoas_audio_get_settings (self->audio);
}

/* (transfer full): whether the request may begin, as things are now */
static PsoasAdmission *
decide (PsoasStartFlow *self)
{
  PsoasAdmissionInput input = {
    .stretch = psoas_start_request_get_id (self->request),
    .easier = psoas_start_request_get_variation (self->request) >= 0,
    .accepted = psoas_settings_get_accepted_guidance (get_settings (self)),
    .guidance = psoas_guidance_get_version (self->guidance),
    .asks_pain = psoas_settings_get_ask_pain (get_settings (self)),
    .answers = self->answers,
  };

  return psoas_pain_session_decide (self->pain, &input);
}

/* Takes the request off the way, with its pages. */
static void
drop (PsoasStartFlow *self)
{
  if (self->set_up_page != NULL)
    psoas_page_stack_remove (self->stack, self->set_up_page);
  if (self->pain_page != NULL)
    psoas_page_stack_remove (self->stack, self->pain_page);
  g_clear_weak_pointer (&self->set_up_page);
  g_clear_weak_pointer (&self->pain_page);
  g_clear_pointer (&self->request, psoas_start_request_unref);
  self->is_set_up = FALSE;
}

static void
set_request (PsoasStartFlow    *self,
             PsoasStartRequest *request,
             PsoasAnswers       answers)
{
  PsoasStartRequest *reffed = psoas_start_request_ref (request);

  drop (self);
  self->request = reffed;
  self->answers = answers;
}

/* The pages lead back to it. */
static void advance (PsoasStartFlow *self);

static void
answered_cb (PsoasStartFlow    *self,
             PsoasStartRequest *request,
             guint              answer)
{
  g_return_if_fail (request == self->request);

  self->answers |= answer;
  advance (self);
}

/* What was answered is forgotten: until it is asked again, nothing is known. */
static void
again_cb (PsoasStartFlow    *self,
          PsoasStartRequest *request)
{
  g_return_if_fail (request == self->request);

  self->answers &= ~(PSOAS_ANSWER_SCORE | PSOAS_ANSWER_SKIP | PSOAS_ANSWER_ADVICE);
  psoas_pain_page_ask (PSOAS_PAIN_PAGE (self->pain_page));
}

static void
ticked_cb (PsoasStartFlow    *self,
           PsoasStartRequest *request)
{
  g_autoptr (PsoasAdmission) admission = NULL;

  g_return_if_fail (request == self->request);

  admission = decide (self);
  psoas_pain_page_show (PSOAS_PAIN_PAGE (self->pain_page), admission);
}

/* (transfer full) (nullable): the request for what is offered */
static PsoasStartRequest *
make_offered (PsoasStartFlow   *self,
              const PsoasOffer *offer)
{
  PsoasStretch *stretch = offer->stretch != NULL ? psoas_library_find (self->library, offer->stretch) : NULL;
  GPtrArray *variations = stretch != NULL ? psoas_stretch_get_variations (stretch) : NULL;

  if (stretch == NULL)
    return NULL;
  for (guint i = 0; offer->variation != NULL && i < variations->len; i++) {
    if (g_str_equal (((const PsoasVariation *) g_ptr_array_index (variations, i))->id, offer->variation))
      return psoas_start_request_new (stretch, i);
  }

  return psoas_start_request_new (stretch, -1);
}

/* Another request, for which what was just answered and read counts too */
static void
offer_cb (PsoasStartFlow    *self,
          PsoasStartRequest *request)
{
  g_autoptr (PsoasAdmission) admission = NULL;
  g_autoptr (PsoasStartRequest) offered = NULL;

  g_return_if_fail (request == self->request);

  admission = decide (self);
  offered = make_offered (self, &admission->offer);
  if (offered == NULL)
    return;
  set_request (self, offered, self->answers | PSOAS_ANSWER_ADVICE);
  advance (self);
}

static void
ready_cb (PsoasStartFlow    *self,
          PsoasStartRequest *request)
{
  g_return_if_fail (request == self->request);

  self->is_set_up = TRUE;
  advance (self);
}

static void
show_pain_page (PsoasStartFlow       *self,
                const PsoasAdmission *admission)
{
  if (self->pain_page == NULL) {
    GtkWidget *page = psoas_pain_page_new (self->pain, self->guidance, get_settings (self), self->request);

    g_set_weak_pointer (&self->pain_page, page);
    g_signal_connect_object (page, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (page, "again", G_CALLBACK (again_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (page, "offer", G_CALLBACK (offer_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (page, "ticked", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  }

  psoas_pain_page_show (PSOAS_PAIN_PAGE (self->pain_page), admission);
  psoas_page_stack_push_once (self->stack, self->pain_page);
  psoas_pain_page_show_top (PSOAS_PAIN_PAGE (self->pain_page));
}

static void
show_set_up_page (PsoasStartFlow *self)
{
  GtkWidget *page = psoas_set_up_page_new (self->audio, self->request);

  g_set_weak_pointer (&self->set_up_page, page);
  g_signal_connect_object (page, "ready", G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);
  psoas_page_stack_push_once (self->stack, page);
}

static void
go_through_door (PsoasStartFlow *self)
{
  g_autoptr (PsoasStartRequest) request = psoas_start_request_ref (self->request);

  g_signal_emit (self, signals[SIGNAL_BEGIN], 0, request);
  drop (self);
}

static void
go_on_cb (PsoasStartFlow    *self,
          const char        *response,
          PsoasResumeDialog *offer)
{
  g_clear_weak_pointer (&self->offer);
  psoas_start_flow_start (self, psoas_resume_dialog_get_request (offer));
}

static void
offer_session (PsoasStartFlow *self)
{
  PsoasResumeDialog *offer = self->offer == NULL ? psoas_resume_dialog_new (self->window, self->library) : NULL;

  if (offer == NULL)
    return;

  g_set_weak_pointer (&self->offer, GTK_WINDOW (offer));
  g_signal_connect_object (offer, "response::go-on", G_CALLBACK (go_on_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (self->offer);
}

static void
notice_response_cb (PsoasStartFlow *self,
                    const char     *response)
{
  g_clear_weak_pointer (&self->notice);
  if (g_str_equal (response, "accept")) {
    psoas_settings_set_accepted_guidance (get_settings (self), psoas_guidance_get_version (self->guidance));
    if (self->request != NULL)
      advance (self);
    else
      offer_session (self);
    return;
  }

  drop (self);
  if (g_str_equal (response, "read"))
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.guidance", "s", "");
}

static void
show_notice (PsoasStartFlow *self)
{
  if (self->notice == NULL) {
    g_set_weak_pointer (&self->notice, GTK_WINDOW (psoas_safety_dialog_new (self->window, self->guidance)));
    g_signal_connect_object (self->notice, "response", G_CALLBACK (notice_response_cb), self, G_CONNECT_SWAPPED);
  }
  gtk_window_present (self->notice);
}

/* One step further: to what is to be answered or read, or to the session. */
static void
advance (PsoasStartFlow *self)
{
  g_autoptr (PsoasAdmission) admission = decide (self);

  switch (admission->verdict) {
  case PSOAS_VERDICT_ASK_NOTICE:
    show_notice (self);
    break;
  case PSOAS_VERDICT_ADMIT:
    if (self->is_set_up || !psoas_settings_get_set_up_card (get_settings (self)))
      go_through_door (self);
    else
      show_set_up_page (self);
    break;
  case PSOAS_VERDICT_ASK_RED_FLAGS:
  case PSOAS_VERDICT_ASK_PAIN:
  case PSOAS_VERDICT_REFUSE:
  case PSOAS_VERDICT_ADVISE:
  default:
    self->is_set_up = FALSE;
    show_pain_page (self, admission);
    break;
  }
}

static void
psoas_start_flow_dispose (GObject *object)
{
  PsoasStartFlow *self = PSOAS_START_FLOW (object);

  g_clear_weak_pointer (&self->offer);
  g_clear_weak_pointer (&self->notice);
  g_clear_weak_pointer (&self->pain_page);
  g_clear_weak_pointer (&self->set_up_page);
  g_clear_pointer (&self->request, psoas_start_request_unref);
  g_clear_object (&self->stack);
  g_clear_object (&self->library);
  g_clear_object (&self->guidance);
  g_clear_object (&self->pain);
  g_clear_object (&self->audio);

  G_OBJECT_CLASS (psoas_start_flow_parent_class)->dispose (object);
}

static void
psoas_start_flow_class_init (PsoasStartFlowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_start_flow_dispose;

  /**
   * PsoasStartFlow::begin:
   * @self: the flow
   * @request: what begins now
   */
  signals[SIGNAL_BEGIN] = g_signal_new ("begin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, PSOAS_TYPE_START_REQUEST);
}

static void
psoas_start_flow_init (PsoasStartFlow *self)
{
}

/**
 * psoas_start_flow_new:
 * @window: (unowned): whose dialogs they are; it outlives the flow
 * @stack: where the pages are shown
 * @library: the stretches
 * @guidance: the safety texts
 * @pain: who keeps the answers
 * @audio: what the session will be heard with, and the person's choices
 *
 * Returns: (transfer full): a flow on which nothing is
 */
PsoasStartFlow *
psoas_start_flow_new (GtkWindow        *window,
                      PsoasPageStack   *stack,
                      PsoasLibrary     *library,
                      PsoasGuidance    *guidance,
                      PsoasPainSession *pain,
                      PsoasAudio       *audio)
{
  PsoasStartFlow *self = g_object_new (PSOAS_TYPE_START_FLOW, NULL);

  self->window = window;
  self->stack = g_object_ref (stack);
  self->library = g_object_ref (library);
  self->guidance = g_object_ref (guidance);
  self->pain = g_object_ref (pain);
  self->audio = g_object_ref (audio);

  return self;
}

void
psoas_start_flow_start (PsoasStartFlow    *self,
                        PsoasStartRequest *request)
{
  GtkWindow *offer = self->offer;

  g_return_if_fail (PSOAS_IS_START_FLOW (self));

  g_clear_weak_pointer (&self->offer);
  if (offer != NULL)
    gtk_window_destroy (offer);
  set_request (self, request, 0);
  psoas_pain_session_begin (self->pain, psoas_start_request_get_id (request));
  advance (self);
}

void
psoas_start_flow_greet (PsoasStartFlow *self)
{
  g_return_if_fail (PSOAS_IS_START_FLOW (self));

  if (self->request != NULL)
    return;
  if (psoas_safety_needs_answer (psoas_settings_get_accepted_guidance (get_settings (self)),
                                 psoas_guidance_get_version (self->guidance)))
    show_notice (self);
  else
    offer_session (self);
}
