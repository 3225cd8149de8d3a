"""Whether a text can have findings at all: most files of a workspace never mention Keras."""

# ruff: noqa: PLC0415 - a text that mentions Keras needs neither

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kerasight.project.disk import Disk
    from kerasight.source.project import Observed

WORDS: Final = ("keras", "tensorflow", "sklearn", "kerasight:", "sys.path")
"""Without one of these, no rule but `syntax-error` has anything to say of a text: it neither
imports a library that rules know nor has a comment for us, nor finds modules elsewhere."""

IMPORT: Final = re.compile(r"\b(?:from\s*([.\w][.\w \t]*?)\s*)?\bimport\b([^\n;]*)")
CONTINUED: Final = re.compile(r"\bfrom\b[^\n]*\\\s*\n|\\\s*\n\s*import\b")
"""An import that goes on in the next line."""

UNPARSED: Final = (SyntaxError, ValueError, OverflowError, MemoryError, RecursionError)
"""What Python raises for a text that it cannot compile."""


def is_silent(
    text: str, filename: str, disk: Callable[[], Disk] | None, observed: Observed
) -> bool:
    """Whether there is certainly no finding in a text, seen without a tree of it.

    `disk` is None if no other file is read; else what is learnt from it is added to `observed`.
    """
    if any(word in text for word in WORDS) or not _compiles(text):
        return False
    if disk is None:
        return True
    names = imported(text)
    if names is not None and not names:
        return True
    return names is not None and _are_foreign(names, filename, disk(), observed)


def imported(text: str) -> frozenset[str] | None:
    """The first parts of all modules that a text may import, and perhaps more.

    None if that needs a tree: for imports relative to the file, and those over several lines.
    """
    names: set[str] = set()
    for module, rest in IMPORT.findall(text):
        if module.startswith(".") or rest.rstrip().endswith("\\"):
            return None
        found = [module] if module else rest.partition("#")[0].split(",")
        names.update(each.split(".")[0].split(" as ")[0].strip() for each in found)
    return None if CONTINUED.search(text) else frozenset(names - {""})


def _compiles(text: str) -> bool:
    from symtable import symtable

    with warnings.catch_warnings():
        # Python warns here about strings such as "\d"; this is not our concern.
        warnings.simplefilter("ignore")
        try:
            symtable(text, "<text>", "exec")
        except UNPARSED:
            return False
    return True


def _are_foreign(names: frozenset[str], filename: str, disk: Disk, observed: Observed) -> bool:
    """Whether none of these modules is one of the project: as in `project.files`."""
    from kerasight.project.roots import names_below

    roots = observed.roots[:] = disk.roots_of(filename)
    folder = str(Path(filename).absolute().parent)
    builtin = names & sys.stdlib_module_names
    for each, wanted in ((folder, names), *((root, names - builtin) for root in roots)):
        if not disk.names(each).isdisjoint(map(str.casefold, wanted)):
            return False
        if wanted:
            observed.absent[each] = sorted({*observed.absent.get(each, ()), *wanted})
    others = names - builtin
    if not others.isdisjoint(names_below(Path(roots[0]))):
        return False
    observed.nowhere.extend(sorted(others))
    return True
