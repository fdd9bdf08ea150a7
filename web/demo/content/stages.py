"""Where the programme happens."""

from events.programme.rules import StageDraft
from web.demo.content.floor import GARDEN, HALL, YARD

MAIN, LIME, COUNCIL, WORKSHOP, MEADOW = "hof", "linde", "saal", "werkstatt", "kinder"

STAGES = (
    StageDraft(
        MAIN,
        {
            "de": "Große Bühne",
            "en": "Main stage",
            "ar": "المسرح الكبير",
            "tr": "Büyük sahne",
            "uk": "Велика сцена",
        },
        YARD,
    ),
    StageDraft(
        LIME,
        {
            "de": "Bühne unter der Linde",
            "en": "Stage under the lime tree",
            "ar": "مسرح شجرة الزيزفون",
            "tr": "Ihlamur altı sahnesi",
            "uk": "Сцена під липою",
        },
        GARDEN,
    ),
    StageDraft(
        COUNCIL,
        {
            "de": "Sitzungssaal",
            "en": "Council chamber",
            "ar": "قاعة المجلس",
            "tr": "Meclis salonu",
            "uk": "Зала засідань",
        },
        HALL,
    ),
    StageDraft(
        WORKSHOP,
        {
            "de": "Werkstattzelt",
            "en": "Workshop tent",
            "ar": "خيمة الورشات",
            "tr": "Atölye çadırı",
            "uk": "Намет-майстерня",
        },
        YARD,
    ),
    StageDraft(
        MEADOW,
        {
            "de": "Kinderwiese",
            "en": "Children's meadow",
            "ar": "مرج الأطفال",
            "tr": "Çocuk çayırı",
            "uk": "Дитяча галявина",
        },
        GARDEN,
    ),
)
