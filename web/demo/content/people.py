"""Who comes beside exhibitors and volunteers: artists, organisers, guests and the press."""

import msgspec

from web.demo.shapes import Named


class Act(msgspec.Struct, frozen=True):
    """A group on stage, how many of it there are, their language, and the day (0 or 1) for which they come."""

    name: str
    language: str
    people: int
    day: int


ACTS = (
    Act("Birkentaler Marktmusik", "de", 4, 0),
    Act("فرقة قمر · Ensemble Qamar", "ar", 4, 0),
    Act("Chor Viele Stimmen", "ti", 3, 0),
    Act("ኣደይ · Adey", "ti", 3, 0),
    Act("Липа оркестар · Lipa Orkestar", "sr", 4, 0),
    Act("Вітерець", "uk", 4, 0),
    Act("სამი ხმა · Sami Chma", "ka", 3, 1),
    Act("Trommelgruppe Herzschlag", "fr", 3, 1),
    Act("Grupo Pañuelo Blanco", "es", 4, 1),
    Act("Kanî", "ku", 3, 1),
    Act("Gölge Sahnesi Birkental", "tr", 2, 1),
)


class Person(msgspec.Struct, frozen=True):
    """Somebody with a badge of their own. Without a `day` it is valid on both."""

    who: Named
    organisation: str
    languages: tuple[str, ...]
    day: int | None = None


ORGANISERS = (
    Person(Named("Jonas Birnstiel"), "Kulturamt Birkental, Leitung", ("de", "en", "fr")),
    Person(Named("ሰላም ሃብተየሱስ", "Selam Habtejesus"), "Kulturamt Birkental, Helferteam", ("ti", "de", "en", "am")),
    Person(Named("Walburga Kassenhuber-Lenz"), "Kulturkreis Birkental, Kasse", ("de", "it")),
    Person(Named("Burcu Yelkencigil"), "Kulturamt Birkental, Programm", ("tr", "de", "en")),
    Person(Named("Ivo Platzhalter"), "Bauhof, Strom und Wasser", ("de", "hr")),
    Person(Named("Любава Порадничук", "Ljubawa Poradnytschuk"), "Kulturamt Birkental, Bewerbungen", ("uk", "de", "en")),
)

GUESTS = (
    Person(Named("Hannelore Grasmüller"), "Erste Bürgermeisterin, Markt Birkental", ("de",)),
    Person(Named("Benedikt Hochtaler"), "Landrat, Landkreis Birkental", ("de",), 0),
    Person(Named("Dr. Leyla Korkutan"), "Integrationsbeauftragte des Landes", ("de", "tr"), 0),
    Person(Named("Egid Kirchlechner"), "Pfarrei St. Wolfgang", ("de", "it")),
    Person(Named("İdris Minareci"), "Moscheegemeinde Birkental", ("tr", "de", "ar")),
    Person(Named("Xezal Lalişoğlu"), "Jesidischer Frauenkreis", ("ku", "de"), 1),
    Person(Named("Göran Åkerbjörk"), "Partnerstadt Björkdal", ("en", "de")),
    Person(Named("Márta Nyírfalvi"), "Partnerstadt Nyírvölgy", ("en", "de")),
    Person(Named("Schirin Zweitürl-Tabrizi"), "Autorin", ("de", "fa"), 0),
    Person(Named("الدكتورة سحر الأنوار", "Dr. Sahar al-Anwar"), "Jury der Malaktion", ("ar", "de"), 1),
)

PRESS = (
    Person(Named("Łukasz Wrzeszczyk"), "Der Talbote", ("pl", "de", "en")),
    Person(Named("Constanze Zeilinger-Post"), "Birkentaler Anzeiger", ("de", "en")),
    Person(Named("Zoë Ó Muirgheasmór"), "Radio Talwelle", ("en", "de"), 0),
    Person(Named("سینا خبرنگارزاده", "Sina Chabarnegarsade"), "Funkhaus Obertal, persische Sendung", ("fa", "de")),
)
