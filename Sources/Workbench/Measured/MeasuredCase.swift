// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
package import InferenceEconomics

/// A published row as a deployment under a load, with what had to be assumed.
package struct MeasuredCase: Sendable {
  package let deployment: Deployment
  package let workload: Workload
  package let metric: MeasuredMetric
  /// The devices over which per-device figures are shared.
  let devices: Double
  package let protocols: MeasuredProtocols
  /// What the source did not state, in words.
  package let assumptions: [String]

  /// Reads a row.
  ///
  /// - Parameter row: The row.
  /// - Throws: ``NoPrediction`` with the reason.
  package init(_ row: MeasuredRow) throws(NoPrediction) {
    guard let metric = MeasuredMetric(rawValue: row[.metric]) else {
      throw NoPrediction(reason: "metric \(row[.metric]) is not modelled")
    }
    var assumptions: [String] = []
    let model = try Self.model(row)
    let device = try Self.device(row)
    let protocols = MeasuredProtocols(row)
    let engine = protocols.engine(MeasuredEngine.engine(row), model)
    let weights = try Self.weights(row, device, engine, &assumptions)
    let cache = Self.cache(row, weights, engine, protocols, &assumptions)
    let lengths = try MeasuredLengths(row, model, engine, protocols, &assumptions)
    let layout = try MeasuredLayout(row, model, device, weights, engine, protocols).layout(
      &assumptions)
    do {
      deployment = try Deployment(
        model, on: device, layout: layout, weights: weights, cache: cache, engine: engine)
      workload = try Workload(
        promptTokens: lengths.prompt, answerTokens: lengths.answer,
        load: try MeasuredLoad.load(row, engine, layout, lengths, protocols),
        variesLengths: protocols.drawsLengths)
    } catch let error as EconomicsError {
      throw NoPrediction(reason: "\(error)")
    } catch let error as NoPrediction {
      throw error
    } catch {
      throw NoPrediction(reason: "\(error)")
    }
    self.metric = metric
    devices = row.number(.devices) ?? 1
    self.protocols = protocols
    self.assumptions = assumptions
  }
}

extension MeasuredCase {
  private static func model(_ row: MeasuredRow) throws(NoPrediction) -> ModelShape {
    do {
      let entry = try Catalogue.model(named: row[.model]).get(row[.model])
      guard let shape = entry.shape else {
        throw NoPrediction(reason: "no dimensions are known for \(entry.id)")
      }
      return shape.withoutContextLimit
    } catch let error as NoPrediction {
      throw error
    } catch {
      throw NoPrediction(reason: "\(error)")
    }
  }

  private static func device(_ row: MeasuredRow) throws(NoPrediction) -> Device {
    do {
      let entry = try Catalogue.device(named: row[.hardware]).get(row[.hardware])
      guard let device = entry.device else {
        throw NoPrediction(reason: "memory or bandwidth of \(entry.id) is not known")
      }
      return device
    } catch let error as NoPrediction {
      throw error
    } catch {
      throw NoPrediction(reason: "\(error)")
    }
  }

  private static func weights(
    _ row: MeasuredRow, _ device: Device, _ engine: Engine, _ assumptions: inout [String]
  ) throws(NoPrediction) -> WeightFormat {
    let name = row[.weights].lowercased()
    switch name {
    case "":
      let format: WeightFormat = device.peaks[.fp8] == nil ? .bf16 : .fp8
      assumptions.append("assumed weights in \(format.id)")
      return format
    case "bf16", "fp16", "mixed(16-bit)", "fp32": return .bf16
    case "fp8": return device.peaks[.fp8] == nil ? .w8a16 : .fp8
    case "int8":
      let isWeightOnly = [.transformers, .local, .neuron].contains(engine)
      return isWeightOnly || device.peaks[.int8] == nil ? .w8a16 : .int8
    case "fp4": return device.peaks[.fp4] == nil ? .int4 : .fp4
    case "mxfp4": return .mxfp4
    case "int4", "uint4": return .int4
    case "int4(w4a8)": return .w4a8
    case "int4(w4a4)": return .w4a4
    default:
      guard let entry = Catalogue.weightFormat(named: name).entry else {
        throw NoPrediction(reason: "weights in \(row[.weights]) are not modelled")
      }
      return entry.format
    }
  }

  private static func cache(
    _ row: MeasuredRow, _ weights: WeightFormat, _ engine: Engine, _ protocols: MeasuredProtocols,
    _ assumptions: inout [String]
  ) -> CacheFormat {
    switch row[.cache].lowercased() {
    case "fp8": return .fp8
    case "int8": return .int8
    case "fp16", "bf16": return .half
    case "": break
    default: return .int4
    }
    let isNarrow = weights == .fp8 || weights == .fp4
    let format: CacheFormat =
      if engine == .qserve {
        .int4
      } else if isNarrow && (engine.isTensorRT || protocols.isSubmission)
        || engine == .tensorRT && weights == .mxfp4
      {
        .fp8
      } else {
        .half
      }
    assumptions.append("assumed a cache in \(format.rawValue)")
    return format
  }
}

extension Engine {
  /// Whether it is a generation of TensorRT-LLM, which quantizes the cache with the weights.
  var isTensorRT: Bool {
    switch self {
    case .tensorRTStatic, .tensorRT10, .tensorRT11, .tensorRT12, .tensorRT15, .tensorRT, .triton,
      .mlperf:
      true
    default: false
    }
  }
}
