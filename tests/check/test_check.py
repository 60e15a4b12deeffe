"""Facts that were changed are found where they stand; what was not changed is left alone."""

from collections.abc import Callable, Iterable, Iterator

import pytest

from retold import annotate, check
from retold.check import Reports
from retold.check.pairs import Comparison
from retold.check.wordings import wording_differences
from retold.engines import LocalEngine
from retold.engines.engine import Item, Result
from retold.model import Article

from .gale import draft, reports


def test_a_draft_that_agrees_has_no_findings() -> None:
    assert check(draft(), reports()) == []


@pytest.mark.parametrize(
    ("before", "after", "kind", "ours", "theirs"),
    [
        ("killed 17", "killed 24", "number", "24", "17"),
        ("4.2 million", "2.4 million", "number", "2.4 million", "4.2 million"),
        ("on Tuesday", "on Thursday", "date", "Thursday", "Tuesday"),
        ("March 4, 2019", "March 9, 2019", "date", "March 9, 2019", "March 4, 2019"),
        ("in 1931", "in 1913", "date", "1913", "1931"),
        ("Tobias Renner", "Henrik Falk", "name", "Henrik Falk", "Tobias Renner"),
        ("the beams crack", "the walls crack", "quotation", "walls", "beams"),
        ("said Olga Lindqvist", "said Petra Holm", "speaker", "Petra Holm", "Olga Lindqvist"),
        ("did not attend", "did attend", "polarity", "did attend", "did not attend"),
    ],
)
def test_a_changed_fact_is_found(
    before: str, after: str, kind: str, ours: str, theirs: str
) -> None:
    changed = draft(before, after)
    (finding,) = check(changed, reports())
    assert (finding.kind, finding.ours) == (kind, ours)
    assert finding.theirs[0].value == theirs
    assert finding.theirs[0].articles == ("ledger", "wire")
    assert changed.text[finding.span.start : finding.span.end] == ours
    line = changed.text.split("\n")[finding.line - 1]
    assert line[finding.column - 1 :].startswith(ours)


def test_a_negation_put_in_is_found() -> None:
    (finding,) = check(draft("was gone", "was not gone"), reports())
    assert finding.kind == "polarity"
    assert "not" in finding.ours


@pytest.mark.parametrize(
    ("told", "before", "after"),
    [
        ("The port {} on Tuesday to mend the roof of the grain hall.", "refused", "agreed"),
        ("The dockers {} the plan to mend the roof of the grain hall.", "accepted", "rejected"),
        ("It is {} that the roof of the grain hall falls in this winter.", "likely", "unlikely"),
        ("Olga Lindqvist was {} told of the cracks in the grain hall.", "never", "often"),
    ],
)
def test_a_word_for_its_opposite_is_found(told: str, before: str, after: str) -> None:
    report = Article("a", told.format(before) + " It rained all day.")
    (finding,) = check(told.format(after) + " The gale is over.", [report])
    assert finding.kind == "polarity"
    assert after in finding.ours
    assert before in finding.theirs[0].value


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("agreed not", "refused"), ("did not accept", "did not reject"), ("began", "started")],
)
def test_words_that_deny_each_other_twice_are_no_opposites(ours: str, theirs: str) -> None:
    told = "The port {} on Tuesday to mend the roof of the grain hall at Arlow."
    assert check(told.format(ours), [Article("a", told.format(theirs))]) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("killed 17 people", "killed at least 15 people"),
        ("killed 17 people", "killed seventeen people"),
        ("March 4, 2019", "March 2019"),
        ("4.2 million crowns", "about 4 million crowns"),
        ("at 4.2 million crowns", "at 4.20 million crowns"),
        ("Tobias Renner", "Renner"),
        ("whole roof was gone", "whole roof was gone"),
        ("the beams crack and then", "the beams crack …"),
    ],
)
def test_what_can_both_be_right_is_no_finding(before: str, after: str) -> None:
    assert check(draft(before, after), reports()) == []


def test_where_one_report_agrees_with_the_draft_nothing_is_found() -> None:
    third = Article("third", draft("killed 17", "killed 24").text + "\nMore follows.")
    assert check(draft("killed 17", "killed 24"), [*reports(), third]) == []


def test_copies_count_as_one_source() -> None:
    wire, ledger = reports()
    copy = Article("copy", wire.text, outlet="Copy Herald", published="2024-11-07")
    (finding,) = check(draft("killed 17", "killed 24"), [wire, ledger, copy])
    (side,) = finding.theirs
    assert len(side.articles) == 3
    assert side.independent_sources < 3


def test_the_own_dates_of_a_draft_contradict() -> None:
    text = draft().text + "\nThe dockers meet on Tuesday, November 13, 2024 at the gate.\n"
    (finding,) = check(Article("draft", text), [])
    assert finding.kind == "inside"


def test_the_order_of_the_reports_makes_no_difference() -> None:
    changed = draft("killed 17", "killed 24")
    assert check(changed, reports()) == check(changed, reports()[::-1])


def test_the_drafts_own_text_among_the_reports_is_left_out() -> None:
    changed = draft("killed 17", "killed 24")
    assert len(check(changed, [*reports(), Article("wire-2", changed.text)])) == 1


def test_a_draft_may_have_the_id_of_a_report() -> None:
    changed = Article("wire", draft("killed 17", "killed 24").text)
    (finding,) = check(changed, reports())
    assert finding.span.article not in {"wire", "ledger"}


def test_a_string_is_a_draft() -> None:
    assert len(check(draft("killed 17", "killed 24").text, reports())) == 1


def test_advice_is_given_only_when_asked_for() -> None:
    claim = "The cranes of the southern basin will stand still for 9 weeks"
    given = [
        Article("a", f"{claim}, according to the Arlow Ledger. Nothing else was said."),
        Article("b", f"{claim}, according to the Arlow Ledger. It rained."),
    ]
    flat = Article("draft", f"{claim}. That is long.")
    assert check(flat, given) == []
    (finding,) = check(flat, given, advice=True)
    assert finding.kind == "unsourced"
    sourced = Article("draft", f"{claim}, according to the Arlow Ledger. That is long.")
    assert check(sourced, given, advice=True) == []


POST = "The harbour master should have barred every lorry from the quay on the first evening of it"


@pytest.mark.parametrize(
    "printed",
    [
        f'"{POST}," Olga Lindqvist wrote on Friday.',
        f"Olga Lindqvist put it in a post on Friday.\n\n{POST}.\n\nShe sells herring.",
    ],
)
def test_a_speaker_is_found_wherever_reports_have_the_words(printed: str) -> None:
    start = "The gale had torn the roof off the hall three days before.\n\n"
    other = Article("other", f"{start}Petra Holm, of the dockers, did not speak that day.")
    text = f'The roof over Olga Lindqvist is gone. "{POST}," Petra Holm wrote on Friday.'
    (finding,) = check(text, [Article("told", start + printed), other])
    assert (finding.kind, finding.ours) == ("speaker", "Petra Holm")
    assert finding.theirs[0].value == "Olga Lindqvist"


def test_a_speaker_named_near_the_words_may_have_said_them() -> None:
    told = f"Petra Holm told Olga Lindqvist how it was.\n\n{POST}.\n\nBoth sell herring."
    text = f'The roof is gone. "{POST}," Petra Holm wrote on Friday.'
    assert check(text, [Article("told", told)]) == []


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("the whole roof was gone", "whole roof was gone"),
        ("the whole colour of it was gone", "the whole color of it was gone"),
        ("we could outvote the council of the port", "we could out vote the council of the port"),
        ("the whole mass of gasses was gone", "the whole mass of gases was gone"),
        (
            "the clerk Holm has counted each of them",
            "the clerk Petra Holm has counted each of them",
        ),
        ("the U.K. harbours that we have lost", "the UK harbours that we have lost"),
    ],
)
def test_a_quotation_cut_or_spelled_otherwise_is_no_finding(ours: str, theirs: str) -> None:
    quoted = (
        '"We heard the beams crack and then we saw that {} by the evening," Olga Lindqvist said.'
    )
    assert check(quoted.format(ours), [Article("a", quoted.format(theirs))]) == []


def test_a_misquotation_is_found_where_a_report_prints_no_marks() -> None:
    text = f'The roof is gone. "{POST.replace("evening", "buckets")}," Olga Lindqvist wrote.'
    told = Article("told", f"Olga Lindqvist put it in a post.\n\n{POST}.\n\nShe sells herring.")
    (finding,) = check(text, [told])
    assert (finding.kind, finding.ours) == ("quotation", "buckets")


SAID = "Nobody warned the dockers before the crane fell into the northern basin of the port"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nobody warned", "Everyone warned"),
        ("warned the", "thanked the"),
        ("the port", "the town"),
        ("the crane fell", "the winter market fell"),
    ],
)
def test_a_misquotation_is_found_from_the_first_to_the_last_word(before: str, after: str) -> None:
    told = 'The gale had passed. "{}," Olga Lindqvist said at the gate on Friday.'
    changed = told.format(SAID.replace(before, after))
    (finding,) = check(changed, [Article("a", told.format(SAID))])
    assert finding.kind == "quotation"
    assert set(finding.ours.split()) <= set(after.split()) - {"the", "fell"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nobody warned", "No one warned"),
        ("the dockers", "[the strikers]"),
        ("of the port", "of the port … and"),
        ("the port", "the ports"),
        ("crane", "cranes"),
    ],
)
def test_what_newsrooms_put_in_or_leave_out_is_no_misquotation(before: str, after: str) -> None:
    told = 'The gale had passed. "{}," Olga Lindqvist said at the gate on Friday.'
    changed = told.format(SAID.replace(before, after))
    assert check(changed, [Article("a", told.format(SAID))]) == []


def test_two_quotations_in_a_row_are_not_one() -> None:
    told = 'She spoke of "{}." "The crane fell into the northern basin of the port," she said.'
    found = check(told.format("ruin"), [Article("a", told.format("a long winter"))])
    assert found == []


def test_words_said_over_and_over_do_not_meet_each_other_each() -> None:
    told = '"' + "we saw that the {0} crane " * 400 + '," she said.'
    marks = [annotate(Article(w, told.format(w))) for w in ("large", "yellow")]
    assert len(list(wording_differences(Comparison(marks[0], marks[1:])))) < 20_000


def test_modal_verbs_turn_what_is_said() -> None:
    told = '"The dockers {} mend the crane in the northern basin of the port," Olga Lindqvist said.'
    (finding,) = check(told.format("could"), [Article("a", told.format("should"))])
    assert (finding.kind, finding.ours, finding.theirs[0].value) == ("quotation", "could", "should")


@pytest.mark.parametrize(("ours", "theirs"), [("U.S.", "United States"), ("UK", "U.K.")])
def test_a_country_by_its_initials_is_the_same(ours: str, theirs: str) -> None:
    told = "The envoys of the {} left the grain talks at Arlow before the gale on Tuesday evening."
    assert check(told.format(ours), [Article("a", told.format(theirs))]) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "kinds"),
    [
        ("José Lindqvist", "Jose Lindqvist", []),
        ("Anna Rosello", "Anna Rossello", []),
        ("opens at 7:30 a.m.", "opens at 7:30 in the morning", []),
        ("opens at 7:30 a.m.", "opens at 9:15 a.m.", ["number"]),
        ("opens at 7:30 p.m.", "opens at 7:30 a.m.", ["number"]),
        ("opens at 19:30", "opens at 7:30 p.m.", []),
        ("more than 800 lorries", "more than 600 lorries", ["number"]),
    ],
)
def test_what_is_spelled_and_counted_otherwise(ours: str, theirs: str, kinds: list[str]) -> None:
    told = (
        "The port of Arlow says that the hall, where {} wait for grain, will be mended by autumn."
    )
    found = check(told.format(ours), [Article("a", told.format(theirs))])
    assert [finding.kind for finding in found] == kinds


def test_a_larger_number_of_another_thing_bears_nothing_out() -> None:
    told = "The port of Arlow counted more than {} lorries at the hall, and paid 11 million crowns."
    (finding,) = check(told.format(810), [Article("a", told.format(600))])
    assert (finding.kind, finding.ours, finding.theirs[0].value) == ("number", "810", "600")


def test_a_year_does_not_bear_out_a_day() -> None:
    told = (
        "In 2017 the hall at Arlow was shut on the night of November {}, 2017, by the port itself."
    )
    (finding,) = check(told.format(5), [Article("a", told.format(27))])
    assert finding.kind == "date"


class Counting(LocalEngine):
    """Keeps how many items it was given in each map."""

    def __init__(self) -> None:
        super().__init__(1)
        self.given: list[int] = []

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        pile = list(items)
        self.given.append(len(pile))
        return super().map(function, pile)


def test_reports_are_read_once_for_several_drafts() -> None:
    with Counting() as engine:
        held = Reports(reports(), engine)
        assert held.check(draft()) == []
        assert len(held.check(draft("killed 17", "killed 24"))) == 1
    assert engine.given == [2, 0]


def test_an_age_is_no_other_number() -> None:
    report = Article("r", "The two leaders met at the mill, and the mayor praised the new bridge.")
    told = "The 34-year-old leader met at the mill, and the mayor praised the new bridge."
    assert [each for each in check(told, [report]) if each.kind == "number"] == []
    older = Article("r", told.replace("34", "43"))
    assert [each.ours for each in check(told, [older]) if each.kind == "number"] == ["34"]


REMARK = "Nobody on the northern quay had been told that the grain would be moved before the gale"
LATER = "We found the doors open on Friday and every sack of it gone from the floor"


@pytest.mark.parametrize(
    ("ours", "theirs", "kinds"),
    [
        # A report has one part of what is said alone.
        ('"{0}," Petra Holm said. "{1}."', '"{0}," Olga Lindqvist said.', ["speaker"]),
        # Somebody else is named behind the speaker.
        (
            '"{0}," said Petra Holm, who has never met Tobias Renner.',
            '"{0}," said Olga Lindqvist.',
            ["speaker"],
        ),
        # Another first name; a short form, and a part of a name that stands behind it.
        ('"{0}," said Petra Lindqvist.', '"{0}," said Olga Lindqvist.', ["speaker"]),
        ('"{0}," said Bob Lindqvist.', '"{0}," said Robert Lindqvist.', []),
        ('"{0}," said Tobias Renner.', '"{0}," said Tobias Renner, Jr.', []),
        # Who speaks for somebody says what he says.
        ('"{0}," Lindqvist wrote.', '"{0}," said Ada Brask, a spokeswoman for Lindqvist.', []),
        # Nobody is named.
        ('"{0}," the Arlow Conservative said.', '"{0}," said Olga Lindqvist.', []),
    ],
)
def test_whose_words_they_are(ours: str, theirs: str, kinds: list[str]) -> None:
    start = "The gale had torn the roof off the hall three days before.\n\n"
    told = Article("told", start + theirs.format(REMARK, LATER))
    other = Article("other", f"{start}Petra Holm and Petra Lindqvist did not speak that day.")
    found = check("The roof is gone. " + ours.format(REMARK, LATER), [told, other])
    assert [finding.kind for finding in found] == kinds


def test_a_value_that_is_far_less_sure_is_not_listed() -> None:
    start = "The gale had torn the roof off the hall three days before.\n\n"
    told = Article("told", f'{start}"{REMARK}," Olga Lindqvist said.')
    block = Article("block", f"{start}Tobias Renner sells herring.\n\n{REMARK}.\n\nIt rained.")
    text = f'The roof is gone. "{REMARK}," Petra Holm said.'
    (alone,) = check(text, [block])
    assert [side.value for side in alone.theirs] == ["Tobias Renner"]
    (finding,) = check(text, [told, block])
    assert [side.value for side in finding.theirs] == ["Olga Lindqvist"]


@pytest.mark.parametrize(
    "told",
    [
        '"{0}," Petra Holm said.',
        '"{0}," according to Petra Holm.',
        'Petra Holm said: "{0}."',
        'Petra Holm told the dockers that "{0}."',
    ],
)
def test_a_speaker_is_found_before_and_behind_the_words(told: str) -> None:
    start = "The gale had torn the roof off the hall three days before.\n\n"
    report = Article("told", f'{start}"{REMARK}," Olga Lindqvist said.')
    other = Article("other", f"{start}Petra Holm did not speak that day.")
    (finding,) = check("The roof is gone. " + told.format(REMARK), [report, other])
    assert (finding.kind, finding.ours) == ("speaker", "Petra Holm")


def test_what_is_counted_stands_for_nothing_that_is_measured() -> None:
    told = "The port of Arlow has {} of the northern quay, as its harbour office wrote on Monday."
    ours, theirs = told.format("3 cranes within sight"), told.format("30 miles within sight")
    assert check(ours, [Article("a", theirs)]) == []


def test_a_word_that_a_report_puts_in_at_the_beginning_is_no_other_word() -> None:
    quoted = "{} the best way to keep the hall is to mend its roof before the autumn gales"
    given = Article("a", f'"{quoted.format("I believe that")}," Olga Lindqvist said.')
    assert check(f'"{quoted.format("I believe")}," Olga Lindqvist said.', [given]) == []
