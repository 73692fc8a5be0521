// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The whole report, as `docs/accuracy.md`.
struct AccuracyReport {
  /// The folder of measurements.
  let folder: String

  var text: String {
    get throws {
      let serving = ServingReport(try Accuracy.scores(folder)).text
      let edge = try EdgeAccuracy(folder: folder).report
      return [Self.introduction, Self.serving, serving, Self.unexplained, edge, try sideBySide]
        .joined(separator: "\n\n")
    }
  }

  private var sideBySide: String {
    get throws {
      guard let other = ProcessInfo.processInfo.environment["WINDTUNNEL_SIMULATORS"] else {
        return
          "## Side by side with other tools\n\nSkipped: WINDTUNNEL_SIMULATORS names no folder of predictions.\n"
      }
      return try SideBySide(folder: other).report
    }
  }

  private static let introduction = """
    # Accuracy

    How far the predictions of the economics engine are from what others measured and published. Written by
    `WINDTUNNEL_MEASURED=folder WINDTUNNEL_SIMULATORS=folder make accuracy`; the folders hold the published figures and
    the predictions of other tools, and are not part of this repository. Errors are |predicted / measured - 1|.

    What the figures mean:

    - A score "left out" is of rows whose whole group (a model on a family of devices, or a whole small source) had no
      part in the fit. Groups are dealt to ten folds; each fold is predicted by values fitted, from their priors, on
      the nine others.
    - The exclusion rule was fixed before anything was scored: rows tagged OUTLIER or VERSION_ in the measurements are
      dropped. A column shows the scores with them.
    - The form of the model and its priors were chosen while looking at these rows. The values never saw a left-out
      group, the form did: scores on rows that nobody here has seen may be worse.
    - While settings of benchmarks were looked up, pages were open that also print results of cells that are held back
      from us. None of their figures was used.
    - The same configuration measured in two versions of one engine differs by 8.5% at the median and by 45% at the
      90th percentile: no predictor that does not know the version can do better.
    - A fitted value has a prior and a width, in `calibration.csv`. Many rest near their prior; a few rest on one or
      two groups (vLLM without graphs, latent attention dealt over devices, grouped queries and experts in static
      batches, pairs of superchips).
    """

  private static let serving = """
    ## Serving

    Published rows of throughput, time per output token and time to first token on servers
    (`serving_throughput_public.csv`).
    """

  private static let unexplained = """
    ### What is not explained

    Time to first token misses its target of 20% at the median. Some sources contradict themselves there: the same
    model waits three times longer with answers of 1,024 tokens than with 8,192; runs of 512 callers look limited in
    their rate; batches of 8 callers wait as if only a few were let in. Mixtures of experts are predicted worse than
    dense models per token. Arc cards, AWS Neuron and 4-bit activations are predicted badly; they have few rows.
    """
}
