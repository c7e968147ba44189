# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things lie: the folders of the person who trains, and the files that come with the program.

On Linux and other free desktops the XDG rules are read here, because platformdirs costs 13 ms of the start; elsewhere
platformdirs says where. A test holds the two against each other.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from lbtrainer.errors import BugError, EnvironmentProblem

_APP_NAME = "lbtrainer"


class Folders(NamedTuple):
    """The three folders that the program writes to; everything else is derived from them. Nothing is made by asking.

    Attributes:
        data: History, its copies and the log. Health data: `make_private` it.
        config: Settings, and what people write themselves.
        cache: May be deleted at any time.
    """

    data: Path
    config: Path
    cache: Path

    @classmethod
    def find(
        cls,
        data_dir: str | Path | None = None,
        config_dir: str | Path | None = None,
        environ: Mapping[str, str] = os.environ,
    ) -> Folders:
        """The folders to use, as absolute paths.

        Args:
            data_dir: Takes the place of the usual data folder; the cache then lies inside it: nothing leaves it.
            config_dir: Takes the place of the usual config folder.
            environ: Where the XDG variables and HOME are read.

        Raises:
            EnvironmentProblem: There is no home folder, and it is needed.
        """
        if data_dir and config_dir:
            return cls(_absolute(data_dir), _absolute(config_dir), _absolute(data_dir) / "cache")
        found = _platform_folders() if sys.platform in {"win32", "darwin"} else _xdg_folders(environ)
        if data_dir:
            found = found._replace(data=_absolute(data_dir), cache=_absolute(data_dir) / "cache")
        if config_dir:
            found = found._replace(config=_absolute(config_dir))
        return found

    @property
    def database(self) -> Path:
        """The whole history, one SQLite file."""
        return self.data / "history.sqlite3"

    @property
    def backups(self) -> Path:
        """The daily copies of the database."""
        return self.data / "backups"

    @property
    def log(self) -> Path:
        """What went wrong lately."""
        return self.data / "lbtrainer.log"

    @property
    def settings(self) -> Path:
        """Choices made in the settings page."""
        return self.config / "settings.json"

    @property
    def user_content(self) -> Path:
        """Holds exercises/, routines/, programs/ and figures/ with people's own files."""
        return self.config


def private_folder(folder: Path) -> None:
    """Make a folder with its parents, each closed to others (0700).

    A folder that was there and holds something is left as it is: it may be the person's own, and every file that
    we put into it is closed anyway.

    Raises:
        OSError: The folder cannot be made.
    """
    missing = [parent for parent in folder.parents if not parent.exists()]
    for parent in reversed(missing):
        parent.mkdir(mode=0o700, exist_ok=True)
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        if not folder.is_dir():
            raise
        if any(folder.iterdir()):
            return
    # A file system without modes (FAT, a network share) refuses; the folder itself is what matters.
    with contextlib.suppress(PermissionError):
        folder.chmod(0o700)


def make_private(folder: Path) -> None:
    """As `private_folder`, for those who tell people about it.

    Raises:
        EnvironmentProblem: The folder could not be made.
    """
    try:
        private_folder(folder)
    except OSError as error:
        raise EnvironmentProblem(f"{folder}: the folder could not be made ({error.strerror})") from error


def resources_dir() -> Path:
    """The folder with the shipped exercises, routines, icons and so on.

    Raises:
        BugError: It is nowhere; the message lists where it was looked for.
    """
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)  # set by PyInstaller in a frozen bundle
    if bundle is not None:
        candidates = [Path(bundle, _APP_NAME, "resources")]
    else:
        # An installed wheel holds it inside the package, a checkout beside it.
        candidates = [package / "resources", package.parent / "resources"]
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    looked = " and ".join(str(candidate) for candidate in candidates)
    raise BugError(
        f"The shipped exercises and routines are missing; looked in {looked}. Please install the program anew."
    )


def _absolute(folder: str | Path) -> Path:
    return Path(os.path.abspath(os.path.expanduser(folder)))  # noqa: PTH100, PTH111  (resolve() would follow links)


def _xdg_folders(environ: Mapping[str, str]) -> Folders:
    """By the XDG Base Directory Specification 0.8: a variable that is empty or not absolute counts as not set."""

    def base(variable: str, default: str) -> Path:
        value = environ.get(variable, "")
        return Path(value) if value.startswith("/") else _home(environ) / default

    return Folders(
        data=base("XDG_DATA_HOME", ".local/share") / _APP_NAME,
        config=base("XDG_CONFIG_HOME", ".config") / _APP_NAME,
        cache=base("XDG_CACHE_HOME", ".cache") / _APP_NAME,
    )


def _home(environ: Mapping[str, str]) -> Path:
    if home := environ.get("HOME"):
        return Path(home)
    try:
        return Path.home()
    except RuntimeError as error:
        raise EnvironmentProblem("No home folder is known; set HOME, or give --data-dir and --config-dir") from error


def _platform_folders() -> Folders:
    import platformdirs

    return Folders(
        data=platformdirs.user_data_path(_APP_NAME, appauthor=False),
        config=platformdirs.user_config_path(_APP_NAME, appauthor=False),
        cache=platformdirs.user_cache_path(_APP_NAME, appauthor=False),
    )
