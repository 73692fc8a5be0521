// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue

/// Finds words that name something: a capital where the grammar asks for none, letters with digits, or a name of the catalogue.
enum NameFinder {
  /// Returns the names in a text, in lower case.
  static func names(in reading: Reading) -> [String] {
    let first = Set(reading.sentences.compactMap { firstWord(of: $0, reading) })
    return reading.tokens.indices.compactMap { index in
      let token = reading.tokens[index]
      guard token.kind != .sign, token.form.contains(where: \.isLetter) else { return nil }
      return isName(reading.slice(token.range), token, isFirst: first.contains(index))
        ? token.form : nil
    }
  }

  private static func firstWord(of sentence: Sentence, _ reading: Reading) -> Int? {
    sentence.tokens.first { reading.tokens[$0].kind == .word }
  }

  private static func isName(_ written: String, _ token: Token, isFirst: Bool) -> Bool {
    if token.form == "i" || token.form.hasPrefix("i'") || token.form.hasPrefix("i’") {
      return false
    }
    if written.contains(where: \.isNumber) || catalogue.contains(token.form) { return true }
    return isFirst
      ? written.dropFirst().contains(where: \.isUppercase) : written.contains(where: \.isUppercase)
  }

  /// Words by which models, their publishers, devices and providers are known, in lower case.
  ///
  /// A word that people also use for other things would refuse harmless sentences: those are left out, and so are short ones.
  static let catalogue: Set<String> = {
    let names =
      Catalogue.models.flatMap { [$0.name, $0.facts.publisher] } + Catalogue.devices.map(\.name)
      + Catalogue.apiPrices.flatMap { [$0.provider, $0.model] }
      + Catalogue.devicePrices.map(\.provider)
    let words = names.flatMap { name in
      Reading.tokens(of: name).filter { $0.kind == .word }.map(\.form)
    }
    return Set(words.filter { $0.count >= 4 && !common.contains($0) })
      .union(["gpt", "chatgpt", "openai", "claude", "gemini"])
  }()

  /// Words in names of the catalogue that are also plain English; ours, looked through by hand.
  private static let common: Set<String> = [
    "active", "agent", "apple", "audio", "base", "basic", "bedrock", "card", "chat", "chip",
    "class",
    "cloud", "code", "coder", "command", "compact", "computer", "core", "creative", "dense",
    "desktop", "distill", "draft", "edge", "embed", "embedding", "experimental", "fable", "falcon",
    "fast", "fireworks", "flash", "form", "generation", "grace", "graphics", "guard", "haiku",
    "high", "instant", "instinct", "instruct", "laboratory", "lambda", "laptop", "large", "latest",
    "leaf", "light", "lite", "long", "luna", "machine", "mainboard", "math", "maverick", "medium",
    "memory", "micro", "mini", "mixed", "mobile", "modal", "model", "moderation", "multi",
    "multilingual", "name", "nano", "next", "nova", "omni", "open", "opus", "orange", "plus",
    "premier", "preview", "prompt", "provider", "pulse", "quad", "raspberry", "realtime",
    "reasoner", "reasoning", "replicate", "research", "robotics", "rope", "safeguard", "scout",
    "search", "server", "shared", "single", "small", "smart", "sonnet", "spark", "standard",
    "stated", "streaming", "studio", "super", "terra", "text", "thinking", "tiny", "titan",
    "together", "tools", "transcribe", "turbo", "ultra", "versatile", "vertex", "vision", "voice",
    "with", "workstation",
  ]
}
