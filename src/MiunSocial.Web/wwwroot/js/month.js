// The loan calendar beside what it is without script: one stop for Tab, arrows between days, and days chosen from the first to the last
// by two clicks or by dragging. Enter follows a day's own link, as does a click with a modifier.
(() => {
  const month = document.querySelector("[data-month]");
  if (!month) {
    return;
  }
  const days = [...month.querySelectorAll("[data-day]")];
  const choice = document.querySelector("[data-choice]");
  const keys = document.querySelector("[data-keys]");
  keys.hidden = false;

  const stopAt = day => days.forEach(one => { one.tabIndex = one === day ? 0 : -1; });
  const named = days.find(day => `#${day.id}` === location.hash);
  stopAt(named || days.find(day => day.ariaCurrent === "date") || days.find(day => day.dataset.free) || days[0]);
  named?.focus();

  // Months end where the portal's reach does; there is nowhere to go from there.
  const open = (address, place = "") => {
    if (address) {
      location.assign(`${address}${place}`);
    }
  };

  // The day that lies so many days away, in this month or on the page of another. Only the date counts: noon knows no summer time.
  const go = by => {
    const to = new Date(`${document.activeElement.dataset.day}T12:00:00Z`);
    to.setUTCDate(to.getUTCDate() + by);
    const id = `day-${to.toISOString().slice(0, 10)}`;
    const day = document.getElementById(id);
    if (day) {
      stopAt(day);
      day.focus();
    } else {
      open(by < 0 ? month.dataset.previous : month.dataset.next, `#${id}`);
    }
  };
  const place = () => [...month.rows].flatMap(row => [...row.querySelectorAll("td")]).indexOf(document.activeElement.closest("td")) % 7;
  const moves = {
    ArrowLeft: () => go(-1),
    ArrowRight: () => go(1),
    ArrowUp: () => go(-7),
    ArrowDown: () => go(7),
    Home: () => go(-place()),
    End: () => go(6 - place()),
    PageUp: () => open(month.dataset.previous),
    PageDown: () => open(month.dataset.next),
  };
  month.addEventListener("keydown", event => {
    const move = moves[event.key];
    if (!move || !event.target.dataset.day || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    move();
  });

  let first = null;
  const freeAt = event => event.target.closest("a[data-free]:not([data-free=''])");
  const isWhole = (from, to) => days.slice(days.indexOf(from), days.indexOf(to) + 1).every(day => day.dataset.free);
  const begin = day => {
    first?.removeAttribute("data-chosen");
    first = day;
    day.dataset.chosen = "true";
    const one = document.createElement("a");
    one.href = day.href;
    one.textContent = choice.dataset.one;
    choice.replaceChildren(choice.dataset.first.replace("{0}", day.dataset.free), " ", one, ".");
  };
  const finish = (from, to) => location.assign(`${from.href}&to=${to.dataset.day}`);

  month.addEventListener("click", event => {
    const day = freeAt(event);
    if (!day || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    stopAt(day);
    if (first && days.indexOf(first) <= days.indexOf(day) && isWhole(first, day)) {
      finish(first, day);
    } else {
      begin(day);
    }
  });

  let pressed = null;
  month.addEventListener("pointerdown", event => {
    pressed = event.pointerType === "mouse" && event.button === 0 ? freeAt(event) : null;
  });
  month.addEventListener("pointerup", event => {
    const day = freeAt(event);
    if (pressed && day && day !== pressed) {
      const [from, to] = days.indexOf(pressed) < days.indexOf(day) ? [pressed, day] : [day, pressed];
      if (isWhole(from, to)) {
        finish(from, to);
      }
    }
    pressed = null;
  });
})();
