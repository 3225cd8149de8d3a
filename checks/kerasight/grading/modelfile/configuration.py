"""Holds every class that a model's configuration names against what a grader may load."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import Any

from kerasight.grading.result import Cause, Zero

NESTING = 200
"""How deep a configuration may be; a model in a model takes about eight levels."""

CODE_LAYERS = {
    "Lambda": "a Lambda layer stores Python code in the file, which a grader must not run",
    "__lambda__": "the file holds a Python function, which a grader must not run",
    "TFSMLayer": "a TFSMLayer loads another model from a folder",
    "TorchModuleWrapper": "a TorchModuleWrapper stores pickled code in the file",
}
"""Class names that make a model file run code of its author; see CVE-2024-3660, CVE-2026-1462."""

CONSENTABLE = frozenset({"Lambda", "__lambda__"})

VOCABULARIES = frozenset({"StringLookup", "IntegerLookup", "TextVectorization"})
"""Layers whose `vocabulary` may be the path of a file, read on loading: CVE-2025-12058."""

MODULES = ("keras", "tf_keras", "builtins", "tensorflow")

UNSAFE_MODULES = tuple(
    f"{package}.{part}"
    for package in ("keras", "keras.src", "tf_keras", "tf_keras.src")
    for part in ("utils", "saving", "config")
)
"""Parts of Keras that hold no layers, but functions that fetch and load files: CVE-2025-8747."""


class Lambdas(Enum):
    """What becomes of Python code in a file: `OFFERED` is refused, but names the consent."""

    REFUSED = auto()
    OFFERED = auto()
    ALLOWED = auto()


def class_nodes(config: Any) -> Iterator[dict[str, Any]]:
    """Every object in the configuration that names a class. Raises Zero for a bottomless one."""
    frontier = [(config, 0)]
    while frontier:
        value, depth = frontier.pop()
        if depth > NESTING:
            raise Zero(
                Cause.BAD_FILE, f"The saved model is nested more than {NESTING} levels deep."
            )
        if isinstance(value, dict):
            if isinstance(value.get("class_name"), str):
                yield value
            frontier += [(inner, depth + 1) for inner in value.values()]
        elif isinstance(value, list):
            frontier += [(inner, depth + 1) for inner in value]


def is_permitted_code(node: dict[str, Any], lambdas: Lambdas) -> bool:
    """Whether the node is Python code to whose run the user has consented."""
    return lambdas is Lambdas.ALLOWED and node["class_name"] in CONSENTABLE


def check_classes(node: dict[str, Any], lambdas: Lambdas) -> None:
    """Raise Zero for a class that runs code, reads files, or is not Keras's."""
    class_name, config = node["class_name"], node.get("config")
    config = config if isinstance(config, dict) else {}
    called = f" ({config['name']})" if isinstance(config.get("name"), str) else ""
    if class_name in CODE_LAYERS:
        consent = (
            " If the file is your own, --allow-lambda runs its code inside the sandbox."
            if class_name in CONSENTABLE and lambdas is Lambdas.OFFERED
            else ""
        )
        raise Zero(
            Cause.UNSAFE_FILE,
            f"The model holds {class_name}{called}: {CODE_LAYERS[class_name]}. "
            f"Use a layer that says what it does instead: Rescaling, Reshape, Activation.{consent}",
        )
    if class_name in VOCABULARIES and isinstance(config.get("vocabulary"), str):
        raise Zero(
            Cause.UNSAFE_FILE,
            f"The model holds {class_name}{called}, whose vocabulary is the path "
            f"{config['vocabulary'][:100]!r}: loading would read that file. Call adapt(), or give "
            "the words as a list.",
        )
    _check_origin(node)


def _check_origin(node: dict[str, Any]) -> None:
    class_name, module = node["class_name"], node.get("module")
    if isinstance(module, str):
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
    # HDF5 files write the package of a registered class into its name.
    registered = isinstance(node.get("registered_name"), str) or ">" in class_name
    if module is None and registered:
        raise Zero(
            Cause.BAD_FILE,
            f"The model holds {class_name}, a class of your own, which the grader does not have. "
            "Build the model from Keras's own layers.",
        )
