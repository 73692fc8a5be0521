// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Practice
import Testing

@testable import Pages

/// Why a drill was rated as it was, and why a card is not asked, in French.
struct DrillReasonTests {
  private func french(_ text: String) -> String {
    InterfaceLanguage.$current.withValue(.french) { Message(engine: text).shown }
  }

  @Test(arguments: [
    "Nothing was written.",
    "The hint was looked at.",
    "These amounts are missing: 3, 48%.",
    "Too little of this was told: Situation, Numbers.",
    "All of it is there, and it is too long: 230 words, and 200 is the most.",
    "230 words, and 200 is the most",
    "A number stands without its unit: 3, 4.",
    "All of it is there, and it took long.",
    "Nearly all of it was there, with its amounts, in time.",
    "The amounts and what happened were there, in time.",
    "The number: 3.2 GB",
    "The unit: GB",
    "GB and GiB differ by 7.4%: say which one you mean",
    "The working",
    "The number is right, with the hint: it comes again.",
    "The number is right, the unit is missing.",
    "The number is right, but percent is asked for and points are another thing.",
    "Right, but in more than twice the time.",
    "The number is right; a difference of rates is in points, not percent.",
    "The number is right; say the unit too.",
    "Right, in time, with unit and working.",
    "Right, in time.",
    "Right.",
    "The number is not right.",
    "Likely slip: The sign is wrong.",
    "There is a number, but of another kind than what is asked for: GB.",
    "There is no number in the answer.",
    "The sign is wrong.",
    "It is off by 100: a share and a percentage were mixed up.",
    "It is off by 8: bits and bytes were mixed up.",
    "It is off by 10^3: check the prefixes and the zeros.",
    "It is off by 10^-3: check the prefixes and the zeros.",
    "It is off by a power of 1.024: 1,024 and 1,000 were mixed up.",
    "It is off by 60: seconds, minutes and hours were mixed up.",
    "It is off by 3,600: seconds and hours were mixed up.",
    "It is off by 24: hours and days were mixed up.",
    "It is off by 30: days and months were mixed up.",
    "It is off by 12: months and years were mixed up.",
    "It is off by 2: keys and values are both kept, each in its bytes.",
    "It is off by 2: something was counted twice, or by half.",
    "It names none of the answers that were shown.",
    "It names more than one answer.",
    "The right answer: Apache-2.0.",
    "It is right, with a hint.",
    "It is right and took more than twice the time.",
    "It is right, with the date of the source.",
    "It is right from memory, with the unit.",
    "It is right, from memory.",
    "It is right.",
    "The answer is far too long: 120 words are asked for.",
    "Nothing in the answer speaks to “X y”.",
    "A list of words is no explanation: write sentences.",
    "The answer could not be read.",
    "The answer is far too long to be read: a sentence or two is enough.",
    "It does not say which answer passes: write “first” or “second”.",
    "The other answer passes.",
    "A list of words is no reason: write a sentence.",
    "The side is right, but a coin finds it half of the time: say in your own words why.",
    "Right, but slow.",
    "Right, in time and for more than one reason.",
    "Right, with a reason that holds.",
    "There is no passage to rewrite.",
    "It is the same passage, word for word.",
    "“Words” is still there.",
    "“Words” came in with it.",
    "“Words” was shown before and is gone.",
    "“Words” is still there",
    "“Words” came in with it",
    "“Words” was shown before and is gone",
    "It could not be read",
    "The flag is gone, but nothing that counts stands in its place.",
    "A hint was taken.",
    "It is right and too long: 200 words, 100 at most.",
    "The flag is gone; what stands in its place is only named.",
    "The flag is gone, and the passage shows more than before.",
    "The flag is gone.",
    "The points are there, but “X” is at level 2.",
    "“X” is at level 2.",
    "All points, but “X” is at level 3: Name a number.",
    "All points, in time.",
    "All points, in time, with a number, its unit and what it trades against.",
    "“A” is there, in time.",
    "“A”, “B” is there, in time.",
    "200 words where 150 are asked for: not in time when said.",
    "Missing: what a cache costs.",
    "Answer: 3.2 GB",
    "Source: the paper",
    "Good until 2027-01-02.",
    "The first answer passes.",
  ])
  func `every reason of a rating and every finding of ours has its French`(text: String) {
    #expect(french(text) != text)
  }

  @Test func `every reason why a card is not asked has its French`() {
    let parts = StoryPart.allCases.map { NoDrill.partEmpty(story: "One", part: $0) }
    let others: [NoDrill] = [
      .templateGone(id: "a"), .expired(title: "A fact", day: "2026-11-30"),
      .storyGone(id: StoryID("one")), .storyEmpty(story: "One"), .noNumber(text: "two"),
    ]
    for reason in (parts + others).map(\.description) { #expect(french(reason) != reason) }
  }
}
