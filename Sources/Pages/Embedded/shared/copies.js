// SPDX-License-Identifier: Apache-2.0
//
// Copies in this browser.

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
