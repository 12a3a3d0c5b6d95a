# SPDX-License-Identifier: GPL-3.0-or-later
"""A template for python-dbusmock: the part of GNOME's session manager that keeps a screen on.

As the real one does, it drops what a program holds when that program leaves the bus.
"""
import dbus

BUS_NAME = "org.gnome.SessionManager"
MAIN_OBJ = "/org/gnome/SessionManager"
MAIN_IFACE = "org.gnome.SessionManager"
SYSTEM_BUS = False


def load(mock, _parameters):
    mock.held = {}
    mock.seen = []
    mock.AddProperties(MAIN_IFACE, dbus.Dictionary({"SessionIsActive": True}, signature="sv"))


@dbus.service.method(MAIN_IFACE, in_signature="ss", out_signature="o")
def RegisterClient(self, app, startup):
    return dbus.ObjectPath(MAIN_OBJ + "/Client1")


@dbus.service.method(MAIN_IFACE, in_signature="", out_signature="b")
def IsSessionRunning(self):
    return True


@dbus.service.method(MAIN_IFACE, in_signature="susu", out_signature="u", sender_keyword="sender",
                     connection_keyword="connection")
def Inhibit(self, app, window, reason, flags, sender=None, connection=None):
    cookie = len(self.seen) + 1
    self.seen.append(cookie)
    self.held[cookie] = (app, window, reason, flags)

    def owner_changed(owner):
        if not owner:
            self.held.pop(cookie, None)
    connection.watch_name_owner(sender, owner_changed)
    return dbus.UInt32(cookie)


@dbus.service.method(MAIN_IFACE, in_signature="u", out_signature="")
def Uninhibit(self, cookie):
    del self.held[int(cookie)]


@dbus.service.method(MAIN_IFACE, in_signature="", out_signature="a(susu)")
def Held(self):
    """What is held now; only the tests ask for this."""
    return dbus.Array(list(self.held.values()), signature="(susu)")
