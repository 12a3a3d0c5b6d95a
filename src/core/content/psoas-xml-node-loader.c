/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads an XML file into PsoasNodes. */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-xml-node.h"

#include <string.h>

#include <glib/gi18n.h>

/* Sound files are four deep; without an end a file could use up the stack. */
#define MAX_DEPTH 16

/* What some editors put before a file that is UTF-8; XML begins behind it, or not at all */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* What the parser hands from one callback to the next */
typedef struct {
  const char *file;
  const char *domain; /* (nullable) */
  PsoasXmlNode *root;    /* (owned) (nullable) */
  const char *cursor; /* (unowned): the begin of a line in the text */
  const char *end;    /* (unowned): of the text, which no zero ends */
  int line;           /* the number of that line */
  GPtrArray *open;    /* (element-type PsoasXmlNode): from the root to the innermost */
} Build;

/* The line that the tag just read begins in.  GMarkup knows only where it ends, and counts a line's end
 * behind it to the line after. */
static int
find_tag_line (Build               *self,
               GMarkupParseContext *context)
{
  const char *tag;
  int line, column;

  g_markup_parse_context_get_position (context, &line, &column);
  for (; self->line < line; self->line++)
    self->cursor = (const char *) memchr (self->cursor, '\n', self->end - self->cursor) + 1;

  /* No attribute may hold a "<", so the next one backwards is the tag's own. */
  for (tag = g_utf8_offset_to_pointer (self->cursor, MAX (column - 1, 0)) - 1; *tag != '<'; tag--)
    line -= *tag == '\n';

  return line;
}

/* GMarkup would keep both, and the first would count. */
static gboolean
check_attributes (const PsoasXmlNode *self,
                  GError            **error)
{
  for (guint i = 0; self->names[i] != NULL; i++) {
    for (guint j = 0; j < i; j++) {
      if (g_str_equal (self->names[i], self->names[j]))
        return psoas_xml_node_fail (self, error, _("<%s> has the attribute “%s” twice. Keep one."),
                                    self->name, self->names[i]);
    }
  }

  return TRUE;
}

static void
start_element (GMarkupParseContext  *context,
               const char           *name,
               const char          **names,
               const char          **values,
               gpointer              data,
               GError              **error)
{
  Build *build = data;
  PsoasXmlNode *self;

  if (build->open->len == 0 && build->root != NULL) {
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE,
                 _("<%s> stands outside the outermost element."), name);
    return;
  }
  if (build->open->len >= MAX_DEPTH) {
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE,
                 _("<%s> stands more than %d elements deep."), name, MAX_DEPTH);
    return;
  }

  self = g_new0 (PsoasXmlNode, 1);
  self->file = build->file;
  self->domain = build->domain;
  self->name = g_strdup (name);
  self->names = g_strdupv ((GStrv) names);
  self->values = g_strdupv ((GStrv) values);
  self->text = g_string_new (NULL);
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_xml_node_free);
  self->line = find_tag_line (build, context);

  if (build->open->len > 0)
    g_ptr_array_add (((PsoasXmlNode *) g_ptr_array_index (build->open, build->open->len - 1))->children, self);
  else
    build->root = self;
  g_ptr_array_add (build->open, self);
  check_attributes (self, error);
}

static void
end_element (GMarkupParseContext  *context,
             const char           *name,
             gpointer              data,
             GError              **error)
{
  Build *build = data;

  g_ptr_array_set_size (build->open, build->open->len - 1);
}

static void
add_text (GMarkupParseContext  *context,
          const char           *text,
          gsize                 length,
          gpointer              data,
          GError              **error)
{
  Build *build = data;

  if (build->open->len > 0)
    g_string_append_len (((PsoasXmlNode *) g_ptr_array_index (build->open, build->open->len - 1))->text,
                         text, length);
}

static const GMarkupParser parser = { start_element, end_element, add_text, NULL, NULL };

/* A line number of a byte offset, from 1 */
static int
line_of (const char *contents,
         gsize       offset)
{
  int line = 1;

  for (gsize i = 0; i < offset; i++)
    line += contents[i] == '\n';

  return line;
}

/* GMarkup passes over whatever the declaration says. */
static gboolean
check_version (const char  *path,
               const char  *contents,
               gsize        length,
               GError     **error)
{
  g_autoptr (GRegex) regex = g_regex_new ("^\\s*<\\?xml\\s(?:\\s*version\\s*=\\s*([\"'])([^\"']*)\\1)?", G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *version = NULL;

  if (!g_regex_match_full (regex, contents, length, 0, 0, &match, NULL))
    return TRUE;

  version = g_match_info_fetch (match, 2);
  if (g_strcmp0 (version, "1.0") == 0)
    return TRUE;

  g_set_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_SYNTAX,
               /* Translators: the file, then what stands in quotes after version= in its first line, or nothing */
               _("%s:1: the XML version “%s” is not read. Begin the file with <?xml version=\"1.0\" encoding=\"UTF-8\"?>."),
               path, version != NULL ? version : "");
  return FALSE;
}

/* Every file is UTF-8; one that says otherwise would be read wrongly without a word. */
static gboolean
check_encoding (const char  *path,
                const char  *contents,
                gsize        length,
                GError     **error)
{
  g_autoptr (GRegex) regex = g_regex_new ("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)[\"']",
                                          G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  const char *end;

  if (length >= strlen (BYTE_ORDER_MARK) && memcmp (contents, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0) {
    g_set_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_ENCODING,
                 _("%s:1: the file begins with a byte order mark (BOM). Save it as UTF-8 without a BOM."), path);
    return FALSE;
  }
  if (!g_utf8_validate_len (contents, length, &end)) {
    g_set_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_ENCODING,
                 _("%s:%d: this is not UTF-8 text. Save the file with the encoding UTF-8."),
                 path, line_of (contents, end - contents));
    return FALSE;
  }
  if (g_regex_match_full (regex, contents, length, 0, 0, &match, NULL)) {
    g_autofree char *encoding = g_match_info_fetch (match, 1);

    if (g_ascii_strcasecmp (encoding, "UTF-8") != 0) {
      g_set_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_ENCODING,
                   _("%s:1: the encoding “%s” is not read. Save the file as UTF-8 and say so in its first line."),
                   path, encoding);
      return FALSE;
    }
  }

  return TRUE;
}

/* GMarkup's messages begin with "Error on line N char M: " or "Line N: "; ours begin with the file and line. */
static void
set_syntax_error (GMarkupParseContext *context,
                  const char          *path,
                  const GError        *cause,
                  GError             **error)
{
  g_autoptr (GRegex) regex = g_regex_new ("^(?:Error on line \\d+ char \\d+: |Error on line \\d+: )", 0, 0, NULL);
  /* Some of them quote half a character, or the end of a line. */
  g_autofree char *valid = g_utf8_make_valid (cause->message, -1);
  g_autofree char *message = g_regex_replace_literal (regex, valid, -1, 0, "", 0, NULL);
  /* A sentence follows. */
  const char *stop = g_str_has_suffix (message, ".") ? "" : ".";
  g_autofree char *sentence = g_strconcat (g_strdelimit (message, "\r\n", ' '), stop, NULL);
  int line = 1;

  g_markup_parse_context_get_position (context, &line, NULL);
  g_set_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_SYNTAX,
               _("%s:%d: this is not well-formed XML: %s Mend the markup there."),
               path, line, sentence);
}

/**
 * psoas_xml_node_read_file:
 * @path: a path or URI
 * @error: return location for a #PsoasStretchError
 *
 * Reads a file, but not one that cannot be what it should be: a folder, a pipe, or one that is too large.
 *
 * Returns: (transfer full) (nullable): its text
 */
GBytes *
psoas_xml_node_read_file (const char  *path,
                          GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE, NULL, &cause);
  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR) {
    g_set_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_READ,
                 _("%s:1: this is not a regular file. Name a file."), shown);
    return NULL;
  }
  if (info != NULL && g_file_info_get_size (info) > PSOAS_XML_NODE_MAX_SIZE) {
    g_set_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_READ,
                 _("%s:1: the file is larger than %d KiB and was not read. Split it, or take out what does not belong in it."),
                 shown, PSOAS_XML_NODE_MAX_SIZE / 1024);
    return NULL;
  }
  if (info != NULL)
    bytes = g_file_load_bytes (file, NULL, NULL, &cause);
  if (bytes != NULL && g_bytes_get_size (bytes) == 0) {
    g_set_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_READ,
                 _("%s:1: the file is empty. Ask for it again where it came from."), path);
    return NULL;
  }
  if (bytes == NULL)
    g_set_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_READ,
                 _("%s:1: the file cannot be read: %s. Check its name and permissions."), shown, cause->message);

  return g_steal_pointer (&bytes);
}

/**
 * psoas_xml_node_load_bytes:
 * @bytes: the text of a file
 * @path: the name by which messages tell of it
 * @domain: (nullable): the domain of translations that its texts are looked up in; %NULL leaves them as written
 * @error: return location for a #PsoasStretchError
 *
 * Returns: (transfer full) (nullable): the outermost element
 */
PsoasXmlNode *
psoas_xml_node_load_bytes (GBytes     *bytes,
                           const char *path,
                           const char *domain,
                           GError    **error)
{
  /* The name of a file may hold any bytes. */
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) cause = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *contents = data != NULL ? data : "";
  Build build = { g_intern_string (shown), g_intern_string (domain), NULL, contents, contents + length, 1, open };

  if (!check_encoding (shown, contents, length, error) || !check_version (shown, contents, length, error))
    return NULL;

  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &build, NULL);
  if (!g_markup_parse_context_parse (context, contents, length, &cause)
      || !g_markup_parse_context_end_parse (context, &cause)) {
    if (cause->domain == PSOAS_STRETCH_ERROR)
      g_propagate_error (error, g_steal_pointer (&cause));
    else
      set_syntax_error (context, shown, cause, error);
    g_clear_pointer (&build.root, psoas_xml_node_free);
  } else if (build.root == NULL) {
    /* Nothing but comments and the like is well-formed for GMarkup. */
    g_set_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_SYNTAX,
                 _("%s:1: the file has no element. Write one, or take the file away."), shown);
  }

  return build.root;
}

/**
 * psoas_xml_node_load_file:
 * @path: a path or URI
 * @domain: (nullable): as of psoas_xml_node_load_bytes()
 * @error: return location for a #PsoasStretchError
 *
 * Returns: (transfer full) (nullable): the file's outermost element
 */
PsoasXmlNode *
psoas_xml_node_load_file (const char *path,
                          const char *domain,
                          GError    **error)
{
  g_autoptr (GBytes) bytes = psoas_xml_node_read_file (path, error);

  return bytes != NULL ? psoas_xml_node_load_bytes (bytes, path, domain, error) : NULL;
}
