# SPDX-License-Identifier: GPL-3.0-or-later
"""That the check on translated safety texts finds what it is there for.

    test_safety_words.py SOURCE-FOLDER

Each case spoils one translation of a copy; the untouched copy is sound.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = sys.argv[1]
CHECK = os.path.join(SOURCE, "build-aux", "check-safety-words")


class SafetyWords(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        for name in ("data", "src"):
            os.symlink(os.path.join(SOURCE, name), os.path.join(self.root, name))
        shutil.copytree(os.path.join(SOURCE, "po"), os.path.join(self.root, "po"))
        self.catalogue = os.path.join(self.root, "po", "de.po")

    def check(self):
        return subprocess.run([CHECK, self.root], capture_output=True, text=True, timeout=60)

    def spoil(self, original, old, new):
        """Changes a word of one translation, whose original begins so."""
        with open(self.catalogue, encoding="utf-8") as file:
            text = file.read()
        entry = re.search(r'^msgid "%s.*?(?=\n\n)' % re.escape(original), text, re.MULTILINE | re.DOTALL)
        self.assertIsNotNone(entry, original)
        words, translation = entry[0].split("\nmsgstr", 1)
        self.assertIn(old, "msgstr" + translation)
        spoilt = words + "\n" + ("msgstr" + translation).replace(old, new)
        with open(self.catalogue, "w", encoding="utf-8") as file:
            file.write(text.replace(entry[0], spoilt))

    def assert_found(self, word):
        done = self.check()
        self.assertEqual(done.returncode, 1)
        self.assertIn(word, done.stderr)

    def test_sound(self):
        done = self.check()
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_emergency_number(self):
        self.spoil("Call your local emergency number ({emergency", "{emergency}", "113")
        self.assert_found("{emergency}")

    def test_number(self):
        self.spoil("Get an urgent doctor’s appointment or", "111", "113")
        self.assert_found("111")

    def test_side(self):
        self.spoil("Slide your left leg out", "link", "recht")
        self.assert_found("left")

    def test_negation(self):
        self.spoil("You should feel a gentle stretch. You should not", "kein", "ein")
        self.assert_found("negation")

    def test_both(self):
        self.spoil("pain, tingling, weakness or numbness in both legs", "beide", "ein")
        self.assert_found("both")

    def test_length(self):
        self.spoil("Why: these and the signs above can come", 'msgstr "', 'msgstr "%s' % ("x" * 500))
        self.assert_found("times as long")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
