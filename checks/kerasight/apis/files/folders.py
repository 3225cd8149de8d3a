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

    def files(self, endings: tuple[str, ...]) -> int | None:
        """How many files with these endings there are in all classes."""
        counts = [each.files(endings) for each in self.classes]
        known = [each for each in counts if each is not None]
        return sum(known) if len(known) == len(counts) else None

    def all_have(self, endings: tuple[str, ...]) -> bool:
        """Whether each class has files with these endings."""
        return all(each.files(endings) for each in self.classes)


def classes_in(context: Context, path: Value, *, with_hidden: bool) -> Classes | None:
    """The class folders below a path; None if it is not known what is there.

    `ImageDataGenerator` takes hidden folders as well.
    """
    found = look(context, path)
    if not isinstance(found, DataFolder):
        return None
    visible = (each for each in found.classes if with_hidden or not each.name.startswith("."))
    return Classes(found, tuple(visible))
