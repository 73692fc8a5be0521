// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Storage

@Suite struct MemoTests {
  private struct Broken: Error {}

  @Test func `what several threads ask for at once is made once`() {
    let memo = Memo<Int, String>()
    let made = Mutex(0)
    let answers = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let answer = memo.value(for: 1) {
        made.withLock { $0 += 1 }
        Thread.sleep(forTimeInterval: 0.05)
        return "one"
      }
      answers.withLock { $0.append(answer) }
    }
    let (count, all) = (made.withLock { $0 }, answers.withLock { $0 })
    #expect(count == 1)
    #expect(all == Array(repeating: "one", count: 8))
  }

  @Test func `when making fails, whoever waited makes it`() {
    let memo = Memo<Int, String>()
    let tries = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      _ = try? memo.value(for: 1) {
        let number = tries.withLock { tries in
          tries += 1
          return tries
        }
        Thread.sleep(forTimeInterval: 0.02)
        guard number > 1 else { throw Broken() }
        return "one"
      }
    }
    let count = tries.withLock { $0 }
    #expect(count == 2)
    #expect(memo.latest == "one")
  }

  @Test func `another key does not wait, and the oldest answer is forgotten`() {
    let memo = Memo<Int, Int>()
    let outer = memo.value(for: 1) { 1 + memo.value(for: 2) { 2 } }
    #expect(outer == 3)
    for key in 3...6 { _ = memo.value(for: key) { key } }
    #expect(memo.value(for: 1) { 7 } == 7)
  }
}
