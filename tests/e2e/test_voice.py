#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session is heard: each cue once, in order, at its time and in the right language, and whatever the
speech service does, the session goes on."""
import gettext
import os
import re
import statistics
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import SOURCE, Session, poll  # noqa: E402
from speech_service import DIES, HANGS, SpeechService  # noqa: E402

SPEED = 40
# With this speed a tenth of the program's second lasts long enough to be measured
TIMED_SPEED = 8
TOLERANCE = 0.1
GENTLE = "Gentle stretch, lying down"
SETTINGS = {"accepted-guidance": "1", "set-up-card": "false", "ask-pain": "false", "audio-sink": "'fakesink sync=false'",
            "doses": "{'gentle': ('breaths', 3, 1)}"}
MISSING = "No speech service was found"


def read_expected():
    """What the voice says in that session: a list of seconds and texts."""
    with open(os.path.join(SOURCE, "tests", "narration", "gentle.txt"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split(" ", 1) for line in file]
    return [(float(at), text) for at, text in rows]


def load_german():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "psoas.mo")
        subprocess.run(["msgfmt", "-o", path, os.path.join(SOURCE, "po", "de.po")], check=True)
        with open(path, "rb") as file:
            return gettext.GNUTranslations(file)


class Case(unittest.TestCase):
    def open_session(self, settings=SETTINGS, **options):
        session = Session(settings=settings, **options)
        self.addCleanup(session.close)
        session.env["G_MESSAGES_DEBUG"] = "psoas-desktop"
        return session

    def serve(self, session, *arguments, **keywords):
        service = SpeechService(session, *arguments, **keywords)
        self.addCleanup(service.stop)
        return service

    def launch(self, session, *arguments, **keywords):
        app = session.launch(*arguments, **keywords)
        self.addCleanup(self.check_alive, app)
        return app

    def check_alive(self, app):
        self.assertIsNone(app.process.poll(), app.output())
        self.assertNotRegex(app.output(), r"(WARNING|CRITICAL|ERROR) \*\*|-(WARNING|CRITICAL) ")

    def wait_end(self, app, title="That is the set", timeout=60):
        self.assertTrue(poll(lambda: title in app.texts(), timeout), app.dump())


class VoiceTest(Case):
    def test_each_cue_once_in_order_at_its_time(self):
        session = self.open_session()
        service = self.serve(session)
        app = self.launch(session, "gentle", speed=TIMED_SPEED)
        expected = read_expected()
        self.assertTrue(poll(lambda: len(service.said) >= len(expected), 60), service.texts())
        self.wait_end(app)
        self.assertEqual([text for _, text in expected], service.texts())
        self.assertEqual({"en"}, service.languages)
        # Every sentence silences the one before, on one connection.
        self.assertEqual((len(expected), 1), (service.cancels, service.connections))

        # From the session's begin, which is not known to the service: the middle of all stands for it.
        delays = [at * TIMED_SPEED - due for (at, _), (due, _) in zip(service.said, expected)]
        off = sorted(abs(delay - statistics.median(delays)) for delay in delays)
        print("cues: %.0f ms off at most, %.0f ms usually" % (1000 * off[-1], 1000 * statistics.median(off)))
        self.assertLess(statistics.median(off), TOLERANCE, off)
        # What keeps a loaded machine busy for so long takes much longer in the time of a hurried program.
        self.assertLess(off[len(off) * 9 // 10], TOLERANCE * TIMED_SPEED, off)

        sounds = re.findall(r"Sound: resource://\S*/(\S+)\.wav", app.output())
        self.assertEqual(["start", "halfway", "end", "change-over", "start", "halfway", "end", "end"], sounds)

    def test_german(self):
        session = self.open_session(language="de_DE")
        service = self.serve(session)
        german = load_german()
        app = self.launch(session, "gentle", speed=SPEED)
        end = german.gettext("That is the set.")
        self.assertTrue(poll(lambda: any(end in text for text in service.texts()), 60), service.texts())
        self.assertEqual({"de"}, service.languages)
        self.assertEqual([german.gettext(side) for side in ("Left hip", "Right hip")],
                         [text.split(".")[0] for text in service.texts() if "Hüfte." in text], app.output())

        # At this speed a sentence may be due before the one ahead of it is out.
        plain = [german.gettext(text) for _, text in read_expected() if german.gettext(text) != text]
        spoken = [text for text in service.texts() if text in plain]
        self.assertGreater(len(spoken), len(plain) * 3 // 4, service.texts())
        rest = iter(plain)
        self.assertTrue(all(text in rest for text in spoken), spoken)

    def test_pause_silences(self):
        session = self.open_session()
        service = self.serve(session)
        app = self.launch(session, "gentle")
        self.assertTrue(poll(lambda: service.said, 20))
        app.click("button", "Pause", shown=False)
        app.find("button", "Resume", shown=False)
        # One for each sentence, and one more
        self.assertTrue(poll(lambda: service.cancels == len(service.said) + 1, 10),
                        "%d cancelled of %s" % (service.cancels, service.texts()))

    def test_try_both_in_the_preferences(self):
        session = self.open_session()
        service = self.serve(session)
        app = self.launch(session)
        app.press("ctrl+comma")
        app.click("button", "Try the voice", shown=False)
        self.assertTrue(poll(lambda: service.texts() == ["This is how Psoas speaks in a session."], 10))
        app.click("button", "Try the sounds", shown=False)
        self.assertTrue(poll(lambda: "start.wav" in app.output(), 10), app.output())
        self.assertFalse(any(MISSING in t for t in app.texts(False)))

    def test_off(self):
        session = self.open_session(dict(SETTINGS, **{"voice-amount": "'off'", "sound-amount": "'off'"}))
        service = self.serve(session)
        app = self.launch(session, "gentle", speed=SPEED)
        self.wait_end(app)
        self.assertEqual([], service.said)
        self.assertNotIn("Sound:", app.output())


class TroubleTest(Case):
    def test_missing_service(self):
        session = self.open_session()
        app = self.launch(session, "gentle", speed=SPEED)
        self.wait_end(app)
        app.press("ctrl+comma")
        app.find("button", "Try the voice", shown=False)
        self.assertTrue(poll(lambda: any(MISSING in t for t in app.texts(False)), 10), app.dump())

    def test_service_that_never_answers(self):
        session = self.open_session()
        self.serve(session, HANGS)
        app = self.launch(session, "gentle", speed=SPEED)
        self.wait_end(app)

    def test_service_killed_in_mid_sentence(self):
        session = self.open_session()
        service = self.serve(session, DIES, at="Stay here.")
        app = self.launch(session, "gentle", speed=SPEED)
        self.assertTrue(poll(lambda: any("Stay here." in t for t in service.texts()), 60))
        self.wait_end(app)
        # Nothing was said after its end, and nothing twice.
        self.assertEqual(len(set(service.texts())), len(service.texts()))


if __name__ == "__main__":
    unittest.main(verbosity=2)
