# SPDX-License-Identifier: GPL-3.0-or-later
"""That the check on pages finds what it is there for.

    test_check_ui.py SOURCE-FOLDER

Each case is a folder with one thing wrong; the sources themselves are sound.
"""
import os
import subprocess
import sys
import tempfile
import unittest

SOURCE = sys.argv[1]
CHECK = os.path.join(SOURCE, "build-aux", "check-ui")
SOUND = ('<interface><object class="AdwActionRow"><property name="title" translatable="yes">Look at It First</property>'
         '</object></interface>')


class Check(unittest.TestCase):
    def check(self, **files):
        with tempfile.TemporaryDirectory() as root:
            for name, text in dict({"src/ui/sound.ui": SOUND}, **files).items():
                path = os.path.join(root, name)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
            done = subprocess.run([CHECK, root], capture_output=True, text=True, timeout=60)
        return done.returncode, done.stderr

    def test_sound(self):
        self.assertEqual((0, ""), self.check())

    def test_nothing_read_is_no_success(self):
        self.assertEqual(1, self.check(**{"src/ui/sound.ui": "<interface/>"})[0])

    def test_faults(self):
        row = SOUND.replace("Look at It First", "%s")
        for name, text, word in (
                ("src/ui/a.ui", row % "Look at it first", "header capitals"),
                ("src/ui/a.ui", row % "Look At The Rest", "header capitals"),
                ("src/ui/a.ui", '<interface><object class="GtkButton"><property name="child"><object class="GtkLabel">'
                                '<property name="label" translatable="yes">Not today</property></object></property>'
                                '</object></interface>', "header capitals"),
                ("src/ui/a.ui", '<interface><object class="GtkInfoBar"/></interface>', "PsoasBanner"),
                ("src/ui/a.ui", '<interface><object class="GtkBox"><property name="margin-left">3</property></object>'
                                '</interface>', "start and end"),
                ("src/ui/a.c", 'psoas_responses_add (dialog, "end", _("_End session"), NULL);', "_End session"),
                ("src/ui/a.c", 'adw_message_dialog_new (window,\n  _("Not saved"), body);', "Not saved"),
                ("src/ui/a.c", 'adw_message_dialog_add_responses (dialog, "close", text, NULL);', "order"),
                ("data/stretches/a.stretch", "<stretch><label>Pelvis level</label></stretch>", "Pelvis level"),
                ("data/icons/hicolor/symbolic/apps/a.svg", '<svg><path d="M 0 0 H 8.5 Z"/></svg>', "within a pixel"),
                ("data/icons/hicolor/16x16/apps/a.svg", '<svg><rect x="1" y="2.5" width="3" height="1"/></svg>', "within a pixel"),
                ("data/icons/hicolor/16x16/apps/a.svg", "<svg/>", "nothing"),
                ("data/style.css", ".a { padding-left: 3px; }", "both sides"),
                ("data/style.css", ".a { margin: 1px 2px 3px 4px; }", "left to right")):
            with self.subTest(text):
                code, told = self.check(**{name: text})
                self.assertEqual(1, code)
                self.assertIn(word, told)

    def test_sides_that_follow_the_direction_may_differ(self):
        self.assertEqual(0, self.check(**{"data/style.css": ".a:dir(rtl) { margin-right: 3px; }"})[0])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
