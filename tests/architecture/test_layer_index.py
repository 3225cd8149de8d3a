"""Every module in `apis/keras/layers` is found by the names of its classes."""

from __future__ import annotations

import pytest

from kerasight.apis.keras import layers
from kerasight.apis.keras.layers.index import MODULES


@pytest.mark.parametrize("class_name", MODULES)
def test_a_spec_goes_by_the_name_of_its_class(class_name: str) -> None:
    assert type(layers.spec_of(class_name)).__name__ == class_name
