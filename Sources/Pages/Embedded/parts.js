// SPDX-License-Identifier: Apache-2.0

// Parts of pages that have addresses of their own: shows terms and tables below their links, what stands in a fold once that is open, and
// fetches the names that fields suggest. Without this script the links lead there.

"use strict";

(() => {
  /** Returns the part at an address. */
  async function part(address) {
    const answer = await fetch(address);
    const found = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".part");
    if (!found) throw new Error(answer.status);
    return document.adoptNode(found);
  }

  /** Shows the part of a link below it, or hides what is shown. */
  async function toggle(link) {
    const line = link.parentElement;
    let shown = line.nextElementSibling;
    if (!shown?.matches(".part")) {
      const found = await part(link.href);
      if (line.nextElementSibling?.matches(".part")) return;
      line.after(found);
      shown = found;
    } else {
      shown.hidden = !shown.hidden;
    }
    link.setAttribute("aria-expanded", !shown.hidden);
  }

  /** Leads to a place in a part, which is shown for that. */
  async function lead(link) {
    const [address, place] = link.href.split("#");
    const way = [...document.querySelectorAll("a.part-link")].find((other) => other.href === address);
    if (!document.getElementById(place)) await toggle(way);
    const node = document.getElementById(place);
    for (let fold = node; fold; fold = fold.parentElement) {
      if (fold.matches("details")) fold.open = true;
      fold.hidden = false;
    }
    location.hash = place;
  }

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.part-link, a.part-place");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      await (link.hash ? lead(link) : toggle(link));
    } catch {
      location.href = link.href; // the browser says what is wrong
    }
  });

  // A fold is filled when its link comes near the window, which it does not while the fold is closed.
  const near = new IntersectionObserver(
    async (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        const line = target.parentElement;
        const fold = line.parentElement;
        try {
          line.replaceWith(...(await part(target.href)).childNodes);
          fold.dispatchEvent(new Event("part", { bubbles: true }));
        } catch {
          // The link stays, and leads there.
        }
      }
    },
    { rootMargin: "50%", scrollMargin: "50%" },
  );
  for (const link of document.querySelectorAll("details > .part-line > a.part-link")) near.observe(link);

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
