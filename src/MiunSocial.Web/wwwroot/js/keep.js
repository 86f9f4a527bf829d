// Keeps what somebody writes, beside htmx, which sends it when they pause: tells when it could not be kept and tries again, holds a button
// until what is being kept has been answered, and sends what is not kept yet when the page is left.
(() => {
  const step = document.getElementById("step");
  const bar = step?.querySelector("[hx-target='#kept']");
  if (!bar) {
    return;
  }
  const untilNextTry = 20_000;
  // Browsers let no more than 64 KiB be sent by a page that is gone.
  const mostAfterwards = 60_000;
  let isWritten = false;
  let isKeeping = false;
  let isSendingAlong = false;
  let isSent = false;
  let held = null;
  let nextTry = null;

  const keepSoon = () => step.dispatchEvent(new Event("change"));

  const tell = (words, triesAgain) => {
    const line = document.createElement("span");
    line.className = "overdue";
    line.textContent = words;
    document.getElementById("kept").replaceChildren(line);
    nextTry = triesAgain ? setTimeout(keepSoon, untilNextTry) : null;
  };
  const tellWhy = status => {
    const { lost, signedOut, failed, refused } = bar.dataset;
    if (status === 0) {
      tell(lost, true);
    } else if (status === 401) {
      tell(signedOut, false);
    } else {
      const mayPass = status === 429 || status >= 500;
      tell(mayPass ? failed : refused, mayPass);
    }
  };

  const begin = () => {
    isKeeping = true;
    isWritten = false;
    clearTimeout(nextTry);
    nextTry = null;
  };
  const end = isKept => {
    isKeeping = false;
    isWritten ||= !isKept;
    const button = held;
    held = null;
    button?.form.requestSubmit(button);
  };

  const ofKeeping = (name, act) => document.addEventListener(name, event => {
    if (event.detail.target?.id === "kept") {
      act(event);
    }
  });
  ofKeeping("htmx:beforeRequest", event => (isKeeping ? event.preventDefault() : begin()));
  ofKeeping("htmx:afterRequest", event => end(event.detail.successful));
  ofKeeping("htmx:sendError", () => tellWhy(0));
  ofKeeping("htmx:timeout", () => tellWhy(0));
  ofKeeping("htmx:responseError", event => tellWhy(event.detail.xhr.status));
  window.addEventListener("online", () => {
    if (nextTry) {
      keepSoon();
    }
  });

  for (const name of ["input", "change"]) {
    step.addEventListener(name, event => {
      if (event.target !== step) {
        isWritten = true;
        isSent = false;
      }
    });
  }

  // Only when a step that is being kept has been answered does the page know what it has seen, and is not taken for another tab.
  step.addEventListener("submit", event => {
    if (isKeeping && event.submitter) {
      event.preventDefault();
      held = event.submitter;
    } else {
      isSent = true;
    }
  });

  // The answer reaches a page that stays, as when somebody looks at another tab.
  const sendAlong = async () => {
    isSendingAlong = true;
    begin();
    const leftOut = (bar.getAttribute("hx-params") ?? "").replace(/^not /, "").split(",");
    const fields = [...new FormData(step), ["intent", "Keep"]].filter(([name, value]) => typeof value === "string" && !leftOut.includes(name));
    const body = new URLSearchParams(fields);
    let isKept = false;
    try {
      const answer = await fetch(bar.getAttribute("hx-post"), {
        method: "POST", body, keepalive: body.toString().length < mostAfterwards, signal: AbortSignal.timeout(htmx.config.timeout),
      });
      if (answer.ok) {
        htmx.swap("#kept", await answer.text(), { swapStyle: bar.getAttribute("hx-swap") });
        isKept = true;
      }
    } catch {
      // Without contact: the next try tells.
    }
    isSendingAlong = false;
    end(isKept);
    if (isWritten) {
      keepSoon();
    }
  };
  const leave = () => {
    if (!isSent && (isWritten || (isKeeping && !isSendingAlong))) {
      sendAlong();
    }
  };
  // Before the next page is asked for, where the browser says so; a phone may not.
  window.addEventListener("beforeunload", leave);
  window.addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && !isKeeping) {
      leave();
    }
  });
  // A page that the browser had set aside may be older than what has been kept.
  window.addEventListener("pageshow", event => {
    if (event.persisted && (isWritten || isKeeping)) {
      isKeeping = false;
      isWritten = true;
      keepSoon();
    } else if (event.persisted) {
      location.reload();
    }
  });
})();
