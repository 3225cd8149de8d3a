"""Write facts about the real Keras 3 and Keras 2, for the inspector.

`python scripts/generate_facts.py [FOLDER]` writes `keras3.json` (from the installed keras) and
`keras2.json` (from the installed tf_keras) into FOLDER, by default where the inspector reads them:
the constructors of layers and models. `training3.json` and `training2.json` hold what belongs to
training: optimizers, losses, metrics, callbacks, the methods of a model, and the names that strings
may have. Each Keras is imported in a separate process, since one process can have only one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from real_keras.classes import collect_classes, collect_members
from real_keras.functions import collect_functions, modules
from real_keras.layer_facts import collect_layer_facts
from real_keras.layers import collect
from real_keras.names import collect_names
from real_keras.removed import moved_paths, public_paths, removed_paths, same_objects
from real_keras.training import collect_training
from real_keras.writing import to_text

HOME = Path(__file__).parent.parent / "checks" / "kerasight" / "facts"

VERSIONS = {"3": "keras", "2": "tf_keras"}

FILES = {
    "keras": collect,
    "training": collect_training,
    "names": collect_names,
    "classes": collect_classes,
    "functions": collect_functions,
    "layers": collect_layer_facts,
}
"""The prefixes of the file names of one version, each with its generator."""

QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "KERAS_BACKEND": "tensorflow"}


def main() -> None:
    """Write all files, or with `--one VERSION FOLDER` those of one version in this process."""
    if sys.argv[1:2] == ["--one"]:
        version, target = sys.argv[2], Path(sys.argv[3])
        package = VERSIONS[version]
        paths = public_paths(package)  # first: it looks at what is imported
        public = {"paths": paths, "groups": same_objects(package)}
        (target / f"public{version}.tmp").write_text(json.dumps(public))
        file = target / f"modules{version}.json"
        file.write_text(to_text(modules(package, paths)), encoding="utf-8")
        for stem, content in FILES.items():
            file = target / f"{stem}{version}.json"
            file.write_text(to_text(content(package)), encoding="utf-8")
        members = target / f"members{version}"
        members.mkdir(exist_ok=True)
        for area, document in collect_members(package).items():
            (members / f"{area}.json").write_text(to_text(document), encoding="utf-8")
        return
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HOME
    folder.mkdir(parents=True, exist_ok=True)
    running = []
    for version, package in VERSIONS.items():
        legacy = {"TF_USE_LEGACY_KERAS": "1"} if package == "tf_keras" else {}
        command = [sys.executable, __file__, "--one", version, str(folder)]
        environment = {**os.environ, **QUIET, **legacy}
        running.append(
            subprocess.Popen(
                command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
            )
        )
    for process in running:
        _, errors = process.communicate()
        if process.returncode:
            sys.exit(errors.decode(errors="replace")[-4000:])
    every: dict[str, dict[str, list[str]]] = {}
    groups: list[list[str]] = []
    for version in VERSIONS:
        file = folder / f"public{version}.tmp"
        public = json.loads(file.read_text())
        every[version] = public["paths"]
        groups = public["groups"] if version == "2" else groups
        file.unlink()
    removed = {
        "removed": removed_paths(every["2"], every["3"]),
        "moved": moved_paths(groups, every["2"], every["3"]),
    }
    (folder / "removed.json").write_text(json.dumps(removed, indent=0) + "\n")


if __name__ == "__main__":
    main()
