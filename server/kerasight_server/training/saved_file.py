"""The file to train: it must be saved."""

from __future__ import annotations

import tokenize
from pathlib import Path

from pygls.uris import to_fs_path

from kerasight_server.inspections import Snapshot
from kerasight_server.protocol import Refusal


def saved_file(uri: str, snapshot: Snapshot | None) -> Path:
    """The path of a saved file (`snapshot` is None if it is not open).

    Raises Refusal if there is no such file, or if it has unsaved changes.
    """
    name = to_fs_path(uri) if uri.startswith("file:") else None
    if name is None:
        raise Refusal(f"{uri} is not a file on this computer. Save it as a file first.")
    path = Path(name)
    if not path.is_file():
        raise Refusal(f"{name} does not exist. Save the file first.")
    if snapshot is not None and not _is_saved(path, snapshot.text):
        raise Refusal(f"{path.name} has unsaved changes. Save the file first.")
    return path


def _is_saved(path: Path, text: str) -> bool:
    """Whether file and text are equal; editors may use other line endings than the file."""
    try:
        with tokenize.open(path) as file:
            saved = file.read()
    except (OSError, SyntaxError, UnicodeDecodeError):
        # The graded check reports a file that is not Python text.
        return True
    return _comparable(saved) == _comparable(text)


def _comparable(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
