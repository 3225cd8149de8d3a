"""What Keras 3 and Keras 2 say of themselves: read from files that were made by the real ones.

`python scripts/generate_facts.py` writes the files. A question takes the version of Keras, and
reads the file that holds the answer when it is first asked.

What every check asks stands here. `kerasight.facts.classes` tells of classes and their members,
`kerasight.facts.functions` of functions and modules, `kerasight.facts.layers` of layers.
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
