"""Reads the shapes of the data sets in an HDF5 file, with h5py.

A part of the worker `read_data`; imports h5py.
"""

from __future__ import annotations

from typing import Any

import h5py
from counting import CountedFile, Refused

MOST_SETS = 5_000
LONGEST_NAME = 500


def read_hdf5(file: CountedFile) -> dict[str, Any]:
    """The data sets of a file, by their full names; links and data in other files are refused.

    Raises Refused, and what h5py raises for a damaged file.
    """
    sets: dict[str, Any] = {}

    def visit(name: str, value: object) -> None:
        if len(sets) > MOST_SETS or len(name) > LONGEST_NAME:
            raise Refused("too many data sets")
        if isinstance(value, h5py.Dataset):
            if value.is_virtual or value.external:
                raise Refused("its data is in another file")
            sets[name] = {"shape": list(value.shape or ()), "dtype": _dtype(value)}

    with h5py.File(file, "r") as opened:
        opened.visititems(visit)
        is_model = "model_config" in opened.attrs or "layer_names" in opened.attrs
    return {"kind": "sets", "members": sets, "is_model": is_model}


def _dtype(data: h5py.Dataset) -> str | None:
    kind = data.dtype.kind
    return str(data.dtype.name) if kind in "biuf" else "object" if kind == "O" else None
