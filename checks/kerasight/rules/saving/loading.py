"""The custom objects that a loaded file needs and Keras cannot find: shared by rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kerasight.values.objects import DictValue
from kerasight.values.saving import CustomObject, ModelLoaded, SavedModel

TRAINING: Final = frozenset({"loss", "losses", "metric", "optimizer", "learning rate"})
"""Roles of what `compile` is given; files are read without it where `compile=False`."""

PARTS: Final = tuple("layer model activation initializer regularizer constraint".split())

LOADS_ANYWAY: Final[dict[tuple[int, str], frozenset[tuple[str, str]]]] = {
    (3, "keras"): frozenset(),
    (3, "h5"): frozenset(
        {
            *((role, form) for role in ("losses", "metric") for form in ("function", "lambda")),
            ("losses", "class"),
            ("metric", "class"),
        }
    ),
    (2, "keras"): frozenset(
        {
            ("regularizer", "function"),
            ("learning rate", "function"),
            ("learning rate", "lambda"),
        }
    ),
    (2, "h5"): frozenset(
        {
            ("model", "class"),
            ("losses", "class"),
            ("learning rate", "function"),
            ("learning rate", "lambda"),
        }
    ),
    (2, "folder"): frozenset(
        {
            *((role, form) for role in PARTS for form in ("class", "function", "lambda")),
            ("losses", "class"),
            ("learning rate", "function"),
            ("learning rate", "lambda"),
        }
    ),
}
"""What comes back, or may, without being registered, by version and format of the file.

Measured on Keras 3.15 and 2.21, and compared with them in
`tests/oracle/rules/test_custom_objects.py`.
"""


def not_found(event: ModelLoaded) -> Iterator[CustomObject]:
    """The custom objects that `load_model` certainly does not find, each once.

    Nothing where the program may register names in a way that is not followed.
    """
    saved = event.saved
    known = _given(event)
    if saved is None or known is None or event.names_registered or event.method != "load_model":
        return
    loads = LOADS_ANYWAY[event.keras.major, saved.format]
    for each in dict.fromkeys(_needed(event, saved)):
        is_found = each.is_registered or each.name in known
        if not is_found and (each.role, each.form) not in loads:
            yield each


def _needed(event: ModelLoaded, saved: SavedModel) -> tuple[CustomObject, ...]:
    return saved.parts + saved.compiled if compiles(event) else saved.parts


def compiles(event: ModelLoaded) -> bool:
    """Whether the loaded model is certainly compiled as before."""
    return event.arguments.get("compile", True) is True


def _given(event: ModelLoaded) -> frozenset[str] | None:
    """The names in `custom_objects`, None when they are not all known."""
    given = event.arguments.get("custom_objects")
    if given is None:
        return frozenset()
    if not isinstance(given, DictValue) or not given.complete:
        return None
    return frozenset(str(key) for key in given.items)
