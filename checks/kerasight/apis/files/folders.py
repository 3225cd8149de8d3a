"""Class folders: the classes that Keras finds in a folder, as its own code lists them.

Sources: `index_directory` in keras/src/utils/dataset_utils.py, `DirectoryIterator` in
keras/src/legacy/preprocessing/image.py; the same in Keras 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from kerasight.apis.files.looking import look
from kerasight.values.disk.data_files import ClassFolder, DataFolder

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.objects import Value

MOST_NAMED: Final = 5


class Part(NamedTuple):
    """The files of a subset."""

    files: int | None
    """How many there are, None if unknown."""

    has_all: bool
    """Whether each class certainly has some."""


NOTHING_KNOWN: Final = Part(None, False)


class Classes(NamedTuple):
    """The class folders that Keras takes the labels from."""

    folder: DataFolder
    classes: tuple[ClassFolder, ...]

    @property
    def words(self) -> str:
        """What the folder holds, for messages: `train/` has 3 class folders (cat, cow, dog)."""
        names = [each.name for each in self.classes[:MOST_NAMED]]
        more = ", ..." if len(self.classes) > MOST_NAMED else ""
        count = len(self.classes)
        listed = f" ({', '.join(names)}{more})" if names else ""
        return f"`{self.folder.name}` has {count} class folder{'' if count == 1 else 's'}{listed}"

    def part(self, endings: tuple[str, ...], share: Value, subset: Value, *, of_each: bool) -> Part:
        """The files with these endings in a subset; `share` of them are for validation.

        `ImageDataGenerator` takes the share `of_each` class, the others of all files in a random
        order.
        """
        counts = [each.files(endings) for each in self.classes]
        known = [each for each in counts if each is not None]
        if len(known) < len(counts):
            return NOTHING_KNOWN
        if subset is None:
            return Part(sum(known), all(known))
        if subset not in ("training", "validation") or not isinstance(share, int | float):
            return NOTHING_KNOWN
        if of_each:
            held = [int(share * each) for each in known]
            parts = [n - out for n, out in zip(known, held, strict=True)]
            chosen = parts if subset == "training" else held
            return Part(sum(chosen), all(chosen))
        out = int(share * sum(known))
        if subset == "validation":
            return Part(out, False)
        return Part(sum(known) - out, all(each > out for each in known))


def classes_in(context: Context, path: Value, *, with_hidden: bool) -> Classes | None:
    """The class folders below a path; None if it is not known what is there.

    `ImageDataGenerator` takes hidden folders as well.
    """
    found = look(context, path)
    if not isinstance(found, DataFolder):
        return None
    visible = (each for each in found.classes if with_hidden or not each.name.startswith("."))
    return Classes(found, tuple(visible))
