"""The rule `syntax-error`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import StatementUnparsed
from kerasight.values.findings import Finding, Severity


class SyntaxErrorRule(Rule[StatementUnparsed]):
    """
    ## What it does
    Reports each statement with a syntax error. The other statements of the file are still checked,
    so an unfinished file keeps its other findings.

    ## Why it matters
    Python rejects the whole file and runs nothing.

    ## Example
    ```python
    model = # YOUR CODE HERE
    ```

    ## Use instead
    ```python
    model = keras.Sequential()
    ```

    ## When it is wrong
    Code for a Python newer than the one that Kerasight runs on, and notebook commands (`%`, `!`)
    in a `.py` file, which Python rejects as well.

    ## References
    - Python: [Syntax errors](https://docs.python.org/3/tutorial/errors.html#syntax-errors)
    """

    name = "syntax-error"
    group = "syntax"
    severity = Severity.ERROR
    bad = (
        "import keras\nmodel =  # here\nprint(keras)\n",
        "x = 1\nif x  # here\n    y = 2\n",
    )
    good = ("import keras\nmodel = keras.Sequential()\n",)

    def judge(self, event: StatementUnparsed) -> Iterator[Finding]:
        """One finding for each broken statement."""
        yield self.finding(
            event.span,
            event.message,
            "Fix this statement; Python runs nothing of the file before. "
            "The other statements were checked as if it were not there.",
        )
