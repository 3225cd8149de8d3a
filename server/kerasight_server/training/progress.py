"""The events of a training as work-done progress."""

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
"""The percentage after the last epoch: scoring and the report follow."""

_SWEPT_PERCENTAGE = 70
"""The percentage after the sweep of learning rates: trials follow."""

STAGES = {
    "contract": "reading the file",
    "dry-run": "trying one batch",
    "train": "training",
    "save": "saving the model",
    "score": "scoring",
    "diagnose": "judging the training",
    "report": "writing the report",
}
"""The titles of the stages."""


class Narrator:
    """Turns events into one line and a percentage that never falls."""

    def __init__(self) -> None:
        self._percentage = 0

    def report(self, event: Event) -> types.WorkDoneProgressReport | None:
        """What to show for an event; None to show nothing."""
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
        """Move the bar; `end` is the percentage when all is done."""
        if isinstance(done, int) and isinstance(of, int) and of > 0:
            reached = end * min(done, of) // of
            self._percentage = max(self._percentage, reached)


def _measures(logs: object) -> list[str]:
    """Each metric with enough digits to tell epochs apart; NaN is shown as such."""
    if not isinstance(logs, dict):
        return []
    return [f"{name} {_measure(value)}" for name, value in logs.items()]


def _measure(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, int | float) else "not a number"


@asynccontextmanager
async def shown_progress(
    ls: KerasightServer, title: str, cancel: Callable[[], Any]
) -> AsyncIterator[Callable[[Event], None]]:
    """Show progress while the block runs, if the client can; `cancel` is its cancel button.

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
        # pygls keeps tokens for ever; a late cancellation of an unknown one is ignored.
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
