"""`python -m tests.oracle.backends`: every program of `tests/backends` on each real backend.

Says where the truth is another than the real one; fails if it is anywhere.
"""

from __future__ import annotations

import sys

from tests.backends.outcomes import TRUTH, text_of

from kerasight.values.keras_version import BACKENDS

from .client import RealBackend

ALONE = "# fresh process"
"""The first line of programs that choose their backend, so that they need a process of their own;
those are tried one by one in `tests/oracle/rules`."""


def main() -> int:
    """The number of differences."""
    differences = 0
    for backend in BACKENDS:
        with RealBackend(backend) as real:
            for name, truth in sorted(TRUTH.items()):
                text = text_of(name)
                if text.startswith(ALONE):
                    continue
                ended = real.run(text)
                if ended.line != truth[backend]["raises"]:
                    differences += 1
                    print(f"{name} on {backend}: {ended}, not {truth[backend]['raises']}")
    print(f"{differences} differences in {len(TRUTH)} programs on {len(BACKENDS)} backends")
    return differences


if __name__ == "__main__":
    sys.exit(bool(main()))
