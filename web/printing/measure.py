"""Widths of texts as the engine will print them, by its public interface: many texts in one layout."""

from collections.abc import Iterable, Sequence
from functools import partial

from web.printing import engine
from web.printing.names import Widths

Sample = tuple[str, str, str]  # text, class in the style sheet, language


class Measured:
    def __init__(self, *sheets: str) -> None:
        self._sheets = sheets
        self._widths: dict[Sample, float] = {}

    def learn(self, samples: Iterable[Sample]) -> None:
        """Lays out all that are new in one go; asking for them later costs nothing."""
        new = [sample for sample in dict.fromkeys(samples) if sample not in self._widths]
        if not new:
            return
        template = engine.environment().get_template("measure.html")
        document = engine.render(template.render(samples=new), *self._sheets)
        boxes = engine.anchors(document)
        for place, sample in enumerate(new):
            left, _, right, _ = boxes[f"w{place}"]
            self._widths[sample] = (right - left) / engine.MM

    def of(self, kind: str, lang: str) -> Widths:
        return partial(self._ask, kind, lang)

    def _ask(self, kind: str, lang: str, texts: Sequence[str]) -> list[float]:
        self.learn((text, kind, lang) for text in texts)
        return [self._widths[text, kind, lang] for text in texts]
