"""The points at which badges are read."""

from events.badges.rules import BadgeRole
from events.checkin.rules import PointDraft, PointRule
from web.demo.content.floor import HALL

GATE_A = "gate-a"

GATES = (
    PointDraft(
        GATE_A,
        {"de": "Tor A, Schulstraße", "en": "Gate A, Schulstraße", "ar": "البوابة أ، شارع المدرسة"},
        rule=PointRule.ALWAYS,
    ),
    PointDraft(
        "gate-b",
        {"de": "Tor B, Kirchgasse", "en": "Gate B, Kirchgasse", "ar": "البوابة ب، زقاق الكنيسة"},
        rule=PointRule.DAY,
    ),
    PointDraft("rathaus", {"de": "Rathaus, Empfang", "en": "Town hall, reception"}, area=HALL, rule=PointRule.DAY),
    PointDraft(
        "buehne",
        {"de": "Hinter der Bühne", "en": "Backstage"},
        roles=(BadgeRole.ARTIST, BadgeRole.ORGANISER, BadgeRole.VOLUNTEER),
        rule=PointRule.DAY,
    ),
)
