"""The dtypes that the program sets for all new layers."""

from __future__ import annotations

from dataclasses import dataclass

from kerasight.values.journal import Record
from kerasight.values.objects import Unknown


@dataclass(eq=False, slots=True, repr=False)
class GlobalPrecision(Record):
    """keras/src/backend/config.py and keras/src/dtype_policies/dtype_policy.py."""

    floatx: str | Unknown = "float32"
    """The dtype of floats."""

    policy: str | Unknown = ""
    """The name of the policy for new layers, empty if none is set."""
