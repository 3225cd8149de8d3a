"""The tests that can be called by themselves: they want parameters and a folder at most.

Such a test runs in a millisecond in a process that has loaded one mutant, where pytest needs a
second to start.
"""

from __future__ import annotations

import importlib
import inspect
import itertools
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

TESTS = Path(__file__).parents[1]

ELSEWHERE = frozenset("clients commands corpus mutants packaging scripts".split())
"""Rooms whose tests start processes."""

FIXTURES = frozenset({"tmp_path"})
"""The fixtures that a check may use besides its parameters."""


@dataclass(frozen=True)
class Check:
    """One test with its parameters; `text` is searched for names."""

    module: str
    function: Callable[..., object]
    parameters: Mapping[str, Any]
    number: int
    text: str

    @property
    def name(self) -> str:
        """The name, the same one in every process."""
        return f"{self.module}::{self.function.__name__}[{self.number}]"

    def run(self) -> None:
        """Call the test. Raises what the test raises."""
        wants = FIXTURES & set(inspect.signature(self.function).parameters)
        if not wants:
            self.function(**self.parameters)
            return
        with tempfile.TemporaryDirectory() as folder:
            self.function(**self.parameters, tmp_path=Path(folder))


def modules() -> list[str]:
    """The modules that may have checks."""
    files = sorted(TESTS.rglob("test_*.py"))
    kept = (path.relative_to(TESTS.parent).with_suffix("") for path in files)
    return [
        ".".join(path.parts)
        for path in kept
        if path.parts[1] not in ELSEWHERE and "cases" not in path.parts
    ]


def checks_of(name: str) -> list[Check]:
    """The checks of one module of tests, which is imported."""
    module = importlib.import_module(name)
    if hasattr(module, "pytestmark"):
        return []
    source = Path(str(module.__file__)).read_text("utf-8")
    return [each for test in tests_in(module) for each in with_parameters(name, test, source)]


def tests_in(module: ModuleType) -> Iterator[Callable[..., object]]:
    """The test functions that the module itself defines."""
    for name, value in vars(module).items():
        own = inspect.isfunction(value) and value.__module__ == module.__name__
        if name.startswith("test_") and own and not inspect.iscoroutinefunction(value):
            yield value


def with_parameters(name: str, test: Callable[..., object], source: str) -> Iterator[Check]:
    """A check for each combination of a test's parameters.

    None if it wants more than those, or draws what it looks at.
    """
    marks = getattr(test, "pytestmark", [])
    if hasattr(test, "hypothesis") or any(mark.name != "parametrize" for mark in marks):
        return
    names: list[list[str]] = []
    values: list[list[tuple[Any, ...]]] = []
    for mark in marks:
        asked, rows = mark.args[:2]
        if isinstance(asked, str):
            asked = [each.strip() for each in asked.split(",")]
        names.append(list(asked))
        values.append([row_of(row, len(asked)) for row in rows])
    wanted = set(inspect.signature(test).parameters)
    if wanted - FIXTURES != {each for some in names for each in some}:
        return
    for number, rows in enumerate(itertools.product(*values)):
        parameters = {
            key: value
            for keys, row in zip(names, rows, strict=True)
            for key, value in zip(keys, row, strict=True)
        }
        text = "\n".join(map(text_of, parameters.values())) if parameters else source
        yield Check(name, test, parameters, number, text)


def row_of(row: Any, size: int) -> tuple[Any, ...]:
    """One row of parameters; `pytest.param` keeps its values in an attribute of that name."""
    values = getattr(row, "values", None)
    if isinstance(values, tuple):
        return values
    return (row,) if size == 1 else tuple(row)


def text_of(value: object) -> str:
    """The text of a parameter; for a file, its contents."""
    if isinstance(value, Path) and value.is_file():
        return value.read_text("utf-8", errors="replace")
    return value if isinstance(value, str) else repr(value)
