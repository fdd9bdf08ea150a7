"""The three places of the festival, in metres: what stands there, and where."""

from events.floor.rules import AreaDraft, BoothDraft, BoothRowDraft
from web.demo.shapes import Drawn

YARD, HALL, GARDEN = "S", "R", "P"

AREAS = (
    AreaDraft(
        YARD,
        {"de": "Schulhof", "en": "School yard", "ar": "ساحة المدرسة", "tr": "Okul bahçesi", "uk": "Шкільне подвір’я"},
        kind="yard",
        hue="madder",
        width=60,
        depth=40,
    ),
    AreaDraft(
        HALL,
        {"de": "Rathaus", "en": "Town hall", "ar": "دار البلدية", "tr": "Belediye binası", "uk": "Ратуша"},
        kind="hall",
        hue="teal",
        width=48,
        depth=20,
    ),
    AreaDraft(
        GARDEN,
        {
            "de": "Pfarrgarten",
            "en": "Parish garden",
            "ar": "حديقة الكنيسة",
            "tr": "Kilise bahçesi",
            "uk": "Парафіяльний сад",
        },
        kind="yard",
        hue="moss",
        # The old wall cuts the north-eastern corner off.
        outline=((0, 0), (34, 0), (42, 8), (42, 30), (0, 30)),
    ),
)

ROWS = (
    # The kitchens have the power of the school behind them.
    BoothRowDraft(YARD, "S ", 8, 4, 3, first=1, x=4, y=2, gap=1, power_watts=9_000),
    BoothRowDraft(YARD, "S ", 6, 3, 3, first=9, x=5, y=34, gap=1.5, power_watts=1_000),
    # Along the northern wall, two islands back to back, along the southern wall on both sides of the door.
    BoothRowDraft(HALL, "R ", 12, 2.5, 2, first=1, x=2, y=0.5, power_watts=500),
    BoothRowDraft(HALL, "R ", 5, 2.5, 2, first=13, x=4, y=8, power_watts=500),
    BoothRowDraft(HALL, "R ", 5, 2.5, 2, first=18, x=4, y=10, power_watts=500),
    BoothRowDraft(HALL, "R ", 5, 2.5, 2, first=23, x=20.5, y=8, power_watts=500),
    BoothRowDraft(HALL, "R ", 5, 2.5, 2, first=28, x=20.5, y=10, power_watts=500),
    BoothRowDraft(HALL, "R ", 5, 2.5, 2, first=33, x=2, y=17.5, power_watts=500),
    BoothRowDraft(HALL, "R ", 5, 2.5, 2, first=38, x=22, y=17.5, power_watts=500),
    BoothRowDraft(GARDEN, "P ", 5, 3, 3, first=1, x=4, y=25.5, gap=1.5, power_watts=1_000),
)
"""Every booth that stands in a row with others."""

BOOTHS = (
    BoothDraft("S 15", YARD, 55, 12, 3, 3, power_watts=1_000),
    BoothDraft("S 16", YARD, 55, 16.5, 3, 3, power_watts=1_000),
    BoothDraft("S 17", YARD, 55, 21, 3, 3, power_watts=2_500),
    BoothDraft("S 18", YARD, 50, 24.5, 4, 3, power_watts=6_000, note="Unter dem Vordach"),
    BoothDraft("P 6", GARDEN, 2, 20.5, 3, 3, power_watts=1_000),
    BoothDraft("P 7", GARDEN, 2, 16, 3, 3, power_watts=1_000),
    BoothDraft("P 8", GARDEN, 2, 11.5, 3, 3, power_watts=1_000),
    BoothDraft("P 9", GARDEN, 2, 7, 3, 3, power_watts=3_500),
    BoothDraft("P 10", GARDEN, 5, 2.2, 3, 3, rotation=-35, power_watts=3_500),
    # In a half circle round the lime tree, so that everybody looks at the stage.
    BoothDraft("P 11", GARDEN, 9.5, 13.2, 3, 3, rotation=50),
    BoothDraft("P 12", GARDEN, 12.8, 17.1, 3, 3, rotation=25),
    BoothDraft("P 13", GARDEN, 17.5, 18.6, 3, 3),
    BoothDraft("P 14", GARDEN, 22.2, 17.1, 3, 3, rotation=-25),
    BoothDraft("P 15", GARDEN, 25.5, 13.2, 3, 3, rotation=-50, note="Ohne Strom"),
)

OBJECTS = {
    YARD: (
        Drawn("stage", 2, 13, 8, 10, {"de": "Große Bühne", "en": "Main stage", "ar": "المسرح الكبير"}),
        Drawn("keep_clear", 11, 11, 15, 14, {"de": "Tanzfläche", "en": "Dance floor", "ar": "ساحة الرقص"}),
        Drawn("stage", 46, 2, 12, 8, {"de": "Werkstattzelt", "en": "Workshop tent", "ar": "خيمة الورشات"}),
        Drawn("fire_lane", 0, 28.5, 60, 4, {"de": "Rettungsweg", "en": "Fire lane", "ar": "ممر الإنقاذ"}),
        Drawn("label", 29, 12, 18, 12, {"de": "Tische und Bänke", "en": "Tables and benches", "ar": "طاولات ومقاعد"}),
        Drawn("information", 34, 34, 4, 3, {"de": "Infostand", "en": "Information desk", "ar": "الاستعلامات"}),
        Drawn(
            "lost_children",
            38.5,
            34,
            2.5,
            3,
            {"de": "Kindersammelpunkt", "en": "Lost children", "ar": "مكان الأطفال التائهين"},
        ),
        Drawn("first_aid", 42, 34, 4, 3, {"de": "Erste Hilfe", "en": "First aid", "ar": "الإسعافات الأولية"}),
        Drawn("toilet", 48, 34, 5.5, 4, {"de": "Toiletten", "en": "Toilets", "ar": "دورات المياه"}),
        Drawn(
            "wheelchair_toilet",
            53.6,
            34,
            2.4,
            4,
            {"de": "Rollstuhl-WC", "en": "Accessible toilet", "ar": "دورة مياه للكراسي المتحركة"},
        ),
        Drawn("exit", 0, 34, 3, 6, {"de": "Eingang Schulstraße", "en": "Gate, Schulstraße", "ar": "مدخل شارع المدرسة"}),
        Drawn("steps", 3.2, 37.5, 1.2, 2.5),
        Drawn("ramp", 3.2, 34, 1.2, 3, {"de": "Rampe", "en": "Ramp", "ar": "منحدر"}),
        Drawn(
            "exit",
            58,
            33,
            2,
            6,
            {"de": "Weg zum Rathaus", "en": "Way to the town hall", "ar": "الطريق إلى دار البلدية"},
        ),
        Drawn("hydrant", 30, 26.6, 0.8, 0.8, {"de": "Hydrant", "en": "Hydrant", "ar": "صنبور الإطفاء"}),
        Drawn("power_point", 24, 0.5, 1, 1, {"de": "Strom 32 A", "en": "Power 32 A", "ar": "كهرباء 32 A"}),
        Drawn("power_point", 48.5, 22, 1, 1, {"de": "Strom 16 A", "en": "Power 16 A", "ar": "كهرباء 16 A"}),
    ),
    HALL: (
        Drawn("stage", 37, 0.5, 10.5, 11, {"de": "Sitzungssaal", "en": "Council chamber", "ar": "قاعة المجلس"}),
        Drawn("wall", 36, 0, 0.4, 12.5),
        Drawn("quiet_room", 42.5, 13.5, 5, 6, {"de": "Ruheraum", "en": "Quiet room", "ar": "غرفة هادئة"}),
        Drawn("toilet", 37, 13.5, 3, 4, {"de": "Toiletten", "en": "Toilets", "ar": "دورات المياه"}),
        Drawn(
            "wheelchair_toilet",
            40.1,
            13.5,
            1.9,
            4,
            {"de": "Rollstuhl-WC", "en": "Accessible toilet", "ar": "دورة مياه للكراسي المتحركة"},
        ),
        Drawn("information", 16, 15.2, 4, 1.2, {"de": "Empfang", "en": "Reception", "ar": "الاستقبال"}),
        Drawn("exit", 15.5, 19.2, 5.5, 0.8, {"de": "Haupteingang", "en": "Main entrance", "ar": "المدخل الرئيسي"}),
        Drawn("steps", 15.5, 18, 5.5, 1.1),
        Drawn("exit", 32.6, 0, 2.8, 0.6, {"de": "Notausgang", "en": "Emergency exit", "ar": "مخرج الطوارئ"}),
        Drawn("steps", 32.6, 0.7, 2.8, 1.1),
        Drawn("exit", 0, 9, 0.6, 2.5, {"de": "Westtür", "en": "West door", "ar": "الباب الغربي"}),
        Drawn("lift", 0.8, 9, 1.8, 2.5, {"de": "Aufzug", "en": "Lift", "ar": "مصعد"}),
        Drawn(
            "block",
            17.3,
            8.4,
            2.4,
            3.2,
            {"de": "Bilderwand der Malaktion", "en": "Pictures of the painting call", "ar": "جدار لوحات حملة الرسم"},
        ),
        Drawn("power_point", 34, 9.5, 0.8, 0.8, {"de": "Strom 16 A", "en": "Power 16 A", "ar": "كهرباء 16 A"}),
    ),
    GARDEN: (
        Drawn(
            "stage",
            15.5,
            4,
            7,
            5,
            {"de": "Bühne unter der Linde", "en": "Stage under the lime tree", "ar": "المسرح تحت شجرة الزيزفون"},
        ),
        Drawn("keep_clear", 14, 9.5, 10, 6, {"de": "Wiese zum Sitzen", "en": "Lawn to sit on", "ar": "مرج للجلوس"}),
        Drawn("stage", 30, 18, 11, 10, {"de": "Kinderwiese", "en": "Children's meadow", "ar": "مرج الأطفال"}),
        Drawn("building", 30, 8.5, 11, 7, {"de": "Pfarrhaus", "en": "Parish house", "ar": "بيت الرعية"}),
        Drawn(
            "prayer_room", 30.5, 9, 3.5, 2.2, {"de": "Raum für Gebet und Stille", "en": "Room for prayer", "ar": "مصلّى"}
        ),
        Drawn(
            "nursing", 34.3, 9, 3.5, 2.2, {"de": "Still- und Wickelraum", "en": "Nursing room", "ar": "غرفة الرضاعة"}
        ),
        Drawn("toilet", 38.2, 9, 2.3, 3.5, {"de": "Toiletten", "en": "Toilets", "ar": "دورات المياه"}),
        Drawn(
            "wheelchair_toilet",
            38.2,
            12.6,
            2.3,
            2.4,
            {"de": "Rollstuhl-WC", "en": "Accessible toilet", "ar": "دورة مياه للكراسي المتحركة"},
        ),
        Drawn(
            "information", 26, 22.5, 2.5, 2.5, {"de": "Infopunkt", "en": "Information point", "ar": "نقطة الاستعلامات"}
        ),
        Drawn(
            "exit",
            25.5,
            29.2,
            4,
            0.8,
            {"de": "Eingang Kirchgasse", "en": "Gate, Kirchgasse", "ar": "مدخل زقاق الكنيسة"},
        ),
        Drawn("fire_lane", 0, 29, 12, 1, {"de": "Rettungsweg", "en": "Fire lane", "ar": "ممر الإنقاذ"}),
        Drawn("power_point", 11, 5, 1, 1, {"de": "Strom 16 A", "en": "Power 16 A", "ar": "كهرباء 16 A"}),
    ),
}
