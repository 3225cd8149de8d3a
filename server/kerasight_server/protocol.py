"""pygls' protocol with two guarantees: every request is answered once, and memory does not grow."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from cattrs import transform_error
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.protocol import LanguageServerProtocol, lsp_method

_UNREADABLE: Final = object()
"""Represents a message that could not be read and needs no further handling."""


class Refusal(JsonRpcException):
    """A request that cannot be fulfilled, for a reason that the user can fix."""

    CODE = types.LSPErrorCodes.RequestFailed.value


class Cancelled(JsonRpcException):
    """A request that the user cancelled."""

    CODE = types.LSPErrorCodes.RequestCancelled.value


class Protocol(LanguageServerProtocol):
    """Answers requests that pygls leaves open, and frees what pygls would keep.

    pygls 2.1 does not answer requests that it cannot read, nor requests after `shutdown`; it
    cancels the request of a command, but not the command; and it keeps the future of every document
    change until the server ends.
    """

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._commands: dict[int | str, asyncio.Task[Any]] = {}
        self._client_is_gone = False

    def client_is_gone(self) -> None:
        """Send nothing more: there is no reader."""
        self._client_is_gone = True

    @property
    def was_shut_down(self) -> bool:
        """Whether the client requested the shutdown before it exited."""
        return self._shutdown

    @contextmanager
    def cancellable_command(self) -> Iterator[None]:
        """Let the client's `$/cancelRequest` cancel the command that runs in this block."""
        request = self.msg_id
        task = asyncio.current_task()
        if request is None or task is None:
            yield
            return
        self._commands[request] = task
        try:
            yield
        finally:
            del self._commands[request]

    async def end_commands(self) -> None:
        """Cancel every running command and wait until each has cleaned up."""
        tasks = list(self._commands.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def ask(self, method: str, params: object, timeout: float) -> Any:
        """The client's answer to a request.

        Raises TimeoutError after `timeout` seconds, since some clients never answer unknown
        requests, and JsonRpcException for an error.
        """
        future = self.send_request(method, params)
        try:
            return await asyncio.wait_for(asyncio.wrap_future(future), timeout)
        finally:
            self._forget(future)

    async def request(self, method: str, params: object, timeout: float) -> bool:
        """Send a request to the client; whether it agreed within `timeout` seconds."""
        try:
            await self.ask(method, params, timeout)
        except (TimeoutError, JsonRpcException):
            return False
        return True

    def structure_message(self, data: dict[str, Any]) -> Any:
        """Read one message; an unreadable request is answered here."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            method, request = data.get("method"), data.get("id")
            if method is not None and isinstance(request, int | str):
                self._refuse_unreadable(request, str(method), error)
            return _UNREADABLE

    def handle_message(self, message: Any) -> None:
        """Handle one message, or refuse it before `initialize` and after `shutdown`."""
        method = getattr(message, "method", None)
        late_answer = method is None and self._shutdown
        if message is _UNREADABLE or late_answer:
            return
        request = getattr(message, "id", None)
        if method is None or method in (types.INITIALIZE, types.EXIT):
            super().handle_message(message)
        elif self._workspace is None:
            self._refuse(request, types.ErrorCodes.ServerNotInitialized, "not initialized yet")
        elif self._shutdown:
            self._refuse(request, types.ErrorCodes.InvalidRequest, "shut down already")
        else:
            super().handle_message(message)

    @lsp_method(types.NOTEBOOK_DOCUMENT_DID_OPEN)
    def lsp_notebook_document__did_open(self, params: types.DidOpenNotebookDocumentParams) -> Any:
        """Leave the notebook to the feature: pygls' copy would get out of sync with the client."""
        yield self.fm.features[types.NOTEBOOK_DOCUMENT_DID_OPEN], (params,), None

    @lsp_method(types.NOTEBOOK_DOCUMENT_DID_CHANGE)
    def lsp_notebook_document__did_change(
        self, params: types.DidChangeNotebookDocumentParams
    ) -> Any:
        """The same."""
        yield self.fm.features[types.NOTEBOOK_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(types.NOTEBOOK_DOCUMENT_DID_CLOSE)
    def lsp_notebook_document__did_close(self, params: types.DidCloseNotebookDocumentParams) -> Any:
        """The same."""
        yield self.fm.features[types.NOTEBOOK_DOCUMENT_DID_CLOSE], (params,), None

    def _refuse_unreadable(self, request: int | str, method: str, error: Exception) -> None:
        if self.get_message_type(method) is None:
            self._refuse(request, types.ErrorCodes.MethodNotFound, f"no such method: {method}")
        else:
            reason = "; ".join(transform_error(error.__cause__ or error))
            message = f"cannot read the parameters of {method}: {reason}"
            self._refuse(request, types.ErrorCodes.InvalidParams, message)

    def _refuse(self, request: int | str | None, code: types.ErrorCodes, message: str) -> None:
        if request is not None:
            error = types.ResponseError(code=code.value, message=message)
            self._send_response(request, error=error)

    def _send_data(self, data: Any) -> None:
        if self._client_is_gone:
            return
        try:
            super()._send_data(data)
        except BrokenPipeError:
            self.client_is_gone()

    def _handle_cancel_notification(self, msg_id: int | str) -> None:
        if msg_id in self._request_futures:
            super()._handle_cancel_notification(msg_id)
        if (task := self._commands.get(msg_id)) is not None:
            task.cancel()

    def _execute_handler(self, msg_id: int | str, *arguments: Any, **keywords: Any) -> None:
        super()._execute_handler(msg_id, *arguments, **keywords)
        future = self._request_futures.get(msg_id)
        if future is not None:
            future.add_done_callback(lambda _: self._request_futures.pop(msg_id, None))

    def _forget(self, future: Any) -> None:
        for request in [key for key, value in self._request_futures.items() if value is future]:
            del self._request_futures[request]
