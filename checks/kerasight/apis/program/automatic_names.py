"""The names that Keras gives to layers and models without one; keras/src/utils/naming.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache

from kerasight.values.journal import Journal
from kerasight.values.keras_version import KerasVersion


@dataclass(eq=False, slots=True, repr=False)
class AutomaticNames:
    """The automatic names that the program has used up."""

    keras: KerasVersion
    journal: Journal

    counters: dict[str, int] = field(default_factory=dict)
    """How often each name was given."""

    def unique(self, base: str) -> str:
        """The next automatic name: `dense`, `dense_1`."""
        count = self.counters.get(base, 0)
        self.journal.keep(self.counters, base, count + 1)
        return f"{base}_{count}" if count else base

    def of_class(self, class_name: str) -> str:
        """The automatic name of a layer or model."""
        if class_name == "InputLayer" and self.keras.is_2:
            count = self.counters.get("input", 0) + 1
            self.journal.keep(self.counters, "input", count)
            return f"input_{count}"
        if class_name == "Functional" and self.keras.is_2:
            return self.unique("model")
        return self.unique(snake_case(class_name))

    @contextmanager
    def own_graph(self) -> Iterator[None]:
        """Count anew: Keras 2 counts in each graph of TensorFlow.

        `PER_GRAPH_OBJECT_NAME_UIDS` of tf_keras/src/backend.py.
        """
        counters, self.counters = self.counters, {}
        try:
            yield
        finally:
            self.counters = counters


@lru_cache(maxsize=1024)
def snake_case(class_name: str) -> str:
    """`MaxPooling2D` as `max_pooling2d`."""
    name = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", class_name)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()
