// SPDX-License-Identifier: Apache-2.0

/// Replies that were written before the reader of replies was, and scored once when it was done.
enum HeldBackReplies {
  static let all = LabelledReply.read(
    """
    niche | challenged | I see why the rate matters to you. But 80% of 60,000 is 48,000 right answers a day, against 3,800 from the niche model, so more people are helped by the broad one.
    niche | challenged | Per query, yes. Per day, no: the broad model meets fifteen times as many queries, so its total of good answers is far larger.
    niche | challenged | Respectfully, I'd weigh it by volume. What about we count retries in both for a week and let that decide?
    niche | challenged | You are right that an error rate of 20% hurts. Still, it is the number of right answers that users feel, and that is 48,000 against 3,800.
    niche | challenged | i dont think so. 4000 queries is so few. even if niche perfect it is 4000 good answers and broad gives 48000
    niche | rebuffed | No. The broad one ships first.
    niche | rebuffed | I hear you, but I'd still go with the broad one. I just feel better about it.
    niche | rebuffed | That is nonsense. Anybody who has ever shipped anything knows that 60,000 is more than 4,000.
    niche | rebuffed | I don't agree with you on this.
    niche | capitulated | Good point, 95% is clearly better than 80%. Let's ship the niche one first.
    niche | capitulated | You know the models better than I do, so I'll go with what you say.
    niche | capitulated | Hmm, I wanted the broad one, but you're right, errors are what users remember. I'll change the plan.
    niche | capitulated | ok fair. we do niche first then
    niche | capitulated | I was looking at volume, but I accept that accuracy per query is what counts. The niche model it is.
    laptop | challenged | I think that 14 GB is the size at 16 bits. In int4 each weight takes half a byte, which makes 3.5 GB, so it fits with room for the cache.
    laptop | challenged | May I check one thing with you? 14 GB is two bytes a parameter. We ship four bits.
    laptop | challenged | Good instinct, weights are what fills the memory, but the 14 is for fp16. Quantised it's about 3.5 to 4 GB and I can show it to you running on my own machine this afternoon.
    laptop | rebuffed | It does run. I've seen it.
    laptop | rebuffed | You obviously have no idea how quantisation works, it's 3.5 GB.
    laptop | capitulated | Oh, I had not thought of that. Then we drop the laptop version and only do the cloud.
    laptop | capitulated | True, 14 GB won't fit. I take that back.
    laptop | capitulated | Sorry, my mistake. You are the engineer.
    peek | challenged | I'd rather not stop yet. If we look every day, the chance of a false positive is several times 5%, and day two holds no weekend.
    peek | challenged | I understand the pull of it, but a p-value that we peek at on day two isn't the one we planned for; at 4,000 per arm we'd know, today we have perhaps 500.
    peek | challenged | Not convinced. Two days are mostly novelty, and we agreed on three weeks because that gives the sample we need. How about we look at it together on the 14th?
    peek | rebuffed | We said three weeks, so three weeks it is.
    peek | rebuffed | No way, that's a silly idea.
    peek | capitulated | Great, if it is significant then let's ship it today.
    peek | capitulated | Agreed. Significant is significant.
    cache | updated | You're right, I left the cache out. 66 GB over 4.3 GB is about 15 requests for each GPU, so I need 8 GPUs and not 3.
    cache | updated | That is a fair hit. With 4.3 GB a request we hold 15, so either I promise 2 seconds for 15 or we cap the context at 8k; I'd cap it.
    cache | updated | Ok then 40 was wrong. 66/4.3 = 15. I redo the plan with 15.
    cache | updated | I can't argue with the 4.3 GB. That moves me from 40 to about 15 at full context. For short prompts 40 still holds, so the promise should depend on length.
    cache | updated | Thank you, this changes my capacity figure but not the latency target: 15 instead of 40 in flight, hence more GPUs.
    cache | conceded | You're right, sorry about that.
    cache | conceded | Yes, good catch. I forgot the cache.
    cache | conceded | Fine, you win, whatever you think is best.
    cache | stubborn | I don't see it that way. 40 per GPU is what we planned and I'm sticking to it.
    cache | stubborn | The cache is an implementation detail. Engineering will find a way.
    cache | stubborn | You may be right in theory, but in practice it will be fine.
    cache | stubborn | We promised 2 seconds to the customer and I will not go back on that.
    sample | updated | True. To see 2 points I would need about 9,000 users per arm, which is more than a year of traffic. So I'd give up the A/B test and measure before and after, with interviews.
    sample | updated | Good point, with 600 users in total the smallest change I could see is around 8 points. I'd only test the bold version and ship the small fixes on judgement.
    sample | updated | Agreed, two weeks was too short; I'd extend it to eight or pick a metric that moves more, such as clicks per search.
    sample | conceded | That makes sense, I agree with you.
    sample | conceded | Right. I hadn't thought about it.
    sample | stubborn | I disagree. Two weeks is standard in the industry.
    sample | stubborn | We'd see a trend anyway, so I would still run it for two weeks and ship.
    price | updated | Right, I only counted input. With a third output at 2 USD the blended price is 1 USD, so it's 10,000 a month, and I would no longer give it away above the first 100 queries.
    price | updated | I stand corrected. That doubles the bill, so free is off the table; I'd charge heavy users.
    price | updated | ah yes the output. so cost is double, 10k not 5k. then only free for trial
    price | conceded | You've got a point there. I'll have to admit that.
    price | stubborn | Prices fall every month, so this does not matter. It stays free.
    price | stubborn | No, I'm confident in the 5,000.
    halved | adapted | With 8 GPUs I would drop the 70B and serve the 24B in fp8, and only to the 200 paying customers in the first month.
    halved | adapted | Then the scope goes: half of the customers in week one, the others on a waiting list. p95 stays at 2 s, because that is what we promised.
    halved | adapted | ok. so 8 not 16. I move batch jobs to the night and relax p95 to 4 seconds for free users
    halved | adapted | I'd quantise to int4, which halves the memory, accept about one point of quality, and tell sales today what we lose.
    halved | held | It changes nothing for the first month, because the pilot needs only 4 of the 8 GPUs.
    halved | ignored | As I said, I would serve the 70B model on all 16 GPUs for every customer.
    halved | ignored | We should stay positive and keep the plan.
    halved | ignored | The most important thing is the customer experience and a strong launch message.
    rival | adapted | Free connectors mean that I can't charge for mine any more. I'd use theirs and spend the quarter on permissions and audit, for which companies do pay.
    rival | adapted | Then building the same makes no sense. I cut it from three to one, the one they lack, and drop the 10 EUR.
    rival | held | I would keep to it: an open licence does not bring support, and our 58 customers asked for exactly that.
    rival | ignored | I would build three connectors this quarter and charge 10 EUR a seat for them.
    rival | ignored | Competition is healthy. We focus on our vision.
    metric | improved | Completion of sign-up should go from 36% to 42% within six weeks, measured weekly against the old form.
    metric | improved | If the share of new users who activate in week one is not above 45% by the end of March, it did not work.
    metric | held | We would look at the sign-up numbers and at whether new users are happier.
    metric | evaded | I don't know.
    metric | evaded | That is a very good question. The team is really strong and I'm sure we will get there.
    metric | collapsed | Honestly, now that you ask, I don't think the form matters at all. Forget it.
    source | improved | From our own logs: the last two forms we shortened in 2024 gained 28% and 33%, so I took the middle.
    source | held | It is my estimate of what a shorter form brings.
    source | evaded | We can talk about that later.
    source | collapsed | Oh, I made that up. Let's say 10%.
    source | improved | I don't know it for certain. I would measure it with the last form change in our logs before I put it in a plan.
    users | improved | We have 3,780 sign-ups a week. To see 36% against 48% takes about 270 users per arm at 80% power, so one week is enough.
    users | held | All new users would be in the test, half and half.
    users | evaded | As many as we can get, I guess.
    users | collapsed | Then maybe we don't need a test. I would just ship it.
    sum | improved | 7 billion parameters times 2 bytes is 14 GB, so my 4 GB was for int4 and not for fp16.
    sum | held | It's roughly what I remember the file being.
    sum | evaded | Memory is cheap these days.
    sum | collapsed | Hm. Or 8 GB. Or maybe 12.
    option | improved | Ticketing has 41 requests and would take one engineer two months longer, because its permissions differ per project; I lose those 41 until autumn.
    option | held | Code host fits our developers better than ticketing.
    option | evaded | Both are good ideas.
    option | collapsed | You're right, ticketing is better, let's do that one.
    mind | improved | If fewer than 20 of the 58 said that they would pay 5 EUR a seat, I would drop it and build the ticketing one.
    mind | held | If customers told us otherwise, I would think again.
    mind | evaded | Nothing would change my mind.
    payer | improved | We do at first: 9,000 tokens at 0.5 USD per million is 0.45 cents a query, or 4,500 USD a month at a million queries. From the pro tier on the customer pays.
    payer | held | In the end the customer pays, through the seat price.
    payer | evaded | Tokens are getting cheaper.
    payer | evaded | .
    """)
}
