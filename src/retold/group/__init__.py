"""From articles to stories."""
