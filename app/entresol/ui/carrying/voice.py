"""What is announced while something is carried: the same sentences whatever shows it, canvas or list."""

from PySide6.QtCore import QCoreApplication, QObject

from entresol.model.text import LanguageCode
from entresol.model.values import ModelId
from entresol.ui.announce import Announcer
from entresol.ui.carrying.door import Carrying
from entresol.ui.carrying.gestures import Cancelled, Carried, CarriedKind, Holding, Idle, Outcome, State
from entresol.ui.carrying.orders import next_vm
from entresol.ui.language import Language
from entresol.ui.session_bridge import SessionBridge
from entresol.ui.words import refusals, verdicts
from entresol.ui.words.names import Names

translate = QCoreApplication.translate


class Voice(QObject):
    """Announces picking up, each place aimed at, and putting back. What a drop did is announced with its command."""

    def __init__(
        self,
        carrying: Carrying,
        bridge: SessionBridge,
        announcer: Announcer,
        language: Language,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._carrying = carrying
        self._bridge = bridge
        self._announcer = announcer
        self._language = language
        self._before: State = Idle()
        carrying.on_changed(self._follow)
        carrying.on_ended(self._ended)

    def _follow(self, state: State) -> None:
        before, self._before = self._before, state
        if not isinstance(state, Holding):
            return
        sentences: list[str] = []
        if not isinstance(before, Holding):
            sentences.append(self._picked_up(state))
        if not isinstance(before, Holding) or before.target != state.target:
            sentences.append(self._aimed(state))
        if isinstance(before, Holding) and state.asks_why and not before.asks_why:
            sentences.append(self._why(state))
        for sentence in sentences:
            self._announcer.say(sentence)

    def _picked_up(self, state: Holding) -> str:
        hosts = translate("Carrying", "%n host(s)", None, len(state.zones))
        return translate("Carrying", "{name} in hand. {hosts}. Arrow keys to choose.").format(
            name=name_of(state.carried, self._names()), hosts=hosts
        )

    def _aimed(self, state: Holding) -> str:
        zone = state.zone
        if zone is None:
            return ""
        frame, code = self._bridge.frame, self._language.code
        flag = verdicts.flag_of(zone.verdict, zone.command, zone.host, frame, code)
        return verdicts.spoken(flag, self._names().host(zone.host))

    def _why(self, state: Holding) -> str:
        zone = state.zone
        if zone is None or zone.verdict.refusal is None:
            return ""
        said = refusals.explain(zone.verdict.refusal, zone.verdict.remedy, self._names())
        return translate("Carrying", "{fact} {rule} {remedy}").format(
            fact=said.fact, rule=said.rule, remedy=said.remedy
        )

    def _ended(self, outcome: Outcome) -> None:
        if isinstance(outcome, Cancelled):
            name = name_of(outcome.carried, self._names())
            self._announcer.say(translate("Carrying", "{name} put back.").format(name=name))

    def _names(self) -> Names:
        code: LanguageCode = self._language.code
        return Names(self._bridge.frame.inventory, code)


def name_of(carried: Carried, names: Names) -> str:
    """Return the name of what is carried; a model already has the name of the machine that it would make."""
    match carried.kind:
        case CarriedKind.MODEL:
            return names.text(next_vm(ModelId(carried.id), names.inventory)[1])
        case CarriedKind.APPLICATION:
            return names.application(carried.id)
        case CarriedKind.WAITING_VM | CarriedKind.VM:
            return names.vm(carried.id)
