// SPDX-License-Identifier: Apache-2.0

/// What stands in the bank and what was told, with the amounts that conflict; those at odd places were written before and scored once.
enum NumberPairs {
  struct Pair {
    let bank: String
    let told: String
    /// The amounts of the bank that were told with another value.
    let conflicts: [String]

    init(_ bank: String, _ told: String, _ conflicts: [String] = []) {
      self.bank = bank
      self.told = told
      self.conflicts = conflicts
    }
  }

  static let all: [Pair] = [
    // told with another value
    Pair(
      "Adoption of the drafts reached 40% of the agents.",
      "In the end adoption of the drafts was at 30% of the agents.", ["40%"]),
    Pair(
      "Latency fell from 2.4 s to 900 ms.", "We brought latency from 2.4 s down to 1.5 s.",
      ["900 ms"]),
    Pair(
      "The hallucination rate was 8% at launch.", "Our hallucination rate at launch was 5%.",
      ["8%"]),
    Pair(
      "We saved €40k a month on GPUs.", "On GPUs the saving was €60k a month.", ["€40k"]),
    Pair(
      "Handover took 40 minutes before the launch.", "Before, a handover took 55 minutes.",
      ["40 minutes"]),
    Pair(
      "We ran the pilot with 12 hospitals.", "The pilot ran in 20 hospitals.", ["12 hospitals"]),
    Pair(
      "Accuracy on part numbers was 71%.", "The recogniser had an accuracy of 81% on part numbers.",
      ["71%"]),
    Pair(
      "Two raters labelled 400 summaries by hand.", "We labelled 300 summaries by hand.",
      ["400 summaries"]),
    Pair(
      "Churn in the segment rose from 3% to 5%.", "Churn in that segment went from 3% to 8%.",
      ["5%"]),
    Pair(
      "The model needed 24 GB of memory on the device.",
      "On the device the model took 16 GB of memory.", ["24 GB"]),
    Pair(
      "A call cost 3.1 cents on our own GPUs.", "On our GPUs one call cost 4.5 cents.",
      ["3.1 cents"]),
    Pair(
      "Conversion of trials reached 11%.", "The conversion of trials landed at 14%.", ["11%"]),
    Pair(
      "The date was moved forward by five weeks.", "They moved the date forward by three weeks.",
      ["five weeks"]),
    Pair(
      "Support handled 3,100 tickets a day.", "At that time support had 2,000 tickets a day.",
      ["3,100 tickets"]),
    Pair(
      "The response time was 40 ms at the median.", "The median response time was 40 s.",
      ["40 ms"]),
    Pair(
      "Retention after four weeks was 22%.", "Retention after four weeks was 35%.", ["22%"]),
    // the same in other words, units and rounding
    Pair("Latency fell from 2.4 s to 900 ms.", "Latency went from 2400 ms to 0.9 s."),
    Pair("Adoption reached 41% of the agents.", "About 40% of the agents had adopted it."),
    Pair("A third of the users left.", "33% of the users left us."),
    Pair("We saved €1.1 million a year.", "That was worth 1.1M euros a year."),
    Pair("Accuracy was 71% on part numbers.", "29% of the part numbers were wrong."),
    Pair("The pilot took eight weeks.", "The pilot took two months, that is 56 days."),
    Pair("3,100 tickets a day came in.", "We had around three thousand tickets a day."),
    Pair("The error rate was 0.08.", "We had an error rate of 8%."),
    // other amounts of the same measure, none of them the same thing
    Pair(
      "Adoption reached 40% of the agents.",
      "Finance had put 50% of the saving into the budget."),
    Pair(
      "Conversion rose from 10% to 12%.", "Conversion went up by 20%, which nobody had expected."),
    Pair(
      "Retention in the first month was 40%.", "Retention in the second month was 30%."),
    Pair(
      "Precision was 80% on the test set.", "Recall was only 60%."),
    Pair(
      "We had 12 engineers for it.", "12 customers waited, and 30 clinics had asked for it."),
    Pair(
      "The target was a retention of 40%.", "Retention reached 30%."),
    Pair(
      "Handling time fell from 7 minutes to 6 minutes.",
      "A ticket waited 20 minutes in the queue before somebody read it."),
    Pair(
      "The rollout took six weeks.", "Each answer took 2.4 s."),
    Pair(
      "Churn was 5% among small customers.", "Churn was 2% among hospitals."),
    Pair(
      "We spent €300k on labelling.", "The contract was worth €900k a year."),
    Pair(
      "71% of the agents used the drafts daily.", "9 seconds per ticket is what we saved."),
    Pair(
      "Latency was 900 ms.", "Nobody spoke about speed that day."),
    Pair(
      "The small model had 7B parameters.", "We compared it with a model of 24B parameters."),
    Pair(
      "13 of 400 summaries missed a fact.", "Two nurses read every summary of one ward."),
  ]
}
