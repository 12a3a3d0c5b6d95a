#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program asks of the system: nothing of the network."""
import os
import re
import shutil
import subprocess
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import driver  # noqa: E402
from driver import ACCEPTED, PSOAS, Session  # noqa: E402

SETTINGS = {"accepted-guidance": ACCEPTED, "set-up-card": "false", "ask-pain": "false", "get-ready": "5", "change-over": "5",
            "doses": "{'gentle': ('breaths', 3, 1), 'deeper': ('seconds', 30, 1)}"}


def can_trace():
    """Some containers forbid it."""
    return shutil.which("strace") and subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"],
                                                     capture_output=True).returncode == 0


@unittest.skipUnless(can_trace(), "this system lets no program be traced")
class PrivacyTest(unittest.TestCase):
    def run_session(self, session):
        """A session from its start to its summary; what the program did with sockets meanwhile"""
        log = os.path.join(session.folder, "network.log")
        # -D leaves the program its place as our child.
        app = session.launch("-D", "-f", "-qq", "-e", "trace=%network", "-o", log, PSOAS, "deeper",
                             program="strace")
        app.advance_until("^That is the set$", by=20)
        self.assertIsNone(app.process.poll(), app.output())
        app.stop()
        with open(log, errors="replace") as file:
            return file.read()

    def test_a_session_opens_no_network_socket(self):
        with Session(settings=SETTINGS) as session:
            calls = self.run_session(session)
        families = set(re.findall(r"\b(?:socket|socketpair)\((\w+)", calls)) | set(re.findall(r"sa_family=(\w+)", calls))
        # The display, the buses: sockets within this machine, which have no address outside it
        self.assertIn("AF_UNIX", families)
        self.assertEqual(families, {"AF_UNIX"})


if __name__ == "__main__":
    driver.main()
