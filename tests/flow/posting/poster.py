"""A program that posts what is open until all is done: the rig starts it, and kills it whenever it likes.

python -m tests.flow.posting.poster CONFIG_DIR COMPANY CONNECTION_ID
"""

import json
import os
import sys
from contextlib import closing
from pathlib import Path

from app.bootstrap import Program
from app.services.export_postings import Choice
from app.services.posting_views import Finance
from tests.flow.posting.real_rig import KnownPassword


def main(config: str, target: str, connection_id: int) -> bool:
    """Export, carry on, retry; tell whether nothing is left."""
    program = Program.start(config_dir=Path(config))
    with closing(program.open_company(target, user="ines")) as company:
        finance = Finance(company.place, KnownPassword(os.environ["POSTER_PASSWORD"]))
        finance.export(connection_id, Choice(), waits=True)
        for job in reversed(finance.history()):
            finance.retry(job.id, waits=True)
        view = finance.view()
        return (
            not view.retry_ids
            and not view.open_jobs
            and not finance.plan(connection_id, Choice()).expense_ids
        )


if __name__ == "__main__":
    print(json.dumps({"done": main(sys.argv[1], sys.argv[2], int(sys.argv[3]))}))
