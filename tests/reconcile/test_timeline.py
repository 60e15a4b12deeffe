"""Happenings of a story: who tells which date, and on what it rests. All stories are invented."""

import pytest
from tests.texts import marks

from retold.annotate.tokens import tokenize
from retold.model import Event, Span
from retold.reconcile.alignment import align
from retold.reconcile.independence import Independence
from retold.reconcile.telling import tell
from retold.reconcile.timeline import find_events, find_happenings
from retold.reconcile.timeline.dating import Dater
from retold.reconcile.timeline.owning import owner
from retold.reconcile.timeline.sentence import read_sentence


def events(*texts: tuple[str, str, str | None]) -> list[Event]:
    """The events of articles given as (id, text, published)."""
    story = tell([marks(t, id, **({"published": p} if p else {})) for id, t, p in texts])
    independence = Independence({})
    happenings = find_happenings(story, align(story), independence)
    return list(find_events(story, happenings, independence))


VISIT = (
    "President Olga Lindqvist met Governor Pavel Harker in the Copper Room on May 3, 2019. "
    "The talks were long."
)


def test_an_event_has_the_date_and_the_words_that_give_it() -> None:
    (event,) = events(("a", VISIT, None))
    assert event.when is not None
    assert event.when.edtf == "2019-05-03"
    (mention,) = event.mentions
    assert mention.said == "May 3, 2019"
    assert mention.how == "the words give it"
    assert event.label == VISIT[event.label_span.start : event.label_span.end]


def test_a_label_can_be_read_alone() -> None:
    leaning = "Later Olga Lindqvist met Pavel Harker in the Copper Room on May 3, 2019."
    (event,) = events(("a", VISIT, None), ("b", f"It rained. {leaning}", None))
    assert len(leaning) < len(event.label)
    assert event.label.startswith("President Olga Lindqvist met")


def test_a_label_tells_what_most_tell_and_not_what_stands_beside_it() -> None:
    telling = (
        "The former judge Anselm Roake opens the inquiry into the grounding of the ferry on "
        "October 28, 2031."
    )
    others = (
        "Judge Anselm Roake opens his inquiry into the grounding of the ferry on October 28, 2031, "
        "the ministry said.",
        "The inquiry into the grounding, led by the retired judge Anselm Roake, is to open on "
        "October 28, 2031.",
        "The Maritime Inspectorate would not comment before the inquiry opens on October 28, 2031.",
    )
    (event,) = events(*((f"a{n}", text, None) for n, text in enumerate((telling, *others))))
    assert event.label == telling


def test_two_articles_tell_one_meeting() -> None:
    other = (
        "When Olga Lindqvist and Pavel Harker met in the Copper Room in May 2019, nobody spoke of "
        "the harbour. It was a cold day."
    )
    (event,) = [e for e in events(("a", VISIT, None), ("b", other, None)) if len(e.mentions) > 1]
    assert {m.span.article for m in event.mentions} == {"a", "b"}
    assert event.independent_sources == 2
    assert event.when is not None
    assert event.when.edtf == "2019-05-03"


def test_two_meetings_of_the_same_people_stay_two() -> None:
    other = "Olga Lindqvist met Pavel Harker in the Glass Hall on June 8, 2018. It was warm."
    found = events(("a", VISIT, None), ("b", other, None))
    assert [len({m.span.article for m in e.mentions}) for e in found] == [1, 1]


@pytest.mark.parametrize(
    ("other", "articles"),
    [
        ("Judge Anna Berg begins her inquiry into the pier on May 3.", {"a", "b"}),
        ("The boats of Arlow raced on May 3 for the silver oar.", {"a"}),
        ("Judge Anna Berg rowed past the pier on May 4.", {"a"}),
    ],
)
def test_one_day_and_a_rare_word_tell_one_happening(other: str, articles: set[str]) -> None:
    text = "The inquiry into the pier, led by Judge Anna Berg, opened on May 3. Nobody came."
    found = events(("a", text, "2019-05-06"), ("b", f"{other} It rained.", "2019-05-06"))
    (event,) = [e for e in found if any(m.span.article == "a" and m.said for m in e.mentions)]
    assert {m.span.article for m in event.mentions} == articles


def test_the_meeting_goes_on_about_the_one_told_before() -> None:
    text = (
        "Olga Lindqvist invited Pavel Harker to a meeting in the Copper Room. "
        "The meeting, which took place in early December 2018, was short."
    )
    dated = [m for e in events(("a", text, None)) for m in e.mentions if m.when]
    assert [m.said for m in dated] == ["early December 2018"]


def test_weeks_later_rests_on_the_date_before_it() -> None:
    text = (
        "Pavel Harker was elected governor on November 6, 2018. "
        "Just weeks later, Olga Lindqvist met Pavel Harker in the Copper Room on December 9, 2018."
    )
    later = [m for e in events(("a", text, None)) for m in e.mentions if m.said == "weeks later"]
    for mention in later:
        assert text[mention.spans[1].start : mention.spans[1].end] == "November 6, 2018"


def test_a_month_without_a_year_is_read_against_the_inferred_date() -> None:
    text = (
        "Olga Lindqvist met Pavel Harker in the Copper Room in November. "
        "Harker was sworn in as governor on January 9, 2019."
    )
    found = [m for e in events(("a", text, None)) for m in e.mentions if m.said == "November"]
    assert [m.when.edtf for m in found if m.when] == ["2018-11"]
    assert "2019-01-09" in found[0].how
    assert len(found[0].spans) == 2


def test_an_article_without_any_year_is_dated_by_the_story() -> None:
    undated = (
        "Olga Lindqvist shook hands when she met Pavel Harker in the Copper Room on Nov. 21. "
        "Nobody else was there."
    )
    dated = "Olga Lindqvist has not spoken to Pavel Harker since. They parted on January 9, 2019."
    found = events(("a", undated, None), ("b", dated, None))
    (mention,) = [m for e in found for m in e.mentions if m.said == "Nov. 21"]
    assert mention.when is not None
    assert mention.when.edtf == "2018-11-21"
    assert "other articles" in mention.how
    assert {span.article for span in mention.spans} == {"a", "b"}


@pytest.mark.parametrize(
    "text",
    [
        "CORVEN, May 3 (Grey Wire) - The bridge at Arlow stands as it stood.",
        "Olga Lindqvist said on Friday that nothing was known.",
        "Until May 3, 2019, the bridge at Arlow was closed.",
    ],
)
def test_what_dates_no_happening(text: str) -> None:
    assert events(("a", text, "2019-05-06")) == []


def test_the_order_of_the_articles_makes_no_difference() -> None:
    other = "Olga Lindqvist and Pavel Harker met in the Copper Room on May 4, 2019, aides said."
    pair = [("a", VISIT, None), ("b", other, None)]
    assert events(*pair) == events(*reversed(pair))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("ARLOW, May 6 (Grey Wire) - The pier", "The pier"),
        ("ARLOW (Grey Wire) – The pier", "The pier"),
        ("Port Arlow, Lorrain (GW) -- The pier", "The pier"),
        ("ARLOW — The pier", "The pier"),
        ("The pier - or what is left of it - ", "The pier - or what is left of it - "),
        ("Olga Lindqvist – who spoke first – ", "Olga Lindqvist – who spoke first – "),
    ],
)
def test_a_label_begins_after_the_dateline(text: str, label: str) -> None:
    (event,) = events(("a", f"{text} fell down on Friday at Arlow.", "2019-05-06"))
    assert event.label == f"{label} fell down on Friday at Arlow."


@pytest.mark.parametrize(
    ("text", "said", "word"),
    [
        ("Anna Berg announced a June 16 hearing.", "June 16", "hearing"),
        ("The inspectors who boarded it on May 3 found rust.", "May 3", "boarded"),
        ("It was late, Berg said on May 3 as she closed the pier.", "May 3", "closed"),
        ("It was late, Berg said on May 3 as the pier closed.", "May 3", "said"),
        ("Anna Berg on May 3 called the assault a shame.", "May 3", "called"),
        ("The meeting, which took place in early May, was short.", "early May", "meeting"),
        ("It stood there, built in 1986, and took the ground.", "1986", "built"),
        ("Just weeks ago, in May, Pavel Harker resigned.", "May", "resigned"),
        ("CORVEN, May 3 (Grey Wire) - The ship sank on Sunday.", "Sunday", "sank"),
        ("In 1916, 1940 and 1944 the games were cancelled.", "1940", None),
        ("Updated: May 3, 2019 The ship sank.", "May 3, 2019", None),
        ("They argued between May 3, 2019 and June 4, 2019.", "May 3, 2019", None),
    ],
)
def test_which_word_a_date_belongs_to(text: str, said: str, word: str | None) -> None:
    story = tell([marks(text, "a", published="2019-06-20")])
    dater = Dater(story, Independence({}))
    (time,) = [t for t in story.articles[0].times if story.words(t.span) == said]
    dated = dater.date(story.articles[0], time)
    assert dated is not None
    sentence = read_sentence(Span("a", 0, len(text)), tokenize(text), lambda _: False)
    found = owner(sentence, dated)
    assert (found.token.text if found else None) == word


def test_an_endless_sentence_is_read_within_reach() -> None:
    text = "Anna Berg met Pavel Harker on May 3, 2019 and " * 400
    sentence = read_sentence(Span("a", 0, len(text)), tokenize(text), lambda _: False)
    middle = len(sentence.tokens) // 2
    around = sentence.words_around(middle, middle + 1)
    assert 0 < len(around) < len(sentence.words) / 10
    assert sentence.reach(middle)[1] - sentence.reach(middle)[0] < len(text) / 10


def test_the_beginning_of_a_state_is_a_date_of_it() -> None:
    first = "A new pump for the lock was ordered on May 3. It will come by rail."
    state = "The lock has a leak, and a new pump had been on order since May 3. It is not in yet."
    found = events(("a", first, "2019-05-06"), ("b", state, "2019-05-06"))
    assert [{m.span.article for m in e.mentions} for e in found] == [{"a", "b"}]


def test_a_sentence_that_only_gives_the_day_joins_by_a_rare_number() -> None:
    told = "The ferry Osprey sank off Arlow with 431 on board on Friday, May 3. Boats went out."
    day = "There were 431 people on their way that Friday, May 3, and as many bags. It rained."
    found = events(("a", told, "2019-05-06"), ("b", day, "2019-05-06"))
    assert [{m.span.article for m in e.mentions} for e in found] == [{"a", "b"}]
    assert events(("b", day, "2019-05-06")) == []
