"""Given and family names per language, each with how to read it. Every combination of them is invented."""

Pair = tuple[str, str]
"""The name in its script, and its transcription ("" where the script is Latin)."""


def _latin(names: str) -> tuple[Pair, ...]:
    return tuple((name, "") for name in names.split())


GIVEN: dict[str, tuple[Pair, ...]] = {
    "de": _latin(
        "Agnes Anselm Barbara Clemens Edeltraud Emmeran Franziska Gisela Gundula Hubert Judith Kilian Lioba Ludwig "
        "Magdalena Mechthild Notburga Paula Roswitha Sebald Theo Ursula Valentin Wendelin"
    ),
    "tr": _latin(
        "Asuman Baran Cihan Dilek Emel Ferhunde Gülizar İlknur Kerem Nilüfer Oğuz Sevgi Şebnem Tuncay Yasemin"
    ),
    "pl": _latin("Bożena Dobromiła Grażyna Jacek Kazimiera Lech Mieszko Róża Sławomir Witold Żaneta"),
    "ro": _latin("Anca Corneliu Dorina Florica Horia Ileana Mircea Rodica Sorina Traian"),
    "ku": _latin("Avesta Ciwan Dilba Gulistan Hêvî Jiyan Lêzan Newal Rêzan Şêrîn Zerya"),
    "vi": _latin("Diễm Hạnh Khoa Loan Minh Nhung Phước Quyên Sơn Thảo Tuyết Vinh"),
    "es": _latin("Amparo Cirilo Domitila Eusebio Graciela Inés Leandro Maruja Rufino"),
    "sq": _latin("Arbnora Besa Drita Ermal Flutura Liridon Shpresa Valdete Ylli"),
    "hr": _latin("Božica Dražen Jadranka Krešimir Ljiljana Tihomir Vesna"),
    "it": _latin("Agata Benedetta Ciro Fiorella Immacolata Oreste Serafina"),
    "fr": _latin("Aïssatou Bénédicte Cheikh Fatou Mamadou Odile Rokhaya"),
    "en": _latin("Adaeze Beatrice Chidi Folake Harriet Nnamdi Temitope"),
    "uk": (
        ("Богдана", "Bohdana"),
        ("Василь", "Wassyl"),
        ("Ганна", "Hanna"),
        ("Данило", "Danylo"),
        ("Зоряна", "Sorjana"),
        ("Лев", "Lew"),
        ("Любов", "Ljubow"),
        ("Назар", "Nasar"),
        ("Павло", "Pawlo"),
        ("Стефанія", "Stefanija"),
        ("Уляна", "Uljana"),
        ("Юрій", "Jurij"),
    ),
    "ar": (
        ("أريج", "Aridsch"),
        ("باسل", "Basil"),
        ("تمام", "Tamam"),
        ("جنان", "Dschinan"),
        ("خولة", "Chaula"),
        ("رامي", "Rami"),
        ("سلام", "Salam"),
        ("شهد", "Schahd"),
        ("عامر", "Amir"),
        ("لين", "Lin"),
        ("ميساء", "Maisa"),
        ("نضال", "Nidal"),
    ),
    "fa": (
        ("آرزو", "Arsu"),
        ("بهرام", "Bahram"),
        ("پیمان", "Peyman"),
        ("ژاله", "Schale"),
        ("سیمین", "Simin"),
        ("شهروز", "Schahrus"),
        ("لیلا", "Leila"),
        ("مهتاب", "Mahtab"),
    ),
    "prs": (
        ("آصف", "Asef"),
        ("بلقیس", "Belqis"),
        ("حمید", "Hamid"),
        ("زرغونه", "Sarghuna"),
        ("سمیع", "Sami"),
        ("شکیبا", "Schakiba"),
        ("نرگس", "Nargis"),
        ("هارون", "Harun"),
    ),
    "ti": (
        ("ሰናይት", "Senait"),
        ("ሃይለ", "Haile"),
        ("ለተብርሃን", "Letebrhan"),
        ("በረኸት", "Bereket"),
        ("ኣማኑኤል", "Amanuel"),
        ("ጽገ", "Zige"),
        ("ፍረወይኒ", "Freweini"),
    ),
    "el": (
        ("Αγγελική", "Angeliki"),
        ("Θεοδώρα", "Theodora"),
        ("Ελπινίκη", "Elpiniki"),
        ("Φωτεινή", "Fotini"),
        ("Χρυσάνθη", "Chrysanthi"),
    ),
    "ka": (
        ("გიორგი", "Giorgi"),
        ("ეკა", "Eka"),
        ("თინათინ", "Tinatin"),
        ("ლაშა", "Lascha"),
        ("მაყვალა", "Maqwala"),
    ),
    "sr": (
        ("Бранка", "Branka"),
        ("Видосав", "Vidosav"),
        ("Јасмина", "Jasmina"),
        ("Љубиша", "Ljubiša"),
        ("Светлана", "Svetlana"),
        ("Ћирило", "Ćirilo"),
    ),
    "zh": (("若兰", "Ruolan"), ("思源", "Siyuan"), ("梦溪", "Mengxi"), ("子墨", "Zimo")),
    "hi": (("आरती", "Arti"), ("दीपक", "Dipak"), ("रेखा", "Rekha"), ("विनय", "Winay")),
    "bo": (("བསོད་ནམས", "Sonam"), ("པདྨ", "Pema"), ("བཀྲ་ཤིས", "Taschi")),
    "rom": _latin("Džemila Fatima Gheorghe Rosa Zoran"),
}

FAMILY: dict[str, tuple[Pair, ...]] = {
    "de": _latin(
        "Achleitner-Mohr Birkmoser Dorfhuber Eichenseher-Lang Furtbauer Gmeinwieser Hollerbacher Innstegl Kastlberger "
        "Lindnerwirth Moosgruber Niedertanner Obstgartner Pfistermeisl Quellhofer Riedlinghaus Sandreuther Tennhuber "
        "Unterrainer-Voss Vogelmaier-Kron Waldschmiedel Zaunreiter"
    ),
    "tr": _latin(
        "Bağcılar Çınaraltı Dağdeviren Gökçebağ İncekum Karanfiloğlu Ormancıgil Pınarbaşılı Şimşirci Üzümcügil"
    ),
    "pl": _latin("Brzozoń Dębolas Gruszkowiak Jawornik Kłosowiec Miodunka Potokowicz Wierzbołz"),
    "ro": _latin("Bradulescu Codrișanu Frăsineanu Izvoranu Mestecănescu Pădureanu"),
    "ku": _latin("Baranvan Çiyager Dengvan Gulbihar Kanîsipî Rojhilatî Sipanzade"),
    "vi": _latin("Bạch Cao Diệp Hứa Kiều Lâm Mạc Nghiêm Quản Tạ Thái Vương"),
    "es": _latin("Apumayta Chuquihuara Illatupa Paucarpoma Sallqahuaman Yupanquilla"),
    "sq": _latin("Bregdeti Guravija Lisabardhi Malësori Rrapishta Ujëvara"),
    "hr": _latin("Borovčak Jelavičan Lovranić Maslinović Vrbanjek"),
    "it": _latin("Campolungo Fontanarossa Melograni Pietrafiore Ventoruvo"),
    "fr": _latin("Diambareng Faye-Lorrain Sarrkane Thiombokho Valfleury"),
    "en": _latin("Adebowankwo Ezeudoka Ogbemudian Okwuchime Thistlebrook"),
    "uk": (
        ("Березовчук", "Beresowtschuk"),
        ("Вишнедуб", "Wyschnedub"),
        ("Голубенчук", "Holubentschuk"),
        ("Джерелюк", "Dschereljuk"),
        ("Калинчак", "Kalyntschak"),
        ("Левадник", "Lewadnyk"),
        ("Осокоренко", "Osokorenko"),
        ("Яворчук", "Jawortschuk"),
    ),
    "ar": (
        ("البستنجي", "al-Bustandschi"),
        ("الحوراني", "al-Haurani"),
        ("الزيتوني", "as-Saituni"),
        ("السواقي", "as-Sawaqi"),
        ("الفخّار", "al-Fachchar"),
        ("المرجاني", "al-Murdschani"),
        ("النواعير", "an-Nawair"),
        ("الينبوعي", "al-Yanbui"),
    ),
    "fa": (
        ("باغبانی‌نژاد", "Baghbaninejad"),
        ("چشمه‌سار", "Tscheschmesar"),
        ("سپیدارپور", "Sepidarpur"),
        ("کوه‌نورد", "Kuhnaward"),
        ("گلستانه‌ای", "Golestanei"),
    ),
    "prs": (
        ("انارگل", "Anargul"),
        ("بامیان‌زاد", "Bamiansad"),
        ("پنجشیری‌یار", "Pandschirijar"),
        ("توت‌زار", "Tutsar"),
        ("هندوکشی", "Hindukuschi"),
    ),
    "ti": (
        ("ኣብርሃለይ", "Abrhaley"),
        ("ገብረህይወት", "Gebrehiwet"),
        ("ወልደንኪኤል", "Woldenkiel"),
        ("ተስፋማርያም", "Tesfamariam"),
        ("ሃብተጽዮን", "Habtezion"),
    ),
    "el": (
        ("Αμπελώνη", "Ambeloni"),
        ("Θαλασσινάκη", "Thalassinaki"),
        ("Καρυδοπούλου", "Karydopulu"),
        ("Μυλωναράκη", "Mylonaraki"),
    ),
    "ka": (
        ("ვენახიშვილი", "Wenachischwili"),
        ("მთაწმინდელიძე", "Mtazmindelidse"),
        ("წყაროსაძე", "Zqarosadse"),
        ("ჩინარიძე", "Tschinaridse"),
    ),
    "sr": (
        ("Дуњић-Крст", "Dunjić-Krst"),
        ("Јаблановац", "Jablanovac"),
        ("Липоњић", "Liponjić"),
        ("Шљивановић", "Šljivanović"),
    ),
    "zh": (("司空", "Sikong"), ("端木", "Duanmu"), ("上官", "Shangguan"), ("诸葛", "Zhuge")),
    "hi": (("बागवानी", "Bagwani"), ("नदियाल", "Nadiyal"), ("पहाड़वाल", "Paharwal")),
    "bo": (("ལྷ་མོ", "Lhamo"), ("ཚེ་རིང", "Tsering"), ("རྡོ་རྗེ", "Dordsche")),
    "rom": _latin("Kalderašović Lakatošević-Sommer Lautarescu Zlatarević"),
}

FAMILY_FIRST = frozenset({"vi", "zh"})
