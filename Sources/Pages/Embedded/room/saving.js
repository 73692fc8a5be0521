// SPDX-License-Identifier: Apache-2.0
//
// How what is written is saved: after a pause in the writing, one save at a time, until the server has it.

// A keystroke is on the disk of the server within two seconds: a save starts after a pause, and at the latest
// so long after the first unsaved keystroke that half a second is left for the way there.
const pause = 600;
const latest = 1500;
const firstRetry = 1000;
const longestRetry = 15000;
const copyDelay = 250;

/** How a room saves. */
const saving = {
  typed(box) {
    this.countWords(box);
    this.copySoon();
    if (!box.isUnsaved || box.isHeld) return;
    const now = Date.now();
    this.firstUnsavedAt ||= now;
    if (this.failures > 0) return; // the next try is on its way, and takes these words along
    this.show(say("Unsaved words"));
    this.saveIn(Math.min(pause, this.firstUnsavedAt + latest - now));
  },

  saveIn(delay) {
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => this.save(), Math.max(0, delay));
  },

  copySoon() {
    this.copyTimer ??= setTimeout(() => this.keepCopies(), copyDelay);
  },

  keepCopies() {
    clearTimeout(this.copyTimer);
    this.copyTimer = undefined;
    for (const box of this.boxes) box.keepCopy();
  },

  /** Saves what is unsaved; one save at a time. Resolves to `saved`, `failed` or `refused`. */
  save() {
    clearTimeout(this.saveTimer);
    if (this.pending) {
      this.isNextDue = true;
      return this.pending;
    }
    const batch = this.toSave.map((box) => ({ box, text: box.text }));
    if (batch.length === 0) return Promise.resolve("saved");
    this.firstUnsavedAt = 0;
    this.isNextDue = false;
    this.pending = this.send(batch).then((outcome) => {
      this.pending = null;
      if (outcome === "saved" && this.toSave.length > 0) this.saveIn(this.isNextDue ? 0 : pause);
      return outcome;
    });
    return this.pending;
  },

  async send(batch) {
    const body = new URLSearchParams();
    if (this.exchange !== null) body.set("exchange", this.exchange);
    for (const name of ["dictatedWords", "dictatedTime"]) {
      const carried = this.form.elements[name];
      if (carried) body.set(name, carried.value);
    }
    for (const { box, text } of batch) {
      body.set(box.name, text);
      body.set(`${box.name}Revision`, box.revision);
      box.onTheirWay = [...box.onTheirWay.filter((sent) => sent !== text), text].slice(-4);
    }
    this.keepCopies();
    const answer = await this.ask(body);
    if (!answer) return this.failed();
    const { status, reply } = answer;
    if (status >= 200 && status < 300) return this.accepted(batch, reply);
    if (status === 409 && reply.conflict) return this.conflicted(reply.conflict);
    if (status === 410) return this.ended();
    if (status >= 500 || status === 408 || status === 429) return this.failed(reply.error);
    return this.refused(reply.error);
  },

  accepted(batch, reply) {
    for (const { box, text } of batch) box.settle(text, reply[`${box.name}Revision`]);
    if (this.failures > 0) this.announce(say("The server answers again, and your words are saved."));
    this.failures = 0;
    this.endsAt = reply.endsAt;
    this.offset = reply.serverNow - Date.now();
    this.show(say("Saved {}", clockTime(reply.savedAt ?? reply.serverNow)));
    if (this.isElsewhere(reply) && !this.hasUnsaved) this.reload();
    return "saved";
  },

  failed(reason) {
    this.failures += 1;
    this.show(say("Not saved, trying again"));
    if (this.failures === 2 || (reason && this.failures === 1)) {
      const cause = sentence(reason || say("The server does not answer."));
      this.announce(say("Not saved. {} Your words are kept in this browser until it works again.", cause));
    }
    this.saveIn(Math.min(longestRetry, firstRetry * 2 ** (this.failures - 1)));
    return "failed";
  },

  refused(reason) {
    this.show(say("Not saved"));
    const cause = sentence(reason || say("The server refused the text."));
    this.announce(say("Not saved. {} Your words are kept in this browser.", cause));
    return "refused";
  },

  ended() {
    this.isOver = true;
    this.keepCopies();
    for (const box of this.boxes) box.area.readOnly = true;
    if (!this.hasUnsaved) {
      this.reload();
      return "refused";
    }
    this.show(say("The round is over"));
    this.announce(
      say("The round is over. Words that were not saved in time are still here and kept in this browser."),
      " ",
      element("a", { href: this.form.dataset.scorecard, textContent: say("See the scorecard") }),
    );
    return "refused";
  },
};
