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
VERB_ADVERBS = closed_class("verb_adverbs")
SUBORDINATORS = closed_class("subordinators")
WH_WORDS = closed_class("wh_words")
CONJUNCTIONS = closed_class("conjunctions")
PREPOSITIONS = closed_class("prepositions")
OPENING_ADVERBS = closed_class("opening_adverbs")
DAYS = closed_class("days")
