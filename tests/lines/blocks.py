"""The blocks of a file, and the values after their lines."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kerasight.values.keras_version import KERAS_2, KERAS_3, KerasVersion

CASES = Path(__file__).with_name("cases")

RULE = "# ---\n"
"""The separator of blocks."""

SIGN = "  #: "
"""The separator of a line and its known value."""


@dataclass(frozen=True)
class Block:
    """A program; `body` is its text in the file, with the known values after its lines."""

    file: str
    number: int
    head: str
    body: str

    @property
    def keras(self) -> KerasVersion:
        """The version that the file is read for."""
        return KERAS_2 if self.file.startswith("keras2") else KERAS_3

    @property
    def text(self) -> str:
        """The program, without what is known of it."""
        return self.head + "".join(f"{line.partition(SIGN)[0]}\n" for line in self.lines)

    @property
    def lines(self) -> list[str]:
        """The lines as in the file."""
        return self.body.splitlines()

    @property
    def told(self) -> dict[int, str]:
        """The values after lines, by their numbers in `text`."""
        first = self.head.count("\n") + 1
        parts = enumerate((line.partition(SIGN) for line in self.lines), first)
        return {number: known for number, (_, sign, known) in parts if sign}

    def telling(self, known: Mapping[int, str]) -> Block:
        """The block with other values after its lines."""
        first = self.head.count("\n") + 1
        lines = [line.partition(SIGN)[0] for line in self.lines]
        body = "".join(
            f"{line}{SIGN}{known[number]}\n" if number in known else f"{line}\n"
            for number, line in enumerate(lines, first)
        )
        return Block(self.file, self.number, self.head, body)


def blocks(path: Path) -> list[Block]:
    """The blocks of a file."""
    head, *bodies = path.read_text("utf-8").split(RULE)
    return [Block(path.name, number, head, body) for number, body in enumerate(bodies, 1)]


def written(head: str, blocks: list[Block]) -> str:
    """The text of a file."""
    return head + "".join(RULE + block.body for block in blocks)


def named(text: str) -> dict[int, str]:
    """The variables that statements assign for the last time, by the lines of the statements."""
    lines = {
        target.id: node.lineno
        for node in ast.parse(text).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    return {line: name for name, line in lines.items()}
