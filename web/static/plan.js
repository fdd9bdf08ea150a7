// The drawing scrolls by itself, by fingers and by arrow keys; here it learns to grow, and begins where the reader is pointed to.

const STEP = 1.5;
const LARGEST = 4;
const MARKS = "[data-mark=sought], [data-mark=here], [data-found]";

for (const frame of document.querySelectorAll(".plan-zoom")) {
  const drawing = frame.querySelector("svg");
  const tools = frame.nextElementSibling;
  frame.style.maxBlockSize = `${frame.offsetHeight}px`; // what grows, grows inside

  // What is pointed to, while it can be seen; else the middle.
  const target = frame.querySelector(MARKS);
  const spot = () => {
    const middle = [frame.clientWidth / 2, frame.clientHeight / 2];
    if (!target) return middle;
    const around = frame.getBoundingClientRect();
    const box = target.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2 - around.left, box.top + box.height / 2 - around.top];
    return x > 0 && x < around.width && y > 0 && y < around.height ? [x, y] : middle;
  };

  // Grows about a point of the frame, which stays where it is under the fingers.
  const resize = (factor, x, y) => {
    const before = drawing.getBoundingClientRect().width;
    const after = Math.min(Math.max(before * factor, frame.clientWidth), frame.clientWidth * LARGEST);
    drawing.style.minInlineSize = "0";
    drawing.style.maxInlineSize = "none";
    drawing.style.inlineSize = `${after}px`;
    frame.scrollLeft = (frame.scrollLeft + x) * (after / before) - x;
    frame.scrollTop = (frame.scrollTop + y) * (after / before) - y;
  };

  const centre = (target) => {
    const box = target.getBoundingClientRect();
    const around = frame.getBoundingClientRect();
    frame.scrollLeft += box.left + box.width / 2 - around.left - around.width / 2;
    frame.scrollTop += box.top + box.height / 2 - around.top - around.height / 2;
  };

  const factors = { in: STEP, out: 1 / STEP, all: 0 };
  tools.hidden = false;
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) resize(factors[button.value], ...spot());
  });

  let apart = 0;
  const spread = ([one, other]) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  frame.addEventListener("touchstart", (event) => {
    if (event.touches.length === 2) apart = spread(event.touches);
  }, { passive: true });
  frame.addEventListener("touchmove", (event) => {
    if (event.touches.length !== 2) return;
    event.preventDefault();
    const [one, other] = event.touches;
    const around = frame.getBoundingClientRect();
    const now = spread(event.touches);
    resize(now / apart, (one.clientX + other.clientX) / 2 - around.left, (one.clientY + other.clientY) / 2 - around.top);
    apart = now;
  }, { passive: false });

  if (target) centre(target);
}
