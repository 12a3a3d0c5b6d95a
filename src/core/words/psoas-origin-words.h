/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-stretch.h"

G_BEGIN_DECLS

char *psoas_origin_words (PsoasStretch *stretch);

G_END_DECLS
