"""Whether a program writes the files that it reads: then what is there now says nothing."""

from __future__ import annotations

import ast
import posixpath
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

WRITERS: Final = frozenset(
    """chdir copytree download download_and_extract dump extract extractall imsave imwrite
    open_memmap rmtree save save_img savetxt savez savez_compressed to_csv to_hdf to_json
    to_parquet to_pickle touch unpack_archive urlretrieve write_bytes write_text""".split()
)
"""Functions and methods that make or change files, or the folder that names are relative to."""

OF_SYSTEM: Final = frozenset(
    """call check_call check_output copy copy2 copyfile makedirs mkdir move popen remove rename
    replace rmdir run symlink system unlink Popen""".split()
)
"""Others that do so if they are those of `os`, `shutil` or `subprocess`."""

SYSTEM: Final = frozenset({"os", "shutil", "subprocess"})
ANYTHING: Final = frozenset(
    """Popen call chdir check_call check_output download download_and_extract extract extractall
    popen run system unpack_archive urlretrieve""".split()
)
"""Those among them that may write anywhere, whatever they are given."""

PATHS: Final = frozenset({"dst", "file", "filename", "filepath", "fname", "path"})
"""Keywords for the path of what is written."""

OPENERS: Final = frozenset({"File", "memmap", "open", "ZipFile"})
"""What writes only in some modes."""

COMMANDS: Final = re.compile(
    r"^\s*(?:[\w\s,=]*[!%]|%%\w+).*\b(?:bash|cd|cp|curl|gdown|git|kaggle|mkdir|mv|rm|tar|unrar|unzip|wget)\b",
    re.MULTILINE,
)
"""Lines of a notebook that may make or change files."""

ANY: Final = re.compile(rf"\b(?:{'|'.join(sorted(WRITERS | OF_SYSTEM | OPENERS))})\b")


def may_write(tree: ast.Module, lines: tuple[str, ...], path: str) -> bool:
    """Whether the program may make or change the file or folder `path`, or something in it."""
    text = "\n".join(lines)
    if COMMANDS.search(text):
        return True
    if ANY.search(text) is None:
        return False
    own = posixpath.normpath(path)
    return any(other is None or _meet(own, other) for other in _written(tree))


def _meet(one: str, other: str) -> bool:
    """Whether one path is the other, or lies in it."""
    short, long = sorted((one, other), key=len)
    return short == long or long.startswith(f"{short}/") or short == "."


@lru_cache(maxsize=4)
def _written(tree: ast.Module) -> tuple[str | None, ...]:
    """The paths that a program writes; None for one that is not known."""
    return tuple(
        each for node in ast.walk(tree) if isinstance(node, ast.Call) for each in _paths_of(node)
    )


def _paths_of(node: ast.Call) -> Iterator[str | None]:
    function = node.func
    if isinstance(function, ast.Attribute):
        word, base = function.attr, function.value
    elif isinstance(function, ast.Name):
        word, base = function.id, None
    else:
        return
    if word in OPENERS:
        if _only_reads(node):
            return
    elif word not in WRITERS and not (
        word in OF_SYSTEM and isinstance(base, ast.Name) and base.id in SYSTEM
    ):
        return
    if word in ANYTHING:
        yield None
        return
    named = [each.value for each in node.keywords if each.arg in PATHS]
    found = [_text_of(each) for each in (*node.args[:2], *named)]
    if not node.args and isinstance(base, ast.Call):
        # `Path("a.txt").touch()`
        found = [_text_of(each) for each in base.args]
    texts: list[str | None] = [each for each in found if each is not None]
    if word in OF_SYSTEM and len(texts) < len(found):
        texts = []
    yield from texts or [None]


def _text_of(node: ast.expr) -> str | None:
    """The path that an expression certainly is."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return posixpath.normpath(node.value)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    if node.func.attr != "join":
        return None
    parts = [_text_of(each) for each in node.args]
    known = [each for each in parts if each is not None]
    return posixpath.join(*known) if known and len(known) == len(parts) else None


def _only_reads(node: ast.Call) -> bool:
    """Whether a call of `open` and its like has a mode for reading."""
    modes = [each.value for each in node.keywords if each.arg == "mode"] or node.args[1:2]
    if not modes:
        return True
    mode = modes[0]
    return isinstance(mode, ast.Constant) and mode.value in ("r", "rb", "rt", "br")
