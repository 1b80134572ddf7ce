/// The identity of a parameter as a number: FNV-1a of its name, the same on every machine.
package func identity(of name: String) -> UInt64 {
  name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
}
