# SPDX-License-Identifier: GPL-3.0-or-later
"""Sources are named in words."""

from __future__ import annotations

from lbtrainer.domain.cautions import OURS
from lbtrainer.domain.sources import MOVES_ARTICLE, TITLES, comes_from, title_of


def test_an_address_has_its_title_and_words_are_their_own():
    assert title_of("https://www.nhs.uk/conditions/back-pain/") == "The NHS on back pain"
    assert title_of(MOVES_ARTICLE) == MOVES_ARTICLE
    assert title_of("https://example.org/") == "https://example.org/"


def test_each_title_is_one_address_s_alone_and_no_address_itself():
    assert len(set(TITLES.values())) == len(TITLES)
    assert not any("http" in title or "/" in title for title in TITLES.values())


def test_where_a_rule_comes_from_is_told_in_words():
    known = next(iter(TITLES))
    assert comes_from([known, OURS]) == f"The rule comes from: {TITLES[known]}."
    assert comes_from([known, "A book"]) == f"The rule comes from: {TITLES[known]}; A book."
    assert comes_from([OURS]) == f"The rule is {OURS}."
