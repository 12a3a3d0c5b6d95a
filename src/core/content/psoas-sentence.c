/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-sentence.h"

struct _PsoasSentence {
  char *texts[PSOAS_N_SIDES]; /* (owned): for both sides in NONE, or one in LEFT and one in RIGHT */
  char *source;               /* (owned) (nullable) */
  char *pose;                 /* (owned) (nullable): posture that is shown with it */
};

/**
 * psoas_sentence_new:
 * @text: the words, in the person's language
 * @source: (nullable): marks of where they come from
 *
 * Returns: (transfer full): a sentence that holds for both sides
 */
PsoasSentence *
psoas_sentence_new (const char *text,
                    const char *source)
{
  PsoasSentence *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_rc_box_new0 (PsoasSentence);
  self->texts[PSOAS_SIDE_NONE] = g_strdup (text);
  self->source = g_strdup (source);

  return self;
}

/**
 * psoas_sentence_new_sided:
 * @left: the words where the left side is stretched
 * @right: the words where the right side is stretched
 * @source: (nullable): marks of where they come from
 *
 * Returns: (transfer full): a sentence worded for each side
 */
PsoasSentence *
psoas_sentence_new_sided (const char *left,
                          const char *right,
                          const char *source)
{
  PsoasSentence *self;

  g_return_val_if_fail (left != NULL && right != NULL, NULL);

  self = g_rc_box_new0 (PsoasSentence);
  self->texts[PSOAS_SIDE_LEFT] = g_strdup (left);
  self->texts[PSOAS_SIDE_RIGHT] = g_strdup (right);
  self->source = g_strdup (source);

  return self;
}

static void
sentence_clear (gpointer data)
{
  PsoasSentence *self = data;

  for (int i = 0; i < PSOAS_N_SIDES; i++)
    g_free (self->texts[i]);
  g_free (self->source);
  g_free (self->pose);
}

PsoasSentence *
psoas_sentence_ref (PsoasSentence *self)
{
  return g_rc_box_acquire (self);
}

void
psoas_sentence_unref (PsoasSentence *self)
{
  g_rc_box_release_full (self, sentence_clear);
}

gboolean
psoas_sentence_is_sided (const PsoasSentence *self)
{
  return self->texts[PSOAS_SIDE_NONE] == NULL;
}

/**
 * psoas_sentence_get_text:
 * @self: a sentence
 * @side: the stretched side
 *
 * Returns: (transfer none): the words for @side; a sided sentence gives its left wording where
 *   no side is known
 */
const char *
psoas_sentence_get_text (const PsoasSentence *self,
                         PsoasSide            side)
{
  if (!psoas_sentence_is_sided (self))
    return self->texts[PSOAS_SIDE_NONE];

  return self->texts[side == PSOAS_SIDE_RIGHT ? PSOAS_SIDE_RIGHT : PSOAS_SIDE_LEFT];
}

/* How fast a voice reads to somebody who moves meanwhile: slowly; and how long it takes to begin */
#define WORDS_A_MINUTE 150
#define BEGIN_TIME (1 * G_USEC_PER_SEC)

/**
 * psoas_sentence_get_time:
 * @self: a sentence
 * @side: the stretched side
 *
 * Returns: µs that its words for @side take to be said: 150 words a minute, and a second to begin.  Where words
 *   are not parted by spaces, it is too little.
 */
gint64
psoas_sentence_get_time (const PsoasSentence *self,
                         PsoasSide            side)
{
  const char *text = psoas_sentence_get_text (self, side);
  gboolean in_word = FALSE;
  gint64 words = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gboolean space = g_unichar_isspace (g_utf8_get_char (p));

    words += !space && !in_word;
    in_word = !space;
  }

  return words * 60 * G_USEC_PER_SEC / WORDS_A_MINUTE + BEGIN_TIME;
}

/**
 * psoas_sentence_get_source:
 * @self: a sentence
 *
 * Returns: (transfer none) (nullable): marks such as "S16 U"
 */
const char *
psoas_sentence_get_source (const PsoasSentence *self)
{
  return self->source;
}

/**
 * psoas_sentence_take_pose:
 * @self: a sentence that nobody else has yet
 * @pose: (transfer full) (nullable): the posture that is shown with it
 */
void
psoas_sentence_take_pose (PsoasSentence *self,
                          char          *pose)
{
  g_return_if_fail (self->pose == NULL);

  self->pose = pose;
}

const char *
psoas_sentence_get_pose (const PsoasSentence *self)
{
  return self->pose;
}
