"""The rules of the house that no ready-made linter knows, each a walk over the syntax tree of one file."""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath

import catalogues

LONGEST_FILE, LONGEST_FUNCTION = 300, 60
NOBODYS_ROOMS = {"utils", "util", "misc", "common", "helpers", "helper", "core", "manager", "managers", "stuff"}
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?![0-9a-zA-Z_])|\brgba?\(\s*\d")
COLOUR_ROOM = "ui/theme.py"
FRESH = {"list", "dict", "set", "defaultdict", "deque", "Counter", "OrderedDict", "bytearray"}
CHANGES = {"append", "add", "update", "setdefault", "pop", "popitem", "clear", "extend", "insert", "remove", "discard"}


def too_long(tree: ast.Module, source: str, path: str) -> Iterator[str]:
    """A file over 300 lines has two subjects; a function over 60 does two things."""
    lines = source.count("\n")
    if lines > LONGEST_FILE:
        yield f"{path}: {lines} lines"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION:
            yield f"{path}:{node.lineno}: {node.name}() takes {(node.end_lineno or 0) - node.lineno + 1} lines"


def nobodys_room(tree: ast.Module, source: str, path: str) -> Iterator[str]:
    """A thing without a room has not been understood yet."""
    words = {word for part in PurePath(path).with_suffix("").parts for word in part.split("_")}
    yield from (f"{path}: a room called {word}" for word in sorted(words & NOBODYS_ROOMS))


def anonymous_slot(tree: ast.Module, source: str, path: str) -> Iterator[str]:
    """A lambda or partial given to a signal keeps its widget alive (20 of 20 measured); a method does not."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=name), args=args) if name == "connect" or name.startswith("on_"):
                pass
            case ast.Call(func=ast.Attribute(attr="singleShot" | "callOnTimeout"), args=args):
                pass
            case _:
                continue
        for given in args:
            match given:
                case ast.Lambda() | ast.Call(func=ast.Name(id="partial") | ast.Attribute(attr="partial")):
                    yield f"{path}:{node.lineno}: a lambda or partial given to a signal"
                case _:
                    pass


def unlisted_text(tree: ast.Module, source: str, path: str) -> Iterator[str]:
    """Only literal texts reach the catalogues, and only through ``translate``."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="tr" | "trUtf8")):
                yield f"{path}:{node.lineno}: tr() loses its context in a subclass: use translate()"
            case ast.Call(func=ast.Attribute(attr="translate", value=ast.Name(id="self" | "app"))):
                yield f"{path}:{node.lineno}: call QCoreApplication.translate"
            case _:
                pass
    try:
        list(catalogues.messages_in(source, path))
    except catalogues.CatalogueError as error:
        yield str(error)


def hidden_import(tree: ast.Module, source: str, path: str) -> Iterator[str]:
    """An import inside a function hides a circle."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Import | ast.ImportFrom):
                    yield f"{path}:{node.lineno}: an import inside {function.name}()"


def module_state(tree: ast.Module, source: str, path: str) -> Iterator[str]:
    """A module holds constants; what changes belongs to an object that someone makes."""
    constants: set[str] = set()
    for statement in tree.body:
        for name, value in _bound(statement):
            constants.add(name)
            if _begins_empty(value):
                yield f"{path}:{statement.lineno}: {name} begins empty: something will change it"
            if _is_qt_object(value):
                yield f"{path}:{statement.lineno}: {name} is a Qt object that outlives the application"
    shared = constants - _bound_locally(tree)
    for node in ast.walk(tree):
        match node:
            case ast.Global(lineno=line):
                yield f"{path}:{line}: global"
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=change), lineno=line) if change in CHANGES:
                yield from (f"{path}:{line}: {name}.{change}() changes a constant" for _ in shared & {name})
            case ast.Subscript(value=ast.Name(id=name), ctx=ast.Store() | ast.Del(), lineno=line):
                yield from (f"{path}:{line}: {name}[…] = changes a constant" for _ in shared & {name})
            case _:
                pass


def _bound(statement: ast.stmt) -> list[tuple[str, ast.expr]]:
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return [(name, value)]
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            return [(name, value)]
        case _:
            return []


def _begins_empty(value: ast.expr) -> bool:
    match value:
        case ast.List(elts=[]) | ast.Dict(keys=[]):
            return True
        case ast.Call(func=ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)), args=[]) if name in FRESH:
            return True
        case _:
            return False


def _is_qt_object(value: ast.expr) -> bool:
    match value:
        case ast.Call(func=ast.Name(id=name)):
            return re.match(r"Q(?!(Point|Size|Rect|Margins|Line)F?$)[A-Z]", name) is not None
        case _:
            return False


def _bound_locally(tree: ast.Module) -> set[str]:
    """Names that some function of the file binds for itself."""
    names: set[str] = set()
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        for node in ast.walk(function):
            match node:
                case ast.arg(arg=name) | ast.Name(id=name, ctx=ast.Store()):
                    names.add(name)
                case _:
                    pass
    return names


def own_colour(tree: ast.Module, source: str, path: str) -> Iterator[str]:
    """Colours come from the theme, or a theme would leave them behind."""
    if path == COLOUR_ROOM:
        return
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if COLOUR.search(text):
                yield f"{path}:{node.lineno}: a colour: {text[:40]!r}"
            case ast.Call(func=ast.Name(id="QColor"), args=[ast.Constant(), *_]):
                yield f"{path}:{node.lineno}: a colour made of literals"
            case ast.Attribute(value=ast.Attribute(attr="GlobalColor"), attr=name) if name != "transparent":
                yield f"{path}:{node.lineno}: Qt's own {name}"
            case _:
                pass


Rule = Callable[[ast.Module, str, str], Iterator[str]]
RULES: Mapping[str, Rule] = {
    rule.__name__: rule
    for rule in (too_long, nobodys_room, anonymous_slot, unlisted_text, hidden_import, module_state, own_colour)
}


def faults(rule: str, source: str, path: str) -> list[str]:
    """What ``rule`` holds against a file of the package; ``path`` is relative to the package."""
    return list(RULES[rule](ast.parse(source, path), source, path))
