"""The call around a place in text that is being typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerasight.source.parsing.call_at import CallPlace, call_at


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ('layers.Dense(8, activation="re', CallPlace("layers.Dense", "activation", 1, "re", None)),
        ("Activation('", CallPlace("Activation", None, 0, "", None)),
        ("Dense(", CallPlace("Dense", None, 0, None, "")),
        ("Dense(8, ", CallPlace("Dense", None, 1, None, "")),
        ("Dense(8, act", CallPlace("Dense", None, 1, None, "act")),
        ("Dense(8, activation", CallPlace("Dense", None, 1, None, "activation")),
        ("Dense(8, activation=", CallPlace("Dense", "activation", 1, None, None)),
        ("Dense(8, activation=re", CallPlace("Dense", "activation", 1, None, None)),
        ("Dense(8 + uni", CallPlace("Dense", None, 0, None, None)),
        ("Dense(units ", CallPlace("Dense", None, 0, None, None)),
        ('m.compile(metrics=["acc', CallPlace("m.compile", "metrics", 0, "acc", None)),
        (
            'm.compile(\n    "adam",  # a comment (with "marks\n    loss="m',
            CallPlace("m.compile", "loss", 1, "m", None),
        ),
        ('Dense(8)(x); Conv2D(3, (2, 2), padding="', CallPlace("Conv2D", "padding", 2, "", None)),
        (
            'x = """a\nDense(" \n"""\ny = Dense(f(a=1), bias_initializer="ze',
            CallPlace("Dense", "bias_initializer", 1, "ze", None),
        ),
        ('Sequential([Dense(1), Dense(2, "', CallPlace("Dense", None, 1, "", None)),
        ('Dense(a == "b', CallPlace("Dense", None, 0, "b", None)),
        ("x = 1", None),
        ("x = [1, ", None),
        ("Dense(8)", None),
        ("Dense(8,  # act", None),
        ("f(1\nx = (", None),
    ],
)
def test_places(before: str, expected: CallPlace | None) -> None:
    assert call_at(before) == expected


def test_only_what_is_near_is_read() -> None:
    assert call_at("Dense(" + " " * 30_000 + "activation='") is None


@given(st.text(alphabet="ab(),=[]{}'\"#\\\n. ", max_size=60))
def test_any_text_is_read(text: str) -> None:
    place = call_at(text)
    assert place is None or place.called.replace(".", "").isidentifier()
