// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How long to wait before the server is asked again.
struct Waiting: Sendable {
  /// How many times a server is asked for the same reply.
  static let mostTries = 4
  /// The longest wait that we choose ourselves.
  static let longest = Duration.seconds(8)

  /// The wait before the second try; each later one is twice as long.
  var first = Duration.milliseconds(500)

  /// Returns the wait after so many tries.
  func pause(after tries: Int) -> Duration {
    min(first * (1 << min(max(tries - 1, 0), 10)), Self.longest)
  }

  /// Reads what a server asks to wait, in seconds; nil when it is nothing that can be read.
  ///
  /// Source: RFC 9110 section 10.2.3: seconds, or a date.
  static func seconds(_ text: String?, now: Date = Date()) -> Int? {
    guard let text = text?.trimmingCharacters(in: .whitespaces), !text.isEmpty else { return nil }
    if let seconds = Double(text) {
      return seconds.isFinite && seconds >= 0 && seconds < 1_000_000_000
        ? Int(seconds.rounded(.up)) : nil
    }
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "GMT")
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    return format.date(from: text).map { max(0, Int($0.timeIntervalSince(now).rounded(.up))) }
  }
}
