"""Random lives of a laboratory: commands at instants that often collide with events of the world."""

from hypothesis import strategies as st

from entresol.engine.commands import (
    AddHost,
    ColdMigrateVm,
    Command,
    CreateVm,
    DestroyVm,
    InstallHypervisor,
    InstallOs,
    MigrateVm,
    PlaceVm,
    PowerOffVm,
    RemoveHost,
    RenameVm,
    ResizeVm,
    Resource,
    RunApplication,
    SetLimit,
    SetReservation,
    SetShares,
    ShutDownVm,
    StartVm,
)
from entresol.model.text import LocalizedText
from entresol.model.units import KIB_PER_GIB
from entresol.model.values import ApplicationId, HardwareId, HostId, ModelId, OsId, ProductId, VmId
from tests.engine.labs import campus

LAB = campus().inventory

hosts = st.sampled_from([*LAB.hosts, HostId("new1"), HostId("new2")])
vms = st.sampled_from([*LAB.vms, VmId("x1"), VmId("x2"), VmId("x3")])
texts = st.sampled_from(["web-01", "bd", "é\U0001f600", "n"])
resources = st.sampled_from(Resource)
values = st.one_of(st.none(), st.integers(0, 5_000), st.integers(0, 2 * KIB_PER_GIB))

commands: st.SearchStrategy[Command] = st.one_of(
    st.builds(
        AddHost,
        hosts,
        st.sampled_from([HardwareId("plain"), HardwareId("smt")]),
        st.builds(LocalizedText, texts, texts),
    ),
    st.builds(RemoveHost, hosts),
    st.builds(InstallOs, hosts, st.sampled_from([OsId("debian"), OsId("windows")])),
    st.builds(InstallHypervisor, hosts, st.sampled_from([*LAB.catalogue.products, ProductId("?")]), st.booleans()),
    st.builds(RunApplication, hosts, st.sampled_from([ApplicationId("mail"), ApplicationId("accounts")])),
    st.builds(CreateVm, vms, st.just(ModelId("web")), hosts, st.builds(LocalizedText, texts, texts), st.booleans()),
    st.builds(PlaceVm, vms, hosts, st.booleans()),
    st.builds(StartVm, vms),
    st.builds(ShutDownVm, vms),
    st.builds(PowerOffVm, vms),
    st.builds(DestroyVm, vms),
    st.builds(RenameVm, vms, texts),
    st.builds(ResizeVm, vms, st.integers(1, 9), st.integers(1, 8).map(lambda gib: gib * KIB_PER_GIB)),
    st.builds(SetShares, vms, resources, values),
    st.builds(SetReservation, vms, resources, values),
    st.builds(SetLimit, vms, resources, values),
    st.builds(MigrateVm, vms, hosts, st.booleans()),
    st.builds(ColdMigrateVm, vms, hosts),
)

likely: st.SearchStrategy[Command] = st.sampled_from(
    [
        MigrateVm(VmId("d"), HostId("pve2")),
        MigrateVm(VmId("d"), HostId("pve1")),
        MigrateVm(VmId("a"), HostId("esx2")),
        MigrateVm(VmId("b"), HostId("esx2"), with_storage=True),
        ColdMigrateVm(VmId("e"), HostId("pve2")),
        StartVm(VmId("e")),
        PlaceVm(VmId("h"), HostId("pve2")),
        CreateVm(VmId("x1"), ModelId("web"), HostId("pve2"), LocalizedText.same("x1")),
        SetLimit(VmId("b"), Resource.MEMORY, KIB_PER_GIB),
        SetReservation(VmId("a"), Resource.CPU, 1_000),
        PowerOffVm(VmId("c")),
        RunApplication(HostId("old"), ApplicationId("accounts")),
    ]
)
"""Commands that are accepted to begin with, so that much happens at once."""

delays = st.one_of(st.sampled_from([0, 0, 1, 500_000, 1_500_000, 2_000_000, 4_000_000]), st.integers(0, 30_000_000))
"""Firmware takes 4 s, steps of load 1.5 or 2 s: many commands fall on the very microsecond of an event."""

scripts = st.lists(st.tuples(delays, st.one_of(likely, commands)), max_size=25)
