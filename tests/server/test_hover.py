"""Hovers of the real engine."""

from __future__ import annotations

import pytest

from .session import Message, Session, server

URI = "untitled:Untitled-1"

TEXT = """\
from keras import Input, Model, Sequential, layers

digits = Sequential([
    Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.BatchNormalization(),
    layers.Flatten(),
    layers.Bidirectional(layers.LSTM(4)),
])

a = Input((None, 8))
b = Input((5, 3, 8))
shared = layers.Dense(4)
two = Model([a, b], [shared(a), shared(b)])
"""


def place(text: str, words: str) -> tuple[int, int]:
    before = text[: text.index(words)]
    return before.count("\n"), len(before) - (before.rfind("\n") + 1)


async def hover(session: Session, words: str, text: str = TEXT) -> Message | None:
    return await session.hover(URI, *place(text, words))


async def value(session: Session, words: str) -> str:
    found = await hover(session, words)
    assert found is not None
    text: str = found["contents"]["value"]
    return text


async def test_layers_and_models() -> None:
    async with server() as session:
        await session.initialize()
        session.open(URI, TEXT)
        found = await hover(session, "layers.Conv2D")
        assert found is not None
        assert found["contents"] == {
            "kind": "markdown",
            "value": "**Conv2D** `conv2d`  \nOutput shape: `(None, 26, 26, 32)`  \nParameters: 320"
            "\n\nKeras 3",
        }
        assert found["range"] == {
            "start": {"line": 4, "character": 4},
            "end": {"line": 4, "character": 43},
        }
        batch_normalization = await value(session, "BatchNormalization")
        assert "Parameters: 128 (64 trainable, 64 not trainable)" in batch_normalization
        shared = await value(session, "layers.Dense(4)")
        assert "Output shapes: `(None, None, 4)`, `(None, 5, 3, 4)`" in shared
        assert "Parameters: 36" in shared
        model = await value(session, "Model([a, b]")
        assert "Total parameters: 36" in model
        assert "`(None, None, 8)`, `(None, 5, 3, 8)`" in model
        assert await hover(session, "from keras") is None


async def test_plain_text_for_a_client_that_shows_no_markdown() -> None:
    async with server() as session:
        await session.initialize("minimal")
        session.open(URI, TEXT)
        found = await hover(session, "layers.Conv2D")
        assert found is not None
        assert found["contents"]["kind"] == "plaintext"
        assert found["contents"]["value"].startswith("Conv2D conv2d\nOutput shape: (None, 26")


async def test_hover_answers_for_the_newest_text() -> None:
    async with server() as session:
        await session.initialize()
        session.open(URI, TEXT)
        for filters in range(33, 65):
            text = TEXT.replace("Conv2D(32", f"Conv2D({filters}")
            session.change(URI, text, filters)
        assert "(None, 26, 26, 64)" in await value(session, "layers.Conv2D")


@pytest.mark.parametrize("emoji", ["'😀'", "'é'"])
async def test_a_hover_behind_an_emoji(emoji: str) -> None:
    async with server() as session:
        await session.initialize()
        text = f"from keras import Input, layers; x = {emoji}; y = layers.Dense(2)(Input((3,)))\n"
        session.open(URI, text)
        column = len(text[: text.index("layers.Dense")].encode("utf-16-le")) // 2
        assert await session.hover(URI, 0, column - 6) is None
        found = await session.hover(URI, 0, column)
        assert found is not None
        assert found["range"]["start"]["character"] == column
        assert "Parameters: 8" in found["contents"]["value"]
