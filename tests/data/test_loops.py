"""What loops of an unknown number of iterations leave agrees with what they really leave."""

from __future__ import annotations

from .interpreting import Held, blocks, hold, interpreted_variables


def test_every_variable() -> None:
    held = Held()
    for text in blocks("loops"):
        hold(text, held)
    assert not held.wrong, "\n".join(held.wrong)


def test_a_list_that_a_loop_fills_keeps_what_its_elements_are_like() -> None:
    ours: dict[str, object] = {}
    for text in blocks("loops"):
        ours |= interpreted_variables(text)
    expected = {
        "labels": (1, (), "float64"),
        "rows": (3, (1, 2), "float32"),
        "y": (1, (), "int64"),
        "pictures": (3, (3, 2), "float32"),
        "sizes": (1, (), "int64"),
        "pixels": (4, (2, 2, 1), "float32"),
        "classes": (1, (), "float64"),
        "some": (1, (), "str"),
        "steps": (3, (5, 2), "float64"),
        "nexts": (1, (), "float64"),
        "both": (3, (5, 1), "float64"),
        "before": (2, (4,), "float64"),
        "every": (1, (), "float64"),
        "more": (1, (), "int64"),
        "one": (2, (3,), "float64"),
        "another": (2, (3,), "float64"),
        "third": (2, (3,), "float64"),
        "batch": (3, (4, 3), "float64"),
        "kept": (2, (3,), "float64"),
        "numbered": (1, (), "int64"),
        "flat": (2, (12,), "float64"),
        "words": (1, (), "str"),
    }
    shapes = {
        name: (len(ours[name].shape.dims), ours[name].shape.dims[1:], ours[name].dtype)  # type: ignore[attr-defined]
        for name in expected
    }
    assert shapes == expected
