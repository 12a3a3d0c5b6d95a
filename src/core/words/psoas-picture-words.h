/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-stretch.h"

G_BEGIN_DECLS

/* What a picture shows, for who does not see it. */

char *psoas_picture_words_posture    (PsoasStretch          *stretch,
                                      const char            *pose,
                                      PsoasSide              side);
char *psoas_picture_words_mistake    (PsoasStretch          *stretch,
                                      const PsoasCheckpoint *checkpoint,
                                      PsoasSide              side);
char *psoas_picture_words_checkpoint (const PsoasCheckpoint *checkpoint,
                                      guint                  number,
                                      PsoasSide              side);

G_END_DECLS
