#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the manual page, made of the built-in help.

    man-page.py HELP EXAMPLE METAINFO VERSION [CATALOGUE.po [PLACE]]

CATALOGUE.po: of the language that it is written in; without one it is English.  PLACE: instead of being printed
it is installed there, below the folder that meson names.
"""
import gettext
import io
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

SECTION_OF_COMMANDS = "terminal"
# Where things are for most people; the program itself names the place of the one who reads.
PATHS = {
    "check": "psoas --check FILE.stretch",
    "journal": "~/.local/share/psoas/journal.sqlite",
    "stretches": "~/.local/share/psoas/stretches/",
}


def load_catalogue(path):
    compiled = subprocess.run(["msgfmt", "--output-file=-", path], stdout=subprocess.PIPE, check=True).stdout
    return gettext.GNUTranslations(io.BytesIO(compiled)).gettext


_ = load_catalogue(sys.argv[5]) if len(sys.argv) > 5 else gettext.NullTranslations().gettext


def get_words(element):
    """The words of an element in the reader's language"""
    text = " ".join((element.text or "").split())
    return _(text) if text else ""


def escape(text):
    """Words for roff: nothing in them is a request."""
    return re.sub(r"^([.'])", r"\\&\1", text.replace("\\", r"\e"), flags=re.M)


def escape_code(text):
    """What is typed: its hyphens stay what they are."""
    return escape(text).replace("-", r"\-")


def translate_example(text):
    """The same file in the reader's language, as the program shows it"""
    def replace(match):
        words = _(match[1])
        return ">%s<" % words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r">([^<>]*[^<>\s][^<>]*)<", replace, text)


def make_synopsis(commands):
    """A line each, with what stands for something else in italics"""
    for number, command in enumerate(commands):
        words = [r"\fI%s\fR" % escape_code(word) if re.match(r"[A-Z]", word) else r"\fB%s\fR" % escape_code(word)
                 for word in command.get("line").split()]
        if number:
            yield ".br"
        yield " ".join(words)


def make_part(part, example):
    if part.tag == "say":
        yield from (".PP", escape(get_words(part)))
    elif part.tag == "list":
        for item in part:
            yield from (r".IP \(bu 2", escape(get_words(item)))
    elif part.tag == "path":
        yield from (".PP", ".RS", r"\fI%s\fR" % escape_code(PATHS[part.get("name")]), ".RE")
    elif part.tag == "example":
        yield from (".PP", ".nf", ".RS 2", escape_code(example).rstrip("\n"), ".RE", ".fi")
    elif part.tag == "command":
        yield from (".TP", r"\fB%s\fR" % escape_code(part.get("line")), escape(get_words(part)))
    else:
        sys.exit("man-page.py: <%s> is not known" % part.tag)


def make_page(root, example, summary, version):
    sections = root.findall("section")
    commands = next(section for section in sections if section.get("id") == SECTION_OF_COMMANDS).findall("command")

    yield r'.\" SPDX-License-Identifier: GPL-3.0-or-later'
    yield '.TH PSOAS 1 "" "Psoas %s" "%s"' % (version, _("User Commands"))
    # Translators: the usual headings of a manual page in your language
    yield from (".SH " + _("NAME"), r"psoas \- " + escape(summary))
    yield ".SH " + _("SYNOPSIS")
    yield from make_synopsis(commands)
    for section in sections:
        # The first says what the program is for.
        yield '.SH "%s"' % (_("DESCRIPTION") if section is sections[0] else escape(get_words(section.find("title")).upper()))
        for part in section:
            if part.tag != "title":
                yield from make_part(part, example)
    yield from (".SH " + _("SEE ALSO"), ".BR speech\\-dispatcher (1),", ".BR playerctl (1)")


def install(page, path):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(page)
    os.chmod(path, 0o644)


def main():
    root = ElementTree.parse(sys.argv[1]).getroot()
    with open(sys.argv[2], encoding="utf-8") as file:
        example = translate_example(file.read())
    summary = get_words(ElementTree.parse(sys.argv[3]).getroot().find("summary"))
    page = ("\n".join(make_page(root, example, summary, sys.argv[4])) + "\n").encode("utf-8")
    if len(sys.argv) > 6:
        install(page, os.path.join(os.environ["MESON_INSTALL_DESTDIR_PREFIX"], sys.argv[6]))
    else:
        sys.stdout.buffer.write(page)


main()
