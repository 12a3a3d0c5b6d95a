/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include "content/psoas-library.h"
#include "session/psoas-bookmark.h"

/* A bookmark from anywhere; one that fits the shipped stretch has to be gone on with, and followed to its end. */

#define HOUR (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)

static PsoasStretch *
load_stretch (void)
{
  static PsoasStretch *stretch;
  g_autoptr (GError) error = NULL;

  if (stretch == NULL)
    stretch = psoas_stretch_parse_file (STRETCH_FOLDER "/gentle.stretch", NULL, &error);
  g_assert_no_error (error);

  return stretch;
}

static void
go_on (PsoasBookmark *bookmark,
       PsoasStretch  *stretch)
{
  g_autoptr (PsoasSession) session = psoas_bookmark_make_session (bookmark, stretch);

  g_assert_true (psoas_bookmark_resume (bookmark, session, 0));
  for (int hour = 1; hour < 4; hour++)
    psoas_session_tick (session, hour * HOUR);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasBookmark) bookmark = psoas_bookmark_parse (text, &error);
  g_autofree char *again = NULL;
  PsoasPlan *plan;

  g_assert_true ((bookmark == NULL) == (error != NULL));
  if (bookmark == NULL)
    return 0;

  again = psoas_bookmark_to_text (bookmark);
  plan = psoas_bookmark_make_plan (bookmark, load_stretch ());
  if (plan != NULL) {
    psoas_plan_unref (plan);
    go_on (bookmark, load_stretch ());
  }

  return 0;
}
