# SPDX-License-Identifier: GPL-3.0-or-later
"""That the checks on the catalogues find what they are there for.

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


class Case(unittest.TestCase):
    """check_name: of build-aux"""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        for name in ("data", "src"):
            os.symlink(os.path.join(SOURCE, name), os.path.join(self.root, name))
        shutil.copytree(os.path.join(SOURCE, "po"), os.path.join(self.root, "po"))
        self.catalogue = os.path.join(self.root, "po", "de.po")

    def check(self):
        return subprocess.run([os.path.join(SOURCE, "build-aux", self.check_name), self.root], capture_output=True, text=True, timeout=60)

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


class Translations(Case):
    check_name = "check-translations"

    def test_sound(self):
        done = self.check()
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_untranslated(self):
        self.spoil("Slide your left leg out", "Schieben Sie das linke Bein am Boden entlang, bis es lang ist.", "")
        self.assert_found("this message is untranslated")

    def test_format(self):
        self.spoil("%d breath on this side.", 'msgstr[1] "%d', 'msgstr[1] "%s')
        self.assert_found("msgstr[1]")

    def test_plural_form_is_missing(self):
        self.spoil("%d breath on this side.", 'msgstr[1] "%d Atemzüge auf dieser Seite."', "")
        self.assert_found("plural")

    def test_language_is_not_listed(self):
        shutil.copy(self.catalogue, os.path.join(self.root, "po", "fr.po"))
        self.assert_found("LINGUAS")


class Glossary(Case):
    check_name = "check-glossary"

    def change(self, name, old, new):
        path = os.path.join(self.root, "po", name)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.assertIn(old, text)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace(old, new, 1))

    def test_sound(self):
        done = self.check()
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_another_word(self):
        self.spoil("End the Session", "Sitzung", "Übung")
        self.assert_found("the glossary’s word for “session” is missing")

    def test_one_form_of_a_plural(self):
        self.spoil("%d session, broken off", 'msgstr[1] "%d Sitzungen', 'msgstr[1] "%d Übungen')
        self.assert_found("the glossary’s word for “session” is missing")

    def test_a_reason_that_explains_nothing(self):
        self.change("glossary.ini", "[de:reasons]\n", "[de:reasons]\nside: Stop now=why\n")
        self.assert_found("“side: Stop now” of de explains nothing any more")

    def test_a_term_that_is_not_recognised(self):
        self.change("GLOSSARY.md", "| round | Runde |", "| round | Durchgang |")
        self.assert_found("“Durchgang” is not recognised by “round”")

    def test_a_term_without_words(self):
        self.change("glossary.ini", "round=[Rr]unde\n", "")
        self.assert_found("“round” is only in the glossary")

    def test_a_language_without_words(self):
        self.change("glossary.ini", "[de]\n", "[fr]\n")
        self.assert_found("give de a column")


class SafetyWords(Case):
    check_name = "check-safety-words"

    def test_sound(self):
        done = self.check()
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_emergency_number(self):
        self.spoil("Call your local emergency number ({emergency", "{emergency}", "113")
        self.assert_found("{emergency}")

    def test_number(self):
        self.spoil("Get an urgent doctor’s appointment or", "111", "113")
        self.assert_found("lacks the number 111")

    def test_number_more(self):
        self.spoil("Slide your left leg out", "link", "5 link")
        self.assert_found("number more, 5")

    def test_side(self):
        self.spoil("Slide your left leg out", "link", "recht")
        self.assert_found("left")

    def test_right_side(self):
        self.spoil("Slide your right leg out", "recht", "link")
        self.assert_found("right")

    def test_negation(self):
        self.spoil("You should feel a gentle stretch. You should not", "kein", "ein")
        self.assert_found("negation")

    def test_both(self):
        self.spoil("pain, tingling, weakness or numbness in both legs", "beide", "ein")
        self.assert_found("both")

    def test_one(self):
        self.spoil("pain spreading down a leg, or new weakness", "in einem Bein", "in den Beinen")
        self.assert_found("one")

    def test_list(self):
        self.spoil("have osteoporosis, a past spinal fracture, or bones", "einen früheren Wirbelbruch oder", "oder")
        self.assert_found("list")

    def test_length(self):
        self.spoil("Why: these and the signs above can come", 'msgstr "', 'msgstr "%s' % ("x" * 500))
        self.assert_found("times as long")

    def test_shorter(self):
        self.spoil("Tuck your tailbone, and keep your chest up", 'msgstr "Kippen Sie das Steißbein ein, halten Sie die Brust oben und das hintere Bein', 'msgstr "Das hintere Bein')
        self.assert_found("times as long")

    def test_each_plural_form(self):
        self.spoil("%d breath on this side.", 'msgstr[0] "%d', 'msgstr[0] "5')
        self.assert_found("%d")

    def test_a_reason_excuses_one_rule_only(self):
        self.spoil("after a fall you cannot stand or put", 'msgstr "', 'msgstr "links ')
        self.assert_found("left")

    def test_a_reason_for_nothing(self):
        with open(os.path.join(self.root, "po", "safety-words.ini"), "a", encoding="utf-8") as file:
            file.write("both: No such text=for no reason\n")
        self.assert_found("explains nothing")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
