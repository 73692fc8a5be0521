// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// What amounts stand for, as far as their units and neighbours tell.
extension Passage {
  /// Tokens of text that a model takes in or keeps: `4k`, `32k context`, `8,000-token prompt`, `200k`.
  func isContextLength(_ amount: Amount) -> Bool {
    let quantity = amount.quantity
    guard quantity.per == nil, quantity.value >= 256, quantity.value <= 2e7 else { return false }
    if quantity.dimension == .tokens { return !isOutput(amount) }
    guard quantity.dimension == .count else { return false }
    let next = form(quantity.tokens.upperBound)
    if let next,
      [
        "context", "contexts", "prompt", "prompts", "chat", "chats", "window", "windows", "request",
        "contract",
      ].contains(next)
    {
      return isThousands(amount) || ["context", "prompt"].contains(next)
    }
    guard isThousands(amount) else { return false }
    let before = form(quantity.tokens.lowerBound - 1) ?? ""
    if ["at", "to", "from"].contains(before), let next, !next.hasSuffix("s") { return true }
    if let next, tokens.indices.contains(quantity.tokens.upperBound),
      tokens[quantity.tokens.upperBound].kind == .word, !WordClasses.isFunctionWord(next),
      !["kv", "in", "of"].contains(next)
    {
      return false
    }
    return true
  }

  /// Whether a number was written in thousands with a k.
  func isThousands(_ amount: Amount) -> Bool {
    amount.quantity.tokens.contains { ["k", "m", "thousand", "million"].contains(tokens[$0].form) }
      || amount.quantity.tokens.contains { index in
        index > amount.tokens.lowerBound && tokens[index].form == "k"
      }
  }

  /// Whether tokens are those of an answer.
  func isOutput(_ amount: Amount) -> Bool {
    let end = amount.tokens.upperBound
    return (end..<(end + 2)).contains {
      ["out", "output", "answer", "answers", "generated", "reply"].contains(form($0) ?? "")
    }
      || ["output", "answer", "reply"].contains(form(amount.tokens.lowerBound - 1) ?? "")
  }

  /// Sequences that are served at once: `30 users`, `batch of 8`, `40 requests`, `120 in flight`.
  func isConcurrency(_ amount: Amount) -> Bool {
    let quantity = amount.quantity
    guard quantity.dimension == .count,
      quantity.per == nil,
      quantity.value >= 1, quantity.value < 1e6
    else { return false }
    let end = quantity.tokens.upperBound
    for index in end..<(end + 3) {
      guard let word = lemma(index), tokens[index].kind == .word else { break }
      if Words.sequence.contains(word) { return true }
      if word == "flight" || word == "once" || word.hasPrefix("concurren")
        || word.hasPrefix("simultan") || word.hasPrefix("parallel")
      {
        return true
      }
    }
    let first = quantity.tokens.lowerBound
    if (max(0, first - 3)..<first).contains(where: {
      ["batch", "concurrency", "batches"].contains(form($0) ?? "")
    }) {
      return true
    }
    return false
  }

  /// A count of devices: `four H100s`, `two cards`.
  func isCardCount(_ amount: Amount) -> Bool {
    guard amount.quantity.dimension == .count, amount.value >= 1, amount.value < 100_000 else {
      return false
    }
    let end = amount.tokens.upperBound
    if devices.contains(where: {
      $0.tokens.lowerBound == end
        || $0.tokens.lowerBound == end + 1 && ["of", "such", "nvidia"].contains(form(end) ?? "")
    }) {
      return true
    }
    for index in end..<(end + 3) {
      guard let word = lemma(index) else { break }
      if Words.card.contains(word) { return true }
      if !["of", "the", "their", "our", "such", "these", "those", "80", "big", "gb"].contains(
        form(index) ?? "") && tokens[index].kind == .word && index > end
      {
        break
      }
    }
    return false
  }

  /// A rate at which memory, a disk or a network is read.
  func isBandwidth(_ amount: Amount) -> Bool { amount.quantity.dimension == .bandwidth }

  /// Tokens per second.
  func isTokenRate(_ amount: Amount) -> Bool {
    guard amount.quantity.dimension == .rate,
      amount.quantity.per?.seconds == 1 || amount.quantity.per == nil
    else { return false }
    return amount.quantity.tokens.contains { ["token", "tok"].contains(tokens[$0].lemma) }
      || ["t"].contains(amount.quantity.unit)
  }

  /// Requests and their like per time.
  func isRequestRate(_ amount: Amount) -> Bool {
    amount.quantity.dimension == .rate && !isTokenRate(amount)
  }

  func isDuration(_ amount: Amount) -> Bool { amount.quantity.dimension == .duration }
}
