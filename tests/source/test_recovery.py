"""Half-typed code: one problem for each broken place, and every other statement kept."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from textwrap import dedent, indent

import pytest

from kerasight.source.document import Document
from kerasight.source.parsing.holes import Names

from .without_holes import shown


@dataclass(frozen=True)
class Case:
    """A text, what is kept of it, and where and of what Kerasight complains."""

    text: str
    kept: str
    problems: tuple[tuple[int, int, str], ...]


CASES = {
    "a call left open before other statements": Case(
        "model = f()\nmodel.add(Dense(\nmodel.add(Dense(10))\nmodel.compile()\n",
        "model = f()\nmodel.add(Dense(10))\nmodel.compile()",
        ((2, 16, "this `(` is never closed"),),
    ),
    "a bracket missing at a line's end inside a function": Case(
        "def f():\n    a = 1\n    model.add(Dense(10)\n    return a\nx = f()\n",
        "def f():\n    a = 1\n    return a\nx = f()",
        ((3, 14, "this `(` is never closed"),),
    ),
    "a comma missing in a list of layers": Case(
        "model = Sequential([\n    Dense(10)\n    Dense(5)\n])\nmodel.compile()\n",
        "model = __unknown__\nmodel.compile()",
        ((2, 5, "Perhaps you forgot a comma"),),
    ),
    "a bracket left open in a list of layers": Case(
        "model = Sequential([\n    Dense(10,\n    Dense(5),\n])\nmodel.compile()\n",
        "model = __unknown__\nmodel.compile()",
        ((4, 1, "`]` stands where a `)`"),),
    ),
    "the only statement of a method": Case(
        "class M:\n    def a(self):\n        self.d = Dense(\n\n    def call(self, x):\n"
        "        return self.d(x)\n",
        "class M:\n    def a(self):\n        self.d = __unknown__\n\n    def call(self, x):\n"
        "        return self.d(x)",
        ((3, 23, "never closed"),),
    ),
    "a body that becomes empty": Case(
        "def f():\n    g(\nx = 1\n",
        "def f():\n    pass\nx = 1",
        ((2, 6, "never closed"),),
    ),
    "an if without a body at the end": Case(
        "x = 1\nif x:\n", "x = 1\nif x:\n    pass", ((2, 1, "nothing is indented below"),)
    ),
    "an if without a body, and a comment, inside a function": Case(
        "def f():\n    if x:  # later\n    return 1\n",
        "def f():\n    if x:\n        pass\n    return 1",
        ((2, 5, "nothing is indented below"),),
    ),
    "a value to be filled in": Case(
        "model = # YOUR CODE HERE\nx = 1\n",
        "model = __unknown__\nx = 1",
        ((1, 1, "write what `model` shall be"),),
    ),
    "commands of a notebook": Case(
        "%matplotlib inline\n!pip install 'x\nimport a\n?a\n",
        "import a",
        (
            (1, 1, "`%matplotlib` begins a notebook command"),
            (2, 1, "`!pip` begins a notebook command"),
            (4, 1, "`?a` begins a notebook command"),
        ),
    ),
    "a string left open": Case(
        "a = 1\nmodel.add(Dense(10, activation='relu))\nb = 2\n",
        "a = 1\nb = 2",
        ((2, 32, "closing quote is missing"),),
    ),
    "a triple quote left open": Case(
        "a = 1\nm = '''abc\nb = 2\n",
        "a = 1\nm = __unknown__\nb = 2",
        ((2, 5, "three closing quotes"),),
    ),
    "a triple quote left open above docstrings": Case(
        'a = 1\nx = """\ndef f():\n    """Doc\n    of f.\n    """\n    return 1\n',
        'a = 1\nx = __unknown__\ndef f():\n    """Doc\n    of f.\n    """\n    return 1',
        ((2, 5, "three closing quotes"),),
    ),
    "a docstring left open above another": Case(
        'def f():\n    """Doc of f.\n    return 1\n\ndef g():\n    """Doc of g."""\n    return 2\n',
        'def f():\n    return 1\ndef g():\n    """Doc of g."""\n    return 2',
        ((2, 5, "three closing quotes"),),
    ),
    "a triple quote left open below a docstring with code": Case(
        'def f():\n    """Doc.\n    import a\n    """\n    y = """\n    return 2\n',
        'def f():\n    """Doc.\n    import a\n    """\n    y = __unknown__\n    return 2',
        ((5, 9, "three closing quotes"),),
    ),
    "half-typed decorators": Case(
        "@\ndef f():\n    return 1\n@tf.\ndef g():\n    return 2\n",
        "@__unknown__\ndef f():\n    return 1\n\n@__unknown__\ndef g():\n    return 2",
        ((1, 1, "breaks off behind `@`"), (4, 1, "breaks off behind `@tf.`")),
    ),
    "a header left open": Case(
        "def f(x:\n    y = 1\n    return y\nz = f(1)\n",
        "def f(*__arguments__, **__keywords__):\n    y = 1\n    return y\nz = f(1)",
        ((1, 6, "never closed"),),
    ),
    "a header left open without its colon": Case(
        "for i in (\n    y = i\n    if y:\n        z = 1\n",
        "for __unknown__ in __unknown__:\n    y = i\n    if y:\n        z = 1",
        ((1, 10, "never closed"),),
    ),
    "a header of several lines left open": Case(
        "def f(\n    a,\n    b=(1,\n):\n    return a\nx = 1\n",
        "def f(*__arguments__, **__keywords__):\n    return a\nx = 1",
        ((1, 6, "never closed"),),
    ),
    "an if half-typed above its else": Case(
        "i\n    a = 1\nelse:\n    b = 2\nc = 3\n",
        "i\nif __unknown__:\n    a = 1\nelse:\n    b = 2\nc = 3",
        ((2, 5, "indented deeper"),),
    ),
    "a try half-typed above its except": Case(
        "tr y:\n    a = 1\nexcept ValueError:\n    b = 2\n",
        "try:\n    a = 1\nexcept ValueError:\n    b = 2",
        ((1, 4, "does not expect `y`"),),
    ),
    "an except half-typed below its try": Case(
        "try:\n    a = 1\nex\n    b = 2\n",
        "ex\ntry:\n    a = 1\nexcept Exception:\n    b = 2",
        ((4, 5, "indented deeper"),),
    ),
    "a def half-typed below its decorator": Case(
        "@f\nde g(x):\n    return 1\n",
        "@f\ndef __unknown__(*__arguments__, **__keywords__):\n    return 1",
        ((2, 4, "does not expect `g`"),),
    ),
    "the beginning of a call lost": Case(
        "m\n    a(1),\n    b(2),\n])\nc = 3\n",
        "if __unknown__:\n    (a(1),)\n    (b(2),)\nc = 3",
        ((2, 5, "indented deeper"),),
    ),
    "a header without its colon": Case(
        "for i in range(3)\n    y = i\nz = 1\n",
        "for __unknown__ in __unknown__:\n    y = i\nz = 1",
        ((1, 1, "a `:` is missing"),),
    ),
    "broken clauses": Case(
        "if x = 3:\n    a = 1\nelif y:\n    b(\nelse\n    c = 3\nd = 4\n",
        "if __unknown__:\n    a = 1\nelif y:\n    pass\nelse:\n    c = 3\nd = 4",
        ((1, 4, "Maybe you meant '=='"), (4, 6, "never closed"), (5, 1, "a `:` is missing")),
    ),
    "a try alone": Case(
        "try:\n    a = 1\nb = 2\n", "a = 1\nb = 2", ((1, 1, "no `except` and no `finally`"),)
    ),
    "an else alone": Case(
        "a = 1\nelse:\n    b = 2\nc = 3\n",
        "a = 1\nif __unknown__:\n    b = 2\nc = 3",
        ((2, 1, "`else` belongs to nothing"),),
    ),
    "a line too deep": Case(
        "a = 1\n    b = 2\nc = 3\n", "a = 1\nb = 2\nc = 3", ((2, 5, "indented deeper"),)
    ),
    "a line at the margin inside of blocks": Case(
        "def f():\n    if x:\n        a = 1\ny = )\n        b = 2\n    c = 3\nd = 4\n",
        "def f():\n    if x:\n        a = 1\ny = __unknown__\n"
        "if __unknown__:\n    b = 2\n    c = 3\nd = 4",
        ((4, 5, "`)` closes nothing"),),
    ),
    "a text that begins too deep": Case(
        "  a = 1\n  b = 2\nc = 3\n", "a = 1\nb = 2\nc = 3", ((1, 3, "indented deeper"),)
    ),
    "a line between two indentations": Case(
        "def f():\n        a = 1\n    b = 2\n    return b\nc = 3\n",
        "def f():\n    a = 1\n    b = 2\n    return b\nc = 3",
        ((3, 5, "matches no line above"),),
    ),
    "tabs among spaces": Case(
        "def f():\n    a = 1\n\tb = 2\n    return b\nc = 3\n",
        "def f():\n    a = 1\n    b = 2\n    return b\nc = 3",
        ((3, 2, "tabs and spaces are mixed"),),
    ),
    "a null character": Case(
        "a = 1\nx = De\0nse(3)\nb = 2\n",
        "a = 1\nx = __unknown__\nb = 2",
        ((2, 7, "null character"),),
    ),
    "a null character in a string": Case(
        "x = 'De\0nse'\nb = 2\n", "x = 'De nse'\nb = 2", ((1, 8, "null character"),)
    ),
    "a broken statement in a case": Case(
        "match x:\n    case 1:\n        g(\n        b = 2\n    case 2 +:\n        c = 3\n",
        "match x:\n    case 1:\n        b = 2\n    case __unknown__.__unknown__:\n        c = 3",
        ((3, 10, "never closed"), (5, 13, "does not expect `:`")),
    ),
    "keyword arguments at the margin": Case(
        "f(\nm = g(\na = 1,\nb = 2,\n)\nc = 3\n",
        "m = g(a=1, b=2)\nc = 3",
        ((1, 2, "never closed"),),
    ),
    "a bracket too many": Case("m(1))\nb = 2\n", "b = 2", ((1, 5, "`)` closes nothing"),)),
    "an attribute to come": Case(
        "model.\nmodel.compile(loss='mse')\n",
        "model.compile(loss='mse')",
        ((1, 1, "breaks off behind `model.`"),),
    ),
    "Python 2": Case("print 'x'\nb = 2\n", "print('x')\nb = 2", ((1, 1, "only Python 2"),)),
    "other line ends": Case(
        "a = 1\r\nf(\r\nc = 2\rd = 3",
        "a = 1\nc = 2\nd = 3",
        ((2, 2, "never closed"),),
    ),
    "a try with its clauses": Case(
        "try:\n    f(\nexcept ValueError as\n    b = 2\nfinally:\n    c = 1\n",
        "try:\n    pass\nexcept Exception:\n    b = 2\nfinally:\n    c = 1",
        ((2, 6, "never closed"), (3, 1, "breaks off behind")),
    ),
    "curly quotes": Case("f(“relu”)\nb = 2\n", "b = 2", ((1, 3, "invalid character"),)),
}


@pytest.mark.parametrize("name", CASES)
def test_the_rest_is_kept(name: str) -> None:
    case = CASES[name]
    document = Document.from_text(case.text)
    assert shown(document.tree) == shown(ast.parse(case.kept))
    found = [
        (problem.span.start.line, problem.span.start.column) for problem in document.syntax_problems
    ]
    assert found == [(line, column) for line, column, _ in case.problems]
    for problem, (_, _, words) in zip(document.syntax_problems, case.problems, strict=True):
        assert words in problem.message


@pytest.mark.parametrize("name", CASES)
def test_the_same_holds_inside_a_function(name: str) -> None:
    text = CASES[name].text.replace("\r\n", "\n").replace("\r", "\n")
    alone = Document.from_text(text)
    whole = f"def outer():\n    before = 1\n{indent(text, '    ')}\n    after = 2\nlast = 3\n"
    document = Document.from_text(whole)
    outer = document.tree.body[0]
    assert isinstance(outer, ast.FunctionDef)
    assert ast.unparse(outer.body[0]) == "before = 1"
    assert ast.unparse(document.tree.body[-1]) == "last = 3"
    assert document.syntax_problems
    if "begins too deep" not in name and "tabs" not in name:
        assert ast.unparse(outer.body[-1]) == "after = 2"
        assert [problem.message for problem in document.syntax_problems] == [
            problem.message for problem in alone.syntax_problems
        ]


HOLES = {
    "a call": ("model.compile(optimizer=adam, loss=", "", "adam model.compile"),
    "a value": ("x, self.y = f(z", "self.y x", "f self.y x z"),
    "a value in several lines": ("x = f(\n    loss=2,\n    z,", "x", "f x z"),
    "a walrus": ("if (n := f(", "n", "f n"),
    "an annotation": ("x: int = ", "x", "x"),
    "a sum": ("x += f(", "x", "f x"),
    "a lost sign": ("x Dense(3)", "x", "Dense x"),
    "imports": ("from keras import layers, models as m,", "layers m models", ""),
    "a module": ("import keras.layers as", "keras", "keras.layers"),
    "a loop": ("for i, j in enumerate(x", "i j", "enumerate x"),
    "a context": ("with f(x) as y, g(", "y", "f g x"),
    "a function": ("def f(x, y=", "f", "x"),
    "a base class": ("super().__init__(", "", "super"),
    "a result": ("return f(x", "", "f x"),
    "a string": ("fit(x, name='a, epochs=y)", "", "a epochs fit x y"),
    "an f-string": ("print(f'{model.name}', x", "", "model.name print x"),
    "swallowed lines": ("f(\ny = g(x", "y", "f g x y"),
}


@pytest.mark.parametrize("name", HOLES)
def test_what_a_hole_binds_and_names(name: str) -> None:
    text, targets, mentioned = HOLES[name]
    names = Names(text)
    assert " ".join(sorted(names.targets)) == targets
    assert " ".join(sorted(names.mentioned)) == mentioned


def test_nodes_stand_where_the_text_has_them() -> None:
    text = dedent(
        """\
        f(
        def build():
            x = 'é'; y = Dense(10)
            g(
            for i in y:
                h(i
            return y
        """
    )
    document = Document.from_text(text)
    calls = {
        ast.unparse(node): document.span(node)
        for node in ast.walk(document.tree)
        if isinstance(node, ast.Call | ast.Return | ast.FunctionDef)
    }
    dense = calls["Dense(10)"]
    assert (dense.start.line, dense.start.column, dense.end.column) == (3, 18, 27)
    returned = calls["return y"]
    assert (returned.start.line, returned.start.column) == (7, 5)
    build = document.span(document.tree.body[1])
    assert (build.start.line, build.end.line) == (2, 7)
