"""Tells `events` who answers what it cannot know. Called once wherever a process starts."""

from events.badges import holders
from events.floor.ports import booth_users
from events.nations.ports import region_users
from events.volunteers.queries import badge_holders as volunteers
from exhibitors.placement.queries import users_of_booth
from exhibitors.profiles.queries import badge_holders as exhibitors
from exhibitors.profiles.queries import users_of_region


def connect() -> None:
    """Again: changes nothing."""
    holders.register(exhibitors)
    holders.register(volunteers)
    if users_of_booth not in booth_users:
        booth_users.append(users_of_booth)
    if users_of_region not in region_users:
        region_users.append(users_of_region)
