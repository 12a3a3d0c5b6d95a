# SPDX-License-Identifier: GPL-3.0-or-later
"""A locale of its own for a program under test: C.UTF-8, which is everywhere, translates nothing."""
import os
import subprocess


def make(folder, name):
    """Compiles the locale NAME, such as de_DE, into FOLDER.  Gives the environment that chooses it, or
    None where the system has no sources of locales (Debian package locales)."""
    path = os.path.join(folder, name + ".UTF-8")
    try:
        subprocess.run(["localedef", "--quiet", "-c", "-i", name, "-f", "UTF-8", path],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60)
    except OSError:
        return None
    if not os.path.isdir(path):
        return None
    return {"LOCPATH": folder, "LANG": name + ".UTF-8", "LC_ALL": name + ".UTF-8", "LANGUAGE": name}
