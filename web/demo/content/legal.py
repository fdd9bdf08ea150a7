"""What the invented town says on the pages that the law wants."""

from datetime import date

import msgspec

from events.festival.legal import Accessibility, Answers, Imprint, Privacy
from events.festival.rules import Texts

MAIL, PHONE = "kulturamt@example.org", "0800 555 0100"

IMPRINT = Imprint(
    body="Markt Birkental",
    represented_by="Erste Bürgermeisterin Hannelore Grasmüller",
    address="Kulturamt\nRathausplatz 1\n00123 Birkental",
    mail=MAIL,
    phone=PHONE,
    vat="DE000000000",
    editor="Jonas Birnstiel, Kulturamt",
)
INVENTED: Texts = {
    "de": "Diese Stadt und alle Personen sind erfunden. Die Seite zeigt, was Schauher kann.",
    "en": "This town and everybody in it are invented. The page shows what Schauher can do.",
    "ar": "هذه البلدة وكل من فيها من نسج الخيال. تُظهر الصفحة ما يستطيعه Schauher.",
    "tr": "Bu kasaba ve içindeki herkes hayal ürünüdür. Sayfa, Schauher'in neler yapabildiğini gösterir.",
    "uk": "Це місто й усі люди в ньому вигадані. Сторінка показує, що вміє Schauher.",
}
PRIVACY = Privacy(
    mail="datenschutz@example.org",
    officer="Datenschutzbeauftragter des Marktes Birkental\nRathausplatz 1, 00123 Birkental",
    basis="public",
    declined_months=3,
    exhibitors_months=18,
    helpers_months=6,
    scans_days=30,
    log_days=7,
    provider="Rechenzentrum Birkental eG, Birkental",
    authority="Landesbeauftragte für den Datenschutz\nbeschwerde@example.org",
)
PHOTOGRAPHS: Texts = {
    "de": "Auf dem Fest wird fotografiert. Wer nicht auf ein Bild möchte, sagt es der Fotografin oder dem Infostand.",
    "en": "Photographs are taken at the festival. If you do not want to be in one, tell the photographer or the "
    "information desk.",
    "ar": "تُلتقط صور في المهرجان. من لا يريد الظهور فيها فليخبر المصوّرة أو مكتب الاستعلامات.",
}
ACCESSIBILITY = Accessibility(
    ground={
        "step_free": "yes",
        "toilets": "yes",
        "parking": "yes",
        "quiet_room": "yes",
        "hearing_loop": "no",
        "sign_language": "partly",
        "easy_language": "partly",
        "large_print": "yes",
        "assistance_dogs": "yes",
        "companions": "yes",
    },
    conformance="partial",
    checked_by="ourselves",
    barriers={
        "de": "Die Ausweise haben keine Fassung für Vorleseprogramme. Der gedruckte Lageplan ist nur zum Sehen; die "
        "Tabelle auf der Seite sagt dasselbe in Worten.",
        "en": "The badges have no version for screen readers. The printed plan is only for the eye; the table on the "
        "page says the same in words.",
        "ar": "ليس للبطاقات نسخة لقارئات الشاشة. والخريطة المطبوعة للنظر فقط، أما الجدول في الصفحة فيقول الشيء نفسه "
        "بالكلمات.",
    },
    mail=MAIL,
    phone=PHONE,
    enforcement="Durchsetzungsstelle für barrierefreie Informationstechnik\ndurchsetzung@example.org",
)
GROUND: Texts = {
    "de": "In das Rathaus kommen Sie ohne Stufen durch die Westtür, dort ist auch der Aufzug. Die Wege im Pfarrgarten "
    "sind gekiest und 1,60 Meter breit.\n\nDie Eröffnung und die Preisverleihung werden in Deutsche Gebärdensprache "
    "übersetzt. Programm in großer Schrift und in Leichter Sprache gibt es am Infostand. Wer jemanden begleitet, zahlt "
    "in den Workshops nichts.",
    "en": "You get into the town hall without steps by the west door; the lift is there too. The paths of the parish "
    "garden are gravel and 1.60 metres wide.\n\nThe opening and the award ceremony are interpreted into German Sign "
    "Language. The programme in large print and in easy language is at the information desk. Whoever accompanies "
    "somebody pays nothing in the workshops.",
    "ar": "تدخلون دار البلدية بلا درجات من الباب الغربي، وهناك المصعد أيضًا. ممرات حديقة الكنيسة مفروشة بالحصى وعرضها "
    "1,60 متر.\n\nيُترجَم الافتتاح وحفل توزيع الجوائز إلى لغة الإشارة الألمانية. البرنامج بخط كبير وبلغة سهلة متوفر "
    "في الاستعلامات. ومن يرافق شخصًا آخر لا يدفع شيئًا في الورشات.",
}


def pages(checked_on: date) -> tuple[tuple[Answers, Texts], ...]:
    """The answers of each form, and what is added in the town's own words."""
    checked = msgspec.structs.replace(ACCESSIBILITY, checked_on=checked_on)
    return (IMPRINT, INVENTED), (PRIVACY, PHOTOGRAPHS), (checked, GROUND)
