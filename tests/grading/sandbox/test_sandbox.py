"""The guarantees of the sandbox, and its report if the system does not allow them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from pathlib import Path

import psutil
import pytest

from kerasight.grading.records.log import Log
from kerasight.grading.sandbox import running
from kerasight.grading.sandbox.confinement import NO_CONFINEMENT, Confinement, all_confinements

CONFINEMENTS = [*all_confinements(), NO_CONFINEMENT]
"""Each way to confine that this system allows; where there is none, the limits alone are tested."""


@pytest.fixture(params=CONFINEMENTS, ids=lambda confinement: confinement.name)
def confinement(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Confinement:
    """Each of them in turn, instead of the best."""
    chosen: Confinement = request.param
    monkeypatch.setattr(running, "best_confinement", lambda: chosen)
    return chosen


def run(
    folder: Path,
    code: str,
    *,
    seconds: float = 120,
    memory: int = 2**31,
    hide: tuple[Path, ...] = (),
) -> tuple[running.Ended, list[bytes], str]:
    """Run Python code in the sandbox: returns how it ended, its lines and its output."""
    lines: list[bytes] = []
    log = Log(64 * 1024)
    work = folder / "work"
    work.mkdir(exist_ok=True)
    order = running.Order(
        command=(sys.executable, "-c", textwrap.dedent(code)),
        folder=work,
        environment={"PATH": os.environ["PATH"]},
        seconds=seconds,
        memory=memory,
        file=2**20,
        hide=hide,
        # This Python too, when the checkout lies below /tmp.
        visible=(folder, Path(sys.prefix)),
    )
    return running.run(order, lines.append, log), lines, log.text()


def processes_at(folder: Path) -> list[psutil.Process]:
    found = []
    for process in psutil.process_iter():
        try:
            if process.cwd().startswith(str(folder)):
                found.append(process)
        except psutil.Error:
            continue
    return found


def wait_until_none_is_left(folder: Path) -> None:
    """A process that was killed is gone a moment later; one that was not sleeps for an hour."""
    deadline = time.monotonic() + 120
    while processes_at(folder):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_lines_and_output_come_back(tmp_path: Path) -> None:
    ended, lines, log = run(
        tmp_path,
        """
        import os
        os.write(int(os.environ["KERASIGHT_CHANNEL"]), b"one\\ntwo\\n")
        print("printed")
        raise SystemExit(3)
        """,
    )
    assert (ended.reason, ended.code) == ("exit", 3)
    assert lines == [b"one", b"two"]
    assert log.strip() == "printed"


def test_an_endless_program_and_its_children_are_stopped(
    confinement: Confinement, tmp_path: Path
) -> None:
    ended, _, _ = run(
        tmp_path,
        """
        import os, time
        if os.fork() == 0:
            os.setsid()
            if os.fork():
                os._exit(0)
        time.sleep(3600)
        """,
        seconds=1,
    )
    assert ended.reason == "timeout"
    assert processes_at(tmp_path) == []


def test_memory_that_grows_step_by_step_is_stopped(tmp_path: Path) -> None:
    ended, _, _ = run(
        tmp_path,
        """
        import os, time
        held = []
        for _ in range(60):
            held.append(os.urandom(2 ** 22))
            time.sleep(0.02)
        time.sleep(3600)
        """,
        memory=100 * 2**20,
    )
    assert ended.reason == "memory"


def test_processor_time_is_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A thousandth of a core for as long as it takes: a second of its time, the least there is.
    monkeypatch.setattr("os.cpu_count", lambda: 0.001)
    ended, _, _ = run(tmp_path, "while True: pass", seconds=600)
    assert ended.reason == "exit"
    assert ended.code in (-signal.SIGXCPU, -signal.SIGKILL)


def test_the_number_of_processes_is_limited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "PROCESSES", 5)
    ended, _, _ = run(
        tmp_path,
        """
        import os, time
        for _ in range(10):
            if os.fork() == 0:
                break
        time.sleep(3600)
        """,
    )
    assert ended.reason == "processes"
    assert processes_at(tmp_path) == []


def test_the_size_of_a_file_is_limited(tmp_path: Path) -> None:
    ended, _, log = run(
        tmp_path,
        """
        with open("big", "wb", buffering=0) as file:
            print(file.write(bytes(2 ** 20)))
            file.write(b"x")
        """,
    )
    assert ended.code == 1
    assert str(2**20) in log.splitlines()
    assert "File too large" in log


def test_a_flood_of_lines_is_cut(tmp_path: Path) -> None:
    ended, lines, _ = run(
        tmp_path,
        """
        import os
        channel = int(os.environ["KERASIGHT_CHANNEL"])
        for _ in range(3):
            os.write(channel, b"x" * 2 ** 20)
        os.write(channel, b"\\nsmall\\n")
        for _ in range(40):
            os.write(channel, b"y" * 1000 * 1000)
        os.write(channel, b"\\nlate\\n")
        """,
    )
    assert ended.code == 0
    assert b"late" not in lines
    assert all(len(line) <= running.LINE_BYTES for line in lines)


def test_what_is_enforced_is_so(confinement: Confinement, tmp_path: Path) -> None:
    secret, outside = tmp_path / "secret", tmp_path / "outside"
    secret.write_text("the answers")
    by_name = Path(f"/tmp/by-name-{os.getpid()}")
    ended, _, log = run(
        tmp_path,
        f"""
        import os, socket
        from pathlib import Path
        Path("mine").write_text("allowed")
        print("secret", repr(Path({str(secret)!r}).read_text()))
        try:
            Path({str(outside)!r}).write_text("x")
            print("outside written")
        except OSError:
            print("outside refused")
        try:
            os.kill({os.getpid()}, 0)
            print("parent within reach")
        except OSError:
            print("parent out of reach")
        Path({str(by_name)!r}).write_text("allowed")
        print("interfaces", [name for _, name in socket.if_nameindex()])
        """,
        hide=(secret,),
    )
    assert ended.code == 0
    told = {
        "hidden-data": "secret ''",
        "read-only-files": "outside refused",
        "processes": "parent out of reach",
        "network": "interfaces ['lo']",
    }
    for limit, line in told.items():
        assert (line in log) or (limit not in ended.enforced), log
        assert (limit in ended.enforced) or (running.UNCONFINED[limit] in ended.not_enforced)
    assert (tmp_path / "work" / "mine").read_text() == "allowed"
    assert secret.read_text() == "the answers"
    assert not by_name.exists() or "read-only-files" not in ended.enforced
    by_name.unlink(missing_ok=True)


def test_the_real_temporary_folder_is_out_of_sight(
    confinement: Confinement, tmp_path: Path
) -> None:
    with tempfile.NamedTemporaryFile(dir="/tmp") as other:
        ended, _, log = run(tmp_path, "import os; print(sorted(os.listdir('/tmp')))")
        assert ended.code == 0
        assert (Path(other.name).name not in log) or ("read-only-files" not in ended.enforced)


def test_a_mount_cannot_be_undone(confinement: Confinement, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the answers")
    ended, _, log = run(
        tmp_path,
        f"""
        import ctypes, os
        from pathlib import Path
        libc = ctypes.CDLL(None)
        libc.umount2({str(secret)!r}.encode(), 2)
        libc.unshare(0x10000000 | 0x00020000)
        libc.umount2({str(secret)!r}.encode(), 2)
        print("read", repr(Path({str(secret)!r}).read_text()))
        """,
        hide=(secret,),
    )
    assert ended.code == 0
    assert "read ''" in log or "hidden-data" not in ended.enforced


def test_a_folder_is_hidden_with_all_that_lies_in_it(
    confinement: Confinement, tmp_path: Path
) -> None:
    folder = tmp_path / "task"
    (folder / "references").mkdir(parents=True)
    (folder / "references" / "good.py").write_text("the answers")
    ended, _, log = run(
        tmp_path,
        f"""
        import os
        print("found", [name for _, _, names in os.walk({str(folder)!r}) for name in names])
        try:
            open({str(folder / "mine")!r}, "w")
            print("written")
        except OSError:
            print("refused")
        """,
        hide=(folder,),
    )
    assert ended.code == 0
    assert "found []" in log or "hidden-data" not in ended.enforced
    assert not (folder / "mine").exists() or "read-only-files" not in ended.enforced
    assert (folder / "references" / "good.py").read_text() == "the answers"


def test_without_namespaces_it_still_ends_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "best_confinement", lambda: NO_CONFINEMENT)
    ended, _, _ = run(
        tmp_path,
        """
        import os, time
        if os.fork() == 0:
            os.setsid()
            time.sleep(3600)
        print("parent goes")
        """,
    )
    assert (ended.reason, ended.code) == ("exit", 0)
    assert processes_at(tmp_path) == []
    assert "the network is within reach" in ended.not_enforced


def test_without_namespaces_killing_the_watcher_gains_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "best_confinement", lambda: NO_CONFINEMENT)
    ended, _, _ = run(
        tmp_path,
        """
        import os, signal, time
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(3600)
        """,
    )
    assert ended.reason == "lost"
    wait_until_none_is_left(tmp_path)


def test_it_dies_with_its_parent(tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    code = f"""
    import os
    from pathlib import Path
    from kerasight.grading.records.log import Log
    from kerasight.grading.sandbox import running
    order = running.Order(
        command=("sleep", "3600"), folder=Path({str(work)!r}), environment=dict(os.environ),
        seconds=3600, memory=2**30, file=2**20,
    )
    running.run(order, print, Log(1000))
    """
    parent = subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)])
    deadline = time.monotonic() + 120
    while not any(process.name() == "sleep" for process in processes_at(work)):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    parent.kill()
    parent.wait()
    wait_until_none_is_left(work)
