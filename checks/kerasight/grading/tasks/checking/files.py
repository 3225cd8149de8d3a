"""Checks the files of a task without running anything."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from kerasight.configuration.project import line_of
from kerasight.contracts.folders import STARTER_FILE, TASK_FILE, task_named_in
from kerasight.faults import Fault
from kerasight.grading.diagnosis.symptoms import Kind
from kerasight.grading.records.result import Cause
from kerasight.grading.tasks.checking.problems import Problem
from kerasight.grading.tasks.reading import checked_table
from kerasight.grading.tasks.task import Task
from kerasight.inspection import inspect
from kerasight.rules import ALL_RULES
from kerasight.source.document import Document
from kerasight.values.events import ENTRY
from kerasight.values.findings import Severity

OF_SOLUTIONS = "task"
"""The group of rules that check a solution against its task; a starter has blanks."""

BLANK = "YOUR CODE HERE"
LICENCE = re.compile(
    r"\b(CC0?|MIT|BSD|Apache|GPL|LGPL|ODbL|ODC|PDDL|EUPL|public domain|licen[cs]e[ds]?)\b", re.I
)
DATA_FUNCTIONS = ("sources", "write_training", "known", "hidden_test")


def check_task_file(folder: Path) -> list[Problem]:
    """The problems in task.toml, each at its line."""
    return [
        Problem(fault.file, fault.line, Severity.ERROR, fault.message)
        for fault in checked_table(folder / TASK_FILE)[1]
    ]


def check_files(task: Task) -> list[Problem]:
    """The problems of the starter, the text of the data module, and the licence."""
    return [
        *_licence(task),
        *_hints(task),
        *_starter(task),
        *_data_module(task.folder / "data.py"),
    ]


def _licence(task: Task) -> Iterator[Problem]:
    if not any(LICENCE.search(source) for source in task.sources):
        yield Problem(
            task.folder / TASK_FILE,
            None,
            Severity.WARNING,
            "sources names no licence: say under which one the data may be given to learners, "
            'for example "cars.csv (A. Teacher; CC BY 4.0)"',
        )


def _hints(task: Task) -> Iterator[Problem]:
    """Hints for findings that do not exist."""
    known = (*ALL_RULES, *Kind, *Cause)
    path = task.folder / TASK_FILE
    for name in task.hints.by_finding:
        if name not in known:
            line = line_of(path.read_text(encoding="utf-8"), ("hints", "finding", name))
            close = get_close_matches(name, known, n=1)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            message = f"hints.finding names {name!r}, which is no rule, symptom or cause{hint}"
            yield Problem(path, line, Severity.ERROR, message)


def _starter(task: Task) -> Iterator[Problem]:
    path = task.folder / STARTER_FILE
    try:
        text = task.starter
    except Fault as fault:
        yield Problem(path, None, Severity.ERROR, str(fault))
        return

    def wrong(message: str, line: int | None = None) -> Problem:
        return Problem(path, line, Severity.ERROR, message)

    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError) as error:
        yield _invalid(path, error)
        return
    named = task_named_in(text)
    if named != task.id:
        is_named = "names no task" if named is None else f"names the task {named!r}"
        yield wrong(f"{is_named}: its first line must be `# kerasight: task={task.id}`", 1)
    bound = set(_bound(tree))
    if ENTRY not in bound:
        yield wrong(f"has no function {ENTRY}(), which builds, trains and returns the model")
    for name in task.contract.protected:
        if name not in bound:
            yield wrong(f"has no {name!r}, which task.toml protects")
    for name in task.contract.returns:
        if name not in task.contract.protected or name not in _without_parameters(tree):
            yield wrong(
                f"has no protected function {name}() without parameters, whose arrays "
                f"contract.returns in {TASK_FILE} names"
            )
    if task.training_file not in text:
        yield Problem(
            path,
            None,
            Severity.WARNING,
            f"never names {task.training_file!r}, the training data that lies beside it",
        )
    if BLANK not in text:
        yield Problem(
            path,
            None,
            Severity.INFO,
            f"leaves nothing to do: mark each blank with `# {BLANK}: ...`",
        )
    for finding in inspect(Document.from_text(text, str(path))).findings:
        if finding.group != OF_SOLUTIONS:
            line = finding.span.home.start.line
            yield Problem(path, line, finding.severity, f"{finding.message} [{finding.rule}]")


def _invalid(path: Path, error: SyntaxError | ValueError) -> Problem:
    line, reason = None, str(error)
    if isinstance(error, SyntaxError):
        line, reason = error.lineno, error.msg
    return Problem(path, line, Severity.ERROR, f"is not valid Python: {reason}")


def _bound(tree: ast.Module) -> Iterator[str]:
    """The names that the top level of a module binds."""
    for node in tree.body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Assign(targets=targets):
                for target in targets:
                    yield from (n.id for n in ast.walk(target) if isinstance(n, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name


def _without_parameters(tree: ast.Module) -> set[str]:
    """The top-level functions of a module that can be called in one way only."""
    functions = [each for each in tree.body if isinstance(each, ast.FunctionDef)]
    return {each.name for each in functions if not ast.unparse(each.args)}


def _data_module(path: Path) -> Iterator[Problem]:
    try:
        tree = ast.parse(path.read_bytes())
    except OSError as error:
        yield Problem(path, None, Severity.ERROR, f"cannot be read: {error.strerror}")
        return
    except (SyntaxError, ValueError) as error:
        yield _invalid(path, error)
        return
    imported = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    bound = {*_bound(tree), *(alias.asname or alias.name for n in imported for alias in n.names)}
    for name in DATA_FUNCTIONS:
        if name not in bound and "*" not in bound:
            yield Problem(path, None, Severity.ERROR, f"has no function {name}()")
