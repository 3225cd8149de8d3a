"""Prints all results of one checkout for some files; runs with the Python of that checkout.

Standard input is JSON `{"entry": "module:function", "keras": "3", "files": [...]}`, standard output
JSON `{file: text}`. It uses only stable interfaces, since modules and classes may be renamed: the
command line, and `kerasight.inspection.inspect`. Values are printed without the names of their
classes.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

RULE = re.compile(r"^# ([a-z0-9-]+)\n\n(Severity.*)$", re.MULTILINE)
"""The head of a rule's page."""

ADDRESS = re.compile(r"\b(?:0x[0-9a-f]{8,}|\d{12,})\b")
"""An address of an object in an error message, different in each process."""

NOT_FIXED = re.compile(r": not (?:fixed|mended), ")
"""A fix that is not applied, in the words of this checkout and of older ones."""

BATCH = 40
"""How many files one call of the command line gets: inspections are kept for all of them."""


class Remembered:
    """`inspect`, cached per text: reports in several formats use one inspection."""

    def __init__(self, inspect: Callable[..., Any]) -> None:
        self.inspect = inspect
        self.done: dict[tuple[str, str], Any] = {}
        self.first: dict[str, Any] = {}

    def __call__(self, document: Any, *rest: Any, **more: Any) -> Any:
        """The inspection of a document."""
        key = (document.filename, document.text)
        if key not in self.done:
            self.done[key] = self.inspect(document, *rest, **more)
            self.first.setdefault(document.filename, self.done[key])
        return self.done[key]

    def forget(self) -> None:
        """Free the memory."""
        self.done.clear()
        self.first.clear()


class CommandLine:
    """The command line of the checkout, in this process."""

    def __init__(self, entry: str) -> None:
        module, function = entry.split(":")
        self.main = getattr(importlib.import_module(module), function)

    def __call__(self, *words: str) -> tuple[str, str]:
        """What a command prints on standard output, and on standard error."""
        out, err = io.BytesIO(), io.BytesIO()
        streams = [io.TextIOWrapper(each, "utf-8", write_through=True) for each in (out, err)]
        before, sys.argv = sys.argv, ["kerasight", *words]
        try:
            with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
                self.main()
        except SystemExit:
            pass
        finally:
            sys.argv = before
        return out.getvalue().decode(), err.getvalue().decode()


def plain(value: Any) -> object:
    """A value of the package as numbers, strings and lists, without names of classes or fields."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return str(value)  # Also the text of a member of an enumeration.
    if hasattr(value, "dims"):
        dims = value.dims
        return ["?", value.reason] if dims is None else [plain(each) for each in dims]
    if hasattr(value, "reason"):
        return f"?: {value.reason}"
    if isinstance(value, Iterable):
        return [plain(each) for each in value]
    return str(value)


def lines_of_models(inspection: Any) -> Iterator[str]:
    """Every model with its layers, then every layer of the file, with the reasons of `?`."""
    for model in inspection.models:
        fields = list(model)
        layers = [each for each in fields if isinstance(each, tuple) and each and is_fact(each[0])]
        yield f"model {json.dumps([plain(each) for each in fields if each not in layers])}"
        for layer in (layer for each in layers for layer in each):
            yield f"  layer {json.dumps(plain(layer))}"
    for layer in inspection.layers:
        yield f"layer {json.dumps(plain(layer))}"


def is_fact(value: object) -> bool:
    """Whether a value gets its own line: a tuple that starts with a name."""
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], str)


def lines_of_finding(finding: dict[str, Any]) -> Iterator[str]:
    """A finding in a line, with its details in the lines below."""
    (row, column), (end_row, end_column) = (
        (place["row"], place["column"])
        for place in (finding.pop("location"), finding.pop("end_location"))
    )
    label = f"{finding.pop('severity')}[{finding.pop('code')}]"
    yield f"{row}:{column}-{end_row}:{end_column} {label} {finding.pop('message')}"
    finding.pop("filename")
    for key, value in sorted(finding.items()):
        if value not in (None, []):
            yield f"    {key}: {json.dumps(value, sort_keys=True)}"


def split(text: str, files: Iterable[str], marks: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The lines of a report, each with its file, "" for none of `files`.

    A line that starts with a mark and a file name is about that file, and so are the following
    lines.
    """
    known = set(files)
    beginning = re.compile(rf"(?:{'|'.join(map(re.escape, marks))})([^\n:]+?\.(?:py|ipynb))(?::|$)")
    current = ""
    for line in text.splitlines():
        match = beginning.match(line)
        if match and match[1] in known:
            current = match[1]
        yield current, line


def results(
    command: CommandLine, inspect: Remembered, keras: str, files: list[str]
) -> dict[str, str]:
    """Findings, unknown values, errors, models, layers and fixes of each file, as text."""
    lines: defaultdict[str, list[str]] = defaultdict(list)
    rules = RULE.findall(command("rule", "--all")[0])
    if not rules:
        raise SystemExit("`kerasight rule --all` names no rule in the known form")
    select = [word for name, _ in rules for word in ("--select", name)]
    for start in range(0, len(files), BATCH):
        batch = files[start : start + BATCH]
        check = ("check", "--keras", keras, *select)
        out, err = command(*check, "--output-format", "json", *batch)
        for finding in json.loads(out):
            lines[finding["filename"]] += lines_of_finding(finding)
        for file, line in split(err, batch, ("kerasight: ", "")):
            lines[file].append(ADDRESS.sub("ADDRESS", line))
        unknowns = command(*check, "--output-format", "concise", "--show-unknown", *batch)[0]
        for file, line in split(unknowns, batch, ("",)):
            if ": unknown " in line:
                lines[file].append(line.removeprefix(f"{file}:"))
        for file in batch:
            found = inspect.first.get(file)
            lines[file] += lines_of_models(found) if found is not None else ["not inspected"]
        out, err = command(*check, "--diff", *batch)
        for file, line in split(out, batch, ("--- ",)):
            lines[file].append(line)
        for file, line in split(err, batch, ("kerasight: ", "")):
            if NOT_FIXED.search(line):
                lines[file].append(line)
        inspect.forget()
    blocks = {file: "\n".join(each) for file, each in lines.items()}
    return blocks | {"rules": "\n".join(f"{name}: {facts}" for name, facts in rules)}


def main() -> None:
    """Read the order, print the results."""
    order = json.load(sys.stdin)
    inspection: Any = importlib.import_module("kerasight.inspection")
    inspect = inspection.inspect = Remembered(inspection.inspect)
    command = CommandLine(order["entry"])
    json.dump(results(command, inspect, order["keras"], order["files"]), sys.stdout)


if __name__ == "__main__":
    main()
