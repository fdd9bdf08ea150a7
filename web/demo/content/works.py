"""What hangs on the walls: pictures of the painting call and a few others, by the group's address before the @."""

import msgspec

from exhibitors.profiles.works.rules import WorkDraft


class Painted(msgspec.Struct, frozen=True):
    """A work, and what is drawn for its picture: a motif, and the numbers that make each one different."""

    draft: WorkDraft
    motif: str
    dice: int


WORKS: dict[str, tuple[Painted, ...]] = {
    "malaktion": (
        Painted(
            WorkDraft(
                {
                    "de": "Zwei Berge, ein Bach",
                    "en": "Two mountains, one brook",
                    "ar": "جبلان وجدول",
                    "uk": "Дві гори, один струмок",
                },
                "Milena, 11",
                {
                    "de": "Links der Berg hinter Omas Haus in Durmitor, rechts der Wankerl. Der Bach ist derselbe, "
                    "sagt Milena.",
                    "en": "On the left the mountain behind Grandma's house in Durmitor, on the right our Wankerl. The "
                    "brook is the same one, says Milena.",
                    "ar": "على اليسار الجبل خلف بيت الجدة، وعلى اليمين جبلنا. أما الجدول فواحد، تقول ميلينا.",
                },
                {
                    "de": "Blaue und grüne Hügel unter einer großen Sonne",
                    "en": "Blue and green hills under a large sun",
                    "ar": "تلال زرقاء وخضراء تحت شمس كبيرة",
                },
                60,
                45,
                wall=70,
            ),
            "hills",
            3,
        ),
        Painted(
            WorkDraft(
                {
                    "de": "Das Haus mit den vielen Türen",
                    "en": "The house with many doors",
                    "ar": "البيت ذو الأبواب الكثيرة",
                    "tr": "Çok kapılı ev",
                },
                "Yusuf, 9",
                {
                    "de": "Jede Tür gehört jemandem aus der Klasse. Die rote ist für Leute, die noch kommen.",
                    "en": "Every door belongs to somebody in class. The red one is for people still to come.",
                    "ar": "لكل باب صاحب من الصف، والباب الأحمر لمن سيأتون.",
                    "tr": "Her kapı sınıftan birinin. Kırmızı olan, daha gelecekler için.",
                },
                {
                    "de": "Bunte Häuser mit vielen Türen",
                    "en": "Colourful houses with many doors",
                    "ar": "بيوت ملوّنة كثيرة الأبواب",
                },
                50,
                40,
                wall=60,
            ),
            "house",
            5,
        ),
        Painted(
            WorkDraft(
                {"de": "Küchentisch um sechs", "en": "Kitchen table at six", "ar": "طاولة المطبخ في السادسة"},
                "Familie Oberhummer-Sağlam",
                {
                    "de": "Gemalt von fünf Händen, eine davon noch sehr klein.",
                    "en": "Painted by five hands, one of them still very small.",
                },
                {
                    "de": "Teller und Tassen auf einem Tisch, von oben",
                    "en": "Plates and cups on a table, from above",
                    "ar": "صحون وأكواب على طاولة من الأعلى",
                },
                80,
                60,
                wall=90,
            ),
            "table",
            7,
        ),
        Painted(
            WorkDraft(
                {"de": "Nachtbus nach Oberbirken", "en": "Night bus to Oberbirken", "ar": "حافلة الليل إلى أوبربيركن"},
                "Korbinian und Delal, 16",
                {},
                {
                    "de": "Sterne und Lichter über dunklen Hügeln",
                    "en": "Stars and lights above dark hills",
                    "ar": "نجوم وأضواء فوق تلال مظلمة",
                },
                70,
                50,
                wall=80,
            ),
            "night",
            2,
        ),
        Painted(
            WorkDraft(
                {
                    "de": "Flickendecke",
                    "en": "Patchwork",
                    "ar": "لحاف الرقع",
                    "tr": "Kırkyama",
                    "uk": "Клаптикова ковдра",
                },
                "Frauentreff am Anger",
                {
                    "de": "Neunzehn Gemeinden, neunzehn Muster. Wer seines findet, darf es anfassen.",
                    "en": "Nineteen villages, nineteen patterns. Whoever finds their own may touch it.",
                },
                {
                    "de": "Bunte Quadrate mit Sternen und Rauten",
                    "en": "Colourful squares with stars and diamonds",
                    "ar": "مربعات ملوّنة بنجوم ومعيّنات",
                },
                120,
                120,
                2,
                130,
            ),
            "quilt",
            11,
        ),
        Painted(
            WorkDraft(
                {
                    "de": "Der Kranich bleibt",
                    "en": "The crane stays",
                    "ar": "الكركي يبقى",
                    "uk": "Журавель залишається",
                },
                "Sofija, 14",
                {
                    "de": "Kraniche ziehen weiter. Dieser hat es sich anders überlegt.",
                    "en": "Cranes move on. This one has changed its mind.",
                    "uk": "Журавлі відлітають. Цей передумав.",
                },
                {
                    "de": "Ein weißer Vogel über einem See",
                    "en": "A white bird above a lake",
                    "ar": "طائر أبيض فوق بحيرة",
                },
                40,
                60,
                wall=50,
            ),
            "bird",
            4,
        ),
        Painted(
            WorkDraft(
                {
                    "de": "Meine Straße, gestern und morgen",
                    "en": "My street, yesterday and tomorrow",
                    "ar": "شارعي أمس وغدًا",
                },
                "Noor, 12",
                {},
                {
                    "de": "Eine Reihe Häuser in warmen und kühlen Farben",
                    "en": "A row of houses in warm and cool colours",
                    "ar": "صفّ من البيوت بألوان دافئة وباردة",
                },
                60,
                42,
                wall=70,
            ),
            "house",
            13,
        ),
        Painted(
            WorkDraft(
                {"de": "Morgen am Weiher", "en": "Morning at the pond", "ar": "صباح عند البركة"},
                "Hedwig Moosangerl",
                {"de": "Mit 81 Jahren das erste Bild.", "en": "A first picture, at eighty-one."},
                {
                    "de": "Sanfte Hügel im Morgenlicht",
                    "en": "Gentle hills in the morning light",
                    "ar": "تلال هادئة في ضوء الصباح",
                },
                50,
                35,
                wall=60,
            ),
            "hills",
            17,
        ),
    ),
    "bilder-vom-weg": (
        Painted(
            WorkDraft(
                {
                    "de": "Was die Nacht hielt",
                    "en": "What the night was holding",
                    "uk": "Що тримала ніч",
                    "ar": "ما كانت الليلة تحمله",
                },
                "Ostap Krynytschnyk",
                {
                    "de": "Der Bahnsteig von Lwiw, vier Uhr früh: Jemand hält eine Gießkanne, als wäre sie ein Kind.",
                    "en": "The platform in Lviv, four in the morning: somebody holds a watering can as if it were "
                    "a child.",
                    "uk": "Перон у Львові, четверта ранку: хтось тримає лійку, наче дитину.",
                },
                {"de": "Lichter in der Nacht", "en": "Lights at night", "uk": "Вогні вночі", "ar": "أضواء في الليل"},
                90,
                60,
                wall=100,
            ),
            "night",
            23,
        ),
        Painted(
            WorkDraft(
                {
                    "de": "Tisch bei Fremden",
                    "en": "A table among strangers",
                    "uk": "Стіл у незнайомців",
                    "ar": "مائدة عند الغرباء",
                },
                "Ostap Krynytschnyk",
                {},
                {"de": "Teller auf einem hellen Tisch", "en": "Plates on a light table", "ar": "صحون على طاولة فاتحة"},
                90,
                60,
                wall=100,
            ),
            "table",
            29,
        ),
    ),
    "giay-do": (
        Painted(
            WorkDraft(
                {"de": "Wolpertinger mit Lotos", "en": "Wolpertinger with lotus", "ar": "فولبرتينغر مع اللوتس"},
                "Quách Khải Nguyên",
                {
                    "de": "Holzschnitt in vier Farben auf handgeschöpftem Papier. Das Tier ist Nguyên am Waldrand "
                    "begegnet, sagt er.",
                    "en": "Woodcut in four colours on handmade paper. Nguyên says he met the animal at the edge of "
                    "the forest.",
                },
                {
                    "de": "Ein Tier mit Flügeln über Wasser",
                    "en": "An animal with wings above water",
                    "ar": "حيوان مجنّح فوق الماء",
                },
                30,
                42,
                wall=40,
            ),
            "bird",
            31,
        ),
    ),
    "wycinanki": (
        Painted(
            WorkDraft(
                {"de": "Hahn und Stern", "en": "Rooster and star", "ar": "ديك ونجمة"},
                "Zdzisława Nożycka-Brandl",
                {
                    "de": "Scherenschnitt aus sieben Papieren, ohne Vorzeichnung.",
                    "en": "Cut from seven papers, without a drawing.",
                },
                {
                    "de": "Bunte Sterne und Rauten aus Papier",
                    "en": "Colourful stars and diamonds of paper",
                    "ar": "نجوم ومعيّنات ورقية ملوّنة",
                },
                35,
                35,
                wall=45,
            ),
            "quilt",
            37,
        ),
    ),
    "toepferhof": (
        Painted(
            WorkDraft(
                {"de": "Schale ohne Namen", "en": "Bowl without a name", "uk": "Миска без імені", "ar": "وعاء بلا اسم"},
                "Taras Hlynjanyk",
                {
                    "de": "Im Ofen gesprungen, mit Gold geflickt und seitdem das liebste Stück.",
                    "en": "Cracked in the kiln, mended with gold, and the favourite ever since.",
                },
                width=24,
                height=9,
                depth=24,
            ),
            "",
            0,
        ),
    ),
}
