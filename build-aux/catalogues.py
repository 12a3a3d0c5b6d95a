# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogues of a tree and what is known of their languages, for the checks."""
import configparser
import os
import re


def unquote(line):
    return line[1:-1].encode("utf-8").decode("unicode_escape").encode("latin-1").decode("utf-8")


def read_catalogue(text):
    """Entries as dictionaries: msgid, msgid_plural, msgstr, msgstr[0], ..."""
    entries, entry, key = [], {}, None
    for line in text.splitlines() + [""]:
        field = re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) (".*")$', line)
        if field:
            if field[1] in ("msgctxt", "msgid") and any(name.startswith("msgstr") for name in entry):
                entries.append(entry)
                entry = {}
            key = field[1]
            entry[key] = unquote(field[2])
        elif line.startswith('"') and key:
            entry[key] += unquote(line)
        elif not line.strip() and entry:
            entries.append(entry)
            entry, key = {}, None
    return entries


class Reasons:
    """Where a translation rightly differs: the group [LANGUAGE:reasons] of an .ini, "RULE: FIRST WORDS=WHY" """

    def __init__(self, words, language):
        group = language + ":reasons"
        self.language, self.known = language, set(words[group]) if group in words else set()
        self.unused = set(self.known)

    def explain(self, rule, original):
        reason = next((reason for reason in self.known if f"{rule}: {original}".startswith(reason)), None)
        self.unused.discard(reason)
        return reason is not None

    def complain(self, path):
        return [f"{path}: “{start}” of {self.language} explains nothing any more" for start in sorted(self.unused)]


def read_words(path):
    words = configparser.ConfigParser(interpolation=None, delimiters="=")
    words.optionxform = str
    words.read(path, encoding="utf-8")
    return words


def read_language(root, language):
    with open(os.path.join(root, "po", language + ".po"), encoding="utf-8") as file:
        return read_catalogue(file.read())


def get_languages(root):
    with open(os.path.join(root, "po", "LINGUAS"), encoding="utf-8") as file:
        return [line.strip() for line in file if line.strip() and not line.startswith("#")]
