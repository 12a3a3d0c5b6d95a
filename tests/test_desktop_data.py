# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop makes of the launcher and of the kind of file, in each language: GIO is asked, as a desktop's shell does.

    test_desktop_data.py BUILD-FOLDER
"""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

BUILD = sys.argv[1]
DATA = os.path.join(BUILD, "data")
APP = "io.github.psoas_app.Psoas"
KIND = "application/x-psoas-stretch+xml"
# Under which words a person looks for it
WORDS = {"en": ("back", "stretch", "hip", "psoas"), "de": ("Rücken", "Dehnung", "Hüfte", "Psoas")}
ASK = {
    "search": "print([app for group in Gio.DesktopAppInfo.search(sys.argv[1]) for app in group])",
    "kind": "print(Gio.content_type_guess(sys.argv[1], None)[0])",
    "kind of file": "file = Gio.File.new_for_path(sys.argv[1]); "
                    "print(file.query_info('standard::content-type', 0, None).get_content_type())",
    "name": "print(Gio.content_type_get_description(sys.argv[1]))",
    "icons": "print(Gio.content_type_get_icon(sys.argv[1]).get_names())",
    "is xml": "print(Gio.content_type_is_a(sys.argv[1], 'application/xml'))",
    "opened with": "print([app.get_id() for app in Gio.AppInfo.get_all_for_type(sys.argv[1])])",
}


class DesktopData(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        # An entry whose program is not installed is not shown.
        os.mkdir(os.path.join(self.folder, "bin"))
        os.symlink(os.path.join(BUILD, "src", "psoas"), os.path.join(self.folder, "bin", "psoas"))
        self.env = dict(os.environ, XDG_DATA_HOME=self.folder, XDG_DATA_DIRS=self.folder, LC_ALL="C.UTF-8",
                        PATH=os.path.join(self.folder, "bin") + ":" + os.environ["PATH"], PKGSYSTEM_ENABLE_FSYNC="0")
        for folder, name in (("applications", APP + ".desktop"), (os.path.join("mime", "packages"), APP + ".xml")):
            os.makedirs(os.path.join(self.folder, folder))
            shutil.copy(os.path.join(DATA, name), os.path.join(self.folder, folder))

    def update(self, *command):
        """Such a database is made when the program is installed; without a word, or something is wrong with the file."""
        if not shutil.which(command[0]):
            self.skipTest("no " + command[0])
        done = subprocess.run(command, capture_output=True, text=True, env=self.env)
        self.assertEqual((done.returncode, done.stdout + done.stderr), (0, ""))

    def ask(self, what, argument, language="en"):
        """In a program of its own, which reads the folder anew in its language"""
        return subprocess.run([sys.executable, "-c", "import sys; from gi.repository import Gio; " + ASK[what], argument],
                              env=dict(self.env, LANGUAGE=language), check=True, capture_output=True, text=True).stdout.strip()

    def test_found_under_the_words_people_look_for(self):
        for language, words in WORDS.items():
            for word in words:
                with self.subTest(language=language, word=word):
                    self.assertIn(APP + ".desktop", self.ask("search", word, language))
        self.assertNotIn(APP + ".desktop", self.ask("search", "spreadsheet"))

    def test_stretch_files_are_known(self):
        self.update("update-mime-database", os.path.join(self.folder, "mime"))
        self.assertEqual(self.ask("kind", "friend.stretch"), KIND)
        self.assertEqual(self.ask("kind", "FRIEND.STRETCH"), KIND)
        self.assertNotEqual(self.ask("kind", "friend.xml"), KIND)
        self.assertEqual(self.ask("is xml", KIND), "True")
        self.assertEqual(self.ask("name", KIND), "Stretch for Psoas")
        self.assertEqual(self.ask("name", KIND, "de"), "Dehnung für Psoas")
        self.assertIn("'%s.stretch'" % APP, self.ask("icons", KIND))
        path = os.path.join(self.folder, "friend.stretch")
        with open(path, "w") as file:
            file.write('<?xml version="1.0"?><stretch/>')
        self.assertEqual(self.ask("kind of file", path), KIND)

    def test_stretch_files_are_opened_with_it(self):
        self.update("update-mime-database", os.path.join(self.folder, "mime"))
        self.update("update-desktop-database", os.path.join(self.folder, "applications"))
        self.assertEqual(self.ask("opened with", KIND), "['%s.desktop']" % APP)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
