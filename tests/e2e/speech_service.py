# SPDX-License-Identifier: GPL-3.0-or-later
"""A speech service for tests: it speaks Speech Dispatcher's protocol, and keeps what it is told."""
import os
import socket
import threading

RECORDS, HANGS, DIES = "records", "hangs", "dies"


class SpeechService:
    """Listens where the session's programs look for it.  RECORDS takes all, HANGS takes connections
    and never answers, DIES ends in the sentence that holds the text `at`."""

    def __init__(self, session, mode=RECORDS, at=None):
        self.mode, self.at = mode, at
        self.said, self.languages, self.cancels, self.connections = [], set(), 0, 0
        path = session.env["SPEECHD_ADDRESS"].split(":", 1)[1]
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(path)
        self.listener.listen()
        self.path, self.connection = path, None
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            try:
                self.connection, _ = self.listener.accept()
            except OSError:
                return
            self.connections += 1
            with self.connection, self.connection.makefile("rw", newline="", encoding="utf-8") as stream:
                try:
                    self.serve(stream)
                except (OSError, ValueError):
                    return

    def serve(self, stream):
        for line in stream:
            if self.mode == HANGS:
                continue
            line = line.strip()
            if line.upper() == "SPEAK":
                self.listen(stream)
            elif line.upper().startswith("SET SELF LANGUAGE "):
                self.languages.add(line.split()[-1])
                self.answer(stream, "201 OK LANGUAGE SET")
            elif line.upper().startswith("CANCEL"):
                self.cancels += 1
                self.answer(stream, "210 OK CANCELED")
            else:
                self.answer(stream, "200 OK")

    def listen(self, stream):
        self.answer(stream, "230 OK RECEIVING DATA")
        lines = []
        for line in stream:
            if line.strip() == ".":
                break
            lines.append(line.strip())
        text = " ".join(lines)
        self.said.append(text)
        if self.mode == DIES and self.at in text:
            self.stop()
            raise OSError("it died")
        self.answer(stream, "225-1")
        self.answer(stream, "225 OK MESSAGE QUEUED")

    def answer(self, stream, text):
        stream.write(text + "\r\n")
        stream.flush()

    def texts(self):
        return list(self.said)

    def stop(self):
        """Ends at once, as if it were killed; nobody takes connections any more."""
        for end in (self.listener, self.connection):
            try:
                if end:
                    end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        self.listener.close()
        if os.path.exists(self.path):
            os.unlink(self.path)
