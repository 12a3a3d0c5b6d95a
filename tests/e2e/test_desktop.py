#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop does for a session: remote control."""
import os
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import Session, poll  # noqa: E402

PLAYER = "io.github.psoas_app.Psoas"
SETTINGS = {"accepted-guidance": "1", "get-ready": "5", "change-over": "5",
            "doses": "{'gentle': ('breaths', 3, 1), 'deeper': ('seconds', 30, 1)}"}


class Case(unittest.TestCase):
    def open_session(self, **options):
        session = Session(settings=SETTINGS, **options)
        self.addCleanup(session.close)
        return session

    def launch(self, session, *arguments, **keywords):
        app = session.launch(*arguments, **keywords)
        self.addCleanup(self.check_alive, app)
        return app

    def check_alive(self, app):
        self.assertIn(app.process.poll(), (None, -9), app.output())
        self.assertNotRegex(app.output(), r"(WARNING|CRITICAL|ERROR) \*\*|-(WARNING|CRITICAL) ")

    def wait(self, condition, what, timeout=10):
        self.assertTrue(poll(condition, timeout), what)


class RemoteTest(Case):
    def playerctl(self, *arguments):
        return self.session.run("playerctl", "-p", PLAYER, *arguments).strip()

    def wait_output(self, expected, *arguments):
        self.wait(lambda: self.playerctl(*arguments) == expected,
                  "%s: %r, not %r" % (arguments, self.playerctl(*arguments), expected))

    def test_playerctl_steers_a_session(self):
        self.session = session = self.open_session()
        app = self.launch(session)
        self.assertNotIn(PLAYER, session.run("playerctl", "--list-all"))
        app.click("button", "Start: Deeper stretch, half-kneeling lunge")
        self.wait_output("Playing", "status")

        self.playerctl("next")
        self.playerctl("next")
        app.find("button", "Pause")
        self.wait(lambda: "Hold 1 of 2" in app.texts(), app.dump())
        self.assertEqual("Left hip: left leg behind, right foot in front", self.playerctl("metadata", "artist"))
        self.assertIn(self.playerctl("metadata", "title"), app.texts())
        self.assertEqual(30000000, int(self.playerctl("metadata", "mpris:length")))
        before = float(self.playerctl("position"))
        self.wait(lambda: float(self.playerctl("position")) > before, "the position stands still")

        self.playerctl("play-pause")
        self.wait_output("Paused", "status")
        app.find("button", "Resume")
        before = self.playerctl("position")
        self.assertEqual(before, self.playerctl("position"))
        self.playerctl("play")
        app.find("button", "Pause")

        track = self.playerctl("metadata", "mpris:trackid")
        self.playerctl("next")
        self.wait(lambda: self.playerctl("metadata", "mpris:trackid") != track, "the same track")
        self.playerctl("previous")
        self.wait_output(track, "metadata", "mpris:trackid")

        self.playerctl("stop")
        self.wait(lambda: "You ended the session" in app.texts(), app.dump())
        self.wait(lambda: PLAYER not in session.run("playerctl", "--list-all"), "still on the bus")


if __name__ == "__main__":
    unittest.main()
