"""Showing a graded check: live on a terminal, plain lines elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn
from rich.table import Column
from rich.text import Text

from kerasight.grading.answers import words
from kerasight.grading.records.events import Batch, Epoch, Event, Stage, Start
from kerasight.grading.records.report import DiagnosisRecord, Report
from kerasight.grading.records.result import MAX_SCORE
from kerasight.grading.reporting.terminal import curves

STAGE_TEXT = {
    "contract": "reading the file",
    "dry-run": "trying one batch",
    "train": "training",
    "save": "saving the model",
    "score": "scoring on unseen data",
    "diagnose": "judging the training",
    "report": "writing the report",
}

MARKS = {"passed": ("✓", "green"), "failed": ("✗", "red"), "skipped": ("-", "yellow")}
"""The text and colour for the end of a stage."""


class Display(Protocol):
    """Shows events as they arrive, and the report at the end."""

    def __enter__(self) -> Display: ...

    def __exit__(self, *error: object) -> None: ...

    def show(self, event: Event) -> None:
        """Show one event."""

    def finish(self, report: Report) -> None:
        """Show the result."""


def duration(seconds: float) -> str:
    """Seconds as on a clock: `0:07`, `12:34`."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def numbers(logs: dict[str, float | None]) -> str:
    """Keras's logs in one line, training before validation."""
    shown = [name for name in logs if name != "learning_rate"]
    names = sorted(shown, key=lambda name: (name.startswith("val_"), not name.endswith("loss")))
    return "  ".join(
        f"{name} {'not finite' if (value := logs[name]) is None else format(value, '.4f')}"
        for name in names
    )


class PlainDisplay:
    """One line per event, for pipes and logs."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def __enter__(self) -> PlainDisplay:
        return self

    def __exit__(self, *error: object) -> None:
        return

    def show(self, event: Event) -> None:
        """Print a line for relevant events."""
        match event:
            case Start():
                self._line(f"{event.title} ({event.task})")
            case Stage(status="started"):
                self._line(f"{STAGE_TEXT[event.stage]} ...")
            case Stage(status="skipped"):
                self._line(f"  not to the end: {event.note}")
            case Epoch():
                self._line(
                    f"  epoch {event.epoch}/{event.epochs}  {numbers(event.logs)}  "
                    f"{duration(event.eta_seconds)} left"
                )

    def finish(self, report: Report) -> None:
        """Print the result."""
        for line in result_lines(report):
            self._line(line.plain)

    def _line(self, text: str) -> None:
        self.console.print(text, markup=False, highlight=False, soft_wrap=True)


class LiveDisplay:
    """A progress bar while it runs, and the learning curves after it."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.progress = Progress(
            SpinnerColumn(),
            TextColumn("[bold]{task.description}", table_column=Column(no_wrap=True)),
            BarColumn(bar_width=16),
            # Only this column is cut on a narrow terminal, at its end.
            TextColumn(
                "{task.fields[detail]}",
                markup=False,
                table_column=Column(ratio=1, no_wrap=True, overflow="ellipsis"),
            ),
            expand=True,
            console=console,
            transient=True,
        )
        self.bar: TaskID = self.progress.add_task("starting", total=None, detail="")

    def __enter__(self) -> LiveDisplay:
        self.progress.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.progress.stop()

    def show(self, event: Event) -> None:
        """Move the bar; permanent lines are printed above it."""
        match event:
            case Start():
                self.console.print(Text(event.title, style="bold"))
            case Stage(status="started"):
                self.progress.reset(
                    self.bar, total=None, description=STAGE_TEXT[event.stage], detail=""
                )
            case Stage():
                mark = Text(*MARKS[event.status])
                note = f"  not to the end: {event.note}" if event.note else ""
                text = f" {STAGE_TEXT[event.stage]}  {event.seconds:.1f} s{note}"
                self.console.print(mark + Text(text, style="dim"))
            case Batch():
                place = f"batch {event.batch}" + (f"/{event.batches}" if event.batches else "")
                detail = f"epoch {event.epoch}  {place}  {numbers(event.logs)}"
                self.progress.update(self.bar, detail=detail)
            case Epoch():
                detail = (
                    f"epoch {event.epoch}/{event.epochs}  {duration(event.eta_seconds)} left  "
                    f"{numbers(event.logs)}"
                )
                self.progress.update(
                    self.bar, total=event.epochs, completed=event.epoch, detail=detail
                )

    def finish(self, report: Report) -> None:
        """Print the curves of the last training and the result."""
        self.progress.stop()
        if report.fits and len(report.fits[-1].points) > 1:
            self.console.print(curves(report.fits[-1], self.console.width))
        for line in result_lines(report):
            self.console.print(line, soft_wrap=True)


def diagnosis_lines(diagnosis: DiagnosisRecord | None) -> list[Text]:
    """The symptoms of the training, the numbers that show them, and the remedies."""
    if diagnosis is None:
        return []
    if diagnosis.primary is None:
        return [Text(diagnosis.abstained, style="dim")] if diagnosis.abstained else []
    lines = [Text(f"{diagnosis.primary.title}.", style="bold")]
    lines[0].append(" " + " ".join(diagnosis.primary.evidence), style="not bold")
    for number, remedy in enumerate(diagnosis.remedies, start=1):
        place = f" (line {remedy.line})" if remedy.line else ""
        lines.append(Text(f"  {number}. {remedy.text}{place}"))
        for line in remedy.change.lines if remedy.change else ():
            lines.append(Text(f"     {line}", style="green" if line.startswith("+") else "red"))
    for other in diagnosis.also_seen:
        lines.append(Text(f"also seen: {other.title}. {' '.join(other.evidence)}", style="dim"))
    return lines


def make_display(console: Console) -> Display:
    """The display for the kind of output."""
    return LiveDisplay(console) if console.is_terminal else PlainDisplay(console)


def result_lines(report: Report) -> list[Text]:
    """Findings, score, metric with its limits, and the path of the report."""
    lines = [
        Text(
            f"{finding.severity} in line {finding.span.start.line}: {finding.message} "
            f"{finding.help} [{finding.rule}]",
            style="yellow",
        )
        for finding in report.findings
    ]
    stars = Text("★" * report.score, style="bold yellow")
    stars += Text("☆" * (MAX_SCORE - report.score), style="dim")
    lines.append(stars + Text(f"  {report.score} / {MAX_SCORE}", style="bold"))
    cause = Text(f"{report.cause}: ", style="bold red") if report.cause else Text()
    lines.append(cause + Text(report.message))
    if report.interval is not None:
        low, high = report.interval
        sure = f"95 % interval of the {report.metric}   {low:.4f} to {high:.4f}"
        lines.append(Text(sure, style="dim"))
    if report.answers is not None:
        lines += [Text(text, style="dim") for text in words.lines(report.answers, report.unit)]
    lines += diagnosis_lines(report.diagnosis)
    lines += [Text(f"hint: {hint}", style="cyan") for hint in report.hints]
    edges = "  ".join(f"{score}: {edge:g}" for score, edge in enumerate(report.bands, start=1))
    end = "highest" if report.lower_is_better else "lowest"
    lines.append(Text(f"{end} {report.metric} for each score   {edges}", style="dim"))
    if report.limits.not_enforced:
        text = "not enforced on this system: " + "; ".join(report.limits.not_enforced)
        lines.append(Text(text, style="dim"))
    lines.append(Text(f"report: {Path(report.folder, 'report.html')}"))
    return lines
