from __future__ import annotations

from dataclasses import fields

import pytest

from kerasight.configuration import keys
from kerasight.configuration.key import Place
from kerasight.configuration.settings import Settings
from kerasight.values.findings import Severity
from kerasight_server.settings import ServerSettings, read_settings


@pytest.mark.parametrize("key", ["settings", "kerasight"])
def test_settings_are_read_from_where_clients_put_them(key: str) -> None:
    values = {
        "keras": 2,
        "select": ["shape"],
        "ignore": ["lambda-layer"],
        "perFileIgnores": {"lessons/**": ["open-dimensions"]},
        "severity": {"lambda-layer": "error"},
        "exclude": ["generated/"],
        "python": "/usr/bin/python3",
        "showGradeMessage": False,
    }
    expected = ServerSettings(
        {
            "keras": 2,
            "select": frozenset({"shape"}),
            "ignore": frozenset({"lambda-layer"}),
            "per-file-ignores": (("lessons/**", frozenset({"open-dimensions"})),),
            "severity": (("lambda-layer", Severity.ERROR),),
            "exclude": ("generated/",),
            "python": "/usr/bin/python3",
            "show-grade-message": False,
        }
    )
    assert read_settings({key: values}) == (expected, ())
    assert read_settings(values) == (expected, ())


def test_what_is_set_holds_and_else_the_default() -> None:
    settings, _ = read_settings({"completion": False, "keras": 2})
    assert not settings[keys.COMPLETION]
    assert settings[keys.CODE_LENS]
    assert settings[keys.PYTHON] is None
    assert settings.asked() == Settings(keras=2)


def test_the_engine_is_asked_for_all_that_a_project_can_set() -> None:
    engine = {each.name for each in fields(Settings)} - {"root"}
    in_editors = keys.settable_in(Place.EDITORS)
    assert engine == {key.field for name, key in keys.KEYS.items() if name in in_editors}


@pytest.mark.parametrize(
    "sent",
    [
        None,
        {},
        {"settings": None},
        {"settings": {"keras": None, "select": [], "ignore": [], "python": None}},
        {"python.analysis": {"typeCheckingMode": "strict"}},
    ],
)
def test_what_is_left_open_is_the_default(sent: object) -> None:
    assert read_settings(sent) == (ServerSettings(), ())


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("keras", 4, "2 or 3"),
        ("keras", True, "2 or 3"),
        ("keras", "3", "2 or 3"),
        ("select", "shape", "list"),
        ("severity", ["error"], "table"),
        ("exclude", {"a": "b"}, "list"),
        ("ignore", [1], "list"),
        ("python", ["python3"], "path"),
        ("showGradeMessage", "no", "true or false"),
    ],
)
def test_a_faulty_setting_leaves_the_others_standing(name: str, value: object, wanted: str) -> None:
    good = {"keras": 2, "ignore": ["lambda-layer"]}
    settings, faults = read_settings({"settings": {**good, name: value}})
    assert len(faults) == 1
    assert f'"{name}" is {value!r}' in faults[0]
    assert wanted in faults[0]
    expected, _ = read_settings({key: kept for key, kept in good.items() if key != name})
    assert settings == expected


def test_a_rule_that_does_not_exist_is_a_fault() -> None:
    settings, faults = read_settings({"select": ["shape"], "severity": {"lambda-layers": "error"}})
    assert settings == ServerSettings({"select": frozenset({"shape"})})
    assert faults == (
        "\"severity\" names 'lambda-layers', which is no rule or group; "
        "did you mean 'lambda-layer'?",
    )


@pytest.mark.parametrize("sent", [7, [], "keras", {"settings": 7}])
def test_settings_that_are_no_object_are_one_fault(sent: object) -> None:
    settings, faults = read_settings(sent)
    assert settings == ServerSettings()
    assert len(faults) == 1
