"""What the real server offers while one types: completion, shapes beside the code, lenses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .session import Message, Session, server

URI = "file:///home/me/model.py"
MODEL = """\
# kerasight: task=digits
from keras import Input, Sequential, layers

model = Sequential(
    [
        Input((28, 28, 1)),
        layers.Conv2D(16, 5),  # '😀'
        layers.Flatten(), layers.Dense(10),
    ]
)
"""


async def completed(session: Session, text: str, uri: str = URI) -> list[Message]:
    """What is offered at the `|` in a text."""
    before, _, after = text.partition("|")
    session.open(uri, before + after)
    line, character = before.count("\n"), len(before) - before.rfind("\n") - 1
    place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}
    return await session.result("textDocument/completion", place) or []


def labels(items: list[Message]) -> list[str]:
    return [each["label"] for each in items]


OFFERED: list[tuple[str, set[str], set[str]]] = [
    ('layers.Dense(8, activation="re|', {"relu", "softmax"}, {"adam", "ReLU"}),
    ("layers.Activation('|')", {"relu", "tanh"}, set()),
    ('layers.Conv2D(8, 3, padding="|")', {"same", "valid"}, {"causal"}),
    ('model.compile(\n    "|")', {"adam", "sgd"}, {"mse"}),
    ('model.compile("adam", loss="sp|', {"sparse_categorical_crossentropy"}, {"adam"}),
    ('model.compile(metrics=["mae", "|"])', {"accuracy", "mae"}, set()),
    ('layers.LSTM(8, kernel_initializer="|', {"glorot_uniform", "zeros"}, {"zerosV2"}),
    ('keras.utils.image_dataset_from_directory(path, label_mode="|', {"categorical"}, {"sparse"}),
    ("EarlyStopping(monitor='|", {"val_loss"}, set()),
    ("layers.Dense(8, |", {"activation=", "name="}, {"units="}),
    ("layers.Dense(8, act|", {"activation="}, {"units="}),
    ("callbacks.EarlyStopping(|", {"patience=", "restore_best_weights="}, {"units="}),
    ("model.fit(x, y, |", {"epochs=", "validation_split="}, {"x=", "y="}),
]
"""A text, what is among the words offered at its `|`, and what is not."""


async def test_what_is_offered() -> None:
    async with server() as session:
        await session.initialize()
        for number, (text, some, none) in enumerate(OFFERED):
            items = await completed(session, f"import keras\n{text}\n", f"{URI}{number}")
            assert some <= set(labels(items)), text
            assert not none & set(labels(items)), text
        await session.leave()


NOTHING = [
    "import keras\nx = '|'\n",
    "import keras\nlayers.Dense(8, name='|')\n",
    "import keras\nprint('|')\n",
    "import keras\nlayers.Dense(8, activation=|\n",
    "import keras\nlayers.Dense(8)  # Dense('|\n",
    "import numpy\nDense(8, activation='|'\n",
]


async def test_elsewhere_nothing_is_offered() -> None:
    async with server() as session:
        await session.initialize()
        for number, text in enumerate(NOTHING):
            assert await completed(session, text, f"{URI}{number}") == [], text
        await session.leave()


async def test_a_word_takes_the_place_of_what_is_typed() -> None:
    async with server() as session:
        await session.initialize()
        text = "import keras\nx = '😀', keras.layers.Dense(8, activation='so"
        session.open(URI, text)
        end = len(text.splitlines()[1].encode("utf-16-le")) // 2
        place = {"textDocument": {"uri": URI}, "position": {"line": 1, "character": end}}
        items = await session.result("textDocument/completion", place)
        (softmax,) = [each for each in items if each["label"] == "softmax"]
        start = {"line": 1, "character": end - 2}
        changed = {"start": start, "end": {"line": 1, "character": end}}
        assert softmax["textEdit"] == {"range": changed, "newText": "softmax"}
        assert softmax["detail"] == "activation of Dense, Keras 3"
        await session.leave()


async def hints(session: Session, uri: str, first: int, last: int) -> list[tuple[Any, ...]]:
    place = {
        "start": {"line": first, "character": 0},
        "end": {"line": last, "character": 0},
    }
    found = await session.result(
        "textDocument/inlayHint", {"textDocument": {"uri": uri}, "range": place}
    )
    return [
        (each["position"]["line"], each["position"]["character"], each["label"])
        for each in found or []
    ]


async def test_shapes_stand_at_the_end_of_their_lines() -> None:
    async with server() as session:
        await session.initialize()
        session.open(URI, MODEL)
        end = len(MODEL.splitlines()[6].encode("utf-16-le")) // 2
        convolution = (6, end, "(None, 24, 24, 16)")
        assert await hints(session, URI, 0, 10) == [
            (5, len(MODEL.splitlines()[5]), "(None, 28, 28, 1)"),
            convolution,
            (7, len(MODEL.splitlines()[7]), "(None, 9216) → (None, 10)"),
        ]
        assert await hints(session, URI, 6, 6) == [convolution]
        session.change(URI, MODEL.replace("5)", "3)"), 2)
        assert (await hints(session, URI, 6, 6))[0][2] == "(None, 26, 26, 16)"
        await session.leave()


async def lenses(session: Session, uri: str) -> list[tuple[int, str, str]]:
    found = await session.result("textDocument/codeLens", {"textDocument": {"uri": uri}})
    return [
        (each["range"]["start"]["line"], each["command"]["title"], each["command"]["command"])
        for each in found or []
    ]


async def test_lenses_above_the_task_and_the_model() -> None:
    async with server() as session:
        await session.initialize()
        session.open(URI, MODEL)
        assert await lenses(session, URI) == [
            (0, "Run graded check", "kerasight.grade"),
            (0, "Tune learning rate", "kerasight.tuneLearningRate"),
            (3, "Sequential model: 92,586 parameters, output (None, 10)", ""),
        ]
        session.open("untitled:1", MODEL)
        assert [title for _, title, _ in await lenses(session, "untitled:1")] == [
            "Sequential model: 92,586 parameters, output (None, 10)"
        ]
        await session.leave()


async def test_models_and_their_layers_are_symbols() -> None:
    async with server() as session:
        await session.initialize()
        session.open(URI, MODEL)
        found = await session.result("textDocument/documentSymbol", {"textDocument": {"uri": URI}})
        (model,) = found
        assert (model["name"], model["detail"]) == ("model", "Sequential, 92,586 parameters")
        assert model["range"]["start"] == {"line": 3, "character": len("model = ")}
        assert [(each["name"], each["detail"]) for each in model["children"]] == [
            ("InputLayer", "(None, 28, 28, 1)"),
            ("Conv2D", "(None, 24, 24, 16)"),
            ("Flatten", "(None, 9216)"),
            ("Dense", "(None, 10)"),
        ]
        for each in (model, *model["children"]):
            assert each["selectionRange"]["start"] == each["range"]["start"]
        await session.leave()
    async with server() as session:
        await session.initialize("minimal")
        session.open(URI, MODEL)
        document = {"textDocument": {"uri": URI}}
        assert await session.result("textDocument/documentSymbol", document) is None
        await session.leave()


async def test_of_what_is_not_known_nothing_is_said() -> None:
    async with server() as session:
        await session.initialize()
        session.open(URI, "import keras\nmodel = keras.Sequential(make())\n")
        assert await lenses(session, URI) == []
        assert await hints(session, URI, 0, 2) == []
        await session.leave()


async def test_in_a_text_too_large_for_an_editor_nothing_is_offered() -> None:
    async with server() as session:
        await session.initialize()
        large = MODEL + "# a word more\n" * 80_000
        assert await completed(session, f"{large}layers.Dense(8, activation='|") == []
        assert await hints(session, URI, 0, 10) == []
        assert await lenses(session, URI) == []
        await session.leave()


async def test_in_the_cells_of_a_notebook() -> None:
    cells = ["import keras\n", "x = keras.Input((4,))\ny = keras.layers.Dense(2)(x)"]
    uris = [f"vscode-notebook-cell:/home/me/a.ipynb#{number}" for number in range(2)]
    async with server() as session:
        await session.initialize()
        session.notify(
            "notebookDocument/didOpen",
            {
                "notebookDocument": {
                    "uri": "file:///home/me/a.ipynb",
                    "notebookType": "jupyter-notebook",
                    "version": 1,
                    "cells": [{"kind": 2, "document": uri} for uri in uris],
                },
                "cellTextDocuments": [
                    {"uri": uri, "languageId": "python", "version": 1, "text": text}
                    for uri, text in zip(uris, cells, strict=True)
                ],
            },
        )
        assert await hints(session, uris[0], 0, 5) == []
        assert await hints(session, uris[1], 0, 5) == [
            (0, len("x = keras.Input((4,))"), "(None, 4)"),
            (1, len("y = keras.layers.Dense(2)(x)"), "(None, 2)"),
        ]
        place = {"line": 1, "character": len("y = keras.layers.Dense(")}
        items = await session.result(
            "textDocument/completion", {"textDocument": {"uri": uris[1]}, "position": place}
        )
        assert "units=" in labels(items)
        await session.leave()


async def test_each_can_be_turned_off(tmp_path: Path) -> None:
    off = {"completion": False, "inlayHints": False, "codeLens": False}
    async with server() as session:
        await session.initialize(initializationOptions={"settings": off})
        uri = (tmp_path / "model.py").as_uri()
        session.open(uri, MODEL)
        assert await hints(session, uri, 0, 10) == []
        assert await lenses(session, uri) == []
        assert await completed(session, "import keras\nDense(8, activation='|", f"{uri}2") == []
        session.notify("workspace/didChangeConfiguration", {"settings": {"settings": {}}})
        assert len(await hints(session, uri, 0, 10)) == 3
        await session.leave()
