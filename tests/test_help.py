# SPDX-License-Identifier: GPL-3.0-or-later
"""The built-in help and the manual page made of it say what the program does.

    test_help.py SOURCE-FOLDER PROGRAM
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

SOURCE, PROGRAM = sys.argv[1:3]
HELP = os.path.join(SOURCE, "data", "help", "psoas.help")
EXAMPLE = os.path.join(SOURCE, "data", "help", "example.stretch")
METAINFO = os.path.join(SOURCE, "data", "io.github.psoas_app.Psoas.metainfo.xml.in")
with open(os.path.join(SOURCE, "po", "LINGUAS")) as linguas:
    LANGUAGES = [line.strip() for line in linguas if line.strip() and not line.startswith("#")]
CATALOGUES = [None] + [os.path.join(SOURCE, "po", language + ".po") for language in LANGUAGES]


def run(*arguments):
    env = dict({k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}, LC_ALL="C.UTF-8", LANGUAGE="")
    return subprocess.run([PROGRAM, *arguments], env=env, capture_output=True, text=True, timeout=20)


def make_page(catalogue):
    command = [sys.executable, os.path.join(SOURCE, "data", "help", "man-page.py"), HELP, EXAMPLE, METAINFO, "1"]
    return subprocess.run(command + [catalogue] * bool(catalogue), capture_output=True, check=True).stdout.decode()


def read_example(page):
    """The example as a reader of the page sees and copies it"""
    lines = page.split("\n.nf\n.RS 2\n")[1].split("\n.RE\n.fi\n")[0]
    return re.sub(r"^\\&", "", lines, flags=re.M).replace(r"\-", "-").replace(r"\e", "\\") + "\n"


class Help(unittest.TestCase):
    def test_names_every_option_and_no_other(self):
        commands = {command.get("line") for command in ElementTree.parse(HELP).iter("command")}
        told = set(re.findall(r"--[a-z-]+", " ".join(commands)))
        there = set(re.findall(r"^ +(?:-\w, )?(--[a-z-]+)", run("--help").stdout, re.M))
        # Those of GTK have their own manual.
        self.assertEqual(told, {option for option in there if not re.match("--(help-|gapplication|display)", option)})
        self.assertIn("psoas ID", commands)

    def test_example_is_sound(self):
        done = run("--check", EXAMPLE)
        self.assertEqual((done.returncode, done.stdout), (0, EXAMPLE + ": sound\n"))


class Page(unittest.TestCase):
    def test_example_of_every_page_is_sound(self):
        with open(EXAMPLE) as file:
            original = file.read()
        for catalogue in CATALOGUES:
            example = read_example(make_page(catalogue))
            self.assertEqual(example == original, catalogue is None)
            with tempfile.NamedTemporaryFile("w", suffix=".stretch") as file:
                file.write(example)
                file.flush()
                done = run("--check", file.name)
            self.assertEqual(done.returncode, 0, done.stdout)

    def test_says_where_things_are(self):
        for catalogue in CATALOGUES:
            page = make_page(catalogue).replace(r"\-", "-")
            for words in ("psoas --check FILE.stretch", "~/.local/share/psoas/stretches/", "~/.local/share/psoas/journal.sqlite"):
                self.assertIn(words, page)

    def test_is_in_the_language(self):
        german = make_page(os.path.join(SOURCE, "po", "de.po"))
        self.assertIn(".SH BEZEICHNUNG\n", german)
        self.assertNotRegex(german, r"\b(the|your|with)\b")

    @unittest.skipUnless(shutil.which("groff"), "groff is not there")
    def test_groff_takes_it(self):
        for catalogue in CATALOGUES:
            done = subprocess.run(["groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-z"], input=make_page(catalogue).encode(),
                                  capture_output=True, timeout=60)
            self.assertEqual((done.returncode, done.stderr.decode()), (0, ""))


unittest.main(argv=sys.argv[:1])
