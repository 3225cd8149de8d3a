"""The rooms of the house import each other one way only, and each arrow is listed here."""

from __future__ import annotations

import sys

import pytest

from architecture.imports import cycles, graph, imports, modules
from architecture.rooms import graph_of_rooms, room_of

ROOMS = graph_of_rooms(graph())

MAY_IMPORT = {
    "__main__": "cli",
    "apis": "facts values",
    "backends": "environments source values",
    "checking": """
        apis configuration faults fixes inspected inspection kerasight project rules source
        values versions
    """,
    "cli": "commands faults kerasight",
    "commands": """
        checking configuration contracts faults fixes grading.attempts grading.diagnosis
        grading.learning_rate grading.modelfile grading.pipeline grading.records grading.reporting
        grading.sandbox grading.tasks grading.tasks.authoring grading.tasks.checking inspected
        inspection output profiles project rules server.main source values versions
    """,
    "configuration": "profiles rules values",
    "contracts": "configuration faults source values",
    "descriptions": "apis values",
    "environments": "values",
    "facts": "values",
    "faults": "",
    "fixes": "faults inspected source values",
    "grading": "",
    "grading.answers": "grading.records grading.tasks",
    "grading.attempts": "faults grading.records grading.reporting",
    "grading.diagnosis": "faults grading.records output source values",
    "grading.learning_rate": """
        faults grading.diagnosis grading.pipeline grading.records grading.reporting grading.sandbox
        grading.tasks output source
    """,
    "grading.modelfile": "grading.records grading.sandbox",
    "grading.pipeline": """
        configuration contracts faults grading.answers grading.diagnosis grading.modelfile
        grading.records grading.reporting grading.sandbox grading.tasks inspection kerasight
        profiles source values versions
    """,
    "grading.records": "faults output values",
    "grading.reporting": "grading.answers grading.records output values",
    "grading.sandbox": "faults grading.records",
    "grading.tasks": """
        configuration contracts faults grading.records grading.sandbox grading.worker profiles
        values
    """,
    "grading.tasks.authoring": "contracts faults",
    "grading.tasks.checking": """
        configuration contracts faults grading.diagnosis grading.pipeline grading.records
        grading.sandbox grading.tasks grading.worker inspection rules source values
    """,
    "grading.worker": "",
    "inspected": "versions",
    "inspection": """
        apis configuration contracts descriptions inspected interpreter rules source suppressing
        values versions
    """,
    "interpreter": "apis facts source values",
    "kerasight": "",
    "output": "descriptions inspected kerasight rules values",
    "profiles": "",
    "project": "faults source values",
    "rules": "values",
    "server": """
        configuration inspection interpreter kerasight project server.publishing source values
    """,
    "server.connection": "",
    "server.features": """
        apis configuration contracts fixes server server.connection server.training source values
    """,
    "server.main": "server server.connection server.features",
    "server.publishing": "values",
    "server.training": "configuration server",
    "source": "faults values",
    "suppressing": "rules source values",
    "tasks": "faults",
    "values": "",
    "versions": "backends configuration environments profiles source values",
}
"""The other rooms that each room imports; `kerasight` is the package itself, with its version."""

OUTSIDE = {
    "cli": "click",
    "commands": "click rich",
    "configuration": "pathspec",
    "grading.answers": "PIL numpy",
    "grading.attempts": "markupsafe rich",
    "grading.diagnosis": "scipy",
    "grading.learning_rate": "markupsafe plotext pygal",
    "grading.reporting": "jinja2 markupsafe plotext pygal rich",
    "grading.tasks": "jsonschema numpy",
    "grading.tasks.authoring": "PIL numpy tensorflow",
    "grading.tasks.checking": "PIL numpy",
    "grading.worker": "h5py numpy tensorflow",
    "output": "click rich",
    "project": "h5py jedi parso",
    "server": "cattrs lsprotocol psutil pygls",
    "server.connection": "psutil",
    "server.features": "lsprotocol pygls",
    "server.main": "pygls",
    "server.publishing": "lsprotocol",
    "server.training": "lsprotocol pygls",
    "tasks": "PIL numpy tensorflow",
}
"""The packages of others that each room imports. What inspects imports none that it reads about:
not numpy, TensorFlow or Keras. Templates of tasks and their starters are for learners to run."""

WORKERS = ("kerasight.grading.worker.", "kerasight.project.worker.")
"""Scripts that run in separate processes, with a Python that may not have Kerasight."""

BY_A_COMPUTED_NAME = {
    "kerasight.apis.behaviour",
    "kerasight.apis.keras.layers",
    "kerasight.apis.registry",
    "kerasight.apis.tools",
    "kerasight.cli",
    "kerasight.commands.grade",
    "kerasight.grading.worker.dry_run",
    "kerasight.grading.worker.score",
    "kerasight.output.formats",
    "kerasight.rules",
}
"""Modules that import others by a name they compute: modules of their own room or, in the workers,
what the user's Python has. `cli` loads the subcommand, `commands.grade` what it will need."""


def test_every_room_is_listed() -> None:
    assert set(MAY_IMPORT) == set(ROOMS)


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_what_is_listed_and_nothing_else(room: str) -> None:
    assert ROOMS[room] == set(MAY_IMPORT[room].split())


def test_no_rooms_import_each_other_in_a_circle() -> None:
    assert cycles(ROOMS) == []


def test_the_packages_of_others_are_listed() -> None:
    found: dict[str, set[str]] = {}
    siblings = {name.rpartition(".")[2] for name in modules() if name.startswith(WORKERS)}
    for module, names in imports().items():
        outside = {each.module.partition(".")[0] for each in names}
        outside -= {*sys.stdlib_module_names, "kerasight", "kerasight_server"}
        if module.startswith(WORKERS):
            outside -= siblings
        if outside:
            found.setdefault(room_of(module), set()).update(outside)
    assert found == {room: set(names.split()) for room, names in OUTSIDE.items()}


@pytest.mark.parametrize("worker", WORKERS)
def test_a_worker_imports_nothing_of_the_package(worker: str) -> None:
    inside = [name for name in modules() if name.startswith(worker)]
    assert inside
    for module in inside:
        assert not graph()[module], module


def test_what_is_imported_by_a_computed_name_is_listed() -> None:
    found = {
        module
        for module, names in imports().items()
        if any((each.module, each.name) == ("importlib", "import_module") for each in names)
        or any(each.module == "importlib" and each.name is None for each in names)
    }
    assert found == BY_A_COMPUTED_NAME
