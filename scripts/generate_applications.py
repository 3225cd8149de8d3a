"""Measure the models of `keras.applications` in the real Keras 3 and Keras 2.

`python scripts/generate_applications.py [--models A,B] [FOLDER]` writes `keras3.json` and
`keras2.json` into FOLDER, by default the place where the engine reads them, or only the entries
of some models. Nothing is trained or downloaded, and no weight gets memory in Keras 3.

How the size of the output follows from the size of the input, for each axis on its own: every
step of these networks that makes an image smaller takes `n` to `(n + a) // s + b`, so `n + s` to
one more, and the product of their steps is 32: `size(n + 32) = size(n) + 1`. The 32 sizes from the
least one on are measured, two a build (rows and columns), and hold for all further ones; `CHECKED`
sizes beyond are measured too and must agree.
"""

from __future__ import annotations

import functools
import importlib
import inspect
import json
import math
import os
import re
import subprocess
import sys
import types
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, TypeAlias

HOME = Path(__file__).parent.parent / "checks" / "kerasight" / "apis" / "keras" / "applications"

VERSIONS = {"keras3": "keras", "keras2": "tf_keras"}

QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "KERAS_BACKEND": "tensorflow"}

PERIOD = 32

CHECKED = ((129, 150), (171, 224), (255, 299), (331, 384), (401, 448), (511, 512))
"""Rows and columns behind the first period whose output size is measured as well."""

FIRST_OF_FAMILY = {
    "convnext": "ConvNeXtTiny",
    "densenet": "DenseNet121",
    "mobilenet_v3": "MobileNetV3Small",
    "regnet": "RegNetX002",
    "resnet": "ResNet50",
    "resnet_rs": "ResNetRS50",
    "resnet_v2": "ResNet50V2",
}
"""The cheapest model of each module, where it is not the first by name: it is measured at every
size, the others at two that must agree with it."""

OWN_FAMILY = {"NASNetLarge": "nasnet_large"}
"""Models with another stem than the others of their module."""

VARIANTS: dict[str, list[dict[str, Any]]] = {
    "MobileNet": [{"alpha": alpha, "depth_multiplier": 1} for alpha in (0.25, 0.5, 0.75, 1.0)],
    "MobileNetV2": [{"alpha": alpha} for alpha in (0.35, 0.5, 0.75, 1.0, 1.3, 1.4)],
    "MobileNetV3": [
        {"alpha": alpha, "minimalistic": small, "include_preprocessing": scaled}
        for alpha, small in ((0.75, False), (1.0, False), (1.0, True))
        for scaled in (True, False)
    ],
}
"""Arguments that change the weights or the names of layers, with the published values."""

NO_LAYERS = frozenset({"keras_tensor", "scratch_graph", "seed_generator", "variable"})
"""What Keras 3 numbers as well, and nobody sees."""

Counts: TypeAlias = dict[str, int]
Entry: TypeAlias = dict[str, Any]


def make_weights_cheap(tensorflow: types.ModuleType) -> AbstractContextManager[Any]:
    """Let Keras 2 make weights of zeros: random ones take ten times as long."""

    def create(following: Callable[..., Any], **options: Any) -> Any:
        first = options.get("initial_value")
        if isinstance(first, functools.partial) and first.args:
            dtype = options.get("dtype") or tensorflow.float32
            options["initial_value"] = functools.partial(tensorflow.zeros, first.args[0], dtype)
        return following(**options)

    scope: AbstractContextManager[Any] = tensorflow.variable_creator_scope(create)
    return scope


def names_taken(keras: types.ModuleType) -> Counts:
    """How often each automatic name was given since the last `clear_session`."""
    if hasattr(keras, "ops"):
        state = importlib.import_module("keras.src.backend.common.global_state")
        counters = state.get_global_attribute("object_name_uids") or {}
        return {name: n for name, n in counters.items() if n and name not in NO_LAYERS}
    backend = importlib.import_module("tf_keras.src.backend")
    counters = backend.get_default_graph_uid_map()
    return {
        key if isinstance(key, str) else key[1]: count for key, count in counters.items() if count
    }


class Bench:
    """Builds models of one Keras and measures them."""

    def __init__(self, package: str) -> None:
        self.keras = importlib.import_module(package)
        self.tensorflow = importlib.import_module("tensorflow")
        self.is_keras3 = hasattr(self.keras, "ops")
        utils = importlib.import_module(f"{package}.src.applications.imagenet_utils")
        self.asked: Entry = {}
        real = utils.obtain_input_shape

        def watched(*positional: Any, **options: Any) -> Any:
            self.asked = options
            return real(*positional, **options)

        utils.__dict__["obtain_input_shape"] = watched

    def scope(self) -> AbstractContextManager[Any]:
        """Where models are built without the cost of their weights."""
        if self.is_keras3:
            stateless: AbstractContextManager[Any] = self.keras.StatelessScope(
                initialize_variables=False
            )
            return stateless
        return make_weights_cheap(self.tensorflow)

    def forget(self) -> None:
        """Start the automatic names again."""
        if self.is_keras3:
            # Collecting garbage takes longer than most models.
            self.keras.backend.clear_session(free_memory=False)
        else:
            self.keras.backend.clear_session()

    def build(self, name: str, **arguments: Any) -> Entry:
        """One model: its ends, weights, and the automatic names that it takes."""
        self.forget()
        with self.scope():
            model = getattr(self.keras.applications, name)(weights=None, **arguments)

        def count(weights: list[Any]) -> int:
            return sum(math.prod(weight.shape) for weight in weights)

        taken = names_taken(self.keras)
        taken.pop("input_layer" if self.is_keras3 else "input", None)
        trainable = count(model.trainable_weights)
        last = model.layers[-1]
        flat = next((each for each in model.layers if type(each).__name__ == "Flatten"), None)
        found = {
            "name": model.name,
            "output": list(model.outputs[0].shape),
            "counts": [trainable, count(model.weights) - trainable],
            "names": dict(sorted(taken.items())),
            "last": last.count_params(),
            "before": [each.count_params() for each in model.layers[-5:]],
            "flat": None if flat is None else int(flat.output.shape[-1]),
            "layers": len(model.layers),
        }
        return found


def constructor(function: Callable[..., Any]) -> list[list[Any]]:
    """The parameters of a model's function with their defaults."""
    return [
        [each.name, each.default if each.default is not each.empty else None]
        for each in inspect.signature(function).parameters.values()
        if each.kind is each.POSITIONAL_OR_KEYWORD
    ]


def per_class(built: Entry, classes: int) -> int:
    """The weights of the last layers for each class: kernel and bias of one of them."""
    last = [size for size in built["before"] if size][-1]
    assert last % classes == 0, built
    return int(last) // classes


def family_of(name: str, function: Callable[..., Any]) -> str:
    """The family of models whose outputs have the same size for the same input."""
    return OWN_FAMILY.get(name, function.__module__.rpartition(".")[2])


def measure(bench: Bench, name: str, variant: Entry, least: int) -> Entry:
    """The weights, channels and names of one model at 3 channels and 1,000 classes."""
    sizes = sample_sizes(least)
    body = bench.build(name, include_top=False, input_shape=(*sizes, 3), **variant)
    gray = bench.build(name, include_top=False, input_shape=(*sizes, 1), pooling="max", **variant)
    opened = bench.build(
        name, include_top=False, input_shape=(None, None, 3), pooling="avg", **variant
    )
    top = bench.build(name, include_top=True, **variant)
    difference = [one - other for one, other in zip(body["counts"], gray["counts"], strict=True)]
    entry: Entry = {
        "when": variant,
        "name": template(body["name"], sizes[0]),
        "channels": body["output"][-1],
        "body": body["counts"],
        "channel": [one // 2 for one in difference],
        "top": top["counts"],
        "class": per_class(top, top["output"][-1]),
        "names": body["names"],
        "top_names": top["names"],
    }
    for pooling, built in (("average", opened), ("max", gray)):
        layer = f"global_{pooling}_pooling2d"
        entry[pooling] = layer if built["names"].get(layer, 0) > body["names"].get(layer, 0) else ""
    opened["names"] = without(opened["names"], entry["average"])
    gray["names"] = without(gray["names"], entry["max"])
    if gray["names"] != body["names"]:
        entry["other_names"] = gray["names"]
    assert all(one % 2 == 0 for one in difference), name
    assert opened["output"] == [None, body["output"][-1]] == gray["output"], name
    if (opened["counts"], opened["names"]) != (body["counts"], body["names"]):
        entry["open"] = {"body": opened["counts"], "names": opened["names"]}
    if top["flat"] is not None:
        units = (top["before"][-3] - 4096) // top["flat"]
        entry["flat"] = units
        entry["top"] = [top["counts"][0] - units * top["flat"], top["counts"][1]]
    return entry | {"measured": body["output"][1:3]}


def sample_sizes(least: int) -> tuple[int, int]:
    """Rows and columns at which every model is measured."""
    return least + 45, least + 70


def template(name: str, rows: int) -> str:
    """The name of a model, with `{rows}` where the MobileNets write the size of their input."""
    return name.removesuffix(f"_{rows}") + "_{rows}" if name.endswith(f"_{rows}") else name


def without(names: Counts, name: str) -> Counts:
    """Counts of names with one less of `name`."""
    return {each: left for each, count in names.items() if (left := count - (each == name)) > 0}


def like_keras3(bench: Bench, name: str, known: Entry, least: int) -> Entry:
    """An entry of Keras 2 from that of Keras 3: one build must have the same weights and sizes.

    Only the automatic names differ, and the top of a model takes the same ones in both.
    """
    arguments: Entry = {"include_top": False, **known["when"]}
    body = bench.build(name, input_shape=(*sample_sizes(least), 3), **arguments)
    assert body["counts"] == known["body"], name
    assert body["output"] == [None, *known["measured"], known["channels"]], name
    before, after = known["names"], known["top_names"]
    top_names = {
        each: body["names"].get(each, 0) + after.get(each, 0) - before.get(each, 0)
        for each in sorted({*body["names"], *after})
    }
    entry = {
        **known,
        "name": template(body["name"], sample_sizes(least)[0]),
        "names": body["names"],
        "top_names": {each: count for each, count in top_names.items() if count > 0},
    }
    if "open" in known:
        opened = bench.build(name, input_shape=(None, None, 3), **arguments)
        assert opened["counts"] == known["open"]["body"], name
        entry["open"] = {"body": opened["counts"], "names": opened["names"]}
    return entry


def spatial(bench: Bench, name: str, least: int) -> list[int]:
    """The output size for each of the first 32 input sizes; raises if a later one disagrees."""
    counts: set[tuple[int, ...]] = set()

    def sizes(rows: int, columns: int) -> tuple[int, int]:
        built = bench.build(name, include_top=False, input_shape=(rows, columns, 3))
        counts.add(tuple(built["counts"]))
        return built["output"][1], built["output"][2]

    table: list[int] = []
    for start in range(least, least + PERIOD, 2):
        table += sizes(start, start + 1)
    for rows, columns in CHECKED:
        assert sizes(rows, columns) == (
            output_size(table, least, rows),
            output_size(table, least, columns),
        ), (name, rows, columns)
    assert len(counts) == 1, (name, counts)
    return table


def open_sizes(bench: Bench, name: str, least: int) -> list[int] | None:
    """The sizes of the first period for a model that was built for any size.

    Its padding is chosen without knowing the size, so they may be others. None where such a
    model cannot take every size.
    """
    bench.forget()
    with bench.scope():
        model = getattr(bench.keras.applications, name)(
            weights=None, include_top=False, input_shape=(None, None, 3)
        )
        found: list[int] = []
        try:
            for start in range(least, least + PERIOD, 2):
                found += image_size(bench, model, start, start + 1)
            for rows, columns in CHECKED:
                assert image_size(bench, model, rows, columns) == [
                    output_size(found, least, rows),
                    output_size(found, least, columns),
                ], (name, rows, columns)
        except ValueError:
            return None
    return found


def image_size(bench: Bench, model: Any, rows: int, columns: int) -> list[int]:
    """What a model leaves of an image of this size."""
    if bench.is_keras3:
        return list(model.compute_output_shape((None, rows, columns, 3))[1:3])
    return list(model(bench.keras.Input((rows, columns, 3))).shape[1:3])


def output_size(table: list[int], least: int, size: int) -> int:
    """The size along an axis after the network, from the table of one period."""
    periods, rest = divmod(size - least, PERIOD)
    return table[rest] + periods


def preprocessing(bench: Bench) -> Entry:
    """The operations, one behind the other, that `preprocess_input` of each module does.

    Each is named by its class in Keras 3, by the function of TensorFlow in Keras 2.
    """
    found: Entry = {}
    for module, member in sorted(vars(bench.keras.applications).items()):
        if not hasattr(member, "preprocess_input"):
            continue
        bench.forget()
        images = bench.keras.Input((8, 8, 3))
        model = bench.keras.Model(images, member.preprocess_input(images))
        steps = model.operations if bench.is_keras3 else model.layers
        found[module] = [
            type(step).__name__ if bench.is_keras3 else re.sub(r"_\d+$", "", step.name)
            for step in steps[1:]
        ]
    return found


def variants_of(name: str) -> list[Entry]:
    """The arguments under which a model is measured, beside the usual ones."""
    key = "MobileNetV3" if name.startswith("MobileNetV3") else name
    return VARIANTS.get(key, [{}])


def describe(bench: Bench, name: str, known: Entry, families: Entry) -> Entry:
    """All that the engine reads of one model; a new family is measured with its first model."""
    function = getattr(bench.keras.applications, name)
    family = family_of(name, function)
    parameters = constructor(function)
    if name in known:
        least = known[name]["least"]
        variants = [like_keras3(bench, name, each, least) for each in known[name]["variants"]]
        return {**known[name], "parameters": parameters, "variants": variants}
    bench.asked = {}
    bench.build(name, include_top=True)
    asked = bench.asked
    least = asked.get("min_size", 32)
    if family not in families:
        first = FIRST_OF_FAMILY.get(family, name)
        families[family] = {
            "least": least,
            "sizes": spatial(bench, first, least),
            "open": open_sizes(bench, first, least),
        }
    variants = [measure(bench, name, each, least) for each in variants_of(name)]
    table = families[family]["sizes"]
    for each in variants:
        expected = [output_size(table, least, size) for size in sample_sizes(least)]
        assert each["measured"] == expected, (name, each, expected)
    return {
        "family": family,
        "least": least,
        "default": asked.get("default_size"),
        "parameters": parameters,
        "variants": variants,
    }


def collect(package: str, wanted: list[str], known: Entry) -> Iterator[Entry]:
    """Everything the engine reads of one Keras version, again after each model.

    `known` is what Keras 3 has, for Keras 2.
    """
    bench = Bench(package)
    found: Entry = {
        "version": bench.keras.__version__,
        "families": dict(known.get("families", {})),
        "preprocessing": preprocessing(bench),
        "models": {},
    }
    functions = [
        name
        for name, member in sorted(vars(bench.keras.applications).items())
        if inspect.isfunction(member)
    ]
    for name in wanted or functions:
        entry = describe(bench, name, known.get("models", {}), found["families"])
        found["models"][name] = entry
        yield found


def to_text(document: Entry) -> str:
    """JSON with one family and one model a line, so that a new Keras reads well as a diff."""

    def block(entries: Entry) -> str:
        lines = [
            f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}"
            for key, value in sorted(entries.items())
        ]
        return "{\n" + ",\n".join(lines) + "\n}"

    return (
        f'{{"version": {json.dumps(document["version"])},\n'
        f'"families": {block(document["families"])},\n'
        f'"preprocessing": {block(document["preprocessing"])},\n'
        f'"models": {block(document["models"])}}}\n'
    )


def main() -> None:
    """Write both files, or with `--one PACKAGE FILE KERAS3_FILE MODELS` one of them here."""
    if sys.argv[1:2] == ["--one"]:
        package, target, keras3, names = sys.argv[2:6]
        is_keras2 = package == VERSIONS["keras2"]
        known = json.loads(Path(keras3).read_text(encoding="utf-8")) if is_keras2 else {}
        for found in collect(package, names.split(",") if names else [], known):
            Path(target).write_text(to_text(found), encoding="utf-8")
        return
    arguments = sys.argv[1:]
    names = arguments.pop(1) if arguments[:1] == ["--models"] else ""
    folder = Path(arguments[-1]) if arguments and arguments[-1] != "--models" else HOME
    folder.mkdir(parents=True, exist_ok=True)
    for stem, package in VERSIONS.items():
        legacy = {"TF_USE_LEGACY_KERAS": "1"} if package == "tf_keras" else {}
        files = [str(folder / f"{stem}.json"), str(folder / "keras3.json")]
        subprocess.run(
            [sys.executable, __file__, "--one", package, *files, names],
            env={**os.environ, **QUIET, **legacy},
            check=True,
        )


if __name__ == "__main__":
    main()
