/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_SCREEN_READER (psoas_screen_reader_get_type ())

/**
 * PsoasScreenReader:
 *
 * Whether a screen reader is on, as the desktop says: on the session bus, or in GNOME's settings where they exist.
 * Where neither says anything there is none.
 *
 * Property "running" (read-only): whether it is on.
 */
G_DECLARE_FINAL_TYPE (PsoasScreenReader, psoas_screen_reader, PSOAS, SCREEN_READER, GObject)

PsoasScreenReader *psoas_screen_reader_new (GDBusConnection *bus);

G_END_DECLS
