"""What an inspection has found, apart from what finds it: to print it needs no interpreter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kerasight.versions import BY_DEFAULT, ChosenKeras

if TYPE_CHECKING:
    from kerasight.apis.program.internal_faults import InternalFault
    from kerasight.descriptions import LayerDescription, ModelDescription
    from kerasight.source.document import Document
    from kerasight.values.disk.data_files import DataFile
    from kerasight.values.findings import Finding


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything known of one document."""

    document: Document
    findings: tuple[Finding, ...]
    models: tuple[ModelDescription, ...] = ()

    layers: tuple[LayerDescription, ...] = field(default=())
    """Every layer that the file makes, in the order of the text.

    A layer that is applied several times appears once for each output shape.
    """

    keras: ChosenKeras = BY_DEFAULT
    """The version that all of it is for."""

    suppressed: tuple[Finding, ...] = ()
    """The findings that comments suppress."""

    others: Mapping[str, Document] = field(default_factory=dict)
    """The other files of the project that were read, by name."""

    breaches: tuple[Finding, ...] = ()
    """Findings that make a grader reject the file, even if suppressed."""

    faults: tuple[InternalFault, ...] = ()
    """Exceptions of our own, each once: what they were about is not judged."""

    fixable: int = 0
    """How many fixes `--fix` applies, with those that others make possible; 0 if not asked."""

    data_files: tuple[DataFile, ...] = ()
    """The data files whose headers were read."""

    def keras_of(self, finding: Finding) -> str | None:
        """The version of Keras that a finding holds for, None for one that is not of Keras."""
        return None if finding.group in ABOUT_TEXT else self.keras.number


ABOUT_TEXT = frozenset({"notebooks", "suppressions", "syntax", "task"})
"""Groups of rules that say nothing of Keras."""
