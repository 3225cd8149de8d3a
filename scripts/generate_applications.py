"""Record the models of `keras.applications` from the real Keras 3 and Keras 2, layer by layer.

`python scripts/generate_applications.py [--models A,B] [--keras 2|3] [FOLDER]` writes
`keras3/MODEL.json` and `keras2/MODEL.json` into FOLDER, by default where the inspector reads them.
Nothing is trained or downloaded, and no weight gets memory in Keras 3.

A model is the list of its layers in the order of `summary()`, each with its name, its class, the
arguments that are not the default, and the layers that feed it. The inspector rebuilds the layers
from this for images of any size, so their shapes and weights are not recorded. A model is built
once for each of the `CASES`, and each case is stored as its difference from the first.
"""

from __future__ import annotations

import difflib
import functools
import importlib
import inspect
import json
import os
import re
import subprocess
import sys
import types
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Any, TypeAlias
from unittest import mock

from kerasight import facts
from kerasight.apis.program.automatic_names import snake_case

HOME = Path(__file__).parent.parent / "checks" / "kerasight" / "apis" / "keras" / "applications"

PACKAGES = {"3": "keras", "2": "tf_keras"}

QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "KERAS_BACKEND": "tensorflow"}

VARIANTS: dict[str, list[dict[str, Any]]] = {
    "MobileNet": [{"alpha": alpha, "depth_multiplier": 1} for alpha in (1.0, 0.25, 0.5, 0.75)],
    "MobileNetV2": [{"alpha": alpha} for alpha in (1.0, 0.35, 0.5, 0.75, 1.3, 1.4)],
    "MobileNetV3": [
        {"alpha": alpha, "minimalistic": small, "include_preprocessing": scaled}
        for alpha, small in ((1.0, False), (1.0, True), (0.75, False))
        for scaled in (True, False)
    ],
    "EfficientNetV2": [{"include_preprocessing": scaled} for scaled in (True, False)],
    "ConvNeXt": [{"include_preprocessing": scaled} for scaled in (True, False)],
}
"""Arguments that change the layers, with the published values, by prefix of the name."""

CLASSES = 1003
"""The number of classes of the recorded models: a number that occurs nowhere else."""

CLASSES_MARK = "classes"
PADDING_MARK = "correct_pad"
"""Placeholders in the recorded arguments for the number of classes, and for the padding that
`correct_pad` of keras/src/applications/imagenet_utils.py computes from the image size."""

SAME_SHAPE = frozenset("autocast dtype name rate seed".split())
SAME_SHAPE_ENDINGS = ("_constraint", "_initializer", "_regularizer")
"""Arguments that change neither shapes nor weights."""

NO_LAYERS = frozenset({"keras_tensor", "prestem", "scratch_graph", "seed_generator", "variable"})
"""Objects that Keras numbers, too, but that are not shown."""

FETCHES = {3: "keras.src.utils.file_utils.get_file", 2: "tf_keras.src.utils.data_utils.get_file"}

Node: TypeAlias = list[Any]
"""Name, class, arguments, and its inputs unless it is fed by the previous layer.

Automatic names are `base#number`, counted from 0 in each model.
"""

Entry: TypeAlias = dict[str, Any]


def make_weights_cheap(tensorflow: types.ModuleType) -> AbstractContextManager[Any]:
    """Make Keras 2 use zero weights: random ones take ten times as long."""

    def create(following: Callable[..., Any], **options: Any) -> Any:
        first = options.get("initial_value")
        if isinstance(first, functools.partial) and first.args:
            dtype = options.get("dtype") or tensorflow.float32
            options["initial_value"] = functools.partial(tensorflow.zeros, first.args[0], dtype)
        return following(**options)

    scope: AbstractContextManager[Any] = tensorflow.variable_creator_scope(create)
    return scope


class Bench:
    """Builds models of one Keras version and returns their layers."""

    def __init__(self, keras: str) -> None:
        package = PACKAGES[keras]
        self.version = int(keras)
        self.keras = importlib.import_module(package)
        self.tensorflow = importlib.import_module("tensorflow")
        self.package = package
        self.asked: Entry = {}
        utils = importlib.import_module(f"{package}.src.applications.imagenet_utils")
        real = utils.obtain_input_shape

        def watched(*positional: Any, **options: Any) -> Any:
            self.asked = options
            return real(*positional, **options)

        utils.__dict__["obtain_input_shape"] = watched

    def forget(self) -> None:
        """Reset the automatic names."""
        if self.version == 3:
            # Collecting garbage takes longer than most models.
            self.keras.backend.clear_session(free_memory=False)
        else:
            self.keras.backend.clear_session()

    def build(self, name: str, **arguments: Any) -> Any:
        """A model of `keras.applications`; published weights are neither fetched nor read."""
        self.forget()
        function = getattr(self.keras.applications, name)
        with ExitStack() as stack:
            if self.version == 3:
                scope = self.keras.StatelessScope(initialize_variables=False)
                stack.enter_context(scope)
            else:
                stack.enter_context(make_weights_cheap(self.tensorflow))
            stack.enter_context(mock.patch(FETCHES[self.version], return_value=""))
            stack.enter_context(mock.patch.object(self.keras.Model, "load_weights"))
            return function(**{"weights": None, **arguments})

    def names_taken(self) -> Counter[str]:
        """How often each automatic name was used since the last `forget`."""
        if self.version == 3:
            state = importlib.import_module("keras.src.backend.common.global_state")
            counters = state.get_global_attribute("object_name_uids") or {}
        else:
            backend = importlib.import_module("tf_keras.src.backend")
            counters = backend.get_default_graph_uid_map()
        named = {key if isinstance(key, str) else key[1]: n for key, n in counters.items()}
        return Counter({name: n for name, n in named.items() if n and name not in NO_LAYERS})

    def record(self, model: Any) -> Entry:
        """The layers of a model, and the other automatic names that it uses."""
        taken = self.names_taken()
        own_input = "input_layer" if self.version == 3 else "input"
        taken[own_input] -= 1
        if not (self.version == 3 and not re.fullmatch(r"functional(_\d+)?", model.name)):
            taken.pop("functional", None)
        operations = model.operations if self.version == 3 else model.layers
        nodes = [self.node(each, taken) for each in operations[1:]]
        keys = ["", *(node[0] for node in nodes)]
        by_layer = {id(each): key for each, key in zip(operations, keys, strict=True)}
        for before, node, each in zip(keys, nodes, operations[1:], strict=False):
            fed = [by_layer[id(source)] for source in self.sources(each)]
            if fed != [before]:
                node.append(fed)
        assert len(set(keys)) == len(keys), model.name
        unused = taken - Counter(self.used(nodes))
        return {"layers": nodes, "unused": dict(sorted(unused.items()))}

    def used(self, nodes: list[Node]) -> Iterator[str]:
        """The base of each automatic name."""
        for node in nodes:
            if "#" in node[0]:
                yield node[0].partition("#")[0]
            yield from self.used(node[2].get("layers", []))

    def sources(self, layer: Any) -> list[Any]:
        """The layers that feed a layer, in the order of its inputs."""
        (node,) = layer._inbound_nodes
        if self.version == 3:
            return [tensor._keras_history.operation for tensor in node.input_tensors]
        return [tensor._keras_history.layer for tensor in node.keras_inputs]

    def node(self, layer: Any, taken: Counter[str]) -> Node:
        """One layer or operation, without what feeds it."""
        class_name = type(layer).__name__
        base = snake_case(class_name)
        if class_name in ("TFOpLambda", "SlicingOpLambda"):
            base = re.sub(r"_\d+$", "", layer.name)
        return [
            automatic(layer.name, base, taken),
            class_name,
            {} if is_operation(layer) else self.arguments(layer, taken),
        ]

    def arguments(self, layer: Any, taken: Counter[str]) -> Entry:
        """The arguments of the constructor that are not the default and affect shapes."""
        if type(layer).__name__ == "Sequential":
            inner = [self.node(each, taken) for each in layer.layers]
            return {"layers": inner}
        config = layer.get_config()
        signature = facts.signature(f"keras.layers.{type(layer).__name__}", self.version)
        defaults = {} if signature is None else signature.defaults
        names = list(config) if signature is None else list(signature.names)
        kept = {}
        for name in names:
            if name in SAME_SHAPE or name.endswith(SAME_SHAPE_ENDINGS) or name not in config:
                continue
            value = plain(config[name])
            if name == "trainable" and value is True:
                continue
            if (name, value) in (("data_format", "channels_last"), ("activation", "linear")):
                continue
            if value != plain(defaults.get(name)) and not is_each(value, defaults.get(name)):
                kept[name] = CLASSES_MARK if value == CLASSES else marked(value)
        return kept


def is_operation(layer: Any) -> bool:
    """Whether it is an operation in the graph."""
    return not hasattr(layer, "count_params") or type(layer).__name__.endswith("OpLambda")


def automatic(name: str, base: str, taken: Counter[str]) -> str:
    """A name, or `base#number` for an automatic one."""
    found = re.fullmatch(rf"{re.escape(base)}(?:_(\d+))?", name)
    if found is None or not taken[base]:
        return name
    number = int(found[1] or 0)
    return f"{base}#{number}" if number < taken[base] else name


def plain(value: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    return value.tolist() if hasattr(value, "tolist") else value


def is_each(value: Any, default: Any) -> bool:
    """Whether `value` writes a default for each axis."""
    return (
        isinstance(value, list)
        and isinstance(default, int)
        and set(map(str, value)) == {str(default)}
    )


def marked(value: Any) -> Any:
    """A shape with the number of classes in it."""
    return (
        [CLASSES_MARK if each == CLASSES else each for each in value]
        if isinstance(value, list)
        else value
    )


def mark_padding(known: list[Node], opened: list[Node]) -> None:
    """Mark the padding that depends on the size of the image.

    For an unknown size it is (half - 1, half) along both axes; a model that pads like this at one
    place does so everywhere.
    """
    by_name = {node[0]: node for node in opened}
    pads = [node for node in known if node[1] == "ZeroPadding2D" and node[0] in by_name]
    if all(node[2] == by_name[node[0]][2] for node in pads):
        return
    for node in pads:
        rows, columns = by_name[node[0]][2].get("padding", [[1, 1], [1, 1]])
        if rows == columns == [rows[1] - 1, rows[1]]:
            for each in (node, by_name[node[0]]):
                each[2]["padding"] = {PADDING_MARK: rows[1]}


def mark_like(nodes: list[Node], marked_nodes: list[Node]) -> None:
    """Mark the same paddings in another build of the model."""
    marks = {node[0]: node[2]["padding"] for node in marked_nodes if is_marked(node)}
    for node in nodes:
        if node[1] == "ZeroPadding2D" and node[0] in marks:
            node[2]["padding"] = marks[node[0]]


def is_marked(node: Node) -> bool:
    """Whether the padding of a layer depends on the size of the image."""
    return isinstance(node[2].get("padding"), dict)


def difference(first: Entry, other: Entry) -> Entry:
    """The replacements in the layers of `first`, last first: start, end, and the new layers."""
    one = [json.dumps(node) for node in first["layers"]]
    two = [json.dumps(node) for node in other["layers"]]
    changes = [
        [start, end, other["layers"][low:high]]
        for tag, start, end, low, high in difflib.SequenceMatcher(
            None, one, two, autojunk=False
        ).get_opcodes()
        if tag != "equal"
    ]
    entry: Entry = {"changes": changes[::-1]} if changes else {}
    if other["unused"] != first["unused"]:
        entry["unused"] = other["unused"]
    return entry


def parameters(function: Callable[..., Any]) -> list[list[Any]]:
    """The parameters of a model's function with their defaults."""
    return [
        [each.name, each.default if each.default is not each.empty else None]
        for each in inspect.signature(function).parameters.values()
        if each.kind is each.POSITIONAL_OR_KEYWORD
    ]


def template(name: str, rows: int) -> str:
    """The name of a model, with `{rows}` where the MobileNets write the size of their input."""
    return name.removesuffix(f"_{rows}") + "_{rows}" if name.endswith(f"_{rows}") else name


def variants_of(name: str, accepted: list[str]) -> list[Entry]:
    """The arguments under which a model is recorded, the usual ones first."""
    for start in sorted(VARIANTS, key=len, reverse=True):
        if name.startswith(start) and set(VARIANTS[start][0]) <= set(accepted):
            return VARIANTS[start]
    return [{}]


def record_variant(bench: Bench, name: str, least: int, when: Entry) -> Entry:
    """One model in all the cases."""
    rows, columns = least + 45, least + 70
    sizes = (rows, columns, 3)

    def built(**arguments: Any) -> Entry:
        model = bench.build(name, **{**when, **arguments})
        return {**bench.record(model), "name": model.name}

    first = built(include_top=False, input_shape=sizes)
    recorded: dict[str, Entry] = {}
    try:
        opened = built(include_top=False, input_shape=(None, None, 3))
    except (ValueError, TypeError):
        opened = first
    else:
        mark_padding(first["layers"], opened["layers"])
    recorded["open"] = opened
    for pooling in ("avg", "max"):
        recorded[pooling] = built(include_top=False, input_shape=sizes, pooling=pooling)
    recorded["channels"] = built(include_top=False, input_shape=(rows, columns, 1))
    recorded["top"] = built(include_top=True, classes=CLASSES)
    recorded["imagenet"] = built(include_top=False, input_shape=sizes, weights="imagenet")
    for each in recorded.values():
        mark_like(each["layers"], first["layers"])
    return {
        "when": when,
        "name": template(first["name"], rows),
        "unused": first["unused"],
        "cases": {
            case: changed for case, each in recorded.items() if (changed := difference(first, each))
        },
        "layers": first["layers"],
    }


def describe(bench: Bench, name: str) -> Entry:
    """All that the inspector reads about one model."""
    function = getattr(bench.keras.applications, name)
    taken = parameters(function)
    bench.asked = {}
    bench.build(name, include_top=True)
    asked = bench.asked
    least = asked.get("min_size", 32)
    return {
        "version": bench.keras.__version__,
        "least": least,
        "default": asked.get("default_size"),
        "parameters": taken,
        "variants": [
            record_variant(bench, name, least, when)
            for when in variants_of(name, [each for each, _ in taken])
        ],
    }


def models_of(bench: Bench) -> list[str]:
    """The names of all functions that make models."""
    found = vars(bench.keras.applications).items()
    return sorted(name for name, member in found if inspect.isfunction(member))


def preprocessing(bench: Bench) -> Entry:
    """The operations of `preprocess_input` of each module, in order.

    Each is named by its class in Keras 3, by the function of TensorFlow in Keras 2.
    """
    found: Entry = {}
    for module, member in sorted(vars(bench.keras.applications).items()):
        if not hasattr(member, "preprocess_input"):
            continue
        bench.forget()
        images = bench.keras.Input((8, 8, 3))
        model = bench.keras.Model(images, member.preprocess_input(images))
        steps = model.operations if bench.version == 3 else model.layers
        found[module] = [
            type(step).__name__ if bench.version == 3 else re.sub(r"_\d+$", "", step.name)
            for step in steps[1:]
        ]
    return found


def pixels(bench: Bench) -> Entry:
    """What `preprocess_input` of each module makes of pixels from 0 to 255, and models' modules.

    A model is made for what the function of its module makes.
    """
    numpy = importlib.import_module("numpy")
    ranges: dict[str, list[float]] = {}
    for module, member in sorted(vars(bench.keras.applications).items()):
        if hasattr(member, "preprocess_input"):
            images = numpy.zeros((1, 2, 1, 3), "float32")
            images[0, 1] = 255
            made = member.preprocess_input(images)
            ranges[module] = [round(float(each), 3) for each in (made.min(), made.max())]
    models = {
        name: getattr(bench.keras.applications, name).__module__.rpartition(".")[2]
        for name in models_of(bench)
    }
    return {"ranges": ranges, "models": models}


def to_text(entry: Entry) -> str:
    """JSON with one layer per line, for readable diffs."""
    text = json.dumps(entry, separators=(",", ":"))
    return re.sub(r'(?<=\])?,?(\["[^"]*","[A-Z])', r",\n\1", text).replace("[,\n", "[\n") + "\n"


def main() -> None:
    """Write the files of one version of Keras here, or of each in a separate process."""
    arguments = sys.argv[1:]
    options = {"--models": "", "--keras": ""}
    while arguments and arguments[0] in options:
        options[arguments[0]] = arguments[1]
        arguments = arguments[2:]
    folder = Path(arguments[0]) if arguments else HOME
    if not options["--keras"]:
        for version in PACKAGES:
            legacy = {"TF_USE_LEGACY_KERAS": "1"} if version == "2" else {}
            command = [sys.executable, __file__, "--keras", version]
            command += ["--models", options["--models"], str(folder)]
            subprocess.run(command, env={**os.environ, **QUIET, **legacy}, check=True)
        return
    bench = Bench(options["--keras"])
    target = folder / f"keras{bench.version}"
    target.mkdir(parents=True, exist_ok=True)
    steps = json.dumps(preprocessing(bench), indent=0)
    (target / "preprocessing.json").write_text(steps + "\n", encoding="utf-8")
    made_for = json.dumps(pixels(bench), indent=0)
    (target / "pixels.json").write_text(made_for + "\n", encoding="utf-8")
    for name in options["--models"].split(",") if options["--models"] else models_of(bench):
        (target / f"{name}.json").write_text(to_text(describe(bench, name)), encoding="utf-8")


if __name__ == "__main__":
    main()
