"""Words that show how a sentence tells: what belongs together, what did not happen."""

from ...annotate.times.words import listed

# The kind of happening of "said" and the like, which dates nothing but the saying.
SAYING = "say"
CLAUSE_SIGNS = frozenset(",;:—–") | listed("that which who when where while after before but")
DEFINITE = listed("the this that their his her its these those our")
# Participles that describe a thing and tell of nothing that happened.
DESCRIBING = listed("followed based known named titled dubbed led seen aimed related located")
GROUP = listed("they their them themselves both pair two duo each")
NOT_DONE = listed(
    "not never no without didn't didn’t n't denied cancelled canceled postponed should could may "
    "might would can must if"
)
# One of several happenings of its kind.
NUMBERED = listed(
    "first second third fourth fifth another previous earlier next last later other latest final "
    "two three four several many"
)
# A date after one of these is one that a happening runs up to or from, not the one that it is on.
BOUNDING = listed("starting beginning effective until till before since by through between from")
# Words beside the date on which a page was put up.
STAMPS = listed("updated published posted modified created filed")
# Words that tie a date to its sentence.
TYING = listed("on in by since from until before after of and at to for")
