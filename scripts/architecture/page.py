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
    """Whether a module has this function, class or method."""
    module = name
    while module not in modules():
        module, _, _ = module.rpartition(".")
        if not module:
            return False
    body = ast.parse(modules()[module].read_text(encoding="utf-8")).body
    for word in name.removeprefix(module).split(".")[1:]:
        defined = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        found = [each for each in body if isinstance(each, defined) and each.name == word]
        if not found:
            return False
        body = found[0].body
    return True
