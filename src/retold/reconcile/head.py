"""The head of a dossier: the story and its articles in counts."""

from ..model import ArticleHead, StoryHead, story_id
from .independence import Independence
from .telling import StoryMarks
from .title import story_title


def story_head(story: StoryMarks, independence: Independence) -> StoryHead:
    """The story in counts."""
    outlets = sorted({m.article.outlet for m in story.articles if m.article.outlet})
    dates = [m.published for m in story.articles if m.published]
    return StoryHead(
        id=story_id(story.ids),
        title=story_title(story),
        articles=story.ids,
        first=min((d.start for d in dates), default=None),
        last=max((d.end for d in dates), default=None),
        outlets=tuple(outlets),
        independent_sources=independence.count(story.ids),
    )


def article_heads(story: StoryMarks) -> tuple[ArticleHead, ...]:
    """The articles of the story without their texts."""
    return tuple(
        ArticleHead(
            id=m.article.id,
            outlet=m.article.outlet,
            url=m.article.url,
            title=m.article.title,
            byline=m.article.byline,
            language=m.article.language,
            published=m.published,
            regions=m.regions,
            text_length=len(m.article.text),
        )
        for m in story.articles
    )
