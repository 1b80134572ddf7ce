/// Every command, in the order of the help.
enum Commands {
  static let all: [Command] = [
    InventoryCommand.command, CheckCommand.command, ExportCommand.command, FactorsCommand.command,
    MethodsCommand.command, TemplateCommand.command, InitCommand.command,
  ]

  static func named(_ name: String) -> Command? { all.first { $0.name == name } }
}
