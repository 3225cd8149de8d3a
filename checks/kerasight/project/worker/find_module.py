"""Finds the files of modules: questions as lines of JSON on standard input, answers on output.

Usage: python -E -s -S find_module.py FOLDER_OF_JEDI

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

from confinement import guard, limit_memory

OWN = frozenset({"jedi", "parso"})
"""Packages that may be imported besides the standard library."""

HERE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - as in sys.path


class Finder:
    """jedi, restricted to reading."""

    def __init__(self, libraries: str) -> None:
        self.safe_path = [each for each in sys.path if each != HERE]
        sys.path[:] = [*self.safe_path, libraries]
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
    guard(finder.safe_path, OWN)
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
