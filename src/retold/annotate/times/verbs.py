"""Words that show the tense of a clause."""

from .words import listed

FUTURE = listed(
    "will shall going expected scheduled planned due slated plans plan hopes hope intends intend "
    "aims aim poised upcoming would should could may might starting set tomorrow "
    "forthcoming won't expects expect"
)
PRESENT = listed("is are am has have says say remains remain isn't aren't it's")
PAST = listed(
    "was were had did said told made went came took gave got saw knew thought found left felt "
    "became began brought bought built caught chose drew drove fell fought flew gained grew held "
    "kept led lost met paid ran rose sat sent set shot sold spent spoke stood struck swore taught "
    "threw understood won wore wrote beat hit cut put quit been seen taken given known shown sworn "
    "written spoken held dealt slid sank shook shut broke woke rang hung fled bore bid laid lay "
    "met read shook spread stuck swung tore wept wound dug slept swam hid forgot forgave arose "
    "awoke withdrew overthrew undertook mistook overcame underwent withheld upheld overtook "
    "rebuilt misled wasn't weren't didn't hadn't couldn't dove sought swept stole sang"
) - {"set"}
# Words in -ed that are no past tense of a verb.
NOT_PAST = listed(
    "indeed united hundred proceed exceed succeed embed breed bleed speed "
    "sacred naked wicked rugged aged"
)
AUXILIARY = listed(
    "was were had did been wasn't weren't didn't hadn't couldn't took taken came held put let"
)
# Words before "to" and a verb that make what follows lie ahead: "agreed to meet".
COMMITTING = listed(
    "agreed agree agrees vowed vows promised promises pledged pledges preparing prepares ready "
    "likely wants want needs need is are has have decided asked urged ordered invited threatened"
)
