"""Finds the files of modules: questions as lines of JSON on standard input, answers on output.

Usage: python -I -S find_module.py FOLDER_OF_JEDI

Reads source text and runs none of it: jedi follows imports and changes of `sys.path` statically, in
this process, without an interpreter of the workspace. An audit hook blocks everything that could
run, change or send something.
"""

# ruff: noqa: PLC0415 - jedi takes long to load, and says so in its first answer

from __future__ import annotations

import json
import os
import queue
import sys
import threading
import zlib  # noqa: F401 - what reads a zip must not look for it in the folders of a workspace
from collections.abc import Sequence
from typing import Any

FORBIDDEN = (
    "ctypes.",
    "os.chmod",
    "os.chown",
    "os.exec",
    "os.fork",
    "os.link",
    "os.mkdir",
    "os.posix_spawn",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.spawn",
    "os.startfile",
    "os.symlink",
    "os.system",
    "os.truncate",
    "pty.",
    "shutil.",
    "socket.",
    "subprocess.",
    "tempfile.",
    "webbrowser.",
)
"""Prefixes of blocked events (Python's audit events table)."""

OWN = frozenset({"jedi", "parso"})
"""Packages that may be imported besides the standard library."""

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

MEMORY_BYTES = 1024**3
"""Far more than jedi needs (60 MB); a hostile program must not exhaust the machine."""


def guard(safe_path: Sequence[str]) -> None:
    """From now on, block running or changing anything, and imports from outside of `safe_path`."""
    safe = frozenset(safe_path)

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "import":
            root = str(arguments[0]).partition(".")[0]
            folders = arguments[2] or ()
            if not safe.issuperset(folders) or root not in OWN | sys.stdlib_module_names:
                raise PermissionError(f"import of {root}")
        elif event == "open":
            flags = arguments[2]
            if isinstance(flags, int) and flags & WRITING:
                raise PermissionError("open for writing")
        elif event.startswith(FORBIDDEN):
            raise PermissionError(event)

    sys.addaudithook(hook)


def limit_memory() -> None:
    """Limit the process to `MEMORY_BYTES` where the system supports it."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


class Finder:
    """jedi, restricted to reading."""

    def __init__(self, libraries: str) -> None:
        self.safe_path = list(sys.path)
        sys.path.append(libraries)
        import jedi
        import parso.cache
        from jedi.api.environment import InterpreterEnvironment

        sys.path.remove(libraries)
        # Trees are kept in memory only: parso would unpickle them from the user's cache folder.
        parso.cache._load_from_file_system = lambda *_, **__: None
        parso.cache._save_to_file_system = lambda *_, **__: None
        jedi.settings.auto_import_modules = []
        jedi.settings.dynamic_params = False
        jedi.settings.dynamic_array_additions = False
        self._jedi = jedi
        self._environment = InterpreterEnvironment()

    def find(self, root: str, file: str, text: str, name: str) -> str | None:
        """The file of the module that the program `text` in `file` imports as `name`."""
        project = self._jedi.Project(
            root, sys_path=self.safe_path, load_unsafe_extensions=False, smart_sys_path=True
        )
        statement = f"import {name}"
        script = self._jedi.Script(
            f"{statement}\n{text}", path=file, project=project, environment=self._environment
        )
        found = script.goto(1, len(statement), follow_imports=True)
        files = {str(each.module_path) for each in found if each.module_path is not None}
        sources = [each for each in files if each.endswith(".py")]
        return sources[0] if len(sources) == 1 else None


def read_questions(questions: queue.SimpleQueue[bytes]) -> None:
    """Pass on the questions; exit when the asking process ends, even during an answer."""
    for line in sys.stdin.buffer:
        questions.put(line)
    os._exit(0)


def main() -> None:
    """Answer questions until the input ends."""
    questions: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=read_questions, args=(questions,), daemon=True).start()
    output, sys.stdout = sys.stdout, sys.stderr
    limit_memory()
    finder = Finder(sys.argv[1])
    guard(finder.safe_path)
    while True:
        question = json.loads(questions.get())
        try:
            file = finder.find(**question)
        except Exception:
            # Whatever jedi raises, the module is not found: that is all that the caller needs.
            file = None
        output.write(json.dumps({"file": file}) + "\n")
        output.flush()


if __name__ == "__main__":
    main()
