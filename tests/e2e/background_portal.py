# SPDX-License-Identifier: GPL-3.0-or-later
"""A template for python-dbusmock: the part of a sandbox's portal that lets a program start by itself, and that shows
notifications.  The parameter "granted" is its answer."""
import dbus
from gi.repository import GLib

BUS_NAME = "org.freedesktop.portal.Desktop"
MAIN_OBJ = "/org/freedesktop/portal/desktop"
MAIN_IFACE = "org.freedesktop.portal.Background"
NOTIFICATION = "org.freedesktop.portal.Notification"
SYSTEM_BUS = False


def load(mock, parameters):
    mock.granted = bool(parameters.get("granted", True))
    mock.requests, mock.notifications = [], []
    mock.AddProperties(NOTIFICATION, dbus.Dictionary({"version": dbus.UInt32(1)}, signature="sv"))


@dbus.service.method(MAIN_IFACE, in_signature="sa{sv}", out_signature="o", sender_keyword="sender")
def RequestBackground(self, parent, options, sender=None):
    path = "%s/request/%s/%s" % (MAIN_OBJ, sender[1:].replace(".", "_"), options["handle_token"])
    self.requests.append((bool(options["autostart"]), [str(word) for word in options["commandline"]], str(options["reason"])))
    given = dbus.Boolean(self.granted and options["autostart"])
    results = dbus.Dictionary({"background": dbus.Boolean(self.granted), "autostart": given}, signature="sv")

    def answer():
        self.EmitSignalDetailed("org.freedesktop.portal.Request", "Response", "ua{sv}",
                                [dbus.UInt32(0 if self.granted else 1), results], {"path": path, "destination": sender})
    GLib.idle_add(answer)
    return dbus.ObjectPath(path)


@dbus.service.method(NOTIFICATION, in_signature="sa{sv}", out_signature="")
def AddNotification(self, name, notification):
    self.notifications.append(str(name))


@dbus.service.method(MAIN_IFACE, in_signature="", out_signature="a(bass)")
def Requests(self):
    """What was asked for; only the tests ask for this."""
    return dbus.Array(self.requests, signature="(bass)")


@dbus.service.method(MAIN_IFACE, in_signature="", out_signature="as")
def Notifications(self):
    """What was shown."""
    return dbus.Array(self.notifications, signature="s")
