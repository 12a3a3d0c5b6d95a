/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/psoas-bookmark.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_BOOKMARK_STORE (psoas_bookmark_store_get_type ())

/**
 * PsoasBookmarkStore:
 *
 * Keeps a session's bookmark in a file while the session is open: written when a phase begins, and gone
 * when the session is over.  The disk is never waited for.
 */
G_DECLARE_FINAL_TYPE (PsoasBookmarkStore, psoas_bookmark_store, PSOAS, BOOKMARK_STORE, GObject)

PsoasBookmarkStore *psoas_bookmark_store_new      (PsoasSession *session,
                                                   const char   *path);

/* (transfer full): the path of this person's file */
char               *psoas_bookmark_store_dup_path (void);
/* (transfer full) (nullable): a bookmark of the last hour that an earlier run left behind.  A damaged
 * file is put aside, an old one is removed. */
PsoasBookmark      *psoas_bookmark_store_find     (const char   *path);
void                psoas_bookmark_store_discard  (const char   *path);

G_END_DECLS
