"""Cells as IPython reads them: ours are compared with IPython's own, and keep every place.

`OF_IPYTHON` are the inputs of IPython's tests (test_inputtransformer2.py and
test_inputtransformer2_line.py, BSD 3-Clause, The IPython Development Team).
"""

from __future__ import annotations

import ast
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from kerasight.source.document import Document
from kerasight.source.notebooks.cells import document_of_cells
from kerasight.source.notebooks.ipython import AUTOMAGIC, PYTHON_CELLS, python_of
from kerasight.source.parsing.headers import UNKNOWN_NAME
from kerasight.source.text.lines import split_lines

from .without_holes import WithoutHoles

OF_IPYTHON = (
    "%%foo arg\nbody 1\nbody 2\n",
    ">>> for a in range(5):\n...     print(a)\n",
    ">>>     print(1)\n",
    "    >>>     print(1)\n",
    ">>> source = (\n...     r'''\n...     hello\n...\n...     world\n...     ''')\n",
    ">>> source = (\n>>>     r'''\n>>>     hello\n>>>\n>>>     world\n>>>     ''')\n",
    "def example():\n    '''\n>>> literal_prompt()\n... literal_prompt()\n    '''\n",
    "In [1]: for a in range(5):\n   ...:     print(a)\n",
    "for a in range(5):\n   ...:     print(a)\n   ...:     print(a ** 2)\n",
    "[ins] In [11]: def a():\n          ...:     123\n          ...:\n          ...: 123\n",
    "[nav] In [11]: def a():\n          ...:     123\n          ...:\n          ...: 123\n",
    "     if True:\n        a = 3\n",
    "\tif True:\n\t\tb = 4\n",
    "    # comment\nif True:\n    a = 3\n",
    "\t# comment\nif True:\n\tb = 4\n",
    "    # comment\n    x = 1\n    print(x)\n",
    "    \t\n\nif True:\n    a = 3\n\nb = 4\n",
    "    \t\n\n",
    "%%ls\r\n",
    "a = f()\n%foo \\\nbar\ng()\n",
    "for a in range(5):\n    %ls\n",
    "a = f()\n%ls\r\ng()\n",
    "a = f()\nb = %foo \\\n  bar\ng()\n",
    "a = f()\nb = !foo \\\n  bar\ng()\n",
    "def test():\n  for i in range(1):\n    print(i)\n  res =! ls\n",
    ",f 1 2 3\n",
    ";f 1 2 3\n",
    "/f 1 2 3\n",
    "foo?\n",
    "foo??\n",
    "%foo?\n",
    "a = b + c?\n",
    "a = \\\nzip?\n",
    "(a,\nb) = zip?\n",
    "π.foo?\n",
    "foo # bar?\n",
    "a =  !ls\n",
    "a=!ls\n",
    'f"[{None}] "\n\n%ls\n',
    "f'[{None} ]'\n\n%ls\n",
    "1\\\n+2",
)

WRITTEN_BY_LEARNERS = (
    "ls data/",
    "pip install keras",
    "cd ..",
    "ls = 3",
    "env = read(1)",
    "time x = f(1)",
    "# first\n!pip install -q keras # 'quoted",
    "!wget \\\n  http://a.b/c?d=e&f=%20 \\\n  -O x\nimport os",
    "%matplotlib inline\nimport keras",
    "%load_ext autoreload\n%autoreload 2\nx = a % b\ny = a\\\n% b",
    "%time history = model.fit(x, y)",
    "%time for i in x: f(i)",
    "if ready:\n    %time y = f(x)\n    z = y",
    "x = %time f(1)",
    "x = %sql select * from a where b = '%s'",
    "%%time\nx = f(1)\n%time g(x)",
    "%%timeit\nx = f(1)",
    "%%bash\nls 'a",
    "%%writefile a.py\nimport keras",
    "import os;os.listdir?",
    "if x: files = !ls",
    "d['k'] = !ls",
    "a.b, c = %sx ls",
    "x = (1,\n% 2)",
    "s = '''\n%time\n!ls\nreally?\n'''\nt = s",
    "/model.fit x y",
    "await f(x)\nasync with a as b:\n    c = await b",
    ">>> model.fit(x)\n>>> %time y = 2",
    "x = {'%': 1}\ny = x['%']\nz = a != b",
    'print("100 %?")\nname = "a=%s" % x',
    "x = f(\n    a=1,\n    b=2)?",
)

ALL = OF_IPYTHON + WRITTEN_BY_LEARNERS


class _Known(ast.NodeTransformer):
    """IPython's calls as what is known of them."""

    def __init__(self, manager: Any) -> None:
        self.manager = manager

    def visit_Expr(self, node: ast.Expr) -> Any:
        call = self.call(node.value)
        if call is None:
            return node
        method, arguments = call
        if method == "run_cell_magic" and arguments[0] in PYTHON_CELLS:
            return self.visit(ast.parse(self.manager.transform_cell(arguments[2]))).body
        if method == "run_line_magic" and arguments[0] == "time":
            return ast.parse(arguments[1]).body
        return None

    def visit_Assign(self, node: ast.Assign) -> ast.Assign:
        call = self.call(node.value)
        if call is not None:
            timed = call[0] == "run_line_magic" and call[1][0] == "time"
            node.value = ast.parse(call[1][1] if timed else UNKNOWN_NAME, mode="eval").body
        return node

    @staticmethod
    def call(node: ast.expr) -> tuple[str, list[str]] | None:
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            return None
        if ast.unparse(node.func.value) != "get_ipython()":
            return None
        return node.func.attr, [ast.literal_eval(each) for each in node.args]


class _WithoutPass(ast.NodeTransformer):
    def visit_Pass(self, _: ast.Pass) -> None:
        return None


def known(tree: ast.AST) -> str:
    return ast.dump(_WithoutPass().visit(tree))


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Any:
    interactive = pytest.importorskip("IPython.core.interactiveshell")
    folder = tmp_path_factory.mktemp("ipython")
    config = pytest.importorskip("traitlets.config").Config()
    config.HistoryManager.enabled = False
    return interactive.InteractiveShell(ipython_dir=str(folder), config=config)


def of_ipython(shell: Any, text: str) -> Any:
    cell = shell.transform_cell(text)
    if len(cell.splitlines()) == 1:
        with shell.builtin_trap:
            cell = shell.prefilter_manager.prefilter_lines(cell)
    return _Known(shell.input_transformer_manager).visit(ast.parse(cell))


@pytest.mark.parametrize("text", ALL)
@pytest.mark.parametrize("margin", ["", "  "])
def test_cells_are_those_of_ipython(shell: Any, text: str, margin: str) -> None:
    if margin:
        text = "".join(margin + line for line in text.splitlines(keepends=True))
    lines = python_of(split_lines(text)).lines
    try:
        theirs = of_ipython(shell, text)
    except SyntaxError:
        return  # IPython takes no such cell either.
    assert known(ast.parse("\n".join(lines))) == known(theirs)


def test_every_magic_may_have_no_sign(shell: Any) -> None:
    aliases = {name for name, _ in shell.alias_manager.aliases}
    magics = {*shell.magics_manager.magics["line"], *aliases}
    assert magics <= AUTOMAGIC


def misplaced(document: Document) -> list[tuple[str, str]]:
    """The names of a tree that do not stand where the tree says."""
    found = []
    for node in ast.walk(WithoutHoles().visit(document.tree)):
        if isinstance(node, ast.Name) and node.id != UNKNOWN_NAME:
            span = document.span(node)
            start, end = span.start, span.end
            there = document.lines[start.line - 1][start.column - 1 : end.column - 1]
            if start.line == end.line and there != node.id:
                found.append((node.id, there))
    return found


@pytest.mark.parametrize("text", ALL)
def test_names_keep_their_places(text: str) -> None:
    for margin, before in product(("", "    ", "\t"), ("", "é = 'ü'; x = é\n", "\n")):
        cell = "".join(f"{margin}{line}" for line in (before + text).splitlines(keepends=True))
        assert misplaced(document_of_cells(["x = 1", cell, text], "a.ipynb")) == []


def test_a_problem_in_an_indented_cell_keeps_its_place() -> None:
    text = "    x = 1\n    y = = 2\n"
    (problem,) = document_of_cells(["", text], "a.ipynb").syntax_problems
    assert problem.span.start == (3, 9)


@pytest.mark.parametrize("path", sorted(Path("tests/programs/cases").glob("c*.py"))[:25])
def test_a_program_in_a_session_is_the_program(path: Path) -> None:
    text = path.read_text("utf-8")
    plain = Document.from_text(text)
    if "'''" in text or '"""' in text or plain.syntax_problems:
        return
    indented = document_of_cells(["\n".join("   " + line for line in plain.lines)], "a.ipynb")
    pasted = document_of_cells([">>> " + "\n... ".join(plain.lines)], "a.ipynb")
    for document in (indented, pasted):
        assert not document.syntax_problems
        assert ast.dump(document.tree) == ast.dump(plain.tree)
        assert misplaced(document) == []
