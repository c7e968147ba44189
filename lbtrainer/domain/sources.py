# SPDX-License-Identifier: GPL-3.0-or-later
"""The sources of the rules in words: nobody should have to read an address to know where a rule is from.

The rules name a source by its address, or in words where it has none; the help page lists both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from lbtrainer.domain.cautions import OURS

WEEK_ARTICLE: Final = "An article with a week of lower-back training"
LIFTS_ARTICLE: Final = "An article on four lifts for the lower back"
MOVES_ARTICLE: Final = "An article on fifteen moves for the lower back"

TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "https://www.medscape.com/viewarticle/717047": "American College of Sports Medicine, 2009",
        "https://athleticperformancetc.wordpress.com/tag/2-for-2-rule/": "The 2-for-2 rule, after Baechle and Earle",
        "https://legionathletics.com/rpe-podcast": "Legion Athletics: repetitions first, then weight",
        "https://www.jamiestumpe.com/post/an-exercise-recommended-by-all": "Jamie Stumpe on McGill’s exercises",
        "https://guide.incentahealth.com/Exercise/Info/Principle/Recovery.htm": "Incenta Health on rest between days",
        "https://www.researchgate.net/publication/271135793": "A study of recovery after heavy lifts",
        "https://pubmed.ncbi.nlm.nih.gov/9854759": "Snook and others: bending early in the morning, 1998",
        "https://link.springer.com/article/10.1023/A:1013542119063": "Snook and others: the same three years on, 2002",
        "https://bim.physio/the-pain-monitoring-model/": "The pain-monitoring model",
        "https://providephysiotherapy.org.uk/pain-traffic-light/": "The pain traffic light",
        "https://read.qxmd.com/read/17307888/": "Silbernagel and others: training with some pain, 2007",
        "https://evidenceforexercise.com/topic/l3-how-to-prescribe-them-part-2/": (
            "Evidence for Exercise on pain and dose"
        ),
        "https://www.painscience.com/blog/back-pain-self-help-exercise-based-on-directional-preference.html": (
            "PainScience on pain that moves"
        ),
        "https://www.guysandstthomas.nhs.uk/health-information/low-back-pain/physiotherapy-and-exercises": (
            "Guy’s and St Thomas’ hospitals on low back pain"
        ),
        "https://ncbi.nlm.nih.gov/books/NBK410131": "The guideline of NICE on low back pain, NG59",
        "https://doi.org/10.1016/S0140-6736(24)00755-4": "The WalkBack trial, Lancet 2024",
        "https://redflagsymptoms.co.uk/back-pain": "Red Flag Symptoms on back pain",
        "https://www.nhs.uk/conditions/back-pain/": "The NHS on back pain",
    }
)
"""Address to title, of every source that is named to the person; the titles are our own short ones."""


def comes_from(sources: Sequence[str]) -> str:
    """Where a rule comes from, as a sentence, such as "The rule comes from: Jamie Stumpe on McGill’s exercises."."""
    titles = [title_of(source) for source in sources if source != OURS]
    return f"The rule comes from: {'; '.join(titles)}." if titles else f"The rule is {OURS}."


def title_of(source: str) -> str:
    """The source in words; one that has no title is its own."""
    return TITLES.get(source, source)
