# SPDX-License-Identifier: GPL-3.0-or-later
"""What the sandboxed package may touch: a list, so that a permission is never added in passing.

    test_sandbox.py MANIFEST

No network and no file system: what a person opens or saves comes through the desktop's own dialogs.
Notifications need no permission, and the name is the media player's that a session shows itself as.
"""
import json
import shutil
import subprocess
import sys
import unittest

MANIFEST = sys.argv[1]
ALLOWED = {
    "--share=ipc",  # with X11, for speed
    "--socket=fallback-x11",
    "--socket=wayland",
    "--socket=pulseaudio",  # the cue sounds
    "--device=dri",
    "--own-name=org.mpris.MediaPlayer2.io.github.psoas_app.Psoas",
}


class Sandbox(unittest.TestCase):
    def setUp(self):
        with open(MANIFEST, encoding="utf-8") as file:
            self.manifest = json.load(file)

    def test_permissions(self):
        self.assertEqual(set(self.manifest["finish-args"]), ALLOWED)

    def test_program(self):
        self.assertEqual(self.manifest["id"], "io.github.psoas_app.Psoas")
        self.assertEqual(self.manifest["command"], "psoas")

    @unittest.skipUnless(shutil.which("flatpak-builder"), "flatpak-builder is not there")
    def test_builder_reads_it(self):
        done = subprocess.run(["flatpak-builder", "--show-manifest", MANIFEST], capture_output=True, text=True,
                              check=True, timeout=60)
        self.assertEqual(set(json.loads(done.stdout)["finish-args"]), ALLOWED)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
