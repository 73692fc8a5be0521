// SPDX-License-Identifier: Apache-2.0

extension HonestAnswer {
  static let newDecisions = [
    HonestAnswer(
      "exec-cheaper-host", .strong,
      """
      We do not match 0.30. At today's load it is below our cost of 0.31, and even at double the load it leaves 8 cents. \
      We let the price hunters go: 190 accounts took 21% of tokens but 9% of revenue, so they paid less than half of what \
      the average account pays per token.

      But I would not do nothing. Losing a fifth of tokens pushes our unit cost up, perhaps towards 0.35, so the load must \
      come from elsewhere. I'd open a batch price at 0.32 for work that can wait until night, where idle machines are \
      filled. And I would write down what we sell beside weights: a promise on uptime, fixes on the day of release, a \
      person who knows the model. Nobody with a service level has left, and 31 came back after an outage over there; \
      that's the evidence.

      I'd reverse this if an account with a service level goes, or if more than 15% of revenue has moved by spring. \
      Closing the weights is no answer to it: they bring us the customers in the first place.
      """),
    HonestAnswer(
      "exec-postponed", .strong,
      """
      Keep seven of the nine. The board argues from the date of the law, and buyers do not. 19 of 31 deals ask for the \
      evidence already; if they are of usual size that is about 14.7 million a year, against 1.4 million for the team. A \
      tender lasts 9 to 14 months, so whoever buys for December 2027 writes the text at the end of 2026, which is now.

      What I would change is the work. Two people go to the data protection questions of hospitals for half a year; \
      writing for Annex I products stops until somebody asks, because August 2028 is far away. The seven make one folder \
      that a buyer can take over: risk file, logs, oversight, tests, with versions. We sell it with the contract, not \
      apart.

      What speaks against me: the date moved once and may move again, and 12 of the deals don't care. So I'd look again in \
      June. If fewer than eight buyers ask by then, the team shrinks to four. I'm no lawyer; ours should confirm which of \
      our uses is in Annex III at all.
      """),
    HonestAnswer(
      "exec-postponed", .middling,
      """
      I would tell the board that it is too early to move the people. The postponement gives us more time, but the duties \
      will come in the end, and customers in banks and hospitals are careful. Many of them are asking for evidence \
      already, and we want to win those contracts.

      At the same time I understand that nine people are expensive. One could move some of them to other topics for some \
      months and keep a core team. They should prepare the documents step by step, so that there is no stress at the end \
      of 2027.

      I would also speak with the sales team in order to know what the buyers ask exactly. Compliance can be an advantage \
      compared with other providers, who will stop their work now. We should review the decision every half year.
      """),
    HonestAnswer(
      "exec-evening-peak", .strong,
      """
      At nine in the evening 125 knock and 100 get in. Contracts never wait: they are 30, and they pay 62%. Pay-as-you-go \
      is 45 and pays 36%, that goes second. So the free assistant gets 25 of the 50 it asks for, if nothing else changes.

      I would not turn half of those people away, for four in ten contracts began with one of them. They get the smaller \
      model between seven and eleven: a third of the compute means 50 of demand costs about 17. Then 92 of 100 are used, \
      and nobody is sent home. The price is 8% more thumbs down among people who pay 2%, and I accept it; we say it on the \
      screen, with a button to wait for the large one.

      If we still run over, the API is slowed, new keys first. Who decides? Nobody each day. It's a rule in the router, \
      with one product person on duty who may move a single line, and it's published to customers. In five months machines \
      arrive and the rule ends. I'd go back if contracts of newcomers drop in the quarter after.
      """),
    HonestAnswer(
      "exec-three-leads", .strong,
      """
      Safety gets its 200, code 200, distillation nothing this quarter. Here's why.

      Without the evaluation the release slips by our own rule, and I don't bend that for a benchmark. So 200 are gone. \
      For the rest: code asks for 250 for a one in three chance on each of two customers at 6 million, call it 4 million a \
      year expected, but the chances are a guess of the team about itself, and both may hang on one benchmark. \
      Distillation saves 35% of 2.4 million, 0.84 a month, two of three attempts worked, so about 0.56 a month from month \
      six. Per year running that is 6.7 million, more than code, yet it asks for 300, and I have only 200.

      Hmm, so in money distillation wins. If they can show within a week that 200 give a model at, say, 25% less cost, I \
      swap them with code. What I won't do is give everyone half; nobody reaches anything with it. Code keeps a shared \
      pool at night. I would tell all three in one room, today, with these numbers.
      """),
    HonestAnswer(
      "exec-sovereign-tender", .strong,
      """
      We bid, with a limit. The four years bring 12 million, 8.4 of it service, and the same text goes around in three \
      more countries, so the description of training data by category, four months of the data team, is paid once and used \
      four times. We are one of very few who can put weights in escrow without changing our business; a closed rival \
      cannot say "works without us in ten years" and mean it.

      What I'd be careful with is the last lost bid: 0.7 million, on price. So no bid until the ministry's people have \
      told us whether quality counts for at least half of the points. Fixes within five days with no remote access means \
      somebody with a clearance nearby: two people, perhaps 0.3 million a year, and it's in the price.

      The data team's four months delay something; I would have its lead name what, and if it is the cleaning for the \
      flagship I'd write it coarser. Stop rule: if we are past 0.4 million before the short list, we withdraw.
      """),
    HonestAnswer(
      "fit-one-card", .strong,
      """
      I said 20 people at 16,000 on one card, and I take that back as I stated it. Let me do it on the board. 80 GB less a \
      tenth is 72. Weights 47, so 25 are left. For each token the cache is 2 × 40 × 8 × 128 × 2 bytes, about 164 kB. Times \
      16,384 that's 2.7 GB a head. So nine full ones fit, not twenty. To whoever said it won't fit: you're right.

      To the idea of the mixture, 8x22B: only 39B work on each token, which helps speed, but all 141B have to lie in \
      memory, 282 GB in 16-bit. That needs four cards. So no.

      What I'd offer the customer: weights in 8-bit, 24 GB, then 48 are free and 17 fit; with the cache in 8-bit too it's \
      35. I would like you two to test on 200 of their own questions what that costs in quality before I sign. And do \
      twenty people ever sit at 16,000 at once? Their log says what's typical; I'd ask for it today. If the test loses \
      more than 2 points we sell two cards.
      """),
    HonestAnswer(
      "fit-tour-for-all", .strong,
      """
      I hear you: 31 against 22 looks like nine points for free. But those who finish it chose to. Somebody who is going \
      to stay anyway has the patience for it. If I force the impatient ones, I may make them leave earlier, and 61% of \
      those we lose go on day one, which is when it would stand in their way.

      So let us test. 900 arrive a week; if we split them for four weeks it's 1,800 in each arm, and the last ones are \
      only in their first week when we must decide. Let me be honest on that point: week-4 activity we'd see for the first \
      week's 450 per arm only. From 24.7% we could see around 8 points, no less. So I'd take day-7 activity as the signal, \
      where two to three weeks of arrivals count.

      You are right that waiting has a price. If the mandatory arm loses more than three points on day one we end it, if \
      it gains two on day 7 it goes to everyone, and I will say in front of everybody that you were right.
      """),
    HonestAnswer(
      "tech-cache-room", .strong,
      """
      Per token: keys and values, 40 layers, 8 heads, 128 wide, 2 bytes. 2×40×8×128×2 = 163,840 bytes. A chat that has \
      grown to 30,000 holds 4.9 GB. Weights are 24, reserve 6, so 50 of the 80 remain. Ten fit. 25 are open. No wonder \
      they're thrown out, from lunch on.

      What can be done, cheapest first. Cache in 8 bits: twenty. Check quality at long range on 100 real chats, since \
      that's where it hurts. Weights in 8 bits give 12 GB more, two and a half chats at 16-bit cache or five at 8-bit; \
      together 25, just. Then move idle ones to main memory: most of the 25 are people reading. At 25 GB/s over the bus \
      4.9 come back in 0.2 s, much faster than computing the prefix anew, which is perhaps 3 to 6 s.

      And ask whether anybody needs all 30,000: a summary of the old part halves it, but it forgets, so it would be my \
      last choice.

      I'd do 8-bit cache and moving, measure evictions an hour, and buy a second card only if above 2% at 4 pm.
      """),
    HonestAnswer(
      "tech-cache-room", .middling,
      """
      The problem is that the memory is limited and long conversations need a lot of it. The weights of the model take \
      about 24 GB, so there is some room left for the cache, but with 25 conversations of 30,000 tokens it will be full.

      The options I see are: use a smaller format for the cache, limit the length of the conversation, summarise the older \
      part, or add a GPU in the afternoon. I would first try the smaller format, because it is easy and the quality loss \
      is normally small.

      I would measure how often a conversation is thrown out and how long users wait when it has to be read again. If that \
      does not get better we need more hardware. It would be good to tell the users that very long chats become slower.
      """),
    HonestAnswer(
      "tech-queue-delay", .strong,
      """
      Think of the till in a supermarket. If the cashier is busy 60% of the time you rarely wait, at 95% any hiccup makes \
      a line that takes ages to go away, for there is only 5% of slack to eat it. In formulas waiting goes with use over \
      one minus use: 1.5, 4 and 19. Ours, 30, 90, 620, even grow a bit faster, since arrivals come in bursts.

      And averages hide it. Demand jumps by a third in ten minutes. From 80% that's 106%, so even there we are over for \
      the 70 s until a new replica is up: 0.6 surplus requests a second per replica, 40 in line, 4 s wait. From 95% it \
      would be 126%.

      What does it cost? Going from 80 to 95 saves one replica in six; with 20 of them about 3 × 2.40 an hour, 170 euros a \
      day. One broken promise to a bank is more.

      Rule: hold 65 to 70% on a rise, so a third more stays below 93%, start new ones when 75% lasts for 20 s, let go \
      slowly. Night jobs may fill the rest, if they can be stopped at once.
      """),
    HonestAnswer(
      "tech-judge-model", .strong,
      """
      I wouldn't let it decide on two points yet. People agree in 84%, so this is the ceiling; 79 is close. But its errors \
      lean to one side, and leaning doesn't average out. 58% for whichever comes first, 61% for its own relatives. If a \
      release comes from the same family, an edge of eleven points is bought with nothing.

      So: both orders for each pair, and a verdict only if they agree; a tie otherwise. Doubles it to 0.008, nothing. \
      Second, a judge of a foreign family, or two, and never the base of the candidate. Third, length: check how often the \
      longer one wins.

      Then anchor it. 300 pairs a week by people, 90 s each, 7.5 hours; blind, with some old ones repeated. Compare the \
      judge on those, per topic, and publish the gap. To see two points with people alone you'd need some 5,000 pairs, so \
      the judge is worth having: it gives the sample size, people the truth.

      For releases: judge says plus 2 and the anchor doesn't contradict, go. If the agreement falls below 75% it's out \
      until mended.
      """),
  ]
}
