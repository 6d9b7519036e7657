from entresol.ui.shell.adapting import Area, Fit, arrange, fit_of

EVERYTHING = frozenset(Area)


def test_the_width_that_counts_is_the_width_divided_by_the_text_size():
    assert fit_of(1280, 100) is Fit.FULL
    assert fit_of(1279, 100) is Fit.COMPACT
    assert fit_of(1440, 120) is Fit.COMPACT
    assert fit_of(1024, 100) is Fit.COMPACT
    assert fit_of(1024, 140) is Fit.DRAWER
    assert fit_of(1024, 200) is Fit.SINGLE


def test_a_wide_window_shows_everything_that_is_not_folded_away():
    assert arrange(1440, 100, frozenset(), Area.STAGE).shown == EVERYTHING
    assert arrange(1440, 100, frozenset({Area.DOCK}), Area.STAGE).shown == EVERYTHING - {Area.DOCK}


def test_the_canvas_cannot_be_folded_away():
    assert Area.STAGE in arrange(1440, 100, frozenset(Area), Area.STAGE).shown


def test_a_compact_window_turns_the_palette_into_a_rail_and_keeps_one_chart():
    compact = arrange(1024, 100, frozenset(), Area.STAGE)
    assert (compact.rail, compact.one_chart, compact.tabs) == (True, True, False)
    assert compact.shown == EVERYTHING


def test_the_smallest_window_at_the_largest_text_shows_one_area_and_every_area_can_be_reached():
    for area in Area:
        narrow = arrange(1024, 200, frozenset(Area), area)
        assert narrow.shown == {area}
        assert narrow.tabs
        assert narrow.outline
