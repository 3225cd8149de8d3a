"""The events of a training as work-done progress: what runs, how far, how well."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

from lsprotocol import types

from kerasight_server.client import ClientSupport
from kerasight_server.running import Event
from kerasight_server.server import KerasightServer

_CREATE_SECONDS = 5.0
"""How long a client may take to agree to show progress before the work starts without it."""

_TRAINED_PERCENTAGE = 95
"""Where the bar stands when the last epoch is done: scoring and the report come after it."""

_SWEPT_PERCENTAGE = 70
"""Where it stands when the sweep of a search for the learning rate is done: trials come after."""

STAGES = {
    "contract": "reading the file",
    "dry-run": "trying one batch",
    "train": "training",
    "save": "saving the model",
    "score": "scoring",
    "diagnose": "judging the training",
    "report": "writing the report",
}
"""What a stage is called while it runs."""


class Narrator:
    """Turns events into one line and a percentage that never falls."""

    def __init__(self) -> None:
        self._percentage = 0

    def report(self, event: Event) -> types.WorkDoneProgressReport | None:
        """What to show for an event; None when it is nothing that a person would want to see."""
        if event["event"] == "stage" and event.get("status") == "started":
            stage = str(event.get("stage"))
            message = STAGES.get(stage, stage)
        elif event["event"] == "epoch":
            epoch, epochs = event.get("epoch"), event.get("epochs")
            message = " ".join([f"epoch {epoch}/{epochs}", *_measures(event.get("logs"))])
            self._advance(epoch, epochs, _TRAINED_PERCENTAGE)
        elif event["event"] == "batch":
            batch, batches = event.get("batch"), event.get("batches")
            place = f"{batch}/{batches}" if batches else batch
            where = f"epoch {event.get('epoch')} batch {place}"
            message = " ".join([where, *_measures(event.get("logs"))])
        elif event["event"] == "step":
            step, steps = event.get("step"), event.get("steps")
            message = f"step {step}/{steps} learning rate {_measure(event.get('learning_rate'))}"
            self._advance(step, steps, _SWEPT_PERCENTAGE)
        elif event["event"] == "trial":
            rate = _measure(event.get("learning_rate"))
            where = f"trying {rate}, epoch {event.get('epoch')}/{event.get('epochs')}"
            message = " ".join([where, *_measures(event.get("logs"))])
        else:
            return None
        return types.WorkDoneProgressReport(
            cancellable=True, message=message, percentage=self._percentage
        )

    def _advance(self, done: object, of: object, end: int) -> None:
        """Move the bar: `end` is where it stands when all is done."""
        if isinstance(done, int) and isinstance(of, int) and of > 0:
            reached = end * min(done, of) // of
            self._percentage = max(self._percentage, reached)


def _measures(logs: object) -> list[str]:
    """Each measure with as many digits as tell epochs apart; what is no number is said so."""
    if not isinstance(logs, dict):
        return []
    return [f"{name} {_measure(value)}" for name, value in logs.items()]


def _measure(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, int | float) else "not a number"


@asynccontextmanager
async def shown_progress(
    ls: KerasightServer, title: str, cancel: Callable[[], Any]
) -> AsyncIterator[Callable[[Event], None]]:
    """Show progress while the block runs, for a client that can; `cancel` is its cancel button.

    Yields the function that takes the events.
    """
    token = await _token(ls)
    if token is None:
        yield lambda _: None
        return
    progress = ls.work_done_progress
    progress.begin(token, types.WorkDoneProgressBegin(title=title, cancellable=True, percentage=0))
    progress.tokens[token].add_done_callback(lambda future: future.cancelled() and cancel())
    narrator = Narrator()

    def show(event: Event) -> None:
        if (report := narrator.report(event)) is not None:
            progress.report(token, report)

    message = "done"
    try:
        yield show
    except asyncio.CancelledError:
        message = "cancelled"
        raise
    except Exception:
        message = "failed"
        raise
    finally:
        # pygls keeps tokens for ever; a late cancellation finds none and is ignored.
        progress.tokens.pop(token, None)
        progress.end(token, types.WorkDoneProgressEnd(message=message))


async def _token(ls: KerasightServer) -> str | None:
    if not ClientSupport.of(ls.client_capabilities).work_done_progress:
        return None
    token = f"kerasight-{uuid4()}"
    parameters = types.WorkDoneProgressCreateParams(token)
    agreed = await ls.protocol.request(
        types.WINDOW_WORK_DONE_PROGRESS_CREATE, parameters, _CREATE_SECONDS
    )
    return token if agreed else None
