// Puts prepared words where the caret is in the field of a decision, so that they can be edited at once. Without script the link
// opens the page with the words in the field.
document.addEventListener("click", event => {
  const link = event.target.closest("a[data-insert]");
  const field = link && document.getElementById(link.dataset.into);
  if (!field || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  const before = field.value.slice(0, field.selectionStart);
  const gap = before && !before.endsWith("\n") ? "\n\n" : "";
  field.setRangeText(gap + link.dataset.insert, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
});
