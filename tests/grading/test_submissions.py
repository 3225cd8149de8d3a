"""Every submission, good, poor or hostile, gets the score or the cause that its head expects."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from .grading_run import GOLDEN, SUBMISSIONS, grade, left_behind

EXPECT = re.compile(r'(\w+)=("[^"]*"|\S+)')


@dataclass(frozen=True)
class Expected:
    """The contents of the lines `# expect:` and `# options:` of a submission."""

    path: Path
    facts: dict[str, str]
    options: list[str]

    @property
    def scores(self) -> range:
        low, _, high = self.facts.get("score", "0").partition("..")
        return range(int(low), int(high or low) + 1)

    @property
    def epochs(self) -> list[int] | None:
        """The epochs of every fit, as `2+1` writes them."""
        if "epochs" not in self.facts:
            return None
        fits = [int(count) for count in self.facts["epochs"].split("+")]
        return [epoch for count in fits for epoch in range(1, count + 1)]


def expected(path: Path) -> Expected | None:
    text = path.read_text(encoding="utf-8")
    facts = re.search(r"^# expect: (.*)$", text, re.MULTILINE)
    if facts is None:
        return None
    options = re.search(r"^# options: (.*)$", text, re.MULTILINE)
    pairs = {name: value.strip('"') for name, value in EXPECT.findall(facts[1])}
    return Expected(path, pairs, options[1].split() if options else [])


CASES = [
    case
    for folder in (SUBMISSIONS, GOLDEN)
    for path in sorted(folder.glob("*.py"))
    if (case := expected(path))
]


def test_the_submissions_are_found() -> None:
    assert len(CASES) >= 66


@pytest.mark.parametrize("case", CASES, ids=[case.path.stem for case in CASES])
def test_submission(case: Expected, tmp_path: Path) -> None:
    # They attack the training and the scoring; test_dry_run.py has its own.
    graded = grade(tmp_path, str(case.path), "--no-dry-run", *case.options)

    assert graded.stderr == ""
    assert graded.events[0]["event"] == "start"
    assert f"task={graded.events[0]['task']}" in case.path.read_text(encoding="utf-8")
    result = graded.result
    assert result["event"] == "result"
    assert result["cause"] == case.facts.get("cause"), result["message"]
    assert result["score"] in case.scores, result["message"]
    assert case.facts.get("message", "") in result["message"]
    assert "\n" not in result["message"]
    assert graded.code == (0 if result["score"] else 1)
    if case.epochs is not None:
        assert graded.epochs == case.epochs
    if case.facts.get("diagnosis") == "none":
        assert result["diagnosis"]["primary"] is None, result
        assert result["diagnosis"]["abstained"] == ""
    elif "diagnosis" in case.facts:
        assert result["diagnosis"]["primary"]["kind"] == case.facts["diagnosis"], result
        first = result["diagnosis"]["remedies"][0]
        assert first["text"]
        assert case.facts.get("change", "") in (first["change"] or {"patch": ""})["patch"]
    if "stage" in case.facts:
        assert graded.stages("failed") == [case.facts["stage"]]
    assert graded.report["cause"] == result["cause"]
    if result["cause"] is None:
        answers = graded.report["answers"]
        assert len(answers["mistakes"]) == 12
        assert (answers["confusion"] or {"data": "hidden"})["data"] == "hidden"
        assert (answers["confusion"] is None) == (answers["predicted"] is not None)
    assert f"{tmp_path / 'scratch'}/" not in "\n".join(graded.report["log"]["tail"])
    assert "<script" not in Path(result["report"]).read_text(encoding="utf-8")
    assert left_behind(tmp_path) == []
