"""Prints the version of this Python and of the packages that grading needs, as one JSON line.

Run as a script by path, with the user's interpreter. Imports only the standard library.
"""

from __future__ import annotations

import json
import platform
import site
import sys
from importlib import metadata, util

PACKAGES = ("tensorflow", "keras", "tf_keras", "numpy")


def version(module: str) -> str | None:
    """The version of an importable package, "" if unknown, None if it is missing."""
    if util.find_spec(module) is None:
        return None
    # TensorFlow has several names: tensorflow, tensorflow-cpu, tensorflow-macos, tf-nightly.
    names = [module, module + "-cpu", module + "-macos", "tf-nightly", "tf-nightly-cpu"]
    for name in names if module == "tensorflow" else [module]:
        try:
            return metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return ""


def main() -> None:
    """Print the versions."""
    # The folder of this script must not be found instead of missing packages.
    del sys.path[0]
    versions: dict[str, str | None] = {name: version(name) for name in PACKAGES}
    versions["python"] = platform.python_version()
    paths = [path for path in (sys.prefix, sys.base_prefix, *sys.path) if path]
    print(json.dumps({"versions": versions, "user_base": site.getuserbase(), "paths": paths}))


if __name__ == "__main__":
    main()
