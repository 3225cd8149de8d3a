"""Which models are followed through the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.keras import Model


def is_followed(context: Context, model: Model) -> bool:
    """Whether everything that happened to a model so far is known.

    It is not if the model was passed to unknown code, if its class may do anything, or if it was
    made outside of the running uncalled function.
    """
    if model.form == "Subclassed" or model.instance is not None or model.state.shared:
        return False
    return model.root == context.tracing.root
