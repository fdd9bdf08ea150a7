"""What the kinds of things are called, and the icon beside each word."""

from web.i18n import noop

SESSIONS: dict[str, tuple[str, str]] = {
    "music": (noop("Music"), "music"),
    "dance": (noop("Dance"), "dance"),
    "workshop": (noop("Workshop"), "craft"),
    "forum": (noop("Forum"), "talk"),
    "children": (noop("Children"), "child"),
    "food": (noop("Food"), "food"),
    "opening": (noop("Opening"), "heart"),
    "award": (noop("Award ceremony"), "heart"),
    "reading": (noop("Reading"), "talk"),
    "tour": (noop("Guided tour"), "map"),
    "talk": (noop("Talk"), "talk"),
    "other": (noop("Other"), "calendar"),
}
"""kind of session → English word, icon."""

EXHIBITORS: dict[str, tuple[str, str]] = {
    "association": (noop("Association"), "people"),
    "craft": (noop("Handicraft"), "craft"),
    "kitchen": (noop("Kitchen"), "food"),
    "information": (noop("Information desk"), "info"),
    "artist": (noop("Artist"), "eye"),
    "authority": (noop("Authority"), "home"),
    "firm": (noop("Firm"), "booth"),
}
"""kind of exhibitor → English word, icon."""

ROLES: dict[str, str] = {
    "exhibitor": noop("Exhibitor"),
    "guest": noop("Guest"),
    "volunteer": noop("Helper"),
    "organiser": noop("Organiser"),
    "press": noop("Press"),
    "artist": noop("Artist"),
}
"""As what somebody comes → English word."""

OFFERS: dict[str, tuple[str, str]] = {
    "food": (noop("To eat"), "food"),
    "drink": (noop("To drink"), "cup"),
    "handicraft": (noop("Handmade"), "craft"),
    "workshop": (noop("To join in"), "hand"),
    "information": (noop("Advice and information"), "info"),
    "other": (noop("Something else"), "booth"),
}
"""kind of offer → English word, icon."""

DIETS: dict[str, tuple[str, str]] = {
    "vegan": (noop("vegan"), "leaf"),
    "vegetarian": (noop("vegetarian"), "sprout"),
    "halal": (noop("halal"), "check"),
    "kosher": (noop("kosher"), "check"),
    "gluten_free": (noop("gluten-free"), "check"),
    "lactose_free": (noop("lactose-free"), "check"),
    "without_pork": (noop("without pork"), "check"),
    "without_alcohol": (noop("without alcohol"), "check"),
}
"""diet → English word, icon."""

ALLERGENS: dict[str, str] = {
    "gluten": noop("Cereals with gluten"),
    "crustaceans": noop("Crustaceans"),
    "eggs": noop("Eggs"),
    "fish": noop("Fish"),
    "peanuts": noop("Peanuts"),
    "soybeans": noop("Soya"),
    "milk": noop("Milk"),
    "nuts": noop("Nuts"),
    "celery": noop("Celery"),
    "mustard": noop("Mustard"),
    "sesame": noop("Sesame"),
    "sulphites": noop("Sulphites"),
    "lupin": noop("Lupin"),
    "molluscs": noop("Molluscs"),
}
"""allergen → English word."""
