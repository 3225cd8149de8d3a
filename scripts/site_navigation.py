"""A hook of MkDocs: the navigation gets a page for each rule, by group."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from kerasight.rules import GROUPS


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add the rules after the guide."""
    groups: dict[str, list[dict[str, str]]] = {}
    for name, group in GROUPS.items():
        groups.setdefault(group, []).append({name: f"rules/{name}.md"})
    rules = ["rules/README.md", *({group: groups[group]} for group in sorted(groups))]
    assert config.nav is not None
    config.nav.insert(2, {"Rules": rules})
    return config
