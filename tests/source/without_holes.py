"""A tree that can be printed: without the holes in the place of broken statements."""

from __future__ import annotations

import ast

from kerasight.source.parsing.headers import UNKNOWN_NAME
from kerasight.source.parsing.problems import Hole


class WithoutHoles(ast.NodeTransformer):
    """Drops what stands for broken statements, and writes `pass` where nothing is left."""

    def visit_Hole(self, node: Hole) -> None:
        """Drop it."""

    def visit_Assign(self, node: ast.Assign) -> ast.Assign | None:
        """Drop what a hole binds."""
        lost = isinstance(node.value, ast.Name) and node.value.id == UNKNOWN_NAME
        return None if lost else node

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Fill a block that became empty."""
        super().generic_visit(node)
        if getattr(node, "body", None) == [] and not isinstance(node, ast.Module):
            node.body = [ast.Pass()]  # type: ignore[attr-defined]
        return node


def shown(tree: ast.AST) -> str:
    """The statements that parse."""
    return ast.unparse(WithoutHoles().visit(tree))
