"""Diagnostics of the real engine, as three clients get them (checked by pytest-lsp)."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from lsprotocol.converters import get_converter
from pytest_lsp import ClientServerConfig, LanguageClient

from .session import HERE, SECONDS, server

URI = "file:///home/l%C3%A9a/my%20course/model.py"

LAMBDA = """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((4,)),
    layers.Lambda(lambda x: x * 2),
    layers.Dense(2),
])
model.compile(loss="mse")
model.fit(input(), input())
model.save("model.keras")
"""

NONE_DIMENSION = """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((None, 4)),
    layers.Flatten(),
    layers.Dense(2),
])
"""

FINE = LAMBDA.replace("layers.Lambda(lambda x: x * 2)", 'layers.Dense(8, activation="relu")')


@pytest_lsp.fixture(  # type: ignore[untyped-decorator]
    config=ClientServerConfig(server_command=[sys.executable, "-m", "kerasight", "server"]),
    params=["vscode", "neovim", "minimal"],
)
async def client(request: pytest.FixtureRequest, lsp_client: LanguageClient) -> AsyncIterator[None]:
    path = HERE / "capabilities" / f"{request.param}.json"
    capabilities = get_converter().structure(
        json.loads(path.read_text(encoding="utf-8")), types.ClientCapabilities
    )
    # Its own answer to a request that it does not know is an error in its log.
    lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda _: None)
    await lsp_client.initialize_session(types.InitializeParams(capabilities=capabilities))
    yield
    await lsp_client.shutdown_session()


def open_document(client: LanguageClient, text: str, uri: str = URI) -> None:
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            text_document=types.TextDocumentItem(
                uri=uri, language_id="python", version=1, text=text
            )
        )
    )


def change(client: LanguageClient, text: str, version: int, uri: str = URI) -> None:
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=uri, version=version),
            content_changes=[types.TextDocumentContentChangeWholeDocument(text=text)],
        )
    )


async def until_codes(
    client: LanguageClient, codes: list[str], uri: str = URI
) -> Sequence[types.Diagnostic]:
    """The diagnostics, once they are those of these rules."""
    async with asyncio.timeout(SECONDS):
        while True:
            diagnostics = client.diagnostics.get(uri)
            if diagnostics is not None and [each.code for each in diagnostics] == codes:
                return diagnostics
            await asyncio.sleep(0.02)


def supports(client: LanguageClient, ability: str) -> bool:
    assert client.capabilities is not None
    document = client.capabilities.text_document
    published = document and document.publish_diagnostics
    return bool(published and getattr(published, ability))


async def test_a_finding_in_the_terms_of_the_client(client: LanguageClient) -> None:
    open_document(client, LAMBDA)
    (diagnostic,) = await until_codes(client, ["lambda-layer"])
    assert diagnostic.source == "kerasight"
    assert diagnostic.range.start == types.Position(line=4, character=4)
    assert diagnostic.range.end.line == 4
    message, help_text = diagnostic.message.split("\n", 1)
    assert "Lambda" in message
    assert help_text
    link = diagnostic.code_description
    if supports(client, "code_description_support"):
        assert link is not None
        assert link.href.endswith("/rules/lambda-layer/")
    else:
        assert link is None
    if not supports(client, "related_information"):
        assert diagnostic.related_information is None


async def test_columns_after_an_emoji(client: LanguageClient) -> None:
    emoji = "title = '😀é'; from keras import layers; layer = layers.Lambda(lambda x: x)\n"
    emoji += "import keras\nkeras.Sequential([keras.Input((3,)), layer]).save('a.keras')\n"
    open_document(client, emoji)
    (diagnostic,) = await until_codes(client, ["lambda-layer"])
    before = emoji[: emoji.index("layers.Lambda")]
    general = client.capabilities.general if client.capabilities else None
    encodings = (general and general.position_encodings) or ["utf-16"]
    expected = {
        "utf-8": len(before.encode()),
        "utf-16": len(before.encode("utf-16-le")) // 2,
    }[encodings[0]]
    assert diagnostic.range.start == types.Position(line=0, character=expected)


@pytest.mark.parametrize("client", ["vscode"], indirect=True)
async def test_edits_bring_findings_and_take_them_away(client: LanguageClient) -> None:
    open_document(client, FINE)
    await until_codes(client, [])
    change(client, LAMBDA, 2)
    await until_codes(client, ["lambda-layer"])
    change(client, FINE, 3)
    await until_codes(client, [])
    change(client, NONE_DIMENSION, 4)
    (diagnostic,) = await until_codes(client, ["none-dimension"])
    assert diagnostic.severity == types.DiagnosticSeverity.Error
    assert diagnostic.range.start.line == 5
    client.text_document_did_close(
        types.DidCloseTextDocumentParams(text_document=types.TextDocumentIdentifier(uri=URI))
    )
    await until_codes(client, [])


@pytest.mark.parametrize("client", ["vscode"], indirect=True)
async def test_half_typed_code_keeps_the_other_findings(client: LanguageClient) -> None:
    open_document(client, LAMBDA + "model.fit(\n")
    diagnostics = await until_codes(client, ["lambda-layer", "syntax-error"])
    assert diagnostics[1].range.start.line == 10


async def test_of_two_hundred_edits_the_last_wins() -> None:
    async with server() as session:
        await session.initialize()
        uri = "untitled:Untitled-1"
        session.open(uri, LAMBDA)
        for version in range(2, 202):
            # Every version has its findings elsewhere, so each would be news to the client.
            typed = "\n" * version + (NONE_DIMENSION if version % 2 else LAMBDA)
            session.change(uri, typed, version)
        (diagnostic,) = await session.diagnostics(uri, 201)
        assert diagnostic["code"] == "none-dimension"
        assert diagnostic["range"]["start"]["line"] == 201 + 5
        await session.hover(uri, 0, 0)
        published = session.notifications("textDocument/publishDiagnostics")
        versions = [parameters["version"] for parameters in published]
        assert versions == sorted(set(versions))
        assert versions[-1] == 201
        assert len(versions) < 200


async def test_what_the_client_has_is_not_sent_again() -> None:
    async with server() as session:
        await session.initialize()
        uri = "untitled:Untitled-1"
        session.open(uri, LAMBDA)
        await session.diagnostics(uri, 1)
        session.change(uri, LAMBDA + "# a word more\n", 2)
        await session.hover(uri, 0, 0)
        assert len(session.notifications("textDocument/publishDiagnostics")) == 1
        session.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
        session.open(uri, LAMBDA, 7)
        await session.diagnostics(uri, 7)
        published = session.notifications("textDocument/publishDiagnostics")
        counts = [len(parameters["diagnostics"]) for parameters in published]
        assert counts == [1, 0, 1]


async def test_settings_choose_the_rules() -> None:
    async with server() as session:
        await session.initialize(initializationOptions={"settings": {"ignore": ["lambda-layer"]}})
        uri = "untitled:Untitled-1"
        session.open(uri, LAMBDA)
        assert await session.diagnostics(uri, 1) == []
        session.notify("workspace/didChangeConfiguration", {"settings": {"settings": {}}})
        await session.until(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics"
                and bool(message["params"]["diagnostics"])
            )
        )
        assert session.notifications("window/logMessage") == []


async def test_a_text_too_large_for_an_editor_is_said_to_be_so_once() -> None:
    async with server() as session:
        await session.initialize()
        uri = "untitled:Untitled-1"
        session.open(uri, LAMBDA)
        await session.diagnostics(uri, 1)
        large = LAMBDA + "# a word more\n" * 100_000
        session.change(uri, large, 2)
        assert await session.diagnostics(uri, 2) == []
        session.change(uri, large + "#\n", 3)
        assert await session.hover(uri, 4, 6) is None
        session.change(uri, LAMBDA, 4)
        assert len(await session.diagnostics(uri, 4)) == 1
        (line,) = session.notifications("window/logMessage")
        assert f"{len(large):,} characters" in line["message"]
        assert "1,000,000" in line["message"]


ODD_TEXTS = {
    "empty": "",
    "mark": "\ufeff" + LAMBDA,
    "null": "\x00",
    "brackets": "(" * 20_000,
    "surrogate": "x = '\ud83d'\n",
    "separators": "\x0c\u2028\x85\n" * 50,
    "signs": "-" * 50_000 + "1",
    "blocks": "if x:\n" * 3_000,
}


async def test_no_text_ends_the_service(tmp_path: Path) -> None:
    async with server() as session:
        await session.initialize()
        for name, text in ODD_TEXTS.items():
            uri = (tmp_path / name).as_uri()
            session.open(uri, text)
            await session.diagnostics(uri, 1)
            session.change(uri, NONE_DIMENSION, 2)
            (diagnostic,) = await session.diagnostics(uri, 2)
            assert diagnostic["code"] == "none-dimension"
        assert session.notifications("window/logMessage") == []
        assert await session.leave() == 0
