import pytest

from web.export.addresses import Address, Files, Scope, nearest, relative

BASE = "https://schauher.example.org"
SCOPE = Scope("demo", ("de", "en"), BASE)
PROGRAMME = Address("/de/demo/programme")


@pytest.mark.parametrize(
    ("url", "path", "address"),
    [
        ("/de/demo/", "/de/demo/", Address("/de/demo")),
        (f"{BASE}/en/demo/plan?booth=X1", "/en/demo/plan?booth=X1", Address("/en/demo/plan", (("booth", "X1"),))),
        ("?kind=music", "/de/demo/programme?kind=music", Address("/de/demo/programme", (("kind", "music"),))),
        ("", "/de/demo/programme", PROGRAMME),
        ("/de/demo/plan?here=X1&fbclid=2", "/de/demo/plan?here=X1&fbclid=2", Address("/de/demo/plan")),
        ("/de/demo/programme/X1.ics", "/de/demo/programme/X1.ics", Address("/de/demo/programme/X1.ics")),
        ("/files/0a1b/320", "/files/0a1b/320", Address("/files/0a1b/320")),
        ("/de/demo/apply", "/de/demo/apply", None),
        ("/de/other/programme", "/de/other/programme", None),
        ("/tr/demo/programme", "/tr/demo/programme", None),
        ("/desk/demo", "/desk/demo", None),
        ("https://schauher.example.org.evil/de/demo/", None, None),
        ("//elsewhere.example/de/demo/", None, None),
        ("mailto:office@example.org", None, None),
    ],
)
def test_links_lead_to_files_to_the_server_or_elsewhere(url: str, path: str | None, address: Address | None) -> None:
    assert SCOPE.target(url, PROGRAMME) == (path, address)


@pytest.mark.parametrize(
    ("page", "wanted", "here", "found"),
    [
        ("programme", "kind", "", "kind"),
        ("programme", "day kind", "day", "kind"),
        ("programme", "day kind", "kind", "day"),
        ("programme", "day kind", "", "day"),
        ("exhibitors", "after nation", "nation", "after nation"),
        ("exhibitors", "area kind nation", "area kind", "nation"),
        ("plan", "area find", "area", "area find"),
        ("plan", "area booth", "area", "booth"),
    ],
)
def test_a_link_to_several_filters_leads_to_the_nearest_page(page: str, wanted: str, here: str, found: str) -> None:
    def filtered(names: str) -> Address:
        return Address(f"/de/demo/{page}", tuple((name, "x") for name in names.split()))

    assert nearest(filtered(wanted), filtered(here)) == filtered(found)


def test_every_address_has_a_file_of_its_own() -> None:
    files = Files()
    assert [
        files.of(address, "image/webp")
        for address in (
            Address("/de/demo"),
            Address("/de/demo/programme"),
            Address("/de/demo/programme/X1"),
            Address("/de/demo/programme.ics"),
            Address("/de/demo/programme", (("kind", "music"),)),
            Address("/de/demo/plan", (("area", "A"),)),
            Address("/de/demo/plan", (("area", "a"),)),
            Address("/de/demo/plan", (("area", "A"),)),
            Address("/de/demo/stages/Yard.ics"),
            Address("/de/demo/stages/yard.ics"),
            Address("/files/0a1b/320"),
            Address("/static/0123/icons.svg"),
        )
    ] == [
        "de/demo/index.html",
        "de/demo/programme/index.html",
        "de/demo/programme/X1/index.html",
        "de/demo/programme.ics",
        "de/demo/programme/kind-music/index.html",
        "de/demo/plan/area-a/index.html",
        "de/demo/plan/area-a-2/index.html",
        "de/demo/plan/area-a/index.html",
        "de/demo/stages/Yard.ics",
        "de/demo/stages/yard-2.ics",
        "files/0a1b-320.webp",
        "static/0123/icons.svg",
    ]


@pytest.mark.parametrize(
    ("address", "file"),
    [
        (Address("/de/con/programme"), "de/con-/programme/index.html"),
        (Address("/de/demo/plan", (("area", 'A:B*"?'),)), "de/demo/plan/area-a-b-/index.html"),
        (Address("/de/demo/plan", (("area", "../../etc"),)), "de/demo/plan/area-..-..-etc/index.html"),
        (Address("/de/demo/plan", (("area", "hof."),)), "de/demo/plan/area-hof/index.html"),
    ],
)
def test_files_are_called_what_every_system_can_write(address: Address, file: str) -> None:
    assert Files().of(address) == file


@pytest.mark.parametrize(
    ("target", "file", "link"),
    [
        ("de/demo/plan/index.html", "de/demo/programme/X1/index.html", "../../plan/index.html"),
        ("de/demo/index.html", "index.html", "de/demo/index.html"),
        ("index.html", "Q/X1/index.html", "../../index.html"),
    ],
)
def test_links_are_relative(target: str, file: str, link: str) -> None:
    assert relative(target, file) == link
