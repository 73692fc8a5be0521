// SPDX-License-Identifier: Apache-2.0
//
// A box of the room.

/** A box that a person writes in, and what the server holds of it. */
class Box {
  constructor(area, revisionInput, name, copyName, round) {
    Object.assign(this, { area, revisionInput, name, copyName, round });
    this.saved = area.defaultValue; // what the server wrote into the page
    this.onTheirWay = []; // texts that went out without a reply, the newest last
    this.isHeld = false; // whether a choice between two texts is open
  }
  get text() {
    return this.area.value;
  }
  get isUnsaved() {
    return this.text !== this.saved;
  }
  get revision() {
    return Number(this.revisionInput.value);
  }
  keepCopy() {
    if (!this.isUnsaved) return;
    const sent = this.onTheirWay.slice(-2);
    copies.keep(this.round, this.copyName, { text: this.text, base: this.revision, sent });
  }
  /** Takes note that the server holds a text under a revision. */
  settle(text, revision) {
    this.saved = text;
    this.revisionInput.value = revision;
    this.onTheirWay = [];
    if (!this.isUnsaved) copies.drop(this.round, this.copyName);
  }
  /** Whether a text that the server holds can only come from this window. */
  isOwn(text) {
    return text === this.saved || this.onTheirWay.includes(text);
  }
}
