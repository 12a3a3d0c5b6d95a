# SPDX-License-Identifier: GPL-3.0-or-later
"""A template for python-dbusmock: a desktop that keeps notifications, as GNOME's does."""
import dbus

BUS_NAME = "org.gtk.Notifications"
MAIN_OBJ = "/org/gtk/Notifications"
MAIN_IFACE = "org.gtk.Notifications"
SYSTEM_BUS = False


def load(mock, _parameters):
    mock.shown = {}
    mock.told = 0


@dbus.service.method(MAIN_IFACE, in_signature="ssa{sv}", out_signature="")
def AddNotification(self, app, name, notification):
    self.told += 1
    self.shown[str(app), str(name)] = notification


@dbus.service.method(MAIN_IFACE, in_signature="ss", out_signature="")
def RemoveNotification(self, app, name):
    self.shown.pop((str(app), str(name)), None)


@dbus.service.method(MAIN_IFACE, in_signature="", out_signature="a(ssa{sv})")
def Shown(self):
    """What is shown now; only the tests ask for this."""
    return dbus.Array([(app, name, content) for (app, name), content in self.shown.items()], signature="(ssa{sv})")


@dbus.service.method(MAIN_IFACE, in_signature="", out_signature="i")
def Told(self):
    """How often it was told of one."""
    return dbus.Int32(self.told)
