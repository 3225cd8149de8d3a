"""The output of a solution: its start and its end, within a limit."""

from __future__ import annotations

import re

ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Control sequences and characters, which must not reach a terminal or a page."""


class Log:
    """Keeps the first quarter and the last three quarters of `cap` bytes."""

    def __init__(self, cap: int) -> None:
        self.total = 0
        self._head = bytearray()
        self._tail = bytearray()
        self._head_cap = cap // 4
        self._tail_cap = cap - cap // 4

    def write(self, chunk: bytes) -> None:
        """Add output."""
        self.total += len(chunk)
        room = self._head_cap - len(self._head)
        self._head += chunk[:room] if room > 0 else b""
        self._tail += chunk[max(room, 0) :]
        if len(self._tail) > 2 * self._tail_cap:
            del self._tail[: -self._tail_cap]

    @property
    def truncated(self) -> bool:
        """Whether something in the middle was dropped."""
        return self.total > len(self._head) + min(len(self._tail), self._tail_cap)

    def text(self) -> str:
        """The kept output; a line in brackets replaces the dropped part."""
        tail = self._tail[-self._tail_cap :]
        kept = len(self._head) + len(tail)
        gap = b"\n[... %d bytes left out ...]\n" % (self.total - kept) if self.truncated else b""
        return ESCAPES.sub("", (bytes(self._head) + gap + bytes(tail)).decode("utf-8", "replace"))

    def tail(self, lines: int) -> list[str]:
        """The last `lines` lines; a redrawn progress bar counts as one line, in its last state."""
        drawn = [line.rstrip("\r").rpartition("\r")[2] for line in self.text().split("\n")]
        return [line for line in drawn if line.strip()][-lines:]
