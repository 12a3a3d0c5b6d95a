/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Something to be done on the main loop some time from now.  Its clock stands still while the machine sleeps. */
typedef struct _PsoasAlarm PsoasAlarm;

PsoasAlarm *psoas_alarm_new  (GSourceOnceFunc  callback,
                              gpointer         data);
/* In so many seconds, instead of when it was set to before; 0: as soon as may be */
void        psoas_alarm_set  (PsoasAlarm      *self,
                              gint64           seconds);
/* Not at all, until it is set again */
void        psoas_alarm_stop (PsoasAlarm      *self);
void        psoas_alarm_free (PsoasAlarm      *self);

G_END_DECLS
