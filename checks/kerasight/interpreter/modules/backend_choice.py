"""Events of the choice of a backend that the inspected file makes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kerasight.apis.context import Context
from kerasight.source.backend_choice import VARIABLE, backend_choice
from kerasight.source.document import Document
from kerasight.values.backends.events import BackendSetLate, BackendUnknown
from kerasight.values.events import Event
from kerasight.values.findings import Related

NAMES: Final = frozenset("jax numpy openvino tensorflow torch".split())
"""What Keras takes (keras/src/backend/__init__.py)."""

OTHER_PROCESSES: Final = ("importlib", "multiprocessing", "subprocess", "sys.modules")
"""Words of files that may import Keras again, or in another process, where the variable counts."""


def backend_events(context: Context, document: Document) -> Iterator[Event]:
    """What is wrong with the backend that a file chooses."""
    if VARIABLE not in document.text or context.keras.is_2:
        return
    choice = backend_choice(document.text, document.tree)
    imported = choice.imported
    if imported is None or not imported.is_certain:
        return
    counting = choice.counting
    if counting is not None and counting.value not in NAMES and not counting.is_default:
        related = (Related("it is imported here", document.span(imported.node)),)
        at = context.at(document.span(counting.node), related)
        yield BackendUnknown(at, wanted=str(counting.value))
    if any(word in document.text for word in OTHER_PROCESSES):
        return
    for late in choice.after:
        if late.value is None or late.value == context.keras.backend:
            continue
        related = (Related("Keras is imported here", document.span(imported.node)),)
        yield BackendSetLate(
            context.at(document.span(late.node), related),
            wanted=late.value,
            package=imported.package,
            line=imported.node.lineno,
        )
