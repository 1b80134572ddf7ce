import Exports

/// The help texts, put together from what each command says of itself.
enum Help {
  static func overview(_ language: Language) -> String {
    var text = language(
      """
      ghg: greenhouse gas inventories by the IPCC guidelines, from tables to tables

      usage: ghg COMMAND [arguments] [options]


      """,
      """
      ghg: kiểm kê khí nhà kính theo hướng dẫn của IPCC, từ bảng đến bảng

      cách dùng: ghg LỆNH [đối số] [tùy chọn]


      """)
    let width = Commands.all.map(\.name.count).max() ?? 0
    for command in Commands.all {
      let name = command.name + String(repeating: " ", count: width - command.name.count)
      text += "  \(name)  \(language(command.summary, command.summaryVietnamese))\n"
    }
    return text
      + language(
        """

        ghg COMMAND --help explains a command; ghg help lists further topics.
        Begin with: ghg init DIR --example tinh-lao-cai && ghg inventory DIR

        """,
        """

        ghg LỆNH --help giải thích một lệnh; ghg help liệt kê các chủ đề khác.
        Bắt đầu với: ghg init THƯ_MỤC --example tinh-lao-cai && ghg inventory THƯ_MỤC

        """)
  }

  static func text(of command: Command, _ language: Language) -> String {
    var text = language(command.summary, command.summaryVietnamese) + "\n\n"
    text += language("usage: ", "cách dùng: ") + command.usage + "\n"
    let details = language(command.details, command.detailsVietnamese)
    if !details.isEmpty { text += "\n" + details + "\n" }
    text += "\n" + language("options:", "tùy chọn:") + "\n"
    let names = command.allOptions.map(written)
    let width = names.map(\.count).max() ?? 0
    for (option, name) in zip(command.allOptions, names) {
      let padded = name + String(repeating: " ", count: width - name.count)
      text += "  \(padded)  \(language(option.help, option.helpVietnamese))\n"
    }
    return text
  }

  private static func written(_ option: Option) -> String {
    let name = (option.short.map { "-\($0), " } ?? "    ") + "--" + option.name
    return option.value.map { "\(name) \($0)" } ?? name
  }
}
