import pytest

from entresol.ui.shell.abilities import Place, Situation, enabled
from entresol.ui.shell.acts import TABLE, Ask, Menu


def test_everything_that_can_be_asked_is_in_a_menu_once():
    assert [entry.ask for entry in TABLE].count(Ask.UNDO) == 1
    assert {entry.ask for entry in TABLE} == set(Ask)
    assert {entry.menu for entry in TABLE} == set(Menu)


def test_no_two_acts_share_a_key():
    keys = [key for entry in TABLE for key in entry.keys]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("place", Place)
def test_language_theme_and_help_are_always_there(place):
    always = {Ask.FRENCH, Ask.ENGLISH, Ask.LIGHT, Ask.DARK, Ask.CONTRAST, Ask.KEYS, Ask.QUIT}
    assert always <= enabled(Situation(place=place))


def test_time_runs_in_the_workbench_only():
    assert Ask.PLAY in enabled(Situation(place=Place.WORKBENCH))
    assert Ask.PLAY not in enabled(Situation(place=Place.HOME, can_undo=True))
    assert Ask.UNDO not in enabled(Situation(place=Place.HOME, can_undo=True))


def test_undo_is_offered_when_there_is_something_to_undo():
    assert Ask.UNDO not in enabled(Situation(place=Place.WORKBENCH))
    assert Ask.UNDO in enabled(Situation(place=Place.WORKBENCH, can_undo=True))


def test_a_review_cannot_be_handed_in_nor_started_again_under_ones_feet():
    asks = enabled(Situation(place=Place.WORKBENCH, in_lesson=True, reviewing=True))
    assert not asks & {Ask.HAND_IN, Ask.RESTART}
    assert {Ask.PLAY, Ask.TASK, Ask.JOURNAL} <= asks


def test_the_free_lab_has_no_task():
    assert Ask.TASK not in enabled(Situation(place=Place.WORKBENCH, in_lesson=False))
