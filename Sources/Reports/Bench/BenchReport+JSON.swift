// SPDX-License-Identifier: Apache-2.0

import Agreement
import InterviewContent

extension BenchReport {
  /// The report for scripts: keys are sorted, fields are added and never renamed, and a figure that does not exist is `null`.
  ///
  /// Shares and rank correlations are numbers from 0 or -1 to 1. Rows of a confusion table are labels, columns what was given, both from 1.
  public var json: JSONValue {
    .object([
      "version": .number(1),
      "answers": .number(answers.count),
      "ratings": .number(set.ratingCount),
      "unratedAnswers": .texts(set.unrated),
      "ratingsWithoutAnswer": .texts(set.unknown),
      "groupBy": .optional(grouping?.rawValue),
      "whole": whole.json,
      "groups": .list(groups.map { $0.figures.json.adding(["name": .text($0.name)]) }),
      "worst": .list(worst.map(\.disagreement)),
      "speed": speed.json,
    ])
  }
}

extension AssessedAnswer {
  fileprivate var disagreement: JSONValue {
    .object([
      "id": .text(id), "question_id": .text(question.name), "label": .number(label.band),
      "band": .number(band),
    ])
  }
}

extension BenchSpeed {
  fileprivate var json: JSONValue {
    .object([
      "answers": .number(answers), "words": .number(words), "seconds": .number(seconds),
      "cores": .number(1), "answersPerSecond": .optional(answersPerSecond),
      "wordsPerSecond": .optional(wordsPerSecond),
    ])
  }
}

extension BenchFigures {
  fileprivate var json: JSONValue {
    .object([
      "answers": .number(answers), "notScored": .number(notScored), "band": band.json,
      "levels": levels.json, "flags": flags.json, "quotes": quotes.json,
      "baselines": baselines.json, "raters": raters.json,
    ])
  }
}

extension BandFigures {
  fileprivate var json: JSONValue {
    .object([
      "kappa": .optional(kappa), "rankCorrelation": .optional(rankCorrelation),
      "rankCorrelationAtEqualLength": .optional(rankCorrelationAtEqualLength),
      "rightSide": .optional(rightSide),
      "standardisedMeanDifference": .optional(standardised?.difference),
      "deviationRatio": .optional(standardised?.deviationRatio),
      "exact": .optional(confusion.share(within: 0)),
      "withinOne": .optional(confusion.share(within: 1)), "confusion": confusion.json,
    ])
  }
}

extension LevelFigures {
  fileprivate var json: JSONValue {
    .object([
      "count": .number(count), "kappa": .optional(kappa),
      "rankCorrelation": .optional(rankCorrelation),
      "exact": .optional(confusion.share(within: 0)),
      "withinOne": .optional(confusion.share(within: 1)), "confusion": confusion.json,
      "notAssessed": .object([
        "agreement": .optional(notAssessed.agreement), "both": .number(notAssessed.both),
        "onlyLabel": .number(notAssessed.onlyLabel),
        "onlyAssessor": .number(notAssessed.onlyAssessor),
        "neither": .number(notAssessed.neither),
      ]),
    ])
  }
}

extension FlagFigures {
  fileprivate var json: JSONValue {
    all.json.adding([
      "byFlag": .list(byFlag.map { $0.counts.json.adding(["id": .text($0.flag)]) })
    ])
  }
}

extension QuoteFigures {
  fileprivate var json: JSONValue {
    .object(["count": .number(count), "exact": .number(exact), "share": .optional(share)])
  }
}

extension BaselineFigures {
  fileprivate var json: JSONValue {
    .object([
      "lengthRankCorrelation": .optional(length),
      "digitGroupsRankCorrelation": .optional(digitGroups),
      "commonerSide": .optional(commonerSide),
      "rightSideByLength": sideByLength.map { side in
        .object([
          "share": .number(side.rightSide), "thresholdWords": .number(side.threshold),
          "longerIsBetter": .flag(side.isLongerBetter),
        ])
      } ?? .null,
    ])
  }
}

extension RaterFigures {
  fileprivate var json: JSONValue {
    .object([
      "bandKappa": .optional(bandKappa), "levelKappa": .optional(levelKappa),
      "pairs": .list(
        pairs.map { pair in
          .object([
            "first": .text(pair.first), "second": .text(pair.second),
            "answers": .number(pair.answers), "bandKappa": .optional(pair.bandKappa),
            "levels": .number(pair.levels), "levelKappa": .optional(pair.levelKappa),
          ])
        }),
    ])
  }
}

extension PrecisionRecall {
  fileprivate var json: JSONValue {
    .object([
      "labelled": .number(labelled), "raised": .number(raised), "right": .number(right),
      "precision": .optional(precision), "recall": .optional(recall), "f1": .optional(f1),
    ])
  }
}

extension ConfusionTable {
  fileprivate var json: JSONValue { .list(counts.map { .list($0.map { .number($0) }) }) }
}
