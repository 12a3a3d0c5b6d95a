# SPDX-License-Identifier: GPL-3.0-or-later
"""What xgettext takes out of the stretch, guidance, anatomy and help files is what the program looks up: all their words.

    test_extraction.py SOURCE-FOLDER PROGRAM
"""
import ast
import glob
import os
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree

SOURCE, PROGRAM = sys.argv[1:3]
FILES = sorted(os.path.relpath(path, SOURCE) for path in
               glob.glob(SOURCE + "/data/stretches/*.stretch") + glob.glob(SOURCE + "/data/guidance/*.guidance")
               + glob.glob(SOURCE + "/data/guidance/*.anatomy") + glob.glob(SOURCE + "/data/help/*.help")
               + glob.glob(SOURCE + "/data/help/*.stretch"))
# Where words stand; a new element with words must be added here and to data/its.
ELEMENTS = {"author", "command", "detail", "label", "left", "name", "posture", "reference", "right", "say", "sign", "step",
            "subtitle", "summary", "title"}
# What nobody may find untranslated, so that a file that lost it does not pass unseen
PARTS = {"aids", "ask-first", "checkpoint", "come-out", "easier", "feel", "finish", "halfway", "hold", "list",
         "mistakes", "notes", "notice", "part", "position", "references", "section", "side", "start", "stop-if", "switch"}


def extract():
    env = dict(os.environ, GETTEXTDATADIRS=os.path.join(SOURCE, "data"))
    pot = subprocess.run(["xgettext", "--from-code=UTF-8", "--no-wrap", "-o", "-"] + FILES,
                         cwd=SOURCE, env=env, check=True, capture_output=True, text=True).stdout
    entries = re.findall(r'^msgid ((?:".*"\n)+)', pot, re.M)
    return {"".join(ast.literal_eval(line) for line in entry.splitlines()) for entry in entries} - {""}


def read_words():
    """Every text that stands in an element, its white space made single as the program does: (path, text)"""
    words = []

    def walk(element, path):
        text = " ".join("".join([element.text or ""] + [child.tail or "" for child in element]).split())
        if text:
            words.append((path + [element.tag], text))
        for child in element:
            walk(child, path + [element.tag])

    for name in FILES:
        walk(xml.etree.ElementTree.parse(os.path.join(SOURCE, name)).getroot(), [name])
    return words


class Extraction(unittest.TestCase):
    texts = extract()
    words = read_words()

    def test_every_word_of_a_file_is_extracted(self):
        self.assertEqual({path[-1] for path, text in self.words} - ELEMENTS, set())
        self.assertEqual([("/".join(path), text) for path, text in self.words if text not in self.texts], [])
        self.assertEqual(PARTS - {tag for path, text in self.words for tag in path}, set())

    def test_nothing_else_is(self):
        self.assertEqual(self.texts - {text for path, text in self.words}, set())

    def test_every_file_is_listed(self):
        with open(os.path.join(SOURCE, "po/POTFILES.in")) as listed:
            self.assertEqual(set(FILES) - set(listed.read().split()), set())

    def test_every_text_of_a_plan_is_extracted(self):
        for stretch in ("gentle", "deeper"):
            plan = subprocess.run([PROGRAM, "--plan", stretch], check=True, capture_output=True, text=True).stdout
            # What the program's own source says
            counts = re.compile(r"Round \d of \d\. ?|Ten breaths on this side\. ?|"
                                r"If you feel light-headed, breathe normally\. ?|Go on when you are ready\. ?")
            for line in plan.splitlines():
                left = counts.sub("", line.split("\t")[4])
                for text in sorted(self.texts, key=len, reverse=True):
                    left = left.replace(text, "")
                self.assertEqual(left.strip(), "", line)

    def test_marks_of_sources_are_not(self):
        self.assertIn("Pelvis Level", self.texts)
        self.assertIn("Before You Stretch", self.texts)
        for mark in ("S12", "U", "NHS-BP", "supine"):
            self.assertNotIn(mark, self.texts)


unittest.main(argv=sys.argv[:1])
