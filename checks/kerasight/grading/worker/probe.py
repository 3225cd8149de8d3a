"""Tells which Python this is and which versions it has of what grading needs, as one JSON line.

Run as a script by path, by the Python that the user chose. Imports the standard library alone.
"""

from __future__ import annotations

import json
import platform
import site
import sys
from importlib import metadata, util

PACKAGES = ("tensorflow", "keras", "tf_keras", "numpy")


def version(module: str) -> str | None:
    """The version of an importable package, "" when it does not say, None when there is none."""
    if util.find_spec(module) is None:
        return None
    # TensorFlow goes by several names: tensorflow, tensorflow-cpu, tensorflow-macos, tf-nightly.
    names = [module, module + "-cpu", module + "-macos", "tf-nightly", "tf-nightly-cpu"]
    for name in names if module == "tensorflow" else [module]:
        try:
            return metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return ""


def main() -> None:
    """Print what there is."""
    # The folder of this script must not stand for packages that are not there.
    del sys.path[0]
    versions: dict[str, str | None] = {name: version(name) for name in PACKAGES}
    versions["python"] = platform.python_version()
    paths = [path for path in (sys.prefix, sys.base_prefix, *sys.path) if path]
    print(json.dumps({"versions": versions, "user_base": site.getuserbase(), "paths": paths}))


if __name__ == "__main__":
    main()
