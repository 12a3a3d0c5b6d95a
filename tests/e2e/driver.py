#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts Psoas on a display, a session bus and an accessibility bus of its own, and drives it.

A Session is that private place, an App one program in it, a Node one thing an assistive
technology sees. All calls are plain D-Bus calls with a time limit: a program that hangs cannot
hang a test.

Time: the program's own time (its clock on the wall too, which begins at START) stands still until
the test moves it on, so no test depends on how fast it looks. GTK's frames and transitions, D-Bus
and the speech service go on as ever, so what is to appear is waited for, without any hurry:

    app = session.launch("deeper")
    app.wait_text("^Next: into position, left side$")   # as long as you like: no time passes
    app.advance(30)                    # 30 s later; all that was due between was done in order
    app.advance_until("^Hold 2 of 2$") # a second at a time, until the text is there
    app.texts()                        # nothing changes meanwhile
    app.sleep(3600)                    # the machine slept: the monotonic clock stood, others did not
    app.stop_for(30)                   # the program was stopped: what was due then is late
    app.jump(-86400)                   # someone set the wall clock

press() returns when the program has dealt with the keys. To say that something is *not* there, first
wait for what came in its place, or call app.sync(), which returns when the program is idle.

A file of tests ends in main(): `test_app.py SessionTest.test_deeper_session` runs one, as does
`--part=1/4` a quarter of them.
"""
import functools
import os
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import uuid

from gi.repository import Gio, GLib

sys.path.append(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import locales  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
COMPONENT = "org.a11y.atspi.Component"
PROPERTIES = "org.freedesktop.DBus.Properties"
CACHE = "/org/a11y/atspi/cache"
SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.path.abspath(os.environ.get("BUILD_DIR", os.path.join(SOURCE, "_build")))
PSOAS = os.path.join(BUILD, "src", "psoas")
CLOCK = os.path.join(BUILD, "tests", "e2e", "clock.so")
SEED = os.path.join(BUILD, "tests", "e2e", "journal-seed")
with open(os.path.join(SOURCE, "data", "guidance", "safety.guidance")) as guidance:
    # The safety notice's: who accepted it is not asked again
    ACCEPTED = re.search(r'<guidance version="(\d+)"', guidance.read()).group(1)
START = 1894622400  # 2030-01-14, a Monday, 12:00 UTC: far from midnight, month's end and summer time
SCHEMA = "io.github.psoas_app.Psoas"
OPERABLE = {"button", "checkbox", "switch", "slider", "spin button", "text box", "combo box", "tab"}
# Seconds after which what has not come will not come: only a test that fails waits so long
PATIENCE = 60
# Bits of what a node's state is told in
STATES = {"active": 1, "checked": 4, "focused": 12, "pressed": 20, "selected": 23, "sensitive": 24}
FOCUSED = 1 << STATES["focused"]
TYPE_NAME = re.compile(r"(?:[A-Z][a-z0-9]+){2,}")


class Gone(Exception):
    """What was asked is no longer there."""


def poll(condition, timeout=PATIENCE, interval=0.03):
    """Calls condition until it returns something true; returns its last answer."""
    deadline = time.monotonic() + timeout
    while True:
        try:
            answer = condition()
        except Gone:
            answer = None
        if answer or time.monotonic() >= deadline:
            return answer
        time.sleep(interval)


def plain(name):
    """A name without the mnemonic and the doubling of GTK 4.8."""
    name = re.sub(r"_(?=\w)", "", name, count=1)
    half = len(name) // 2
    doubled = len(name) % 2 and name[half] == " " and name[:half] == name[half + 1:]
    return name[:half] if doubled else name


def read_paths(answer):
    """Those of the references that it has"""
    references = answer.get_child_value(0)
    return [references.get_child_value(i).get_child_value(1).get_string() for i in range(references.n_children())]


def connect(address):
    flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
             | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
    connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
    connection.set_exit_on_close(False)
    return connection


# Made once by each run, as it takes longer than a test
LOCALES = tempfile.TemporaryDirectory(prefix="psoas-locales-")


@functools.cache
def make_locale(language):
    return locales.make(LOCALES.name, language)


class Session:
    """color_scheme: "prefer-dark" or "prefer-light"; text_scale: 2.0 is twice the size; language: a
    locale's name, such as de_DE; signs_asked: the card of signs, which comes before the first session, was
    answered with "none" already; data: the name of the folder of the person's files."""

    def __init__(self, size=(1280, 1024), color_scheme="prefer-light", high_contrast=False,
                 text_scale=1.0, rtl=False, language=None, animations=True, settings=None,
                 a11y=True, signs_asked=True, data="data"):
        # Without underscores, which Node.name() would take for those of mnemonics.  Digits are of one width: a path
        # that is shown takes as many lines each time.
        self.folder = os.path.join(tempfile.gettempdir(), "psoas-e2e-%012d" % (uuid.uuid4().int % 10**12))
        os.mkdir(self.folder, mode=0o700)
        self.processes, self.pipes, self.apps, self.size = [], [], [], size
        self.time = START
        self.bus = self.a11y_bus = None
        try:
            self.env = self.make_env(color_scheme, high_contrast, text_scale, rtl, language, data)
            self.write_settings(animations, settings or {})
            if signs_asked:
                self.seed_journal()
            self.start(size, a11y)
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def make_env(self, color_scheme, high_contrast, text_scale, rtl, language, data):
        keep = ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS")
        env = {key: os.environ[key] for key in keep if key in os.environ}
        for key, name in (("HOME", "home"), ("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", data),
                          ("XDG_CACHE_HOME", "cache"), ("XDG_STATE_HOME", "state"),
                          ("XDG_RUNTIME_DIR", "run")):
            env[key] = os.path.join(self.folder, name)
            os.makedirs(env[key], mode=0o700)
        env.update(GDK_BACKEND="x11", GSK_RENDERER="cairo", LIBGL_ALWAYS_SOFTWARE="1",
                   GSETTINGS_BACKEND="keyfile", GTK_USE_PORTAL="0", ADW_DISABLE_PORTAL="1",
                   GIO_USE_VFS="local", LANG="C.UTF-8", TZ="UTC", G_DEBUG="fatal-warnings",
                   GSETTINGS_SCHEMA_DIR=os.path.join(BUILD, "data"),
                   PSOAS_LOCALEDIR=os.path.join(BUILD, "po"),
                   # No speech service and no sound server of the machine is reached; a test may bring its own.
                   SPEECHD_ADDRESS="unix_socket:" + os.path.join(self.folder, "speech.sock"),
                   PULSE_SERVER="unix:" + os.path.join(self.folder, "pulse.sock"),
                   GST_REGISTRY=os.path.join(BUILD, "gstreamer-registry.bin"),
                   ADW_DEBUG_COLOR_SCHEME=color_scheme,
                   ADW_DEBUG_HIGH_CONTRAST="1" if high_contrast else "0")
        if language:
            chosen = make_locale(language)
            if chosen is None:
                raise unittest.SkipTest("this system cannot make the locale " + language)
            env.update(chosen)
        if rtl:
            env["GTK_DEBUG"] = "invert-text-dir"
        # On X11 the size of text comes from the X resources.
        env["XENVIRONMENT"] = os.path.join(self.folder, "Xdefaults")
        with open(env["XENVIRONMENT"], "w") as file:
            file.write("Xft.dpi: %d\n" % round(96 * text_scale))
        return env

    def write_settings(self, animations, settings):
        gtk = os.path.join(self.env["XDG_CONFIG_HOME"], "gtk-4.0")
        os.makedirs(gtk)
        with open(os.path.join(gtk, "settings.ini"), "w") as file:
            file.write("[Settings]\ngtk-enable-animations=%s\ngtk-font-name=Cantarell 11\n"
                       % str(animations).lower())
        keyfile = os.path.join(self.env["XDG_CONFIG_HOME"], "glib-2.0", "settings")
        os.makedirs(keyfile)
        with open(os.path.join(keyfile, "keyfile"), "w") as file:
            file.write("[io/github/psoas_app/Psoas]\n")
            # Time alone leads through a session, unless a test says otherwise.
            file.writelines("%s=%s\n" % pair for pair in {"wait-for-me": "false", **settings}.items())

    def seed_journal(self):
        """For who lives in the driver's time, and in the real one."""
        subprocess.run([SEED, os.path.join(self.env["XDG_DATA_HOME"], "psoas", "journal.sqlite"),
                        str(START), str(int(time.time()))], env=self.env, check=True, timeout=PATIENCE)

    def seed_sessions(self, number):
        """Sessions until now in the driver's time, with holds, scores and notes."""
        subprocess.run([SEED, "--sessions=%d" % number, os.path.join(self.env["XDG_DATA_HOME"], "psoas", "journal.sqlite"),
                        str(START)], env=self.env, check=True, timeout=PATIENCE)

    def start(self, size, a11y):
        self.env["DISPLAY"] = ":" + self.spawn_server(
            ["Xvfb", "-displayfd", "%d", "-screen", "0", "%dx%dx24" % size, "-dpi", "96",
             "-nolisten", "tcp", "-noreset"])
        address = self.spawn_server(["dbus-daemon", "--session", "--nofork", "--nopidfile",
                                     "--print-address=%d"])
        # No real logind is reached either: the private bus stands for both.
        self.env.update(DBUS_SESSION_BUS_ADDRESS=address, DBUS_SYSTEM_BUS_ADDRESS=address)
        self.bus = connect(address)
        if a11y:
            self.a11y_bus = connect(self.bus.call_sync(
                "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                Gio.DBusCallFlags.NONE, 10000, None).unpack()[0])
        else:
            self.env["GTK_A11Y"] = "none"
        self.spawn(["openbox", "--sm-disable", "--config-file", self.write_window_manager()])
        poll(lambda: "window id" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"))
        # A window that comes before it listens is never shown: it answers when it does.
        for desktop in ("1", "0"):
            poll(lambda: self.switch_desktop(desktop))
        self.run("xdotool", "mousemove", str(size[0] - 1), str(size[1] - 1))

    def write_window_manager(self):
        """Its settings, in which nothing pops up in the middle of the screen"""
        path = os.path.join(self.folder, "openbox.xml")
        with open("/etc/xdg/openbox/rc.xml") as file:
            text = re.sub(r"<popupTime>\d+<", "<popupTime>0<", file.read())
        with open(path, "w") as file:
            file.write(text)
        return path

    def switch_desktop(self, desktop):
        self.run("xdotool", "set_desktop", desktop)
        return self.run("xdotool", "get_desktop").strip() == desktop

    def spawn(self, argv, **keywords):
        with open(os.path.join(self.folder, os.path.basename(argv[0]) + ".log"), "ab") as log:
            process = subprocess.Popen(argv, env=self.env, stdin=subprocess.DEVNULL, stdout=log,
                                       stderr=log, **keywords)
        self.processes.append(process)
        return process

    def spawn_server(self, argv):
        """Starts a server that writes its address to a descriptor; returns the address."""
        reader, writer = os.pipe()
        self.pipes.append(reader)
        self.spawn([a % writer if "%d" in a else a for a in argv], pass_fds=[writer])
        os.close(writer)
        data = b""
        while not data.endswith(b"\n"):
            if not select.select([reader], [], [], 20)[0]:
                raise AssertionError("%s did not start" % argv[0])
            chunk = os.read(reader, 4096)
            if not chunk:
                raise AssertionError("%s ended at once" % argv[0])
            data += chunk
        return data.decode().split()[0]

    def run(self, *argv):
        return subprocess.run(argv, env=self.env, stdin=subprocess.DEVNULL, text=True,
                              capture_output=True, timeout=PATIENCE).stdout

    def ask(self, sender, path, interface, method, arguments=None):
        if self.a11y_bus is None:
            raise Gone("there is no accessibility bus")
        try:
            return self.a11y_bus.call_sync(sender, path, interface, method, arguments, None,
                                           Gio.DBusCallFlags.NONE, 30000, None)
        except GLib.Error as error:
            raise Gone("%s.%s: %s" % (interface, method, error.message)) from None

    def call(self, *arguments):
        return self.ask(*arguments).unpack()

    def ask_all(self, calls):
        """Sends all calls, then waits for the answers: None for what is gone."""
        answers, left = [None] * len(calls), len(calls)

        def answered(bus, result, number):
            nonlocal left
            left -= 1
            try:
                answers[number] = bus.call_finish(result)
            except GLib.Error:
                pass
        for number, call in enumerate(calls):
            self.a11y_bus.call(*call, None, Gio.DBusCallFlags.NONE, 30000, None, answered, number)
        while left:
            GLib.MainContext.default().iteration(True)
        return answers

    def call_all(self, calls):
        return [answer and answer.unpack() for answer in self.ask_all(calls)]

    def program_env(self, clock=True):
        """What the program is started with; without a clock it lives in the real time."""
        if not clock:
            return dict(self.env)
        # A space or a colon would end its path, and the tree may lie in a folder with one.
        clock = os.path.join(self.folder, "clock.so")
        if not os.path.exists(clock):
            os.symlink(CLOCK, clock)
        env = dict(self.env, LD_PRELOAD=clock, PSOAS_CLOCK_START=str(self.time))
        if "ASAN_OPTIONS" in env:
            env["ASAN_OPTIONS"] += ":verify_asan_link_order=0"
        return env

    def run_psoas(self, *arguments):
        """Runs the program to its end, as for --report; returns it with returncode, stdout and stderr."""
        return subprocess.run((PSOAS,) + arguments, env=self.program_env(), stdin=subprocess.DEVNULL,
                              text=True, capture_output=True, timeout=60)

    def launch(self, *arguments, wait=True, program=PSOAS, clock=True):
        """wait: for the program's window.  clock: whether its time stands still, see above."""
        app = App(self, (program,) + arguments, clock)
        self.apps.append(app)
        if wait and not poll(app.windows):
            raise AssertionError("no window came: " + app.output())
        return app

    def screenshot(self, path):
        self.run("import", "-silent", "-window", "root", path)

    def close(self):
        for app in self.apps:
            app.stop()
        for connection in (self.a11y_bus, self.bus):
            if connection:
                connection.close_sync(None)
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(3)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        for pipe in self.pipes:
            os.close(pipe)
        shutil.rmtree(self.folder, ignore_errors=True)


class App:
    def __init__(self, session, argv, clock):
        self.session, self.sender, self.roles, self.role_names, self.parents = session, None, {}, {}, {}
        self.time, self.clock = 0, None
        env, theirs = session.program_env(clock), ()
        if clock:
            self.clock, other = socket.socketpair()
            self.clock.settimeout(60)
            theirs = (other.fileno(),)
            env["PSOAS_CLOCK_FD"] = str(other.fileno())
        self.log = os.path.join(session.folder, "app-%d.log" % len(session.apps))
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(argv, env=env, stdin=subprocess.DEVNULL, stdout=log,
                                            stderr=log, pass_fds=theirs)
        if clock:
            other.close()

    def move_clock(self, how, seconds):
        """Returns when the program has done all that was due."""
        try:
            self.clock.sendall(b"%s %d\n" % (how, round(seconds * 1000000)))
            answer = self.clock.recv(64)
        except OSError as error:
            raise AssertionError("the program's clock: %s\n%s" % (error, self.output())) from None
        if not answer:
            raise AssertionError("the program ended: " + self.output())
        passed = int(answer) / 1000000
        self.session.time += round(passed) - round(self.time)
        self.time = passed

    def advance(self, seconds):
        self.move_clock(b"advance", seconds)

    def sync(self):
        """Waits until the program has dealt with the input that was sent, and with all that it brought about."""
        if self.clock:
            self.move_clock(b"advance", 0)

    def stop_for(self, seconds):
        self.move_clock(b"stop", seconds)

    def sleep(self, seconds):
        self.session.time += round(seconds)
        self.move_clock(b"sleep", seconds)

    def jump(self, seconds):
        self.session.time += round(seconds)
        self.move_clock(b"jump", seconds)

    def advance_until(self, condition, most=600, by=1):
        """condition: a pattern that a text on the screen is to match, or a function.  Returns that text or answer."""
        begin = self.time
        while True:
            answer = condition() if callable(condition) else self.find_text(condition)
            if answer:
                return answer
            if self.time - begin >= most:
                raise AssertionError("no %s within %d s:\n%s" % (condition, most, self.dump()))
            self.advance(min(by, begin + most - self.time))

    def output(self):
        with open(self.log, errors="replace") as file:
            return file.read()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        if self.clock:
            self.clock.close()
        return self.process.returncode

    def find_sender(self):
        names, = self.session.call("org.a11y.atspi.Registry", ROOT, ACCESSIBLE, "GetChildren")
        for sender, _ in names:
            pid, = self.session.call("org.freedesktop.DBus", "/org/freedesktop/DBus",
                                     "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                     GLib.Variant("(s)", (sender,)))
            if pid == self.process.pid:
                self.sender = sender

    def windows(self):
        if not self.sender:
            self.find_sender()
        return Node(self, ROOT).children() if self.sender else []

    def tree(self):
        """All nodes in the order of the tree, with the names they have now.  The program's cache tells all names in
        one answer, but keeps and lacks what was moved in the tree: what is where is asked for."""
        self.windows()
        if not self.sender:
            return []
        names, inner = self.read_cache()
        below, asked = {}, [ROOT, *inner]
        while asked:
            answers = self.session.ask_all([(self.sender, path, ACCESSIBLE, "GetChildren", None) for path in asked])
            below.update((path, read_paths(answer) if answer else []) for path, answer in zip(asked, answers))
            # What the cache lacks is asked for its children in turn.
            found = {child for path in asked for child in below[path]}
            asked = [path for path in found if path not in names and path not in below]
        unknown = [path for children in below.values() for path in children if path not in names]
        answers = self.session.call_all([(self.sender, path, PROPERTIES, "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Name")))
                                         for path in unknown])
        names.update((path, answer[0] if answer else "") for path, answer in zip(unknown, answers))
        self.parents = {child: path for path, children in below.items() for child in children}

        def walk(path, window):
            for child in below.get(path, []):
                node = Node(self, child, window)
                node.known_name = plain(names[child])
                yield node
                yield from walk(child, node.window)
        return list(walk(ROOT, None))

    def read_cache(self):
        """The names of all that is in it, and what has children.  Roles are kept: they never change."""
        # Without unpack(), which takes longer than all else
        items = self.session.ask(self.sender, CACHE, "org.a11y.atspi.Cache", "GetItems").get_child_value(0)
        names, inner = {}, []
        for i in range(items.n_children()):
            item = items.get_child_value(i)
            path = item.get_child_value(0).get_child_value(1).get_string()
            names[path] = item.get_child_value(6).get_string()
            self.roles[path] = item.get_child_value(7).get_uint32()
            if item.get_child_value(4).get_int32():
                inner.append(path)
        return names, inner

    def measure(self, nodes):
        """Where each is in its window, with width and height: None for what is gone"""
        answers = self.session.call_all([(self.sender, node.path, COMPONENT, "GetExtents", GLib.Variant("(u)", (1,)))
                                         for node in nodes])
        return [answer and answer[0] for answer in answers]

    def only_shown(self, nodes):
        """Those that their window finds, or finds something inside of, in their middle."""
        placed = [(node, (area[0] + area[2] // 2, area[1] + area[3] // 2))
                  for node, area in zip(nodes, self.measure(nodes)) if area and min(area[2:]) > 0]
        # Much has its middle where what is in it has its own.
        places = list({(node.window.path, middle) for node, middle in placed})
        hits = dict(zip(places, self.session.call_all([
            (self.sender, window, COMPONENT, "GetAccessibleAtPoint", GLib.Variant("(iiu)", (*middle, 1)))
            for window, middle in places])))
        return [node for node, middle in placed
                if node.window is node or hits[node.window.path, middle]
                and self.is_in(hits[node.window.path, middle][0][1], node)]

    def is_in(self, path, node):
        while path and not path.endswith(("/null", "/root")):
            if path == node.path:
                return True
            try:
                path = self.parents[path] if path in self.parents else Node(self, path).get(ACCESSIBLE, "Parent")[1]
            except Gone:
                return False
        return False

    def nodes(self, shown=True):
        """Everything there is, or what can be seen now, in the order of the tree."""
        return self.only_shown(self.tree()) if shown else self.tree()

    def find_all(self, role=None, name=None, shown=True):
        found = [node for node in self.tree() if node.matches(role, name)]
        return self.only_shown(found) if shown else found

    def find_text(self, pattern, shown=True):
        """The first text that matches now, or None."""
        found = self.find_all(None, re.compile(pattern), shown)
        return found[0].known_name if found else None

    def wait_text(self, pattern, timeout=PATIENCE, shown=True):
        """Reads until a text matches; returns that text."""
        text = poll(lambda: self.find_text(pattern, shown), timeout)
        if text is None:
            raise AssertionError("no %r in:\n%s\n%s" % (pattern, self.dump(), self.output()))
        return text

    def find(self, role=None, name=None, timeout=PATIENCE, shown=True):
        found = poll(lambda: self.find_all(role, name, shown), timeout)
        if not found:
            raise AssertionError("no %s named %r among:\n%s\n%s"
                                 % (role, name, self.dump(), self.output()))
        return found[0]

    def click(self, role, name, **keywords):
        self.find(role, name, **keywords).click()

    def wait_gone(self, role, name, timeout=PATIENCE):
        if not poll(lambda: not self.find_all(role, name), timeout):
            raise AssertionError("%s %r stays:\n%s" % (role, name, self.dump()))

    def newest_window(self):
        """The number that X programs know it by, when each window that assistive technology knows of is on the screen, and
        the newest has the keyboard."""
        number = poll(self.find_newest_window)
        if not number:
            raise AssertionError("no window of the program has the keyboard: %s\n%s"
                                 % (self.output(), self.session.run("xwininfo", "-root", "-tree")))
        return number

    def find_newest_window(self):
        lines = self.session.run("xprop", "-root", "_NET_CLIENT_LIST", "_NET_ACTIVE_WINDOW").splitlines()
        shown, active = (re.findall("0x[0-9a-f]+", line) for line in lines)
        known = len(self.windows()) if self.session.a11y_bus else 1
        # The one list is written with zeros in front, the other without.
        ready = shown and len(shown) == known and [int(number, 16) for number in active] == [int(number, 16) for number in shown[-1:]]
        return ready and shown[-1]

    def press(self, *keys):
        """The newest window gets the keys."""
        # One at a time: a key may bring what the next one is meant for, a window among it.
        for key in keys:
            self.newest_window()
            self.session.run("xdotool", "key", "--clearmodifiers", "--delay", "0", key)
            self.sync()

    def focused(self):
        """Each window keeps a focus of its own; the keys go to the newest."""
        windows = self.windows()
        nodes = [node for node in self.tree() if windows and node.window.path == windows[-1].path]
        states = self.session.call_all([(self.sender, node.path, ACCESSIBLE, "GetState", None) for node in nodes])
        return next((node for node, answer in zip(nodes, states)
                     if answer and answer[0][0] & FOCUSED and node.role() != "group"), None)

    def tab_to(self, name, most=30):
        """Presses Tab until what has the focus has this name."""
        for _ in range(most):
            self.press("Tab")
            focused = poll(self.focused, 2)
            if focused and focused.matches(None, name):
                return
        raise AssertionError("the Tab key never came to %r:\n%s" % (name, self.dump()))

    def texts(self, shown=True):
        named = [node for node in self.tree() if node.known_name]
        return [node.known_name for node in (self.only_shown(named) if shown else named)]

    def unnamed(self):
        return [n for n in self.tree()
                if n.role() in OPERABLE and (not n.name() or TYPE_NAME.fullmatch(n.name()))]

    def dump(self):
        return "\n".join("%s %r" % (n.role(), n.name()) for n in self.nodes())


class Node:
    """known_name: what name() was when the tree was read."""

    def __init__(self, app, path, window=None):
        self.app, self.path, self.window, self.known_name = app, path, window or self, None

    def call(self, interface, method, arguments=None):
        return self.app.session.call(self.app.sender, self.path, interface, method, arguments)

    def get(self, interface, name):
        return self.call(PROPERTIES, "Get",
                         GLib.Variant("(ss)", (interface, name)))[0]

    def children(self):
        found, = self.call(ACCESSIBLE, "GetChildren")
        return [Node(self.app, path, None if self.path == ROOT else self.window) for _, path in found]

    def role(self):
        """Its name, which is asked for once for each role that there is"""
        app = self.app
        try:
            if self.path not in app.roles:
                app.roles[self.path] = self.call(ACCESSIBLE, "GetRole")[0]
            number = app.roles[self.path]
            if number not in app.role_names:
                app.role_names[number] = self.call(ACCESSIBLE, "GetRoleName")[0]
            return app.role_names[number]
        except Gone:
            return ""

    def name(self):
        """The name, or the text itself."""
        try:
            return plain(self.get(ACCESSIBLE, "Name"))
        except Gone:
            return ""

    def states(self):
        try:
            low, _high = self.call(ACCESSIBLE, "GetState")[0]
        except Gone:
            return set()
        return {name for name, bit in STATES.items() if low & (1 << bit)}

    def extents(self):
        return self.call(COMPONENT, "GetExtents", GLib.Variant("(u)", (1,)))[0]

    def shown(self):
        return bool(self.app.only_shown([self]))

    def matches(self, role, name):
        mine = self.name() if self.known_name is None else self.known_name
        if name is not None and not (name.search(mine) if hasattr(name, "search") else name == mine):
            return False
        return not role or self.role() == role

    def click(self):
        """Returns when it is done: a button is held down for a while first."""
        self.call("org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)))
        self.app.sync()


class Case(unittest.TestCase):
    settings = {}

    def open_session(self, settings=None, **options):
        session = Session(settings=self.settings if settings is None else settings, **options)
        self.addCleanup(session.close)
        return session

    def launch(self, session, *arguments, **keywords):
        app = session.launch(*arguments, **keywords)
        self.addCleanup(self.check_alive, app)
        return app

    def start(self, *arguments, **options):
        session = self.open_session(**options)
        return session, self.launch(session, *arguments)

    def check_alive(self, app):
        """The program runs on unless the test ended it, and printed no warning (which would have ended it too)."""
        self.assertIn(app.process.poll(), (None, -signal.SIGKILL, -signal.SIGTERM), app.output())
        self.assertNotRegex(app.output(), r"(WARNING|CRITICAL|ERROR) \*\*|-(WARNING|CRITICAL) |Sanitizer")

    def wait(self, condition, what, timeout=PATIENCE):
        """what: the words of the failure, or a function that returns them."""
        answer = poll(condition, timeout)
        if not answer:
            self.fail(what() if callable(what) else what)
        return answer


class TapResult(unittest.TestResult):
    """Tells of each test when it has ended, in the Test Anything Protocol."""

    def startTest(self, test):
        super().startTest(test)
        self.verdict, self.remark, self.begin = "ok", "", time.monotonic()

    def stopTest(self, test):
        super().stopTest(test)
        name = test.id().replace("__main__.", "")
        print("%s %d - %s%s" % (self.verdict, self.testsRun, name, self.remark))
        print("# %s took %.1f s" % (name, time.monotonic() - self.begin), flush=True)

    def addError(self, test, err):
        super().addError(test, err)
        self.explain(self.errors[-1][1])

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.explain(self.failures[-1][1])

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            told = self.failures if issubclass(err[0], test.failureException) else self.errors
            self.explain(told[-1][1])

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.remark = " # SKIP " + reason

    def explain(self, text):
        self.verdict = "not ok"
        print(text, file=sys.stderr, flush=True)


def each_test(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from each_test(test)
        else:
            yield test


def main():
    """Runs the tests of the file that is run: those named, or all, or a part of them."""
    names = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    part = next((argument[7:] for argument in sys.argv[1:] if argument.startswith("--part=")), "1/1")
    number, parts = (int(each) for each in part.split("/"))
    loader, module = unittest.TestLoader(), sys.modules["__main__"]
    suite = loader.loadTestsFromNames(names, module) if names else loader.loadTestsFromModule(module)
    chosen = list(each_test(suite))[number - 1::parts]
    result = TapResult()
    print("1..%d" % len(chosen), flush=True)
    unittest.TestSuite(chosen).run(result)
    sys.exit(not result.wasSuccessful() or not chosen)
