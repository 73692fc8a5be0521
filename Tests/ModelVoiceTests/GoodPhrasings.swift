// SPDX-License-Identifier: Apache-2.0

/// Wordings of the packs, and how a person would say them more lively; written by hand, before the check was run on them.
enum GoodPhrasings {
  /// What the person said in all of them.
  static let said = [
    "I would first split the drop by type of account.", "Then we run an A/B test for two weeks.",
    "The cache grows with every user, so memory runs out before compute does.",
    "I would keep the small model because it costs half.",
  ]

  /// The built-in wording, and other words for it.
  static let pairs: [(builtIn: String, phrased: String)] = [
    (
      "Under this load, what runs out first, and why?",
      "Okay, put that load on it. What runs out first, and why?"
    ),
    (
      "Which part of the brief would you not take on trust, and why that one?",
      "Let me stay with the brief for a second. Which part of it would you refuse to take on trust, and why that one?"
    ),
    (
      "You may ask the team one question before you start. What is it, and what does the answer change?",
      "Say the team gives you one question before you start. What do you ask, and what does the answer change for you?"
    ),
    (
      "How would you state the problem to somebody who has not seen the exhibits?",
      "Imagine I had never seen these exhibits. How would you state the problem to me?"
    ),
    (
      "Name your leading explanation. Which observation would make you drop it?",
      "Give me your leading explanation, just the one. And then: which observation would make you drop it?"
    ),
    (
      "You said “Then we run an A/B test for two weeks.” What speaks against it?",
      "“Then we run an A/B test for two weeks.” I want to stay on that. What speaks against it?"
    ),
    (
      "On your test: “Then we run an A/B test for two weeks.” How many users can you put into it, and what is the smallest difference you could see with them?",
      "You told me “Then we run an A/B test for two weeks.” How many users would you get into it, and what is the smallest difference you could see with them?"
    ),
    (
      "What else could explain the numbers as they stand?",
      "Look at the numbers again, as they stand. What else could explain them?"
    ),
    (
      "I have not heard what success looks like. Which metric, and at what value?",
      "I still have not heard what success looks like to you. Which metric, and at what value?"
    ),
    (
      "Your number moves the right way and the team celebrates. What would still worry you?",
      "So the number moves the right way, the whole team celebrates. What would still worry you that evening?"
    ),
    (
      "To whom in the company would you put one question first, and which?",
      "You can walk over to one desk in the company. Whom do you put your first question to, and which question is it?"
    ),
    (
      "“I would keep the small model because it costs half.” Did you read that, work it out, or estimate it?",
      "“I would keep the small model because it costs half.” Tell me, did you read that, work it out, or estimate it?"
    ),
    (
      "You said “I would keep the small model because it costs half.” Which customer would pay for that?",
      "I wrote this down: “I would keep the small model because it costs half.” Which customer would pay for that?"
    ),
    (
      "Which number did you watch for damage?",
      "And while it ran, which number did you watch for damage?"
    ),
    (
      "A new version goes out and a customer wants the old one back. What do you do?",
      "The new version goes out, and the first customer calls and wants the old one back. What do you do?"
    ),
    (
      "Suppose that we are both wrong. What would the answer be then?",
      "Let us suppose that we are both wrong here. What would the answer be then?"
    ),
    (
      "What does the plan cost, in people and in money, and who has to agree to that?",
      "Before you go on with the plan: what does it cost, in people and in money, and who has to agree to it?"
    ),
    (
      "How sure are you of this choice, and where are you guessing?",
      "Hand on heart, how sure are you of this choice, and where are you guessing?"
    ),
    (
      "After how long without a change would you call it off?",
      "Nothing moves, week after week. After how long without a change would you call it off?"
    ),
    (
      "What do we do that a company outside Europe would not do, and who notices?",
      "Think of a company outside Europe. What do we do that they would not do, and who notices?"
    ),
    (
      "Take me from the request to the last token. Where is the time or the space spent?",
      "Walk with me from the request to the last token. Where is the time spent, or the space?"
    ),
    (
      "I have heard no figure yet. Take one request and put numbers on it, step by step.",
      "No figure so far from you. Take one request and put numbers on it for me, step by step."
    ),
    (
      "What exactly would you run, and what did you reject for it?",
      "If I came by tomorrow, what exactly would you run, and what did you reject for it?"
    ),
    (
      "You said “The cache grows with every user, so memory runs out before compute does.” How large is that effect here? An order of magnitude will do.",
      "“The cache grows with every user, so memory runs out before compute does.” How large is that effect here? An order of magnitude is all I want."
    ),
  ]
}
