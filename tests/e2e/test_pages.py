#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages: what they show at once, what they are named, and that each can be used by name and key."""
import os
import re
import sys
from collections import Counter

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import driver  # noqa: E402
from driver import ACCEPTED, SOURCE, poll  # noqa: E402

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
        app.find("widget", "Safety Guidance")
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


class HelpTest(Case):
    def test_says_where_files_are_and_how_they_are_written(self):
        session, app = self.start(size=(1000, 760), animations=False)
        app.press("F1")
        app.wait_text("^Getting Started$")
        texts = app.texts(shown=False)
        for name in ("stretches", "journal.sqlite"):
            self.assertIn(os.path.join(session.env["XDG_DATA_HOME"], "psoas", name), texts)
        app.click("button", "An Example of a Stretch File", shown=False)
        with open(os.path.join(SOURCE, "data", "help", "example.stretch")) as file:
            example = file.read()
        self.assertTrue(poll(lambda: example in app.texts(shown=False)), app.dump())
        app.click("button", "Safety Guidance")
        app.wait_text("^Emergency Now$")
        app.press("Escape")
        app.wait_text("^Getting Started$")

    def test_from_the_menu_and_out_of_a_session(self):
        _, app = self.start(size=(1000, 760), animations=False)
        app.press("F10", *["Down"] * 5, "Return")
        app.wait_text("^Getting Started$")
        app.press("Escape")
        app.click("button", "Start: Gentle Stretch")
        app.find("button", "Pause")
        app.press("F1")
        app.wait_text("^Getting Started$")
        app.press("Escape")
        app.find("button", "Resume")


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


class AccessTest(Case):
    """Everything that can be operated has a name of its own on its page."""
    OPERABLE = driver.OPERABLE | {"list item", "menu item"}

    def check(self, app, page):
        app.sync()
        shown = [node for node in app.nodes() if node.role() in self.OPERABLE]
        self.assertTrue(shown, page)
        self.assertEqual([], [(page, node.role(), node.name()) for node in shown
                              if not node.name() or driver.TYPE_NAME.fullmatch(node.name())])
        seen = {}
        for node in shown:
            # A menu button and the toggle in it, a row and its switch are one control.
            twin = seen.get((node.window.path, node.name()))
            if twin:
                self.assertTrue(app.is_in(node.path, twin), "%s: two are named %r" % (page, node.name()))
            seen[node.window.path, node.name()] = node

    def test_pages_and_dialogs(self):
        _, app = self.start(size=(1000, 760), animations=False)
        app.find("button", "Start: Gentle Stretch")
        self.check(app, "home")
        for page, keys, sight in (("guidance", ["shift+F1"], "^Emergency Now$"),
                                  ("help", ["F1"], "^Getting Started$"),
                                  ("pain log", ["F10", "Return"], "^Pain Log$"),
                                  ("anatomy", ["F10", "Down", "Return"], "^The Psoas$"),
                                  ("preferences", ["ctrl+comma"], "^Breathe In$"),
                                  ("about", ["F10"] + ["Down"] * 6 + ["Return"], "^Details$"),
                                  ("shortcuts", ["ctrl+question"], "^This Hurts: Stop$")):
            app.press(*keys)
            app.wait_text(sight)
            self.check(app, page)
            app.press("Escape")
            app.wait_text("^(Start|Deeper Stretch)$")
        app.click("button", "Look at it first: Gentle Stretch")
        app.find("list", "Checkpoints", shown=False)
        self.check(app, "stretch")
        app.press("Escape")
        app.click("button", "Start: Gentle Stretch")
        app.find("button", "This Hurts")
        self.check(app, "session")
        app.press("h")
        app.find("button", "End the Session", shown=False)
        self.check(app, "this hurts")

    def test_ways_back(self):
        """Escape and Alt+Left both lead back."""
        _, app = self.start(size=(1000, 760), animations=False)
        for key in ("Escape", "alt+Left"):
            app.find("button", "Start: Gentle Stretch")
            app.press("shift+F1")
            app.wait_text("^Emergency Now$")
            app.press(key)
        app.find("button", "Start: Gentle Stretch")

    def test_arrows_reach_the_emergency_text(self):
        """From Contents, without a pointer, at a size at which it does not fit"""
        narrow = dict(USUAL, **{"window-width": "360", "window-height": "640"})
        _, app = self.start(size=(360, 640), settings=narrow, animations=False)
        app.press("shift+F1")
        app.wait_text("^Emergency Now$")
        last = "weight loss you did not intend"
        self.assertFalse(app.find_all("label", last))
        for _ in range(20):
            app.press("Down")
            if app.find_all("label", last):
                return
        self.fail("the arrow keys never came to %r:\n%s" % (last, app.dump()))


def read_screen(session):
    """Width and pixels, three bytes each"""
    path = os.path.join(session.folder, "screen.ppm")
    session.run("import", "-silent", "-window", "root", "-depth", "8", path)
    with open(path, "rb") as file:
        assert file.readline().strip() == b"P6"
        width = int(file.readline().split()[0])
        file.readline()
        return width, file.read()


class LargeScreenTest(Case):
    """A picture uses the room that there is."""
    LEAST = 600
    # Of the picture's width: only the mat is as wide
    MAT = 0.8
    INSIDE = 12

    def measure_person(self, session, area):
        """Pixels from the crown to the mat's edge"""
        x, y, w, h = area
        width, pixels = read_screen(session)
        # Well inside: the bar above has a shadow.
        y, h = y + self.INSIDE, h - self.INSIDE
        ground = pixels[3 * (y * width + x + self.INSIDE):][:3]
        top = None
        for row in range(y, y + h):
            line = pixels[3 * (row * width + x):3 * (row * width + x + w)]
            drawn = [i for i in range(w) if line[3 * i:3 * i + 3] != ground]
            if drawn and top is None:
                top = row
            if len(drawn) > self.MAT * w:
                return row - top
        self.fail("no mat in %s" % (area,))

    def test_a_kneeling_person_is_600_pixels_tall_beside_its_checkpoints(self):
        session, app = self.start(animations=False, size=(1920, 1080))
        app.press("F11")
        self.wait(lambda: app.windows()[0].extents()[2] > 1900, "no full screen")
        app.click("button", "Look at it first: Deeper Stretch", shown=False)
        checkpoints = app.find("list", "Checkpoints")
        picture = app.find("image", re.compile("^Kneeling"))
        x, _, w, _ = picture.extents()
        self.assertLessEqual(x + w, checkpoints.extents()[0])
        # The picture is there a frame later than what is said of it.
        self.wait(lambda: self.measure_person(session, picture.extents()) >= self.LEAST,
                  "a person of %d pixels" % self.measure_person(session, picture.extents()))


class ContrastTest(Case):
    """All text has 4.5 to 1 against what it stands on, as drawn."""
    NEEDED = 4.5

    def luminance(self, colour):
        parts = [c / 255 for c in colour]
        return sum(w * (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4)
                   for w, c in zip((0.2126, 0.7152, 0.0722), parts))

    def contrast(self, one, other):
        light, dark = sorted((self.luminance(one), self.luminance(other)), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    def measure(self, app, session):
        """The worst contrast of the labels that are shown, and whose it is"""
        width, pixels = read_screen(session)
        height = len(pixels) // 3 // width
        worst = []
        for node in app.nodes():
            if node.role() not in ("label", "heading") or not node.name().strip():
                continue
            x, y, w, h = node.extents()
            if x < 0 or y < 0 or w <= 0 or h <= 0 or x + w > width or y + h > height:
                continue
            found = Counter(pixels[3 * (row * width + x):3 * (row * width + x + w)][3 * i:3 * i + 3]
                            for row in range(y, y + h) for i in range(w))
            ground = found.most_common(1)[0][0]
            worst.append((max(self.contrast(ground, colour) for colour in found), node.name()))
        # In a frame in which nothing has its place yet there is nothing to read.
        return min(worst, default=(0, "nothing is shown"))

    def check(self, **look):
        session, app = self.start(animations=False, **look)
        # Over the whole screen, so that places in the window are places on it
        app.press("F11")
        self.wait(lambda: app.windows()[0].extents()[2] > 1200, "no full screen")
        session.run("xdotool", "mousemove", "1279", "1023")
        for page, step in (("home", lambda: None),
                           ("stretch", lambda: app.click("button", "Look at it first: Gentle Stretch"))):
            step()
            app.wait_text("Lying down")
            # What was not yet drawn has no contrast at all.
            found = []
            poll(lambda: found.append(self.measure(app, session)) or found[-1][0] >= self.NEEDED, 5)
            self.assertGreaterEqual(found[-1][0], self.NEEDED, "%s: %s" % (page, found[-1][1]))

    def test_light(self):
        self.check(color_scheme="prefer-light")

    def test_dark(self):
        self.check(color_scheme="prefer-dark")


if __name__ == "__main__":
    driver.main()
