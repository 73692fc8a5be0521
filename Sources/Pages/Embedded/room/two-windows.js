// SPDX-License-Identifier: Apache-2.0
//
// Another window that has saved a different text.

/** How a room gets on with other windows. */
const sharing = {
  conflicted({ field, text, revision }) {
    const box = this.boxes.find((box) => box.name === field);
    if (!box) return this.refused(say("This window is out of date; reload it."));
    if (text === box.text || box.isOwn(text)) {
      box.settle(text, revision); // our own earlier words, whose reply was lost
      return "saved";
    }
    this.offer(box, text, revision);
    return "saved";
  },

  /** Has two texts of a box shown; nothing is saved in it until the person has chosen. */
  async offer(box, theirs, revision) {
    box.isHeld = true;
    box.choice?.remove();
    this.keepCopies();
    this.show(say("Two different texts"));
    try {
      (await fetched("twoTexts")).offer(this, box, theirs, revision);
    } catch {
      setTimeout(() => this.offer(box, theirs, revision), firstRetry); // the server is away; the text is in the copies
    }
  },
};
