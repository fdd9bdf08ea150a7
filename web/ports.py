"""Tells `events` who answers what it cannot know. Called once wherever a process starts."""

from events.badges import holders
from events.files.ports import file_users
from events.floor.ports import booth_users
from events.nations.ports import region_users
from events.programme.queries import users_of_region as sessions_of_region
from events.volunteers.queries import badge_holders as volunteers
from exhibitors.placement.queries import users_of_booth
from exhibitors.profiles.queries import badge_holders as exhibitors
from exhibitors.profiles.queries import users_of_region
from exhibitors.profiles.works.queries import users_of_file


def connect() -> None:
    """Again: changes nothing."""
    holders.register(exhibitors)
    holders.register(volunteers)
    if users_of_booth not in booth_users:
        booth_users.append(users_of_booth)
    for users in (users_of_region, sessions_of_region):
        if users not in region_users:
            region_users.append(users)
    if users_of_file not in file_users:
        file_users.append(users_of_file)
