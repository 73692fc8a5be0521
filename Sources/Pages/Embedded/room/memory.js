// SPDX-License-Identifier: Apache-2.0
//
// What this browser keeps of how a person uses the room.

/** What this browser keeps, where it may keep anything. */
const memory = (storage) => ({
  read(key) {
    try {
      return storage().getItem(`windtunnel:${key}`);
    } catch {
      return null;
    }
  },
  keep(key, value) {
    try {
      storage().setItem(`windtunnel:${key}`, value);
    } catch {
      // It holds for this page, then.
    }
  },
});
const ofTab = memory(() => sessionStorage);
const ofBrowser = memory(() => localStorage);
