"""Invented rumours with headlines in the manner of the web, written before any was judged.

Each has bodies by name and headlines, each with the stance of every body to it: a(gree),
d(isagree), or t(alks about it). ``TUNED`` were looked at while the rules were made, ``HELD_OUT``
were not.
"""

from typing import NamedTuple


class Told(NamedTuple):
    """Bodies, and headlines with the stance of each body in turn."""

    bodies: tuple[str, ...]
    headlines: dict[str, str]


TUNED = {
    "goose": Told(
        bodies=(
            """A goose has been elected to the village council of Prenn. The bird, called
Agatha, received 212 of 340 votes on Sunday, returning officer Milo Strand announced.

Agatha's owner, dairy farmer Ines Koller, put the goose forward in protest at the closure of the
post office. "She listens better than the last one," said Koller. The bird attended her first
meeting on Monday evening and sat through all nine items. The village has not had a contested
election since 1998.""",
            """It is the election story that everybody wants to be true: a goose by the name of
Agatha won a seat on the council of Prenn, a village of 400 people in the hills. So says the
Hill Courier, which cites a farmer, Ines Koller, and shows a picture of the bird at a table.

We called the returning officer and have not heard back. The picture carries no date. Other
papers have repeated the tale with the words "according to the Hill Courier". If it is right,
Agatha would be the first bird to hold office in the country.""",
            """You may have read that the people of Prenn elected a goose. They did not. Nobody
called Agatha stood in Sunday's vote, which was won by a retired postman, the returning officer
Milo Strand said on Tuesday.

The tale comes from the Hill Courier, whose editor now concedes that a column meant as a joke
was printed on the news page. Farmer Ines Koller, who owns the goose in the picture, says that
she found out from her sister. "Agatha has no political views," she said.""",
        ),
        headlines={
            "Goose wins seat on Prenn village council": "atd",
            "A village just elected a goose, says local paper": "atd",
            "No, a goose was not elected to a village council": "dta",
            "That story about the goose councillor of Prenn? It's fake": "dta",
            "Retired postman wins council vote in Prenn": "dta",
        },
    ),
    "bridge": Told(
        bodies=(
            """The Sund Bridge will be closed to lorries from March, the roads agency said on
Thursday. Cracks were found in eleven of the forty girders during the autumn inspection.

"We are not taking any chances," director Halvor Tenn told reporters in Orby. Critics of the
agency denied that the closure had been discussed with hauliers, and called a promise of
compensation a lie. Cars and buses may go on using the bridge. Repairs are to take fourteen
months and cost 90 million crowns, and the ferry will run all night.""",
            """Lorries might be banned from the Sund Bridge as early as March, a person with
knowledge of the talks told Orby Radio. The roads agency would not confirm it. An inspection in
the autumn allegedly found cracks in several girders.

Hauliers say that they have been told nothing. Halvor Tenn, who leads the agency, was not
available for comment. It remains to be seen whether the ferry could take the traffic if the
bridge were to close.""",
            """There is no truth in reports that lorries will be kept off the Sund Bridge, the
roads agency said on Friday. Director Halvor Tenn called them "an invention from beginning to
end".

The autumn inspection found the girders to be sound, according to Tenn, and traffic goes on as
before. Orby Radio, which had spoken of cracks, took its report off the air and apologised to
listeners. Hauliers were relieved.""",
        ),
        headlines={
            "Sund Bridge to close to lorries in March": "atd",
            "Cracks in girders force lorries off Sund Bridge": "atd",
            "Roads agency denies closing Sund Bridge to lorries": "dta",
            "Are lorries about to be banned from the Sund Bridge?": "ttd",
        },
    ),
    "actor": Told(
        bodies=(
            """Lorne Pascoe has bought an island. The star of "Night Harbour" signed the papers
for Little Vessey, 40 hectares of pasture with a lighthouse, on Wednesday, and the seller's
lawyer has published the deed.

Pascoe, 44, paid 3.2 million. He told the Vessey Times that he wants to keep sheep. The
neighbours, he said, had been very kind. The island had been for sale for six years, and nobody
had wanted it because it has no water.""",
            """Has Lorne Pascoe bought himself an island? The Vessey Times claims that the star
of "Night Harbour" is the mystery buyer of Little Vessey, and puts the price at more than three
million. It names two unnamed locals as its sources.

The actor's agent did not return our calls. Fans on social media say that they spotted him on
the mail boat. The estate agent will only say that the island, which has been on the market for
years, is under offer.""",
            """Lorne Pascoe does not own an island and is not going to, his agent has told us.
The report in the Vessey Times, which had the actor spending three million on Little Vessey, was
"complete rubbish".

Pascoe was filming in Peru on the day he was supposedly seen on the mail boat. The real buyer of
the island turns out to be a bird charity, whose chairman laughed when we told him of the
mix-up.""",
        ),
        headlines={
            "Lorne Pascoe buys private island": "atd",
            "'Night Harbour' star Lorne Pascoe rumoured to have bought Little Vessey": "atd",
            "Bird charity, not Lorne Pascoe, bought Little Vessey": "dta",
            "Lorne Pascoe island purchase is a hoax": "dta",
        },
    ),
    "virus": Told(
        bodies=(
            """A patient at the Marrow Street hospital in Dunmere has tested positive for swamp
fever, the health ministry confirmed on Saturday. The woman, a nurse of 38, came back from the
delta nine days ago.

She is being treated in isolation and is in a stable condition. Forty people who had contact
with her are under observation. It is the first case in the country. "There is no reason for
alarm," said minister Aster Quill, and denied that the hospital had been slow to act.""",
            """A woman in Dunmere is being tested for swamp fever, in what could be the
country's first case. The Marrow Street hospital said that the results were expected on Sunday.

The patient, who is understood to have returned from the delta last week, has been put in
isolation as a precaution. Doctors stressed that her symptoms may well have other causes. The
ministry would neither confirm nor rule out an infection.""",
            """The woman who was kept in isolation at the Marrow Street hospital in Dunmere does
not have swamp fever. Two tests came back negative on Sunday, the health ministry said; she has
a common flu and will go home on Monday.

Messages that told of an outbreak in the city were wrong and irresponsible, minister Aster Quill
added. There has never been a case of swamp fever in the country.""",
        ),
        headlines={
            "First case of swamp fever confirmed in Dunmere": "atd",
            "Dunmere patient tests negative for swamp fever": "dta",
            "Dunmere hospital has swamp fever patient: report": "atd",
            "No swamp fever in Dunmere, ministry says": "dta",
        },
    ),
}

HELD_OUT = {
    "pizza": Told(
        bodies=(
            """A drone of the Pronto chain dropped a pizza through the skylight of the Tarn
Opera on Friday, in the middle of the second act. The box landed in the orchestra pit; a
trombonist was slightly bruised.

The Opera's director, Selma Vane, confirmed the incident and said that the performance went on
after ten minutes. Pronto apologised and blamed a wrong house number. "It was still warm," the
trombonist said. The police are looking into the flight, and no one has been charged.""",
            """Opera-goers in Tarn are telling an unlikely tale. A delivery drone, they say,
lost its cargo above the house on Friday night, and a pizza came through the skylight into the
orchestra pit.

A short clip that is being shared online seems to show a flat box falling, but its origin is
unclear. Neither the Opera nor Pronto, the chain whose colours the drone is said to have
carried, has commented so far. One blog reports that a musician was injured.""",
            """The pizza that fell into the orchestra pit of the Tarn Opera never fell. The
clip, which two million people have watched, is an advertisement that was shot in an empty
theatre, the agency behind it has admitted.

"There was no drone, no pizza and no bruised trombonist," said the Opera's director, Selma Vane,
who is considering legal steps. Pronto said that it had no drones. Several news sites that fell
for the stunt have quietly deleted their stories.""",
        ),
        headlines={
            "Drone drops pizza into opera orchestra pit": "atd",
            "Pizza delivery drone interrupts opera in Tarn, trombonist hurt": "atd",
            "Watch: Did a drone really drop a pizza on an orchestra?": "ttd",
            "Opera pizza drone video was an advertising stunt": "dta",
            "No pizza fell on Tarn Opera, director says": "dta",
        },
    ),
    "general": Told(
        bodies=(
            """General Omar Sidd was killed in an air strike near Kassala Wells on Tuesday, the
army and his own movement said. Fighters buried him the same evening.

Sidd, 51, had led the Red Column for nine years. His deputy, known as Abu Rami, was named as his
successor. The movement vowed revenge and denied that anyone had betrayed the general's
whereabouts. The government had wrongly reported his death twice before.""",
            """The leader of the Red Column, General Omar Sidd, may have been killed in an air
strike, officials in the capital said on Tuesday, cautioning that the information had yet to be
verified.

A strike hit a convoy near Kassala Wells on Monday night. Two tribal leaders said that Sidd was
in one of the cars; a third said that he was not. The Red Column has published nothing. Sidd has
been declared dead twice before.""",
            """General Omar Sidd, the leader of the Red Column, appeared in a video on Wednesday
and mocked reports of his death. He holds up a newspaper of the same day and speaks about the
air strike near Kassala Wells, which he says killed four shepherds.

The army withdrew its statement of Tuesday that Sidd was among the dead. Two experts who have
studied the recording told this paper that it is genuine. It is the third time that he has
outlived his own obituary.""",
        ),
        headlines={
            "Red Column leader Omar Sidd killed in air strike": "atd",
            "General Sidd believed dead after strike near Kassala Wells": "atd",
            "Omar Sidd alive: video disproves reports of death": "dta",
            "Red Column denies that its leader was killed": "dta",
        },
    ),
    "watch": Told(
        bodies=(
            """Lumo has cut the price of its watch to 199. The new price has stood in the
company's shop since midnight, and Lumo's head of sales, Dag Ferner, explained it in a message
to customers.

"We made more than we could sell at 349," he wrote. Those who bought the watch in the last
thirty days get the difference back. Shares in Lumo fell by four per cent. A second model
without a camera will follow in May.""",
            """Lumo is reportedly about to cut the price of its watch from 349 to 199. The site
Wristnews has seen what it says is a page from an internal catalogue, dated next month.

Lumo declined to comment on speculation. The company is thought to have built more watches than
it can sell, and analysts have long expected a lower price, though not such a steep cut. Take it
with a pinch of salt: Wristnews was wrong about the camera.""",
            """Lumo will not lower the price of its watch. Dag Ferner, who runs sales, wrote in
a message to shops on Tuesday that the watch "costs 349 and will go on costing 349", and that
the catalogue page published by Wristnews was forged.

Wristnews stood by its report at first but pulled it hours later. Shares in Lumo, which had
dropped by four per cent, recovered.""",
        ),
        headlines={
            "Lumo slashes watch price to 199": "atd",
            "Lumo watch to get cheaper, leaked catalogue suggests": "atd",
            "Lumo says watch price will stay at 349": "dta",
            "Report that Lumo will cut watch price is bogus": "dta",
        },
    ),
    "bear": Told(
        bodies=(
            """A fisherman in the Oulan forest was saved from a bear by the ringtone of his
telephone. Igor Sabel was gutting perch when the animal came at him from behind; then his
granddaughter rang.

The bear ran off at the first bars of the polka that she had set as his ringtone. Doctors in
Oulan treated Sabel for bruises and a deep scratch. Ranger Tea Lahti found the tracks on
Thursday and said that bears in spring are easily frightened by shrill sounds.""",
            """Did a polka save a man from a bear? The Oulan Post says so: according to the
paper, a fisherman was attacked in the woods and got away because his telephone rang.

The story has travelled round the world since, and grown on the way. The Post does not name a
witness. A ranger told us that she had heard of it only from the internet, and that it was
possible, if surprising. The fisherman, Igor Sabel, could not be reached.""",
            """The bear did not run from a polka. Igor Sabel, the fisherman whose ringtone is
said to have saved him in the Oulan forest, told state television that his telephone had been in
the car.

"I shouted and it left," he said. It was the Oulan Post that came up with the music, after
talking to a man who was not there. The picture of the bear that went with the story was taken
in another country years ago.""",
        ),
        headlines={
            "Ringtone saves fisherman from bear attack": "atd",
            "Polka ringtone scares off bear in Oulan forest, paper claims": "atd",
            "Ringtone did not save fisherman from bear": "dta",
            "Story of bear scared off by ringtone isn't true": "dta",
        },
    ),
}

# Headlines of something else that happened to the same people or places.
SAME_NAMES = (
    ("goose", "Farmer from Prenn wins prize for goat cheese"),
    ("bridge", "Orby Radio to move its studios to the harbour"),
    ("actor", "Lorne Pascoe to play detective in new series"),
    ("virus", "Dunmere nurses strike for higher pay"),
    ("pizza", "Tarn Opera names new chief conductor"),
    ("general", "Air strike hits school in northern province, dozens hurt"),
    ("watch", "Lumo opens second factory for headphones"),
    ("bear", "Forest fire near Oulan destroys holiday huts"),
)
