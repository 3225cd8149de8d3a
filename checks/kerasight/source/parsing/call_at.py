"""The call around a place in unfinished text; the text need not parse."""

from __future__ import annotations

import re
from dataclasses import dataclass

FARTHEST = 20_000
"""Characters that are read before a place: a call that starts further up is not found."""

TOP_LEVEL = re.compile(r"^(?=[^\W\d])", re.MULTILINE)
"""The start of a top-level statement: nothing is open before it."""

TOKEN = re.compile(
    r"""
    (?P<space> \s+ )
  | (?P<comment> \#[^\n]* )
  | (?P<text> [rRbBuUfF]{0,2} (?: \"{3}.*?\"{3} | '{3}.*?'{3}
        | (?!\"{3})"(?:[^"\\\n]|\\.)*" | (?!'{3})'(?:[^'\\\n]|\\.)*' ) )
  | (?P<open_text> [rRbBuUfF]{0,2} (?: (?:\"{3}|'{3}) .* | ["'] (?P<begun> [^\n]* ) ) )
  | (?P<name> [^\W\d]\w* (?: \s*\.\s* [^\W\d]\w* )* )
  | (?P<comparison> [=!<>:]= )
  | (?P<mark> . )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class CallPlace:
    """A place among the arguments of a call."""

    called: str
    """The callee as written: `layers.Dense`."""

    argument: str | None
    """The keyword of the argument at the place, None if it has none."""

    index: int
    """The position of the argument, from 0."""

    text: str | None
    """The part of a string before the place, None outside of strings."""

    word: str | None
    """The part of a name that may be a keyword, None where no keyword can begin."""


@dataclass(slots=True)
class _Bracket:
    """An open bracket."""

    called: str
    """The callee, empty for other brackets than those of calls."""

    argument: str | None = None
    index: int = 0

    is_fresh: bool = True
    """Whether nothing of the argument is written yet."""


def call_at(before: str) -> CallPlace | None:
    """The innermost call that is open at the end of a text, None if there is none.

    Lists and tuples among the arguments belong to their argument.
    """
    before = before[-FARTHEST:]
    starts = [match.start() for match in TOP_LEVEL.finditer(before)]
    brackets: list[_Bracket] = []
    name, text, word = "", None, ""
    is_keyword = False
    for token in TOKEN.finditer(before, starts[-1] if starts else 0):
        kind, written = token.lastgroup, token[0]
        if kind == "space":
            word = ""
            continue
        if kind == "comment":
            if token.end() == len(before):
                return None
            continue
        text = token["begun"] if kind == "open_text" else None
        is_keyword = kind == "name" and bool(brackets) and brackets[-1].is_fresh
        word = written if kind == "name" else ""
        _follow(brackets, written, name)
        name = re.sub(r"\s", "", written) if kind == "name" else ""
    return _place(brackets, text, word, is_keyword=is_keyword)


def _follow(brackets: list[_Bracket], written: str, name: str) -> None:
    """Open and close brackets, and count the arguments; `name` is the text just before."""
    if written in ("(", "[", "{"):
        if brackets:
            brackets[-1].is_fresh = False
        brackets.append(_Bracket(name if written == "(" else ""))
    elif not brackets:
        return
    elif written in (")", "]", "}"):
        brackets.pop()
    elif written == ",":
        top = brackets[-1]
        top.argument, top.index, top.is_fresh = None, top.index + 1, True
    else:
        if written == "=" and name:
            brackets[-1].argument = name
        brackets[-1].is_fresh = False


def _place(
    brackets: list[_Bracket], text: str | None, word: str, *, is_keyword: bool
) -> CallPlace | None:
    number = next((at for at in reversed(range(len(brackets))) if brackets[at].called), None)
    if number is None:
        return None
    call = brackets[number]
    begins = number == len(brackets) - 1 and text is None and (call.is_fresh or is_keyword)
    can_begin = begins and (call.is_fresh or word != "")
    return CallPlace(call.called, call.argument, call.index, text, word if can_begin else None)
