// SPDX-License-Identifier: Apache-2.0

/// Which layers of a kind see only the latest tokens.
///
/// Sources: the `__post_init__` of each kind's class in transformers 5.24.0. A list `layer_types` in the file
/// overrules every pattern.
enum WindowRule: Sendable {
  /// No layer.
  case none
  /// Every layer, when `sliding_window` is stated; `absent` is the window when the file does not state the field.
  case every(absent: Int?)
  /// Every layer, when `use_sliding_window` is true.
  case everyIfUsed
  /// The layers from `max_window_layers` on, when `use_sliding_window` is true.
  case upperIfUsed
  /// Every other layer below `max_window_layers`, when `use_sliding_window` is true.
  case alternatingBelowIfUsed
  /// All but each `period`-th layer; `absent` is the window when the file does not state the field.
  case allBut(period: Int, absent: Int)
  /// The layers with positions see the chunk they are in (Llama 4).
  case chunks
  /// The layers without positions, when `use_sliding_window` is true (SmolLM3).
  case positionlessIfUsed
}

extension WindowRule {
  /// Returns the window of each layer; `nil` for layers that see all.
  func windows(count: Int, fields: inout ConfigFields) throws(ConfigError) -> [Int?] {
    let size = try size(&fields)
    if let types = try fields.layerTypes(count: count) {
      return try windows(types: types, size: size, fields: fields)
    }
    guard let size else { return Array(repeating: nil, count: count) }
    return try windowed(count: count, fields: &fields).map { $0 ? size : nil }
  }

  /// The field that holds the window.
  private var field: String {
    if case .chunks = self { return "attention_chunk_size" }
    return "sliding_window"
  }

  /// The window of those layers that have one; `nil` when none has.
  private func size(_ fields: inout ConfigFields) throws(ConfigError) -> Int? {
    switch self {
    case .none: return fields.states("layer_types") ? try fields.optionalWhole(field) : nil
    case .every(let absent): return try size(absent: absent, &fields)
    case .allBut(_, let absent): return try size(absent: absent, &fields)
    case .chunks: return try size(absent: 8192, &fields)
    case .everyIfUsed, .upperIfUsed, .alternatingBelowIfUsed:
      guard try fields.optionalFlag("use_sliding_window") ?? false else { return nil }
      return try size(absent: 4096, &fields)
    case .positionlessIfUsed:
      guard try fields.optionalFlag("use_sliding_window") ?? false else { return nil }
      return try size(absent: nil, &fields)
    }
  }

  private func size(absent: Int?, _ fields: inout ConfigFields) throws(ConfigError) -> Int? {
    guard !fields.states(field), let absent else { return try fields.optionalWhole(field) }
    return try fields.whole(field, default: absent)
  }

  private func windows(
    types: [LayerType], size: Int?, fields: ConfigFields
  ) throws(ConfigError) -> [Int?] {
    if size == nil, types.contains(.windowed), !mayNameUnusedWindows {
      throw .contradiction(
        kind: fields.kind,
        reason: "layer_types names layers with a window, but there is no \(field)")
    }
    return types.map { $0 == .windowed ? size : nil }
  }

  /// Whether a window that is switched off leaves the layers that are named for it seeing all.
  private var mayNameUnusedWindows: Bool {
    switch self {
    case .everyIfUsed, .upperIfUsed, .alternatingBelowIfUsed, .positionlessIfUsed: true
    case .none, .every, .allBut, .chunks: false
    }
  }

  private func windowed(
    count: Int, fields: inout ConfigFields
  ) throws(ConfigError) -> [Bool] {
    switch self {
    case .none: return Array(repeating: false, count: count)
    case .every, .everyIfUsed: return Array(repeating: true, count: count)
    case .upperIfUsed:
      let first = try fields.whole("max_window_layers", default: 28, in: 0...50_000_000)
      return (0..<count).map { $0 >= first }
    case .alternatingBelowIfUsed:
      let end = try fields.whole("max_window_layers", default: 28, in: 0...50_000_000)
      return (0..<count).map { $0 % 2 == 0 && $0 < end }
    case .allBut(let usual, _):
      let period = try fields.optionalWhole("sliding_window_pattern") ?? usual
      return (0..<count).map { ($0 + 1) % period != 0 }
    case .chunks: return try fields.layersWithPositions(count: count)
    case .positionlessIfUsed: return try fields.layersWithPositions(count: count).map { !$0 }
    }
  }
}

/// What a list of layer types says of a layer.
enum LayerType {
  case full, windowed
}

extension ConfigFields {
  /// Returns what `layer_types` says of each layer; `nil` when the file has no such list.
  func layerTypes(count: Int) throws(ConfigError) -> [LayerType]? {
    guard let names = try optionalWords("layer_types") else { return nil }
    guard names.count == count else {
      throw .contradiction(
        kind: kind, reason: "layer_types has \(names.count) entries for \(count) layers")
    }
    var types: [LayerType] = []
    for (index, name) in names.enumerated() {
      switch name {
      case "full_attention", "attention": types.append(.full)
      case "sliding_attention", "chunked_attention": types.append(.windowed)
      default:
        throw .unsupported(
          field: full("layer_types[\(index)]"), found: "\"\(name.shortened)\"",
          supported: "full_attention, sliding_attention and chunked_attention")
      }
    }
    return types
  }

  /// Returns which layers have positions, by `no_rope_layers`, in which 1 means that they have.
  fileprivate func layersWithPositions(count: Int) throws(ConfigError) -> [Bool] {
    if let marks = try optionalWholes("no_rope_layers", in: 0...1), !marks.isEmpty {
      guard marks.count >= count else {
        throw .contradiction(
          kind: kind, reason: "no_rope_layers has \(marks.count) entries for \(count) layers")
      }
      return marks.prefix(count).map { $0 == 1 }
    }
    let interval = try optionalWhole("no_rope_layer_interval") ?? 4
    return (0..<count).map { ($0 + 1) % interval != 0 }
  }
}
