"""Comparing our results for a program with those of the real Keras."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from kerasight.inspection import Inspection, LayerDescription, ModelDescription
from kerasight.values.findings import Finding, Severity, Span
from kerasight.values.shapes import Shape, UnknownDim

from ..real.client import Outcome, Raised, RealLayer, RealModel, RealShape


class Kind(StrEnum):
    """The ways to disagree with Keras."""

    FALSE_ERROR = "we report an error, Keras does not raise"
    WRONG_PLACE = "our error is not on the statement that raises"
    MISSED = "Keras raises what a rule of ours promises, we say nothing"
    NO_MODEL = "Keras has a model that we do not list"
    EXTRA_MODEL = "we list a model that Keras does not have"
    LAYERS = "another list of layers"
    SHAPE = "another shape"
    DTYPE = "another dtype"
    PARAMS = "another number of parameters"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One claim of ours that Keras contradicts."""

    kind: Kind
    detail: str


@dataclass(slots=True)
class Comparison:
    """The result for one program: what we got wrong, and how much we knew.

    `agreed` counts by layer class the lines on which shape and parameters are known and
    equal; `unknown` those where we do not claim to know. `caught` names the rules whose error
    stands on the statement where Keras raises.
    """

    disagreements: list[Disagreement] = field(default_factory=list)
    agreed: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    caught: list[str] = field(default_factory=list)

    def add(self, kind: Kind, detail: str) -> None:
        """Note one disagreement."""
        self.disagreements.append(Disagreement(kind, detail))


PROMISED = {
    "none-dimension": re.compile(
        r"Shapes used to initialize variables must be fully-defined"
        r"|unsupported operand type\(s\) for (%|//): 'NoneType' and 'int'"
        r"|last dimension of the inputs to a Dense layer should be defined"
        r"|channel dimension of the inputs should be defined"
        r"|has undefined `axis` dimension"
        r"|input shape with undefined"
        r"|int\(\) argument must be .* not 'NoneType'"
        r"|of input tensor should have a defined dimension"
        r"|`axis` values to be kept must have (a )?known shape"
    ),
    "spatial-size": re.compile(
        r"Computed output size would be (zero or )?negative"
        r"|Negative dimension size caused by"
        r"|One of the dimensions in the output is <= 0"
        r"|cropping.* (smaller|greater) than the"
    ),
    "input-rank": re.compile(
        r"expected (min_|max_)?ndim=|Kernel shape must have the same length as input"
    ),
}
"""The messages of Keras 3 and Keras 2 for the mistakes that the rules of this name find."""


def promised_rule(raised: Raised) -> str | None:
    """The rule of ours that should have said what this exception says, if any."""
    for rule, pattern in PROMISED.items():
        if pattern.search(raised.message):
            return rule
    return None


def compare(text: str, real: Outcome, ours: Inspection) -> Comparison:
    """Compare an inspection of `text` with the outcome of running it."""
    comparison = Comparison()
    compare_errors(text, real.raised, errors_of(ours), comparison)
    compare_models(text, real, ours, comparison)
    return comparison


def told_by(rule: str, findings: list[Finding]) -> bool:
    """Whether findings say what a rule promises, or the better cause: Keras 3 takes a batch of open
    size for features that are missing, where it is an axis that is missing."""
    wanted = {rule, "input-rank"} if rule == "none-dimension" else {rule}
    return any(finding.rule in wanted for finding in findings)


def errors_of(inspection: Inspection) -> list[Finding]:
    """The findings that claim that Keras raises."""
    return [finding for finding in inspection.findings if finding.severity is Severity.ERROR]


def compare_errors(
    text: str, raised: Raised | None, errors: list[Finding], comparison: Comparison
) -> None:
    """Every error of ours must be one of Keras's, on the statement that raises."""
    if raised is None:
        for finding in errors:
            comparison.add(Kind.FALSE_ERROR, told(finding))
        return
    rule = promised_rule(raised)
    if not errors:
        if rule is not None:
            comparison.add(Kind.MISSED, f"{rule}, line {raised.line}: {raised.message}")
        return
    ranges = statements_at(text, raised.lines)
    on_the_spot = [finding for finding in errors if stands_in(finding, ranges)]
    if not on_the_spot and rule is not None:
        told_all = "; ".join(told(finding) for finding in errors)
        comparison.add(
            Kind.WRONG_PLACE, f"Keras raises on line {raised.line} ({raised.message}): {told_all}"
        )
    elif rule is not None and not told_by(rule, on_the_spot):
        told_all = "; ".join(told(finding) for finding in on_the_spot)
        comparison.add(Kind.MISSED, f"{rule} ({raised.message}), but we say {told_all}")
    comparison.caught += [finding.rule for finding in on_the_spot]
    for finding in errors:
        if finding not in on_the_spot and certainly_before(text, finding, raised):
            comparison.add(Kind.FALSE_ERROR, f"before the line that raises: {told(finding)}")


def told(finding: Finding) -> str:
    """A finding in one line."""
    return f"{finding.span.start.line}: {finding.rule}: {finding.message}"


def statements_at(text: str, lines: Iterable[int]) -> list[range]:
    """The line ranges of the smallest statements that hold each line."""
    statements = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.stmt)]
    found = []
    for line in lines:
        around = [
            range(node.lineno, (node.end_lineno or node.lineno) + 1)
            for node in statements
            if node.lineno <= line <= (node.end_lineno or node.lineno)
        ]
        found.append(min(around, key=len))
    return found


def stands_in(finding: Finding, ranges: list[range]) -> bool:
    """Whether a finding, or a place it names as taking part, is in one of the statements."""
    spans: list[Span] = [finding.span, *(related.span for related in finding.related)]
    return any(span.start.line in lines for span in spans for lines in ranges)


def certainly_before(text: str, finding: Finding, raised: Raised) -> bool:
    """Whether the finding is in a plain top-level statement that ran well before the error."""
    line = finding.span.start.line
    for statement in ast.parse(text).body:
        end = statement.end_lineno or statement.lineno
        if statement.lineno <= line <= end:
            plain = not isinstance(statement, ast.FunctionDef | ast.ClassDef | ast.For | ast.While)
            return plain and end < raised.lines[0]
    return False


def compare_models(text: str, real: Outcome, ours: Inspection, comparison: Comparison) -> None:
    """Every model that both sides know must be the same model."""
    by_name = {model.name: model for model in ours.models}
    for model in real.models:
        mine = next((by_name[name] for name in model.names if name in by_name), None)
        if mine is None:
            comparison.add(Kind.NO_MODEL, f"`{model.names[0]}` ({model.class_name})")
        elif real.raised is not None and mine.span.start.line > real.raised.lines[0]:
            continue  # We continued, and the name was assigned to a later model.
        elif real.raised is None:
            compare_model(model, mine, comparison)
        else:
            compare_unfinished_model(model, mine, comparison)
    if real.raised is None:
        known = {name for model in real.models for name in model.names} | set(functions_of(text))
        for name in sorted(by_name.keys() - known):
            comparison.add(Kind.EXTRA_MODEL, f"`{name}`")


def functions_of(text: str) -> Iterator[str]:
    """The names of all functions of a program."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            yield node.name


def compare_model(real: RealModel, ours: ModelDescription, comparison: Comparison) -> None:
    """One model: its layers by name, class, shape and parameters, its ends and its totals."""
    where = f"model `{real.names[0]}`"
    if same_layers(real.layers, ours.layers):
        for real_layer, our_layer in known_pairs(real.layers, ours.layers):
            compare_layer(where, real_layer, our_layer, comparison)
    else:
        comparison.add(Kind.LAYERS, told_lines(where, real, ours))
    comparison.unknown += Counter("?" for layer in ours.layers if layer.class_name == "?")
    for end, real_shapes, our_shapes in (
        ("inputs", real.inputs, ours.inputs),
        ("outputs", real.outputs, ours.outputs),
    ):
        if real_shapes is None or not our_shapes:
            continue
        if not same_shapes(our_shapes, real_shapes):
            comparison.add(
                Kind.SHAPE, f"{where}, {end}: Keras {real_shapes}, we {shown(our_shapes)}"
            )
    for end, real_dtypes, our_dtypes in (
        ("inputs", real.input_dtypes, ours.input_dtypes),
        ("outputs", real.output_dtypes, ours.output_dtypes),
    ):
        if real_dtypes is not None and not same_dtypes(our_dtypes, real_dtypes):
            comparison.add(Kind.DTYPE, f"{where}, {end}: Keras {real_dtypes}, we {our_dtypes}")
    for label, theirs, mine in (
        ("total", real.total_params, ours.total_params),
        ("trainable", real.trainable_params, ours.trainable_params),
    ):
        unbuilt = theirs is None and not real.built
        if mine is not None and not unbuilt and mine != (theirs or 0):
            comparison.add(Kind.PARAMS, f"{where}, {label}: Keras {theirs}, we {mine}")


def compare_unfinished_model(
    real: RealModel, ours: ModelDescription, comparison: Comparison
) -> None:
    """A model of a program that Keras stopped: we read on, so ours may have more layers.

    The layer that raised is in Keras's list, but has neither shape nor weights there.
    """
    where = f"model `{real.names[0]}`"
    certain = not any(layer.class_name == "?" for layer in ours.layers)
    if certain and not same_layers(real.layers, ours.layers[: len(real.layers)]):
        comparison.add(Kind.LAYERS, told_lines(where, real, ours))
        return
    for real_layer, our_layer in known_pairs(real.layers, ours.layers):
        if real_layer.calls:
            compare_layer(where, real_layer, our_layer, comparison)


def same_layers(real: Sequence[RealLayer], ours: Sequence[LayerDescription]) -> bool:
    """Whether the lists name the same layers. A `?` of ours matches any layers.

    With a `?` in it our list need only hold no class more often than Keras does: how many
    layers there are, and so their order and the numbers in their names, is not known then.
    """
    if any(layer.class_name == "?" for layer in ours):
        mine = Counter(layer.class_name for layer in ours if layer.class_name != "?")
        return mine <= Counter(layer.class_name for layer in real)
    return len(real) == len(ours) and all(map(same_layer, real, ours))


def same_layer(real: RealLayer, ours: LayerDescription) -> bool:
    """Whether name and class agree; an unknown name of ours is `?`."""
    return real.class_name == ours.class_name and ours.name in (real.name, "?")


def known_pairs(
    real: Sequence[RealLayer], ours: Sequence[LayerDescription]
) -> Iterator[tuple[RealLayer, LayerDescription]]:
    """The lines to compare: all, or those before the first unknown one."""
    for theirs, mine in zip(real, ours, strict=False):
        if not same_layer(theirs, mine):
            return
        yield theirs, mine


def told_lines(where: str, real: RealModel, ours: ModelDescription) -> str:
    """Both lists of layers."""
    theirs = [f"{layer.name} ({layer.class_name})" for layer in real.layers]
    mine = [f"{layer.name} ({layer.class_name})" for layer in ours.layers]
    return f"{where}: Keras {theirs}, we {mine}"


def compare_layer(
    where: str, real: RealLayer, ours: LayerDescription, comparison: Comparison
) -> None:
    """One line of the summary. A layer that Keras did not build has nothing to hold against."""
    line = f"{where}, layer `{real.name}` ({real.class_name})"
    mine = ours.output_shape if isinstance(ours.output_shape, tuple) else (ours.output_shape,)
    good = True
    calls = real.calls or ((real.shown,) if real.shown else ())
    if calls and not any(same_shapes(mine, call) for call in calls):
        comparison.add(Kind.SHAPE, f"{line}: Keras {calls[-1]}, we {shown(mine)}")
        good = False
    if not calls and any(one.dims is not None for one in mine):
        comparison.add(Kind.SHAPE, f"{line}: Keras shows `?`, we {shown(mine)}")
    if real.dtypes and not any(same_dtypes(ours.dtypes, call) for call in real.dtypes):
        comparison.add(Kind.DTYPE, f"{line}: Keras {real.dtypes[-1]}, we {ours.dtypes}")
        good = False
    if ours.params is not None and ours.params != (real.params or 0):
        comparison.add(Kind.PARAMS, f"{line}: Keras {real.params}, we {ours.params}")
        good = False
    if not calls:
        return
    if ours.params is None or None in ours.dtypes or not all(fully_known(one) for one in mine):
        comparison.unknown[real.class_name] += 1
    elif good:
        comparison.agreed[real.class_name] += 1


def same_shapes(ours: tuple[Shape, ...], real: tuple[RealShape, ...]) -> bool:
    """Whether the shapes of one call agree wherever ours are known."""
    if len(ours) == 1 and ours[0].dims is None:
        return True
    return len(ours) == len(real) and all(
        agrees(mine, theirs) for mine, theirs in zip(ours, real, strict=True)
    )


def same_dtypes(ours: tuple[str | None, ...], real: tuple[str, ...]) -> bool:
    """Whether every known dtype is that of Keras; the shapes show different numbers."""
    return len(ours) != len(real) or all(
        mine in (None, theirs) for mine, theirs in zip(ours, real, strict=True)
    )


def agrees(ours: Shape, real: RealShape) -> bool:
    """Whether every size that we claim to know is Keras's."""
    if ours.dims is None:
        return True
    return len(ours.dims) == len(real) and all(
        isinstance(mine, UnknownDim) or mine == theirs
        for mine, theirs in zip(ours.dims, real, strict=True)
    )


def fully_known(shape: Shape) -> bool:
    """Whether nothing of the shape is left open by us."""
    return shape.dims is not None and not any(isinstance(dim, UnknownDim) for dim in shape.dims)


def shown(shapes: tuple[Shape, ...]) -> str:
    """Shapes as a person reads them."""
    return ", ".join(str(shape) for shape in shapes)
