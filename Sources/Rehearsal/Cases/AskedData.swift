// SPDX-License-Identifier: Apache-2.0

public import ProductAnalytics
public import Quantities

/// What a person wants to see of the data of a case.
public enum DataWish: Hashable, Sendable {
  /// In words, such as `completion by region`.
  case words(String)
  /// By the menu.
  case cut(Cut)
}

/// Data that were asked for in a round, with the table that was shown.
public struct AskedData: Hashable, Sendable {
  /// The words of the request; nil when it was made by the menu.
  public let words: String?
  /// What was understood.
  public let cut: Cut
  /// What was understood, and what was taken for granted, in a sentence; empty when there is nothing to add to the heading.
  public let understood: String
  /// What was shown.
  public let table: Exhibit
  /// When it was asked.
  public let at: Instant
}

/// What came of asking for data.
public enum DataReply: Hashable, Sendable {
  /// The events to write down.
  case shown([RoundEvent])
  /// Why nothing is shown, or the question that decides, in a sentence; it cost nothing.
  case refused(String)
}

extension Round {
  /// How many tables can be asked for in a round: more than a good answer needs, and few enough for the page.
  public static let mostRequests = 40

  /// The longest request in words, in bytes of UTF-8: some sentences.
  public static let longestRequest = 600

  /// What the requests so far have taken off the clock of the discussion.
  public var dataCost: Seconds {
    Seconds(milliseconds: Int64(requests.count) * (start.plan.dataPrice?.milliseconds ?? 0))
  }

  /// Returns why no data can be asked for at all, in a sentence; nil when they can.
  public func dataRefusal(at now: Instant) -> String? {
    guard let handout = start.handout else { return "There are no data behind this question." }
    guard handout.reference.isCurrent else {
      return "This case was made by another version of the program, so no more of its data can be "
        + "asked for; what was shown before stays."
    }
    guard requests.count < Self.mostRequests else {
      return "You have asked for \(Self.mostRequests) tables, which is the most for one round."
    }
    guard let price = start.plan.dataPrice, price > .zero, let length = start.plan.discussion else {
      return nil
    }
    // While an untimed preparation runs, the discussion is as long as it will be.
    let latest = max(now, discussionStart ?? now, lastEventAt)
    let left = deadline.map { $0 - latest } ?? length - dataCost
    guard left > price else {
      return "A table takes \(price) off the clock, and there is less left than that."
    }
    return nil
  }

  /// Returns what comes of asking for data: the table, or a question back, which costs nothing.
  ///
  /// What was asked before is not sold twice.
  ///
  /// - Parameters:
  ///   - wish: What is wanted.
  ///   - made: The case of this round.
  ///   - now: The present moment.
  /// - Returns: The events to write down, or why there are none.
  public func ask(_ wish: DataWish, of made: ProductCase, at now: Instant) -> DataReply {
    if let refusal = dataRefusal(at: now) { return .refused(refusal) }
    guard let menu = start.handout?.menu else { return .refused("There are no data.") }
    let (cut, words, understood): (Cut, String?, String)
    switch WishReading(wish, made, after: requests.last?.cut) {
    case .unclear(let question): return .refused(question)
    case .clear(let found, let said, let sentence):
      (cut, words, understood) = (found, said, sentence)
    }
    if let place = requests.firstIndex(where: { $0.cut == cut }) {
      return .refused("You have this already: it is table \(place + 1) of those you asked for.")
    }
    do throws(CutError) {
      let title = menu.title(of: cut)
      let table = try made.exhibit(cut).named("asked-\(requests.count + 1)", title)
      let remark = understood.letters == title.letters ? "" : understood
      return .shown([.dataAsked(words: words, cut: cut, understood: remark, table: table)])
    } catch {
      return .refused(error.description.capitalisedStart + ".")
    }
  }
}

extension String {
  /// The letters alone, to tell whether two sentences say the same.
  fileprivate var letters: String { lowercased().filter(\.isLetter) }
}
