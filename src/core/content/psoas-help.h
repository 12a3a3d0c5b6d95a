/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What a part of the help is, and so how it is shown */
typedef enum {
  PSOAS_HELP_SAY,      /* a paragraph */
  PSOAS_HELP_ITEM,     /* a point of a list */
  PSOAS_HELP_PATH,     /* a place or a command: the code is its name, "journal", "stretches" or "check" */
  PSOAS_HELP_EXAMPLE,  /* the example of a stretch file */
  PSOAS_HELP_COMMAND,  /* the code is what is typed in a terminal, the text what it does */
} PsoasHelpKind;

typedef struct {
  PsoasHelpKind kind;
  char *text;            /* (owned) (nullable): translated */
  char *code;            /* (owned) (nullable): not translated */
} PsoasHelpPart;

typedef struct {
  char *id;              /* (owned): "start", "own-stretches", ... */
  char *title;           /* (owned): translated */
  GPtrArray *parts;      /* (owned) (element-type PsoasHelpPart): in their order */
} PsoasHelpSection;

#define PSOAS_TYPE_HELP (psoas_help_get_type ())

/**
 * PsoasHelp:
 *
 * The built-in help, as its file says it; the manual page is made of the same file.  Immutable.
 */
G_DECLARE_FINAL_TYPE (PsoasHelp, psoas_help, PSOAS, HELP, GObject)

PsoasHelp *psoas_help_parse_file        (const char  *path,
                                         GError     **error);
GPtrArray *psoas_help_get_sections      (PsoasHelp   *self); /* (element-type PsoasHelpSection) (transfer none) */
char      *psoas_help_translate_example (const char  *text);

G_END_DECLS
