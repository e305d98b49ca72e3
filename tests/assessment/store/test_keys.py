"""Keys are on disk before they are relied upon, seen by their owner only, and gone when they are destroyed."""

import stat
import threading

import pytest

from assessment.store.keys import DirectoryKeys, KeyMissing, KeyStoreError, PostgresKeys, open_keys


@pytest.fixture(params=["directory", "postgresql"])
def store(request, tmp_path):
    if request.param == "directory":
        yield open_keys((tmp_path / "store").as_uri())
        return
    cluster = request.getfixturevalue("postgresql")
    url = cluster.create(template="template0")
    opened = PostgresKeys(url)
    yield opened
    opened.close()
    cluster.drop(url)


def test_a_key_comes_back(store):
    """What was created is what one gets."""
    assert store.create("wave-1-link", b"secret") == b"secret"
    assert store.get("wave-1-link") == b"secret"


def test_the_first_key_of_a_name_stays(store):
    """Creating a name twice returns the first secret: two processes never work with different keys."""
    store.create("server-lookup", b"first")
    assert store.create("server-lookup", b"second") == b"first"


def test_a_destroyed_key_is_missing(store):
    """After destroying, get fails; destroying again does nothing."""
    store.create("wave-1-private", b"secret")
    store.destroy("wave-1-private")
    with pytest.raises(KeyMissing, match="wave-1-private"):
        store.get("wave-1-private")
    store.destroy("wave-1-private")


@pytest.mark.parametrize("name", ["../secret", "A", "", "a/b", "a" * 81])
def test_a_name_cannot_leave_the_store(store, name):
    """Names are lower-case letters, digits and dashes."""
    with pytest.raises(ValueError, match="cannot name a key"):
        store.get(name)


def test_parallel_creators_agree(store):
    """Twelve threads that create one name at once all get the same secret."""
    barrier, got = threading.Barrier(12), []

    def create(number):
        barrier.wait()
        got.append(store.create("server-lookup", bytes([number]) * 32))

    threads = [threading.Thread(target=create, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == 12
    assert len(set(got)) == 1


def test_only_the_owner_can_read(tmp_path):
    """The directory has mode 0700 and its files 0600, and no temporary file is left."""
    store = DirectoryKeys(tmp_path / "keys")
    store.create("a", b"secret")
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700
    assert [(file.name, stat.S_IMODE(file.stat().st_mode)) for file in store.folder.iterdir()] == [("a", 0o600)]


def test_a_directory_open_to_others_is_refused(tmp_path):
    """The message says what to type."""
    folder = tmp_path / "keys"
    folder.mkdir(mode=0o755)
    with pytest.raises(KeyStoreError, match="chmod 700"):
        DirectoryKeys(folder)


def test_destroying_overwrites_before_it_unlinks(tmp_path):
    """A second name of the same file shows random bytes afterwards, not the secret."""
    store = DirectoryKeys(tmp_path / "keys")
    store.create("a", b"secret" * 16)
    (tmp_path / "witness").hardlink_to(store.folder / "a")
    store.destroy("a")
    assert b"secret" not in (tmp_path / "witness").read_bytes()
    assert len((tmp_path / "witness").read_bytes()) > 96


def test_a_key_half_overwritten_counts_as_missing(tmp_path):
    """Whoever reads at the moment of destruction is never handed random bytes as a key."""
    store = DirectoryKeys(tmp_path / "keys")
    store.create("a", b"secret" * 16)
    file = store.folder / "a"
    file.write_bytes(b"x" * 50 + file.read_bytes()[50:])
    with pytest.raises(KeyMissing, match="destroyed or damaged"):
        store.get("a")


def test_destroying_takes_what_a_crash_left_aside(tmp_path):
    """A file that was written aside and never linked goes as well."""
    store = DirectoryKeys(tmp_path / "keys")
    store.create("a", b"secret")
    (store.folder / ".a.0123").write_bytes(b"secret")
    (store.folder / "ab").write_bytes(b"other")
    store.destroy("a")
    assert [file.name for file in store.folder.iterdir()] == ["ab"]


def test_another_kind_of_store_is_refused():
    """A URL of an unknown kind fails at the start."""
    with pytest.raises(KeyStoreError, match="cannot keep keys at s3"):
        open_keys("s3://bucket/keys")
