"""Events for names of Keras that this version does not have, and for private ones."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

from kerasight.apis import names
from kerasight.apis.keras.versions import members
from kerasight.apis.keras.versions.backend_functions import BACKEND
from kerasight.apis.keras.versions.moved import PRIVATE, moved, private_root, public
from kerasight.apis.keras.versions.removed import (
    namespace_of,
    removed_attribute,
    removed_in_import,
)
from kerasight.interpreter.modules.backend_edits import backend_edits
from kerasight.values.findings import Edit, Position
from kerasight.values.versions import NameRemoved, PrivateImported

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State
    from kerasight.values.findings import Span
    from kerasight.values.objects import LibraryName

MODULE = re.compile(r"from\s+([\w.]+)")
FURTHER_NAMES = re.compile(r"(?:\.\w+)*")


def report_import(
    state: State, node: ast.Import | ast.ImportFrom, alias: ast.alias, path: str
) -> None:
    """Record an import of `path`, if this Keras does not have it."""
    gone = removed_in_import(path) if state.context.keras.is_3 else None
    if gone is None:
        if isinstance(node, ast.ImportFrom) and node.module:
            _report_misspelt_import(state, alias, node.module)
        return
    shown, instead = gone
    edits: tuple[Edit, ...] = ()
    namespace = namespace_of(path)
    if isinstance(node, ast.ImportFrom) and namespace is not None:
        module = "keras" + (node.module or "").removeprefix(namespace)
        replacements = {each.name: moved(f"{module}.{each.name}", namespace) for each in node.names}
        edits = import_edits(state, node, alias, replacements, namespace)
    state.context.record(
        NameRemoved(
            state.context.at(state.document.span(alias)),
            path=shown,
            instead=instead,
            correction=edits,
        )
    )


def report_private(state: State, node: ast.Import | ast.ImportFrom) -> None:
    """Record an import from a private package of Keras, once per import.

    The event is at the name of the module. Files of that package itself are not reported.
    """
    keras = state.context.keras
    module = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
    paths = {each.name: module + each.name for each in node.names}
    roots = [root for path in paths.values() if (root := private_root(path)) is not None]
    if not roots or roots[0].replace(".", "/") in Path(state.inspected.filename).as_posix():
        return
    if state.journal.frames:
        # In a branch with an unknown condition: most test the version of TensorFlow first.
        return
    replacements = {name: public(path, keras) for name, path in paths.items()}
    known = next((each for each in replacements.values() if each is not None), None)
    span = state.document.span(node.names[0])
    edits: tuple[Edit, ...] = ()
    if isinstance(node, ast.ImportFrom):
        span = _module_span(state, node) or span
        edits = import_edits(state, node, node.names[0], replacements, PRIVATE[roots[0]])
    state.context.record(
        PrivateImported(
            state.context.at(span),
            path=module.rstrip(".") or node.names[0].name,
            root=roots[0],
            instead=None if known is None else PRIVATE[roots[0]] + known.removeprefix("keras"),
            correction=edits,
        )
    )


def _report_misspelt_import(state: State, alias: ast.alias, module: str) -> None:
    """Record `from module import name` if the module has no such name."""
    root = names.keras_root(module)
    missing = members.missing_in_module(names.canonical(module), root, alias.name, state.context)
    if missing is not None:
        span = state.document.span(alias)
        edits = (_renamed(state, alias, missing.close),) if missing.close else ()
        members.record_missing(state.context, module, alias.name, span, missing, edits)


def report_attribute(state: State, node: ast.Attribute, module: LibraryName, path: str) -> None:
    """Record an access to `path`, the attribute of a module, if this Keras has no such name."""
    missing = members.missing_in_module(module.path, module.root, node.attr, state.context)
    if missing is not None and members.is_set(state.context, node.attr):
        return
    gone = None
    if state.context.keras.is_3:
        # Where the module is known, what it has is known, too.
        asked = f"{module.path}.{node.attr}" if missing is not None else path
        root = module.root if missing is not None else ""
        gone = removed_attribute(asked, root)
    span = state.document.span(node)
    if gone is not None:
        shown, instead = gone
        edits = _attribute_edits(state, node, asked)
        state.context.record(
            NameRemoved(state.context.at(span), path=shown, instead=instead, correction=edits)
        )
    elif missing is not None:
        word = members.last_word(span, node.attr)
        owner = module.root + module.path.removeprefix("keras")
        edits = (Edit(word, missing.close),) if missing.close else ()
        members.record_missing(state.context, owner, node.attr, word, missing, edits)


def import_edits(
    state: State,
    node: ast.ImportFrom,
    alias: ast.alias,
    replacements: dict[str, str | None],
    root: str,
) -> tuple[Edit, ...]:
    """The edits that import a name from its current module: none if that is not certain.

    `replacements` has the current canonical path of each name of the import; `root` is how the
    program writes `keras` in it.
    """
    replacement, span = replacements[alias.name], _module_span(state, node)
    if replacement is None or span is None:
        return ()
    module, _, name = replacement.rpartition(".")
    written = root + module.removeprefix("keras")
    renamed = _renamed(state, alias, name)
    if written == node.module:
        return (renamed,)
    if {each and each.rpartition(".")[0] for each in replacements.values()} != {module}:
        return ()
    if all(path == f"{module}.{name}" for name, path in replacements.items()):
        return (Edit(span, written),)
    return (Edit(span, written), renamed) if len(replacements) == 1 else ()


def _renamed(state: State, alias: ast.alias, name: str) -> Edit:
    bound = alias.asname or alias.name
    return Edit(state.document.span(alias), name if name == bound else f"{name} as {bound}")


def _module_span(state: State, node: ast.ImportFrom) -> Span | None:
    """The place of the module in an import, None if it is not on the first line."""
    span = state.document.span(node)
    found = MODULE.match(state.document.lines[span.start.line - 1], span.start.column - 1)
    if found is None or found[1] != node.module:
        return None
    line = span.start.line
    return span._replace(
        start=Position(line, found.start(1) + 1), end=Position(line, found.end(1) + 1)
    )


def _attribute_edits(state: State, node: ast.Attribute, path: str) -> tuple[Edit, ...]:
    """The edits that replace a dotted path by that of Keras 3."""
    if path.rpartition(".")[0] == BACKEND:
        return backend_edits(state, node)
    end = state.document.span(node).end
    further = FURTHER_NAMES.match(state.document.lines[end.line - 1], end.column - 1)
    names = further[0].split(".")[1:] if further else []
    parent = path.rpartition(".")[0]
    for count in range(len(names) + 1):
        behind = "".join(f".{name}" for name in names[:count])
        replacement = moved(path + behind, "keras")
        if replacement is not None and replacement.startswith(parent) and count:
            span = state.document.span(node.value)
            last = Position(end.line, end.column + len(behind))
            return (
                Edit(span._replace(start=span.end, end=last), replacement.removeprefix(parent)),
            )
    return ()
