from entresol.model.values import HostId, VmId
from entresol.ui.selection import HostSubject, Selection, VmSubject


def counted(selection):
    calls = []
    selection.on_changed(lambda: calls.append(selection.subject))
    return calls


def test_choosing_a_host_shows_its_charts(qapp):
    selection = Selection()
    selection.choose_host(HostId("srv-02"))
    assert selection.subject == HostSubject(HostId("srv-02"))
    assert selection.charted_host == "srv-02"


def test_choosing_a_machine_keeps_the_charts_unless_told(qapp):
    selection = Selection()
    selection.chart(HostId("a"))
    selection.choose_vm(VmId("web"))
    assert (selection.vm, selection.charted_host) == ("web", "a")
    selection.choose_vm(VmId("db"), HostId("b"))
    assert selection.charted_host == "b"


def test_the_same_choice_says_nothing(qapp):
    selection = Selection()
    calls = counted(selection)
    selection.choose(VmSubject(VmId("web")))
    selection.choose(VmSubject(VmId("web")))
    selection.clear()
    assert calls == [VmSubject(VmId("web")), None]
