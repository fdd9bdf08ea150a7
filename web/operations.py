"""For those who run it: is it alive, is it ready, what does it do."""

from collections import Counter

from litestar import MediaType, Response, get
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme

from events.jobs.queries import waiting as waiting_jobs
from events.storage import fetch

OPENAPI = OpenAPIConfig(
    title="Schauher",
    version="1",
    description="Festivals, exhibitors, programme, helpers and gates. Bearer tokens; errors are problem documents.",
    path="/schema",
    components=Components(
        security_schemes={"bearer": SecurityScheme(type="http", scheme="bearer", description="schauher token create")}
    ),
    render_plugins=[JsonRenderPlugin(path="/openapi.json")],
)

answered: Counter[tuple[str, int]] = Counter()
"""(method, status) → answers of this process."""


@get("/healthz", media_type=MediaType.TEXT, sync_to_thread=False, include_in_schema=False)
def healthz() -> str:
    """The process answers."""
    return "ok\n"


@get("/readyz", media_type=MediaType.TEXT, include_in_schema=False)
async def readyz() -> str:
    """The database answers too."""
    await fetch("SELECT 1 AS ready")
    return "ready\n"


@get("/metrics", include_in_schema=False)
async def metrics() -> Response[str]:
    """Prometheus text: answers by method and status, jobs that wait."""
    lines = ["# TYPE schauher_answers_total counter"]
    lines += [
        f'schauher_answers_total{{method="{method}",status="{status}"}} {count}'
        for (method, status), count in sorted(answered.items())
    ]
    lines += ["# TYPE schauher_jobs_waiting gauge", f"schauher_jobs_waiting {await waiting_jobs()}"]
    return Response("\n".join(lines) + "\n", media_type="text/plain; version=0.0.4")


HANDLERS = [healthz, readyz, metrics]
