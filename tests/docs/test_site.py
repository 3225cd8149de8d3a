"""The site: whole, with a page a rule, and readable without any other server."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from kerasight.rules import ALL_RULES

ROOT = Path(__file__).parents[2]
LOADED = re.compile(
    r"""<(?:script|img|iframe|source)\b[^>]*\bsrc="([^"]+)"|<link\b[^>]*>""", re.IGNORECASE
)
SHEET = re.compile(r"""rel="?(?:stylesheet|preload|preconnect|icon)"?""")
ADDRESS = re.compile(r"""href="([^"]+)\"""")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_every_rule_has_its_page_at_its_address(site: Path) -> None:
    start = site.joinpath("index.html").read_text(encoding="utf-8")
    for rule in ALL_RULES.values():
        path = urlsplit(rule.url).path.removeprefix("/en/latest/")
        page = (site / path / "index.html").read_text(encoding="utf-8")
        assert f'<h1 id="{rule.name}">' in page
        assert 'id="why-it-matters"' in page
        assert f'href="{path}"' in start


def loaded_by(page: str) -> list[str]:
    """The addresses that a browser loads to show a page."""
    addresses = []
    for found in LOADED.finditer(page):
        if found[1] is not None:
            addresses.append(found[1])
        elif SHEET.search(found[0]):
            addresses += ADDRESS.findall(found[0])
    return addresses


def test_nothing_comes_from_another_server(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > len(ALL_RULES)
    for page in pages:
        addresses = loaded_by(page.read_text(encoding="utf-8"))
        assert addresses
        assert [each for each in addresses if "//" in each] == [], page
    for sheet in site.rglob("*.css"):
        assert not re.search(r"@import|url\(\s*[\"']?(?:https?:)?//", sheet.read_text("utf-8"))
