"""A program that posts what is open until all is done: the rig starts it, and kills it whenever it likes.

python -m tests.flow.posting.poster CONFIG_DIR COMPANY CONNECTION_ID
"""

import json
import os
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from app.bootstrap import Program
from app.services.export_postings import Choice
from app.services.posting_views import Finance
from tests.flow.posting.real_rig import KnownPassword


def main(config: str, target: str, connection_id: int) -> bool:
    """Export, carry on, retry; tell whether nothing is left."""
    program = Program.start(config_dir=Path(config))
    with closing(program.open_company(target, user="ines")) as company:
        finance = Finance(company.place, KnownPassword(os.environ["POSTER_PASSWORD"]))
        _end_the_turn_of_the_dead(finance, connection_id)
        finance.export(connection_id, Choice(), waits=True)
        for job in reversed(finance.history()):
            finance.retry(job.id, waits=True)
        view = finance.view()
        return (
            not view.retry_ids
            and not view.open_jobs
            and not finance.plan(connection_id, Choice()).expense_ids
        )


def _end_the_turn_of_the_dead(finance: Finance, connection_id: int) -> None:
    """The one before was killed: its turn would end by itself five minutes later."""

    def work(unit: Any) -> dict[str, object]:
        from app.store.schema.posting import connection

        row = unit.connections._one(connection, connection_id, "connection")
        unit.connections.end_turn(connection_id, row.runner)
        return {}

    finance.place.do("start_anew", work)


if __name__ == "__main__":
    print(json.dumps({"done": main(sys.argv[1], sys.argv[2], int(sys.argv[3]))}))
