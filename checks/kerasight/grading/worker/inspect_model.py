"""Prints what a model file declares, without Keras or TensorFlow.

Run as a script by path, in a separate process, with Kerasight's interpreter: the libraries for zip,
JSON and HDF5 are not made for hostile files. Imports the standard library, h5py and files of the
same folder. Its one argument is a JSON object: `model` (a path) and `format` (`keras` or `hdf5`).
Writes JSON lines to the descriptor named by `KERASIGHT_CHANNEL`: a `class` for each different
object that the configuration names, then `declared` with the `keras_version`; or `unsound` with
`cause` and `text`.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from model_archive import read_archive
from model_hdf5 import Unsound, damaged, read_hdf5

NESTING = 200
"""The greatest depth of a configuration; a model in a model takes about eight levels."""

MOST_CLASSES = 20_000
TEXT_LENGTH = 500


def class_rows(config: Any) -> Iterator[dict[str, object]]:
    """The fields of each object with a class in a configuration.

    Raises Unsound for a configuration that is too deep.
    """
    frontier = [(config, 0)]
    while frontier:
        value, depth = frontier.pop()
        if depth > NESTING:
            text = f"The saved model is nested more than {NESTING} levels deep."
            raise Unsound("bad-file", text)
        if isinstance(value, dict):
            if isinstance(value.get("class_name"), str):
                yield class_row(value)
            frontier += [(inner, depth + 1) for inner in value.values()]
        elif isinstance(value, list):
            frontier += [(inner, depth + 1) for inner in value]


def class_row(node: dict[str, Any]) -> dict[str, object]:
    """The fields that decide whether a class is allowed; only strings count."""
    config = node.get("config")
    inner = config if isinstance(config, dict) else {}
    module, name, vocabulary = node.get("module"), inner.get("name"), inner.get("vocabulary")
    return {
        "class_name": node["class_name"][:TEXT_LENGTH],
        "module": text_or_none(module),
        # HDF5 files have the package of a registered class in its name.
        "registered": isinstance(node.get("registered_name"), str) or ">" in node["class_name"],
        "name": text_or_none(name),
        "vocabulary": text_or_none(vocabulary),
    }


def text_or_none(value: object) -> str | None:
    """A string, cut at a length that real ones do not reach."""
    return value[:TEXT_LENGTH] if isinstance(value, str) else None


def inspected(order: dict[str, str]) -> Iterator[dict[str, object]]:
    """The lines to write. Raises Unsound."""
    path = Path(order["model"])
    version, config = read_archive(path) if order["format"] == "keras" else read_hdf5(path)
    seen = set()
    for row in class_rows(config):
        line = json.dumps(row)
        if line in seen:
            continue
        seen.add(line)
        if len(seen) > MOST_CLASSES:
            raise Unsound("bad-file", f"The saved model names more than {MOST_CLASSES:,} classes.")
        yield {"event": "class", **row}
    yield {"event": "declared", "keras_version": version[:TEXT_LENGTH]}


def main() -> None:
    """Execute the order in the first argument."""
    order = json.loads(sys.argv[1])
    descriptor = int(os.environ.pop("KERASIGHT_CHANNEL"))
    os.set_inheritable(descriptor, False)
    with os.fdopen(descriptor, "w", encoding="utf-8") as channel:
        try:
            for line in inspected(order):
                channel.write(json.dumps(line) + "\n")
        except Unsound as unsound:
            fields = {"cause": unsound.cause, "text": unsound.text}
            channel.write(json.dumps({"event": "unsound", **fields}) + "\n")
        except Exception as error:  # any exception is caused by the file
            fields = {"cause": "bad-file", "text": damaged(error).text}
            channel.write(json.dumps({"event": "unsound", **fields}) + "\n")


if __name__ == "__main__":
    main()
