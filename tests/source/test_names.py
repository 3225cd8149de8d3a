"""Names that cells use before they are bound, and what is not judged."""

from __future__ import annotations

import json

import pytest

from kerasight.source.document import Document
from kerasight.source.notebooks.cells import document_of_cells
from kerasight.source.notebooks.files import NotebookFile
from kerasight.source.notebooks.names import undefined_names


def undefined(*cells: str) -> list[tuple[str, int, int | None]]:
    found = undefined_names(document_of_cells(cells, "a.ipynb"))
    return [(each.name, each.cell, each.later) for each in found]


def test_names_of_later_cells_and_of_none() -> None:
    cells = ("import a\nprint(b, c)", "x = b", "b = 1")
    assert undefined(*cells) == [("b", 1, 3), ("c", 1, None)]


@pytest.mark.parametrize(
    "cell",
    [
        "print(__name__, __file__, _, _3, In, Out, display(1), get_ipython(), spark)",
        "def f():\n    return later\nclass A:\n    x = later",
        "if 0:\n    print(later)",
        "try:\n    later\nexcept NameError:\n    later = 1",
        "print([later for _ in ()], 0 and later, 1 if 1 else later, lambda: later)",
        "for x in ():\n    if x:\n        continue\n    print(later)",
        "with open('a') as x, x as y:\n    print(x, y)\nfor (a, b) in (): print(a, b)",
        "import later.part as other\nprint(other)\nfrom m import x as y\nprint(y)",
        "def f():\n    global later\n    later = 1\nf()\nprint(later)",
        "match 1:\n    case later:\n        pass\nprint(later)",
        "if (later := 1): pass\nprint(later)",
        "from m import *\nprint(later)",
        "%run setup.py\nprint(later)",
        "%pylab\nprint(later)",
        "%load_ext sql\nprint(later)",
        "get_ipython().run_line_magic('run', 'setup.py')\nprint(later)",
        "exec('later = 1')\nprint(later)",
        "later = !ls\nprint(later)",
        "later = %timeit -o 1\nprint(later)",
        "%%bash\necho $later",
        "later(",
        "x: later\n",
    ],
)
def test_what_may_be_bound_is_not_reported(cell: str) -> None:
    assert undefined(cell, "later = 1") == []


@pytest.mark.parametrize(
    "cell",
    [
        "print(later)",
        "%matplotlib inline\nx = later + 1",
        "%load_ext autoreload\n%autoreload 2\nlater()",
        "get_ipython().run_line_magic('matplotlib', 'inline')\nlater()",
        "for x in later: pass",
        "for x in [1]:\n    print(later)",
        "with later: pass",
        "@later\ndef f(): pass",
        "class A(later): pass",
        "def f(x=later): pass",
        "later += 1",
        "x = {}\nx[later] = 1",
        "[x for x in later]",
        "if later: pass",
    ],
)
def test_what_certainly_runs_is_reported(cell: str) -> None:
    assert [each[:2] for each in undefined(cell, "later = 1")] == [("later", 1)]


def test_counts_say_which_cell_was_run_first() -> None:
    cells = [("print(later)", 7), ("later = 1", 3), ("print(draft)", None)]
    made = [
        {"cell_type": "code", "source": source, "execution_count": count} for source, count in cells
    ]
    data = json.dumps({"nbformat": 4, "metadata": {}, "cells": made}).encode()
    file = NotebookFile.from_bytes(data, "a.ipynb")
    (found,) = undefined_names(file.document)
    assert (found.name, found.cell, found.later, found.counts) == ("later", 1, 2, (7, 3))


def test_scripts_that_were_exported() -> None:
    text = "# In[4]:\nprint(later)\n# In[ ]:\nprint(draft)\n# In[2]:\nlater = 1\n"
    (found,) = undefined_names(Document.from_text(text))
    assert (found.name, found.cell, found.later, found.counts) == ("later", 1, 3, (4, 2))
    assert undefined_names(Document.from_text("print(later)\n# %%\nlater = 1\n")) == []
    assert undefined_names(Document.from_text("# %%\n# %run a.py\n# %%\nprint(later)\n")) == []
