"""From a dossier to pages, JSON and exports."""
