// SPDX-License-Identifier: Apache-2.0
//
// The way to the server.

const patience = 5000; // until a save without a reply counts as failed
const largestFarewell = 60000; // bytes that a browser sends after the page is gone

/** How a room asks the server. */
const asking = {
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
  },
};
