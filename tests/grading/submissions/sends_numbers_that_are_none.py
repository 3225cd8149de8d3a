# kerasight: task=digits
# expect: cause=no-model message="exit code 0"
import contextlib
import json
import os

LINES = [
    {"event": "epoch", "epoch": -1, "epochs": -5, "logs": {"loss": float("nan")}, "seconds": -1},
    {"event": "epoch", "epoch": 1, "epochs": 1, "logs": {"loss": "x"}, "seconds": float("inf")},
    {"event": "scored", "status": "measured", "value": float("nan"), "examples": -1},
    {"event": "result", "score": 5, "cause": None},
]


def solution_model():
    text = "".join(json.dumps(line) + "\n" for line in LINES).encode()
    for descriptor in range(3, 64):
        with contextlib.suppress(OSError):
            os.write(descriptor, text)
    os._exit(0)
    return globals().get("model")  # Nothing; only a run can tell.
