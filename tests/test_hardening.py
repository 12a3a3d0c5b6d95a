# SPDX-License-Identifier: GPL-3.0-or-later
"""What the compiler and the linker were asked for to make a fault in memory harder to use.

    test_hardening.py PROGRAM
"""
import subprocess
import sys
import unittest

PROGRAM = sys.argv[1]


def readelf(*arguments):
    return subprocess.run(["readelf", "-W", *arguments, PROGRAM], capture_output=True, text=True,
                          check=True, timeout=60).stdout


class Hardening(unittest.TestCase):
    def test_position_independent(self):
        self.assertIn(" PIE", readelf("-d"))

    def test_relocations_are_read_only(self):
        self.assertIn("GNU_RELRO", readelf("-l"))
        self.assertIn("BIND_NOW", readelf("-d"))

    def test_stack_is_not_executable(self):
        stack = next(line for line in readelf("-l").splitlines() if "GNU_STACK" in line)
        self.assertIn(" RW ", stack)

    def test_stack_protector(self):
        self.assertIn("__stack_chk_fail", readelf("--dyn-syms"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
