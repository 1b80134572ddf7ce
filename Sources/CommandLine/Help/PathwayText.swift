import Exports

extension TopicTexts {
  /// How a pathway is written down.
  static func pathways(_ language: Language) -> String { language(pathwaysEnglish, pathwaysVietnamese) }

  private static let pathwaysEnglish = """
    The last year with rows is year 0. Rows of later years are made from its rows and computed by the same methods,
    so landfills keep their history, land its 20 years, and year 0 equals the inventory. ghg init DIR --example
    viet-nam-2050 or province-2050 makes a folder to begin with; ghg template drivers (rules, measures, scenarios,
    targets, power) prints a table.

    drivers.csv    driver, year, value, unit, ramp, formula, minimum, maximum, lower, upper
      A row is a year up to which a driver is known, and ramp how it is reached from the row before: linear (without a
      word), exponential, logistic, step, table, or growth with the percentage a year as value and % as unit. A driver
      may be computed: population * waste per person, 252 * index(GDP)^0.9; index is the value over that of year 0.
      lower and upper are the 95 % interval of a year: all years of a driver lie at the same place of their intervals.
    rules.csv      category, region, source, fuel (or another word of the rows), input, driver, elasticity, how
      Every amount of a row follows the driver of the closest rule, as much more as the driver (how: follows) or as the
      driver itself (equals). Without input the rule holds for the quantity and all that is measured like it; another
      input (recovered CH4, EF CO2) has a rule of its own. The driver constant leaves rows as they are. A row without a
      rule is an error. Conversions of land are rows too: from, to, stratum; with an input the rule is one of a number
      that describes land, for land in this use or on its way to it.
    measures.csv   measure, kind, category, …, input, value, lower, upper, unit, start, full, ramp, ceiling, lifetime
      activity (-20 %), efficiency (20 % saved), factor (an input, by % or to a value), recovery (an input such as
      recovered CH4, by a mass or as % of the emission), land (from, to; % or ha/yr), shift: value % of the rows go to
      the rows of to category, to source, to fuel …, with service kept: useful energy (efficiency, to efficiency),
      heads, hectares, nitrogen, waste treated, product. Shifts come first, all other measures after them, so their
      order is no matter. Cost: capital cost, running cost, saving, cost lifetime, discount rate (%), currency, all of
      the full effect; capital cost lower and upper, and the like, are its range.
    scenarios.csv  scenario, parent, measure, level (%), driver, becomes, rows without a rule (hold constant)
      A scenario says only how it differs from its parent.
    targets.csv    target, kind, scope, gases, year, base year, value, unit, GWP set, base, baseline, driver, source
      Kinds: absolute, against base year, against BAU (base a figure, baseline a scenario, else the first of the
      scenario's line), intensity, net zero, cumulative budget, peak by. Scopes: Energy,
      Industrial processes, Agriculture (3.A + 3.C), LULUCF (3.B + 3.D), Waste, Total, or codes. The setting targets
      names documents that come with the program: ghg targets.
    power.csv      item (demand, losses, generation, import), technology, driver, efficiency

    Settings of inventory.csv: horizon (the last year, 2050 without a word), targets.

    """

  private static let pathwaysVietnamese = """
    Năm cuối có số liệu là năm 0. Các dòng của những năm sau được tạo từ các dòng của năm 0 và tính bằng cùng phương
    pháp, nên bãi chôn lấp giữ lịch sử, đất giữ 20 năm chuyển đổi, và năm 0 bằng đúng kiểm kê. ghg init DIR --example
    viet-nam-2050 hoặc province-2050 tạo thư mục để bắt đầu; ghg template drivers (rules, measures, scenarios,
    targets, power) in bảng mẫu. Tiêu đề cột có thể viết bằng tiếng Việt.

    drivers.csv    động lực, năm, giá trị, đơn vị, dạng đường, công thức, tối thiểu, tối đa
      Mỗi dòng là một năm đã biết; dạng đường: tuyến tính (mặc định), hàm mũ, logistic, bậc thang, bảng, hoặc tăng
      trưởng (giá trị là % mỗi năm). Công thức: dân số * rác mỗi người, 252 * index(GDP)^0.9.
    rules.csv      danh mục, vùng, nguồn, nhiên liệu (hoặc từ khác của dòng), đầu vào, động lực, độ co giãn, cách
      Mỗi lượng đi theo động lực của quy tắc gần nhất (theo), hoặc bằng động lực (bằng). Động lực constant giữ nguyên.
      Dòng không có quy tắc là lỗi, trừ khi kịch bản ghi giữ không đổi.
      Cận dưới, cận trên của động lực và biện pháp là khoảng tin cậy 95 %.
    measures.csv   biện pháp, loại, danh mục, …, đầu vào, giá trị, cận dưới, cận trên, đơn vị, bắt đầu, đạt mức đầy đủ
      Loại: hoạt động, hiệu suất, hệ số, thu hồi, đất, chuyển đổi (giữ nguyên dịch vụ: năng lượng hữu ích, số đầu con,
      diện tích, ni-tơ, chất thải được xử lý, sản phẩm).
    scenarios.csv  kịch bản, kịch bản gốc, biện pháp, mức (%), động lực, thay bằng, dòng không có quy tắc
    targets.csv    mục tiêu, loại, phạm vi, khí, năm, năm cơ sở, giá trị, đơn vị, bộ GWP, kịch bản cơ sở
      Nông nghiệp = 3.A + 3.C, LULUCF = 3.B + 3.D. Thiết lập targets nêu các văn bản có sẵn: ghg targets.
    power.csv      hạng mục (nhu cầu, tổn thất, phát điện, nhập khẩu), công nghệ, động lực, hiệu suất

    Thiết lập trong inventory.csv: horizon (năm cuối, mặc định 2050), targets.

    """
}
