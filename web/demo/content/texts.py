"""What is said of the festival as a whole."""

NAME = {
    "de": "Schau her! Markt der Kulturen",
    "en": "Look here! Market of Cultures",
    "ar": "انظر هنا! سوق الثقافات",
    "tr": "Bak hele! Kültürler Pazarı",
    "uk": "Глянь-но! Ярмарок культур",
}
TAGLINE = {
    "de": "Zwei Tage, drei Plätze, über siebzig Stände: Was Menschen aus aller Welt in Birkental können, kochen, "
    "singen und erzählen.",
    "en": "Two days, three places, more than seventy stands: what people from all over the world make, cook, sing and "
    "tell in Birkental.",
    "ar": "يومان وثلاث ساحات وأكثر من سبعين ركنًا: ما يصنعه أهل بيركنتال القادمون من كل أنحاء العالم، وما يطبخونه "
    "ويغنّونه ويروونه.",
    "tr": "İki gün, üç alan, yetmişten fazla tezgâh: Dünyanın dört bir yanından gelen Birkentalliler ne üretir, ne "
    "pişirir, ne söyler, ne anlatır.",
    "uk": "Два дні, три майданчики, понад сімдесят столів: що вміють, готують, співають і розповідають люди з усього "
    "світу, які живуть у Біркенталі.",
}
PLACE = {
    "de": "Birkental: Schulhof, Rathaus und Pfarrgarten",
    "en": "Birkental: school yard, town hall and parish garden",
    "ar": "بيركنتال: ساحة المدرسة ودار البلدية وحديقة الكنيسة",
    "tr": "Birkental: okul bahçesi, belediye binası ve kilise bahçesi",
    "uk": "Біркенталь: шкільне подвір’я, ратуша та парафіяльний сад",
}
DIRECTIONS = {
    "de": "Vom Bahnhof Birkental sind es acht Minuten zu Fuß durch die Kirchgasse, immer den gelben Fahnen nach. Der "
    "Ortsbus 4 hält alle zwanzig Minuten am Rathaus.\n\nBitte lassen Sie das Auto am Sportplatz stehen; von dort fährt "
    "ein Pendelbus mit Rampe. Fahrräder stehen bewacht hinter der Schule. Parkplätze für Menschen mit Behinderung sind "
    "an der Rathausrückseite.",
    "en": "From Birkental station it is an eight-minute walk along Kirchgasse; follow the yellow flags. Local bus 4 "
    "stops at the town hall every twenty minutes.\n\nPlease leave your car at the sports ground; a shuttle bus with a "
    "ramp runs from there. Bicycles are watched over behind the school. Parking for disabled visitors is behind the "
    "town hall.",
    "ar": "المسافة من محطة قطار بيركنتال ثماني دقائق سيرًا على الأقدام عبر زقاق الكنيسة، اتبعوا الأعلام الصفراء. "
    "تتوقف الحافلة المحلية رقم 4 أمام البلدية كل عشرين دقيقة.\n\nنرجو ترك السيارات عند الملعب الرياضي، ومن هناك "
    "تنقلكم حافلة مزوّدة بمنحدر للكراسي المتحركة. يمكن ركن الدراجات تحت الحراسة خلف المدرسة.",
    "tr": "Birkental tren istasyonundan Kirchgasse boyunca sekiz dakikalık bir yürüyüş; sarı bayrakları izleyin. 4 "
    "numaralı otobüs yirmi dakikada bir belediyenin önünde durur.\n\nLütfen arabanızı spor sahasında bırakın; oradan "
    "rampalı bir servis kalkıyor. Bisikletler okulun arkasında, görevli gözetiminde durabilir.",
    "uk": "Від вокзалу Біркенталь вісім хвилин пішки вулицею Кірхґассе — ідіть за жовтими прапорцями. Автобус № 4 "
    "зупиняється біля ратуші кожні двадцять хвилин.\n\nБудь ласка, залишайте авто біля стадіону: звідти їздить "
    "безкоштовний автобус із пандусом. Велосипеди можна залишити за школою, їх охороняють.",
}
ADMISSION = {
    "de": "Der Eintritt ist frei. Essen kostet zwischen 2 und 7 Euro, Kinderportionen die Hälfte. Wer einen Workshop "
    "besucht, gibt, was er mag.",
    "en": "Admission is free. Food costs between 2 and 7 euros, children's portions half. Workshops: give what you "
    "like.",
    "ar": "الدخول مجاني. أسعار الطعام بين يورويْن وسبعة يورو، ولحصص الأطفال نصف السعر. أما الورشات فلكلٍّ أن يدفع ما "
    "يشاء.",
    "tr": "Giriş ücretsizdir. Yemekler 2 ile 7 avro arasında, çocuk porsiyonları yarı fiyatına. Atölyelere gönlünüzden "
    "ne koparsa.",
    "uk": "Вхід вільний. Страви коштують від 2 до 7 євро, дитячі порції — удвічі менше. За майстер-класи — хто "
    "скільки може.",
}
IMPRINT = {
    "de": "Markt Birkental, Kulturamt\nRathausplatz 1, 00123 Birkental\nTelefon 0800 555 0100, "
    "kulturamt@example.org\n\nDer Markt Birkental ist eine Körperschaft des öffentlichen Rechts und wird durch die "
    "Erste Bürgermeisterin Hannelore Grasmüller vertreten. Verantwortlich für den Inhalt: Jonas Birnstiel, "
    "Kulturamt.\n\nDiese Stadt und alle Personen sind erfunden. Die Seite zeigt, was Schauher kann.",
    "en": "Markt Birkental, culture office\nRathausplatz 1, 00123 Birkental\nTelephone 0800 555 0100, "
    "kulturamt@example.org\n\nMarkt Birkental is a public corporation represented by its First Mayor, Hannelore "
    "Grasmüller. Responsible for the content: Jonas Birnstiel, culture office.\n\nThis town and everybody in it are "
    "invented. The page shows what Schauher can do.",
}
PRIVACY = {
    "de": "Wer diese Seiten liest, hinterlässt nichts: kein Konto, keine Cookies, keine Anfragen an Dritte. Das "
    "Serverprotokoll enthält keine Adressen und wird nach sieben Tagen gelöscht.\n\nWer sich als Ausstellerin oder "
    "Aussteller bewirbt oder mithilft, sagt uns Namen, Sprachen und einen Weg, ihn zu erreichen. Wir brauchen das, um "
    "Plätze, Schichten und Ausweise zu vergeben (Art. 6 Abs. 1 Buchst. b und e DSGVO). Sechs Monate nach dem Fest "
    "löschen wir, was niemand mehr braucht; wer im nächsten Jahr wieder gefragt werden möchte, sagt es uns.\n\nAn den "
    "Toren werden nur Ausweise gelesen, keine Gesichter. Sie können jederzeit Auskunft, Berichtigung und Löschung "
    "verlangen: datenschutz@example.org. Beschwerden nimmt der Bayerische Landesbeauftragte für den Datenschutz "
    "entgegen.",
    "en": "Reading these pages leaves no trace: no account, no cookies, no requests to third parties. The server log "
    "holds no addresses and is deleted after seven days.\n\nWho applies as an exhibitor or helps gives us a name, "
    "languages and a way to reach them. We need this to give out places, shifts and badges (GDPR Art. 6(1)(b) and "
    "(e)). Six months after the festival we delete what nobody needs any more; tell us if you want to be asked again "
    "next year.\n\nThe gates read badges, not faces. You may ask for access, correction and erasure at any time: "
    "datenschutz@example.org.",
}
ACCESSIBILITY = {
    "de": "Schulhof, Rathaus und Pfarrgarten sind stufenlos erreichbar; die Wege im Garten sind gekiest und 1,60 Meter "
    "breit. Im Rathaus gibt es einen Aufzug, barrierefreie Toiletten sind auf allen drei Plätzen. Der Ruheraum im "
    "Rathaus ist den ganzen Tag offen.\n\nDie Eröffnung und die Preisverleihung werden in Deutsche Gebärdensprache "
    "übersetzt. Am Infostand liegt das Programm in großer Schrift. Assistenz- und Blindenführhunde sind "
    "willkommen.\n\nDiese Seiten sollen die EN 301 549 erfüllen. Wo etwas nicht geht, sagen Sie es uns: "
    "kulturamt@example.org, Telefon 0800 555 0100. Stand: November 2026.",
    "en": "School yard, town hall and parish garden can be reached without steps; the garden paths are gravel and 1.60 "
    "metres wide. The town hall has a lift, and there are accessible toilets in all three places. The quiet room in "
    "the town hall is open all day.\n\nThe opening and the award ceremony are interpreted into German Sign Language. "
    "The programme in large print is at the information desk. Assistance dogs are welcome.\n\nThese pages are meant "
    "to meet EN 301 549. If something does not work, tell us: kulturamt@example.org, telephone 0800 555 0100. As of "
    "November 2026.",
}
CALL = {
    "de": "Sie können etwas, kochen etwas, wissen etwas, das andere sehen sollten? Dann kommen Sie nach Birkental! Wir "
    "suchen Handwerk, Küchen, Vereine, Initiativen und Künstlerinnen und Künstler aus allen Kulturen, die hier zu "
    "Hause sind.\n\nDer Stand kostet nichts. Tisch, zwei Stühle und ein Dach stellen wir. Sagen Sie uns, wie viel "
    "Platz und Strom Sie brauchen. Wir entscheiden nach Vielfalt, eigener Handarbeit und Mitmachen, und antworten "
    "innerhalb von vier Wochen.",
    "en": "You can make something, cook something, know something that others should see? Then come to Birkental! We "
    "are looking for crafts, kitchens, associations, initiatives and artists of all the cultures that are at home "
    "here.\n\nA stand costs nothing. We provide a table, two chairs and a roof. Tell us how much space and power you "
    "need. We decide by variety, work of your own hands and things to join in, and answer within four weeks.",
    "ar": "هل تتقنون عملًا أو طبخة أو معرفة ينبغي أن يراها الآخرون؟ إذًا تعالوا إلى بيركنتال! نبحث عن حرفيين ومطابخ "
    "وجمعيات ومبادرات وفنانين من كل الثقافات التي تعيش هنا.\n\nالمشاركة مجانية، ونوفّر لكم طاولة وكرسيين وسقفًا. "
    "أخبرونا كم تحتاجون من المساحة والكهرباء، وسنجيبكم خلال أربعة أسابيع.",
    "tr": "Yaptığınız, pişirdiğiniz, bildiğiniz ve başkalarının da görmesi gereken bir şey mi var? Öyleyse Birkental'e "
    "gelin! Burada yaşayan bütün kültürlerden el sanatları, mutfaklar, dernekler, girişimler ve sanatçılar "
    "arıyoruz.\n\nTezgâh ücretsizdir; masa, iki sandalye ve çatı bizden. Ne kadar yer ve elektrik gerektiğini yazın, "
    "dört hafta içinde yanıt verelim.",
    "uk": "Ви щось умієте, готуєте або знаєте — і це варто побачити іншим? Тоді приходьте до Біркенталя! Шукаємо "
    "майстрів, кухні, товариства, ініціативи та митців з усіх культур, які тут удома.\n\nМісце безкоштовне. Стіл, два "
    "стільці й дах — від нас. Напишіть, скільки місця й електрики вам потрібно. Відповімо протягом чотирьох тижнів.",
}
CONSENT = (
    "Ich bin einverstanden, dass das Kulturamt Birkental meine Angaben für dieses Fest speichert und mir schreibt."
)
