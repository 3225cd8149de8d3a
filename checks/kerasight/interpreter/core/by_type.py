"""Tables of handlers by the type of a value."""

from __future__ import annotations

from typing import TypeVar

Handler = TypeVar("Handler")


class ByType(dict[type, Handler]):
    """The handler of each type; a type without one has that of its closest base.

    There is one for `object`, so that every value has a handler.
    """

    def __missing__(self, kind: type) -> Handler:
        handler = next(self[base] for base in kind.__mro__ if base in self)
        self[kind] = handler
        return handler
