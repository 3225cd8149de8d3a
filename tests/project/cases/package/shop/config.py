from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .models import classifier

UNITS = 16
SHAPE = (None, 8)
CLASSES = ("cat", "dog", "bird")
