"""Nothing that we say of the recorded snippets contradicts what Keras really did.

Needs no Keras: the outcomes are on record. Snippets that raise for a reason of which no rule
speaks yet stay silent; how many are told is held, so that none is lost.
"""

from __future__ import annotations

import pytest

from kerasight.inspection import Inspection, Settings, inspect
from kerasight.source.document import Document
from kerasight.values.keras_version import Major

from ..comparing.compare import errors_of, promised_rule
from ..real.client import Raised
from .snippets import Snippet, snippets

VERSIONS: tuple[Major, ...] = (3, 2)

RECORDED = 369
"""Snippets of which all of the code is on record."""

TOLD: dict[Major, int] = {3: 134, 2: 84}
"""At least so many of those that raise are reported."""

SHAPES: dict[Major, int] = {3: 40, 2: 45}
"""At least so many print shapes that we know."""


def inspected(snippet: Snippet, keras: Major) -> Inspection:
    return inspect(Document.from_text(snippet.text), Settings(keras=keras))


def shown_shapes(inspection: Inspection) -> list[str] | None:
    """The shapes of the layers of `m`, its input left out; None where they are not all known."""
    model = next((model for model in inspection.models if model.name == "m"), None)
    if model is None:
        return None
    shapes = [str(row.output_shape) for row in model.layers if row.class_name != "InputLayer"]
    return None if any("?" in shape for shape in shapes) else shapes


def test_all_snippets_are_there() -> None:
    assert len(snippets()) == RECORDED
    assert sum(1 for each in snippets() if each.raised(3)) > 150


@pytest.mark.parametrize("keras", VERSIONS)
def test_an_error_of_ours_is_an_exception_of_keras(keras: Major) -> None:
    told = 0
    for snippet in snippets():
        errors = errors_of(inspected(snippet, keras))
        if snippet.raised(keras) is None:
            assert not errors, f"{snippet.code}\n{errors}"
        told += bool(errors)
    assert told >= TOLD[keras]


@pytest.mark.parametrize("keras", VERSIONS)
def test_what_a_rule_promises_is_told(keras: Major) -> None:
    promised = 0
    for snippet in snippets():
        raised = snippet.raised(keras)
        message = snippet.outcomes[keras]
        rule = promised_rule(Raised(raised, message, (), "")) if raised else None
        if rule is not None:
            promised += 1
            errors = errors_of(inspected(snippet, keras))
            assert rule in {error.rule for error in errors}, f"{snippet.code}\n{message}"
    assert promised > 20


@pytest.mark.parametrize("keras", VERSIONS)
def test_shapes_that_a_snippet_prints_are_ours(keras: Major) -> None:
    equal = 0
    for snippet in snippets():
        printed, ours = snippet.shapes(keras), shown_shapes(inspected(snippet, keras))
        if printed is None or ours is None:
            continue
        real = [str(shape) for shape in printed if not is_input(shape)]
        assert ours[-len(real) :] == real, snippet.code
        equal += 1
    assert equal >= SHAPES[keras]


def is_input(shape: object) -> bool:
    """Whether it is the output of an InputLayer of Keras 2, which is a list of one shape."""
    return isinstance(shape, tuple) and any(isinstance(size, tuple) for size in shape)
