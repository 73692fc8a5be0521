// SPDX-License-Identifier: Apache-2.0
//
// After a reload, and when a person comes back: words that had not been saved, the focus, where the round stands.

/** How a room comes back as it was left. */
const comingBack = {
  restore(box) {
    const copy = copies.read(this.round, box.copyName);
    if (!copy) return;
    if (copy.text === box.saved) {
      copies.drop(this.round, box.copyName);
      return;
    }
    const onTheirWay = Array.isArray(copy.sent) ? copy.sent : [];
    const isNewer = copy.base === box.revision || onTheirWay.includes(box.saved);
    const { saved: theirs, revision } = box;
    const { text: early } = box; // with what was written before this script ran
    const added = early.startsWith(theirs) ? early.slice(theirs.length) : `\n${early}`;
    box.area.value = early === copy.text ? early : copy.text + added;
    box.onTheirWay = onTheirWay;
    if (!isNewer) {
      // Until the person has chosen, the form names what its words were written over, so that the server refuses them.
      box.revisionInput.value = copy.base;
      this.offer(box, theirs, revision);
      return;
    }
    this.show(say("Unsaved words"));
    this.announce(say("Words that had not been saved were brought back from this browser."));
    this.saveIn(0);
  },

  restoreFocus() {
    try {
      const focus = JSON.parse(sessionStorage.getItem("windtunnel:focus"));
      sessionStorage.removeItem("windtunnel:focus");
      const box = focus?.round === this.round && this.boxes.find((box) => box.name === focus.name);
      if (!box) return;
      box.area.focus({ preventScroll: true });
      box.area.setSelectionRange(focus.start, focus.end);
    } catch {
      // Without storage the focus starts at the top, as on any page.
    }
  },

  reload() {
    this.keepCopies();
    this.isLeaving = true;
    const box = this.boxes.find((box) => box.area === document.activeElement);
    if (box) {
      const { selectionStart: start, selectionEnd: end } = box.area;
      const focus = { round: this.round, name: box.name, start, end };
      try {
        sessionStorage.setItem("windtunnel:focus", JSON.stringify(focus));
      } catch {
        // See restoreFocus.
      }
    }
    location.reload();
  },

  /** Comes back as it was left, by the back button: what the server holds may be something else by now. */
  async returned() {
    this.isLeaving = false;
    this.keepCopies();
    const isKept = ({ isUnsaved, text, copyName }) => !isUnsaved || copies.read(this.round, copyName)?.text === text;
    if (this.boxes.every(isKept) || (await this.save()) === "saved") this.reload();
  },

  /** Asks where the round stands, because another window may have gone on with it, and follows it. */
  async look() {
    if (this.isLeaving || this.pending || this.hasUnsaved) return;
    const answer = await this.ask(new URLSearchParams());
    if (this.isLeaving || this.pending || this.hasUnsaved || !answer) return;
    const { status, reply } = answer;
    if (status === 410) this.ended();
    if (status !== 200) return;
    const isOlder = this.boxes.some((box) => box.revision !== reply[`${box.name}Revision`]);
    if (isOlder || this.isElsewhere(reply)) this.reload();
  },

  /** Whether the server is in another phase or at another question than this page. */
  isElsewhere(reply) {
    const exchange = reply.exchange ?? this.exchange;
    return reply.phase !== this.phase || String(exchange) !== String(this.exchange);
  },
};
