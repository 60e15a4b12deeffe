"""Who did what to whom in a story, each happening once."""

import pytest

from retold import Article, reconcile
from retold.model import Relation
from retold.reconcile.relations.clauses import Clause, read_clause
from retold.reconcile.relations.phrases import Named
from retold.reconcile.relations.series import between, named_alike, pairs_of


def told(*texts: str) -> list[tuple[str, str, str, bool]]:
    """(last name of source, of target, code, happened) in a story of these articles."""
    articles = [Article(f"a{n}", text, published="2023-05-10") for n, text in enumerate(texts)]
    return [
        (r.source.split()[-1], r.target.split()[-1], r.code, r.happened)
        for r in reconcile(articles).relations
    ]


WENT_TO_MEET = [("Brandt", "Kranz", "CONSULT", True)]
MET_AND_ACCUSED = [("Brandt", "Kranz", "CONSULT", True), ("Brandt", "Kranz", "ACCUSE", True)]
WHO = "Mayor Ilse Brandt and Governor Otto Kranz lead the two sides of the dispute. "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Brandt praised Kranz on Tuesday.", [("Brandt", "Kranz", "SUPPORT", True)]),
        ("Brandt accused Kranz of lying.", [("Brandt", "Kranz", "ACCUSE", True)]),
        ("Kranz was sued by Brandt.", [("Brandt", "Kranz", "ACCUSE", True)]),
        ("Brandt never accused Kranz of lying.", [("Brandt", "Kranz", "ACCUSE", False)]),
        ("Brandt, who had previously sued Kranz, left.", [("Brandt", "Kranz", "ACCUSE", True)]),
        ("Brandt, a lawyer by trade, sued Kranz.", [("Brandt", "Kranz", "ACCUSE", True)]),
        ("Brandt left early, accusing Kranz of lying.", [("Brandt", "Kranz", "ACCUSE", True)]),
        ("Brandt opened the fair and praised Kranz.", [("Brandt", "Kranz", "SUPPORT", True)]),
        ("Brandt repeatedly attacked Kranz.", [("Brandt", "Kranz", "ACCUSE", True)]),
        ("Brandt fired Kranz.", [("Brandt", "Kranz", "SANCTION", True)]),
        ("Brandt’s praise for Kranz surprised many.", [("Brandt", "Kranz", "SUPPORT", True)]),
        ("Brandt criticized Kranz’s record.", [("Brandt", "Kranz", "ACCUSE", True)]),
        ("Brandt threatened to sue Kranz.", [("Brandt", "Kranz", "THREATEN", True)]),
        ("The two leaders met at the lake.", [("Brandt", "Kranz", "CONSULT", True)]),
        ("Brandt spoke. She thanked Kranz.", [("Brandt", "Kranz", "SUPPORT", True)]),
        ("Brandt met Kranz and accused him of lying.", MET_AND_ACCUSED),
        ("Brandt revoked Kranz’s licence.", [("Brandt", "Kranz", "COERCE", True)]),
        ("Brandt tore up Kranz’s licence.", [("Brandt", "Kranz", "COERCE", True)]),
        ("Brandt took aim at Kranz’s advertisers.", []),
        ("Brandt accused Kranz’s lawyer of lying.", []),
        ("Brandt warned that Kranz was ill.", []),
        ("Brandt said on Friday that Kranz must resign.", [("Brandt", "Kranz", "REQUEST", True)]),
        ("Brandt asked Kranz about the weather.", []),
        ("“Kranz is a liar,” Brandt said.", [("Brandt", "Kranz", "ACCUSE", True)]),
        ("Brandt said Kranz was a very honest man.", [("Brandt", "Kranz", "SUPPORT", True)]),
        ("“Kranz is no liar,” Brandt said.", []),
        ("“If Kranz is a liar, so am I,” Brandt said.", []),
        ("“Is Kranz a liar?” Brandt asked.", []),
        ("“Kranz’s aide is a liar,” Brandt said.", []),
        ("“Kranz has honest friends,” Brandt said.", []),
        ("Brandt and Kranz fought the rebels.", []),
        ("The fair opens unless Brandt sues Kranz.", [("Brandt", "Kranz", "ACCUSE", False)]),
        ("Brandt may sue Kranz.", [("Brandt", "Kranz", "ACCUSE", False)]),
        ("Aides asked whether Brandt sued Kranz.", [("Brandt", "Kranz", "ACCUSE", False)]),
        # Nothing between the two, or not in one clause.
        ("Brandt stood beside Kranz.", []),
        ("An ally of Brandt praised Kranz.", []),
        ("Brandt's aide praised Kranz.", []),
        ("Brandt left the room, and a guest praised Kranz.", []),
        ("Brandt praised the weather that Kranz had feared.", []),
        ("Brandt criticized Kranz's aide.", []),
        ("Brandt praised the Kranz inquiry.", []),
        ("A Brandt request surprised Kranz.", []),
        ("An ally of Mayor Brandt praised Kranz.", []),
        ("Brandt opened papers related to Kranz.", []),
        ("Brandt declined to criticize Kranz.", []),
        ("Brandt gave Kranz a pen.", []),
        ("Brandt sat beside a lawyer. He praised Kranz.", []),
    ],
)
def test_what_is_told(sentence: str, expected: list[tuple[str, str, str, bool]]) -> None:
    assert told(WHO + sentence) == expected


def test_a_happening_counts_once_however_often_it_is_told() -> None:
    first = WHO + "On 8 May 2023, Brandt accused Kranz of hiding the report."
    second = WHO + "Brandt accused Kranz of hiding the report on 8 May 2023, a clerk recalled."
    assert told(first, second) == [("Brandt", "Kranz", "ACCUSE", True)]


def test_two_days_are_two_happenings() -> None:
    text = WHO + "On 8 May 2023 Brandt sued Kranz. On 2 March 2022 Brandt sued Kranz."
    assert len(told(text)) == 2


def test_a_relation_rests_on_its_words() -> None:
    article = Article("a", WHO + "Brandt praised Kranz on Tuesday.", published="2023-05-10")
    (relation,) = reconcile([article]).relations
    assert "Brandt praised Kranz" in [article.words(span) for span in relation.spans]
    assert relation.entry == "praise"
    assert relation.quadrant == "verbal cooperation"


def test_both_sides_of_a_meeting_are_in_one_clause() -> None:
    words = ["ann", "and", "bea", "met"]
    clause = read_clause(words, [Named(0, 1), Named(2, 3)], [3], is_base=False)
    assert clause == Clause(Named(0, 1), Named(2, 3), True, False, False)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Russia accused Norway of spying.", [("Russia", "Norway", "ACCUSE", True)]),
        ("Moscow warned Oslo on Friday.", [("Russia", "Norway", "THREATEN", True)]),
        ("Russian forces attacked Norway.", [("Russia", "Norway", "ASSAULT", True)]),
        ("Norway’s government praised Finland.", [("Norway", "Finland", "SUPPORT", True)]),
        ("Finland expelled Norwegian diplomats.", [("Finland", "Norway", "SANCTION", True)]),
        ("Ilse Brandt launched an attack on Norway.", [("Brandt", "Norway", "ACCUSE", True)]),
        ("Finnish and Norwegian officials met in Lund.", [("Finland", "Norway", "CONSULT", True)]),
        ("Finland and Norway signed a treaty.", [("Finland", "Norway", "SUPPORT", True)]),
        ("Norway said Russia attacked Norway.", [("Russia", "Norway", "ASSAULT", False)]),
        ("Guards in Helsinki and Oslo attacked Russia.", []),
        ("Ilse Brandt held a meeting at the Kremlin.", []),
        ("Ilse Brandt went to the Kremlin for a meeting with Otto Kranz.", WENT_TO_MEET),
        # A place, an adjective, or part of a name acts for nobody.
        ("The Russia inquiry praised Norway.", []),
        ("A trader in Russia praised Norway.", []),
        ("Russian salad pleased Norway.", []),
        ("The Norway Herald praised Finland Today.", []),
    ],
)
def test_states_act(sentence: str, expected: list[tuple[str, str, str, bool]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "mode", "context"),
    [
        ("Finland banned Ilse Brandt.", "ban", ""),
        ("Ilse Brandt visited Otto Kranz.", "visit", ""),
        ("Russia warned Norway over its warships and missiles.", "", "military"),
        ("Norway praised Finland for the tariffs on exports.", "", "economic"),
        ("Ilse Brandt criticized Otto Kranz.", "", ""),
    ],
)
def test_modes_and_contexts_come_from_the_words(sentence: str, mode: str, context: str) -> None:
    (relation,) = reconcile([Article("a", sentence, published="2023-05-10")]).relations
    assert (relation.mode, relation.context) == (mode, context)


def test_past_deeds_are_earlier() -> None:
    article = Article("a", WHO + "Brandt’s past attacks on Kranz are forgotten.")
    (relation,) = reconcile([article]).relations
    assert relation.earlier


def test_people_act_for_their_state() -> None:
    text = "Norwegian Foreign Minister Ilse Brandt accused Russia of spying."
    (relation,) = reconcile([Article("a", text, published="2023-05-10")]).relations
    assert (relation.source, relation.source_for) == ("Ilse Brandt", "Norway")
    assert (relation.target, relation.target_for) == ("Russia", "")


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("In an interview on 8 May 2023, Brandt praised Kranz.", "2023-05-08"),
        ("On the eve of the fair in Lund on 8 May 2023, Brandt praised Kranz.", "2023-05-08"),
        ("Brandt praised Kranz at the fair in Lund on 8 May 2023.", "2023-05-08"),
        (
            "On 8 May 2023 Brandt met Kranz. During their meeting, Brandt praised Kranz.",
            "2023-05-08",
        ),
        ("The fair closed on 8 May 2023, and then Brandt praised Kranz.", None),
        ("Brandt praised Kranz, whom voters had dropped on 8 May 2023.", None),
    ],
)
def test_an_act_is_dated_only_where_its_sentence_dates_it(sentence: str, day: str | None) -> None:
    article = Article("a", WHO + sentence, published="2023-05-10")
    praise = next(r for r in reconcile([article]).relations if r.entry == "praise")
    assert (praise.date.edtf if praise.date else None) == day
    assert str(praise.by) == "2023-05-10"


def test_two_who_meet_meet_once_whoever_is_named_first() -> None:
    first = WHO + "Brandt met Kranz on 8 May 2023."
    second = WHO + "Kranz and Brandt met on 8 May 2023."
    assert len(told(first, second)) == 1


def relation(day: str, score: float, source: str = "Ann", target: str = "Bea") -> Relation:
    from datetime import date

    from retold.model import Span, When

    moment = date.fromisoformat(day)
    when = When(moment, moment, "day", day)
    return Relation(source, target, when, "SUPPORT", score, True, (Span("a", 0, 1),), 1)


def test_a_series_turns_where_the_score_changes_sides() -> None:
    days = [("2023-01-01", -2.0), ("2023-01-05", -4.0), ("2023-02-01", 3.0), ("2023-02-02", 3.4)]
    (pair,) = pairs_of([relation(day, score) for day, score in reversed(days)])
    assert [r.date.edtf for r in pair.turns if r.date] == ["2023-02-01"]


def test_a_pair_is_found_by_parts_of_its_names_in_either_order() -> None:
    pairs = pairs_of([relation("2023-01-01", 1.0), relation("2023-01-01", 1.0, "Bea", "Cleo")])
    (found,) = between(pairs, "cle", "BEA")
    assert found.actors == ("Bea", "Cleo")
    assert between(pairs, "Ann", "Cleo") == ()


def test_a_middle_initial_makes_no_other_actor() -> None:
    one = relation("2023-01-01", 1.0, "Ida Brandt")
    other = relation("2023-01-02", 1.0, "Bea", "Ida M. Brandt")
    again = relation("2023-01-03", 1.0, "Ida Brandt")
    (pair,) = pairs_of(named_alike([one, other, again]))
    assert pair.actors == ("Bea", "Ida Brandt")
    assert len(pair.relations) == 3
    apart = named_alike([one, relation("2023-01-02", 1.0, "I. Brandt")])
    assert len(pairs_of(apart)) == 2


def test_exports_name_states_and_days() -> None:
    from retold.publish.exports.relations import relations_csv, relations_plover, rows_of

    text = "Norwegian Foreign Minister Ilse Brandt accused Russia of spying on 8 May 2023."
    article = Article("a", text, published="2023-05-10")
    rows = rows_of(reconcile([article]).relations, {"a": article})
    assert rows[0].source_for == "Norway"
    assert (rows[0].by, rows[0].date) == ("2023-05-10", "2023-05-08")
    plover = relations_plover(rows).decode()
    assert '"code": "NOR"' in plover
    assert '"code": "RUS"' in plover
    assert relations_csv(rows).decode().splitlines()[0].startswith("date,end,earlier,by,how,source")
