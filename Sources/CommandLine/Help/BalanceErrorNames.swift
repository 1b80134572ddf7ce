extension ErrorNames {
  /// Energy balances, the reference approach and double counts.
  static let ofBalances = [
    "ambiguous-flow": "a row of the balance has a name that stands under several totals",
    "double-count-feedstock": "gas or oil is burnt in chemicals where ammonia counts its feedstock too",
    "double-count-lubricants": "lubricants are burnt where their use is counted too",
    "double-count-reductant": "coke is burnt where iron and steel counts its reductants too",
    "double-count-waste": "waste is burnt for energy where burnt waste is counted too",
    "reference-approach-gap": "1.A and the reference approach differ by more than 5 %",
    "several-fuels": "a column of the balance is several fuels",
    "statistical-difference": "supply and use in the balance differ",
    "stock-sign": "nothing says what a positive stock change is",
    "total-mismatch": "a total of the balance is not the sum of its parts",
    "turned-positive": "inputs that the balance prints as negative are written positive",
    "unchecked-total": "a total sums columns of other units",
    "undivided-total": "a total of the balance stands without its parts",
    "unknown-flow": "no row of an energy balance has this name",
  ]
}
