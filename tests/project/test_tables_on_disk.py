"""What `pd.read_csv` makes of a file that is there, and of what a program does to it then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

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
    ],
)
def test_tables_are_those_of_pandas(
    headers: Headers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, known: bool
) -> None:
    (tmp_path / "setup.cfg").touch()
    (tmp_path / "t.csv").write_text(TABLE)
    (tmp_path / "n.csv").write_text(NUMBERS)
    monkeypatch.chdir(tmp_path)
    text = f"import pandas as pd\nx = {code}\n"
    names: dict[str, pd.DataFrame] = {}
    exec(text, names)
    around = headers.around(str(tmp_path / "train.py"), seconds=GENEROUS)
    result = interpret(Document.from_text(text), KERAS_3, data_files=around)
    assert result.faults == ()
    found = to_array(result.variables["x"])
    assert found is not None and found.shape.dims is not None
    assert (found.shape.dims == names["x"].shape) is known
    if known and found.dtype is not None:
        assert found.dtype == str(names["x"].to_numpy().dtype)
