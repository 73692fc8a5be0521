// SPDX-License-Identifier: Apache-2.0

/// What was written and what was told from memory; those at odd places were written before and scored once.
enum StoryRecallPairs {
  struct Pair {
    let written: String
    let answer: String
    /// Whether the answer tells what was written.
    let isHonest: Bool
  }

  private static let nurses =
    "The night nurse hands over 28 patients at six in the morning. It took 40 minutes and the day shift started tired."
  private static let parts =
    "Part numbers came out right in 71% of test recordings. One wrong number meant a wrong part shipped, about 38 euros for the return and a cold customer."
  private static let choice =
    "I dropped the recognition of part numbers and used a pick list with the last 20 parts of that boiler, instead of a bigger recogniser that needed 9 seconds on the phones of the technicians."
  private static let rollback =
    "I rolled the ranking model back within two hours because complaints from sellers had tripled, although clicks were up 6%. The research lead wanted to wait for a week of data."
  private static let pricing =
    "We had priced a call at 2 cents while it cost 3.1 cents on our own GPUs, so every new customer made the loss larger. I raised the price and capped the length of documents at 50 pages."
  private static let lesson =
    "Since then I ask for the raw transcripts of ten users before I sign off a dashboard, and the on-call engineer can stop any launch."
  private static let date =
    "The trade fair was moved forward by five weeks. I cut the multilingual mode and the export, kept the audit log, and told the three pilot customers on the same day."
  private static let label =
    "Two raters agreed on only 62% of the summaries, so I rewrote the guideline for omissions and we labelled 300 again."

  static let all: [Pair] = [
    Pair(
      written: nurses,
      answer:
        "In the morning at the change of shifts one nurse reports on 28 patients to the next. That was 40 minutes, everybody tired by then.",
      isHonest: true),
    Pair(
      written: parts,
      answer:
        "Only 71% of the part numbers in the recordings were correct. If one is false we ship the wrong thing, that's around 38 EUR to send it back and somebody sits in the cold.",
      isHonest: true),
    Pair(
      written: choice,
      answer:
        "A larger recogniser took 9 s on their phones, so no recognition of numbers: technicians pick from a list of the 20 latest parts for the boiler.",
      isHonest: true),
    Pair(
      written: rollback,
      answer:
        "Clicks rose 6% but sellers complained three times as much. I went back to the old ranking in 2 hours, against the researcher who asked for another week.",
      isHonest: true),
    Pair(
      written: pricing,
      answer:
        "Each call cost us 3.1 cents on GPUs and we charged 2 cents. More customers meant more loss. So the price went up and documents over 50 pages were not taken.",
      isHonest: true),
    Pair(
      written: lesson,
      answer:
        "I now read ten raw transcripts before approving any dashboard. And whoever is on call may halt a launch.",
      isHonest: true),
    Pair(
      written: date,
      answer:
        "Five weeks less, as the fair came earlier. Audit log stays, export and the languages go, and the three pilot customers heard it that day.",
      isHonest: true),
    Pair(
      written: label,
      answer:
        "Agreement of the raters was 62%, just two of them. I changed the guideline about what is left out, then another 300 summaries were labelled.",
      isHonest: true),
    Pair(
      written: nurses,
      answer:
        "Our 28 sales people spent 40 minutes a day writing offers by hand, and in the evening the numbers had to be typed again.",
      isHonest: false),
    Pair(
      written: parts,
      answer:
        "We had 71% adoption in the first month and a saving of 38 euros per user, so the board was content with the launch.",
      isHonest: false),
    Pair(
      written: choice,
      answer:
        "There were 20 languages and 9 seconds of video, and I decided to begin with French because the ministry had asked for it.",
      isHonest: false),
    Pair(
      written: rollback,
      answer:
        "Revenue grew 6% in two hours on the sale day; a week later we opened the shop in Spain and I hired two people.",
      isHonest: false),
    Pair(
      written: pricing,
      answer:
        "The team had 50 pages of requirements, 2 cents of margin and 3.1 cents of shipping, and nobody had read them.",
      isHonest: false),
    Pair(
      written: lesson,
      answer:
        "I learned that it matters to communicate with stakeholders and to keep everybody aligned, and that a team needs trust.",
      isHonest: false),
    Pair(
      written: date,
      answer:
        "I had three interviews in five weeks, and on the same evening I wrote the plan for the search bar and its icons.",
      isHonest: false),
    Pair(
      written: label,
      answer: "In 62% of the cities the couriers came late, so I moved 300 of them to the evening.",
      isHonest: false),
    Pair(
      written: nurses,
      answer:
        "28 patients, handed over by the night nurse at six. It took 30 minutes and the day shift was tired.",
      isHonest: false),
    Pair(
      written: parts,
      answer:
        "Part numbers came out right in 81% of the recordings, and a wrong part cost 38 euros for the return.",
      isHonest: false),
    Pair(
      written: pricing,
      answer:
        "A call was priced at 2 cents and cost more than that on our GPUs, so I raised the price and capped documents at 50 pages.",
      isHonest: false),
    Pair(
      written: choice,
      answer:
        "Instead of the bigger recogniser I used a pick list of the last 12 parts of the boiler; the recogniser needed 9 seconds on phones.",
      isHonest: false),
    Pair(
      written: date,
      answer:
        "When the fair moved I cut scope. I kept the log, dropped exports and languages. The pilot customers were told.",
      isHonest: false),
    Pair(
      written: rollback,
      answer:
        "Sellers' complaints had tripled, clicks +6%, so the model was rolled back in two hours; the research lead would have given it one more week.",
      isHonest: true),
  ]
}
