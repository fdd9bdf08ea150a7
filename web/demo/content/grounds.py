"""Who is in the school yard and the parish garden, and the eight who were accepted and stand nowhere yet."""

from web.demo.shapes import Group, Named, Way

YARD = (
    Group(
        "مطبخ الياسمين · Jasminküche",
        "kitchen",
        ("SY",),
        ("ar", "de"),
        Named("نوار الحلبوني", "Nawar al-Halbuni"),
        "jasminkueche",
        "Falafel (vegan), Fattusch (vegan), Schisch Taouk vom Huhn (halal), Mahalabia (vegetarisch)",
        {
            "de": "Drei Geschwister, ein Topf Kichererbsen und das Rezept der Großmutter: Die Falafel sind innen grün "
            "vor lauter Petersilie.",
            "en": "Three siblings, one pot of chickpeas and grandmother's recipe: the falafel are green inside from "
            "all that parsley.",
            "ar": "ثلاثة إخوة وقِدر حمّص ووصفة الجدّة: فلافل خضراء من الداخل من كثرة البقدونس.",
            "tr": "Üç kardeş, bir tencere nohut ve ninenin tarifi: Falafelin içi maydanozdan yemyeşil.",
        },
        booth="S 1",
        way=Way.PAPER,
        wish="Küchenstand 4 × 3 m, Nähe Wasser",
        watts=7_500,
        water=True,
        tables=3,
    ),
    Group(
        "ቡና ቤት · Buna Bet",
        "kitchen",
        ("ER", "ET"),
        ("ti", "de", "en"),
        Named("ጽጌረዳ ሃብተስላሰ", "Zigereda Habteselase"),
        "buna",
        "Injera mit Linsen und Spinat (vegan), Zigni vom Rind, Kaffee aus der Jebena",
        {
            "de": "Die Bohnen werden vor Ihren Augen geröstet, dreimal aufgegossen und mit Popcorn gereicht. Dazu gibt "
            "es Injera, von dem alle gemeinsam essen.",
            "en": "The beans are roasted before your eyes, brewed three times and served with popcorn. With it comes "
            "injera, from which everybody eats together.",
        },
        booth="S 2",
        way=Way.PAPER,
        wish="4 × 3 m, Platz für sechs Hocker im Kreis",
        watts=5_000,
        tables=2,
        chairs=8,
        was_here=True,
    ),
    Group(
        "Bếp Sen · Lotosküche",
        "kitchen",
        ("VN",),
        ("vi", "de"),
        Named("Đặng Thị Bích Ngân"),
        "lotoskueche",
        "Sommerrollen mit Tofu (vegan) oder Garnelen, Phở, gebackene Banane (vegan)",
        {
            "de": "Seit vier Uhr früh zieht die Brühe. Die Sommerrollen rollt man hier selbst; Frau Ngân sieht zu und "
            "lacht nur ein bisschen.",
            "en": "The broth has been simmering since four in the morning. You roll your own summer rolls; Mrs Ngân "
            "watches and laughs only a little.",
        },
        booth="S 3",
        way=Way.PAPER,
        wish="4 × 3 m",
        watts=6_000,
        water=True,
        tables=3,
    ),
    Group(
        "Вареничня «Калина»",
        "kitchen",
        ("UA",),
        ("uk", "de"),
        Named("Ярослава Борщівська", "Jaroslawa Borschtschiwska"),
        "kalyna",
        "Warenyky mit Kartoffel (vegan), Kirsche (vegetarisch), Borschtsch mit oder ohne Fleisch",
        {
            "de": "Zwölf Hände, tausend Teigtaschen am Tag. Wer mitfaltet, bekommt die erste Portion umsonst, auch "
            "wenn sie schief wird.",
            "en": "Twelve hands, a thousand dumplings a day. Help to fold and the first portion is free, even if yours "
            "turn out crooked.",
            "uk": "Дванадцять рук і тисяча вареників на день. Хто допоможе ліпити, тому перша порція безкоштовно, "
            "навіть якщо вийде кривенько.",
        },
        booth="S 4",
        way=Way.PAPER,
        wish="Küche mit zwei Herdplatten",
        watts=8_000,
        water=True,
        tables=3,
        was_here=True,
    ),
    Group(
        "Kuchenstube Oberbirken",
        "kitchen",
        ("x-bavaria",),
        ("de",),
        Named("Theresia Kuchlbauer"),
        "kuchenstube",
        "Auszogne, Zwetschgendatschi (vegetarisch), Apfelkuchen ohne Ei und Milch (vegan), Filterkaffee",
        {
            "de": "Achtzehn Bleche Kuchen, jedes aus einer anderen Küche in Oberbirken. Die Auszognen kommen heiß aus "
            "dem Schmalz, das Rezept bleibt geheim.",
            "en": "Eighteen trays of cake, each from a different kitchen in Oberbirken. The Auszogne come hot from the "
            "pan; the recipe stays secret.",
        },
        booth="S 5",
        way=Way.PAPER,
        wish="Wie letztes Jahr",
        watts=4_500,
        tables=4,
        was_here=True,
    ),
    Group(
        "آشپزخانهٔ پامیر · Pamirküche",
        "kitchen",
        ("AF",),
        ("prs", "de"),
        Named("غلام‌سخی بدخشی‌یار", "Ghulam Sakhi Badachschijar"),
        "pamir",
        "Bolani mit Lauch (vegan), Kabuli Palau mit Lamm (halal), Safranmilchreis (vegetarisch)",
        {
            "de": "Reis mit Karotten und Rosinen ist ein Festessen, und Bolani geht immer. Ghulam Sakhi klatscht den "
            "Teig so laut auf die Platte, dass man ihn bis zum Rathaus hört.",
            "en": "Rice with carrots and raisins is a feast, and bolani always goes. Ghulam Sakhi slaps the dough so "
            "loudly that the town hall can hear it.",
        },
        booth="S 6",
        way=Way.PAPER,
        wish="Am Rand, wegen der heißen Platte",
        watts=7_000,
        water=True,
        tables=3,
    ),
    Group(
        "Cucina del Cortile",
        "kitchen",
        ("IT",),
        ("it", "de"),
        Named("Ornella Fornarini"),
        "cortile",
        "Panelle aus Kichererbsenmehl (vegan), Arancini (vegetarisch), Zitronengranita (vegan)",
        {
            "de": "Ornellas Großvater kam 1962 aus Palermo in die Birkentaler Ziegelei. Gekocht wird, was er in der "
            "Mittagspause im Hof gebraten hat.",
            "en": "Ornella's grandfather came from Palermo to Birkental's brickworks in 1962. On the menu is what he "
            "used to fry in the yard at lunch.",
        },
        booth="S 7",
        way=Way.ONLINE,
        wish="4 × 3 m mit Starkstrom",
        watts=9_000,
        water=True,
        tables=3,
    ),
    Group(
        "Landratsamt Birkental, Fachstelle Zusammenleben",
        "authority",
        (),
        ("de", "en", "ar", "tr"),
        Named("Gudrun Amtmoser"),
        "zusammenleben",
        "Beratung ohne Termin: Aufenthalt, Arbeit, Ehrenamt, Fördergeld für Vereine",
        {
            "de": "Wo bekomme ich welchen Bescheid, und wer hilft beim Ausfüllen? Das Team sitzt an beiden Tagen da, "
            "mit Dolmetscherinnen für sechs Sprachen.",
            "en": "Which office issues which paper, and who helps to fill it in? The team is there on both days, with "
            "interpreters for six languages.",
            "ar": "أين أحصل على أي ورقة، ومن يساعدني في ملئها؟ الفريق حاضر في اليومين مع مترجمات لست لغات.",
            "tr": "Hangi belgeyi nereden alırım, doldururken kim yardım eder? Ekip iki gün boyunca altı dilde "
            "çevirmenle burada.",
            "uk": "Де отримати який документ і хто допоможе його заповнити? Команда чекатиме обидва дні, з перекладом "
            "шістьма мовами.",
        },
        booth="S 9",
        tables=2,
        chairs=6,
        was_here=True,
    ),
    Group(
        "Marktbücherei Birkental",
        "authority",
        (),
        ("de", "en"),
        Named("Leonie Blattschneider"),
        "buecherei",
        "Bilderbücher in 23 Sprachen, Büchereiausweis zum Mitnehmen",
        {
            "de": "Ein Regal auf Rädern voller Bilderbücher in 23 Sprachen, ein Teppich davor und immer jemand, der "
            "vorliest. Den Ausweis gibt es gleich am Stand.",
            "en": "A bookcase on wheels with picture books in 23 languages, a carpet in front and always somebody who "
            "reads aloud. Library cards are made on the spot.",
            "ar": "مكتبة على عجلات فيها كتب مصوّرة بثلاث وعشرين لغة، وسجادة أمامها، ودائمًا من يقرأ بصوت عالٍ.",
        },
        booth="S 10",
        was_here=True,
    ),
    Group(
        "Freundeskreis Offene Türen",
        "association",
        (),
        ("de", "en", "ar", "prs"),
        Named("Irmengard Wiesnet"),
        "offene-tueren",
        "Patenschaften, Wohnungssuche, Fahrdienst, Kaffee",
        {
            "de": "Seit zwölf Jahren begleiten Nachbarn aus Birkental Menschen, die neu ankommen: zum Kindergarten, "
            "zum Vermieter, auf den Fußballplatz. Gesucht werden Leute mit einer Stunde Zeit in der Woche.",
            "en": "For twelve years neighbours from Birkental have gone along with people who are new: to nursery "
            "school, to the landlord, to the football pitch. Wanted: people with an hour a week to spare.",
            "uk": "Дванадцять років сусіди з Біркенталя супроводжують новоприбулих: до садочка, до орендодавця, на "
            "футбольне поле. Шукаємо людей, у яких є одна година на тиждень.",
        },
        booth="S 11",
        was_here=True,
    ),
    Group(
        "TSV Birkental, Freizeitsport ohne Grenzen",
        "association",
        (),
        ("de", "en", "fr"),
        Named("Korbinian Flankl"),
        "tsv",
        "Torwand, Slackline, Anmeldung zum Probetraining",
        {
            "de": "Cricket am Montag, Volleyball am Mittwoch, Schwimmen für Frauen am Freitag. An der Torwand gibt es "
            "für sechs Treffer ein Eis.",
            "en": "Cricket on Mondays, volleyball on Wednesdays, women's swimming on Fridays. Six hits at the goal "
            "wall win an ice cream.",
        },
        booth="S 12",
        was_here=True,
    ),
    Group(
        "Schreinerei Holzapfel & Yıldıran",
        "firm",
        ("x-bavaria", "TR"),
        ("de", "tr"),
        Named("Meryem Yıldıran"),
        "schreinerei",
        "Hocker zum Selberbauen, Ausbildungsplätze ab September",
        {
            "de": "Zwei Meisterinnen, sieben Lehrlinge aus fünf Ländern. Wer in zwanzig Minuten einen Hocker "
            "zusammenbaut, darf ihn behalten und im Herbst ein Praktikum machen.",
            "en": "Two master joiners, seven apprentices from five countries. Build a stool in twenty minutes and you "
            "may keep it, and come for a placement in autumn.",
            "tr": "İki kadın usta, beş ülkeden yedi çırak. Yirmi dakikada bir tabure çakan, tabureyi götürür; isterse "
            "sonbaharda staja gelir.",
        },
        booth="S 13",
        watts=800,
    ),
    Group(
        "Radwerkstatt Speiche",
        "firm",
        (),
        ("de", "en", "ar"),
        Named("Hannes Speichinger"),
        "speiche",
        "Bremsen einstellen, Platten flicken, gebrauchte Kinderräder",
        {
            "de": "Bringen Sie Ihr Rad mit: Hinter der Werkbank stehen gelernte Mechaniker und solche, die es gerade "
            "werden. Bezahlt wird, was Ihnen die Luft im Reifen wert ist.",
            "en": "Bring your bicycle: behind the bench stand trained mechanics and those who are just becoming one. "
            "Pay what the air in your tyres is worth to you.",
            "ar": "أحضروا دراجاتكم: خلف طاولة العمل ميكانيكيون متمرّسون وآخرون في طور التعلّم، وادفعوا ما ترونه مناسبًا.",
        },
        booth="S 14",
        watts=500,
    ),
    Group(
        "Sprachcafé am Brunnen",
        "information",
        (),
        ("de", "uk", "ar", "tr"),
        Named("Dorothea Plaudinger"),
        "sprachcafe",
        "Gesprächstische in sieben Sprachen, Spiele, Tee (vegan)",
        {
            "de": "Keine Grammatik, nur reden: An jedem Tisch gilt eine andere Sprache, und alle zehn Minuten läutet "
            "eine Glocke zum Platzwechsel.",
            "en": "No grammar, just talk: each table has its own language, and every ten minutes a bell rings to "
            "change places.",
            "tr": "Dil bilgisi yok, sadece sohbet: Her masada başka bir dil konuşulur, on dakikada bir zil çalar, "
            "yerler değişir.",
            "uk": "Жодної граматики, лише розмова: за кожним столом своя мова, а що десять хвилин дзвінок кличе "
            "помінятися місцями.",
        },
        booth="S 15",
        tables=4,
        chairs=16,
        was_here=True,
    ),
)

GARDEN = (
    Group(
        "Garten am Mühlbach",
        "association",
        (),
        ("de", "ar", "ru", "es"),
        Named("Rosalinde Beetschneider"),
        "muehlbach",
        "Setzlinge, Saatgut zum Tauschen, Kräutertee (vegan)",
        {
            "de": "Auf vierzig Beeten am Bach wachsen Okra neben Radi und Koriander neben Kohlrabi. Die Gärtnerinnen "
            "tauschen Setzlinge gegen Geschichten.",
            "en": "On forty beds by the brook okra grows beside radish and coriander beside kohlrabi. The gardeners "
            "trade seedlings for stories.",
            "ar": "في أربعين حوضًا عند الجدول تنمو البامياء إلى جوار الفجل، وتُقايض البستانيات الشتلات بالحكايات.",
        },
        booth="P 1",
        nations_text="zehn Nationen auf vierzig Beeten",
        was_here=True,
    ),
    Group(
        "Pfarrei St. Wolfgang, Eine-Welt-Kreis",
        "association",
        (),
        ("de", "es"),
        Named("Leonhard Glockner"),
        "eine-welt",
        "Fair gehandelter Kaffee, Honig, Partnerschaft mit einer Schule in Puno",
        {
            "de": "Der Kreis verkauft Kaffee einer Genossenschaft am Titicacasee und telefoniert jeden Monat mit der "
            "Partnerschule in Puno. Am Stand kann man den Kindern eine Postkarte schreiben.",
            "en": "The circle sells coffee of a cooperative on Lake Titicaca and calls its partner school in Puno "
            "every month. At the stand you can write the children a postcard.",
        },
        booth="P 2",
        was_here=True,
    ),
    Group(
        "Moscheegemeinde Birkental, Teezelt",
        "association",
        ("TR", "BA"),
        ("tr", "de", "sr"),
        Named("Halime Çaydanlıoğlu"),
        "teezelt",
        "Schwarzer Tee, Lokum (vegan), Baklava (vegetarisch), Fragen aller Art",
        {
            "de": "Im Teezelt steht der Samowar nie still. Die Gemeinde lädt ein zu fragen, was man schon immer fragen "
            "wollte, und zeigt am Sonntag um zwölf, wie eine Gebetskette geknüpft wird.",
            "en": "In the tea tent the samovar is never still. The congregation invites you to ask what you always "
            "wanted to ask, and shows on Sunday at noon how prayer beads are strung.",
            "tr": "Çay çadırında semaver hiç susmaz. Cemaat, hep merak edip soramadıklarınızı sormaya çağırıyor; pazar "
            "günü saat on ikide tespih dizmeyi gösteriyor.",
            "ar": "في خيمة الشاي لا يهدأ السماور أبدًا. اسألوا ما أردتم سؤاله دائمًا.",
        },
        booth="P 3",
        was_here=True,
        watts=900,
    ),
    Group(
        "Kham · Kulturkreis der Roma im Birkental",
        "association",
        ("x-roma",),
        ("rom", "ro", "de"),
        Named("Rajmund Lakatošević"),
        "kham",
        "Korbflechten, Lieder, Ausstellung über Familien im Landkreis",
        {
            "de": "Kham heißt Sonne. Der Kulturkreis zeigt Körbe, Fotografien und Lieder von Familien, die seit fünf "
            "Generationen im Landkreis leben, und erzählt, was davon in keinem Heimatbuch steht.",
            "en": "Kham means sun. The circle shows baskets, photographs and songs of families who have lived in the "
            "district for five generations, and tells what no local history book contains.",
        },
        booth="P 4",
        was_here=True,
    ),
    Group(
        "Gratë e Luginës",
        "association",
        ("XK", "AL"),
        ("sq", "de"),
        Named("Vjollca Mullizeqi"),
        "grate",
        "Flija aus der Pfanne (vegetarisch), gestickte Westen, Rezepte",
        {
            "de": "Die Frauen aus dem Tal schichten Flija, Lage um Lage, unter einer glühenden Haube; das dauert drei "
            "Stunden und braucht gute Gespräche.",
            "en": "The women of the valley build flija layer by layer under a glowing lid; it takes three hours and "
            "good conversation.",
        },
        booth="P 5",
        tables=2,
    ),
    Group(
        "墨香 · Tuschewerkstatt",
        "artist",
        ("CN",),
        ("zh", "de", "en"),
        Named("欧阳砚秋", "Ouyang Yanqiu"),
        "tusche",
        "Tuschbilder, Siegelschnitt, Pinsel zum Ausprobieren",
        {
            "de": "Erst wird die Tusche gerieben, dann der Kopf ruhig, dann kommt der Bambus von selbst aufs Papier. "
            "Frau Ouyang schneidet Siegel mit Birkentaler Vornamen.",
            "en": "First you rub the ink, then your head grows quiet, then the bamboo comes onto the paper by itself. "
            "Ms Ouyang carves seals with Birkental's first names.",
        },
        booth="P 6",
    ),
    Group(
        "Atelier Teranga",
        "craft",
        ("SN",),
        ("fr", "wo", "de"),
        Named("Ndeye Awa Thiombane"),
        "teranga",
        "Gefärbte Stoffe, Taschen, Trommelreparatur",
        {
            "de": "Teranga ist das Wort für Gastfreundschaft auf Wolof. Ndeye Awa bindet, taucht und wäscht die Stoffe "
            "im Garten; getrocknet wird zwischen den Apfelbäumen.",
            "en": "Teranga is the Wolof word for hospitality. Ndeye Awa ties, dips and rinses her cloth in the garden; "
            "it dries between the apple trees.",
        },
        booth="P 7",
        water=True,
    ),
    Group(
        "Siebenbürger Nachbarschaft Birkental",
        "association",
        ("x-transylvania", "RO"),
        ("de", "ro"),
        Named("Hedwig Kirchenburger"),
        "nachbarschaft",
        "Baumstriezel (vegetarisch), Stickmuster, Ahnenforschung",
        {
            "de": "Der Baumstriezel dreht sich über der Glut, während Hedwig in Kirchenbüchern nach Ihren Urgroßeltern "
            "blättert. Vier Familien hat sie so schon wieder zusammengeführt.",
            "en": "The chimney cake turns over the embers while Hedwig leafs through parish registers for your "
            "great-grandparents. She has reunited four families that way.",
        },
        booth="P 9",
        watts=3_000,
        was_here=True,
    ),
    Group(
        "Jugendtreff Schleuse",
        "association",
        (),
        ("de", "en", "tr", "uk"),
        Named("Milan Schleusenmayr"),
        "schleuse",
        "Siebdruck auf T-Shirts, Fahrradkino, Rap-Werkstatt",
        {
            "de": "Das T-Shirt bringt ihr mit, die Farbe haben wir. Strom für das Kino macht, wer in die Pedale tritt; "
            "wer aufhört, hält den Film an.",
            "en": "You bring the T-shirt, we have the ink. Whoever pedals powers the cinema; whoever stops, stops the "
            "film.",
            "tr": "Tişörtü siz getirin, boya bizden. Sinemanın elektriğini pedal çeviren üretir; duran, filmi "
            "durdurur.",
            "uk": "Футболку приносите ви, фарбу маємо ми. Кіно працює, доки хтось крутить педалі.",
        },
        booth="P 10",
        watts=2_000,
        was_here=True,
    ),
    Group(
        "Bienenhof Anzengruber-Lohr",
        "firm",
        ("x-bavaria",),
        ("de",),
        Named("Ignaz Anzengruber-Lohr"),
        "bienenhof",
        "Honig von sechs Standorten, Kerzen ziehen, Schaukasten mit Bienen",
        {
            "de": "Lindenhonig, Waldhonig und ein dunkler, den die Bienen bei der Unterkunft an der Ziegelei gesammelt "
            "haben, wo die Bewohner eine Blumenwiese gesät haben.",
            "en": "Lime honey, forest honey and a dark one gathered near the shelter at the brickworks, where the "
            "residents have sown a meadow.",
        },
        booth="P 11",
        was_here=True,
    ),
    Group(
        "Momo-Stube Sherab",
        "kitchen",
        ("x-tibet",),
        ("bo", "de", "en"),
        Named("Sherab Lhadön Tsangpo"),
        "momo",
        "Momos mit Spinat und Tofu (vegan) oder Rind, Buttertee",
        {
            "de": "Sechzehn Falten hat ein Momo, wenn Sherab ihn formt. Der Buttertee ist salzig; Mutige bekommen eine "
            "zweite Schale.",
            "en": "A momo has sixteen folds when Sherab shapes it. The butter tea is salty; the brave get a second "
            "bowl.",
        },
        booth="P 8",
        way=Way.ONLINE,
        wish="3 × 3 m, wenig Strom, Gas ist dabei",
        watts=600,
        water=True,
    ),
    Group(
        "मेहँदी · Henna-Ecke",
        "craft",
        ("IN",),
        ("hi", "en", "de"),
        Named("सुनयना खाण्डेकरे", "Sunayana Khandekare"),
        "henna",
        "Hennamuster für Hände, reine Pflanzenfarbe ohne Zusätze",
        {
            "de": "Eine Pfauenfeder, eine Ranke, ein Edelweiß: Sunayana malt mit der Tüte, ohne abzusetzen. Die Farbe "
            "hält zwei Wochen, das Warten dauert eine Tasse Chai.",
            "en": "A peacock feather, a tendril, an edelweiss: Sunayana paints with the cone and never lifts it. The "
            "colour lasts two weeks, the wait one cup of chai.",
        },
        booth="P 13",
        way=Way.ONLINE,
        chairs=4,
    ),
)

UNPLACED = (
    Group(
        "ხაჭაპურის ფურნე · Chatschapuri-Ofen",
        "kitchen",
        ("GE",),
        ("ka", "ru", "de"),
        Named("ქეთევან თონიაშვილიძე", "Ketewan Toniaschwilidse"),
        "chatschapuri",
        "Käsefladen (vegetarisch), Bohnenfladen (vegan), Walnusssauce",
        {
            "de": "Der Ofen wiegt zweihundert Kilo und wird am Freitag geliefert. Wenn er heiß ist, gibt es alle vier "
            "Minuten ein Boot aus Teig mit Käse und Ei.",
            "en": "The oven weighs two hundred kilos and arrives on Friday. Once hot, it turns out a boat of dough "
            "with cheese and egg every four minutes.",
        },
        way=Way.ONLINE,
        wish="Küchenstand im Schulhof, 9 kW, ebener Boden",
        watts=9_000,
        water=True,
        tables=3,
    ),
    Group(
        "Mama Efe's Suya",
        "kitchen",
        ("NG",),
        ("en", "de"),
        Named("Efemena Okporuwa"),
        "suya",
        "Suya-Spieße vom Rind (halal), Jollof-Reis (vegan), Kochbananen (vegan)",
        {
            "de": "Erdnuss, Ingwer, Rauch: Mama Efe mahlt die Würzmischung selbst. Über die Frage, welches Land den "
            "besten Jollof-Reis kocht, diskutiert sie gern und lange.",
            "en": "Peanut, ginger, smoke: Mama Efe grinds the spice herself. She will gladly discuss at length which "
            "country cooks the best jollof rice.",
        },
        way=Way.ONLINE,
        wish="Am Rand wegen Rauch, Strom für Kühlung 2 kW",
        watts=2_000,
        water=True,
        tables=2,
    ),
    Group(
        "Roštilj kod Milene",
        "kitchen",
        ("RS", "HR"),
        ("sr", "hr", "de"),
        Named("Milena Žaropek"),
        "rostilj",
        "Ćevapčići vom Rind, gegrillte Paprika mit Ajvar (vegan), Lepinja",
        {
            "de": "Milena grillt, ihr Mann backt das Fladenbrot, die Kinder rühren Ajvar. Gestritten wird nur über die "
            "Menge Knoblauch.",
            "en": "Milena grills, her husband bakes the flatbread, the children stir the ajvar. They argue only about "
            "how much garlic.",
        },
        way=Way.PAPER,
        wish="4 × 3 m, Überdachung",
        watts=5_500,
        water=True,
        tables=3,
    ),
    Group(
        "Musikschule Birkental",
        "authority",
        (),
        ("de", "en"),
        Named("Cornelia Stimmgabel-Huth"),
        "musikschule",
        "Instrumente zum Anfassen: Oud, Hackbrett, Saz, Horn",
        {
            "de": "Zupfen, streichen, blasen: Zwölf Instrumente aus sieben Ländern dürfen in die Hand genommen werden. "
            "Wer eines nicht mehr loslässt, bekommt eine Schnupperstunde.",
            "en": "Pluck, bow, blow: twelve instruments from seven countries may be picked up. If you cannot put one "
            "down again, there is a trial lesson.",
        },
        wish="Nicht neben einer Bühne",
        tables=2,
    ),
    Group(
        "Hrvatska zajednica Dolina",
        "association",
        ("HR",),
        ("hr", "de"),
        Named("Zvonimira Lavandić"),
        "dolina",
        "Lavendelsäckchen, Tamburica-Schnupperkurs, Fritule (vegetarisch)",
        {
            "de": "Lavendel von der Insel, Lieder vom Festland und ein Kreuzworträtsel mit Wörtern, die aus Bayern "
            "nach Kroatien ausgewandert sind.",
            "en": "Lavender from the island, songs from the mainland and a crossword of words that emigrated from "
            "Bavaria to Croatia.",
        },
        wish="Pfarrgarten, gern im Schatten",
    ),
    Group(
        "طين الأطلس · Ton vom Atlas",
        "craft",
        ("MA", "x-amazigh"),
        ("ar", "fr", "de"),
        Named("إيدير أزنكود", "Idir Asenkud"),
        "atlas-ton",
        "Tajines, Schalen mit Amazigh-Zeichen, Brennvorführung",
        {
            "de": "Idir ritzt die Zeichen seiner Großmutter in feuchten Ton: Rebhuhnauge, Gerstenkorn, Weg. Jede "
            "Schale trägt einen Satz, den man mit dem Finger lesen kann.",
            "en": "Idir scratches his grandmother's signs into wet clay: partridge eye, barley grain, path. Each bowl "
            "carries a sentence that a finger can read.",
            "ar": "ينقش إيدير رموز جدّته في الطين الرطب: عين الحجل وحبّة الشعير والطريق. كل وعاء يحمل جملة تُقرأ بالإصبع.",
        },
        way=Way.ONLINE,
        wish="Im Rathaus oder daneben, 3 × 2 m",
        watts=300,
    ),
    Group(
        "Wohnen im Tal, Verein für Mieter und Nachbarn",
        "information",
        (),
        ("de", "en", "uk"),
        Named("Albrecht Dachsteiner"),
        "wohnen",
        "Mietverträge lesen, Nebenkosten prüfen, Wohnungsbörse",
        {
            "de": "Bringen Sie Ihren Mietvertrag mit. Zwei Anwältinnen lesen ihn mit Ihnen, Satz für Satz, und an der "
            "Pinnwand hängen Zimmer, die auf jemanden warten.",
            "en": "Bring your lease. Two lawyers read it with you sentence by sentence, and on the board there are "
            "rooms waiting for somebody.",
            "uk": "Приносьте свій договір оренди: дві адвокатки прочитають його разом із вами, речення за реченням.",
        },
        wish="Ruhiger Platz für Gespräche",
        chairs=6,
    ),
    Group(
        "Théâtre de poche Birkental",
        "artist",
        ("FR",),
        ("fr", "de"),
        Named("Solange Marionnet"),
        "poche",
        "Fingerpuppen, Stücke von drei Minuten für eine Person",
        {
            "de": "Das kleinste Theater des Landkreises hat einen Sitzplatz. Solange spielt durch ein Loch in einem "
            "Koffer, und wer herauskommt, sagt nicht, was er gesehen hat.",
            "en": "The smallest theatre in the district has one seat. Solange plays through a hole in a suitcase, and "
            "whoever comes out never tells what they saw.",
        },
        way=Way.ONLINE,
        wish="2 × 2 m, dunkle Ecke",
        tables=0,
    ),
)
