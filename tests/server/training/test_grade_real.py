"""The command `kerasight.grade` for real: Keras trains a model, another process scores it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import psutil

from ..session import SECONDS, Message, server

SOLUTION = """\
# kerasight: task=digits
from pathlib import Path

import keras
import numpy as np


def solution_model():
    with np.load(Path(__file__).with_name("digits-train.npz")) as data:
        images, labels = data["images"][..., np.newaxis] / 255.0, data["labels"]
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, epochs=EPOCHS, verbose=0)
    return model
"""


def reports(session_messages: list[Message]) -> list[str]:
    values = [
        message["params"]["value"]
        for message in session_messages
        if message.get("method") == "$/progress"
    ]
    return [value.get("message") or value["kind"] for value in values]


async def test_a_model_is_trained_and_scored(tmp_path: Path) -> None:
    path = tmp_path / "solution.py"
    path.write_text(SOLUTION.replace("EPOCHS", "2"), encoding="utf-8")
    async with server() as session:
        await session.initialize(rootUri=tmp_path.as_uri())
        session.open(path.as_uri(), path.read_text(encoding="utf-8"))
        assert await session.diagnostics(path.as_uri(), 1) == []
        request = session.ask_command("kerasight.grade", path.as_uri(), None)
        async with asyncio.timeout(5 * SECONDS):
            while not any(message.get("id") == request for message in session.messages):
                # The inspector is at work while the model trains.
                assert await session.hover(path.as_uri(), 13, 20) is not None
                await asyncio.sleep(1)
        answer = await session.answer(request)
        assert "result" in answer, answer
        result = answer["result"]
        assert result["score"] >= 1, result
        assert result["cause"] is None
        assert 0.5 <= result["metric"]["value"] <= 1
        assert Path(result["report"]).is_relative_to(tmp_path / ".kerasight")
        assert Path(result["report"]).is_file()
        shown = reports(session.messages)
        assert shown[0] == "begin"
        assert any(each.startswith("epoch 1/2 ") and "loss" in each for each in shown)
        assert any(each.startswith("epoch 2/2 ") and "accuracy" in each for each in shown)
        assert shown[-1] == "done"
        assert await session.leave() == 0


async def test_cancel_while_keras_trains_leaves_no_process(tmp_path: Path) -> None:
    path = tmp_path / "solution.py"
    path.write_text(SOLUTION.replace("EPOCHS", "100_000"), encoding="utf-8")
    async with server() as session:
        await session.initialize()
        request = session.ask_command("kerasight.grade", path.as_uri(), "digits")
        async with asyncio.timeout(5 * SECONDS):
            while not any(each.startswith("epoch") for each in reports(session.messages)):
                await asyncio.sleep(0.2)
        family = psutil.Process(session.process.pid).children(recursive=True)
        assert len(family) >= 2
        token = session.notifications("$/progress")[0]["token"]
        session.notify("window/workDoneProgress/cancel", {"token": token})
        assert (await session.answer(request))["error"]["code"] == -32800
        _, alive = await asyncio.to_thread(psutil.wait_procs, family, SECONDS)
        assert alive == []
        assert await session.leave() == 0
