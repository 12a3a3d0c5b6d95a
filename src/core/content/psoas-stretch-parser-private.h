/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-library.h"
#include "psoas-xml-node.h"
#include "psoas-stretch-private.h"

G_BEGIN_DECLS

/* What the functions that read one element each share.  Every one returns FALSE, with @error set,
 * where the element is at fault. */
typedef struct {
  PsoasStretch *stretch;           /* (unowned): what is filled */
  const PsoasStretchNames *names;  /* (unowned): what it may name of the figure */
} PsoasStretchParser;

/* Words and steps */
gboolean psoas_stretch_parser_take_text    (char              **place,
                                            const PsoasXmlNode *node,
                                            GError            **error);
/* A pose, point or guide named by an attribute; it must be one of @names, where these are given. */
gboolean psoas_stretch_parser_take_name    (char              **place,
                                            const char * const *names,
                                            const PsoasXmlNode *node,
                                            const char         *attribute,
                                            GError            **error);
/* Ids are how other files and settings name a thing. */
gboolean psoas_stretch_parser_check_id     (const PsoasXmlNode *node,
                                            const char         *id,
                                            GError            **error);
gboolean psoas_stretch_parser_read_steps   (PsoasStretchParser *self,
                                            GPtrArray          *steps,
                                            const PsoasXmlNode *node,
                                            GError            **error);
gboolean psoas_stretch_parser_read_finish  (PsoasStretchParser *self,
                                            GPtrArray          *sentences,
                                            const PsoasXmlNode *node,
                                            GError            **error);
/* A list of <say>; @names are the attributes of the list itself. */
gboolean psoas_stretch_parser_read_sayings (GPtrArray          *sentences,
                                            const PsoasXmlNode *node,
                                            const char         *names,
                                            GError            **error);

/* Postures in words */
gboolean psoas_stretch_parser_read_posture (PsoasStretchParser *self,
                                            const PsoasXmlNode *node,
                                            GError            **error);
/* (transfer none) (nullable): a posture that @stretch shows and has no words for */
const char *psoas_stretch_parser_find_wordless (PsoasStretch        *stretch);

/* Doses */
gboolean psoas_stretch_parser_unit_from_nick  (const char    *nick,
                                               PsoasHoldUnit *unit);
gboolean psoas_stretch_parser_read_dose       (PsoasStretchParser *self,
                                               const PsoasXmlNode *node,
                                               GError            **error);
gboolean psoas_stretch_parser_read_rounds     (PsoasStretchParser *self,
                                               const PsoasXmlNode *node,
                                               GError            **error);

/* Parts with an id */
gboolean psoas_stretch_parser_read_checkpoint (PsoasStretchParser *self,
                                               const PsoasXmlNode *node,
                                               GError            **error);
gboolean psoas_stretch_parser_read_easier     (PsoasStretchParser *self,
                                               const PsoasXmlNode *node,
                                               GError            **error);

G_END_DECLS
