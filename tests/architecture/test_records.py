"""Changes of layers and models go through the journal, so that branches can undo them."""

from __future__ import annotations

import ast
from dataclasses import fields
from pathlib import Path

import pytest

from kerasight.values.journal import MISSING, Attribute, Journal
from kerasight.values.keras import LayerState, ModelState, Parameters

PACKAGE = Path(__file__).parents[2] / "checks" / "kerasight"
NAMES = {each.name for each in fields(ModelState)}


@pytest.mark.parametrize("room", ["apis", "interpreter", "rules"])
def test_no_field_is_assigned_past_the_journal(room: str) -> None:
    for path in sorted((PACKAGE / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Attribute(
                    value=ast.Attribute(attr="state"), attr=name, ctx=ast.Store() | ast.Del()
                ) if name in NAMES:
                    pytest.fail(f"{path}:{node.lineno} sets {name} without `journal.change`")


def test_every_field_is_unset_at_first() -> None:
    assert all(getattr(ModelState(), name) is None for name in NAMES)


def test_a_branch_is_undone_and_tells_what_it_left() -> None:
    journal, state = Journal(), LayerState(parameters=Parameters(3, 0))
    frame = journal.begin()
    changed = journal.change(state)
    changed.parameters = Parameters(4, 0)
    changed.trainable = False
    assert (state.parameters, changed.parameters) == (Parameters(4, 0), Parameters(4, 0))
    assert [place.before for place in frame.places.values()] == [Parameters(3, 0), MISSING]
    assert list(journal.undo().values()) == [Parameters(4, 0), False]
    assert (state.parameters, state.trainable) == (Parameters(3, 0), None)


def test_what_is_not_known_of_a_field_has_its_type() -> None:
    unknown = object()
    assert Attribute(LayerState(), "parameters").typed(unknown) == Parameters(None, None)
    assert Attribute(LayerState(), "trainable").typed(unknown) is unknown
