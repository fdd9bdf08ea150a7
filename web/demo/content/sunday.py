"""The programme of the second day, and what has no time yet."""

from web.demo.content.stages import COUNCIL, LIME, MAIN, MEADOW, WORKSHOP
from web.demo.shapes import Point

SUNDAY = (
    Point(
        {
            "de": "Sami Chma: drei Stimmen am Morgen",
            "en": "Sami Chma: three voices in the morning",
            "ar": "ثلاثة أصوات في الصباح من جورجيا",
            "tr": "Sabaha üç ses: Gürcü ezgileri",
            "uk": "Самі Хма: три голоси на світанку",
        },
        {
            "de": "Georgische Lieder brauchen keine Instrumente: Die tiefe Stimme hält, die mittlere erzählt, die hohe "
            "fliegt. Ein leiser Beginn, mit Kaffee in der Hand.",
            "en": "Georgian songs need no instruments: the low voice holds, the middle one tells, the high one flies. "
            "A quiet beginning, coffee in hand.",
        },
        "music",
        "სამი ხმა · Sami Chma",
        ("ka",),
        MAIN,
        1,
        "10:30",
        nations=("GE",),
    ),
    Point(
        {
            "de": "Trommelgruppe Herzschlag",
            "en": "Heartbeat drummers",
            "ar": "فرقة الطبول «نبض القلب»",
            "tr": "Kalp Atışı davul grubu",
            "uk": "Барабанщики «Серцебиття»",
        },
        {
            "de": "Sechzehn Djemben aus der Mittelschule, dazu alles, was klingt: Eimer, Fässer, eine alte Badewanne. "
            "Wer will, bekommt die letzten zehn Minuten einen Platz und einen Kochlöffel.",
            "en": "Sixteen djembes from the secondary school and anything else that sounds: buckets, barrels, an old "
            "bathtub. For the last ten minutes there is a place and a wooden spoon for whoever wants one.",
            "ar": "ستة عشر طبلًا من المدرسة المتوسطة، ومعها كل ما يُصدر صوتًا: دلاء وبراميل وحوض استحمام قديم. وفي "
            "الدقائق العشر الأخيرة مكان وملعقة خشبية لكل من يرغب.",
            "uk": "Шістнадцять джембе зі школи й усе, що звучить: відра, бочки, стара ванна. Останні десять хвилин — "
            "для охочих: є місце і дерев’яна ложка.",
        },
        "music",
        "Trommelgruppe Herzschlag, Leitung Moussa Tamboura-Reiser",
        ("de", "fr"),
        MAIN,
        1,
        "11:30",
        nations=("SN",),
    ),
    Point(
        {
            "de": "Hackbrett und Đàn tranh",
            "en": "Hammered dulcimer and đàn tranh",
            "ar": "سنطور بافاري وقانون فيتنامي",
            "tr": "Santur ile đàn tranh",
            "uk": "Цимбали і дан-чань",
        },
        {
            "de": "Zwei Instrumente mit vielen Saiten, gespielt von zwei Nachbarinnen aus der Mühlgasse. Das eine wird "
            "geschlagen, das andere gezupft; beim Gewitterstück hört man keinen Unterschied mehr.",
            "en": "Two instruments of many strings, played by two neighbours from Mühlgasse. One is struck, one is "
            "plucked; in the thunderstorm piece you can no longer tell.",
        },
        "music",
        "Afra Saitenhuber und Lưu Thị Thanh Cầm",
        ("vi", "de"),
        MAIN,
        1,
        "12:45",
        nations=("VN", "x-bavaria"),
    ),
    Point(
        {
            "de": "Mein Ort, dein Ort: die Preise für die Bilder",
            "en": "My place, your place: prizes for the pictures",
            "ar": "مكاني ومكانك: جوائز اللوحات",
            "tr": "Benim yerim, senin yerin: Resim ödülleri",
            "uk": "Моє місце, твоє місце: нагороди за картини",
        },
        {
            "de": "212 Bilder aus neunzehn Gemeinden, drei Altersgruppen und der Preis des Publikums. Alle, die gemalt "
            "haben, bekommen eine Urkunde; die Jury sagt zu jedem Siegerbild, warum.",
            "en": "212 pictures from nineteen villages, three age groups and the audience prize. Everyone who painted "
            "gets a certificate; for each winning picture the jury says why.",
            "ar": "212 لوحة من تسع عشرة بلدة، وثلاث فئات عمرية، وجائزة الجمهور. كل من رسم يحصل على شهادة، ولجنة "
            "التحكيم تشرح سبب اختيارها لكل لوحة فائزة.",
            "tr": "On dokuz beldeden 212 resim, üç yaş grubu ve seyirci ödülü. Resim yapan herkese bir belge; jüri her "
            "birinciliğin nedenini söylüyor.",
            "uk": "212 картин із дев’ятнадцяти громад, три вікові групи та приз глядачів. Кожен, хто малював, отримає "
            "грамоту, а журі пояснить свій вибір.",
        },
        "award",
        "Landrat Benedikt Hochtaler, Veronika Stadlhuber und die Jury",
        ("de", "en"),
        MAIN,
        1,
        "14:00",
        group="Malaktion „Mein Ort, dein Ort“",
    ),
    Point(
        {
            "de": "Marinera mit weißem Taschentuch",
            "en": "Marinera with a white handkerchief",
            "ar": "مارينيرا بمنديل أبيض",
            "tr": "Beyaz mendille marinera",
            "uk": "Марінера з білою хусткою",
        },
        {
            "de": "Sie dreht den Rock, er den Hut, und keiner berührt den anderen. Danach lernen alle, wie man mit "
            "einem Taschentuch flirtet, ohne es fallen zu lassen.",
            "en": "She swirls her skirt, he his hat, and they never touch. Afterwards everybody learns to flirt with a "
            "handkerchief without dropping it.",
        },
        "dance",
        "Grupo Pañuelo Blanco",
        ("es", "de"),
        MAIN,
        1,
        "15:15",
        nations=("PE",),
    ),
    Point(
        {
            "de": "Kanî: Lieder von der Quelle",
            "en": "Kanî: songs from the spring",
            "ar": "كاني: أغانٍ من النبع",
            "tr": "Kanî: Pınardan şarkılar",
            "uk": "Кані: пісні від джерела",
        },
        {
            "de": "Kurdische und persische Lieder über Wasser, das man teilt. Tembûr, Daf und Kamantsche, dazwischen "
            "kurze Geschichten, auf Deutsch erzählt.",
            "en": "Kurdish and Persian songs about water that is shared. Tembûr, daf and kamancheh, with short stories "
            "told in German in between.",
            "tr": "Paylaşılan su üzerine Kürtçe ve Farsça şarkılar. Tembur, def ve kemançe; arada kısa hikâyeler.",
        },
        "music",
        "Kanî",
        ("ku", "fa", "de"),
        MAIN,
        1,
        "16:15",
        group="Def û Daristan",
    ),
    Point(
        {
            "de": "Ein Lied zum Heimgehen",
            "en": "A song to go home with",
            "ar": "أغنية نعود بها إلى البيت",
            "tr": "Eve dönüş şarkısı",
            "uk": "Пісня на дорогу додому",
        },
        {
            "de": "Alle, die noch da sind, singen eines, das jeder kann, und sagen Danke zu denen, die aufgebaut, "
            "gekocht, übersetzt und abgewaschen haben. Dann wird gemeinsam abgebaut.",
            "en": "Everybody who is still here sings one that everyone knows, and thanks those who set up, cooked, "
            "translated and washed up. Then we take it all down together.",
        },
        "other",
        "Alle, mit der Birkentaler Marktmusik",
        ("de",),
        MAIN,
        1,
        "17:15",
        30,
    ),
    Point(
        {
            "de": "Atem holen: Worte aus drei Religionen",
            "en": "Drawing breath: words from three religions",
            "ar": "لحظة سكون: كلمات من ثلاث ديانات",
            "tr": "Soluklanmak: Üç dinden sözler",
            "uk": "Перевести подих: слова з трьох релігій",
        },
        {
            "de": "Ein Psalm, eine Sure, ein Gleichnis, dazwischen viel Stille und eine Ney. Niemand muss glauben, "
            "alle dürfen sitzen bleiben.",
            "en": "A psalm, a sura, a parable, much silence in between and a ney. Nobody has to believe, everybody may "
            "stay seated.",
            "ar": "مزمور وسورة ومَثَل، وبينها صمت طويل وناي. لا أحد مُلزَم بالإيمان، والجميع مرحّب بهم.",
            "tr": "Bir mezmur, bir sure, bir mesel; arada uzun bir sessizlik ve bir ney. Kimse inanmak zorunda değil, "
            "herkes oturabilir.",
        },
        "other",
        "Pfarrei St. Wolfgang, Moscheegemeinde Birkental, Ruth Hirschbichler",
        ("de", "ar", "tr"),
        LIME,
        1,
        "10:15",
        group="Moscheegemeinde Birkental, Teezelt",
    ),
    Point(
        {
            "de": "Der lange Tisch: Frühstück zum Teilen",
            "en": "The long table: a breakfast to share",
            "ar": "المائدة الطويلة: فطور نتقاسمه",
            "tr": "Uzun sofra: Paylaşmalık kahvaltı",
            "uk": "Довгий стіл: спільний сніданок",
        },
        {
            "de": "Sechzig Meter Tischtuch quer durch den Garten. Jeder stellt hin, was er zu Hause frühstückt, und "
            "probiert, was der Nachbar mitgebracht hat. Oliven neben Weißwurst, Ful neben Marmelade.",
            "en": "Sixty metres of tablecloth across the garden. Put down what you have for breakfast at home and try "
            "what your neighbour brought. Olives beside Weißwurst, ful beside jam.",
            "ar": "ستون مترًا من المفارش عبر الحديقة. يضع كل واحد ما يفطر عليه في بيته ويذوق ما أحضره جاره: زيتون إلى "
            "جانب النقانق البيضاء، وفول إلى جانب المربّى.",
            "uk": "Шістдесят метрів скатертини через увесь сад. Кожен ставить на стіл те, чим снідає вдома, і куштує "
            "те, що приніс сусід.",
        },
        "food",
        "Freundeskreis Offene Türen",
        ("de", "en", "ar", "uk"),
        LIME,
        1,
        "11:30",
        60,
        group="Freundeskreis Offene Türen",
    ),
    Point(
        {
            "de": "Erzähl mir dein Kleid",
            "en": "Tell me your dress",
            "ar": "احكِ لي عن ثوبك",
            "tr": "Giysini anlat bana",
            "uk": "Розкажи мені про своє вбрання",
        },
        {
            "de": "Eine Trachtenschau ohne Laufsteg: Zwölf Menschen zeigen, was sie zu Festen tragen, und sagen, wer "
            "es genäht hat, wann sie darin geweint haben und wo der Fleck herkommt.",
            "en": "A costume show without a catwalk: twelve people show what they wear for celebrations and tell who "
            "sewed it, when they cried in it and where the stain comes from.",
        },
        "other",
        "Smaranda Codrișoara, ሄለን ተኽለሃይማኖት (Helen Teklehaimanot) und zehn andere",
        ("de", "ro", "ti", "sq"),
        LIME,
        1,
        "13:00",
        group="Ia de Duminică",
        nations=("ER",),
    ),
    Point(
        {
            "de": "Briefe, die ich nie abgeschickt habe",
            "en": "Letters I never sent",
            "ar": "رسائل لم أرسلها قط",
            "tr": "Hiç göndermediğim mektuplar",
            "uk": "Листи, яких я не надіслав",
        },
        {
            "de": "Die Schreibgruppe der Bücherei liest Briefe an eine Großmutter, einen Grenzbeamten, ein Meer. "
            "Manche sind drei Zeilen lang. Taschentücher liegen bereit.",
            "en": "The library's writing group reads letters to a grandmother, a border guard, a sea. Some are three "
            "lines long. Handkerchiefs are provided.",
            "ar": "تقرأ مجموعة الكتابة رسائل إلى جدّة، وإلى حارس حدود، وإلى بحر. بعضها ثلاثة أسطر فقط.",
            "uk": "Літературна група бібліотеки читає листи до бабусі, до прикордонника, до моря. Деякі — лише три "
            "рядки.",
        },
        "reading",
        "Schreibgruppe Zwischenzeilen",
        ("de", "ar", "uk", "ku"),
        LIME,
        1,
        "14:30",
        60,
    ),
    Point(
        {
            "de": "Offene Bühne: fünf Minuten gehören dir",
            "en": "Open stage: five minutes are yours",
            "ar": "المسرح المفتوح: خمس دقائق لك",
            "tr": "Açık sahne: Beş dakika senin",
            "uk": "Вільна сцена: п’ять хвилин — твої",
        },
        {
            "de": "Zaubern, jodeln, Rap, ein Witz auf Tigrinya: Wer sich bis drei am Infopunkt einträgt, bekommt "
            "Licht, Mikrofon und freundliche Zuhörer.",
            "en": "Magic, yodelling, rap, a joke in Tigrinya: put your name down at the information point by three and "
            "you get light, a microphone and kind listeners.",
            "tr": "Sihirbazlık, yodel, rap, Tigrinya bir fıkra: Saat üçe kadar danışmaya adını yazdırana ışık, "
            "mikrofon ve güler yüzlü dinleyiciler.",
        },
        "other",
        "Ansage: Milan Schleusenmayr",
        ("de", "en"),
        LIME,
        1,
        "16:00",
    ),
    Point(
        {
            "de": "Birkental 2035: Bürgerforum an zehn Tischen",
            "en": "Birkental 2035: a citizens' forum at ten tables",
            "ar": "بيركنتال 2035: منتدى المواطنين حول عشر طاولات",
            "tr": "Birkental 2035: On masada yurttaş forumu",
            "uk": "Біркенталь 2035: громадський форум за десятьма столами",
        },
        {
            "de": "Drei Runden zu je dreißig Minuten, jedes Mal an einem anderen Tisch: Wohnen, Lernen, Arbeiten, "
            "Altwerden, Feiern und fünf Themen, die Sie mitbringen. Die Tischdecken sind aus Papier, geschrieben wird "
            "darauf. An jedem Tisch sitzt jemand, der übersetzt.",
            "en": "Three rounds of thirty minutes, each at another table: living, learning, working, growing old, "
            "celebrating, and five topics that you bring. The tablecloths are paper, for writing on. At every table "
            "sits somebody who interprets.",
            "ar": "ثلاث جولات مدة كل منها ثلاثون دقيقة، وفي كل مرة على طاولة أخرى: السكن والتعلّم والعمل والشيخوخة "
            "والاحتفال، وخمسة مواضيع تقترحونها أنتم. على كل طاولة من يترجم.",
            "tr": "Otuzar dakikalık üç tur, her seferinde başka bir masada: Barınma, öğrenme, çalışma, yaşlanma, "
            "kutlama ve sizin getireceğiniz beş konu. Her masada çeviri yapan biri oturur.",
            "uk": "Три раунди по тридцять хвилин, щоразу за іншим столом: житло, навчання, праця, старість, свята і "
            "п’ять тем, які принесете ви. За кожним столом є перекладач.",
        },
        "forum",
        "Kulturamt Birkental, Sprachlotsinnen und Sprachlotsen",
        ("de", "en", "ar", "uk", "tr", "prs"),
        COUNCIL,
        1,
        "10:30",
        120,
        group="Landratsamt Birkental, Fachstelle Zusammenleben",
    ),
    Point(
        {
            "de": "Rundgang in Leichter Sprache",
            "en": "A tour in easy German",
            "ar": "جولة بلغة ألمانية سهلة",
            "tr": "Kolay Almanca ile gezi",
            "uk": "Екскурсія простою німецькою",
        },
        {
            "de": "Wir gehen langsam durch das Rathaus. Wir bleiben an sechs Tischen stehen. Sie dürfen alles anfassen "
            "und alles fragen.",
            "en": "We walk slowly through the town hall and stop at six tables. You may touch everything and ask "
            "everything.",
        },
        "tour",
        "Lebenshof Oberbirken, Annalena Leichtfuß",
        ("de-x-leicht", "de"),
        COUNCIL,
        1,
        "13:00",
    ),
    Point(
        {
            "de": "Zeugnis, Stempel, Arbeit: Abschlüsse anerkennen lassen",
            "en": "Certificate, stamp, job: having qualifications recognised",
            "ar": "شهادة وختم وعمل: كيف تُعادَل الشهادات",
            "tr": "Diploma, mühür, iş: Denklik nasıl alınır?",
            "uk": "Диплом, печатка, робота: як визнати кваліфікацію",
        },
        {
            "de": "Eine Krankenschwester, ein Elektriker und eine Lehrerin erzählen von ihrem Weg durch die Ämter. "
            "Danach gehen zwei Beraterinnen mit Ihnen die Schritte durch; bringen Sie Ihre Papiere mit.",
            "en": "A nurse, an electrician and a teacher tell of their way through the offices. Then two advisers go "
            "through the steps with you; bring your papers.",
            "ar": "ممرضة وكهربائي ومعلّمة يروون طريقهم بين الدوائر، ثم تشرح لكم مستشارتان الخطوات واحدة واحدة. أحضروا "
            "أوراقكم.",
            "tr": "Bir hemşire, bir elektrikçi ve bir öğretmen, daireler arasındaki yolculuğunu anlatıyor. Ardından "
            "iki danışman adımları sizinle tek tek gözden geçiriyor; belgelerinizi getirin.",
            "uk": "Медсестра, електрик і вчителька розповідають про свій шлях установами. Потім дві консультантки "
            "пройдуть кроки разом із вами; візьміть документи.",
        },
        "talk",
        "Gudrun Amtmoser, Ljubomyr Perechid",
        ("de", "uk", "ar"),
        COUNCIL,
        1,
        "15:00",
        60,
    ),
    Point(
        {
            "de": "Glaube im Dorf: Was teilen wir, was nicht?",
            "en": "Faith in the village: what do we share, what not?",
            "ar": "الإيمان في القرية: ما الذي نتقاسمه؟",
            "tr": "Köyde inanç: Neyi paylaşıyoruz, neyi değil?",
            "uk": "Віра в селі: що ми ділимо, а що ні?",
        },
        {
            "de": "Ein Pfarrer, ein Imam, eine Jesidin und jemand, der an nichts glaubt, reden über Feiertage, "
            "Friedhof und Kantinenessen. Höflich, aber nicht zu sehr.",
            "en": "A priest, an imam, a Yazidi woman and somebody who believes in nothing talk about holidays, the "
            "cemetery and canteen food. Politely, but not too politely.",
        },
        "forum",
        "Pfarrer Egid Kirchlechner, İdris Minareci, Xezal Lalişoğlu, Fritz Zweifler",
        ("de", "tr", "ku"),
        COUNCIL,
        1,
        "16:15",
        60,
    ),
    Point(
        {
            "de": "Brot aus dem Tannur",
            "en": "Bread from the tannur",
            "ar": "خبز التنّور",
            "tr": "Tandır ekmeği",
            "uk": "Хліб із тандира",
        },
        {
            "de": "Der Lehmofen steht seit Freitag, um elf ist er heiß. Der Fladen wird mit einem Kissen an die Wand "
            "geklebt und ist nach neunzig Sekunden fertig; gegessen wird er mit Öl und Zatar (vegan).",
            "en": "The clay oven has stood since Friday; by eleven it is hot. The flatbread is slapped onto its wall "
            "with a cushion, done in ninety seconds and eaten with oil and za'atar (vegan).",
            "ar": "فرن الطين قائم منذ يوم الجمعة، وعند الحادية عشرة يصير حاميًا. يُلصق الرغيف بالجدار وينضج في تسعين "
            "ثانية، ويؤكل بالزيت والزعتر.",
        },
        "food",
        "نوار الحلبوني, غلام‌سخی بدخشی‌یار",
        ("ar", "prs", "de"),
        WORKSHOP,
        1,
        "10:30",
        90,
        group="مطبخ الياسمين · Jasminküche",
        nations=("AF",),
    ),
    Point(
        {
            "de": "Platten flicken, Bremsen einstellen",
            "en": "Mend a puncture, set the brakes",
            "ar": "إصلاح الثقوب وضبط الفرامل",
            "tr": "Lastik yama, fren ayarı",
            "uk": "Латаємо камери, налаштовуємо гальма",
        },
        {
            "de": "In einer Stunde lernen Sie, was Sie nie wieder schieben lässt. Räder zum Üben sind da, Ihr eigenes "
            "ist willkommen.",
            "en": "In one hour you learn what will save you from ever pushing again. There are bicycles to practise "
            "on; yours is welcome.",
        },
        "workshop",
        "Hannes Speichinger",
        ("de", "ar", "en"),
        WORKSHOP,
        1,
        "12:30",
        60,
        group="Radwerkstatt Speiche",
    ),
    Point(
        {
            "de": "Eier schreiben mit Wachs",
            "en": "Writing eggs with wax",
            "ar": "الكتابة بالشمع على البيض",
            "tr": "Balmumuyla yumurta yazmak",
            "uk": "Пишемо писанки воском",
        },
        {
            "de": "Wellen für das Wasser, Punkte für Tränen, die getrocknet sind. Jeder schreibt ein Ei und trägt es "
            "heil nach Hause; dafür gibt es Schachteln.",
            "en": "Waves for water, dots for tears that have dried. Everyone writes one egg and carries it home whole; "
            "there are boxes for that.",
            "uk": "Хвилі — це вода, крапки — висохлі сльози. Кожен пише одну писанку і несе її додому цілою: коробочки "
            "є.",
        },
        "workshop",
        "Мирослава Дзвінчук",
        ("uk", "pl", "de"),
        WORKSHOP,
        1,
        "14:00",
        90,
        group="Писанка і віск · Eier und Wachs",
    ),
    Point(
        {
            "de": "Drei Tassen: die Kaffeezeremonie",
            "en": "Three cups: the coffee ceremony",
            "ar": "ثلاثة فناجين: طقس القهوة",
            "tr": "Üç fincan: Kahve töreni",
            "uk": "Три чашки: кавова церемонія",
        },
        {
            "de": "Awel, Kalei, Bereka: Die erste Tasse ist stark, die zweite zum Reden, die dritte bringt Segen. Wer "
            "vor der dritten geht, war nicht da.",
            "en": "Awel, kalei, bereka: the first cup is strong, the second for talking, the third brings blessing. "
            "Who leaves before the third was never there.",
        },
        "food",
        "ጽጌረዳ ሃብተስላሰ (Zigereda Habteselase)",
        ("ti", "de"),
        WORKSHOP,
        1,
        "16:00",
        60,
        group="ቡና ቤት · Buna Bet",
    ),
    Point(
        {
            "de": "Lieder zum Mitklatschen",
            "en": "Songs to clap along",
            "ar": "أغانٍ نصفّق معها",
            "tr": "El çırpmalı şarkılar",
            "uk": "Пісні, під які плещуть",
        },
        {
            "de": "Ein Frosch, ein Zug und ein Hahn, der falsch kräht. Für die Kleinsten und wen sie an der Hand "
            "haben.",
            "en": "A frog, a train and a cockerel who crows off key. For the very small and whomever they hold by the "
            "hand.",
            "tr": "Bir kurbağa, bir tren ve detone öten bir horoz. Minikler ve ellerinden tuttukları için.",
        },
        "children",
        "Kinderhaus Regenpfütze",
        ("de", "tr", "en"),
        MEADOW,
        1,
        "10:30",
    ),
    Point(
        {
            "de": "Masken bauen und losziehen",
            "en": "Build a mask and march",
            "ar": "نصنع الأقنعة ونخرج في موكب",
            "tr": "Maske yap, yürüyüşe katıl",
            "uk": "Майструємо маски й рушаємо",
        },
        {
            "de": "Pappe, Federn, Kleister: Um halb eins zieht der Umzug quer über alle drei Plätze, voran die "
            "Trommeln. Tiere ohne Namen sind besonders willkommen.",
            "en": "Cardboard, feathers, paste: at half past twelve the parade crosses all three places, drums in "
            "front. Animals without names are especially welcome.",
            "ar": "كرتون وريش وغراء: عند الثانية عشرة والنصف ينطلق الموكب عبر الساحات الثلاث والطبول في المقدمة.",
            "uk": "Картон, пір’я, клей: о пів на першу хода вирушає через усі три майданчики, попереду — барабани.",
        },
        "children",
        "Salome Radschlag, Jugendtreff Schleuse",
        ("de", "en", "ar"),
        MEADOW,
        1,
        "11:45",
        60,
        group="Jugendtreff Schleuse",
    ),
    Point(
        {
            "de": "Karagöz verliert seinen Hut",
            "en": "Karagöz loses his hat",
            "ar": "كراكوز يُضيّع قبّعته",
            "tr": "Karagöz şapkasını kaybediyor",
            "uk": "Карагьоз губить капелюха",
        },
        {
            "de": "Schattentheater aus bunt gefärbter Haut hinter einem Leintuch. Karagöz sucht, Hacivat redet, und "
            "die Kinder wissen längst, wo der Hut ist.",
            "en": "Shadow theatre of coloured hide behind a bedsheet. Karagöz searches, Hacivat talks, and the "
            "children have long known where the hat is.",
            "tr": "Perde arkasında renkli deriden gölge oyunu. Karagöz arar, Hacivat konuşur; çocuklar şapkanın yerini "
            "çoktan bilir.",
        },
        "children",
        "Gölge Sahnesi Birkental",
        ("tr", "de"),
        MEADOW,
        1,
        "13:15",
        nations=("TR",),
    ),
    Point(
        {
            "de": "Schatzsuche mit zehn Stempeln",
            "en": "Treasure hunt with ten stamps",
            "ar": "البحث عن الكنز بعشرة أختام",
            "tr": "On damgalı hazine avı",
            "uk": "Пошук скарбів із десятьма печатками",
        },
        {
            "de": "An zehn Ständen wartet ein Rätsel in einer anderen Sprache. Fragen ist erlaubt, sogar nötig. Wer "
            "alle Stempel hat, öffnet die Truhe im Pfarrhaus. Für Acht- bis Vierzehnjährige.",
            "en": "At ten stands a riddle waits in another language. Asking is allowed, indeed needed. Whoever has all "
            "the stamps opens the chest in the parish house. For ages eight to fourteen.",
            "uk": "Біля десяти столів чекає загадка іншою мовою. Питати можна, навіть треба. Хто збере всі печатки, "
            "відчинить скриню.",
        },
        "children",
        "Jugendtreff Schleuse",
        ("de", "en"),
        MEADOW,
        1,
        "14:30",
        60,
        group="Jugendtreff Schleuse",
    ),
    Point(
        {
            "de": "Rap-Werkstatt: sechzehn Zeilen",
            "en": "Rap workshop: sixteen lines",
            "ar": "ورشة الراب: ستة عشر سطرًا",
            "tr": "Rap atölyesi: On altı satır",
            "uk": "Реп-майстерня: шістнадцять рядків",
        },
        {
            "de": "Ein Beat aus dem Garten, ein Reim in deiner Sprache. Am Ende steht eine Aufnahme, die dir gehört. "
            "Ab zwölf Jahren.",
            "en": "A beat from the garden, a rhyme in your language. You leave with a recording that is yours. From "
            "twelve years.",
            "ar": "إيقاع من الحديقة وقافية بلغتك، وفي النهاية تسجيل لك. من عمر اثني عشر عامًا.",
        },
        "children",
        "MC Quellwasser",
        ("de", "ar", "ku", "uk"),
        MEADOW,
        1,
        "15:45",
        group="Jugendtreff Schleuse",
    ),
)

UNSCHEDULED = (
    Point(
        {
            "de": "Kurze Filme vom Küchentisch",
            "en": "Short films from the kitchen table",
            "ar": "أفلام قصيرة من طاولة المطبخ",
            "tr": "Mutfak masasından kısa filmler",
            "uk": "Короткі фільми з кухонного столу",
        },
        {
            "de": "Neun Filme von höchstens vier Minuten, alle zu Hause gedreht. Es fehlt noch ein Raum, der sich "
            "verdunkeln lässt.",
            "en": "Nine films of four minutes at most, all shot at home. Still missing: a room that can be darkened.",
        },
        "other",
        "Filmgruppe Blende Zwei",
        ("de", "en", "ti"),
    ),
    Point(
        {
            "de": "Schach gegen das ganze Dorf",
            "en": "Chess against the whole village",
            "ar": "شطرنج ضد القرية كلها",
            "tr": "Bütün köye karşı satranç",
            "uk": "Шахи проти цілого села",
        },
        {
            "de": "Eine gegen zwanzig, blind. Der Termin hängt an der Zusage der Meisterin.",
            "en": "One against twenty, blindfold. The time depends on the master's answer.",
        },
        "other",
        "Schachclub Springer",
        ("de", "ar"),
    ),
)
