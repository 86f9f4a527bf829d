// Keys for the officers' list, beside the links and boxes that are there without them. They act only while the focus is in a list that
// has them, never while somebody types, so that no single letter does anything elsewhere on the page.
(() => {
  const list = document.querySelector("[data-desk]");
  const help = document.querySelector("[data-keys]");
  if (!list || !help) {
    return;
  }
  const links = [...list.querySelectorAll("h2 a")];
  const rowOf = element => element.closest("li");
  const here = () => links.findIndex(link => rowOf(link) === rowOf(document.activeElement));

  const go = by => links[Math.min(links.length - 1, Math.max(0, here() + by))]?.focus();
  const deeds = {
    j: () => go(1),
    ArrowDown: () => go(1),
    k: () => go(-1),
    ArrowUp: () => go(-1),
    o: () => links[here()]?.click(),
    x: () => rowOf(document.activeElement)?.querySelector("input[type=checkbox]")?.click(),
    "?": () => {
      help.open = !help.open;
      help.querySelector("summary").focus();
    },
  };

  list.addEventListener("keydown", event => {
    const deed = deeds[event.key];
    const types = event.target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (!deed || types || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    event.preventDefault();
    deed();
  });
})();
