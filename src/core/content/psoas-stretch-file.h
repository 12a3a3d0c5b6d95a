/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-library.h"

G_BEGIN_DECLS

/* What stands between a sound file and the person's own stretches */
typedef enum {
  PSOAS_STRETCH_FILE_NEW,      /* nothing: it can be added */
  PSOAS_STRETCH_FILE_CHANGED,  /* it is one of them, and says something else than when it was read */
  PSOAS_STRETCH_FILE_REPLACES, /* one of them has its id: the person is to be asked */
  PSOAS_STRETCH_FILE_KNOWN,    /* it is one of them, or says the same word for word */
  PSOAS_STRETCH_FILE_TAKEN,    /* its id is that of another, which it cannot replace */
} PsoasStretchFileState;

#define PSOAS_TYPE_STRETCH_FILE (psoas_stretch_file_get_type ())

/**
 * PsoasStretchFile:
 *
 * A stretch file that somebody has opened, as it was read then: what is looked at is what is added.
 */
G_DECLARE_FINAL_TYPE (PsoasStretchFile, psoas_stretch_file, PSOAS, STRETCH_FILE, GObject)

PsoasStretchFile      *psoas_stretch_file_open        (PsoasLibrary     *library,
                                                       const char       *folder,
                                                       const char       *path,
                                                       GError          **error);
PsoasStretch          *psoas_stretch_file_get_stretch (PsoasStretchFile *self); /* (transfer none) */
PsoasStretchFileState  psoas_stretch_file_get_state   (PsoasStretchFile *self);
/* (transfer none) (nullable): the stretch that has its id already */
PsoasStretch          *psoas_stretch_file_get_other   (PsoasStretchFile *self);
gboolean               psoas_stretch_file_can_add     (PsoasStretchFile *self);
gboolean               psoas_stretch_file_add         (PsoasStretchFile *self,
                                                       gboolean          replaces,
                                                       GError          **error);

G_END_DECLS
