"""What WeasyPrint may read while it lays a report out: files of this package's css and fonts folders, nothing else."""

from pathlib import Path
from urllib.request import url2pathname

from weasyprint.urls import URLFetcher, URLFetcherResponse

PACKAGE = Path(__file__).parent.resolve()
READABLE = (PACKAGE / "css", PACKAGE / "fonts")


class PackageFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """Answers file URLs below the package's own folders; any other request stops the rendering."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("file",), allow_redirects=False, fail_on_errors=True)

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 - the signature is WeasyPrint's
        """The file that a URL names.

        Raises:
            ValueError: If the URL leads anywhere else.
        """
        if not url.startswith("file:///"):
            raise ValueError(f"a report reads no {url.partition(':')[0]} resource")
        path = Path(url2pathname(url.removeprefix("file://"))).resolve()
        if not any(path.is_relative_to(folder) for folder in READABLE):
            raise ValueError(f"a report reads only its own css and fonts, not {path.name}")
        return URLFetcherResponse(url, path.read_bytes())
