#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pain log by keyboard and screen reader: a note is written, removed, brought back and reported."""
import os
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import driver  # noqa: E402
from driver import ACCEPTED, Case, poll  # noqa: E402

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
        self.app.click("button", "Remove: stiff", shown=False)
        self.app.wait_gone("label", "stiff")
        self.app.click("button", "Undo", shown=False)
        self.app.find("label", "stiff")

    def test_each_toast_undoes_its_own(self):
        self.open()
        self.write_note("o", "n", "e")
        self.write_note("t", "w", "o")
        self.app.click("tab", "Entries")
        for word in ("one", "two"):
            self.app.click("button", "Remove: " + word, shown=False)
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

    def test_report(self):
        path = os.path.join(self.session.folder, "report.pdf")
        self.open()
        self.write_note("s", "o", "r", "e")
        done = self.session.run_psoas("--report", path)
        self.assertEqual((0, ""), (done.returncode, done.stderr))
        text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, timeout=60).stdout
        self.assertIn("sore", text)


if __name__ == "__main__":
    driver.main()
