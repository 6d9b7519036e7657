"""The mistakes that teachers make, each planted in the shipped lesson: what to replace, and what must be said where."""

from dataclasses import dataclass, field

from entresol.lessons.findings import FindingCode


@dataclass(frozen=True, slots=True)
class Mistake:
    """``old`` becomes ``new`` once; the finding must be on the line that holds ``at``."""

    old: str
    new: str
    code: FindingCode
    at: str
    path: str = ""
    """How the field path must end."""
    figures: dict[str, int | str] = field(default_factory=dict[str, "int | str"])


MISTAKES: dict[str, Mistake] = {
    "colon in text": Mistake(
        'fr: "Les quatre VM de SRV-02 fonctionnent."',
        "fr: Les quatre VM : elles fonctionnent",
        FindingCode.COLON_IN_TEXT,
        "elles fonctionnent",
    ),
    "number sign in text": Mistake(
        'fr: "Les quatre VM de SRV-02 fonctionnent."', "fr: La VM #1 fonctionne", FindingCode.CUT_BY_COMMENT, "La VM #1"
    ),
    "misspelt field": Mistake(
        "        points: 25\n",
        "        pionts: 25\n",
        FindingCode.UNKNOWN_FIELD,
        "pionts",
        "items › 1 (bd-placee) › pionts",
        {"near": "points"},
    ),
    "field forgotten": Mistake(
        "        points: 25\n", "", FindingCode.MISSING, "- kind: hold", "items › 1 (bd-placee)", {"got": "points"}
    ),
    "English missing": Mistake(
        'title: {fr: "Comparer les hôtes", en: "Compare the hosts"}',
        'title: {fr: "Comparer les hôtes"}',
        FindingCode.MISSING_LANGUAGE,
        "Comparer les hôtes",
        "5 (comparer) › title",
        {"language": "en"},
    ),
    "one text for both": Mistake(
        'title: {fr: "Comparer les hôtes", en: "Compare the hosts"}',
        "title: Comparer",
        FindingCode.MISSING_LANGUAGE,
        "title: Comparer",
        "title",
    ),
    "unit forgotten": Mistake("for: 30 s", "for: 30", FindingCode.NO_UNIT, "for: 30", "for", {"got": "30"}),
    "decimal comma": Mistake(
        "for: 30 s", "for: 2,5 min", FindingCode.DECIMAL_COMMA, "for: 2,5", "for", {"wanted": "2.5 min"}
    ),
    "unit of something else": Mistake("for: 30 s", "for: 30 GiB", FindingCode.WRONG_UNIT, "for: 30 GiB", "for"),
    "unknown VM": Mistake(
        "vm: intra-01", "vm: intra-1", FindingCode.UNKNOWN_NAME, "vm: intra-1", "vm", {"what": "vm", "near": "intra-01"}
    ),
    "unknown host": Mistake(
        'target: "host:portable"',
        'target: "host:portabel"',
        FindingCode.UNKNOWN_NAME,
        "portabel",
        "target",
        {"near": "host:portable"},
    ),
    "unknown objective": Mistake(
        "objective: migrer", "objective: migrr", FindingCode.UNKNOWN_NAME, "migrr", "objective", {"near": "migrer"}
    ),
    "unknown misconception": Mistake(
        "misconception: memory-in-turns",
        "misconception: memory-in-turn",
        FindingCode.UNKNOWN_NAME,
        "misconception: memory-in-turn",
        "misconception",
    ),
    "unknown action": Mistake(
        "migrate_vm, cold",
        "migrat_vm, cold",
        FindingCode.UNKNOWN_NAME,
        "migrat_vm",
        "actions › 5",
        {"near": "migrate_vm"},
    ),
    "unknown kind": Mistake(
        "- kind: hotspot", "- kind: hotspto", FindingCode.NOT_ALLOWED, "hotspto", "kind", {"near": "hotspot"}
    ),
    "kind forgotten": Mistake("- kind: hotspot\n        id", "- id", FindingCode.NO_KIND, "- id: plus-charge"),
    "unknown metric": Mistake(
        "metric: memory_usage",
        "metric: memory_use",
        FindingCode.NOT_ALLOWED,
        "memory_use",
        "metric",
        {"near": "memory_used"},
    ),
    "two right options": Mistake(
        "          - id: vcpu\n",
        "          - id: vcpu\n            correct: true\n",
        FindingCode.ONE_RIGHT_OPTION,
        "- id: vtx",
        "options",
        {"count": 2},
    ),
    "yes for true": Mistake("correct: true", "correct: oui", FindingCode.TRUE_OR_FALSE, "correct: oui", "correct"),
    "bad indentation": Mistake(
        "        objective: mesurer\n", "         objective: mesurer\n", FindingCode.BAD_INDENT, "objective: mesurer"
    ),
    "field twice": Mistake(
        "        points: 25\n",
        "        points: 25\n        points: 30\n",
        FindingCode.DUPLICATE_FIELD,
        "points: 30",
    ),
    "identifier twice": Mistake(
        "id: refus-bare-metal", "id: refus-portable", FindingCode.DUPLICATE_ID, "", "items › 2 (refus-portable) › id"
    ),
    "points in letters": Mistake("points: 25", "points: vingt", FindingCode.WHOLE_NUMBER, "vingt", "points"),
    "no points": Mistake("points: 25", "points: 0", FindingCode.TOO_SMALL, "points: 0", "points", {"limit": "1"}),
    "metric and unit": Mistake(
        "at_most: 85 %", "at_most: 85 s", FindingCode.UNIT_MISMATCH, "at_most: 85 s", "at_most", {"metric": "cpu_usage"}
    ),
    "two comparisons": Mistake(
        "at_most: 85 %", "at_most: 85 %\n              above: 10 %", FindingCode.EXACTLY_ONE, "- kind: metric"
    ),
    "no explanation": Mistake(
        "            misconception: memory-in-turns\n",
        "",
        FindingCode.NO_EXPLANATION,
        "- id: tour",
        "id",
        {"got": "tour"},
    ),
    "goal without a word": Mistake(
        "for: 30 s", "for: 30 s\n        partial: true", FindingCode.UNKNOWN_FIELD, "partial", "partial"
    ),
    "tab": Mistake("        points: 25\n", "\tpoints: 25\n", FindingCode.TAB, "\tpoints"),
    "picture from outside": Mistake(
        "Les VM travaillent", "![x](https://example.org/x.png)", FindingCode.REMOTE_ADDRESS, "example.org", "text › fr"
    ),
    "HTML": Mistake("Les VM travaillent", "<b>Les</b> VM", FindingCode.HTML, "<b>Les", "text › fr", {"got": "<b>"}),
    "variable": Mistake("Les VM travaillent", "${x} VM", FindingCode.UNKNOWN_VARIABLE, "${x}", "text › fr"),
    "unclosed quote": Mistake(
        'fr: "Désignez l’hôte dont', "fr: 'Désignez l’hôte dont", FindingCode.UNCLOSED, "Désignez"
    ),
    "list as text": Mistake("points: 25", "points: [25]", FindingCode.WANT_TEXT, "[25]", "points"),
    "empty value": Mistake("points: 25", "points:", FindingCode.EMPTY, "points:", "points"),
    "text as list": Mistake(
        "  actions: [start_vm, ", "  actions: start_vm # [", FindingCode.WANT_LIST, "actions: start_vm"
    ),
    "newer format": Mistake("format: 1", "format: 7", FindingCode.NEWER_FORMAT, "format: 7", "format", {"got": "7"}),
    "version": Mistake("version: 1.0.0", "version: 1.0", FindingCode.BAD_VERSION, "version", "version"),
    "capital identifier": Mistake("id: reperer", "id: Repérer", FindingCode.BAD_IDENTIFIER, "Repérer", "id"),
    "percentage over 100": Mistake("pass_mark: 60 %", "pass_mark: 160 %", FindingCode.TOO_LARGE, "160", "pass_mark"),
    "anchor": Mistake("points: 25", "points: &p 25", FindingCode.YAML_ALIAS, "&p"),
}
