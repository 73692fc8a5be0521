// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Words that say what an amount is about, as lemmas.
enum Words {
  /// Makes a set of lemmas from words as they are spoken.
  static func lemmas(_ words: String) -> WordSet {
    WordSet(
      words.split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
        let tokens = Reading(String(word)).tokens
        return [String(word)] + (tokens.count == 1 ? [tokens[0].lemma] : [])
      })
  }

  static let cache = lemmas("cache caches kv kvcache key-value")
  static let weights = lemmas("weight weights model checkpoint parameters params")
  static let sequence = lemmas(
    "user users people person persons employee employees colleagues clerks agents session sessions sequence sequences conversation conversations chat chats request requests stream streams caller callers client clients contract contracts seat seats query queries call calls claim claims slot slots document documents"
  )
  static let card = lemmas(
    "card cards gpu gpus accelerator accelerators chip chips device devices board boards node nodes machine machines box boxes server servers"
  )
  static let prompt = lemmas(
    "prompt prompts prefill prefilling input ingest ingests context swallow swallows contract contracts"
  )
  static let fit = lemmas(
    "fit fits fitted fitting hold holds host hosts squeeze squeezes accommodate accommodates house houses"
  )
  static let load = lemmas(
    "load loads loading pull pulls pulling download downloads downloading fetch fetches fetching copy copies stream streams read disk nvme storage link network wire transfer transfers swap swapping swap-in restart"
  )
  static let hypothesis = lemmas("if would suppose assume imagine could might")
}
