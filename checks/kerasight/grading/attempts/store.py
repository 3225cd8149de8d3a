"""The database of attempts, `.kerasight/attempts.db` in the folder of the graded check.

Each attempt is written in one transaction: nothing is lost if the process is killed, the disk is
full or two checks run at once. `PRAGMA user_version` is the version of the tables.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from kerasight.faults import Fault

DATABASE = Path(".kerasight", "attempts.db")
PATIENCE = 30.0
"""Seconds to wait for another process that is writing."""

MIGRATIONS = (
    """
    CREATE TABLE attempts (
        attempt TEXT PRIMARY KEY,
        created TEXT NOT NULL,
        task TEXT NOT NULL,
        score INTEGER NOT NULL,
        cause TEXT,
        metric TEXT NOT NULL,
        value REAL,
        lower_is_better INTEGER NOT NULL,
        solution TEXT NOT NULL,
        document TEXT NOT NULL
    );
    CREATE INDEX attempts_by_task ON attempts (task, created);
    """,
    """
    ALTER TABLE attempts ADD COLUMN folder TEXT NOT NULL DEFAULT '';
    UPDATE attempts SET folder = coalesce(json_extract(document, '$.folder'), '');
    """,
)
"""The migrations from each version of the tables to the next."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One row of the database: what lists show, and the report."""

    attempt: str
    created: str
    task: str
    score: int
    cause: str | None
    metric: str
    value: float | None
    lower_is_better: bool

    solution: str
    """The path of the submission."""

    document: dict[str, Any]
    """The whole report; it has no folder names."""

    folder: str
    """The folder of the report."""

    @property
    def page(self) -> Path:
        """The path of the page of the report."""
        return Path(self.folder, "report.html")

    @property
    def rank(self) -> tuple[int, float]:
        """The order of attempts at one task: by score, then by metric; the best is greatest."""
        if self.value is None:
            return self.score, float("-inf")
        return self.score, -self.value if self.lower_is_better else self.value


class Attempts:
    """The attempts of one workspace."""

    def __init__(self, path: Path = DATABASE) -> None:
        self.path = path

    def add(self, document: dict[str, Any], *, solution: str, folder: str) -> None:
        """Store the document of a report, with the paths of its submission and its folder.

        Raises Fault, with the reason, if it cannot be written.
        """
        metric = document["metric"]
        row = (
            document["attempt"],
            document["created"],
            document["task"],
            document["score"],
            document["cause"],
            metric["name"],
            metric["value"],
            int(metric["lower_is_better"]),
            solution,
            json.dumps(document, allow_nan=False),
            folder,
        )
        with self._connection(write=True) as connection:
            connection.execute("INSERT INTO attempts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)

    def all(self, task: str | None = None) -> list[Attempt]:
        """The attempts at one task or at all, oldest first; empty without a database."""
        if not self.path.exists():
            return []
        where, values = (" WHERE task = ?", (task,)) if task else ("", ())
        with self._connection() as connection:
            rows = connection.execute(
                f"SELECT * FROM attempts{where} ORDER BY created, rowid", values
            ).fetchall()
        return [_attempt(row) for row in rows]

    def find(self, name: str) -> Attempt:
        """The attempt whose id is, starts with or ends with `name`, or by its number in the list.

        Raises Fault if there is none, or several.
        """
        attempts = self.all()
        if name.isdigit() and 1 <= int(name) <= len(attempts):
            return attempts[int(name) - 1]
        found = [each for each in attempts if each.attempt == name] or [
            each
            for each in attempts
            if each.attempt.startswith(name) or each.attempt.endswith(name)
        ]
        if len(found) == 1:
            return found[0]
        many = f"{len(found)} attempts match {name!r}" if found else f"there is no attempt {name!r}"
        raise Fault(f"{many}: `kerasight attempts list` shows their numbers and ids")

    @contextmanager
    def _connection(self, *, write: bool = False) -> Iterator[sqlite3.Connection]:
        try:
            if write:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            opened = sqlite3.connect(self.path, timeout=PATIENCE)
            with closing(opened), opened:
                _migrate(opened, self.path)
                yield opened
        except (sqlite3.Error, OSError) as error:
            raise Fault(
                f"{self.path} cannot be {'written' if write else 'read'}: {error}; "
                "move it away to begin anew"
            ) from error


def _attempt(row: tuple[Any, ...]) -> Attempt:
    """A row of the table, whose columns are in the order of the fields."""
    names = [field.name for field in fields(Attempt)]
    values = dict(zip(names, row, strict=True))
    values["lower_is_better"] = bool(values["lower_is_better"])
    values["document"] = json.loads(values["document"])
    return Attempt(**values)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Migrate the tables to the newest version. Raises Fault for those of a newer Kerasight."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == len(MIGRATIONS):
        return
    if version > len(MIGRATIONS):
        raise Fault(f"{path} was written by a newer Kerasight: update this one")
    # One lock for reading and changing the version: two processes may start together.
    connection.execute("BEGIN IMMEDIATE")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for step in MIGRATIONS[version:]:
        for statement in filter(str.strip, step.split(";")):
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    connection.commit()
