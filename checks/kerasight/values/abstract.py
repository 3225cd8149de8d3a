"""The base of abstract values of objects."""

from __future__ import annotations


class AbstractValue:
    """Represents an object of the program; the subclasses are the kinds of objects."""

    __slots__ = ()
