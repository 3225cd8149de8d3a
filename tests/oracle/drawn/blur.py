"""Hides constants of a program from a reader, but not from Python."""

from __future__ import annotations

import ast
import json
import random

PRELUDE = "import json\n\nhidden = json.loads\n"


class _Hider(ast.NodeTransformer):
    def __init__(self, chooser: random.Random, share: float) -> None:
        self.chooser = chooser
        self.share = share

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        plain = isinstance(node.value, bool | int | float) or node.value in ("same", "valid")
        if not plain or self.chooser.random() >= self.share:
            return node
        return ast.parse(f"hidden({json.dumps(node.value)!r})", mode="eval").body

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.expr:
        return node


def blur(text: str, chooser: random.Random) -> str:
    """The same program with some numbers, flags and paddings read from JSON at run time.

    It has no effect for Keras; a reader cannot know it, and must not guess.
    """
    tree = _Hider(chooser, chooser.choice([0.1, 0.3])).visit(ast.parse(text))
    return PRELUDE + ast.unparse(ast.fix_missing_locations(tree)) + "\n"
