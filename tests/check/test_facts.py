"""What speaks for it that two facts fill one place, read one by one."""

from collections.abc import Iterator

from retold import annotate
from retold.check.differences import Difference
from retold.check.fact_evidence import FactEvidence
from retold.check.facts import fact_differences
from retold.check.pairs import Comparison
from retold.model import Article

from .gale import draft, reports


def _differences(changed: Article, given: list[Article]) -> Iterator[Difference]:
    comparison = Comparison(annotate(changed), [annotate(each) for each in given])
    return fact_differences(comparison, list(comparison.pairs()))


def _evidence(changed: Article, given: list[Article], ours: str, theirs: str) -> FactEvidence:
    """The strongest evidence that one fact of the draft stands where a report has another."""
    words = {article.id: article.text for article in (changed, *given)}
    for each in _differences(changed, given):
        spans = each.ours, each.theirs
        if tuple(words[s.article][s.start : s.end] for s in spans) == (ours, theirs):
            assert isinstance(each.evidence, FactEvidence)
            return each.evidence
    raise AssertionError(f"{ours} never meets {theirs}")


def test_a_value_that_the_sentence_has_at_another_place_may_be_wrong_here() -> None:
    told = "The northern quay will stay closed from {} p.m. to {} a.m. until the roof is mended."
    found = _evidence(
        Article("draft", told.format(10, 10)), [Article("a", told.format(10, 6))], "10", "6"
    )
    assert found.company.twice == 1
    assert found.company.theirs_has_ours == 1
    assert found.company.free_theirs == 1


def test_words_around_a_name_fit_what_reports_say_of_another() -> None:
    changed = draft("Tobias Renner", "Henrik Falk")
    fit = _evidence(changed, reports(), "Henrik Falk", "Tobias Renner").profile
    assert fit.theirs_titled > 0.5
    assert fit.theirs_near > 0.9
    assert fit.ours_near == fit.ours_often == fit.own_often == 0


def test_a_name_that_reports_give_the_role_to_fits_it() -> None:
    other = Article("c", "Insurers of the quay wrote to Mayor Henrik Falk and the port.")
    changed = draft("Tobias Renner", "Henrik Falk")
    fit = _evidence(changed, [reports()[0], other], "Henrik Falk", "Tobias Renner").profile
    assert fit.ours_titled > 0.5
    assert fit.ours_often == 1 / 6


def test_who_goes_on_by_a_last_word_that_was_never_named_in_full() -> None:
    text = draft("Tobias Renner", "Henrik Falk").text
    named = _evidence(
        Article("draft", f"{text}\nRenner had gone to Wick by then, his office said.\n"),
        reports(),
        "Henrik Falk",
        "Tobias Renner",
    ).naming
    assert (named.orphan, named.goes_on, named.in_full_again) == (1, 1, 0)


def test_who_is_named_in_full_twice() -> None:
    text = draft("Tobias Renner", "Henrik Falk").text
    named = _evidence(
        Article("draft", f"Henrik Falk, the engineer, came on Monday.\n\n{text}"),
        reports(),
        "Henrik Falk",
        "Tobias Renner",
    ).naming
    assert (named.orphan, named.goes_on, named.in_full_again, named.before) == (0, 0, 1, 1)


def test_articles_that_tell_the_same_agree_or_lack_it() -> None:
    changed = draft("killed 17", "killed 24")
    found = _evidence(changed, reports(), "24", "17")
    assert found.elsewhere.agreeing == 0
    assert found.elsewhere.lacking == 2 / 6
    assert found.elsewhere.backed == 2 / 3


def test_no_more_than_eight_meetings_of_a_fact_are_weighed() -> None:
    changed = draft("killed 17", "killed 24")
    many = [Article(f"r{i}", reports()[0].text.replace("17", str(30 + i))) for i in range(12)]
    at = changed.text.index("24")
    assert sum(each.ours.start == at for each in _differences(changed, many)) == 8
