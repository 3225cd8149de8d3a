"""Which Keras version a solution is graded with, and whether it is installed."""

from __future__ import annotations

from pathlib import Path

from kerasight.configuration.project import folders_around, project_settings
from kerasight.configuration.settings import Settings
from kerasight.faults import Fault
from kerasight.grading.modelfile.inspecting import ModelFile
from kerasight.grading.records.result import Cause, Zero
from kerasight.grading.sandbox.python import Python
from kerasight.grading.tasks.task import Task
from kerasight.profiles import GRADED, PROFILES
from kerasight.versions import LEGACY_VARIABLE

IMPORT = {2: "from tensorflow import keras", 3: "import keras"}
"""How a solution gets each version if both are installed."""


def profile_for(task: Task, asked: str | None, solution: Path) -> str | None:
    """The profile to grade with: the requested one, else that of the solution's project, else the
    only one of the task; None if the solution chooses.

    Raises Fault if the task does not have it.
    """
    profile, origin = asked, "--profile"
    if profile is None:
        project = project_settings(folders_around(str(solution)))
        profile, origin = project.values.get("profile"), str(project.file)
    if profile is None:
        return task.profiles[0] if len(task.profiles) == 1 else None
    if profile not in task.profiles:
        raise Fault(
            f"the task {task.id} is not graded with {profile} ({origin}): it has "
            f"{' and '.join(task.profiles)}"
        )
    return profile


def check_python(python: Python, profile: str | None) -> None:
    """Raise Fault, with what to install, if an interpreter lacks the Keras of the profile."""
    if profile is None:
        return
    major, keras = GRADED[profile], python.versions["keras"]
    if keras.startswith(f"{major}.") or (major == 2 and "tf_keras" in python.versions):
        return
    package = "tf_keras" if major == 2 else "--upgrade tensorflow"
    raise Fault(
        f"{profile} means Keras {major}, and {python.path} has Keras {keras}: run "
        f"`{python.path} -m pip install {package}`, or name another Python with --python"
    )


def variables_of(profile: str | None) -> dict[str, str]:
    """The environment variables that make `tf.keras` the Keras of a profile."""
    return {} if profile is None else {LEGACY_VARIABLE: "1" if GRADED[profile] == 2 else "0"}


def settings_of(profile: str | None) -> Settings:
    """The settings for inspecting with the Keras of the profile."""
    if profile in PROFILES:
        return Settings(profile=profile)
    return Settings() if profile is None else Settings(keras=3)


def check_model(file: ModelFile, task: Task, profile: str | None) -> None:
    """Raise Zero for a model file of a Keras version that is not graded."""
    wanted = task.profiles if profile is None else (profile,)
    majors = {GRADED[each] for each in wanted}
    if not file.keras_version or file.keras_major in majors:
        return
    major = majors.pop()
    raise Zero(
        Cause.CONTRACT,
        f"The model was saved by Keras {file.keras_version}, and is graded with Keras {major} "
        f"({wanted[0]}): write `{IMPORT[major]}` in the solution, and import no other Keras.",
    )
