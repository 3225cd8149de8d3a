"""Calls in a solution, and edits of their arguments."""

from __future__ import annotations

import ast
import re

from kerasight.source.document import Document
from kerasight.values.findings import Edit, Position, Span

COMMENT = re.compile(r"#[^\n]*")


def called(call: ast.Call) -> str:
    """The last part of the callee: `fit` of `model.fit(x)`."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def calls(tree: ast.Module, name: str) -> list[ast.Call]:
    """All calls of a function, method or class called `name`, in the order of the text."""
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and called(node) == name]
    return sorted(found, key=lambda node: (node.lineno, node.col_offset))


def only_call(tree: ast.Module, name: str) -> ast.Call | None:
    """The only call of `name`; None if there are none or several."""
    found = calls(tree, name)
    return found[0] if len(found) == 1 else None


def argument(call: ast.Call, name: str) -> ast.expr | None:
    """The value of the keyword `name` in a call, None if there is none."""
    return next((each.value for each in call.keywords if each.arg == name), None)


def keras_name(tree: ast.Module) -> str | None:
    """The name of Keras in the file, None if it is not imported as a module."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                for each in names:
                    if each.name in ("keras", "tf_keras"):
                        return each.asname or each.name
                    if each.name == "tensorflow":
                        return f"{each.asname or each.name}.keras"
            case ast.ImportFrom(module="tensorflow", names=names):
                for each in names:
                    if each.name == "keras":
                        return each.asname or each.name
            case _:
                continue
    return None


def added_argument(document: Document, call: ast.Call, text: str) -> Edit | None:
    """The edit that appends an argument to a call.

    It gets its own line if the last one has one. None if the end of the arguments is special: a
    generator, an argument in parentheses, `**options`.
    """
    whole = document.span(call)
    bracket = Position(whole.end.line, whole.end.column - 1)
    given = [*call.args, *(each.value for each in call.keywords)]
    if any(each.arg is None for each in call.keywords):
        return None
    if not given:
        between = _text(document, Span(document.span(call.func).end, bracket))
        place = Span(bracket, bracket)
        return Edit(place, text) if between.strip() == "(" else None
    last = max(map(document.span, given))
    rest = COMMENT.sub("", _text(document, Span(last.end, bracket))).strip()
    if rest not in ("", ","):
        return None
    return Edit(Span(last.end, last.end), f",{_break_before(document, call, last)}{text}")


def added_element(document: Document, elements: ast.List, text: str) -> Edit | None:
    """The edit that appends an element to a list."""
    whole = document.span(elements)
    if not elements.elts:
        return Edit(whole, f"[{text}]")
    last = document.span(elements.elts[-1])
    bracket = Position(whole.end.line, whole.end.column - 1)
    rest = COMMENT.sub("", _text(document, Span(last.end, bracket))).strip()
    return Edit(Span(last.end, last.end), f", {text}") if rest in ("", ",") else None


def number(document: Document, given: ast.expr) -> ast.Constant | None:
    """A literal number, or the one assigned to a name that is used only here."""
    if isinstance(given, ast.Constant):
        return given if type(given.value) in (int, float) else None
    if not isinstance(given, ast.Name):
        return None
    tree = document.tree
    uses = [each for each in ast.walk(tree) if isinstance(each, ast.Name) and each.id == given.id]
    bound = [
        each.value
        for each in tree.body
        if isinstance(each, ast.Assign)
        and len(each.targets) == 1
        and isinstance(each.targets[0], ast.Name)
        and each.targets[0].id == given.id
    ]
    if len(uses) != 2 or len(bound) != 1 or not isinstance(bound[0], ast.Constant):
        return None
    return number(document, bound[0])


def _break_before(document: Document, call: ast.Call, last: Span) -> str:
    """The text between a comma and the next argument, as before the last one."""
    begins = [document.span(each) for each in (*call.args, *(key.value for key in call.keywords))]
    line = document.lines[last.start.line - 1]
    indent = line[: len(line) - len(line.lstrip())]
    opens = document.span(call.func).end.line
    is_alone = last.start.line > opens and all(
        each is last or each.start.line < last.start.line for each in begins[:-1]
    )
    return f"\n{indent}" if is_alone else " "


def _text(document: Document, span: Span) -> str:
    """The text of a span."""
    start, end = span.start, span.end
    lines = list(document.lines[start.line - 1 : end.line])
    lines[-1] = lines[-1][: end.column - 1]
    lines[0] = lines[0][start.column - 1 :]
    return "\n".join(lines)
