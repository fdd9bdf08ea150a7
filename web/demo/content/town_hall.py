"""The forty people and groups from fifteen nations who show their handicraft in the town hall."""

from web.demo.shapes import Group, Named, Way

TOWN_HALL = (
    Group(
        "صندوق الصدف · Perlmutt und Nussbaum",
        "craft",
        ("SY",),
        ("ar", "de"),
        Named("منهل القصبجي", "Manhal al-Qasabdschi"),
        "perlmutt",
        "Kästchen mit Perlmutteinlagen, Brettspiele, kleine Reparaturen an Holz",
        {
            "de": "Manhal legt Perlmutt in Nussholz ein, wie er es in Damaskus von seinem Onkel gelernt hat. Am Stand "
            "darf man selbst ein Stück setzen; ein Backgammonbrett liegt zum Spielen bereit.",
            "en": "Manhal sets mother-of-pearl into walnut, as his uncle taught him in Damascus. Visitors may set a "
            "piece themselves, and a backgammon board is laid out for anyone who dares.",
            "ar": "يُطعّم منهل خشب الجوز بالصدف كما تعلّم من خاله في دمشق. في الركن يمكن للزائر أن يضع قطعة بيده، "
            "وطاولة الزهر جاهزة لمن يحب اللعب.",
        },
        booth="R 1",
        was_here=True,
    ),
    Group(
        "صابون الغار · Lorbeerseife",
        "craft",
        ("SY",),
        ("ar", "de", "en"),
        Named("هدى السرمدي", "Huda as-Sarmadi"),
        "lorbeerseife",
        "Olivenseife mit Lorbeeröl (vegan), Seifenschalen, Probieren am Waschbecken",
        {
            "de": "Neun Monate reift die Seife, bis sie außen golden und innen grün ist. Huda zeigt, wie man das Alter "
            "eines Stücks am Geruch erkennt.",
            "en": "The soap ripens for nine months until it is golden outside and green within. Huda shows how to tell "
            "a bar's age by its scent.",
            "ar": "يعتق الصابون تسعة أشهر حتى يصير ذهبيًا من الخارج وأخضر من الداخل. تعلّمكم هدى كيف تعرفون عمر القطعة "
            "من رائحتها.",
        },
        booth="R 2",
        was_here=True,
    ),
    Group(
        "خيوط الشام · Fäden aus Damaskus",
        "association",
        ("SY",),
        ("ar", "de"),
        Named("رنيم القطيفاني", "Ranim al-Qutaifani"),
        "faeden",
        "Gestickte Kissen, Lesezeichen, Stickstunde für alle ab sechs",
        {
            "de": "Sieben Frauen treffen sich jeden Dienstag im Pfarrheim und sticken die Muster ihrer Dörfer nach, "
            "bevor sie jemand vergisst. Zu jedem Muster gibt es eine Karte mit dem Ort, aus dem es kommt.",
            "en": "Seven women meet every Tuesday and embroider the patterns of their villages before anybody forgets "
            "them. Each pattern comes with a card that names its place.",
            "ar": "سبع نساء يجتمعن كل ثلاثاء ليطرّزن نقوش قراهن قبل أن تُنسى، ومع كل نقش بطاقة باسم المكان الذي جاء منه.",
        },
        booth="R 3",
        was_here=True,
    ),
    Group(
        "خطّ ونَفَس · Schrift und Atem",
        "artist",
        ("SY",),
        ("ar", "de", "en"),
        Named("بشار المعراوي", "Baschar al-Maarrawi"),
        "schrift",
        "Kalligraphien auf Papier und Schiefer, Namen auf Wunsch",
        {
            "de": "Wer schreibt, hält den Atem an: Baschar setzt jeden Buchstaben in einem Zug. Er schreibt Ihren "
            "Namen und erklärt, warum manche Buchstaben sich die Hand geben und andere nicht.",
            "en": "To write is to hold your breath: Baschar draws each letter in one stroke. He writes your name and "
            "explains why some letters hold hands and others do not.",
            "ar": "الكتابة أن تحبس نَفَسك: يرسم بشار كل حرف بحركة واحدة، ويكتب أسماءكم ويشرح لماذا تتصافح بعض الحروف "
            "ولا تتصافح أخرى.",
        },
        booth="R 4",
        way=Way.ONLINE,
    ),
    Group(
        "Мотанка · Puppenwerkstatt Lastiwka",
        "craft",
        ("UA",),
        ("uk", "de"),
        Named("Соломія Гречанюк", "Solomija Hretschanjuk"),
        "lastiwka",
        "Stoffpuppen ohne Nadel gewickelt, Mitmachtisch für Kinder",
        {
            "de": "Eine Motanka wird gewickelt, nie genäht, und hat kein Gesicht, damit sie allen gehören kann. "
            "Solomija bringt Stoffreste aus drei Generationen mit.",
            "en": "A motanka is wound, never sewn, and has no face so that she can belong to anyone. Solomija brings "
            "scraps of cloth from three generations.",
            "uk": "Мотанку не шиють, а намотують, і обличчя в неї немає, щоб вона могла належати кожному. Соломія "
            "привезе клаптики тканин від трьох поколінь.",
        },
        booth="R 5",
        was_here=True,
    ),
    Group(
        "Рушник · Stickkreis Birkental",
        "association",
        ("UA",),
        ("uk", "de", "pl"),
        Named("Одарка Верболіз", "Odarka Werbolis"),
        "ruschnyk",
        "Handtücher und Hemden mit Stickereien aus Poltawa, Anleitungen zum Mitnehmen",
        {
            "de": "Weiß auf Weiß sticken die Frauen aus Poltawa; erst das Licht von der Seite zeigt das Muster. Der "
            "Stickkreis hat für das Rathaus ein Tuch von vier Metern begonnen, an dem jeder Gast einen Stich machen "
            "darf.",
            "en": "The women of Poltava stitch white on white; only light from the side reveals the pattern. For the "
            "town hall the circle has begun a four-metre cloth to which every guest may add one stitch.",
            "uk": "На Полтавщині вишивають білим по білому: візерунок видно лише проти світла. Для ратуші гурток почав "
            "чотириметровий рушник, на якому кожен гість може зробити свій стібок.",
        },
        booth="R 6",
        was_here=True,
    ),
    Group(
        "Гончарний двір · Töpferhof",
        "craft",
        ("UA",),
        ("uk", "de", "en"),
        Named("Тарас Глиняник", "Taras Hlynjanyk"),
        "toepferhof",
        "Schalen, Pfeifvögel aus Ton, Drehen an der Fußscheibe",
        {
            "de": "Taras dreht an einer Scheibe, die er aus einem Traktorrad gebaut hat. Die Vögel am Rand der Schalen "
            "pfeifen, wenn man in den Schwanz bläst.",
            "en": "Taras throws his bowls on a wheel he built from a tractor tyre. The birds on their rims whistle if "
            "you blow into the tail.",
            "uk": "Тарас крутить посуд на крузі, який змайстрував із тракторного колеса. Пташки на вінцях мисок "
            "свистять, якщо дмухнути їм у хвіст.",
        },
        booth="R 7",
        was_here=True,
    ),
    Group(
        "Писанка і віск · Eier und Wachs",
        "craft",
        ("UA", "PL"),
        ("uk", "pl", "de"),
        Named("Мирослава Дзвінчук", "Myroslawa Dswintschuk"),
        "pysanka",
        "Mit Wachs geschriebene Eier, Farben aus Zwiebelschale und Malve",
        {
            "de": "Eier werden hier nicht bemalt, sondern geschrieben: mit heißem Wachs und einem Röhrchen, Zeile um "
            "Zeile. Myroslawa deutet die Zeichen, ihre Nichte aus Lublin zeigt die polnische Art.",
            "en": "Here eggs are not painted but written, line by line, with hot wax and a tiny funnel. Myroslawa "
            "reads the signs; her niece from Lublin shows the Polish way.",
            "uk": "Писанки не малюють, а пишуть — гарячим воском, рядок за рядком. Мирослава пояснює знаки, а її "
            "племінниця з Любліна показує польський спосіб.",
        },
        booth="R 8",
        was_here=True,
    ),
    Group(
        "Світлини з дороги · Bilder vom Weg",
        "artist",
        ("UA",),
        ("uk", "en", "de"),
        Named("Остап Криничник", "Ostap Krynytschnyk"),
        "bilder-vom-weg",
        "Fotografien, Postkarten, ein Heft zum Hineinschreiben",
        {
            "de": "Ostap hat auf der Fahrt von Charkiw nach Birkental nur fotografiert, was Leute in den Händen "
            "hielten: einen Kater, einen Kuchen, eine Gießkanne. Daraus wurden 31 Bilder.",
            "en": "On the road from Kharkiv to Birkental Ostap photographed only what people were holding: a tomcat, a "
            "cake, a watering can. It became thirty-one pictures.",
            "uk": "Дорогою з Харкова до Біркенталя Остап знімав лише те, що люди тримали в руках: кота, пиріг, лійку. "
            "Вийшла тридцять одна світлина.",
        },
        booth="R 9",
        way=Way.ONLINE,
        tables=0,
    ),
    Group(
        "Ebru Atölyesi Suyun Rengi",
        "artist",
        ("TR",),
        ("tr", "de"),
        Named("Nurdan Çiçekdağlı"),
        "suyun-rengi",
        "Marmorpapiere, Lesezeichen, Vorführung jede volle Stunde",
        {
            "de": "Farbe schwimmt auf Wasser, ein Kamm zieht Wellen hinein, und kein Blatt gleicht dem anderen. Nurdan "
            "rührt den Leim aus Algen selbst an.",
            "en": "Colour floats on water, a comb draws waves through it, and no two sheets are alike. Nurdan brews "
            "the size from seaweed herself.",
            "tr": "Boya suyun üzerinde yüzer, tarak dalga çizer, hiçbir kâğıt ötekine benzemez. Nurdan kitreyi kendi "
            "hazırlıyor.",
        },
        booth="R 10",
        was_here=True,
    ),
    Group(
        "Oya Kadınlar Grubu",
        "association",
        ("TR",),
        ("tr", "de"),
        Named("Hatice Semercigil"),
        "oya",
        "Tücher mit Spitzenrand, Ohrringe aus Garn, Häkeltisch",
        {
            "de": "Früher sagte der Rand eines Kopftuchs, ob jemand verliebt oder mit der Schwiegermutter zerstritten "
            "war. Die Gruppe häkelt diese Sprache weiter und verrät, was die Pfefferschote bedeutet.",
            "en": "The edging of a scarf once told whether a woman was in love or cross with her mother-in-law. The "
            "group keeps crocheting that language and will tell you what the chilli pepper means.",
            "tr": "Eskiden bir yazmanın oyası, takanın sevdalı mı yoksa kaynanasına küskün mü olduğunu söylerdi. Grup "
            "bu dili işlemeye devam ediyor; biber oyasının ne dediğini sorun, anlatsınlar.",
        },
        booth="R 11",
        was_here=True,
    ),
    Group(
        "Bakır ve Kalay",
        "craft",
        ("TR",),
        ("tr", "ku", "de"),
        Named("Rüstem Kalaycıoğulları"),
        "bakir",
        "Kupferkannen, Verzinnen mitgebrachter Töpfe",
        {
            "de": "Rüstem hämmert Kannen aus einem Blech und verzinnt, was Sie von zu Hause mitbringen. Sein Amboss "
            "stammt aus der Schmiede seines Großvaters in Malatya.",
            "en": "Rüstem hammers jugs from a single sheet and re-tins whatever you bring from home. His anvil comes "
            "from his grandfather's forge in Malatya.",
            "tr": "Rüstem tek parça bakırdan ibrik döver, evden getirdiğiniz kapları kalaylar. Örsü, dedesinin "
            "Malatya'daki dükkânından.",
        },
        booth="R 12",
        was_here=True,
    ),
    Group(
        "Kilim Defteri",
        "craft",
        ("TR",),
        ("tr", "de", "en"),
        Named("Zübeyde Dokumacı-Lindner"),
        "kilim",
        "Kleine Webstücke, Webrahmen zum Ausleihen, Heft mit 40 Mustern",
        {
            "de": "Jeder Kelim ist ein Tagebuch: Kamm heißt Hochzeit, Wolfsmaul heißt Schutz. Zübeyde sammelt die "
            "Zeichen in einem Heft und webt daraus Stücke, die in eine Jackentasche passen.",
            "en": "Every kilim is a diary: a comb means a wedding, a wolf's mouth protection. Zübeyde collects the "
            "signs in a notebook and weaves pieces that fit into a pocket.",
            "tr": "Her kilim bir günlüktür: tarak düğün demektir, kurt ağzı korunma. Zübeyde bu işaretleri bir deftere "
            "topluyor, cebe sığacak parçalar dokuyor.",
        },
        booth="R 13",
        way=Way.ONLINE,
    ),
    Group(
        "کاغذپران · Papierdrachen aus Kabul",
        "craft",
        ("AF",),
        ("prs", "de"),
        Named("فرهاد کاغذگر", "Farhad Kaghasgar"),
        "drachen",
        "Drachen in drei Größen, Spulen, Drachenbau am Samstag im Kinderzelt",
        {
            "de": "Zwei Bambusstäbe, ein Bogen Seidenpapier, kein Schwanz: So fliegt ein Drachen über Kabul. Farhad "
            "hat auf der Gemeindewiese schon vierzig Kindern das Steigenlassen beigebracht.",
            "en": "Two bamboo rods, a sheet of tissue paper, no tail: this is what flies over Kabul. Farhad has "
            "already taught forty children on the village green.",
        },
        booth="R 14",
        was_here=True,
    ),
    Group(
        "سوزن طلایی · Goldene Nadel",
        "association",
        ("AF",),
        ("prs", "de"),
        Named("معصومه یکاولنگی", "Masuma Jakawlangi"),
        "goldene-nadel",
        "Bestickte Westen und Taschen, Änderungen, Nähkurs am Donnerstag",
        {
            "de": "Die Goldene Nadel ist eine Nähstube mit fünf Maschinen und viel grünem Tee. Die Frauen zeigen "
            "Stiche aus Herat und Bamiyan und nähen an beiden Tagen an einem gemeinsamen Vorhang.",
            "en": "The Golden Needle is a sewing room with five machines and a great deal of green tea. The women show "
            "stitches from Herat and Bamyan and work on one shared curtain over both days.",
        },
        booth="R 15",
        was_here=True,
        watts=400,
    ),
    Group(
        "لاجورد · Blau aus Badachschan",
        "craft",
        ("AF",),
        ("prs", "en", "de"),
        Named("ترانه لاجوردی‌پور", "Tarana Ladschwardipur"),
        "lajward",
        "Schmuck mit Lapislazuli, Farbpigment im Glas",
        {
            "de": "Aus dem blauen Stein von Badachschan wurde einst die Farbe der Madonnenmäntel gerieben. Tarana "
            "fasst ihn in Silber und lässt Besucher das Pigment selbst mahlen.",
            "en": "The blue stone of Badakhshan once gave painters the colour of the Virgin's cloak. Tarana sets it in "
            "silver and lets visitors grind the pigment.",
        },
        booth="R 16",
    ),
    Group(
        "መሶብ · Körbe und Muster",
        "craft",
        ("ER",),
        ("ti", "de"),
        Named("ኣዜብ ወልደሚካኤል", "Aseb Woldemikael"),
        "mesob",
        "Geflochtene Korbtische und Schalen, Flechtprobe",
        {
            "de": "Um den Mesob sitzt die Familie und isst von einem Brot. Aseb flicht ihn aus Gras und gefärbter "
            "Wolle; für einen großen braucht sie sechs Wochen.",
            "en": "The family sits around the mesob and eats from one bread. Aseb weaves it from grass and dyed wool; "
            "a large one takes her six weeks.",
        },
        booth="R 18",
        was_here=True,
    ),
    Group(
        "ጥልፊ · Zuria-Schneiderei",
        "craft",
        ("ER",),
        ("ti", "en", "de"),
        Named("ሄለን ተኽለሃይማኖት", "Helen Teklehaimanot"),
        "zuria",
        "Weiße Baumwollkleider mit gesticktem Saum, Schals",
        {
            "de": "Helen schneidert Festkleider aus handgewebter Baumwolle und stickt das Kreuzmuster am Saum. In "
            "Asmara saß sie an einer Maschine mit Fußantrieb; die hat sie in Birkental auf dem Flohmarkt "
            "wiedergefunden.",
            "en": "Helen tailors festive dresses of hand-woven cotton and embroiders their borders. In Asmara she "
            "worked at a treadle machine; she found its twin at Birkental's flea market.",
        },
        booth="R 19",
        was_here=True,
    ),
    Group(
        "Tevn û Reng",
        "craft",
        ("x-kurdistan", "TR"),
        ("ku", "tr", "de"),
        Named("Berfîn Tevnçêr"),
        "tevn",
        "Gewebte Taschen und Satteldecken, Pflanzenfarben",
        {
            "de": "Krapp, Walnuss, Indigo: Berfîn färbt Wolle im Hof und webt an einem Rahmen, der sich für den "
            "Transport zusammenklappen lässt, wie ihn die Familien auf den Almen von Hakkari benutzen.",
            "en": "Madder, walnut, indigo: Berfîn dyes wool in her yard and weaves on a folding loom of the kind that "
            "families use on the high pastures of Hakkari.",
            "tr": "Kök boya, ceviz, çivit: Berfîn yünü avluda boyar, Hakkâri yaylalarındaki gibi katlanan bir tezgâhta "
            "dokur.",
        },
        booth="R 20",
        was_here=True,
    ),
    Group(
        "Def û Daristan",
        "craft",
        ("x-kurdistan", "IR"),
        ("ku", "fa", "de"),
        Named("Şiyar Defçêker"),
        "def",
        "Rahmentrommeln aus heimischer Esche, Unterricht",
        {
            "de": "Şiyar biegt den Rahmen der Daf über Dampf, das Holz kommt aus dem Birkentaler Gemeindewald. Die "
            "Ringe innen klingen wie Regen auf Blech.",
            "en": "Şiyar steams and bends the frame of the daf; the ash comes from Birkental's own woods. The rings "
            "inside sound like rain on tin.",
        },
        booth="R 21",
    ),
    Group(
        "نقش و نگار · Miniaturen",
        "artist",
        ("IR",),
        ("fa", "de", "en"),
        Named("پریسا نگارستانی", "Parisa Negarestani"),
        "miniaturen",
        "Miniaturmalerei auf Papier und Kamelbein, Lupen liegen bereit",
        {
            "de": "Mit einem Pinsel aus drei Katzenhaaren malt Parisa Gärten, in denen Birkentaler Häuser stehen. Wer "
            "genau schaut, findet die Bushaltestelle.",
            "en": "With a brush of three cat hairs Parisa paints gardens in which Birkental's houses stand. Look "
            "closely and you will find the bus stop.",
        },
        booth="R 22",
        was_here=True,
    ),
    Group(
        "ترمه‌خانه · Stoffe aus Yasd",
        "craft",
        ("IR",),
        ("fa", "de"),
        Named("کاوه ترمه‌باف", "Kaweh Termebaf"),
        "terme",
        "Seidenstoffe, Tischläufer, Geschichten über die Seidenstraße",
        {
            "de": "Terme heißt der Stoff mit dem Tropfenmuster, das in Schottland Paisley getauft wurde. Kaweh "
            "erzählt, wie die Zypresse sich im Wind verneigte und zum Muster wurde.",
            "en": "Termeh is the cloth with the drop pattern that Scotland christened paisley. Kaweh tells how the "
            "cypress bowed to the wind and became a pattern.",
        },
        booth="R 23",
        was_here=True,
    ),
    Group(
        "Słomiany Pająk",
        "craft",
        ("PL",),
        ("pl", "de"),
        Named("Bogumiła Strzechowska"),
        "pajak",
        "Hängende Gebilde aus Stroh und Papier, Werkstatt am Samstag",
        {
            "de": "Ein Pająk ist eine Spinne und ein Kronleuchter zugleich: Stroh, Faden und bunte Papierkugeln, die "
            "sich in der Wärme des Zimmers drehen.",
            "en": "A pająk is a spider and a chandelier at once: straw, thread and bright paper balls that turn in the "
            "warmth of the room.",
        },
        booth="R 24",
        was_here=True,
    ),
    Group(
        "Wycinanki z Doliny",
        "artist",
        ("PL",),
        ("pl", "de", "en"),
        Named("Zdzisława Nożycka-Brandl"),
        "wycinanki",
        "Scherenschnitte in vielen Farben, Karten, Fensterbilder",
        {
            "de": "Mit der Schafschere schneidet Zdzisława Hähne und Lebensbäume, sieben Lagen Papier übereinander. "
            "Vorzeichnen gilt nicht.",
            "en": "With sheep shears Zdzisława cuts cockerels and trees of life, seven layers of paper deep. Drawing "
            "first does not count.",
        },
        booth="R 25",
        was_here=True,
    ),
    Group(
        "Ia de Duminică",
        "craft",
        ("RO",),
        ("ro", "de"),
        Named("Smaranda Codrișoara"),
        "ia",
        "Bestickte Blusen, Leihblusen für ein Foto",
        {
            "de": "Die Sonntagsbluse aus der Moldau trägt am Ärmel drei Zonen: die gekräuselte, die gerade und die, "
            "die von der Familie erzählt. Smaranda liest Ihnen die Blusen vor.",
            "en": "The Sunday blouse of Moldavia has three bands on its sleeve: the gathered one, the straight one, "
            "and the one that tells of the family. Smaranda will read them to you.",
        },
        booth="R 26",
        was_here=True,
    ),
    Group(
        "Icoane pe sticlă",
        "artist",
        ("RO",),
        ("ro", "de"),
        Named("Ilarion Sticlăreanu"),
        "hinterglas",
        "Hinterglasbilder, Vergleich mit bayerischen Stücken",
        {
            "de": "Bei der Malerei hinter Glas kommt zuerst der Lidstrich und zuletzt der Himmel. Ilarion hat seine "
            "Bilder neben alte aus dem Birkentaler Heimatmuseum gehängt; manche könnten Geschwister sein.",
            "en": "In painting behind glass the eyelash comes first and the sky last. Ilarion hangs his pictures "
            "beside old ones from Birkental's museum; some could be siblings.",
        },
        booth="R 27",
        was_here=True,
    ),
    Group(
        "Ћилим и прича · Teppich und Erzählung",
        "craft",
        ("RS",),
        ("sr", "de"),
        Named("Радојка Вретеновић", "Radojka Vretenović"),
        "cilim",
        "Wendeteppiche, Sitzkissen, Schafwolle zum Anfassen",
        {
            "de": "Der Teppich hat keine falsche Seite: Radojka webt beide Seiten zugleich, und die Schildkröte darin "
            "steht für ein langes Leben.",
            "en": "The rug has no wrong side: Radojka weaves both at once, and the tortoise in it stands for a long "
            "life.",
        },
        booth="R 28",
        was_here=True,
    ),
    Group(
        "Лицидер · Herzen aus Honigteig",
        "craft",
        ("RS",),
        ("sr", "de"),
        Named("Славиша Медењаковић", "Slaviša Medenjaković"),
        "licider",
        "Verzierte Honigherzen (vegetarisch), Spiegelherzen zum Aufhängen",
        {
            "de": "Rot wie ein Marienkäfer, mit einem kleinen Spiegel in der Mitte: Wer das Herz verschenkt, zeigt dem "
            "anderen, wen er liebt. Slaviša spritzt Ihren Spruch in Zuckerguss.",
            "en": "Red as a ladybird with a little mirror in the middle: give the heart away and the other sees whom "
            "you love. Slaviša pipes your words in icing.",
        },
        booth="R 29",
    ),
    Group(
        "Κέντημα και Κοχύλι",
        "craft",
        ("GR",),
        ("el", "de"),
        Named("Ευανθία Βελονάκη", "Evanthia Velonaki"),
        "kentima",
        "Stickereien aus Kreta, Schmuck aus Muscheln",
        {
            "de": "Evanthia stickt Schiffe, auf denen immer einer fehlt: Den Platz hält man für den frei, der "
            "heimkehrt. Ihre Muscheln sammelt sie im Winter am leeren Strand.",
            "en": "Evanthia embroiders ships with one sailor missing; the place is kept for the one who comes home. "
            "Her shells she gathers in winter on the empty beach.",
        },
        booth="R 30",
        was_here=True,
    ),
    Group(
        "Ξύλο και Χορδή · Holz und Saite",
        "craft",
        ("GR",),
        ("el", "de", "en"),
        Named("Στέλιος Χορδαράκης", "Stelios Chordarakis"),
        "holz-und-saite",
        "Bouzouki und Baglamas, Saiten aufziehen und stimmen",
        {
            "de": "Siebenundzwanzig Späne Maulbeerholz ergeben den Bauch einer Bouzouki. Stelios hat eine halb fertige "
            "dabei und spielt auf der fertigen, wenn man ihn lässt.",
            "en": "Twenty-seven staves of mulberry make the belly of a bouzouki. Stelios brings a half-finished one "
            "and plays the finished one if you let him.",
        },
        booth="R 31",
        way=Way.PAPER,
    ),
    Group(
        "თექა · Filz aus Tuschetien",
        "craft",
        ("GE",),
        ("ka", "ru", "de"),
        Named("ნათია წოვათელიძე", "Natia Zowatelidse"),
        "teka",
        "Filzteppiche, Hausschuhe, Filzen mit warmem Wasser",
        {
            "de": "Im Sommer ziehen die Hirten in die Berge, im Winter wird gefilzt. Natia zeigt, wie aus loser Wolle "
            "mit Seife und Geduld ein Teppich wird, auf dem Steinböcke springen.",
            "en": "In summer the shepherds move up the mountains, in winter they felt. Natia shows how loose wool, "
            "soap and patience become a rug on which ibexes leap.",
        },
        booth="R 32",
        was_here=True,
        water=True,
    ),
    Group(
        "მინანქარი · Farbe im Feuer",
        "craft",
        ("GE",),
        ("ka", "en", "de"),
        Named("ლევან მინანქრიაშვილი", "Lewan Minankriaschwili"),
        "minankari",
        "Zellenschmelz, Anhänger, Ohrringe",
        {
            "de": "Feine Golddrähte teilen die Farben, dann geht das Stück bei 800 Grad in den Ofen. Lewan zeigt die "
            "Arbeit vor dem Feuer und bringt Proben aus jeder Brennstufe mit.",
            "en": "Fine gold wires part the colours, then the piece goes into the kiln at 800 degrees. Lewan shows the "
            "work before the fire and brings samples of each firing.",
        },
        booth="R 33",
        way=Way.PAPER,
    ),
    Group(
        "Nón Lá Sông Hương",
        "craft",
        ("VN",),
        ("vi", "de"),
        Named("Trương Thị Mộng Lành"),
        "non-la",
        "Kegelhüte, Hüte zum Bemalen für Kinder",
        {
            "de": "Zwischen zwei Lagen Palmblatt steckt ein Gedicht, das man nur gegen die Sonne lesen kann. Frau Lành "
            "näht sechzehn Ringe in jeden Hut.",
            "en": "Between two layers of palm leaf hides a poem that can only be read against the sun. Mrs Lành sews "
            "sixteen rings into each hat.",
        },
        booth="R 34",
        was_here=True,
    ),
    Group(
        "Giấy Dó",
        "artist",
        ("VN",),
        ("vi", "en", "de"),
        Named("Quách Khải Nguyên"),
        "giay-do",
        "Handgeschöpftes Papier, Holzschnitte, Lampen",
        {
            "de": "Aus der Rinde des Dó-Baums schöpft Nguyên Papier, das fünfhundert Jahre hält. Darauf druckt er "
            "Schweine, Hennen und einen Wolpertinger, der ihm in Birkental begegnet ist.",
            "en": "From the bark of the dó tree Nguyên makes paper that lasts five hundred years. On it he prints "
            "pigs, hens, and a wolpertinger he claims to have met in Birkental.",
        },
        booth="R 35",
        was_here=True,
    ),
    Group(
        "Retablos Quispecóndor",
        "artist",
        ("PE",),
        ("es", "de"),
        Named("Saturnino Quispecóndor Huamaní"),
        "retablos",
        "Bemalte Holzkästen mit Figuren aus Kartoffelteig",
        {
            "de": "Klappt man die Türen auf, wird darin geheiratet, geerntet oder musiziert. Für dieses Fest hat "
            "Saturnino den Birkentaler Rathausplatz samt Blaskapelle in einen Kasten gesetzt.",
            "en": "Open the doors and inside they marry, harvest or make music. For this festival Saturnino has put "
            "Birkental's town hall square, brass band included, into a box.",
        },
        booth="R 36",
        was_here=True,
    ),
    Group(
        "Tejidos Killa",
        "craft",
        ("PE",),
        ("es", "en", "de"),
        Named("Yanet Ccorimanya Puma"),
        "killa",
        "Alpakaschals, Gürtel vom Rückenwebgerät",
        {
            "de": "Yanet webt mit dem ganzen Körper: Das Gerät ist an ihrer Hüfte und an einem Baum befestigt. Am "
            "Stand dient die Säule des Rathauses als Baum.",
            "en": "Yanet weaves with her whole body: the loom is tied to her hips and to a tree. In the town hall a "
            "column will do for the tree.",
        },
        booth="R 37",
    ),
    Group(
        "Klöppelkreis Birkental",
        "association",
        ("x-bavaria",),
        ("de",),
        Named("Kreszenz Untermoosrainer"),
        "kloeppelkreis",
        "Spitzenbordüren, Schnupperklöppeln mit vier Paar Klöppeln",
        {
            "de": "Vierzig Paar Klöppel klappern, wenn der Kreis in Fahrt kommt. Die jüngste Klöpplerin ist neun, der "
            "älteste Klöppler zweiundachtzig und früher Schlosser gewesen.",
            "en": "Forty pairs of bobbins clatter once the circle gets going. The youngest lacemaker is nine; the "
            "oldest is eighty-two and used to be a locksmith.",
        },
        booth="R 39",
        was_here=True,
    ),
    Group(
        "Federkielstickerei Hinterwaldner",
        "craft",
        ("x-bavaria",),
        ("de",),
        Named("Quirin Hinterwaldner"),
        "federkiel",
        "Gürtel und Taschen mit gespleißten Pfauenfedern gestickt",
        {
            "de": "Eine Pfauenfeder ergibt zwei Meter Faden, wenn man sie spleißt, ohne zu atmen. Quirin stickt damit "
            "auf Leder, seit Neuestem auch Muster, die ihm die Nachbarn vom Stand gegenüber gezeichnet haben.",
            "en": "A peacock's quill gives two metres of thread if you split it without breathing. Quirin stitches it "
            "into leather, lately also patterns drawn for him by the stand across the aisle.",
        },
        booth="R 40",
        was_here=True,
    ),
    Group(
        "Malaktion „Mein Ort, dein Ort“",
        "association",
        ("x-bavaria",),
        ("de", "en"),
        Named("Veronika Stadlhuber"),
        "malaktion",
        "212 Bilder aus dem ganzen Landkreis, Abstimmung für den Publikumspreis",
        {
            "de": "Kinder und Erwachsene aus neunzehn Gemeinden haben gemalt, was für sie Zuhause heißt. Die Bilder "
            "hängen an allen Wänden; wer seinen Zettel einwirft, bestimmt den Publikumspreis mit.",
            "en": "Children and adults from nineteen villages painted what home means to them. Their pictures cover "
            "every wall; drop your slip into the box and help choose the audience prize.",
            "ar": "رسم أطفال وكبار من تسع عشرة بلدة ما يعنيه لهم البيت. اللوحات على كل الجدران، وصوتكم يحدّد جائزة "
            "الجمهور.",
            "tr": "On dokuz beldeden çocuklar ve yetişkinler, yuva deyince akıllarına geleni resmetti. Resimler bütün "
            "duvarlarda; oy pusulanızı kutuya atın, seyirci ödülünü birlikte seçelim.",
            "uk": "Діти й дорослі з дев’ятнадцяти громад намалювали, що для них означає дім. Картини висять на всіх "
            "стінах; опустіть свій папірець до скриньки — і приз глядачів обиратимете й ви.",
        },
        booth="R 41",
        way=Way.ONLINE,
        tables=3,
        was_here=True,
    ),
    Group(
        "Hafnerei am Anger",
        "craft",
        ("x-bavaria",),
        ("de", "en"),
        Named("Walburga Hafenbrädl-Sax"),
        "hafnerei",
        "Krüge, Kacheln, Reparatur mit Goldlack",
        {
            "de": "Walburga brennt Krüge mit Salz, wie es hier seit dreihundert Jahren üblich ist, und klebt "
            "Zerbrochenes mit Goldlack, wie sie es von einer Praktikantin aus Kyoto gelernt hat.",
            "en": "Walburga fires her jugs with salt, as people here have done for three hundred years, and mends what "
            "is broken with gold lacquer, as a trainee from Kyoto taught her.",
        },
        booth="R 42",
        was_here=True,
    ),
)
