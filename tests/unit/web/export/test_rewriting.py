import pytest

from web.export.markup import Page
from web.export.rewriting import Additions, rewrite

HEAD = '<!doctype html>\n<html lang="de"><head>{}</head><body>{}<footer><p>Fuß</p></footer></body></html>\n'


async def resolve(url: str) -> str | None:
    """`/here/x` is a file, `/gone` is nothing, all else elsewhere."""
    if url.startswith("/gone"):
        return None
    return f"../{url.removeprefix('/here/')}.html" if url.startswith("/here/") else url


async def rewritten(body: str = "", head: str = "", *, online: bool = True, **added: str) -> str:
    page = await rewrite(HEAD.format(head, body), resolve, "/here/search", Additions(**added), online=online)  # type: ignore[arg-type]  # only texts here
    whole = HEAD.format("\0", "\0").replace("</footer>", f'<div class="wrap">{added.get("stamp", "")}</div></footer>')
    before, between, after = whole.split("\0")
    assert page.startswith(before)
    assert page.endswith(after)
    return page.removeprefix(before).removesuffix(after).replace(between, "|")


@pytest.mark.parametrize(
    "markup",
    [
        '<p class=x data-y>a &amp; b &#39; &lt;c&gt;<br>d<!-- e --></p><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
        "<ul><li>one<li>two</ul><textarea>\n <b> & </textarea>",
        '<script>if (a < b && "</p>") c();</script><style>a > b {}</style>',
        "<!doctype html><p>ع 🎪\r\n</p>",
    ],
)
def test_a_page_goes_out_as_it_came_in(markup: str) -> None:
    assert Page(markup).written() == markup


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ('<a class="x" href="/here/a&amp;b" hidden>n</a>', '<a class="x" href="../a&amp;b.html" hidden>n</a>'),
        ('<a href="#there">n</a><a href="tel:1">t</a>', '<a href="#there">n</a><a href="tel:1">t</a>'),
        ('<p>a <a href="/gone">n</a></p>', "<p>a </p>"),
        ('<nav><ul>\n<li><a href="/gone">n</a></li>\n</ul></nav>b', "b"),
        (
            '<img src="/here/a" srcset="/here/a 1w, /here/b 2w">',
            '<img src="../a.html" srcset="../a.html 1w, ../b.html 2w">',
        ),
        (
            '<button class="btn scripted">Keep</button><button class="scripted" data-larger>A</button>',
            '<button class="scripted" data-larger>A</button>',
        ),
        ('<template><a href="/here/a">n</a></template><form method="post"></form>', ""),
    ],
)
async def test_what_a_folder_can_do_stays(markup: str, wanted: str) -> None:
    assert await rewritten(markup) == f"|{wanted}"


async def test_the_head_keeps_what_browsers_need() -> None:
    head = (
        '<title>T</title><link rel="stylesheet" href="/here/s"><link rel="canonical" href="/here/c">'
        '<link rel="alternate" hreflang="en" href="/here/en"><meta property="og:url" content="x">'
        '<script src="/here/type"></script><script type="module" src="/here/m"></script>'
        '<script type="application/ld+json">{}</script><meta name="viewport" content="w">'
    )
    assert await rewritten(head=head) == (
        '<title>T</title><link rel="stylesheet" href="../s.html"><script src="../type.html"></script>'
        '<meta name="viewport" content="w">|'
    )


async def test_icons_are_in_the_page_that_shows_them() -> None:
    shown = '<svg><use href="/here/icons.svg#i-back"/></svg>'
    page = await rewritten(shown + shown)
    assert page.count('<symbol id="sprite-i-back"') == 1
    assert page.endswith("</symbol></svg>" + '<svg><use href="#sprite-i-back"/></svg>' * 2)


async def test_all_searches_go_to_the_page_of_the_finder() -> None:
    hidden = '<input type="hidden" name="kind" value="x">'
    form = f'<form role="search" action="/de/demo/exhibitors"><input name="q">{hidden}</form>'
    assert await rewritten(form, finder="<p>found</p>") == (
        '|<form role="search" action="../search.html"><input name="q"></form><p>found</p>'
    )


async def test_nobody_is_told_of_a_server_that_is_not_there() -> None:
    shared = '<details class="share"><textarea>http://127.0.0.1:8000</textarea></details>'
    assert (await rewritten(shared), await rewritten(shared, online=False)) == (f"|{shared}", "|")


async def test_the_foot_says_what_the_copy_is() -> None:
    assert await rewritten(stamp="<p>Stand</p>") == "|"
