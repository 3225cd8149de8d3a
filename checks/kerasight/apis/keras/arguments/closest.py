"""The name that was probably meant by a similar one."""

# ruff: noqa: PLC0415 - where every name is right none is compared

from __future__ import annotations


def closest(name: str, names: set[str] | frozenset[str] | tuple[str, ...]) -> str | None:
    """The name that was probably meant, None if none is similar."""
    from difflib import get_close_matches

    lowered = {each.lower(): each for each in sorted(names)}
    found = get_close_matches(name.lower(), lowered, n=1, cutoff=0.7)
    return lowered[found[0]] if found else None
