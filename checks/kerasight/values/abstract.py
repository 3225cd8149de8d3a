"""The base of what stands for objects of the program."""

from __future__ import annotations


class AbstractValue:
    """Stands for an object of the program; what kind of object, its subclasses say."""

    __slots__ = ()
