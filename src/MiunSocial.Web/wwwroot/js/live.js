// Tells a screen reader what a replaced part of the page now holds. The region that is read out stays in place; only its words change.
document.addEventListener("htmx:afterSettle", event => {
  const replaced = document.getElementById(event.detail.target.id);
  const said = replaced?.dataset.announce;
  const region = document.getElementById("announcement");
  if (said && region) {
    region.textContent = said;
    document.title = document.title.includes(" – ") ? `${said} – ${document.title.split(" – ").at(-1)}` : said;
  }
});

// What was written could not be kept: said beside the buttons, and tried again when the browser is back on line or something more is written.
document.addEventListener("htmx:sendError", event => {
  const line = document.getElementById("kept");
  if (line?.dataset.lost && event.detail.target === line) {
    line.textContent = line.dataset.lost;
    line.dataset.waits = "true";
  }
});
window.addEventListener("online", () => {
  if (document.getElementById("kept")?.dataset.waits) {
    document.getElementById("step")?.dispatchEvent(new Event("change"));
  }
});

// A step that is just being kept is sent when that has been answered: only then does the page know what it has seen, and is not taken for another tab.
let isKeeping = false;
let held = null;
document.addEventListener("htmx:beforeRequest", event => {
  isKeeping ||= event.detail.target.id === "kept";
});
document.addEventListener("htmx:afterRequest", event => {
  if (event.detail.target.id !== "kept") {
    return;
  }
  isKeeping = false;
  if (event.detail.successful) {
    delete document.getElementById("kept")?.dataset.waits;
  }
  if (held) {
    held.form.requestSubmit(held);
  }
});
document.addEventListener("submit", event => {
  if (isKeeping && event.target.id === "step" && event.submitter) {
    event.preventDefault();
    held = event.submitter;
  }
});
