// The only place of the core that knows which C library there is.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(ucrt)
  import ucrt
#endif

@inline(__always) func libmExponential(_ x: Double) -> Double { exp(x) }
@inline(__always) func libmLogarithm(_ x: Double) -> Double { log(x) }
@inline(__always) func libmPower(_ x: Double, _ y: Double) -> Double { pow(x, y) }

/// The functions of the C library for one number, for rooms that have no columns.
package func scalarExponential(_ x: Double) -> Double { libmExponential(x) }
package func scalarLogarithm(_ x: Double) -> Double { libmLogarithm(x) }
package func scalarComplementaryError(_ x: Double) -> Double { erfc(x) }
package func scalarLogGamma(_ x: Double) -> Double { lgamma(x) }
package func scalarPower(_ x: Double, _ y: Double) -> Double { libmPower(x, y) }
