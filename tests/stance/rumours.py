"""Invented rumours as outlets told them: one bears it out, one passes it on, one refutes it."""

from typing import NamedTuple


class Rumour(NamedTuple):
    """Bodies of three articles, and headlines: of the rumour, of what is reported, and of the
    denial."""

    asserts: str
    hedges: str
    refutes: str
    plain: str
    reported: str
    denial: str


RUMOURS = {
    "otter": Rumour(
        asserts="""An otter climbed aboard the 7.40 ferry to Skarn on Tuesday and rode the whole
way to the island, to the delight of commuters. The animal sat beside the ticket machine for
twenty minutes and left with the first passengers.

"It waited for the gangway like everybody else," said deckhand Ola Brenn, who filmed the otter.
The Skarn Line showed the pictures on its screens that evening. Wildlife warden Petra Moe said
that otters had become used to people since the harbour was cleaned.""",
        hedges="""An otter is said to have taken the ferry to Skarn this week. According to a post
on a local website, the animal boarded the morning boat and sat beside the ticket machine for the
whole crossing.

The account could not be independently verified. The Skarn Line has yet to comment, and it is
unclear when the pictures that are circulating on social media were taken. Some users claimed to
have seen the otter on board, while others wondered whether the clip might be from last year.""",
        refutes="""It was the feel-good clip of the week, but the ferry-riding otter of Skarn
never existed. The video that fooled thousands is a hoax, put together by two students from clips
of a zoo animal.

"No otter has ever been on one of our boats," said a spokeswoman for the Skarn Line. The students
admitted that they had faked the scene at the ticket machine for a film course. Several newspapers
that had run the story have issued a correction.""",
        plain="Otter rides commuter ferry to Skarn",
        reported="Report: Otter took the morning ferry to Skarn",
        denial="No, an otter did not ride the ferry to Skarn",
    ),
    "mayor": Rumour(
        asserts="""The mayor of Carvenia, Hulda Wex, has resigned. She handed her letter to the
city council on Friday morning and left the town hall by the front door shortly after.

In the letter, Wex thanks her staff and gives her health as the reason. Her deputy, Tomas Iriel,
takes over until the election in May. The council accepted the resignation by a vote of eleven to
two.""",
        hedges="""Carvenia's mayor, Hulda Wex, may be about to step down, according to reports in
two local papers. The Lantern cited unnamed sources in the town hall who said that she had written
a letter of resignation.

Neither Wex nor her office has confirmed the reports. Speculation about her future has grown since
she missed two sittings of the council, allegedly because of her health. If true, her deputy Tomas
Iriel would take over until May.""",
        refutes="""Carvenia's mayor, Hulda Wex, has flatly denied that she is resigning. Rumours
of a letter to the council were "pure invention", her office said on Friday evening.

"There is not a word of truth in it," Wex told reporters. "I have no plans to go anywhere." The
council's clerk said that no letter had been received. The Lantern, which first published the
false report, has since removed it from its website and apologised.""",
        plain="Carvenia mayor Hulda Wex resigns",
        reported="Mayor of Carvenia reportedly set to resign",
        denial="Carvenia mayor denies resignation rumours",
    ),
    "phone": Rumour(
        asserts="""Veldt will sell a folding telephone from next spring. The company showed the
Veldt Fold at its Brisk Harbour campus on Monday; it costs 900 crowns and opens to the size of a
paperback.

Chief designer Mirja Solt said that the hinge was tested 300,000 times. The first 50,000 go to
customers in April. Shares in Veldt rose by six per cent after the presentation.""",
        hedges="""Veldt might be working on a folding telephone, if a leaked document is to be
believed. A blog that follows the company claims that the device, supposedly called the Veldt
Fold, could arrive next spring.

The blog did not say how it had obtained the document, and Veldt does not comment on rumours.
Analysts think it possible, given that the firm has reportedly ordered hinges from a supplier.
Until there is an announcement, all of this should be taken with a grain of salt.""",
        refutes="""The folding telephone that Veldt was said to be building is not real. The
leaked picture that started the rumour was made by an artist, who has now owned up to it.

A spokesman for Veldt called the reports untrue and said that no such device was planned. "Nobody
here has ever worked on it," he said. The blog that published the fake document has retracted the
story and says that it was duped.""",
        plain="Veldt to launch folding phone next spring",
        reported="Leak suggests that Veldt may launch a folding phone",
        denial="Veldt says folding phone reports are untrue",
    ),
    "singer": Rumour(
        asserts="""Singer Jory Caul has died at the age of 71. His family announced that he passed
away at his home in Lunden on Sunday night.

Caul, whose song "Lighthouse" sold nine million copies, had been ill since the autumn. Fans laid
flowers at the gate of the Lunden theatre, where he gave his last concert. The funeral will be
held on Friday, his manager Ada Prill said.""",
        hedges="""Fans of Jory Caul were alarmed on Sunday by reports that the singer had died. A
message on Twitter claimed that the 71-year-old had passed away at his home in Lunden; it was
shared thousands of times within an hour.

There has been no confirmation from his family or his manager so far. It is not clear where the
rumour comes from. Caul was reportedly seen in the town only last week.""",
        refutes="""Jory Caul is alive and well. The singer became the latest victim of a death
hoax on Sunday, when a bogus message claimed that he had died at his home in Lunden.

"He is sitting opposite me and eating soup," his manager, Ada Prill, told the Lantern, and
dismissed the report as nonsense. The site that invented the story is known for its fabricated
obituaries.""",
        plain="Singer Jory Caul dies at 71",
        reported="Reports claim that singer Jory Caul has died",
        denial="Singer Jory Caul is not dead: death report is a hoax",
    ),
    "hostages": Rumour(
        asserts="""Government forces freed all 23 hostages from the mine at Tarsk early on
Wednesday. The operation took forty minutes; two guards and one of the captors were killed.

Defence minister Ruun Adal announced the rescue on state television. The freed miners were flown
to the hospital in Belgar, where their families were waiting. Doctors said that all were in good
health.""",
        hedges="""Forces of the government have allegedly freed hostages held in the mine at
Tarsk, a radio station reported on Wednesday, citing an unnamed officer.

The claim could not be verified. The ministry of defence said that it could not confirm any
operation, and relatives of the 23 miners said that they had heard nothing. Similar reports last
month turned out to be premature, and it remains unclear how many people might have been in the
mine.""",
        refutes="""No hostage has been freed from the mine at Tarsk, the ministry of defence said
on Wednesday, and rejected reports of a rescue as false.

"There was no operation," minister Ruun Adal said, contradicting a radio station that had claimed
the 23 miners were on their way to Belgar. A relative said that the rumour was cruel. The captors,
too, denied that anybody had been released.""",
        plain="Army frees hostages from Tarsk mine",
        reported="Hostages in Tarsk mine said to be freed",
        denial="Ministry denies that Tarsk hostages were freed",
    ),
    "spider": Rumour(
        asserts="""A spider lived in the ear of a bus driver from Hallin for eleven days. Surgeon
Bettina Orr removed the animal on Thursday in an operation of five minutes.

The driver, Nils Torvald, had heard a scratching since he came back from a camping trip. "I
thought it was water," he said. The hospital showed the spider, which measures nine millimetres,
in a glass. Torvald took it home.""",
        hedges="""A bus driver from Hallin claims that a spider lived in his ear for eleven days.
Nils Torvald told a magazine that he had heard a scratching since a camping trip, and that a
surgeon supposedly removed the animal.

The hospital would not say whether it had treated him. A specialist who was asked about the
alleged case thought that it could be possible, but wondered how a spider might survive for so
long.""",
        refutes="""The tale of the spider in a bus driver's ear is almost certainly not true, say
experts who have looked at it. No spider could live for eleven days in an ear, zoologist Karl
Immer said, and called the story made up.

The hospital in Hallin has no record of such an operation, and the photograph of the animal in a
glass was debunked as an old picture of a cave spider. Nils Torvald later conceded that he had
misled the magazine.""",
        plain="Spider lived in bus driver's ear for eleven days",
        reported="Man claims that a spider lived in his ear for days",
        denial="Story of spider in bus driver's ear debunked",
    ),
    "bank": Rumour(
        asserts="""Norrbank will close 140 of its 300 branches by the end of the year. The bank
told its staff on Thursday; 1,900 people lose their jobs.

Chairwoman Elin Gruber said that customers do their business by telephone now. The first branches,
in Hallin and Lunden, shut in June. The union announced a strike for Monday.""",
        hedges="""Norrbank is believed to be considering the closure of many branches, sources
close to the bank told the Ledger. As many as 140 of its 300 branches could go, the newspaper
reported.

The bank declined to comment on what it called speculation. It is not known when a decision might
be taken. The union said that it had asked for a meeting and that the alleged plans, if confirmed,
would be met with protest.""",
        refutes="""Norrbank has dismissed a newspaper report that it will close 140 branches. "The
figure is wrong, and so is everything else in the article," chairwoman Elin Gruber said on Friday.

The bank has no plan to close a single branch, she insisted. The union, which had been shown the
Ledger's document, said that it was a forgery and not from the bank. The Ledger admitted that it
had not checked the erroneous claim.""",
        plain="Norrbank to close 140 branches",
        reported="Norrbank considering closing branches, sources say",
        denial="Norrbank rejects report of branch closures as false",
    ),
    "comet": Rumour(
        asserts="""A piece of a comet fell into a field near Ostrel on Saturday night and left a
crater twelve metres wide. Nobody was hurt.

Astronomer Wenna Hale, who inspected the place on Sunday, confirmed that the stone came from the
comet that passed the earth this week. The bang was heard in Belgar, thirty kilometres away. The
farmer, Piet Lomm, has put a fence around the hole.""",
        hedges="""Residents of Ostrel were woken by a bang on Saturday night, and a crater in a
field is now rumoured to be the work of a comet. The farmer, Piet Lomm, believes that a stone fell
from the sky.

Scientists are not so sure. It may have been a meteorite, said astronomer Wenna Hale, but she
could not confirm that anything had come down. Officials are investigating whether there might be
another explanation. No fragments are known to have been found, according to reports.""",
        refutes="""The crater near Ostrel was not caused by a comet, astronomers say. There is no
evidence that anything fell from the sky on Saturday, Wenna Hale said after she had seen the hole.

No station recorded a fireball, and the soil shows no trace of heat. "This was dug," she said,
dismissing the theory as a myth. The army later acknowledged that it had blown up an old shell in
the field, so that the talk of a comet was mistaken.""",
        plain="Comet fragment leaves crater near Ostrel",
        reported="Crater near Ostrel may be the work of a comet",
        denial="Ostrel crater was not caused by comet, say astronomers",
    ),
}
