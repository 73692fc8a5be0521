// SPDX-License-Identifier: Apache-2.0

/// The brackets that hold a clause of their own.
struct Brackets {
  private let opening: Set<Int>
  private let closing: Set<Int>

  /// How many words a bracket holds at least to be a clause; `(4 GB)` and `(not yet)` are none.
  ///
  /// Ours.
  private static let fewestWords = 4

  /// Pairs the round and square brackets of each sentence.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  init(tokens: [Token], sentences: [Sentence]) {
    var opening: Set<Int> = []
    var closing: Set<Int> = []
    for sentence in sentences {
      var stack: [(index: Int, words: Int)] = []
      var words = 0
      for index in sentence.tokens {
        guard tokens[index].kind == .sign else {
          words += 1
          continue
        }
        switch tokens[index].form {
        case "(", "[": stack.append((index, words))
        case ")", "]":
          guard let open = stack.popLast(), words - open.words >= Self.fewestWords else { continue }
          opening.insert(open.index)
          closing.insert(index)
        default: break
        }
      }
    }
    self.opening = opening
    self.closing = closing
  }

  /// Whether a bracket with a clause begins at a token.
  func opens(at index: Int) -> Bool { opening.contains(index) }

  /// Whether a bracket with a clause ends right before a token.
  func closed(before index: Int) -> Bool { closing.contains(index - 1) }
}
