#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages: what they show at once, what they are named, and that each can be used by name and key."""
import glob
import os
import re
import sys
import tempfile
import unittest
from collections import Counter

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import driver  # noqa: E402
import pseudo  # noqa: E402
from driver import ACCEPTED, SOURCE, poll  # noqa: E402
from places import ELSEWHERE, NARROW, SETTINGS, WAYS, Walker, click  # noqa: E402

USUAL = SETTINGS


# What a text in a language made up has, unless the toolkit says it, or else one of these:
TRANSLATED = re.compile(r"\[|^(?:%s)$" % "|".join((
    r"[\d\W]*",                              # numbers
    r"psoas(?: .*)?",                         # commands
    r"/tmp/.*",                               # paths
    r"(?:(?:Strg|Umschalt|Alt)\+)?(?:F\d+|[A-Z?,.]|Rechts|Links|Bild ab|Bild auf|Leertaste|Esc|Eingabe|0–9)(?: / .*)?",
    r"Gentle stretch, .*|Deeper stretch, .*",  # sessions, as they were called when they were done
    r".* on a mat\.|Sat all day.*",           # what a person wrote
)))


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


class PlacesTest(unittest.TestCase):
    """No page and no dialog is forgotten in places.py."""
    # What gives a dialog its heading
    HEADINGS = (r'adw_message_dialog_new \([^;]*?_\("((?:[^"\\]|\\.)*)"', r'adw_message_dialog_set_heading \([^;"]*?_\("((?:[^"\\]|\\.)*)"')

    def find(self, pattern):
        return sorted(glob.glob(os.path.join(SOURCE, "src", "ui", pattern), recursive=True))

    def test_every_page_is_listed(self):
        shown = {name for way in WAYS.values() for place in way.places for name in place.shows}
        found = set()
        for kind in ("page", "dialog", "window", "panel", "card", "journal-bar"):
            for path in self.find("**/psoas-*%s.h" % kind):
                found.add(os.path.relpath(path, os.path.join(SOURCE, "src", "ui")).replace("psoas-", "")[:-2])
        self.assertEqual(sorted(found), sorted(shown), "each page and dialog has a place in tests/e2e/places.py, and no other")

    def test_every_heading_is_read(self):
        sights = {place.sight for way in WAYS.values() for place in way.places}
        headings = set()
        for path in self.find("**/*.c"):
            with open(path, encoding="utf-8") as file:
                text = file.read()
            headings.update(heading for pattern in self.HEADINGS for heading in re.findall(pattern, text))
        self.assertGreater(len(headings), 6)
        self.assertEqual([], sorted(headings - sights - set(ELSEWHERE)), "each dialog is a sight of tests/e2e/places.py")
        self.assertEqual(set(), set(ELSEWHERE) - headings, "of no dialog")


class WayCase(Case):
    """Walks every way of places.py.  A class for each look has a method for each way, dealt out to parts."""
    look = {}
    # Where looking moves the focus, which a place after it starts from
    last_only = False

    translate = staticmethod(lambda text: text)
    begin = staticmethod(re.escape)

    def open_way(self, way):
        return self.open_session(settings=dict(USUAL, **self.look.get("settings", {}), **way.settings),
                                 signs_asked=way.signs_asked, animations=False,
                                 **{key: value for key, value in self.look.items() if key != "settings"})

    def walk(self, way):
        session = self.open_way(way)
        app = way.launch(session)
        self.addCleanup(self.check_alive, app)
        for place in way.walk(app, self.translate, self.begin):
            if self.last_only and place is not way.places[-1]:
                continue
            with self.subTest(place.name):
                self.look_at(session, app, place.name)


def every_way(case):
    for way in WAYS.values():
        setattr(case, "test_" + way.name.replace("-", "_"), lambda self, way=way: self.walk(way))
    return case


@every_way
class NameTest(WayCase):
    """Everything that can be operated has a name of its own on its page, and all text has 4.5 to 1."""
    look = dict(size=(1000, 760))

    def look_at(self, session, app, place):
        check_names(self, app, place)
        check_contrast(self, session, app, place)


@every_way
class MirroredTest(WayCase):
    """In a language made up that is read from right to left, on a small screen in the dark: everything is translated, nothing
    stands out at the side, and all text has 4.5 to 1."""
    look = dict(size=(360, 640), settings=NARROW, color_scheme="prefer-dark", rtl=True, language="de_DE")
    translate = staticmethod(pseudo.translate)
    begin = staticmethod(pseudo.begin)

    @classmethod
    def setUpClass(cls):
        cls.catalogues = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.catalogues.cleanup)
        pseudo.write(cls.catalogues.name, "de")

    def open_way(self, way):
        session = super().open_way(way)
        session.env["PSOAS_LOCALEDIR"] = self.catalogues.name
        return session

    def look_at(self, session, app, place):
        check_translated(self, session, app, place)
        check_width(self, app, place, OPERABLE | TEXTS)
        check_contrast(self, session, app, place)


@every_way
class NarrowTest(WayCase):
    """Nothing that can be operated stands out at the side of a small screen when text is twice as large, and the answers of
    a dialog are within it, however long the paths are that it names."""
    look = dict(size=(360, 640), text_scale=2.0, settings=NARROW,
                data="a folder whose path takes more lines than a dialog has/of which some scroll")

    def look_at(self, session, app, place):
        check_width(self, app, place, OPERABLE)
        check_answers(self, app, place)


@every_way
class KeyboardTest(WayCase):
    """At the end of each way the Tab key comes to everything that can be operated, and never stays where it is."""
    look = dict(size=(1000, 760))
    last_only = True

    def look_at(self, session, app, place):
        check_tab(self, app, place)


OPERABLE = driver.OPERABLE | {"list item", "menu item"}
TEXTS = {"label", "heading"}
# Stops: in a longer list nobody goes on by Tab, and no more is asked than that it moves
MOST_STOPS = 40


def check_names(case, app, place):
    shown = [node for node in app.nodes() if node.role() in OPERABLE]
    case.assertTrue(shown, place)
    case.assertEqual([], [(place, node.role(), node.name()) for node in shown
                          if not node.name() or driver.TYPE_NAME.fullmatch(node.name())])
    seen = {}
    for node in shown:
        # A menu button and the toggle in it, a row and its switch are one control.
        twin = seen.get((node.window.path, node.name()))
        if twin:
            case.assertTrue(app.is_in(node.path, twin), "%s: two are named %r" % (place, node.name()))
        seen[node.window.path, node.name()] = node


def walk_tab(case, app, place):
    """The stops of once round the newest window, and whether it came round: a second time from one to the next, which need
    not be the first of all, as GTK's calendar leads from itself to its buttons and then round these.  From the last to the
    first GTK may have a stop that is nothing."""
    stops = []
    while len(stops) < MOST_STOPS:
        app.press("Tab")
        node = app.focused()
        if not node:
            app.press("Tab")
            node = app.focused()
            case.assertTrue(node, "%s: the focus is lost" % place)
        if stops:
            case.assertNotEqual(node.path, stops[-1].path, "%s: Tab stays at %r" % (place, node.name()))
            if any((stops[-1].path, node.path) == (one.path, next.path) for one, next in zip(stops, stops[1:])):
                return stops, True
        stops.append(node)
    return stops, False


def find_popover(app, node):
    """What Tab stays in as long as it is open"""
    path = node.path
    while path in app.parents:
        path = app.parents[path]
        if driver.Node(app, path).name().startswith("GtkPopover"):
            return driver.Node(app, path)
    return None


def check_tab(case, app, place):
    window = app.windows()[-1]
    wanted = [node for node in app.nodes() if node.window.path == window.path and node.role() in OPERABLE
              and "sensitive" in node.states()]
    stops, round_it = walk_tab(case, app, place)
    if round_it:
        app.tree()
        popover = find_popover(app, stops[0])
        # A list is come to at the row that was chosen last; the arrow keys lead to the others.
        lists = [driver.Node(app, app.parents[stop.path]) for stop in stops if stop.role() == "list item"]
        stops += [node for node in wanted if node.role() == "list item" and any(app.is_in(node.path, each) for each in lists)]
        # A menu button and the toggle in it, a row and its switch are one control.
        case.assertEqual([], [(place, node.role(), node.name()) for node in wanted
                              if (popover is None or app.is_in(node.path, popover))
                              and not any(app.is_in(node.path, stop) or app.is_in(stop.path, node) for stop in stops)])


def check_width(case, app, place, roles):
    """Of the newest window: nothing of these roles stands out at its side."""
    window = app.windows()[-1]
    _, _, width, _ = window.extents()
    case.assertLessEqual(width, app.session.size[0], place)
    nodes = [node for node in app.nodes(shown=False) if node.window.path == window.path]
    # They are windows of their own to the system, and may stand out.
    popovers = [node for node in nodes if node.known_name in ("GtkPopover", "GtkPopoverMenu")]
    out = []
    nodes = [node for node in nodes if node.role() in roles]
    for node, area in zip(nodes, app.measure(nodes)):
        x, _, w, h = area or (0, 0, 0, 0)
        if w > 0 and h > 0 and (x < 0 or x + w > width) and not any(app.is_in(node.path, popover) for popover in popovers):
            out.append((node.role(), node.name(), x, w))
    case.assertEqual([], out, "%s: not within %d pixels" % (place, width))


def check_translated(case, session, app, place):
    """Of all windows: where something has no name, it has that of its type.  Some small systems leave the translations of
    GTK out: it is not known there what GTK says."""
    toolkit = pseudo.read_toolkit("de")
    if not toolkit:
        return
    calendar = set(re.split("[;\n]", session.run("locale", "mon", "abday")))
    case.assertEqual([], [text for text in app.texts(shown=False)
                          if not TRANSLATED.search(text) and not driver.TYPE_NAME.fullmatch(text)
                          and text not in toolkit | calendar], place)


def check_answers(case, app, place):
    """Of the newest window, if it is a dialog: what stands in its scroller may be out of sight."""
    window = app.windows()[-1]
    if window.role() != "dialog":
        return
    nodes = [node for node in app.nodes(shown=False) if node.window.path == window.path]
    scrollers = [node for node in nodes if node.role() == "scroll pane"]
    answers = [node for node in nodes if node.role() == "button" and node.name()
               and not any(app.is_in(node.path, scroller) for scroller in scrollers)]
    _, height = app.session.size
    case.assertEqual([], [(node.name(), node.extents()) for node in answers
                          if node.extents()[1] + node.extents()[3] > height], "%s: not within %d pixels" % (place, height))


class BannerTest(WayCase):
    look = NarrowTest.look

    def test_long_path(self):
        """Its words scroll where a path makes them long, and its button stays in sight."""
        way = WAYS["damaged"]
        session = self.open_way(way)
        app = way.launch(session)
        self.addCleanup(self.check_alive, app)
        next(way.walk(app))
        _, y, _, height = app.find("button", "Set Aside…").extents()
        self.assertLess(y + height, session.size[1] // 2)


class SafetyTest(Case):
    def open_notice(self, **look):
        """Where its last sentence ends, where its first button begins, and where its last one ends"""
        _, app = self.start(size=(360, 640), animations=False, settings=dict(USUAL, **{**NARROW, "accepted-guidance": "0"}), **look)
        app.wait_text("^Please ask your doctor")
        places = [app.find(role, re.compile(name), shown=False).extents()
                  for role, name in (("label", "^Get medical help if pain"), ("button", "Read the Guidance"), ("button", "Understand"))]
        return places[0][1] + places[0][3], places[1][1], places[2][1] + places[2][3]

    def test_small_screen(self):
        """All that the safety notice says is seen at once."""
        words, buttons, _ = self.open_notice()
        self.assertLessEqual(words, buttons)

    def test_large_text(self):
        """Its buttons are in view, and the words scroll."""
        words, buttons, end = self.open_notice(text_scale=2.0)
        self.assertLessEqual(end, 640)
        self.assertGreater(words, buttons)


class AccessTest(Case):
    def test_ways_back(self):
        """Escape and Alt+Left both lead back."""
        _, app = self.start(size=(1000, 760), animations=False)
        for key in ("Escape", "alt+Left"):
            app.find("button", "Start: Gentle Stretch")
            app.press("shift+F1")
            app.wait_text("^Emergency Now$")
            app.press(key)
        app.find("button", "Start: Gentle Stretch")

    def test_a_key_comes_after_the_click_before_it(self):
        """Else a menu might open on a page that was left, and take the keys."""
        _, app = self.start(size=(1000, 760), animations=False)
        app.press("shift+F1")
        app.wait_text("^Emergency Now$")
        click("Contents")(Walker(app))
        app.press("Escape")
        self.assertTrue(app.find_text("^Emergency Now$"), app.dump())
        app.press("Escape", "F1")
        app.wait_text("^Getting Started$")

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

    def test_contents_wrap_and_lead_to_a_section(self):
        """By keys, on a small screen with text twice as large: the button is before the first heading"""
        _, app = self.start(size=(360, 640), settings=dict(USUAL, **NARROW), text_scale=2.0, animations=False)
        app.press("shift+F1")
        app.wait_text("^Emergency Now$", shown=False)
        self.assertTrue(app.find("heading", "Emergency Now, Whether Your Back Hurts or Not", shown=False))
        app.press("shift+Tab", "Return")
        lines = self.wait(lambda: app.find_all("list item", re.compile("^Emergency Now"), shown=False), "no contents")
        (_, _, width, short), (_, _, _, long) = [line.extents() for line in lines]
        self.assertLess(width, 360)
        self.assertGreaterEqual(short, 44)
        self.assertGreater(long, short)
        self.wait(lambda: app.focused().matches("list item", "Emergency Now"), "the contents have not the focus")
        app.press("Down", "Down", "Return")
        self.wait(lambda: app.focused().matches("heading", "The Same Day"), app.dump)


def read_screen(session, *what):
    """Width and pixels, three bytes each, of the whole screen or a window of it"""
    path = os.path.join(session.folder, "screen.ppm")
    session.run("import", "-silent", *(what or ("-window", "root")), "-depth", "8", path)
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


# Text against what it stands on
NEEDED = 4.5
# Pixels: what is said to screen readers alone is no higher
UNSEEN = 4


def luminance(colour):
    parts = [c / 255 for c in colour]
    return sum(w * (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4)
               for w, c in zip((0.2126, 0.7152, 0.0722), parts))


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def measure_contrast(app, session):
    """The worst contrast of the labels that are shown in the newest window, and whose it is.  What cannot be used now may
    be faint."""
    window = app.windows()[-1]
    _, _, window_width, window_height = window.extents()
    width, pixels = read_screen(session, "-window", app.newest_window())
    height = len(pixels) // 3 // width
    # Its borders
    left, top = (width - window_width) // 2, (height - window_height) // 2
    worst = []
    nodes = [node for node in app.nodes()
             if node.window.path == window.path and node.role() in TEXTS and node.known_name.strip()]
    for node, area in zip(nodes, app.measure(nodes)):
        x, y, w, h = area or (0, 0, 0, 0)
        x, y = x + left, y + top
        if x < 0 or y < 0 or w <= 0 or h <= UNSEEN or x + w > width or y + h > height or "sensitive" not in node.states():
            continue
        part = b"".join(pixels[3 * (row * width + x):3 * (row * width + x + w)] for row in range(y, y + h))
        found = Counter(zip(part[0::3], part[1::3], part[2::3]))
        ground = found.most_common(1)[0][0]
        worst.append((max(contrast(ground, colour) for colour in found), node.known_name))
    # In a frame in which nothing has its place yet there is nothing to read.
    return min(worst, default=(0, "nothing is shown"))


def check_contrast(case, session, app, place):
    found = []
    # What was not yet drawn has no contrast at all.
    poll(lambda: found.append(measure_contrast(app, session)) or found[-1][0] >= NEEDED, 5)
    case.assertGreaterEqual(found[-1][0], NEEDED, "%s: %s" % (place, found[-1][1]))


if __name__ == "__main__":
    driver.main()
