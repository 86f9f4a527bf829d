// Tells a screen reader what a replaced part of the page now holds. The region that is read out stays in place; only its words change.
document.addEventListener("htmx:afterSettle", event => {
  const replaced = document.getElementById(event.detail.target?.id);
  const said = replaced?.dataset.announce;
  const region = document.getElementById("announcement");
  if (said && region) {
    region.textContent = said;
    document.title = document.title.includes(" – ") ? `${said} – ${document.title.split(" – ").at(-1)}` : said;
  }
});
