// The first of these buttons that a person sees, wherever it stands below the page's components.
const [ids] = arguments;
const seek = (root) => {
  for (const element of root.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    const shown = box.width > 0 && box.height > 0;
    // Firefox leaves the button dead for a second, so that it is read.
    if (ids.includes(element.id) && shown && !element.disabled) return element;
    const inner = element.openOrClosedShadowRoot ?? element.shadowRoot;
    const found = inner && seek(inner);
    if (found) return found;
  }
  return null;
};
return seek(document);
