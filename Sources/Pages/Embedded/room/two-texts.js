// SPDX-License-Identifier: Apache-2.0
//
// Two texts of one box, after another window has saved its own.

/** Shows two texts of a box; nothing is saved in it until the person has chosen. */
export function offer(room, box, theirs, revision) {
  box.choice?.remove();
  const heading = element("h3", { textContent: say("Another window has saved a different text") });
  const hint = element("p", {
    textContent: say("The box above has the text of this window, the one below what was saved. Choose which to keep."),
  });
  const other = element("textarea", { value: theirs, readOnly: true, rows: 8, dir: "auto" });
  const keep = element("button", { type: "button", textContent: say("Keep the text of this window") });
  const take = element("button", { type: "button", textContent: say("Take the saved text") });
  const caption = element("span", { textContent: say("Saved by the other window") });
  const buttons = element("p", { className: "actions" }, keep, take);
  box.choice = element("section", { className: "choice-of-text" }, heading, hint);
  box.choice.append(element("label", {}, caption, other), buttons);
  box.choice.dataset.conflict = box.name;
  box.area.closest("[data-field]").append(box.choice);
  room.announce(say("Another window has saved a different text. Both are shown; choose which to keep."));
  box.demandChoice = () => {
    room.announce(say("Not sent: choose first which of the two texts to keep."));
    keep.focus();
  };
  const decide = () => {
    box.isHeld = false;
    box.settle(theirs, revision);
    room.countWords(box);
    box.area.focus();
  };
  keep.addEventListener("click", () => {
    box.choice.remove();
    decide();
    room.save();
  });
  take.addEventListener("click", () => {
    [box.area.value, other.value] = [theirs, box.text];
    heading.textContent = say("The text of this window, set aside");
    hint.textContent = say("Copy what you need from it; it is kept nowhere else.");
    caption.textContent = say("Set aside");
    const close = element("button", { type: "button", textContent: say("Put it away") });
    close.addEventListener("click", () => box.choice.remove());
    buttons.replaceChildren(close);
    decide();
    room.show(say("The saved text was taken"));
  });
}
