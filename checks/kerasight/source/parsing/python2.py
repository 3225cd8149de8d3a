"""Syntax of Python 2: one problem says so, and the rest is judged."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence

from kerasight.source.parsing.lexing import Token, Unreadable
from kerasight.source.parsing.newer import closing, expression, split_at_commas, statements_of
from kerasight.source.parsing.problems import PARSE_ERRORS, SyntaxProblem
from kerasight.source.parsing.rewriting import Rewriting
from kerasight.values.findings import Position, Span

SIGNS = re.compile(
    r"""^[ \t]*(?:print|exec)[ \t]+["'\w`{] | :[ \t]*(?:print|exec)[ \t]+["'\w`{] | `
    | \b0\d | \d[lL]\b | \b[uU][rR]["'] | <>
    | \braise[ \t]+[^\n,(]{1,200}, | \bexcept\b[^\n:(]{0,200},
    | \bdef[ \t]+\w+[ \t]*\([^)\n]{0,200}\( | \blambda[ \t]*\(""",
    re.MULTILINE | re.VERBOSE,
)
"""What may be Python 2; few texts that do not parse have it."""

OPERATORS = frozenset({"in", "is", "if", "and", "or", "else", "for", "not"})
OLD_OCTAL = re.compile(r"0[0-7]+")
EXCEPTION_NAME = re.compile(r"[a-z_]\w{0,3}|err\w*|ex\w*|exc\w*|error\w*")
"""What the exception is called in `except ValueError, e:`, and hardly ever a class."""

Sign = tuple[int, int, str]
"""A place with Python 2, and what Python 3 wants there."""


def rewrite_python2(rewriting: Rewriting, found: Sequence[Token]) -> tuple[list[Sign], bool]:
    """Rewrite Python 2, given the tokens of the text.

    Returns its places in order, and whether they are certain also if the text has other mistakes:
    prose behind an unclosed quote may have numbers and backticks.
    """
    statements = [_statement(rewriting, each) for each in statements_of(found)]
    signs = [sign for sign in statements if sign is not None]
    return sorted([*signs, *_marks(rewriting, found)]), len(signs) > 1


def problem_of(rewriting: Rewriting, signs: Sequence[Sign]) -> SyntaxProblem:
    """One problem for all places with Python 2, at the first."""
    start, end, wanted = signs[0]
    (line, _), (last, _) = rewriting.place(start), rewriting.place(end)
    first = start - (rewriting.text.rfind("\n", 0, start) + 1)
    width = end - start if line == last else len(rewriting.text[start:end].split("\n")[0])
    span = Span(Position(line, first + 1), Position(line, first + width + 1))
    if len(signs) == 1:
        return SyntaxProblem(f"Python 3 does not read this, only Python 2: {wanted}", span)
    return SyntaxProblem(
        f"this is Python 2, which Keras no longer runs on: {wanted} here, and so on in "
        f"{len(signs) - 1} more place{'s' if len(signs) > 2 else ''} "
        f"(`2to3 -w FILE`, in Python up to 3.12, rewrites them all)",
        span,
    )


def _marks(rewriting: Rewriting, found: Sequence[Token]) -> list[Sign]:
    """Numbers, strings, `<>`, backticks and parameters in brackets."""
    signs: list[Sign] = []
    opening: Token | None = None
    for number, token in enumerate(found):
        start, end, text = token.start, token.end, token.text
        if token.kind == "number" and (text[-1] in "lL" or OLD_OCTAL.fullmatch(text)):
            digits = text.rstrip("lL")
            old = OLD_OCTAL.fullmatch(digits) is not None
            if old or digits.isdigit():
                new = str(int(digits, 8)) if old else digits
                wanted = f"0o{digits[1:]}" if old else digits
                rewriting.replace(start, end, new)
                signs.append((start, end, f"write `{wanted}`"))
        elif token.kind == "string" and token.prefix == "ur":
            rewriting.replace(start, start + 2, " r")
            signs.append((start, end, "write `r` instead of `ur`"))
        elif text == "<>":
            rewriting.replace(start, end, "!=")
            signs.append((start, end, "write `!=` for `<>`"))
        elif text == "`" and opening is None:
            opening = token
        elif text == "`" and opening is not None:
            if _repr(rewriting, opening.start, end):
                signs.append((opening.start, end, "write `repr(...)` for backticks"))
            opening = None
        elif text in ("def", "lambda"):
            signs += _parameters(rewriting, found, number + (2 if text == "def" else 1))
    return signs


def _repr(rewriting: Rewriting, start: int, end: int) -> bool:
    where = rewriting.located(start, end)
    try:
        value = expression(rewriting, start + 1, end - 1)
        called = ast.Call(ast.Name("repr", ast.Load(), **where), [value], [], **where)
        rewriting.stand_for(start, end, called)
    except PARSE_ERRORS:
        return False
    return True


def _parameters(rewriting: Rewriting, found: Sequence[Token], first: int) -> list[Sign]:
    """`def f(a, (b, c))` and `lambda (a, b): a` take tuples apart."""
    if first >= len(found) or found[first].text != "(":
        return []
    end = closing(found, first)
    if end is None:
        return []
    starts = [first]
    if found[first - 1].text != "lambda":
        starts = [
            at
            for at in range(first + 1, end)
            if found[at].text == "(" and found[at - 1].text in ("(", ",")
        ]
        # Not in a default value: `a=(1, 2)` follows a `=`, `f((1, 2))` a call.
        starts = [at for at in starts if closing(found, first) == end and _is_top(found, first, at)]
    signs = []
    for at in starts:
        last = closing(found, at)
        if last is None:
            continue
        try:
            rewriting.stand_in(found[at].start, found[last].end)
        except Unreadable:
            continue
        signs.append((found[at].start, found[last].end, "take the tuple apart in the body"))
    return signs


def _is_top(found: Sequence[Token], first: int, at: int) -> bool:
    depth = sum((each.text in "([{") - (each.text in ")]}") for each in found[first:at])
    return depth == 1


def _statement(rewriting: Rewriting, found: Sequence[Token]) -> Sign | None:
    word = found[0].text
    if word in ("print", "exec") and len(found) > 1:
        behind = found[1]
        if behind.kind in ("string", "number") or behind.text in ("`", "{"):
            return _called(rewriting, found)
        if behind.kind == "name" and behind.text not in OPERATORS:
            return _called(rewriting, found)
    elif word == "raise" and len(split_at_commas(found[1:])) > 1:
        return _raised(rewriting, found)
    elif word == "except" and found[-1].text == ":":
        return _caught(rewriting, found)
    return None


def _called(rewriting: Rewriting, found: Sequence[Token]) -> Sign | None:
    """`print "a", b` and `exec code` call functions."""
    start, end = found[0].start, found[-1].end
    arguments_end = found[-2].end if found[-1].text == "," else end
    where = rewriting.located(start, end)
    try:
        value = expression(rewriting, found[1].start, arguments_end, ",")
        if not isinstance(value, ast.Tuple):
            return None
        word = ast.Name(found[0].text, ast.Load(), **where)
        word.end_lineno = word.lineno
        word.end_col_offset = word.col_offset + len(word.id)
        rewriting.stand_for(start, end, ast.Call(word, value.elts, [], **where))
    except PARSE_ERRORS:
        return None
    return start, end, f"write `{word.id}(...)`"


def _raised(rewriting: Rewriting, found: Sequence[Token]) -> Sign | None:
    """`raise ValueError, "text"`."""
    start, end = found[1].start, found[-1].end
    where = rewriting.located(start, end)
    try:
        value = expression(rewriting, start, end)
        if not isinstance(value, ast.Tuple):
            return None
        made = ast.Call(value.elts[0], value.elts[1:2], [], **where)
        rewriting.stand_for(start, end, made)
    except PARSE_ERRORS:
        return None
    return found[0].start, end, "write `raise Error(...)`"


def _caught(rewriting: Rewriting, found: Sequence[Token]) -> Sign | None:
    """`except ValueError, e:`; with two classes it is Python 3.14."""
    parts = split_at_commas(found[1:-1])
    if len(parts) != 2 or len(parts[1]) != 1 or not parts[0]:
        return None
    name = parts[1][0]
    if name.kind != "name" or EXCEPTION_NAME.fullmatch(name.text) is None:
        return None
    start, end = found[1].start, name.end
    try:
        value = expression(rewriting, start, parts[0][-1].end)
        stand_in = rewriting.stand_in(start, end)
    except PARSE_ERRORS:
        return None
    rewriting.made[stand_in] = value
    rewriting.caught[stand_in] = name.text
    return found[0].start, found[-1].end, f"write `except ... as {name.text}:`"
