"""Volume 4 Chapters 2 and 11 against the elementary functions of bonsai-ipcc."""
from bonsai_ipcc.agriculture.generic import elementary as generic
from bonsai_ipcc.agriculture.livestock_manure import elementary as animals
from bonsai_ipcc.agriculture.soils import elementary as soils

from ghg import Inventory

COUNT = 60


def compare(ghg, folder, random, report):
    carbon(ghg, folder, random, report)
    nitrogen(ghg, folder, random, report)


def carbon(ghg, folder, random, report):
    inventory = Inventory(f"{folder}-carbon")
    expected = {}
    for number in range(COUNT):
        area, reference = random.uniform(1, 1e6), random.uniform(20, 130)
        before, after = [[random.uniform(0.5, 1.1), random.uniform(0.7, 1.2), random.uniform(0.9, 1.45)] for _ in "12"]
        inventory.add(
            "soils", category="3.B.2.a", year=2020, source=f"field {number}", method="mineral soils", quantity=area,
            unit="ha", **{"reference soil carbon [t C/ha]": reference},
            **{f"{name} [1]": value for name, value in zip(["FLU", "FMG", "FI"], after)},
            **{f"{name} before [1]": value for name, value in zip(["FLU", "FMG", "FI"], before)})
        change = generic.delta_c_mineral(
            generic.soc(reference, *after, area), generic.soc(reference, *before, area), 20)
        expected[f"field {number}"] = -change * 44 / 12
    figures = inventory.compute(ghg)
    report.line("3.B, V4 Eq 2.25, CO2 of mineral soils", "bonsai-ipcc `soc`, `delta_c_mineral`",
                [(figures[source, 2020, "CO2"], value) for source, value in expected.items()])


def nitrogen(ghg, folder, random, report):
    inventory = Inventory(f"{folder}-nitrogen")
    expected = {}
    for number in range(COUNT):
        synthetic, manure, residues, mineralised, cattle, sheep = [random.uniform(0, 1e8) for _ in range(6)]
        ef1, ef_cattle, ef_sheep = random.uniform(0.003, 0.03), random.uniform(0.007, 0.06), random.uniform(0.003, 0.03)
        inventory.add(
            "nitrogen", category="3.C.4", region=f"Region{number:02}", year=2020, source=f"fields {number}",
            quantity=synthetic, unit="kg N/yr",
            **{"manure N applied [kg N/yr]": manure, "crop residue N [kg N/yr]": residues,
               "mineralised N [kg N/yr]": mineralised, "manure N on pasture, cattle, poultry and pigs [kg N/yr]": cattle,
               "manure N on pasture, sheep and others [kg N/yr]": sheep, "EF1 [kg N2O-N/kg N]": ef1,
               "EF1FR [kg N2O-N/kg N]": 0.003, "EF3PRP CPP [kg N2O-N/kg N]": ef_cattle,
               "EF3PRP SO [kg N2O-N/kg N]": ef_sheep})
        inputs = soils.n2o_n_inputs(synthetic, soils.f_on(manure, 0, 0, 0), residues, mineralised, ef1)
        pasture = soils.n2o_n_prp(cattle, ef_cattle) + soils.n2o_n_prp(sheep, ef_sheep)
        expected[f"fields {number}"] = generic.n2o(soils.n2o_n_direct(inputs, 0, pasture))
    figures = inventory.compute(ghg)
    report.line("3.C.4, V4 Eq 11.1, N2O", "bonsai-ipcc `n2o_n_direct`",
                [(figures[source, 2020, "N2O"], value / 1000) for source, value in expected.items()])
