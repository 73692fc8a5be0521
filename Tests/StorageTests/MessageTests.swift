// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Storage
import Testing

struct MessageTests {
  @Test(arguments: [
    (
      StoreError.diskFull(file: "/d/w.sqlite"),
      "the disk with /d/w.sqlite is full; what was saved is safe: free some space and try again"
    ),
    (
      .readOnly(file: "/d/w.sqlite"),
      "/d/w.sqlite cannot be written; make it and its folder writable, or choose another folder"
    ),
    (
      .corrupt(file: "/d/w.sqlite"),
      "/d/w.sqlite is damaged or not a database; keep a copy of its folder, and use another folder "
        + "or put a backup in its place"
    ),
    (
      .newer(file: "/d/w.sqlite"),
      "/d/w.sqlite was written by a newer Windtunnel; install that version, or choose another folder"
    ),
    (
      .locked(file: "/d/w.sqlite"),
      "another program is writing to /d/w.sqlite; wait until it has finished, or stop it, and try "
        + "again"
    ),
    (
      .unknownRound("a\u{0}\u{1B}[31mé"),
      "there is no round “a??[31m?”; the history lists those there are"
    ),
    (
      .invalidID("a b"), "“a b” cannot name a round; use 1 to 64 letters, digits and hyphens"
    ),
    (
      .existingRound("r"), "there is already a round “r”; give the new one another id"
    ),
    (
      .unreadable("r", reason: "round r has no start in the log"),
      "round “r” cannot be read: round r has no start in the log; the others can, and "
        + "`windtunnel data export` holds what is there of this one"
    ),
  ])
  func `an error says what is wrong and what to do`(error: StoreError, message: String) {
    #expect(error.description == message)
  }
}
