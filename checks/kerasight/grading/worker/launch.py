"""Starts one command with its limits, watches it and removes all of its processes.

Run as a script by path, with Kerasight's interpreter, as the first process of its namespaces if the
system has them. Imports only the standard library. Its one argument is a JSON object: `command`,
`folder`, `environment`, `limits` {memory, address_space, file, cpu_seconds, processes}, `hide` and
`visible` [paths], `namespaces` (whether mounts may be changed), and the descriptors `lifeline`,
`status` and `keep`.

Writes JSON lines to `status`: first the enforced limits, at the end how the command ended. At the
end of `lifeline`, the caller is done or gone: everything is killed.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import resource
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

WATCH_SECONDS = 0.1
TEMPORARY = Path("/tmp")
CAPABILITIES = 64
PR_SET_PDEATHSIG = 1
PR_CAPBSET_DROP = 24
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38
MS_BIND, MS_REC, MS_NOSUID, MS_NODEV = 4096, 16384, 2, 4
SYS_MOUNT_SETATTR = 442
AT_FDCWD, AT_RECURSIVE = -100, 0x8000
MOUNT_ATTR_RDONLY = 1


class MountAttributes(ctypes.Structure):
    """`struct mount_attr` of the kernel."""

    _fields_ = (
        ("attr_set", ctypes.c_uint64),
        ("attr_clr", ctypes.c_uint64),
        ("propagation", ctypes.c_uint64),
        ("userns_fd", ctypes.c_uint64),
    )


def check(result: int) -> None:
    """Raise OSError if a C call failed."""
    if result != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))


def set_read_only(libc: ctypes.CDLL, path: str, read_only: bool, below: bool = True) -> None:
    """Make the mount at `path`, and those `below` it, read-only or writable."""
    flag = MOUNT_ATTR_RDONLY
    attributes = MountAttributes(flag if read_only else 0, 0 if read_only else flag, 0, 0)
    size = ctypes.c_size_t(ctypes.sizeof(attributes))
    scope = AT_RECURSIVE if below else 0
    arguments = (AT_FDCWD, path.encode(), scope, ctypes.byref(attributes), size)
    check(libc.syscall(SYS_MOUNT_SETATTR, *arguments))


def bind(libc: ctypes.CDLL, source: str, target: str) -> None:
    """Bind mount `source` at `target`, including mounts below it."""
    check(libc.mount(os.fsencode(source), os.fsencode(target), None, MS_BIND | MS_REC, None))


def replace_temporary_folder(libc: ctypes.CDLL, folder: str, visible: list[str]) -> None:
    """Give the command a private /tmp, in which only `folder` and `visible` paths can be seen.

    Much code writes to /tmp by name; files of others there must stay private.
    """
    if any(TEMPORARY.is_relative_to(path) for path in visible):
        return
    own = Path(folder, "tmp")
    own.mkdir(exist_ok=True)
    # Outer folders first, so that none hides an inner one.
    inside = sorted(path for path in {folder, *visible} if Path(path).is_relative_to(TEMPORARY))
    handles = {path: os.open(path, os.O_PATH) for path in inside if Path(path).is_dir()}
    bind(libc, str(own), str(TEMPORARY))
    for path, handle in handles.items():
        Path(path).mkdir(parents=True, exist_ok=True)
        bind(libc, f"/proc/self/fd/{handle}", path)
        os.close(handle)


def confine_files(libc: ctypes.CDLL, folder: str, hide: list[str], visible: list[str]) -> list[str]:
    """Hide the test data, leave only `folder` and /tmp writable; returns the enforced limits."""
    done = []
    try:
        for path in hide:
            if Path(path).is_dir():
                flags = MS_NOSUID | MS_NODEV
                check(libc.mount(b"tmpfs", os.fsencode(path), b"tmpfs", flags, None))
            else:
                bind(libc, "/dev/null", path)
        if hide:
            done.append("hidden-data")
        bind(libc, folder, folder)
        replace_temporary_folder(libc, folder, visible)
        bind(libc, str(TEMPORARY), str(TEMPORARY))
        set_read_only(libc, "/", True)
        set_read_only(libc, folder, False)
        set_read_only(libc, str(TEMPORARY), False, below=False)
        if Path("/dev/shm").is_dir():
            check(libc.mount(b"tmpfs", b"/dev/shm", b"tmpfs", MS_NOSUID | MS_NODEV, None))
        done.append("read-only-files")
    except OSError as error:
        print(f"files are not confined: {error}", file=sys.stderr)
    return done


def drop_privileges(libc: ctypes.CDLL) -> None:
    """Drop the capabilities of the command, so it cannot undo a mount; this process keeps them."""
    for capability in range(CAPABILITIES):
        libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def limit_resources(limits: dict[str, int]) -> list[str]:
    """Set the kernel's limits, which the command inherits; returns the enforced ones."""
    wanted = [
        ("file-size", resource.RLIMIT_FSIZE, limits["file"]),
        ("cpu-time", resource.RLIMIT_CPU, limits["cpu_seconds"]),
        ("core-dump", resource.RLIMIT_CORE, 0),
    ]
    # A GPU driver maps far more address space than it uses; there only memory is watched.
    if not Path("/dev/nvidiactl").exists():
        wanted.append(("address-space", resource.RLIMIT_AS, limits["address_space"]))
    held = []
    for name, kind, value in wanted:
        ceiling = resource.getrlimit(kind)[1]
        bound = value if ceiling == resource.RLIM_INFINITY else min(value, ceiling)
        try:
            resource.setrlimit(kind, (bound, bound))
            held.append(name)
        except (OSError, ValueError) as error:
            print(f"{name} is not limited: {error}", file=sys.stderr)
    return held


def descendants() -> list[int]:
    """Every descendant of this process, from /proc; empty if there is no /proc."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name in parentheses can be anything, so fields count from the last one.
            parent = int(entry.read_bytes().rpartition(b")")[2].split()[1])
        except (OSError, IndexError, ValueError):
            continue
        children.setdefault(parent, []).append(int(entry.parent.name))
    found: list[int] = []
    frontier = [os.getpid()]
    while frontier:
        below = children.get(frontier.pop(), [])
        found += below
        frontier += below
    return found


def memory_used(processes: list[int]) -> int:
    """Bytes of private memory of the processes."""
    pages = 0
    for process in processes:
        try:
            resident, shared = Path(f"/proc/{process}/statm").read_text().split()[1:3]
        except (OSError, ValueError):
            continue
        pages += int(resident) - int(shared)
    return pages * os.sysconf("SC_PAGE_SIZE")


def memory_kills() -> int:
    """How many processes the kernel has killed because of memory since it started."""
    try:
        lines = Path("/proc/vmstat").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("oom_kill ")), 0)


def kill_all(group: int) -> None:
    """Kill the command's group and every descendant of this process, until none is left."""
    with contextlib.suppress(OSError):
        os.killpg(group, signal.SIGKILL)
    for _ in range(100):
        for process in descendants():
            with contextlib.suppress(OSError):
                os.kill(process, signal.SIGKILL)
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return
        time.sleep(0.01)


def watch(child: int, lifeline: int, memory: int, most: int) -> dict[str, Any]:
    """Wait for the command; end it if it exceeds its memory, if there are more than `most`
    processes, or at the end of the lifeline."""
    peak = 0
    killed_before = memory_kills()
    while True:
        try:
            while True:
                process, status = os.waitpid(-1, os.WNOHANG)
                if process == 0:
                    break
                if process == child:
                    code = os.waitstatus_to_exitcode(status)
                    starved = code == -signal.SIGKILL and memory_kills() > killed_before
                    return {"reason": "memory" if starved else "exit", "code": code, "peak": peak}
        except ChildProcessError:
            return {"reason": "exit", "code": None, "peak": peak}
        if select.select([lifeline], [], [], WATCH_SECONDS)[0]:
            return {"reason": "cut", "code": None, "peak": peak}
        processes = descendants()
        # The kernel's limit does not apply to root, and counts processes of other programs.
        if len(processes) > most:
            return {"reason": "processes", "code": None, "peak": peak}
        used = memory_used(processes)
        peak = max(peak, used)
        if used > memory:
            return {"reason": "memory", "code": None, "peak": peak}


def main() -> None:
    """Confine, start, watch, clean up, report."""
    order = json.loads(sys.argv[1])
    # A signal is treated as the end of the lifeline; a stray one must not orphan the command.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    enforced = []
    libc = ctypes.CDLL(None, use_errno=True)
    linux = sys.platform == "linux"
    if linux:
        if order["namespaces"]:
            enforced += confine_files(libc, order["folder"], order["hide"], order["visible"])
        libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        drop_privileges(libc)
        enforced += ["memory", "process-count"]
    enforced += limit_resources(order["limits"])

    def report(**fields: object) -> None:
        os.write(order["status"], json.dumps(fields).encode() + b"\n")

    report(state="started", enforced=enforced)
    with subprocess.Popen(
        order["command"],
        cwd=order["folder"],
        env=order["environment"],
        stdin=subprocess.DEVNULL,
        pass_fds=order["keep"],
        start_new_session=True,
        # If the command can kill this process, it must not outlive it. There are no threads.
        preexec_fn=(lambda: libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)) if linux else None,  # noqa: PLW1509
    ) as child:
        limits = order["limits"]
        ended = watch(child.pid, order["lifeline"], limits["memory"], limits["processes"])
        kill_all(child.pid)
        # It was waited for above, which Popen cannot know.
        child.returncode = ended["code"] or 0
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    report(state="ended", cpu_seconds=round(usage.ru_utime + usage.ru_stime, 3), **ended)


if __name__ == "__main__":
    main()
