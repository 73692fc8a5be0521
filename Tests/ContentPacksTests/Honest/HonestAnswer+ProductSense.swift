// SPDX-License-Identifier: Apache-2.0

extension HonestAnswer {
  static let productSense = [
    HonestAnswer(
      "sense-walkthrough", .strong,
      """
      Proposal: on day one, a team's assistant already answers questions about one of their own repositories, connected \
      read-only by a single click, before anybody is asked to do a tutorial.

      The people I have in mind are the developer who was told on Monday to "try this out" and has twenty minutes between \
      stand-up and a code review. She has no rights to connect the company wiki, and 61% of teams like hers leave before a \
      data source is connected. Without a source, the assistant is a chat box like any other; that is the moment to \
      repair.

      I would not push the tutorial. Its users retain 30% better, yes, but they chose to take it: keen people finish \
      tutorials and keen people stay. To find out I'd make the tutorial harder to reach for a random half, which costs \
      nothing, rather than build more of it.

      What we give up: a read-only, one-repository link asks for less permission, but it can't answer questions across \
      projects, so first answers will be narrower. It also takes two of our engineers five weeks, and the tutorial's \
      second chapter waits.

      Metric: teams with a source connected within 24 hours, from 39% to 55% by end of the quarter; it leads to week-4 \
      active teams, which is what I really want. Guard: security tickets per hundred teams must not go up, and neither may \
      disconnects in the first week. Test at team level, not at user level, as colleagues talk. If connections rise and \
      week-4 stays flat after 600 teams, connecting was a hurdle but not the value, and I would stop there.
      """),
    HonestAnswer(
      "sense-walkthrough", .middling,
      """
      I would improve the first week with a guided setup which helps the team to connect a data source. At the moment 61% \
      of new teams drop out before this step, so that's where the most can be won. For developers it's important to see \
      value quickly, and the assistant can only give good answers if it knows their code and documents.

      The guided setup has three steps: choose a source, connect it with a login, and ask a suggested first question about \
      the own code. Each step shows the progress. If somebody stops, we send a reminder the day after.

      The 30% better retention of tutorial users shows that guidance helps, but I'm aware that these users may be more \
      motivated anyway. So it's better to test the setup with half of the new teams.

      As goal I'd set to reduce the drop-out from 61% to 50% in one quarter. It costs some engineering time, and a \
      reminder can be annoying, so we should limit it to one email.
      """),
    HonestAnswer(
      "sense-connector", .strong,
      """
      Yes to one, no to three. Build code host this quarter; tell the others when.

      • Demand: 58 asks for code host, 41 ticketing, 33 wiki. That's requests, not revenue, and loud customers ask twice. \
      I'd have sales put account names and contract values to the 132 before week two.
      • Why code host beyond the count: our buyers are developer teams, they can try it without asking a second \
      department, and wrong answers show up at once as code that doesn't run.
      • The price nobody mentions: 9,000 extra tokens on a median query of 1,200. The prompt becomes 10,200, or 8.5 times \
      as long. Prefill grows about in proportion, so a first token that takes 0.3 s today takes a couple of seconds unless \
      we trim. At 0.20 EUR per million input tokens a query goes from 0.024 to 0.204 cents; times 2 million queries a \
      month that is 3,600 EUR a month more for the same subscription.
      • So the quarter's work isn't the connector, it is the ranker: cut 9,000 to under 3,000 tokens with no loss on 150 \
      real questions. Two engineers on that, two on sync and permissions, one on call. Permissions are the risk: showing a \
      file to someone without access is the one bug that ends a contract.
      • Twelve connectors at a competitor say little. Which of them get used in week four? I'd ask three of their \
      customers.

      Success: 35% of teams with it use it weekly, p95 first token not above 1.5 s. Kill: if the ranker is stuck above \
      6,000 tokens in week seven, we ship for paid seats only.
      """),
    HonestAnswer(
      "sense-connector", .middling,
      """
      I would say yes, but with focus. With 5 engineers we can't build three connectors well in one quarter. The code host \
      has the most requests (58), so it should come first, followed by ticketing (41). Wiki has 33 and may wait for next \
      quarter.

      The competitor with 12 connectors is a threat, and customers compare such lists. However, quality is more important \
      than the number. Customers want answers that use their own data.

      One problem is the context. The prototype adds 9,000 tokens to a query of 1,200, which makes each query more \
      expensive and slower. We need to find a way to pick only the relevant parts, for example by better search, before we \
      launch to everybody.

      I would begin with a beta with ten customers and look at the usage per week and the satisfaction. If more than 40% \
      use it each week I'd roll it out. The trade-off is that other roadmap items, for example the mobile app, will be \
      delayed by some weeks.
      """),
    HonestAnswer(
      "sense-eval-product", .strong,
      """
      The person I design for is the platform owner at, say, an insurer: she has eleven internal teams on our model, gets \
      a mail that a new version is out, and must sign off by month end. Today she asks two colleagues to "play with it". \
      She can't read our benchmark table, because none of the rows is her work. We have this from nine calls with \
      customers; seven of them still pin the version of last year, which also costs us, since we serve both.

      The product: "Replay". She marks 200 past requests, ours to sample from her own traffic with her consent, inside her \
      tenancy. The new version answers them next to the old one. Three outputs, not a score: where answers differ, which \
      of her own checks (format, forbidden words, right policy number) flip, and what the change in cost and latency is. A \
      person judges only pairs that differ, blind and in random order, about forty a sitting.

      Honest with numbers: with 200 pairs and, say, 60 that differ, 38 to 22 in favour of the new one is barely past \
      chance (p about 0.05). The page says so in those words, and asks for more pairs rather than showing a green tick.

      I leave out automatic judging by a model in the first release. It would save her an hour, but she'd be trusting our \
      model to praise our model. Later, perhaps, once it agrees with her own people.

      Measure: days from release to sign-off, 70 to 20 in two quarters, and share of traffic on versions older than six \
      months. Must not get worse: rollbacks after an upgrade. Rivals could copy the screen; they can't easily run it on \
      the customer's own hardware, and with open weights we can.
      """),
    HonestAnswer(
      "sense-eval-product", .middling,
      """
      Enterprise customers need an evaluation tool. I'd design a comparison page where the customer can upload own test \
      prompts and sees the answers of the old and the new version side by side. They can rate which answer is better. In \
      the end there's a summary with the win rate for each use case.

      Many customers don't have test data, so we should help them with templates per industry, and we could generate test \
      prompts from their usage, if they agree to this. It's important that their data stays private.

      Additionally there should be the latency and price for both versions, since better quality at double price may not \
      be better for them.

      Who uses it: the product owner or data scientist at the customer. Success is when customers migrate faster to new \
      versions, e.g. half of them in two months. It's possible that the customers find the new version worse for their \
      case. That would be not nice for us, but valuable feedback for the research team.
      """),
  ]
}
