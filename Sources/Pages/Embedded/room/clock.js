// SPDX-License-Identifier: Apache-2.0
//
// The clock of the room.

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

const sleep = (time) => new Promise((resolve) => setTimeout(resolve, Math.max(0, time)));

/** How a room keeps the time. */
const timing = {
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
  },

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
  },
};
