/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Folders for tests to write in, which nobody has to remember to remove. */

/* (transfer full): the path of a new, empty folder, which is removed with all that is in it when the program ends */
char *test_folder_new (void);
