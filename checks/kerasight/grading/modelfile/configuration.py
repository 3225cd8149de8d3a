"""Checks every class in a model's configuration against those that the scorer may load."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from kerasight.grading.records.result import Cause, Zero

CODE_LAYERS = {
    "Lambda": "a Lambda layer stores Python code in the file, which a grader must not run",
    "__lambda__": "the file holds a Python function, which a grader must not run",
    "TFSMLayer": "a TFSMLayer loads another model from a folder",
    "TorchModuleWrapper": "a TorchModuleWrapper stores pickled code in the file",
}
"""Classes that make a model file run code of its author; see CVE-2024-3660, CVE-2026-1462."""

CONSENTABLE = frozenset({"Lambda", "__lambda__"})

VOCABULARIES = frozenset({"StringLookup", "IntegerLookup", "TextVectorization"})
"""Layers whose `vocabulary` may be the path of a file, read on loading: CVE-2025-12058."""

MODULES = ("keras", "tf_keras", "builtins", "tensorflow")

UNSAFE_MODULES = tuple(
    f"{package}.{part}"
    for package in ("keras", "keras.src", "tf_keras", "tf_keras.src")
    for part in ("utils", "saving", "config")
)
"""Parts of Keras without layers, but with functions that download and load files: CVE-2025-8747."""


class Lambdas(Enum):
    """How to treat Python code in a file: `OFFERED` rejects it, and names the option that allows
    it."""

    REFUSED = auto()
    OFFERED = auto()
    ALLOWED = auto()


@dataclass(frozen=True, slots=True)
class ClassRow:
    """An object of a configuration, with its class.

    `module` is None if the file has none, `name` is that of a layer, `vocabulary` a path instead of
    words; `registered` is set for a registered class.
    """

    class_name: str
    module: str | None
    registered: bool
    name: str | None
    vocabulary: str | None


def is_permitted_code(row: ClassRow, lambdas: Lambdas) -> bool:
    """Whether the object is Python code that the user has allowed."""
    return lambdas is Lambdas.ALLOWED and row.class_name in CONSENTABLE


def check_class(row: ClassRow, lambdas: Lambdas) -> None:
    """Raise Zero for a class that runs code, reads files, or is not from Keras."""
    class_name = row.class_name
    called = "" if row.name is None else f" ({row.name})"
    if class_name in CODE_LAYERS:
        consent = (
            " If the file is your own, --allow-code runs its code inside the sandbox."
            if class_name in CONSENTABLE and lambdas is Lambdas.OFFERED
            else ""
        )
        raise Zero(
            Cause.UNSAFE_FILE,
            f"The model holds {class_name}{called}: {CODE_LAYERS[class_name]}. "
            f"Use a layer that says what it does instead: Rescaling, Reshape, Activation.{consent}",
        )
    if class_name in VOCABULARIES and row.vocabulary is not None:
        raise Zero(
            Cause.UNSAFE_FILE,
            f"The model holds {class_name}{called}, whose vocabulary is the path "
            f"{row.vocabulary[:100]!r}: loading would read that file. Call adapt(), or give "
            "the words as a list.",
        )
    _check_origin(row)


def _check_origin(row: ClassRow) -> None:
    class_name, module = row.class_name, row.module
    if module is not None:
        if module.partition(".")[0] not in MODULES:
            raise Zero(
                Cause.BAD_FILE,
                f"The model holds {class_name} from the module {module!r}, which the grader does "
                "not have. Build the model from Keras's own layers.",
            )
        if any(module == each or module.startswith(f"{each}.") for each in UNSAFE_MODULES):
            raise Zero(
                Cause.UNSAFE_FILE,
                f"The model holds {class_name} from {module}, which is no place of layers: its "
                "functions can fetch and read files.",
            )
    if module is None and row.registered:
        raise Zero(
            Cause.BAD_FILE,
            f"The model holds {class_name}, a class of your own, which the grader does not have. "
            "Build the model from Keras's own layers.",
        )
