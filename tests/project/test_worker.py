"""The process that asks jedi: it answers, it runs nothing of a workspace, and it is never waited
for."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from kerasight.inspection import Inspection, Settings, inspect
from kerasight.project.files import Projects
from kerasight.project.resolver import (
    NO_ANSWER,
    NO_TIME,
    NOT_NOW,
    WORKER,
    Answer,
    Question,
    Resolver,
    _worker_command,
)
from kerasight.project.roots import forget
from kerasight.source.document import Document

GENEROUS = 120.0
"""Seconds: a slow machine must not fail a test."""

TRAIN = """\
import os
import sys

sys.path.append(os.path.join(os.path.dirname(__file__), "..", "lib"))
sys.path.insert(0, "../more")

from net import build
import parts.blocks as blocks

model = build()
size = blocks.SIZE
"""

NET = """\
import keras


def build():
    return keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
"""

HARM = """\
import pathlib
pathlib.Path({mark!r}).write_text("it ran")
"""


@pytest.fixture
def resolver() -> Iterator[Resolver]:
    resolver = Resolver(first_patience=GENEROUS, patience=GENEROUS)
    yield resolver
    resolver.close()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose program finds its modules by changes of `sys.path`."""
    forget()
    root = tmp_path / "project"
    for name, text in {
        "pyproject.toml": "",
        "app/train.py": TRAIN,
        "lib/net.py": NET,
        "more/parts/__init__.py": "",
        "more/parts/blocks.py": "SIZE = 7\n",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return root


def question(root: Path, name: str, text: str = TRAIN) -> Question:
    return Question(str(root), str(root / "app" / "train.py"), text, name)


def inspected(root: Path, resolver: Resolver) -> Inspection:
    document = Document.read(root / "app" / "train.py")
    return inspect(document, Settings(keras=3), Projects(resolver=resolver).open)


def test_jedi_follows_changes_of_the_path(root: Path, resolver: Resolver) -> None:
    inspection = inspected(root, resolver)
    (model,) = inspection.models
    assert (str(model.outputs[0]), model.total_params) == ("(None, 3)", 15)
    assert sorted(Path(name).name for name in inspection.others) == [
        "__init__.py",
        "blocks.py",
        "net.py",
    ]
    assert resolver.starts == 1


def test_an_answer_outside_of_the_project_is_not_read(root: Path, resolver: Resolver) -> None:
    (root / "lib" / "net.py").rename(root.parent / "net.py")
    text = TRAIN.replace('"lib"', '".."')
    (root / "app" / "train.py").write_text(text)
    assert inspected(root, resolver).models == ()
    assert resolver.ask(question(root, "net", text)).file is not None


def test_a_module_that_is_not_there(root: Path, resolver: Resolver) -> None:
    assert resolver.ask(question(root, "nowhere")) == Answer(None)


HOSTILE = {
    "sitecustomize.py": HARM,
    "usercustomize.py": HARM,
    "lib/net.py": HARM + NET,
    "lib/conftest.py": HARM,
    "more/parts/__init__.py": HARM,
    "json.py": HARM,
    "zlib.py": HARM,
    "app/jedi.py": HARM,
    "app/parso.py": HARM,
    "app/sys.py": HARM,
    "gi/__init__.py": HARM,
    "bin/activate_this.py": HARM,
    "buildout.cfg": "",
    "bin/python": "#!/bin/sh\necho it ran > {mark}\n",
    ".venv/bin/python": "#!/bin/sh\necho it ran > {mark}\n",
    ".venv/bin/python3": "#!/bin/sh\necho it ran > {mark}\n",
    ".venv/pyvenv.cfg": "home = /usr/bin\n",
    ".jedi/project.json": '[1, {{"path": ".", "environment_path": "{root}/.venv", '
    '"load_unsafe_extensions": true, "smart_sys_path": true}}]',
}
"""Files that would leave a mark if anything ran them."""


def test_nothing_of_a_workspace_runs(
    root: Path, resolver: Resolver, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = root.parent / "mark"
    for name, text in HOSTILE.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text.format(mark=str(mark), root=root))
        (root / name).chmod(0o755)
    extension = "zstandard.cpython-311-x86_64-linux-gnu.so"
    for folder in ("", "app", "lib"):
        (root / folder / extension).write_bytes(b"\x7fELF")
    monkeypatch.chdir(root)
    monkeypatch.setenv("VIRTUAL_ENV", str(root / ".venv"))
    monkeypatch.setenv("PYTHONPATH", str(root))
    monkeypatch.setenv("PYTHONSTARTUP", str(root / "json.py"))
    text = f"import gi, zstandard, zlib, json\nsys.path += gi.x, zstandard.y\n{TRAIN}"
    (root / "app" / "train.py").write_text(text)
    (model,) = inspected(root, resolver).models
    assert model.total_params == 15
    for name in ("gi", "zstandard", "zlib", "net", "parts.blocks", "conftest", "sys"):
        resolver.ask(question(root, name, text))
    assert resolver.starts == 1
    assert not mark.exists()


def test_the_worker_leaves_nothing_behind(root: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    environment = {**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")}
    program = (
        "from kerasight.project.resolver import Question, Resolver\n"
        f"resolver = Resolver(first_patience={GENEROUS})\n"
        "text = open('app/train.py').read()\n"
        f"asked = Question({str(root)!r}, {str(root / 'app' / 'train.py')!r}, text, 'net')\n"
        "print(resolver.ask(asked).file)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.endswith("net.py\n")
    assert list(home.iterdir()) == []
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before


GUARDED = [
    "import os; os.system('true')",
    "import subprocess; subprocess.run(['true'])",
    "import os; os.execv('/bin/true', ['true'])",
    "import os; os.fork()",
    "open('mark', 'w')",
    "import os; os.open('mark', os.O_CREAT | os.O_WRONLY)",
    "import os; os.mkdir('mark')",
    "import os; os.remove(sys.executable + '.none')",
    "import socket; socket.socket()",
    "import ctypes; ctypes.CDLL(None)",
    "sys.path.insert(0, '.'); import colorsys",
    "import click",
]
"""What the guard of the worker refuses, should jedi ever come to it."""


def test_the_guard_refuses(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "safe = list(sys.path)\n"
        f"sys.path.insert(0, {str(WORKER.parent)!r})\n"
        "import confinement, find_module\n"
        "sys.path[:] = safe\n"
        "confinement.guard(safe, find_module.OWN)\n"
        f"for code in {GUARDED!r}:\n"
        "    try:\n"
        "        exec(code)\n"
        "    except PermissionError:\n"
        "        sys.path[:] = safe\n"
        "        continue\n"
        "    print('allowed:', code)\n"
        "print('end')\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "end\n", done.stderr
    assert list(tmp_path.iterdir()) == []


def hanging(tmp_path: Path, body: str) -> tuple[str, ...]:
    """The command of a worker that does something else than answer."""
    program = tmp_path / "worker.py"
    program.write_text(f"import sys, time\nsys.stdin.readline()\n{body}\n")
    return (sys.executable, str(program))


@pytest.mark.parametrize(
    "body",
    [
        "sys.exit(1)",
        "print('no JSON', flush=True)",
        "print('[]', flush=True)",
        "import os; os.kill(os.getpid(), 9)",
    ],
)
def test_a_worker_that_fails_is_tried_again_after_a_pause(
    root: Path, tmp_path: Path, body: str
) -> None:
    resolver = Resolver(hanging(tmp_path, body), GENEROUS, GENEROUS, pause=GENEROUS)
    told: list[str] = []
    resolver.report = told.append
    names = [f"module_{number}" for number in range(3)]
    answers = [resolver.ask(question(root, name)) for name in names]
    assert answers == [Answer(None, NO_ANSWER), Answer(None, NOT_NOW), Answer(None, NOT_NOW)]
    assert (resolver.starts, resolver.process_id) == (1, None)
    assert told == [f"jedi does not say where imported modules are{NO_ANSWER}"]
    inspection = inspected(root, resolver)
    assert (inspection.findings, inspection.models) == ((), ())


def test_a_late_worker_is_ended_and_waited_for_once(root: Path, tmp_path: Path) -> None:
    command = hanging(tmp_path, "time.sleep(600)")
    resolver = Resolver(command, first_patience=0.3, pause=GENEROUS)
    assert resolver.ask(question(root, "one")) == Answer(None, NO_TIME)
    assert resolver.process_id is None
    assert resolver.ask(question(root, "two")) == Answer(None, NOT_NOW)
    assert resolver.starts == 1
    resolver.forget()
    assert resolver.ask(question(root, "one")) == Answer(None, NO_TIME)
    assert resolver.starts == 2


def test_after_failures_the_findings_come_back(root: Path, tmp_path: Path) -> None:
    mark = tmp_path / "works"
    real = _worker_command()
    assert real is not None
    program = tmp_path / "sometimes.py"
    program.write_text(
        "import os, sys, time\n"
        f"if not os.path.exists({str(mark)!r}): time.sleep(600)\n"
        f"os.execv({real[0]!r}, {list(real)!r})\n"
    )
    command = (sys.executable, str(program))
    resolver = Resolver(command, first_patience=0.3, patience=GENEROUS, pause=0.0)
    told: list[str] = []
    resolver.report = told.append
    for _ in range(5):
        assert inspected(root, resolver).models == ()
    assert len(told) >= 1
    mark.write_text("")
    resolver._first_patience = GENEROUS
    assert len(inspected(root, resolver).models) == 1
    resolver.close()


def test_a_worker_that_cannot_be_started(root: Path) -> None:
    resolver = Resolver(("/nowhere/python",))
    assert resolver.ask(question(root, "net")).file is None


def test_a_killed_worker_is_started_again(root: Path, resolver: Resolver) -> None:
    assert resolver.ask(question(root, "net")).file is not None
    assert resolver.process_id is not None
    process = psutil.Process(resolver.process_id)
    process.kill()
    process.wait(GENEROUS)
    assert resolver.ask(question(root, "parts.blocks")).file is not None
    assert resolver.starts == 2


def test_the_worker_ends_with_the_one_that_asks(root: Path) -> None:
    program = (
        "from kerasight.project.resolver import Question, Resolver\n"
        f"resolver = Resolver(first_patience={GENEROUS})\n"
        f"print(resolver.ask(Question({str(root)!r}, {str(root / 'x.py')!r}, '', 'lib')).file)\n"
        "print(resolver.process_id)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    number = int(done.stdout.splitlines()[1])
    until = time.monotonic() + GENEROUS
    while psutil.pid_exists(number) and time.monotonic() < until:
        time.sleep(0.05)
    assert not psutil.pid_exists(number)


ONE_FILE = """\
import keras
import numpy as np
import socket
import transformers

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
"""


def test_a_program_of_one_file_starts_nothing(root: Path, resolver: Resolver) -> None:
    (root / "app" / "train.py").write_text(ONE_FILE)
    assert len(inspected(root, resolver).models) == 1
    assert resolver.starts == 0


def test_a_program_of_libraries_does_not_even_load_the_room(tmp_path: Path) -> None:
    (tmp_path / "train.py").write_text("import keras\nimport numpy as np\n")
    program = (
        "import sys\nfrom click.testing import CliRunner\nfrom kerasight.cli import kerasight\n"
        "done = CliRunner().invoke(kerasight, ['check', 'train.py'])\n"
        "print(done.exit_code, [name for name in sys.modules if 'kerasight.project' in name])\n"
        "print([name for name in ('jedi', 'parso', 'subprocess') if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines()[0] == "0 []", done.stderr
    assert "jedi" not in done.stdout.splitlines()[1]
