// SPDX-License-Identifier: Apache-2.0

/// Why a call of a language model gave nothing.
///
/// Everything goes on without the model; a failure is shown with what to do, and never stands in the way of a round.
public enum ModelFailure: Error, Hashable, Sendable {
  /// The address is not allowed: it is none, or not on this machine while only such are.
  case addressRefused(String)
  /// Nobody answers at the address.
  case unreachable(String)
  /// The server did not answer in time.
  case timedOut(seconds: Int)
  /// The reply ended in the middle.
  case cutOff
  /// The server wants fewer calls, for so many seconds if it says so.
  case tooManyCalls(retryAfter: Int?)
  /// The server refused the key, or wants one.
  case keyRefused
  /// The server does not know the model or the address.
  case notFound(String)
  /// The server failed or refused, with its status and the beginning of what it said.
  case serverFailed(status: Int, message: String)
  /// The reply is larger than anything we asked for.
  case tooLarge(bytes: Int)
  /// The reply is not in the form of the protocol, or not in the form that was asked for.
  case malformed(String)
  /// The round has used what it may.
  case budgetSpent(String)
  /// Somebody cancelled.
  case cancelled
}
