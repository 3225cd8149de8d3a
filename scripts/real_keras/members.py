"""The members that each class defines, of what kind they are, and what its methods set."""

from __future__ import annotations

import ast
import functools
import inspect
import re
import textwrap
import types
from collections.abc import Iterator
from typing import Any

from real_keras.signatures import parameters

Group = dict[str, Any]

UNLISTED = frozenset(
    """__init__ __new__ __init_subclass__ __subclasshook__ __class_getitem__ __reduce__
    __reduce_ex__ __getstate__ __setstate__ __repr__ __str__ __deepcopy__ __copy__ __del__
    __hash__""".split()
)
"""Methods of Python's own machinery, which no program calls by name."""

EXPORT_MARKS = ("_api_export", "_tf_api_names", "_keras_api", "_estimator_api")
"""How the names begin of what the decorators that export a class leave on it."""

DEPRECATED = re.compile(r"^\s*(Deprecated|DEPRECATED)\b", re.MULTILINE)
"""How a documentation says it; `Deprecated:` may begin a later line."""


def members_of(owner: type) -> Group:
    """The definitions of the body of one class, by kind; inherited members belong to its bases.

    `methods` have signatures, `properties` cannot be set, `settable` can, `values` are attributes
    of the class; `private` are the names of all kinds that begin with one underscore. `open` is a
    class whose objects have other attributes on access.
    """
    found: Group = {"methods": {}, "properties": [], "settable": [], "values": [], "private": []}
    for name, member in vars(owner).items():
        if name in ("__getattr__", "__getattribute__"):
            found["open"] = True
        elif name.startswith("__"):
            is_listed = callable(member) and name.endswith("__") and name not in UNLISTED
            if is_listed and isinstance(member, types.FunctionType):
                found["methods"][name] = parameters(member)[1:]
        elif name.startswith("_"):
            if not name.startswith(EXPORT_MARKS):
                found["private"].append(name)
        elif isinstance(member, property):
            found["properties" if member.fset is None else "settable"].append(name)
        elif isinstance(member, functools.cached_property):
            found["settable"].append(name)
        elif isinstance(member, staticmethod | classmethod | types.FunctionType) or (
            callable(member) and not inspect.isclass(member)
        ):
            found["methods"][name] = bound_parameters(owner, name, member)
        else:
            found["values"].append(name)
    return found


def bound_parameters(owner: type, name: str, member: Any) -> Any:
    """The parameters of a method without the object, or the class, that it is called on."""
    described = parameters(getattr(owner, name))
    return described if isinstance(member, staticmethod | classmethod) else described[1:]


@functools.cache
def methods_in(owner: type) -> tuple[ast.FunctionDef, ...]:
    """The methods in the body of a class, empty if its source is not available."""
    try:
        text = textwrap.dedent(inspect.getsource(owner))
    except (OSError, TypeError):
        return ()
    (node,) = ast.parse(text).body
    assert isinstance(node, ast.ClassDef)
    return tuple(each for each in ast.walk(node) if isinstance(each, ast.FunctionDef))


@functools.cache
def assigned_in(owner: type) -> frozenset[str]:
    """The attributes that the methods of one class set on an object.

    What a method asks for first, by `hasattr` or `getattr`, belongs to classes that derive.
    """
    return frozenset(
        name
        for method in methods_in(owner)
        for name in {*assigned_by(method)} - {*asked_by(method)}
    )


def assigned_by(method: ast.FunctionDef) -> Iterator[str]:
    """The attributes that a method sets on its first argument."""
    first = method.args.args[0].arg if method.args.args else ""
    for node in ast.walk(method):
        match node:
            case ast.Attribute(ast.Name(id=name), attribute, ast.Store()) if name == first:
                yield attribute


def asked_by(method: ast.FunctionDef) -> Iterator[str]:
    """The attributes that a method asks its object for by name."""
    for node in ast.walk(method):
        match node:
            case ast.Call(
                ast.Name("hasattr" | "getattr"), [ast.Name("self"), ast.Constant(str(name)), *_]
            ):
                yield name


def deprecated_in(owner: type) -> list[str]:
    """The members of one class that are deprecated, sorted."""
    public = {name: each for name, each in vars(owner).items() if not name.startswith("_")}
    return sorted(
        name
        for name, member in public.items()
        if not inspect.isclass(member) and is_deprecated(name, member)
    )


def is_deprecated(name: str, member: Any) -> bool:
    """Whether a class, function or member says so, in its documentation or when it is used."""
    if DEPRECATED.search(inspect.getdoc(member) or ""):
        return True
    function: Any = member.fget if isinstance(member, property) else member
    function = inspect.unwrap(getattr(function, "__func__", function))
    if not isinstance(function, types.FunctionType):
        return False
    try:
        text = inspect.getsource(function)
    except OSError:  # made by a string, as those of a named tuple
        return False
    said = rf"\b{name}\b[^.\n]{{0,40}}\b(is|are) (\"\s*\")?deprecated"
    return re.search(said, text) is not None
