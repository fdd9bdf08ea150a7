"""What groups serve, sell, teach and tell, by the part of the group's address before the @.

Prices in cents, 0 is free, None is not known yet. Allergens None: nobody has said yet what is in it.
"""

from exhibitors.profiles.offers.rules import OfferDraft

FOOD: dict[str, tuple[OfferDraft, ...]] = {
    "jasminkueche": (
        OfferDraft(
            "food",
            {
                "de": "Falafel im Fladenbrot",
                "en": "Falafel in flatbread",
                "ar": "فلافل في خبز",
                "tr": "Ekmek arası falafel",
            },
            {
                "de": "Sechs Stück, innen grün vor Petersilie, mit Sesamsoße und eingelegten Rüben.",
                "en": "Six pieces, green inside from parsley, with sesame sauce and pickled turnip.",
                "ar": "ست قطع خضراء من البقدونس، مع الطحينة ومخلّل اللفت.",
                "de-x-leicht": "Kleine Bällchen aus Kicher-Erbsen. In einem weichen Brot. Mit Soße.",
            },
            550,
            ("vegan", "halal"),
            ("gluten", "sesame"),
        ),
        OfferDraft(
            "food",
            {"de": "Fattusch", "en": "Fattoush", "ar": "فتّوش"},
            {
                "de": "Salat mit geröstetem Brot, Granatapfel und Sumach.",
                "en": "Salad with toasted bread, pomegranate and sumac.",
                "ar": "سلطة مع خبز محمّص ورمّان وسمّاق.",
            },
            450,
            ("vegan", "halal"),
            ("gluten",),
        ),
        OfferDraft(
            "food",
            {"de": "Schisch Taouk vom Huhn", "en": "Shish taouk (chicken)", "ar": "شيش طاووق"},
            {
                "de": "Spieße mit Knoblauchcreme. Das Fleisch kommt vom Halal-Metzger in der Kreisstadt.",
                "en": "Skewers with garlic cream. The meat is from the halal butcher in the county town.",
                "ar": "أسياخ دجاج مع كريم الثوم، واللحم من ملحمة حلال.",
            },
            750,
            ("halal", "gluten_free"),
            ("eggs", "milk"),
        ),
        OfferDraft(
            "food",
            {"de": "Mahalabia mit Rosenwasser", "en": "Mahalabia with rose water", "ar": "مهلّبية بماء الورد"},
            {},
            300,
            ("vegetarian", "halal", "gluten_free"),
            ("milk", "nuts"),
        ),
    ),
    "buna": (
        OfferDraft(
            "food",
            {
                "de": "Injera mit Linsen und Spinat",
                "en": "Injera with lentils and spinach",
                "ar": "إنجيرا بالعدس والسبانخ",
            },
            {
                "de": "Für zwei: eine große Platte, von der man gemeinsam isst. Der Teig ist nur aus Teff.",
                "en": "For two: one large plate from which you eat together. The batter is of nothing but teff.",
            },
            1200,
            ("vegan", "gluten_free"),
            (),
        ),
        OfferDraft(
            "food",
            {"de": "Zigni vom Rind", "en": "Zigni (beef)", "ar": "زغني باللحم"},
            {"de": "Scharf, mit Berbere geschmort.", "en": "Hot, stewed with berbere."},
            900,
            ("without_pork",),
        ),
        OfferDraft(
            "drink",
            {"de": "Kaffee aus der Jebena", "en": "Coffee from the jebena", "ar": "قهوة من الجبنة"},
            {
                "de": "Dreimal aufgegossen, mit Popcorn. Die Zeremonie beginnt zu jeder vollen Stunde.",
                "en": "Brewed three times, with popcorn. The ceremony begins on the hour.",
            },
            250,
            ("vegan",),
            (),
        ),
    ),
    "lotoskueche": (
        OfferDraft(
            "food",
            {"de": "Sommerrollen mit Tofu", "en": "Summer rolls with tofu", "ar": "لفائف صيفية بالتوفو"},
            {
                "de": "Zwei Stück, selbst gerollt. Frau Ngân zeigt, wie.",
                "en": "Two pieces that you roll yourself. Mrs Ngân shows you how.",
            },
            500,
            ("vegan",),
            ("peanuts", "soybeans"),
        ),
        OfferDraft(
            "food",
            {"de": "Sommerrollen mit Garnelen", "en": "Summer rolls with prawns", "ar": "لفائف صيفية بالروبيان"},
            {},
            600,
            (),
            ("crustaceans", "fish", "peanuts"),
        ),
        OfferDraft(
            "food",
            {"de": "Phở mit Rindfleisch", "en": "Beef phở", "ar": "حساء فو باللحم"},
            {
                "de": "Die Brühe zieht seit vier Uhr früh.",
                "en": "The broth has been simmering since four in the morning.",
            },
            850,
            ("lactose_free",),
            ("fish", "celery"),
        ),
        OfferDraft(
            "food",
            {"de": "Gebackene Banane", "en": "Fried banana", "ar": "موز مقلي"},
            {},
            300,
            ("vegan",),
            ("gluten", "sesame"),
        ),
    ),
    "kalyna": (
        OfferDraft(
            "food",
            {
                "de": "Warenyky mit Kartoffel",
                "en": "Varenyky with potato",
                "uk": "Вареники з картоплею",
                "ar": "فارينيكي بالبطاطا",
            },
            {
                "de": "Acht Teigtaschen mit gerösteten Zwiebeln.",
                "en": "Eight dumplings with fried onions.",
                "uk": "Вісім вареників зі смаженою цибулею.",
            },
            600,
            ("vegan",),
            ("gluten",),
        ),
        OfferDraft(
            "food",
            {
                "de": "Warenyky mit Kirsche",
                "en": "Varenyky with cherry",
                "uk": "Вареники з вишнею",
                "ar": "فارينيكي بالكرز",
            },
            {},
            650,
            ("vegetarian",),
            ("gluten", "eggs", "milk"),
        ),
        OfferDraft(
            "food",
            {"de": "Borschtsch", "en": "Borshch", "uk": "Борщ", "ar": "بورش"},
            {
                "de": "Mit oder ohne Fleisch, immer mit Dill. Schmand auf Wunsch.",
                "en": "With or without meat, always with dill. Sour cream if you like.",
                "uk": "З м’ясом або без, завжди з кропом. Сметана — за бажанням.",
            },
            500,
            (),
            ("milk", "celery"),
        ),
    ),
    "kuchenstube": (
        OfferDraft(
            "food",
            {"de": "Auszogne", "en": "Auszogne (fried dough)", "ar": "أوستسوغنه (عجين مقلي)"},
            {"de": "Heiß aus dem Schmalz.", "en": "Hot from the lard."},
            250,
            (),
            ("gluten", "eggs", "milk"),
        ),
        OfferDraft(
            "food",
            {"de": "Zwetschgendatschi", "en": "Plum sheet cake", "ar": "كعكة الخوخ"},
            {},
            280,
            ("vegetarian",),
            ("gluten", "eggs", "milk"),
        ),
        OfferDraft(
            "food",
            {
                "de": "Apfelkuchen ohne Ei und Milch",
                "en": "Apple cake without egg and milk",
                "ar": "كعكة تفاح بلا بيض ولا حليب",
            },
            {},
            280,
            ("vegan",),
            ("gluten", "nuts"),
        ),
        OfferDraft(
            "drink", {"de": "Filterkaffee", "en": "Filter coffee", "ar": "قهوة مفلترة"}, {}, 200, ("vegan",), ()
        ),
    ),
    "pamir": (
        OfferDraft(
            "food",
            {"de": "Bolani mit Lauch", "en": "Bolani with leek", "ar": "بولاني بالكرّاث"},
            {"de": "Dünner Fladen von der heißen Platte.", "en": "Thin flatbread from the hot plate."},
            400,
            ("vegan", "halal"),
            ("gluten",),
        ),
        OfferDraft(
            "food",
            {"de": "Kabuli Palau mit Lamm", "en": "Kabuli palaw with lamb", "ar": "كابلي بلاو بلحم الضأن"},
            {"de": "Reis mit Karotten und Rosinen: ein Festessen.", "en": "Rice with carrots and raisins: a feast."},
            950,
            ("halal", "gluten_free"),
            ("nuts",),
        ),
        OfferDraft(
            "food",
            {"de": "Safranmilchreis", "en": "Saffron rice pudding", "ar": "أرز بالحليب والزعفران"},
            {},
            300,
            ("vegetarian", "halal", "gluten_free"),
            ("milk",),
        ),
    ),
    "cortile": (
        OfferDraft(
            "food",
            {"de": "Panelle", "en": "Panelle", "ar": "بانيلّه"},
            {
                "de": "Frittierte Schnitten aus Kichererbsenmehl, mit Zitrone.",
                "en": "Fried slices of chickpea flour, with lemon.",
            },
            400,
            ("vegan", "gluten_free"),
            (),
        ),
        OfferDraft(
            "food",
            {"de": "Arancini mit Erbsen", "en": "Arancini with peas", "ar": "أرانشيني بالبازلاء"},
            {},
            450,
            ("vegetarian",),
            ("gluten", "eggs", "milk"),
        ),
        OfferDraft(
            "drink",
            {"de": "Zitronengranita", "en": "Lemon granita", "ar": "غرانيتا الليمون"},
            {},
            300,
            ("vegan", "gluten_free"),
            (),
        ),
    ),
    "momo": (
        OfferDraft(
            "food",
            {"de": "Momos mit Spinat und Tofu", "en": "Momos with spinach and tofu", "ar": "مومو بالسبانخ والتوفو"},
            {},
            650,
            ("vegan",),
            ("gluten", "soybeans"),
        ),
        OfferDraft(
            "food",
            {"de": "Momos mit Rind", "en": "Momos with beef", "ar": "مومو بلحم البقر"},
            {},
            750,
            ("without_pork",),
        ),
        OfferDraft(
            "drink",
            {"de": "Buttertee", "en": "Butter tea", "ar": "شاي بالزبدة"},
            {
                "de": "Salzig. Der erste Schluck wundert sich, der zweite nicht mehr.",
                "en": "Salty. Your first sip is surprised, your second no longer.",
            },
            200,
            ("vegetarian",),
            ("milk",),
        ),
    ),
    "teezelt": (
        OfferDraft(
            "drink",
            {"de": "Schwarzer Tee im Glas", "en": "Black tea in a glass", "tr": "Çay", "ar": "شاي في كأس"},
            {},
            0,
            ("vegan", "halal"),
            (),
        ),
        OfferDraft(
            "food",
            {"de": "Lokum", "en": "Turkish delight", "tr": "Lokum", "ar": "راحة الحلقوم"},
            {},
            100,
            ("vegan", "halal", "gluten_free"),
            ("nuts",),
        ),
        OfferDraft(
            "food",
            {"de": "Baklava", "en": "Baklava", "tr": "Baklava", "ar": "بقلاوة"},
            {},
            200,
            ("vegetarian", "halal"),
            ("gluten", "milk", "nuts"),
        ),
    ),
    "grate": (
        OfferDraft(
            "food",
            {"de": "Flija aus der Pfanne", "en": "Flija from the pan", "ar": "فليا"},
            {
                "de": "Dreißig dünne Schichten, vier Stunden Geduld.",
                "en": "Thirty thin layers, four hours of patience.",
            },
            450,
            ("vegetarian",),
            ("gluten", "eggs", "milk"),
        ),
    ),
    "nachbarschaft": (
        OfferDraft(
            "food",
            {"de": "Baumstriezel", "en": "Chimney cake", "ar": "كعكة المدخنة"},
            {},
            400,
            ("vegetarian",),
            ("gluten", "eggs", "milk", "nuts"),
        ),
    ),
    "licider": (
        OfferDraft(
            "food",
            {"de": "Honigherz zum Essen", "en": "Honey heart to eat", "ar": "قلب بالعسل"},
            {},
            350,
            ("vegetarian",),
            ("gluten", "eggs"),
        ),
    ),
    "bienenhof": (
        OfferDraft(
            "food",
            {"de": "Honig von sechs Standorten", "en": "Honey from six places", "ar": "عسل من ستة مواقع"},
            {"de": "Probieren kostet nichts, das Glas mit 250 Gramm", "en": "Tasting is free; a jar of 250 grams"},
            550,
            ("vegetarian", "gluten_free"),
            (),
        ),
    ),
    "chatschapuri": (
        OfferDraft(
            "food",
            {"de": "Käsefladen Chatschapuri", "en": "Khachapuri (cheese bread)", "ar": "خاتشابوري بالجبن"},
            {},
            700,
            ("vegetarian",),
            ("gluten", "eggs", "milk"),
        ),
        OfferDraft(
            "food",
            {"de": "Bohnenfladen Lobiani", "en": "Lobiani (bean bread)", "ar": "لوبياني بالفاصوليا"},
            {},
            600,
            ("vegan",),
            ("gluten",),
        ),
    ),
    "suya": (
        OfferDraft(
            "food",
            {"de": "Suya-Spieß vom Rind", "en": "Beef suya", "ar": "سويا بلحم البقر"},
            {},
            650,
            ("halal", "gluten_free"),
            ("peanuts",),
        ),
        OfferDraft(
            "food",
            {"de": "Jollof-Reis", "en": "Jollof rice", "ar": "أرز جولوف"},
            {},
            600,
            ("vegan", "gluten_free"),
            ("celery",),
        ),
    ),
}

HANDS_ON: dict[str, tuple[OfferDraft, ...]] = {
    "perlmutt": (
        OfferDraft(
            "handicraft",
            {"de": "Kästchen mit Perlmutt", "en": "Boxes with mother-of-pearl", "ar": "علب مطعّمة بالصدف"},
            {"de": "Nussholz, von Hand eingelegt.", "en": "Walnut, inlaid by hand.", "ar": "خشب جوز مطعّم باليد."},
            4500,
        ),
        OfferDraft(
            "workshop",
            {"de": "Kleine Reparaturen an Holz", "en": "Small repairs to wood", "ar": "إصلاحات خشبية صغيرة"},
            {"de": "Bringen Sie mit, was wackelt.", "en": "Bring along whatever wobbles."},
            0,
        ),
    ),
    "lorbeerseife": (
        OfferDraft(
            "handicraft",
            {"de": "Seife mit Lorbeeröl", "en": "Soap with laurel oil", "ar": "صابون غار"},
            {
                "de": "Neun Monate getrocknet. Probieren am Waschbecken.",
                "en": "Dried for nine months. Try it at the basin.",
            },
            600,
        ),
    ),
    "faeden": (
        OfferDraft(
            "workshop",
            {
                "de": "Stickstunde für alle ab sechs",
                "en": "An hour of embroidery for everybody from six years",
                "ar": "ساعة تطريز لمن عمره ست سنوات فأكثر",
            },
            {
                "de": "Am Samstag um 13 Uhr, Stoff und Garn liegen bereit.",
                "en": "On Saturday at one o'clock; cloth and thread are there.",
                "de-x-leicht": "Am Samstag um 13 Uhr. Wir sticken zusammen. Sie müssen nichts mitbringen.",
            },
            0,
        ),
    ),
    "schrift": (
        OfferDraft(
            "handicraft",
            {"de": "Ihr Name in arabischer Schrift", "en": "Your name in Arabic script", "ar": "اسمك بالخط العربي"},
            {
                "de": "Mit dem Rohr auf Papier geschrieben, in fünf Minuten.",
                "en": "Written with a reed on paper, in five minutes.",
            },
            500,
        ),
    ),
    "toepferhof": (
        OfferDraft(
            "workshop",
            {
                "de": "Drehen an der Fußscheibe",
                "en": "Throwing on the kick wheel",
                "uk": "Гончарне коло",
                "ar": "الدوران على عجلة القدم",
            },
            {"de": "Zehn Minuten, mit Schürze und Geduld.", "en": "Ten minutes, with apron and patience."},
            300,
        ),
        OfferDraft(
            "handicraft",
            {
                "de": "Pfeifvögel aus Ton",
                "en": "Clay bird whistles",
                "uk": "Глиняні свистунці",
                "ar": "صفارات طيور من الطين",
            },
            {},
            800,
        ),
    ),
    "suyun-rengi": (
        OfferDraft(
            "workshop",
            {
                "de": "Ebru: Farbe auf Wasser",
                "en": "Ebru: colour on water",
                "tr": "Ebru: suda renk",
                "ar": "إبرو: ألوان على الماء",
            },
            {
                "de": "Jede volle Stunde ein Blatt zum Mitnehmen.",
                "en": "Every full hour, a sheet to take home.",
                "tr": "Her saat başı, eve götürülecek bir yaprak.",
            },
            400,
        ),
    ),
    "drachen": (
        OfferDraft(
            "handicraft",
            {"de": "Drachen in drei Größen", "en": "Kites in three sizes", "ar": "طائرات ورقية بثلاثة أحجام"},
            {},
            1200,
        ),
    ),
    "kloeppelkreis": (
        OfferDraft(
            "workshop",
            {"de": "Schnupperklöppeln", "en": "A taste of bobbin lace", "ar": "تجربة نسج الدانتيل"},
            {
                "de": "Mit vier Paar Klöppeln, sitzend, ohne Eile.",
                "en": "With four pairs of bobbins, sitting, without haste.",
            },
            0,
        ),
    ),
    "henna": (
        OfferDraft(
            "handicraft",
            {"de": "Hennamuster für eine Hand", "en": "Henna for one hand", "ar": "نقش حنّاء ليد واحدة"},
            {"de": "Reine Pflanzenfarbe ohne Zusätze.", "en": "Pure plant colour without additives."},
            500,
        ),
    ),
    "schleuse": (
        OfferDraft(
            "workshop",
            {
                "de": "Siebdruck auf T-Shirts",
                "en": "Screen printing on T-shirts",
                "tr": "Tişörte baskı",
                "uk": "Друк на футболках",
                "ar": "طباعة على القمصان",
            },
            {
                "de": "Hemd selbst mitbringen oder eines von uns nehmen.",
                "en": "Bring your own shirt or take one of ours.",
            },
            200,
        ),
    ),
    "speiche": (
        OfferDraft(
            "workshop",
            {
                "de": "Platten flicken, Bremsen einstellen",
                "en": "Mending tyres, adjusting brakes",
                "ar": "إصلاح الإطارات وضبط المكابح",
            },
            {},
            0,
        ),
    ),
    "zusammenleben": (
        OfferDraft(
            "information",
            {
                "de": "Beratung ohne Termin",
                "en": "Advice without an appointment",
                "ar": "استشارة دون موعد",
                "tr": "Randevusuz danışma",
                "uk": "Порада без запису",
            },
            {
                "de": "Aufenthalt, Arbeit, Ehrenamt und Fördergeld für Vereine.",
                "en": "Residence, work, volunteering, and grants for associations.",
                "ar": "الإقامة والعمل والتطوّع ودعم الجمعيات.",
                "de-x-leicht": "Sie haben Fragen? Wir helfen Ihnen. Sie brauchen keinen Termin.",
            },
            0,
        ),
    ),
    "sprachcafe": (
        OfferDraft(
            "information",
            {
                "de": "Gesprächstische in sieben Sprachen",
                "en": "Talking tables in seven languages",
                "tr": "Yedi dilde sohbet masaları",
                "uk": "Столи для розмов сімома мовами",
                "ar": "طاولات حوار بسبع لغات",
            },
            {},
            0,
        ),
        OfferDraft("drink", {"de": "Tee", "en": "Tea", "tr": "Çay", "uk": "Чай", "ar": "شاي"}, {}, 0, ("vegan",), ()),
    ),
}

OFFERS = {**FOOD, **HANDS_ON}
