# SPDX-License-Identifier: GPL-3.0-or-later
"""The way to every page and dialog there is: walked by the tests, drawn by build-aux/screenshots.

A new page or dialog gets a place in WAYS; a test compares them with the sources.
"""
import os
import re
import shutil

from driver import ACCEPTED, SOURCE, Gone, poll

SETTINGS = {"accepted-guidance": ACCEPTED, "set-up-card": "false", "ask-pain": "false", "get-ready": "5", "change-over": "5",
            "window-width": "1000", "window-height": "760"}
NARROW = {"window-width": "360", "window-height": "640"}


class Place:
    """A page, a dialog or a state of one.  step: the way from the place before.  sight: what is there to be read when it
    is come to, in English and with %d for a number; a heading of the sources where it is a dialog.  shows: files of src/ui,
    without “psoas-”."""

    def __init__(self, name, step=None, sight=None, shows=()):
        self.name, self.step, self.sight = name, step, sight
        self.shows = (shows,) if isinstance(shows, str) else shows


class Way:
    """Places that one start of the program leads to, one after the other.  prepare: done before, with the session.
    files: of the session's folder, which the program is started with."""

    def __init__(self, name, *places, arguments=(), files=(), prepare=None, signs_asked=True, settings=None):
        self.name, self.places, self.arguments, self.files, self.prepare = name, places, arguments, files, prepare
        self.signs_asked, self.settings = signs_asked, settings or {}

    def launch(self, session):
        """session: opened with settings and signs_asked"""
        if self.prepare:
            self.prepare(session)
        return session.launch(*self.arguments, *[os.path.join(session.folder, name) for name in self.files])

    def walk(self, app, translate=lambda text: text, begin=re.escape):
        """Yields each place when it is come to.  translate: from English to the words on the screen.  begin: a pattern of
        how a text begins that begins with words, given these in the language of the screen"""
        walker = Walker(app, translate)
        for place in self.places:
            if place.step:
                place.step(walker)
            if place.sight:
                app.wait_text("^" + re.sub("%[ds]", ".*", begin(translate(place.sight))), shown=False)
            app.sync()
            yield place


class Walker:
    def __init__(self, app, translate=lambda text: text):
        self.app, self.translate = app, translate


def press(*keys):
    return lambda walker: walker.app.press(*keys)


def menu(number):
    """The main menu of a page, and in it the item at number, from the bottom where negative"""
    return press("F10", *(["Down"] * number if number >= 0 else ["Up"] * -number), "Return")


def click(name, role="button", number=0):
    """name: whole, or up to %s, where something follows"""
    def step(walker):
        before, some, _ = walker.translate(name).partition("%s")
        pattern = re.compile("^%s%s" % (re.escape(before), "" if some else "$"))

        def done():
            found = walker.app.find_all(role, pattern, shown=False)[number:]
            # The outer part of a menu's button does nothing.
            return any(press_node(node) for node in found)
        assert poll(done, 20), "no %s named %r to press" % (role, name)
    return step


def press_node(node):
    try:
        node.click()
        return True
    except Gone:
        return False


def go_to(name):
    """By the Tab key, and presses it"""
    def step(walker):
        walker.app.tab_to(walker.translate(name))
        walker.app.press("Return")
    return step


def both(*steps):
    def step(walker):
        for each in steps:
            each(walker)
    return step


def answer(key):
    """A score, by keys alone"""
    def step(walker):
        walker.app.press(key, "Return")
        name = walker.translate("Continue")
        assert poll(lambda: walker.app.focused() and walker.app.focused().name() == name, 20), "no way on"
        walker.app.press("Return")
    return step


def mistake(name):
    """Chooses a checkpoint that has a picture of what to avoid."""
    def step(walker):
        label = walker.translate(name)
        for key in ["Tab"] * 20 + ["Down"] * 10:
            node = walker.app.focused()
            if node and node.role() == "list item":
                if node.name() == label:
                    return walker.app.press("Return")
                key = "Down"
            walker.app.press(key)
        raise AssertionError("no checkpoint “%s” to choose" % label)
    return step


def choose_file(name):
    """In GTK's own chooser, which is asked for a file of the session's folder"""
    def step(walker):
        session = walker.app.session
        assert poll(lambda: len(walker.app.windows()) > 1, 20), "no file chooser"
        walker.app.press("slash")
        session.run("xdotool", "type", "--delay", "0", os.path.join(session.folder, name)[1:])
        walker.app.press("Return")
    return step


# --- what is there before the program starts ---

def seed_sixty(session):
    session.seed_sessions(60)


def write_imports(session):
    for name, text in (("bad.csv", "nothing of ours\n"),
                       ("good.csv", "kind,id,session,time,day,text\nnote,5,,2030-01-13T07:15:00Z,2030-01-13,fine\n")):
        with open(os.path.join(session.folder, name), "w") as file:
            file.write(text)


def write_stretches(session):
    """One of the person's own, another one with its id, and a file with a fault"""
    with open(os.path.join(SOURCE, "data", "help", "example.stretch")) as file:
        text = file.read()
    folder = os.path.join(session.env["XDG_DATA_HOME"], "psoas", "stretches")
    os.makedirs(folder)
    for path, words in ((os.path.join(folder, "own.stretch"), text),
                        (os.path.join(session.folder, "other.stretch"), text.replace("on the floor", "on a mat")),
                        (os.path.join(session.folder, "bad.stretch"), text.replace('pose="supine"', 'pose="sitting"'))):
        with open(path, "w") as file:
            file.write(words)


def break_off(session):
    """A session of which the first hold is done: in English, in which its end is read"""
    env = session.env
    session.env = {name: value for name, value in env.items() if name != "LANGUAGE" and not name.startswith("LC_")} | {"LANG": "C.UTF-8"}
    app = session.launch("deeper")
    app.advance_until("^Next: change sides")
    app.advance(2)
    app.process.kill()
    app.process.wait()
    session.env = env


def damage(session):
    with open(journal(session), "w") as file:
        file.write("nothing of ours, and long enough to be looked at\n" * 100)


def journal(session):
    return os.path.join(session.env["XDG_DATA_HOME"], "psoas", "journal.sqlite")


def take_room(session):
    """There is a file where the folder of the pain log is to be: nothing can be saved."""
    folder = os.path.dirname(journal(session))
    shutil.rmtree(folder)
    with open(folder, "w"):
        pass


def session_way(name, mistake_label):
    return [
        Way("stretch-" + name,
            Place("stretch-" + name, click("Look at it first: %s", number=name == "deeper"), "Checkpoints", "library/stretch-page"),
            Place("stretch-%s-mistake" % name, mistake(mistake_label), "Avoid this")),
        Way("session-" + name,
            Place("session-%s-set-up" % name, None, "This Hurts", "session/session-page"),
            Place("session-%s-position" % name, press("Right")),
            Place("session-%s-hold" % name, press("Right")),
            Place("session-%s-checkpoint" % name, press("c")),
            Place("session-%s-paused" % name, press("space"), "Resume"),
            Place("session-%s-come-out" % name, press("space", "Right"), "Pause"),
            Place("session-%s-switch" % name, press("Right")),
            Place("session-%s-hold-other-side" % name, press("Right", "Right")),
            Place("session-%s-hurt" % name, press("h"), "End the Session", "session/hurt-panel"),
            Place("summary-" + name, click("End the Session"), "You ended the session", "session/summary-page"),
            arguments=(name,)),
        Way("floor-" + name,
            Place("floor-%s-hold-left" % name, press("Right", "Right"), "This Hurts"),
            Place("floor-%s-hold-right" % name, press("Right", "Right", "Right", "Right")),
            Place("floor-%s-hurt" % name, press("h"), "End the Session"),
            Place("floor-%s-summary" % name, click("End the Session"), "You ended the session"),
            arguments=(name,), settings={"floor-mode": "true"}),
        Way("waiting-" + name, Place("session-%s-waiting" % name, None, "Go On"),
            arguments=(name,), settings={"wait-for-me": "true"}),
    ]


WAYS = {way.name: way for way in [
    Way("safety", Place("safety", None, "Before You Stretch", "start/safety-dialog"), settings={"accepted-guidance": "0"}),
    Way("reading",
        Place("home", None, "Look at It First", ("window", "library/home-page", "library/stretch-card")),
        Place("main-menu", press("F10")),
        # The last of their sections, which come one after the other
        Place("guidance", press("Escape", "shift+F1"), "Beside the article and common practice, the sections above and the stretches rest on these:",
              ("guidance/guidance-page", "guidance/reading-page")),
        Place("contents", click("Contents")),
        Place("help", press("Escape", "Escape", "F1"), "Print all options.", "guidance/help-page")),
    Way("anatomy", Place("psoas", menu(1), "In a Stretch", "guidance/anatomy-page")),
    Way("about", Place("about", menu(-1), "The Psoas contributors", "about-window")),
    Way("settings",
        Place("preferences", press("ctrl+comma"), "Breathe In", "preferences/preferences-window"),
        Place("preferences-sound", click("Voice and Sounds", "tab"), "Speed of the Voice"),
        Place("preferences-figure", click("Figure", "tab"), "Skin Tone"),
        Place("preferences-reminders", click("Reminders", "tab"), "Remind Me", "preferences/reminder-page"),
        Place("shortcuts", press("Escape", "ctrl+question"), "This Hurts: Stop", "shortcuts-window")),
    Way("pain-log",
        Place("pain-log-empty", menu(0), "No Entries Yet", "history/history-page"),
        Place("pain-log-menu", press("F10")),
        Place("add-note", press("Return"), "Note", "history/entry-dialog"),
        Place("add-score", both(press("Escape"), menu(1)), "Pain Score"),
        Place("add-score-day", click("Day: %s"))),
    Way("delete", Place("delete-all", both(menu(0), menu(-1)), "Delete the Whole Pain Log?")),
    Way("pain-log-60",
        Place("pain-log-60-overview", menu(0), "Each Hip in the Last Seven Days"),
        Place("pain-log-60-entries", click("Entries", "tab"), "Pain %d of 10"),
        Place("pain-log-60-opened", click("Details: %s"), "Left side"),
        Place("change-session", click("Change: %s", number=1), "When was this session?"),
        prepare=seed_sixty),
    Way("import",
        Place("import-failed", both(menu(0), menu(-2), choose_file("bad.csv")), "Nothing Was Imported", "widgets/failure-dialog"),
        Place("imported", both(press("Return"), menu(-2), choose_file("good.csv")), "Imported",
              "history/import-dialog"),
        prepare=write_imports),
    Way("unsaved",
        Place("journal-banner", menu(0), "The pain log cannot be opened", "history/journal-bar"),
        Place("not-saved", both(menu(1), go_to("Save"), press("ctrl+q")), "Not Saved", "history/unsaved-dialog"),
        prepare=take_room),
    Way("damaged",
        Place("damaged-banner", menu(0), "Set Aside…"),
        Place("set-aside", click("Set Aside…"), "Set the Pain Log Aside?"), prepare=damage),
    Way("stretch-file",
        Place("stretch-file-failed", None, "Not Every Stretch File Can Be Used"),
        Place("stretch-file", press("Return"), "A Stretch From a File", "library/stretch-file-page"),
        Place("stretch-file-replaces", click("Add to My Stretches"), "Both have the same id."),
        files=("other.stretch", "bad.stretch"), prepare=write_stretches),
    Way("signs", Place("signs", None, "Does Any of These Apply Today?", "pain/red-flag-card"),
        arguments=("gentle",), signs_asked=False),
    Way("pain",
        Place("pain", None, "How much pain do you feel right now?", "start/pain-page"),
        Place("pain-severe", answer("8"), "Answer Again"), arguments=("gentle",), settings={"ask-pain": "true"}),
    Way("set-up", Place("set-up", None, "What You May Want at Hand", "start/set-up-page"),
        arguments=("gentle",), settings={"set-up-card": "true"}),
    Way("leave", Place("leave", press("Escape"), "End This Session?"), arguments=("gentle",)),
    Way("resume", Place("resume", None, "Go On With the Session?", "start/resume-dialog"), prepare=break_off),
    *session_way("gentle", "Shoulder Blades Down"),
    *session_way("deeper", "Knee Behind Toes"),
]}

# Headings of dialogs that are in no way, each with a reason
ELSEWHERE = {
    "Importing": "gone before it is seen, unless the file is large",
}
