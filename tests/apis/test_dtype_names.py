"""Names of element types that the installed libraries do not have, but others do."""

from __future__ import annotations

import pytest

from kerasight.apis.arrays.dtypes import dtype_of
from kerasight.values.objects import LibraryName

NAMES = {
    # NumPy before 2.0: https://numpy.org/doc/2.0/release/2.0.0-notes.html
    "numpy.float_": "float64",
    "jax.numpy.float32": "float32",
    "jax.numpy.bfloat16": "bfloat16",
    "jax.numpy.int8": "int8",
}


@pytest.mark.parametrize(("path", "dtype"), NAMES.items())
def test_a_name_of_a_library(path: str, dtype: str) -> None:
    assert dtype_of(LibraryName(path)) == dtype


@pytest.mark.parametrize("path", ["torch.nothing", "numpy.nothing", "os.float32"])
def test_other_names_are_none(path: str) -> None:
    assert dtype_of(LibraryName(path)) is None
