// SPDX-License-Identifier: Apache-2.0

/// The words by which a phrasing is told to judge, lead, answer, or speak about its task; ours, in lower case.
///
/// A phrase counts only where the built-in wording does not hold it: a question may ask what is wrong.
enum PhrasingWords {
  /// Praise, blame and agreement.
  static let judgement = [
    "good", "great", "excellent", "nice", "nicely", "perfect", "perfectly", "brilliant", "strong",
    "solid", "impressive", "impressed", "smart", "clever", "wonderful", "fantastic", "love",
    "well done", "well said", "well put", "well thought", "fair point", "fair enough", "valid",
    "makes sense", "thoughtful", "insightful", "convincing", "interesting", "spot on", "bravo",
    "congratulations", "i like", "i liked", "helpful", "exactly", "precisely", "indeed", "agreed",
    "i agree", "absolutely", "right", "correct", "correctly", "true", "wrong", "incorrect",
    "mistaken", "mistake", "false", "error", "weak", "poor", "poorly", "bad", "badly",
    "disappointing", "vague", "shallow", "confusing", "confused", "not convinced", "unconvincing",
    "i disagree", "disagree", "overlooked", "forgot", "forgotten", "failed", "flaw", "flawed",
    "impressively", "sensible", "reasonable", "unreasonable", "naive", "better than", "best answer",
    "strongest", "weakest", "superb", "outstanding", "remarkable", "awful", "terrible",
  ]

  /// Turns that put an answer into the other's mouth.
  static let leading = [
    "don't you think", "don't you agree", "wouldn't you", "won't you", "isn't it", "isn't that",
    "isn't this", "isn't there", "aren't they", "aren't you", "aren't we", "doesn't it",
    "doesn't that", "doesn't this", "don't they", "don't you", "didn't you", "shouldn't you",
    "shouldn't it", "shouldn't we", "shouldn't that", "couldn't you", "couldn't it", "can't you",
    "surely", "obviously", "of course", "clearly", "naturally", "so the answer", "the answer is",
    "answer would be", "you mean that", "you would agree", "you'd agree", "you must", "presumably",
    "as we know", "as you know", "as everybody knows", "it is clear", "no doubt", "undoubtedly",
    "wouldn't it", "wouldn't that", "perhaps because", "is it because", "such as", "for example",
    "for instance", "maybe because", "would you say that", "i suppose it",
  ]

  /// Turns that state something instead of asking.
  static let answering = [
    "i think", "i believe", "i would say", "i'd say", "in my view", "in my opinion", "my answer",
    "the answer", "because", "the reason is", "the key is", "the point is", "it turns out", "hint",
    "typically", "usually", "in general", "generally", "remember that", "note that", "keep in mind",
    "the truth is", "in fact", "therefore", "hence", "i would", "i'd use", "i'd take", "i'd go",
  ]

  /// Words about the task, about machines that write, and to somebody else.
  static let instruction = [
    "as an ai", "ai", "language model", "llm", "system prompt", "prompt", "instruction",
    "instructions", "assistant", "chatbot", "rephrase", "rephrased", "rephrasing", "paraphrase",
    "reword", "reworded", "built-in", "the candidate", "the interviewee", "the applicant",
    "interviewer", "the user", "user said", "here is", "here's", "sure", "certainly", "okay here",
    "ignore", "disregard", "override", "grader", "grade", "grading", "score", "scorecard",
    "scored", "level 5", "rating", "rubric", "criterion", "criteria", "json", "markdown", "output",
    "my question is as follows", "hire", "hired", "no hire", "verdict", "pass the interview",
    "dear reader", "everyone", "ladies and gentlemen", "note to", "question to say", "material",
  ]

  /// Words that say an amount without a digit.
  static let amounts: Set<String> = [
    "half", "halves", "halved", "twice", "double", "doubled", "doubles", "triple", "tripled",
    "quarter", "third", "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands",
    "million", "millions", "billion", "billions", "trillion", "percent", "tenfold", "fivefold",
    "twofold", "tenth", "quadruple", "zero", "majority", "minority",
  ]

  /// Words of speech that bring in nothing: they may always be used, as they are written or without their endings.
  static let glue: Set<String> = [
    "one", "thing", "point", "moment", "second", "bit", "part", "word", "question", "ask", "asked",
    "asking", "tell", "told", "say", "saying", "said", "talk", "speak", "walk", "take", "took",
    "go", "going", "come", "back", "stay", "stick", "hold", "stop", "wait", "pause", "let", "like",
    "want", "wonder", "curious", "know", "understand", "see", "hear", "heard", "follow", "mean",
    "make", "give", "get", "put", "look", "help", "show", "explain", "describe", "mention",
    "mentioned", "thank", "thanks", "ok", "okay", "alright", "so", "well", "now", "then", "here",
    "there", "just", "still", "really", "actually", "quickly", "briefly", "again", "before",
    "after", "first", "next", "last", "also", "yet", "please", "right now", "hmm", "people",
    "somebody", "someone", "step", "through", "deeper", "closer", "close", "interrupt", "note",
    "pick", "dig", "press", "push", "turn", "start", "begin", "keep", "think", "thought",
    "thinking",
    "way", "time", "place", "side", "line", "piece", "exact", "concrete", "concretely", "detail",
    "level", "little", "much", "more", "mind", "happen", "happens", "need", "leave", "left",
    "answer", "reply", "move", "find", "try", "use", "add", "hand", "head", "face", "matter",
    "sit", "side", "sort", "kind", "work", "linger", "zoom", "circle", "slow", "listen", "yours",
    "mine", "myself", "yourself", "spell", "unpack", "plainly", "simply", "simple", "sentence",
    "question", "caught", "catch", "ear", "ears", "jump", "quick", "rest", "against", "team",
  ]

  /// Words that ask the same, so that one may stand for another; ours.
  static let families: [Set<String>] = [
    ["cost", "price", "pay", "expense", "expensive", "spend", "money", "bill", "charge"],
    ["figure", "number", "amount", "value"],
    ["happen", "occur", "become", "change", "go"],
    ["know", "tell", "notice", "see", "learn", "find", "sure"],
    ["test", "experiment", "trial", "check", "verify", "measure"],
    ["customer", "client", "user", "people", "person"],
    ["fail", "break", "stop", "wrong", "collapse", "fall"],
    ["choose", "pick", "decide", "decision", "choice", "prefer", "select"],
    ["reject", "drop", "discard", "rule", "refuse", "turn"],
    ["alternative", "option", "instead", "else", "other"],
    ["reason", "why", "cause"],
    ["begin", "start", "first", "open"],
    ["end", "last", "finish", "final", "finally"],
    ["big", "large", "size", "much", "magnitude", "great"],
    ["quick", "fast", "speed", "soon", "early"],
    ["slow", "late", "long", "wait", "time", "take", "delay"],
    ["run", "operate", "serve", "work"],
    ["source", "come", "origin", "from", "basis", "get", "got"],
    ["assume", "assumption", "suppose", "imagine", "say"],
    ["convince", "persuade", "mind", "change"],
    ["team", "colleague", "people", "engineer", "somebody"],
    ["exhaust", "run", "out", "limit", "bottleneck", "give"],
    ["learn", "lesson", "take", "away"],
    ["risk", "danger", "harm", "hurt", "worry"],
    ["say", "tell", "answer", "reply", "explain", "walk", "describe", "show"],
    ["plan", "step", "do", "act", "move"],
  ]

  /// Question words, those that ask the same together.
  static let asking: [Set<String>] = [
    ["what", "which", "what's", "whatever"], ["who", "whose", "whom", "who's"], ["when"],
    ["where", "where's"], ["why"], ["how", "how's"],
  ]
}
