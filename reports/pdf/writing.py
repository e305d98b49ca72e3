"""The objects of a PDF as the bytes of a file.

pydyf's own writer makes the bytes of each object twice and packs them as small as it can: a fifteenth of a report's time, for a
hundredth of its size.
"""

import zlib
from hashlib import md5
from io import BytesIO
from typing import BinaryIO

import pydyf  # type: ignore[import-untyped]

HEADER = b"%PDF-1.7\n%\xf0\x9f\x96\xa4\n"
"""The version, and four bytes above 127 that say that what follows is not text."""
PACKED, PLAIN, FREE = 2, 1, 0
"""Kinds of entries of the cross-reference: in the stream of objects, at a place of the file, unused."""
LEVEL = 6
Entry = tuple[int, int, int]


def write(pdf: pydyf.PDF, identifier: bytes) -> bytes:
    """The file of a PDF whose objects are complete; ``identifier`` names the document, its bytes name this version of it."""
    if pdf.info:
        pdf.add_object(pdf.info)
    output = BytesIO()
    output.write(HEADER)
    entries: list[Entry] = [(FREE, 0, 65535)] * len(pdf.objects)
    packed: list[tuple[int, bytes]] = []
    for each in pdf.objects:
        if each.free == "f":
            continue
        if each.compressible:
            entries[each.number] = (PACKED, len(pdf.objects), len(packed))
            packed.append((each.number, each.data))
        else:
            entries[each.number] = (PLAIN, output.tell(), 0)
            _put(output, each.number, each.data)
    entries.append((PLAIN, output.tell(), 0))
    _put_packed(output, len(pdf.objects), packed)
    entries.append((PLAIN, output.tell(), 0))
    _put_references(output, pdf, entries, identifier)
    return output.getvalue()


def _put(output: BinaryIO, number: int, data: bytes) -> None:
    output.write(b"%d 0 obj\n%b\nendobj\n" % (number, data))


def _stream(extra: bytes, content: bytes) -> bytes:
    small = zlib.compress(content, LEVEL)
    return b"<<%b/Filter /FlateDecode/Length %d>>\nstream\n%b\nendstream" % (extra, len(small), small)


def _put_packed(output: BinaryIO, number: int, packed: list[tuple[int, bytes]]) -> None:
    """The stream of objects: first each one's number and place, then all of them."""
    places, position = [], 0
    for each, data in packed:
        places.append(b"%d %d" % (each, position))
        position += len(data) + 1
    first = b" ".join(places)
    content = b"\n".join([first, *(data for _, data in packed)])
    _put(output, number, _stream(b"/Type /ObjStm/N %d/First %d" % (len(packed), len(first) + 1), content))


def _put_references(output: BytesIO, pdf: pydyf.PDF, entries: list[Entry], identifier: bytes) -> None:
    """The cross-reference, where readers begin."""
    place = output.tell()
    width = (place.bit_length() + 7) // 8
    content = b"".join(kind.to_bytes(1, "big") + at.to_bytes(width, "big") + more.to_bytes(2, "big") for kind, at, more in entries)
    version = md5(output.getbuffer(), usedforsecurity=False).hexdigest().encode()
    extra = b"/Type /XRef/Index [0 %d]/W [1 %d 2]/Size %d/Root %b" % (len(entries), width, len(entries), pdf.catalog.reference)
    if pdf.info:
        extra += b"/Info " + pdf.info.reference
    extra += b"/ID [(%b) (%b)]" % (identifier, version)
    _put(output, len(entries) - 1, _stream(extra, content))
    output.write(b"startxref\n%d\n%%%%EOF\n" % place)
