"""Releases of Keras that a course or an exam requires, by name."""

from __future__ import annotations

from typing import Final

PROFILES: Final = {"exam-2.13": "2.13"}
"""The release of Keras that each profile means; `exam-2.13` is that of TensorFlow 2.13."""

GRADED: Final = {"keras-3": 3, "exam-2.13": 2}
"""The profiles that a task can be graded with, and the major version of Keras of each."""
