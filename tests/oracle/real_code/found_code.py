"""Programs that others wrote: the examples in docstrings, and the bodies of unit tests."""

from __future__ import annotations

import ast
import doctest
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

from ..drawn.programs import Program

FENCE = re.compile(r"^([ \t]*)```(?:python|py)?[ \t]*\n(.*?)^[ \t]*```", re.DOTALL | re.MULTILINE)

PRELUDE = """\
import numpy as np
import tensorflow as tf
import {package} as keras
from {package} import layers, models, Input, Model, Sequential
from {package}.layers import *
"""
"""Names that examples assume."""

MODELS = re.compile(r"\b(Model|Sequential)\(|applications\.")
"""Texts that a program with a model to compare must contain."""

FROM_ELSEWHERE = re.compile(
    r"weights=[\"']imagenet|load_data|get_file|distribut|load_model|from_preset|tf\.compat\.v1"
)
"""Texts of programs that need a network, a file, or the graphs of TensorFlow 1."""


def docstring_programs(folder: Path, package: str) -> Iterator[Program]:
    """Every docstring below `folder` whose examples make a model, as one program each.

    The `tf.keras` of an example is the package itself: a file that imports both mixes two.
    """
    for path in sorted(folder.rglob("*.py")):
        if path.name.endswith("_test.py"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if not isinstance(
                node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
            ):
                continue
            code = example_in(ast.get_docstring(node) or "").replace("tf.keras.", "keras.")
            name = f"{path.relative_to(folder.parent)}: {getattr(node, 'name', 'module')}"
            if MODELS.search(code) and is_program(code) and not FROM_ELSEWHERE.search(code):
                yield Program(PRELUDE.format(package=package) + code, "docstring", name, 0, False)


def example_in(docstring: str) -> str:
    """The code of the fenced and the interactive examples of a docstring, in order."""
    found = [(match.start(), textwrap.dedent(match[2])) for match in FENCE.finditer(docstring)]
    fences = [range(match.start(), match.end()) for match in FENCE.finditer(docstring)]
    code = [(start, text) for start, text in found if ">>>" not in text]
    try:
        examples = doctest.DocTestParser().get_examples(docstring)
    except ValueError:
        examples = []
    lines = docstring.splitlines(keepends=True)
    for example in examples:
        start = sum(map(len, lines[: example.lineno]))
        inside = [each for each in fences if start in each]
        code.append((inside[0].start + 1 if inside else start, example.source))
    return "".join(f"{text.rstrip()}\n" for _, text in sorted(code, key=lambda each: each[0]))


def is_program(code: str) -> bool:
    """Whether a text is Python that can run at the top of a file."""
    try:
        compile(code, "<example>", "exec")
    except (SyntaxError, ValueError):
        return False
    return True


def unit_test_programs(folder: Path) -> Iterator[Program]:
    """Every test method below `folder` that makes a model, with its body as a separate program."""
    for path in sorted(folder.rglob("*_test.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        head = [node for node in tree.body if not is_test_case(node)]
        for owner in filter(is_test_case, tree.body):
            assert isinstance(owner, ast.ClassDef)
            for method in owner.body:
                if isinstance(method, ast.FunctionDef) and is_plain_test(method):
                    text = as_program(head, owner, method)
                    name = f"{path.relative_to(folder)}: {method.name}"
                    if MODELS.search(ast.unparse(method)) and not FROM_ELSEWHERE.search(text):
                        yield Program(text, "unit test", name, 0, False)


def is_test_case(node: ast.stmt) -> bool:
    """Whether a statement is a class of tests."""
    return isinstance(node, ast.ClassDef) and any(
        "Test" in ast.unparse(base) for base in node.bases
    )


def is_plain_test(method: ast.FunctionDef) -> bool:
    """Whether a method is a test without parameters whose body can run alone."""
    arguments = method.args
    alone = len(arguments.args) == 1 and not arguments.kwonlyargs and not arguments.vararg
    inner = [node for each in method.body for node in ast.walk(each)]
    returns = any(isinstance(node, ast.Return) for node in method.body)
    uses_class = any(isinstance(node, ast.Name) and node.id == "super" for node in inner)
    return method.name.startswith("test_") and alone and not returns and not uses_class


def as_program(head: list[ast.stmt], owner: ast.ClassDef, method: ast.FunctionDef) -> str:
    """The statements around a test, its class without tests, and those of its body."""
    helpers = [each for each in owner.body if not getattr(each, "name", "").startswith("test_")]
    bare = ast.ClassDef(owner.name, owner.bases, owner.keywords, helpers or [ast.Pass()], [])
    around = ast.unparse(ast.Module([*head, bare], []))
    body = ast.unparse(ast.Module(method.body, []))
    return f"{around}\nself = {owner.name}()\nself.setUp()\n{body}\n"
