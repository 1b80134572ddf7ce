extension Double {
  /// The shortest decimal that reads back as the same number, with a decimal point.
  ///
  /// Plain from 1e-7 up to 1e16, without `.0` behind a whole number; beyond that with an exponent, as
  /// `1.5e-08`. Minus zero is `0`. What is not finite is `nan`, `inf` or `-inf`.
  package var shortestDecimal: String {
    unsafe String(unsafeUninitializedCapacity: DecimalWriter.longest) { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      return unsafe DecimalWriter.write(self, DecimalMark.point.byte, to: start)
    }
  }
}
