// SPDX-License-Identifier: Apache-2.0

extension TraceFormat {
  /// Returns the format that the first line with text looks like; `nil` when it is none of them.
  ///
  /// - Parameter bytes: A file, or the first 64 KiB of it.
  /// - Returns: The format; the rest of the file may still be bad.
  public static func detect(_ bytes: [UInt8]) -> TraceFormat? {
    let all = bytes.span
    var lines = LineCursor(all)
    while let line = lines.next(all) {
      if line.isBlank(all) { continue }
      let end = min(line.end, line.start + 65_536)
      let text = String(decoding: bytes[line.start..<end], as: UTF8.self)
      return bytes[line.start] == Ascii.openingBrace ? json(text) : table(text)
    }
    return nil
  }

  private static func json(_ text: String) -> TraceFormat? {
    if text.contains("\"input_toks\"") { return .vllm }
    return text.contains("\"input_length\"") || text.contains("\"hash_ids\"") ? .mooncake : nil
  }

  private static func table(_ text: String) -> TraceFormat? {
    let names = TableHeader.names(of: text)
    return [.csv, .azure].first { format in
      names.contains(format.name(of: .arrival).lowercased())
        && names.contains(format.name(of: .prompt).lowercased())
    }
  }
}
