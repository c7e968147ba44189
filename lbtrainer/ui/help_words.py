# SPDX-License-Identifier: GPL-3.0-or-later
"""What the help page says of the back and of the rules, in short sentences of our own, with public sources."""

from __future__ import annotations

from typing import Final, NamedTuple

from lbtrainer.domain.cautions import OURS
from lbtrainer.domain.loaded_days import EARLY_SOURCES
from lbtrainer.domain.sources import LIFTS_ARTICLE, MOVES_ARTICLE, WEEK_ARTICLE


class Part(NamedTuple):
    """One card: its title, its sentences, and sources where the same can be read at length.

    Attributes:
        says: `{number}` stands for the emergency number of the settings.
    """

    title: str
    says: tuple[str, ...]
    sources: tuple[str, ...] = ()


PARTS: Final = (
    Part(
        "Your lower back",
        (
            "Five large vertebrae, L1 to L5, carry the upper body. Discs between them give, and joints guide them.",
            "They bend forward and back well, and allow little rotation: turning comes from hips and upper back.",
            "Long muscles beside the spine, the erector spinae, hold you up: spinalis, longissimus and iliocostalis.",
            "The muscles of belly, sides and hips share the work.",
            "Backs are strong and like to move. Most pain eases within weeks, and hurt is not the same as harm.",
        ),
        (
            "https://www.guysandstthomas.nhs.uk/health-information/low-back-pain/physiotherapy-and-exercises",
            "https://ncbi.nlm.nih.gov/books/NBK410131",
        ),
    ),
    Part(
        "Before you begin",
        (
            "Clear the floor around you, and take a chair that stands firm.",
            "Wear shoes or go barefoot, on a mat that does not slip. Close the collars of a bar.",
        ),
    ),
    Part(
        "Pain before a session",
        (
            "0 to 2: the session as planned.",
            "3 to 5: a gentle form, with a set less, lighter weights and nothing demanding.",
            "6 to 7: gentle relief moves or a walk. 8 to 10: no session today.",
        ),
        ("https://bim.physio/the-pain-monitoring-model/", "https://providephysiotherapy.org.uk/pain-traffic-light/"),
    ),
    Part(
        "Pain during a session",
        (
            "Press H. 4 to 5, or two more than at the start: an easier form.",
            "6 or 7, or three more: leave that exercise out. 8 or more, or a second one that hurts: end there.",
            "A numb or weak leg, or sharp pain that spreads, ends the session. Have it looked at.",
        ),
        (
            "https://evidenceforexercise.com/topic/l3-how-to-prescribe-them-part-2/",
            "https://www.painscience.com/blog/back-pain-self-help-exercise-based-on-directional-preference.html",
        ),
    ),
    Part(
        "Early in the morning",
        (
            "Discs take up water overnight. In a trial, people who did not bend early had fewer days with pain.",
            "So weights can wait an hour after you get up.",
        ),
        tuple(source for source in EARLY_SOURCES if source != OURS),
    ),
    Part(
        "Get help at once",
        (
            "Numbness between the legs, trouble with bladder or bowel, or both legs weak or numb: call {number}.",
            "The same for back pain that began with a bad fall or an accident, or comes with chest pain.",
            "Chest pain, dizziness, a cold sweat, a racing heart, or breath too short to talk: stop at once and rest.",
            "If it does not pass within a few minutes: call {number}.",
            "With fever, or weight loss you cannot explain, see a doctor before you train.",
            "Not better after a few weeks, growing, or in the way of daily life: let it be looked at.",
        ),
        ("https://redflagsymptoms.co.uk/back-pain", "https://www.nhs.uk/conditions/back-pain/"),
    ),
    Part(
        "Walking counts",
        ("In a trial, people who built up to about 130 minutes a week stayed free of pain for longer.",),
        ("https://doi.org/10.1016/S0140-6736(24)00755-4",),
    ),
    Part(
        "When something grows",
        (
            "Two sessions running with every set done and two or more left, pain of 3 or less, and fine mornings.",
            "Of a hold, ten seconds left count as two.",
            "Then one thing grows, and only when you say so. Holds gain repeats before they gain length.",
            "Loaded days keep a day between them. After two weeks off you begin again with less.",
        ),
        (
            "https://www.medscape.com/viewarticle/717047",
            "https://athleticperformancetc.wordpress.com/tag/2-for-2-rule/",
            "https://legionathletics.com/rpe-podcast",
            "https://www.jamiestumpe.com/post/an-exercise-recommended-by-all",
            "https://guide.incentahealth.com/Exercise/Info/Principle/Recovery.htm",
            "https://www.researchgate.net/publication/271135793",
            "https://read.qxmd.com/read/17307888/",
            WEEK_ARTICLE,
            LIFTS_ARTICLE,
            MOVES_ARTICLE,
        ),
    ),
)
