"""Invented articles for the tests of grouping: three events, two of them of the same kind."""

from retold.model import Article

FERRY = (
    Article(
        "ferry-agency",
        "The ferry Halvard Star ran aground off Torsholm early on Monday with 214 people "
        "aboard, the coast guard said.\n"
        "Captain Ingrid Vossberg told Radio Torsholm that the steering had failed near "
        'Kvitneset lighthouse. "We had no rudder for eleven minutes," she said.\n'
        "Two passengers were treated for hypothermia at the Torsholm infirmary. The Nordvik "
        "Line, which owns the Halvard Star, suspended its Kvitneset route.",
        title="Ferry Halvard Star runs aground off Torsholm",
        published="2031-03-03",
    ),
    Article(
        "ferry-gazette",
        "More than two hundred passengers spent the night in a school at Torsholm after the "
        "Halvard Star struck rocks near the Kvitneset lighthouse.\n"
        "The vessel of the Nordvik Line lost its steering, according to captain Ingrid "
        'Vossberg. "We had no rudder for eleven minutes," she told Radio Torsholm.\n'
        "Divers will examine the hull on Wednesday.",
        title="Passengers sheltered after Halvard Star grounding",
        published="2031-03-04",
    ),
    Article(
        "ferry-week-later",
        "A broken pin in the rudder of the Halvard Star caused its grounding off Torsholm, "
        "divers of the Nordvik Line reported.\n"
        "Captain Ingrid Vossberg, who steered the ferry past Kvitneset with 214 people "
        "aboard, was cleared of blame.\n"
        "The Kvitneset route reopens in April, Nordvik said.",
        title="Broken rudder pin blamed for Halvard Star grounding",
        published="2031-03-12",
    ),
)
OTHER_FERRY = (
    Article(
        "other-ferry-agency",
        "The ferry Maren Skov collided with a fishing boat in the Dragsund strait on "
        "Friday, the coast guard said. Nobody was hurt among the 96 people aboard.\n"
        "Skipper Olav Tennfjord of the trawler Brisling said that fog had hidden the ferry. "
        "The Sundbolag company, owner of the Maren Skov, promised an inquiry into the "
        "Dragsund collision.",
        title="Ferry Maren Skov and trawler collide in Dragsund",
        published="2031-03-07",
    ),
    Article(
        "other-ferry-gazette",
        "Fog lay over Dragsund when the trawler Brisling and the Maren Skov met on Friday "
        "morning.\n"
        "Olav Tennfjord, skipper of the Brisling, blamed poor radar on the ferry; the "
        "Sundbolag company said its crew had sounded the horn. All 96 passengers of the "
        "Maren Skov reached Dragsund unhurt.",
        title="Skipper blames radar after Dragsund collision",
        published="2031-03-08",
    ),
)
CHEESE = (
    Article(
        "cheese",
        "Dairy farmer Petronella Quist won the golden ladle of the Ambervale fair with a "
        "goat cheese that she had ripened in a disused railway tunnel.\n"
        "Judges praised its rind of juniper ash.",
        title="Tunnel-ripened cheese wins at Ambervale",
        published="2031-03-04",
    ),
)
PILE = FERRY + OTHER_FERRY + CHEESE
STORIES = {frozenset(each.id for each in story) for story in (FERRY, OTHER_FERRY, CHEESE)}
