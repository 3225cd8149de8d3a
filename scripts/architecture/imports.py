"""Which module of Kerasight imports which, read from the text of the files."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]

PACKAGES = (ROOT / "checks" / "kerasight", ROOT / "server" / "kerasight_server")

Graph = Mapping[str, frozenset[str]]
"""The modules that each module imports."""


@dataclass(frozen=True, slots=True)
class Import:
    """One name in an import statement: what it may be, and the place of the statement."""

    module: str
    name: str | None
    line: int
    is_lazy: bool

    def target(self, modules: Mapping[str, Path]) -> str | None:
        """The module among `modules` that is imported; None for one of another package."""
        if self.name is not None and f"{self.module}.{self.name}" in modules:
            return f"{self.module}.{self.name}"
        return self.module if self.module in modules else None


@cache
def modules() -> dict[str, Path]:
    """The file of every module of both packages, by the name it is imported by."""
    found = {}
    for package in PACKAGES:
        for path in sorted(package.rglob("*.py")):
            parts = path.relative_to(package.parent).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports_of(text: str) -> list[Import]:
    """What a program imports when it runs; what only a type checker reads is left out.

    Raises ValueError for a relative import: no file of ours has one.
    """
    return list(_imports_in(ast.parse(text), is_lazy=False))


def _imports_in(node: ast.AST, *, is_lazy: bool) -> Iterator[Import]:
    match node:
        case ast.Import(names=names, lineno=line):
            for alias in names:
                yield Import(alias.name, None, line, is_lazy)
        case ast.ImportFrom(module=str(module), names=names, level=0, lineno=line):
            for alias in names:
                yield Import(module, alias.name, line, is_lazy)
        case ast.ImportFrom(lineno=line):
            raise ValueError(f"line {line}: a relative import")
        case ast.If(test=ast.Name(id="TYPE_CHECKING"), orelse=orelse):
            for other in orelse:
                yield from _imports_in(other, is_lazy=is_lazy)
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
            for child in ast.iter_child_nodes(node):
                yield from _imports_in(child, is_lazy=True)
        case _:
            if isinstance(node, ast.Call) and (name := _computed(node)):
                yield Import(name, None, node.lineno, is_lazy)
            for child in ast.iter_child_nodes(node):
                yield from _imports_in(child, is_lazy=is_lazy)


def _computed(call: ast.Call) -> str | None:
    """The literal part of the argument of `import_module`: `a.b` of `f"a.b.{name}"`."""
    match call:
        case ast.Call(
            func=ast.Name(id="import_module") | ast.Attribute(attr="import_module"),
            args=[
                ast.Constant(value=str(name))
                | ast.JoinedStr(values=[ast.Constant(value=str(name)), *_])
            ],
        ):
            return name.removesuffix(".")
    return None


@cache
def imports() -> dict[str, list[Import]]:
    """What each module imports."""
    return {
        module: imports_of(path.read_text(encoding="utf-8")) for module, path in modules().items()
    }


@cache
def graph(*, with_lazy: bool = True) -> Graph:
    """Which module imports which, with or without the imports inside functions."""
    return {
        module: frozenset(
            target
            for each in found
            if (with_lazy or not each.is_lazy)
            and (target := each.target(modules())) not in (None, module)
        )
        for module, found in imports().items()
    }


def reached(graph: Graph, start: str) -> set[str]:
    """What a node of a graph leads to, itself only by a way back."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        news = graph[waiting.pop()] - found
        found |= news
        waiting += news
    return found


def cycles(graph: Graph) -> list[frozenset[str]]:
    """The strongly connected components of more than one node: each reaches all the others."""
    reach = {node: reached(graph, node) for node in graph}
    found = {
        frozenset(other for other in beyond if node in reach[other])
        for node, beyond in reach.items()
        if node in beyond
    }
    return sorted(found, key=lambda cycle: (len(cycle), sorted(cycle)))
