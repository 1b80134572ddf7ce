"""Carbon of forests: what libcbm moves out of and into its pools, by the methods of Volume 4 Chapter 2."""
import os

from libcbm import resources
from libcbm.input.sit import sit_cbm_factory
from libcbm.model.cbm import cbm_simulator
from libcbm.model.cbm.cbm_output import CBMOutput

from ghg import Inventory

YEARS = 20
CARBON_FRACTION = 0.5


def simulate():
    """Pools and flows of the second tutorial of the CBM, a forest of 201 stands, in t C."""
    folder = os.path.join(resources.get_test_resources_dir(), "cbm3_tutorial2")
    sit = sit_cbm_factory.load_sit(os.path.join(folder, "sit_config.json"))
    classifiers, inventory = sit_cbm_factory.initialize_inventory(sit)
    output = CBMOutput()
    with sit_cbm_factory.initialize_cbm(sit) as cbm:
        rules = sit_cbm_factory.create_sit_rule_based_processor(sit, cbm)
        cbm_simulator.simulate(cbm, n_steps=YEARS, classifiers=classifiers, inventory=inventory,
                               pre_dynamics_func=rules.pre_dynamics_func,
                               reporting_func=output.append_simulation_result)
    pools = output.pools.to_pandas().groupby("timestep").sum(numeric_only=True)
    flows = output.flux.to_pandas().groupby("timestep").sum(numeric_only=True)
    return pools, flows


def compare(ghg, folder, random, report):
    pools, flows = simulate()
    trees = [name for name in pools if name.startswith(("Softwood", "Hardwood")) and "Stem" not in name
             and "Branch" not in name]
    biomass = pools[trees].sum(axis=1)
    harvest = flows[["DisturbanceSoftProduction", "DisturbanceHardProduction"]].sum(axis=1)
    left = flows[[name for name in flows if name.startswith("Disturbance") and name.endswith("LitterInput")]].sum(axis=1)
    fire = flows[[name for name in flows if name.startswith("DisturbanceBio")]].sum(axis=1)
    growth = flows[["DeltaBiomass_AG", "DeltaBiomass_BG"]].sum(axis=1)
    inventory = Inventory(folder, years=f"2001..{2000 + YEARS}")
    for step in range(1, YEARS + 1):
        wood = {"root-shoot ratio [1]": 0, "carbon fraction [1]": CARBON_FRACTION}
        common = dict(category="3.B.1.a", year=2000 + step)
        inventory.add("growth", **common, source="growth", quantity=1, unit="ha", **wood,
                      **{"biomass growth [t d.m./ha/yr]": growth[step] / CARBON_FRACTION})
        inventory.add("losses", **common, source="harvest", method="wood removals", **wood,
                      quantity=harvest[step] / CARBON_FRACTION, unit="m3/yr", **{"BCEF of removals [t d.m./m3]": 1})
        inventory.add("losses", **common, source="slash and fire", method="disturbance", **wood, quantity=1,
                      unit="ha/yr", **{"biomass of the land [t d.m./ha]": (left[step] + fire[step]) / CARBON_FRACTION,
                                       "fraction lost in disturbance [1]": 1})
        inventory.add("stocks", **common, source="stocks", method="stock-difference", **wood,
                      quantity=biomass[step] / CARBON_FRACTION, unit="m3",
                      **{"growing stock before [m3]": biomass[step - 1] / CARBON_FRACTION, "years between stocks [yr]": 1,
                         "BCEF of stock [t d.m./m3]": 1})
    figures = inventory.compute(ghg)

    def total(step, sources):
        return sum(figures[source, 2000 + step, "CO2"] for source in sources)

    by_flows = {step: 44 / 12 * (harvest[step] + left[step] + fire[step] - growth[step]) for step in range(1, YEARS + 1)}
    by_pools = {step: 44 / 12 * (biomass[step - 1] - biomass[step]) for step in range(1, YEARS + 1)}
    gained = {step: total(step, ["growth", "harvest", "slash and fire"]) for step in by_flows}
    report.line("3.B.1.a, V4 Eq 2.9, 2.12, 2.14: gain and loss", "libcbm, flows of 201 stands",
                [(gained[step], flow) for step, flow in by_flows.items()])
    report.line("3.B.1.a, V4 Eq 2.8: difference of stocks", "libcbm, pools of 201 stands",
                [(total(step, ["stocks"]), change) for step, change in by_pools.items()])
    own = max(abs(by_flows[step] / by_pools[step] - 1) for step in by_flows)
    report.line("3.B.1.a: gain and loss of ghg against the pools of libcbm", "libcbm, 201 stands",
                [(gained[step], change) for step, change in by_pools.items()],
                f"libcbm's own flows and pools differ by {own:.1e}: carbon is conserved to its arithmetic")
