# SPDX-License-Identifier: GPL-3.0-or-later
"""The preview: what it shows, what can be chosen on it, and that Enter starts exactly that."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.plan import Plan
from lbtrainer.domain.record import PainReport, Working
from lbtrainer.domain.units import KG_PER_LB
from lbtrainer.storage.history import SummaryAnswers
from lbtrainer.ui.preview.preview_side import needs
from lbtrainer.ui.preview.preview_step import StepRow
from lbtrainer.ui.preview_page import PreviewPage
from lbtrainer.ui.widgets.buttons import IconButton, PrimaryButton, QuietButton
from lbtrainer.ui.widgets.check_box import CheckBox
from lbtrainer.ui.widgets.dose_field import DoseField
from lbtrainer.ui.widgets.pain_scale import PainScale
from lbtrainer.ui.widgets.segmented import Segmented
from lbtrainer.ui.widgets.switch import Switch
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.shelf import Shelf
from tests.helpers.trainee import WELCOMED, train_once, trainee

Key = QtCore.Qt.Key
WIDE = (1192, 800)
NARROW = (812, 600)
RAIL_WIDTH = 88
SHELF_ROUTINE = "with-extra"


class Page:
    """A preview as a person has it before them."""

    def __init__(self, qtbot, qapp, training, routine, size=WIDE, text_scale=1.0):
        self.bot = qtbot
        self.training = training
        self.theme = theme_for(qapp, text_scale=text_scale)
        self.theme.fit_window(size[0] + RAIL_WIDTH, size[1])
        self.page = PreviewPage(self.theme, training)
        self.started: list[tuple[Plan, PainReport]] = []
        self.page.start_requested.connect(lambda plan, pain: self.started.append((plan, pain)))
        qtbot.addWidget(self.page)
        self.page.resize(size[0] + RAIL_WIDTH - self.theme.px(RAIL_WIDTH), size[1])
        self.page.show()
        self.page.show_routine(routine)

    def all(self, kind, name=""):
        QtWidgets.QApplication.sendPostedEvents()  # Qt shows what was added to a layout a moment later
        found = self.page.findChildren(kind)
        return [
            one for one in found if one.isVisible() and name in (one.accessibleName() or one.property("text") or "")
        ]

    def one(self, kind, name=""):
        return self.all(kind, name)[0]

    def shows(self, text):
        return any(text in label.text() for label in self.all(QtWidgets.QLabel))

    def start(self):
        """Start it; what was asked for."""
        self.bot.keyClick(self.page, Key.Key_Return)
        return self.started[-1]

    def load_field(self, name):
        """The number inside the load field of an exercise."""
        return self.one(QtWidgets.QDoubleSpinBox, f"Load, {name}")


@pytest.fixture
def training(tmp_path):
    return trainee(tmp_path)


@pytest.fixture
def strength(qtbot, qapp, training):
    return Page(qtbot, qapp, training, "strength-monday")


@pytest.fixture
def warm_up(qtbot, qapp, training):
    return Page(qtbot, qapp, training, "lower-back-warm-up")


def test_enter_starts_at_once_and_escape_leaves(strength, qtbot):
    assert strength.page.focusWidget() is strength.one(PrimaryButton, "Start")
    qtbot.keyClick(strength.page.focusWidget(), Key.Key_Return)
    (plan, pain), *_ = strength.started
    assert (plan.routine, pain) == ("strength-monday", PainReport(score=None))
    assert len(strength.started) == 1
    with qtbot.waitSignal(strength.page.back_requested, timeout=0):
        qtbot.keyClick(strength.page.focusWidget(), Key.Key_Escape)


def test_blocks_steps_doses_and_counts_stand_there(strength):
    for text in (
        "Lower-Back Strength",
        "Warm-up",
        "Romanian Deadlift",
        "3 × 8–10",
        "rest 2 min",
        "4 exercises, 10 sets",
    ):
        assert strength.shows(text), text


def test_a_load_is_typed_kept_and_planned(strength, training, qtbot):
    field = strength.load_field("Romanian Deadlift")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "22.5")
    qtbot.keyClick(field, Key.Key_Return)
    assert strength.started == []  # Enter has only finished the number
    assert training.carried.working_loads("strength-monday")["rdl"].load_kg == 22.5
    plan, _ = strength.start()
    assert next(step.load_kg for step in plan.steps if step.key == "rdl") == 22.5


def test_a_kept_load_shows_in_the_persons_unit_and_keeps_its_target(qtbot, qapp, tmp_path):
    training = trainee(tmp_path, settings=WELCOMED._replace(units="lb"))
    training.carried.set_working("strength-monday", "rdl", Working(load_kg=20.0, target=9))
    field = Page(qtbot, qapp, training, "strength-monday").load_field("Romanian Deadlift")
    assert field.text() == "44 lb"
    field.stepUp()
    kept = training.carried.working_loads("strength-monday")["rdl"]
    assert kept.load_kg == pytest.approx(49 * KG_PER_LB)
    assert kept.target == 9


def test_rounds_are_chosen_and_counted(warm_up):
    assert warm_up.shows("5 exercises, 8 sets"), "three of them on both sides"
    warm_up.one(Segmented, "Rounds").chosen.emit("2")
    assert warm_up.shows("5 exercises, 16 sets")
    plan, _ = warm_up.start()
    assert plan.planned_sets == 16
    assert plan.blocks[0].rounds == 2


def test_to_the_top_lasts_for_this_session(warm_up, training):
    warm_up.one(Switch, "To the top").click()
    plan, _ = warm_up.start()
    assert all(step.to_top for step in plan.steps)
    assert training.settings.to_the_top is False


def test_to_the_top_is_told_by_an_example_of_the_routine_itself(qtbot, qapp, training):
    assert Page(qtbot, qapp, training, "no-equipment-beginner").shows("8 reps where it says 6–8 reps")
    assert Page(qtbot, qapp, training, "strength-monday").shows("10 min where it says 5–10 min")


def test_a_setting_can_be_switched_off_here(qtbot, qapp, tmp_path):
    training = trainee(tmp_path, settings=WELCOMED._replace(to_the_top=True, loaded_waits=False))
    page = Page(qtbot, qapp, training, "strength-monday")
    for name in ("To the top", "Hands-free"):
        assert page.one(Switch, name).isChecked()
        page.one(Switch, name).click()
    plan, _ = page.start()
    assert not any(step.to_top for step in plan.steps)
    assert any(step.wait for step in plan.steps)


def test_hands_free_is_asked_only_where_something_waits(strength, warm_up):
    strength.one(Switch, "Hands-free").click()
    plan, _ = strength.start()
    assert not any(step.wait for step in plan.steps)
    assert warm_up.all(Switch, "Hands-free") == []


def test_an_optional_step_is_offered_and_done_when_switched_on(qtbot, qapp, tmp_path):
    Shelf(tmp_path / "config").routine(
        SHELF_ROUTINE,
        {"exercise": "cat-cow", "sets": 1, "reps": 6, "rest": "0 s"},
        {"exercise": "bird-dog", "sets": 2, "reps": 8, "rest": "30 s", "optional": True},
    )
    page = Page(qtbot, qapp, trainee(tmp_path, own_cache=True), SHELF_ROUTINE)
    assert page.shows("Bird Dog")
    assert [step.exercise for step in page.start()[0].steps] == ["cat-cow"]
    page.one(Switch, "Do Bird Dog as well").click()
    assert [step.exercise for step in page.start()[0].steps] == ["cat-cow", "bird-dog"]


def test_pain_is_preset_to_the_last_answer_and_goes_with_the_start(qtbot, qapp, tmp_path):
    clock = FakeClock()
    training = trainee(tmp_path, clock)
    session = train_once(training, "relief-stretches", clock)
    training.history.set_summary(session, SummaryAnswers(pain_after=PainReport(score=2)))
    page = Page(qtbot, qapp, training, "relief-stretches")
    assert page.start()[1] == PainReport(score=2)
    qtbot.keyClick(page.one(PainScale), Key.Key_5)
    assert page.start()[1] == PainReport(score=5)


def test_strong_pain_puts_relief_first_and_blocks_nothing(strength, qtbot):
    qtbot.keyClick(strength.one(PainScale), Key.Key_7)
    assert strength.shows("At 7, a walk or ")
    assert strength.shows("is the better choice today.")
    assert [button.text() for button in strength.all(PrimaryButton)] == ["Gentle Pain Relief instead"]
    strength.one(QuietButton, "Start Lower-Back Strength all the same").click()
    assert strength.started[-1][0].routine == "strength-monday"
    qtbot.keyClick(strength.page.focusWidget(), Key.Key_Return)
    plan, pain = strength.start()
    assert (plan.routine, pain) == ("pain-relief-gentle", PainReport(score=7)), "what was said stays said"


@pytest.mark.parametrize("routine", ["strength-monday", "pain-relief-gentle"])
def test_at_eight_and_more_rest_comes_first_and_enter_starts_nothing(qtbot, qapp, training, routine):
    page = Page(qtbot, qapp, training, routine)
    qtbot.keyClick(page.page.focusWidget(), Key.Key_8)
    assert [button.text() for button in page.all(PrimaryButton)] == ["Rest today"]
    assert page.page.focusWidget() is page.one(PrimaryButton), "the keyboard stays on what comes first"
    with qtbot.waitSignal(page.page.back_requested, timeout=0):
        qtbot.keyClick(page.page.focusWidget(), Key.Key_Return)
    assert page.started == []
    page.one(QuietButton, f"Start {training.library.routines[routine].name} all the same").click()
    assert page.started[-1][1] == PainReport(score=8)
    qtbot.keyClick(page.one(PainScale), Key.Key_2)
    assert page.one(PrimaryButton).text() == "Start"


def test_at_eight_relief_is_the_second_choice(strength, qtbot):
    qtbot.keyClick(strength.one(PainScale), Key.Key_8)
    qtbot.keyClick(strength.one(QuietButton, "Show "), Key.Key_Return)
    assert strength.all(QuietButton, "Show ") == []
    assert strength.page.focusWidget() is strength.one(PrimaryButton, "Rest today")


def in_view(page, widget):
    """Whether all of it shows, without scrolling."""
    box = QtCore.QRect(widget.mapTo(page, QtCore.QPoint()), widget.size())
    return page.rect().contains(box) and widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize("size", [NARROW, (1192, 800), (1832, 1080)])
@pytest.mark.parametrize("text_scale", [1.0, 1.5])
def test_what_is_asked_before_a_session_shows_beside_start_at_every_size(qtbot, qapp, training, size, text_scale):
    page = Page(qtbot, qapp, training, "strength-monday", size, text_scale)
    QtWidgets.QApplication.processEvents()
    for widget in (page.one(PainScale), page.one(Segmented, "Anything new"), page.one(PrimaryButton, "Start")):
        assert in_view(page.page, widget), widget.accessibleName()


def test_a_number_key_says_how_the_back_is_wherever_the_keyboard_is(strength, qtbot):
    assert strength.page.focusWidget() is strength.one(PrimaryButton, "Start")
    qtbot.keyClick(strength.page.focusWidget(), Key.Key_2)
    assert strength.start()[1] == PainReport(score=2)


def test_a_step_tells_how_it_is_done_and_closes_again(strength, training, qtbot):
    exercise = training.library.exercises["plank"]
    assert not strength.shows(exercise.steps[0])
    opener = strength.one(IconButton, "How Plank is done")
    qtbot.keyClick(opener, Key.Key_Return)
    for told in (*exercise.steps, exercise.breathing, *exercise.cautions):
        assert strength.shows(told), told
    assert opener.accessibleName() == "Close: how Plank is done"
    qtbot.keyClick(opener, Key.Key_Return)
    assert not strength.shows(exercise.steps[0])
    assert strength.started == []


def test_a_click_on_a_step_opens_it_and_leads_to_its_page(strength, training, qtbot):
    row = next(one for one in strength.all(StepRow) if one.opener.accessibleName() == "How Plank is done")
    qtbot.mouseClick(row, QtCore.Qt.MouseButton.LeftButton, pos=QtCore.QPoint(30, 30))
    assert strength.shows(training.library.exercises["plank"].steps[0])
    with qtbot.waitSignal(strength.page.exercise_requested, timeout=0) as asked:
        strength.one(QuietButton, "See Plank move").click()
    assert asked.args == ["plank"]


def test_a_step_that_opens_comes_into_view(qtbot, qapp, training):
    page = Page(qtbot, qapp, training, "strength-monday", NARROW)
    row = next(one for one in page.page.findChildren(StepRow) if one.opener.accessibleName() == "How Plank is done")
    for _ in range(4):  # whoever presses sees the page
        QtWidgets.QApplication.processEvents()
    assert not in_view(page.page, row.opener)
    row.toggle()
    for _ in range(4):
        QtWidgets.QApplication.processEvents()
    assert in_view(page.page, row.opener)
    steps = next(label for label in row.findChildren(QtWidgets.QLabel) if label.text().startswith("Lie face down"))
    assert in_view(page.page, steps)


def test_a_rest_is_told_as_long_as_it_will_be(qtbot, qapp, training):
    training.change_settings(rest_scale=0.5)
    page = Page(qtbot, qapp, training, "strength-monday")
    assert page.shows("rest 60 s")
    assert not page.shows("rest 2 min")


def test_mild_pain_says_nothing(strength, qtbot):
    qtbot.keyClick(strength.one(PainScale), Key.Key_3)
    assert not strength.shows("better choice")


def test_something_new_leads_to_the_check(strength, qtbot):
    new = strength.one(Segmented, "Anything new")
    assert new.value == "no"
    with qtbot.waitSignal(strength.page.get_checked_requested):
        new.findChildren(QtWidgets.QAbstractButton)[1].click()


def test_a_check_that_was_left_is_asked_again_before_the_start(strength, qtbot):
    with qtbot.waitSignal(strength.page.get_checked_requested):
        strength.one(Segmented, "Anything new").findChildren(QtWidgets.QAbstractButton)[1].click()
    with qtbot.waitSignal(strength.page.get_checked_requested):
        qtbot.keyClick(strength.page, Key.Key_Return)
    assert strength.started == []
    strength.training.change_settings(red_flag_answer="none", red_flag_utc="2026-06-22T07:00:00.000Z")
    assert strength.start()


def test_gear_that_is_not_there_is_kept_for_the_person_and_changes_the_plan(strength, training):
    strength.one(CheckBox, "Back-extension bench").click()
    assert "back-extension-bench" not in training.settings.equipment
    assert "mat" in training.settings.equipment
    strength.one(CheckBox, "Exercise ball").click()  # asked now, because it would do as well
    plan, _ = strength.start()
    assert not any(step.exercise == "weighted-back-extension" for step in plan.steps)
    assert strength.shows(plan.changes[0])
    strength.one(CheckBox, "Back-extension bench").click()
    plan, _ = strength.start()
    assert any(step.exercise == "weighted-back-extension" for step in plan.steps)


def test_the_gear_that_a_step_is_meant_with_is_asked_for(qtbot, qapp, training):
    page = Page(qtbot, qapp, training, "beginner-back")
    assert [box.accessibleName() for box in page.all(CheckBox)] == ["Mat", "Pair of dumbbells"]


def test_what_todays_gentle_form_does_not_need_is_not_asked_for(qtbot, qapp, training):
    page = Page(qtbot, qapp, training, "hypertrophy-friday")
    assert "Kettlebell" in {box.accessibleName() for box in page.all(CheckBox)}
    qtbot.keyClick(page.page.findChild(PainScale), QtCore.Qt.Key.Key_4)
    plan, _ = page.start()
    words = {word for step in plan.steps for word in step.gear}
    shown = {box.accessibleName() for box in page.all(CheckBox)}
    assert "kettlebell" not in words
    assert "Kettlebell" not in shown
    assert {"Mat"} <= shown


def test_what_would_do_instead_is_asked_once_the_usual_is_missing(training):
    exercise = training.library.exercises["romanian-deadlift"]
    assert [gear.name for gear in needs([exercise], None)] == ["Barbell with plates"]
    assert [gear.name for gear in needs([exercise], ("mat",))] == ["Barbell with plates", "Pair of dumbbells"]
    assert [gear.name for gear in needs([exercise], ("dumbbells",))] == ["Barbell with plates", "Pair of dumbbells"]


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_start_is_always_in_view(qtbot, qapp, training, size):
    page = Page(qtbot, qapp, training, "strength-monday", size)
    start = page.one(PrimaryButton, "Start")
    box = QtCore.QRect(start.mapTo(page.page, QtCore.QPoint()), start.size())
    assert page.page.rect().contains(box)
    assert not start.visibleRegion().isEmpty()


def test_in_the_smallest_window_three_steps_show_with_the_questions_and_start(qtbot, qapp, training):
    page = Page(qtbot, qapp, training, "no-equipment-beginner", NARROW)
    QtWidgets.QApplication.processEvents()
    names = [row.findChildren(QtWidgets.QLabel)[0] for row in page.all(StepRow)]
    assert sum(in_view(page.page, name) for name in names) >= 3
    for widget in (page.one(PainScale), page.one(Segmented, "Anything new"), page.one(PrimaryButton, "Start")):
        assert in_view(page.page, widget), widget.accessibleName()


def test_one_page_for_every_width(qtbot, qapp, training):
    page = Page(qtbot, qapp, training, "strength-monday", WIDE)
    for size in (NARROW, WIDE, NARROW):
        page.page.resize(*size)
        assert page.one(PainScale).width() <= page.page.width()
        assert len(page.all(PrimaryButton, "Start")) == 1


def tab_stops(page):
    """What Tab comes to on the page, from the way back on."""
    widget = first = page.one(QuietButton, "Back to routines")
    while True:
        yield widget
        widget = widget.nextInFocusChain()
        while not (widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus and widget.isVisible()):
            widget = widget.nextInFocusChain()
        if widget is first:
            return


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_tab_goes_as_one_reads(qtbot, qapp, training, size):
    page = Page(qtbot, qapp, training, "strength-monday", size)
    for opener in page.all(IconButton, "How Romanian Deadlift is done"):
        opener.click()
    QtWidgets.QApplication.processEvents()
    start = page.one(PrimaryButton, "Start")
    stops = list(tab_stops(page))
    assert any(one.accessibleName() == "See Romanian Deadlift move, in Exercises" for one in stops)
    places = [one.mapTo(page.page, one.rect().center()) for one in stops if one is not start]
    columns = [0] if size is NARROW else [0, start.mapTo(page.page, QtCore.QPoint()).x()]
    read = [(max(n for n, left in enumerate(columns) if place.x() >= left), place.y() // 20) for place in places[1:]]
    assert read == sorted(read)
    before_start = stops[: stops.index(start)]
    assert (page.one(DoseField).focusProxy() in before_start) is (size is WIDE), "narrow: before the long list"
    assert any(isinstance(one, PainScale) for one in before_start)


def test_loads_are_in_the_order_of_the_tab_key_before_start(strength):
    order = []
    widget = strength.one(DoseField).focusProxy()
    for _ in range(40):
        order.append(widget)
        widget = widget.nextInFocusChain()
        while not (widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus and widget.isVisible()):
            widget = widget.nextInFocusChain()
        if widget is strength.one(PrimaryButton, "Start"):
            break
    assert any(isinstance(one, PainScale) for one in order)
    assert widget is strength.one(PrimaryButton, "Start")
