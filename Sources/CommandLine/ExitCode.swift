/// What the process leaves with, after sysexits.h.
package enum ExitCode: Int32, Sendable {
  case done = 0
  /// The work was done and a check failed.
  case checkFailed = 1
  case usage = 64
  case badData = 65
  case missingInput = 66
  /// A fault of the program.
  case fault = 70
  case cannotWrite = 73
  case interrupted = 130
}
