"""Ways to spoil a program: its statements, its names and values, its text, its bytes."""

from __future__ import annotations

import ast
import codecs
import copy
import warnings
from collections.abc import Callable
from random import Random
from typing import TypeAlias

Blocks: TypeAlias = list[list[ast.stmt]]

VALUES: tuple[object, ...] = (
    *(None, True, False, 0, 1, -1, -7, 10**6, 2**63, -(2**70), 10**400, 0.5, -1.5, 1e400, 1j),
    *("", "same", "relu", "é", "\0", "\ud800", "x" * 300, b"bytes", ...),
)
"""The replacements of a number, a string or a flag."""

EXPRESSIONS = (
    *("()", "[]", "{}", "[None]", "(3, None)", "lambda x: x", "[*x]", "{**x}", "x", "model"),
    *("keras.Input((3,))", "keras.layers.Dense(3)", "keras.Sequential()", "range(10**9)"),
    *("[x] * 10**9", "'x' * 10**9", "2 ** 10**9", "1 << 10**9", "f'{x!r:>{10**9}}'", "(x := x)"),
    *("x.x.x", "x[::-1]", "x[0]", "[i for i in x]", "(yield)", "x if x else x", "not x", "1 / 0"),
)
"""The replacements of any expression; some are too large for any machine."""

STATEMENTS = (
    *("model.add(model)", "model.pop()", "x = x(x)", "return x", "break", "continue", "del x"),
    *("for x in x: x = model(x)", "while True: x = [x]", "x: int", "raise x", "global x", "pass"),
    *("def f(*a, **k): return f(*a, **k)\nf(x)", "class A(A): pass", "from x import *", "import x"),
    *("with x as x: pass", "try: x\nexcept* x: pass", "match x:\n case [*_, x]: pass", "x += x"),
    *("def f(): yield x", "async def f(): await x", "x = y = x", "x, *y = y", "[x, [y]] = x"),
    *("class B(keras.layers.Layer):\n def call(self, x): return self(x)\nB()(x)", "x[0] = x"),
)

PIECES: tuple[str, ...] = (
    *"()[]{}'\"\n\t:\\#@=,.\0\r\f\v\x1a*~",
    *(
        '"""',
        "    ",
        "\\\n",
        "\r\n",
        "\u2028",
        "\x85",
        "é",
        "\ud800",
        "\ufeff",
        "\U0001d4b3",
        "f'{",
        "%x",
    ),
    *("lambda ", "async ", "yield ", "# -*- coding: rot13 -*-\n", "if x:\n", "else:\n", "\\N{x}"),
)
"""The texts that are inserted into the middle of a text."""


def _blocks(tree: ast.Module) -> Blocks:
    """Every list of statements of a tree that is not empty."""
    fields = ("body", "orelse", "finalbody")
    found = [getattr(node, name, None) for node in ast.walk(tree) for name in fields]
    return [each for each in found if isinstance(each, list) and each]


def _drop(blocks: Blocks, random: Random) -> None:
    block = random.choice(blocks)
    del block[random.randrange(len(block))]
    if not block:
        block.append(ast.Pass())


def _double(blocks: Blocks, random: Random) -> None:
    block = random.choice(blocks)
    index = random.randrange(len(block))
    block[index:index] = [copy.deepcopy(block[index]) for _ in range(random.choice((1, 1, 20)))]


def _swap(blocks: Blocks, random: Random) -> None:
    first, second = random.choice(blocks), random.choice(blocks)
    one, other = random.randrange(len(first)), random.randrange(len(second))
    statements = copy.deepcopy(first[one]), copy.deepcopy(second[other])
    second[other], first[one] = statements


def _insert(blocks: Blocks, random: Random) -> None:
    block = random.choice(blocks)
    index = random.randrange(len(block) + 1)
    block[index:index] = ast.parse(random.choice(STATEMENTS)).body


def _wrap(blocks: Blocks, random: Random) -> None:
    """Put a statement into loops, branches or functions, up to deeper than Python allows."""
    block = random.choice(blocks)
    index = random.randrange(len(block))
    heads = ["for x in x: pass", "if x: pass", "while x: pass", "try: pass\nexcept x: pass"]
    heads += ["def f(x): pass", "class A(keras.Model): pass", "with x: pass", "for x in 1, 2: pass"]
    head = random.choice(heads)
    for _ in range(random.choice((1, 2, 5, 30, 110))):
        outer = ast.parse(head).body[0]
        outer.body = [block[index]]  # type: ignore[attr-defined]
        block[index] = outer


def _exchange_names(tree: ast.Module, random: Random) -> None:
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name | ast.Attribute)]
    if len(names) > 1:
        one, other = random.choice(names), random.choice(names)
        first = "id" if isinstance(one, ast.Name) else "attr"
        second = "id" if isinstance(other, ast.Name) else "attr"
        word = getattr(one, first)
        setattr(one, first, getattr(other, second))
        setattr(other, second, word)


def _replace_value(tree: ast.Module, random: Random) -> None:
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    if constants:
        random.choice(constants).value = random.choice(VALUES)  # type: ignore[assignment]


def _replace_expression(tree: ast.Module, random: Random) -> None:
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    if not calls:
        return
    call = random.choice(calls)
    new = ast.parse(random.choice(EXPRESSIONS), mode="eval").body
    if random.random() < 0.4:
        new = random.choice([each for each in ast.walk(tree) if isinstance(each, ast.expr)])
        new = copy.deepcopy(new)
    place = random.randrange(len(call.args) + len(call.keywords) + 1)
    if place < len(call.args):
        call.args[place] = new
    elif place < len(call.args) + len(call.keywords):
        call.keywords[place - len(call.args)].value = new
    else:
        call.args.append(new)


OF_BLOCKS = (_drop, _double, _swap, _insert, _wrap)
OF_NODES = (_exchange_names, _replace_value, _replace_expression)


def mutate_tree(text: str, random: Random) -> str:
    """The program with other statements, names and values; it mostly still parses."""
    tree = ast.parse(text)
    for _ in range(random.randint(1, 5)):
        if random.random() < 0.5:
            random.choice(OF_BLOCKS)(_blocks(tree), random)
        else:
            random.choice(OF_NODES)(tree, random)
    try:
        return ast.unparse(ast.fix_missing_locations(tree))
    except (ValueError, RecursionError):
        return text


def _cut(text: str, random: Random) -> str:
    start = random.randrange(len(text) + 1)
    return text[:start] + text[start + random.choice((1, 1, 3, 12, 200)) :]


def _write(text: str, random: Random) -> str:
    start = random.randrange(len(text) + 1)
    return text[:start] + random.choice(PIECES) + text[start:]


def _cut_bracket(text: str, random: Random) -> str:
    places = [place for place, character in enumerate(text) if character in "()[]{}"]
    if not places:
        return text
    place = random.choice(places)
    return text[:place] + random.choice(("", "(", "]", "}")) + text[place + 1 :]


def _nest(text: str, random: Random) -> str:
    """Blow a place up, beyond what Python's parser can hold."""
    start = random.randrange(len(text) + 1)
    opening, closing = random.choice((("(", ")"), ("[", "]"), ("f(", ")"), ("-", ""), ("not ", "")))
    depth = random.choice((50, 90, 190, 1000, 8000))
    return text[:start] + opening * depth + "x" + closing * depth + text[start:]


def _lengthen(text: str, random: Random) -> str:
    start = random.randrange(len(text) + 1)
    filler = random.choice((" + x", "x, ", ".a", " ", "é", "# "))
    return text[:start] + filler * random.choice((100, 5000)) + text[start:]


def _end_lines(text: str, random: Random) -> str:
    ends = random.choice((["\r\n"], ["\r"], ["\n", "\r\n", "\r"], ["\n", "\f\n", "\x0b\n"]))
    return "".join(line + random.choice(ends) for line in text.split("\n"))


OF_TEXT: tuple[Callable[[str, Random], str], ...] = (
    *(_cut, _write, _cut_bracket, _nest, _lengthen, _end_lines),
    *(_cut, _write, _cut_bracket),
)


def mutate_text(text: str, random: Random) -> str:
    """The program with characters cut, written and blown up; it mostly does not parse."""
    for _ in range(random.randint(1, 5)):
        text = random.choice(OF_TEXT)(text, random)
    return text


def mutate(text: str, random: Random) -> str:
    """One of both, or one after the other."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if random.random() < 0.7:
            text = mutate_tree(text, random)
        else:
            return mutate_text(text, random)
    return mutate_text(text, random) if random.random() < 0.2 else text


MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"\0", b"\xff", b"\x1a")
ENCODINGS = ("utf-8", "utf-8-sig", "latin-1", "utf-16", "utf-32", "cp037", "shift_jis", "utf-7")
COOKIES = (
    *("utf-8", "latin-1", "ascii", "shift_jis", "cp1252", "utf-7", "utf-16", "rot13", "idna"),
    *("punycode", "unicode_escape", "raw_unicode_escape", "undefined", "zip", "hex", "nonsense"),
)


def mutate_bytes(text: str, random: Random) -> bytes:
    """A file of the program as some editor or disk could have left it."""
    if random.random() < 0.5:
        text = f"# -*- coding: {random.choice(COOKIES)} -*-\n{text}"
    data = text.encode(random.choice(ENCODINGS), errors="replace")
    for _ in range(random.randint(0, 3)):
        place = random.choice((0, random.randrange(len(data) + 1)))
        data = data[:place] + random.choice(MARKS) + data[place:]
    if random.random() < 0.3:
        data = data[: random.randrange(len(data) + 1)]
    return data
