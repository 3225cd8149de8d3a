"""A package that offers what its modules define."""

from .blocks import dense_block
from .models import *

__all__ = ["classifier", "dense_block"]
