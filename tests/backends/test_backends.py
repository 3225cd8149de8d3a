"""On each backend an error is told where the real Keras raises, and nowhere else."""

from __future__ import annotations

import pytest
from tests.backends.outcomes import CASES, TRUTH, findings, not_found, untold

from kerasight.values.findings import Severity
from kerasight.values.keras_version import BACKENDS, Backend


def test_every_program_has_its_truth() -> None:
    assert sorted(TRUTH) == sorted(path.name for path in CASES.glob("*.py"))


@pytest.mark.parametrize("backend", BACKENDS)
def test_what_raises_on_a_backend_is_told(backend: Backend) -> None:
    assert list(untold(backend)) == not_found()[backend]


@pytest.mark.parametrize("backend", BACKENDS)
def test_what_runs_on_a_backend_has_no_error(backend: Backend) -> None:
    wrong = {
        name: [each.rule for each in findings(name, backend) if each.severity is Severity.ERROR]
        for name, truth in TRUTH.items()
        if truth[backend]["raises"] is None
    }
    assert {name: rules for name, rules in wrong.items() if rules} == {}
