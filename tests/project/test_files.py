"""Which file an import names: in one place for certain, in none, in one of two, or outside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kerasight.project.documents import LARGEST_BYTES
from kerasight.project.files import ProjectFiles, Projects
from kerasight.project.resolver import Answer, Question, Resolver
from kerasight.project.roots import forget
from kerasight.source.document import Document


class NoResolver(Resolver):
    """Stands for a jedi that finds nothing, and keeps what it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def ask(self, question: Question) -> Answer:
        self.asked.append(question.name)
        return Answer(None)


@pytest.fixture
def resolver() -> NoResolver:
    return NoResolver()


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of several folders; the working folder is another one."""
    forget()
    root = tmp_path / "project"
    for name, text in {
        "pyproject.toml": "",
        "train.py": "",
        "model.py": "",
        "queue.py": "",
        "shop/__init__.py": "",
        "shop/train.py": "",
        "shop/data.py": "",
        "shop/deep/__init__.py": "",
        "shop/deep/blocks.py": "",
        "plain/helper.py": "",
        "week/model.py": "",
        "week/train.py": "",
        "src/core/__init__.py": "",
        ".venv/lib/python3.11/site-packages/extra.py": "",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    (tmp_path / "outside.py").write_text("")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    return root


def project(root: Path, file: str, resolver: Resolver, text: str = "") -> ProjectFiles:
    return Projects(resolver=resolver).open(Document.from_text(text, str(root / file)))


def found(root: Path, file: str, level: int, name: str, resolver: Resolver) -> list[str] | str:
    """The files of the modules, seen from the root; a folder for a package without a file."""
    opened = project(root, file, resolver)
    places = opened.find(opened.inspected, level, name)
    if isinstance(places, str):
        return places.replace(str(root), "ROOT")
    return [str(Path(place.key).relative_to(root)) for place in places]


@pytest.mark.parametrize(
    ("file", "level", "name", "files"),
    [
        ("train.py", 0, "model", ["model.py"]),
        ("train.py", 0, "shop", ["shop/__init__.py"]),
        ("train.py", 0, "shop.deep", ["shop/__init__.py", "shop/deep/__init__.py"]),
        (
            "train.py",
            0,
            "shop.deep.blocks",
            ["shop/__init__.py", "shop/deep/__init__.py", "shop/deep/blocks.py"],
        ),
        ("train.py", 0, "plain.helper", ["plain", "plain/helper.py"]),
        ("train.py", 0, "queue", ["queue.py"]),
        ("shop/train.py", 0, "data", ["shop/data.py"]),
        ("shop/train.py", 0, "shop.data", ["shop/__init__.py", "shop/data.py"]),
        ("shop/train.py", 0, "model", ["model.py"]),
        ("shop/train.py", 1, "data", ["shop/data.py"]),
        ("shop/train.py", 1, "", ["shop/__init__.py"]),
        ("shop/deep/blocks.py", 1, "", ["shop/deep/__init__.py"]),
        ("shop/deep/blocks.py", 2, "data", ["shop/data.py"]),
        ("shop/deep/__init__.py", 1, "blocks", ["shop/deep/blocks.py"]),
        ("plain/helper.py", 1, "", ["plain"]),
    ],
)
def test_what_is_certain_is_found_without_asking(
    root: Path, resolver: NoResolver, file: str, level: int, name: str, files: list[str]
) -> None:
    assert found(root, file, level, name, resolver) == files
    assert resolver.asked == []


@pytest.mark.parametrize(
    ("file", "level", "name", "words"),
    [
        ("train.py", 0, "transformers", "the module 'transformers' is no file of the project"),
        ("train.py", 0, "shop.nothing", "the module 'shop.nothing' is no file of the project"),
        ("train.py", 0, "socket", "the module 'socket' is no file of the project"),
        # The standard library's, unless the file is started in that folder.
        ("shop/train.py", 0, "queue", "the module 'queue' is no file of the project"),
        ("train.py", 2, "outside", "outside of the project ROOT"),
        ("train.py", 9, "outside", "the module 'outside' is no file of the project"),
        ("week/train.py", 0, "model", "may be ROOT/week/model.py or ROOT/model.py"),
    ],
)
def test_what_is_not_certain_comes_with_words(
    root: Path, resolver: NoResolver, file: str, level: int, name: str, words: str
) -> None:
    answer = found(root, file, level, name, resolver)
    assert isinstance(answer, str)
    assert words in answer
    assert resolver.asked == []


@pytest.mark.parametrize("name", ["core", "helper", "blocks"])
def test_a_name_that_the_project_has_elsewhere_is_asked_for(
    root: Path, resolver: NoResolver, name: str
) -> None:
    assert found(root, "train.py", 0, name, resolver) == (
        f"the module '{name}' is no file of the project"
    )
    assert resolver.asked == [name]


def test_a_program_that_changes_its_path_asks_for_any_name(
    root: Path, resolver: NoResolver
) -> None:
    opened = project(root, "train.py", resolver, "import sys\nsys.path.append('x')\n")
    opened.find(opened.inspected, 0, "transformers")
    opened.find(opened.inspected, 0, "model")
    assert resolver.asked == ["transformers"]


def test_links_count_by_where_they_lead(root: Path, resolver: NoResolver) -> None:
    (root / "away.py").symlink_to(root.parent / "outside.py")
    (root / "near.py").symlink_to(root / "model.py")
    (root / "loop.py").symlink_to(root / "loop.py")
    (root / "round").mkdir()
    (root / "round" / "again").symlink_to(root / "round")
    assert "outside of the project" in found(root, "train.py", 0, "away", resolver)
    assert found(root, "train.py", 0, "near", resolver) == ["near.py"]
    assert "is no file" in found(root, "train.py", 0, "loop", resolver)
    assert "is no file" in found(root, "train.py", 0, "round.again.again.x", resolver)


def test_installed_packages_are_no_part_of_a_project(root: Path, resolver: NoResolver) -> None:
    assert "is no file" in found(root, "train.py", 0, "extra", resolver)
    library = root / ".venv/lib/python3.11/site-packages"
    for name in ("mine/__init__.py", "mine/a.py", "mine/b.py", "other/__init__.py"):
        (library / name).parent.mkdir(exist_ok=True)
        (library / name).write_text("")
    opened = project(library, "mine/a.py", resolver)
    places = opened.find(opened.inspected, 0, "mine.b")
    assert [Path(place.file).name for place in places if not isinstance(place, str)] == [
        "__init__.py",
        "b.py",
    ]
    assert "outside" in opened.find(opened.inspected, 0, "other")
    assert "outside" in opened.find(opened.inspected, 0, "extra")


def test_the_working_folder_is_the_root_of_files_without_a_marker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, resolver: NoResolver
) -> None:
    forget()
    for name in ("common.py", "week/train.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    monkeypatch.chdir(tmp_path)
    opened = Projects(resolver=resolver).open(Document.from_text("", "week/train.py"))
    places = opened.find(opened.inspected, 0, "common")
    assert not isinstance(places, str)
    (place,) = places
    document = opened.read(place.file)
    assert isinstance(document, Document)
    assert document.filename == "common.py"


def test_a_file_is_parsed_once_until_its_text_changes(root: Path) -> None:
    projects = Projects()
    file = root / "model.py"

    def read() -> Document | str:
        return projects.open(Document.from_text("", str(root / "train.py"))).read(str(file))

    first = read()
    os.utime(file, (1, 1))
    assert read() is first
    file.write_text("A = 1\n")
    assert getattr(read(), "text", "") == "A = 1\n"
    file.write_bytes(b"\xff\n")
    assert "is not UTF-8" in str(read())
    file.write_text("#" * (LARGEST_BYTES + 1))
    assert "larger than" in str(read())
    file.unlink()
    assert "cannot be read" in str(read())


def test_what_is_being_edited_counts_before_the_disk(root: Path) -> None:
    texts = {str(root / "model.py"): "A = 2\n"}
    opened = Projects(texts.get).open(Document.from_text("", str(root / "train.py")))
    assert getattr(opened.read(str(root / "model.py")), "text", "") == "A = 2\n"
    assert getattr(opened.read(str(root / "shop/data.py")), "text", None) == ""
