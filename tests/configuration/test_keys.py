"""Each entry of kerasight.configuration.keys has the fields that its places need."""

from __future__ import annotations

import pytest

from kerasight.configuration.key import Key, Place
from kerasight.configuration.keys import ALL


@pytest.mark.parametrize("key", ALL, ids=lambda key: key.name)
def test_a_setting_says_what_its_places_need(key: Key[object]) -> None:
    assert key.description.endswith(".")
    if Place.PROJECT in key.places:
        assert key.example.startswith(f"{key.name} = ")
        assert key.default_words
    if Place.VS_CODE in key.places:
        assert Place.EDITORS in key.places, "the extension sends it to the server"
        menu = [choice.value for choice in key.choices]
        assert menu[:1] == ([key.default] if "enum" in key.schema else [])
        assert menu[1:] == key.schema.get("enum", [])
