"""`kerasight rule`: the page of a rule, or of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kerasight.commands.asking import unknown_rule
from kerasight.faults import Fault
from kerasight.output.terminal import echo, prepare_streams
from kerasight.rules import ALL_RULES

if TYPE_CHECKING:
    from kerasight.rules.rule import Rule
    from kerasight.values.events import Event


@click.command("rule")
@click.argument("name", required=False)
@click.option("--all", "all_rules", is_flag=True, help="Print the pages of all rules.")
def command(*, name: str | None, all_rules: bool) -> None:
    """Explain the rule NAME: what it finds, why it matters, how to fix it."""
    prepare_streams()
    if all_rules == (name is not None):
        raise Fault("name one rule, or ask for --all; the rules are " + ", ".join(ALL_RULES))
    if name is None:
        echo("\n\n".join(page(rule) for rule in ALL_RULES.values()))
    elif name in ALL_RULES:
        echo(page(ALL_RULES[name]))
    else:
        raise Fault(unknown_rule(name, ALL_RULES))


def page(rule: Rule[Event]) -> str:
    """The page of one rule, as Markdown."""
    asked = "" if rule.default else " Off by default; enable it with `--select`."
    facts = f"Severity: {rule.severities}. Group: `{rule.group}`.{asked}"
    return f"# {rule.name}\n\n{facts}\n\n{rule.documentation.strip()}"
