// Says that files are too large or too many when they are chosen, before they have been sent. The server says the same without script.
document.addEventListener("change", event => {
  const input = event.target.closest("input[type=file][data-most-bytes]");
  if (!input) {
    return;
  }
  const { mostBytes, tooLarge, mostFiles, tooMany } = input.dataset;
  const large = [...input.files].filter(file => file.size > Number(mostBytes)).map(file => file.name);
  const text = large.length > 0 ? `${tooLarge} ${large.join(", ")}` : input.files.length > Number(mostFiles) ? tooMany : "";
  const id = `${input.id}-too-much`;
  document.getElementById(id)?.remove();
  if (text) {
    const told = document.createElement("p");
    told.id = id;
    told.className = "field-error";
    told.setAttribute("role", "alert");
    told.textContent = text;
    input.before(told);
    input.value = "";
  }
});
