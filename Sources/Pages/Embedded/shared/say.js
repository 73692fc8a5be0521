// SPDX-License-Identifier: Apache-2.0
//
// The words of a script in the language of its page.

const words = window.windtunnelWords ?? {};

/** Returns a text of ours in the language of the page, with its values filled in. */
const say = (text, ...values) => (words[text] ?? text).replace(/\{(\d?)\}/g, (_, n) => (n ? values[n - 1] : values.shift()));
