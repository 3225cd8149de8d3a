"""What a rule is: one class in one file, with its page, its examples and its judgement."""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from typing import ClassVar, Generic, TypeVar

from kerasight.values.events import Event
from kerasight.values.findings import Finding, Fix, Related, Severity, Span, page_of
from kerasight.values.keras_version import BACKEND_TITLES, Backend, KerasVersion

E = TypeVar("E", bound=Event)


class Rule(ABC, Generic[E]):
    """A rule reads events of the type `E` and says what is wrong.

    `E` is a class of events, a union of them, or `LayerRejected[...]` of one class of problems. A
    class with subclasses stands for these. The rule gets events of exactly that type.

    The docstring of a rule is its page, under the headings What it does, Why it matters,
    Example, Use instead, When it is wrong, References. In `bad` examples a comment `# here`
    marks each line on which the rule must report; `good` examples must stay clean.
    """

    name: ClassVar[str]
    """As users write it; reads well after "allow"."""

    group: ClassVar[str]
    """The folder of the rule."""

    severity: ClassVar[Severity]
    """error: the real Keras raises there, or a grader must reject; warning: runs, and is wrong."""

    on_backends: ClassVar[Mapping[Backend, Severity]] = {}
    """The severity on backends of Keras 3 that do something else there."""

    default: ClassVar[bool] = True
    """Whether the rule speaks unasked: what is certain does, everything else waits for `select`."""

    bad: ClassVar[tuple[str, ...]]
    good: ClassVar[tuple[str, ...]]

    @property
    def documentation(self) -> str:
        """The rule's page in Markdown, without its title."""
        return inspect.cleandoc(type(self).__doc__ or "")

    @property
    def summary(self) -> str:
        """What the rule does, in one sentence."""
        paragraph = self.documentation.split("\n\n")[0].split("\n", 1)[1]
        return " ".join(paragraph.split()).split(". ")[0].rstrip(".") + "."

    @property
    def severities(self) -> str:
        """The severity in words, with that on other backends: `error, on JAX a warning`."""
        others = (
            f", on {BACKEND_TITLES[name]} a {level}" for name, level in self.on_backends.items()
        )
        return f"{self.severity}{''.join(others)}"

    def severity_on(self, keras: KerasVersion) -> Severity:
        """The severity for a version of Keras."""
        return self.on_backends.get(keras.backend, self.severity)

    @property
    def url(self) -> str:
        """The address of the page."""
        return page_of(self.name)

    @abstractmethod
    def judge(self, event: E) -> Iterator[Finding]:
        """The findings for one event."""

    def finding(
        self,
        span: Span,
        message: str,
        help: str,
        related: tuple[Related, ...] = (),
        fix: Fix | None = None,
    ) -> Finding:
        """A finding of this rule."""
        return Finding(self.name, self.group, self.severity, message, help, span, related, fix)
