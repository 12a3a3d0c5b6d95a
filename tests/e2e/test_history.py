#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pain log by keyboard and screen reader: what it says, and that removing keeps the place."""
import os
import re
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import driver  # noqa: E402
from driver import ACCEPTED, Case, poll  # noqa: E402
from places import Walker, choose_file, menu  # noqa: E402

SETTINGS = {"accepted-guidance": ACCEPTED, "set-up-card": "false"}


class HistoryTest(Case):
    settings = SETTINGS

    def setUp(self):
        self.session, self.app = self.start()

    def open(self):
        self.app.press("F10", "Return")
        self.app.find("widget", "PsoasHistoryPage")

    def write_note(self, *keys):
        self.app.press("F10", "Return")
        self.app.find("dialog", "Note")
        self.app.press(*keys)
        self.app.tab_to("Save")
        self.app.press("Return")
        self.app.wait_gone("dialog", "Note")

    def test_note_removed_and_brought_back(self):
        self.open()
        self.assertTrue(poll(lambda: any("Nothing leaves this computer" in t for t in self.app.texts())))
        self.write_note("s", "t", "i", "f", "f")
        self.app.click("tab", "Entries")
        self.app.find("label", "stiff")
        self.app.click("button", "Remove: stiff, 14 Jan 2030, 12:00 · Note", shown=False)
        self.app.wait_gone("label", "stiff")
        self.app.click("button", "Undo", shown=False)
        self.app.find("label", "stiff")

    def test_each_toast_undoes_its_own(self):
        self.open()
        self.write_note("o", "n", "e")
        self.write_note("t", "w", "o")
        self.app.click("tab", "Entries")
        for word in ("one", "two"):
            self.app.click("button", re.compile("^Remove: %s, " % word), shown=False)
            self.app.wait_gone("label", word)
        # The toast that has done its work is on its way out when the next one comes.
        for word in ("one", "two"):
            def undone():
                for button in self.app.find_all("button", "Undo", shown=False):
                    button.click()
                return self.app.find_all("label", word)
            self.wait(undone, self.app.dump)

    def test_everything_is_deleted(self):
        folder = os.path.join(self.session.env["XDG_DATA_HOME"], "psoas")
        self.open()
        self.write_note("o", "l", "d")
        self.assertTrue(os.listdir(folder))
        self.app.press("F10", "Up", "Return")
        self.app.find("dialog", "Delete the Whole Pain Log?")
        self.app.tab_to("Delete Everything")
        self.app.press("Return")
        self.app.wait_gone("dialog", "Delete the Whole Pain Log?")
        self.assertTrue(poll(lambda: not os.listdir(folder)), os.listdir(folder))
        self.assertTrue(poll(lambda: any("Nothing leaves this computer" in t for t in self.app.texts())))

    def test_export(self):
        """What is exported is there already, whoever imports it."""
        self.open()
        self.write_note("s", "t", "i", "f", "f")
        menu(-3)(Walker(self.app))
        # The end of the name that is offered stays.
        choose_file("table")(Walker(self.app))
        self.app.wait_text("^Pain log exported$")
        with open(os.path.join(self.session.folder, "table.csv")) as file:
            header, *rows = file.read().splitlines()
        self.assertTrue(header.startswith("kind,"))
        self.assertEqual(1, len([row for row in rows if row.startswith("note,") and row.endswith("stiff")]))
        menu(-2)(Walker(self.app))
        choose_file("table.csv")(Walker(self.app))
        self.app.wait_text("^Came: 0 sessions, 0 scores, 0 notes.\n3 lines were there already.$")

    def test_report(self):
        path = os.path.join(self.session.folder, "report.pdf")
        self.open()
        self.write_note("s", "o", "r", "e")
        done = self.session.run_psoas("--report", path)
        self.assertEqual((0, ""), (done.returncode, done.stderr))
        text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, timeout=60).stdout
        self.assertIn("sore", text)


class SixtySessionsTest(Case):
    """A month of two sessions a day, as a person has it who does what the article says."""
    settings = SETTINGS

    def setUp(self):
        self.session = self.open_session()
        self.session.seed_sessions(60)
        self.app = self.launch(self.session)
        self.app.press("F10", "Return")
        self.app.find("widget", "PsoasHistoryPage")

    def test_overview(self):
        self.app.wait_text(r"^Pain was lower in the later half of this time: 3\.0 of 10 on average, after 4\.3 in the earlier half\.$")
        self.app.wait_text("^This is enough for a week", shown=False)
        self.app.wait_text(r"^8 sessions, 1 more broken off · left 14 min, right 12 min held", shown=False)
        for name in ("A Year", "All", "Four Weeks"):
            self.app.click("button", name, shown=False)
        self.app.wait_text("^[0-9]+ of 28 days$", shown=False)

    def test_rows(self):
        self.app.click("tab", "Entries")
        self.app.find("label", "10:00 · pain 3 to 2 · 10 min")

        def get_names():
            names = [b.name() for b in self.app.find_all("button", shown=False)]
            return [n for n in names if re.match("(Remove|Change|Details): ", n)]
        # Some rows come with each frame.
        self.wait(lambda: len(get_names()) > 20, self.app.dump)
        names = get_names()
        self.assertEqual(sorted(set(names)), sorted(names))

        # A session opens to its holds and its scores, which can be changed.
        name = "Gentle stretch, lying on your back, 13 Jan 2030, 10:00 · pain 3 to 2 · 10 min"
        self.app.click("button", "Details: " + name, shown=False)
        self.app.wait_text("^Left side, round 1: 1:40 held, 10 breaths, to its end\n", shown=False)
        self.app.find("button", "Change: Pain 2 of 10, 13 Jan 2030, 10:12 · After a session · Low back", shown=False)

    def test_removing_keeps_place_and_focus(self):
        self.app.click("tab", "Entries")
        self.app.find("label", "10:00 · pain 3 to 2 · 10 min")
        before = "Remove: Gentle stretch, lying on your back, 13 Jan 2030, 10:00 · pain 3 to 2 · 10 min"
        self.app.tab_to(before)
        self.app.press("space")
        self.app.find("button", "Undo", shown=False)
        # Its scores are on their own now, and the latest of them stands where it was.
        score = "Change: Pain 2 of 10, 13 Jan 2030, 10:12 · After a session · Low back"
        self.wait(lambda: self.app.focused() and self.app.focused().name() == score, self.app.dump)
        self.assertFalse(self.app.find_all("button", before, shown=False))
        self.app.click("button", "Undo", shown=False)
        self.wait(lambda: self.app.focused() and self.app.focused().name() == before.replace("Remove", "Details"), self.app.dump)


if __name__ == "__main__":
    driver.main()
