"""Suppressions: where they are, what they cover, what is left when they are removed."""

from __future__ import annotations

import pytest

from kerasight.fixes.applying import apply_fixes
from kerasight.inspection import Settings, inspect
from kerasight.rules import GROUPS, OFF_BY_DEFAULT
from kerasight.source.comments.suppressions import suppressions
from kerasight.source.comments.tokens import comments
from kerasight.source.document import Document
from kerasight.source.files import PythonFile
from kerasight.source.text.editing import apply
from kerasight.source.text.lines import split_lines
from kerasight.values.findings import Finding

HEAD = "import keras\nfrom keras import layers\n"


def found(text: str) -> list[tuple[int, str]]:
    settings = Settings(keras=3, select=frozenset(GROUPS) - OFF_BY_DEFAULT)
    findings = inspect(Document.from_text(text), settings).findings
    return [(finding.span.start.line, finding.rule) for finding in findings]


def test_comments_are_found_by_tokens() -> None:
    text = "x = '# no'  # yes\ny = f'{x!r:#>4}'\n'''\n# no\n'''\n  # alone\n"
    assert [(each.text, each.start, each.alone) for each in comments(split_lines(text))] == [
        ("# yes", (1, 13), False),
        ("# alone", (6, 3), True),
    ]


@pytest.mark.parametrize("broken", ["x = (", "x = '''", "   y = 2\n x = 3", "def f(:"])
def test_comments_of_half_typed_text(broken: str) -> None:
    text = f"a = '# no'  # first\n{broken}  # second\n"
    assert [each.text for each in comments(split_lines(text))][:1] == ["# first"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_move_no_comment(end: str) -> None:
    text = end.join(["x = 1", "", "y = 2  # here", ""])
    assert [each.start for each in comments(split_lines(text))] == [(3, 8)]


@pytest.mark.parametrize(
    "comment",
    [
        "# kerasight: ignore[bad-argument]",
        "# kerasight: ignore[arguments]",
        "#kerasight:ignore [ bad-argument ]",
        "# kerasight: ignore",
        "# kerasight: ignore[bad-argument] the course wants it",
        "# noqa  # kerasight: ignore[bad-argument]",
        "# kerasight: ignore[bad-argument]  # noqa",
    ],
)
def test_a_comment_suppresses_its_line(comment: str) -> None:
    assert found(f"{HEAD}x = layers.Dense(-1)  {comment}\n") == []
    assert found(f"{HEAD}x = layers.Dense(-1)\ny = 1  {comment}\n")[0] == (3, "bad-argument")


def test_the_last_line_of_a_finding_counts_too() -> None:
    text = f"{HEAD}x = layers.Lambda(\n    print\n)  # kerasight: ignore[lambda-layer]\n"
    assert found(text) == []
    assert found(text.replace("  # kerasight: ignore[lambda-layer]", "")) == [(3, "lambda-layer")]


def test_a_comment_alone_covers_the_statement_below() -> None:
    text = (
        f"{HEAD}\n# kerasight: ignore[bad-argument]\n# another comment\n\n"
        "@decorated\ndef f():\n    a = layers.Dense(-1)\n    b = layers.Dense(-2)\n"
        "c = layers.Dense(-3)\n"
    )
    assert found(text) == [(11, "bad-argument")]


def test_a_comment_alone_inside_brackets_covers_one_part() -> None:
    text = (
        f"{HEAD}both = [\n    # kerasight: ignore[bad-argument]\n    layers.Dense(\n"
        "        -1),\n    layers.Dense(-2),\n]\n"
    )
    assert found(text) == [(7, "bad-argument")]


def test_a_file_comment_covers_all() -> None:
    text = f"{HEAD}x = layers.Dense(-1)\n# kerasight: file-ignore[bad-argument]\ny = x(2) = 3\n"
    assert found(text) == [(5, "syntax-error")]


def test_a_comment_inside_a_string_is_text() -> None:
    text = f"{HEAD}x = layers.Dense(-1, name='''\n# kerasight: file-ignore\n''')\n"
    assert found(text) == [(3, "bad-argument")]


def test_findings_of_half_typed_code_are_suppressed() -> None:
    text = f"{HEAD}x = layers.Dense(-1)  # kerasight: ignore[bad-argument]\ny = layers.Dense(\n"
    assert found(text) == [(4, "syntax-error")]


def test_suppressed_findings_are_kept_apart() -> None:
    text = f"{HEAD}x = layers.Dense(-1)  # kerasight: ignore\n"
    inspection = inspect(Document.from_text(text))
    assert inspection.findings == ()
    assert [finding.rule for finding in inspection.suppressed] == ["bad-argument"]


def unused(text: str, settings: Settings | None = None) -> list[Finding]:
    findings = inspect(Document.from_text(text), settings).findings
    return [finding for finding in findings if finding.rule == "unused-suppression"]


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        ("# kerasight: ignore[input-rank]", "names `input-rank`, which finds nothing there."),
        ("# kerasight: ignore", "suppresses nothing"),
        ("# kerasight: file-ignore[shape]", "names `shape`, which finds nothing"),
        ("# kerasight: ignore[inptu-rank]", "did you mean `input-rank`?"),
        ("# kerasight: ignroe[input-rank]", "did you mean `ignore`?"),
        ("# kerasight: ignore[input-rank", "its bracket `[` is not closed."),
        ("# kerasight: ignore[]", "its brackets name no rule."),
    ],
)
def test_an_unused_comment_is_reported(comment: str, words: str) -> None:
    (finding,) = unused(f"x = 1  {comment}\n")
    assert finding.span.start == (1, 8)
    assert finding.span.end == (1, 8 + len(comment))
    assert words in finding.message


def test_the_selection_does_not_make_a_comment_unused() -> None:
    text = f"{HEAD}x = layers.Dense(-1)  # kerasight: ignore[bad-argument]\n"
    assert unused(text, Settings(select=frozenset({"unused-suppression"}))) == []
    assert unused(text, Settings(ignore=frozenset({"bad-argument"}))) == []


def test_a_comment_for_another_reader_is_left_alone() -> None:
    assert suppressions(Document.from_text("# kerasight: task=digits\n")) == ()
    assert unused("# kerasight: task=digits\n# kerasight: is good\n") == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x = 1  # kerasight: ignore[input-rank]\n", "x = 1\n"),
        ("x = 1  # kerasight: ignore[input-rank] why not\n", "x = 1\n"),
        ("x = 1  # noqa  # kerasight: ignore\n", "x = 1  # noqa\n"),
        ("x = 1  # kerasight: ignore  # noqa\n", "x = 1  # noqa\n"),
        ("a = 1\r\n  # kerasight: ignore\r\nb = 2\r\n", "a = 1\r\nb = 2\r\n"),
        ("# kerasight: ignore", ""),
    ],
)
def test_the_fix_takes_the_comment_out(before: str, after: str) -> None:
    (finding,) = unused(before)
    assert finding.fix is not None
    assert apply(before, finding.fix.edits) == after


def test_the_fix_leaves_the_names_that_are_of_use() -> None:
    names = "[shape, bad-argument, open-dimensions]"
    before = f"{HEAD}x = layers.Dense(-1)  # kerasight: ignore{names} why\n"
    (finding,) = unused(before)
    assert finding.fix is not None
    assert apply(before, finding.fix.edits) == before.replace(names, "[bad-argument]")


@pytest.mark.parametrize(
    ("comment", "after"),
    [
        ("# kerasight: ignore[bad-argumnt] shown", "# kerasight: ignore[bad-argument] shown"),
        ("# kerasight: ignroe[bad-argument]", "# kerasight: ignore[bad-argument]"),
        ("# kerasight: ingore", "# kerasight: ignore"),
        ("# kerasight: ignore[argumnets, misspelt-tsk]", "# kerasight: ignore[arguments]"),
        ("# kerasight: ignore[nothing-at-all]", "# kerasight: ignore[nothing-at-all]"),
    ],
)
def test_what_is_misspelt_is_spelt_and_keeps_fixes_away(comment: str, after: str) -> None:
    head = "import keras\nlayer = keras.layers.Dense(8, activaton='relu')  "
    file = PythonFile.from_bytes(f"{head}{comment}\n".encode(), "a.py")
    result = apply_fixes(file, lambda document: inspect(document, Settings(keras=3)))
    kept = head if after != comment else head.replace("activaton", "activation")
    assert result.file.pieces[0][1] == f"{kept}{after}\n"


def test_what_may_be_misspelt_is_not_taken_out() -> None:
    assert [finding.fix for finding in unused("x = 1  # kerasight: ignore[inptu-rank]\n")] == [None]
