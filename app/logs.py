"""The program's log: a rotating file of ids and events; never merchant text, amounts or secrets."""

import logging
import logging.handlers
import sys
from pathlib import Path

LOG_FILE = "tieout.log"
LOG_BYTES_MAX = 1_000_000
LOG_FILES_MAX = 5
FORMAT = "%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s"


def start_logging(folder: Path) -> Path | None:
    """Send the program's log lines to a file in `folder`.

    Returns its path, or None where it cannot be written. Called once per process;
    a second call for the same folder changes nothing.
    """
    root = logging.getLogger("app")
    path = folder / LOG_FILE
    for handler in root.handlers:
        if not isinstance(handler, logging.handlers.RotatingFileHandler):
            continue
        if Path(handler.baseFilename) == path.absolute():
            return path
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file_handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=LOG_BYTES_MAX, backupCount=LOG_FILES_MAX, encoding="utf-8", delay=True
        )
    except OSError as error:
        print(f"no log file: {error}", file=sys.stderr)  # noqa: T201 -- there is no log to tell it
        return None
    file_handler.setFormatter(logging.Formatter(FORMAT))
    root.addHandler(file_handler)
    root.setLevel(logging.INFO)
    return path


def stop_logging() -> None:
    """Close the log file; lines after this go nowhere."""
    root = logging.getLogger("app")
    for handler in list(root.handlers):
        if isinstance(handler, logging.handlers.RotatingFileHandler):
            root.removeHandler(handler)
            handler.close()
