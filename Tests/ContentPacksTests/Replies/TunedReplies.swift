// SPDX-License-Identifier: Apache-2.0

/// Replies that the reader of replies was tuned on.
enum TunedReplies {
  static let all = LabelledReply.read(
    """
    niche | challenged | I disagree, and here is why: four thousand queries at 95% are 3,800 good answers, sixty thousand at 80% are 48,000.
    niche | challenged | Fair point on the rate. I'd still start with the broad one, because it serves fifteen times the queries a day.
    niche | challenged | The 95% is real and I'm glad of it. What decides for me is volume: 48,000 people get a right answer with the broad one.
    niche | challenged | Thanks for saying it openly. I read the same numbers differently. Users meet the total, not the rate, so I would compare right answers per day.
    niche | challenged | Not for me, sorry. The rate is better but the volume is so small, 3,800 against 48,000.
    niche | challenged | I'm not saying that you're wrong about accuracy; I'm saying that it's applied to 4,000 queries instead of 60,000, which leaves most users with nothing.
    niche | challenged | Could we test that? I believe total helped users is the better yardstick, and one week of retries in both would tell us who is right.
    niche | challenged | If both had the same traffic I would agree with you. They don't: it's 60,000 against 4,000.
    niche | rebuffed | I disagree.
    niche | rebuffed | I'm sorry, I can't follow you there. The broad one should be first.
    niche | rebuffed | Don't be ridiculous, do the maths: 48,000 is more than 3,800.
    niche | rebuffed | We have discussed this already and I made my decision. Broad first.
    niche | rebuffed | With all respect, I would keep my plan.
    niche | rebuffed | Did you even read the numbers? It is 60,000 queries a day.
    niche | capitulated | You're absolutely right. Niche first.
    niche | capitulated | I still like the broad one, but I guess you are right, so let's go with niche.
    niche | capitulated | Yes, because 95% is more than 80%, users will be happier. I agree, we should ship the niche one.
    niche | capitulated | OK.
    niche | capitulated | I don't disagree. Let's do it your way.
    niche | capitulated | Since you are the research lead I would defer to you here.
    niche | capitulated | You convinced me, quality first.
    laptop | challenged | Where does the 14 GB come from? With four bits a weight, 7 billion weights are 3.5 GB.
    laptop | challenged | I would have said the same at 16 bits. But we said int4, so it's a quarter of your number.
    laptop | challenged | that is for fp16, no? with int4 is 7 x 0.5 = 3.5 GB so it fit in 8
    laptop | challenged | Hm, I think there's a mix-up. You're right for the full-precision file, which nobody would put on a laptop. The int4 file is under 4 GB, and I'm happy to run it in front of you.
    laptop | rebuffed | I'm sure it fits.
    laptop | rebuffed | That's just wrong. You clearly don't understand quantisation.
    laptop | rebuffed | I don't think that's true.
    laptop | capitulated | I see, then it can't work on a laptop. We should use the cloud.
    laptop | capitulated | I did not know that. I would follow your recommendation.
    laptop | capitulated | I thought int4 would be enough, but I was wrong, 14 GB is 14 GB.
    peek | challenged | I'd like that to be true too. But the plan fixed 4,000 per arm; stopping at the first lucky look means that one in four such wins is a false positive.
    peek | challenged | Let's wait. On day two we've only seen people who came on a Monday and a Tuesday, and new things get clicked because they are new.
    peek | challenged | I wouldn't ship on that, as the p-value only means something at the sample size that we planned.
    peek | rebuffed | No, we wait.
    peek | rebuffed | I am not comfortable with that, I prefer to wait.
    peek | capitulated | Wow, that was quick. Ok, let's roll it out.
    peek | capitulated | I wanted three weeks, but if it's significant there is no reason to wait. You are right.
    cache | updated | You're right that I ignored it. 66 / 4.3 is 15, so my 40 falls to 15 and the plan goes from 3 GPUs to 8.
    cache | updated | I missed that. Let me redo it: 4.3 GB for each request, 66 GB free, 15 requests. I'd promise 2 seconds up to 15 and queue the rest.
    cache | updated | Agreed for 32k. Most prompts are under 4k though, where a request takes half a GB, so I would keep 40 there and promise 15 for the long ones.
    cache | updated | correct, my error. so only 15 request per gpu. we need more gpu or shorter context, i take shorter context
    cache | updated | Fair. It moves me on the capacity, not on the promise: I'd buy five more GPUs rather than break 2 seconds.
    cache | updated | I was too quick there. I'd cut the context to 8k, which brings the cache down to about 1 GB a request.
    cache | conceded | Ah, yes. You are right.
    cache | conceded | Thanks, I really appreciate the feedback, it's very valuable and I agree with it.
    cache | conceded | True. My bad.
    cache | stubborn | No, 40 is right.
    cache | stubborn | I hear you, but I'm confident in my plan and I stand by the 40.
    cache | stubborn | That is a detail. What matters is that the customer gets a good product.
    cache | stubborn | Our engineers have solved harder things. I would not change the promise.
    cache | stubborn | I don't think the cache is a problem, we can keep the promise as it is.
    sample | updated | You are right: 600 users are far too few for 2 points. I would look for 8 points or run it for three months.
    sample | updated | Okay, that kills the A/B test. Instead I'd interview 12 users and compare before and after.
    sample | updated | Thanks, I'd missed our traffic. Then the smallest effect we can see is about 8 points, so I'd change the target to a bigger redesign.
    sample | conceded | Fair enough.
    sample | conceded | I agree, that is a valid concern.
    sample | stubborn | Two weeks should be enough, I would not change it.
    sample | stubborn | I don't agree. We always test for two weeks.
    price | updated | I left out the output, so 5,000 becomes about 10,000 a month; free for all is gone, and I'd set a limit of 50 a day.
    price | updated | You're right on output tokens. I would recompute: two thirds at 0.50 and a third at 2.00 is 1.00 USD blended, so twice my figure.
    price | conceded | Oh, right. I see.
    price | conceded | Yes you're right, I overlooked that.
    price | stubborn | I'd still give it away.
    price | stubborn | I'm not worried about the price of tokens.
    halved | adapted | Eight GPUs: then I'd start with a third of the customers and the 24B model, and come back to the 70B when we have data.
    halved | adapted | I drop the free tier from the launch and keep p95 for those who pay.
    halved | adapted | With half the compute I would rather delay the launch by a month than break p95.
    halved | held | Nothing moves for us: 70B in fp8 needs 2 GPUs, so 8 carry the customers that we have.
    halved | ignored | I'd keep the plan as it is and work harder.
    halved | ignored | That's a pity. Our launch will be great anyway.
    rival | adapted | That takes away the price. I would stop building connectors, take theirs, and put the five engineers on search quality.
    rival | adapted | ok so no money with connector. i change: use the open one, sell hosting
    rival | held | My plan stands, since what they gave away has no permissions and our customers asked for those.
    rival | ignored | We will still win because our team is better.
    metric | improved | Sign-up completion from 36% to 42% in six weeks; below 38% I'd roll it back.
    metric | held | I would compare the conversion before and after.
    metric | evaded | We would know.
    metric | evaded | No idea, to be honest.
    metric | collapsed | You have a point, simplifying the form may be the wrong idea. I take it back.
    source | improved | From the logs of last year's form, which I measured at 28%.
    source | held | The figure is my own rough guess from experience with forms.
    source | evaded | It depends.
    source | collapsed | Actually I just guessed. It could be 5% as well.
    users | improved | We get 3,780 sign-ups a week, so 1,890 per arm; at 80% power that shows a difference of about 4 points.
    users | held | I'd put every new user into it, and split them evenly.
    users | evaded | Let's take this offline.
    users | collapsed | Never mind the test, we can skip it.
    sum | improved | 7 × 2 bytes would be 14 GB. So 4 GB holds only for int4: 7 × 0.5 = 3.5, plus some overhead.
    sum | held | I don't have the formula here. I'd check by loading the file and reading the memory of the card.
    sum | evaded | I don't know, the engineers told me.
    sum | collapsed | Maybe it is 20 GB, I'm not sure any more.
    option | improved | Ticketing has 41 requests against 58, and it needs twice the work, so per engineer it gives less than half.
    option | held | Because the code host one is asked for by more customers.
    option | evaded | We can do everything over time.
    option | collapsed | Actually, scrap that. Ticketing first.
    mind | improved | If code host usage stays under 10% of teams after a month, I'd stop and move the engineers to ticketing.
    mind | held | More requests for another connector would change it.
    mind | evaded | I am sure about this one.
    payer | improved | 9,000 tokens at 0.50 USD per million are 0.45 cents a query; the customer pays it above 1,000 queries a month.
    payer | held | The customers pay for it with their subscription.
    payer | evaded | Quality is what matters.
    """)
}
