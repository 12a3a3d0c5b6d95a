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


if __name__ == "__main__":
    driver.main()
