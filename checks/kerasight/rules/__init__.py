"""The rules: one file a rule, in a folder a group; imported when an event they read happens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kerasight.rules.rule import Rule

__all__ = ["ALL_RULES", "GROUPS", "rules_that_read"]

TABLE: dict[str, dict[str, str]] = {
    "arguments": {
        "bad-argument": "ArgumentRejected",
    },
    "classes": {
        "call-without-return": "NothingReturned",
        "missing-attribute": "AttributeMissing",
        "missing-call": "CallMissing",
        "missing-super-init": "BaseNotInitialized",
    },
    "data": {
        "augmented-validation": "ModelFitted",
        "fitted-on-test": "ModelFitted ModelEvaluated",
        "labels-out-of-range": "ModelFitted ModelEvaluated",
        "reshuffled-split": "ModelFitted ModelEvaluated",
        "scale-mismatch": "ModelFitted ModelEvaluated ModelPredicted",
        "scaled-twice": "ModelFitted",
        "shuffled-time-series": "ModelFitted ModelEvaluated",
        "test-used-as-validation": "ModelFitted",
        "unbatched-dataset": "ModelFitted ModelEvaluated ModelPredicted",
        "unscaled-images": "ModelFitted",
        "window-against-model": "ModelFitted ModelEvaluated ModelPredicted",
    },
    "open-dimensions": {
        "baked-batch-size": "BatchSizeBaked",
        "none-as-number": "NoneAsNumber",
        "none-dimension": "LayerRejected",
        "stateful-batch-size": "LayerRejected",
    },
    "saving": {
        "file-format": "ModelSaved ObjectMade",
        "incomplete-config": "ConfigLacks",
        "lambda-captures-weights": "LambdaCaptured",
        "lambda-layer": "LayerMade",
        "last-epoch-saved": "ModelFitted",
        "missing-get-config": "ConfigUnsaved",
        "short-loss-in-h5": "ModelLoaded",
        "text-vectorization-in-h5": "ModelSaved",
        "unloadable-lambda": "ModelLoaded",
        "unregistered-custom-object": "ModelLoaded",
        "untrained-model-saved": "ModelsFinished",
    },
    "shape": {
        "batch-axis-in-input-shape": "ModelFitted ModelEvaluated ModelPredicted",
        "cardinality": "ModelFitted ModelEvaluated",
        "channels-order": "ModelsFinished",
        "data-shape": "ModelFitted ModelEvaluated ModelPredicted",
        "disconnected-graph": "GraphDisconnected",
        "duplicate-layer-names": "NameRepeated",
        "embedding-range": "ModelFitted ModelEvaluated ModelPredicted",
        "ignored-input-shape": "InputShapeIgnored",
        "input-dtype": "LayerRejected",
        "input-rank": "LayerRejected",
        "layer-for-tensor": "LayerInPlaceOfTensor",
        "merge-shapes": "LayerRejected",
        "missing-batch-axis": "ModelPredicted",
        "missing-input-shape": "ModelsFinished",
        "refused-input": "LayerRejected",
        "reshape-size": "LayerRejected",
        "shared-layer-size": "LayerRejected",
        "spatial-size": "LayerRejected",
        "symbolic-tensor-misuse": "SymbolicTensorMisused",
        "uncalled-sequential": "SequentialUncalled",
        "unmatched-inputs": "ModelFitted ModelEvaluated ModelPredicted",
    },
    "suppressions": {
        "unused-suppression": "SuppressionUnused",
    },
    "syntax": {
        "syntax-error": "StatementUnparsed",
    },
    "task": {
        "changed-protected-name": "ProtectedChanged",
        "forbidden-layer": "SolutionReturned",
        "missing-solution-model": "SolutionMissing",
        "missing-training-data": "TrainingDataMissing",
        "misspelt-task": "TaskMisspelt",
        "no-model-returned": "SolutionReturned",
        "own-class-in-solution": "SolutionReturned",
        "unfilled-blank": "BlankLeft",
        "untrained-solution": "SolutionUntrained",
        "wrong-file-name": "FileMisnamed",
        "wrong-input-shape": "SolutionReturned",
        "wrong-output-shape": "SolutionReturned",
    },
    "training": {
        "accuracy-on-regression": "ModelCompiled",
        "bounded-output": "ModelFitted",
        "callback-class": "ModelFitted",
        "compile-after-fit": "ModelFitted",
        "dead-output": "ModelCompiled",
        "dropout-rate": "LayerMade",
        "fit-before-compile": "ModelFitted ModelEvaluated",
        "frozen-after-compile": "ModelFitted",
        "learning-rate": "ModelCompiled",
        "loss-against-activation": "ModelCompiled",
        "loss-against-labels": "ModelFitted ModelEvaluated",
        "missing-loss": "ModelFitted",
        "monitor-without-validation": "ModelFitted",
        "output-rank": "ModelFitted ModelEvaluated",
        "recurrent-dropout": "LayerMade",
        "schedule-in-scheduler": "ModelFitted",
        "silent-broadcast": "ModelFitted ModelEvaluated",
        "sorted-data-unshuffled": "ModelFitted",
        "steps-and-repeat": "ModelFitted ModelEvaluated ModelPredicted",
        "units-against-classes": "ModelFitted ModelEvaluated",
        "unmatched-outputs": "ModelFitted ModelEvaluated",
        "unlogged-key": "KeyUnlogged",
        "unlogged-metric": "ModelFitted",
    },
    "versions": {
        "ignored-decay": "ObjectMade",
        "input-shape-argument": "InputShapeDeclared",
        "keras-inside-tensorflow": "PrivateImported",
        "list-for-array": "ModelFitted ModelEvaluated ModelPredicted",
        "metrics-as-text": "ModelCompiled",
        "metrics-by-position": "ModelCompiled ModelFitted",
        "private-import": "PrivateImported",
        "removed-method": "MethodRemoved",
        "removed-name": "NameRemoved",
        "unknown-name": "NameUnknown",
    },
}
"""The rules of each group, with the names of the events that each reads.

It says what the classes say (`tests/rules` holds them together), so that a run imports only
the rules that have something to judge.
"""

GROUPS: dict[str, str] = dict(
    sorted((name, group) for group, names in TABLE.items() for name in names)
)
"""The group of every rule, in the order of the names of the rules."""


@cache
def load(name: str) -> Rule:
    """The rule called `name`. Raises KeyError when there is none."""
    module = import_module(f"kerasight.rules.{GROUPS[name]}.{name}".replace("-", "_"))
    class_name = "".join(word.capitalize() for word in name.split("-")) + "Rule"
    rule: Rule = getattr(module, class_name)()
    return rule


class Rules(Mapping[str, "Rule"]):
    """Every rule by its name, in the order of the names; imported when it is looked up."""

    def __getitem__(self, name: str) -> Rule:
        return load(name)

    def __iter__(self) -> Iterator[str]:
        return iter(GROUPS)

    def __len__(self) -> int:
        return len(GROUPS)


ALL_RULES = Rules()


@cache
def rules_that_read(event: str) -> tuple[str, ...]:
    """The names of the rules that judge events of the class called `event`."""
    return tuple(
        name
        for names in TABLE.values()
        for name, events in names.items()
        if event in events.split()
    )
