"""What was different a year before: a smaller programme, fewer shifts, and some who do not come again."""

from web.demo.content.floor import GARDEN, HALL, YARD
from web.demo.content.helpers import Watch
from web.demo.content.stages import COUNCIL, LIME, MAIN, MEADOW, WORKSHOP
from web.demo.shapes import Group, Named, Point

NAME = {
    "de": "Schau her! Markt der Kulturen 2026",
    "en": "Look here! Market of Cultures 2026",
    "ar": "انظر هنا! سوق الثقافات 2026",
    "tr": "Bak hele! Kültürler Pazarı 2026",
    "uk": "Глянь-но! Ярмарок культур 2026",
}
TAGLINE = {
    "de": "Das erste Mal: zwei Tage, fünfzig Stände und mehr Regen als bestellt.",
    "en": "The first time: two days, fifty stands and more rain than ordered.",
    "ar": "المرة الأولى: يومان وخمسون ركنًا ومطر أكثر مما طلبنا.",
    "tr": "İlk kez: iki gün, elli tezgâh ve ısmarlanandan çok yağmur.",
    "uk": "Уперше: два дні, п’ятдесят столів і дощу більше, ніж замовляли.",
}

GONE = (
    Group(
        "Sattlerei Riemenschneider-Wolf",
        "craft",
        ("x-bavaria",),
        ("de",),
        Named("Gerold Riemenschneider-Wolf"),
        "sattlerei",
        "Gürtel, Hundeleinen",
        {
            "de": "Leder aus der Region, genäht mit zwei Nadeln.",
            "en": "Leather from the region, sewn with two needles.",
        },
        booth="R 16",
    ),
    Group(
        "Χορός του Βράχου",
        "association",
        ("GR",),
        ("el", "de"),
        Named("Ασπασία Βραχίδου", "Aspasia Vrachidu"),
        "choros",
        "Tanzkreis, Anmeldung",
        {
            "de": "Ein griechischer Tanzkreis, der inzwischen nach Oberbirken umgezogen ist.",
            "en": "A Greek dance circle that has since moved to Oberbirken.",
        },
        booth="R 17",
    ),
    Group(
        "Foto-Oase",
        "firm",
        (),
        ("de",),
        Named("Reinhold Linsenmaier-Kopp"),
        "foto-oase",
        "Porträts im Zelt",
        {
            "de": "Ein Porträt, ein Hut aus dem Koffer, ein Abzug zum Mitnehmen.",
            "en": "A portrait, a hat from the trunk, a print to take home.",
        },
        booth="R 38",
    ),
    Group(
        "Вишита сорочка · Blusenwerkstatt",
        "craft",
        ("UA",),
        ("uk",),
        Named("Євдокія Мережка", "Jewdokija Mereschka"),
        "wyschyta",
        "Blusen nach Maß",
        {
            "de": "Blusen aus Leinen, auf Wunsch mit dem Muster der eigenen Großmutter.",
            "en": "Linen blouses, on request with your own grandmother's pattern.",
            "uk": "Лляні сорочки, на замовлення — з бабусиним візерунком.",
        },
        booth="R 21",
    ),
)

POINTS = (
    Point(
        {"de": "Eröffnung im Regen", "en": "Opening in the rain"},
        {
            "de": "Vierhundert Schirme, drei Reden, ein Kuchen.",
            "en": "Four hundred umbrellas, three speeches, one cake.",
        },
        "opening",
        "Bürgermeisterin Hannelore Grasmüller",
        ("de",),
        MAIN,
        0,
        "11:00",
    ),
    Point(
        {"de": "Marktmusik und Gäste", "en": "The market band and guests"},
        {"de": "Polka, Kolo und was sonst in die Beine geht.", "en": "Polka, kolo and whatever else moves the legs."},
        "music",
        "Birkentaler Marktmusik",
        ("de",),
        MAIN,
        0,
        "12:00",
    ),
    Point(
        {"de": "Chor Viele Stimmen", "en": "The Choir of Many Voices"},
        {"de": "Das erste Konzert vor so vielen Leuten.", "en": "The first concert before so many people."},
        "music",
        "Chor Viele Stimmen",
        ("de", "ar", "ti"),
        MAIN,
        0,
        "14:30",
    ),
    Point(
        {"de": "Märchen am Bollerofen", "en": "Tales by the stove"},
        {"de": "Wegen des Wetters ins Pfarrhaus verlegt.", "en": "Moved to the parish house because of the weather."},
        "reading",
        "Marktbücherei Birkental",
        ("de", "tr"),
        LIME,
        0,
        "15:00",
    ),
    Point(
        {"de": "Wohnen im Landkreis", "en": "Housing in the district"},
        {"de": "Ein Forum, aus dem die Wohnungsbörse wurde.", "en": "The forum from which the housing board grew."},
        "forum",
        "Freundeskreis Offene Türen",
        ("de", "en"),
        COUNCIL,
        0,
        "16:00",
        90,
    ),
    Point(
        {"de": "Filzen mit warmem Wasser", "en": "Felting with warm water"},
        {"de": "Vierzig Kinder, achtzig nasse Ärmel.", "en": "Forty children, eighty wet sleeves."},
        "workshop",
        "ნათია წოვათელიძე",
        ("ka", "de"),
        WORKSHOP,
        0,
        "13:00",
        60,
    ),
    Point(
        {"de": "Langer Tisch", "en": "The long table"},
        {
            "de": "Vierzig Meter, dieses Jahr sollen es sechzig werden.",
            "en": "Forty metres; next time it shall be sixty.",
        },
        "food",
        "Freundeskreis Offene Türen",
        ("de",),
        LIME,
        1,
        "11:30",
        60,
    ),
    Point(
        {"de": "Pfützenolympiade", "en": "Puddle games"},
        {"de": "Sieben Disziplinen, alle nass.", "en": "Seven events, all of them wet."},
        "children",
        "Kinderhaus Regenpfütze",
        ("de",),
        MEADOW,
        1,
        "13:00",
        60,
    ),
    Point(
        {"de": "Ein Lied zum Heimgehen", "en": "A song to go home with"},
        {"de": "Mit Sonne, endlich.", "en": "With sunshine, at last."},
        "other",
        "Alle",
        ("de",),
        MAIN,
        1,
        "17:00",
        30,
    ),
)

WATCHES = (
    Watch("setup", YARD, -1, ("15:00",), 180, 4),
    Watch("gate", YARD, 0, ("10:30", "15:00"), 270, 2),
    Watch("gate", GARDEN, 0, ("10:30", "15:00"), 270, 2),
    Watch("gate", YARD, 1, ("09:30", "13:30"), 240, 2),
    Watch("info", HALL, 0, ("10:30", "15:00"), 270, 1),
    Watch("info", HALL, 1, ("09:30", "13:30"), 240, 1),
    Watch("kitchen", YARD, 0, ("11:00", "15:00"), 240, 2),
    Watch("kitchen", YARD, 1, ("10:00", "14:00"), 240, 2),
    Watch("children", GARDEN, 0, ("12:00", "15:00"), 180, 2),
    Watch("children", GARDEN, 1, ("11:00", "14:00"), 180, 2),
    Watch("language", HALL, 0, ("13:00",), 240, 2),
    Watch("language", HALL, 1, ("11:00",), 240, 2),
    Watch("strike", YARD, 1, ("17:30",), 180, 4),
)
VOLUNTEERS = 34
"""So many of today's volunteers helped already then."""
