"""Asks jedi for the file of a module, in a process that is killed after a timeout.

jedi can take minutes on some programs and is not safe in threads: see `worker/find_module.py`
for what that process may do.
"""

from __future__ import annotations

import queue
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from kerasight.project.worker_process import WorkerProcess

WORKER = Path(__file__).parent / "worker" / "find_module.py"

FIRST_PAUSE = 2.0
"""Seconds after a failure in which nothing is asked; each further failure makes it longer."""

LONGEST_PAUSE = 300.0
PAUSE_FACTOR = 4

FIRST_PATIENCE = 3.0
"""Seconds for the first question of a worker, which starts and loads jedi's data about Python (0.6
s on an idle machine)."""

PATIENCE = 1.0
"""Seconds for each other question (5 ms on an idle machine)."""

NO_TIME: Final = ": the search for it took too long"
NO_ANSWER: Final = ": the search for it failed"
NOT_NOW: Final = ": the search for it failed before, and is tried again later"


@dataclass(frozen=True, slots=True)
class Question:
    """Where is the module that a program imports?"""

    root: str
    """The folder of the project."""

    file: str
    """The file of the program."""

    text: str
    """The text of the program."""

    name: str
    """The module."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The file of a module, None if it is not found, and the reason as the end of a sentence."""

    file: str | None
    reason: str = ""


class Resolver:
    """The worker process and its answers; used by one thread at a time."""

    def __init__(
        self,
        command: tuple[str, ...] | None = None,
        first_patience: float = FIRST_PATIENCE,
        patience: float = PATIENCE,
        pause: float = FIRST_PAUSE,
    ) -> None:
        self.starts = 0
        self.report: Callable[[str], None] = lambda _: None
        self._first_pause = self._pause = pause
        self._not_before = 0.0
        self._command = command
        self._first_patience = first_patience
        self._patience = patience
        self._answers: dict[Question, Answer] = {}
        self._worker = WorkerProcess()

    def ask(self, question: Question) -> Answer:
        """The answer to a question; never waits longer than the timeout, and never raises.

        One that fails is asked again after a pause.
        """
        known = self._answers.get(question)
        if known is not None:
            return known
        answer = self._ask(question)
        if answer.reason == NOT_NOW:
            return answer
        if answer.reason:
            self._fail(answer.reason)
        else:
            self._answers[question] = answer
            self._pause, self._not_before = self._first_pause, 0.0
        return answer

    def forget(self) -> None:
        """Forget the answers, after files were added or removed."""
        self._answers.clear()
        self._pause, self._not_before = self._first_pause, 0.0

    def close(self) -> None:
        """End the worker."""
        self._worker.close()

    @property
    def process_id(self) -> int | None:
        """The id of the running worker, None when there is none."""
        return self._worker.process_id

    def _fail(self, reason: str) -> None:
        """End the worker, and ask nothing for a while; the first failure of a row is reported."""
        self.close()
        if self._pause == self._first_pause:
            self.report(f"jedi does not say where imported modules are{reason}")
        self._not_before = time.monotonic() + self._pause
        self._pause = min(self._pause * PAUSE_FACTOR, LONGEST_PAUSE)

    def _ask(self, question: Question) -> Answer:
        if time.monotonic() < self._not_before:
            return Answer(None, NOT_NOW)
        patience = self._patience
        if not self._worker.runs:
            if not self._start():
                return Answer(None, NO_ANSWER)
            patience = self._first_patience
        try:
            file = self._worker.ask(asdict(question), patience)["file"]
        except queue.Empty:
            return Answer(None, NO_TIME)
        except (OSError, ValueError, KeyError, TypeError):
            return Answer(None, NO_ANSWER)
        return Answer(file if isinstance(file, str) else None)

    def _start(self) -> bool:
        command = self._command or _worker_command()
        if command is None:
            return False
        self.starts += 1
        return self._worker.start(command, WORKER.parent)


def _worker_command() -> tuple[str, ...] | None:
    """The command of the worker, None if jedi is not installed.

    Neither the environment, the working folder nor a `sitecustomize.py` affects what runs there.
    The folder of jedi is an argument.
    """
    spec = find_spec("jedi")
    if spec is None or spec.origin is None:
        return None
    libraries = str(Path(spec.origin).parents[1])
    return (sys.executable, "-E", "-s", "-S", "-X", "utf8", str(WORKER), libraries)
