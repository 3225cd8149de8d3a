"""Programs made to take for ever, or all memory, are cut off: counted in calls, never in seconds.

Keras itself would not end on most of them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

from kerasight.inspection import inspect
from kerasight.source.document import Document

BEGINNING = """
import random
import keras
from keras import layers
unknown = random.random()
inputs = keras.Input((3,))
model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
"""

USES = """
things = {}
things[x] = things
chosen = 1 if unknown else x
same = x == chosen
text = f"{x} {x!r}"
layers.Dense(x, name=x)(x)
layers.Add()(x)
keras.Input(shape=x)
keras.ops.reshape(inputs, x)
model(x)
model.add(x)
model.compile(loss=x, metrics=x)
model.fit(x, x)
for each in x:
    pass
if unknown:
    x = 0
"""
"""All that may look into a value."""

TIMES = 45
"""How often each value is doubled; twice as many parts each time would be 35 million million."""

DOUBLED = {
    "a tuple of itself": ("x = ()", "x = (x, x)"),
    "a list of itself": ("x = []", "x = [x, x]"),
    "a dict of itself": ("x = {}", "x = {'a': x, 'b': x}"),
    "a dict that is given": ("x = {}", "y = {}\ny['a'] = x\ny.update(b=x)\nx = y"),
    "a list that is appended": ("x = []", "y = []\ny.append(x)\ny.append(x)\nx = y"),
    "a text": ("x = 'ab'", "x = x + x"),
    "a text in a text": ("x = 'ab'", "x = f'{x}{x}'"),
    "a text that is joined": ("x = 'ab'", "x = x.join([x, x, x])"),
    "a text that is replaced": ("x = 'ab'", "x = x.replace('a', x)"),
    "a text that is formatted": ("x = 'ab'", "x = '%s%s' % (x, x)"),
    "a padded text": ("x = 'a'", "x = f'{x:>{10**10}}'"),
    "a longer list": ("x = [1]", "x = x + x"),
    "a longer tuple": ("x = (1,)", "x = (*x, *x)"),
    "a list that extends itself": ("x = [1]", "x.extend(x)"),
    "a list in place": ("x = [1]", "x += x"),
    "a comprehension": ("x = [1]", "x = [a for a in x for b in (1, 2)]"),
    "a number": ("x = 3", "x = x * x"),
    "a power": ("x = 10**300", "x = x ** 1000"),
    "a zip": ("x = (1,)", "x = tuple(zip(x, x))"),
    "a sequential model": ("x = model", "x = keras.Sequential([x, x])"),
    "a functional model": (
        "x = model",
        "i = keras.Input((4,))\nx = keras.Model(i, layers.Dense(3)(x(layers.Dense(3)(i))))",
    ),
    "a wrapper": ("x = layers.Dense(3)", "x = layers.TimeDistributed(x)"),
    "a function": ("x = lambda y: y", "x = (lambda f: lambda y: f(f(y)))(x)"),
}

ENDLESS = {
    "a list in itself": "x = []\nx.append(x)\n" + USES,
    "a dict in itself": "x = {}\nx['a'] = x\nx.setdefault('b', x)\n" + USES,
    "two lists in each other": "x, y = [], []\nx.append(y)\ny.append(x)\nx[0] = y\n" + USES,
    "deep tuples": "x = ()\nfor i in range(500):\n    for j in range(50):\n        x = (x,)\n"
    + USES,
    "a model in itself": "model.add(model)\nmodel(keras.Input((4,)))\nmodel.summary()\n",
    "models in each other": (
        "a = keras.Sequential([layers.Dense(3)])\nb = keras.Sequential([a])\na.add(b)\n"
        "a.build((None, 3))\nb(keras.Input((4,)))\nb.compile(loss='mse')\nb.fit(1, 1)\n"
    ),
    "a layer in itself": (
        "class Own(layers.Layer):\n    def __init__(self):\n        super().__init__()\n"
        "        self.inner = self\n        self.all = [self]\n        self.all.append(self.all)\n"
        "    def call(self, x):\n        return self.inner(x)\nOwn()(inputs)\n"
    ),
    "a function of itself": "def f(n):\n    return f(n - 1) + f(n - 1)\nf(unknown)\nf(1000)\n",
    "a coroutine nobody awaits": "async def f():\n    await f()\n",
    "a generator of itself": "def f():\n    yield from f()\nfor x in f():\n    f()\n",
    "a class of itself": "class A(A):\n    pass\nclass B(B, A):\n    pass\nB().x\n",
    "attributes of attributes": "class A:\n    def __init__(me):\n        me.a = A()\nA().a.a\n",
    "a chain of functions": (
        "".join(f"def f{n}(x):\n    return f{n + 1}(f{n + 1}(x))\n" for n in range(100)) + "f0(1)\n"
    ),
    "loops in loops": "for a in range(10**9):\n"
    + "".join(f"{'  ' * n}for x in range(512):\n" for n in range(1, 15))
    + "  " * 15
    + "model.add(layers.Dense(3))\n",
    "ranges": "".join(
        f"r = range({end})\nlen(r), list(r), 5 in r, [x for x in r], max(r), [*r]\n"
        for end in ("10**9", "1 << 1000", "-10**9, 10**9, 3")
    ),
    "while": "while True:\n    model = keras.Sequential([model])\n",
}

MOST_CALLS = 4_000_000


class TooManyCalls(BaseException):
    """Not an Exception: nothing on the way may take it for a fault of the program."""


@contextmanager
def limited_calls(most: int) -> Iterator[list[int]]:
    """Count the calls of Python functions in the block, and end it when there are too many."""
    count = [0]

    def count_call(frame: FrameType, event: str, argument: object) -> None:
        if event == "call":
            count[0] += 1
            if count[0] > most:
                sys.setprofile(None)
                raise TooManyCalls

    sys.setprofile(count_call)
    try:
        yield count
    finally:
        sys.setprofile(None)


def calls_of(text: str, most: int = MOST_CALLS) -> int:
    """How many calls of Python functions the inspection of a text takes."""
    document = Document.from_text(text)
    assert not document.syntax_problems
    with limited_calls(most) as count:
        inspect(document)
    return count[0]


@pytest.mark.parametrize("name", DOUBLED)
def test_what_doubles_is_cut_off(name: str) -> None:
    start, step = DOUBLED[name]
    calls_of(BEGINNING + start + "\n" + (step + "\n") * TIMES + USES)


@pytest.mark.parametrize("name", ENDLESS)
def test_what_has_no_end_is_cut_off(name: str) -> None:
    calls_of(BEGINNING + ENDLESS[name])


GROWING = {
    "layers in a row": "model.add(layers.Dense(3))\n",
    "models": "inputs = keras.Input((3,))\nm = keras.Model(inputs, layers.Dense(3)(inputs))\n",
    "branches": "if unknown:\n    x = [layers.Dense(3)]\nelse:\n    x = 1\n",
    "changes in branches": "if unknown:\n    model.add(layers.Dense(3))\n",
    "classes": (
        "class Own(layers.Layer):\n    def __init__(self):\n        super().__init__()\n"
        "        self.inner = layers.Dense(3)\n"
        "    def call(self, x):\n        return self.inner(x)\nOwn()(inputs)\n"
    ),
    "functions nobody calls": "def f(x):\n    return layers.Dense(3)(x)\n",
    "suppressed lines": "layers.Dense(-1)  # kerasight: ignore[bad-argument]\n",
    "suppressed statements": "# kerasight: ignore[bad-argument]\nlayers.Dense(-1)\n",
    "suppressed files": "# kerasight: file-ignore[bad-argument]\nlayers.Dense(-1)\n",
    "one line that is no ASCII": "layers.Dense(3, name='é'); ",
}
"""Pieces of programs."""

FEW = 40
LINEAR = 12
"""Ten times the program may take twelve times the calls: some parts are a logarithm longer."""


@pytest.mark.parametrize("name", GROWING)
def test_the_work_grows_as_the_program_does(name: str) -> None:
    few = calls_of(BEGINNING + GROWING[name] * FEW)
    calls_of(BEGINNING + GROWING[name] * FEW * 10, most=few * LINEAR)
