// SPDX-License-Identifier: Apache-2.0

import ServingSimulation
public import Workbench

/// Requests and samples of a simulation as tables of their own: CSV in UTF-8, times in seconds.
public enum ServingTables {
  /// Returns every request, by place in the source.
  ///
  /// `request,class,arrival_s,prompt_tokens,output_tokens,fate,started_s,first_token_s,ended_s,generated_tokens,cached_tokens,
  /// preemptions,replica,ttft_s,itl_s,e2e_s`. What never happened is empty. `fate` is a ``RequestFate``, `itl_s` the mean of the answer.
  ///
  /// - Parameter study: A simulation that recorded its requests.
  /// - Returns: The table; only its header when nothing was recorded.
  public static func requests(_ study: ServingStudy) -> [UInt8] {
    let names = study.plan.settings.classes.map { field($0.name) }
    var text = Array(
      "request,class,arrival_s,prompt_tokens,output_tokens,fate,started_s,first_token_s,ended_s,generated_tokens,cached_tokens,preemptions,replica,ttft_s,itl_s,e2e_s\n"
        .utf8)
    for outcome in study.result.outcomes.sorted(by: { $0.place < $1.place }) {
      let place = Int(outcome.request.trafficClass)
      let isFinished = outcome.fate == .finished
      let fields = [
        "\(outcome.place)", names.indices.contains(place) ? names[place] : "\(place)",
        seconds(outcome.arrival), "\(outcome.request.promptTokens)",
        "\(outcome.request.outputTokens)", outcome.fate.rawValue, seconds(outcome.started),
        seconds(outcome.firstToken), seconds(outcome.ended), "\(outcome.tokens)",
        "\(outcome.cachedTokens)", "\(outcome.preemptions)",
        outcome.replica < 0 ? "" : "\(outcome.replica)", seconds(outcome.timeToFirstToken),
        isFinished ? seconds(outcome.interTokenLatency) : "",
        isFinished ? seconds(outcome.endToEnd) : "",
      ]
      text += Array(fields.joined(separator: ",").utf8)
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// Returns the samples of the timeline, by time.
  ///
  /// `time_s,waiting,running,kv_pages,replicas,starting_replicas,arrived,finished,output_tokens,preemptions`; the last four count from
  /// the start.
  public static func timeline(_ study: ServingStudy) -> [UInt8] {
    var text =
      "time_s,waiting,running,kv_pages,replicas,starting_replicas,arrived,finished,output_tokens,preemptions\n"
    for sample in study.result.timeline {
      let counts = [
        sample.waiting, sample.running, sample.usedPages, sample.replicas,
        sample.startingReplicas, sample.arrived, sample.finished, sample.outputTokens,
        sample.preemptions,
      ]
      text += ([seconds(sample.time)] + counts.map(String.init)).joined(separator: ",") + "\n"
    }
    return Array(text.utf8)
  }

  /// Returns a time in seconds with six decimals; empty for none.
  private static func seconds(_ time: SimulatedTime?) -> String {
    guard let time else { return "" }
    let micros = (time.picoseconds + 500_000) / 1_000_000
    let (whole, part) = micros.quotientAndRemainder(dividingBy: 1_000_000)
    let digits = String(part)
    return "\(whole)." + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Returns a text as a field of a table, in quotes where that is needed.
  ///
  /// Source: RFC 4180, section 2.
  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }) else {
      return text
    }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
