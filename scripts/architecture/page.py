"""The functions that docs/architecture.md names."""

from __future__ import annotations

import ast
import re

from architecture.imports import ROOT, modules

PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")

_NAME = re.compile(r"`(kerasight(?:_server)?(?:\.\w+)+)`")


def names_in(text: str) -> list[str]:
    """The full names of modules, classes and functions in a text, in their order."""
    return _NAME.findall(text)


def section(title: str) -> str:
    """The text below a heading, to the next of the same rank."""
    return PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def is_there(name: str) -> bool:
    """Whether a full name is that of a module, or of what is defined in one."""
    module = name
    while module not in modules():
        module, _, _ = module.rpartition(".")
        if not module:
            return False
    body = ast.parse(modules()[module].read_text(encoding="utf-8")).body
    for word in name.removeprefix(module).split(".")[1:]:
        found = [each for each in body if word in _defined_by(each)]
        if not found:
            return False
        body = getattr(found[0], "body", [])
    return True


def _defined_by(statement: ast.stmt) -> list[str]:
    """The names that a statement defines."""
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return [statement.name]
        case ast.Assign(targets=targets):
            return [each.id for each in targets if isinstance(each, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case ast.ImportFrom(names=names):
            return [each.asname or each.name for each in names]
    return []
