/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-guidance.h"

G_BEGIN_DECLS

/* Where some of what is said comes from, in words. */
typedef struct {
  char *text;        /* (owned): translated: "The article, statements 10 and 22" */
  const char *uri;   /* (unowned) (nullable): of the reference */
} PsoasSource;

/* (element-type PsoasSource) (transfer full): each once; the article first, then common practice */
GPtrArray *psoas_source_describe (GPtrArray *sentences,
                                  GPtrArray *references);

G_END_DECLS
