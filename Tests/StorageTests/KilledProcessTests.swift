// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

struct KilledProcessTests {
  @Test(arguments: 1...5)
  func `a process killed in the middle of an update loses nothing that was saved`(
    saves: Int
  ) async throws {
    let folder = try TemporaryFolder()
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = folder.path as String, saves = saves as Int] in
      let store = try RoundStore(folder: path)
      try store.create(id: "r", start: Samples.round(), at: Samples.start)
      for number in 1...saves {
        try store.saveAnswer("save \(number)", in: "r", at: Samples.later(number))
      }
      try store.update("r", at: Samples.later(100)) { _ in
        kill(getpid(), SIGKILL)
        return [.finished(reason: .person)]
      }
    }
    let store = try RoundStore(folder: folder.path)
    let round = try #require(try store.round("r"))
    #expect(round.exchanges[0].draft.text == "save \(saves)")
    #expect(round.exchanges[0].draft.revision == saves)
    #expect(round.end == nil)
    #expect(try store.check().findings == [])
    try store.saveAnswer("goes on", in: "r", at: Samples.later(200))
    #expect(try store.round("r")?.exchanges[0].draft.text == "goes on")
  }
}
