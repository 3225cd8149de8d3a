"""Promotion: the result dtype of operands of several dtypes; keras/src/backend/common/dtypes.py.

Python numbers are weak: `int` and `float` adapt to the dtype of other operands.
"""

from __future__ import annotations

from functools import cache

WIDER = {
    "bool": ("int",),
    "int": ("uint8", "int8"),
    "uint8": ("int16", "uint16"),
    "uint16": ("int32", "uint32"),
    "uint32": ("int64", "uint64"),
    "uint64": ("float",),
    "int8": ("int16",),
    "int16": ("int32",),
    "int32": ("int64",),
    "int64": ("float",),
    "float": ("bfloat16", "float16"),
    "bfloat16": ("float32",),
    "float16": ("float32",),
    "float32": ("float64", "complex64"),
    "float64": ("complex128",),
    "complex64": ("complex128",),
    "complex128": (),
}
"""Each dtype and those directly above it in the lattice, which is that of JAX."""

NARROWED = {"uint64": "uint32", "complex128": "complex64"}
"""64-bit result dtypes that are 32-bit with TensorFlow (`BIT64_TO_BIT32_DTYPE`)."""

WEAK = {"int": "int", "float": "float"}


@cache
def _above(dtype: str) -> frozenset[str]:
    return frozenset({dtype}).union(*(_above(each) for each in WIDER[dtype]))


@cache
def result_type(dtypes: tuple[str | None, ...], floatx: str | None = "float32") -> str | None:
    """The least dtype above all of `dtypes`, None if one is unknown or there is none.

    A weak result has the size of `floatx`, as `_resolve_weak_type` gives it.
    """
    found: str | None = None
    for dtype in dtypes:
        if dtype is None or (dtype not in WIDER and dtype != dtypes[0]):
            return None
    if len(set(dtypes)) == 1:
        found = dtypes[0]
    elif all(dtype in WIDER for dtype in dtypes):
        common = frozenset.intersection(*(_above(dtype) for dtype in dtypes if dtype))
        least = [dtype for dtype in common if common <= _above(dtype)]
        found = least[0] if len(least) == 1 else None
    if found in WEAK:
        return None if floatx is None else f"{found}{floatx[-2:]}"
    return NARROWED.get(found, found) if found is not None else None


DIVIDED = {
    **dict.fromkeys(("int32", "int64", "uint32", "uint64"), "float64"),
    **dict.fromkeys(("int8", "int16", "uint8", "uint16"), "float32"),
}
"""The result dtype of `tf.truediv` for integers (tensorflow/python/ops/math_ops.py,
`_TRUEDIV_TABLE`)."""
