"""The options of `tieout rehearse`; cheap to import."""

import argparse


def describe(command: argparse.ArgumentParser) -> None:
    """Describe its options."""
    command.add_argument("--profile", default="", help="name of the profile (default: the active one)")
    command.add_argument(
        "--threshold", default="", help="replay it with this threshold instead, such as 0.98 or 98%%"
    )
    command.add_argument(
        "--months",
        default="",
        metavar="FROM[..TO]",
        help="months such as 2026-09 or 2026-01..2026-09 (default: the last twelve that are decided)",
    )
    command.add_argument(
        "--budget", default="", metavar="N", help="choose the threshold: at most N wrong in 10,000"
    )


COMMAND = ("rehearse", "replay a profile on months that are decided; changes nothing", describe)
