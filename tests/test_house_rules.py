"""Every file of the package keeps the rules of the house, and each rule is seen to bite."""

from pathlib import Path

import pytest

from tests import house_rules

PACKAGE = Path(__file__).resolve().parent.parent / "app" / "entresol"
FILES = {
    path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))
}


@pytest.mark.parametrize("rule", house_rules.RULES)
def test_the_house_keeps(rule: str) -> None:
    assert [fault for path, source in FILES.items() for fault in house_rules.faults(rule, source, path)] == []


def test_every_room_says_what_it_is_for() -> None:
    doors = {path.with_name("__init__.py").relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py")}
    assert [door for door in sorted(doors) if not FILES.get(door, "").startswith('"""')] == []


@pytest.mark.parametrize(
    ("rule", "planted", "path"),
    [
        ("too_long", "x = 1\n" * 301, "model/vm.py"),
        ("too_long", "def f():\n" + "    x = 1\n" * 60, "model/vm.py"),
        ("nobodys_room", "", "ui/utils/drawing.py"),
        ("nobodys_room", "", "ui/drag_helpers.py"),
        ("anonymous_slot", "button.clicked.connect(lambda: self.go(1))", "ui/a.py"),
        ("anonymous_slot", "bridge.on_frame(partial(self.show, 1))", "ui/a.py"),
        ("anonymous_slot", "QTimer.singleShot(0, lambda: 1)", "ui/a.py"),
        ("unlisted_text", "translate('Stage', f'x {n}')", "ui/a.py"),
        ("unlisted_text", "translate(context, 'x')", "ui/a.py"),
        ("unlisted_text", "translate('Stage', TITLE)", "ui/a.py"),
        ("unlisted_text", "self.tr('x')", "ui/a.py"),
        ("hidden_import", "def f():\n    import json\n", "ui/a.py"),
        ("hidden_import", "class A:\n    def f(self):\n        if x:\n            from a import b\n", "ui/a.py"),
        ("module_state", "cache = {}", "ui/a.py"),
        ("module_state", "_SEEN: list[int] = []", "ui/a.py"),
        ("module_state", "HOSTS = {'a': 1}\ndef f():\n    HOSTS['b'] = 2\n", "ui/a.py"),
        ("module_state", "HOSTS = ['a']\ndef f():\n    HOSTS.append('b')\n", "ui/a.py"),
        ("module_state", "n = 0\ndef f():\n    global n\n", "ui/a.py"),
        ("module_state", "FONT = QFont()", "ui/a.py"),
        ("own_colour", "pen = '#ff8800'", "ui/stage/a.py"),
        ("own_colour", "sheet = 'color: rgb(1, 2, 3)'", "ui/stage/a.py"),
        ("own_colour", "pen = QColor(1, 2, 3)", "ui/stage/a.py"),
        ("own_colour", "pen = Qt.GlobalColor.red", "ui/stage/a.py"),
    ],
)
def test_a_planted_fault_is_found(rule: str, planted: str, path: str) -> None:
    assert house_rules.faults(rule, planted, path)


@pytest.mark.parametrize("rule", house_rules.RULES)
def test_plain_code_passes(rule: str) -> None:
    fine = (
        "from PySide6.QtGui import QColor\n"
        "SIZES = {'s': 1}\n"
        "def f(signal, owner):\n"
        "    found = {}\n"
        "    found['a'] = SIZES['s']\n"
        "    signal.connect(owner.show)\n"
        "    return translate('Stage', '%n VM(s)', None, 2), QColor(owner.ink), '#3 of 5'\n"
    )
    assert house_rules.faults(rule, fine, "ui/stage/a.py") == []
