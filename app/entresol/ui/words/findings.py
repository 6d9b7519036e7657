"""What is wrong in a lesson or a scenario, said to the person who wrote the file, in the language of the moment."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from entresol.engine.refusal import Refusal, RefusalCode
from entresol.lessons.findings import Finding, FindingCode, Severity
from entresol.ui.words import refusals, units

translate = QCoreApplication.translate

_QUOTED = ("got", "near", "metric")


def report(finding: Finding) -> str:
    """Return ``finding`` as the command line prints it: place and code, field, sentence, corrected line."""
    return "\n    ".join([headline(finding), *details(finding)])


def headline(finding: Finding) -> str:
    """Return where a finding is and what kind it is: ``panne.yaml:7:22: error [colon_in_text]``."""
    severity = (
        translate("Findings", "warning") if finding.severity is Severity.WARNING else translate("Findings", "error")
    )
    place = f"{finding.file}:{finding.line}:{finding.column}" if finding.line else finding.file
    return f"{place}: {severity} [{finding.code}]"


def details(finding: Finding) -> list[str]:
    """Return the lines below the headline."""
    lines = [sentence(finding)]
    if finding.field:
        lines.insert(0, translate("Findings", "field: {field}").format(field=finding.field))
    if finding.corrected:
        lines.append(translate("Findings", "Suggested correction:  {line}").format(line=finding.corrected))
    return lines


def sentence(finding: Finding) -> str:
    """Return what is wrong and how to mend it."""
    template = {**_in_the_file(), **_in_the_yaml(), **_in_a_value(), **_in_a_quantity(), **_between_fields()}
    figures = _said(finding.figures)
    said = template[finding.code].format(**figures)
    if finding.figures.get("near"):
        said += " " + translate("Findings", "Did you mean {near}?").format(**figures)
    return said


def _said(figures: Mapping[str, int | str]) -> dict[str, str]:
    """Return figures as text, quoted where they quote the file; names of kinds become words."""
    said = {name: units.quoted(str(value)) if name in _QUOTED else str(value) for name, value in figures.items()}
    if "what" in figures:
        said["what"] = _kinds().get(str(figures["what"]), str(figures["what"]))
    if "reason" in figures:
        said["reason"] = _reason(str(figures["reason"]))
    if "language" in figures:
        said["language"] = _languages().get(str(figures["language"]), str(figures["language"]))
    return said


def _reason(code: str) -> str:
    """Return why a starting state cannot be, as the end of a sentence."""
    if code in RefusalCode.__members__:
        return refusals.title_inside(Refusal(RefusalCode(code)))
    return translate("Findings", "the host does not reach this datastore")


def _languages() -> dict[str, str]:
    return {
        "fr": translate("Findings", "French"),
        "en": translate("Findings", "English"),
        "fr, en": translate("Findings", "French and in English (fields fr and en)"),
    }


def _kinds() -> dict[str, str]:
    """Return what a name may name, with its article, ready to begin a sentence."""
    return {
        "host": translate("Findings", "The host"),
        "vm": translate("Findings", "The VM"),
        "model": translate("Findings", "The VM model"),
        "datastore": translate("Findings", "The datastore"),
        "hardware": translate("Findings", "The hardware"),
        "system": translate("Findings", "The operating system"),
        "os": translate("Findings", "The operating system"),
        "product": translate("Findings", "The product"),
        "application": translate("Findings", "The application"),
        "workload": translate("Findings", "The workload"),
        "objective": translate("Findings", "The objective"),
        "misconception": translate("Findings", "The misconception"),
        "action": translate("Findings", "The action"),
        "reference": translate("Findings", "The thing to point at"),
    }


def _in_the_file() -> dict[FindingCode, str]:
    return {
        FindingCode.UNREADABLE: translate("Findings", "The file cannot be read. Check its name and your rights."),
        FindingCode.NOT_UTF8: translate("Findings", "The file is not in UTF-8. In Notepad: Save as, Encoding “UTF-8”."),
        FindingCode.TOO_BIG: translate("Findings", "The file is too big: more than {limit} bytes."),
        FindingCode.TOO_DEEP: translate("Findings", "Nested too deeply: more than {limit} levels."),
        FindingCode.TOO_MANY_NODES: translate("Findings", "The file holds too many values: more than {limit}."),
        FindingCode.TEXT_TOO_LONG: translate(
            "Findings", "The text is too long: {size} characters, the limit is {limit}."
        ),
        FindingCode.BAD_CHARACTER: translate(
            "Findings", "Forbidden invisible character ({got}). Delete it and type the text again."
        ),
        FindingCode.TAB: translate("Findings", "A tab is used for indentation. Replace it with spaces."),
        FindingCode.NO_BREAK_SPACE: translate(
            "Findings",
            "A no-break space follows a field’s name or indents the line. Type an ordinary space.",
        ),
        FindingCode.NOT_FIELDS: translate("Findings", "The file must begin with fields, such as “name: value”."),
        FindingCode.NEWER_FORMAT: translate(
            "Findings", "This file uses format {got}; this program reads up to format {limit}. Update the program."
        ),
        FindingCode.WORLD_REFUSES: translate("Findings", "This starting state cannot exist: {reason}."),
        FindingCode.UNEXPECTED: translate("Findings", "The value {got} cannot be used here."),
    }


def _in_the_yaml() -> dict[FindingCode, str]:
    return {
        FindingCode.COLON_IN_TEXT: translate(
            "Findings", "The text contains “: ”, which YAML takes for a new field. Put the text between quotes."
        ),
        FindingCode.NEEDS_QUOTES: translate("Findings", "A text cannot hold {got} here unless it is between quotes."),
        FindingCode.TEXT_AFTER_QUOTE: translate(
            "Findings",
            "Text is left after the closing quote or bracket. Put the whole text between double quotes.",
        ),
        FindingCode.CUT_BY_COMMENT: translate(
            "Findings", "Everything after “#” is ignored: the text becomes {got}. Put the text between quotes."
        ),
        FindingCode.BAD_INDENT: translate(
            "Findings",
            "The indentation of this line matches no open block (the one before begins at line {opened}). "
            "Align it with the fields of the same level.",
        ),
        FindingCode.NO_COLON: translate("Findings", "“:” is missing after the field’s name {got}."),
        FindingCode.FLOW_TEXT: translate(
            "Findings", "Between braces, a text that contains a comma, a colon or a bracket must be between quotes."
        ),
        FindingCode.COMMA_CUT: translate(
            "Findings",
            "The comma cut the value: {got} is left alone. Write a decimal point, or put the text between quotes.",
        ),
        FindingCode.UNCLOSED: translate("Findings", "A quote or bracket opened at line {opened} is never closed."),
        FindingCode.YAML_SYNTAX: translate("Findings", "This is not valid YAML. Check quotes, colons and indentation."),
        FindingCode.DUPLICATE_FIELD: translate(
            "Findings", "The field {got} is written twice (already at line {first}). Keep only one."
        ),
        FindingCode.YAML_TAG: translate("Findings", "YAML tags ({got}) are not allowed. Put the text between quotes."),
        FindingCode.YAML_ALIAS: translate(
            "Findings", "YAML anchors and aliases (“&” and “*”) are not allowed. If it is text, put it between quotes."
        ),
        FindingCode.YAML_DIRECTIVE: translate("Findings", "YAML directives (“%”) are not allowed."),
        FindingCode.SEVERAL_DOCUMENTS: translate("Findings", "The file holds one document: no “---” in the middle."),
        FindingCode.BAD_FIELD_NAME: translate("Findings", "A field’s name must be a plain word."),
    }


def _in_a_value() -> dict[FindingCode, str]:
    return {
        FindingCode.MISSING: translate("Findings", "The field {got} is required and missing."),
        FindingCode.UNKNOWN_FIELD: translate("Findings", "Unknown field: {got}."),
        FindingCode.NOT_ALLOWED: translate("Findings", "{got} is not allowed here. Allowed values: {allowed}."),
        FindingCode.NO_KIND: translate(
            "Findings", "The field “kind” is missing, so it is unclear what this is. Allowed values: {allowed}."
        ),
        FindingCode.WHOLE_NUMBER: translate("Findings", "A whole number in digits is expected, not {got}."),
        FindingCode.TOO_SMALL: translate("Findings", "The value must be at least {limit}, not {got}."),
        FindingCode.TOO_LARGE: translate("Findings", "The value must be at most {limit}, not {got}."),
        FindingCode.TRUE_OR_FALSE: translate("Findings", "Write true or false, not {got}."),
        FindingCode.EMPTY: translate("Findings", "The value is empty."),
        FindingCode.WANT_LIST: translate("Findings", "A list is expected here: lines that begin with “- ”."),
        FindingCode.WANT_FIELDS: translate("Findings", "Fields such as “name: value” are expected here."),
        FindingCode.WANT_TEXT: translate("Findings", "A text is expected here, not a list or fields."),
        FindingCode.TOO_FEW: translate("Findings", "At least {limit} needed here."),
        FindingCode.TOO_MANY: translate("Findings", "At most {limit} allowed here."),
        FindingCode.BAD_IDENTIFIER: translate(
            "Findings",
            "{got} is not an identifier: lower-case letters without accents, digits and hyphens, such as web-01.",
        ),
        FindingCode.BAD_VERSION: translate("Findings", "{got} is not a version: three numbers, such as 1.2.0."),
        FindingCode.BAD_LESSON_ID: translate(
            "Findings",
            "{got} is not a lesson’s identifier: at least two lower-case words with dots or hyphens, "
            "such as college.first-vm.",
        ),
        FindingCode.BAD_REFERENCE: translate(
            "Findings", "{got} is not something to point at: write host:NAME or vm:NAME."
        ),
    }


def _in_a_quantity() -> dict[FindingCode, str]:
    return {
        FindingCode.NO_UNIT: translate("Findings", "The unit is missing after {got}. Possible units: {units}."),
        FindingCode.WRONG_UNIT: translate("Findings", "{got} has a unit that does not fit. Possible units: {units}."),
        FindingCode.DECIMAL_COMMA: translate("Findings", "Write the number with a point: {wanted}, not {got}."),
        FindingCode.NOT_WHOLE: translate("Findings", "{got} is finer than this program can count."),
        FindingCode.NOT_A_QUANTITY: translate(
            "Findings", "{got} is not an amount with its unit. Possible units: {units}."
        ),
        FindingCode.UNIT_MISMATCH: translate("Findings", "{metric} is measured in {units}; {got} does not fit."),
    }


def _between_fields() -> dict[FindingCode, str]:
    return {
        FindingCode.MISSING_LANGUAGE: translate("Findings", "The text is missing in {language}."),
        FindingCode.UNKNOWN_NAME: translate("Findings", "{what} {got} does not exist."),
        FindingCode.DUPLICATE_ID: translate("Findings", "The identifier {got} is already used (line {first})."),
        FindingCode.EXACTLY_ONE: translate("Findings", "Give exactly one of these: {allowed}."),
        FindingCode.WRONG_SUBJECT: translate("Findings", "{metric} can only be read of: {allowed}."),
        FindingCode.ONE_RIGHT_OPTION: translate(
            "Findings", "Exactly one option must be marked “correct: true”; {count} are."
        ),
        FindingCode.NO_EXPLANATION: translate(
            "Findings",
            "{got} loses points without a word. Add “feedback” in both languages, or name a “misconception”.",
        ),
        FindingCode.UNKNOWN_VARIABLE: translate("Findings", "The variable {got} does not exist."),
        FindingCode.HTML: translate("Findings", "HTML ({got}) is not allowed in texts: use Markdown."),
        FindingCode.REMOTE_ADDRESS: translate(
            "Findings", "The address {got} is not allowed: a lesson shows nothing from outside."
        ),
        FindingCode.NUMBERS_DIFFER: translate(
            "Findings", "The numbers differ between the languages. French: {fr}. English: {en}."
        ),
    }
