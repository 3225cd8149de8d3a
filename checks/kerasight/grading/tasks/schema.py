"""The JSON schema of task.toml, for the checks, for editors and for the documentation."""

from __future__ import annotations

from typing import Any, Final, get_args

from kerasight.grading.records.result import MAX_SCORE
from kerasight.grading.tasks.showing import Kind
from kerasight.grading.worker.metrics import METRICS
from kerasight.profiles import GRADED

LOWER_IS_BETTER: Final = {"accuracy": False, "cross-entropy": True, "mean absolute error": True}
"""Whether lower is better, for each metric of `grading/worker/metrics.py`."""

LIMITS: Final = {
    "train_seconds": 600,
    "score_seconds": 180,
    "memory_mebibytes": 6144,
    "file_mebibytes": 512,
    "model_mebibytes": 200,
    "log_kibibytes": 256,
}
"""The default limits."""

_LIMITED: Final = {
    "train_seconds": "How long the training may take, in seconds.",
    "score_seconds": "How long the measuring of the saved model may take, in seconds.",
    "memory_mebibytes": "The memory of all processes of a solution together, in MiB.",
    "file_mebibytes": "The largest file that a solution may write, in MiB.",
    "model_mebibytes": "The largest model file that is taken, in MiB.",
    "log_kibibytes": "How much of what a solution prints is kept, in KiB.",
}

_TEXT: Final = {"type": "string", "minLength": 1}
_SHAPE: Final = {"type": "array", "minItems": 1, "items": {"type": "integer", "minimum": 1}}
_TEXTS: Final = {"type": "array", "items": _TEXT, "uniqueItems": True}


def schema() -> dict[str, Any]:
    """The JSON schema of task.toml, draft 7."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A task of Kerasight: task.toml",
        **_table(
            {
                "title": {"description": "A few words for lists and reports.", **_TEXT},
                "category": {
                    "description": "What kind of task it is, in a few words: regression, text ...",
                    **_TEXT,
                },
                "statement": {
                    "description": "What the learner reads: the aim, the data, how it is scored.",
                    **_TEXT,
                },
                "training_file": {
                    "description": "The file or folder that write_training() of data.py writes; it "
                    "lies beside the solution.",
                    "type": "string",
                    "pattern": r"^\w[\w.-]*$",
                },
                "seed": {
                    "description": "Starts Python's, NumPy's and Keras's random numbers.",
                    "type": "integer",
                    "minimum": 0,
                    "maximum": 2**32 - 1,
                },
                "sources": {
                    "description": "Where the data is from, and under which licence.",
                    **_TEXTS,
                    "minItems": 1,
                },
                "profiles": {
                    "description": "The releases of Keras that a solution may be written for; all "
                    "of them where nothing is said.",
                    "type": "array",
                    "items": {"enum": list(GRADED)},
                    "uniqueItems": True,
                    "minItems": 1,
                },
                "contract": _contract(),
                "metric": _metric(),
                "report": _report(),
                "limits": _limits(),
                "hints": _hints(),
            },
            "What a task is, what it asks of a model, and how it is scored.",
            ("profiles", "report", "limits", "hints"),
        ),
    }


def _table(
    properties: dict[str, Any], description: str, optional: tuple[str, ...] = ()
) -> dict[str, Any]:
    return {
        "description": description,
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in properties if name not in optional],
        "properties": properties,
    }


def _contract() -> dict[str, Any]:
    return _table(
        {
            "input_shapes": {
                "description": "The shapes that a model may take, without the batch axis. Keras "
                "adds or drops a last axis of 1 by itself, so name both.",
                "type": "array",
                "minItems": 1,
                "items": _SHAPE,
            },
            "output_shape": {
                "description": "The shape that a model gives, without the batch axis.",
                **_SHAPE,
            },
            "forbidden_layers": {
                "description": "Classes of layers that no model may have.",
                **_TEXTS,
            },
            "protected": {
                "description": "Names at the top of the starter whose values or code must stay.",
                **_TEXTS,
            },
            "file_name": {
                "description": "What the file of a solution must be called.",
                "type": "string",
                "pattern": r"^[\w-]+\.py$",
            },
            "returns": {
                "description": "The arrays that protected functions of the starter return, in "
                "order: what the inspector takes them to be, so that it can hold data against "
                "model, loss and labels.",
                "type": "object",
                "additionalProperties": {"type": "array", "minItems": 1, "items": _given()},
            },
        },
        "What a solution and its model must keep; a breach scores 0 before anything is trained.",
        ("forbidden_layers", "protected", "file_name", "returns"),
    )


def _given() -> dict[str, Any]:
    return _table(
        {
            "shape": {
                "description": "Its sizes, those of the training data.",
                "type": "array",
                "items": {"type": "integer", "minimum": 0},
            },
            "dtype": {"description": "The type of its numbers, by NumPy's name.", **_TEXT},
            "content": {
                "description": "What it holds.",
                "enum": ["features", "images", "labels", "series", "targets", "texts", "words"],
            },
            "range": {
                "description": "The least and the greatest of its numbers.",
                "type": "array",
                "items": {"type": "number"},
                "minItems": 2,
                "maxItems": 2,
            },
            "classes": {
                "description": "How many classes integer labels from 0 name.",
                "type": "integer",
                "minimum": 2,
            },
        },
        "An array.",
        ("content", "range", "classes"),
    )


def _metric() -> dict[str, Any]:
    return _table(
        {
            "name": {
                "description": "What is measured on the hidden test.",
                "enum": list(METRICS),
            },
            "bands": {
                "description": f"The edges for the scores 1 to {MAX_SCORE}: rising, or falling "
                "where lower is better.",
                "type": "array",
                "items": {"type": "number"},
                "minItems": MAX_SCORE,
                "maxItems": MAX_SCORE,
            },
            "lower_is_better": {
                "description": "Whether a smaller value is the better one.",
                "type": "boolean",
                "default": False,
            },
            "unit": {"description": "What the metric counts; none for a share.", **_TEXT},
            "cap": _table(
                {
                    "name": {"description": "The second measure.", "enum": list(METRICS)},
                    "most": {
                        "description": "The highest value of it for a score, by the score.",
                        "type": "object",
                        "minProperties": 1,
                        "additionalProperties": False,
                        "patternProperties": {f"^[1-{MAX_SCORE}]$": {"type": "number"}},
                    },
                },
                "A second measure, a loss, that high scores ask for.",
            ),
        },
        "What is measured, and what it is worth.",
        ("lower_is_better", "unit", "cap"),
    )


def _report() -> dict[str, Any]:
    return _table(
        {
            "shows": {
                "description": "What a known example is shown as; nothing where it is left out.",
                "enum": list(get_args(Kind)),
            },
            "classes": {
                "description": "The names of the classes, in the order of the labels.",
                **_TEXTS,
                "minItems": 2,
            },
            "hidden_sums": {
                "description": "Whether sums over the hidden test (a confusion matrix, quantiles "
                "of errors) may be shown.",
                "type": "boolean",
                "default": True,
            },
        },
        "What a report shows of the answers of a model.",
        ("shows", "classes", "hidden_sums"),
    )


def _limits() -> dict[str, Any]:
    properties = {
        name: {
            "description": _LIMITED[name],
            "type": "number",
            "exclusiveMinimum": 0,
            "default": default,
        }
        for name, default in LIMITS.items()
    }
    return _table(properties, "What a solution may use.", tuple(properties))


def _hints() -> dict[str, Any]:
    texts = {"type": "object", "additionalProperties": False}
    return _table(
        {
            "score": {
                "description": "What to do next, by the score that was reached.",
                **texts,
                "patternProperties": {f"^[0-{MAX_SCORE}]$": _TEXT},
            },
            "finding": {
                "description": "What to do, by the name of a rule, a symptom or a cause.",
                **texts,
                "patternProperties": {r"^[\w-]+$": _TEXT},
            },
        },
        "What helps a learner on; shown where it fits.",
        ("score", "finding"),
    )
