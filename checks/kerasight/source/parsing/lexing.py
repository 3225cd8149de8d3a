"""Tokens of any Python, 2.7 to 3.15, with the fields of f-strings; never raises."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

TOKEN = re.compile(
    r"""
    (?P<space> [ \t\f]+ | \\\r?\n | \#[^\r\n]* )
  | (?P<end> \r\n | \r | \n )
  | (?P<string> (?: [rRbBuUfFtT]{0,2} ) (?: \"{3} | '{3} | \" | ' ) )
  | (?P<name> [^\W\d]\w* )
  | (?P<number> \d (?: [eE][+-]\d | [\w.] )* | \.\d (?: [eE][+-]\d | \w )* )
  | (?P<mark> <> | [=!<>]= | \*\* | // | >> | << | -> | := | . )
    """,
    re.VERBOSE,
)
REST = {
    '"': re.compile(r'(?:[^"\\\r\n]|\\(?:\r\n|.|\n))*"'),
    "'": re.compile(r"(?:[^'\\\r\n]|\\(?:\r\n|.|\n))*'"),
    '"""': re.compile(r'(?:[^"\\]|\\.|"(?!""))*"""', re.DOTALL),
    "'''": re.compile(r"(?:[^'\\]|\\.|'(?!''))*'''", re.DOTALL),
}
NAMED_CHARACTER = re.compile(r"\\N\{[^{}\r\n]*\}")
CONVERSION = re.compile(r"![ \t]*([rsa])[ \t]*(?=[:}])")
MAXIMUM_DEPTH = 20
"""Of strings in the fields of strings."""


class Unreadable(ValueError):
    """A string that no Python reads."""


@dataclass(frozen=True, slots=True)
class Field:
    """The `{expression!r:format}` of an f-string."""

    start: int
    """Of its expression."""

    end: int
    is_shown: bool
    """Whether a `=` follows, which shows the expression itself."""

    conversion: str
    format: tuple[tuple[int, int] | Field, ...] | None


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a text that is no space and no comment."""

    kind: str
    """`name`, `number`, `string`, `mark`, or `end` for the end of a line outside of brackets."""

    start: int
    end: int

    text: str
    """Of a string only its prefix and its opening quotes."""

    parts: tuple[tuple[int, int] | Field, ...] = field(default=())
    """The literal text and the fields of an f-string or t-string."""

    @property
    def prefix(self) -> str:
        """The letters before the quotes of a string, in lower case."""
        return self.text.rstrip("\"'").lower()


def tokens(text: str) -> list[Token]:
    """The tokens of a text; ends of lines inside of brackets are left out."""
    found: list[Token] = []
    place = depth = 0
    while place < len(text):
        match = TOKEN.match(text, place)
        if match is None:
            place += 1
            continue
        kind, written = match.lastgroup, match[0]
        place = match.end()
        if kind == "string":
            token = _string(text, match.start(), written)
            place = token.end
            found.append(token)
        elif kind == "end":
            if not depth:
                found.append(Token("end", match.start(), place, written))
        elif kind in {"name", "number", "mark"}:
            depth = max(depth + (written in "([{") - (written in ")]}"), 0)
            found.append(Token(str(kind), match.start(), place, written))
    return found


def _string(text: str, start: int, opening: str, depth: int = 0) -> Token:
    """The string that starts at a place; an unfinished one ends with its line.

    Raises Unreadable for one in a field of another, which is then no f-string either: to try both
    at every depth would take exponential time.
    """
    prefix = opening.rstrip("\"'")
    quote = opening[len(prefix) :]
    behind = start + len(opening)
    if {"f", "t"} & set(prefix.lower()):
        try:
            end, parts = _fields(text, behind, quote, "r" in prefix.lower(), depth)
        except Unreadable:
            if depth:
                raise
        else:
            return Token("string", start, end, opening, parts)
    rest = REST[quote].match(text, behind)
    if rest is not None:
        return Token("string", start, rest.end(), opening)
    newline = re.compile(r"\r|\n").search(text, behind)
    return Token("string", start, newline.start() if newline else len(text), opening)


def _fields(
    text: str, place: int, quote: str, is_raw: bool, depth: int, *, in_format: bool = False
) -> tuple[int, tuple[tuple[int, int] | Field, ...]]:
    """The literal text and the fields up to the closing quotes, or up to the `}` of a format."""
    parts: list[tuple[int, int] | Field] = []
    literal = place
    while place < len(text):
        character = text[place]
        if in_format and character == "}":
            parts.append((literal, place))
            return place, tuple(parts)
        if text.startswith(quote, place):
            if in_format:
                break
            parts.append((literal, place))
            return place + len(quote), tuple(parts)
        if character in "\r\n" and len(quote) == 1:
            break
        if character == "\\":
            named = None if is_raw else NAMED_CHARACTER.match(text, place)
            place = named.end() if named else place + 2
        elif character == "{" and not (text.startswith("{{", place) and not in_format):
            parts.append((literal, place))
            place, found = _field(text, place + 1, quote, is_raw, depth)
            parts.append(found)
            literal = place
        else:
            place += 2 if text.startswith(("{{", "}}"), place) and not in_format else 1
    raise Unreadable


def _field(text: str, start: int, quote: str, is_raw: bool, depth: int) -> tuple[int, Field]:
    """The field whose expression starts at a place, and the place behind its `}`."""
    if depth > MAXIMUM_DEPTH:
        raise Unreadable
    place, open_brackets = start, 0
    while (match := TOKEN.match(text, place)) is not None:
        written = match[0]
        if match.lastgroup == "string":
            place = _string(text, place, written, depth + 1).end
            continue
        if not open_brackets and (written in ("!", ":", "}", ":=")):
            break
        open_brackets += (written in ("(", "[", "{")) - (written in (")", "]", "}"))
        if open_brackets < 0:
            raise Unreadable
        place = match.end()
    end = place
    shown = text[start:end].rstrip()
    is_shown = shown.endswith("=") and shown[-2:-1] not in "=!<>"
    conversion = CONVERSION.match(text, place)
    place = conversion.end() if conversion else place
    form = None
    if text.startswith(":", place):
        place, form = _fields(text, place + 1, quote, is_raw, depth + 1, in_format=True)
    if not text.startswith("}", place):
        raise Unreadable
    expression = start + len(shown) - 1 if is_shown else end
    name = conversion[1] if conversion else ""
    return place + 1, Field(start, expression, is_shown, name, form)
