#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the metainfo for where it is installed: with the addresses that it was built with, and no others.

    metainfo.py FILE [--screenshots FOLDER] [--homepage PAGE] [--bugtracker PAGE] [--appstream VERSION]

FILE: translated; its images are names of files.  Without their FOLDER's address there is no screenshot in it.
VERSION: of the AppStream that reads it, where it is known: before 1.0 it knows no <developer>, and takes what it does
not know for a fault.
"""
import argparse
import re
import sys
from xml.sax.saxutils import escape

DEVELOPER = re.compile(r'<developer id="[^"]*">\s*<name translate="no">([^<]*)</name>\s*</developer>')
SCREENSHOTS = re.compile(r"\n *<screenshots>.*?</screenshots>", re.DOTALL)
IMAGE = re.compile(r"(<image\b[^>]*>)([\w-]+\.png)(</image>)")
LAUNCHABLE = re.compile(r"\n( *)<launchable")


def replace_once(pattern, replacement, text):
    text, number = pattern.subn(replacement, text)
    if number != 1:
        sys.exit("metainfo.py: %d places instead of one match %r" % (number, pattern.pattern))
    return text


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--screenshots", default="")
    parser.add_argument("--homepage", default="")
    parser.add_argument("--bugtracker", default="")
    parser.add_argument("--appstream", default="")
    options = parser.parse_args()
    with open(options.file, encoding="utf-8") as file:
        text = file.read()

    if options.screenshots:
        folder = escape(options.screenshots.rstrip("/"))
        text = IMAGE.sub(lambda found: found[1] + folder + "/" + found[2] + found[3], text)
    else:
        text = replace_once(SCREENSHOTS, "", text)
    for kind, address in (("bugtracker", options.bugtracker), ("homepage", options.homepage)):
        if address:
            url = '<url type="%s">%s</url>' % (kind, escape(address))
            text = replace_once(LAUNCHABLE, lambda found: "\n" + found[1] + url + found[0], text)
    if options.appstream and int(options.appstream.split(".")[0]) < 1:
        text = replace_once(DEVELOPER, r"<developer_name>\1</developer_name>", text)
    sys.stdout.buffer.write(text.encode())


main()
