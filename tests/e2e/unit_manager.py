# SPDX-License-Identifier: GPL-3.0-or-later
"""A template for python-dbusmock: the part of a person's systemd that timers need.

As the real one does, it knows a unit only once it has read the files again, and refuses what it does not know.  With the
parameter "refuses" it enables none.
"""
import os

import dbus

BUS_NAME = "org.freedesktop.systemd1"
MAIN_OBJ = "/org/freedesktop/systemd1"
MAIN_IFACE = "org.freedesktop.systemd1.Manager"
SYSTEM_BUS = False
FOLDER = os.path.join(os.environ["XDG_CONFIG_HOME"], "systemd", "user")


def load(mock, parameters):
    mock.refuses = bool(parameters.get("refuses"))
    mock.known, mock.enabled, mock.active, mock.transient = set(), set(), set(), []


def check(self, name):
    if str(name) not in self.known:
        raise dbus.exceptions.DBusException("Unit %s not loaded." % name, name="org.freedesktop.systemd1.NoSuchUnit")


@dbus.service.method(MAIN_IFACE, in_signature="", out_signature="")
def Reload(self):
    self.known = set(os.listdir(FOLDER)) if os.path.isdir(FOLDER) else set()


@dbus.service.method(MAIN_IFACE, in_signature="asbb", out_signature="ba(sss)")
def EnableUnitFiles(self, files, runtime, force):
    for name in files:
        check(self, name)
        if self.refuses:
            raise dbus.exceptions.DBusException("Unit %s is masked." % name, name="org.freedesktop.systemd1.UnitMasked")
        self.enabled.add(str(name))
    return True, dbus.Array([], signature="(sss)")


@dbus.service.method(MAIN_IFACE, in_signature="asb", out_signature="a(sss)")
def DisableUnitFiles(self, files, runtime):
    self.enabled.difference_update(str(name) for name in files)
    return dbus.Array([], signature="(sss)")


@dbus.service.method(MAIN_IFACE, in_signature="ss", out_signature="o")
def RestartUnit(self, name, mode):
    check(self, name)
    self.active.add(str(name))
    return dbus.ObjectPath(MAIN_OBJ + "/job/1")


@dbus.service.method(MAIN_IFACE, in_signature="ss", out_signature="o")
def StopUnit(self, name, mode):
    check(self, name)
    self.active.discard(str(name))
    return dbus.ObjectPath(MAIN_OBJ + "/job/2")


@dbus.service.method(MAIN_IFACE, in_signature="ssa(sv)a(sa(sv))", out_signature="o")
def StartTransientUnit(self, name, mode, properties, others):
    self.transient.append((str(name), {str(key): value for key, value in properties}))
    return dbus.ObjectPath(MAIN_OBJ + "/job/3")


@dbus.service.method(MAIN_IFACE, in_signature="", out_signature="(asasas)")
def Told(self):
    """What is known, enabled and active; only the tests ask for this."""
    return tuple(dbus.Array(sorted(names), signature="s") for names in (self.known, self.enabled, self.active))


@dbus.service.method(MAIN_IFACE, in_signature="", out_signature="a(sa{sv})")
def Transient(self):
    """The units that were started without a file."""
    return dbus.Array(self.transient, signature="(sa{sv})")
