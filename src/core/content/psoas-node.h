/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "psoas-library.h"

G_BEGIN_DECLS

/* Files larger than this are refused unread: the shipped ones take about a hundredth. */
#define PSOAS_NODE_MAX_SIZE (1024 * 1024)

/**
 * PsoasNode:
 *
 * One element of a parsed XML file, so that readers can walk it in any order and name the line of
 * what they refuse.
 */
typedef struct _PsoasNode PsoasNode;
struct _PsoasNode {
  const char *file;       /* (unowned): the root's; as given by the caller */
  char *name;             /* (owned) */
  int line;               /* from 1 */
  GStrv names;            /* (owned): of attributes */
  GStrv values;           /* (owned): of attributes, in the same order */
  GString *text;          /* (owned): all text directly inside */
  GPtrArray *children;    /* (owned) (element-type PsoasNode) */
};

/* @path: what messages call it */
PsoasNode  *psoas_node_load_bytes    (GBytes           *bytes,
                                      const char       *path,
                                      GError          **error);
PsoasNode  *psoas_node_load_file     (const char       *path,
                                      GError          **error);
void        psoas_node_free          (PsoasNode        *self);

/* "FILE:LINE: " before the message */
gboolean    psoas_node_fail          (const PsoasNode  *self,
                                      GError          **error,
                                      const char       *format,
                                      ...) G_GNUC_PRINTF (3, 4);
/* @names: all allowed attributes, separated by spaces; one with a leading "!" is required */
gboolean    psoas_node_check         (const PsoasNode  *self,
                                      const char       *names,
                                      GError          **error);
/* No attributes but @names, no children, some text: a leaf that a person reads */
gboolean    psoas_node_check_text    (const PsoasNode  *self,
                                      const char       *names,
                                      GError          **error);
const char *psoas_node_get_attribute (const PsoasNode  *self,
                                      const char       *name);
/* An absent attribute leaves @value as it is. */
gboolean    psoas_node_get_int       (const PsoasNode  *self,
                                      const char       *name,
                                      int               minimum,
                                      int               maximum,
                                      int              *value,
                                      GError          **error);
/* Text with its white space made single, in the person's language.  (transfer full) */
char       *psoas_node_dup_text      (const PsoasNode  *self);
/* A sentence, worded for both sides or with <left> and <right> inside. */
PsoasSentence *psoas_node_to_sentence (const PsoasNode *self,
                                       const char      *names,
                                       GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasNode, psoas_node_free)

G_END_DECLS
