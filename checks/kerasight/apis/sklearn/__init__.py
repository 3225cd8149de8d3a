"""Transfer functions of scikit-learn: data sets, splitting, scalers and encoders."""

# ruff: noqa: PLC0415 - most programs hold no data, and load nothing about it

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.values.objects import Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


def call_sklearn(context: Context, name: str, call: Call) -> Value | None:
    """The result of `sklearn.<name>(...)`, None for functions that are not in the tables."""
    if call.open:
        return None
    module, _, last = name.rpartition(".")
    if module == "datasets":
        from kerasight.apis.sklearn.datasets import load

        return load(last, call)
    if last == "train_test_split":
        from kerasight.apis.sklearn.splitting import train_test_split

        return train_test_split(context, call)
    if module == "preprocessing":
        from kerasight.apis.sklearn.preprocessing import make_tool

        return make_tool(name, call)
    return None
