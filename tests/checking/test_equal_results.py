"""A check finds the same with and without the cache, in one process and in several."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.checking.samples import WRONG, write_project
from tests.commands.command_line import Done, fresh_kerasight

from kerasight.apis.program.internal_faults import InternalFault
from kerasight.checking import checking, processes
from kerasight.checking.cache import Cache
from kerasight.checking.checking import Check
from kerasight.checking.one_file import Checked, Checker
from kerasight.checking.processes import DIED
from kerasight.checking.records import UNFIT, from_record, to_record
from kerasight.configuration.settings import Settings
from kerasight.inspection import inspect
from kerasight.output.formats import full
from kerasight.output.formats import json as json_format
from kerasight.project.roots import forget
from kerasight.source.document import Document

FORMATS = ("full", "concise", "json", "sarif", "junit", "gitlab", "github")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KERASIGHT_NO_CACHE")
    return tmp_path


def check(folder: Path, *options: str) -> Done:
    return fresh_kerasight("check", ".", *options, folder=folder)


@pytest.mark.parametrize("output_format", FORMATS)
def test_the_second_check_prints_what_the_first_did(project: Path, output_format: str) -> None:
    options = ("--output-format", output_format)
    without = check(project, *options, "--no-cache")
    assert not (project / ".kerasight_cache").exists()
    first, second = check(project, *options), check(project, *options)
    assert first == without
    assert second == without
    assert without.code == 2
    assert "j_binary.py" in without.err


def test_the_second_check_inspects_nothing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = checked(project)
    inspected: list[str] = []

    def refuse(_: Checker, path: Path) -> Checked:
        inspected.append(path.name)
        return Checked(str(path), None)

    monkeypatch.setattr(Checker, "check", refuse)
    second = checked(project)
    assert inspected == ["j_binary.py"]
    assert [each.filename for each in second] == [each.filename for each in first]


def run(folder: Path, jobs: int = 1, settings: Settings | None = None) -> Iterator[Checked]:
    checker = Checker(settings or Settings(), project_files=True)
    files = sorted(folder.rglob("*.py")) + sorted(folder.rglob("*.ipynb"))
    relative = [file.relative_to(folder) for file in files]
    cache = Cache(folder / ".kerasight_cache", checker.asked_digest)
    return Check(checker, cache, jobs).run(relative)


def checked(folder: Path, jobs: int = 1, settings: Settings | None = None) -> list[Checked]:
    return list(run(folder, jobs, settings))


def printed(results: list[Checked]) -> str:
    """All that any format may print of these results."""
    inspections = [each.inspection for each in results if each.inspection is not None]
    texts = [full.render(each) for each in inspections] + [json_format.render(inspections)]
    return "\n".join((*texts, *(each.fault for each in results)))


@pytest.mark.parametrize("jobs", [2, 3])
def test_several_processes_find_what_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    write_project(tmp_path, copies=12)
    monkeypatch.chdir(tmp_path)
    alone = printed(checked(tmp_path))
    for file in (tmp_path / ".kerasight_cache").glob("*.json"):
        file.unlink()
    monkeypatch.setattr(checking, "LEAST_BYTES", 0)
    monkeypatch.setattr(checking, "BATCH_FILES", 7)
    assert printed(checked(tmp_path, jobs)) == alone
    assert printed(checked(tmp_path, jobs)) == alone


def test_processes_that_start_anew_find_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on macOS and Windows, where a process cannot be forked."""
    write_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    alone = printed(checked(tmp_path))
    for file in (tmp_path / ".kerasight_cache").glob("*.json"):
        file.unlink()
    monkeypatch.setattr(processes, "METHOD", "spawn")
    monkeypatch.setattr(checking, "LEAST_BYTES", 0)
    assert printed(checked(tmp_path, jobs=2)) == alone


CHANGES = {
    "helper.py": "def build(x):\n    return x\n",
    "a_wrong.py": "import keras\n",
    "pyproject.toml": '[tool.kerasight]\nignore = ["shape"]\n',
    ".venv/pyvenv.cfg": "",
    ".venv/lib/python3.11/site-packages/keras-2.15.0.dist-info/METADATA": "",
    "sub/helper.py": "def build(x):\n    return x\n",
    "os.py": "import keras\n",
    "sub/os.py": "import keras\n",
    "helper/__init__.py": "build = None\n",
}
"""Changes of the project, each with what it may change in the findings of another file."""


def test_after_each_change_the_findings_are_those_of_a_fresh_check(project: Path) -> None:
    checked(project)
    different = 0
    before = printed(checked(project))
    for name, text in CHANGES.items():
        file = project / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        forget_the_disk()
        kept = printed(checked(project))
        forget_the_disk()
        for entry in (project / ".kerasight_cache").glob("*.json"):
            entry.unlink()
        assert kept == printed(checked(project)), name
        different += kept != before
        before = kept
    assert different >= 5


def forget_the_disk() -> None:
    """As a new process would."""
    forget()


def test_other_options_have_other_findings(project: Path) -> None:
    everything = printed(checked(project))
    fewer = printed(checked(project, settings=Settings(ignore=frozenset({"shape"}))))
    assert fewer != everything
    assert printed(checked(project)) == everything
    assert printed(checked(project, settings=Settings(ignore=frozenset({"shape"})))) == fewer


def test_a_relative_name_is_not_taken_for_an_absolute_one(project: Path) -> None:
    relative = fresh_kerasight("check", "a_wrong.py", folder=project)
    absolute = fresh_kerasight("check", project / "a_wrong.py", folder=project)
    assert f"{project / 'a_wrong.py'}:" in absolute.out
    assert "\na_wrong.py:" in f"\n{relative.out}"


def test_a_process_that_dies_costs_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_project(tmp_path, copies=3)
    monkeypatch.chdir(tmp_path)
    real = Checker.check

    def deadly(self: Checker, path: Path) -> Checked:
        if path.name == "h_unimported.py" and path.parts[0] == "copy1":
            os._exit(9)
        return real(self, path)

    alone = checked(tmp_path)
    for file in (tmp_path / ".kerasight_cache").glob("*.json"):
        file.unlink()
    monkeypatch.setattr(Checker, "check", deadly)
    monkeypatch.setattr(checking, "LEAST_BYTES", 0)
    with_death = checked(tmp_path, jobs=2)
    differing = [b for a, b in zip(alone, with_death, strict=True) if a.fault != b.fault]
    assert [each.fault for each in differing] == [f"copy1/sub/h_unimported.py: {DIED}"]


def test_internal_faults_are_kept_in_a_record() -> None:
    inspection = inspect(Document.from_text(WRONG, "wrong.py"))
    fault = InternalFault(inspection.findings[0].span, "KeyError: 'units'", "apis/made.py:3")
    record = json.loads(json.dumps(to_record(replace(inspection, faults=(fault,)))))
    assert from_record(record, "wrong.py").faults == (fault,)


def test_records_that_do_not_fit_are_refused() -> None:
    inspection = inspect(Document.from_text(WRONG, "wrong.py"))
    record = json.loads(json.dumps(to_record(inspection)))
    assert from_record(record, "wrong.py").findings == inspection.findings
    refused = 0
    for damaged in mutants(record):
        try:
            found = from_record(damaged, "wrong.py")
        except UNFIT:
            refused += 1
            continue
        # What fits can be printed.
        printed([Checked("wrong.py", found)])
    assert refused > 40


def mutants(value: Any) -> Iterator[Any]:
    """The value with each of its parts replaced by something else, one at a time."""
    yield from (None, -1, 10**9, "", "x", [], {}, [[]])
    if isinstance(value, list):
        for index, part in enumerate(value):
            for other in mutants(part):
                yield [*value[:index], other, *value[index + 1 :]]
    elif isinstance(value, dict):
        for name, part in value.items():
            for other in mutants(part):
                yield {**value, name: other}
