"""Calls as an earlier version of Keras took them: what they mean, and how they are written now."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kerasight.apis.arguments import Call
from kerasight.apis.keras.versions.argument_edits import Argument, Key, argument_edits
from kerasight.apis.keras.versions.earlier_forms import (
    ELSEWHERE,
    LAYERS,
    OF_GENERATORS,
    EarlierForm,
    any_form,
)
from kerasight.facts import signature as signature_of
from kerasight.values.keras_version import KERAS_2
from kerasight.values.objects import Unknown, Value

if TYPE_CHECKING:
    from kerasight.facts import Signature
    from kerasight.values.findings import Edit
    from kerasight.values.written_text import WrittenText


@dataclass(slots=True)
class Translation:
    """The arguments of an earlier call by their current names."""

    given: dict[str, tuple[Key | None, ...]] = field(default_factory=dict)
    """Where each of them is in the call: several for a tuple, None for an element by default."""

    texts: dict[str, str] = field(default_factory=dict)
    """Those whose values are written in another way now."""

    defaults: dict[str, tuple[str | None, ...]] = field(default_factory=dict)
    """The texts of the elements of a tuple that are not given."""

    left_out: set[Key] = field(default_factory=set)
    """The arguments that have no counterpart and need none."""


def translation(path: str, call: Call, signature: Signature) -> Translation | None:
    """What the arguments of a call of an earlier version mean for the current `signature`.

    None if that is not certain.
    """
    if call.open:
        return None
    form = _form_of(path, call, signature)
    return None if form is None else _translated(form, call, signature)


def as_meant(path: str, call: Call, signature: Signature) -> Call | None:
    """The same call with the current arguments, all by name; None if that is not certain."""
    found = translation(path, call, signature)
    if found is None:
        return None
    keywords: dict[str, Value] = {}
    meant = replace(call, positional=[], keywords=keywords, spans={}, names={}, element_spans={})
    for name, keys in found.given.items():
        values = [
            ast.literal_eval(str(default)) if key is None else _value(call, key)
            for key, default in zip(keys, found.defaults.get(name, (None,)), strict=True)
        ]
        first = next(key for key in keys if key is not None)
        if name in found.texts:
            values = [ast.literal_eval(found.texts[name])]
        keywords[name] = values[0] if name not in found.defaults else tuple(values)
        if first in call.spans:
            meant.spans[name] = call.spans[first]
        if first in call.element_spans:
            meant.element_spans[name] = call.element_spans[first]
        if isinstance(first, str) and first in call.names:
            meant.names[name] = call.names[first]
    return meant


def rewritten(
    path: str, call: Call, signature: Signature, text: WrittenText
) -> tuple[Edit, ...] | None:
    """The edits that write the arguments of an earlier call as they are given now.

    None if what it means is not certain, or not all written out.
    """
    found, written = translation(path, call, signature), call.written
    if found is None or written is None:
        return None
    wanted: dict[Key, Argument | None] = dict.fromkeys(found.left_out)
    by_position: dict[int, str] = {}
    for name, keys in found.given.items():
        present = [key for key in keys if key is not None]
        first, *others = sorted(present, key=lambda key: written.arguments[key].start)
        wanted.update(dict.fromkeys(others))
        value: str | None = None
        if name in found.defaults:
            value = _joined(found, name, keys, call, text)
            if value is None:
                return None
        elif name in found.texts:
            value = _in_quotes_of(found.texts[name], text.of(call.spans[first]))
        wanted[first] = Argument(name, value)
        if isinstance(first, int):
            by_position[first] = name
    for place, (key, name) in enumerate(sorted(by_position.items())):
        if signature.positional[place : place + 1] != (name,):
            break
        kept = wanted[key]
        wanted[key] = Argument("", kept.value if kept is not None else None)
    return argument_edits(text, written, wanted)


def may_rename(path: str, call: Call, signature: Signature, name: str, other: str) -> bool:
    """Whether the keyword `name` alone can become `other`, whatever the rest of the call means.

    Beside an argument of an earlier version the positional ones may mean something else, too.
    """
    form = _form_of(path, call, signature)
    if form is None or not any(_is_earlier(form, each, signature) for each in call.keywords):
        return True
    meant = [form.now.get(each, each) for each in form.positional[: len(call.positional)]]
    is_renamed = not _is_earlier(form, name, signature) or form.now.get(name) == other
    return is_renamed and meant == [*signature.positional[: len(call.positional)]]


def _is_earlier(form: EarlierForm, name: str, signature: Signature) -> bool:
    """Whether only an earlier version has an argument."""
    if name in signature.accepted:
        return False
    known = (form.now, form.positional, form.without_effect, form.counts)
    return any(name in each for each in known) or any(
        name == part for parts in form.joined.values() for part, _ in parts
    )


def _form_of(path: str, call: Call, signature: Signature) -> EarlierForm | None:
    """How the function at a path was called earlier."""
    of_layers, _, name = path.rpartition(".")
    if path.startswith("Model.") and name in OF_GENERATORS:
        earlier = signature_of(path, KERAS_2)
        return None if earlier is None else any_form(earlier.names, generator="x")
    form = LAYERS.get(name) if of_layers == "keras.layers" else ELSEWHERE.get(path)
    if form is None:
        return any_form(signature.positional)
    sizes = [part for part, _ in form.joined.get("kernel_size", ())]
    if sizes and call.keywords.keys().isdisjoint(sizes):
        given = call.positional[1 : 1 + len(sizes)]
        if len(given) < len(sizes) or not all(isinstance(each, int | Unknown) for each in given):
            # One size, or a tuple of them: that is how it is given now.
            joined = {key: parts for key, parts in form.joined.items() if key != "kernel_size"}
            return replace(form, positional=signature.positional, joined=joined)
    return form


def _translated(form: EarlierForm, call: Call, signature: Signature) -> Translation | None:
    if len(call.positional) > len(form.positional):
        return None
    keys: dict[str, Key] = dict(zip(form.positional, range(len(call.positional)), strict=False))
    if not keys.keys().isdisjoint(call.keywords):
        return None
    keys |= {name: name for name in call.keywords}
    if not form.counts.isdisjoint(keys):
        return None
    found = Translation()
    for name, parts in form.joined.items():
        given = [part for part, _ in parts if part in keys]
        if not given:
            continue
        if any(default is None and part not in keys for part, default in parts):
            return None
        found.given[name] = tuple(keys.pop(part, None) for part, _ in parts)
        found.defaults[name] = tuple(default for _, default in parts)
        whole = [key for key in found.given[name] if key is not None]
        if any(not isinstance(_value(call, key), int | None) for key in whole):
            return None
    for earlier, key in keys.items():
        is_current = earlier in signature.accepted
        name = earlier if is_current else form.now.get(earlier, earlier)
        if not is_current and earlier in form.without_effect:
            found.left_out.add(key)
            continue
        if not is_current and earlier in form.values:
            value = _value(call, key)
            if not isinstance(value, str | int | None) or value not in form.values[earlier]:
                return None
            text = form.values[earlier][value]
            if text is None:
                found.left_out.add(key)
                continue
            if call.spans.get(key) not in call.constants:
                return None
            found.texts[name] = text
        if name not in signature.accepted or name in found.given:
            return None
        found.given[name] = (key,)
    return found


def _value(call: Call, key: Key) -> Value:
    return call.positional[key] if isinstance(key, int) else call.keywords[key]


def _joined(
    found: Translation,
    name: str,
    keys: tuple[Key | None, ...],
    call: Call,
    text: WrittenText,
) -> str | None:
    """The text of a tuple of arguments that were given one by one, None if one has none."""
    elements = [
        default if key is None else text.of(call.spans[key])
        for key, default in zip(keys, found.defaults[name], strict=True)
    ]
    if any(each is None or ":=" in each or "lambda" in each for each in elements):
        return None
    return f"({', '.join(each for each in elements if each is not None)})"


def _in_quotes_of(text: str, before: str | None) -> str:
    """A string in the quotes of the one that it replaces."""
    return text.replace('"', "'") if before and before.endswith("'") else text
