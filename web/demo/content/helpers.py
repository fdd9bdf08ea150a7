"""Who helps, with what, and when."""

import msgspec

from events.volunteers.rules import TaskDraft
from web.demo.content.floor import GARDEN, HALL, YARD

TASKS = (
    TaskDraft(
        "gate",
        {"de": "Einlass", "en": "Gate", "ar": "البوابة", "tr": "Giriş", "uk": "Вхід"},
        {
            "de": "Ausweise einlesen, den Weg zeigen, freundlich bleiben, auch um fünf.",
            "en": "Scan badges, point the way, stay friendly, even at five o'clock.",
        },
    ),
    TaskDraft(
        "info",
        {"de": "Infostand", "en": "Information desk", "ar": "الاستعلامات", "tr": "Danışma", "uk": "Довідка"},
        {
            "de": "Pläne ausgeben, Fundsachen hüten, verlorene Eltern wiederfinden.",
            "en": "Hand out plans, keep lost property, find lost parents.",
        },
    ),
    TaskDraft(
        "setup",
        {"de": "Aufbau", "en": "Setting up", "ar": "التجهيز", "tr": "Kurulum", "uk": "Підготовка"},
        {
            "de": "Zelte, Tische, Kabel. Handschuhe gibt es, feste Schuhe bitte mitbringen.",
            "en": "Tents, tables, cables. Gloves are provided; please wear sturdy shoes.",
        },
    ),
    TaskDraft(
        "kitchen",
        {"de": "Küche und Spülmobil", "en": "Kitchen and dishes", "ar": "المطبخ", "tr": "Mutfak", "uk": "Кухня"},
        {
            "de": "Becher spülen, Wasser nachfüllen, den Kochgruppen den Rücken freihalten.",
            "en": "Wash cups, refill water, keep the cooks' backs free.",
        },
    ),
    TaskDraft(
        "children",
        {
            "de": "Kinderwiese",
            "en": "Children's meadow",
            "ar": "مرج الأطفال",
            "tr": "Çocuk çayırı",
            "uk": "Дитяча галявина",
        },
        {
            "de": "Basteln, auffangen, trösten. Erweitertes Führungszeugnis liegt vor oder wird bezahlt.",
            "en": "Craft, catch, comfort. We need a certificate of conduct and pay for it.",
        },
    ),
    TaskDraft(
        "stage",
        {
            "de": "Bühnenhelfer",
            "en": "Stage hands",
            "ar": "مساعدو المسرح",
            "tr": "Sahne yardımcıları",
            "uk": "Помічники сцени",
        },
        {
            "de": "Stühle, Mikrofone, Wasser für die Sängerin und ein Blick auf die Uhr.",
            "en": "Chairs, microphones, water for the singer and an eye on the clock.",
        },
    ),
    TaskDraft(
        "language",
        {
            "de": "Sprachlotsen",
            "en": "Language guides",
            "ar": "مرشدو اللغة",
            "tr": "Dil rehberleri",
            "uk": "Мовні провідники",
        },
        {
            "de": "Mit Schärpe unterwegs und ansprechbar: dolmetschen, begleiten, Formulare lesen.",
            "en": "Out and about with a sash: interpret, accompany, read forms.",
        },
    ),
    TaskDraft(
        "first-aid",
        {"de": "Erste Hilfe", "en": "First aid", "ar": "الإسعافات الأولية", "tr": "İlk yardım", "uk": "Перша допомога"},
        {
            "de": "Pflaster, Schatten, Wasser; zusammen mit dem Sanitätsdienst.",
            "en": "Plasters, shade, water; together with the medical service.",
        },
    ),
    TaskDraft(
        "strike",
        {"de": "Abbau", "en": "Taking down", "ar": "التفكيك", "tr": "Toplama", "uk": "Прибирання"},
        {
            "de": "Alles wieder dahin, wo es war. Danach gibt es Suppe für alle.",
            "en": "Everything back to where it was. Afterwards there is soup for all.",
        },
    ),
)


class Watch(msgspec.Struct, frozen=True):
    """Shifts of one task: on `day` (-1 is the day before the first) at each of `starts`, `minutes` long."""

    task: str
    area: str
    day: int
    starts: tuple[str, ...]
    minutes: int
    capacity: int


WATCHES = (
    Watch("setup", YARD, -1, ("14:00", "17:00"), 180, 5),
    Watch("setup", HALL, -1, ("14:00", "17:00"), 180, 4),
    Watch("setup", GARDEN, -1, ("15:00",), 180, 4),
    Watch("setup", YARD, 0, ("07:30",), 150, 4),
    Watch("setup", GARDEN, 0, ("08:00",), 120, 3),
    Watch("gate", YARD, 0, ("10:30", "13:00", "15:30", "18:00"), 150, 2),
    Watch("gate", GARDEN, 0, ("10:30", "13:00", "15:30", "18:00"), 150, 2),
    Watch("gate", YARD, 1, ("09:30", "12:00", "14:30"), 150, 2),
    Watch("gate", GARDEN, 1, ("09:30", "12:00", "14:30"), 150, 2),
    Watch("info", YARD, 0, ("10:30", "13:30", "16:30"), 180, 2),
    Watch("info", HALL, 0, ("10:30", "13:30", "16:30"), 180, 1),
    Watch("info", YARD, 1, ("09:30", "12:30", "15:30"), 180, 2),
    Watch("info", HALL, 1, ("09:30", "12:30"), 180, 1),
    Watch("info", GARDEN, 0, ("12:00", "15:00"), 180, 1),
    Watch("info", GARDEN, 1, ("11:00", "14:00"), 180, 1),
    Watch("kitchen", YARD, 0, ("11:00", "14:00", "17:00", "20:00"), 180, 3),
    Watch("kitchen", YARD, 1, ("10:00", "13:00", "16:00"), 180, 3),
    Watch("children", GARDEN, 0, ("11:30", "13:00", "14:30", "16:00"), 90, 3),
    Watch("children", GARDEN, 1, ("10:00", "11:30", "13:00", "14:30", "16:00"), 90, 3),
    Watch("stage", YARD, 0, ("10:00", "14:00", "18:00"), 240, 2),
    Watch("stage", GARDEN, 0, ("11:30", "14:30"), 180, 1),
    Watch("stage", YARD, 1, ("09:30", "13:30"), 240, 2),
    Watch("stage", GARDEN, 1, ("09:30", "13:00"), 210, 1),
    Watch("language", YARD, 0, ("11:00", "14:00", "17:00"), 180, 3),
    Watch("language", HALL, 0, ("13:00", "15:30"), 150, 2),
    Watch("language", YARD, 1, ("10:00", "13:00"), 180, 3),
    Watch("language", HALL, 1, ("10:00", "14:30"), 150, 4),
    Watch("first-aid", YARD, 0, ("11:00", "15:00", "19:00"), 240, 2),
    Watch("first-aid", GARDEN, 0, ("11:30",), 330, 1),
    Watch("first-aid", YARD, 1, ("10:00", "14:00"), 240, 2),
    Watch("first-aid", GARDEN, 1, ("10:00",), 420, 1),
    Watch("strike", YARD, 1, ("17:30",), 180, 6),
    Watch("strike", HALL, 1, ("17:30",), 150, 4),
    Watch("strike", GARDEN, 1, ("17:00",), 150, 4),
)

STILL_NEEDED = {
    ("kitchen", YARD, 0, "20:00"): 2,
    ("gate", GARDEN, 0, "18:00"): 1,
    ("first-aid", YARD, 0, "19:00"): 1,
    ("setup", YARD, 0, "07:30"): 1,
    ("children", GARDEN, 1, "10:00"): 1,
    ("language", HALL, 1, "14:30"): 2,
    ("kitchen", YARD, 1, "16:00"): 1,
    ("stage", YARD, 1, "13:30"): 1,
    ("strike", YARD, 1, "17:30"): 3,
    ("strike", HALL, 1, "17:30"): 1,
    ("strike", GARDEN, 1, "17:00"): 1,
}
"""How many places of which shifts (task, area, day, start) nobody has taken."""

LANGUAGES = {
    "de": 19,
    "uk": 7,
    "ar": 7,
    "tr": 5,
    "prs": 3,
    "fa": 2,
    "ti": 3,
    "pl": 2,
    "ro": 2,
    "ku": 2,
    "vi": 2,
    "sr": 1,
    "el": 1,
    "ka": 1,
    "es": 1,
    "sq": 1,
    "zh": 1,
}
"""How many of the sixty volunteers grew up with which language."""

ALSO_SPOKEN = ("en", "fr", "ru", "it", "es", "tr", "ar")

SKILLS = (
    "",
    "",
    "",
    "Führerschein Klasse B",
    "Führerschein Klasse BE, eigener Anhänger",
    "Erste-Hilfe-Kurs vom Herbst 2026",
    "Pflegefachkraft",
    "Licht und Ton, Jugendtreff",
    "Dolmetscht im Krankenhaus",
    "Erweitertes Führungszeugnis liegt vor",
    "Kann Gitarre und Ruhe bewahren",
    "Elektriker",
    "Gesundheitsbelehrung Küche",
    "Bitte keine schweren Lasten",
    "Nur am Samstag",
    "Gebärdensprache, Grundkurs",
)
