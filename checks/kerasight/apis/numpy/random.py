"""`numpy.random`: arrays of random numbers, and shuffling."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kerasight.apis.arrays import drawing, dtypes, ranges
from kerasight.apis.arrays.arithmetic import remember
from kerasight.apis.arrays.making import to_array
from kerasight.apis.keras.ops.elementwise import broadcast
from kerasight.apis.keras.ops.function import Dims, Unclear
from kerasight.apis.numpy.calling import report_symbolic
from kerasight.apis.numpy.making import dims_from
from kerasight.apis.registry import transfer
from kerasight.apis.tools import methods_of
from kerasight.values.data import NO_FACTS, Array, Facts, Step, Tool, array
from kerasight.values.objects import INT, SOME_NUMBER, Unknown, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

UNIT: Final = Facts(0, 1)

EVENLY: Final = Facts(0, 1, drawn=drawing.uniform(0, 1))

STANDARD: Final = Facts(drawn=drawing.normal(0, 1))

SIZED: Final[dict[str, tuple[tuple[str, ...], str, Facts]]] = {
    "normal": (("loc", "scale"), "float64", NO_FACTS),
    "uniform": (("low", "high"), "float64", NO_FACTS),
    "exponential": (("scale",), "float64", NO_FACTS),
    "gamma": (("shape", "scale"), "float64", NO_FACTS),
    "beta": (("a", "b"), "float64", UNIT),
    "laplace": (("loc", "scale"), "float64", NO_FACTS),
    "lognormal": (("mean", "sigma"), "float64", NO_FACTS),
    "poisson": (("lam",), "int64", NO_FACTS),
    "binomial": (("n", "p"), "int64", NO_FACTS),
    "random": ((), "float64", EVENLY),
    "random_sample": ((), "float64", EVENLY),
    "standard_normal": ((), "float64", STANDARD),
    "standard_exponential": ((), "float64", NO_FACTS),
}
"""Distributions: their parameters before `size`, the dtype, and facts about the numbers."""


@transfer("numpy.random.*")
def call_numpy_random(context: Context, call: Call) -> Value:
    """`np.random.<name>(...)`."""
    report_symbolic(context, call)
    return call_random(context, call.path.removeprefix("numpy.random."), call)


@methods_of("numpy.random.Generator")
def call_generator(context: Context, generator: Tool, name: str, call: Call) -> Value:  # noqa: ARG001
    """`rng.<name>(...)`."""
    return call_random(context, name, call)


def call_random(context: Context, name: str, call: Call) -> Value:
    """`np.random.<name>(...)`, or the method of a generator."""
    function = FUNCTIONS.get(name)
    if function is None or call.open:
        return Unknown(f"the result of numpy.random.{name}")
    return function(context, name, call)


def _generator(context: Context, name: str, call: Call) -> Value:  # noqa: ARG001
    return Tool("numpy.random.Generator", {}, call.span)


def _seed(context: Context, name: str, call: Call) -> Value:  # noqa: ARG001
    return None


def _of_shape(context: Context, name: str, call: Call) -> Value:  # noqa: ARG001
    """`rand(2, 3)`, `randn(2, 3)`."""
    dims = dims_from(tuple(call.positional))
    return _drawn(dims, "float64", EVENLY if name == "rand" else STANDARD)


def _drawn(dims: Dims | None, dtype: str | None, facts: Facts) -> Value:
    if dims == ():
        return Unknown("a random number", INT if dtype == "int64" else SOME_NUMBER)
    return array(dims, dtype, facts)


def _distribution(context: Context, name: str, call: Call) -> Value:  # noqa: ARG001
    parameters, dtype, facts = SIZED[name]
    size = call.get("size", len(parameters))
    given = [call.get(each, index) for index, each in enumerate(parameters)]
    if name == "uniform":
        low, high = (0 if given[0] is None else given[0]), (1 if given[1] is None else given[1])
        if isinstance(low, int | float) and isinstance(high, int | float) and low <= high:
            facts = Facts(low, high, drawn=drawing.uniform(low, high))
    if name == "normal":
        centre, width = (0 if given[0] is None else given[0]), (1 if given[1] is None else given[1])
        if isinstance(centre, int | float) and isinstance(width, int | float) and width >= 0:
            facts = Facts(drawn=drawing.normal(centre, width))
    if "dtype" in call.keywords:
        dtype = dtypes.dtype_of(call.keywords["dtype"]) or ""
    dims = dims_from(size) if size is not None else _of_parameters(given)
    return _drawn(dims, dtype or None, facts)


def _of_parameters(given: list[Value]) -> Dims | None:
    """Without a size, the parameters of a distribution broadcast to one."""
    dims: Dims = ()
    for value in given:
        found = to_array(value)
        if value is None:
            continue
        if found is None or found.shape.dims is None:
            return None
        try:
            dims = broadcast(dims, found.shape.dims)
        except Unclear:
            return None
    return dims


def _integers(context: Context, name: str, call: Call) -> Value:  # noqa: ARG001
    low, high = call.get("low", 0, Unknown()), call.get("high", 1)
    dtype = call.get("dtype", 3)
    if high is None:
        low, high = 0, low
    inclusive = name == "random_integers" or call.keywords.get("endpoint") is True
    size = call.get("size", 2)
    facts = NO_FACTS
    if isinstance(low, int) and isinstance(high, int):
        highest = high if inclusive else high - 1
        drawn = drawing.integers(low, highest) if low <= highest else None
        facts = Facts(low, highest, drawn=drawn)
    elif not (isinstance(low, int | Unknown) and isinstance(high, int | Unknown)):
        return Unknown("random integers between arrays")
    dims = () if size is None else dims_from(size)
    return _drawn(dims, "int64" if dtype is None else dtypes.dtype_of(dtype), facts)


def _shuffle(context: Context, name: str, call: Call) -> Value:  # noqa: ARG001
    target = to_array(call.get("x", 0))
    if isinstance(target, Array):
        step = Step("shuffled", "shuffled", call.span)
        remember(context, target, _mixed(target.facts).did(step))
    elif hasattr(call.get("x", 0), "complete"):
        return Unknown("a list is shuffled")
    return None


def _mixed(facts: Facts) -> Facts:
    """The facts of the same numbers in a random order."""
    drawn = None if facts.drawn is None else facts.drawn._replace(in_order=False)
    return replace(facts, order="shuffled", drawn=drawn)


def _permutation(context: Context, name: str, call: Call) -> Value:  # noqa: ARG001
    given = call.get("x", 0, Unknown())
    if isinstance(given, int):
        facts = Facts(0, given - 1, True, given, order="shuffled")
        return array((given,), "int64", facts)
    found = to_array(given)
    if found is None:
        return array(None, reason="a permutation of what is not known")
    if found.shape.dims == ():
        return array(None, "int64", Facts(order="shuffled"))
    facts = _mixed(found.facts).did(Step("shuffled", "shuffled", call.span))
    return array(found.shape.dims, found.dtype, facts)


def _choice(context: Context, name: str, call: Call) -> Value:  # noqa: ARG001
    given, size = call.get("a", 0, Unknown()), call.get("size", 1)
    dims = () if size is None else dims_from(size)
    if isinstance(given, int):
        even = call.get("p", 3) is None and given > 0
        drawn = drawing.integers(0, given - 1) if even else None
        return _drawn(dims, "int64", Facts(0, given - 1, drawn=drawn))
    found = to_array(given)
    if found is None or found.shape.rank != 1 or dims == ():
        return Unknown("a random choice")
    facts = replace(ranges.part(found.facts), order=None)
    own, size = found.facts, found.rows
    if call.get("p", 3) is not None:
        facts = replace(facts, drawn=None)
    elif own.attained and own.low is not None and own.high is not None and isinstance(size, int):
        facts = replace(facts, drawn=drawing.among(own.low, own.high, 1 / size))
    return array(dims, found.dtype, facts)


FUNCTIONS: Final[dict[str, Callable[[Context, str, Call], Value]]] = {
    **dict.fromkeys(SIZED, _distribution),
    **dict.fromkeys(("RandomState", "default_rng", "Generator"), _generator),
    **dict.fromkeys(("rand", "randn"), _of_shape),
    **dict.fromkeys(("randint", "integers", "random_integers"), _integers),
    "seed": _seed,
    "shuffle": _shuffle,
    "permutation": _permutation,
    "choice": _choice,
}
"""Functions of `numpy.random`, and methods of its generators."""
