// SPDX-License-Identifier: Apache-2.0
//
// Sending, saving by hand, and leaving the page.

/** How a room is left. */
const sending = {
  submitted(event) {
    const button = event.submitter;
    if (this.isLeaving) {
      event.preventDefault(); // a second click
      return;
    }
    if (button?.formAction.endsWith(this.draftPath)) {
      event.preventDefault();
      this.saveNow();
      return;
    }
    const undecided = this.boxes.find(({ isHeld, choice }) => isHeld && choice?.isConnected);
    if (undecided) {
      event.preventDefault(); // the form would replace the one of two texts that it does not carry
      undecided.demandChoice();
      return;
    }
    if (this.pending) {
      // The form names the revisions that it replaces, and a save on its way is about to change them.
      event.preventDefault();
      this.pending.then(() => this.form.requestSubmit(button));
      return;
    }
    if (this.failures > 0) {
      // The server was away a moment ago; leaving for it now would trade the page for the browser's error.
      event.preventDefault();
      this.submitWhenThere(button);
      return;
    }
    this.keepCopies();
    this.isLeaving = true;
    setTimeout(() => (this.isLeaving = false), patience); // if the way there failed, the page is in use again
  },

  async submitWhenThere(button) {
    this.keepCopies();
    const answer = await this.ask(new URLSearchParams()); // an empty form only asks where the round stands
    if (answer && answer.status < 500) {
      this.failures = 0;
      this.form.requestSubmit(button);
    } else {
      this.announce(say("Not sent: the server does not answer. Your words are kept; try again when it is back."));
    }
  },

  async saveNow() {
    if (this.toSave.length === 0 && !this.hasUnsaved) this.announce(say("Everything is saved."));
    else if ((await this.save()) === "saved" && !this.hasUnsaved) this.announce(say("Saved."));
  },

  hidden() {
    this.keepCopies();
    if (!this.isLeaving) this.save();
  },

  pressed(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
    if (event.key === "Enter" && event.target.name === "answer") {
      event.preventDefault();
      this.form.requestSubmit(this.form.querySelector("[data-send]"));
    } else if (event.key === "Enter" || event.key.toLowerCase() === "s") {
      event.preventDefault();
      this.saveNow();
    }
  },
};
