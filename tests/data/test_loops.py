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
    shapes = {
        name: (len(ours[name].shape.dims), ours[name].shape.dims[1:], ours[name].dtype)  # type: ignore[attr-defined]
        for name in ("labels", "rows", "y", "pictures", "sizes")
    }
    assert shapes == {
        "labels": (1, (), "float64"),
        "rows": (3, (1, 2), "float32"),
        "y": (1, (), "int64"),
        "pictures": (3, (3, 2), "float32"),
        "sizes": (1, (), "int64"),
    }
