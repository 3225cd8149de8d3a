"""The Python of a cell: what IPython makes of indentation, prompts, magics, commands and help.

The order and the meaning are those of `IPython.core.inputtransformer2`; a test compares the two.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field
from typing import Final

from kerasight.source.parsing.headers import UNKNOWN_NAME
from kerasight.source.parsing.problems import PARSE_ERRORS
from kerasight.source.parsing.statements import statements
from kerasight.source.text.scanning import PhysicalLine, scan

SPECIAL = re.compile(
    r"^[ \t]*(?:[%!?,;/]|>>>|\.\.\.|In \[|\[(?:nav|ins)\])|=[ \t]*[%!]|\?[ \t]*(?:#.*)?$",
    re.MULTILINE,
)
"""What may be more than Python; most cells have none of it."""

CELL_MAGIC = re.compile(r"%%[ \t]*(\w+)(?!\w*\?)(.*)")
PYTHON_CELLS: Final = frozenset(
    {"capture", "debug", "memit", "prun", "scalene", "snakeviz", "time", "timeit", "wandb"}
)
"""Cell magics that run the rest of the cell as Python."""

CAPTURED = re.compile(r"[ \t]+([^\W\d]\w*)")
"""The name behind `%%capture`."""

OUTPUT_OPTION = re.compile(r"--(?:out|err|proc)[ \t=]+([^\W\d]\w*)")
"""The names for the outputs of `%%script` and its kinds, such as `%%bash`."""

TIMED = re.compile(r"[ \t]*(%?(?:time|prun|memit)[ \t]+)(?=[^\s-])")
"""A line magic that runs the rest of the line as a statement."""

RUN_FILE = re.compile(r"%?run[ \t]+(?:-\w[ \t]+)*([^\W\d]\w*)(?:\.py)?(?![\w./\\-])")
ENVIRONMENT = re.compile(r"%?(?:env|set_env)[ \t]+(\w+)(?:[ \t]*=[ \t]*|[ \t]+)([\w.:/-]+)[ \t]*$")

ASSIGNED = re.compile(
    r"""((?:[^#'"=]|"[^"]*"|'[^']*')*)(?<![<>!:+*/%&|^@-])=[ \t]*(?:!|%[ \t]*(?=[^\W\d]))"""
)
"""`files = !ls`: the output of the command is assigned."""

ASSIGNED_TIMING = re.compile(r"%[ \t]*time[ \t]+(?=[^\s-])")

ESCAPES = ("%", "!", "?", ",", ";", "/")
"""How a line begins that IPython reads, and not Python (`ESCAPE_SINGLES`)."""

CALLED_BY_SIGN = re.compile(r"([,;/])([^\W\d][\w.]*)[ \t]+(\S.*?)[ \t]*$")
"""`/f x` is `f(x)`, `,f a b` is `f("a", "b")`, `;f a b` is `f("a b")`."""

CLASSIC_PROMPT = re.compile(r"[ \t]*(?:>>>|\.\.\.)[ \t]?")
CLASSIC_FIRST = re.compile(r"[ \t]*>>>")
IPYTHON_PROMPT = re.compile(
    r"(?:(?:\[nav\]|\[ins\])?[ ])?In[ ]\[\d+\]:[ ]|[ \t]*\.{3,}:[ ]?|In[ ]\[\d+\]:[ ]"
)

AUTOMAGIC: Final = frozenset(
    """
    alias alias_magic autoawait autocall automagic autosave bookmark cat cd clear code_wrap colors
    conda config connect_info cp debug dhist dirs doctest_mode ed edit env gui hist history
    killbgscripts ldir less lf lk ll load load_ext loadpy logoff logon logstart logstate logstop ls
    lsmagic lx macro magic mamba man matplotlib micromamba mkdir more mv notebook page pastebin pdb
    pdef pdoc pfile pinfo pinfo2 pip popd pprint precision prun psearch psource pushd pwd pycat
    pylab qtconsole quickref recall rehashx reload_ext rep rerun reset reset_selective rm rmdir run
    save sc set_env store subshell sx system tb time timeit unalias unload_ext uv who who_ls whos
    xdel xmode
    """.split()
)
"""Magics that need no `%` if their line is the only one of a cell."""

AUTOMAGIC_LINE = re.compile(r"[ \t]*([^\W\d]\w*)[ \t]+(?![=,])\S")


@dataclass(slots=True)
class CellCode:
    """The Python of a cell, line by line."""

    lines: list[str]

    removed: dict[int, int] = field(default_factory=dict)
    """How many ASCII characters were removed at the start of a line (from 0), or behind its
    indentation: the places of everything on the line move."""

    @property
    def padded(self) -> tuple[str, ...]:
        """The lines with spaces for what was removed."""
        return tuple(
            " " * self.removed.get(number, 0) + line for number, line in enumerate(self.lines)
        )

    def remove(self, number: int, start: int, end: int) -> None:
        """Remove a part of a line."""
        line = self.lines[number]
        self.lines[number] = line[:start] + line[end:]
        if end > start:
            self.removed[number] = self.removed.get(number, 0) + end - start

    def command(self, number: int, python: str) -> None:
        """Put Python in the place of a command, which goes on behind each backslash."""
        line = self.lines[number]
        self.lines[number] = line[: len(line) - len(line.lstrip())] + python
        while line.rstrip().endswith("\\") and number + 1 < len(self.lines):
            number += 1
            line = self.lines[number]
            self.lines[number] = ""


def python_of(lines: tuple[str, ...]) -> CellCode:
    """The Python of a cell's lines; what is neither IPython's syntax nor Python stays."""
    cell = CellCode(list(lines))
    code = [number for number, line in enumerate(lines) if line.strip()]
    if not code:
        return cell
    _dedent(cell, code)
    if SPECIAL.search("\n".join(lines)) is not None:
        _strip_prompts(cell, code)
        if _cell_magic(cell, code[0]):
            _commands(cell)
    if len(code) == 1 and code[0] == len(lines) - 1:
        _automagic(cell, code[0])
    return cell


def _dedent(cell: CellCode, code: list[int]) -> None:
    """Remove the indentation of the first line of code from all lines.

    Releases of IPython differ: some remove what all lines have in common.
    """
    margins = {number: _margin(cell.lines[number]) for number in code}
    statements_ = [n for n in code if not cell.lines[n].lstrip().startswith("#")]
    first = margins[statements_[0] if statements_ else code[0]]
    if not first:
        return
    common = min(margins.values(), key=len)
    margin = common if common and all(m.startswith(common) for m in margins.values()) else first
    for number in code:
        if margins[number].startswith(margin):
            cell.remove(number, 0, len(margin))


def _strip_prompts(cell: CellCode, code: list[int]) -> None:
    """Remove the prompts of Python or of IPython from a pasted session."""
    first = cell.lines[code[0]]
    second = cell.lines[code[1]] if len(code) > 1 else ""
    if IPYTHON_PROMPT.match(first) or IPYTHON_PROMPT.match(second):
        for number in code:
            prompt = IPYTHON_PROMPT.match(cell.lines[number])
            if prompt is not None:
                cell.remove(number, 0, prompt.end())
        return
    in_string = [line.begins_in_string for line in scan(tuple(cell.lines))]
    if not any(CLASSIC_FIRST.match(cell.lines[n]) for n in code if not in_string[n]):
        return
    stripped = False
    for number in code:
        # A string that begins behind a prompt has prompts on its other lines too.
        if not in_string[number] or stripped:
            prompt = CLASSIC_PROMPT.match(cell.lines[number])
            stripped = prompt is not None
            if prompt is not None:
                cell.remove(number, 0, prompt.end())
    left = [number for number in code if cell.lines[number].strip()]
    if left:
        _dedent(cell, left)


def _cell_magic(cell: CellCode, first: int) -> bool:
    """Whether the cell is Python; the line of a cell magic becomes the names that it assigns."""
    magic = CELL_MAGIC.match(cell.lines[first])
    if magic is None:
        return True
    name, options = magic.groups()
    bound = OUTPUT_OPTION.findall(options)
    if name == "capture":
        bound += CAPTURED.findall(options)[:1]
    cell.lines[first] = "; ".join(f"{each} = {UNKNOWN_NAME}" for each in bound)
    if name in PYTHON_CELLS:
        return True
    cell.lines[first + 1 :] = [""] * (len(cell.lines) - first - 1)
    return False


def _commands(cell: CellCode) -> None:
    """Put Python in the place of magics, shell commands and requests for help."""
    for number, line in enumerate(scan(tuple(cell.lines))):
        assigned = None if line.begins_in_string else ASSIGNED.match(cell.lines[number])
        if assigned is not None:
            _assigned(cell, number, assigned)
    scanned = scan(tuple(cell.lines))
    for statement in statements(scanned):
        number = statement.first
        timed = TIMED.match(cell.lines[number])
        if statement.code.startswith("%") and timed is not None:
            cell.remove(number, timed.start(1), timed.end(1))
        elif statement.code.startswith(ESCAPES):
            cell.command(number, _stand_in(statement.code))
        elif _asks_for_help(scanned[statement.last]):
            cell.command(number, "pass")
            for further in range(number + 1, statement.last + 1):
                cell.lines[further] = ""


def _asks_for_help(last: PhysicalLine) -> bool:
    """Whether a statement ends in a request for help, `model.fit?`: then it is not run."""
    return last.code.endswith("?") and not (last.ends_in_string or last.never_closed_string)


def _assigned(cell: CellCode, number: int, assigned: re.Match[str]) -> None:
    """`x = %time f()` keeps `f()`, in its columns; the output of other commands is unknown."""
    text = cell.lines[number]
    timing = ASSIGNED_TIMING.match(text, text.find("%", assigned.end(1)))
    if timing is not None:
        blank = " " * (timing.end() - timing.start())
        cell.lines[number] = text[: timing.start()] + blank + text[timing.end() :]
        return
    cell.command(number, f"{assigned[1].strip()} = {UNKNOWN_NAME}")


def _stand_in(command: str) -> str:
    """Python with the effect of a command on names, as far as it is known."""
    ran = RUN_FILE.match(command)
    if ran is not None and command.startswith(("%", "run")):
        return f"from {ran[1]} import *"
    variable = ENVIRONMENT.match(command)
    if variable is not None:
        return f'environ["{variable[1]}"] = "{variable[2]}"'
    called = CALLED_BY_SIGN.match(command)
    if called is None:
        return "pass"
    sign, function, rest = called.groups()
    # The bracket stands where the sign stood, so that the names keep their columns.
    if sign == "/":
        return f"({function}({re.sub(r'(?<=[^ ]) ', ',', rest)}))"
    texts = rest.split() if sign == "," else [rest]
    return f"({function}({', '.join(map(repr, texts))}))"


def _automagic(cell: CellCode, number: int) -> None:
    """`ls data/` and `pip install x` are commands if they are the only line of a cell."""
    line = cell.lines[number]
    word = AUTOMAGIC_LINE.match(line)
    if word is None or word[1] not in AUTOMAGIC:
        return
    try:
        ast.parse(line)
    except PARSE_ERRORS:
        timed = TIMED.match(line)
        if timed is not None:
            cell.remove(number, timed.start(1), timed.end(1))
        else:
            cell.command(number, _stand_in(line.strip()))


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]
