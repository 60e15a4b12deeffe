"""Closed classes of English words that clauses are cut by, from ``data/closed_classes.txt``."""

from .lexicon import closed_class

SUBJECT_PRONOUNS = closed_class("subject_pronouns")
PERSONAL = closed_class("personal")
OBJECT_PRONOUNS = closed_class("object_pronouns")
RELATIVE = closed_class("relative")
DETERMINERS = closed_class("determiners")
POSSESSIVES = closed_class("possessives")
AUXILIARIES = closed_class("auxiliaries")
FINITE_AUXILIARIES = AUXILIARIES - closed_class("non_finite")
IRREGULAR_PASTS = closed_class("irregular_pasts")
NOT_ADVERBS = closed_class("not_adverbs")
ADJECTIVAL_INGS = closed_class("adjectival_ings")
VERB_ADVERBS = closed_class("verb_adverbs")
SUBORDINATORS = closed_class("subordinators")
WH_WORDS = closed_class("wh_words")
CONJUNCTIONS = closed_class("conjunctions")
PREPOSITIONS = closed_class("prepositions")
OPENING_ADVERBS = closed_class("opening_adverbs")
DAYS = closed_class("days")


def is_verb_adverb(word: str) -> bool:
    """Whether a word, in lower case, is an adverb that may stand inside a verb group."""
    return word in VERB_ADVERBS or (
        len(word) > 4 and word.endswith("ly") and word not in NOT_ADVERBS
    )


def is_personal(word: str) -> bool:
    """Whether a word, in lower case, is a personal pronoun, with or without a verb ("he'll")."""
    return word in PERSONAL or ("'" in word and word.partition("'")[0] in PERSONAL)


def is_finite(word: str) -> bool:
    """Whether a word, in lower case, is likely to be a finite verb or an auxiliary."""
    return (
        word in FINITE_AUXILIARIES
        or word in IRREGULAR_PASTS
        or (len(word) > 4 and word.endswith("ed"))
    )
