# SPDX-License-Identifier: GPL-3.0-or-later
"""The reminders' file for a calendar, read back by another library.

    test_calendar.py SOURCE-FOLDER PROGRAM
"""
import datetime
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

try:
    import icalendar
except ImportError:
    icalendar = None

SOURCE, PROGRAM = sys.argv[1:3]
# With what a calendar's text escapes, and longer than one of its lines
NAME = "Dehnung „Größe“, im Knien; halb \\ ganz, für die Vorderseite der Hüfte, mit einem Kissen unter dem hinteren Knie"
REMINDERS = ("{'gentle': (true, [540, 1080], 127), 'deeper': (false, [600], 127), 'own': (true, [1439], 65),"
             " 'gone': (true, [1], 127)}")


@unittest.skipUnless(icalendar, "python3-icalendar is not there")
class Calendar(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.path = os.path.join(self.folder, "reminders.ics")
        self.env = dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE="", TZ="UTC", GSETTINGS_BACKEND="keyfile",
                        XDG_CONFIG_HOME=self.folder, XDG_DATA_HOME=self.folder)
        self.add_own_stretch()

    def add_own_stretch(self):
        with open(os.path.join(SOURCE, "data", "stretches", "deeper.stretch"), encoding="utf-8") as file:
            text = file.read().replace('id="deeper"', 'id="own"', 1)
        os.makedirs(os.path.join(self.folder, "psoas", "stretches"))
        with open(os.path.join(self.folder, "psoas", "stretches", "own.stretch"), "w", encoding="utf-8") as file:
            file.write(re.sub("<name>.*</name>", lambda _: "<name>%s</name>" % NAME, text, count=1))

    def choose(self, reminders):
        folder = os.path.join(self.folder, "glib-2.0", "settings")
        os.makedirs(folder)
        with open(os.path.join(folder, "keyfile"), "w", encoding="utf-8") as file:
            file.write("[io/github/psoas_app/Psoas]\nreminders=%s\n" % reminders)

    def run_psoas(self, *arguments):
        env = {key: value for key, value in self.env.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
        return subprocess.run([PROGRAM, *arguments], env=env, capture_output=True, timeout=20)

    def read(self):
        done = self.run_psoas("--calendar", self.path)
        self.assertEqual((0, b""), (done.returncode, done.stderr))
        with open(self.path, "rb") as file:
            return file.read()

    def test_events(self):
        self.choose(REMINDERS)
        content = self.read()
        calendar = icalendar.Calendar.from_ical(content)
        events = {str(event["UID"]).split("@")[0]: event for event in calendar.walk("VEVENT")}
        self.assertEqual({"gentle-0900", "gentle-1800", "own-2359"}, set(events))
        now = datetime.datetime.utcnow()
        for uid, event in events.items():
            start = event["DTSTART"].dt
            # Of no zone: nine is nine wherever the person is.
            self.assertIsNone(start.tzinfo)
            self.assertNotIn("TZID", event["DTSTART"].params)
            self.assertEqual(uid.split("-")[1], start.strftime("%H%M"))
            self.assertLess(abs(start - now), datetime.timedelta(days=7))
            alarm, = event.walk("VALARM")
            self.assertEqual("DISPLAY", alarm["ACTION"])
            self.assertEqual(datetime.timedelta(0), alarm["TRIGGER"].dt)
        self.assertEqual({"FREQ": ["DAILY"]}, dict(events["gentle-0900"]["RRULE"]))
        self.assertEqual({"FREQ": ["WEEKLY"], "BYDAY": ["MO", "SU"]}, dict(events["own-2359"]["RRULE"]))
        self.assertIn(events["own-2359"]["DTSTART"].dt.weekday(), (0, 6))
        self.assertEqual(NAME, str(events["own-2359"]["SUMMARY"]))
        self.assertEqual(NAME + ", if it feels right today", str(events["own-2359"]["DESCRIPTION"]))

    def test_lines(self):
        self.choose(REMINDERS)
        content = self.read()
        self.assertTrue(content.endswith(b"END:VCALENDAR\r\n"))
        for line in content[:-2].split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            self.assertNotIn(b"\n", line)
            line.decode()  # no letter is broken

    def test_standard_output(self):
        self.choose(REMINDERS)
        done = self.run_psoas("--calendar", "-")
        self.assertEqual(0, done.returncode)
        self.assertEqual(3, len(icalendar.Calendar.from_ical(done.stdout).walk("VEVENT")))

    def test_none(self):
        self.choose("{'gentle': (false, [540], 127), 'deeper': (true, @ai [], 127), 'own': (true, [540], 0)}")
        done = self.run_psoas("--calendar", self.path)
        self.assertEqual(1, done.returncode)
        self.assertIn("No reminder is on.", done.stderr.decode())
        self.assertFalse(os.path.exists(self.path))

    def test_not_saved(self):
        self.choose(REMINDERS)
        done = self.run_psoas("--calendar", os.path.join(self.folder, "none", "reminders.ics"))
        self.assertEqual(1, done.returncode)
        self.assertIn("none", done.stderr.decode())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
