"""Facts about Keras 3 and Keras 2, read from files generated from the real ones.

`python scripts/generate_facts.py` writes the files. A query takes the version of Keras, and reads
its file when it is first called.

Queries of every check are here. `kerasight.facts.classes` has classes and their members,
`kerasight.facts.functions` functions and modules, `kerasight.facts.layers` layers.
"""

from __future__ import annotations

from kerasight.facts.names import dtype_names, names
from kerasight.facts.signatures import (
    ANY_KEYWORD,
    Signature,
    aliases,
    is_public,
    signature,
    training_path,
)

__all__ = [
    "ANY_KEYWORD",
    "Signature",
    "aliases",
    "dtype_names",
    "is_public",
    "names",
    "signature",
    "training_path",
]
