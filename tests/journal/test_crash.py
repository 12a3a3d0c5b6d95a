# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a program that follows sessions at random moments, and finds its journal sound and whole.

    test_crash.py SOURCE-FOLDER WRITER
"""
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

SOURCE, WRITER = sys.argv[1:3]
STRETCH = os.path.join(SOURCE, "data", "stretches", "gentle.stretch")
KILLS = int(os.environ.get("PSOAS_KILLS", "300"))
SESSIONS = 1000  # more than it lives to follow
BEGIN = 1790000000


class Ledger:
    """What the writer said is saved"""

    def __init__(self):
        self.holds, self.pain, self.finished = {}, {}, set()

    def read(self, text):
        for line in text.splitlines(keepends=True):
            if not line.endswith("\n"):
                continue  # killed while it said so
            kind, *rest = line.split()
            if kind == "hold":
                self.holds[int(rest[0]), int(rest[1])] = int(rest[2])
            elif kind == "pain":
                self.pain[int(rest[0])] = int(rest[1])
            elif kind == "finish":
                self.finished.add(int(rest[0]))


def kill_at(journal, run, delay):
    """What a writer said until it was killed"""
    process = subprocess.Popen([WRITER, journal, STRETCH, str(SESSIONS), str(BEGIN + run * 86400 * 600)],
                               stdout=subprocess.PIPE, text=True)
    time.sleep(delay)
    process.kill()
    said, _ = process.communicate()
    return said


def missing(ledger, journal):
    """What the ledger has and the journal has not"""
    db = sqlite3.connect(journal)
    try:
        problems = [row[0] for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
        problems += ["foreign key: %r" % (row,) for row in db.execute("PRAGMA foreign_key_check")]
        if db.execute("PRAGMA user_version").fetchone()[0] == 0:  # killed before there were tables
            return problems + ["all of it"] * bool(ledger.holds or ledger.pain)
        holds = {(s, n): held for s, n, held in db.execute("SELECT session, number, held FROM hold WHERE completed")}
        pain = dict(db.execute("SELECT id, score FROM pain"))
        finished = {row[0] for row in db.execute("SELECT id FROM session WHERE state = 'finished'")}
    finally:
        db.close()
    problems += ["hold %r" % (key,) for key, held in ledger.holds.items() if holds.get(key) != held]
    problems += ["pain %d" % key for key, score in ledger.pain.items() if pain.get(key) != score]
    problems += ["finish %d" % key for key in ledger.finished - finished]
    return problems


def main():
    seed = int(os.environ.get("PSOAS_SEED", str(random.randrange(1 << 30))))
    random.seed(seed)
    folder = tempfile.mkdtemp()
    journal = os.path.join(folder, "journal.sqlite")
    ledger, failures, begin = Ledger(), [], time.monotonic()
    fresh = 0
    print("# seed %d" % seed)
    try:
        for run in range(KILLS):
            if run % 10 == 0:  # the first moments of a new file are among those to be hit
                shutil.rmtree(folder)
                os.mkdir(folder)
                ledger = Ledger()
                fresh += 1
            ledger.read(kill_at(journal, run, random.uniform(0, 0.12)))
            if os.path.exists(journal):
                failures += ["run %d: %s" % (run, problem) for problem in missing(ledger, journal)]
            elif ledger.holds:
                failures.append("run %d: no journal" % run)
            if run % 10 == 9:
                print("# %d holds in journal %d" % (len(ledger.holds), fresh))
    finally:
        shutil.rmtree(folder)
    for failure in failures[:20]:
        print("# " + failure)
    print("# %d kills in %.0f s" % (KILLS, time.monotonic() - begin))
    print("%s 1 - nothing that was over is missing, and the file is sound" % ("not ok" if failures else "ok"))
    print("1..1")
    return 1 if failures else 0


sys.exit(main())
