"""The settings, one entry each: for pyproject.toml, the server, the editors and the documentation.

`make settings` writes the files that are generated from them: docs/settings.md and its schema, the
tables in docs/editors.md and client-vscode/README.md, the manifest and the keys of the VS Code
extension, and the template of PyCharm.
"""

from __future__ import annotations

from typing import Any, Final

from kerasight.configuration import readers
from kerasight.configuration.key import ALL_EDITORS, Choice, Key, Place
from kerasight.configuration.settings import CACHE_FOLDER
from kerasight.profiles import PROFILES
from kerasight.values.findings import Severity
from kerasight.values.keras_version import BACKEND_TITLES, BACKENDS, Backend

_RULES = {"type": "array", "items": {"$ref": "#/definitions/rule"}, "uniqueItems": True}
_STRINGS = {"type": "array", "items": {"type": "string"}}
_FLAG = {"type": "boolean"}

SELECT: Final[Key[frozenset[str] | None]] = Key(
    "select",
    readers.read_names,
    _RULES,
    "Enable only these rules or groups, including rules that are off by default.",
    default=None,
    default_words="all rules that are on by default",
    example='select = ["shape", "lambda-layer"]',
)
IGNORE: Final[Key[frozenset[str]]] = Key(
    "ignore",
    readers.read_names,
    _RULES,
    "Disable these rules or groups.",
    default=frozenset(),
    default_words="none",
    example='ignore = ["missing-input-shape"]',
)
PER_FILE_IGNORES: Final[Key[tuple[tuple[str, frozenset[str]], ...]]] = Key(
    "per-file-ignores",
    readers.read_names_by_glob,
    {"type": "object", "additionalProperties": _RULES},
    "Rules or groups to disable in files that match a pattern. Patterns are those of `.gitignore`, "
    "relative to the folder of pyproject.toml, in an editor to that of the workspace.",
    default=(),
    default_words="none",
    example='per-file-ignores = { "lessons/**" = ["lambda-layer"] }',
)
SEVERITY: Final[Key[tuple[tuple[str, Severity], ...]]] = Key(
    "severity",
    readers.read_severities,
    {
        "type": "object",
        "propertyNames": {"$ref": "#/definitions/rule"},
        "additionalProperties": {"type": "string", "enum": [str(level) for level in Severity]},
    },
    "Severity per rule or group. Errors and warnings set the exit code to 1.",
    default=(),
    default_words="the severity of the rule",
    example='severity = { lambda-layer = "error", syntax-error = "warning" }',
)
EXCLUDE: Final[Key[tuple[str, ...]]] = Key(
    "exclude",
    readers.read_strings,
    _STRINGS,
    "Files and folders to skip. Patterns are those of `.gitignore`, relative to the folder of "
    "pyproject.toml, in an editor to that of the workspace. A file named on the command line is "
    "still checked, unless `--force-exclude` is given.",
    default=(),
    default_words="hidden folders, build, dist, node_modules, site-packages, venv",
    example='exclude = ["generated/", "*_old.py"]',
)
KERAS: Final[Key[int | None]] = Key(
    "keras",
    readers.read_keras,
    {"enum": [2, 3]},
    "Target Keras version: 2 or 3.",
    default=None,
    default_words="found from the imports of the file or the installed packages, else 3",
    example="keras = 2",
    choices=(
        Choice("auto", None, "Found from the project, the imports or the installed packages"),
        Choice("2", 2, "Keras 2 (tf_keras, TensorFlow up to 2.15)"),
        Choice("3", 3, "Keras 3"),
    ),
)
BACKEND: Final[Key[Backend | None]] = Key(
    "backend",
    readers.read_backend,
    {"enum": list(BACKENDS)},
    "Backend of Keras 3: `tensorflow`, `jax` or `torch`, as in the environment variable "
    "`KERAS_BACKEND`. A file that sets this variable before it imports Keras has its own backend.",
    default=None,
    default_words="found from `KERAS_BACKEND`, `keras.json` or the installed packages, "
    "else TensorFlow",
    example='backend = "jax"',
    choices=(
        Choice("auto", None, "Found from KERAS_BACKEND, keras.json or the installed packages"),
        *(Choice(name, name, BACKEND_TITLES[name]) for name in BACKENDS),
    ),
)
PROFILE: Final[Key[str | None]] = Key(
    "profile",
    readers.read_profile,
    {"enum": list(PROFILES)},
    "Keras release required by a course or an exam. It sets the target Keras version unless "
    "`keras` does.",
    default=None,
    default_words="none",
    example='profile = "exam-2.13"',
    choices=(
        Choice("none", None, "No particular release"),
        *(Choice(name, name, f"Keras {release}") for name, release in PROFILES.items()),
    ),
)
TASK_FOLDERS: Final[Key[tuple[str, ...]]] = Key(
    "task-folders",
    readers.read_strings,
    _STRINGS,
    "Folders of your own tasks, relative to the folder of pyproject.toml: each a task or a folder "
    "of tasks. `kerasight task` and `kerasight grade` find them by folder name, and only these "
    "commands run their code.",
    default=(),
    default_words="none",
    example='task-folders = ["course/tasks"]',
    places=frozenset({Place.PROJECT}),
)
CACHE_DIR: Final[Key[str]] = Key(
    "cache-dir",
    readers.read_folder,
    {"type": "string", "minLength": 1},
    "Folder of the cache of `kerasight check`, inside of the folder of pyproject.toml. "
    "`kerasight clean` removes it.",
    default=CACHE_FOLDER,
    default_words=f"{CACHE_FOLDER} beside pyproject.toml",
    example='cache-dir = "build/kerasight"',
    places=frozenset({Place.PROJECT}),
)
PROJECT_FILES: Final[Key[bool]] = Key(
    "project-files",
    readers.read_flag,
    _FLAG,
    "Follow imports of other files of the project. These files are never run, and not read before "
    "you trust the workspace.",
    default=True,
    places=ALL_EDITORS,
)
DATA_FILES: Final[Key[bool]] = Key(
    "data-files",
    readers.read_flag,
    _FLAG,
    "Read the headers of data files that the program names: shapes of arrays, columns of tables, "
    "class folders. Nothing in them is run, and none is read before you trust the workspace.",
    default=True,
    default_words="true",
    example="data-files = false",
)
COMPLETION: Final[Key[bool]] = Key(
    "completion",
    readers.read_flag,
    _FLAG,
    'Complete Keras arguments: names and valid values, such as `"relu"`.',
    default=True,
    places=ALL_EDITORS,
)
INLAY_HINTS: Final[Key[bool]] = Key(
    "inlay-hints",
    readers.read_flag,
    _FLAG,
    "Show the output shapes of layers at the end of their line.",
    default=True,
    places=ALL_EDITORS,
)
CODE_LENS: Final[Key[bool]] = Key(
    "code-lens",
    readers.read_flag,
    _FLAG,
    "Show parameters and output shape above each model, and commands above the line of a task.",
    default=True,
    places=ALL_EDITORS,
)
TYPING_PAUSE: Final[Key[int]] = Key(
    "typing-pause",
    readers.read_milliseconds,
    {"type": "integer", "minimum": 0, "maximum": 60_000},
    "Milliseconds without a keystroke before new findings are shown while you type in a line. What "
    "was shown before stays, and what is solved goes at once; 0 shows all at once.",
    default=600,
    places=ALL_EDITORS,
)
PYTHON: Final[Key[str | None]] = Key(
    "python",
    readers.read_python,
    {"type": "string"},
    "Python interpreter for training, if not that of the server.",
    default=None,
    places=frozenset({Place.EDITORS}),
)
SHOW_GRADE_MESSAGE: Final[Key[bool]] = Key(
    "show-grade-message",
    readers.read_flag,
    _FLAG,
    "Show the result of a graded check as a message.",
    default=True,
    places=frozenset({Place.EDITORS}),
)

ALL: Final = tuple(value for value in list(globals().values()) if isinstance(value, Key))
"""Every setting, in the order above."""


def settable_in(place: Place) -> dict[str, Key[Any]]:
    """The settings that can be set in a place, by their names in pyproject.toml."""
    return {key.name: key for key in ALL if place in key.places}


KEYS: Final = settable_in(Place.PROJECT)
"""Every key of `[tool.kerasight]` by its name."""


def schema() -> dict[str, Any]:
    """The JSON schema of `[tool.kerasight]`, draft 7."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "The settings of Kerasight: [tool.kerasight] in pyproject.toml",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            key.name: {"description": key.description, **key.schema} for key in KEYS.values()
        },
        "definitions": {"rule": {"enum": list(readers.rule_names())}},
    }
