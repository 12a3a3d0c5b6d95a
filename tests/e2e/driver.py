#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts Psoas on a display, a session bus and an accessibility bus of its own, and drives it.

A Session is that private place, an App one program in it, a Node one thing an assistive
technology sees. All calls are plain D-Bus calls with a time limit: a program that hangs cannot
hang a test.
"""
import os
import re
import select
import shutil
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
FAKETIME = "/usr/lib/%s-linux-gnu/faketime/libfaketime.so.1" % os.uname().machine
SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.path.abspath(os.environ.get("BUILD_DIR", os.path.join(SOURCE, "_build")))
PSOAS = os.path.join(BUILD, "src", "psoas")
SCHEMA = "io.github.psoas_app.Psoas"
OPERABLE = {"button", "checkbox", "switch", "slider", "spin button", "text box", "combo box", "tab"}
TYPE_NAME = re.compile(r"(?:[A-Z][a-z0-9]+){2,}")


class Gone(Exception):
    """What was asked is no longer there."""


def poll(condition, timeout, interval=0.1):
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


def connect(address):
    flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
             | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
    connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
    connection.set_exit_on_close(False)
    return connection


class Session:
    """color_scheme: "prefer-dark" or "prefer-light"; text_scale: 2.0 is twice the size; language: a
    locale's name, such as de_DE."""

    def __init__(self, size=(1280, 1024), color_scheme="prefer-light", high_contrast=False,
                 text_scale=1.0, rtl=False, language=None, animations=True, settings=None,
                 a11y=True):
        # Without underscores, which Node.name() would take for those of mnemonics.
        self.folder = os.path.join(tempfile.gettempdir(), "psoas-e2e-" + uuid.uuid4().hex[:12])
        os.mkdir(self.folder, mode=0o700)
        self.processes, self.pipes, self.apps = [], [], []
        self.bus = self.a11y_bus = None
        try:
            self.env = self.make_env(color_scheme, high_contrast, text_scale, rtl, language)
            self.write_settings(animations, settings or {})
            self.start(size, a11y)
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def make_env(self, color_scheme, high_contrast, text_scale, rtl, language):
        keep = ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS")
        env = {key: os.environ[key] for key in keep if key in os.environ}
        for key, name in (("HOME", "home"), ("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data"),
                          ("XDG_CACHE_HOME", "cache"), ("XDG_STATE_HOME", "state"),
                          ("XDG_RUNTIME_DIR", "run")):
            env[key] = os.path.join(self.folder, name)
            os.makedirs(env[key], mode=0o700)
        env.update(GDK_BACKEND="x11", GSK_RENDERER="cairo", LIBGL_ALWAYS_SOFTWARE="1",
                   GSETTINGS_BACKEND="keyfile", GTK_USE_PORTAL="0", ADW_DISABLE_PORTAL="1",
                   GIO_USE_VFS="local", LANG="C.UTF-8", G_DEBUG="fatal-warnings",
                   GSETTINGS_SCHEMA_DIR=os.path.join(BUILD, "data"),
                   PSOAS_LOCALEDIR=os.path.join(BUILD, "po"),
                   # No speech service and no sound server of the machine is reached; a test may bring its own.
                   SPEECHD_ADDRESS="unix_socket:" + os.path.join(self.folder, "speech.sock"),
                   PULSE_SERVER="unix:" + os.path.join(self.folder, "pulse.sock"),
                   GST_REGISTRY=os.path.join(BUILD, "gstreamer-registry.bin"),
                   ADW_DEBUG_COLOR_SCHEME=color_scheme,
                   ADW_DEBUG_HIGH_CONTRAST="1" if high_contrast else "0")
        if language:
            chosen = locales.make(env["HOME"], language)
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
            file.writelines("%s=%s\n" % pair for pair in settings.items())

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
        if shutil.which("openbox"):
            self.spawn(["openbox", "--sm-disable"])
            poll(lambda: "window id" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), 10)
            # A window that comes before it listens is never shown: it answers when it does.
            for desktop in ("1", "0"):
                poll(lambda: self.switch_desktop(desktop), 10, 0.02)
        self.run("xdotool", "mousemove", str(size[0] - 1), str(size[1] - 1))

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
                              capture_output=True, timeout=20).stdout

    def call(self, sender, path, interface, method, arguments=None):
        try:
            return self.a11y_bus.call_sync(sender, path, interface, method, arguments, None,
                                           Gio.DBusCallFlags.NONE, 5000, None).unpack()
        except GLib.Error as error:
            raise Gone("%s.%s: %s" % (interface, method, error.message)) from None

    def launch(self, *arguments, speed=None, wait=True, program=PSOAS):
        app = App(self, (program,) + arguments, speed)
        self.apps.append(app)
        if wait and not poll(app.windows, 30):
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
    """speed: how much faster than the clock the program's own time goes."""

    def __init__(self, session, argv, speed):
        self.session, self.sender = session, None
        env = dict(session.env)
        if speed:
            env.update(LD_PRELOAD=FAKETIME, FAKETIME="+0 x%d" % speed, FAKETIME_DISABLE_SHM="1")
        self.log = os.path.join(session.folder, "app-%d.log" % len(session.apps))
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(argv, env=env, stdin=subprocess.DEVNULL, stdout=log,
                                            stderr=log)

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
        return Node(self, ROOT, None).children() if self.sender else []

    def nodes(self, shown=True):
        """Everything there is, or what can be seen now, in the order of the tree."""
        found, stack = [], list(reversed(self.windows()))
        while stack:
            node = stack.pop()
            found.append(node)
            try:
                stack.extend(reversed(node.children()))
            except Gone:
                continue
        return [n for n in found if not shown or n.shown()]

    def find_all(self, role=None, name=None, shown=True):
        return [n for n in self.nodes(False) if n.matches(role, name) and (not shown or n.shown())]

    def find(self, role=None, name=None, timeout=20, shown=True):
        found = poll(lambda: self.find_all(role, name, shown), timeout)
        if not found:
            raise AssertionError("no %s named %r among:\n%s\n%s"
                                 % (role, name, self.dump(), self.output()))
        return found[0]

    def click(self, role, name, **keywords):
        self.find(role, name, **keywords).click()

    def wait_gone(self, role, name, timeout=20):
        if not poll(lambda: not self.find_all(role, name), timeout):
            raise AssertionError("%s %r stays:\n%s" % (role, name, self.dump()))

    def press(self, *keys):
        """The newest window gets the keys, if none of the program has the keyboard."""
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]
        # A window may be known to the accessibility bus before it is shown.
        found = poll(lambda: self.session.run(*search).split(), 30)
        if not found:
            raise AssertionError("the program shows no window: %s\n%s"
                                 % (self.output(), self.session.run("xwininfo", "-root", "-tree")))
        if self.session.run("xdotool", "getwindowfocus").strip() not in found:
            self.session.run("xdotool", "windowfocus", "--sync", max(found, key=int))
        self.session.run("xdotool", "key", "--clearmodifiers", "--delay", "30", *keys)

    def focused(self):
        """Each window keeps a focus of its own; the keys go to the newest."""
        found = [n for n in self.nodes(False) if "focused" in n.states() and n.role() != "group"]
        newest = self.windows()[-1].path
        return next((n for n in found if n.window.path == newest), None)

    def tab_to(self, name, most=30):
        """Presses Tab until what has the focus has this name."""
        for _ in range(most):
            self.press("Tab")
            focused = poll(self.focused, 2)
            if focused and focused.matches(None, name):
                return
        raise AssertionError("the Tab key never came to %r:\n%s" % (name, self.dump()))

    def texts(self, shown=True):
        return [n.name() for n in self.nodes(shown) if n.name()]

    def unnamed(self):
        return [n for n in self.nodes(False)
                if n.role() in OPERABLE and (not n.name() or TYPE_NAME.fullmatch(n.name()))]

    def dump(self):
        return "\n".join("%s %r" % (n.role(), n.name()) for n in self.nodes())


class Node:
    def __init__(self, app, path, window):
        self.app, self.path, self.window = app, path, window

    def call(self, interface, method, arguments=None):
        return self.app.session.call(self.app.sender, self.path, interface, method, arguments)

    def get(self, interface, name):
        return self.call("org.freedesktop.DBus.Properties", "Get",
                         GLib.Variant("(ss)", (interface, name)))[0]

    def children(self):
        found, = self.call(ACCESSIBLE, "GetChildren")
        nodes = [Node(self.app, path, self.window) for _, path in found]
        for node in nodes:
            node.window = self.window or node
        return nodes

    def role(self):
        try:
            return self.call(ACCESSIBLE, "GetRoleName")[0]
        except Gone:
            return ""

    def name(self):
        """The name, or the text itself; without the mnemonic and the doubling of GTK 4.8."""
        try:
            name = self.get(ACCESSIBLE, "Name")
        except Gone:
            return ""
        name = re.sub(r"_(?=\w)", "", name, count=1)
        half = len(name) // 2
        doubled = len(name) % 2 and name[half] == " " and name[:half] == name[half + 1:]
        return name[:half] if doubled else name

    def states(self):
        names = {1: "active", 4: "checked", 12: "focused", 20: "pressed", 23: "selected"}
        try:
            low, _high = self.call(ACCESSIBLE, "GetState")[0]
        except Gone:
            return set()
        return {name for bit, name in names.items() if low & (1 << bit)}

    def extents(self):
        return self.call("org.a11y.atspi.Component", "GetExtents", GLib.Variant("(u)", (1,)))[0]

    def shown(self):
        """Whether the window finds this node, or one inside it, at this node's middle."""
        try:
            if self.window is self:
                return True
            x, y, width, height = self.extents()
            if width <= 0 or height <= 0:
                return False
            (_, path), = self.window.call(
                "org.a11y.atspi.Component", "GetAccessibleAtPoint",
                GLib.Variant("(iiu)", (x + width // 2, y + height // 2, 1)))
            while path and not path.endswith(("/null", "/root")):
                if path == self.path:
                    return True
                _, path = Node(self.app, path, None).get(ACCESSIBLE, "Parent")
        except Gone:
            pass
        return False

    def matches(self, role, name):
        if role and self.role() != role:
            return False
        mine = self.name()
        return name is None or (name.search(mine) if hasattr(name, "search") else name == mine)

    def click(self):
        self.call("org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)))
