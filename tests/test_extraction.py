# SPDX-License-Identifier: GPL-3.0-or-later
"""What xgettext takes out of the stretch files is what the program looks up: every text of a plan is among it.

    test_extraction.py SOURCE-FOLDER PROGRAM
"""
import ast
import os
import re
import subprocess
import sys
import unittest

SOURCE, PROGRAM = sys.argv[1:3]


def extract():
    env = dict(os.environ, GETTEXTDATADIRS=os.path.join(SOURCE, "data"))
    files = ["data/stretches/gentle.stretch", "data/stretches/deeper.stretch", "data/guidance/safety.guidance"]
    pot = subprocess.run(["xgettext", "--from-code=UTF-8", "--no-wrap", "-o", "-"] + files,
                         cwd=SOURCE, env=env, check=True, capture_output=True, text=True).stdout
    return {ast.literal_eval(text) for text in re.findall(r'^msgid (".*")$', pot, re.M)}


class Extraction(unittest.TestCase):
    texts = extract()

    def test_every_text_of_a_plan_is_extracted(self):
        for stretch in ("gentle", "deeper"):
            plan = subprocess.run([PROGRAM, "--plan", stretch], check=True, capture_output=True, text=True).stdout
            rounds = re.compile(r"Round \d of \d\. ?")
            for line in plan.splitlines():
                left = rounds.sub("", line.split("\t")[4])
                for text in sorted(self.texts, key=len, reverse=True):
                    if text:
                        left = left.replace(text, "")
                self.assertEqual(left.strip(), "", line)

    def test_marks_of_sources_are_not(self):
        self.assertIn("Pelvis level", self.texts)
        self.assertIn("Before you stretch", self.texts)
        for mark in ("S12", "U", "NHS-BP", "supine"):
            self.assertNotIn(mark, self.texts)


unittest.main(argv=sys.argv[:1])
