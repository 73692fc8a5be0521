// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics

/// Reads the `config.json` that stands beside the weights of a model on Hugging Face.
///
/// Which kinds are known, which fields each needs and where the defaults come from is written in
/// `docs/model-configs.md`. A dimension that the file does not state is an error, not a guess: the defaults of the
/// classes in `transformers` describe one checkpoint, and only those that published files lean on are taken.
public enum ConfigFile {
  /// The largest file that is read, in bytes.
  ///
  /// Files with a quantization rule for each expert reach some megabytes; a larger one is no configuration.
  public static let largestSize = 8 * 1024 * 1024

  /// How deep objects and lists may nest; published files stay below 10.
  public static let deepestNesting = 64

  /// Returns the dimensions that a configuration describes.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - id: The name that the model gets.
  /// - Returns: The shape of the model; of its text part, when it also reads images or sound.
  /// - Throws: ``ConfigError`` when the text is no configuration of a known kind.
  public static func shape(of text: String, id: String) throws(ConfigError) -> ModelShape {
    try read(text, id: id).shape
  }

  /// Reads a configuration with all that it says beyond the dimensions.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - id: The name that the model gets.
  /// - Returns: The shape, the weight format that the file suggests, and what was assumed.
  /// - Throws: ``ConfigError`` when the text is no configuration of a known kind.
  public static func read(_ text: String, id: String) throws(ConfigError) -> ConfigReading {
    // The size is known without a walk through the text, and is checked before the text is copied.
    try ConfigText.checkSize(text.utf8.count)
    return try read(utf8: Array(text.utf8), id: id)
  }

  /// Reads a configuration from the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, in UTF-8, with or without a byte order mark.
  ///   - id: The name that the model gets.
  /// - Returns: The shape, the weight format that the file suggests, and what was assumed.
  /// - Throws: ``ConfigError`` when the bytes are no configuration of a known kind.
  public static func read(bytes: [UInt8], id: String) throws(ConfigError) -> ConfigReading {
    try ConfigText.checkSize(bytes.count)
    try ConfigText.checkEncoding(bytes)
    return try read(utf8: bytes, id: id)
  }

  private static func read(utf8 bytes: [UInt8], id: String) throws(ConfigError) -> ConfigReading {
    let document = try ConfigText.document(bytes)
    guard case .object(let values) = document else {
      throw .notObject(found: document.shown)
    }
    var fields = try ConfigFields.ofTextModel(in: values)
    let kind = try ConfigKind.of(fields)
    let shape = try kind.shape(id: id, fields: &fields)
    let weights = StoredFormat(fields: fields, hidden: shape.hidden)
    return ConfigReading(
      shape: shape, kind: fields.kind, weights: weights.format,
      notes: fields.notes + (weights.note.map { [$0] } ?? []))
  }
}

/// What a configuration says.
public struct ConfigReading: Hashable, Sendable {
  /// The dimensions of the model.
  public let shape: ModelShape
  /// The kind of the text model: its `model_type`.
  public let kind: String
  /// The format in which the file says that the weights are stored; `nil` when it says nothing that is known.
  public let weights: WeightFormat?
  /// What was assumed because the file does not say it, and what was left out, for the reader of a result.
  public let notes: [String]
}
