// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Testing

/// What a candidate is told and handed.
@Suite struct StoryTests {
  @Test(arguments: FamilyName.all)
  func `a story is whole: one cause, decoys, a log in order, names that are there`(
    _ name: FamilyName
  ) throws {
    for seed in CaseTests.fewSeeds {
      let story = CaseShelf.take(name.family, seed: seed).story
      #expect(story.mechanisms.count { $0.role == .cause } == 1)
      #expect(story.mechanisms.count >= 4)
      #expect(Set(story.mechanisms.map(\.id)).count == story.mechanisms.count)
      #expect(story.mechanisms.contains { $0.trap != nil })
      #expect(story.changeLog.map(\.day) == story.changeLog.map(\.day).sorted())
      #expect(story.changeLog.contains { $0.mechanism == nil })
      #expect(!story.constraints.isEmpty && !story.nextSteps.isEmpty)
      for mechanism in story.mechanisms {
        #expect(mechanism.phrases.count >= 2, "\(mechanism.id)")
        #expect(mechanism.phrases.allSatisfy { $0 == $0.lowercased() }, "\(mechanism.id)")
        guard let segment = mechanism.segment else { continue }
        let place = try story.schema.place(of: segment.breakdown)
        _ = try story.schema.code(of: segment.value, at: place)
      }
      #expect(Set(story.schema.metrics.map(\.id)).count == story.schema.metrics.count)
      #expect(Set(story.schema.breakdowns.map(\.id)).count == story.schema.breakdowns.count)
    }
  }

  @Test(arguments: FamilyName.all)
  func `what is handed out shows the symptom and not the decisive cut`(_ name: FamilyName) throws {
    for seed in CaseTests.fewSeeds {
      let made = CaseShelf.take(name.family, seed: seed)
      #expect((4...7).contains(made.exhibits.count))
      let decisive = made.key.cause.check.cuts
      for plan in made.story.exhibits {
        guard case .cut(let cut) = plan.content else { continue }
        #expect(!decisive.contains(cut), "\(plan.id)")
      }
      for exhibit in made.exhibits {
        #expect(!exhibit.rows.isEmpty && !exhibit.title.isEmpty)
        #expect(exhibit.columns.first?.role == .label)
        #expect(exhibit.rows.allSatisfy { $0.count == exhibit.columns.count }, "\(exhibit.id)")
      }
    }
  }

  @Test(arguments: FamilyName.all)
  func `the prompt does not name the cause`(_ name: FamilyName) throws {
    for seed in CaseTests.fewSeeds {
      let story = CaseShelf.take(name.family, seed: seed).story
      let told = (story.prompt + " " + name.family.summary + " " + name.family.title).lowercased()
      for phrase in story.cause.phrases {
        #expect(!told.contains(phrase), "\(phrase)")
      }
    }
  }

  @Test(arguments: FamilyName.all)
  func `asking for the decisive cut is worth most, repeating the headline least`(
    _ name: FamilyName
  ) throws {
    let made = CaseShelf.take(name.family, seed: 3)
    let values = made.key.cutValues
    for cut in made.key.cause.check.cuts { #expect(values.value(of: cut).value == 1) }
    let repeated = try #require(
      made.story.headline.contrast.cuts(made.story.headline.metric).first)
    if !made.key.cause.check.cuts.contains(repeated) {
      #expect(values.value(of: repeated).value < 0.5)
    }
  }

  @Test(arguments: FamilyName.all)
  func `the key holds distinct finite figures and a test that can be planned`(
    _ name: FamilyName
  ) throws {
    for seed in CaseTests.fewSeeds {
      let key = CaseShelf.take(name.family, seed: seed).key
      #expect(Set(key.figures.map(\.id)).count == key.figures.count)
      #expect(key.figures.allSatisfy { $0.value.isFinite })
      #expect(key.figures.allSatisfy { !$0.words.isEmpty })
      #expect(key.test.usersPerArm > 1 && key.test.days >= 1)
      let power = try key.test.power(ofUsersPerArm: key.test.usersPerArm)
      #expect(power >= 0.8 && power < 0.85)
      let quarter = try key.test.power(ofUsersPerArm: max(1, key.test.usersPerArm / 4))
      #expect(quarter < 0.5)
    }
  }
}
