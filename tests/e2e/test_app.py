#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program from end to end, as a person with a keyboard and a screen reader meets it."""
import os
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import driver  # noqa: E402
from driver import ACCEPTED, ACCESSIBLE, BUILD, PSOAS, SOURCE, poll  # noqa: E402

GENTLE, DEEPER = "Gentle Stretch", "Deeper Stretch"
SHORT = {"accepted-guidance": ACCEPTED, "set-up-card": "false", "ask-pain": "false", "get-ready": "5", "change-over": "5",
         "doses": "{'gentle': ('breaths', 3, 1), 'deeper': ('seconds', 30, 1)}"}
STOPPED = "Stopped. Nothing goes on until you decide."


class Case(driver.Case):
    settings = SHORT


class SafetyTest(Case):
    def test_first_start_warns_and_asks_again(self):
        _, app = self.start(settings={"set-up-card": "false", "ask-pain": "false"})
        app.find("dialog", "Before You Stretch")
        app.wait_text("^A stretch should be gentle and never painful")
        app.click("button", "Not Now")
        app.wait_gone("dialog", "Before You Stretch")
        app.click("button", "Look at it first: " + GENTLE)
        app.find("list", "Checkpoints", shown=False)
        app.click("button", "Start", shown=False)
        app.find("dialog", "Before You Stretch")
        app.click("button", "I Understand, Continue")
        app.wait_text("Next: into position, left side")

    def test_accepted_once_is_not_asked_again(self):
        _, app = self.start()
        self.assertFalse(app.find_all("dialog", "Before You Stretch"))

    def test_emergency_list_is_one_click_away(self):
        _, app = self.start()
        app.click("button", "When to Get Help")
        app.find("widget", "Safety Guidance")
        headings = [n.name() for n in app.find_all("heading")]
        self.assertTrue(headings, app.dump())
        self.assertRegex(headings[0], r"(?i)emergency|help")
        app.press("alt+Left")
        app.find("button", "Start: " + GENTLE)


class StretchPageTest(Case):
    def check_every_checkpoint(self, name, file):
        _, app = self.start()
        app.click("button", "Look at it first: " + name)
        app.find("list", "Checkpoints", shown=False)
        texts = "\n".join(app.texts(shown=False))
        tree = ElementTree.parse(os.path.join(SOURCE, "data", "stretches", file))
        checkpoints = tree.findall(".//checkpoint")
        self.assertGreater(len(checkpoints), 5)
        for checkpoint in checkpoints:
            for say in checkpoint.findall("say"):
                self.assertIn(" ".join(say.text.split()), texts)
        self.assertEqual([], [(n.role(), n.name()) for n in app.unnamed() if n.extents()[2:] != (0, 0)])

    def test_gentle_shows_every_checkpoint(self):
        self.check_every_checkpoint(GENTLE, "gentle.stretch")

    def test_xray_is_switched_on_and_off(self):
        _, app = self.start()
        app.click("button", "Look at it first: " + DEEPER)
        switch = app.find("button", "X-Ray View", shown=False)
        for on in (True, False):
            switch.click()
            self.assertTrue(poll(lambda: ("pressed" in switch.states()) == on), switch.states())

    def test_deeper_shows_every_checkpoint(self):
        self.check_every_checkpoint(DEEPER, "deeper.stretch")


class AnatomyTest(Case):
    def open(self, **options):
        _, app = self.start(**options)
        app.press("F10", "Down", "Return")
        app.find("widget", "PsoasAnatomyPage")
        return app

    def wait_hidden(self, app, words):
        """Waits for words anywhere on the page, also where it has to be scrolled to."""
        self.assertTrue(poll(lambda: any(re.search(words, t) or words in t for t in app.texts(shown=False))),
                        "no %r in %s" % (words, app.texts(shown=False)))

    def test_every_part_says_what_it_is(self):
        app = self.open()
        tree = ElementTree.parse(os.path.join(SOURCE, "data", "guidance", "psoas.anatomy"))
        parts = tree.findall("part")
        self.assertGreater(len(parts), 10)
        for part in parts:
            app.click("button", part.find("label").text, shown=False)
            for say in part.findall("say"):
                self.wait_hidden(app, " ".join(say.text.split()))
        self.assertEqual([], [(n.role(), n.name()) for n in app.unnamed() if n.extents()[2:] != (0, 0)])

    def check_words_in_view(self, beside, **options):
        app = self.open(**options)
        tree = ElementTree.parse(os.path.join(SOURCE, "data", "guidance", "psoas.anatomy"))
        drawing = app.find("group", re.compile("^Spine, pelvis"), shown=False)
        for part in tree.findall("part"):
            button = app.find("button", part.find("label").text, shown=False)
            button.click()
            words = app.find("label", re.compile(re.escape(" ".join(part.find("say").text.split()))), shown=False)
            height = app.windows()[0].extents()[3]

            def is_in_view():
                x, y, w, h = words.extents()
                return y > 0 and y + h <= height and h > 0
            self.wait(is_in_view, "%s: words at %s of %d" % (words.name(), words.extents(), height))
            x, y, w, h = drawing.extents()
            self.assertEqual(beside, words.extents()[0] >= x + w)

    def test_words_stand_beside_a_wide_drawing(self):
        self.check_words_in_view(True, settings=dict(SHORT, **{"window-width": "1000", "window-height": "760"}))

    def test_words_below_a_narrow_drawing_are_scrolled_to(self):
        self.check_words_in_view(False, size=(360, 640),
                                 settings=dict(SHORT, **{"window-width": "360", "window-height": "640"}))

    def test_slider_lengthens_the_drawn_muscle(self):
        app = self.open()
        self.wait_hidden(app, r"has 92% of the length that it has in one who stands upright")
        for _ in range(20):
            focused = app.focused()
            if focused and focused.name() == "From the start to the hold":
                break
            app.press("Tab")
        self.assertEqual("slider", app.focused().role(), app.dump())
        app.press("End")
        self.wait_hidden(app, r"has 100% of the length")
        self.wait_hidden(app, "not a measurement")

    def test_names_stand_below_a_narrow_drawing(self):
        app = self.open(size=(360, 640), text_scale=2.0)
        self.wait_hidden(app, r"^1: Lower Ribs\n2: ")


class SessionTest(Case):
    def run_to_the_end(self, name):
        """Runs a session; returns all texts that were on the screen at each second of it."""
        _, app = self.start()
        app.click("button", "Start: " + name)
        app.wait_text("^Next: into position, left side$")
        seen = set()

        def finished():
            seen.update(app.texts())
            return "That is the set" in seen
        app.advance_until(finished)
        return app, seen

    def test_deeper_session(self):
        app, seen = self.run_to_the_end(DEEPER)
        self.assertEqual(2, sum(t.startswith("1 of 1 hold to its end · 0:30 held") for t in app.texts()), app.dump())
        self.assertIn("Left hip: left leg behind, right foot in front", seen)
        self.assertIn("Right hip: right leg behind, left foot in front", seen)

    def test_gentle_session(self):
        """Three breaths a side: every phase is told, for either side, to the end."""
        app, seen = self.run_to_the_end(GENTLE)
        for side in ("Left hip: left leg long, right knee raised", "Right hip: right leg long, left knee raised"):
            self.assertIn(side, seen)
        for told in ("Stay here. Do not pull harder.", "Breathe in", "Breathe out",
                     "Hold 1 of 2", "Hold 2 of 2", "Breath 2 of 3", "Next: come out slowly"):
            self.assertIn(told, seen)
        self.assertTrue(any(t.startswith("1. Keep your pelvis") for t in seen), sorted(seen))
        done = "1 of 1 hold to its end · 0:30 held · 3 breaths"
        self.assertEqual(2, sum(t == done for t in app.texts()), app.dump())
        app.wait_text("Roll on to your side before you sit up")

    def test_stopped_program(self):
        """Half a minute in which the program is stopped: it says so and counts down; after three it waits."""
        told = "^The computer stood still. That time does not count.$"
        _, app = self.start("gentle")
        app.find("button", "Pause")
        app.stop_for(30)
        app.wait_text(told)
        app.advance(5)
        app.wait_text("^Next: into position, left side$")
        app.wait_text("^Lie on your back on the floor")
        app.stop_for(180)
        app.wait_text(told)
        app.find("button", "Resume")

    def wait_picture(self, app, name, description=""):
        """What the picture is for who does not see it"""
        def told():
            pictures = app.find_all("image", re.compile(name))
            return any(re.search(description, picture.get(ACCESSIBLE, "Description")) for picture in pictures)
        self.assertTrue(poll(told, 20), app.dump())

    def test_back_and_skip(self):
        _, app = self.start("gentle")
        app.wait_text("^Next: into position, left side$")
        self.wait_picture(app, "^Lying on the back, both legs long. Left hip. Seen from the left.$")
        app.press("Right")
        app.wait_text("^Breathe out, and gently bring your right knee up")
        self.wait_picture(app, "^Lying on the back, right knee raised, left foot flat, hands on the floor. Left hip.")
        app.press("Right")
        app.wait_text("^Next: come out slowly$")
        self.wait_picture(app, "^Lying on the back, right knee held towards the chest, left leg long. Left hip.",
                          "^Checkpoint 1: Pelvis Level.")
        app.press("Left")  # within its first seconds: to the phase before
        app.wait_text("^Breathe out, and gently bring your right knee up")
        app.press("Right", "Right", "Right", "Right")
        app.wait_text("^Right hip: ")
        self.wait_picture(app, "Right hip. Seen from the right.$", "^$")
        app.press("Right")
        app.wait_text("^Hold 2 of 2$")
        app.press("Right", "Right")
        app.wait_text("^That is the set$")
        self.assertEqual(2, sum(t.startswith("0 of 1 hold to its end · 1 skipped · ") for t in app.texts()), app.dump())

    def test_pause_stops_time_and_resume_goes_on(self):
        _, app = self.start()
        app.click("button", "Start: " + DEEPER)
        app.advance_until("^Hold 1 of 2$")
        app.advance(10)
        app.click("button", "Pause")
        app.find("button", "Resume")
        before = app.texts()
        app.advance(3600)
        self.assertEqual(before, app.texts())
        app.click("button", "Resume")
        app.find("button", "Pause")
        app.wait_text("^Hold 1 of 2$")
        app.advance_until("^Hold 2 of 2$")

class KeyboardTest(Case):
    def test_whole_way(self):
        """From the first start to the summary and home, without a pointer."""
        _, app = self.start(settings=dict(SHORT, **{"accepted-guidance": "0"}))
        app.find("dialog", "Before You Stretch")
        app.tab_to("I Understand, Continue")
        app.press("Return")
        app.wait_gone("dialog", "Before You Stretch")
        app.tab_to("Start: " + GENTLE)
        app.press("Return")
        app.wait_text("^Next: into position, left side$")
        app.press("space")
        app.find("button", "Resume")
        app.press("space")
        app.find("button", "Pause")
        app.press("Right", "Right")
        app.wait_text("^1. Keep your pelvis in its neutral place")
        app.press("c")
        app.wait_text("^2. Both shoulder blades stay flat")
        app.press("h")
        app.find("heading", "Stop. Come out slowly. Do not push on.")
        app.press("space", "Return")
        app.advance_until(lambda: app.find_all("heading", STOPPED))
        app.press("space", "Return")
        app.find("heading", STOPPED)
        app.tab_to("Skip This Side")
        app.press("Return")
        app.advance_until("^Right hip: right leg long, left knee raised$")
        app.press("Escape")
        app.find("dialog", "End This Session?")
        app.press("Escape")
        app.wait_gone("dialog", "End This Session?")
        app.find("button", "Pause")
        app.press("Escape")
        app.find("dialog", "End This Session?")
        app.tab_to("End Session")
        app.press("Return")
        app.wait_text("^You ended the session$")
        app.wait_text("1 stopped because it hurt")
        app.tab_to("Done")
        app.press("Return")
        app.find("button", "Start: " + GENTLE)
        self.assertIsNotNone(app.focused())

    def test_return_on_this_hurts_presses_it(self):
        _, app = self.start("deeper", settings=dict(SHORT, **{"wait-for-me": "true"}))
        app.find("button", "Go On")
        app.tab_to("This Hurts")
        app.press("Return")
        app.find("heading", STOPPED)

    def test_guidance_and_back_while_it_hurts(self):
        _, app = self.start("deeper")
        app.wait_text("^Next: into position, left side$")
        app.press("h")
        app.find("heading", STOPPED)
        app.press("shift+F1")
        app.find("widget", "Safety Guidance")
        app.press("alt+Left")
        app.find("heading", STOPPED)

    def test_full_screen(self):
        _, app = self.start("deeper")
        app.wait_text("^Next: into position, left side$")
        for full in (True, False):
            app.press("F11")
            fits = poll(lambda: (app.windows()[0].extents()[2] > 1200) == full)  # of 1280
            self.assertTrue(fits, app.windows()[0].extents())


class FloorTest(Case):
    SETTINGS = dict(SHORT, **{"set-up-card": "true", "floor-mode": "true"})

    def test_card_then_one_instruction_on_the_whole_screen(self):
        _, app = self.start("gentle", settings=self.SETTINGS)
        app.find("heading", "Before You Begin")
        app.wait_text("A mat or carpet")
        app.find("button", "Try the Voice")
        app.tab_to("Ready")
        app.press("Return")
        app.find("button", "This Hurts")
        self.assertTrue(poll(lambda: app.windows()[0].extents()[2] > 1200))  # of 1280
        app.press("Right")
        app.wait_text("^Left hip$")
        texts = app.texts()
        self.assertTrue(any(t.startswith("Breathe out, and gently") for t in texts), texts)
        self.assertFalse(any(t.startswith("Next: ") for t in texts), texts)
        app.press("Escape")
        app.find("dialog", "End This Session?")
        app.tab_to("End Session")
        app.press("Return")
        # Who still lies on the mat reads first how to get up, in the same large type.
        app.wait_text("^Roll on to your side before you sit up.")
        app.wait_text("^You ended the session$")
        self.assertGreater(app.windows()[0].extents()[2], 1200)
        self.assertEqual("Done", app.focused().name())
        # It is the first of all that the Tab key reaches, and the page follows.
        app.press("Tab")
        self.wait(lambda: app.focused() and app.focused().name() == "Back", app.dump)
        app.press("shift+Tab")
        self.wait(lambda: app.focused() and app.focused().name() == "Done", app.dump)
        app.press("Return")
        self.assertTrue(poll(lambda: app.windows()[0].extents()[2] < 1200))


class HurtOnScreensTest(Case):
    """On whatever screen, nobody on the mat scrolls for what can be done when it hurts."""

    def check_in_sight(self, app, *names):
        _, _, width, height = app.windows()[0].extents()

        def is_in_sight(name):
            # A page below may have one of that name.
            nodes = app.find_all("button", name, shown=False)
            x, y, w, h = nodes[-1].extents() if nodes else (0, 0, 0, 0)
            return w > 0 and x >= 0 and y >= 0 and x + w <= width and y + h <= height
        for name in names:
            self.wait(lambda: is_in_sight(name), "%s is cut by the %d by %d screen" % (name, width, height))

    def check_screen(self, *size):
        for stretch in ("gentle", "deeper"):
            with self.subTest(stretch):
                _, app = self.start(stretch, settings=dict(SHORT, **{"floor-mode": "true"}), size=size)
                self.wait(lambda: app.windows()[0].extents()[2] >= size[0] - 20, "no full screen")
                app.press("Right", "Right", "h")
                app.find("heading", "Stop. Come out slowly. Do not push on.")
                self.check_in_sight(app, "End the Session", "When to Get Help")
                app.advance_until(lambda: app.find_all("heading", STOPPED))
                self.check_in_sight(app, "End the Session", "Rest, Then Decide", "Skip This Side", "When to Get Help")

    def test_a_small_window_with_text_twice_as_large(self):
        for stretch in ("gentle", "deeper"):
            with self.subTest(stretch):
                _, app = self.start(stretch, settings=dict(SHORT, **{"window-width": "360", "window-height": "640"}),
                                    size=(360, 640), text_scale=2.0)
                app.press("Right", "Right", "h")
                app.find("heading", "Stop. Come out slowly. Do not push on.")
                self.check_in_sight(app, "End the Session", "When to Get Help")


for screen in ((1024, 600), (1366, 768), (1920, 1080), (2560, 1440)):
    setattr(HurtOnScreensTest, "test_%d_by_%d" % screen, lambda self, screen=screen: self.check_screen(*screen))


class WaitingTest(Case):
    """Who goes from a desk to the floor is waited for, unless the card's switch says otherwise."""
    SETTINGS = dict(SHORT, **{"wait-for-me": "true"})
    STEPS = ("1. Lie on your back on the floor.", "2. Bend both knees and rest your feet flat.",
             "3. Let your pelvis rest level, neither tipped nor flattened.", "4. Let both shoulder blades rest on the floor.",
             "5. Keep your head in line with your spine.")

    def wait_for_all(self, app):
        app.find("button", "Go On")
        app.advance(600)
        app.wait_text("^Go on when you are ready.$")

    def test_first_posture_waits_with_all_its_steps(self):
        _, app = self.start("gentle", settings=self.SETTINGS)
        self.wait_for_all(app)
        self.assertIn("\n".join(self.STEPS), app.texts())
        self.assertFalse(app.find_all("button", "Pause"))
        app.press("space")
        app.wait_text("^Breathe out, and gently bring your right knee up")
        app.find("button", "Pause")
        # The sides of this one change without a movement to wait for.
        app.press("Right", "Right", "Right")
        app.wait_text("^Rest. Next: right hip.$")
        self.assertFalse(app.find_all("button", "Go On"))

    def test_each_way_to_go_on(self):
        for key in ("Page_Down", "Return", "Right", "tap"):
            with self.subTest(key=key):
                session, app = self.start("deeper", settings=self.SETTINGS)
                self.wait_for_all(app)
                if key == "tap":
                    x, y, width, height = app.windows()[0].extents()
                    session.run("xdotool", "mousemove", str(x + width // 2), str(y + height // 3), "click", "1")
                else:
                    app.press(key)
                app.wait_text("^Gently tighten your stomach muscles.$")
                app.stop()

    def test_change_of_legs_waits(self):
        _, app = self.start("deeper", settings=self.SETTINGS)
        app.press("Right", "Right", "Right", "Right")
        self.wait_for_all(app)
        self.assertTrue(any("2. Step your left foot forward" in t for t in app.texts()), app.texts())
        app.press("space")
        app.wait_text("^Next: hold, right side$")

    def test_switch_on_the_card(self):
        _, app = self.start("gentle", settings=dict(self.SETTINGS, **{"set-up-card": "true"}))
        app.find("heading", "Before You Begin")
        app.wait_text("^The way to the floor stays listed until you go on: ")
        app.click("switch", "Wait for Me", shown=False)
        app.click("button", "Ready", shown=False)
        app.find("button", "Pause")
        app.advance_until("^Left hip: ")


class PreferencesTest(Case):
    def test_waiting_takes_effect(self):
        _, app = self.start()
        app.press("ctrl+comma")
        app.click("switch", "Wait for Me", shown=False)
        self.assertTrue(poll(lambda: "checked" in app.find("switch", "Wait for Me", shown=False).states()))
        app.press("Escape")
        app.click("button", "Start: " + GENTLE)
        app.click("button", "Go On")
        app.wait_text("^Left hip: ")


class HurtTest(Case):
    def hurt(self):
        _, app = self.start()
        app.click("button", "Start: " + DEEPER)
        app.advance_until("^Next: come out slowly$")
        app.click("button", "This Hurts")
        app.find("heading", "Stop. Come out slowly. Do not push on.")
        app.find("button", "When to Get Help", shown=False)
        return app

    def test_end(self):
        app = self.hurt()
        app.click("button", "End the Session")
        app.wait_text("You ended the session")
        app.wait_text("It hurt. Rest from this stretch today")

    def test_skip_this_side(self):
        app = self.hurt()
        app.advance_until(lambda: app.find_all("heading", STOPPED))
        app.click("button", "Skip This Side")
        app.advance_until("^Right hip: right leg behind")

    def test_ease_off(self):
        app = self.hurt()
        app.advance_until(lambda: app.find_all("heading", STOPPED))
        app.click("button", "Rest, Then Decide")
        app.find("heading", "Rest as long as you like. Nothing goes on until you decide.")
        app.click("button", "Decide Now")
        app.click("button", re.compile("^Ease off: "))
        app.wait_gone("heading", STOPPED)
        app.wait_text("^(Left|Right) hip: ")


class PlaceTest(Case):
    def test_second_launch_starts_in_the_same_window(self):
        session, app = self.start()
        second = session.launch("gentle", wait=False)
        self.assertEqual(0, second.process.wait(20), second.output())
        app.wait_text("Next: into position, left side")
        self.assertEqual(1, len(app.windows()))

    def test_large_text_in_a_narrow_window(self):
        narrow = dict(SHORT, **{"window-width": "360", "window-height": "640"})
        _, app = self.start("gentle", settings=narrow, text_scale=2.0)
        window = app.windows()[0]
        width = window.extents()[2]
        self.assertGreater(width, 0)
        for node in app.nodes():
            x, _, w, _ = node.extents()
            self.assertTrue(x >= -1 and x + w <= width + 1, "%s: %d+%d" % (node.name(), x, w))

    def test_dial_and_buttons_are_whole_in_large_text(self):
        narrow = dict(SHORT, **{"window-width": "360", "window-height": "640"})
        _, app = self.start("gentle", size=(360, 640), settings=narrow, text_scale=2.0)
        app.press("Right")
        # The longest of its steps
        app.advance_until("^Breathe out, and gently bring your right knee up towards your chest")
        width, height = app.windows()[0].extents()[2:]
        controls = [app.find("button", name, shown=False) for name in ("Back", "Pause", "Skip", "This Hurts")]
        top = min(node.extents()[1] for node in controls)
        number = app.find("label", re.compile(r"^[0-9]+$"), shown=False)
        for node in controls + [number, app.find("label", "Left hip", shown=False)]:
            x, y, w, h = node.extents()
            limit = height if node in controls else top
            self.assertTrue(x >= 0 and x + w <= width and y >= 0 and y + h <= limit and h > 0,
                            "%s: %s of %d, %d" % (node.name(), (x, y, w, h), width, limit))

    def test_right_to_left_keeps_the_words_of_sides(self):
        _, app = self.start("deeper", rtl=True)
        app.advance_until("^Left hip: left leg behind, right foot in front$")


class LanguageTest(Case):
    def test_german(self):
        """Every word of the home page and of the guidance is German, also before Psoas is installed."""
        _, app = self.start(settings={"accepted-guidance": ACCEPTED, "set-up-card": "false", "ask-pain": "false"}, language="de_DE")
        app.find("button", "Starten: Sanfte Dehnung", shown=False)
        app.press("shift+F1")
        app.wait_text("^Notfall: sofort$")
        english = re.compile(r"\b(the|your|with|and)\b")
        # Works have their titles in their own language, and a year
        title = re.compile(r"\d\. |[A-Z0-9-]{3,} |.*„|.*\b(19|20)\d\d\b")
        left = [text for text in app.texts(shown=False) if english.search(text) and not title.match(text)]
        self.assertEqual(left, [])

    def test_original_is_one_click_away(self):
        """Who reads a translation that no health professional has read is told so, and can read what it was made of."""
        _, app = self.start(settings={"accepted-guidance": ACCEPTED, "set-up-card": "false", "ask-pain": "false"}, language="de_DE")
        app.find("button", "Starten: Sanfte Dehnung", shown=False)
        app.press("shift+F1")
        app.wait_text("^Keine Fachperson .* hat diese Übersetzung gelesen")
        app.wait_text(r"\(112 in der EU, 999 in Großbritannien, 911 in den USA\)")
        app.click("button", "Englisch anzeigen")
        app.wait_text("^Emergency Now$")
        self.assertFalse(app.find_text("^Notfall: sofort$"))
        app.press("Escape")
        app.wait_text("^Notfall: sofort$")


class CommandTest(unittest.TestCase):
    """What works without a display."""

    def run_psoas(self, *arguments):
        env = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "G_DEBUG": "fatal-warnings",
               "GSETTINGS_BACKEND": "memory", "GSETTINGS_SCHEMA_DIR": os.path.join(BUILD, "data")}
        return subprocess.run((PSOAS,) + arguments, env=env, text=True, capture_output=True, timeout=60)

    def test_list(self):
        done = self.run_psoas("--list")
        self.assertEqual(("gentle\t%s\ndeeper\t%s\n" % (GENTLE, DEEPER), 0), (done.stdout, done.returncode))

    def test_plan_gives_the_full_hold_to_each_side(self):
        done = self.run_psoas("--plan", "gentle", "--breaths=3", "--rounds=1", "--first-side=right")
        rows = [line.split("\t") for line in done.stdout.splitlines()]
        self.assertEqual([["30", "right"], ["30", "left"]], [[r[1], r[3]] for r in rows if r[2] == "hold"])
        for row, after in zip(rows, rows[1:]):
            self.assertAlmostEqual(float(row[0]) + float(row[1]), float(after[0]))

    def test_check(self):
        good = os.path.join(SOURCE, "data", "stretches", "gentle.stretch")
        self.assertEqual(0, self.run_psoas("--check", good).returncode)
        done = self.run_psoas("--check", good, os.path.abspath(__file__))
        self.assertEqual(1, done.returncode)
        self.assertRegex(done.stdout + done.stderr, r"test_app\.py:\d+: ")

    def test_no_display(self):
        done = self.run_psoas()
        self.assertEqual(1, done.returncode)
        self.assertIn("no display", done.stderr)


if __name__ == "__main__":
    driver.main()
