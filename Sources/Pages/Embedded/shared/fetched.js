// SPDX-License-Identifier: Apache-2.0
//
// What is seldom needed is fetched when it is: the addresses stand on the element of the script.

const addresses = document.currentScript.dataset;
let again = 0;

/** Returns a module of ours by the name of its address. */
async function fetched(name) {
  try {
    return await import(addresses[name]);
  } catch {
    // A browser may remember that it could not fetch an address, so the next try has another one.
    again += 1;
    return import(`${addresses[name]}&again=${again}`);
  }
}
