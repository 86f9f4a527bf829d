// Keeps what stands in forms that were not sent when another form of the page is, or the page is left, and puts it back when the page comes
// again in the same tab. Passwords and files are never kept, and another person's words or those from before signing out are forgotten.
(() => {
  const page = document.querySelector("[data-unsent]");
  if (!page) {
    return;
  }
  const prefix = "unsent:";
  const place = prefix + page.dataset.unsent;
  const forms = [...page.querySelectorAll("form[method=post]")];
  let sent = null;
  let isSigningOut = false;

  const forget = which => Object.keys(sessionStorage).filter(key => key.startsWith(prefix) && which(key)).forEach(key => sessionStorage.removeItem(key));

  const pathOf = form => form.getAttribute("action").split("?")[0];
  const keyOf = form => `${pathOf(form)}#${forms.filter(one => pathOf(one) === pathOf(form)).indexOf(form)}`;
  const isBox = field => field.matches("[type=checkbox], [type=radio]");
  const nameOf = field => (isBox(field) ? `${field.name}=${field.value}` : field.name);
  const fieldsOf = form => [...form.elements].filter(field =>
    field.name && field.matches("input:not([type=hidden], [type=password], [type=file]), textarea, select"));
  const isWritten = field => {
    if (field.matches("textarea")) {
      return field.value.trim() !== "";
    }
    if (field.matches("select")) {
      return field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected));
    }
    return isBox(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  };

  const putBack = (form, written) => {
    for (const field of fieldsOf(form).filter(one => nameOf(one) in written)) {
      if (isBox(field)) {
        field.checked = written[nameOf(field)];
      } else {
        field.value = written[nameOf(field)];
      }
    }
    const around = form.closest("details");
    if (around) {
      around.open = true;
    }
    const heading = (around?.querySelector("summary") ?? form.querySelector("label")).textContent.trim();
    const told = document.createElement("p");
    told.className = "notice notice-info";
    told.textContent = page.dataset.unsentTold.replace("{0}", heading);
    form.prepend(told);
  };

  const [person] = page.dataset.unsent.split("/");
  forget(key => !key.startsWith(`${prefix}${person}/`));
  const kept = JSON.parse(sessionStorage.getItem(place) ?? "{}");
  forms.filter(form => keyOf(form) in kept).forEach(form => putBack(form, kept[keyOf(form)]));

  document.addEventListener("submit", event => {
    if (!event.defaultPrevented) {
      sent = event.target;
      isSigningOut = event.target.matches("[action='/account/sign-out']");
    }
  });
  page.addEventListener("input", () => { sent = null; });
  window.addEventListener("pagehide", () => {
    if (isSigningOut) {
      forget(() => true);
      return;
    }
    const written = forms.filter(form => form !== sent && fieldsOf(form).some(isWritten))
      .map(form => [keyOf(form), Object.fromEntries(fieldsOf(form).map(field => [nameOf(field), isBox(field) ? field.checked : field.value]))]);
    if (written.length > 0) {
      sessionStorage.setItem(place, JSON.stringify(Object.fromEntries(written)));
    } else {
      sessionStorage.removeItem(place);
    }
  });
})();
