"""Which models are followed through the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.keras import Model


def is_followed(context: Context, model: Model) -> bool:
    """Whether all that happens to a model up to here is known.

    It is not when it was handed to code that is not known, when its class may do anything, or
    when it was made by other code than the function under way that nobody calls.
    """
    if model.form == "Subclassed" or model.instance is not None or model.state.shared:
        return False
    return model.root == context.root
