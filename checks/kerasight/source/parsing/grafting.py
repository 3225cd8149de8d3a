"""Building a tree from parts that were parsed separately."""

from __future__ import annotations

import ast

from kerasight.source.parsing.headers import UNKNOWN_NAME
from kerasight.source.parsing.statements import Statement

Body = list[ast.stmt]


def perhaps(body: Body, header: Statement) -> ast.If:
    """`body` under an unknown condition."""
    place = {"lineno": header.first + 1, "col_offset": 0}
    test = ast.Name(
        UNKNOWN_NAME, ast.Load(), **place, end_lineno=header.first + 1, end_col_offset=0
    )
    end = body[-1]
    return ast.If(
        test, body, [], **place, end_lineno=end.end_lineno, end_col_offset=end.end_col_offset
    )


def graft(whole: Body, bodies: dict[int, Body]) -> None:
    """Replace each `pass` of `whole` by the body of its line; adjust the ends of the parents."""
    nodes = [node for statement in whole for node in ast.walk(statement)]
    for node in nodes:
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if isinstance(block, list) and len(block) == 1 and isinstance(block[0], ast.Pass):
                setattr(node, name, bodies.get(block[0].lineno) or block)
    for node in reversed(nodes):
        for name in ("body", "handlers", "cases", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if isinstance(block, list) and block and not isinstance(node, ast.match_case):
                end = block[-1].body[-1] if isinstance(block[-1], ast.match_case) else block[-1]
                node.end_lineno = end.end_lineno  # type: ignore[attr-defined]
                node.end_col_offset = end.end_col_offset  # type: ignore[attr-defined]
