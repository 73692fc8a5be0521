// SPDX-License-Identifier: Apache-2.0

// Parts of pages that have addresses of their own: shows terms and tables below their links, and fetches the names that fields suggest.
// Without this script the links lead there.

"use strict";

(() => {
  /** Returns the part at an address. */
  async function part(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.status);
    return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".part");
  }

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.part-link");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const line = link.parentElement;
    const shown = line.nextElementSibling;
    if (shown?.matches(".part")) {
      shown.remove();
      link.setAttribute("aria-expanded", "false");
      return;
    }
    try {
      const found = await part(link.href);
      if (line.nextElementSibling?.matches(".part")) return;
      line.after(document.adoptNode(found));
      link.setAttribute("aria-expanded", "true");
    } catch {
      location.href = link.href; // the browser says what is wrong
    }
  });

  let isAsked = false;
  document.addEventListener("focusin", async (event) => {
    const link = document.querySelector("a.names-link");
    if (isAsked || !link || !event.target.matches("input[list]")) return;
    isAsked = true;
    try {
      for (const list of (await part(link.href)).querySelectorAll("[data-list]")) {
        const names = document.createElement("datalist");
        names.id = list.dataset.list;
        for (const entry of list.children) names.append(new Option(entry.lastElementChild.textContent, entry.firstElementChild.textContent));
        document.body.append(names);
      }
    } catch {
      isAsked = false; // the next time, perhaps
    }
  });
})();
