/// The identity of a parameter as a number: FNV-1a of its name, the same on every machine.
package func identity(of name: String) -> UInt64 {
  var digest = NameDigest()
  digest.add(name)
  return digest.value
}

/// The identity of a name that is made of parts, part by part.
struct NameDigest {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ part: String) {
    var part = part
    var digest = value
    part.withUTF8 { bytes in
      for index in 0..<bytes.count {
        digest = unsafe (digest ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3
      }
    }
    value = digest
  }
}
