"""What the order of the cells of a notebook does to its names."""

# ruff: noqa: PLC0415 - most documents are no notebooks

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.values.events import NameUndefined

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.source.document import Document

MARKERS: Final = ("# In[", "# %%")
"""One of them is in each script that was exported from a notebook."""

LIBRARIES: Final = ("keras", "tensorflow")


def undefined_names(context: Context, document: Document) -> list[NameUndefined]:
    """The names that a notebook about Keras uses before a cell has bound them."""
    text = document.text
    if not document.cells and not any(marker in text for marker in MARKERS):
        return []
    if not any(library in text for library in LIBRARIES):
        return []
    from kerasight.source.notebooks.names import undefined_names as found_in

    return [
        NameUndefined(
            context.at(each.span),
            name=each.name,
            cell=each.cell,
            later=each.later,
            counts=each.counts,
            known=each.known,
        )
        for each in found_in(document)
    ]
