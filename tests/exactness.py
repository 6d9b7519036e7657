"""What would make a score differ from one machine to another, found in the syntax tree of a source file.

The scored path knows whole numbers and fractions only: a float rounds differently from one Python or processor to
another, a set or a hash changes its order, and a clock or a random draw cannot be replayed (engine.md 5).
"""

import ast
from collections.abc import Iterable, Iterator

EXACT_MATH = {"gcd", "lcm", "isqrt", "comb", "perm", "prod", "factorial"}
INEXACT_IMPORTS = {
    "random",
    "secrets",
    "time",
    "datetime",
    "uuid",
    "numpy",
    "statistics",
    "cmath",
    "locale",
    "platform",
}
INEXACT_CALLS = {"float", "complex", "round", "hash", "id", "pow", "input", "vars", "globals"}
INEXACT_NAMES = {"truediv", "fsum", "time_ns", "perf_counter", "monotonic"}
SET_TYPES = {"set", "frozenset", "AbstractSet", "MutableSet"}
SET_METHODS = {"union", "intersection", "difference", "symmetric_difference"}
ORDER_MATTERS = {"list", "tuple", "iter", "enumerate", "dict", "zip", "map", "filter", "reversed", "join", "extend"}


def faults(source: str, *, sets: Iterable[str] = ()) -> Iterator[str]:
    """What a file does that is not exact, as ``line: what``.

    Args:
        source: the text of the file.
        sets: names of fields that other files declare as sets.
    """
    tree = ast.parse(source)
    known = set_names(tree) | set(sets)
    for node in ast.walk(tree):
        for what in (*_inexact_number(node), *_inexact_name(node), *_unordered(node, known)):
            yield f"{getattr(node, 'lineno', 0)}: {what}"


def _inexact_number(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Constant(value=float() | complex() as value):
            yield f"the literal {value}"
        case ast.BinOp(op=ast.Div()) | ast.AugAssign(op=ast.Div()):
            yield "a division with /"
        case ast.BinOp(op=ast.Pow(), right=ast.UnaryOp(op=ast.USub())):
            yield "a negative power"
        case ast.Name(id="float" | "complex" as name, ctx=ast.Load()):
            yield f"the type {name}"
        case _:
            pass


def _inexact_name(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Call(func=ast.Name(id=name)) if name in INEXACT_CALLS:
            yield f"a call of {name}()"
        case ast.keyword(arg="key" | "default_factory", value=ast.Name(id="hash" | "id" | "float" as name)):
            yield f"{name} as a key"
        case ast.Attribute(value=ast.Name(id="math"), attr=name) if name not in EXACT_MATH:
            yield f"math.{name}"
        case ast.ImportFrom(module="math", names=names):
            yield from (f"math.{alias.name}" for alias in names if alias.name not in EXACT_MATH)
        case ast.ImportFrom(module=str(module)):
            yield from (f"the module {name}" for name in [module.partition(".")[0]] if name in INEXACT_IMPORTS)
        case ast.Import(names=names):
            roots = (alias.name.partition(".")[0] for alias in names)
            yield from (f"the module {name}" for name in roots if name in INEXACT_IMPORTS)
        case ast.Attribute(attr=name) | ast.Name(id=name) if name in INEXACT_NAMES:
            yield name
        case _:
            pass


def _unordered(node: ast.AST, known: set[str]) -> Iterator[str]:
    match node:
        case ast.For(iter=walked) | ast.comprehension(iter=walked) if is_set(walked, known):
            yield f"a walk over the set {ast.unparse(walked)}"
        case ast.Starred(value=walked) if is_set(walked, known):
            yield f"the set {ast.unparse(walked)} unpacked"
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args) if name in ORDER_MATTERS:
            yield from (f"{name}() of the set {ast.unparse(one)}" for one in args if is_set(one, known))
        case ast.Call(func=ast.Attribute(value=owner, attr="pop"), args=[]) if is_set(owner, known):
            yield f"pop() from the set {ast.unparse(owner)}"
        case _:
            pass


def set_names(tree: ast.AST) -> set[str]:
    """Variables, parameters and fields of a file that are annotated as a set or given one."""
    names: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.AnnAssign(target=target, annotation=annotation) if _is_set_type(annotation):
                names.add(_name_of(target))
            case ast.arg(arg=name, annotation=ast.expr() as annotation) if _is_set_type(annotation):
                names.add(name)
            case ast.FunctionDef(name=name, returns=ast.expr() as annotation) if _is_set_type(annotation):
                names.add(name)
            case ast.Assign(targets=[target], value=value) if is_set(value, names):
                names.add(_name_of(target))
            case _:
                pass
    return names - {""}


def is_set(node: ast.expr, known: set[str]) -> bool:
    """Whether an expression is a set, as far as its own form and ``known`` names tell."""
    match node:
        case ast.Set() | ast.SetComp():
            return True
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in known:
            return True
        case ast.BinOp(left=left, op=ast.BitOr() | ast.BitAnd() | ast.Sub() | ast.BitXor(), right=right):
            return any(is_set(side, known) or _is_view(side) for side in (left, right))
        case ast.Call(func=ast.Name(id=name)) if name in {"set", "frozenset"} | known:
            return True
        case ast.Call(func=ast.Attribute(value=owner, attr=name)):
            return name in known or name in SET_METHODS or (name == "copy" and is_set(owner, known))
        case ast.IfExp(body=body, orelse=other):
            return is_set(body, known) or is_set(other, known)
        case _:
            return False


def _is_view(node: ast.expr) -> bool:
    """``mapping.keys()``: ordered by itself, a set once combined with another."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"keys", "items"}


def _is_set_type(annotation: ast.expr) -> bool:
    match annotation:
        case ast.Name(id=name):
            return name in SET_TYPES
        case ast.Subscript(value=ast.Name(id=name)):
            return name in SET_TYPES
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return _is_set_type(left) or _is_set_type(right)
        case _:
            return False


def _name_of(target: ast.expr) -> str:
    match target:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""
