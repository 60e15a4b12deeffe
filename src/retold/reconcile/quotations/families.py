"""Wordings of one utterance brought together."""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from ..telling import StoryMarks
from .joined import Joint, find_joints
from .matching import CONTAINED, SCRAP, Kinship, firsts, kinships
from .wordings import Wording

# Rare words that must agree where the speaker cannot vouch for it: for one wording without a
# speaker inside another (or fewer, if it has so many words), for one that is reworded, and for one
# given to two speakers. The same words as a whole need not be so many without a speaker.
CONTAINED_RARE = 3
CONTAINED_WORDS = 4
REWORDED_RARE = 4
RESPOKEN_RARE = 5
UNSPOKEN_SCRAP = 0.8
# Characters between two quotations of one speaker that are said in one breath: room for an
# attribution; and the share of the lesser's weight that their counterparts must have in common.
BESIDE = 120
BESIDE_SHARE = 0.5


class Family(NamedTuple):
    """The wordings of one utterance, and the joints by which some of them hold more than it."""

    members: tuple[Wording, ...]
    joints: tuple[tuple[Wording, tuple[Wording, ...]], ...]


def find_families(story: StoryMarks, wordings: Sequence[Wording]) -> list[Family]:
    """Every marked wording in its family; indirect speech only where it belongs to one."""
    first = firsts(wordings)
    kin = kinships(wordings, first)
    joints = find_joints(story, wordings, kin, first)
    groups = _Groups(wordings, {joint.whole for joint in joints})
    for each in kin:
        groups.join_known(each)
    groups.join_unspoken(kin)
    groups.join_scraps(kin)
    groups.join_indirect(kin)
    kin += groups.join_neighbours(kin)
    related = {tuple(sorted((first[each.left], first[each.right]))) for each in kin}
    return [
        _family(wordings, members, joints)
        for group in groups.listed()
        for members in _around_fullest(wordings, group, first, related)
        if any(wordings[index].marked for index in members)
    ]


def _around_fullest(
    wordings: Sequence[Wording],
    group: Sequence[int],
    first: Sequence[int],
    related: Container[tuple[int, ...]],
) -> Iterator[list[int]]:
    """The group cut so that every member is akin to the fullest one: two sayings that share nothing
    must not meet because a third overlaps with both."""
    left = list(group)
    while left:
        fullest = first[
            min(left, key=lambda i: (not wordings[i].marked, -len(wordings[i].words), i))
        ]
        mine = [
            index
            for index in left
            if first[index] == fullest or tuple(sorted((first[index], fullest))) in related
        ]
        yield mine
        taken = set(mine)
        left = [index for index in left if index not in taken]


def _family(wordings: Sequence[Wording], members: Sequence[int], joints: Sequence[Joint]) -> Family:
    inside = set(members)
    mine = [joint for joint in joints if inside.intersection(joint.pieces)]
    every = sorted(inside.union(joint.whole for joint in mine))
    return Family(
        tuple(wordings[index] for index in every),
        tuple(
            (
                wordings[joint.whole],
                tuple(wordings[piece] for piece in joint.pieces if piece not in inside),
            )
            for joint in mine
        ),
    )


class _Groups:
    """Disjoint sets of wordings, with the speakers known in each."""

    def __init__(self, wordings: Sequence[Wording], apart: set[int]) -> None:
        self._wordings = wordings
        self._apart = apart
        self._parent = list(range(len(wordings)))
        self._speakers = [
            {wording.speaker} if wording.speaker else set[str]() for wording in wordings
        ]

    def find(self, index: int) -> int:
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def join_known(self, kin: Kinship) -> None:
        """Joins two marked wordings of known speakers: of one, or of two if the words are long."""
        left, right = self._wordings[kin.left], self._wordings[kin.right]
        if not (left.marked and right.marked and left.speaker and right.speaker):
            return
        if kin.strength == SCRAP:
            return
        if self._apart.isdisjoint((kin.left, kin.right)):
            self._join(kin)

    def join_unspoken(self, kin: Sequence[Kinship]) -> None:
        """Joins marked wordings without a speaker: to the families nearest to them, if those have
        one speaker at most, and to each other."""
        options: dict[int, list[Kinship]] = defaultdict(list)
        for each in kin:
            for index in (each.left, each.right):
                if self._wordings[index].speaker is None:
                    options[index].append(each)
        for index in sorted(options):
            alike = [each for each in options[index] if self._same_words(each)]
            nearest = [each for each in alike if each.strength == alike[0].strength]
            said_by = set().union(*(self._said_by(each) for each in nearest))
            if len(said_by) <= 1 or all(e.rare >= RESPOKEN_RARE for e in nearest):
                for each in alike:
                    self._join(each)

    def _said_by(self, kin: Kinship) -> set[str]:
        return self._speakers[self.find(kin.left)] | self._speakers[self.find(kin.right)]

    def join_scraps(self, kin: Sequence[Kinship]) -> None:
        """Joins a scrap of one rare word to the family that has it, if one alone has. The speakers
        are the same, or the scrap has none and its word is rarer still."""
        options: dict[int, list[Kinship]] = defaultdict(list)
        for each in kin:
            ends = sorted((each.left, each.right), key=lambda i: len(self._wordings[i].words))
            scrap, full = (self._wordings[index] for index in ends)
            unspoken = scrap.speaker is None and scrap.weight >= UNSPOKEN_SCRAP
            if each.strength == SCRAP and (unspoken or scrap.speaker == full.speaker is not None):
                options[ends[0]].append(each)
        for scrap_index, found in sorted(options.items()):
            own = self.find(scrap_index)
            others = {self.find(i) for e in found for i in (e.left, e.right)} - {own}
            if len(others) == 1:
                self._join(found[0])

    def join_neighbours(self, kin: Sequence[Kinship]) -> list[Kinship]:
        """Joins what one speaker says right before or after wordings already joined, in both
        articles, if it shares a rare word; returns the new kin."""
        known = {(each.left, each.right) for each in kin}
        found: dict[tuple[int, int], Kinship] = {}
        for each in kin:
            if self.find(each.left) != self.find(each.right) or each.strength <= SCRAP:
                continue
            for step in (-1, 1):
                left, right = self._beside(each.left, step), self._beside(each.right, step)
                if left is None or right is None or left == right:
                    continue
                pair = (min(left, right), max(left, right))
                if pair not in known and self._may_be_one(*(self._wordings[i] for i in pair)):
                    found[pair] = Kinship(SCRAP, 1, *pair)
                    self._join(found[pair])
        return list(found.values())

    def _beside(self, index: int, step: int) -> int | None:
        """The wording next to one, of the same speaker and close by in the same article."""
        other = index + step
        if not 0 <= other < len(self._wordings) or other in self._apart:
            return None
        one, two = sorted((self._wordings[index], self._wordings[other]), key=lambda w: w.order)
        close = one.place == two.place and two.spans[0].start - one.spans[-1].end <= BESIDE
        return other if close and one.speaker is not None and one.speaker == two.speaker else None

    @staticmethod
    def _may_be_one(left: Wording, right: Wording) -> bool:
        marked = left.marked and right.marked and left.speaker == right.speaker
        weights = dict(zip(left.bases, left.weights, strict=True))
        shared = sum(weights[base] for base in left.rare & right.rare)
        return marked and shared >= BESIDE_SHARE * min(left.weight, right.weight) > 0

    def join_indirect(self, kin: Sequence[Kinship]) -> None:
        """Adds indirect speech to the likeliest family of the same known speaker; it never joins
        two families."""
        taken: set[int] = set()
        for each in kin:
            left, right = self._wordings[each.left], self._wordings[each.right]
            if left.marked == right.marked or left.speaker is None:
                continue
            index = each.left if not left.marked else each.right
            if left.speaker == right.speaker and index not in taken:
                taken.add(index)
                self._join(each)

    def _same_words(self, kin: Kinship) -> bool:
        left, right = self._wordings[kin.left], self._wordings[kin.right]
        if not (left.marked and right.marked) or not self._apart.isdisjoint((kin.left, kin.right)):
            return False
        if left.norms == right.norms:
            return bool(self._said_by(kin)) or len(left.rare) > 1
        if kin.strength == CONTAINED:
            many = min(len(left.words), len(right.words)) >= CONTAINED_WORDS
            return kin.rare >= CONTAINED_RARE or many
        return kin.strength > SCRAP and kin.rare >= REWORDED_RARE

    def _join(self, kin: Kinship) -> None:
        left, right = sorted((self.find(kin.left), self.find(kin.right)))
        if left == right:
            return
        speakers = self._speakers[left] | self._speakers[right]
        more = len(speakers) > max(len(self._speakers[left]), len(self._speakers[right]), 1)
        if more and kin.rare < RESPOKEN_RARE:
            return
        self._parent[right] = left
        self._speakers[left] = speakers

    def listed(self) -> list[list[int]]:
        """The groups, each in order, in order of their first member."""
        groups: dict[int, list[int]] = defaultdict(list)
        for index in range(len(self._wordings)):
            if index not in self._apart:
                groups[self.find(index)].append(index)
        return list(groups.values())
