"""Which Keras a program runs on: the major version and the backend."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias, TypeVar, get_args

Major: TypeAlias = Literal[2, 3]
"""The number of a Keras version, as users write it."""

Backend: TypeAlias = Literal["tensorflow", "jax", "torch"]
"""What computes for Keras 3, by the names that `KERAS_BACKEND` takes; Keras 2 has TensorFlow."""

BACKENDS: Final[tuple[Backend, ...]] = get_args(Backend)
"""Every backend, that of Keras itself first."""

BACKEND_TITLES: Final[dict[Backend, str]] = {
    "tensorflow": "TensorFlow",
    "jax": "JAX",
    "torch": "PyTorch",
}
"""How each backend is called in messages."""

T = TypeVar("T")


class KerasVersion(NamedTuple):
    """A version of Keras, as far as programs can tell."""

    major: Major
    backend: Backend = "tensorflow"

    @property
    def is_3(self) -> bool:
        """Whether it is Keras 3."""
        return self.major == 3

    @property
    def is_2(self) -> bool:
        """Whether it is Keras 2, the package `tf_keras`, or `tf.keras` up to TensorFlow 2.15."""
        return self.major == 2

    @property
    def other(self) -> KerasVersion:
        """The other major version."""
        return KERAS_2 if self.major == 3 else KERAS_3

    def choose(self, keras2: T, keras3: T) -> T:
        """The answer for this version."""
        return keras3 if self.major == 3 else keras2

    @property
    def traces_open_sizes(self) -> bool:
        """Whether an open size is None in `call`; other backends make up a number for it."""
        return self.backend == "tensorflow"

    @property
    def backend_title(self) -> str:
        """How the backend is called in messages."""
        return BACKEND_TITLES[self.backend]

    def __str__(self) -> str:
        return str(self.major)


KERAS_2: Final = KerasVersion(2)
KERAS_3: Final = KerasVersion(3)
