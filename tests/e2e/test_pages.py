#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages: what they show at once, what they are named, and that each can be used by name and key."""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import driver  # noqa: E402
from driver import ACCEPTED, SOURCE  # noqa: E402

USUAL = {"accepted-guidance": ACCEPTED, "set-up-card": "false", "ask-pain": "false",
         "window-width": "1000", "window-height": "760"}


class Case(driver.Case):
    settings = USUAL


class HomeTest(Case):
    def add_stretch(self, session):
        """A third one, from a file of the person's own"""
        folder = os.path.join(session.env["XDG_DATA_HOME"], "psoas", "stretches")
        os.makedirs(folder)
        with open(os.path.join(SOURCE, "data", "stretches", "gentle.stretch")) as file:
            text = file.read()
        text = text.replace('id="gentle" order="1"', 'id="mine" order="3"').replace(">Gentle Stretch<", ">My Own Stretch<")
        with open(os.path.join(folder, "mine.stretch"), "w") as file:
            file.write(text)

    def test_three_cards_keep_words_and_buttons_in_view(self):
        session = self.open_session(size=(1000, 760))
        self.add_stretch(session)
        app = self.launch(session)
        for name in ("Gentle Stretch", "Deeper Stretch", "My Own Stretch"):
            app.find("heading", name)
            app.find("button", "Start: " + name)
            app.find("button", "Look at it first: " + name)


class DialogTest(Case):
    def test_safety_dialog_is_wide_and_safe(self):
        """At least 420 px where there is room, and neither Return nor Escape accepts."""
        _, app = self.start(size=(1000, 760), settings=dict(USUAL, **{"accepted-guidance": "0"}))
        self.assertGreaterEqual(app.find("dialog", "Before You Stretch").extents()[2], 420)
        app.press("Return")
        app.find("widget", "PsoasGuidancePage")
        app.press("Escape")
        app.click("button", "Start: Gentle Stretch")
        app.find("dialog", "Before You Stretch")
        app.press("Escape")
        app.wait_gone("dialog", "Before You Stretch")
        app.find("button", "Start: Gentle Stretch")

    def test_safety_dialog_fits_a_narrow_window(self):
        narrow = dict(USUAL, **{"accepted-guidance": "0", "window-width": "360", "window-height": "640"})
        _, app = self.start(size=(360, 640), settings=narrow)
        self.assertLessEqual(app.find("dialog", "Before You Stretch").extents()[2], 360)


class PreferencesTest(Case):
    def walk(self, app):
        """What Tab comes to, once round"""
        found = []
        for _ in range(60):
            app.press("Tab")
            node = self.wait(app.focused, "nothing has the focus")
            if found and node.path == found[0].path:
                return found
            found.append(node)
        self.fail("Tab never comes round")

    def test_a_number_is_one_stop(self):
        _, app = self.start()
        app.press("ctrl+comma")
        app.find("tab", "Session")
        stops = self.walk(app)
        numbers = [node.name() for node in stops if node.role() == "spin button"]
        self.assertIn("Breathe In, Seconds", numbers)
        self.assertEqual(len(numbers), len(set(numbers)))
        for node in stops:
            if node.role() == "list item":
                self.assertFalse([n.role() for n in node.children() if n.role() in ("spin button", "slider")], node.name())
                self.assertNotIn(node.name() + ", Seconds", numbers)

    def test_pages(self):
        _, app = self.start()
        app.press("ctrl+comma")
        for page, row in (("Voice and Sounds", "Speed of the Voice"), ("Figure", "Skin Tone"), ("Session", "Breathe In")):
            app.click("tab", page)
            app.wait_text("^%s$" % row)


if __name__ == "__main__":
    driver.main()
