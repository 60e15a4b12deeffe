"""Sentences that we wrote in which two actors do nothing to one another, many with words of the
lexicon in another sense or between others."""

_SENTENCES = """
Averland lies north of Borduna.
Averland and Borduna share a border of forty miles.
Averland is larger than Borduna.
The train from Averland to Borduna takes six hours.
Averland, like Borduna, has a harbour that freezes in winter.
The king of Averland was born in Borduna.
Averland grows barley, and Borduna grows oats.
A strike of luck made Averland richer than Borduna.
The fire in the woods of Averland was seen from Borduna.
A storm hit the coast of Averland before it reached Borduna.
Averland ended the season two points ahead of Borduna.
Prices rose faster in Averland than in Borduna.
The painter left Averland at twenty and died in Borduna.
A charge of five crowns is taken on the bridge from Averland to Borduna.
The back of the stamp shows Averland, the front Borduna.
Tourists who like Averland tend to like Borduna.
The press in Averland wrote little about the floods in Borduna.
Averland has three airports; Borduna has none.
The map shows Averland in red and Borduna in green.
The same rain that fell on Averland fell on Borduna.
Neither Averland nor Borduna has a queen.
The hand of the clock in Averland is older than the one in Borduna.
Averland has a warmer spring than Borduna.
The language of Averland is close to that of Borduna.
A record number of storks flew over Averland and Borduna.
The novel is set in Averland and Borduna.
Averland was the birthplace of a man who later farmed in Borduna.
The bank of the river is steep in Averland and flat in Borduna.
Averland celebrates its feast a day after Borduna.
The film about Averland was shown in Borduna in May.
An iron mine lies between Averland and Borduna.
Unemployment in Averland stands at four percent, in Borduna at six.
A doctor from Averland works at a hospital in Borduna.
The weather in Averland was fine, the weather in Borduna was not.
Averland won four medals and Borduna won three.
The road through Averland is as bad as the one through Borduna.
Half of the pupils in Averland could not find Borduna on a map.
Averland had a population of two million when Borduna had one.
The meeting of the two rivers is in Averland, the sea in Borduna.
Both Averland and Borduna were once covered by ice.
The report on schools in Averland mentions Borduna twice.
The charge of the light brigade was filmed in Averland and cut in Borduna.
Averland sits on the same plateau as Borduna.
The head of the college in Averland studied in Borduna.
The clerk moved from Averland to Borduna last year.
Snow closed the pass above Averland on the way to Borduna.
The two thieves were seen in Averland before they were seen in Borduna.
A third of the ships that call at Averland call at Borduna too.
The court in Averland is older than the court in Borduna.
The trial in Averland was covered by a paper in Borduna.
"""

NOTHING_TOLD = tuple((line, "Averland", "Borduna") for line in _SENTENCES.strip().splitlines())
