/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/* A message bus of the test's own.  (GTestDBus leaves a watching process behind, which keeps the
 * test's output open: whoever reads it waits for ever.) */
typedef struct {
  GSubprocess *daemon;    /* (owned): ends with the test, however that ends */
  char *address;          /* (owned) */
} TestBus;

TestBus         *test_bus_new     (void);
void             test_bus_free    (TestBus *self);
/* (transfer full): another connection to it */
GDBusConnection *test_bus_connect (TestBus *self);
