"""Reading a page as a browser does: strictly, with its forms, labels, ids and links."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

_VOID = {"meta", "link", "input", "br", "hr", "img"}


@dataclass
class ReadForm:
    """A form with what it would send if nothing were touched."""

    id: str | None
    action: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    radios: dict[str, list[str]] = field(default_factory=dict)
    ticks: dict[str, list[str]] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    """Names of fields to write in."""
    buttons: list[tuple[str | None, str | None]] = field(default_factory=list)
    _seen: list[str] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """The names of all fields that can be seen, in their order on the page."""
        return list(dict.fromkeys(self._seen))

    def data(self) -> MultiDict[str, str]:
        """Hidden fields and what is checked, without any button."""
        return MultiDict(self.fields)


class Html(HTMLParser):
    """One page. Raises AssertionError for tags that do not match and for ids that stand twice."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.words = text, ""
        self.language = ""
        self.title = self.h1 = ""
        self.ids: set[str] = set()
        self.forms: list[ReadForm] = []
        self.links: list[dict[str, str | None]] = []
        self.labels: set[str] = set()
        self.inputs: list[dict[str, str | None]] = []
        self.described: set[str] = set()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self._late: list[tuple[str, tuple[str | None, str | None]]] = []
        self.feed(text)
        self.close()
        assert not self._open, self._open
        self.title, self.h1 = (" ".join(text.split()) for text in (self.title, self.h1))
        for form_id, button in self._late:
            next(form for form in self.forms if form.id == form_id).buttons.append(button)

    def form(self) -> ReadForm:
        """The page's only form."""
        (form,) = self.forms
        return form

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        assert len(attributes) == len(attrs), f"attribute twice in <{tag}>"
        self.tags.append((tag, attributes))
        if tag not in _VOID:
            self._open.append(tag)
        if identifier := attributes.get("id"):
            assert identifier not in self.ids, f"id {identifier} twice"
            self.ids.add(identifier)
        if "template" in self._open:  # not on the page until a script puts it there
            return
        self.described.update((attributes.get("aria-describedby") or "").split())
        match tag:
            case "html":
                self.language = attributes["lang"] or ""
            case "form":
                self.forms.append(ReadForm(attributes.get("id"), attributes["action"] or ""))
            case "a":
                self.links.append(attributes)
            case "label":
                self.labels.add(attributes["for"] or "")
            case "input":
                self._input(attributes)
            case "textarea" | "select":
                self.inputs.append(attributes)
                name = attributes.get("name") or ""
                self.forms[-1]._seen.append(name)
                if tag == "textarea":
                    self.forms[-1].written.append(name)
                    self.forms[-1].fields.append((name, ""))
                else:
                    self.forms[-1].lists[name] = []
            case "option":
                self._option(attributes)
            case "button":
                button = attributes.get("name"), attributes.get("value")
                if owner := attributes.get("form"):
                    self._late.append((owner, button))
                else:
                    self.forms[-1].buttons.append(button)

    def handle_endtag(self, tag: str) -> None:
        assert self._open
        assert self._open.pop() == tag, f"</{tag}> closes nothing, near line {self.getpos()[0]}"

    def handle_data(self, data: str) -> None:
        self.words += " " + data
        if self._open and self._open[-1] == "textarea":
            name, text = self.forms[-1].fields[-1]
            self.forms[-1].fields[-1] = (name, text + data.removeprefix("\n" if not text else ""))
        if self._open and self._open[-1] == "title":
            self.title += data
        if self._open and self._open[-1] == "h1":
            self.h1 += data

    def says(self, words: str) -> bool:
        """Whether the words are on the page, whatever spaces lie between."""
        return " ".join(words.split()) in " ".join(self.words.split())

    def _input(self, attributes: dict[str, str | None]) -> None:
        self.inputs.append(attributes)
        form, name, value = self.forms[-1], attributes.get("name") or "", attributes.get("value") or ""
        kind = attributes.get("type") or "text"
        if kind != "hidden":
            form._seen.append(name)
        if kind in {"radio", "checkbox"}:
            (form.radios if kind == "radio" else form.ticks).setdefault(name, []).append(value)
            if "checked" not in attributes:
                return
        elif kind == "text":
            form.written.append(name)
        form.fields.append((name, value))

    def _option(self, attributes: dict[str, str | None]) -> None:
        form, value = self.forms[-1], attributes["value"] or ""
        name = next(reversed(form.lists))
        form.lists[name].append(value)
        if len(form.lists[name]) == 1:
            form.fields.append((name, value))
        elif "selected" in attributes:
            form.fields[-1] = (name, value)


def read(response: TestResponse) -> Html:
    """The page of a response."""
    return Html(response.get_data(as_text=True))
