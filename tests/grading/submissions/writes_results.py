# kerasight: task=digits
# expect: cause=no-model
"""Claims a full score wherever it can write."""

import json
import os
from pathlib import Path

CLAIM = {"event": "scored", "status": "measured", "value": 1.0, "score": 5, "examples": 1000}


def solution_model():
    line = (json.dumps(CLAIM) + "\n" + json.dumps({"event": "result", "score": 5}) + "\n").encode()
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, line)
        except OSError:
            continue
    for name in ("report.json", "results.json", "../score/results.json"):
        try:
            Path(__file__).parent.joinpath(name).write_bytes(line)
        except OSError:
            continue
    os._exit(0)
    return globals().get("model")  # Nothing; only a run can tell.
