"""Lists a folder of class folders: their names, the files in each, and what pictures they are.

A part of the worker `read_data`; imports the standard library.
"""

from __future__ import annotations

import os
from typing import Any

from counting import Allowance, Refused, opened

MOST_ENTRIES = 20_000
MOST_FOLDERS = 500
MOST_CLASSES = 2_000
LONGEST_NAME = 200
PROBED = 100
"""How many files are looked into, over all classes."""

HEAD = 64 * 1024
PICTURES = (".bmp", ".gif", ".jpeg", ".jpg", ".png")
"""What Keras takes for a picture (keras/src/utils/image_dataset_utils.py)."""


class Listing:
    """The entries of a folder and those below, up to a number of them; links are not followed."""

    def __init__(self) -> None:
        self.left = MOST_ENTRIES
        self.folders: list[str] = []

    def entries(self, folder: str) -> list[os.DirEntry[str]]:
        """The entries of a folder by name. Raises Refused if they are too many."""
        self.folders.append(folder)
        if len(self.folders) > MOST_FOLDERS:
            raise Refused("too many folders")
        found = []
        with os.scandir(folder) as entries:
            for entry in entries:
                self.left -= 1
                if self.left < 0 or len(entry.name) > LONGEST_NAME:
                    raise Refused("too many files")
                found.append(entry)
        return sorted(found, key=lambda each: each.name)

    def files(self, folder: str) -> list[str]:
        """The paths of all files below a folder."""
        found = []
        for entry in self.entries(folder):
            if entry.is_dir(follow_symlinks=False):
                found += self.files(entry.path)
            else:
                found.append(entry.path)
        return found


def read_folder(path: str, allowance: Allowance) -> dict[str, Any]:
    """The class folders of a folder. Raises Refused and OSError."""
    listing = Listing()
    classes: list[dict[str, Any]] = []
    here: list[str] = []
    probes: list[list[str]] = []
    for entry in listing.entries(path):
        if entry.is_symlink() and entry.is_dir():
            classes.append({"name": entry.name, "endings": None})
        elif entry.is_dir():
            files = listing.files(entry.path)
            classes.append({"name": entry.name, "endings": _endings(files)})
            probes.append([each for each in files if each.lower().endswith(PICTURES)])
        else:
            here.append(entry.path)
    if len(classes) > MOST_CLASSES:
        raise Refused("too many class folders")
    answer: dict[str, Any] = {
        "kind": "folder",
        "classes": classes,
        "endings": _endings(here),
        "folders": [os.path.relpath(each, path) for each in listing.folders],
    }
    pictures, odd = _probed(probes or [here], allowance)
    answer["pictures"], answer["odd"] = pictures, [os.path.relpath(each, path) for each in odd]
    return answer


def _endings(files: list[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for each in files:
        ending = os.path.splitext(each)[1].lower()[:20]  # noqa: PTH122 - of thousands
        counts[ending] = counts.get(ending, 0) + 1
    return counts


def _probed(groups: list[list[str]], allowance: Allowance) -> tuple[list[Any], list[str]]:
    """The kinds of pictures (format, height, width, channels) among the first files of each class,
    and the files that are none."""
    kinds: dict[tuple[Any, ...], None] = {}
    odd: list[str] = []
    each_class = max(PROBED // max(len(groups), 1), 1)
    for group in groups[:PROBED]:
        for path in group[:each_class]:
            if os.path.islink(path):  # noqa: PTH114 - of thousands
                continue
            with opened(path, allowance) as (file, size):
                head = file.read(min(size, HEAD)) or b""
            found = picture_in(head)
            if found is not None:
                kinds[found] = None
            elif not head.startswith(b"\xff\xd8\xff"):
                odd.append(path)
    return [list(each) for each in kinds][:10], odd[:10]


def picture_in(head: bytes) -> tuple[str, int, int, int] | None:
    """Format, height, width and channels of the picture that begins so; None if it is none."""
    if head.startswith(b"\x89PNG\r\n\x1a\n") and head[12:16] == b"IHDR" and len(head) >= 26:
        width, height = (int.from_bytes(head[at : at + 4], "big") for at in (16, 20))
        return "png", height, width, {0: 1, 2: 3, 3: 3, 4: 2, 6: 4}.get(head[25], 3)
    if head[:6] in (b"GIF87a", b"GIF89a") and len(head) >= 10:
        width, height = (int.from_bytes(head[at : at + 2], "little") for at in (6, 8))
        return "gif", height, width, 3
    if head[:2] == b"BM" and len(head) >= 30:
        width, height = (
            int.from_bytes(head[at : at + 4], "little", signed=True) for at in (18, 22)
        )
        return "bmp", abs(height), width, 4 if head[28] == 32 else 3
    return _jpeg(head) if head.startswith(b"\xff\xd8\xff") else None


def _jpeg(head: bytes) -> tuple[str, int, int, int] | None:
    """The frame header among the segments of a JPEG; None if it stands further behind."""
    at = 2
    while at + 10 <= len(head) and head[at] == 0xFF:
        marker, length = head[at + 1], int.from_bytes(head[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = (int.from_bytes(head[i : i + 2], "big") for i in (at + 5, at + 7))
            return "jpeg", height, width, head[at + 9]
        at += 2 + max(length, 2)
    return None
