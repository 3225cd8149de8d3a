"""The table of families names exactly the classes that each family's module knows."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from kerasight.apis.keras import layers


def test_families_are_those_of_the_modules() -> None:
    found = {
        module.name: sorted(import_module(f"{layers.__name__}.{module.name}").SPECS)
        for module in iter_modules(layers.__path__)
        if hasattr(import_module(f"{layers.__name__}.{module.name}"), "SPECS")
    }
    named = {family: sorted(names.split()) for family, names in layers.FAMILIES.items()}
    assert named == found
