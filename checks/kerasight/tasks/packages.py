"""Data that comes inside packages, found without importing them."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from kerasight.faults import Fault


def file_of(package: str, *parts: str) -> Path:
    """A file inside an installed package. Raises Fault, with what to install, where it is missing.

    The package itself is never imported: that may take seconds, and pull in many others.
    """
    specification = find_spec(package)
    if specification is None or not specification.submodule_search_locations:
        raise Fault(
            f"the data comes with the package {package}, which is not installed here: "
            "run `pip install 'kerasight[grade]'`"
        )
    path = Path(specification.submodule_search_locations[0], *parts)
    if not path.is_file():
        raise Fault(f"{path} is missing: install the package {package} again")
    return path
