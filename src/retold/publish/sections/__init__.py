"""One file for each section of the page: what it shows, picked from the dossier, without markup."""
