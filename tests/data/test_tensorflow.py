"""`tf.data` and tensors on paper agree with TensorFlow."""

from __future__ import annotations

from .on_paper import Held, blocks, hold

KNOWN_SHARE = 0.95


def test_every_variable() -> None:
    held = Held()
    for text in blocks("tensorflow_data"):
        hold(text, held)
    assert not held.wrong, "\n".join(held.wrong)
    assert held.known >= KNOWN_SHARE * (held.known + len(held.unknown)), held.unknown
