// SPDX-License-Identifier: Apache-2.0

/// What had to be fitted on measurements of single users: shares of the peaks, times of launches and links.
///
/// Values come as data with their meaning, prior and the rows they were fitted on; the catalogue holds them. Names
/// are those of ``EdgeDecodeParameter``, ``EdgePromptParameter`` and ``EdgeSpread``.
public struct EdgeCalibration: Hashable, Sendable {
  /// The values of ``EdgeDecodeParameter`` in their order, as they are added up.
  package let decode: [Double]
  /// The values of ``EdgePromptParameter`` in their order, as they are added up.
  package let prompt: [Double]
  private let spreads: [String: Double]
  private let devices: [String: Int]

  /// Creates a calibration.
  ///
  /// - Parameters:
  ///   - values: The fitted values by name; every name, and no other.
  ///   - devices: On how many different devices each was measured; names that are left out count as 0.
  /// - Throws: ``EdgeError/impossible(_:)`` when a value is missing, has an unknown name, is no number, or is not
  ///   positive where values multiply.
  public init(_ values: [String: Double], devices: [String: Int] = [:]) throws(EdgeError) {
    decode = try Self.list(EdgeDecodeParameter.self, values)
    prompt = try Self.list(EdgePromptParameter.self, values)
    var spreads: [String: Double] = [:]
    for name in EdgeSpread.allNames {
      spreads[name] = EdgeScale.product.outer(try Self.inner(.product, name, values))
    }
    self.spreads = spreads
    self.devices = devices
    let known = Self.allNames
    if let other = values.keys.filter({ !known.contains($0) }).min() {
      throw .impossible(
        .outOfRange(
          what: "fitted value \(other)", value: values[other] ?? 0,
          allowed: "one of the names of the model"))
    }
  }

  /// Every name of a fitted value.
  public static let allNames = Set(
    EdgeDecodeParameter.allCases.map(\.name) + EdgePromptParameter.allCases.map(\.name)
      + EdgeSpread.allNames)

  private static func list<P: EdgeParameter>(
    _ type: P.Type, _ values: [String: Double]
  ) throws(EdgeError) -> [Double] {
    var list: [Double] = []
    for parameter in type.allCases {
      list.append(try inner(parameter.scale, parameter.name, values))
    }
    return list
  }

  /// Refuses numbers whose exponentials leave the range in which times and shares can be told apart.
  private static func inner(
    _ scale: EdgeScale, _ name: String, _ values: [String: Double]
  ) throws(EdgeError) -> Double {
    let value = values[name] ?? .nan
    let inner = scale.inner(value)
    guard (-50...50).contains(inner) else {
      throw .impossible(
        .outOfRange(
          what: "fitted value \(name)", value: value,
          allowed: scale == .sum ? "from -50 to 50" : "positive, from 2e-22 to 5e21"))
    }
    return inner
  }

  /// Returns on how many different devices something was measured.
  func devices(_ parameter: some EdgeParameter) -> Int { devices[parameter.name] ?? 0 }

  /// Returns by what a prediction may be off, as factors on it.
  func spread(_ spread: EdgeSpread) -> (low: Double, high: Double) {
    (min(spreads[spread.lowName] ?? 1, 1), max(spreads[spread.highName] ?? 1, 1))
  }
}

/// How far measurements of devices that were left out of the fit lie from predictions: four in five of them are inside.
public struct EdgeSpread: Hashable, Sendable {
  /// Setups that are predicted about equally well.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    /// llama.cpp with CUDA, ExLlama and MLC on cards of their own.
    case cards
    /// The graphics of Apple chips.
    case apple
    /// Other graphics and engines.
    case other
    /// The cores of processors.
    case cores

    /// The group of a setup.
    package init(_ setup: EdgeSetup) {
      switch setup.device.kind {
      case .processor, .board: self = .cores
      case .apple: self = .apple
      case .integrated, .jetson: self = .other
      case .dataCentre, .workstation, .consumer:
        self = [.llamaCUDA, .exllama, .mlc].contains(setup.engine) ? .cards : .other
      }
    }
  }

  /// Whether it is about decoding; prompts otherwise.
  package let isDecode: Bool
  package let group: Group

  package init(isDecode: Bool, group: Group) {
    self.isDecode = isDecode
    self.group = group
  }

  private var prefix: String { (isDecode ? "decode." : "prompt.") + "spread." + group.rawValue }
  /// The name of the factor at the low end.
  public var lowName: String { prefix + ".low" }
  /// The name of the factor at the high end.
  public var highName: String { prefix + ".high" }

  /// Every spread there is.
  public static let all: [EdgeSpread] = [true, false].flatMap { isDecode in
    Group.allCases.map { EdgeSpread(isDecode: isDecode, group: $0) }
  }

  static let allNames = all.flatMap { [$0.lowName, $0.highName] }
}
