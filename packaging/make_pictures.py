"""Draw the pictures of the user guide and the README from the sample company.

    python packaging/make_pictures.py

Run it after a change to a screen and commit `docs/pictures`.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "pictures"
WANTED = (
    "home-light",
    "import-preview-light",
    "import-files-light",
    "import-columns-light",
    "reconcile-light",
    "reconcile-dark",
    "reconcile-narrow-light",
    "triage-light",
    "expenses-light",
    "trends-light",
    "report-light",
    "finance-approved-light",
    "finance-job-light",
    "finance-mapping-light",
    "settings-matching-light",
)


def main() -> None:
    """Make the sample company, draw every screen, keep the ones that the guide shows."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
        environment |= {"XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder, "XDG_DATA_HOME": folder}
        command = [sys.executable, "-m", "app", "demo", "--output", folder]
        subprocess.run(command, check=True, env=environment, cwd=ROOT)
        for name in WANTED:
            shutil.copyfile(Path(folder) / "pictures" / f"{name}-100.png", FOLDER / f"{name}.png")
    print(f"{len(WANTED)} pictures in {FOLDER}")


if __name__ == "__main__":
    main()
