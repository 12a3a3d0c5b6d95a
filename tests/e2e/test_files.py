#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stretch file that is opened: from a terminal, by the desktop, sound or not."""
import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import driver  # noqa: E402
from driver import ACCEPTED, PSOAS, SOURCE, poll  # noqa: E402

from gi.repository import Gio, GLib  # noqa: E402

SCHEMA = "io.github.psoas_app.Psoas"
with open(os.path.join(SOURCE, "data", "help", "example.stretch")) as example:
    TEXT = example.read()
ADD, CLOSE = "Add to My Stretches", "Do Not Add"


class FileTest(driver.Case):
    settings = {"accepted-guidance": ACCEPTED, "set-up-card": "false", "ask-pain": "false"}

    def write(self, session, name="friend.stretch", text=TEXT):
        path = os.path.join(session.folder, name)
        with open(path, "w") as file:
            file.write(text)
        return path

    def own(self, session, name="my-stretch.stretch"):
        path = os.path.join(session.env["XDG_DATA_HOME"], "psoas", "stretches", name)
        if not os.path.exists(path):
            return None
        with open(path) as file:
            return file.read()

    def open_by_bus(self, session, *paths):
        """As a file manager does it for a program that the bus starts"""
        uris = [GLib.filename_to_uri(path) for path in paths]
        session.bus.call_sync(SCHEMA, "/io/github/psoas_app/Psoas", "org.freedesktop.Application", "Open",
                              GLib.Variant("(asa{sv})", (uris, {})), None, Gio.DBusCallFlags.NONE, 10000, None)

    def test_from_a_terminal(self):
        """It is looked at, and added only when that is asked for."""
        session = self.open_session(size=(1000, 900))
        path = self.write(session)
        app = session.launch(path)
        app.wait_text("^Written by Your Name, as the file says")
        app.wait_text("^Checked: nothing is missing")
        self.assertEqual(app.focused().name(), CLOSE)
        self.assertEqual([], [(n.role(), n.name()) for n in app.unnamed() if n.extents()[2:] != (0, 0)])
        app.press("Return")
        app.find("button", "Start: Gentle Stretch")
        self.assertFalse(app.find_all("button", "Start: Knee Raise", shown=False))
        self.assertIsNone(self.own(session))

        session.run(PSOAS, path)
        app.click("button", ADD)
        app.find("button", "Start")
        self.assertEqual(self.own(session), TEXT)
        app.press("Escape")
        app.find("button", "Start: Knee Raise", shown=False)
        with open(path) as file:
            self.assertEqual(file.read(), TEXT)

    def test_by_the_desktop_while_a_session_runs(self):
        """The session goes on undisturbed, whatever the file; it can be opened when the session is over."""
        session = self.open_session(size=(1000, 900))
        app = session.launch("gentle")
        app.find("button", "Pause")
        app.press("Right", "Right")
        sound, broken = self.write(session), self.write(session, "broken.stretch", "nothing of ours")
        for path in (sound, broken):
            self.open_by_bus(session, path)
            app.wait_text("^“Gentle Stretch” is under way. Open the file again when it is over.")
            app.find("button", "Pause")
            self.assertFalse(app.find_all("dialog"))
        app.wait_text("^Breath 1 of 10$")
        app.advance_until("^Breath 2 of 10$")
        app.press("h")
        app.click("button", "End the Session")
        app.wait_text("^You ended the session")
        self.open_by_bus(session, sound)
        app.wait_text("^Written by Your Name")
        app.click("button", CLOSE)
        app.wait_text("^You ended the session")

    def test_replaces_only_after_a_question(self):
        session = self.open_session(size=(1000, 900))
        other = TEXT.replace("Knee Raise", "Knee Lift")
        app = session.launch(self.write(session))
        app.click("button", ADD)
        app.find("button", "Start")
        self.open_by_bus(session, self.write(session, "other.stretch", other))
        app.wait_text("^A stretch of yours has the same id, “my-stretch”: “Knee Raise”")
        for key in ("Escape", "Return"):
            app.click("button", ADD)
            app.find("dialog", "Replace “Knee Raise”?")
            app.press(key)
            app.wait_gone("dialog", "Replace “Knee Raise”?")
            self.assertEqual(self.own(session), TEXT)
        app.click("button", ADD)
        app.find("dialog", "Replace “Knee Raise”?")
        app.click("button", "Replace It")
        self.assertTrue(poll(lambda: self.own(session) == other))
        self.assertEqual(self.own(session, "my-stretch.stretch~"), TEXT)
        app.press("Escape")
        app.find("button", "Start: Knee Lift", shown=False)
        self.assertFalse(app.find_all("button", "Start: Knee Raise", shown=False))

    def test_one_that_comes_with_the_program_is_never_replaced(self):
        session = self.open_session(size=(1000, 900))
        app = session.launch(self.write(session, text=TEXT.replace('id="my-stretch"', 'id="gentle"')))
        app.wait_text("^It cannot be added: the id “gentle”")
        self.assertNotIn("sensitive", app.find("button", ADD, shown=False).states())

    def test_two_files(self):
        session = self.open_session(size=(1000, 900))
        second = TEXT.replace('id="my-stretch"', 'id="second"').replace("Knee Raise", "Knee Lift")
        app = session.launch(self.write(session), self.write(session, "second.stretch", second))
        app.wait_text("^Knee Raise$")
        app.click("button", CLOSE)
        app.wait_text("^Knee Lift$")
        app.click("button", CLOSE)
        app.find("button", "Start: Gentle Stretch")

    def test_what_is_no_stretch(self):
        """A folder, a pipe, a huge file, an empty one, a damaged one and more: each is named, with the mend."""
        session = self.open_session(size=(1000, 900))
        pipe, folder = os.path.join(session.folder, "pipe.stretch"), os.path.join(session.folder, "folder.stretch")
        os.mkfifo(pipe)
        os.mkdir(folder)
        broken = self.write(session, "broken.stretch", TEXT.replace('pose="supine"', 'pose="sitting"', 1))
        files = [folder, pipe, self.write(session, "huge.stretch", " " * (1024 * 1024 + 1)),
                 self.write(session, "empty.stretch", ""), self.write(session, "half.stretch", TEXT[:len(TEXT) // 2]),
                 os.path.join(session.folder, "none.stretch"), broken]
        app = session.launch(*files)
        app.find("dialog", "Not Every Stretch File Can Be Used")
        words = next(text for text in app.texts(shown=False) if text.startswith(folder))
        lines = words.split("\n\n")
        self.assertEqual(len(lines), len(files))
        for line, path, told in zip(lines, files, ("not a regular file", "not a regular file", "larger than 1024 KiB",
                                                   "is empty", r"well-formed XML: .*\. Mend", "cannot be read",
                                                   "“sitting”.*Use one of: ")):
            self.assertRegex(line, "^%s:[0-9]+: .*%s" % (re.escape(path), told))
        app.press("Escape")
        app.find("button", "Start: Gentle Stretch")


if __name__ == "__main__":
    driver.main()
