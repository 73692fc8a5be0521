// SPDX-License-Identifier: Apache-2.0

// Warns before a page is left on which words stand that nobody has saved. Without this script the browser leaves without a word.

"use strict";

(() => {
  let sent = null; // the form that is on its way

  /** Whether a form holds what the server does not: words that were typed, or that came back because they were refused. */
  function isUnsaved(form) {
    if (form === sent) return false;
    const fields = [...form.querySelectorAll("textarea, input:not([type=file])")];
    return (
      (form.dataset.warns === "refused" && fields.some(({ type, value }) => type.startsWith("text") && value !== "")) ||
      fields.some((field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked)
    );
  }

  document.addEventListener("submit", ({ target }) => {
    sent = target;
    setTimeout(() => (sent = null), 5000); // if the way there failed, the page is in use again
  });
  addEventListener("pageshow", () => (sent = null));
  addEventListener("beforeunload", (event) => {
    if ([...document.querySelectorAll("form[data-warns]")].some(isUnsaved)) event.preventDefault();
  });
})();
