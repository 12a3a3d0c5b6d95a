#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session is heard: each cue once, in order, at its time and in the right language, and whatever the
speech service does, the session goes on."""
import gettext
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from gi.repository import Gio, GLib

import driver  # noqa: E402
from driver import ACCEPTED, SOURCE, poll  # noqa: E402
from speech_service import DIES, HANGS, SpeechService  # noqa: E402

GENTLE = "Gentle Stretch"
SETTINGS = {"accepted-guidance": ACCEPTED, "set-up-card": "false", "ask-pain": "false", "audio-sink": "'fakesink sync=false'",
            "doses": "{'gentle': ('breaths', 3, 1)}"}
# When each sound is heard in that session, seconds
SOUNDS = [(55, "start"), (70, "halfway"), (85, "end"), (95, "change-over"),
          (133, "start"), (148, "halfway"), (163, "end"), (173, "end")]
MISSING = "No speech service was found"


def read_expected():
    """What the voice says in that session: a list of seconds and texts."""
    with open(os.path.join(SOURCE, "tests", "core", "narration", "gentle.txt"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split(" ", 1) for line in file]
    return [(float(at), text) for at, text in rows]


def load_german():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "psoas.mo")
        subprocess.run(["msgfmt", "-o", path, os.path.join(SOURCE, "po", "de.po")], check=True)
        with open(path, "rb") as file:
            return gettext.GNUTranslations(file)


class Case(driver.Case):
    settings = SETTINGS

    def open_session(self, settings=None, **options):
        session = super().open_session(settings, **options)
        session.env["G_MESSAGES_DEBUG"] = "psoas-desktop"
        return session

    def serve(self, session, *arguments, **keywords):
        service = SpeechService(session, *arguments, **keywords)
        self.addCleanup(service.stop)
        return service

    def sounds(self, app):
        return re.findall(r"Sound: resource://\S*/(\S+)\.wav", app.output())

    def wait_heard(self, app, service, sentences, sounds):
        self.wait(lambda: len(service.said) >= sentences and len(self.sounds(app)) >= sounds,
                  lambda: "%d sentences, %d sounds: %s, %s"
                  % (sentences, sounds, service.texts(), self.sounds(app)))

    def hear(self, app, service, expected):
        """Goes from cue to cue: each is heard at its time, while that time stands still, and none before."""
        for number, (due, _) in enumerate(expected):
            if due > 0:
                app.advance(due - app.time - 0.001)
                self.assertEqual(number, len(service.said), service.texts())
                app.advance(due - app.time)
            self.wait_heard(app, service, number + 1, sum(at <= due for at, _ in SOUNDS))


class VoiceTest(Case):
    def test_each_cue_once_in_order_at_its_time(self):
        session = self.open_session()
        service = self.serve(session)
        app = self.launch(session, "gentle")
        expected = read_expected()
        self.hear(app, service, expected)
        app.advance_until("^That is the set$", by=20)
        self.assertEqual([text for _, text in expected], service.texts())
        self.assertEqual({"en"}, service.languages)
        # Every sentence silences the one before, on one connection.
        self.assertEqual((len(expected), 1), (service.cancels, service.connections))

        self.assertEqual([sound for _, sound in SOUNDS], self.sounds(app))

    def test_german(self):
        session = self.open_session(language="de_DE")
        service = self.serve(session)
        german = load_german()
        app = self.launch(session, "gentle")
        end = german.gettext("That is the set.")

        def ended():
            self.wait_heard(app, service, app.output().count("Voice: "), 0)
            return end in service.texts()[-1]
        app.advance_until(ended)
        self.assertEqual({"de"}, service.languages)
        # The second side is named at the change-over, in the middle of a sentence.
        sides = [german.gettext(side).lower() for side in ("Left hip", "Right hip")]
        self.assertEqual(sides, [side for text in service.texts() for side in sides if side in text.lower()],
                         app.output())
        # What would be too long for its place in German is left out; the rest comes in order.
        plain = [german.gettext(text) for _, text in read_expected() if german.gettext(text) != text]
        spoken = [text for text in service.texts() if text in plain]
        self.assertGreater(len(spoken), len(plain) * 3 // 4, service.texts())
        rest = iter(plain)
        self.assertTrue(all(text in rest for text in spoken), spoken)

    def test_floor_mode_counts_as_the_voice_does(self):
        """Over a whole hold, second by second: the one number on the screen is the breath that was spoken last, or that
        has come since."""
        session = self.open_session(dict(SETTINGS, doses="{'gentle': ('breaths', 8, 1)}"), animations=False)
        service = self.serve(session)
        app = self.launch(session, "gentle")
        app.press("F11")
        self.assertTrue(poll(lambda: app.windows()[0].extents()[2] > 1200))  # of 1280
        begin, breath, breaths = 55, 10, 8
        app.advance(begin - app.time)
        app.wait_text("^Stay here")
        spoken = set()
        for second in range(breath * breaths):
            number = second // breath + 1
            self.assertTrue(poll(lambda: [str(number)] == [text for text in app.texts() if text.isdecimal()]),
                            "%d s, not breath %d: %s" % (second, number, app.texts()))
            for text in service.texts():
                said = re.fullmatch(r"(\d+) of 8", text)
                if said and said[1] not in spoken:
                    spoken.add(said[1])
                    self.assertEqual(number, int(said[1]), "%d s" % second)
            app.advance(1)
        self.assertGreaterEqual(len(spoken), 3, service.texts())

    def test_pause_silences(self):
        session = self.open_session()
        service = self.serve(session)
        app = self.launch(session, "gentle")
        self.assertTrue(poll(lambda: service.said))
        app.click("button", "Pause", shown=False)
        app.find("button", "Resume", shown=False)
        # One for each sentence, and one more
        self.assertTrue(poll(lambda: service.cancels == len(service.said) + 1),
                        "%d cancelled of %s" % (service.cancels, service.texts()))

    def set_screen_reader(self, session, running):
        session.bus.call_sync("org.a11y.Bus", "/org/a11y/bus", driver.PROPERTIES, "Set",
                              GLib.Variant("(ssv)", ("org.a11y.Status", "ScreenReaderEnabled", GLib.Variant("b", running))),
                              None, Gio.DBusCallFlags.NONE, 10000, None)

    def test_a_screen_reader_is_not_talked_over(self):
        session = self.open_session()
        service = self.serve(session)
        self.set_screen_reader(session, True)
        app = self.launch(session)
        app.press("ctrl+comma")
        app.click("tab", "Voice and Sounds")
        app.find("label", "Off while a screen reader is on, unless you choose here", shown=False)
        app.press("Escape")
        app.click("button", "Start: " + GENTLE, shown=False)
        self.wait(lambda: app.find_all("button", "Pause", shown=False), app.output)
        app.advance_until(lambda: self.sounds(app), by=10)
        self.assertEqual([], service.said)
        # It goes off, and the voice is there.
        self.set_screen_reader(session, False)
        app.sync()
        app.advance_until(lambda: service.said, by=10)

    def test_try_both_in_the_preferences(self):
        session = self.open_session()
        service = self.serve(session)
        app = self.launch(session)
        app.press("ctrl+comma")
        app.click("tab", "Voice and Sounds")
        app.click("button", "Try the Voice")
        self.assertTrue(poll(lambda: service.texts() == ["This is how Psoas speaks in a session."]))
        app.click("button", "Try the Sounds")
        self.assertTrue(poll(lambda: "start.wav" in app.output()), app.output())
        self.assertFalse(any(MISSING in t for t in app.texts(False)))

    def test_off(self):
        session = self.open_session(dict(SETTINGS, **{"voice-amount": "'off'", "sound-amount": "'off'"}))
        service = self.serve(session)
        app = self.launch(session, "gentle")
        app.advance_until("^That is the set$", by=20)
        self.assertEqual([], service.said)
        self.assertNotIn("Sound:", app.output())


class TroubleTest(Case):
    def test_missing_service(self):
        session = self.open_session()
        app = self.launch(session, "gentle")
        app.advance_until("^That is the set$", by=20)
        app.press("ctrl+comma")
        app.click("tab", "Voice and Sounds")
        app.find("button", "Try the Voice", shown=False)
        self.assertTrue(poll(lambda: any(MISSING in t for t in app.texts(False))), app.dump())

    def test_service_that_never_answers(self):
        session = self.open_session()
        self.serve(session, HANGS)
        app = self.launch(session, "gentle")
        app.advance_until("^That is the set$", by=20)

    def test_service_killed_in_mid_sentence(self):
        session = self.open_session()
        service = self.serve(session, DIES, at="Stay here.")
        app = self.launch(session, "gentle")
        expected = read_expected()
        last = next(number for number, (_, text) in enumerate(expected) if "Stay here." in text)
        self.hear(app, service, expected[:last + 1])
        app.advance_until("^That is the set$", by=20)
        # Nothing was said after its end, and nothing twice.
        self.assertEqual([text for _, text in expected[:last + 1]], service.texts())


if __name__ == "__main__":
    driver.main()
