/// Every command, in the order of the help.
enum Commands {
  static let all: [Command] = [
    InitCommand.command, TemplateCommand.command, BalanceCommand.command, InventoryCommand.command,
    CheckCommand.command, UncertaintyCommand.command, KeyCategoriesCommand.command, PathwayCommand.command,
    CompareCommand.command, DecomposeCommand.command, TargetsCommand.command, ExplainCommand.command,
    ExportCommand.command, FactorsCommand.command, MethodsCommand.command,
    HelpCommand.command, VersionCommand.command,
  ]

  static func named(_ name: String) -> Command? { all.first { $0.name == name } }
}
