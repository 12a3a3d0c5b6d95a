/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-stretch.h"

G_BEGIN_DECLS

#define PSOAS_STRETCH_ERROR (psoas_stretch_error_quark ())
GQuark psoas_stretch_error_quark (void);

typedef enum {
  PSOAS_STRETCH_ERROR_READ,     /* cannot be opened or read, or is too large */
  PSOAS_STRETCH_ERROR_ENCODING, /* not UTF-8 */
  PSOAS_STRETCH_ERROR_SYNTAX,   /* not well-formed XML */
  PSOAS_STRETCH_ERROR_INVALID,  /* well-formed, but not a stretch */
  PSOAS_STRETCH_ERROR_WRITE,    /* cannot be written */
} PsoasStretchError;

/**
 * PsoasStretchNames:
 *
 * What a stretch may name of the figure; each list ends with NULL.  A list that is NULL allows any name.
 */
typedef struct {
  const char * const *poses;   /* (nullable) */
  const char * const *points;  /* (nullable): of the body */
  const char * const *guides;  /* (nullable): lines that a checkpoint may show */
} PsoasStretchNames;

/* Parses one file.  @names: (nullable): NULL allows any.
 * Errors read "FILE:LINE: what is wrong and the mend". */
PsoasStretch *psoas_stretch_parse_file  (const char               *path,
                                         const PsoasStretchNames  *names,
                                         GError                  **error);
/* The same for a file's text; @path is what errors call it. */
PsoasStretch *psoas_stretch_parse_bytes (GBytes                   *bytes,
                                         const char               *path,
                                         const PsoasStretchNames  *names,
                                         GError                  **error);

#define PSOAS_TYPE_LIBRARY (psoas_library_get_type ())

/**
 * PsoasLibrary:
 *
 * The stretches of one or more folders, those that come with the program first, ordered as their files
 * ask ("order" attribute, none last; then id).
 * A bad file, or one whose id is taken, is reported and hides no other.  Implements GListModel of
 * PsoasStretch.
 */
G_DECLARE_FINAL_TYPE (PsoasLibrary, psoas_library, PSOAS, LIBRARY, GObject)

/* (transfer full): the path where a person's own stretch files are kept; it need not be there */
char         *psoas_library_dup_own_folder (void);

PsoasLibrary *psoas_library_new         (const PsoasStretchNames *names); /* (nullable): NULL allows any */
/* Reads one file of a person's own.  Its fault is given to the caller alone. */
gboolean      psoas_library_add_file    (PsoasLibrary *self,
                                         const char   *path,
                                         GError      **error);
/* The same for a file's text; it is not added. */
PsoasStretch *psoas_library_parse       (PsoasLibrary *self,
                                         GBytes       *bytes,
                                         const char   *path,
                                         GError      **error);
/* Adds what was parsed so, or replaces the one with its id. */
void          psoas_library_put         (PsoasLibrary *self,
                                         PsoasStretch *stretch);
/* Reads every *.stretch of @folder; a missing folder is no error.  Returns how many were added. */
guint         psoas_library_add_folder  (PsoasLibrary *self,
                                         const char   *folder,
                                         PsoasOrigin   origin);
PsoasStretch *psoas_library_find        (PsoasLibrary *self,
                                         const char   *id); /* (transfer none) (nullable) */
/* (element-type utf8) (transfer none): "FILE:LINE: ..." messages */
GPtrArray    *psoas_library_get_errors  (PsoasLibrary *self);

G_END_DECLS
