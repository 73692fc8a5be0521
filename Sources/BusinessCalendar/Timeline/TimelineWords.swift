// SPDX-License-Identifier: Apache-2.0

import Quantities

extension LoopTimeline.Entry {
  /// The window in words, such as `3 to 5 business days after the stage before it`.
  public var windowText: String {
    if stage.isSameDay { return "On the day of the stage before it" }
    guard let window = stage.window else { return "Not stated" }
    let count =
      window.lowerBound == window.upperBound
      ? "\(window.upperBound)" : "\(window.lowerBound) to \(window.upperBound)"
    return "\(count) business day\(window.upperBound == 1 ? "" : "s") after the stage before it"
  }

  /// How its date or today lies to its window, in words; nil when there is nothing to say.
  public var standing: String? {
    if isOverdue { return "Its window has passed without a date" }
    guard let offBy else { return nil }
    // What stands before it has no day of its own here, so its own window alone says nothing.
    if followsOpenStage, offBy != 0 {
      let side = offBy > 0 ? "later" : "sooner"
      return "\(counted(abs(offBy))) \(side) than the windows up to it allow"
    }
    return switch offBy {
    case 0: "Within its window"
    case 1...: "\(counted(offBy)) after its window"
    default: "\(counted(-offBy)) before its window"
    }
  }

  private func counted(_ days: Int) -> String { "\(days) business day\(days == 1 ? "" : "s")" }
}

extension TimelineTotal {
  /// The sum in a sentence.
  public var sentence: String {
    "The windows add up to \(days.lowerBound) to \(days.upperBound) business days, "
      + "which is \(Self.tenths(weeks.lowerBound)) to \(Self.tenths(weeks.upperBound)) weeks without holidays."
  }

  /// Returns a number with one place, without it where it is 0.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension TimelineSlack {
  /// What a stated length means for the windows, one sentence for each end.
  public var sentences: [String] {
    let (low, high) = (stated.weeks.lowerBound, stated.weeks.upperBound)
    return low == high ? [upper(high)] : [upper(high), lower(low)]
  }

  private func upper(_ weeks: Int) -> String {
    let start = "\(counted(weeks)) (\(stated.label)) are \(stated.days.upperBound) business days"
    if slippage > 0 {
      return "\(start): with every window used to its last day, "
        + "\(slippage) more of slippage are needed to get there."
    }
    if slippage == 0 { return "\(start): every window used to its last day, and no slippage." }
    return "\(start), \(-slippage) fewer than the windows allow: "
      + "a process can keep to them all and take longer."
  }

  private func lower(_ weeks: Int) -> String {
    let start = "\(counted(weeks)) are \(stated.days.lowerBound) business days"
    if room > 0 { return "\(start), \(room) more than the quickest way through takes." }
    if room == 0 { return "\(start), which is the quickest way through." }
    return "\(start), \(-room) fewer than the quickest way through takes: nobody can keep to both."
  }

  private func counted(_ weeks: Int) -> String { "\(weeks) week\(weeks == 1 ? "" : "s")" }
}

extension LoopTimeline {
  /// On which day or between which days the decision falls, in a sentence; nil when that is not known.
  public var decisionSentence: String? {
    if let day = decision?.date?.day {
      let count = day.days(since: applied)
      return "Applied on \(applied.text), the decision falls on \(day.text), "
        + "\(count) day\(count == 1 ? "" : "s") later."
    }
    guard let earliest = decision?.earliest, let latest = decision?.latest else { return nil }
    return
      "Applied on \(applied.text), the decision falls between \(earliest.text) and "
      + "\(latest.text), "
      + "\(earliest.days(since: applied)) to \(latest.days(since: applied)) days later."
  }
}

extension FunnelFigures {
  /// The product in a sentence.
  public var sentence: String {
    let one = applicantsPerOffer.map { ", about 1 in \($0)" } ?? ""
    return "Multiplied, \(Self.percent(product)) of applicants get an offer\(one)."
  }

  /// What cannot be said about the figures.
  public var caution: String {
    let start = "No range is shown, as nobody says on how many people the rates rest."
    guard !withoutRate.isEmpty else { return start }
    return start + " Without a rate, and so left out of the product: "
      + withoutRate.joined(separator: ", ") + "."
  }

  /// Returns a share in percent with one place, such as `4.8%`.
  public static func percent(_ share: Double) -> String { TimelineTotal.tenths(share * 100) + "%" }
}
