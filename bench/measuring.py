"""CPU time, not wall-clock time: other work on the machine matters less."""

from __future__ import annotations

import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

KIB_PER_MB = 1024


@dataclass(frozen=True, slots=True)
class ProcessCost:
    """The cost of one process: CPU and wall-clock milliseconds, peak memory in MB."""

    cpu: float
    wall: float
    peak: float


def median_time(action: Callable[[], object], repeat: int) -> float:
    """The median time of an action in milliseconds, after one run that does not count.

    As in `timeit`, without the garbage collector, which would visit unrelated objects.
    """
    action()
    times = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(repeat):
            start = time.process_time_ns()
            action()
            times.append(time.process_time_ns() - start)
    finally:
        gc.enable()
    return statistics.median(times) / 1e6


LAUNCHER = """
import json, os, subprocess, sys, time
start = time.perf_counter()
null = subprocess.DEVNULL
process = subprocess.Popen(sys.argv[1:], stdin=null, stdout=null, stderr=null)
_, status, usage = os.wait4(process.pid, 0)
wall = time.perf_counter() - start
code = os.waitstatus_to_exitcode(status)
print(json.dumps([usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss, code]))
"""
"""A process inherits the peak of its parent, so a small one is put in between."""

FOUND_NOTHING, FOUND_SOMETHING = 0, 31
"""Allowed exit codes of a linter; pylint adds up 1, 2, 4, 8 and 16."""


def run_process(command: Sequence[str]) -> ProcessCost:
    """Run a command and discard its output. Raises RuntimeError if it fails."""
    # Installed tools have compiled files; some machines forbid writing them.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    launch = [sys.executable, "-I", "-S", "-c", LAUNCHER, *command]
    done = subprocess.run(launch, capture_output=True, check=True, env=environment)
    cpu, wall, peak, code = json.loads(done.stdout)
    if not FOUND_NOTHING <= code <= FOUND_SOMETHING:
        raise RuntimeError(f"{' '.join(command)} exits with {code}")
    return ProcessCost(cpu * 1000, wall * 1000, peak / KIB_PER_MB)


def median_process(command: Sequence[str], repeat: int) -> ProcessCost:
    """The medians of several runs, after one that does not count; the highest peak of memory."""
    run_process(command)
    costs = [run_process(command) for _ in range(repeat)]
    return ProcessCost(
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.wall for cost in costs),
        max(cost.peak for cost in costs),
    )
