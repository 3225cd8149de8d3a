"""Notebooks: one program of all cells, and nothing but changed sources changes in the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerasight.faults import Fault
from kerasight.inspection import Settings, inspect
from kerasight.source.notebooks.cells import document_of_cells
from kerasight.source.notebooks.files import NotebookFile
from kerasight.source.notebooks.ipython import python_of
from kerasight.values.findings import Edit, Position, Span


def cell(source: Any, kind: str = "code", **more: Any) -> dict[str, Any]:
    return {"cell_type": kind, "metadata": {}, "source": source, **more}


def notebook(*cells: Any, **metadata: Any) -> dict[str, Any]:
    return {"cells": list(cells), "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def read(content: Any, **style: Any) -> NotebookFile:
    return NotebookFile.from_bytes(json.dumps(content, **style).encode(), "a.ipynb")


def python_lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(python_of(lines).lines)


def edit(line: int, start: int, end: int, text: str) -> Edit:
    return Edit(Span(Position(line, start), Position(line, end)), text)


@pytest.mark.parametrize(
    ("line", "python"),
    [
        ("%matplotlib inline", "pass"),
        ("  !pip install keras", "pass"),
        ("if x: files = !ls", "if x: files = __unknown__"),
        ("d['a'], b.c = %sx ls", "d['a'], b.c = __unknown__"),
        ("x = %time  f(1)", "x =        f(1)"),
        ("%run helpers.py", "from helpers import *"),
        ("%env TF_USE_LEGACY_KERAS=1", 'environ["TF_USE_LEGACY_KERAS"] = "1"'),
        ("/f 1 2", "(f(1,2))"),
        (",f a b", "(f('a', 'b'))"),
        (";f a b", "(f('a b'))"),
        ("pip install keras", "pass"),
        ("time x = f()", "x = f()"),
        ("x = '''really?", "x = '''really?"),
        ("?keras.layers", "pass"),
        ("model.fit?", "pass"),
        ("model??  # what is it", "pass"),
        ("files = !ls *.h5", "files = __unknown__"),
        ("out, err = %sx ls", "out, err = __unknown__"),
        ("%time history = model.fit(x)", "history = model.fit(x)"),
        ("%timeit -n 3 f()", "pass"),
        ("a = b % c", "a = b % c"),
        ("a != b", "a != b"),
        ("print('%d' % 3)  # 100 %?", "print('%d' % 3)  # 100 %?"),
        ("text = 'really?'", "text = 'really?'"),
    ],
)
def test_commands_have_stand_ins(line: str, python: str) -> None:
    assert python_lines((line,)) == (python,)


def test_commands_go_on_behind_a_backslash_and_stand_in_no_string() -> None:
    lines = (
        "!pip install \\",
        "  keras \\",
        "  numpy",
        "x = '''",
        "%time",
        "!ls",
        "'''",
        "y = (1",
        "% 2)",
    )
    assert python_lines(lines) == ("pass", "", "", *lines[3:])


@pytest.mark.parametrize(
    ("magic", "bound", "is_python"),
    [
        ("%%time", "", True),
        ("%%capture out --no-stderr", "out = __unknown__", True),
        ("%%bash", "", False),
        ("%%bash --out a --err b", "a = __unknown__; b = __unknown__", False),
        ("%%writefile a.py", "", False),
    ],
)
def test_cell_magics(magic: str, bound: str, is_python: bool) -> None:
    assert python_lines(("", magic, "x = 1")) == ("", bound, "x = 1" if is_python else "")


def test_cells_are_one_program_in_their_order() -> None:
    document = document_of_cells(
        [
            "import keras\ninputs = keras.Input((None,))",
            "",
            "%time x = 1\n\nkeras.layers.Dense(3)(inputs)",
        ],
        "a.ipynb",
    )
    (finding,) = inspect(document, Settings(keras=3)).findings
    assert finding.rule == "none-dimension"
    found = document.cell_at(finding.span.start.line)
    assert found is not None
    assert (found.number, document.within_cell(finding.span).start) == (3, (3, 1))


def test_a_comment_covers_what_is_below_it_in_its_cell() -> None:
    comment = "# kerasight: ignore[bad-argument]"
    wrong = "keras.layers.Dense(-1)"
    document = document_of_cells(
        ["import keras", f"{comment}\n\n{wrong}\n{wrong}", comment, wrong], "a.ipynb"
    )
    found = inspect(document, Settings(keras=3)).findings
    assert [(each.rule, each.span.start.line) for each in found] == [
        ("bad-argument", 5),
        ("unused-suppression", 6),
        ("bad-argument", 7),
    ]


def test_a_broken_cell_leaves_the_others_whole() -> None:
    document = document_of_cells(["x = (", "def f(:\n  pass", "y = 1"], "a.ipynb")
    assert [each.span.start.line for each in document.syntax_problems] == [1, 2]
    assert [document.within_cell(each.span).start.line for each in document.syntax_problems] == [
        1,
        1,
    ]
    assert document.tree.body[-1].lineno == 4


SOURCES = st.lists(st.text(st.sampled_from("ab=1%!?'\"\n (x#\\"), max_size=20), max_size=4)


@given(SOURCES)
def test_any_cells_are_read(sources: list[str]) -> None:
    document = document_of_cells(sources, "a.ipynb")
    assert len(document.lines) == sum(each.length for each in document.cells)
    assert document.text.count("\n") == max(len(document.lines) - 1, 0)
    for problem in document.syntax_problems:
        assert document.cell_at(problem.span.start.line) is not None


def test_only_python_cells_are_read() -> None:
    file = read(
        notebook(
            cell("# title", "markdown"),
            cell(["x = 1\n", "y = 2"]),
            cell("raw", "raw"),
            cell("SELECT 1", metadata={"vscode": {"languageId": "sql"}}),
            cell("z = 3"),
        )
    )
    assert [each.source for each in file.cells] == ["x = 1\ny = 2", "z = 3"]
    assert read(notebook(cell("x <- 1"), kernelspec={"language": "R"})).cells == ()


STYLES: list[dict[str, Any]] = [
    {"indent": 1},
    {"indent": 4, "ensure_ascii": False},
    {},
    {"separators": (",", ":")},
    {"indent": "\t", "sort_keys": True},
]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("as_list", [True, False])
def test_an_edit_changes_only_the_strings_of_its_cell(style: dict[str, Any], as_list: bool) -> None:
    lines = ["a = 'é'\n", "b = 2\n", "c = 3"]
    source = lines if as_list else "".join(lines)
    outputs = [{"output_type": "stream", "text": ["é\n", "source"], "name": "stdout"}]
    before = notebook(cell(source, outputs=outputs), cell("d = 4"), kernelspec={"name": "source"})
    file = read(before, **style)
    assert file.to_bytes() == json.dumps(before, **style).encode()
    changed = ["a = 'é'\n", "new = 'ü'\n", "b = 5\n", "c = 3"]
    first = cell(changed if as_list else "".join(changed), outputs=outputs)
    after = notebook(first, cell("d = 4"), kernelspec={"name": "source"})
    edited = file.edited([edit(2, 1, 1, "new = 'ü'\n"), edit(2, 5, 6, "5")])
    assert edited.to_bytes() == json.dumps(after, **style).encode()
    assert edited.document.lines == ("a = 'é'", "new = 'ü'", "b = 5", "c = 3", "d = 4")


def test_each_string_that_stays_keeps_its_way_of_writing() -> None:
    source = r""" [ "a = '\u00e9'\n",\n "b = 1" ] """.replace(r"\n ", "\n ")
    raw = f'{{"nbformat": 4, "cells": [{{"cell_type": "code", "source": {source} }}]}}'
    mark = b"\xef\xbb\xbf"
    edited = NotebookFile.from_bytes(mark + raw.encode(), "a.ipynb").edited([edit(2, 5, 6, "2")])
    assert edited.to_bytes() == mark + raw.replace("b = 1", "b = 2").encode()


def test_a_line_taken_out_at_the_end_of_a_cell_leaves_the_next_one() -> None:
    file = read(notebook(cell(["a = 1\n", "# no"]), cell("b = 2")))
    taken = file.edited([Edit(Span(Position(2, 1), Position(3, 1)), "")])
    assert [each.source for each in taken.cells] == ["a = 1\n", "b = 2"]


def test_lines_of_the_file() -> None:
    file = read(
        notebook(cell(["a = 1\n", "b = 2\n"]), cell(["c\n", "d\re"]), cell("f\rg")), indent=1
    )
    text = file.to_bytes().decode().split("\n")
    for each in file.document.cells:
        assert len(each.file_lines) == each.length
    for line, place in zip(
        file.document.lines[:2], file.document.cells[0].file_lines, strict=False
    ):
        assert line in text[place - 1]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "Expecting value"),
        (b"[]", "this is no notebook"),
        (b"{}", "this is no notebook"),
        (b'{"nbformat": 3, "worksheets": []}', "has an old format"),
        (b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": 3}]}', "neither text nor"),
        (b"\xff", "is not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_notebook_is_said(data: bytes, words: str) -> None:
    with pytest.raises(Fault, match=words):
        NotebookFile.from_bytes(data, "a.ipynb")


def test_pictures_may_be_large(tmp_path: Path) -> None:
    picture = {"output_type": "display_data", "data": {"image/png": "A" * 3_000_000}}
    file = tmp_path / "a.ipynb"
    file.write_text(json.dumps(notebook(cell("x = 1", outputs=[picture]))))
    assert NotebookFile.read(file).document.lines == ("x = 1",)
