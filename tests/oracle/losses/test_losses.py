"""What is said of the shapes of targets is what the real losses do: a drawn sample of all pairs.

`python -m tests.oracle.losses` runs them all.
"""

from __future__ import annotations

import random

from kerasight import facts
from kerasight.apis.keras.training.specs import LOSSES
from kerasight.values.keras_version import KerasVersion

from ..real.client import RealKeras
from .pairs import disagreements, pairs, raised, raised_at_once

SAMPLE = 50


def test_what_is_said_of_shapes_is_what_losses_do(real: RealKeras) -> None:
    known = facts.names("losses", KerasVersion(real.version)).values()
    everything = list(pairs(sorted(LOSSES.keys() & set(known))))
    drawn = random.Random(12).sample(everything, SAMPLE)
    for found in (raised(drawn, real), raised_at_once(drawn, real)):
        assert disagreements(drawn, found, KerasVersion(real.version)) == []
