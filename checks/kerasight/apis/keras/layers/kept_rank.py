"""Layers that, once built, accept only the rank that they were built for."""

from __future__ import annotations

from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import ProblemFound, WrongRank


class KeptRank(BaseLayer):
    """A layer whose `build` sets an `input_spec` with the number of axes."""

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Raise ProblemFound(WrongRank) for a second call with another rank."""
        before = call.layer.state.built_for
        if before is not None:
            rank, now = before[0].rank, call.shape.rank
            if rank is not None and now is not None and rank != now:
                raise ProblemFound(WrongRank(call.shape, rank, at_least=False))
        super().assert_input_compatibility(call)
