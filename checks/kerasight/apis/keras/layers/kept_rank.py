"""Layers that, once built, take only as many axes as they were built for."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.values.keras import Layer
from kerasight.values.keras_version import KerasVersion
from kerasight.values.problems import ProblemFound, WrongRank
from kerasight.values.shapes import Shape


class KeptRankSpec(BaseLayer):
    """A layer whose `build` sets an `input_spec` with the number of axes."""

    def check(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> None:
        """Raise ProblemFound(WrongRank) in a second call with more or fewer axes."""
        before = layer.state.get("built_for")
        if before is not None:
            rank, now = before[0].rank, shapes[0].rank
            if rank is not None and now is not None and rank != now:
                raise ProblemFound(WrongRank(shapes[0], rank, at_least=False))
        super().check(layer, shapes, keras)
