"""What Keras 3 and Keras 2 say of themselves: read from files that were made by the real ones.

`python scripts/generate_facts.py` writes the files. A question takes the version of Keras, 3 or 2,
and reads the file that holds the answer when it is first asked.
"""

from __future__ import annotations

from kerasight.facts.names import dtype_names, names
from kerasight.facts.signatures import (
    ANY_KEYWORD,
    Signature,
    aliases,
    attributes,
    is_public,
    signature,
    training_path,
)

__all__ = [
    "ANY_KEYWORD",
    "Signature",
    "aliases",
    "attributes",
    "dtype_names",
    "is_public",
    "names",
    "signature",
    "training_path",
]
