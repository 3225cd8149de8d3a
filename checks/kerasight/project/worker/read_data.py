"""Reads headers of data files: questions as lines of JSON on standard input, answers on output,
after a line that says `ready`.

Usage: python -E -s -S read_data.py [FOLDER_OF_H5PY]

Reads no more of a file than it is asked to, runs nothing of it and opens no pickle. An audit hook
blocks everything that could run, change or send something. A question has the `path` of a file or
folder without links, the `bytes` that may be read, and the `separator` of a table. An answer has
the `bytes` that were read and, unless the file is refused, its `kind`.
"""

# ruff: noqa: PLC0415 - h5py takes long to load, and few programs need it

from __future__ import annotations

import json
import os
import stat
import sys
import threading
import zlib  # noqa: F401 - what reads a zip must not look for it in the folders of a workspace
from queue import SimpleQueue
from typing import Any, TypeAlias

from arrays import read_npy, read_npz
from confinement import guard, limit_memory
from counting import Allowance, opened
from folders import picture_in, read_folder
from tables import read_csv, read_json

OWN = frozenset({"h5py", "numpy"})
HDF5 = (".h5", ".hdf5")
TABLES = (".csv", ".tsv", ".txt", ".data")
PICTURES = (".bmp", ".gif", ".jpeg", ".jpg", ".png")


Answer: TypeAlias = "dict[str, Any]"


def answer_to(path: str, allowance: Allowance, separator: str) -> Answer:
    """What the header of a file, or a folder, says; nothing for a file of another kind.

    Raises Refused, and whatever a file causes.
    """
    answer: Answer = {}
    if stat.S_ISDIR(os.lstat(path).st_mode):
        answer = read_folder(path, allowance)
        return answer
    ending = os.path.splitext(path)[1].lower()  # noqa: PTH122 - as in sys.path
    with opened(path, allowance) as (file, size):
        if ending == ".npy":
            answer = read_npy(file, size)
        elif ending == ".npz":
            answer = read_npz(file, size)
        elif ending in TABLES:
            answer = read_csv(file, size, separator)
        elif ending in (".json", ".jsonl", ".ndjson"):
            answer = read_json(file, size, by_lines=ending != ".json")
        elif ending in PICTURES:
            found = picture_in(file.read(min(size, 1 << 16)) or b"")
            answer = {} if found is None else {"kind": "picture", "picture": list(found)}
        elif ending in HDF5 and "h5py" in sys.modules:
            from hdf5 import read_hdf5

            answer = read_hdf5(file)
    return answer


def read_questions(questions: SimpleQueue[bytes]) -> None:
    """Pass on the questions; exit when the asking process ends, even during an answer."""
    for line in sys.stdin.buffer:
        questions.put(line)
    os._exit(0)


def load(libraries: str) -> None:
    """Load the library for HDF5, if it works here."""
    sys.path.append(libraries)
    try:
        import hdf5  # noqa: F401
    except Exception:
        # Without it the files of that kind stay unknown.
        sys.modules.pop("h5py", None)
    sys.path.remove(libraries)


def main() -> None:
    """Answer questions until the input ends."""
    questions: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=read_questions, args=(questions,), daemon=True).start()
    output, sys.stdout = sys.stdout, sys.stderr
    if sys.argv[1:]:
        load(sys.argv[1])
    limit_memory()
    guard(sys.path, OWN)
    output.write("ready\n")
    output.flush()
    while True:
        question = json.loads(questions.get())
        allowance = Allowance(question["bytes"])
        try:
            answer = answer_to(question["path"], allowance, question["separator"])
        except Exception:
            # Whatever a file causes, nothing is known of it: that is all that the caller needs.
            answer = {}
        output.write(json.dumps({**answer, "bytes": allowance.used}) + "\n")
        output.flush()


if __name__ == "__main__":
    main()
