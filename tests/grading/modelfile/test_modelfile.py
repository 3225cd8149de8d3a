"""A model file is looked into before anything loads it."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import h5py
import pytest

from kerasight.grading.modelfile import declaring
from kerasight.grading.modelfile.configuration import Lambdas
from kerasight.grading.modelfile.inspecting import Format, ModelFile, inspect_model
from kerasight.grading.modelfile.versions import loading_package, version_hint
from kerasight.grading.records.result import Cause, Infrastructure, Zero
from kerasight.grading.sandbox.python import Python

Fill = Callable[[h5py.File], object]


def weights(fill: Fill = lambda file: file.create_dataset("layers/dense/0", data=[1.0])) -> bytes:
    """An HDF5 file as `fill` makes it."""
    buffer = io.BytesIO()
    with h5py.File(buffer, "w") as file:
        fill(file)
    return buffer.getvalue()


def model_file(folder: Path, config: object, **members: bytes) -> Path:
    """A `.keras` file as Keras lays it out, with this configuration."""
    content = {
        "metadata.json": json.dumps({"keras_version": "3.15.1"}).encode(),
        "config.json": json.dumps(config).encode(),
        "model.weights.h5": weights(),
        **members,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    path = folder / "model.keras"
    path.write_bytes(buffer.getvalue())
    return path


def layer(class_name: str, module: str | None = "keras.layers", **config: object) -> dict[str, Any]:
    return {
        "module": module,
        "class_name": class_name,
        "config": config,
        "registered_name": None,
    }


def test_a_sound_file_is_described(tmp_path: Path) -> None:
    path = model_file(tmp_path, layer("Sequential", "keras", layers=[layer("Dense", units=10)]))
    file = inspect_model(path)
    assert (file.keras_version, file.keras_major, file.size) == ("3.15.1", 3, path.stat().st_size)


@pytest.mark.parametrize(
    ("inner", "cause", "text"),
    [
        (layer("Lambda", name="scale"), Cause.UNSAFE_FILE, "Lambda (scale)"),
        (layer("Bidirectional", layer=layer("Lambda")), Cause.UNSAFE_FILE, "Lambda"),
        (layer("Dense", activation=layer("__lambda__", "builtins")), Cause.UNSAFE_FILE, "function"),
        (layer("TFSMLayer"), Cause.UNSAFE_FILE, "another model"),
        (layer("Popen", "subprocess"), Cause.BAD_FILE, "from the module 'subprocess'"),
        (layer("Own", "keras_like"), Cause.BAD_FILE, "from the module 'keras_like'"),
        (
            {**layer("Own", None), "registered_name": "mine>Own"},
            Cause.BAD_FILE,
            "class of your own",
        ),
    ],
)
def test_what_a_file_must_not_hold(
    tmp_path: Path, inner: dict[str, Any], cause: Cause, text: str
) -> None:
    nested = layer("Sequential", "keras", layers=[layer("Functional", "keras", layers=[inner])])
    with pytest.raises(Zero, match=text.replace("(", r"\(").replace(")", r"\)")) as zero:
        inspect_model(model_file(tmp_path, nested))
    assert zero.value.cause == cause


def test_a_layer_that_the_task_forbids(tmp_path: Path) -> None:
    path = model_file(tmp_path, layer("Sequential", "keras", layers=[layer("Dense", units=10)]))
    with pytest.raises(Zero, match="holds Dense, which this task does not allow") as zero:
        inspect_model(path, forbidden=("Conv2D", "Dense"))
    assert zero.value.cause == Cause.CONTRACT


def test_two_members_of_one_name(tmp_path: Path) -> None:
    path = model_file(tmp_path, layer("Sequential", "keras"))
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("config.json", "{}")
    with pytest.raises(Zero, match="two members of the same name"):
        inspect_model(path)


def test_a_bomb(tmp_path: Path) -> None:
    path = model_file(tmp_path, layer("Sequential", "keras"), filler=bytes(2**26))
    with pytest.raises(Zero, match="beyond measure") as zero:
        inspect_model(path)
    assert zero.value.cause == Cause.UNSAFE_FILE


def test_a_path_out_of_the_file(tmp_path: Path) -> None:
    path = model_file(tmp_path, layer("Sequential", "keras"), **{"../../evil": b"x"})
    with pytest.raises(Zero, match="points out of it"):
        inspect_model(path)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", "neither a .keras file"),
        (b"\x80\x04pickle", "neither a .keras file"),
        (b"\x89HDF\r\n\x1a\n" + bytes(100), "damaged"),
        (b"PK\x03\x04" + bytes(100), "damaged"),
    ],
)
def test_files_that_are_no_models(tmp_path: Path, content: bytes, text: str) -> None:
    path = tmp_path / "model.keras"
    path.write_bytes(content)
    with pytest.raises(Zero, match=text) as zero:
        inspect_model(path)
    assert zero.value.cause == Cause.BAD_FILE


@pytest.mark.parametrize("config", [b"{", b"\xff", b"[" * 50_000 + b"]" * 50_000])
def test_a_configuration_that_is_none(tmp_path: Path, config: bytes) -> None:
    path = model_file(tmp_path, {}, **{"config.json": config})
    with pytest.raises(Zero, match="damaged"):
        inspect_model(path)


def test_a_configuration_deeper_than_any_model(tmp_path: Path) -> None:
    config: dict[str, Any] = {}
    for _ in range(300):
        config = {"layer": config}
    with pytest.raises(Zero, match="more than 200 levels") as zero:
        inspect_model(model_file(tmp_path, config))
    assert zero.value.cause == Cause.BAD_FILE


@pytest.mark.parametrize("class_name", ["StringLookup", "IntegerLookup", "TextVectorization"])
def test_a_vocabulary_that_is_a_path(tmp_path: Path, class_name: str) -> None:
    inner = layer(class_name, vocabulary="/etc/passwd")
    with pytest.raises(Zero, match="path '/etc/passwd'") as zero:
        inspect_model(model_file(tmp_path, layer("Sequential", "keras", layers=[inner])))
    assert zero.value.cause == Cause.UNSAFE_FILE


@pytest.mark.parametrize("vocabulary", [None, ["cat", "dog"]])
def test_a_vocabulary_of_words(tmp_path: Path, vocabulary: object) -> None:
    inspect_model(model_file(tmp_path, layer("TextVectorization", vocabulary=vocabulary)))


def test_functions_of_keras_that_fetch_files(tmp_path: Path) -> None:
    with pytest.raises(Zero, match=r"get_file from keras\.src\.utils\.file_utils") as zero:
        inspect_model(model_file(tmp_path, layer("get_file", "keras.src.utils.file_utils")))
    assert zero.value.cause == Cause.UNSAFE_FILE


def test_consent_to_a_lambda_is_offered_and_taken(tmp_path: Path) -> None:
    path = model_file(tmp_path, layer("Sequential", "keras", layers=[layer("Lambda")]))
    with pytest.raises(Zero, match="--allow-code"):
        inspect_model(path, ("Lambda",), Lambdas.OFFERED)
    with pytest.raises(Zero) as refused:
        inspect_model(path)
    assert "--allow-code" not in refused.value.message
    assert inspect_model(path, ("Lambda",), Lambdas.ALLOWED).format is Format.KERAS


def test_a_file_on_which_the_reader_runs_out_of_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(declaring, "LIMITS", replace(declaring.LIMITS, memory=2**20))
    with pytest.raises(Zero, match=r"brings down whatever reads it.*memory") as zero:
        # So much that the reader is still at it when the watch looks, every tenth of a second.
        numbers = list(range(1_500_000))
        inspect_model(model_file(tmp_path, layer("Sequential", "keras", numbers=numbers)))
    assert zero.value.cause == Cause.UNSAFE_FILE


def test_a_reader_without_its_library_scores_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(declaring, "own_python", lambda: Python("/bin/false", {}, "", ()))
    with pytest.raises(Infrastructure, match="the process that reads the model failed"):
        inspect_model(model_file(tmp_path, layer("Sequential", "keras")))


def test_consent_is_for_lambdas_alone(tmp_path: Path) -> None:
    with pytest.raises(Zero, match="another model from a folder"):
        inspect_model(model_file(tmp_path, layer("TFSMLayer")), (), Lambdas.ALLOWED)


def link(file: h5py.File) -> None:
    file["secret"] = h5py.ExternalLink("/etc/passwd", "/")


def soft_link(file: h5py.File) -> None:
    file["layers/dense/0"] = h5py.SoftLink("/elsewhere")


def external(file: h5py.File) -> None:
    file.create_dataset("0", (4,), "u1", external=[("/etc/passwd", 0, 4)])


def virtual(file: h5py.File) -> None:
    layout = h5py.VirtualLayout((4,), "u1")
    layout[:] = h5py.VirtualSource("/tmp/other.h5", "data", (4,))
    file.create_virtual_dataset("0", layout)


def endless(file: h5py.File) -> None:
    file.create_dataset("0", (2**40,), "f4", chunks=(2**20,))


REACHING = [
    (link, "secret is a link"),
    (soft_link, "layers/dense/0 is a link"),
    (external, "keeps its data in another file"),
    (virtual, "keeps its data in another file"),
    (endless, "declare 4,194,304 MiB"),
]


@pytest.mark.parametrize(("fill", "text"), REACHING)
def test_weights_that_reach_out_of_the_file(tmp_path: Path, fill: Fill, text: str) -> None:
    config = layer("Sequential", "keras")
    archive = model_file(tmp_path, config, **{"model.weights.h5": weights(fill)})
    with pytest.raises(Zero, match=text) as zero:
        inspect_model(archive)
    assert zero.value.cause == Cause.UNSAFE_FILE


@pytest.mark.parametrize(("fill", "text"), REACHING)
def test_a_model_in_hdf5_that_reaches_out(tmp_path: Path, fill: Fill, text: str) -> None:
    with pytest.raises(Zero, match=text) as zero:
        inspect_model(hdf5_file(tmp_path, {"class_name": "Sequential"}, fill))
    assert zero.value.cause == Cause.UNSAFE_FILE


def test_a_group_that_holds_itself_ends(tmp_path: Path) -> None:
    def circle(file: h5py.File) -> None:
        file.create_group("inner")["outer"] = file["/"]

    inspect_model(hdf5_file(tmp_path, {"class_name": "Sequential", "config": {}}, circle))


def hdf5_file(folder: Path, config: object, fill: Fill = lambda _: None) -> Path:
    """A model as Keras lays it out in HDF5, under a name that says otherwise."""

    def write(file: h5py.File) -> None:
        file.attrs["keras_version"] = "2.15.0"
        file.attrs["model_config"] = json.dumps(config)
        fill(file)

    path = folder / "model.keras"
    path.write_bytes(weights(write))
    return path


def test_the_first_bytes_tell_the_form(tmp_path: Path) -> None:
    inner = {"class_name": "Dense", "config": {"units": 3}}
    config = {"class_name": "Sequential", "config": {"layers": [inner]}}
    file = inspect_model(hdf5_file(tmp_path, config))
    assert (file.format, file.keras_version, file.keras_major) == (Format.HDF5, "2.15.0", 2)


@pytest.mark.parametrize(
    ("inner", "cause", "text"),
    [
        ({"class_name": "Lambda", "config": {}}, Cause.UNSAFE_FILE, "Lambda"),
        ({"class_name": "mine>Own", "config": {}}, Cause.BAD_FILE, "mine>Own, a class of your own"),
    ],
)
def test_what_hdf5_must_not_hold(
    tmp_path: Path, inner: dict[str, Any], cause: Cause, text: str
) -> None:
    config = {"class_name": "Sequential", "config": {"layers": [inner]}}
    with pytest.raises(Zero, match=text) as zero:
        inspect_model(hdf5_file(tmp_path, config))
    assert zero.value.cause == cause


def test_weights_alone_are_no_model(tmp_path: Path) -> None:
    path = tmp_path / "only.weights.h5"
    path.write_bytes(weights())
    with pytest.raises(Zero, match="holds weights alone"):
        inspect_model(path)


@pytest.mark.parametrize(
    ("saved", "versions", "package", "text"),
    [
        ("3.15.1", {"keras": "3.15.0"}, "keras", ""),
        ("3.99.0", {"keras": "3.15.1"}, "keras", "3.15.1, which is older. Update Keras"),
        ("3.4.1", {"keras": "3.15.1"}, "keras", "Name with --python the Python that saved it"),
        ("2.15.0", {"keras": "3.15.1"}, "keras", "Install tf_keras in that Python"),
        ("2.15.0", {"keras": "3.15.1", "tf_keras": "2.15.0"}, "tf_keras", ""),
        ("3.0.0", {"keras": "2.13.1"}, "keras", "which is older"),
        ("unheard of", {"keras": "3.15.1"}, "keras", ""),
    ],
)
def test_another_version_is_explained(
    saved: str, versions: dict[str, str], package: str, text: str
) -> None:
    file, python = ModelFile(saved, "", 0, Format.HDF5), Python(sys.executable, versions, "", ())
    assert loading_package(file, python) == package
    hint = version_hint(file, python)
    assert text in hint
    assert bool(hint) == bool(text)
