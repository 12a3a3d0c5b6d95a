#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs into a folder of its own and looks for each file that a desktop needs.

usage: test-install.py BUILD_FOLDER PREFIX DATADIR BINDIR
"""

import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

APP = "io.github.psoas_app.Psoas"
DATA = [
    f"applications/{APP}.desktop",
    f"dbus-1/services/{APP}.service",
    f"glib-2.0/schemas/{APP}.gschema.xml",
    f"icons/hicolor/16x16/apps/{APP}.svg",
    f"icons/hicolor/24x24/apps/{APP}.svg",
    f"icons/hicolor/32x32/apps/{APP}.svg",
    f"icons/hicolor/scalable/apps/{APP}.svg",
    f"icons/hicolor/scalable/mimetypes/{APP}.stretch.svg",
    f"icons/hicolor/symbolic/apps/{APP}-symbolic.svg",
    f"metainfo/{APP}.metainfo.xml",
    f"mime/packages/{APP}.xml",
    "man/de/man1/psoas.1",
    "man/man1/psoas.1",
]
SIZES = {"16x16": "16", "24x24": "24", "32x32": "32", "scalable": "128", "symbolic": "16"}


def check(root, prefix, datadir, bindir):
    base = os.path.join(root, prefix.lstrip("/"))
    program = os.path.join(base, bindir, "psoas")
    yield "program", os.access(program, os.X_OK)
    for name in DATA:
        path = os.path.join(base, datadir, name)
        yield name, os.path.isfile(path) and os.path.getsize(path) > 0
        if name.endswith(".svg"):
            size = SIZES[name.split("/")[2]]
            svg = ElementTree.parse(path).getroot()
            yield f"{name} is {size} wide and high", svg.get("width") == svg.get("height") == size
    service = os.path.join(base, datadir, DATA[1])
    with open(service, encoding="utf-8") as text:
        yield "service starts the program", f"Exec={prefix}/{bindir}/psoas --gapplication-service" in text.read()


def main(build, prefix, datadir, bindir):
    with tempfile.TemporaryDirectory() as root:
        subprocess.run(["meson", "install", "-C", build, "--no-rebuild", "--quiet"], check=True,
                       env=dict(os.environ, DESTDIR=root), stdout=sys.stderr)
        results = list(check(root, prefix, datadir, bindir))
    print(f"1..{len(results)}")
    for number, (name, good) in enumerate(results, 1):
        print(f"{'ok' if good else 'not ok'} {number} {name}")
    return 0 if all(good for _, good in results) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
