"""A program that answers each line of its input with one line, kept alive for many lines.

What such a program dies over, or stays at too long, is one line: the line costs its own answer, and a new process goes on.
"""

import queue
import subprocess
import threading
from collections import deque
from typing import Callable, Iterable, Iterator

# Lines that a process may have before it answers the first of them: enough to keep it busy.
UNDERWAY = 64
# And their characters, beside one line.
UNDERWAY_CHARACTERS = 4_000_000


class Death(Exception):
    """The process ended, or was ended, before it answered."""


# With which a command ends that was started wrongly: no line is to blame.
WRONG_ARGUMENTS = 2


class _Process:
    def __init__(self, command: list[str], timeout: float):
        self.timeout = timeout
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=1 << 20)
        self.answers: queue.Queue = queue.Queue()
        self.lines: queue.Queue = queue.Queue()
        threading.Thread(target=self._write, daemon=True).start()
        threading.Thread(target=self._read, daemon=True).start()

    def _write(self) -> None:
        try:
            while (line := self.lines.get()) is not None:
                self.process.stdin.write(line.encode() + b"\n")
                if self.lines.empty():
                    self.process.stdin.flush()
            self.process.stdin.close()
        except OSError:
            pass  # It died: whoever waits for its answers is told.

    def _read(self) -> None:
        for line in self.process.stdout:
            self.answers.put(line.decode())
        self.answers.put(None)

    def give(self, line: str) -> None:
        self.lines.put(line)

    def answer(self) -> str:
        try:
            found = self.answers.get(timeout=self.timeout)
        except queue.Empty:
            raise Death(f"Expected an article that is read in {self.timeout:g} seconds, got one that takes longer")
        if found is None:
            code = self.process.wait()
            if code in (WRONG_ARGUMENTS, 126, 127):
                raise RuntimeError(f"{self.process.args} could not be started: it ended with {code}")
            raise Death(f"Expected an article that can be read, got one over which the process ended with {code}")
        return found

    def end(self) -> None:
        self.lines.put(None)
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdout.close()


def answers(
    command: list[str], lines: Iterable[str], timeout: float, fault: Callable[[str, str], str]
) -> Iterator[str]:
    """Yields the answer to each line, in order.

    command: what is started, once for all lines unless it dies
    timeout: the longest time without an answer, in seconds
    fault: makes the answer of a line that has none, of the line and why
    """
    process = None
    waiting: deque[str] = deque()
    size = 0
    # Lines that a process died with before they were answered: each is tried by itself.
    alone: deque[str] = deque()
    source = iter(lines)
    ended = False
    try:
        while True:
            while not ended and not alone and len(waiting) < UNDERWAY and size < UNDERWAY_CHARACTERS:
                line = next(source, None)
                if line is None:
                    ended = True
                    break
                process = process or _Process(command, timeout)
                waiting.append(line)
                size += len(line)
                process.give(line)
            if not waiting and alone:
                process = process or _Process(command, timeout)
                waiting.append(alone.popleft())
                size = len(waiting[0])
                process.give(waiting[0])
            if not waiting:
                return
            try:
                yield process.answer()
                size -= len(waiting.popleft())
            except Death as death:
                process.end()
                process = None
                if len(waiting) == 1:
                    yield fault(waiting.popleft(), str(death))
                alone.extendleft(reversed(waiting))
                waiting.clear()
                size = 0
    finally:
        if process is not None:
            process.end()
