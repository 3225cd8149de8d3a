"""The rule `undefined-name`."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from kerasight.rules.rule import Rule
from kerasight.values.events import NameUndefined
from kerasight.values.findings import Finding, Severity


class UndefinedNameRule(Rule[NameUndefined]):
    """
    ## What it does
    Reports a name that a cell of a notebook uses before any cell has defined it, if the cells run
    in order. Scripts that were exported from notebooks (`# In[3]:`, `# %%`) have cells as well.

    ## Why it matters
    The notebook worked while its kernel still knew the name, from a cell that was run earlier than
    it stands, or that was deleted. **Restart and Run All** stops here with `NameError`.

    ## Example
    ```python
    # %%
    import keras
    model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(units)])
    # %%
    units = 4
    ```

    ## Use instead
    ```python
    # %%
    import keras
    units = 4
    # %%
    model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(units)])
    ```

    ## When it is wrong
    If an extension of the kernel binds the name. Behind `from x import *`, `%run`, `exec` and the
    like nothing is reported, nor what stands in a function, a branch or a `try`, nor cells that
    were never run while others were.

    ## References
    - Python: [`NameError`](https://docs.python.org/3/library/exceptions.html#NameError)
    """

    name = "undefined-name"
    group = "notebooks"
    severity = Severity.WARNING
    bad = (
        """\
# %%
import keras
model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(units)])  # here
# %%
units = 4
""",
        """\
# In[5]:
import keras
model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(4)])
# In[6]:
model.compile("adam", "mse")
history = modl.summary()  # here
""",
        """\
# In[5]:
import keras
for size in sizes:  # here
    print(keras.layers.Dense(size))
# In[3]:
sizes = [4, 8]
""",
    )
    good = (
        """\
# %%
import keras
units = 4
# %%
model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(units)])
""",
        """\
# In[1]:
import keras
from settings import *
# In[2]:
model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(units)])
""",
        """\
# %%
import keras
def build():
    return keras.Sequential([keras.Input((8,)), keras.layers.Dense(units)])
try:
    units
except NameError:
    units = 4
# %%
model = build()
display([unit for unit in range(units)], _, In, __name__)
""",
        """\
import keras
print(units)
""",
    )

    def judge(self, event: NameUndefined) -> Iterator[Finding]:
        """One finding for each name."""
        if event.later == event.cell:
            message = f"`{event.name}` is used before cell {event.cell} defines it."
            advice = "Define it above: Run All stops here."
        elif event.later is not None:
            message = (
                f"`{event.name}` is used in cell {event.cell}, but cell {event.later} defines it."
            )
            if event.counts is not None:
                used, defined = event.counts
                message += f" It was run first: In [{defined}] before In [{used}]."
            advice = f"Move its definition above cell {event.cell}: Run All stops here."
        else:
            message = f"No cell defines `{event.name}`, which cell {event.cell} uses."
            close = get_close_matches(event.name, event.known, n=1, cutoff=0.75)
            meant = f"Did you mean `{close[0]}`? " if close else ""
            advice = f"{meant}A new kernel stops here with `NameError`."
        yield self.finding(event.span, message, advice)
