"""The programs for both checkouts: collected once, from the newer one.

Each part has its own folder in the system's temporary folder, named by its contents.
"""

from __future__ import annotations

import ast
import hashlib
import os
import random
import shutil
import subprocess
import sysconfig
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SCRATCH = Path(tempfile.gettempdir()) / "kerasight-compare"

SHARED = ("mistakes", "clean", "backends")
"""Folders of programs beside a checkout."""

PACKAGES = ("keras", "tf_keras", "mlxtend")
"""Installed packages of the corpus, in addition to those that `make corpus` has downloaded."""

KERAS_2 = ("tf_keras",)
"""Packages that are written for Keras 2."""


@dataclass(frozen=True)
class Part:
    """Some programs: `files` below `root`, and the Keras version for each."""

    name: str
    root: Path
    files: tuple[tuple[str, int], ...]


def digest(*texts: str | bytes) -> str:
    """A short name for some texts."""
    whole = hashlib.sha256()
    for text in texts:
        data = text.encode() if isinstance(text, str) else text
        whole.update(b"%d " % len(data) + data)
    return whole.hexdigest()[:20]


def placed(name: str, key: str, files: Iterable[tuple[str, bytes]]) -> Path:
    """A folder with these files, made atomically if it does not exist."""
    folder = SCRATCH / "programs" / f"{name}-{key}"
    if folder.is_dir():
        return folder
    SCRATCH.joinpath("programs").mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(dir=SCRATCH))
    for path, data in files:
        (scratch / path).parent.mkdir(parents=True, exist_ok=True)
        (scratch / path).write_bytes(data)
    try:
        scratch.rename(folder)
    except OSError:  # Another run was faster.
        shutil.rmtree(scratch)
    return folder


def gathered(name: str, files: dict[str, bytes]) -> Part:
    """A part whose programs are read for both versions."""
    key = digest(*(text for path in sorted(files) for text in (path, files[path])))
    programs = sorted(path for path in files if path.endswith((".py", ".ipynb")))
    both = tuple((path, keras) for path in programs for keras in (3, 2))
    return Part(name, placed(name, key, sorted(files.items())), both)


def below(folder: Path, prefix: str) -> dict[str, bytes]:
    """The files below a folder, by their paths with a prefix."""
    return {
        f"{prefix}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def cases(checkout: Path) -> Part:
    """The programs of the tests, and the examples."""
    tests = checkout / "tests"
    folders = [
        *sorted(path for path in tests.rglob("cases") if path.is_dir()),
        *(tests / "grading" / name for name in ("golden", "submissions", "references")),
        checkout / "examples",
    ]
    files: dict[str, bytes] = {}
    for folder in folders:
        files |= below(folder, folder.relative_to(checkout).as_posix())
    return gathered("cases", files)


def rules(checkout: Path) -> Part:
    """The examples of the rules, each in its own folder as a learner's file."""
    files: dict[str, bytes] = {}
    for path in sorted((checkout / "checks/kerasight/rules").rglob("*.py")):
        for rule, kind, texts in examples(ast.parse(path.read_text("utf-8"))):
            for number, text in enumerate(texts, 1):
                files[f"{rule}/{kind}-{number}/solution.py"] = text.encode()
    return gathered("rules", files)


def examples(tree: ast.Module) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The name of each rule of a module with its bad examples, and with its good ones.

    Raises ValueError if they are not literals.
    """
    for node in tree.body:
        if not isinstance(node, ast.ClassDef):
            continue
        values = {
            target.id: statement.value
            for statement in node.body
            if isinstance(statement, ast.Assign)
            for target in statement.targets
            if isinstance(target, ast.Name)
        }
        for kind in ("bad", "good"):
            if kind in values and "name" in values:
                yield ast.literal_eval(values["name"]), kind, ast.literal_eval(values[kind])


def shared(checkout: Path) -> Part:
    """Reported mistakes and clean programs beside the checkouts, if there are any."""
    files: dict[str, bytes] = {}
    for beside in (checkout.parent / "shared", checkout.parent.parent / "shared"):
        for name in SHARED:
            if (beside / name).is_dir():
                files |= below(beside / name, name)
        if files:
            break
    return gathered("shared", files)


def corpus(checkout: Path, amount: int) -> Part:
    """A fixed sample of the files of packages that mention Keras."""
    sites = [*(checkout / ".venv/lib").glob("python*/site-packages")]
    site = sites[0] if sites else Path(sysconfig.get_path("purelib"))
    fetched = Path(os.environ.get("KERASIGHT_CORPUS", Path.home() / ".cache/kerasight/corpus"))
    folders = [site / name for name in PACKAGES if (site / name).is_dir()]
    folders += sorted(path for path in fetched.glob("*") if path.is_dir())
    versions = sorted(path.name for path in site.glob("*.dist-info"))
    key = digest(*versions, *map(str, folders))
    root = placed(
        "corpus",
        key,
        (
            (f"{folder.name}/{path.relative_to(folder).as_posix()}", path.read_bytes())
            for folder in folders
            for path in folder.rglob("*.py")
        ),
    )
    named = sorted(
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if b"keras" in path.read_bytes()
    )
    sample = sorted(random.Random(10).sample(named, min(amount, len(named))))
    return Part(
        "corpus", root, tuple((path, 2 if path.startswith(KERAS_2) else 3) for path in sample)
    )


def exported(revision: str, checkout: Path) -> Path:
    """The code of a commit, in its own folder with the packages of `checkout`.

    Raises FileNotFoundError if there is no such commit.
    """
    asked = ["git", "-C", str(checkout), "rev-parse", "--verify", "-q", f"{revision}^{{commit}}"]
    commit = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    if not commit:
        raise FileNotFoundError(f"{revision} is neither a folder nor a commit")
    folder = SCRATCH / "commits" / commit
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(dir=SCRATCH))
        archive = ["git", "-C", str(checkout), "archive", commit, "pyproject.toml", "checks"]
        data = subprocess.run(archive, capture_output=True, check=True).stdout
        subprocess.run(["tar", "-x", "-C", str(scratch)], input=data, check=True)
        if (checkout / ".venv").is_dir():
            (scratch / ".venv").symlink_to((checkout / ".venv").resolve())
        try:
            scratch.rename(folder)
        except OSError:  # Another run was faster.
            shutil.rmtree(scratch)
    return folder
