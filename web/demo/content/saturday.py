"""The programme of the first day."""

from web.demo.content.stages import COUNCIL, LIME, MAIN, MEADOW, WORKSHOP
from web.demo.shapes import Point

SATURDAY = (
    Point(
        {
            "de": "Brot und Salz: Wir fangen an",
            "en": "Bread and salt: we begin",
            "ar": "خبز وملح: نبدأ",
            "tr": "Ekmek ve tuz: Başlıyoruz",
            "uk": "Хліб і сіль: починаємо",
        },
        {
            "de": "Drei Bäckerinnen tragen drei Brote auf die Bühne, dann wird geteilt, gegrüßt und kurz geredet: von "
            "der Integrationsbeauftragten des Landes, vom Landrat und von der Bürgermeisterin, jeder mit einem Satz in "
            "einer Sprache, die er dafür gelernt hat.",
            "en": "Three bakers carry three loaves onto the stage, then there is sharing, greeting and a little "
            "speaking: by the state commissioner for integration, the district administrator and the mayor, each with "
            "one sentence in a language learned for the day.",
            "ar": "تحمل ثلاث خبّازات ثلاثة أرغفة إلى المسرح، ثم نتقاسم الخبز ونتبادل التحية وتُلقى كلمات قصيرة: من "
            "مفوّضة الاندماج ورئيس المقاطعة وعمدة البلدة، وكلٌّ منهم يقول جملة بلغة تعلّمها لهذا اليوم.",
            "tr": "Üç fırıncı kadın sahneye üç ekmek taşıyor; bölüşülüyor, selamlaşılıyor, kısa konuşuluyor. Eyalet "
            "uyum sorumlusu, kaymakam ve belediye başkanı bugün için öğrendikleri bir dilde birer cümle söylüyor.",
            "uk": "Три пекарки виносять на сцену три хлібини, їх ділять, вітаються й коротко говорять: уповноважена з "
            "інтеграції, голова району та бургомістерка — кожне одним реченням мовою, яку для цього вивчили.",
        },
        "opening",
        "Bürgermeisterin Hannelore Grasmüller, Landrat Benedikt Hochtaler, Dr. Leyla Korkutan",
        ("de", "uk", "ar", "tr"),
        MAIN,
        0,
        "11:00",
        50,
    ),
    Point(
        {
            "de": "Blech und Saz",
            "en": "Brass and saz",
            "ar": "نحاسيات وساز",
            "tr": "Bando ve saz",
            "uk": "Духові й саз",
        },
        {
            "de": "Die Marktmusik spielt einen Zwiefachen, die Saz legt einen Neunachtel darüber, und beim dritten "
            "Stück weiß niemand mehr, wer wen begleitet. Bringen Sie Schuhe zum Tanzen mit.",
            "en": "The market band plays a Zwiefacher, the saz lays a nine-eight across it, and by the third tune "
            "nobody knows who accompanies whom. Bring dancing shoes.",
            "tr": "Bando bir Zwiefacher çalar, saz üstüne dokuz sekizlik atar; üçüncü parçada kimin kime eşlik ettiği "
            "belli olmaz. Dans ayakkabılarınızı getirin.",
        },
        "music",
        "Birkentaler Marktmusik mit Selçuk Tellioğlu",
        ("de", "tr"),
        MAIN,
        0,
        "12:00",
        nations=("x-bavaria", "TR"),
    ),
    Point(
        {
            "de": "Hopak trifft Haferlschuh",
            "en": "Hopak meets Haferlschuh",
            "ar": "الهوباك يلتقي رقص الألب",
            "tr": "Hopak ile Bavyera dansı buluşuyor",
            "uk": "Гопак зустрічає гаферльшуе",
        },
        {
            "de": "Die Tanzgruppe Witerez springt hoch, die Plattler schlagen laut, und in der Mitte treffen sich alle "
            "zu einem Stück, das sie einen Winter lang in der Schulturnhalle geprobt haben.",
            "en": "The dancers of Witerez leap high, the Plattler slap loud, and in the middle all meet for a piece "
            "they rehearsed through a whole winter in the school gym.",
            "uk": "Танцівники гурту «Вітерець» злітають угору, баварці ляскають у долоні, а посередині всі "
            "зустрічаються в танці, який цілу зиму вчили у шкільному спортзалі.",
        },
        "dance",
        "Танцювальний гурт «Вітерець», D’ Birkenthaler Schuhplattler",
        ("uk", "de"),
        MAIN,
        0,
        "13:15",
        nations=("UA", "x-bavaria"),
    ),
    Point(
        {
            "de": "Qamar: Lieder aus Aleppo",
            "en": "Qamar: songs from Aleppo",
            "ar": "قمر: أغانٍ من حلب",
            "tr": "Qamar: Halep'ten şarkılar",
            "uk": "Камар: пісні з Алеппо",
        },
        {
            "de": "Oud, Kanun und zwei Stimmen. Die Qudud aus Aleppo besingen den Wein, den Garten und die Frau am "
            "Fenster; mitgesungen wird spätestens beim Refrain.",
            "en": "Oud, qanun and two voices. The qudud of Aleppo sing of wine, the garden and the woman at the "
            "window; you will be singing along by the refrain at the latest.",
            "ar": "عود وقانون وصوتان. قدود حلبية عن الكرم والبستان والجميلة عند النافذة، والجميع يغنّي عند اللازمة.",
        },
        "music",
        "فرقة قمر · Ensemble Qamar",
        ("ar",),
        MAIN,
        0,
        "14:30",
        nations=("SY",),
    ),
    Point(
        {
            "de": "Chor Viele Stimmen",
            "en": "The Choir of Many Voices",
            "ar": "جوقة أصوات كثيرة",
            "tr": "Çok Sesler Korosu",
            "uk": "Хор «Багато голосів»",
        },
        {
            "de": "Angefangen hat es in der Unterkunft an der Ziegelei mit elf Leuten und einer Gitarre. Heute singen "
            "achtundvierzig in zwölf Sprachen, auch solche, die noch auf ihren Bescheid warten.",
            "en": "It began in the shelter at the brickworks with eleven people and a guitar. Today forty-eight sing "
            "in twelve languages, some of them still waiting for their papers.",
            "ar": "بدأت الحكاية في نُزُل اللاجئين عند معمل القرميد بأحد عشر شخصًا وغيتار. واليوم يغنّي ثمانية وأربعون "
            "باثنتي عشرة لغة، ومنهم من لا يزال ينتظر أوراقه.",
            "tr": "Tuğla fabrikasının yanındaki yurtta on bir kişi ve bir gitarla başladı. Bugün kırk sekiz kişi on "
            "iki dilde söylüyor; aralarında hâlâ oturum kararını bekleyenler var.",
            "uk": "Усе почалося в гуртожитку біля цегельні: одинадцятеро людей і гітара. Сьогодні сорок вісім співаків "
            "співають дванадцятьма мовами, і дехто досі чекає на свої документи.",
        },
        "music",
        "Leitung: Kerstin Notenhofer und يحيى السنديان (Yahya as-Sindiyan)",
        ("de", "ar", "ti", "uk", "prs"),
        MAIN,
        0,
        "15:45",
    ),
    Point(
        {
            "de": "Adey: Krar mit Strom",
            "en": "Adey: krar, electrified",
            "ar": "أدّاي: قيثارة كرار كهربائية",
            "tr": "Adey: Elektrikli krar",
            "uk": "Адей: електричний крар",
        },
        {
            "de": "Fünf Saiten, ein Verstärker und Schultern, die nicht stillhalten. Adey spielt Hochzeitslieder aus "
            "Asmara so, wie sie im Probenkeller des Jugendtreffs geworden sind.",
            "en": "Five strings, an amplifier and shoulders that will not keep still. Adey plays wedding songs from "
            "Asmara the way they turned out in the youth centre's cellar.",
        },
        "music",
        "ኣደይ · Adey",
        ("ti",),
        MAIN,
        0,
        "17:00",
        nations=("ER",),
    ),
    Point(
        {
            "de": "Lipa Orkestar",
            "en": "Lipa Orkestar",
            "ar": "أوركسترا ليبا",
            "tr": "Lipa Orkestrası",
            "uk": "Ліпа-оркестр",
        },
        {
            "de": "Neun Bläser, eine große Trommel und kein Halten: Kolo, Čoček und ein Walzer, zu dem sich sogar die "
            "Feuerwehr bewegt. Die Noten hat der Großvater des Trompeters in einem Koffer mitgebracht.",
            "en": "Nine winds, one big drum and no stopping: kolo, čoček and a waltz that moves even the fire brigade. "
            "The trumpeter's grandfather brought the sheet music in a suitcase.",
        },
        "music",
        "Липа оркестар · Lipa Orkestar",
        ("sr", "de"),
        MAIN,
        0,
        "18:15",
        nations=("RS",),
    ),
    Point(
        {
            "de": "Der große Kreis: Halay, Dabke, Zwiefacher",
            "en": "The great circle: halay, dabke, Zwiefacher",
            "ar": "الحلقة الكبيرة: دبكة وهالاي ورقص بافاري",
            "tr": "Büyük halka: Halay, dabke, Zwiefacher",
            "uk": "Велике коло: халай, дабка, цвіфахер",
        },
        {
            "de": "Wer die Schritte nicht kann, nimmt eine Hand. Wer sie kann, auch. Getanzt wird, bis das Licht "
            "ausgeht, vorgezeigt von vier Tänzerinnen, gespielt von allen, die noch ein Instrument in der Hand haben.",
            "en": "If you do not know the steps, take a hand. If you do, take one too. We dance until the lights go "
            "out, led by four dancers and played by everyone who still holds an instrument.",
            "ar": "من لا يعرف الخطوات فليمسك بيد جاره، ومن يعرفها كذلك. نرقص حتى تُطفأ الأنوار.",
            "tr": "Adımları bilmeyen bir el tutsun. Bilen de tutsun. Işıklar sönene kadar oynuyoruz.",
        },
        "dance",
        "Alle",
        ("de", "tr", "ar", "ku"),
        MAIN,
        0,
        "19:15",
        75,
        nations=("TR", "x-kurdistan", "SY", "x-bavaria"),
    ),
    Point(
        {
            "de": "Nasreddin und der Wolpertinger",
            "en": "Nasreddin and the wolpertinger",
            "ar": "جحا والوحش البافاري",
            "tr": "Nasreddin Hoca ile Wolpertinger",
            "uk": "Насреддін і вольпертингер",
        },
        {
            "de": "Ein Schelm aus Anatolien und ein Tier, das es nicht gibt, verirren sich im Birkentaler Forst. "
            "Erzählt auf Türkisch und Bairisch, verstanden von allen.",
            "en": "A rogue from Anatolia and a beast that does not exist lose their way in Birkental's woods. Told in "
            "Turkish and Bavarian, understood by all.",
            "tr": "Anadolulu bir bilge ile aslında var olmayan bir hayvan Birkental ormanında yolunu kaybeder. Türkçe "
            "ve Bavyera ağzıyla anlatılır, herkes anlar.",
        },
        "reading",
        "Feridun Masalcıoğlu, Afra Gschichtner",
        ("tr", "de"),
        LIME,
        0,
        "12:15",
        nations=("TR", "x-bavaria"),
    ),
    Point(
        {
            "de": "Offenes Singen unter der Linde",
            "en": "Open singing under the lime tree",
            "ar": "غناء مفتوح تحت شجرة الزيزفون",
            "tr": "Ihlamurun altında hep birlikte şarkı",
            "uk": "Співаймо разом під липою",
        },
        {
            "de": "Zwölf Lieder aus zwölf Küchen, jedes mit höchstens vier Zeilen. Die Texte hängen an Wäscheleinen "
            "zwischen den Bäumen, in Lautschrift für alle, die sich das Lesen sparen wollen.",
            "en": "Twelve songs from twelve kitchens, none longer than four lines. The words hang on washing lines "
            "between the trees, spelt as they sound.",
        },
        "other",
        "Kerstin Notenhofer, Akkordeon",
        ("de", "en", "it", "ti"),
        LIME,
        0,
        "13:30",
    ),
    Point(
        {
            "de": "Elf Sprachen, elf Gedichte",
            "en": "Eleven languages, eleven poems",
            "ar": "إحدى عشرة لغة، إحدى عشرة قصيدة",
            "tr": "On bir dil, on bir şiir",
            "uk": "Одинадцять мов, одинадцять віршів",
        },
        {
            "de": "Elf Birkentalerinnen und Birkentaler lesen das Gedicht, das sie auswendig können. Zuerst hört man "
            "nur den Klang, dann liest jemand anderes die Übersetzung.",
            "en": "Eleven people of Birkental read the poem they know by heart. First you hear only the sound, then "
            "somebody else reads the translation.",
            "ar": "أحد عشر من أهل بيركنتال يقرأون القصيدة التي يحفظونها عن ظهر قلب. نسمع الإيقاع أولًا، ثم يقرأ شخص "
            "آخر الترجمة.",
            "uk": "Одинадцятеро мешканців Біркенталя читають вірш, який знають напам’ять. Спершу чути лише звук, а "
            "потім хтось інший читає переклад.",
        },
        "reading",
        "Marktbücherei Birkental und Gäste",
        ("de", "ar", "fa", "uk", "vi", "el", "ka", "es", "sq", "pl", "tr"),
        LIME,
        0,
        "14:45",
        group="Marktbücherei Birkental",
    ),
    Point(
        {
            "de": "Dabke in dreißig Minuten",
            "en": "Dabke in thirty minutes",
            "ar": "الدبكة في ثلاثين دقيقة",
            "tr": "Otuz dakikada dabke",
            "uk": "Дабка за тридцять хвилин",
        },
        {
            "de": "Linker Fuß, rechter Fuß, stampfen: Nach zehn Minuten klappt es, nach dreißig ist es peinlich, "
            "aufzuhören. Für alle, die abends im großen Kreis mithalten wollen.",
            "en": "Left foot, right foot, stamp: after ten minutes it works, after thirty it would be embarrassing to "
            "stop. For everyone who wants to keep up in the great circle tonight.",
            "ar": "قدم يسرى ثم يمنى ثم ضربة: بعد عشر دقائق تتقنونها، وبعد ثلاثين لا تريدون التوقف.",
        },
        "dance",
        "Jugendgruppe خطوة · Chatwa",
        ("ar", "de"),
        LIME,
        0,
        "16:00",
        nations=("SY", "PS", "LB"),
    ),
    Point(
        {
            "de": "Was wächst denn da? Kräuter mit vielen Namen",
            "en": "What grows there? Herbs of many names",
            "ar": "ماذا ينمو هنا؟ أعشاب بأسماء كثيرة",
            "tr": "Burada ne yetişiyor? Çok adlı otlar",
            "uk": "Що це тут росте? Трави з багатьма іменами",
        },
        {
            "de": "Giersch, Minze, Portulak: Was hier als Unkraut gilt, ist anderswo Abendessen. Rundgang durch den "
            "Pfarrgarten mit Kostproben und einem Zettel voller Namen.",
            "en": "Ground elder, mint, purslane: what passes for a weed here is supper elsewhere. A walk round the "
            "parish garden with tastings and a list full of names.",
        },
        "tour",
        "Rosalinde Beetschneider, أم ياسر (Umm Yasir)",
        ("de", "ar", "ru"),
        LIME,
        0,
        "17:15",
        60,
        group="Garten am Mühlbach",
    ),
    Point(
        {
            "de": "Vierzig Tische, fünfzehn Länder: Rundgang",
            "en": "Forty tables, fifteen countries: a tour",
            "ar": "أربعون طاولة وخمسة عشر بلدًا: جولة",
            "tr": "Kırk masa, on beş ülke: Gezi",
            "uk": "Сорок столів, п’ятнадцять країн: екскурсія",
        },
        {
            "de": "Mit dem Kulturamt von Tisch zu Tisch: Wer macht was, und wer hat von wem gelernt? Treffpunkt am "
            "Empfang, höchstens zwanzig Leute, es gibt Hocker zum Mitnehmen.",
            "en": "From table to table with the culture office: who makes what, and who learned from whom? Meet at "
            "reception, twenty people at most, folding stools provided.",
        },
        "tour",
        "Jonas Birnstiel",
        ("de", "en"),
        COUNCIL,
        0,
        "12:30",
    ),
    Point(
        {
            "de": "Ankommen, und dann?",
            "en": "You have arrived. And then?",
            "ar": "وصلنا، وماذا بعد؟",
            "tr": "Geldik, ya sonra?",
            "uk": "Приїхали — а що далі?",
        },
        {
            "de": "Wohnung, Arbeit, Schule, Freundinnen: Fünf Menschen, die vor zwei, fünf, zehn, dreißig und sechzig "
            "Jahren nach Birkental gekommen sind, erzählen, was ihnen geholfen hat und was gefehlt. Danach reden alle, "
            "jeweils zwei Minuten nach der Eieruhr.",
            "en": "A home, work, school, friends: five people who came to Birkental two, five, ten, thirty and sixty "
            "years ago tell what helped and what was missing. Then everybody speaks, two minutes each by the egg "
            "timer.",
            "ar": "سكن وعمل ومدرسة وأصدقاء: خمسة أشخاص جاؤوا إلى بيركنتال قبل سنتين وخمس وعشر وثلاثين وستين سنة يروون "
            "ما ساعدهم وما افتقدوه. ثم يتحدث الجميع، دقيقتان لكل واحد.",
            "tr": "Ev, iş, okul, arkadaş: Birkental'e iki, beş, on, otuz ve altmış yıl önce gelmiş beş kişi, neyin işe "
            "yaradığını, neyin eksik kaldığını anlatıyor. Sonra söz herkeste, kişi başı iki dakika.",
            "uk": "Житло, робота, школа, друзі: п’ятеро людей, які приїхали до Біркенталя два, п’ять, десять, тридцять "
            "і шістдесят років тому, розповідають, що допомогло і чого бракувало. Потім говорять усі — по дві хвилини.",
        },
        "forum",
        "Moderation: Irmengard Wiesnet und Bereket Haileab",
        ("de", "en", "ar", "uk", "ti"),
        COUNCIL,
        0,
        "13:30",
        90,
        group="Freundeskreis Offene Türen",
    ),
    Point(
        {
            "de": "Mehr als Wörter: was Sprachlotsen tun",
            "en": "More than words: what language guides do",
            "ar": "أكثر من كلمات: ماذا يفعل مرشدو اللغة",
            "tr": "Kelimelerden fazlası: Dil rehberleri ne yapar?",
            "uk": "Більше за слова: що роблять мовні провідники",
        },
        {
            "de": "Beim Elternabend, beim Arzt, auf dem Amt: Zwei Sprachlotsinnen spielen vor, wie dasselbe Gespräch "
            "mit und ohne sie verläuft. Sie suchen Verstärkung für Somali, Georgisch und Rumänisch.",
            "en": "At the parents' evening, the doctor's, the office: two language guides act out how the same "
            "conversation runs with and without them. They are looking for speakers of Somali, Georgian and Romanian.",
        },
        "talk",
        "Gudrun Amtmoser, Tereza Vlasceanu-Kerber",
        ("de", "ro", "en"),
        COUNCIL,
        0,
        "15:15",
        group="Landratsamt Birkental, Fachstelle Zusammenleben",
    ),
    Point(
        {
            "de": "Wem gehört der Marktplatz? Junge Leute fragen den Gemeinderat",
            "en": "Whose market square? Young people question the council",
            "ar": "لمن ساحة السوق؟ الشباب يسألون المجلس البلدي",
            "tr": "Meydan kimin? Gençler meclise soruyor",
            "uk": "Чия ринкова площа? Молодь питає громадську раду",
        },
        {
            "de": "Kein Podium, sondern ein Ring aus Stühlen. Die Fragen ziehen die Jugendlichen aus einem Fußball, "
            "die Antworten dürfen nicht länger als der Spielstand dauern.",
            "en": "No panel but a ring of chairs. The young people draw their questions from a football; the answers "
            "may not last longer than an added-time minute.",
        },
        "forum",
        "Jugendtreff Schleuse, Mitglieder des Marktgemeinderats",
        ("de",),
        COUNCIL,
        0,
        "16:15",
        90,
        group="Jugendtreff Schleuse",
    ),
    Point(
        {
            "de": "Das Haus mit den zwei Türen",
            "en": "The house with two doors",
            "ar": "البيت ذو البابين",
            "tr": "İki kapılı ev",
            "uk": "Дім із двома дверима",
        },
        {
            "de": "Der Roman erzählt von einer Familie, die in Täbris zur einen Tür hinausgeht und in Niederbayern zur "
            "anderen herein. Die Autorin liest deutsch, ihre Mutter die persischen Briefe daraus.",
            "en": "The novel tells of a family who leave by one door in Tabriz and come in by the other in Lower "
            "Bavaria. The author reads in German, her mother the Persian letters.",
        },
        "reading",
        "Schirin Zweitürl-Tabrizi",
        ("de", "fa"),
        COUNCIL,
        0,
        "18:00",
        60,
        nations=("IR",),
    ),
    Point(
        {
            "de": "Teigtaschen der Welt: Warenyky, Mantı, Momo",
            "en": "Dumplings of the world: varenyky, mantı, momo",
            "ar": "عجائن العالم المحشوّة",
            "tr": "Dünyanın mantıları: Varenıki, mantı, momo",
            "uk": "Вареники світу: вареники, манти, момо",
        },
        {
            "de": "Drei Köchinnen, drei Faltungen, ein Teig. Gekocht wird vegetarisch, gegessen wird im Stehen, und am "
            "Ende wird abgestimmt, welche Tasche am schönsten zugeht.",
            "en": "Three cooks, three folds, one dough. The fillings are vegetarian, we eat standing up, and at the "
            "end there is a vote for the prettiest seam.",
            "tr": "Üç aşçı, üç kıvrım, bir hamur. Harçlar etsiz, ayakta yenir, sonunda en güzel kapanan için oy "
            "verilir.",
            "uk": "Три кухарки, три способи ліпити, одне тісто. Начинки вегетаріанські, їмо навстоячки, а наприкінці "
            "обираємо найгарніший шов.",
        },
        "food",
        "Ярослава Борщівська, Sabriye Tandırcıoğlu, Sherab Lhadön Tsangpo",
        ("de", "uk", "tr"),
        WORKSHOP,
        0,
        "12:00",
        90,
        group="Вареничня «Калина»",
        nations=("TR", "x-tibet"),
    ),
    Point(
        {
            "de": "Dein Name in fünf Schriften",
            "en": "Your name in five scripts",
            "ar": "اسمك بخمسة خطوط",
            "tr": "Adın beş yazıyla",
            "uk": "Твоє ім’я п’ятьма письмами",
        },
        {
            "de": "Arabisch, Georgisch, Chinesisch, Ge’ez, Sütterlin: An fünf Tischen sitzen Menschen, die deinen "
            "Namen schreiben können. Mit Rohrfeder, Pinsel oder Griffel schreibst du ihn dann selbst.",
            "en": "Arabic, Georgian, Chinese, Ge'ez, old German: at five tables sit people who can write your name. "
            "Then you write it yourself, with reed, brush or slate pencil.",
            "ar": "العربية والجورجية والصينية والجعزية والألمانية القديمة: على خمس طاولات من يكتب اسمك، ثم تكتبه بيدك.",
        },
        "workshop",
        "بشار المعراوي, 欧阳砚秋, ქეთევან თონიაშვილიძე",
        ("de", "ar", "zh", "ka", "ti"),
        WORKSHOP,
        0,
        "14:00",
        60,
        group="خطّ ونَفَس · Schrift und Atem",
        nations=("CN", "GE"),
    ),
    Point(
        {
            "de": "Ebru: malen auf Wasser",
            "en": "Ebru: painting on water",
            "ar": "الإبرو: الرسم على الماء",
            "tr": "Ebru: Suya resim",
            "uk": "Ебру: малювання на воді",
        },
        {
            "de": "Man tropft, man zieht, man legt ein Blatt auf und hebt es ab. Acht Wannen, Schürzen vorhanden, die "
            "Bilder trocknen bis zum Abend auf der Leine.",
            "en": "You drip, you draw, you lay a sheet down and lift it. Eight trays, aprons provided; the pictures "
            "dry on the line until evening.",
            "tr": "Damlat, çek, kâğıdı yatır, kaldır. Sekiz tekne, önlükler bizden; resimler akşama kadar ipte kurur.",
        },
        "workshop",
        "Nurdan Çiçekdağlı",
        ("tr", "de"),
        WORKSHOP,
        0,
        "15:30",
        90,
        group="Ebru Atölyesi Suyun Rengi",
    ),
    Point(
        {
            "de": "Eine Spinne aus Stroh",
            "en": "A spider made of straw",
            "ar": "عنكبوت من القش",
            "tr": "Samandan bir örümcek",
            "uk": "Павук із соломи",
        },
        {
            "de": "Aus vierundzwanzig Halmen und einem Faden entsteht ein kleiner Pająk fürs Fenster. Bogumiła zählt "
            "auf Polnisch vor, bis jeder bis zwölf zählen kann.",
            "en": "Twenty-four stalks and a thread make a small pająk for the window. Bogumiła counts in Polish until "
            "everyone can count to twelve.",
        },
        "workshop",
        "Bogumiła Strzechowska",
        ("pl", "de"),
        WORKSHOP,
        0,
        "17:30",
        60,
        group="Słomiany Pająk",
    ),
    Point(
        {
            "de": "Die Maus, die alle grüßte",
            "en": "The mouse who greeted everyone",
            "ar": "الفأرة التي تُحيّي الجميع",
            "tr": "Herkese selam veren fare",
            "uk": "Мишка, яка всіх вітала",
        },
        {
            "de": "Ein Bildertheater im Holzrahmen. Die Maus kann nur ein Wort, aber das in vierzehn Sprachen. Ab drei "
            "Jahren.",
            "en": "A picture theatre in a wooden frame. The mouse knows only one word, but in fourteen languages. From "
            "three years.",
            "ar": "مسرح صور في إطار خشبي. الفأرة تعرف كلمة واحدة فقط، لكن بأربع عشرة لغة. من عمر ثلاث سنوات.",
            "tr": "Ahşap çerçevede resimli tiyatro. Fare tek bir kelime bilir, ama on dört dilde. Üç yaşından "
            "itibaren.",
            "uk": "Картинковий театр у дерев’яній рамі. Мишка знає лише одне слово, зате чотирнадцятьма мовами. Від "
            "трьох років.",
        },
        "children",
        "Leonie Blattschneider",
        ("de", "en"),
        MEADOW,
        0,
        "12:00",
        group="Marktbücherei Birkental",
    ),
    Point(
        {
            "de": "Drachen bauen wie in Kabul",
            "en": "Build a kite as in Kabul",
            "ar": "اصنع طائرة ورقية كما في كابول",
            "tr": "Kâbil usulü uçurtma yapımı",
            "uk": "Повітряний змій, як у Кабулі",
        },
        {
            "de": "Seidenpapier, Leim aus Reis und zwei Stäbe. Wenn der Wind will, fliegen um halb drei dreißig "
            "Drachen über dem Pfarrgarten. Ab sechs Jahren.",
            "en": "Tissue paper, rice paste and two sticks. If the wind agrees, thirty kites will fly over the parish "
            "garden at half past two. From six years.",
        },
        "children",
        "فرهاد کاغذگر (Farhad Kaghasgar)",
        ("de", "prs"),
        MEADOW,
        0,
        "13:15",
        60,
        group="کاغذپران · Papierdrachen aus Kabul",
    ),
    Point(
        {
            "de": "Gummitwist, Himmel und Hölle, Seksek",
            "en": "Elastics, hopscotch, seksek",
            "ar": "ألعاب من كل مكان",
            "tr": "Lastik, seksek ve başka oyunlar",
            "uk": "Гумка, класики та інші ігри",
        },
        {
            "de": "Auf der Straße wird überall gespielt, nur die Regeln streiten sich. Fünf Felder, fünf Sprachen, "
            "Eltern dürfen mitspringen.",
            "en": "Children play in every street; only the rules quarrel. Five grounds, five languages, parents may "
            "jump too.",
        },
        "children",
        "TSV Birkental, Freizeitsport ohne Grenzen",
        ("de", "ar", "tr", "uk", "vi"),
        MEADOW,
        0,
        "14:45",
        group="TSV Birkental, Freizeitsport ohne Grenzen",
    ),
    Point(
        {
            "de": "Zirkus für alle, die hinfallen wollen",
            "en": "Circus for all who want to fall over",
            "ar": "سيرك لكل من لا يخاف السقوط",
            "tr": "Düşmek isteyen herkese sirk",
            "uk": "Цирк для всіх, хто не боїться падати",
        },
        {
            "de": "Teller drehen, Bälle fangen, auf der Kugel stehen. Hinfallen gehört zur Nummer und bekommt Applaus.",
            "en": "Spin plates, catch balls, stand on the globe. Falling over is part of the act and gets applause.",
            "uk": "Крутимо тарілки, ловимо м’ячі, стоїмо на кулі. Падати — це теж номер, і за нього аплодують.",
        },
        "children",
        "Zirkusschule Purzel, Salome Radschlag",
        ("de", "uk"),
        MEADOW,
        0,
        "16:00",
        60,
    ),
)
