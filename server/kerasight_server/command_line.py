"""Short commands of `kerasight`: run to their end, with their output parsed."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from kerasight_server.faults import reason
from kerasight_server.protocol import Refusal
from kerasight_server.server import KerasightServer


async def answer_of(ls: KerasightServer, folder: Path, *words: str) -> Any:
    """The output of a command of `kerasight` with `--output-format json`, run in a folder.

    Raises Refusal with the command's reason if it fails.
    """
    try:
        process = await asyncio.create_subprocess_exec(
            *ls.kerasight_command,
            *words,
            "--output-format",
            "json",
            cwd=folder,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
    except OSError as error:
        raise Refusal(f"kerasight could not start: {error}") from error
    output, errors = await process.communicate()
    if process.returncode:
        raise Refusal(reason(process.returncode, errors.decode("utf-8", errors="replace")))
    return json.loads(output)
