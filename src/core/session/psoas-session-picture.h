/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-session.h"
#include "content/psoas-picture.h"

G_BEGIN_DECLS

PsoasPicture psoas_session_picture (PsoasSession *session,
                                    gint64        now);

G_END_DECLS
