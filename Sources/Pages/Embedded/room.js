// SPDX-License-Identifier: Apache-2.0
//
// The script of the room: it saves while a person writes, shows the clock, and loses nothing.
// Every page works without it: saving is then by button, and the clock moves on with each page.

"use strict";

(() => {
  // A keystroke is on the disk of the server within two seconds: a save starts after a pause, and at the latest
  // so long after the first unsaved keystroke that half a second is left for the way there.
  const pause = 600;
  const latest = 1500;
  const patience = 5000; // until a save without a reply counts as failed
  const firstRetry = 1000;
  const longestRetry = 15000;
  const copyDelay = 250;
  const largestFarewell = 60000; // bytes that a browser sends after the page is gone

  const words = window.windtunnelWords ?? {};
  /** Returns a text of ours in the language of the page, with its values filled in. */
  const say = (text, ...values) => (words[text] ?? text).replace(/\{(\d?)\}/g, (_, n) => (n ? values[n - 1] : values.shift()));

  const sleep = (time) => new Promise((resolve) => setTimeout(resolve, Math.max(0, time)));

  const element = (name, properties, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  };

  // MARK: Copies in this browser

  /** Words that the server does not have yet, kept by round and box until it has them. */
  const copies = {
    key: (round, name) => `windtunnel:${round}:${name}`,
    keep(round, name, copy) {
      try {
        localStorage.setItem(this.key(round, name), JSON.stringify(copy));
      } catch {
        // No room or no permission: the warning on leaving is then what is left.
      }
    },
    read(round, name) {
      try {
        const copy = JSON.parse(localStorage.getItem(this.key(round, name)));
        return copy && typeof copy.text === "string" ? copy : null;
      } catch {
        return null;
      }
    },
    drop(round, name) {
      try {
        localStorage.removeItem(this.key(round, name));
      } catch {
        // Nothing was kept where nothing can be kept.
      }
    },
    names(round) {
      const start = this.key(round, "");
      try {
        return Object.keys(localStorage)
          .filter((key) => key.startsWith(start))
          .map((key) => key.slice(start.length))
          .sort();
      } catch {
        return [];
      }
    },
  };

  /** Shows words of this round that reached no box of the server, until the person puts them away. */
  function showStranded(round, boxNames) {
    for (const name of copies.names(round)) {
      if (boxNames.includes(name)) continue;
      const copy = copies.read(round, name);
      if (!copy || copy.text.trim() === "" || copy.text === wordsOnPage(name)) {
        copies.drop(round, name);
        continue;
      }
      const text = element("textarea", { value: copy.text, readOnly: true, rows: 8, dir: "auto" });
      const button = element("button", { type: "button", textContent: say("Put away for good") });
      const section = element(
        "section",
        { className: "notice stranded" },
        element("h2", { textContent: say("Words that were not sent") }),
        element("p", { textContent: say("These words did not reach the server in time, so they were not read. This browser has kept them; copy what you need.") }),
        element("label", {}, say(name === "notes" ? "Notes" : "Answer"), " ", text),
        button,
      );
      button.addEventListener("click", () => {
        copies.drop(round, name);
        section.remove();
      });
      document.querySelector("main").prepend(section);
    }
  }

  /** The words that the page shows as sent, without the references set into them; null when it shows none. */
  function wordsOnPage(name) {
    const place =
      name === "notes"
        ? document.querySelector("[data-notes]")
        : document.querySelector(`[data-answer="${name.replace("answer-", "")}"]`);
    if (!place) return null;
    const plain = place.cloneNode(true);
    for (const reference of plain.querySelectorAll(".references")) reference.remove();
    return plain.textContent;
  }

  // MARK: Boxes

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

  // MARK: The room

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

    // MARK: Saving

    typed(box) {
      this.countWords(box);
      this.copySoon();
      if (!box.isUnsaved || box.isHeld) return;
      const now = Date.now();
      this.firstUnsavedAt ||= now;
      if (this.failures > 0) return; // the next try is on its way, and takes these words along
      this.show(say("Unsaved words"));
      this.saveIn(Math.min(pause, this.firstUnsavedAt + latest - now));
    }

    saveIn(delay) {
      clearTimeout(this.saveTimer);
      this.saveTimer = setTimeout(() => this.save(), Math.max(0, delay));
    }

    copySoon() {
      this.copyTimer ??= setTimeout(() => this.keepCopies(), copyDelay);
    }

    keepCopies() {
      clearTimeout(this.copyTimer);
      this.copyTimer = undefined;
      for (const box of this.boxes) box.keepCopy();
    }

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
    }

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
    }

    /** Asks the server and returns its status and reply, or null when there is none. */
    async ask(body) {
      const control = new AbortController();
      const timer = setTimeout(() => control.abort(), patience);
      try {
        const response = await fetch(this.draftPath, {
          method: "POST",
          headers: { Accept: "application/json" },
          body,
          cache: "no-store",
          keepalive: String(body).length < largestFarewell,
          signal: control.signal,
        });
        const reply = await response.json().catch(() => ({}));
        return response.ok && !reply.version ? null : { status: response.status, reply };
      } catch {
        return null;
      } finally {
        clearTimeout(timer);
      }
    }

    accepted(batch, reply) {
      for (const { box, text } of batch) box.settle(text, reply[`${box.name}Revision`]);
      if (this.failures > 0) this.announce(say("The server answers again, and your words are saved."));
      this.failures = 0;
      this.endsAt = reply.endsAt;
      this.offset = reply.serverNow - Date.now();
      this.show(say("Saved {}", clockTime(reply.savedAt ?? reply.serverNow)));
      if (this.isElsewhere(reply) && !this.hasUnsaved) this.reload();
      return "saved";
    }

    failed(reason) {
      this.failures += 1;
      this.show(say("Not saved, trying again"));
      if (this.failures === 2 || (reason && this.failures === 1)) {
        const cause = sentence(reason || say("The server does not answer."));
        this.announce(say("Not saved. {} Your words are kept in this browser until it works again.", cause));
      }
      this.saveIn(Math.min(longestRetry, firstRetry * 2 ** (this.failures - 1)));
      return "failed";
    }

    refused(reason) {
      this.show(say("Not saved"));
      const cause = sentence(reason || say("The server refused the text."));
      this.announce(say("Not saved. {} Your words are kept in this browser.", cause));
      return "refused";
    }

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
    }

    // MARK: Two windows

    conflicted({ field, text, revision }) {
      const box = this.boxes.find((box) => box.name === field);
      if (!box) return this.refused(say("This window is out of date; reload it."));
      if (text === box.text || box.isOwn(text)) {
        box.settle(text, revision); // our own earlier words, whose reply was lost
        return "saved";
      }
      this.offer(box, text, revision);
      return "saved";
    }

    /** Shows two texts of a box; nothing is saved in it until the person has chosen. */
    offer(box, theirs, revision) {
      box.isHeld = true;
      box.choice?.remove();
      this.keepCopies();
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
      this.show(say("Two different texts"));
      this.announce(say("Another window has saved a different text. Both are shown; choose which to keep."));
      const decide = () => {
        box.isHeld = false;
        box.settle(theirs, revision);
        this.countWords(box);
        box.area.focus();
      };
      keep.addEventListener("click", () => {
        box.choice.remove();
        decide();
        this.save();
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
        this.show(say("The saved text was taken"));
      });
    }

    // MARK: After a reload

    restore(box) {
      const copy = copies.read(this.round, box.copyName);
      if (!copy) return;
      if (copy.text === box.saved) {
        copies.drop(this.round, box.copyName);
        return;
      }
      const onTheirWay = Array.isArray(copy.sent) ? copy.sent : [];
      const isNewer = copy.base === box.revision || onTheirWay.includes(box.saved);
      const theirs = box.saved;
      const { text: early } = box; // with what was written before this script ran
      const added = early.startsWith(theirs) ? early.slice(theirs.length) : `\n${early}`;
      box.area.value = early === copy.text ? early : copy.text + added;
      box.onTheirWay = onTheirWay;
      if (!isNewer) {
        this.offer(box, theirs, box.revision);
        return;
      }
      this.show(say("Unsaved words"));
      this.announce(say("Words that had not been saved were brought back from this browser."));
      this.saveIn(0);
    }

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
    }

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
    }

    // MARK: Leaving and coming back

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
    }

    async submitWhenThere(button) {
      this.keepCopies();
      const answer = await this.ask(new URLSearchParams()); // an empty form only asks where the round stands
      if (answer && answer.status < 500) {
        this.failures = 0;
        this.form.requestSubmit(button);
      } else {
        this.announce(say("Not sent: the server does not answer. Your words are kept; try again when it is back."));
      }
    }

    async saveNow() {
      if (this.toSave.length === 0 && !this.hasUnsaved) this.announce(say("Everything is saved."));
      else if ((await this.save()) === "saved" && !this.hasUnsaved) this.announce(say("Saved."));
    }

    hidden() {
      this.keepCopies();
      if (!this.isLeaving) this.save();
    }

    /** Comes back as it was left, by the back button: what the server holds may be something else by now. */
    async returned() {
      this.isLeaving = false;
      this.keepCopies();
      const isKept = ({ isUnsaved, text, copyName }) => !isUnsaved || copies.read(this.round, copyName)?.text === text;
      if (this.boxes.every(isKept) || (await this.save()) === "saved") this.reload();
    }

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
    }

    /** Whether the server is in another phase or at another question than this page. */
    isElsewhere(reply) {
      const exchange = reply.exchange ?? this.exchange;
      return reply.phase !== this.phase || String(exchange) !== String(this.exchange);
    }

    // MARK: Keyboard

    pressed(event) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      if (event.key === "Enter" && event.target.name === "answer") {
        event.preventDefault();
        this.form.requestSubmit(this.form.querySelector("[data-send]"));
      } else if (event.key === "Enter" || event.key.toLowerCase() === "s") {
        event.preventDefault();
        this.saveNow();
      }
    }

    // MARK: The clock

    tick() {
      if (this.endsAt === null) return;
      const left = Math.max(0, Math.ceil((this.endsAt - this.serverNow) / 1000));
      const text = say(this.phase === "preparation" ? "{} left to prepare" : "{} left", clockLength(left));
      const timer = this.form.querySelector("[data-timer]");
      if (timer.textContent !== text) timer.textContent = text;
      for (const mark of this.form.querySelectorAll("[data-pace-at]")) {
        mark.classList.toggle("passed", Number(mark.dataset.paceAt) <= this.serverNow);
      }
      if (this.lastLeft > left && (left === 300 || left === 60)) {
        this.announce(say(left === 300 ? "Five minutes left." : "One minute left."));
      }
      this.lastLeft = left;
      if (left === 0 && !this.isTimeUp) this.timeUp();
    }

    async timeUp() {
      this.isTimeUp = true;
      const isPreparing = this.phase === "preparation";
      if (!isPreparing) {
        for (const box of this.boxes) box.area.readOnly = true;
        this.announce(say("Time is up. Your last words are being saved; the scorecard comes next."));
      }
      const reloadAt = this.endsAt + (isPreparing ? 0 : this.grace) + 300;
      while (this.toSave.length > 0) {
        const outcome = await this.save();
        if (outcome === "refused") break;
        if (outcome === "failed") await sleep(firstRetry);
      }
      // A page that opens after zero waits as well, so that two clocks that differ cannot make it reload without end.
      await sleep(Math.max(reloadAt - this.serverNow, 1000 - performance.now()));
      if (!this.isOver && !this.isLeaving) this.reload();
    }

    // MARK: What the person sees

    show(text) {
      this.stateText.textContent = text;
    }

    announce(...content) {
      this.announcement.replaceChildren(...content);
      clearTimeout(this.announcementTimer);
      if (this.failures > 0 || this.isOver || this.isTimeUp) return;
      this.announcementTimer = setTimeout(() => this.announcement.replaceChildren(), 8000);
    }

    countWords(box) {
      const place = box.area.closest("[data-field]").querySelector("[data-words]");
      if (!place) return;
      const count = box.text.split(/\s+/u).filter((word) => word !== "").length;
      const text = say(count === 1 ? "1 word" : "{} words", count);
      place.textContent = text + pages(count, place.dataset);
    }
  }

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

  const twoDigits = (number) => String(number).padStart(2, "0");

  /** A length in whole seconds as a clock shows it: `9:05`, `45:00`, `1:02:00`. */
  function clockLength(total) {
    const hours = Math.floor(total / 3600);
    const minutes = Math.floor(total / 60) % 60;
    const seconds = twoDigits(total % 60);
    return hours > 0 ? `${hours}:${twoDigits(minutes)}:${seconds}` : `${minutes}:${seconds}`;
  }

  /** A moment as the clock on the wall shows it. */
  function clockTime(milliseconds) {
    const time = new Date(milliseconds);
    return [time.getHours(), time.getMinutes(), time.getSeconds()].map(twoDigits).join(":");
  }

  // MARK: Start

  for (const form of document.querySelectorAll("form[data-settles]")) {
    // The choice that is being sent replaces the copy of this browser.
    const { round } = form.closest("[data-round]").dataset;
    form.addEventListener("submit", () => copies.drop(round, form.dataset.settles));
  }
  const page = document.querySelector("[data-round]");
  if (page && !document.querySelector("form[data-settles]")) {
    const room = page.matches("form[data-phase]") ? new Room(page) : null;
    showStranded(page.dataset.round, room ? room.boxes.map((box) => box.copyName) : []);
    room?.start();
  }
})();
