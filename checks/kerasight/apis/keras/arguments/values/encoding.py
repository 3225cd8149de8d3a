"""Values of arguments of layers that encode numbers, words and texts.

Mirrors the constructors in keras/src/layers/preprocessing and tf_keras/src/layers/preprocessing.
"""

from __future__ import annotations

from kerasight.apis.keras.arguments.values.asked import Asked, Check, RefusedValue, Table
from kerasight.apis.keras.arguments.values.checks import by_version, must, one_of, or_none

MODES = ("int", "one_hot", "multi_hot", "count")


def _length(asked: Asked) -> RefusedValue | None:
    """Only the mode `int` has a length."""
    mode = asked.arguments.get("output_mode", "int")
    if mode != "int":
        return None
    return must("a whole number", lambda length: isinstance(length, int))(asked)


def _mode(*names: str) -> Check:
    """`binary` and `tf-idf` are older names of modes."""

    def check(asked: Asked) -> RefusedValue | None:
        return None if asked.value in ("binary", "tf-idf") else one_of(*names)(asked)

    return check


def _mode_of_texts(asked: Asked) -> RefusedValue | None:
    """Keras 3 accepts one more, which is not documented."""
    more = ("one_hot",) if asked.keras.is_3 else ()
    return _mode("int", "multi_hot", "count", "tf_idf", *more)(asked)


TABLE: Table = (
    (r"CategoryEncoding", "output_mode", one_of("count", "one_hot", "multi_hot")),
    (r"CategoryEncoding", "num_tokens", must("1 or more", lambda n: n >= 1)),
    (r"Discretization|Hashing", "output_mode", one_of(*MODES)),
    (r"Discretization", "num_bins", or_none(must("0 or more", lambda n: n >= 0))),
    (r"Hashing", "num_bins", must("1 or more", lambda n: n >= 1)),
    (
        r"Hashing",
        "salt",
        or_none(
            must(
                "a whole number or 2 of them",
                lambda salt: isinstance(salt, int) or (isinstance(salt, tuple) and len(salt) == 2),
            )
        ),
    ),
    (r"HashedCrossing", "output_mode", one_of("int", "one_hot")),
    (r"(Integer|String)Lookup", "output_mode", _mode(*MODES, "tf_idf")),
    (r"TextVectorization", "output_mode", _mode_of_texts),
    (r"\w+Lookup|TextVectorization", "max_tokens", or_none(must("2 or more", lambda n: n > 1))),
    (
        r"IntegerLookup",
        "vocabulary_dtype",
        by_version(
            three=one_of("int64"), two=one_of("int64", "int32", "int16", "int8", "uint8", "uint16")
        ),
    ),
    (r"\w+Lookup", "num_oov_indices", must("0 or more", lambda n: n >= 0)),
    (
        r"TextVectorization",
        "ngrams",
        or_none(
            must(
                "a whole number or a tuple of them",
                lambda sizes: (
                    isinstance(sizes, int)
                    or (isinstance(sizes, tuple) and all(isinstance(n, int) for n in sizes))
                ),
            )
        ),
    ),
    (
        r"TextVectorization",
        "standardize",
        one_of("lower_and_strip_punctuation", "lower", "strip_punctuation", None),
    ),
    (r"TextVectorization", "split", one_of("whitespace", "character", None)),
    (r"TextVectorization", "output_sequence_length", or_none(_length)),
)
