# kerasight: task=digits
# expect: cause=no-model
"""Fills every descriptor it has, with one line without end and with many."""

import contextlib
import os


def solution_model():
    for descriptor in range(3, 64):
        with contextlib.suppress(OSError):
            for chunk in (b"{" * 2**20, b"\n[]\n" * 2**18):
                for _ in range(12):
                    os.write(descriptor, chunk)
    return globals().get("model")  # Nothing; only a run can tell.
