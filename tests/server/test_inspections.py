from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from kerasight.inspection import Inspection
from kerasight.source.document import Document
from kerasight_server.inspections import Inspections, Outcome, Snapshot
from kerasight_server.settings import ServerSettings


class Engine:
    """An engine that says when it starts and waits until it may go on."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.threads: set[int] = set()
        self.started = threading.Semaphore(0)
        self.may_go_on = threading.Event()

    def __call__(self, text: str, filename: str, settings: ServerSettings) -> Inspection:  # noqa: ARG002
        self.texts.append(text)
        self.threads.add(threading.get_ident())
        self.started.release()
        assert self.may_go_on.wait(60)
        if text == "fault":
            raise RecursionError("too deep\nsecond line")
        return Inspection(Document.from_text(text, filename), ())


def snapshot(version: int, text: str, uri: str = "untitled:a") -> Snapshot:
    return Snapshot(uri, uri, version, text, ServerSettings())


@contextmanager
def desk(engine: Engine) -> Iterator[tuple[Inspections, list[Outcome]]]:
    inspections = Inspections(engine)
    published: list[Outcome] = []
    inspections.publish = published.append
    try:
        yield inspections, published
    finally:
        engine.may_go_on.set()
        inspections.close()


@pytest.fixture
async def engine() -> AsyncIterator[Engine]:
    engine = Engine()
    yield engine
    engine.may_go_on.set()


async def test_of_many_changes_the_newest_is_published_and_few_are_inspected(
    engine: Engine,
) -> None:
    with desk(engine) as (inspections, published):
        inspections.take(snapshot(1, "1"))
        await asyncio.to_thread(engine.started.acquire)
        for version in range(2, 201):
            inspections.take(snapshot(version, str(version)))
        engine.may_go_on.set()
        outcome = await inspections.current("untitled:a")
        assert outcome is not None
        assert outcome.snapshot.version == 200
        assert [one.snapshot.version for one in published] == [200]
        assert engine.texts == ["1", "200"]


async def test_documents_wait_for_one_worker_and_not_on_the_event_loop(engine: Engine) -> None:
    engine.may_go_on.set()
    with desk(engine) as (inspections, published):
        uris = [f"untitled:{number}" for number in range(5)]
        for uri in uris:
            inspections.take(snapshot(1, uri, uri))
        await asyncio.gather(*(inspections.current(uri) for uri in uris))
        assert sorted(one.snapshot.uri for one in published) == uris
        assert len(engine.threads) == 1
        assert threading.get_ident() not in engine.threads


async def test_a_closed_document_comes_to_nothing(engine: Engine) -> None:
    with desk(engine) as (inspections, published):
        inspections.take(snapshot(1, "1"))
        waiting = asyncio.create_task(inspections.current("untitled:a"))
        await asyncio.to_thread(engine.started.acquire)
        inspections.drop("untitled:a")
        engine.may_go_on.set()
        assert await waiting is None
        assert published == []
        assert inspections.snapshots() == []


async def test_a_document_that_is_opened_again_is_not_taken_for_the_old_one(
    engine: Engine,
) -> None:
    with desk(engine) as (inspections, published):
        inspections.take(snapshot(7, "old"))
        await asyncio.to_thread(engine.started.acquire)
        inspections.drop("untitled:a")
        inspections.take(snapshot(1, "new"))
        engine.may_go_on.set()
        outcome = await inspections.current("untitled:a")
        assert outcome is not None
        assert outcome.snapshot.text == "new"
        assert [one.snapshot.text for one in published] == ["new"]


async def test_a_fault_of_the_engine_is_one_line_and_the_service_goes_on(engine: Engine) -> None:
    engine.may_go_on.set()
    with desk(engine) as (inspections, published):
        inspections.take(snapshot(1, "fault"))
        failed = await inspections.current("untitled:a")
        assert failed is not None
        assert failed.inspection is None
        assert failed.fault == "RecursionError: too deep"
        inspections.take(snapshot(2, "fine"))
        fixed = await inspections.current("untitled:a")
        assert fixed is not None
        assert fixed.inspection is not None
        assert [one.snapshot.version for one in published] == [1, 2]


async def test_nothing_is_known_of_a_document_that_is_not_open(engine: Engine) -> None:
    with desk(engine) as (inspections, _):
        assert await inspections.current("untitled:a") is None
        assert inspections.snapshot("untitled:a") is None


async def test_the_same_text_again_is_not_inspected_again(engine: Engine) -> None:
    engine.may_go_on.set()
    with desk(engine) as (inspections, published):
        inspections.take(snapshot(1, "text"))
        await inspections.current("untitled:a")
        inspections.take(snapshot(2, "text"))
        outcome = await inspections.current("untitled:a")
        assert outcome is not None
        assert outcome.snapshot.version == 2
        assert [one.snapshot.version for one in published] == [1, 2]
        assert engine.texts == ["text"]


async def test_other_settings_for_the_same_text_are_inspected(engine: Engine) -> None:
    engine.may_go_on.set()
    with desk(engine) as (inspections, _):
        inspections.take(snapshot(1, "text"))
        await inspections.current("untitled:a")
        other = ServerSettings({"keras": 2})
        inspections.take(replace(snapshot(2, "text"), settings=other))
        await inspections.current("untitled:a")
        assert engine.texts == ["text", "text"]
