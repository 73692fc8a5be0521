// SPDX-License-Identifier: Apache-2.0
//
// The form of the room, and its buttons that only scripts give a meaning.

const form = document.querySelector("form[data-phase]");

const enable = (button) => button && Object.assign(button, { disabled: false });
const buttons = (name) => [...document.querySelectorAll(`[data-does="${name}"]`)];
