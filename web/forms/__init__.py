"""What a person typed, read with every error at once and kept as typed.

form = await Form.read(request)
draft = AreaDraft(code=form.text("code", limit=20), width=form.number("width", least=0.1))
if form.ok:
    with form.refusals():
        await create_area(actor, event, draft, now)
if form.ok:
    return redirect(...)
return page(request, "desk/area.html", form=form, status=form.status)
"""

import math
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from litestar.datastructures import FormMultiDict, UploadFile
from litestar.exceptions import ClientException

from events.faults import Conflict, Refused
from events.festival.rules import Texts, moment
from events.files.text import normalized
from web.i18n import Words
from web.pages import AnyRequest, reading, zone_of
from web.sentences import UTC, sentence

MAIL = re.compile(r"[^@\s,;<>\"]{1,64}@[^@\s,;<>\"]{1,186}\.[^@\s.,;<>\"]{1,63}")
ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.")


class Form:
    """`values`: what was typed; `errors`: field → sentence. `labels`: filled by the page's fields.

    A reader that finds an error answers a harmless value.
    """

    def __init__(self, words: Words, values: Mapping[str, str | list[str]] | None = None, zone: ZoneInfo = UTC) -> None:
        self.words = words
        self.values: dict[str, str | list[str]] = dict(values or {})
        self.files: dict[str, UploadFile] = {}
        self.errors: dict[str, str] = {}
        self.labels: dict[str, str] = {}
        self.zone = zone
        self.status = 200

    @classmethod
    def empty(cls, request: AnyRequest, values: Mapping[str, str | list[str]] | None = None) -> "Form":
        """A form before anybody typed: with what is stored, or blank."""
        return cls(reading(request), values, zone_of(request))

    @classmethod
    async def read(cls, request: AnyRequest) -> "Form":
        """Raises ClientException for what is no form at all."""
        try:
            sent: FormMultiDict = await request.form()
        except (LookupError, UnicodeDecodeError) as fault:  # a part in an unknown or another encoding than it says
            raise ClientException("Invalid multipart/form-data") from fault
        form = cls(reading(request), zone=zone_of(request))
        for name in sent:
            parts = sent.getall(name)
            texts = [part for part in parts if isinstance(part, str)]
            files = [part for part in parts if isinstance(part, UploadFile)]
            if files:
                form.files[name] = files[0]
            elif texts:
                form.values[name] = texts if len(texts) > 1 else texts[0]
        return form

    @property
    def ok(self) -> bool:
        return not self.errors

    def refuse(self, refused: Refused, field: str | None = None) -> None:
        """Puts the reason at its field; without one it stands at the top of the page (under the name "")."""
        self.errors.setdefault(field or refused.field or "", sentence(self.words, refused, self.zone))
        self.status = 409 if isinstance(refused, Conflict) else 429 if refused.code == "too_many_attempts" else 422

    @contextmanager
    def refusals(self) -> Iterator[None]:
        """Refusals of the domain become errors of the form.

        An action tells its first reason only, so a form asks the rules of single fields itself, before `ok` decides.
        """
        try:
            yield
        except Refused as refused:
            self.refuse(refused)

    def typed(self, name: str) -> str:
        value = self.values.get(name, "")
        return value if isinstance(value, str) else value[0]

    def text(self, name: str, *, limit: int = 200, required: bool = True, lines: bool = False) -> str:
        """Trimmed, in NFC. Over-long, empty (if required) and control characters are errors."""
        text = normalized("NFC", self.typed(name).replace("\r\n", "\n")).strip()
        allowed = "\n\t" if lines else ""
        if len(text) > limit:
            self.refuse(Refused("too_long", name, limit=limit))
        elif any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in allowed for sign in text):
            self.refuse(Refused("characters_refused", name))
        elif required and not text:
            self.refuse(Refused("missing", name))
        else:
            return text
        return ""

    def email(self, name: str, *, required: bool = True) -> str:
        address = self.text(name, limit=254, required=required)
        if address and not MAIL.fullmatch(address):
            self.refuse(Refused("email_malformed", name))
        return address

    def number(
        self, name: str, *, least: float = -math.inf, most: float = math.inf, default: float | None = None
    ) -> float:
        """Reads `1.5` and `1,5`, Arabic digits too. Empty is an error unless there is a default."""
        text = self.text(name, limit=30, required=default is None).translate(ARABIC_DIGITS).replace(",", ".")
        if not text:
            return default or 0.0
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not math.isfinite(value):
            self.refuse(Refused("number_malformed", name))
        elif value < least:
            self.refuse(Refused("number_too_small", name, limit=f"{least:g}"))
        elif value > most:
            self.refuse(Refused("number_too_large", name, limit=f"{most:g}"))
        else:
            return value
        return 0.0

    def whole(self, name: str, *, least: int = 0, most: int = 1_000_000, default: int | None = None) -> int:
        value = self.number(name, least=least, most=most, default=default)
        if value != int(value):
            self.refuse(Refused("number_malformed", name))
        return int(value)

    def choice(self, name: str, options: Collection[str], *, required: bool = True) -> str:
        value = self.text(name, limit=100, required=required)
        if value and value not in options:
            self.refuse(Refused("choice_unknown", name))
            return ""
        return value

    def choices(self, name: str, options: Collection[str]) -> tuple[str, ...]:
        """Several of the options, each once, in the order sent. None is fine."""
        sent = self.values.get(name, [])
        chosen = dict.fromkeys(item for item in ([sent] if isinstance(sent, str) else sent) if item)
        if any(item not in options for item in chosen):
            self.refuse(Refused("choice_unknown", name))
            return ()
        return tuple(chosen)

    def flag(self, name: str) -> bool:
        return self.typed(name) != ""

    def day(self, name: str, *, required: bool = True) -> date | None:
        text = self.text(name, limit=10, required=required)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            self.refuse(Refused("date_malformed", name))
            return None

    def clock(self, name: str, *, required: bool = True) -> time | None:
        text = self.text(name, limit=8, required=required)
        try:
            return time.fromisoformat(text).replace(tzinfo=None) if text else None
        except ValueError:
            self.refuse(Refused("time_malformed", name))
            return None

    def moment(self, name: str, zone: str, *, required: bool = True) -> datetime | None:
        """A `datetime-local` field in the event's wall time, as a point in time."""
        text = self.text(name, limit=16, required=required)
        if not text:
            return None
        try:
            wall = datetime.fromisoformat(text)
        except ValueError:
            self.refuse(Refused("date_malformed", name))
            return None
        return moment(wall.date(), wall.time().replace(tzinfo=None), zone)

    def texts(
        self, name: str, languages: Collection[str], *, limit: int = 20_000, required: bool = False, lines: bool = False
    ) -> Texts:
        """Content per language, from fields called `name-tag`. `required` asks for the first language."""
        texts = {
            tag: self.text(f"{name}-{tag}", limit=limit, required=required and index == 0, lines=lines)
            for index, tag in enumerate(languages)
        }
        return {tag: text for tag, text in texts.items() if text}

    def revision(self) -> int:
        """The row's revision when the page was made, from the hidden field of that name."""
        return self.whole("revision", most=2**31 - 1)
