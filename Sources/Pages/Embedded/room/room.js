// SPDX-License-Identifier: Apache-2.0
//
// The room: it saves while a person writes, shows the clock, and loses nothing.
// Every page works without it: saving is then by button, and the clock moves on with each page.

/** The form of a round: its boxes, what the server holds of them, and the clock. */
class Room {
  constructor(form) {
    const data = form.dataset;
    Object.assign(this, { form, round: data.round, phase: data.phase, draftPath: data.draft });
    this.exchange = form.elements.exchange?.value ?? null;
    this.boxes = ["notes", "answer"]
      .filter((name) => form.elements[name])
      .map((name) => {
        const copyName = name === "notes" ? name : `answer-${this.exchange}`;
        const revision = form.elements[`${name}Revision`];
        return new Box(form.elements[name], revision, name, copyName, this.round);
      });
    this.stateText = form.querySelector("[data-save-state]");
    this.announcement = form.querySelector("[data-announcement]");
    this.endsAt = data.endsAt ? Number(data.endsAt) : null;
    this.offset = Number(data.serverNow) - Date.now();
    this.grace = Number(data.grace);
    this.failures = 0;
    this.firstUnsavedAt = 0;
    this.pending = null; // the save on its way
    this.isLeaving = false;
    this.isOver = false;
  }

  start() {
    // A browser that puts back old words after a reload would take them for new ones; ours are in the copies.
    this.form.autocomplete = "off";
    // The page says the time as the server has it; on the clock on the wall it may be another one.
    const { savedAt } = this.stateText.dataset;
    if (savedAt) this.show(this.stateText.textContent.replace(/[0-9:]+ UTC/, clockTime(Number(savedAt))));
    for (const box of this.boxes) {
      box.area.addEventListener("input", () => this.typed(box));
      this.restore(box);
      if (box.isUnsaved) this.typed(box); // written before this script ran
      this.countWords(box);
    }
    this.form.addEventListener("submit", (event) => this.submitted(event));
    this.form.addEventListener("keydown", (event) => this.pressed(event));
    addEventListener("beforeunload", (event) => {
      if (!this.isLeaving && this.hasUnsaved) event.preventDefault();
    });
    addEventListener("pagehide", () => this.hidden());
    addEventListener("pageshow", (event) => event.persisted && this.returned());
    document.addEventListener("visibilitychange", () =>
      document.visibilityState === "hidden" ? this.hidden() : this.look(),
    );
    this.restoreFocus();
    this.tick();
    setInterval(() => this.tick(), 250);
  }

  get hasUnsaved() {
    return this.boxes.some((box) => box.isUnsaved);
  }

  get toSave() {
    return this.isOver ? [] : this.boxes.filter((box) => box.isUnsaved && !box.isHeld);
  }

  get serverNow() {
    return Date.now() + this.offset;
  }
}

Object.assign(Room.prototype, asking, saving, sharing, comingBack, sending, timing, telling);
