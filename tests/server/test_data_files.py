"""Data files in the real server: what their headers say arrives with the next inspection."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from .session import server
from .test_project_files import until_codes

TRAIN = """\
import keras
import numpy as np

x = np.load("x.npy")
model = keras.Sequential([keras.Input((5,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, np.zeros(20))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text("")
    np.save(tmp_path / "x.npy", np.zeros((20, 4)))
    return tmp_path


async def test_what_a_header_says_arrives(folder: Path) -> None:
    train = folder / "train.py"
    async with server() as session:
        await session.initialize()
        session.open(train.as_uri(), TRAIN)
        [finding] = await until_codes(session, train.as_uri(), ["data-shape"])
        assert "(20, 4)" in finding["message"]
        np.save(folder / "x.npy", np.zeros((20, 5)))
        session.change(train.as_uri(), "\n" + TRAIN, 2)
        await until_codes(session, train.as_uri(), [])


async def test_a_workspace_that_is_not_trusted_is_not_read(folder: Path) -> None:
    train = folder / "train.py"
    async with server() as session:
        await session.initialize(initializationOptions={"settings": {"dataFiles": False}})
        session.open(train.as_uri(), TRAIN)
        assert await session.diagnostics(train.as_uri(), 1) == []
        session.notify(
            "workspace/didChangeConfiguration", {"settings": {"settings": {"dataFiles": True}}}
        )
        await until_codes(session, train.as_uri(), ["data-shape"])
