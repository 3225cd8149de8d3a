"""Runs checks in processes that have loaded the package as it is, or a mutant of it."""

from __future__ import annotations

import ast
import builtins
import contextlib
import gc
import importlib.machinery
import importlib.util
import itertools
import multiprocessing
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import Any, NoReturn

from .checks import Check, checks_of, modules
from .reach import ATTRIBUTE, MARK, TABLE, Readers, marked
from .tables import PACKAGE, Mutant, module_of
from .telling import WHOLE, attribute, telling

PROCESSES = 2

LONGEST = 1.0
"""A check that takes more seconds than this is left out: there are thousands."""

HANGS = 60
"""A mutant that has not ended after this number of seconds hangs, which counts as found."""

NEVER = ("tensorflow", "keras", "tf_keras", "torch", "jax", "pandas", "sklearn")
"""Modules that take too long to import in each process; checks that need them are left out."""

SLOW_MODULES = frozenset(
    "tests.fuzz.test_budgets tests.fuzz.test_nothing_crashes tests.rules.test_pages "
    "tests.oracle.test_applications".split()
)


class Coded(importlib.machinery.SourceFileLoader):
    """Loads a module from code that is at hand."""

    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self.code = code

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002
        """The code."""
        return self.code


class Package(MetaPathFinder):
    """The modules of the package in memory, as code: a process loads them in no time."""

    def __init__(
        self, rewrite: Callable[[ast.Module, str], ast.Module] = lambda tree, _: tree
    ) -> None:
        self.modules: dict[str, tuple[Path, CodeType]] = {}
        for path in sorted(PACKAGE.rglob("*.py")):
            if not path.parent.joinpath("__init__.py").is_file():
                continue
            file = path.relative_to(PACKAGE).as_posix()
            tree = rewrite(ast.parse(path.read_text("utf-8")), file)
            self.modules[module_of(path)] = (path, compiled(tree, path))

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> importlib.machinery.ModuleSpec | None:
        """The specification of a module of the package, None for others."""
        if fullname not in self.modules:
            return None
        file, code = self.modules[fullname]
        return importlib.util.spec_from_file_location(
            fullname,
            file,
            loader=Coded(fullname, str(file), code),
            submodule_search_locations=[str(file.parent)] if file.stem == "__init__" else None,
        )


def compiled(tree: ast.Module, path: Path) -> CodeType:
    """The code of a tree."""
    code: CodeType = compile(tree, str(path), "exec", dont_inherit=True)
    return code


def no_process(*words: object, **more: object) -> NoReturn:
    """Stands for what starts a process: that would load the package as it is."""
    raise OSError("a check starts no process")


@contextlib.contextmanager
def loading(package: Package) -> Iterator[None]:
    """Let the package, which must not have been imported yet, come from memory."""
    assert not any(name.partition(".")[0] == "kerasight" for name in sys.modules)
    for name in NEVER:
        sys.modules[name] = None  # type: ignore[assignment]
    subprocess.Popen = no_process  # type: ignore[misc, assignment]
    sys.meta_path.insert(0, package)
    with open(os.devnull, "w") as nothing, contextlib.redirect_stdout(nothing):  # noqa: PTH123
        yield


@dataclass(frozen=True, eq=False)
class Passed:
    """A check that passes on the package as it is."""

    module: str
    name: str
    seconds: float
    reads: frozenset[str]
    text: str


@dataclass(frozen=True)
class Measured:
    """The checks of a module that pass, and what was imported for them besides the package."""

    passed: tuple[Passed, ...]
    imported: frozenset[str]


def measure(module: str) -> Measured:
    """Run the checks of a module on the marked package."""
    reads: set[str] = set()
    setattr(builtins, MARK, reads.update)
    setattr(builtins, TABLE, lambda table, value: telling(table, value, reads.add))
    setattr(builtins, ATTRIBUTE, lambda table, value: attribute(table, value, reads.add))
    found = []
    with loading(MARKED[0]):
        try:
            checks = checks_of(module)
        except ImportError:
            return Measured((), frozenset())
        for check in checks:
            reads.clear()
            start = time.process_time()
            try:
                check.run()
            except BaseException:
                continue
            seconds = time.process_time() - start
            if seconds <= LONGEST:
                found.append(Passed(module, check.name, seconds, frozenset(reads), check.text))
    own = ("kerasight", "kerasight_server", "tests", "__main__")
    names = {name for name in sys.modules if name.partition(".")[0] not in own}
    return Measured(tuple(found), frozenset(names))


MARKED: list[Package] = []
PLAIN: list[Package] = []
"""The state that processes inherit by forking."""


@dataclass(frozen=True)
class Judged:
    """The result of a mutant: the check that fails, and how; empty for one that survives."""

    mutant: Mutant
    killer: str
    how: str
    tried: int
    seconds: float


class Hangs(BaseException):
    """A mutant takes too long."""


def stop(number: int, frame: FrameType | None) -> None:
    """End what takes too long."""
    raise Hangs


def judge(order: tuple[Mutant, list[tuple[str, str]]]) -> Judged:
    """Run checks, given by module and name, on a mutant until one of them fails."""
    mutant, names = order
    gc.disable()
    signal.signal(signal.SIGALRM, stop)
    signal.alarm(HANGS)
    start = time.perf_counter()
    tried = 0
    known: dict[str, dict[str, Check]] = {}
    killer = how = ""
    package = PLAIN[0]
    path = PACKAGE / mutant.file
    package.modules[mutant.module] = (path, compiled(mutant.tree(), path))
    with loading(package):
        try:
            for module, name in names:
                killer = module
                if module not in known:
                    known[module] = {check.name: check for check in checks_of(module)}
                killer = name
                tried += 1
                known[module][name].run()
            killer = ""
        except BaseException as fault:
            how = f"{type(fault).__name__}: {fault}".splitlines()[0][:200]
    signal.alarm(0)
    return Judged(mutant, killer, how, tried, time.perf_counter() - start)


def pool() -> Any:
    """Processes that each do one thing, as a mutant can be loaded once."""
    return multiprocessing.get_context("fork").Pool(PROCESSES, maxtasksperchild=1)


FIRST = (
    "tests.lines.test_lines",
    "tests.programs.test_programs",
    "tests.rules.test_examples",
    "tests.source.test_notebooks",
    "tests.source.test_recovery",
)
"""The checks that are tried first: they are fast, and have most of the entries."""


def other_modules() -> list[str]:
    """The modules of all other checks."""
    return [name for name in modules() if name not in SLOW_MODULES and name not in FIRST]


def measured(wanted: set[str], names: Sequence[str]) -> list[Passed]:
    """The checks of modules that pass, with the names of tables that they read."""
    readers = Readers.of(sorted(PACKAGE.rglob("*.py")))
    MARKED[:] = [Package(lambda tree, file: marked(tree, file, wanted, readers))]
    with pool() as workers:
        done = list(workers.imap_unordered(measure, names))
    MARKED.clear()
    for name in sorted(set().union(*(each.imported for each in done))):
        if name.partition(".")[0] not in NEVER:
            with contextlib.suppress(Exception):
                importlib.import_module(name)
    gc.collect()
    gc.freeze()
    return [each for some in done for each in some.passed]


NAME = re.compile(r"[A-Za-z_]\w\w+")

QUOTED = re.compile(r"'([^']*)'")

LINES = "tests.lines.test_lines"
"""The checks that have most of the entries come first."""

MOST = 2.0
LEAST = 0.5
"""Seconds of checks: those that look the entry up or name it, and others, drawn from all."""


class Index:
    """Checks by the names of tables and the entries that they read, the likeliest ones first."""

    def __init__(self, checks: Iterable[Passed]) -> None:
        self.by_token: dict[str, list[Passed]] = {}
        for check in sorted(checks, key=lambda each: (each.module != LINES, each.seconds)):
            for token in check.reads:
                self.by_token.setdefault(token, []).append(check)

    def of(self, mutant: Mutant, killer: str | None) -> list[tuple[str, str]]:
        """The checks that may miss an entry: those that look it up, those that name it, others.

        The one that missed it the last time comes before all.
        """
        able = self.by_token.get(mutant.name, [])
        table = f"{mutant.file}: {mutant.table}"
        told = [f"{table} {mutant.key}"]
        if mutant.table != mutant.name:
            told.append(f"{table} {WHOLE}")
        meeting = [check for token in told for check in self.by_token.get(token, ())]
        met = {check.name for check in meeting}
        rest = [each for each in able if each.name not in met]
        naming = [*naming_rarest(rest, mutant.shown), *naming_rarest(rest, mutant.row)]
        named = {each.name for each in naming}
        others = [each for each in rest if each.name not in named]
        random.Random(0).shuffle(others)
        chosen = [
            *within(meeting, MOST),
            *within(naming, LEAST if meeting else MOST),
            *within(others, LEAST if meeting or naming else MOST),
        ]
        chosen.sort(key=lambda each: each.name != killer)
        return list(dict.fromkeys((each.module, each.name) for each in chosen))


def naming_rarest(checks: Sequence[Passed], shown: str) -> list[Passed]:
    """The checks whose text has a name of an entry, in turn for each name, the rarest first."""
    words = {word for text in QUOTED.findall(shown) for word in NAME.findall(text)}
    having = ([each for each in checks if word in each.text] for word in words)
    turns = itertools.zip_longest(*sorted(having, key=len))
    return list(dict.fromkeys(each for turn in turns for each in turn if each is not None))


def within(checks: Iterable[Passed], seconds: float) -> Iterator[Passed]:
    """The first checks, as many as run in this time."""
    for check in checks:
        seconds -= check.seconds
        if seconds < 0:
            return
        yield check


def results(
    mutants: Sequence[Mutant], killers: Mapping[str, str], *, fast: bool
) -> Iterator[Judged]:
    """The result of each mutant: of the fast checks, then of all others for those that survive.

    `killers` names the checks that have missed entries before; with `fast` the others are left out.
    """
    waiting = list(mutants)
    for is_last, names in ((fast, FIRST), (True, other_modules())):
        if not waiting:
            return
        wanted = {name for each in waiting for name in (each.table, each.name)}
        left = []
        for each in judged(waiting, Index(measured(wanted, names)), killers):
            if each.killer or is_last:
                yield each
            else:
                left.append(each.mutant)
        waiting = left


def judged(
    mutants: Sequence[Mutant], checks: Index, killers: Mapping[str, str]
) -> Iterator[Judged]:
    """The results of some checks, in the order in which they end."""
    PLAIN[:] = [Package()]
    with pool() as workers:
        yield from workers.imap_unordered(
            judge, ((mutant, checks.of(mutant, killers.get(str(mutant)))) for mutant in mutants)
        )
