// What a person reads on a page, below its components and in its frames: each text, label and title. With a
// word, the middle of the smallest control that says it and can be pressed; an entry of a tree is chosen. What
// opens a dialog that stops everything else is pressed later, when nobody waits for it.
const [want, isLater, place = document] = arguments;
const ATTRIBUTES = ["label", "aria-label", "title", "value", "placeholder"];
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const words = new Set([tidy(place.title)]);
let best = null;

const shown = (element) => {
  const box = element.getBoundingClientRect();
  if (box.width > 0 && box.height > 0) return box;
  // An element without a box of its own may have text.
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const inner = range.getBoundingClientRect();
  return inner.width > 0 && inner.height > 0 ? inner : null;
};

const said = (element) => {
  const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  const all = [texts.map((text) => text.data).join("")];
  if (element.textContent.length < 300) all.push(element.textContent);
  all.push(...ATTRIBUTES.map((name) => element.getAttribute(name)));
  return all.map(tidy).filter((text) => text);
};

// Firefox leaves buttons of a warning dead for a second, so that it is read.
const isDead = (element) => {
  for (let one = element; one; one = one.parentNode ?? one.host) {
    if (one.disabled === true) return true;
  }
  return false;
};

const rows = (tree) => {
  const cells = [];
  for (let row = 0; row < Math.min(tree.view?.rowCount ?? 0, 1000); row++) {
    cells.push(tidy(tree.view.getCellText(row, tree.columns.getColumnAt(0))));
  }
  return cells;
};

const seek = (root, left, top) => {
  for (const element of root.querySelectorAll("*")) {
    if (["style", "script"].includes(element.localName)) continue;
    const inner = element.openOrClosedShadowRoot ?? element.shadowRoot;
    if (inner) seek(inner, left, top);
    const box = shown(element);
    if (!box) continue;
    if (element.contentDocument) {
      words.add(tidy(element.contentDocument.title));
      seek(element.contentDocument, left + box.left, top + box.top);
      continue;
    }
    const here = said(element);
    if (element.localName === "tree") here.push(...rows(element));
    here.forEach((text) => words.add(text));
    const size = box.width * box.height;
    if (want && here.includes(want) && !isDead(element) && (!best || size < best.size)) {
      best = { element, size, left, top };
    }
  }
};

seek(place, 0, 0);
if (!want) return [...words];
if (!best) return null;
const { element, left, top } = best;
if (element.localName === "tree") {
  element.view.selection.select(rows(element).indexOf(want));
  return "chosen";
}
if (isLater) {
  const control = element.closest("button") ?? element.getRootNode().host ?? element;
  setTimeout(() => control.click(), 0);
  return "later";
}
element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
const box = shown(element);
return [left + box.left + box.width / 2, top + box.top + box.height / 2];
