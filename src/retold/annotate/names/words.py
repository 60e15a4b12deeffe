"""Closed classes of words that names are told by: titles, heads of organisations, particles."""

HONORIFICS = {
    "mr": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "mx": "u",
    "dr": "u",
    "prof": "u",
    "sir": "m",
    "dame": "f",
    "lord": "m",
    "lady": "f",
    "madam": "f",
    "rev": "u",
    "reverend": "u",
    "fr": "m",
    "hon": "u",
}
"""What is put before a name and says no office, and the gender that it tells."""

OFFICES = {
    "president": "president",
    "vice president": "vice president",
    "prime minister": "prime minister",
    "premier": "prime minister",
    "taoiseach": "prime minister",
    "chancellor": "chancellor",
    "king": "king",
    "queen": "queen",
    "prince": "prince",
    "princess": "princess",
    "crown prince": "prince",
    "emperor": "emperor",
    "emir": "emir",
    "sheikh": "sheikh",
    "ayatollah": "ayatollah",
    "supreme leader": "supreme leader",
    "pope": "pope",
    "cardinal": "cardinal",
    "archbishop": "archbishop",
    "bishop": "bishop",
    "imam": "imam",
    "rabbi": "rabbi",
    "pastor": "pastor",
    "governor": "governor",
    "gov": "governor",
    "lieutenant governor": "lieutenant governor",
    "lt gov": "lieutenant governor",
    "mayor": "mayor",
    "deputy mayor": "deputy mayor",
    "senator": "senator",
    "sen": "senator",
    "representative": "representative",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "delegate": "delegate",
    "del": "delegate",
    "assemblyman": "assembly member",
    "assemblywoman": "assembly member",
    "assembly member": "assembly member",
    "councilman": "council member",
    "councilwoman": "council member",
    "council member": "council member",
    "councillor": "council member",
    "alderman": "alderman",
    "speaker": "speaker",
    "house speaker": "speaker",
    "majority leader": "majority leader",
    "senate majority leader": "majority leader",
    "house majority leader": "majority leader",
    "minority leader": "minority leader",
    "senate minority leader": "minority leader",
    "house minority leader": "minority leader",
    "majority whip": "majority whip",
    "minority whip": "minority whip",
    "opposition leader": "opposition leader",
    "secretary": "secretary",
    "secretary of state": "secretary of state",
    "secretary of defense": "defense secretary",
    "secretary general": "secretary general",
    "secretary-general": "secretary general",
    "defense secretary": "defense secretary",
    "defence secretary": "defense secretary",
    "treasury secretary": "treasury secretary",
    "home secretary": "home secretary",
    "foreign secretary": "foreign secretary",
    "press secretary": "press secretary",
    "attorney general": "attorney general",
    "deputy attorney general": "deputy attorney general",
    "solicitor general": "solicitor general",
    "surgeon general": "surgeon general",
    "director general": "director general",
    "district attorney": "district attorney",
    "attorney": "attorney",
    "prosecutor": "prosecutor",
    "special counsel": "special counsel",
    "minister": "minister",
    "foreign minister": "foreign minister",
    "defense minister": "defense minister",
    "defence minister": "defense minister",
    "finance minister": "finance minister",
    "interior minister": "interior minister",
    "health minister": "health minister",
    "justice minister": "justice minister",
    "deputy prime minister": "deputy prime minister",
    "ambassador": "ambassador",
    "envoy": "envoy",
    "commissioner": "commissioner",
    "police commissioner": "police commissioner",
    "police chief": "police chief",
    "sheriff": "sheriff",
    "judge": "judge",
    "justice": "justice",
    "chief justice": "chief justice",
    "magistrate": "magistrate",
    "general": "general",
    "gen": "general",
    "lieutenant general": "general",
    "lt gen": "general",
    "major general": "general",
    "maj gen": "general",
    "brigadier general": "general",
    "brig gen": "general",
    "admiral": "admiral",
    "adm": "admiral",
    "colonel": "colonel",
    "col": "colonel",
    "lieutenant colonel": "colonel",
    "lt col": "colonel",
    "major": "major",
    "maj": "major",
    "captain": "captain",
    "capt": "captain",
    "lieutenant": "lieutenant",
    "lt": "lieutenant",
    "sergeant": "sergeant",
    "sgt": "sergeant",
    "staff sgt": "sergeant",
    "corporal": "corporal",
    "cpl": "corporal",
    "private": "private",
    "pvt": "private",
    "officer": "officer",
    "detective": "detective",
    "inspector": "inspector",
    "agent": "agent",
    "special agent": "agent",
    "commander": "commander",
    "chief": "chief",
    "chairman": "chairman",
    "chairwoman": "chairman",
    "chair": "chairman",
    "director": "director",
    "chief executive": "chief executive",
    "chief executive officer": "chief executive",
    "ceo": "chief executive",
    "founder": "founder",
    "first lady": "first lady",
    "professor": "professor",
    "doctor": "doctor",
    "coach": "coach",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "spokesperson": "spokesperson",
    "nominee": "nominee",
    "candidate": "candidate",
    "analyst": "analyst",
    "activist": "activist",
    "actor": "actor",
    "actress": "actor",
    "singer": "singer",
    "rapper": "rapper",
    "author": "author",
    "lawyer": "lawyer",
    "adviser": "adviser",
    "advisor": "adviser",
    "journalist": "journalist",
    "reporter": "reporter",
    "lawmaker": "lawmaker",
    "leader": "leader",
    "saint": "saint",
}
"""Titles and roles, dots and "former" left out, and the office that each is a name of."""

BEFORE_NAMES_ONLY = frozenset(
    {"gov", "lt gov", "sen", "rep", "del", "gen", "lt gen", "maj gen", "brig gen", "adm", "col"}
    | {"lt col", "maj", "capt", "lt", "sgt", "staff sgt", "cpl", "pvt", "saint"}
)
"""Abbreviated titles: never a description that stands alone."""

LOOSE_ROLES = frozenset(
    {"analyst", "activist", "actor", "author", "adviser", "leader", "candidate", "lawyer"}
    | {"chief", "general", "major", "private", "agent", "officer", "attorney", "director"}
    | {"journalist", "reporter", "lawmaker", "founder", "minister", "secretary", "delegate"}
    | {"representative", "chairman", "commander", "captain", "doctor", "professor", "coach"}
    | {"justice", "judge", "prosecutor", "spokesperson", "nominee", "singer", "rapper", "pastor"}
)
"""Offices that several people in one article tend to hold: a bare description refers to the one
person who has it only if that person's title stood close before."""

OFFICE_GENDER = {
    "congressman": "m",
    "congresswoman": "f",
    "chairman": "m",
    "chairwoman": "f",
    "spokesman": "m",
    "spokeswoman": "f",
    "councilman": "m",
    "councilwoman": "f",
    "assemblyman": "m",
    "assemblywoman": "f",
    "actor": "u",
    "actress": "f",
    "king": "m",
    "queen": "f",
    "prince": "m",
    "princess": "f",
    "crown prince": "m",
    "pope": "m",
    "first lady": "f",
    "emperor": "m",
    "imam": "m",
}
"""The gender that a title tells; others tell none."""

TITLE_MODIFIERS = frozenset(
    {"former", "then", "ex", "acting", "interim", "current", "incoming", "outgoing", "late"}
    | {"deputy", "assistant", "newly", "elected", "new", "longtime", "incumbent", "embattled"}
    | {"presumptive", "presidential", "vice-presidential", "vice", "elect", "senior", "junior"}
    | {"state", "federal", "first-term", "second-term", "two-term", "self-described", "progressive"}
    | {
        "liberal",
        "conservative",
        "moderate",
        "retired",
        "chief",
        "executive",
        "top",
        "controversial",
    }
)
"""What may stand between "the" and a title in a description, besides places and nationalities."""

FORMER = frozenset({"former", "ex", "late", "then", "outgoing", "retired"})

FUNCTION_WORDS = frozenset(
    ["a", "about", "above", "across", "after", "afterwards", "again", "against", "ago", "all", "almost", "along", "already", "also", "although", "always", "am", "amid", "amidst", "among", "an", "and", "another", "any", "anybody", "anyone", "anything", "anyway", "apart", "are", "around", "as", "aside", "ask", "at", "away", "back", "be", "because", "been", "before", "behind", "being", "below", "beneath", "beside", "besides", "between", "beyond", "both", "but", "by", "can", "cannot", "could", "dear", "despite", "did", "do", "does", "doing", "done", "don", "down", "due", "during", "each", "earlier", "early", "either", "else", "elsewhere", "enough", "especially", "even", "eventually", "ever", "every", "everybody", "everyone", "everything", "except", "exactly", "few", "finally", "first", "following", "for", "fortunately", "four", "from", "further", "furthermore", "get", "give", "given", "go", "good", "had", "has", "have", "having", "he", "hello", "hence", "her", "here", "hers", "herself", "him", "himself", "his", "how", "however", "i", "if", "in", "indeed", "initially", "inside", "instead", "into", "is", "it", "its", "itself", "just", "last", "late", "lately", "later", "least", "less", "let", "like", "likewise", "little", "long", "look", "many", "may", "maybe", "me", "meanwhile", "might", "mine", "more", "moreover", "most", "much", "must", "my", "myself", "near", "nearly", "neither", "never", "nevertheless", "next", "no", "nobody", "none", "nonetheless", "nor", "not", "nothing", "notably", "now", "nowhere", "of", "off", "often", "oh", "ok", "okay", "on", "once", "one", "only", "onto", "or", "other", "others", "otherwise", "our", "ours", "out", "outside", "over", "overall", "own", "part", "perhaps", "please", "plus", "previously", "rather", "read", "really", "recently", "regarding", "same", "second", "several", "shall", "she", "should", "similarly", "since", "six", "so", "some", "somebody", "someone", "something", "sometimes", "somewhere", "soon", "still", "subsequently", "such", "sure", "than", "thanks", "that", "the", "their", "theirs", "them", "themselves", "then", "there", "thereafter", "therefore", "these", "they", "third", "this", "those", "though", "three", "through", "throughout", "thus", "to", "today", "together", "tomorrow", "tonight", "too", "toward", "towards", "two", "ultimately", "under", "underneath", "unfortunately", "unless", "unlike", "until", "up", "upon", "us", "very", "via", "was", "watch", "we", "well", "were", "what", "whatever", "when", "whenever", "where", "whereas", "wherever", "whether", "which", "while", "who", "whoever", "whom", "whose", "why", "will", "with", "within", "without", "would", "yes", "yesterday", "yet", "you", "your", "yours", "yourself"]
)
"""Words that begin a sentence with a capital and are never the first word of a name there."""

CALENDAR = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "christmas", "easter", "thanksgiving", "halloween", "ramadan", "hanukkah", "spring", "summer", "autumn", "winter"]
)
"""Months, days and feasts: never names."""

NOT_NAMES = frozenset(
    ["I", "AM", "PM", "TV", "OK", "CEO", "CFO", "COO", "DNA", "GDP", "COVID", "COVID-19", "HIV", "AIDS", "PTSD", "GMT", "EST", "EDT", "ET", "PT", "BST", "UTC", "AD", "BC", "LGBT", "LGBTQ", "LGBTQ+", "DIY", "FAQ", "ID", "IQ", "IT", "PR", "HR", "VIP", "URL", "USD", "GBP", "EUR", "PHD", "MBA", "DVD", "CD", "PC", "SUV", "UFO", "ATM", "RIP", "WMD", "IED", "PAC", "NGO", "NDA", "MVP", "FYI", "ETA", "TBA", "Q", "A", "Mr", "Mrs", "Ms", "Dr", "Internet", "Web", "God", "Bible", "Earth", "Ph.D", "Covid", "Covid-19", "English"]
)
"""Capital words that name no person, body or place."""

ORGANISATION_HEADS = frozenset(
    ["academy", "administration", "agency", "airlines", "airways", "alliance", "army", "assembly", "associates", "association", "authority", "bank", "board", "brigade", "brigades", "broadcasting", "brothers", "bureau", "cabinet", "caucus", "center", "centre", "chamber", "church", "club", "co", "coalition", "college", "commission", "committee", "companies", "company", "confederation", "conference", "congress", "consortium", "corp", "corporation", "corps", "council", "court", "courts", "department", "division", "electronics", "energy", "enterprise", "enterprises", "exchange", "faculty", "federation", "firm", "forces", "foundation", "front", "fund", "gmbh", "group", "guard", "guards", "guild", "health", "holdings", "hospital", "hotels", "inc", "industries", "initiative", "institute", "institution", "insurance", "international", "investments", "ira", "jazeera", "journal", "jury", "laboratories", "laboratory", "labs", "league", "legion", "legislature", "limited", "llc", "llp", "ltd", "magazine", "management", "media", "militia", "ministry", "mission", "mosque", "motor", "motors", "museum", "navy", "network", "networks", "news", "newspaper", "ngo", "nv", "office", "orchestra", "organisation", "organization", "parliament", "partners", "party", "pharmaceuticals", "pictures", "plc", "police", "post", "press", "productions", "project", "records", "republicans", "research", "reserve", "resources", "school", "schools", "securities", "senate", "seminary", "service", "services", "society", "solutions", "sons", "squad", "store", "stores", "studios", "synagogue", "synod", "systems", "taskforce", "team", "technologies", "technology", "telecom", "telegraph", "theater", "theatre", "times", "treasury", "tribune", "trust", "union", "united", "university", "ventures", "watch", "workers", "works"]
)
"""Last words that make a name one of an organisation."""

OF_HEADS = frozenset(
    ["academy", "army", "association", "bank", "board", "body", "bureau", "cathedral", "center", "centers", "centre", "chamber", "church", "city", "college", "commission", "committee", "commonwealth", "confederation", "conference", "congress", "council", "court", "daughters", "democrats", "department", "director", "district", "duchy", "duke", "earl", "embassy", "faculty", "federation", "friends", "general", "governors", "gulf", "house", "institute", "institutes", "institution", "international", "isle", "isles", "joint", "kingdom", "knights", "league", "library", "ministry", "mothers", "museum", "national", "office", "order", "organisation", "organization", "party", "patriots", "people", "people's", "prince", "princess", "queen", "republic", "royal", "school", "secretary", "senate", "society", "sons", "speaker", "state", "states", "statue", "strait", "sultanate", "temple", "trail", "treaty", "tower", "tribune", "union", "university", "valley", "voice", "voices", "women", "workers", "world"]
)
"""Words after which "of" may go on with the same name."""

PLACE_HEADS = frozenset(
    ["airport", "alley", "archipelago", "avenue", "bay", "beach", "boulevard", "bridge", "building", "camp", "canal", "canyon", "cape", "castle", "city", "coast", "county", "creek", "desert", "district", "drive", "falls", "field", "forest", "fort", "gardens", "gulf", "harbor", "harbour", "heights", "hills", "hotel", "house", "island", "islands", "isle", "jail", "lake", "lane", "mall", "mount", "mountain", "mountains", "ocean", "oblast", "palace", "park", "parish", "peninsula", "plaza", "port", "prefecture", "prison", "province", "range", "region", "ridge", "river", "road", "sea", "springs", "square", "stadium", "station", "strait", "street", "territory", "tower", "town", "township", "tunnel", "valley", "village"]
)
"""Last words that make a name one of a place."""

PARTICLES = frozenset(
    ["de", "del", "della", "der", "den", "van", "von", "bin", "bint", "ibn", "al", "el", "la", "le", "du", "da", "das", "dos", "di", "ben", "ter", "ten", "zu", "y", "e", "of"]
) - {"of", "e"}
"""Lower-case words inside a person's name."""

ABBREVIATIONS = frozenset(
    ["mr", "mrs", "ms", "dr", "prof", "rev", "fr", "hon", "st", "mt", "ft", "gov", "lt", "sen", "rep", "del", "gen", "maj", "brig", "adm", "col", "capt", "sgt", "cpl", "pvt", "jr", "sr", "inc", "co", "corp", "ltd", "no", "vs"]
)
"""Abbreviations whose dot does not end a name."""

GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv", "junior"})
"""What follows a surname and is no part of it."""

COMPANY_FORMS = frozenset(
    ["inc", "co", "corp", "corporation", "company", "ltd", "limited", "llc", "llp", "plc", "ag", "sa", "nv", "n.v", "s.a", "gmbh", "holdings"]
)
"""Legal forms that a later mention of a company leaves out."""

INNER_POSSESSIVES = frozenset(
    ["people", "women", "men", "children", "workers", "farmers", "mother", "mothers", "veterans", "queen", "king", "prince", "teachers", "lord", "st", "martha", "harper", "land", "moody", "sotheby", "lloyd", "mcdonald", "macy", "wendy", "domino", "levi"]
)
"""Words whose possessive may stand inside a name."""

SPEECH_VERBS = frozenset(
    ["said", "says", "say", "saying", "told", "tells", "tweeted", "tweets", "wrote", "writes", "added", "adds", "argued", "argues", "asked", "asks", "announced", "announces", "acknowledged", "insisted", "insists", "declared", "claimed", "claims", "testified", "recalled", "replied", "responded", "noted", "explained", "believes", "believed", "thinks", "thought", "met", "vowed"]
)
"""Verbs that follow a person, or a body that speaks."""

PERSON_NOUNS = frozenset({"who", "whose", "himself", "herself"})
"""Words right after a name, or after a comma, that only a person takes."""

PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "across", "throughout", "around"})
"""Prepositions that lead a place when one stands right before the name."""
