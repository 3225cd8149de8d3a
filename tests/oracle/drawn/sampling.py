"""The requirements of a sample of drawn programs for a passed test."""

from __future__ import annotations

from ..comparing.agreement import Agreement, describe

KNOWN_SHARE = 0.97
"""At least so much of what Keras builds from plain code must be known to us, not `?`."""


def check(agreement: Agreement) -> None:
    """No disagreement, and most of what Keras builds is known."""
    assert not agreement.wrong, "\n".join(describe(*item) for item in agreement.wrong[:5])
    known, unknown = agreement.agreed.total(), agreement.unknown.total()
    assert known > agreement.built
    assert known >= KNOWN_SHARE * (known + unknown), agreement.unknown
