/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-config.h"

#include "psoas-source.h"

#include <glib/gi18n.h>

/* Marks stand in the data files, so that no statement of the article is lost and none of ours passes for it.
 * Whoever reads wants words instead. */

static PsoasSource *
psoas_source_new (char       *text,
                  const char *uri)
{
  PsoasSource *self = g_new (PsoasSource, 1);

  self->text = text;
  self->uri = uri;

  return self;
}

static void
psoas_source_free (gpointer data)
{
  PsoasSource *self = data;

  g_free (self->text);
  g_free (self);
}

/* "S12": a statement of the article */
static gboolean
is_statement (const char *mark)
{
  return mark[0] == 'S' && g_ascii_isdigit (mark[1]);
}

static const PsoasReference *
find_reference (GPtrArray  *references,
                const char *mark)
{
  for (guint i = 0; i < references->len; i++) {
    const PsoasReference *reference = g_ptr_array_index (references, i);

    if (g_str_equal (reference->mark, mark))
      return reference;
  }

  return NULL;
}

/* (transfer container) (element-type utf8): the marks of all sentences, each once, as they come */
static GPtrArray *
collect_marks (GPtrArray *sentences)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sentences->len; i++) {
    const char *source = psoas_sentence_get_source (g_ptr_array_index (sentences, i));
    g_auto (GStrv) words = g_strsplit (source != NULL ? source : "", " ", -1);

    for (int j = 0; words[j] != NULL; j++) {
      if (*words[j] != '\0' && !g_ptr_array_find_with_equal_func (marks, words[j], g_str_equal, NULL))
        g_ptr_array_add (marks, g_strdup (words[j]));
    }
  }

  return marks;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* (transfer full) (nullable): "The article, statements 10, 22, 23" */
static char *
describe_article (GPtrArray *marks)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++) {
    const char *mark = g_ptr_array_index (marks, i);

    if (is_statement (mark)) {
      int number = (int) g_ascii_strtoll (mark + 1, NULL, 10);

      g_array_append_val (numbers, number);
    }
  }
  if (numbers->len == 0)
    return NULL;

  g_array_sort (numbers, compare_numbers);
  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (list, i == 0 ? "%d" : ", %d", g_array_index (numbers, int, i));

  /* Translators: the statements of the article are numbered; %s is one number, or a list of them */
  return g_strdup_printf (ngettext ("The article “Psoas Muscle Stretch Relief” by Amy Price PhD, statement %s",
                                    "The article “Psoas Muscle Stretch Relief” by Amy Price PhD, statements %s",
                                    numbers->len), list->str);
}

/**
 * psoas_source_describe:
 * @sentences: (element-type PsoasSentence): what is said
 * @references: (element-type PsoasReference): what marks stand for; has to outlive what is returned
 *
 * Returns: (transfer full) (element-type PsoasSource): where it comes from; empty where nothing is marked
 */
GPtrArray *
psoas_source_describe (GPtrArray *sentences,
                       GPtrArray *references)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (psoas_source_free);
  g_autoptr (GPtrArray) marks = collect_marks (sentences);
  char *article = describe_article (marks);

  if (article != NULL)
    g_ptr_array_add (sources, psoas_source_new (article, NULL));
  if (g_ptr_array_find_with_equal_func (marks, "U", g_str_equal, NULL))
    g_ptr_array_add (sources, psoas_source_new (g_strdup (_("Common practice, or our own judgement")), NULL));
  for (guint i = 0; i < marks->len; i++) {
    const PsoasReference *reference = find_reference (references, g_ptr_array_index (marks, i));

    if (reference != NULL)
      g_ptr_array_add (sources, psoas_source_new (g_strdup (reference->text), reference->uri));
  }

  return sources;
}
