// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing

struct FormatTests {
  @Test func `formats of servers are those that the library computes with`() throws {
    for format in WeightFormat.served + [.int4(group: 32)] {
      let entry = try Catalogue.weightFormat(named: format.id).get(format.id)
      #expect(entry.format == format)
      #expect(entry.kind == .served)
    }
  }

  /// Bytes of a block and its weights in the table of the GGUF library.
  @Test(arguments: [
    ("Q4_0", 18.0, 32.0), ("Q4_1", 20, 32), ("Q5_0", 22, 32), ("Q5_1", 24, 32), ("Q8_0", 34, 32),
    ("Q6_K", 210, 256),
  ])
  func `a plain GGUF type has the bits of its blocks`(id: String, bytes: Double, weights: Double)
    throws
  {
    let format = try Catalogue.weightFormat(named: id).get(id).format
    #expect(format.bitsPerWeight == bytes * 8 / weights)
  }

  /// Sizes of files of Llama 3 8B in GiB, from the perplexity tables of llama.cpp.
  @Test(arguments: [
    ("Q8_0", 7.96), ("Q6_K", 6.14), ("Q5_K_M", 5.33), ("Q4_K_M", 4.58), ("Q4_K_S", 4.37),
    ("Q3_K_M", 3.74), ("IQ4_XS", 4.14), ("IQ2_XXS", 2.24), ("fp16", 14.97),
  ])
  func `a file has the published size, within 1%`(id: String, gibibytes: Double) throws {
    let format = try Catalogue.weightFormat(named: id).get(id).format
    let count = try #require(Catalogue.model(id: "llama-3-8b")?.shape).parameters
    let tables = count.embedding + count.output
    let bytes =
      format.bytes(ofEmbeddingWeights: tables)
      + format.bytes(ofLayerWeights: count.total.value - tables)
    #expect(abs(bytes.gibibytes / gibibytes - 1) < 0.01, "\(bytes.gibibytes) GiB")
  }

  @Test(arguments: [
    ("FP8", "fp8"), ("bfloat16", "bf16"), ("mixed(16-bit)", "bf16"), ("int4(w4a8)", "w4a8"),
    ("int4(w4a4)", "w4a4"), ("UINT4", "int4"), ("q4_k_m", "Q4_K_M"), ("Q4_K - Small", "Q4_K_S"),
    ("IQ4_XS - 4.25 bpw", "IQ4_XS"), ("Ollama default (~Q4_K_M)", "Q4_K_M"),
    ("GPTQ 4bit g128 act", "int4"),
    ("AWQ-4bit-32g", "int4-g32"), ("(load_in_4bit)", "nf4"), ("EXL2 4.0bpw", "EXL2-4.0"),
    ("EXL2-4.900b", "EXL2-4.9"), ("QuIP# 2bit", "QuIP#-2bit"), ("NVFP4", "fp4"), ("MXFP4", "mxfp4"),
    ("F16", "fp16"), ("INT4-MIXED", "int4-mixed"), ("INT8-CW", "w8a16-channel"), ("4-bit", "4-bit"),
  ])
  func `spellings of formats are understood`(spelling: String, id: String) {
    #expect(Catalogue.weightFormat(named: spelling).entry?.id == id)
  }

  @Test func `four bits may be several formats`() {
    guard case .ambiguous(let formats) = Catalogue.weightFormat(named: "4bit") else {
      Issue.record("4bit is one format")
      return
    }
    #expect(formats.map(\.id).contains("int4"))
  }

  @Test(arguments: [
    ("fp16", CacheFormat.half), ("bf16", .half), ("FP8", .fp8), ("fp8_e4m3", .fp8), ("int8", .int8),
    ("INT4", .int4),
  ])
  func `spellings of cache formats are understood`(spelling: String, format: CacheFormat) {
    #expect(Catalogue.cacheFormat(named: spelling) == format)
  }

  @Test(arguments: ["", "fp7", "turboquant(K4/V2)"])
  func `an unknown cache format is none`(spelling: String) {
    #expect(Catalogue.cacheFormat(named: spelling) == nil)
  }
}
