# kerasight: task=digits
# expect: cause=bad-file message="cannot be opened"
"""Says that it saved a model, and leaves a link to a device in its place."""

import json
import os
from pathlib import Path


def solution_model():
    Path(__file__).with_name("model.keras").symlink_to("/dev/zero")
    line = json.dumps({"event": "outcome", "status": "saved"}).encode() + b"\n"
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, line)
        except OSError:
            continue
    os._exit(0)
    return globals().get("model")  # Nothing; only a run can tell.
