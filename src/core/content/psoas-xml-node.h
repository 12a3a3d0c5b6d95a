/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "psoas-library.h"

G_BEGIN_DECLS

/* Files larger than this are refused unread: the shipped ones take about a hundredth. */
#define PSOAS_XML_NODE_MAX_SIZE (1024 * 1024)

/**
 * PsoasXmlNode:
 *
 * One element of a parsed XML file, so that readers can walk it in any order and name the line of
 * what they refuse.
 */
typedef struct _PsoasNode PsoasXmlNode;
struct _PsoasNode {
  const char *file;       /* (unowned): the root's; as given by the caller */
  const char *domain;     /* (unowned) (nullable): in which translations of its text are looked up */
  char *name;             /* (owned) */
  int line;               /* from 1 */
  GStrv names;            /* (owned): of attributes */
  GStrv values;           /* (owned): of attributes, in the same order */
  GString *text;          /* (owned): all text directly inside */
  GPtrArray *children;    /* (owned) (element-type PsoasXmlNode) */
};

GBytes       *psoas_xml_node_read_file     (const char *path,
                                            GError    **error);
/* @path: what messages call it; @domain: (nullable): of its translations, NULL leaves texts as written */
PsoasXmlNode *psoas_xml_node_load_bytes    (GBytes     *bytes,
                                            const char *path,
                                            const char *domain,
                                            GError    **error);
PsoasXmlNode *psoas_xml_node_load_file     (const char *path,
                                            const char *domain,
                                            GError    **error);
void          psoas_xml_node_free          (PsoasXmlNode        *self);

/* "FILE:LINE: " before the message */
gboolean      psoas_xml_node_fail          (const PsoasXmlNode  *self,
                                            GError          **error,
                                            const char       *format,
                                            ...) G_GNUC_PRINTF (3, 4);
/* @names: all allowed attributes, separated by spaces; one with a leading "!" is required */
gboolean      psoas_xml_node_check         (const PsoasXmlNode *self,
                                            const char         *names,
                                            GError            **error);
/* No attributes but @names, no children, some text: a leaf that a person reads */
gboolean      psoas_xml_node_check_text    (const PsoasXmlNode *self,
                                            const char         *names,
                                            GError            **error);
const char   *psoas_xml_node_get_attribute (const PsoasXmlNode *self,
                                            const char         *name);
/* An absent attribute leaves @value as it is. */
gboolean      psoas_xml_node_get_int       (const PsoasXmlNode *self,
                                            const char         *name,
                                            int                 minimum,
                                            int                 maximum,
                                            int                *value,
                                            GError            **error);
/* Text with its white space made single, in the person's language, with the numbers to call.  (transfer full) */
char         *psoas_xml_node_dup_text      (const PsoasXmlNode  *self);
/* A sentence, worded for both sides or with <left> and <right> inside. */
PsoasSentence *psoas_xml_node_to_sentence (const PsoasXmlNode *self,
                                           const char         *names,
                                           GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasXmlNode, psoas_xml_node_free)

G_END_DECLS
