"""Element types by NumPy's names, and their promotion (NumPy 2, NEP 50; TensorFlow)."""

from __future__ import annotations

from typing import Final

from kerasight.values.objects import BuiltinName, LibraryName, Value

UNSIGNED: Final = ("uint8", "uint16", "uint32", "uint64")
SIGNED: Final = ("int8", "int16", "int32", "int64")
FLOATS: Final = ("bfloat16", "float16", "float32", "float64")
COMPLEX: Final = ("complex64", "complex128")
INTEGERS: Final = (*UNSIGNED, *SIGNED)
NUMBERS: Final = (*INTEGERS, *FLOATS)

BITS: Final = {
    name: int("".join(each for each in name if each.isdigit()))
    for name in (*INTEGERS, *FLOATS, *COMPLEX)
}

ALIASES: Final = {
    "int": "int64",
    "int_": "int64",
    "intp": "int64",
    "long": "int64",
    "longlong": "int64",
    "uint": "uint64",
    "intc": "int32",
    "byte": "int8",
    "ubyte": "uint8",
    "short": "int16",
    "half": "float16",
    "single": "float32",
    "double": "float64",
    "float": "float64",
    "float_": "float64",
    "bool_": "bool",
    "object": "object",
    "object_": "object",
    "str": "str",
    "str_": "str",
    "i4": "int32",
    "i8": "int64",
    "u1": "uint8",
    "f2": "float16",
    "f4": "float32",
    "f8": "float64",
    "f": "float32",
    "d": "float64",
    "i": "int32",
    "O": "object",
    "complex": "complex128",
}
"""Other names of types; those of C as they are on 64-bit Linux and macOS."""

LIBRARIES: Final = ("numpy", "tensorflow", "tensorflow.dtypes", "jax.numpy")


def dtype_of(value: Value) -> str | None:
    """The dtype that an argument `dtype` names, None if unknown.

    It may be a string, a name of NumPy or TensorFlow, or Python's `float`.
    """
    if isinstance(value, LibraryName):
        module, _, name = value.path.rpartition(".")
        value = name if module in LIBRARIES else None
    elif isinstance(value, BuiltinName):
        value = value.name
    if not isinstance(value, str):
        return None
    name = value.lstrip("<=|") or value
    return name if name in BITS or name in ("bool", "string") else ALIASES.get(name)


def weak(value: Value) -> str | None:
    """The kind of a Python number, which adapts to the dtype of an array."""
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int):
        return "int"
    return (
        "float" if isinstance(value, float) else "complex" if isinstance(value, complex) else None
    )


def promote(one: str | None, other: str | None) -> str | None:
    """`numpy.result_type` of two types; `int` and `float` are those of Python numbers."""
    if one is None or other is None or one == other:
        return one if one == other else None
    if "bool" in (one, other):
        left = other if one == "bool" else one
        return {"int": "int64", "float": "float64", "complex": "complex128"}.get(left, left)
    for number, array in ((one, other), (other, one)):
        if number == "int" and array in (*NUMBERS, *COMPLEX):
            return array
        if number == "float" and array in (*NUMBERS, *COMPLEX):
            return "float64" if array in INTEGERS else array
    if one not in NUMBERS or other not in NUMBERS or "bfloat16" in (one, other):
        return None
    return _of_numbers(one, other)


def _of_numbers(one: str, other: str) -> str:
    for family in (UNSIGNED, SIGNED, FLOATS):
        if one in family and other in family:
            return max(one, other, key=BITS.__getitem__)
    if one in FLOATS or other in FLOATS:
        real, whole = (one, other) if one in FLOATS else (other, one)
        needed = {8: 16, 16: 32}.get(BITS[whole], 64)
        return f"float{max(BITS[real], needed)}"
    signed, unsigned = (one, other) if one in SIGNED else (other, one)
    bits = max(BITS[signed], 2 * BITS[unsigned])
    return "float64" if bits > 64 else f"int{bits}"


def divided(dtype: str | None, library: str = "numpy") -> str | None:
    """The dtype of a quotient: integers become floats (small ones with `tf.math.truediv`)."""
    if dtype in INTEGERS or dtype == "bool":
        small = library == "tensorflow" and BITS.get(dtype or "", 0) <= 16
        return "float32" if small else "float64"
    return dtype


def summed(dtype: str | None) -> str | None:
    """The dtype of `numpy.sum`: small integers are summed as large ones."""
    if dtype in UNSIGNED:
        return "uint64"
    return "int64" if dtype in SIGNED or dtype == "bool" else dtype


def averaged(dtype: str | None) -> str | None:
    """The type of `numpy.mean`."""
    return "float64" if dtype in INTEGERS or dtype == "bool" else dtype


def through_ufunc(dtype: str | None) -> str | None:
    """The dtype of `numpy.sqrt`: the smallest float that can represent the integers."""
    if dtype == "bool":
        return "float16"
    if dtype in INTEGERS:
        return {8: "float16", 16: "float32"}.get(BITS[dtype], "float64")
    return dtype


def bounds(dtype: str | None) -> tuple[int, int] | None:
    """The least and the largest number that an integer type or `bool` holds."""
    if dtype == "bool":
        return 0, 1
    if dtype in UNSIGNED:
        return 0, 2 ** BITS[dtype] - 1
    if dtype in SIGNED:
        return -(2 ** (BITS[dtype] - 1)), 2 ** (BITS[dtype] - 1) - 1
    return (0, 1) if dtype == "bool" else None
