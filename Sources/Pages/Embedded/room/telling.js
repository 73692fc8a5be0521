// SPDX-License-Identifier: Apache-2.0
//
// What the room tells a person: its state, an announcement, the words so far.

/** How a room tells what happens. */
const telling = {
  show(text) {
    this.stateText.textContent = text;
  },

  announce(...content) {
    this.announcement.replaceChildren(...content);
    clearTimeout(this.announcementTimer);
    if (this.failures > 0 || this.isOver || this.isTimeUp) return;
    this.announcementTimer = setTimeout(() => this.announcement.replaceChildren(), 8000);
  },

  countWords(box) {
    const place = box.area.closest("[data-field]").querySelector("[data-words]");
    if (!place) return;
    const count = box.text.split(/\s+/u).filter((word) => word !== "").length;
    const text = say(count === 1 ? "1 word" : "{} words", count);
    place.textContent = text + pages(count, place.dataset);
  },
};

/** How many pages words fill, and how many words are left or too many; nothing where no limit is set. */
function pages(count, { wordsPerPage, pageLimit }) {
  if (!pageLimit) return "";
  const left = wordsPerPage * pageLimit - count;
  const text = left < 0 ? ", {} of {} pages, {} too many" : ", {} of {} pages, {} left";
  return say(text, (count / wordsPerPage).toFixed(1), pageLimit, Math.abs(left));
}

/** A reason as a sentence of its own. */
function sentence(reason) {
  const start = reason.charAt(0).toUpperCase() + reason.slice(1);
  return start.endsWith(".") ? start : `${start}.`;
}
