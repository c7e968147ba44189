# SPDX-License-Identifier: GPL-3.0-or-later
"""`lbtrainer welcome`: the answers of the first start, for those who set the program up from a script."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from lbtrainer.commands.printing import tell
from lbtrainer.paths import Folders
from lbtrainer.storage import settings as settings_file
from lbtrainer.storage.rows import utc_text

ACCEPTED = """\
Noted. With this you say that
- you know that Lower Back Trainer gives no medical advice and takes no doctor's place,
- none of the warning signs is yours: numbness between the legs, new trouble with bladder or bowel, weakness or
  numbness in both legs, chest pain, fever, a serious fall or accident, weight loss without trying, pain that no rest
  eases.
Should one of them come, do not exercise, and get it checked at once. The window lists them all."""


def welcome(folders: Folders, *, now: Callable[[], datetime], accept: bool) -> int:
    """Keep that the notice is accepted and no warning sign is there; without `accept`, tell whether it was.

    Raises:
        EnvironmentProblem: The settings cannot be written.
    """
    loaded = settings_file.load(folders.settings)
    for problem in loaded.problems:
        tell(str(problem))
    if not accept:
        since = loaded.settings.welcome_accepted_utc
        tell(
            f"The first start was answered on {since[:10]}."
            if since
            else "The first start is not answered yet. Open the window, or type: lbtrainer welcome --accept"
        )
        return 0
    at = utc_text(now())
    answered = loaded.settings._replace(welcome_accepted_utc=at, red_flag_answer="none", red_flag_utc=at)
    settings_file.save(folders.settings, answered)
    tell(ACCEPTED)
    return 0
