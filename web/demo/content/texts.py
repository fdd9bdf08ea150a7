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
