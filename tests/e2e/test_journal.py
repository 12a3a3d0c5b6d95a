#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a session leaves in the pain log's file."""
import os
import re
import shutil
import sqlite3
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import driver  # noqa: E402
from driver import ACCEPTED, Case, poll  # noqa: E402

SETTINGS = {"accepted-guidance": ACCEPTED, "set-up-card": "false", "ask-pain": "false", "get-ready": "5", "change-over": "5",
            "doses": "{'gentle': ('breaths', 3, 1), 'deeper': ('seconds', 30, 1)}"}


ASKING = dict(SETTINGS, **{"ask-pain": "true"})


class JournalCase(Case):
    settings = SETTINGS

    def setUp(self):
        self.session = self.open_session()
        self.file = os.path.join(self.session.env["XDG_DATA_HOME"], "psoas", "journal.sqlite")

    def rows(self, sql):
        db = sqlite3.connect(self.file)
        try:
            return db.execute(sql).fetchall()
        finally:
            db.close()

    def answer(self, app, key, send="Continue"):
        """By keys alone: to the score, taken, sent"""
        app.press(key, "Return")
        self.assertTrue(poll(lambda: app.focused() and app.focused().name() == send), app.dump())
        app.press("Return")

    def wait_rows(self, read, expected):
        """The file is written beside what is shown."""
        def read_whole():
            try:
                return read()
            except sqlite3.OperationalError:  # no file, or no tables yet
                return None
        self.wait(lambda: read_whole() == expected, lambda: "%s, not %s" % (read_whole(), expected))

    def done_holds(self):
        return self.rows("SELECT side, held FROM hold WHERE completed ORDER BY number") if os.path.exists(self.file) else []


class JournalTest(JournalCase):
    def test_whole_session(self):
        app = self.launch(self.session, "deeper")
        app.advance_until("^That is the set$", by=20)
        self.wait_rows(lambda: self.rows("SELECT state FROM session"), [("finished",)])
        self.wait_rows(self.done_holds, [("left", 30000), ("right", 30000)])
        self.assertEqual(os.stat(self.file).st_mode & 0o777, 0o600)
        app.stop()

        pdf = os.path.join(self.session.folder, "report.pdf")
        done = self.session.run_psoas("--report", pdf)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        text = self.session.run("pdftotext", "-layout", pdf, "-")
        self.assertIn("Deeper Stretch: 1 session", text)

    def test_done_today_on_home(self):
        app = self.launch(self.session, "deeper")
        app.advance_until("^That is the set$", by=20)
        app.click("button", "Done")
        words = "Done 1 time today · in the article: 2 times a day"
        self.assertTrue(poll(lambda: words in app.texts()), app.dump())

    def test_damaged_file_is_set_aside_with_consent(self):
        os.makedirs(os.path.dirname(self.file), exist_ok=True)
        with open(self.file, "w") as file:
            file.write("nothing of ours, and long enough to be looked at\n" * 100)
        app = self.launch(self.session)
        self.assertTrue(poll(lambda: any(self.file in text for text in app.texts(False))), app.dump())
        app.click("button", "Set Aside…", shown=False)
        app.click("button", "Set Aside", shown=False)
        self.assertTrue(poll(lambda: any("The old one is here: " in text for text in app.texts(False))), app.dump())
        self.wait_rows(lambda: self.rows("SELECT count(*) FROM session"), [(0,)])
        with open(self.file + ".1") as file:
            self.assertTrue(file.read().startswith("nothing of ours"))

    def test_killed_after_the_first_hold(self):
        app = self.launch(self.session, "deeper")
        app.advance_until("^Next: come out slowly$")
        self.assertEqual(self.done_holds(), [])
        app.advance_until("^(Next: change over|Change over)")
        self.wait(self.done_holds, app.dump)
        app.process.kill()
        app.process.wait()
        self.assertEqual(self.done_holds()[0], ("left", 30000))
        self.wait_rows(lambda: self.rows("SELECT state FROM session"), [("running",)])
        self.wait_rows(lambda: self.rows("PRAGMA integrity_check"), [("ok",)])

    def test_no_room_for_the_file(self):
        """The session goes on to its end."""
        shutil.rmtree(os.path.dirname(self.file))
        with open(os.path.dirname(self.file), "w"):
            pass
        app = self.session.launch("deeper")  # it is to end by itself
        # What was answered earlier today is not known, so both are asked.
        app.click("button", "None of These", shown=False)
        app.wait_text("^How much pain do you feel right now")
        self.answer(app, "0")
        app.advance_until("^That is the set$", by=20)
        self.assertIn("Not saved yet: The pain log cannot be opened.", app.output())
        self.assertTrue(poll(lambda: any(self.file in text for text in app.texts())), app.dump())

        # Closing asks, and what was done is not lost when there is room.
        app.press("ctrl+q")
        self.assertTrue(poll(lambda: "Not Saved" in app.texts()), app.dump())
        app.click("button", "Stay")
        self.assertTrue(poll(lambda: "Not Saved" not in app.texts()), app.dump())
        self.assertIsNone(app.process.poll())
        os.unlink(os.path.dirname(self.file))
        app.advance_until(lambda: not any(self.file in text for text in app.texts()))
        app.press("ctrl+q")
        self.assertEqual(0, app.process.wait(60), app.output())
        self.wait_rows(lambda: self.rows("SELECT state FROM session"), [("finished",)])


class PainTest(JournalCase):
    settings = ASKING

    def wait_for(self, app, *words):
        for each in words:
            app.wait_text(re.escape(each), shown=False)

    def pain(self):
        return self.rows("SELECT pain.moment, score, places, sides, changed, state FROM pain "
                         "LEFT JOIN session ON pain.session = session.id ORDER BY pain.time, pain.id")

    def test_before_session_after(self):
        app = self.launch(self.session, "deeper")
        self.wait_for(app, "How much pain do you feel right now?")
        app.click(None, "3 of 10", shown=False)
        app.click(None, "Low back", shown=False)
        app.click(None, "Left side", shown=False)
        # A press shows for a moment before it counts.
        for name in ("3 of 10", "Low back", "Left side"):
            self.assertTrue(poll(lambda: "pressed" in app.find("button", name, shown=False).states()), app.dump())
        app.click("button", "Continue", shown=False)
        app.advance_until("^That is the set$", by=20)
        self.wait_rows(self.pain, [("before", 3, 1, 1, 0, "finished")])
        self.answer(app, "6", "Save")
        self.wait_for(app, "Higher than before. Rest from this stretch today.", "3 before, 6 after")
        app.tab_to("My pain has changed", 60)
        app.press("space")
        app.tab_to("Save")
        app.press("Return")
        self.wait_for(app, "The article says to seek medical attention when pain changes.", "Higher than before.")
        self.wait_rows(self.pain, [("before", 3, 1, 1, 0, "finished"), ("after", 6, 0, 0, 1, "finished")])
        app.click("button", "Done", shown=False)
        self.wait_for(app, "Latest pain score: 6 of 10 (Moderate pain)")

        # The same stretch rests today, the gentle one need not.
        app.click("button", "Start: Deeper Stretch", shown=False)
        self.wait_for(app, "Higher than before. Rest from this stretch today.", "Start the Gentle Stretch")
        self.wait_rows(lambda: self.rows("SELECT count(*) FROM session"), [(1,)])

    def test_skipped(self):
        app = self.launch(self.session, "deeper")
        app.click("button", "Skip", shown=False)
        app.advance_until("^That is the set$", by=20)
        app.click("button", "Done", shown=False)
        self.assertEqual((self.pain(), self.rows("SELECT count(*) FROM session")), ([], [(1,)]))

    def test_severe_pain_stops_the_start(self):
        app = self.launch(self.session, "gentle")
        self.wait_for(app, "How much pain do you feel right now?")
        self.answer(app, "x")
        self.wait_for(app, "Do not stretch now.", "Your latest score is 10 of 10.")
        self.assertFalse(app.find_all("button", "Start") + app.find_all("button", "Start the Gentle Stretch"))
        app.tab_to("chest pain")
        app.press("space")
        self.wait_for(app, "Stop stretching. Call your local emergency number")
        self.assertFalse(any("Do not stretch now." in text for text in app.texts()))
        self.assertEqual((self.pain(), self.rows("SELECT count(*) FROM session")),
                         ([("before", 10, 0, 0, 0, None)], [(0,)]))

    def test_moderate_pain_is_for_the_gentle_stretch(self):
        app = self.launch(self.session, "deeper")
        self.wait_for(app, "How much pain do you feel right now?")
        self.answer(app, "5")
        self.wait_for(app, "Only the gentle stretch today.")
        app.click("button", "Start the Gentle Stretch", shown=False)
        self.assertTrue(poll(lambda: self.rows("SELECT stretch FROM session JOIN wording ON wording.id = wording")
                             == [("gentle",)], 10), app.dump())


if __name__ == "__main__":
    driver.main()
