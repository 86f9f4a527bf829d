// Makes the Markdown editor quicker: buttons and keys for the marks, and the place of the caret for a picture that is added. Without
// script the marks are typed, and a picture comes last.
(() => {
  const marks = {
    bold: field => around(field, "**"),
    italic: field => around(field, "*"),
    heading: field => before(field, "## "),
    list: field => before(field, "- "),
    numbers: field => before(field, "1. "),
    quote: field => before(field, "> "),
    link: field => link(field),
  };
  const keys = { b: "bold", i: "italic", k: "link" };

  // Goes by the browser's own undo, where it can.
  const put = (field, from, to, text, start, end) => {
    field.focus();
    field.setSelectionRange(from, to);
    if (!document.execCommand("insertText", false, text)) {
      field.setRangeText(text, from, to, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    field.setSelectionRange(start, end);
  };
  const selected = field => [field.selectionStart, field.selectionEnd, field.value.slice(field.selectionStart, field.selectionEnd)];

  const around = (field, mark) => {
    const [from, to, text] = selected(field);
    const size = mark.length;
    const isMarked = field.value.slice(from - size, from) === mark && field.value.slice(to, to + size) === mark;
    if (isMarked) {
      put(field, from - size, to + size, text, from - size, to - size);
    } else {
      put(field, from, to, mark + text + mark, from + size, to + size);
    }
  };

  const before = (field, mark) => {
    const [from, to] = selected(field);
    const start = field.value.lastIndexOf("\n", from - 1) + 1;
    const lines = field.value.slice(start, to).split("\n");
    const isMarked = lines.every(line => line.startsWith(mark));
    const text = lines.map(line => (isMarked ? line.slice(mark.length) : mark + line)).join("\n");
    put(field, start, to, text, start, start + text.length);
  };

  const link = field => {
    const [from, to, text] = selected(field);
    const words = text || "…";
    const address = "https://";
    const start = from + words.length + 3;
    put(field, from, to, `[${words}](${address})`, start, start + address.length);
  };

  for (const toolbar of document.querySelectorAll("[role=toolbar][data-for]")) {
    const field = document.getElementById(toolbar.dataset.for);
    const buttons = [...toolbar.querySelectorAll("button")];
    toolbar.hidden = false;
    buttons.forEach((button, place) => {
      button.tabIndex = place === 0 ? 0 : -1;
      button.addEventListener("click", () => marks[button.dataset.mark](field));
    });
    toolbar.addEventListener("keydown", event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) {
        return;
      }
      event.preventDefault();
      const here = buttons.indexOf(document.activeElement);
      const next = buttons[(here + step + buttons.length) % buttons.length];
      buttons.forEach(button => { button.tabIndex = button === next ? 0 : -1; });
      next.focus();
    });
    field.addEventListener("keydown", event => {
      const mark = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && keys[event.key.toLowerCase()];
      if (mark) {
        event.preventDefault();
        marks[mark](field);
      }
    });
    const caret = document.getElementById(toolbar.dataset.caret);
    // Where somebody last was; a field that nobody has been in has its caret at the end.
    field.addEventListener("blur", () => { caret.value = field.selectionEnd; });
  }
})();
