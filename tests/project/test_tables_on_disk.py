"""What `pd.read_csv` makes of a file that is there, and of what a program does to it then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from kerasight.apis.arrays.making import to_array
from kerasight.interpreter.analysis import interpret
from kerasight.project.data.looking import Headers
from kerasight.source.document import Document
from kerasight.values.keras_version import KERAS_3

GENEROUS = 120.0
"""Seconds: a slow machine must not fail a test."""

TABLE = "a,b,kind\n" + "".join(f"{n},{n / 8},{'xyz'[n % 3]}\n" for n in range(150))
NUMBERS = "1;2.5\n3;4\n5;6\n"


@pytest.fixture(scope="module")
def headers() -> Iterator[Headers]:
    headers = Headers()
    yield headers
    headers.close()


@pytest.mark.parametrize(
    ("code", "known"),
    [
        ("pd.read_csv('t.csv')", True),
        ("pd.read_csv('t.csv')[['a', 'b']]", True),
        ("pd.read_csv('t.csv').drop(columns=['kind'])", True),
        ("pd.read_csv('t.csv', index_col='a')", True),
        ("pd.read_csv('t.csv', index_col=0)", True),
        ("pd.read_csv('t.csv', usecols=['a', 'b'])", True),
        ("pd.read_csv('t.csv').iloc[:, :-1]", True),
        ("pd.read_csv('n.csv', sep=';', header=None)", True),
        ("pd.read_csv('n.csv', sep=';', names=['p', 'q'])", True),
        ("pd.read_csv('n.csv', sep=';')", True),
        ("pd.read_csv('n.csv', sep=r'\\s+')", False),
        ("pd.read_csv('t.csv', skiprows=3)", False),
        ("pd.read_csv('t.csv', nrows=3)", False),
        ("pd.read_csv('t.csv')\nx.columns = ['p', 'q', 'r']\nx = x[['p', 'q']]", True),
        ("pd.read_csv('t.csv')\nx.columns = x.columns.str.strip()", False),
        ("pd.read_csv('t.csv')\ndel x['kind']", True),
        ("pd.read_csv('t.csv')\nx.insert(0, 'new', 1)", False),
        ("pd.read_csv('t.csv')\nx.loc[:, 'new'] = 1", False),
        ("pd.read_csv('t.csv')\nx['new'] = 1", True),
        ("pd.read_json('r.json')", True),
        ("pd.read_json('r.jsonl', lines=True)", True),
        ("np.array(Image.open('p.png').convert('RGB'))", True),
    ],
)
def test_tables_are_those_of_pandas(
    headers: Headers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, known: bool
) -> None:
    (tmp_path / "setup.cfg").touch()
    (tmp_path / "t.csv").write_text(TABLE)
    (tmp_path / "n.csv").write_text(NUMBERS)
    (tmp_path / "r.json").write_text('[{"a": 1, "b": "x"}, {"a": 2, "b": "y"}]')
    (tmp_path / "r.jsonl").write_text('{"a": 1, "b": "x"}\n{"a": 2, "b": "y"}\n')
    Image.new("RGB", (9, 8)).save(tmp_path / "p.png")
    monkeypatch.chdir(tmp_path)
    text = f"import numpy as np\nimport pandas as pd\nfrom PIL import Image\nx = {code}\n"
    names: dict[str, Any] = {}
    exec(text, names)
    around = headers.around(str(tmp_path / "train.py"), seconds=GENEROUS)
    result = interpret(Document.from_text(text), KERAS_3, data_files=around)
    assert result.faults == ()
    found = to_array(result.variables["x"])
    assert found is not None and found.shape.dims is not None
    assert (found.shape.dims == names["x"].shape) is known
    if known and found.dtype is not None:
        assert found.dtype == str(np.asarray(names["x"]).dtype)
