// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Practice

/// The pages of practice that look ahead: the plan, the stories, how it stands.
public enum OutlookRoute: Hashable, Sendable {
  /// `GET /practice`: what to do today.
  case practice
  /// `GET /practice/drill`: the drill that is open, or the next one.
  case drill
  /// `GET /practice/plan`: the days until the interview. `POST /practice/plan`: set the goal.
  case plan
  /// `GET /practice/plan.…`: the plan as a file.
  case planFile(PlanFile)
  /// `GET /practice/plan/sheet`: one page for the day of the interview.
  case sheet
  /// `GET /practice/stories`: the stories, what they cover and what is missing.
  case stories
  /// `GET /practice/stories/new`: a form for a new story.
  case newStory
  /// `GET /practice/stories/{id}`: a story in its form. `POST`: save it.
  case story(StoryID)
  /// `GET /practice/stories/{id}/remove`: whether to take it out. `POST`: take it out.
  case storyRemoval(StoryID)
  /// `GET /practice/stories.md`: all stories as a file.
  case storiesFile
  /// `POST /practice/stories/import`: take stories in.
  case storiesImport
  /// `GET /practice/readiness`: how likely the loop is passed, and how it got there, for a kind of question.
  case readiness(kind: QuestionKind?)
  /// `POST /practice/outcomes`: log what came of a real interview.
  case outcomes
}

/// A form of the plan as a file.
public enum PlanFile: String, Hashable, Sendable, CaseIterable {
  case calendar = "ics"
  case markdown = "md"
}

extension OutlookRoute {
  /// The path, with the query where there is one.
  var path: String {
    switch self {
    case .practice: "/practice"
    case .drill: "/practice/drill"
    case .plan: "/practice/plan"
    case .planFile(let file): "/practice/plan.\(file.rawValue)"
    case .sheet: "/practice/plan/sheet"
    case .stories: "/practice/stories"
    case .newStory: "/practice/stories/new"
    case .story(let id): Self.path(of: id)
    case .storyRemoval(let id): Self.path(of: id) + "/remove"
    case .storiesFile: "/practice/stories.md"
    case .storiesImport: "/practice/stories/import"
    case .readiness(nil): "/practice/readiness"
    case .readiness(let kind?): "/practice/readiness?kind=\(kind.rawValue)"
    case .outcomes: "/practice/outcomes"
    }
  }

  private static func path(of id: StoryID) -> String {
    "/practice/stories/" + Route.encoded(id.name)
  }
}
