"""Syntax of Python 3.12 to 3.15, which the Python that runs Kerasight may not know."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence

from kerasight.source.parsing.headers import UNKNOWN_NAME
from kerasight.source.parsing.lexing import Field, Token, Unreadable, tokens
from kerasight.source.parsing.problems import PARSE_ERRORS
from kerasight.source.parsing.rewriting import Rewriting, complete

STRING_PART = re.compile(r'\\.|"', re.DOTALL)
SIGNS = re.compile(
    r"""^[ \t]*(?:type|lazy)[ \t]+\w | \b(?:def|class)[ \t]+\w+[ \t]*\[
    | \bexcept\b[^\n:(]{0,200},
    | \b(?:[tT][rR]?|[rR][tT])["'] | \b(?:[fF][rR]?|[rR][fF])(?:\"{3}|'{3})
    | \b(?:[fF][rR]?|[rR][fF])
      (?: " (?: [^"\n{}] | \} | \{[^}"\n\\\#]*\} )*+ \{[^}"\n\\\#]*["\n\\\#]
        | ' (?: [^'\n{}] | \} | \{[^}'\n\\\#]*\} )*+ \{[^}'\n\\\#]*['\n\\\#] )""",
    re.MULTILINE | re.VERBOSE,
)
"""What may be newer syntax; few texts that do not parse have it."""

CLOSING = {"(": ")", "[": "]", "{": "}"}

MOST_TOKENS = 1_000
"""How far a closing bracket is looked for: no header is longer, and a broken text may have many."""


def rewrite_newer(rewriting: Rewriting, found: Sequence[Token]) -> None:
    """Rewrite what Python 3.11 does not know, given the tokens of the text."""
    for group in _groups(found):
        _rewrite_strings(rewriting, group)
    for statement in statements_of(found):
        _rewrite_statement(rewriting, statement)


def parse_at(text: str, line: int, column: int) -> ast.expr:
    """The tree of an expression that starts at a line (from 1) and a byte column.

    Raises one of PARSE_ERRORS.
    """
    source = f"({text}\n)"
    try:
        tree = ast.parse(source)
    except SyntaxError:
        rewriting = Rewriting(source)
        rewrite_newer(rewriting, tokens(source))
        if not rewriting.pieces:
            raise
        tree = ast.parse(rewriting.rewritten())
        complete(tree, rewriting)
    if len(tree.body) != 1 or not isinstance(tree.body[0], ast.Expr):
        raise Unreadable
    for node in ast.walk(tree):
        if isinstance(node, ast.expr | ast.keyword | ast.arg):
            last, end = node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
            node.col_offset += column - 1 if node.lineno == 1 else 0
            node.end_col_offset = end + (column - 1 if last == 1 else 0)
            node.lineno += line - 1
            node.end_lineno = last + line - 1
    return tree.body[0].value


def expression(rewriting: Rewriting, start: int, end: int, behind: str = "") -> ast.expr:
    """The tree of a part of the text, in its place. Raises one of PARSE_ERRORS."""
    return parse_at(rewriting.text[start:end] + behind, *rewriting.place(start))


def statements_of(found: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The tokens of each simple statement or header; what follows the `:` is a statement too."""
    start = depth = 0
    for number, token in enumerate(found):
        if token.kind == "mark":
            depth += (token.text in CLOSING) - (token.text in CLOSING.values())
        if token.kind == "end" or (depth <= 0 and token.text in (";", ":")):
            if number > start:
                yield found[start : number + (token.text == ":")]
            start, depth = number + 1, 0
    if start < len(found):
        yield found[start:]


def split_at_commas(found: Sequence[Token]) -> list[Sequence[Token]]:
    """The tokens between the commas outside of brackets."""
    parts: list[Sequence[Token]] = []
    start = depth = 0
    for number, token in enumerate(found):
        if token.kind == "mark":
            depth += (token.text in CLOSING) - (token.text in CLOSING.values())
        if token.text == "," and token.kind == "mark" and not depth:
            parts.append(found[start:number])
            start = number + 1
    return [*parts, found[start:]]


def closing(found: Sequence[Token], opening: int) -> int | None:
    """The number of the token that closes the bracket of another."""
    depth = 0
    for number in range(opening, min(opening + MOST_TOKENS, len(found))):
        if found[number].kind == "mark":
            text = found[number].text
            depth += (text in CLOSING) - (text in CLOSING.values())
            if not depth:
                return number
    return None


def _rewrite_statement(rewriting: Rewriting, found: Sequence[Token]) -> None:
    words = [token.text for token in found[:3]]
    at = 1 if words[0] == "async" else 0
    if words[at : at + 1] in (["def"], ["class"]):
        _blank_parameters(rewriting, found, at + 2)
    elif words[0] == "except":
        star = 1 if words[1:2] == ["*"] else 0
        _bracket_exceptions(rewriting, found[1 + star :])
    elif words[0] == "type" and len(found) > 2 and found[1].kind == "name":
        if words[2] in ("[", "="):
            name = ast.Name(
                words[1], ast.Store(), **rewriting.located(found[1].start, found[1].end)
            )
            _blank_parameters(rewriting, found, 2)
            try:
                stand_in = rewriting.name(found[0].end - found[0].start)
            except Unreadable:
                return
            rewriting.replace(found[0].start, found[1].end, stand_in)
            rewriting.aliases[stand_in] = name
    elif words[0] == "lazy" and words[1:2] in (["import"], ["from"]):
        rewriting.replace(found[0].start, found[1].start, "if 1:")


def _blank_parameters(rewriting: Rewriting, found: Sequence[Token], opening: int) -> None:
    """Leave out the type parameters of a definition, `def build[T](x: T)`."""
    if opening < len(found) and found[opening].text == "[":
        end = closing(found, opening)
        if end is not None:
            rewriting.blank(found[opening].start, found[end].end)


def _bracket_exceptions(rewriting: Rewriting, found: Sequence[Token]) -> None:
    """`except A, B:` of Python 3.14 catches both."""
    classes = split_at_commas(found[:-1])
    if len(classes) < 2 or not found or found[-1].text != ":" or not all(classes):
        return
    start, end = found[0].start, found[-2].end
    if rewriting.pieces and any(start <= piece[0] < end for piece in rewriting.pieces):
        return
    try:
        rewriting.stand_for(start, end, expression(rewriting, start, end))
    except PARSE_ERRORS:
        return


def _groups(found: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The strings that stand behind one another: they are one."""
    start = 0
    for number in range(len(found) + 1):
        if number == len(found) or found[number].kind != "string":
            if number > start:
                yield found[start:number]
            start = number + 1


def _rewrite_strings(rewriting: Rewriting, group: Sequence[Token]) -> None:
    """Rewrite strings whose fields hold what Python 3.11 does not allow there."""
    if not any({"f", "t"} & set(token.prefix) for token in group):
        return
    start, end = group[0].start, group[-1].end
    try:
        ast.parse(f"({rewriting.text[start:end]}\n)")
    except PARSE_ERRORS:
        try:
            rewriting.stand_for(start, end, _joined(rewriting, group))
        except PARSE_ERRORS:
            return


def _joined(rewriting: Rewriting, group: Sequence[Token]) -> ast.expr:
    """The tree of strings; a t-string is unknown. Raises one of PARSE_ERRORS."""
    where = rewriting.located(group[0].start, group[-1].end)
    values: list[ast.expr] = []
    for token in group:
        if token.parts:
            values += _values(rewriting, token.parts, "r" in token.prefix, where)
        else:
            text = ast.literal_eval(rewriting.text[token.start : token.end])
            if not isinstance(text, str):
                raise Unreadable
            values.append(ast.Constant(text, None, **where))
    if any("t" in token.prefix for token in group):
        fields = [each.value for each in values if isinstance(each, ast.FormattedValue)]
        return ast.Call(ast.Name(UNKNOWN_NAME, ast.Load(), **where), fields, [], **where)
    return ast.JoinedStr(values, **where)


def _values(
    rewriting: Rewriting,
    parts: Sequence[tuple[int, int] | Field],
    is_raw: bool,
    where: dict[str, int],
) -> list[ast.expr]:
    values: list[ast.expr] = []
    for part in parts:
        if isinstance(part, tuple):
            text = _literal(rewriting.text[part[0] : part[1]], is_raw)
            if text:
                values.append(ast.Constant(text, None, **where))
            continue
        conversion = ord(part.conversion) if part.conversion else -1
        form = None
        if part.format is not None:
            form = ast.JoinedStr(_values(rewriting, part.format, is_raw, where), **where)
        if part.is_shown:
            shown = rewriting.text[part.start : part.end + 1]
            values.append(ast.Constant(shown, None, **where))
            conversion = ord("r") if conversion < 0 and form is None else conversion
        value = expression(rewriting, part.start, part.end)
        values.append(ast.FormattedValue(value, conversion, form, **where))
    return values


def _literal(text: str, is_raw: bool) -> str:
    """The text that a part of an f-string outside of its fields stands for."""
    text = text.replace("{{", "{").replace("}}", "}")
    if is_raw:
        return text
    quoted = STRING_PART.sub(lambda part: '\\"' if part[0] == '"' else part[0], text)
    return str(ast.literal_eval(f'"""{quoted}"""'))
