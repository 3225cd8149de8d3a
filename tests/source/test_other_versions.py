"""Syntax of Python 3.12 to 3.15 is none of the user's mistakes; Python 2 is one, told once."""

from __future__ import annotations

import ast

import pytest

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document

NEWER = {
    "quotes of the string": ('f"{d["units"]}"', "f\"{d['units']}\""),
    "a string in a string": ('f"{f"{x}"}"', "f\"{f'{x}'}\""),
    "a format": ('f"{x:>{d["n"]}}"', "f\"{x:>{d['n']}}\""),
    "a comment": ('f"""{\nx # why\n}"""', 'f"""{x}"""'),
    "strings behind one another": ('("a" f"{d["b"]}" "c")', '("a" f"{d[\'b\']}" "c")'),
    "type parameters": ("def f[T](x: T) -> T:\n    return x", "def f(x: T) -> T:\n    return x"),
    "over several lines": ("def f[\n    T,\n](x):\n    return x", "def f(x):\n    return x"),
    "of a class": ("class A[T: int]:\n    b = 1", "class A:\n    b = 1"),
    "several exceptions": (
        "try:\n    a()\nexcept ValueError, TypeError:\n    b()",
        "try:\n    a()\nexcept (ValueError, TypeError):\n    b()",
    ),
    "a lazy import": ("lazy import numpy", "if 1:\n    import numpy"),
}
"""Newer syntax, and what it means in Python 3.11."""

OLDER = {
    "print": ('print "a", b', 'print("a", b)'),
    "exec": ('exec "a = 1"', 'exec("a = 1")'),
    "except": (
        "try:\n    a()\nexcept ValueError, e:\n    b(e)",
        "try:\n    a()\nexcept ValueError as e:\n    b(e)",
    ),
    "raise": ('raise ValueError, "text"', 'raise ValueError("text")'),
    "unequal": ("a <> b", "a != b"),
    "octal": ("x = 0777", "x = 511"),
    "long": ("x = 10L", "x = 10"),
    "backticks": ("x = `y`", "x = repr(y)"),
    "unicode": ('x = ur"a"', 'x = r"a"'),
}

MODEL = """
import keras
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(-1)])
"""


@pytest.mark.parametrize("name", NEWER)
def test_newer_syntax_is_read(name: str) -> None:
    text, older = NEWER[name]
    document = Document.from_text(text)
    assert document.syntax_problems == ()
    assert ast.unparse(document.tree) == ast.unparse(ast.parse(older))


def test_backslashes_may_stand_in_fields() -> None:
    document = Document.from_text(r'''text = f"{'\n'.join(a)} b"''')
    assert document.syntax_problems == ()
    [joined] = [node for node in ast.walk(document.tree) if isinstance(node, ast.JoinedStr)]
    [value, text] = joined.values
    assert isinstance(value, ast.FormattedValue)
    assert isinstance(text, ast.Constant)
    assert (ast.unparse(value.value), text.value) == (r"'\n'.join(a)", " b")


@pytest.mark.parametrize("name", [*NEWER, *OLDER])
def test_names_are_where_they_are_written(name: str) -> None:
    text = {**NEWER, **OLDER}[name][0]
    document = Document.from_text(f"a = b = 1\n{text}\n")
    for node in ast.walk(document.tree):
        if isinstance(node, ast.Name) and node.id not in ("repr", "print", "exec"):
            assert ast.get_source_segment(document.text, node) == node.id


@pytest.mark.parametrize("name", OLDER)
def test_python_2_is_told_once(name: str) -> None:
    text, newer = OLDER[name]
    document = Document.from_text(f"{text}\nlast = 1\n")
    [problem] = document.syntax_problems
    assert "Python 2" in problem.message
    assert ast.unparse(document.tree) == ast.unparse(ast.parse(f"{newer}\nlast = 1"))


@pytest.mark.parametrize("name", [*NEWER, *OLDER])
def test_the_rest_of_the_file_is_judged(name: str) -> None:
    text = {**NEWER, **OLDER}[name][0]
    findings = inspect(Document.from_text(f"{MODEL}\n{text}\n"), Settings(keras=3)).findings
    rules = sorted(each.rule for each in findings)
    assert rules == ["bad-argument", *(["syntax-error"] if name in OLDER else [])]


def test_an_alias_of_a_type_binds_its_name() -> None:
    document = Document.from_text("type Shape = tuple[int, ...]\ntype Pair[T] = tuple[T, T]\n")
    assert document.syntax_problems == ()
    names = {node.id for node in ast.walk(document.tree) if isinstance(node, ast.Name)}
    assert {"Shape", "Pair"} <= names


def test_python_2_of_a_whole_file_is_one_line() -> None:
    text = "print 'a'\nx = 0777\nprint x\nraise ValueError, 'b'\n"
    [problem] = Document.from_text(text).syntax_problems
    assert "this is Python 2" in problem.message
    assert "3 more places" in problem.message


@pytest.mark.parametrize("text", ["model = f(\nx = 1\n", "type = = 3\n", "f'{x'\n", "print 'a\n"])
def test_what_no_version_reads_stays_an_error(text: str) -> None:
    assert Document.from_text(text).syntax_problems


@pytest.mark.parametrize("text", ['f"{' * 2_000, "def f(" * 2_000, 'f"{' * 19 + "x", "`" * 4_001])
def test_a_hostile_text_is_read(text: str) -> None:
    assert Document.from_text(text).syntax_problems
