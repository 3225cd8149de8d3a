"""A graded file in an editor: breaches of its contract come and go as one types."""

from __future__ import annotations

from pathlib import Path

from kerasight.contracts.folders import built_in_folders
from kerasight.source.text.lines import split_lines

from ..session import Message, server


def codes(diagnostics: list[Message]) -> list[str]:
    return [each["code"] for each in diagnostics]


async def test_a_contract_is_held_while_one_types(tmp_path: Path) -> None:
    uri = (tmp_path / "solution.py").as_uri()
    starter = built_in_folders()["sunspots"].joinpath("starter.py").read_text(encoding="utf-8")
    blank = "            # YOUR CODE HERE: the layers."
    text = starter.replace(blank, "            keras.layers.LSTM(8),\n            #")
    async with server() as session:
        await session.initialize()
        session.open(uri, text)
        first = await session.diagnostics(uri, 1)
        blanks = ["unfilled-blank"] * 3
        assert codes(first) == [blanks[0], "wrong-output-shape", *blanks[1:]]
        session.change(uri, text.replace("WINDOW = 60", "WINDOW = 6"), 2)
        second = await session.diagnostics(uri, 2)
        assert codes(second)[0] == "changed-protected-name"
        assert "wrong-input-shape" in codes(second)
        line = split_lines(text).index("WINDOW = 60")
        place = {"line": line, "character": 0}
        actions = await session.result(
            "textDocument/codeAction",
            {
                "textDocument": {"uri": uri},
                "range": {"start": place, "end": place},
                "context": {"diagnostics": []},
            },
        )
        assert actions[0]["title"] == "Restore `WINDOW` of the starter"
        ((edit,),) = [each["edits"] for each in actions[0]["edit"]["documentChanges"]]
        assert edit["newText"] == "WINDOW = 60"
        session.change(uri, text, 3)
        assert codes(await session.diagnostics(uri, 3)) == codes(first)
