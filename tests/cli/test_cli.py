# SPDX-License-Identifier: GPL-3.0-or-later
"""The program without a display.

    test_cli.py SOURCE-FOLDER PROGRAM
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir))
import locales  # noqa: E402

SOURCE, PROGRAM = sys.argv[1:3]
FILES = [os.path.join(SOURCE, "data/stretches", name) for name in ("gentle.stretch", "deeper.stretch")]


def run(*arguments, locale=None):
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env.update(locale or {"LC_ALL": "C.UTF-8", "LANGUAGE": ""})
    return subprocess.run([PROGRAM, *arguments], env=env, capture_output=True, text=True, timeout=20)


def plan(*arguments):
    done = run("--plan", *arguments)
    assert done.returncode == 0, done.stderr
    return [line.split("\t") for line in done.stdout.splitlines()]


def fill(folder):
    """A pain log of two sessions, through the program's own file format"""
    journal = os.path.join(folder, "psoas", "journal.sqlite")
    shutil.copy(os.path.join(SOURCE, "tests", "journal", "journal-1.sqlite"), journal)
    return journal


class Report(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.pdf = os.path.join(self.folder, "report.pdf")
        self.env = {"LC_ALL": "C.UTF-8", "LANGUAGE": "", "XDG_DATA_HOME": self.folder}

    def test_no_journal(self):
        done = run("--report", self.pdf, locale=self.env)
        self.assertEqual(done.returncode, 1)
        self.assertIn("There is no pain log yet: " + os.path.join(self.folder, "psoas", "journal.sqlite"), done.stderr)
        self.assertEqual(os.listdir(self.folder), [])

    def test_report(self):
        os.mkdir(os.path.join(self.folder, "psoas"))
        fill(self.folder)
        done = run("--report=" + self.pdf, locale=self.env)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        text = subprocess.run(["pdftotext", "-layout", self.pdf, "-"], capture_output=True, text=True, check=True).stdout
        for part in ("Pain and stretching record", "Gentle stretch, lying down", "What to Tell Them", "Page 1 of"):
            self.assertIn(part, text)

    def test_standard_output(self):
        os.mkdir(os.path.join(self.folder, "psoas"))
        fill(self.folder)
        env = {**os.environ, **self.env}
        done = subprocess.run([PROGRAM, "--report", "-"], capture_output=True, env=env, timeout=20)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual(done.stdout[:5], b"%PDF-")

    def test_refused_places(self):
        os.mkdir(os.path.join(self.folder, "psoas"))
        fill(self.folder)
        for place, reason in ((self.folder, "it is a folder"), ("/dev/null", "a device or a pipe")):
            done = run("--report", place, locale=self.env)
            self.assertEqual(done.returncode, 1)
            self.assertIn("“%s” could not be written: " % place, done.stderr)
            self.assertIn(reason, done.stderr)

    def test_newer_journal(self):
        os.mkdir(os.path.join(self.folder, "psoas"))
        journal = fill(self.folder)
        with open(journal, "r+b") as file:
            file.seek(60)
            file.write((1000).to_bytes(4, "big"))
        done = run("--report", self.pdf, locale=self.env)
        self.assertEqual(done.returncode, 1)
        self.assertIn("A newer version of Psoas wrote the pain log.", done.stderr)
        self.assertFalse(os.path.exists(self.pdf))

    def test_not_writable(self):
        os.mkdir(os.path.join(self.folder, "psoas"))
        fill(self.folder)
        done = run("--report", os.path.join(self.folder, "none", "report.pdf"), locale=self.env)
        self.assertEqual(done.returncode, 1)
        self.assertIn("report.pdf", done.stderr)


class CommandLine(unittest.TestCase):
    def test_list(self):
        self.assertEqual([line.split("\t")[0] for line in run("--list").stdout.splitlines()], ["gentle", "deeper"])

    def test_gentle(self):
        phases = plan("gentle")
        holds = [p for p in phases if p[2] == "hold"]
        self.assertEqual([p[1] for p in holds], ["100"] * 6)
        self.assertEqual([p[3] for p in holds], ["left", "right"] * 3)
        self.assertEqual(phases[0][2:4], ["set-up", "-"])

    def test_phases_follow_each_other(self):
        for arguments in (["gentle"], ["deeper"], ["gentle", "--breaths=3", "--rounds=2"]):
            end = 0.0
            for start, length, kind, side, text in plan(*arguments):
                self.assertAlmostEqual(float(start), end)
                self.assertGreater(float(length), 0)
                self.assertIn(kind, ("set-up", "position", "hold", "come-out", "switch"))
                self.assertIn(side, ("left", "right", "-"))
                self.assertTrue(text.strip())
                end += float(length)

    def test_every_hold_is_entered_and_left(self):
        kinds = [p[2] for p in plan("gentle")]
        for i, kind in enumerate(kinds):
            if kind == "hold":
                self.assertEqual((kinds[i - 1], kinds[i + 1]), ("position", "come-out"))
        self.assertEqual(kinds.count("switch"), 5)

    def test_options(self):
        holds = [p for p in plan("deeper", "--seconds=60", "--first-side=right") if p[2] == "hold"]
        self.assertEqual([(p[1], p[3]) for p in holds], [("60", "right"), ("60", "left")])
        self.assertEqual(len([p for p in plan("gentle", "--rounds=1", "--breaths=3") if p[2] == "hold"]), 2)

    def test_impossible_options(self):
        for arguments, word in ((["gentle", "--breaths=11"], "3 to 10"), (["gentle", "--breaths=0"], "3 to 10"),
                                (["deeper", "--seconds=9"], "10 to 60"), (["gentle", "--rounds=-1"], "1 to 3"),
                                (["gentle", "--first-side=up"], "left or right"), (["nothing"], "gentle, deeper"),
                                (["gentle", "--breaths=3", "--seconds=30"], "not both")):
            done = run("--plan", *arguments)
            self.assertEqual(done.returncode, 1, arguments)
            self.assertIn(word, done.stderr)
            self.assertEqual(done.stdout, "")

    def test_refuses_in_the_words_that_were_typed(self):
        for option in ("--breaths", "--seconds", "--rounds"):
            for text in ("abc", "0", "-1", "1e9", "99999999999999999999", "3.5", " 3", ""):
                done = run("--plan", "gentle", option + "=" + text)
                self.assertEqual((done.returncode, done.stdout), (1, ""), text)
                self.assertIn("%s: “%s” is not possible." % (option, text), done.stderr)

    def test_refuses_what_is_too_much(self):
        for arguments, word in ((["gentle", "deeper"], "deeper"), (["--plan", "gentle", "deeper"], "deeper"),
                                (["--list", "gentle"], "gentle"), (["--version", "now"], "now"),
                                (["--report", "a.pdf", "b.pdf"], "b.pdf"),
                                (["gentle", "--breaths=3"], "--breaths"), (["--rounds=0"], "--rounds"),
                                (["--list", "--first-side=left"], "--first-side"),
                                (["--list", "--plan=gentle"], "--plan"), (["--check", FILES[0], "--list"], "--check")):
            done = run(*arguments)
            self.assertEqual((done.returncode, done.stdout), (1, ""), arguments)
            self.assertRegex(done.stderr, "“?%s" % re.escape(word))
            self.assertNotIn("display", done.stderr)

    def check_changed(self, old, new):
        """Checks the gentle stretch with one thing changed; gives status and report."""
        with tempfile.NamedTemporaryFile("w", suffix=".stretch") as bad:
            with open(FILES[0]) as good:
                text = good.read()
            self.assertIn(old, text)
            bad.write(text.replace(old, new, 1))
            bad.flush()
            done = run("--check", bad.name, FILES[1])
            self.assertIn(FILES[1] + ": sound", done.stdout)
            return done.returncode, done.stdout.replace(bad.name, "FILE").splitlines()[0]

    def test_check(self):
        done = run("--check", *FILES)
        self.assertEqual((done.returncode, done.stdout.count(": sound")), (0, 2))
        self.assertEqual(run("--check").returncode, 1)

    def test_prints_text_whatever_a_name_holds(self):
        """A name of a file may hold any bytes; what reads the output expects UTF-8."""
        with tempfile.TemporaryDirectory() as folder:
            good, bad, missing = (os.path.join(os.fsencode(folder), name + b"-\xff.stretch") for name in (b"good", b"bad", b"none"))
            shutil.copy(FILES[0], good)
            with open(bad, "wb") as file:
                file.write(b"<?xml version=\"1.0\"?>\n<stretch>\xff")
            done = run("--check", good, bad, missing)
            self.assertEqual(done.returncode, 1)
            self.assertEqual([os.path.basename(line.split(":")[0]) for line in done.stdout.splitlines()],
                             [name + "-\ufffd.stretch" for name in ("good", "bad", "none")])
            self.assertIn("\ufffd", run(good, b"\xff").stderr)
            self.assertIn("\ufffd", run(b"\xff").stderr)
            env = {"LC_ALL": "C.UTF-8", "LANGUAGE": "", "XDG_DATA_HOME": os.path.join(os.fsencode(folder), b"\xff")}
            self.assertIn("\ufffd", run("--report", "report.pdf", locale=env).stderr)

    def test_check_names_the_fault(self):
        for old, new, words in (('pose="supine"', 'pose="sitting"', "“sitting”.*Use one of: .*supine"),
                                ('point="chest"', 'point="elbow"', "“elbow”.*Use one of: .*stomach"),
                                ('guide="shoulder-down"', 'guide="ceiling"', "“ceiling”.*Use one of: arch,"),
                                ('id="gentle"', 'id="gentle" id="soft"', "“id” twice. Keep one"),
                                ("<?xml", "\ufeff<?xml", "byte order mark.*without")):
            status, report = self.check_changed(old, new)
            self.assertEqual(status, 1)
            self.assertRegex(report, r"^FILE:\d+: .*%s" % words)

    def test_check_refuses_equal_ids(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, "copy.stretch")
            shutil.copy(FILES[0], copy)
            done = run("--check", FILES[0], copy)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout.splitlines()[0], FILES[0] + ": sound")
        self.assertRegex(done.stdout.splitlines()[1],
                         r"^%s:4: the id “gentle” is taken by %s:4\. Choose another" % (re.escape(copy), re.escape(FILES[0])))

    def test_speaks_german_before_it_is_installed(self):
        with tempfile.TemporaryDirectory() as folder:
            german = locales.make(folder, "de_DE")
            if german is None:
                self.skipTest("this system cannot make a German locale")
            stretches = run("--list", locale=german).stdout.splitlines()
            plan_of_gentle = run("--plan", "gentle", locale=german).stdout
            error = run("cobra", locale=german).stderr
        self.assertIn("gentle\tSanfte Dehnung", stretches)
        for sentence in ("Legen Sie sich auf dem Boden auf den Rücken.", "Runde 2 von 3."):
            self.assertIn(sentence, plan_of_gentle)
        self.assertNotRegex(plan_of_gentle, r"\b(the|your|knee)\b")
        self.assertIn("keine Dehnung", error)

    def test_no_display(self):
        done = run()
        self.assertEqual(done.returncode, 1)
        self.assertIn("xvfb-run", done.stderr)

    def test_unknown_stretch(self):
        done = run("cobra")
        self.assertEqual(done.returncode, 1)
        self.assertIn("gentle, deeper", done.stderr)


unittest.main(argv=sys.argv[:1])
