# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop makes of the launcher, of the kind of file and of the metainfo, in each language.

    test_desktop_data.py SOURCE-FOLDER BUILD-FOLDER
"""
import configparser
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

SOURCE, BUILD = sys.argv[1:3]
DATA = os.path.join(BUILD, "data")
APP = "io.github.psoas_app.Psoas"
KIND = "application/x-psoas-stretch+xml"
# Under which words a person looks for it
WORDS = {"en": ("back", "stretch", "hip", "psoas"), "de": ("Rücken", "Dehnung", "Hüfte", "Psoas")}
# What a validator may remark: the id is older than that advice, and an address is told only where there is one.
REMARKS = {"cid-contains-uppercase-letter", "url-homepage-missing"}
LARGEST_PICTURE = 64 * 1024  # bytes
# GIO is asked, as a desktop's shell does.
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

    def test_searched_in_every_language(self):
        entry = configparser.ConfigParser(interpolation=None)
        entry.optionxform = str
        entry.read(os.path.join(DATA, APP + ".desktop"))
        main = entry["Desktop Entry"]
        with open(os.path.join(SOURCE, "po", "LINGUAS")) as linguas:
            languages = [line.strip() for line in linguas if line.strip() and not line.startswith("#")]
        for key in ("Keywords", "Comment", "GenericName"):
            for language in languages:
                self.assertNotEqual(main["%s[%s]" % (key, language)], main[key])
        self.assertEqual(main["StartupNotify"], "true")


class Metainfo(unittest.TestCase):
    def make(self, *options):
        """As it is installed with these options"""
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        path = os.path.join(folder, APP + ".metainfo.xml")
        with open(path, "w") as file:
            subprocess.run([sys.executable, os.path.join(SOURCE, "data", "metainfo.py"),
                            os.path.join(DATA, APP + ".metainfo.translated.xml"), *options], check=True, stdout=file)
        return path

    def check_valid(self, path):
        if not shutil.which("appstreamcli"):
            self.skipTest("no appstreamcli")
        done = subprocess.run(["appstreamcli", "validate", "--pedantic", "--no-net", "--no-color", path], capture_output=True, text=True)
        remarks = re.findall(r"^[EWIP]: \S+ (\S+)", done.stdout, re.M)
        self.assertEqual([], [remark for remark in remarks if remark not in REMARKS], done.stdout)
        # Since AppStream 1.0 those that are known make it fail, too.
        self.assertTrue(done.returncode == 0 or remarks, done.stdout)

    def get_version(self):
        if not shutil.which("appstreamcli"):
            return ""
        return re.search(r"[\d.]+", subprocess.run(["appstreamcli", "--version"], capture_output=True, text=True).stdout)[0]

    def test_without_addresses(self):
        path = self.make("--appstream", self.get_version())
        with open(path) as file:
            text = file.read()
        self.assertNotRegex(text, "https?:|<screenshots>|<url")
        self.check_valid(path)
        with open(os.path.join(DATA, APP + ".metainfo.xml")) as file:
            self.assertIn(APP, file.read())
        self.check_valid(os.path.join(DATA, APP + ".metainfo.xml"))

    def test_with_addresses(self):
        path = self.make("--appstream", self.get_version(), "--screenshots", "https://example.org/a&b/", "--homepage",
                         "https://example.org", "--bugtracker", "https://example.org/issues")
        tree = ElementTree.parse(path)
        images = [image.text for image in tree.iter("image")]
        self.assertEqual(images[0], "https://example.org/a&b/home.png")
        self.assertEqual({url.get("type"): url.text for url in tree.iter("url")},
                         {"homepage": "https://example.org", "bugtracker": "https://example.org/issues"})
        self.check_valid(path)

    def test_developer_as_each_version_reads_it(self):
        for version, words in (("0.16.1", "<developer_name>The Psoas contributors</developer_name>"),
                               ("1.0.4", '<developer id="io.github.psoas_app">'), ("", '<developer id="io.github.psoas_app">')):
            with open(self.make("--appstream", version)) as file:
                text = file.read()
            self.assertIn(words, text)
            self.assertEqual(len(re.findall("<developer", text)), 1)

    def test_screenshots(self):
        tree = ElementTree.parse(self.make("--screenshots", "."))
        folder = os.path.join(SOURCE, "data", "screenshots")
        named = []
        for screenshot in tree.iter("screenshot"):
            captions = {caption.get("{http://www.w3.org/XML/1998/namespace}lang", "en") for caption in screenshot.iter("caption")}
            self.assertLessEqual({"en", "de"}, captions)
            image = screenshot.find("image")
            named.append(os.path.basename(image.text))
            with open(os.path.join(folder, named[-1]), "rb") as file:
                data = file.read()
            self.assertEqual(struct.unpack(">II", data[16:24]), (int(image.get("width")), int(image.get("height"))))
            self.assertLess(len(data), LARGEST_PICTURE)
        self.assertEqual(sorted(named), sorted(os.listdir(folder)))

    def test_what_a_person_reads_first(self):
        tree = ElementTree.parse(self.make()).getroot()
        for summary in tree.findall("summary"):
            self.assertNotIn("psoas", summary.text.lower())
            self.assertLessEqual(len(summary.text), 40)
        self.assertEqual({control.text for control in tree.find("supports").iter("control")}, {"pointing", "keyboard", "touch"})
        self.assertEqual(tree.find("requires/display_length").text, "360")
        self.assertEqual({color.get("scheme_preference") for color in tree.iter("color")}, {"light", "dark"})
        self.assertGreater(len(tree.findall("releases/release/description/ul/li")), 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
