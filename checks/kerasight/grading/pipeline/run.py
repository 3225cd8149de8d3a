"""One graded check from the solution file to the report."""

from __future__ import annotations

import errno
import platform
import shutil
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from kerasight import __version__
from kerasight.faults import Fault
from kerasight.grading.answers.recording import answers_of
from kerasight.grading.diagnosis.recording import diagnosis_of
from kerasight.grading.modelfile.configuration import Lambdas
from kerasight.grading.modelfile.inspecting import ModelFile, inspect_model
from kerasight.grading.modelfile.saved_model import digest_of, inspect_folder
from kerasight.grading.modelfile.taking import take_folder, take_model
from kerasight.grading.modelfile.versions import version_hint
from kerasight.grading.pipeline.contract import findings_of, judge_contract, read_solution
from kerasight.grading.pipeline.dry_run import dry_run
from kerasight.grading.pipeline.hints import hints_of
from kerasight.grading.pipeline.profiles import check_model
from kerasight.grading.pipeline.request import Request, Workplace, lay_out, solution_order
from kerasight.grading.pipeline.scoring import score_model
from kerasight.grading.pipeline.verdict import judge_score, judge_training
from kerasight.grading.records.events import (
    Batch,
    Epoch,
    Failure,
    Listener,
    Result,
    Stage,
    StageName,
    StageStatus,
    Start,
)
from kerasight.grading.records.log import Log
from kerasight.grading.records.messages import (
    BatchLine,
    EpochLine,
    FitLine,
    KnownRow,
    OutcomeLine,
    ReturnedLine,
    parse_line,
)
from kerasight.grading.records.report import (
    Fit,
    LimitsRecord,
    LogRecord,
    ModelRecord,
    Point,
    Report,
    StageRecord,
)
from kerasight.grading.records.result import MAX_SCORE, Infrastructure, Zero
from kerasight.grading.reporting.page import write_report
from kerasight.grading.sandbox import running
from kerasight.grading.sandbox.running import Ended
from kerasight.grading.sandbox.scratch import scratch_folder
from kerasight.grading.tasks.data import write_examples

LOG_LINES = 60
REPORTS = Path(".kerasight", "reports")
DISK_FULL = (errno.ENOSPC, errno.EDQUOT)
FITS_KEPT = 1_000
EPOCHS_KEPT = 10_000
"""How many epochs a report stores; a solution can send any number of them."""


def grade(request: Request, notify: Listener) -> Report:
    """Grade a solution and write its report.

    Raises Fault only for failures that the solution did not cause.
    """
    return _Check(request, notify).run()


class _Check:
    """One attempt in progress."""

    def __init__(self, request: Request, notify: Listener) -> None:
        self.request = request
        self.task = request.task
        self.notify = notify
        self.log = Log(self.task.limits.log)
        self.outcome: OutcomeLine | None = None
        self.begun: list[FitLine] = []
        self.known: KnownRow | None = None
        self.stage: tuple[StageName, float] | None = None
        self.report = _new_report(request)

    def run(self) -> Report:
        """All stages; the scratch folder is always removed."""
        self.notify(Start(self.task.id, self.task.title))
        with scratch_folder() as scratch:
            self._attempt_in(scratch)
        self._diagnose()
        self.report.hints = hints_of(self.task.hints, self.report)
        self._write_report()
        return self.report

    def _attempt_in(self, scratch: Path) -> None:
        """The stages up to the score. Raises Fault only for failures that the solution did not
        cause."""
        try:
            self._attempt(scratch)
        except Zero as zero:
            self._end("failed")
            self.report.cause = zero.cause.value
            self.report.message = zero.message.replace(f"{scratch / 'train'}/", "")
        except BaseException as error:
            # Without a result there is no report: remove its folder if it is empty.
            with suppress(OSError):
                Path(self.report.folder).rmdir()
            if isinstance(error, OSError) and error.errno in DISK_FULL:
                full = Infrastructure(f"there is no space left in {scratch.parent}: free some")
                self._fail(full)
                raise full from error
            if isinstance(error, Infrastructure):
                self._fail(error)
            raise

    def _fail(self, failure: Infrastructure) -> None:
        self._end("failed")
        self.notify(Failure(failure.cause, failure.reason))

    def _attempt(self, scratch: Path) -> None:
        score = scratch / "score"
        self._begin("contract")
        if self.request.lambdas is None:
            inspection = read_solution(self.request.solution, self.task, self.request.profile)
            self.report.findings = findings_of(inspection)
            judge_contract(inspection.breaches)
            self._end("passed")
            known = scratch / "known.npz"
            self._begin("dry-run" if self.request.dry_run else "train")
            place = lay_out(self.request, scratch / "train", known)
            if self.request.dry_run:
                self._dry_run(place.copied(scratch / "dry-run"), known)
                self._begin("train")
            model, file = self._take(self._train(place), score)
        else:
            model, file = self._take(self.request.solution, score)
        self._end("passed")
        self._begin("score")
        self._score(score, model, file)
        self._end("passed")

    def _take(self, saved: Path, folder: Path) -> tuple[Path, ModelFile]:
        """Copy a model file into the new `folder` and inspect it without loading it."""
        # Not earlier: if files are not confined, a solution could fill the folder.
        folder.mkdir()
        taken = folder / "model"
        lambdas = self.request.lambdas or Lambdas.REFUSED
        # The folder of a SavedModel is only given with --model; a solution saves a file.
        if self.request.lambdas is not None and saved.is_dir():
            take_folder(saved, taken, self.task.limits.model)
            file = inspect_folder(taken, lambdas)
        else:
            take_model(saved, taken, self.task.limits.model)
            file = inspect_model(taken, self.task.contract.forbidden_layers, lambdas)
        check_model(file, self.task, self.request.profile)
        self.report.model = ModelRecord(file.sha256, file.size, file.keras_version)
        return taken.rename(taken.with_suffix(file.format.extension)), file

    def _dry_run(self, place: Workplace, known: Path) -> None:
        """Try the solution on one batch; its output is kept if it fails."""
        log = Log(self.task.limits.log)
        try:
            note = dry_run(self.request, place, known, log, self._record)
        except Zero:
            self._keep_log(log, place)
            raise
        self._end("skipped" if note else "passed", note)

    def _train(self, place: Workplace) -> Path:
        """Run the solution; returns where it saved its model."""
        model = place.folder / "model.keras"
        seconds = self.request.time_limit
        order = solution_order("train", self.request, place, seconds, model=str(model))
        ended = running.run(order, self._on_line, self.log)
        self._record(ended)
        self._keep_log(self.log, place)
        judge_training(
            ended,
            self.outcome,
            self.report.fits,
            self.log,
            seconds=seconds,
            memory=self.task.limits.memory,
        )
        if self.stage and self.stage[0] == "train":
            # A solution may have sent the outcome itself, without the previous line.
            self._begin_save()
        return model

    def _keep_log(self, log: Log, place: Workplace) -> None:
        # The name of the scratch folder is different in every run, and not useful.
        tail = [line.replace(f"{place.folder}/", "") for line in log.tail(LOG_LINES)]
        self.report.log = LogRecord(log.total, log.truncated, tail)

    def _record(self, ended: Ended) -> None:
        """Record the limits of the process that ran the solution."""
        limits = self.report.limits
        limits.enforced, limits.not_enforced = ended.enforced, ended.not_enforced
        limits.cpu_seconds, limits.peak_memory = ended.cpu_seconds, ended.peak_memory

    def _score(self, folder: Path, model: Path, file: ModelFile) -> None:
        """Score the saved model."""
        report, python = self.report, self.request.python
        safe_mode = self.request.lambdas is not Lambdas.ALLOWED
        examples = write_examples(self.task, folder)
        line, ended = score_model(
            self.task, examples, python, model, file, folder, safe_mode=safe_mode
        )
        if self.request.lambdas is not None:
            self._record(ended)
        scored = judge_score(line, ended, self.task.contract, version_hint(file, python))
        assert report.model is not None and scored.value is not None
        report.model.params, report.model.layers = scored.params, scored.layers
        report.model.trainable = scored.trainable
        report.value, report.examples = scored.value, scored.examples
        self.known = scored.known
        report.answers = answers_of(self.task, examples.known, scored)
        report.interval, report.capped = scored.interval, scored.capped
        report.score = self.task.score(scored.value, scored.capped)
        alone = self.task.score(scored.value)
        report.held_back = alone if alone > report.score else None
        report.message = _message(report)

    def _on_line(self, line: bytes) -> None:
        match parse_line(line):
            case FitLine() as fit if len(self.begun) < FITS_KEPT:
                self.begun.append(fit)
                self.report.fits.append(Fit(0))
            case BatchLine() as batch:
                self.notify(Batch(batch.epoch, batch.batch, batch.batches, batch.logs))
            case EpochLine() as epoch:
                self._on_epoch(epoch)
            case ReturnedLine() if self.stage and self.stage[0] == "train":
                self._begin_save()
            case OutcomeLine() as outcome if self.outcome is None:
                self.outcome = outcome

    def _on_epoch(self, line: EpochLine) -> None:
        fits = self.report.fits
        if sum(len(fit.points) for fit in fits) >= EPOCHS_KEPT:
            return
        if not fits or (fits[-1].points and line.epoch <= fits[-1].points[-1].epoch):
            fits.append(Fit(line.epochs))
        fit = fits[-1]
        fit.epochs = line.epochs
        fit.points.append(Point(line.epoch, round(line.seconds, 3), line.logs))
        remaining = max(0, line.epochs - line.epoch)
        eta = round(remaining * _epoch_seconds(fit), 3)
        self.notify(Epoch(line.epoch, line.epochs, line.logs, round(line.seconds, 3), eta))

    def _begin(self, stage: StageName) -> None:
        self.stage = (stage, time.monotonic())
        self.notify(Stage(stage, "started", 0.0))

    def _end(self, status: StageStatus, note: str = "") -> None:
        if self.stage is None:
            return
        name, begin = self.stage
        self.stage = None
        record = StageRecord(name, status, round(time.monotonic() - begin, 3), note)
        if name != "report":
            # The document is written while this stage runs, so it cannot have its end.
            self.report.stages.append(record)
        self.notify(Stage(name, status, record.seconds, note))

    def _begin_save(self) -> None:
        self._end("passed")
        self._begin("save")

    def _diagnose(self) -> None:
        """Diagnose the training, whatever its result, if it had an epoch."""
        report = self.report
        # A fit without an epoch has nothing to show.
        pairs = [pair for pair in zip(report.fits, self.begun, strict=False) if pair[0].points]
        report.fits = [fit for fit in report.fits if fit.points]
        if not report.fits:
            return
        self._begin("diagnose")
        report.diagnosis = diagnosis_of(report, pairs, self.known)
        self._end("passed")

    def _write_report(self) -> None:
        self._begin("report")
        with unwritable_is_fault(Path(self.report.folder)):
            page = write_report(self.report)
            if self.request.lambdas is None:
                # A copy of the graded file beside the report: the original may change.
                shutil.copyfile(self.request.solution, Path(self.report.folder, "solution.py"))
        self._end("passed")
        report = self.report
        self.notify(
            Result(
                score=report.score,
                max_score=MAX_SCORE,
                cause=report.cause,
                message=report.message,
                metric={"name": report.metric, "value": report.value},
                bands=list(report.bands),
                report=str(page),
                diagnosis=None if report.diagnosis is None else report.diagnosis.to_json(),
            )
        )


@contextmanager
def unwritable_is_fault(folder: Path) -> Iterator[None]:
    """Report a folder that cannot be written in one clear line."""
    try:
        yield
    except OSError as error:
        raise Fault(
            f"the report cannot be written to {folder}: {error.strerror}; choose another folder "
            "with --report"
        ) from error


def _new_report(request: Request) -> Report:
    task, limits = request.task, request.task.limits
    digest = digest_of(request.solution)
    created = datetime.now(UTC)
    attempt = f"{task.id}-{created:%Y%m%dT%H%M%S%f}"[:-3] + f"-{digest[:8]}"
    folder = (request.report or REPORTS / attempt).absolute()
    with unwritable_is_fault(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return Report(
        attempt=attempt,
        created=created.isoformat(timespec="seconds"),
        task=task.id,
        title=task.title,
        metric=task.metric,
        bands=task.bands,
        lower_is_better=task.lower_is_better,
        unit=task.unit,
        cap=None if task.cap is None else task.cap.metric,
        solution=str(request.solution),
        solution_sha256=digest,
        seed=request.seed,
        profile=request.profile,
        versions={
            "kerasight": __version__,
            **request.python.versions,
            "platform": platform.platform(),
        },
        limits=LimitsRecord(
            train_seconds=request.time_limit,
            score_seconds=limits.score_seconds,
            memory=limits.memory,
            file=limits.file,
            model=limits.model,
        ),
        folder=str(folder),
    )


def _epoch_seconds(fit: Fit) -> float:
    """The median time of an epoch, without the first one if possible: it builds the graph."""
    ends = [point.seconds for point in fit.points]
    if len(ends) == 1:
        return ends[0]
    return statistics.median(later - earlier for earlier, later in pairwise(ends))


def _message(report: Report) -> str:
    unit = f" {report.unit}" if report.unit else ""
    value = f"{report.metric} {report.value:.4f}{unit} on {report.examples:,} unseen examples"
    if report.held_back is not None:
        return (
            f"{value} would be a {report.held_back}, but its {report.cap} of {report.capped:.4f} "
            f"allows a {report.score}: it is too sure of wrong answers."
        )
    if report.next_band is None or report.value is None:
        return f"{value}: the full score."
    distance = abs(report.next_band - report.value)
    way = "above" if report.lower_is_better else "short of"
    return f"{value}: {distance:.4f} {way} {report.next_band:g}, where a {report.score + 1} begins."
