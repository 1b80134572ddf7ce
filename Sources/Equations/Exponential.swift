/// e to the power of eight numbers at once: range reduction and a polynomial, the same bits on every
/// machine and in every lane. Within 1 unit in the last place of the exact value, subnormal results too;
/// 0 below −746, infinite above 710, NaN for NaN.
@inline(__always)
func exponential(_ operand: Lanes) -> Lanes {
  // Beyond these bounds the result is 0 or infinite anyway. A comparison with NaN is false: NaN stays.
  var x = operand.replacing(with: -746, where: operand .< -746)
  x = x.replacing(with: 710, where: x .> 710)
  // x = k ln 2 + r, |r| ≤ ln 2 / 2. Adding 1.5 · 2^52 leaves k in the low bits.
  let magic = Lanes(repeating: 0x1.8p52)
  let shifted = x * 1.442_695_040_888_963_4 + magic
  let k = shifted - magic
  // ln 2 in two parts, the first with 21 trailing zero bits, so that k times it is exact.
  let high = x - k * 0x1.62e4_2fee_0000_0p-1
  let low = k * 0x1.a39e_f357_93c7_6p-33
  let r = high - low
  // (e^r − 1 − r) / r² by its Taylor series: the first term left out is below 2^-60 of the result.
  var p = Lanes(repeating: 1 / 87_178_291_200.0)
  p = p * r + 1 / 6_227_020_800.0
  p = p * r + 1 / 479_001_600.0
  p = p * r + 1 / 39_916_800.0
  p = p * r + 1 / 3_628_800.0
  p = p * r + 1 / 362_880.0
  p = p * r + 1 / 40_320.0
  p = p * r + 1 / 5_040.0
  p = p * r + 1 / 720.0
  p = p * r + 1 / 120.0
  p = p * r + 1 / 24.0
  p = p * r + 1 / 6.0
  p = p * r + 0.5
  let result = 1 + (high + (r * r * p - low))
  // 2^k in two factors, so that neither leaves the range of exponents.
  let bits = unsafe unsafeBitCast(shifted, to: SIMD8<Int64>.self)
  let half = unsafe unsafeBitCast(k * 0.5 + magic, to: SIMD8<Int64>.self)
  let first = (half &+ 1023) &<< 52
  let second = (bits &- half &+ Int64(bitPattern: (0x1.8p52).bitPattern) &+ 1023) &<< 52
  return unsafe result * unsafeBitCast(first, to: Lanes.self) * unsafeBitCast(second, to: Lanes.self)
}

/// One number, with the bits that it has in a column.
func exponential(_ x: Double) -> Double {
  exponential(Lanes(repeating: x))[0]
}
