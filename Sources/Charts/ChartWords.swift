// SPDX-License-Identifier: Apache-2.0

package import Markup

extension Message {
  /// Creates a name in a chart from data: the words of a person, a pack or an engine.
  package init(name: String) {
    self = name.isEmpty ? "" : Message(verbatim: name)
  }

  /// The words as they stand in the code.
  var plain: String { text(in: nil) }
}

extension [Message] {
  /// The names one after another, with commas.
  var listed: Message { joined(separator: ", ") }
}

extension Point {
  /// Creates a point whose label is data.
  @_disfavoredOverload
  package init(
    _ x: Double, _ y: Double, low: Double? = nil, high: Double? = nil, label: String
  ) throws(ChartError) {
    try self.init(x, y, low: low, high: high, label: Message(name: label))
  }
}

extension DataTable {
  /// Creates a table of data.
  package init(data columns: [String], rows: [[String]]) {
    self.init(
      columns: columns.map(Message.init(name:)), rows: rows.map { $0.map(Message.init(name:)) })
  }
}
