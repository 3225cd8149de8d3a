"""Runs the data module of a task and writes its data, as arrays of numbers only.

Run as a script by path, in a separate process, with Kerasight's interpreter: the module is code of
the author of the task. Its one argument is a JSON object: `module` (the path of `data.py`) and what
is wanted of `training` (a path, to write what solutions learn from), `test` and `known` (paths of
`.npz` files, for the hidden examples and for training examples in the same form) and, with these,
`captions` (of a JSON file, for a line of text about each of them, or none). Writes one JSON line to
the descriptor named by `KERASIGHT_CHANNEL`: `status` `made` with the `sources`, or `failed` with
`kind`, `text`, `missing` (a package), `file` and `line`.
"""

# ruff: noqa: PLC0415 - other packages load once this folder is off the path

from __future__ import annotations

import importlib.util
import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any

TEXT_LENGTH = 500
MOST_SOURCES = 1000
NUMBERS = "biuf"
"""The kinds of numeric dtypes: booleans, integers, floats."""


class WrongData(Exception):
    """The module returns something that cannot be used."""


def load(path: Path) -> Any:
    """The module, with its folder first on the path, so that it can import modules from there."""
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location("data", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["data"] = module
    spec.loader.exec_module(module)
    for name in ("sources", "write_training", "known", "hidden_test"):
        if not callable(getattr(module, name, None)):
            raise WrongData(f"it has no function {name}()")
    return module


def sources(module: Any) -> list[str]:
    """The files that hold test data, as absolute paths."""
    given = [Path(each) for each in module.sources()]
    if len(given) > MOST_SOURCES:
        raise WrongData(f"sources() names {len(given)} files; name their folder")
    for path in given:
        if not path.is_absolute():
            raise WrongData(f"sources() names {str(path)!r}, which is no absolute path")
        if not path.exists():
            raise WrongData(f"sources() names {str(path)!r}, which is not there")
    return [str(path) for path in given]


def write_arrays(module: Any, function: str, path: str) -> int:
    """Write `inputs` and `labels` of a function of the module into a `.npz` file; returns how many
    there are."""
    import numpy

    given = getattr(module, function)()
    if not isinstance(given, dict) or not {"inputs", "labels"} <= given.keys():
        raise WrongData(f"{function}() must return a dict with 'inputs' and 'labels'")
    arrays: dict[str, Any] = {name: numpy.asarray(given[name]) for name in ("inputs", "labels")}
    for name, array in arrays.items():
        if array.dtype.kind not in NUMBERS:
            raise WrongData(f"{function}()[{name!r}] has dtype {array.dtype}, which is no number")
        if not array.ndim or not len(array):
            raise WrongData(f"{function}()[{name!r}] is empty")
    counts = [len(array) for array in arrays.values()]
    if counts[0] != counts[1]:
        raise WrongData(f"{function}() gives {counts[0]} inputs and {counts[1]} labels")
    numpy.savez(path, **arrays)
    return counts[0]


def write_captions(module: Any, known: int, path: str) -> None:
    """Write the captions of the `known` examples, if the module has any."""
    captions = [str(each) for each in module.captions()] if hasattr(module, "captions") else []
    if len(captions) not in (0, known):
        raise WrongData(f"captions() gives {len(captions)} lines for {known} known examples")
    Path(path).write_text(json.dumps(captions), encoding="utf-8")


def make(order: dict[str, Any]) -> dict[str, object]:
    """Execute an order; returns the outcome."""
    try:
        module = load(Path(order["module"]))
        if "training" in order:
            written = Path(order["training"])
            module.write_training(written)
            if not written.exists():
                raise WrongData(f"write_training() did not write {written.name}")
        if "test" in order:
            write_arrays(module, "hidden_test", order["test"])
        if "known" in order:
            known = write_arrays(module, "known", order["known"])
            if "captions" in order:
                write_captions(module, known, order["captions"])
        return {"status": "made", "sources": sources(module)}
    except BaseException as error:  # SystemExit can end it, too: the module is not ours
        own = [
            frame
            for frame in traceback.extract_tb(error.__traceback__)
            if Path(frame.filename).is_relative_to(Path(order["module"]).parent)
        ]
        traceback.print_exc()
        return {
            "status": "failed",
            "kind": "" if isinstance(error, WrongData) else type(error).__name__,
            "text": str(error)[:TEXT_LENGTH],
            "missing": error.name if isinstance(error, ModuleNotFoundError) else None,
            "file": Path(own[-1].filename).name if own else None,
            "line": own[-1].lineno if own else None,
        }


def main() -> None:
    """Execute the order in the first argument."""
    order = json.loads(sys.argv[1])
    descriptor = int(os.environ.pop("KERASIGHT_CHANNEL"))
    os.set_inheritable(descriptor, False)
    # The folder of this script must not precede the packages of this Python.
    del sys.path[0]
    os.write(descriptor, json.dumps(make(order)).encode() + b"\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
