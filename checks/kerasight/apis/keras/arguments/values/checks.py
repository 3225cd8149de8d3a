"""Common checks of values in constructors."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from kerasight import facts
from kerasight.apis.keras.arguments.closest import closest
from kerasight.apis.keras.arguments.values.asked import Asked, Check, RefusedValue, plain
from kerasight.values.keras_version import Major


def must(what: str, holds: Callable[[Any], bool]) -> Check:
    """The value must be `what`: Keras does what `holds` does, and an exception is a failure."""

    def check(asked: Asked) -> RefusedValue | None:
        try:
            good = holds(plain(asked.value))
        except (TypeError, ValueError, OverflowError, LookupError):
            good = False
        return None if good else asked.must_be(what)

    return check


def only(major: Major, check: Check) -> Check:
    """A check of one version; the other accepts anything."""
    return lambda asked: check(asked) if asked.keras.major == major else None


def by_version(*, three: Check, two: Check) -> Check:
    """One check for each version."""
    return lambda asked: (three if asked.keras.is_3 else two)(asked)


def or_none(check: Check) -> Check:
    """None is valid, too."""
    return lambda asked: None if asked.value is None else check(asked)


def anything(asked: Asked) -> None:
    """Keras does not check the value."""


def is_number(value: Any) -> bool:
    """Whether a value is a Python number; True and False are numbers, too."""
    return isinstance(value, int | float)


positive_integer = must("a positive whole number", lambda n: isinstance(n, int) and n > 0)

true_integer = must(
    "a positive whole number", lambda n: isinstance(n, int) and not isinstance(n, bool) and n > 0
)

positive = must("a positive whole number", lambda n: is_number(n) and n > 0)

integer = must("a whole number", lambda n: isinstance(n, int))

at_least_0 = must("0 or more", lambda n: n >= 0)

fraction = must("between 0 and 1", lambda n: 0 <= n <= 1)

truth = must("True or False", lambda value: isinstance(value, bool))

like_a_float = must("a number", lambda value: float(value) is not None)


number = must("a number", is_number)

use_cudnn = only(3, must("'auto', True or False", lambda it: it in ("auto", 0, 1)))


def rate(asked: Asked) -> RefusedValue | None:
    """A share to drop: Keras 3 compares it, Keras 2 only if it is a number."""
    return None if asked.keras.is_2 and not is_number(asked.value) else fraction(asked)


def seed_of(*shares: str, default: float = 1) -> Check:
    """The seed of a layer of Keras 3, which makes no generator unless all of the shares drop."""

    def check(asked: Asked) -> RefusedValue | None:
        drops = [asked.arguments.get(name, default) for name in shares]
        if not all(isinstance(share, int | float) and share > 0 for share in drops):
            return None
        return must("a whole number", lambda seed: isinstance(seed, int))(asked)

    return only(3, or_none(check))


seed = seed_of("rate", "stddev")


def slid_padding(*, causal_in: tuple[Major, ...] = ()) -> Check:
    """The padding of a window; a tuple or list passes the constructor."""

    def check(asked: Asked) -> RefusedValue | None:
        value = plain(asked.value)
        causal = isinstance(value, str) and value.lower() == "causal"
        if isinstance(value, tuple) or (causal and asked.keras.major in causal_in):
            return None
        return one_of("valid", "same", any_case=True)(asked)

    return check


def integers(value: Any) -> bool:
    """Whether a value is an integer or a tuple of them."""
    return isinstance(value, int) or (
        isinstance(value, tuple) and all(isinstance(item, int) for item in value)
    )


def one_of(*names: str | None, any_case: bool = False) -> Check:
    """One of these strings; with `any_case` also in capitals."""
    words = tuple(name for name in names if name is not None)

    def check(asked: Asked) -> RefusedValue | None:
        value = asked.value
        known = value.lower() if any_case and isinstance(value, str) else value
        if isinstance(known, str | None) and known in names:
            return None
        near = closest(value, words) if isinstance(value, str) else None
        refused = asked.must_be(listed(names), repr(near) if near else None)
        return refused._replace(words=words)

    return check


def listed(names: Collection[str | None]) -> str:
    """Strings as listed in a message."""
    *most, last = [repr(name) for name in names]
    return f"{', '.join(most)} or {last}" if most else last


def name_of(module: str, what: str, *, registered: bool = False) -> Check:
    """A name that `keras.MODULE.get` accepts. `registered` ones are found in Keras 3 and Keras 2.

    If the program may have registered names, only one similar to a known name is rejected.
    """

    def check(asked: Asked) -> RefusedValue | None:
        value, names = plain(asked.value), facts.names(module, asked.keras)
        if value is None or isinstance(value, dict):
            return None
        if not isinstance(value, str):
            return asked.must_be(f"the name of {what} or a function")
        if value in names:
            return None
        near, known = closest(value, frozenset(names)), asked.keras.is_3 and not registered
        if near is None and not known:
            return None
        reason = f"is {value!r}, which is no {what.rpartition(' ')[2]} of Keras {asked.keras}"
        return RefusedValue(reason, repr(near) if near else None, by_name=not known)

    return check


def window(least: int, axes: int = 0) -> Check:
    """An integer, or one for each of `axes` (the spatial ones of the class if that is 0).

    `standardize_tuple` of keras/src/utils/argument_validation.py.
    """

    def check(asked: Asked) -> RefusedValue | None:
        value, count = plain(asked.value), axes or asked.rank
        items = (value,) * count if isinstance(value, int) else value
        right = isinstance(items, tuple) and len(items) == count
        if right and all(is_number(item) and item >= least for item in items):
            return None
        bound = "positive whole number" if least else "whole number"
        return asked.must_be(f"a {bound}" if count == 1 else f"a {bound} or {count} of them")

    return check
