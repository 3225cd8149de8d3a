"""Changes of a starter: empty blanks and changed protected names."""

from __future__ import annotations

import pytest

from kerasight.contracts.assignment import read_assignment
from kerasight.contracts.folders import built_in_folders, task_ids
from kerasight.fixes.applying import apply_fixes
from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.source.files import PythonFile

from .held import about_task, assignment, names


def starter(task: str) -> str:
    return built_in_folders()[task].joinpath("starter.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("task", task_ids())
def test_every_blank_of_a_starter_is_left_at_first(task: str) -> None:
    found = about_task(starter(task))
    blanks = [each.span.start.line for each in found if each.rule == "unfilled-blank"]
    lines = starter(task).splitlines()
    assert blanks == [number for number, line in enumerate(lines, 1) if "# YOUR CODE HERE" in line]
    assert {each.rule for each in found} == {"unfilled-blank", "wrong-output-shape"}


def test_a_starter_in_its_own_folder_is_no_solution() -> None:
    path = built_in_folders()["digits"] / "starter.py"
    assert inspect(Document.read(path)).findings == ()
    copied = Document.from_text(path.read_text(encoding="utf-8"), "elsewhere/starter.py")
    assert {each.rule for each in inspect(copied).findings} >= {"unfilled-blank"}


@pytest.mark.parametrize("task", task_ids())
def test_protected_names_are_those_of_the_starter(task: str) -> None:
    read = read_assignment(built_in_folders()[task])
    assert read is not None
    for name in read.contract.protected:
        changed = starter(task).replace(f"def {name}(", f"def {name}(*more, ")
        changed = changed.replace(f"\n{name} = ", f"\n{name} = 7 + ")
        assert changed != starter(task), name
        assert "changed-protected-name" in names(changed), name


BLANKS = """\
def solution_model():
    # YOUR CODE HERE: the data. It is in a file.

    model = build()
    # YOUR CODE HERE: compile it
    # YOUR CODE HERE: train it
    return model
"""


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (("", ""), ["the data", "compile it", "train it"]),
        (("file.\n", "file.\n    x = 1\n"), ["compile it", "train it"]),
        (("    # YOUR CODE HERE: the data", "    x = 1\n    # YOUR CODE HERE: the data"), 2),
        (("compile it\n", "compile it\n    model.compile()\n"), ["the data"]),
        (("train it\n", "train it\n    model.fit()\n"), ["the data"]),
        (("    # YOUR CODE HERE: train it\n", ""), ["the data"]),
        (("It is in a file.", "Somewhere."), ["the data", "compile it", "train it"]),
        (("    model = build()\n", "    # more\n\n    model = build()\n"), 3),
    ],
)
def test_blanks_without_code(change: tuple[str, str], left: list[str] | int) -> None:
    found = about_task(BLANKS.replace(*change), assignment(BLANKS))
    asked = [each.message.partition(": ")[2].rstrip(".") for each in found if "blank" in each.rule]
    assert (asked if isinstance(left, list) else len(asked)) == left


def test_a_placeholder_is_a_blank_of_its_own() -> None:
    begun = "units = None  # YOUR CODE HERE: how many\nrate = ...  # YOUR CODE HERE\n"
    found = about_task(begun.replace("None", "32"), assignment(begun))
    assert [(each.span.start.line, each.rule) for each in found if "blank" in each.rule] == [
        (2, "unfilled-blank")
    ]


STARTER = '''\
import numpy as np

SIZE = 5 * 12
NAMES = ("a", "b")


def scaled(values: np.ndarray):
    """What the grader does."""
    return np.asarray(values) / SIZE
'''


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (("5 * 12", "5*12  # months"), 0),
        (('("a", "b")', '"a", "b"'), 0),
        (('("a", "b")', '("a", "c")'), 1),
        (('("a", "b")', "names_of(it)"), 0),
        (('    """What the grader does."""\n', ""), 0),
        (("values: np.ndarray", "values"), 0),
        (("/ SIZE", "/ (SIZE)"), 0),
        (("/ SIZE", "/ 255"), 1),
        (("def scaled", "@cached\ndef scaled"), 1),
        (("def scaled", "def rescaled"), 0),
        (("NAMES = ", "WORDS = "), 0),
        (("\n\ndef scaled", "\nNAMES = ()\n\ndef scaled"), 1),
    ],
)
def test_what_counts_as_changed(change: tuple[str, str], found: int) -> None:
    text = STARTER.replace(*change)
    assert text != STARTER
    given = assignment(STARTER, "NAMES", "scaled")
    assert names(text + "from made import *\n", given).count("changed-protected-name") == found


def test_a_constant_by_another_name_is_the_same() -> None:
    text = STARTER.replace("SIZE = 5 * 12", "SIZE = 60")
    begun = assignment(STARTER.replace("5 * 12", "60"), "scaled")
    assert "changed-protected-name" not in names(text.replace("/ SIZE", "/ 60"), begun)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ("/ 255|/ 127.5", '        images = data["images"]'),
        ("DATA) as data|DATA, mmap_mode='r') as data", "    with np.load("),
        ("    return images, labels|    return labels, images", "    return labels, images"),
        ("    return images, labels|    images = 1\n    return images, labels", "    images = 1"),
    ],
)
def test_where_a_protected_function_differs(change: str, line: str) -> None:
    before, _, after = change.partition("|")
    text = starter("digits").replace(before, after)
    (finding,) = [each for each in about_task(text) if each.rule == "changed-protected-name"]
    (differs,) = finding.related
    assert text.splitlines()[differs.span.start.line - 1].startswith(line)
    assert f"line {differs.span.start.line}" in finding.message
    assert finding.span.start.line == finding.span.end.line


def fixed(text: str) -> str:
    file = PythonFile.from_bytes(text.encode(), "a.py")
    result = apply_fixes(file, lambda document: inspect(document, Settings(keras=3)))
    return result.file.document.text


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_protected_function_is_restored(newline: str) -> None:
    before = starter("digits").replace("\n", newline)
    broken = before.replace("/ 255", "/ 127.5 - 1").replace('.astype("int64")', "")
    assert broken != before
    assert fixed(broken) == before


def test_what_would_lack_a_name_is_not_restored() -> None:
    broken = starter("digits").replace("import numpy as np", "import numpy")
    broken = broken.replace("np.", "numpy.").replace("/ 255", "/ 127.5")
    assert fixed(broken) == broken


def test_a_document_is_never_refused() -> None:
    for text in (
        "",
        "# kerasight: task=digits",
        "# kerasight: task=digits\n\0",
        "# kerasight: task=",
    ):
        assert inspect(Document.from_text(text)).document.text == text
