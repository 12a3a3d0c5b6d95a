#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop does for a session: remote control, the screen, sleep."""
import os
import re
import signal
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import driver  # noqa: E402
from driver import ACCEPTED, SOURCE  # noqa: E402
from gi.repository import Gio, GLib  # noqa: E402

DEEPER = "Start: Deeper Stretch"
LOGIN = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
MANAGER = ("org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager")
IDLE = 8
PLAYER = "io.github.psoas_app.Psoas"
SETTINGS = {"accepted-guidance": ACCEPTED, "set-up-card": "false", "ask-pain": "false", "get-ready": "5", "change-over": "5",
            "doses": "{'gentle': ('breaths', 3, 1), 'deeper': ('seconds', 30, 1)}"}


class Case(driver.Case):
    settings = SETTINGS

    def mock(self, session, name, template):
        """Starts a stand-in for a service of the desktop."""
        session.spawn(["/usr/bin/python3", "-m", "dbusmock", "--template", template])
        self.wait(lambda: self.call(session, ("org.freedesktop.DBus", "/org/freedesktop/DBus",
                                              "org.freedesktop.DBus"), "NameHasOwner",
                                    GLib.Variant("(s)", (name,))), name + " did not start")

    def call(self, session, place, method, arguments=None):
        answer = session.bus.call_sync(*place, method, arguments, None, Gio.DBusCallFlags.NONE, 5000,
                                       None).unpack()
        return answer[0] if answer else None

    def steer(self, session, *arguments):
        return session.run("playerctl", "-p", PLAYER, *arguments).strip()

    def track(self, session):
        """Where the session is: "phase/2" is the first hold, "phase/4" the change-over, "phase/6" the second."""
        return "/".join(self.steer(session, "metadata", "mpris:trackid").strip("'").split("/")[-2:])

    def go(self, session, phase):
        """Skips or goes back to a phase."""
        def gone():
            present = self.track(session)
            if present.startswith("phase/"):
                number = int(present.split("/")[1])
                if number == phase:
                    return True
                self.steer(session, "next" if number < phase else "previous")
            return False
        self.wait(gone, lambda: self.track(session))


class RemoteTest(Case):
    def playerctl(self, *arguments):
        return self.steer(self.session, *arguments)

    def wait_output(self, expected, *arguments):
        self.wait(lambda: self.playerctl(*arguments) == expected,
                  "%s: %r, not %r" % (arguments, self.playerctl(*arguments), expected))

    def test_playerctl_steers_a_session(self):
        self.session = session = self.open_session()
        app = self.launch(session)
        self.assertNotIn(PLAYER, session.run("playerctl", "--list-all"))
        app.click("button", DEEPER)
        self.wait_output("Playing", "status")

        self.playerctl("next")
        self.playerctl("next")
        app.find("button", "Pause")
        self.wait(lambda: "Hold 1 of 2" in app.texts(), app.dump())
        self.assertEqual("Left hip: left leg behind, right foot in front", self.playerctl("metadata", "artist"))
        self.assertIn(self.playerctl("metadata", "title"), app.texts())
        self.assertEqual(30000000, int(self.playerctl("metadata", "mpris:length")))
        app.advance(7)
        self.assertEqual(7, round(float(self.playerctl("position"))))

        self.playerctl("play-pause")
        self.wait_output("Paused", "status")
        app.find("button", "Resume")
        app.advance(7)
        self.assertEqual(7, round(float(self.playerctl("position"))))
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


class LauncherTest(Case):
    """The desktop starts a service and calls an action of it; it never runs the Exec lines of the menu."""

    PLACE = (PLAYER, "/io/github/psoas_app/Psoas", "org.freedesktop.Application")

    def announce(self, session):
        """Makes the bus keep what is sent to the program until it is there, as on a desktop: the service would end
        after some seconds in which nothing reaches it."""
        folder = os.path.join(session.env["XDG_DATA_HOME"], "dbus-1", "services")
        os.makedirs(folder)
        with open(os.path.join(folder, PLAYER + ".service"), "w") as file:
            file.write("[D-BUS Service]\nName=%s\nExec=/bin/true\n" % PLAYER)
        self.call(session, ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus"), "ReloadConfig")

    def send(self, session, method, arguments):
        """Nobody waits for the answer: the program may not have been started yet."""
        session.bus.call(*self.PLACE, method, arguments, None, Gio.DBusCallFlags.NONE, -1, None)

    def activate(self, session, action):
        self.send(session, "ActivateAction", GLib.Variant("(sava{sv})", (action, [], {})))

    def test_every_entry_of_the_menu_starts_a_session(self):
        with open(os.path.join(SOURCE, "data", PLAYER + ".desktop.in")) as file:
            ids = re.search("^Actions=(.*);$", file.read(), re.MULTILINE).group(1).split(";")
        for action in ids:
            for warm in (False, True):
                with self.subTest(action=action, warm=warm):
                    session = self.open_session()
                    self.announce(session)
                    if warm:
                        self.send(session, "Activate", GLib.Variant("(a{sv})", ({},)))
                    else:
                        self.activate(session, action)
                    app = self.launch(session, "--gapplication-service", wait=False)
                    if warm:
                        app.find("button", DEEPER)
                        self.activate(session, action)
                    app.find("button", "This Hurts")
                    self.assertIn(action.capitalize(), self.steer(session, "metadata", "xesam:album"))


class ScreenTest(Case):
    def wait_held(self, held, when):
        self.wait(lambda: bool(self.call(self.session, MANAGER, "Held")) == held,
                  "%s: %r" % (when, self.call(self.session, MANAGER, "Held")))

    def begin(self, may_end=False):
        self.session = self.open_session()
        self.mock(self.session, MANAGER[0], os.path.join(SOURCE, "tests", "e2e", "session_manager.py"))
        return self.launch_and_start(may_end)

    def launch_and_start(self, may_end=False):
        app = self.session.launch() if may_end else self.launch(self.session)
        self.wait_held(False, "before the session")
        app.click("button", DEEPER)
        self.wait_held(True, "running")
        return app

    def test_kept_on_only_while_the_session_runs(self):
        app = self.begin()
        (name, window, reason, flags), = self.call(self.session, MANAGER, "Held")
        self.assertEqual((PLAYER, "A stretching session is running", IDLE), (name, reason, flags))
        self.assertIn(str(window), self.session.run("xdotool", "search", "--pid", str(app.process.pid)).split())
        app.click("button", "Pause")
        self.wait_held(False, "paused")
        app.click("button", "Resume")
        self.wait_held(True, "resumed")
        app.click("button", "This Hurts")
        self.wait_held(False, "hurt")
        app.click("button", "Skip This Side")
        self.wait_held(True, "goes on")
        app.press("Escape")
        app.click("button", "End Session")
        app.find("heading", "You ended the session")
        self.wait_held(False, "on the summary")

    def test_let_go_when_the_window_closes_or_the_program_dies(self):
        app = self.begin(may_end=True)
        app.press("ctrl+w")
        app.click("button", "Keep Going")
        self.wait_held(True, "goes on")
        app.press("ctrl+w")
        app.click("button", "End Session")
        self.wait_held(False, "ended by closing")
        self.assertEqual(0, app.process.wait(60), app.output())
        app = self.launch_and_start()
        app.process.send_signal(signal.SIGKILL)
        self.wait_held(False, "killed")


class SleepTest(Case):
    def test_pauses_before_sleep_and_counts_down_after(self):
        session = self.open_session()
        self.mock(session, LOGIN[0], "logind")
        app = self.launch(session)
        app.click("button", DEEPER)
        self.wait(lambda: self.call(session, LOGIN, "ListInhibitors"), "sleep does not wait")
        what, who, _, mode, _, _ = self.call(session, LOGIN, "ListInhibitors")[0]
        self.assertEqual(("sleep", "Psoas", "delay"), (what, who, mode))

        for sleeps in (True, False):
            self.call(session, LOGIN[:2] + ("org.freedesktop.DBus.Mock",), "EmitSignal",
                      GLib.Variant("(sssav)", (LOGIN[2], "PrepareForSleep", "b", [GLib.Variant("b", sleeps)])))
            app.find("button", "Resume")
        self.wait(lambda: not self.call(session, LOGIN, "ListInhibitors"), "sleep still waits")
        app.click("button", "Resume")

        def told():
            return self.steer(session, "metadata", "--format", "{{status}} {{title}}")
        self.wait(lambda: told() == "Playing Going on soon", told)
        app.advance(4.9)
        self.assertEqual("Playing Going on soon", told())
        app.advance(0.1)
        self.wait(lambda: told().startswith("Playing Kneel"), told)


class NotificationTest(Case):
    def notified(self):
        """Titles and bodies, and None for each that was closed, as the stand-in's log tells."""
        told = []
        with open(os.path.join(self.session.folder, "python3.log")) as log:
            for line in log:
                words = re.search(r'Notify "[^"]*" \d+ "[^"]*" "([^"]*)" "([^"]*)"', line)
                if words:
                    told.append(words.groups())
                elif " CloseNotification " in line:
                    told.append(None)
        return told

    def test_tells_of_change_over_and_finish_unless_seen(self):
        self.session = self.open_session()
        self.mock(self.session, "org.freedesktop.Notifications", "notification_daemon")
        app = self.launch(self.session)
        app.click("button", DEEPER)
        app.find("button", "Pause")
        window = self.session.run("xdotool", "search", "--onlyvisible", "--pid", str(app.process.pid)).split()[0]
        self.go(self.session, 4)
        self.assertEqual([], self.notified())

        self.session.run("xdotool", "windowminimize", "--sync", window)
        self.go(self.session, 3)
        self.go(self.session, 7)
        switch = ("Change over", "Change legs when you are ready.")
        finish = ("Finished", "Deeper Stretch")
        self.steer(self.session, "next")
        self.wait(lambda: self.notified() == [switch, None, finish], lambda: str(self.notified()))
        self.session.run("xdotool", "windowmap", "--sync", window, "windowactivate", window)
        self.wait(lambda: self.notified() == [switch, None, finish, None], lambda: str(self.notified()))


class NothingThereTest(Case):
    def test_a_session_needs_no_bus(self):
        session = self.open_session(a11y=False)
        for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
            session.env[name] = "unix:path=" + os.path.join(session.folder, "none")
        app = self.launch(session, "deeper", wait=False)
        self.wait(lambda: session.run("xdotool", "search", "--onlyvisible", "--pid", str(app.process.pid)), app.output)
        path = os.path.join(session.env["XDG_STATE_HOME"], "psoas", "session")

        def goes_on():
            app.press("Next")  # Page Down, as a presenter remote sends it
            return os.path.exists(path)
        self.wait(goes_on, app.output)
        with open(path) as file:
            self.assertIn("'deeper'", file.read())


class InterruptedTest(Case):
    """Killed in mid-session, as by a crash or a power cut."""

    def open_deeper(self):
        self.session = self.open_session(settings=dict(SETTINGS, **{"get-ready": "30"}))
        self.path = os.path.join(self.session.env["XDG_STATE_HOME"], "psoas", "session")
        app = self.launch(self.session)
        app.click("button", DEEPER)
        app.find("button", "Pause")
        return app

    def kill(self, app):
        app.process.send_signal(signal.SIGKILL)
        app.process.wait(10)
        self.assertTrue(os.path.exists(self.path))

    def test_goes_on_with_what_was_done(self):
        app = self.open_deeper()
        app.advance_until(lambda: self.track(self.session) == "phase/6")
        self.kill(app)
        app = self.launch(self.session)
        app.find("dialog", "Go On With the Session?")
        app.wait_text("broke off at hold 2 of 2")
        app.click("button", "Go On")
        tracks = []

        def holds():
            tracks.append(self.track(self.session))
            return tracks[-1] == "phase/6"
        self.wait(lambda: self.track(self.session) == "count/5", lambda: self.track(self.session))
        app.advance_until(holds)
        seen = [track for track, before in zip(tracks, [""] + tracks) if track != before]
        self.assertEqual(["count/5", "phase/5", "phase/6"], seen)
        app.advance_until("^That is the set$", by=20)
        self.assertEqual(2, app.texts().count("1 of 1 hold to its end · 0:30 held"), app.dump())
        self.wait(lambda: not os.path.exists(self.path), "the file stays")

    def test_is_forgotten_when_the_person_wants(self):
        app = self.open_deeper()
        self.go(self.session, 6)
        self.kill(app)
        app = self.launch(self.session)
        app.click("button", "Discard")
        self.wait(lambda: not os.path.exists(self.path), "the file stays")
        app.stop()
        with open(self.path, "wb") as file:
            file.write(b"(1, 'deeper\xff\0")
        app = self.launch(self.session)
        app.find("button", DEEPER)
        self.assertFalse(app.find_all("dialog", "Go On With the Session?"))
        self.assertTrue(os.path.exists(self.path + ".damaged"))


if __name__ == "__main__":
    driver.main()
