# SPDX-License-Identifier: GPL-3.0-or-later
"""A language made up, that shows what a real one would suffer from: each text in brackets, of which a cut one loses the
last, its letters with accents, and 40 % longer.  What has no brackets was never given to a translator."""
import ast
import functools
import gettext
import json
import os
import re
import subprocess

from driver import SOURCE

ACCENTS = str.maketrans("AEIOUYaeiouyncs", "ÄËÏÖÜŸäëïöüÿñçš")
# Formats of numbers and dates, and places for words
PLACES = re.compile(r"(%(?:\d+\$)?[-0-9.]*l*[a-zA-Z%]|\{\w+\})")
# Short words, as long ones would be wider than lines
FILLING = "lörëm ïpsüm dölör šït ämët "
HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""


def put_accents(text):
    return "".join(part if PLACES.fullmatch(part) else part.translate(ACCENTS) for part in PLACES.split(text))


def translate(text):
    before, text, after = re.fullmatch(r"(\s*)(.*?)(\s*)", text, re.DOTALL).groups()
    if not text:
        return before + after
    more = len(text.replace("_", "")) * 2 // 5
    filling = (FILLING * (more // len(FILLING) + 1))[:more].strip()
    return "%s[%s]%s" % (before, (put_accents(text) + " " + filling).rstrip(), after)


def begin(translation):
    """A pattern of how a text begins that begins with these words: without what fills them up, and within others; what GTK
    and dates say has no accents."""
    words = re.match(r"\[(.*?)(?: lö?r?ë?m?.*)?\]$", translation)[1]
    plain = words.translate(str.maketrans("ÄËÏÖÜŸäëïöüÿñçš", "AEIOUYaeiouyncs"))
    return r"\[*(?:%s|%s)" % (re.escape(words), re.escape(plain))


def read(block, keyword):
    """The text after a keyword of an entry, or None"""
    match = re.search(r'^%s ((?:".*"\n?)+)' % keyword, block, re.MULTILINE)
    return match and "".join(ast.literal_eval(line) for line in match[1].splitlines())


def translate_entry(block):
    text, plural = read(block, "msgid"), read(block, "msgid_plural")
    original = block[:re.search(r"^msgstr", block, re.MULTILINE).start()]
    if plural is None:
        return original + "msgstr %s\n" % json.dumps(translate(text), ensure_ascii=False)
    return original + "".join("msgstr[%d] %s\n" % (i, json.dumps(translate(words), ensure_ascii=False))
                              for i, words in enumerate((text, plural)))


def write(folder, language):
    """Catalogues in FOLDER, for PSOAS_LOCALEDIR"""
    template = subprocess.run([os.path.join(SOURCE, "build-aux", "extract-words")], check=True, timeout=60,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8").stdout
    _, *entries = template.strip().split("\n\n")
    place = os.path.join(folder, language, "LC_MESSAGES")
    os.makedirs(place)
    subprocess.run(["msgfmt", "-o", os.path.join(place, "psoas.mo"), "-"], check=True, timeout=60, encoding="utf-8",
                   input="\n".join([HEADER, *map(translate_entry, entries)]))


@functools.cache
def read_toolkit(language):
    """What GTK and libadwaita say themselves in a language, as far as the system has it"""
    said = set()
    for domain in ("gtk40", "libadwaita"):
        path = gettext.find(domain, languages=[language])
        if path:
            entries = subprocess.run(["msgunfmt", path], check=True, timeout=60, stdout=subprocess.PIPE,
                                     encoding="utf-8").stdout.split("\n\n")
            said.update((read(entry, "msgstr") or "").replace("_", "") for entry in entries)
    return said
