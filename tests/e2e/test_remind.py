#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders: what "psoas --remind" posts and when, what the buttons do, and what lets the desktop start it."""
import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import driver  # noqa: E402
from driver import ACCEPTED, SOURCE, START  # noqa: E402
from places import Walker, choose_file  # noqa: E402
from gi.repository import Gio, GLib  # noqa: E402

PSOAS = "io.github.psoas_app.Psoas"
APPLICATION = (PSOAS, "/io/github/psoas_app/Psoas", "org.freedesktop.Application")
DBUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
KEEPER = ("org.gtk.Notifications", "/org/gtk/Notifications", "org.gtk.Notifications")
SERVICE = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.DBus.Mock")
UNITS = ("org.freedesktop.systemd1", "/org/freedesktop/systemd1", "org.freedesktop.systemd1.Manager")
PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Background")
# START is a Monday, 12:00.
BOTH = "{'gentle': (true, [720, 1080], 127), 'deeper': (true, [720], 1)}"
GENTLE = "{'gentle': (true, [720, 1080], 127)}"
USUAL = {"accepted-guidance": ACCEPTED, "set-up-card": "false", "ask-pain": "false", "get-ready": "5", "change-over": "5",
         "doses": "{'gentle': ('breaths', 3, 1), 'deeper': ('seconds', 30, 1)}"}


class Case(driver.Case):
    def open(self, reminders=GENTLE, **options):
        self.session = self.open_session(settings={**USUAL, "reminders": reminders}, **options)
        return self.session

    def mock(self, place, template, parameters=None):
        path = os.path.join(SOURCE, "tests", "e2e", template + ".py")
        self.session.spawn(["/usr/bin/python3", "-m", "dbusmock", "--template", path if os.path.exists(path) else template]
                           + (["--parameters", parameters] if parameters else []))
        self.wait(lambda: self.call(DBUS, "NameHasOwner", GLib.Variant("(s)", (place[0],))), template + " did not start")

    def call(self, place, method, arguments=None):
        answer = self.session.bus.call_sync(*place, method, arguments, None, Gio.DBusCallFlags.NONE, 5000, None).unpack()
        return answer if len(answer) > 1 else answer[0] if answer else None

    def remind(self):
        done = self.session.run_psoas("--remind")
        self.assertEqual((0, ""), (done.returncode, done.stderr))

    def shown(self):
        return self.call(KEEPER, "Shown")

    def act(self, action, *stretches):
        self.call(APPLICATION, "ActivateAction",
                  GLib.Variant("(sava{sv})", (action, [GLib.Variant("as", stretches)], {})))


class KeptTest(Case):
    """On a desktop that keeps notifications and starts the program when a button is pressed"""

    def test_posts_once_and_ends(self):
        self.open(BOTH)
        self.mock(KEEPER, "gtk_notifications")
        self.remind()
        (app, name, content), = self.shown()
        self.assertEqual((PSOAS, "reminder"), (app, name))
        self.assertEqual("Reminder to Stretch", content["title"])
        self.assertEqual("Gentle Stretch and Deeper Stretch, if it feels right today", content["body"])
        buttons = [(button["label"], button["action"], button["target"]) for button in content["buttons"]]
        self.assertEqual([("Start", "app.start", "gentle"),
                          ("In 30 Minutes", "app.remind-later", ["gentle", "deeper"]),
                          ("Not Today", "app.remind-not-today", ["gentle", "deeper"])], buttons)
        self.remind()
        self.assertEqual(1, self.call(KEEPER, "Told"))

    def test_late_after_sleep_and_never_two(self):
        self.open(BOTH)
        self.mock(KEEPER, "gtk_notifications")
        self.session.time = START + 9 * 3600  # 21:00: three times were missed
        self.remind()
        self.remind()
        self.assertEqual(1, self.call(KEEPER, "Told"))

    def test_none_when_off_or_not_the_day(self):
        for reminders in ("{}", "{'gentle': (false, [720], 127)}", "{'gentle': (true, [720], 126)}"):
            with self.subTest(reminders):
                self.open(reminders)
                self.mock(KEEPER, "gtk_notifications")
                self.remind()
                self.assertEqual(0, self.call(KEEPER, "Told"))

    def test_not_today(self):
        self.open("{'gentle': (true, [720, 840], 127)}")
        self.mock(KEEPER, "gtk_notifications")
        self.remind()
        self.launch(self.session)
        self.act("remind-not-today", "gentle")
        self.wait(lambda: not self.shown(), "it stays")
        self.session.time = START + 7200
        self.remind()
        self.assertEqual(1, self.call(KEEPER, "Told"))
        self.session.time = START + 86400
        self.remind()
        self.assertEqual(2, self.call(KEEPER, "Told"))

    def test_in_30_minutes(self):
        self.open()
        self.mock(KEEPER, "gtk_notifications")
        self.mock(UNITS, "unit_manager")
        self.remind()
        self.launch(self.session)
        self.act("remind-later", "gentle")
        (name, properties), = self.wait(lambda: self.call(UNITS, "Transient"), "no timer was started")
        self.assertRegex(name, r"^io\.github\.psoas_app\.Psoas\.remind-\d+\.timer$")
        self.assertEqual([("OnCalendar", "2030-01-14 12:30:00 UTC")], properties["TimersCalendar"])
        self.assertEqual("io.github.psoas_app.Psoas.remind.service", properties["Unit"])
        self.assertEqual([], self.shown())
        self.session.time = START + 1799
        self.remind()
        self.assertEqual([], self.shown())
        self.session.time = START + 1800
        self.remind()
        self.assertEqual(1, len(self.shown()))

    def test_in_30_minutes_without_a_timer(self):
        """The program stays for it, window or none."""
        self.open()
        self.mock(KEEPER, "gtk_notifications")
        self.remind()
        app = self.session.launch()
        self.act("remind-later", "gentle")
        self.wait(lambda: not self.shown(), "it stays")
        app.press("ctrl+w")
        app.advance(1799)
        self.assertEqual([], self.shown())
        app.advance(2)
        self.wait(self.shown, "it does not come")
        self.wait(lambda: app.process.poll() == 0, "the program stays")

    def test_none_while_a_session_runs_and_withdrawn_by_it(self):
        self.open("{'gentle': (true, [720, 721], 127)}")
        self.mock(KEEPER, "gtk_notifications")
        self.remind()
        self.assertEqual(1, len(self.shown()))
        app = self.launch(self.session)
        app.click("button", "Start: Deeper Stretch")
        app.find("button", "Pause")
        self.wait(lambda: not self.shown(), "it stays")
        self.session.time = START + 60
        self.remind()
        self.assertEqual(1, self.call(KEEPER, "Told"))
        app.press("h")
        app.find("button", "Skip This Side")
        app.stop()
        # It hurt today.
        self.session.time = START + 6 * 3600
        self.remind()
        self.assertEqual(1, self.call(KEEPER, "Told"))
        self.session.time = START + 86400
        self.remind()
        self.assertEqual(2, self.call(KEEPER, "Told"))


class ListenedForTest(Case):
    """On a desktop whose buttons are heard only by who posted the notification"""

    def post(self):
        self.open()
        self.mock(SERVICE, "notification_daemon")
        app = self.session.launch("--remind", wait=False)
        log = os.path.join(self.session.folder, "python3.log")

        def notified():
            with open(log) as file:
                return re.search(r'Notify .*', file.read())
        said = self.wait(notified, app.output).group()
        for word in ("Reminder to Stretch", "Gentle Stretch, if it feels right today", "In 30 Minutes", "Not Today"):
            self.assertIn(word, said)
        # One that is would be lost while nobody is to be disturbed.
        self.assertNotIn("transient", said)
        app.sync()
        return app

    def count(self, method):
        with open(os.path.join(self.session.folder, "python3.log")) as log:
            return len(re.findall(" %s " % method, log.read()))

    def remembered(self):
        with open(os.path.join(self.session.env["XDG_STATE_HOME"], "psoas", "reminders")) as file:
            return [int(word) for word in file.read().split()[1:]]

    def press(self, action):
        self.call(SERVICE, "EmitSignal", GLib.Variant("(sssav)", (
            SERVICE[0], "ActionInvoked", "us", [GLib.Variant("u", 1), GLib.Variant("s", action)])))

    def test_not_today(self):
        app = self.post()
        self.press("app.remind-not-today(['gentle'])")
        self.assertEqual(0, app.process.wait(driver.PATIENCE), app.output())
        self.session.time = START + 6 * 3600
        self.assertEqual(0, self.session.run_psoas("--remind").returncode)
        self.assertEqual(1, self.count("Notify"))

    def test_in_30_minutes(self):
        app = self.post()
        self.press("app.remind-later(['gentle'])")
        self.wait(lambda: self.remembered()[2] == START + 1800, self.remembered)
        app.advance(1799)
        self.assertEqual(1, self.count("Notify"))
        app.advance(2)
        self.wait(lambda: self.count("Notify") == 2, "it does not come")

    def test_withdrawn_when_done_elsewhere(self):
        app = self.post()
        window = self.launch(self.session)
        window.click("button", "Start: Deeper Stretch")
        window.find("button", "Pause")
        self.assertEqual(0, app.process.wait(driver.PATIENCE), app.output())
        self.assertEqual(1, self.count("CloseNotification"))

    def test_ends_after_half_an_hour(self):
        app = self.post()
        app.advance(1799)
        self.assertIsNone(app.process.poll())
        try:
            app.advance(2)
        except AssertionError:
            pass  # It has ended, and tells no time any more.
        self.assertEqual(0, app.process.wait(driver.PATIENCE), app.output())
        self.assertEqual(0, self.count("CloseNotification"))


class PreferencesTest(Case):
    """The page of the preferences, and what it has the desktop do"""

    SERVICE = "io.github.psoas_app.Psoas.remind.service"
    TIMER = "io.github.psoas_app.Psoas.remind.timer"

    def open_page(self):
        app = self.session.launch()
        app.press("ctrl+comma")
        app.click("tab", "Reminders")
        return app

    def path(self, *names):
        return os.path.join(self.session.env["XDG_CONFIG_HOME"], *names)

    def read(self, *names):
        with open(self.path(*names)) as file:
            return file.read()

    def settle(self, app, pattern):
        """Until the desktop was told of what was chosen, and the page says what came of it.  A switch takes a moment to
        turn, and a choice one to settle."""
        app.advance_until(lambda: app.find_text(pattern), most=10)
        app.advance(2)

    def test_a_timer_of_systemd(self):
        self.open("{}")
        self.mock(UNITS, "unit_manager")
        app = self.open_page()
        app.wait_text("^Reminders Are Off$")
        self.assertEqual([], app.unnamed())
        app.click("switch", "Remind Me: Deeper Stretch", shown=False)
        self.settle(app, "^Reminders Are On$")
        app.wait_text("^Next: today at 18:00$")
        self.assertEqual([], app.unnamed())
        timer = self.read("systemd", "user", self.TIMER)
        self.assertEqual(["*-*-* 09:00:00", "*-*-* 18:00:00"], re.findall("^OnCalendar=(.*)$", timer, re.M))
        self.assertIn("ExecStart=\"%s\" --remind" % driver.PSOAS, self.read("systemd", "user", self.SERVICE))
        self.assertEqual(([self.SERVICE, self.TIMER], [self.TIMER], [self.TIMER]), self.call(UNITS, "Told"))

        # Nothing is left behind.
        app.click("switch", "Remind Me: Deeper Stretch", shown=False)
        self.settle(app, "^Reminders Are Off$")
        self.wait(lambda: self.call(UNITS, "Told") == ([], [], []), lambda: str(self.call(UNITS, "Told")))
        self.assertEqual([], os.listdir(self.path("systemd", "user")))

    def test_systemd_refuses(self):
        """The page says so, and once it is turned off nothing is left behind."""
        self.open("{}")
        self.mock(UNITS, "unit_manager", '{"refuses": true}')
        app = self.open_page()
        app.click("switch", "Remind Me: Gentle Stretch", shown=False)
        self.settle(app, "^Reminders Do Not Work$")
        said = app.wait_text("masked")
        self.assertNotIn("GDBus", said)
        self.assertIn("A calendar can remind you instead.", said)
        app.click("switch", "Remind Me: Gentle Stretch", shown=False)
        self.settle(app, "^Reminders Are Off$")
        self.wait(lambda: os.listdir(self.path("systemd", "user")) == [], "files stay")

    def test_nowhere_to_write(self):
        """What was chosen is kept, and told to the desktop when the page is looked at again."""
        self.open("{}")
        self.mock(UNITS, "unit_manager")
        with open(self.path("systemd"), "w"):
            pass
        app = self.open_page()
        app.click("switch", "Remind Me: Gentle Stretch", shown=False)
        self.settle(app, "^Reminders Do Not Work$")
        self.assertIn(self.path("systemd"), app.wait_text("A calendar can remind you instead."))
        os.remove(self.path("systemd"))
        app.click("tab", "Figure")
        app.click("tab", "Reminders")
        self.settle(app, "^Reminders Are On$")
        self.assertEqual([self.TIMER], self.call(UNITS, "Told")[2])

    def test_a_calendar_file(self):
        """It is the one that the command line writes, but for the moment at which it was made."""
        self.open()
        self.mock(UNITS, "unit_manager")
        app = self.open_page()
        app.tab_to("Save as a Calendar File…")
        app.press("Return")
        # The end of the name that is offered stays.
        choose_file("mine")(Walker(app))
        app.wait_text("^Calendar file saved$")
        self.session.run_psoas("--calendar", os.path.join(self.session.folder, "theirs.ics"))
        mine, theirs = ([line for line in open(os.path.join(self.session.folder, name)) if not line.startswith("DTSTAMP")]
                        for name in ("mine.ics", "theirs.ics"))
        self.assertEqual(mine, theirs)
        self.assertIn("BEGIN:VALARM\n", mine)

    def test_at_login(self):
        self.open("{}")
        app = self.open_page()
        app.click("switch", "Remind Me: Gentle Stretch", shown=False)
        self.settle(app, "when you log in")
        name = "io.github.psoas_app.Psoas.remind.desktop"
        self.assertIn("Exec=\"%s\" --remind" % driver.PSOAS, self.read("autostart", name))
        app.click("switch", "Remind Me: Gentle Stretch", shown=False)
        self.settle(app, "^Reminders Are Off$")
        self.wait(lambda: not os.path.exists(self.path("autostart", name)), "it stays")

    def test_a_window_that_is_closed_at_once(self):
        """What was chosen is told to the desktop all the same."""
        self.open("{}")
        self.mock(UNITS, "unit_manager")
        app = self.open_page()
        app.click("switch", "Remind Me: Gentle Stretch", shown=False)
        app.wait_text("^Asking the Desktop$")
        app.press("Escape")
        app.press("ctrl+q")
        app.advance(1)
        self.assertEqual(0, app.process.wait(driver.PATIENCE), app.output())
        self.assertEqual([self.TIMER], self.call(UNITS, "Told")[2])

    def test_a_portal(self):
        for granted, title in ((True, "Reminders Are On"), (False, "Reminders Were Denied")):
            with self.subTest(granted=granted):
                self.open("{}")
                self.session.env["GTK_USE_PORTAL"] = "1"
                self.mock(PORTAL, "background_portal", '{"granted": %s}' % str(granted).lower())
                app = self.open_page()
                app.click("switch", "Remind Me: Gentle Stretch", shown=False)
                self.settle(app, "^%s$" % title)
                autostart, command, reason = self.call(PORTAL, "Requests")[-1]
                self.assertEqual((True, ["psoas", "--remind"]), (autostart, command))
                self.assertIn("reminds you", reason)

    def test_times_and_days(self):
        self.open("{'gentle': (true, [540], 127)}")
        self.mock(UNITS, "unit_manager")
        app = self.open_page()
        app.wait_text("^Reminders Are On$")
        app.tab_to("Time: Gentle Stretch")
        app.press("ctrl+a", "1", "3", "3", "0", "Return")
        app.tab_to("Monday: Gentle Stretch")
        app.press("space")
        self.settle(app, "^Next: tomorrow at 13:30$")
        self.wait(lambda: "OnCalendar=Tue,Wed,Thu,Fri,Sat,Sun *-*-* 13:30:00" in self.read("systemd", "user", self.TIMER),
                  lambda: self.read("systemd", "user", self.TIMER))


class NobodyThereTest(Case):
    def test_says_so(self):
        self.open()
        self.session.env["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=" + os.path.join(self.session.folder, "none")
        done = self.session.run_psoas("--remind")
        self.assertEqual((1, "No desktop is there to show a reminder.\n"), (done.returncode, done.stderr))


if __name__ == "__main__":
    driver.main()
