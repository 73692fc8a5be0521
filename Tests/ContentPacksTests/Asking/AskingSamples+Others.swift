// SPDX-License-Identifier: Apache-2.0

extension AskingSamples {
  /// Questions in other words, of which the rules were read against the second half before it was used for anything.
  static let others: [(strong: [String], middling: [String], weak: [String])] = [
    (
      strong: [
        """
        Last spring you moved the mid-size model from a research licence to Apache 2.0. Which \
        customers stopped paying after that, and which ones started? I want to know because my plan \
        for the first quarter depends on it: if the self-hosters pay for support I'd build the \
        upgrade path, otherwise I'd go after the API.
        """,
        """
        In your technical report the large model has 41B active parameters of 675B in total, so it \
        needs a lot of memory for each replica. Who in product was in the room when that size was \
        fixed? My suspicion is nobody. If I am wrong, tell me how you weighed it against latency for \
        small customers; it would change where I begin.
        """,
        """
        Capacity is sold out across the industry, as far as I can see. When you are short by 20% for \
        a week, whose traffic do you throttle first, free users, pay as you go or the contracts, and \
        who signs that off? I would put that order into the product from day one if it isn't there \
        yet.
        """,
        """
        Your deprecation page gives six months' notice. I have run a platform where three months was \
        already too short for banks. What did the last retirement teach you, and would you do it \
        again? The reason I'm asking is that I'd negotiate a paid long-term version before I touch \
        anything else.
        """,
      ],
      middling: [
        "How do product managers here get a say in what a training run optimises for?",
        """
        If a customer fine-tunes your open model and it misbehaves, whose problem is that, and how \
        do you handle it?
        """,
        """
        What is the hardest trade-off you have made between shipping open weights and earning money \
        with the API?
        """,
        "Which evaluation do you trust least, and why?",
      ],
      weak: [
        "How do you like working at the company so far?",
        "Do I get to choose my own laptop?",
        "What kind of person are you looking for?",
        "Not really, the recruiter has already explained everything to me.",
        "Are there opportunities to grow and what training do you offer to employees?",
        "I think AI will change everything. What do you think about the future of AI?",
      ]
    ),
    (
      strong: [
        """
        In the docs I counted four ways to deploy on a customer's own servers. Which of them would \
        you remove if support could only carry two, and what has stopped you? I'm asking because I'd \
        rather begin with removing one than with adding a fifth.
        """,
        """
        When the 10^25 threshold came up, who here worked out on which side of it the next model \
        falls? I would guess that the answer came after the run had begun. If that is so, I'd want \
        to write the compliance plan before the next cluster booking.
        """,
        """
        You cut the price of the small model by half in autumn. Did usage grow enough to pay for it, \
        how did you measure that, and what would you have done if it had not? It would tell me \
        whether I should work on price or on latency first.
        """,
        """
        One of your models was forked and is now hosted by a rival at a lower price. How did the \
        team react in the first week, and what did you decide not to do? Depending on that I would \
        look at support contracts or at the speed of our own endpoint.
        """,
      ],
      middling: [
        """
        How do you find out that a self-hosted customer is unhappy when you get no telemetry from \
        them?
        """,
        "Who decides whether a new model goes into the API on the day the weights come out?",
        "What did you learn from the last model launch about working with research?",
      ],
      weak: [
        "How is the mood in the office?",
        "What is your favourite feature of the product?",
        "Will there be a budget for conferences?",
        "Thanks, I'm good.",
        "Who will be my manager and how many reports does he have?",
      ]
    ),
  ]
}
