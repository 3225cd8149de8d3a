"""Methods of values that are not known: some say what they give whatever the value is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis import data
from kerasight.values.objects import INT, TEXT, ListValue, Rest, Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call

RESHAPE: Final = "reshape"
"""A method of arrays alone; its argument says the shape."""

GIVE_TEXT: Final = frozenset(
    """capitalize casefold center expandtabs format join ljust lower lstrip read readline
    removeprefix removesuffix replace rjust rstrip strip swapcase title translate upper
    zfill""".split()
)

GIVE_TEXTS: Final = frozenset({"rsplit", "split", "splitlines"})

GIVE_INTEGER: Final = frozenset({"count", "find", "index", "rfind", "rindex"})
"""Methods of strings, by what they give."""


def has_method(value: Unknown, name: str) -> bool:
    """Whether it is known what a method of an unknown value gives."""
    of_text = name in GIVE_TEXT or name in GIVE_TEXTS or name in GIVE_INTEGER
    return name == RESHAPE or (value.path == TEXT and of_text)


def call_unknown_method(value: Unknown, name: str, call: Call) -> Value:
    """`value.name(...)` for a method of which `has_method` is true."""
    if name == RESHAPE:
        return data.reshaped(value, call)
    text = Unknown(value.reason, TEXT)
    if name in GIVE_TEXTS:
        return ListValue([Rest(value.reason, text)])
    return text if name in GIVE_TEXT else Unknown(value.reason, INT)
