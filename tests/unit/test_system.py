"""The real world behind the protocols: files that are whole or not there at all."""

import errno
import http.server
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

import pytest

from app.models.errors import DiskFullError, FileError
from app.system import SystemClock, SystemFiles, SystemIds, SystemNetwork, system_user

FILES = SystemFiles()


def put_new(stream: IO[bytes]) -> None:
    stream.write(b"new")


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_a_file_is_replaced_whole_and_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "book.xlsx"
    target.write_bytes(b"old")
    target.chmod(0o640)
    FILES.write_atomic(target, put_new)
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert leftovers(tmp_path) == []


def test_a_writer_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "book.xlsx"
    target.write_bytes(b"old")

    def fail(stream: IO[bytes]) -> None:
        stream.write(b"half")
        raise RuntimeError("no more")

    with pytest.raises(RuntimeError):
        FILES.write_atomic(target, fail)
    assert target.read_bytes() == b"old"
    assert leftovers(tmp_path) == []


def test_a_full_disk_is_told_as_such(tmp_path: Path) -> None:
    def fail(_: IO[bytes]) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(DiskFullError):
        FILES.write_atomic(tmp_path / "book.xlsx", fail)
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_is_taken_says_what_to_do(tmp_path: Path) -> None:
    def locked(_: IO[bytes]) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with pytest.raises(FileError, match="Excel"):
        FILES.write_atomic(tmp_path / "book.xlsx", locked)
    with pytest.raises(FileError, match="folder does not exist"):
        FILES.write_atomic(tmp_path / "gone" / "book.xlsx", locked)


def test_reading_refuses_what_is_missing_too_large_or_a_folder(tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.write_bytes(b"12345")
    assert FILES.read_bytes(small, 5) == b"12345"
    with FILES.open_read(small) as stream:
        assert stream.read() == b"12345"
    with pytest.raises(FileError, match="larger"):
        FILES.read_bytes(small, 4)
    with pytest.raises(FileError, match="does not exist"):
        FILES.open_read(tmp_path / "gone")
    with pytest.raises(FileError):
        FILES.read_bytes(tmp_path, 5)
    assert FILES.free_bytes(tmp_path) > 0
    with pytest.raises(FileError):
        FILES.free_bytes(tmp_path / "gone")


def test_the_clock_and_the_ids_are_what_they_promise() -> None:
    clock, ids = SystemClock(), SystemIds()
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5)
    assert abs(clock.today() - clock.now().date()) <= timedelta(days=1)
    before = clock.monotonic_s()
    clock.sleep(0.001)
    assert clock.monotonic_s() > before
    assert uuid.UUID(ids.command_id()) != uuid.UUID(ids.command_id())
    assert 0 <= ids.random() < 1
    assert system_user()


@contextmanager
def a_server() -> Iterator[str]:
    class Echo(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(404 if self.path == "/gone" else 200)
            self.end_headers()
            self.wfile.write(content[::-1])

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with http.server.HTTPServer(("127.0.0.1", 0), Echo) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_an_answer_is_returned_whatever_its_status() -> None:
    with a_server() as url:
        assert SystemNetwork().send("POST", f"{url}/", {}, b"abc", 5)[::2] == (200, b"cba")
        assert SystemNetwork().send("POST", f"{url}/gone", {}, b"ab", 5)[0] == 404
    with pytest.raises(ValueError, match="file:"):
        SystemNetwork().send("GET", "file:///etc/hosts", {}, b"", 5)
