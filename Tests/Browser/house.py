"""The program with the demonstration commune in a folder of its own, and gone afterwards."""

import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from datetime import datetime, timedelta, timezone
from pathlib import Path

HANOI = timezone(timedelta(hours=7))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class House:
    def __init__(self, program: str):
        self.program = program
        self.folder = Path(tempfile.mkdtemp(prefix="conglang-browser-"))
        self.data = self.folder / "data"
        self.port = free_port()
        self.origin = f"http://localhost:{self.port}"
        self.server = None
        # Whatever is started reads by how many seconds its clock is ahead; see `later`.
        self.clock = self.folder / "clock"
        self.ahead = 0.0
        self.environment = {**os.environ, "CONGLANG_CLOCK_FILE": str(self.clock)}

    def __enter__(self) -> "House":
        self.run("demo")
        self.log = open(self.folder / "server.log", "w+b")
        self.server = subprocess.Popen(
            [self.program, "serve", "--data", str(self.data), "--port", str(self.port)],
            stdout=self.log, stderr=subprocess.STDOUT, env=self.environment)
        for _ in range(200):
            if self.server.poll() is not None:
                raise SystemExit(f"the program ended: {self.said()}")
            try:
                urllib.request.urlopen(self.origin + "/", timeout=5).close()
                return self
            except urllib.error.HTTPError:
                return self
            except OSError:
                time.sleep(0.1)
        raise SystemExit(f"the program does not answer: {self.said()}")

    def __exit__(self, *_) -> None:
        if self.server and self.server.poll() is None:
            self.server.send_signal(signal.SIGTERM)
            try:
                self.server.wait(20)
            except subprocess.TimeoutExpired:
                self.server.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def said(self) -> str:
        self.log.flush()
        return (self.folder / "server.log").read_text(errors="replace")[-2000:]

    def run(self, *words: str) -> str:
        done = subprocess.run(
            [self.program, *words, "--data", str(self.data)], capture_output=True, text=True,
            timeout=600, env=self.environment)
        if done.returncode != 0:
            raise SystemExit(f"conglang {' '.join(words)} failed: {done.stderr or done.stdout}")
        return done.stdout

    def later(self, hours: float) -> None:
        """Lets so many hours pass on the program's clock."""
        self.ahead += hours * 3_600
        fresh = self.clock.with_suffix(".new")
        fresh.write_text(str(self.ahead))
        fresh.replace(self.clock)

    def now(self) -> datetime:
        """What the program's clock says, as the commune writes it."""
        return datetime.now(HANOI) + timedelta(seconds=self.ahead)

    def link(self, login: str) -> str:
        """A one-time sign-in link of somebody who has an account."""
        said = self.run("account", "add", login, "--port", str(self.port))
        found = re.search(r"(/office/sign-in/link/\S+)", said)
        if not found:
            raise SystemExit(f"no link for {login}: {said}")
        return self.origin + found.group(1)
