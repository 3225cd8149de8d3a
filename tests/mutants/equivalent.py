"""Tables whose entries change no result, so that no test can miss one, with the reason."""

from __future__ import annotations

from collections.abc import Mapping

from .tables import Mutant

EQUIVALENT: Mapping[str, str] = {}
"""Reasons by file and table."""


def is_equivalent(mutant: Mutant) -> bool:
    """Whether a deletion changes no result."""
    return f"{mutant.file}: {mutant.table}" in EQUIVALENT
