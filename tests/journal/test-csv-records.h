/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-csv.h"

/* (element-type PsoasCsvRecord) (transfer full) (nullable): of a whole file of @length bytes */
GPtrArray *test_csv_parse (const char  *text,
                           gsize        length,
                           GError     **error);
