"""The sentence for each reason to say no. Codes are the contract; sentences are for people."""

from events.faults import Refused
from web.i18n import Words, noop

SENTENCES: dict[str, str] = {
    # general
    "not_found": noop("This does not exist, or not any more."),
    "event_not_found": noop("There is no such festival."),
    "host_not_found": noop("There is no such host."),
    "account_not_found": noop("There is no such account."),
    "forbidden": noop("Your role does not allow this. Ask the organisers for the right."),
    "changed_meanwhile": noop("Somebody else has changed this meanwhile. Look at the new state, then save again."),
    "too_many_attempts": noop("That was too often in a short time. Please try again later."),
    # fields
    "missing": noop("Please fill this in."),
    "text_missing": noop("Please fill this in."),
    "too_long": noop("This is too long: at most %(limit)s characters."),
    "characters_refused": noop("This contains invisible control characters. Please type it again."),
    "number_malformed": noop("Write a number, for example 12."),
    "number_too_small": noop("The number must be at least %(limit)s."),
    "number_too_large": noop("The number must be at most %(limit)s."),
    "date_malformed": noop("Write the date like 2027-05-15."),
    "time_malformed": noop("Write the time like 14:30."),
    "choice_unknown": noop("Please choose one of the options."),
    "email_malformed": noop("Write the mail address like name@example.org."),
    # hosts and events
    "slug_malformed": noop("Use only small letters a to z, digits and hyphens."),
    "slug_reserved": noop("“%(slug)s” is too short or reserved. Choose another short name."),
    "slug_taken": noop("“%(slug)s” is already taken. Choose another short name."),
    "languages_missing": noop("Choose at least one language."),
    "zone_unknown": noop("There is no time zone “%(zone)s”. Write it like Europe/Berlin."),
    "days_missing": noop("Add at least one day."),
    "days_too_many": noop("At most %(limit)s days."),
    "days_twice": noop("The same day is there twice."),
    "legal_text_missing": noop("Before the festival goes public, this text must be filled in."),
    "link_used_or_expired": noop("This link was used already or has expired. Ask for a new one."),
    "scope_unknown": noop("There is no scope “%(scope)s”. Choose one of: %(known)s."),
}


def sentence(words: Words, refused: Refused) -> str:
    """What to do, in the reader's language. A code without a sentence is a defect that a test finds."""
    return words.gettext(SENTENCES[refused.code]) % refused.params
