"""The template for PyCharm's plugin LSP4IJ names a command that is a server, and real settings."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

from kerasight_server.settings import ServerSettings, read_settings

from .session import fresh_server

FOLDER = Path(__file__).parents[2] / "client-pycharm"


async def test_the_command_of_the_template_is_a_server() -> None:
    template = json.loads((FOLDER / "template.json").read_text(encoding="utf-8"))
    python, *arguments = shlex.split(template["programArgs"]["default"])
    assert python == "$PROJECT_DIR$/.venv/bin/python"
    async with fresh_server(*arguments) as session:
        welcome = await session.initialize("minimal")
        assert welcome["serverInfo"]["name"] == "kerasight"
        assert await session.leave() == 0


def test_its_options_are_the_defaults_and_have_no_fault() -> None:
    options = json.loads((FOLDER / "initializationOptions.json").read_text(encoding="utf-8"))
    assert read_settings(options) == (ServerSettings(), ())
