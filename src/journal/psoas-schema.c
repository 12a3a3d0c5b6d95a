/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-schema-private.h"

/* What a session's holds come to is kept with it, as 20 years of holds take too long to add up for a frame. */
#define ADD_UP(row) \
  "UPDATE session SET" \
  " done = coalesce ((SELECT max (completed) FROM hold WHERE session = " row ".session), 0)," \
  " held_left = coalesce ((SELECT sum (held) FROM hold WHERE session = " row ".session AND side = 'left'), 0)," \
  " held_right = coalesce ((SELECT sum (held) FROM hold WHERE session = " row ".session AND side = 'right'), 0)" \
  " WHERE id = " row ".session;"

/* Years 1900 to 9999: what a date can be written as */
#define TIME_CHECK(column) " CHECK (" column " BETWEEN -2208988800 AND 253402300799)"
#define DAY_CHECK " CHECK (day BETWEEN -25567 AND 2932896)"

/* Ids are made by the program, so that rows can refer to each other before they are saved.  Times are
 * seconds since 1970 in UTC, days are the person's own since then, amounts of time are milliseconds. */
static const char version_1[] =
  "CREATE TABLE wording ("
  "  id INTEGER PRIMARY KEY CHECK (id > 0),"
  "  stretch TEXT NOT NULL CHECK (stretch <> ''),"
  "  name TEXT NOT NULL CHECK (name <> ''),"
  "  text TEXT NOT NULL"
  ") STRICT;"

  "CREATE TABLE session ("
  "  id INTEGER PRIMARY KEY CHECK (id > 0),"
  "  wording INTEGER NOT NULL REFERENCES wording (id),"
  "  start INTEGER NOT NULL" TIME_CHECK ("start") ","
  "  finish INTEGER CHECK (finish >= start)" TIME_CHECK ("finish") ","
  "  day INTEGER NOT NULL" DAY_CHECK ","
  "  state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'ended')),"
  "  unit TEXT NOT NULL CHECK (unit IN ('breaths', 'seconds')),"
  "  amount INTEGER NOT NULL CHECK (amount > 0),"
  "  rounds INTEGER NOT NULL CHECK (rounds > 0),"
  "  done INTEGER NOT NULL DEFAULT 0,"
  "  held_left INTEGER NOT NULL DEFAULT 0,"
  "  held_right INTEGER NOT NULL DEFAULT 0,"
  "  CHECK ((state = 'running') = (finish IS NULL))"
  ") STRICT;"
  "CREATE INDEX session_day ON session (day, wording, done, held_left, held_right);"
  "CREATE INDEX session_wording ON session (wording);"

  "CREATE TABLE hold ("
  "  session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
  "  number INTEGER NOT NULL CHECK (number >= 0),"
  "  side TEXT NOT NULL CHECK (side IN ('-', 'left', 'right')),"
  "  round INTEGER NOT NULL CHECK (round > 0),"
  "  variation TEXT NOT NULL,"
  "  planned INTEGER NOT NULL CHECK (planned >= 0),"
  "  held INTEGER NOT NULL CHECK (held >= 0),"
  "  breaths INTEGER NOT NULL CHECK (breaths >= 0),"
  "  completed INTEGER NOT NULL CHECK (completed IN (0, 1)),"
  "  skipped INTEGER NOT NULL CHECK (skipped IN (0, 1)),"
  "  hurt INTEGER NOT NULL CHECK (hurt IN (0, 1)),"
  "  PRIMARY KEY (session, number)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TRIGGER hold_insert AFTER INSERT ON hold BEGIN " ADD_UP ("new") " END;"
  "CREATE TRIGGER hold_update AFTER UPDATE ON hold BEGIN " ADD_UP ("new") " END;"
  "CREATE TRIGGER hold_delete AFTER DELETE ON hold BEGIN " ADD_UP ("old") " END;"

  "CREATE TABLE pain ("
  "  id INTEGER PRIMARY KEY CHECK (id > 0),"
  "  session INTEGER REFERENCES session (id) ON DELETE SET NULL,"
  "  time INTEGER NOT NULL" TIME_CHECK ("time") ","
  "  day INTEGER NOT NULL" DAY_CHECK ","
  "  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),"
  "  places INTEGER NOT NULL CHECK (places BETWEEN 0 AND 7),"
  "  sides INTEGER NOT NULL CHECK (sides BETWEEN 0 AND 3),"
  "  moment TEXT NOT NULL CHECK (moment IN ('alone', 'before', 'after')),"
  "  changed INTEGER NOT NULL CHECK (changed IN (0, 1)),"
  "  CHECK (moment <> 'alone' OR session IS NULL)"
  ") STRICT;"
  "CREATE INDEX pain_day ON pain (day, moment, score);"
  "CREATE UNIQUE INDEX pain_session ON pain (session, moment) WHERE session IS NOT NULL;"

  "CREATE TABLE note ("
  "  id INTEGER PRIMARY KEY CHECK (id > 0),"
  "  session INTEGER REFERENCES session (id) ON DELETE SET NULL,"
  "  time INTEGER NOT NULL" TIME_CHECK ("time") ","
  "  day INTEGER NOT NULL" DAY_CHECK ","
  "  text TEXT NOT NULL CHECK (text <> '')"
  ") STRICT;"
  "CREATE INDEX note_day ON note (day);"
  "CREATE INDEX note_session ON note (session) WHERE session IS NOT NULL;"

  "CREATE TABLE shown ("
  "  rule TEXT NOT NULL CHECK (rule <> ''),"
  "  time INTEGER NOT NULL" TIME_CHECK ("time") ","
  "  PRIMARY KEY (rule, time)"
  ") STRICT, WITHOUT ROWID;";

/* A session says how often it hurt, also where no hold had begun.  A score says of which stretch it was asked, also when its session is removed; whether the pain is a new one;
 * and there are more places.  A table's checks cannot be changed: it is made anew. */
static const char version_2[] =
  "ALTER TABLE session ADD COLUMN hurts INTEGER NOT NULL DEFAULT 0 CHECK (hurts >= 0);"

  "CREATE TABLE new_pain ("
  "  id INTEGER PRIMARY KEY CHECK (id > 0),"
  "  session INTEGER REFERENCES session (id) ON DELETE SET NULL,"
  "  time INTEGER NOT NULL" TIME_CHECK ("time") ","
  "  day INTEGER NOT NULL" DAY_CHECK ","
  "  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),"
  "  places INTEGER NOT NULL CHECK (places BETWEEN 0 AND 15),"
  "  sides INTEGER NOT NULL CHECK (sides BETWEEN 0 AND 3),"
  "  moment TEXT NOT NULL CHECK (moment IN ('alone', 'before', 'after')),"
  "  changed INTEGER NOT NULL CHECK (changed IN (0, 1)),"
  "  stretch TEXT CHECK (stretch <> ''),"
  "  new INTEGER NOT NULL DEFAULT 0 CHECK (new IN (0, 1)),"
  "  CHECK (moment <> 'alone' OR session IS NULL)"
  ") STRICT;"
  "INSERT INTO new_pain (id, session, time, day, score, places, sides, moment, changed, stretch)"
  " SELECT pain.id, session, time, pain.day, score, places, sides, moment, changed, stretch FROM pain"
  " LEFT JOIN session ON session.id = pain.session LEFT JOIN wording ON wording.id = session.wording;"
  "DROP TABLE pain;"
  "ALTER TABLE new_pain RENAME TO pain;"
  "CREATE INDEX pain_day ON pain (day, moment, score);"
  "CREATE UNIQUE INDEX pain_session ON pain (session, moment) WHERE session IS NOT NULL;";

const char * const psoas_schema_steps[] = { version_1, version_2, NULL };

int
psoas_schema_get_version (const char * const *steps)
{
  int version = 0;

  while (steps[version] != NULL)
    version++;

  return version;
}

/* Whether every row that another refers to is there */
static gboolean
check_foreign_keys (sqlite3  *db,
                    GError  **error)
{
  g_autoptr (PsoasStatement) statement = psoas_statement_new (db, error, "PRAGMA foreign_key_check", 0);
  g_autoptr (GError) step_error = NULL;

  if (statement == NULL)
    return FALSE;
  if (psoas_statement_next (statement, &step_error)) {
    psoas_journal_set_error (error, PSOAS_JOURNAL_ERROR_DAMAGED, "foreign key");
    return FALSE;
  }
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&step_error));

  return FALSE;
}

static gboolean
take_step (sqlite3     *db,
           const char  *step,
           int          version,
           GError     **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                           PSOAS_SCHEMA_APPLICATION_ID, version);

  return psoas_sqlite_run (db, step, error)
         && check_foreign_keys (db, error)
         && psoas_sqlite_run (db, mark, error)
         && psoas_sqlite_run (db, "COMMIT", error);
}

/**
 * psoas_schema_migrate:
 * @db: a connection that does not enforce foreign keys
 * @steps: (array zero-terminated=1): what to do for each version
 * @error: (out) (optional): what went wrong
 *
 * A step that fails leaves the file at the version before it.
 *
 * Returns: whether the file is at the last version
 */
gboolean
psoas_schema_migrate (sqlite3             *db,
                      const char * const  *steps,
                      GError             **error)
{
  gint64 version;

  if (!psoas_sqlite_get_int (db, "PRAGMA user_version", &version, error))
    return FALSE;

  while (version < psoas_schema_get_version (steps)) {
    /* Asked again under the lock: another program may have taken the step meanwhile. */
    if (!psoas_sqlite_run (db, "BEGIN IMMEDIATE", error))
      return FALSE;
    if (!psoas_sqlite_get_int (db, "PRAGMA user_version", &version, error)
        || (version < psoas_schema_get_version (steps) && !take_step (db, steps[version], version + 1, error))) {
      sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
      return FALSE;
    }
    if (!sqlite3_get_autocommit (db))
      sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
    version++;
  }

  return TRUE;
}
