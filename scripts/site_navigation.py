"""A hook of MkDocs: the navigation gets a page for each rule, by group."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from kerasight.rules import GROUPS

MEASURED = ("How we know", {"How much is known": "coverage.md"})
"""A page that a measurement writes; the site is whole before the first one, too."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the rules behind the guide, and what was measured behind what is always there."""
    groups: dict[str, list[dict[str, str]]] = {}
    for name, group in GROUPS.items():
        groups.setdefault(group, []).append({name: f"rules/{name}.md"})
    rules = ["rules/README.md", *({group: groups[group]} for group in sorted(groups))]
    assert config.nav is not None
    section, page = MEASURED
    if Path(config.docs_dir, *page.values()).is_file():
        next(each[section] for each in config.nav if section in each).append(page)
    config.nav.insert(2, {"Rules": rules})
    return config
