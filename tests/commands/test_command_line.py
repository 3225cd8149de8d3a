"""The commands check, shapes and rule from end to end, on real files."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from .command_line import COMMAND, TIMEOUT, environment, fresh_kerasight, kerasight
from .samples import GOOD, WRONG


def codes(out: str) -> list[str]:
    return [found["code"] for found in json.loads(out)]


def test_a_clean_file(folder: Path) -> None:
    done = kerasight("check", "good.py", folder=folder)
    assert (done.code, done.out, done.err) == (0, "No mistakes found in 1 file\n", "")


def test_findings(folder: Path) -> None:
    done = kerasight("check", ".", folder=folder)
    assert done.code == 1
    assert done.err == ""
    assert "wrong.py:6:32: error[spatial-size] Keras 3\n" in done.out
    assert "  6 |     return keras.Model(images, layers.Conv2D(8, 31)(images))\n" in done.out
    assert done.out.splitlines()[-1].startswith("Found ")
    assert "\x1b[" not in done.out


def test_json_has_the_fields_that_programs_read(folder: Path) -> None:
    done = kerasight("check", "wrong.py", "--output-format", "json", folder=folder)
    found = json.loads(done.out)
    assert done.code == 1
    assert found
    for one in found:
        assert set(one) == {
            *("code", "group", "severity", "keras", "message", "help", "url", "filename", "cell"),
            *("location", "end_location", "related", "fix"),
        }
        assert one["filename"] == "wrong.py"
        assert one["location"]["row"] >= 1
        assert one["location"]["column"] >= 1


def test_concise_agrees_with_json(folder: Path) -> None:
    found = json.loads(kerasight("check", ".", "--output-format", "json", folder=folder).out)
    concise = kerasight("check", ".", "--output-format", "concise", folder=folder).out
    assert concise.splitlines() == [
        f"{one['filename']}:{one['location']['row']}:{one['location']['column']}: "
        f"{one['severity']}[{one['code']}] {one['message']}"
        for one in found
    ]


def test_half_typed_code_keeps_its_findings(folder: Path) -> None:
    whole = kerasight("check", "wrong.py", "--output-format", "json", folder=folder)
    half = kerasight("check", "half.py", "--output-format", "json", folder=folder)
    assert half.code == 1
    assert "syntax-error" in codes(half.out)
    assert sorted(codes(half.out)) == sorted([*codes(whole.out), "syntax-error"])


def test_select_and_ignore(folder: Path) -> None:
    def found(*options: str) -> set[str]:
        return set(
            codes(
                kerasight("check", "half.py", "--output-format=json", *options, folder=folder).out
            )
        )

    everything = found()
    assert {"syntax-error", "spatial-size"} <= everything
    assert found("--select", "syntax-error") == {"syntax-error"}
    assert found("--select", "syntax-error,spatial-size") == {"syntax-error", "spatial-size"}
    assert found("--select=syntax-error", "--select=spatial-size") == found(
        "--select", "syntax-error,spatial-size"
    )
    assert found("--ignore", "syntax-error") == everything - {"syntax-error"}
    assert "spatial-size" not in found("--ignore", "shape")


def test_an_unknown_rule_is_a_usage_fault(folder: Path) -> None:
    done = kerasight("check", "good.py", "--select", "spatial-sizes", folder=folder)
    assert done.code == 2
    assert done.out == ""
    assert done.err == (
        "kerasight: no rule or group is called 'spatial-sizes'; did you mean 'spatial-size'?\n"
    )


def bad_files(folder: Path) -> dict[str, str]:
    """Files that are not Python text, with the message for each."""
    (folder / "binary.py").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (folder / "latin.py").write_bytes("x = 'é'\n".encode("latin-1"))
    (folder / "utf16.py").write_bytes("x = 1\n".encode("utf-16"))
    (folder / "cookie.py").write_bytes(b"# coding: klingon\n")
    (folder / "huge.py").write_bytes(b"x = 1\n" * 1_750_000)
    return {
        "binary.py": "binary file (NUL at byte 8)",
        "latin.py": "byte 5 (0xe9) is not UTF-8",
        "utf16.py": "UTF-16",
        "cookie.py": "'klingon' does not exist",
        "huge.py": "10.5 MB is too much for a Python file; the limit is 2 MB",
        "missing.py": "no such file",
    }


def test_check_names_each_bad_file_and_goes_on(folder: Path) -> None:
    expected = bad_files(folder)
    done = kerasight("check", *expected, "wrong.py", "--output-format", "concise", folder=folder)
    assert done.code == 2
    assert "wrong.py:6:32: error[spatial-size]" in done.out
    lines = done.err.splitlines()
    assert len(lines) == len(expected)
    for line, (name, words) in zip(lines, expected.items(), strict=True):
        assert line.startswith(f"kerasight: {name}: ")
        assert words in line


def test_shapes_of_a_bad_file(folder: Path) -> None:
    for name, words in {**bad_files(folder), ".": "this is a folder"}.items():
        done = kerasight("shapes", name, folder=folder)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"kerasight: {name}: ")
        assert words in done.err
        assert done.err.count("\n") == 1


def test_a_file_of_another_user() -> None:
    # The superuser may read anything, so the command changes to the user nobody first.
    program = (
        "import os, sys\n"
        "from kerasight.cli import main\n"
        "from kerasight.commands import check\n"
        "if os.getuid() == 0: os.setuid(65534)\n"
        "main()\n"
    )
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        file = Path(folder, "a.py")
        file.write_text(GOOD)
        file.chmod(0)
        done = subprocess.run(
            [COMMAND[0], "-c", program, "check", file], capture_output=True, text=True, check=False
        )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"kerasight: {file}: you are not allowed to read this file\n"


@pytest.mark.parametrize("deep", ["(" * 10_000, "-" * 10_000 + "1", "+".join(["1"] * 10_000)])
def test_deep_nesting(folder: Path, deep: str) -> None:
    (folder / "deep.py").write_text(f"x = {deep}\n{WRONG}")
    done = kerasight("check", "deep.py", "--output-format", "json", folder=folder)
    assert done.code == 1
    assert done.err == ""
    assert codes(done.out).count("syntax-error") == 1
    assert "spatial-size" in codes(done.out)


def test_nesting_of_any_depth_is_no_fault(folder: Path) -> None:
    nestings = [
        ("(", "1", ")"),
        ("-", "1", ""),
        ("1 + ", "1", ""),
        ("f(", "1", ")"),
        ("", "f", ".a"),
    ]
    names = []
    for depth in (50, 90, 150, 300, 900, 2000):
        for number, (before, inside, behind) in enumerate(nestings):
            names.append(f"deep_{depth}_{number}.py")
            text = f"x = {before * depth}{inside}{behind * depth}\n"
            (folder / names[-1]).write_text(text)
    done = kerasight("check", *names, folder=folder)
    assert done.code == 1
    assert done.err == ""


def test_standard_input(folder: Path) -> None:
    done = kerasight(
        "check", "-", "--stdin-filename", "lesson.py", "--output-format=json", stdin=WRONG.encode()
    )
    assert done.code == 1
    assert {found["filename"] for found in json.loads(done.out)} == {"lesson.py"}
    shapes = kerasight("shapes", "-", stdin=GOOD.encode())
    assert shapes.out == kerasight("shapes", "good.py", folder=folder).out
    binary = kerasight("check", "-", stdin=b"\0\1\2")
    assert (binary.code, binary.out) == (2, "")
    assert binary.err.startswith("kerasight: <stdin>: this is no Python text")


def test_the_page_of_a_rule() -> None:
    page = kerasight("rule", "lambda-layer").out
    assert page.startswith("# lambda-layer\n\nSeverity: ")
    assert "## Why it matters" in page
    everything = kerasight("rule", "--all").out
    assert page in everything
    assert everything.count("## Why it matters") > 1
    unknown = kerasight("rule", "lambda-layers")
    assert (unknown.code, unknown.out) == (2, "")
    assert "did you mean 'lambda-layer'?" in unknown.err
    assert kerasight("rule").code == 2


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_terminal_of_few_characters_is_no_fault(folder: Path, encoding: str) -> None:
    (folder / "odd.py").write_text("x = '日' + (\n" + GOOD, encoding="utf-8")
    check = fresh_kerasight("check", "odd.py", folder=folder, PYTHONIOENCODING=encoding)
    assert (check.code, check.err) == (1, "")
    # click writes UTF-8 even if Python is set to ASCII.
    assert ("'日' + (" if encoding == "ascii" else "'\\u65e5' + (") in check.out
    shapes = fresh_kerasight("shapes", "good.py", folder=folder, PYTHONIOENCODING=encoding)
    assert (shapes.code, shapes.err) == (0, "")
    assert shapes.out.isascii()
    assert "| dense (Dense) " in shapes.out
    rules = fresh_kerasight("rule", "--all", PYTHONIOENCODING=encoding)
    assert (rules.code, rules.err) == (0, "")


@pytest.mark.parametrize("command", ["check", "shapes"])
@pytest.mark.parametrize("name", ["good.py", "wrong.py", "half.py"])
def test_nothing_heavy_is_imported(folder: Path, command: str, name: str) -> None:
    done = fresh_kerasight(command, name, folder=folder, python_options=["-X", "importtime"])
    imported = {
        line.rpartition("|")[2].strip().partition(".")[0]
        for line in done.err.splitlines()
        if line.startswith("import time:")
    }
    assert "kerasight" in imported
    assert not imported & {"tensorflow", "keras", "tf_keras", "numpy", "jedi", "pygls", "parso"}
    if (command, name) == ("check", "good.py"):
        assert "rich" not in imported


def test_a_closed_pipe_is_quiet(folder: Path) -> None:
    (folder / "many.py").write_text("(\n" * 20_000)
    with subprocess.Popen(
        [*COMMAND, "check", "many.py", "--output-format", "concise"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment(),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"many.py:1:1: error[syntax-error]")
        process.stdout.close()
        assert process.stderr.read() == b""
        process.wait(TIMEOUT)


@pytest.fixture
def interruptible() -> Iterator[None]:
    """A job in the background of a shell ignores interrupts, and so would its children."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_is_quiet(folder: Path) -> None:
    os.mkfifo(folder / "pipe.py")
    # Opening the pipe, after the start of the command, waits until the command reads from it.
    with (
        subprocess.Popen(
            [*COMMAND, "check", "pipe.py"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
            env=environment(),
        ) as process,
        (folder / "pipe.py").open("wb"),
    ):
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=TIMEOUT)
    assert (process.returncode, out, err) == (130, b"", b"")
