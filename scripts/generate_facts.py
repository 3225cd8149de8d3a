"""Write the signatures of the real Keras 3 and Keras 2 for the engine to read.

`python scripts/generate_facts.py [FOLDER]` writes `keras3.json` (from the installed keras)
and `keras2.json` (from the installed tf_keras) into FOLDER, by default the place the engine
reads them from: the constructors of layers and models. `training3.json` and `training2.json`
hold what belongs to training: optimizers, losses, metrics, callbacks, the methods of a model, and
the names that strings may have. Each Keras is imported in a process of its own, since one
process can hold one.
"""

from __future__ import annotations

import inspect
import json
import math
import os
import re
import subprocess
import sys
import types
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

HOME = Path(__file__).parent.parent / "checks" / "kerasight" / "facts"

VERSIONS = {"3": "keras", "2": "tf_keras"}

QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "KERAS_BACKEND": "tensorflow"}

NOT_PUBLIC = {"src", "legacy", "_tf_keras", "__internal__", "protobuf"}

BASE_CANDIDATES: dict[str, Any] = {
    "activity_regularizer": None,
    "autocast": True,
    "batch_input_shape": (None, 3),
    "batch_size": 2,
    "dtype": "float32",
    "dynamic": False,
    "implementation": 1,
    "input_dim": 3,
    "input_shape": (3,),
    "name": "a_name",
    "trainable": True,
    "weights": None,
}
"""Every keyword that the base layer of either version knows by name, with a harmless value."""

OPTIMIZER_CANDIDATES: dict[str, Any] = {"decay": 0.1, "lr": 0.1}
"""Old arguments of optimizers, which some versions still take."""

SAMPLE_ARGUMENTS: dict[str, Any] = {
    "activation": "relu",
    "axes": 1,
    "bin_boundaries": [0.0, 1.0],
    "cropping": 1,
    "factor": 0.1,
    "filters": 1,
    "function": abs,
    "height": 2,
    "height_factor": 0.1,
    "input_dim": 3,
    "kernel_size": 1,
    "key_dim": 1,
    "n": 2,
    "num_bins": 2,
    "num_heads": 1,
    "num_query_heads": 1,
    "num_key_value_heads": 1,
    "head_dim": 1,
    "output_dim": 2,
    "output_shape": 1,
    "equation": "ab,bc->ac",
    "pool_size": 2,
    "rate": 0.5,
    "scale": 0.5,
    "size": 2,
    "stddev": 0.5,
    "target_shape": (1,),
    "dims": (1,),
    "units": 1,
    "width": 2,
    "seed": 1,
    "num_tokens": 2,
    "mask_value": 0.0,
    "groups": 1,
    "power": 1.0,
    "call_fn": abs,
    "feature_columns": [],
    "filepath": "no-such-model",
    "initial_vocabulary": ["a"],
    "max_number": 2,
    "module": None,
    "output_size": 1,
    "vocabulary_size": 2,
    "width_factor": 0.1,
}
"""A value for each required argument by its name, to make a layer and see what it accepts."""

ANY_KEYWORD = "any_keyword_at_all"
"""Stands for every keyword: a class that takes it takes anything."""

TRAINING = ("optimizers", "optimizers.schedules", "losses", "metrics", "callbacks")
"""The modules whose classes belong to training; the paths of `legacy` ones keep that part."""

METHODS = tuple(
    """compile evaluate evaluate_generator export fit fit_generator load_weights predict
    predict_generator predict_on_batch save save_weights summary test_on_batch
    train_on_batch""".split()
)
"""What programs do with a model."""

SPECIAL_NAMES = {
    "losses": ("crossentropy", "ce"),
    "metrics": ("accuracy", "acc", "crossentropy", "ce"),
}
"""Strings that `compile` itself understands (keras/src/trainers/compile_utils.py)."""

REFUSALS = re.compile(
    r"unrecognized keyword|unexpected keyword|not understood|multiple values|"
    r"not valid, the following|invalid keyword|unrecognized arg|not recognized|"
    r"is deprecated in the new|not a valid argument",
    re.IGNORECASE,
)

POPPED = re.compile(r"""kwargs\.(?:pop|get)\(\s*["'](\w+)["']""")


def literal(value: Any) -> Any:
    """A default as JSON: itself, `{"tuple": [...]}`, or `{"repr": "..."}`."""
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    if isinstance(value, tuple):
        return {"tuple": [literal(item) for item in value]}
    if isinstance(value, list):
        return [literal(item) for item in value]
    text = re.sub(r" at 0x[0-9a-f]+", "", repr(value))
    return {"repr": text}


def public_members(module: types.ModuleType) -> Iterator[tuple[str, Any]]:
    """Each public path under `module` and its object; the path begins with `keras`."""
    seen: set[int] = set()
    within = module.__name__.partition("._tf_keras")[0]

    def walk(package: types.ModuleType, path: str) -> Iterator[tuple[str, Any]]:
        if id(package) in seen:
            return
        seen.add(id(package))
        for name in sorted(dir(package)):
            if name in NOT_PUBLIC or name.startswith("__"):
                continue
            member = getattr(package, name)
            if isinstance(member, types.ModuleType):
                if member.__name__.startswith(within + "."):
                    yield from walk(member, f"{path}.{name}")
            else:
                yield f"{path}.{name}", member

    yield from walk(module, "keras")


def canonical_names(keras: types.ModuleType) -> dict[str, Any]:
    """The objects we know and the one path each goes by."""
    found: dict[str, Any] = {
        "keras.Input": keras.Input,
        "keras.models.Model": keras.models.Model,
        "keras.models.Sequential": keras.models.Sequential,
    }
    known = {id(member) for member in found.values()}
    for path, member in public_members(keras):
        if not path.startswith("keras.layers.") or id(member) in known:
            continue
        is_layer = inspect.isclass(member) and issubclass(member, keras.layers.Layer)
        is_merge = inspect.isfunction(member) and "inputs" in inspect.signature(member).parameters
        if not (is_layer or is_merge):
            continue
        own_path = f"keras.layers.{member.__name__}"
        if own_path in found:
            own_path = path
        found[own_path] = member
        known.add(id(member))
    return found


def sample_value(name: str, keras: types.ModuleType, owner: str) -> Any:
    """A value that lets a layer be made, for its required argument `name`."""
    layers = keras.layers
    if name == "layer":
        return layers.LSTM(1) if owner.endswith("Bidirectional") else layers.Dense(1)
    if name == "cell":
        return layers.LSTMCell(1)
    if name == "cells":
        return [layers.LSTMCell(1)]
    if name == "layers":
        return [layers.Flatten()]
    return SAMPLE_ARGUMENTS[name]


def accepts(make: Callable[..., Any], arguments: dict[str, Any], extra: dict[str, Any]) -> bool:
    """Whether `make` takes the keywords `extra`; a complaint about a value is acceptance."""
    try:
        make(**{**arguments, **extra})
    except Exception as problem:
        return not REFUSALS.search(str(problem))
    return True


def base_keywords(path: str, member: Any, keras: types.ModuleType) -> list[str]:
    """The keywords behind `**kwargs` that the real class takes, found by giving it each one.

    `ANY_KEYWORD` is among them when the class takes whatever it is given, or cannot be made here.
    """
    parameters = inspect.signature(member.__init__).parameters
    required = [
        parameter.name
        for parameter in list(parameters.values())[1:]
        if parameter.default is parameter.empty
        and parameter.kind not in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL)
    ]
    candidates = {**BASE_CANDIDATES, ANY_KEYWORD: None}
    if path.startswith("keras.optimizers."):
        candidates |= OPTIMIZER_CANDIDATES
    certain = True
    try:
        arguments = {name: sample_value(name, keras, path) for name in required}
        if "batch_shape" in parameters:
            arguments["shape"] = (3,)
        member(**arguments)
    except Exception:  # needs jax, torch or a saved model: take what every layer takes
        member, arguments, certain = keras.layers.Layer, {}, False
    for base in member.__mro__:
        if "__init__" in vars(base) and base.__module__.startswith(keras.__name__):
            for name in POPPED.findall(inspect.getsource(base.__init__)):
                candidates.setdefault(name, None)
            for parameter in list(inspect.signature(base.__init__).parameters.values())[1:]:
                if parameter.kind not in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL):
                    default = parameter.default
                    candidates.setdefault(
                        parameter.name, None if default is parameter.empty else default
                    )
    reached = {
        name
        for name, value in candidates.items()
        if name not in parameters and accepts(member, arguments, {name: value})
    }
    return sorted(reached if certain else {*reached, ANY_KEYWORD})


def describe(path: str, member: Any, keras: types.ModuleType) -> dict[str, Any]:
    """The signature of one layer, model class or function."""
    is_class = inspect.isclass(member)
    if path == "keras.models.Model":
        source = "src.models.functional" if hasattr(keras, "ops") else "src.engine.functional"
        target = import_module(f"{keras.__name__}.{source}").Functional.__init__
    else:
        target = member.__init__ if is_class else member
    parameters = list(inspect.signature(target).parameters.values())[1 if is_class else 0 :]
    var_keyword = any(parameter.kind is parameter.VAR_KEYWORD for parameter in parameters)
    named = [
        parameter
        for parameter in parameters
        if parameter.kind not in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL)
    ]
    if path == "keras.models.Model":
        reached = [] if any(parameter.name == "trainable" for parameter in named) else ["trainable"]
    elif is_class and var_keyword:
        reached = base_keywords(path, member, keras)
    elif var_keyword:
        reached = sorted(set(POPPED.findall(inspect.getsource(member))) - {p.name for p in named})
    else:
        reached = []
    return {
        "parameters": [
            [parameter.name]
            if parameter.default is parameter.empty
            else [parameter.name, literal(parameter.default)]
            for parameter in named
        ],
        "keyword_only": [
            parameter.name for parameter in named if parameter.kind is parameter.KEYWORD_ONLY
        ],
        "var_keyword": var_keyword,
        "base_keywords": reached,
    }


def collect(package: str) -> dict[str, Any]:
    """Everything the engine reads of one Keras version."""
    keras = import_module(package)
    found = canonical_names(keras)
    by_object = {id(member): path for path, member in found.items()}
    aliases = {
        path: by_object[id(member)]
        for path, member in public_members(keras)
        if id(member) in by_object and by_object[id(member)] != path
    }
    return {
        "version": keras.__version__,
        "aliases": dict(sorted(aliases.items())),
        "signatures": {path: describe(path, found[path], keras) for path in sorted(found)},
    }


def training_objects(keras: types.ModuleType) -> Iterator[tuple[str, Any]]:
    """The classes and functions of training, each public path with its object."""
    for path, member in public_members(keras):
        module = path.removeprefix("keras.").rpartition(".")[0].removesuffix(".legacy")
        if module.removesuffix(".experimental") in TRAINING and callable(member):
            yield path, member


def named(keras: types.ModuleType, module: str, classes: set[str]) -> dict[str, str]:
    """The strings that `keras.MODULE.get` takes, each with the class (or function) it names."""
    source = import_module(f"{keras.__name__}.src.{module}")
    by_function = {snake(name): name for name in classes}
    found: dict[str, str] = {name: name for name in SPECIAL_NAMES.get(module, ())}
    candidates = {*vars(source), *getattr(source, "ALL_OBJECTS_DICT", {})}
    candidates |= {name.lower() for name in classes} if module == "optimizers" else set()
    for name in sorted(candidates):
        if name.startswith("_") or name in found:
            continue
        try:
            made = source.get(name)
        except Exception:
            continue
        if made is None or isinstance(made, types.ModuleType):
            continue
        own = made.__name__ if hasattr(made, "__name__") else type(made).__name__
        if own in classes or own in by_function:
            found[name] = by_function.get(own, own)
    return dict(sorted(found.items()))


def snake(class_name: str) -> str:
    """`MeanSquaredError` as `mean_squared_error`, as Keras names its functions."""
    spaced = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", class_name)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", spaced).lower()


def collect_training(package: str) -> dict[str, Any]:
    """What the engine reads of one Keras version about training."""
    keras = import_module(package)
    found: dict[str, Any] = {}
    aliases: dict[str, str] = {}
    by_object: dict[int, str] = {}
    for path, member in sorted(training_objects(keras), key=lambda each: preference(*each)):
        if id(member) in by_object:
            aliases[path] = by_object[id(member)]
        elif inspect.isclass(member):
            by_object[id(member)] = path
            found[path] = member
    signatures = {
        path: taking_more(describe(path, member, keras), member.__init__)
        for path, member in sorted(found.items())
        if not any(
            parameter.kind is parameter.VAR_POSITIONAL
            for parameter in inspect.signature(member.__init__).parameters.values()
        )
    }
    signatures |= {
        f"keras.models.{name}": handing_on(describe("", getattr(keras.models, name), keras))
        for name in ("load_model", "save_model")
    }
    signatures |= {
        f"Model.{name}": method(getattr(keras.Model, name))
        for name in METHODS
        if hasattr(keras.Model, name)
    }
    names = {}
    for module in ("losses", "metrics", "optimizers"):
        start = f"keras.{module}."
        classes = {path.removeprefix(start) for path in found if path.startswith(start)}
        names[module] = named(keras, module, {each for each in classes if "." not in each})
    return {
        "version": keras.__version__,
        "names": names,
        "attributes": attributes(keras),
        "aliases": dict(sorted(aliases.items())),
        "signatures": signatures,
    }


def attributes(keras: Any) -> dict[str, list[str]]:
    """What every layer and every model has, those of a class of one's own that was trained."""
    import numpy

    class Model(keras.Model):  # type: ignore[misc]
        def call(self, inputs: Any) -> Any:
            return inputs

    class Layer(keras.layers.Layer):  # type: ignore[misc]
        def call(self, inputs: Any) -> Any:
            return inputs

    model, layer, data = Model(), Layer(), numpy.zeros((2, 1), "float32")
    layer(data)
    model.compile("sgd", "mse")
    model.evaluate(data, data, verbose=0)
    return {"Layer": sorted(dir(layer)), "Model": sorted(dir(model))}


NAMESPACES = {"keras": ("keras", "tf_keras"), "tensorflow.keras": ("keras._tf_keras.keras", "")}
"""Under which names programs import Keras, and the module of each version that they then get."""


def public_paths(package: str) -> dict[str, list[str]]:
    """Every public path of a Keras version, modules among them, by the name programs import."""
    found = {}
    for namespace, modules in NAMESPACES.items():
        root = next((each for each in modules if each.partition(".")[0] == package), package)
        import_module(root)
        names = {path for path, _ in public_members(sys.modules[root])}
        names |= {f"keras.{name}" for name in dir(sys.modules[root]) if name[:1] != "_"}
        for name in dir(sys.modules[package]):
            names |= {f"keras.{name}{each}" for each in inside_module(root, name)}
        modules_in = {name.removeprefix(root) for name in sys.modules if name.startswith(root)}
        paths = {"keras" + name for name in modules_in if not NOT_PUBLIC & {*name.split(".")}}
        parents = {path.rpartition(".")[0] for path in names}
        found[namespace] = sorted(names | paths | parents)
    return found


def inside_module(package: str, name: str) -> list[str]:
    """What a module has, each with a dot before it, and the module itself; nothing for no module.

    TensorFlow has modules that it shows only when they are asked for.
    """
    try:
        module = import_module(f"{package}.{name}")
    except ImportError:
        return []
    return ["", *(f".{each}" for each in dir(module) if not each.startswith("_"))]


def removed_paths(before: dict[str, list[str]], after: dict[str, list[str]]) -> dict[str, Any]:
    """What Keras 2 has and Keras 3 has not, by namespace; of a module that is gone only itself."""
    removed = {}
    for namespace, paths in before.items():
        gone: list[str] = []
        for path in sorted({*paths} - {*after[namespace]}):
            parts = path.split(".")
            if NOT_PUBLIC & {*parts}:
                continue
            above = {".".join(parts[:count]) for count in range(2, len(parts))}
            if not above & {*gone}:
                gone.append(path)
        removed[namespace] = gone
    return removed


def preference(path: str, member: Any) -> tuple[bool, int, str]:
    """Sorts the paths of an object: first the one that ends in its own name, the shortest."""
    return not path.endswith(f".{getattr(member, '__name__', '')}"), path.count("."), path


def taking_more(described: dict[str, Any], constructor: Callable[..., Any]) -> dict[str, Any]:
    """The signature with what a decorator of the constructor takes before it (`mesh`)."""
    if hasattr(constructor, "__wrapped__"):
        described["var_keyword"] = True
        described["base_keywords"] = sorted({*described["base_keywords"], "mesh"})
    return described


def handing_on(described: dict[str, Any]) -> dict[str, Any]:
    """A function that takes nothing out of its `**kwargs` hands them on: any may be right."""
    if described["var_keyword"] and not described["base_keywords"]:
        described["base_keywords"] = [ANY_KEYWORD]
    return described


def method(member: Callable[..., Any]) -> dict[str, Any]:
    """The signature of a method of a model, without `self`."""
    described = describe("", member, sys.modules[__name__])
    described["parameters"] = described["parameters"][1:]
    if described["var_keyword"]:
        described["base_keywords"] = [ANY_KEYWORD]
    return described


def to_text(document: dict[str, Any]) -> str:
    """JSON with one entry a line, so that a new Keras reads well as a diff."""

    def block(entries: dict[str, Any]) -> str:
        lines = [
            f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}"
            for key, value in entries.items()
        ]
        return "{\n" + ",\n".join(lines) + "\n}"

    blocks = [
        f'"{key}": {block(value)}' for key, value in document.items() if isinstance(value, dict)
    ]
    return f'{{"version": {json.dumps(document["version"])},\n' + ",\n".join(blocks) + "}\n"


def main() -> None:
    """Write all files, or with `--one VERSION FOLDER` those of one version in this process."""
    if sys.argv[1:2] == ["--one"]:
        version, target = sys.argv[2], Path(sys.argv[3])
        package = VERSIONS[version]
        (target / f"public{version}.tmp").write_text(json.dumps(public_paths(package)))
        for stem, content in (("keras", collect), ("training", collect_training)):
            file = target / f"{stem}{version}.json"
            file.write_text(to_text(content(package)), encoding="utf-8")
        return
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HOME
    folder.mkdir(parents=True, exist_ok=True)
    running = []
    for version, package in VERSIONS.items():
        legacy = {"TF_USE_LEGACY_KERAS": "1"} if package == "tf_keras" else {}
        command = [sys.executable, __file__, "--one", version, str(folder)]
        environment = {**os.environ, **QUIET, **legacy}
        running.append(subprocess.Popen(command, env=environment, stderr=subprocess.PIPE))
    for process in running:
        _, errors = process.communicate()
        if process.returncode:
            sys.exit(errors.decode(errors="replace")[-4000:])
    public = {}
    for version in VERSIONS:
        file = folder / f"public{version}.tmp"
        public[version] = json.loads(file.read_text())
        file.unlink()
    removed = removed_paths(public["2"], public["3"])
    (folder / "removed.json").write_text(json.dumps(removed, indent=0) + "\n")


if __name__ == "__main__":
    main()
