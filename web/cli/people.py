"""Who may come in: people by one-time links, programs by keys."""

from datetime import UTC, datetime

import click

from events.festival.queries import event_by_slug
from events.hosts import actions
from events.hosts.rules import SCOPE_PERMISSIONS, SYSTEM, Role
from web.cli.frame import as_json, run, say, settings


@click.command()
@click.argument("email")
@click.option("--role", type=click.Choice([role.value for role in Role]), required=True)
@click.option("--event", "slug", help="Only for this festival.")
@as_json
def invite(email: str, role: str, slug: str | None, as_json: bool) -> None:
    """Gives EMAIL a role and prints a link that signs in once."""

    async def work() -> str:
        event = await event_by_slug(slug) if slug else None
        return await actions.invite(SYSTEM, email, Role(role), datetime.now(UTC), event=event)

    link = f"{settings().base_url}/desk/sign-in/{run(work)}"
    say(as_json, {"link": link}, link)


@click.group()
def token() -> None:
    """Keys for programs."""


@token.command("create")
@click.argument("name")
@click.option("--scope", type=click.Choice(list(SCOPE_PERMISSIONS)), required=True)
@as_json
def token_create(name: str, scope: str, as_json: bool) -> None:
    """Prints a new key for the JSON interface, alone. It is shown this once."""
    key = run(lambda: actions.create_token(SYSTEM, name, scope, datetime.now(UTC)))
    say(as_json, {"token": key}, key)


COMMANDS = (invite, token)
