// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Numbers that come out by one rule where the words call for another.
struct OtherRuleTests {
  @Test(arguments: [
    // A multiple of what is looked up.
    Expectation(
      "Mistral Large 3 is bigger than Large 2, so its cache is several times the 352 KiB per token of Large 2.",
      "352 KiB", .right),
    // A width goes with the root.
    Expectation(
      "With 300 calls rated my margin is about four points. Rate 600 and it's halved.", "halved",
      .right),
    // A limit leaves no room for rounding.
    Expectation(
      "We promise 99.5 percent a month. So the four-hour outage in May was inside of it.",
      "four-hour", .right),
    // A majority of so few proves nothing.
    Expectation(
      "Ours won 54 of 100 blind pairs. More than half, so it is proven better.", "half", .right),
    // A share of those whom another number counts.
    Expectation(
      "10,000 people sign up, 7,100 make a key. Then another 2,800 go before the first call, which is 28% of the key holders.",
      "28%", .right),
    // A mixture reads its active weights for a token, and not its file.
    Expectation(
      "The DGX Spark has 273 GB/s. gpt-oss-120b at four bits is 58 gigs, so the ceiling is 4.7 tokens a second.",
      "4.7", .right),
    // Sprints of so many weeks are multiplied.
    Expectation(
      "Three sprints of two weeks, one to label, one to train, one to measure, that makes five weeks.",
      "five weeks", .right),
    // Attention goes with the square, though the cache beside it does not.
    Expectation(
      "Doubling the prompt doubles the KV cache and doubles the attention work of the prefill.",
      "doubles the attention work", .right),
    // A token reads its weights too.
    Expectation(
      "A 7B in bf16 with 10k of chat behind it instead of 2k has five times the cache, so a token takes five times as long.",
      "five times as long", .right),
    // A node has many cards.
    Expectation(
      "DeepSeek V3 has 671 billion weights in fp8. Eight H200s are 1.1 terabytes, so it doesn't fit on one node of those.",
      "one node", .right),
    // What needs two of them does not fit into one.
    Expectation(
      "gpt-oss-120b has 117 billion weights at four bits. You need two H100s just to hold them.",
      "two H100s", .right),
    // Weights of four bits change no work of a prompt.
    Expectation(
      "10,000 tokens through a 12B at 350 effective teraflops: 0.7 seconds. Weight-only four-bit would bring this down to a quarter.",
      "a quarter", .right),
    // What is said to be reached lies above the bound.
    Expectation(
      "One A100 80 has two terabytes a second. Llama 70B in four bits is 35 gigs, so a doctor gets up to 115 tokens a second.",
      "115", .right),
    // Forty caches fit or not, and not the weights alone.
    Expectation(
      "The 7B has 14.5 gigs of weights in bf16 and the card 80. All forty go on the one card with them.",
      "one card", .right),
    // The format beside a size counts.
    Expectation(
      "A 12B in bf16 is 24 gigs, int8 takes it to six, and int4 would quarter that once more.",
      "six", .right),
    // Parts of a list are added up.
    Expectation(
      "The budget was 400k. People 180, GPUs 120, marketing 60, so 40 in reserve.", "40", .right),
    // A batch meets more experts than a token.
    Expectation(
      "Qwen3-30B picks 8 of 128 experts per token. With 32 users in the batch it's still 8 of 128 that get read in a step, six percent.",
      "six percent", .right),
    // Replicas share a link.
    Expectation(
      "A hundred-gigabit link is 12.5 gigs a second, Llama 70B in bf16 is through in eleven seconds. When all eight replicas pull over the same link at once it's still those eleven.",
      "those eleven", .right),
    // What is left rests on a number that is wrong.
    Expectation(
      "Phi-4, 14.7 billion parameters, so fifteen gigs in bf16. On a 24-gig card it leaves nine for context.",
      "nine", .right),
    // What remains of a prefill rests on what was taken off.
    Expectation(
      "8B model, 12,000 tokens of history, 400 effective teraflops: just under half a second. If ten thousand of those come from the cache, maybe 400 milliseconds remain.",
      "400 milliseconds", .right),
    // Where a change begins says nothing of its end.
    Expectation(
      "Four-bit weights shrink the cache too, on Small 3 from 160 KiB a token to 40.", "160", .right
    ),
    // How sure one is depends on how rare it is.
    Expectation(
      "Among tax returns one in a thousand is fraudulent. The detector catches 99 of 100 and rings falsely for one honest return in a hundred. When it rings you can be 99 percent sure.",
      "99 percent sure", .right),
    // Another device has another bandwidth.
    Expectation(
      "A 24B in bf16 on the H200, 4,800 over 47: a hundred tokens a second for one reader, that's the ceiling. An H100 has the same teraflops, so you'd see the same hundred there.",
      "same hundred", .right),
    // A link is told in bits.
    Expectation(
      "Large 2 in bf16 is 245 gigs, their line is 25 gigabit, so 245 over 25, ten seconds.",
      "ten seconds", .right),
    // A window that slides keeps its length.
    Expectation(
      "Mistral 7B v0.1 slides a window of 4,096. The cache at 16k is four times the cache at 4k.",
      "four times", .right),
    // A bare size beside experts is no size of all.
    Expectation(
      "Scout is a 17B, so 34 gigs in bf16. It has sixteen experts and sends every token to one.",
      "34 gigs", .right),
    // A part of a size is no change.
    Expectation(
      "Llama 3 8B as Q2_K is 2.96 gibi against 4.58 for Q4_K_M, so half the size.", "half", .right),
    // A card that "carries" a model says more than its memory.
    Expectation(
      "DeepSeek R1 has 37 active of 671 billion, so a single H100 with its eighty gigs carries it.",
      "eighty gigs", .right),
    // A bill has more in it than one price.
    Expectation(
      "Cached tokens cost a tenth, so the input bill falls to a tenth.", "bill falls to a tenth",
      .right),
    // What follows the load takes its own time.
    Expectation(
      "Our disks do 3 GB a second, so a 70B in bf16, 141 gigs, loads in 47 seconds. With fp8 it is 24. Our engine then warms up for another 25.",
      "another 25", .right),
    // The caches that were told before count too.
    Expectation(
      "A contract at 64k on Mistral 7B is eight gigs of cache. Ten lawyers at once, so eighty, and that all sits on one 80 gig card with the model.",
      "80 gig card", .right),
    // The time was cut since.
    Expectation(
      "Twenty-five a second with two seconds of service, that's fifty in the system. Cut service time to 1.2 and it stays at fifty.",
      "stays at fifty", .right),
    // Ten chunks, not one.
    Expectation(
      "We chunk at 400 tokens and hand the top ten over, so 4,000 tokens of context. On a 24B at 400 effective teraflops that's fifty milliseconds of prefill.",
      "fifty milliseconds", .right),
    // Another annex has another day.
    Expectation(
      "Medical device software under Annex I: the high-risk obligations apply on 2 December 2027.",
      "2 December 2027", .right),
    // The work of a prompt is no speed.
    Expectation(
      "Reading 200,000 tokens with a 24B is 9,600 teraflops, so at 400 effective two and a half seconds.",
      "two and a half seconds", .right),
  ])
  func `what comes out by another rule is not right`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.right), "\(expectation)")
  }

  @Test(arguments: [
    Expectation(
      "The cache of Mistral Large 2 is 352 KiB per token in 16 bits.", "352 KiB", .right),
    Expectation(
      "We promise 99.5 percent a month. So the three-and-a-half-hour outage in May was inside of it.",
      "three-and-a-half-hour", .right),
    Expectation(
      "10,000 people sign up and 7,100 make a key. So 71% of the sign-ups have one.", "71%", .right),
    Expectation(
      "gpt-oss-120b has 117 billion weights at four bits. Two H100s hold them.", "Two H100s",
      .right),
    Expectation(
      "A 12B in bf16 is 24 gigs, int8 takes it to twelve, and int4 would halve that once more.",
      "twelve", .right),
    Expectation(
      "Doubling the prompt doubles the KV cache.", "doubles the KV cache", .right),
    Expectation(
      "Reading 200,000 tokens with a 24B at 400 teraflops takes 24 seconds of prefill.",
      "24 seconds", .right),
  ])
  func `what comes out by its own rule is`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.right), "\(expectation)")
  }

  private static let exhibits = """
    Of 10,000 new sign-ups, 7,100 made a key, 4,300 made a first call, 2,900 had a success and 1,350 made ten calls.
    Completion before and after 12 May: individual developers 66% -> 65%, enterprise 51% -> 36%.
    First token at p50: 0.4 s. Non-English share of new users 22% -> 35% after a campaign.
    """

  @Test(arguments: [
    Expectation(
      "Ten thousand sign up, 7,100 make a key, so 29% are gone before they ever touch the API. Then another 2,800 vanish between key and first call, which is 28% of the key holders.",
      "28%", .right),
    Expectation(
      "38 percent of 4,300, so 1,634 first calls that bounced. At the old rate of 17% it would have been about 490.",
      "490", .right),
    Expectation(
      "The individual developers are the story: they fell from 66 to 56, ten points.", "ten points",
      .right),
    Expectation(
      "At 41 ms the reader is served. So I look only at first token, which will cost us a tenth of their renewals.",
      "a tenth", .right),
    Expectation(
      "The share of non-English newcomers nearly tripled, and I'd say two out of three of them only came for the campaign voucher.",
      "two out of three", .right),
    Expectation(
      "End to end it's 13.5 percent. The largest loss is between key and first call, where we lose 4,300 people.",
      "4,300", .right),
    Expectation(
      "Enterprise completion is down 15 percent in relative terms.", "15 percent", .right),
  ])
  func `what the question has otherwise is not right`(_ expectation: Expectation) {
    #expect(!expectation.verdicts(exhibits: Self.exhibits).contains(.right), "\(expectation)")
  }

  @Test func `those who drop out are not those who stay`() {
    let exhibits = "61% of new teams drop out before connecting a data source."
    let turned = Expectation("61% of new teams do connect a data source.", "61%", .right)
    #expect(!turned.verdicts(exhibits: exhibits).contains(.right))
  }

  @Test(arguments: [
    Expectation(
      "At 100k the 7B rereads 13 gigs of cache on top of 14.5 of weights, so the H100 goes from 230 to 120 tokens a second.",
      "120", .wrong),
    Expectation(
      "A node dies, the new one pulls fourteen and a half gigs over a 25-gigabit link: not quite five seconds on the wire. Our warm-up afterwards is forty.",
      "forty", .wrong),
    Expectation(
      "On an M4 Pro with 273 gigabytes a second, Small 3.2 24B at four bits, that's just under twelve, so 23 tokens a second.",
      "twelve", .wrong),
    Expectation(
      "Codestral costs 30 cents in and 90 out per million. One completion, 1,500 tokens in and 40 out, is a twentieth of a cent.",
      "a twentieth", .wrong),
    Expectation(
      "Llama 3.2 3B takes six gigs. In four bits I have 1.6 and it drops into the 4 gigs of the box.",
      "4 gigs", .wrong),
    Expectation(
      "W8A8 SmoothQuant on Llama-2-7B: 5.47 becomes 5.52, less than one percent.", "5.52", .wrong),
    Expectation(
      "Authorities that already run a high-risk system of Annex III have until August 2030.",
      "2030", .wrong),
  ])
  func `what rests on more than was calculated is not wrong`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.wrong), "\(expectation)")
  }
}
