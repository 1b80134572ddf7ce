"""Volume 5 against the elementary functions of bonsai-ipcc."""
from bonsai_ipcc.waste.biological import elementary as biological
from bonsai_ipcc.waste.incineration import elementary as incineration
from bonsai_ipcc.waste.swd import elementary as landfill
from bonsai_ipcc.waste.waste_generation import elementary as generation
from bonsai_ipcc.waste.wastewater import elementary as wastewater

from ghg import Inventory

COUNT = 60
YEARS = range(2000, 2021)


def compare(ghg, folder, random, report):
    landfills(ghg, folder, random, report)
    treatment(ghg, folder, random, report)
    sewage(ghg, folder, random, report)
    industry(ghg, folder, random, report)


def landfills(ghg, folder, random, report):
    inventory = Inventory(f"{folder}-landfill", years="2000..2020")
    expected = {}
    for number in range(COUNT):
        site = dict(DOC=random.uniform(0.05, 0.45), DOCf=random.uniform(0.4, 0.7), MCF=random.uniform(0.4, 1),
                    F=random.uniform(0.45, 0.55), k=random.uniform(0.03, 0.4), OX=random.uniform(0, 0.1))
        share, efficiency = random.uniform(0, 1), random.uniform(0.1, 0.8)
        stock = 0.0
        for year in YEARS:
            mass = random.uniform(1, 300)
            inventory.add(
                "landfill", category="4.A", year=year, source=f"site {number}", waste="food waste", quantity=mass,
                unit="Gg", **{f"{name} [1/yr]" if name == "k" else f"{name} [1]": value for name, value in site.items()},
                **{"share at sites with recovery [1]": share, "recovery efficiency [1]": efficiency})
            decomposed = landfill.ddoc_m_decomp_t(stock, site["k"])
            deposited = landfill.ddoc_from_wd_data(mass, site["DOC"], site["DOCf"], site["MCF"])
            stock = landfill.ddoc_ma_t(deposited, stock, site["k"])
            generated = landfill.ch4_generated(decomposed, site["F"])
            expected[f"site {number}", year] = landfill.ch4_emissions(generated, site["OX"], share * efficiency)
    figures = inventory.compute(ghg)
    report.line("4.A, V5 Eq 3.1–3.6, 21 years a site", "bonsai-ipcc `swd`",
                [(figures[source, year, "CH4"], 1000 * value) for (source, year), value in expected.items()])


def treatment(ghg, folder, random, report):
    inventory = Inventory(f"{folder}-treatment")
    compost, burnt = {}, {}
    for number in range(COUNT):
        mass, methane, nitrous = random.uniform(1, 500), random.uniform(0.03, 20), random.uniform(0.06, 1.6)
        inventory.add("treatment", category="4.B", year=2020, source=f"heap {number}", quantity=mass, unit="Gg",
                      **{"EF CH4 [g CH4/kg]": methane, "EF N2O [g N2O/kg]": nitrous})
        compost[f"heap {number}"] = (biological.ch4_emissions(mass, methane, 0),
                                     biological.n2o_emissions(mass, nitrous))
        dm, carbon, fossil, burning = (random.uniform(0.4, 0.9), random.uniform(0.3, 0.8), random.uniform(0.1, 1),
                                       random.uniform(0.6, 1))
        methane, nitrous = random.uniform(0.2, 6500), random.uniform(8, 900)
        inventory.add("furnaces", category="4.C.1", year=2020, source=f"furnace {number}", waste="industrial waste",
                      quantity=mass, unit="Gg",
                      **{"dry matter [1]": dm, "carbon fraction [1]": carbon, "fossil carbon fraction [1]": fossil,
                         "oxidation factor [1]": burning, "EF CH4 [kg CH4/Gg]": methane, "EF N2O [kg N2O/Gg]": nitrous})
        # The tables print the factor of methane by the gigagram.
        burnt[f"furnace {number}"] = (
            incineration.co2_emissions(mass, dm, carbon, fossil, burning), incineration.ch4_emissions(mass, methane),
            incineration.n2o_emissions(mass, nitrous), (1 - fossil) / fossil)
    figures = inventory.compute(ghg)
    slip = ("bonsai-ipcc multiplies by 0.01 where V5 Ch 4 Eq 4.1 and 4.2 print 10^−3 (g/kg to Gg/Gg): ten times too "
            "much; ghg follows the page")
    for index, gas in enumerate(["CH4", "N2O"]):
        report.line(f"4.B, V5 Eq 4.{index + 1}, {gas}", "bonsai-ipcc `biological`",
                    [(figures[source, 2020, gas], 1000 * values[index]) for source, values in compost.items()], slip)
    # CO2 of the biogenic carbon is a line of its own with the same source.
    report.line("4.C.1, V5 Eq 5.1, fossil CO2", "bonsai-ipcc `incineration`",
                [(figures[source, 2020, "CO2"] / (1 + values[3]), 1000 * values[0])
                 for source, values in burnt.items()])
    report.line("4.C.1, V5 Eq 5.4, CH4", "bonsai-ipcc `incineration`",
                [(figures[source, 2020, "CH4"], 1000 * values[1]) for source, values in burnt.items()])
    report.line("4.C.1, V5 Eq 5.5, N2O", "bonsai-ipcc `incineration`",
                [(figures[source, 2020, "N2O"], 1000 * values[2]) for source, values in burnt.items()])


def sewage(ghg, folder, random, report):
    """2019 Refinement: one pathway a source, so that nothing but the pathway is in its figure."""
    inventory = Inventory(f"{folder}-sewage", editions='IPCC 2019, IPCC 2006')
    methane, plants, effluents = {}, {}, {}
    for number in range(COUNT):
        people, bod, extra, b0, mcf = (random.uniform(1e3, 1e7), random.uniform(20, 85), random.choice([1, 1.25]),
                                       random.uniform(0.5, 0.65), random.uniform(0.1, 0.9))
        septic, removed, treated, discharge = (random.uniform(0, 0.5), random.uniform(0.3, 0.9), 1,
                                               random.uniform(0.03, 0.2))
        protein, npr, household, other, industry, lost, plant, water = (
            random.uniform(15, 45), 0.16, random.uniform(1, 1.15), random.uniform(1, 1.1), 1.25,
            random.uniform(0.1, 0.9), random.uniform(0.001, 0.04), random.uniform(0.005, 0.02))
        for part, (ef_plant, ef_water) in {"plant": (plant, 0), "effluent": (0, water)}.items():
            inventory.add(
                "sewage", category="4.D.1", year=2020, source=f"{part} {number}", quantity=people, unit="person",
                **{"wastewater system": "septic tank", "pathway share [1]": 1, "BOD per person [g BOD/person/d]": bod,
                   "industrial BOD correction [1]": extra, "B0 [kg CH4/kg BOD]": b0, "MCF [1]": mcf,
                   "septic compliance [1]": septic, "septic removal [1]": 0.5,
                   "organics removed in treatment [1]": removed, "treated effluent to water [1]": treated,
                   "MCF of discharge [1]": discharge, "N in protein [kg N/kg protein]": npr, "household N [1]": household,
                   "non-consumed protein [1]": other, "industrial protein [1]": industry,
                   "EF plants [kg N2O-N/kg N]": ef_plant, "N removed in treatment [1]": lost,
                   "EF effluent [kg N2O-N/kg N]": ef_water, "protein consumption [kg/person/yr]": protein})
        load = wastewater.tow_system(generation.ww_domestic(people, bod), 1, 1, extra)
        sludge = wastewater.s_septic(load, septic)
        treat = wastewater.ch4_emissions_treatment(load, sludge, wastewater.ef_ch4_treat(b0, mcf), 0)
        rest = wastewater.tow_eff_treat_system(load, 1, removed)
        outside = wastewater.ch4_emissions_discharge(rest, 0, wastewater.ef_ch4_discharge(b0, discharge), 0)
        methane[f"plant {number}"] = treat, outside
        nitrogen = wastewater.tn_domestic(people, protein, npr, household, other, industry)
        plants[f"plant {number}"] = wastewater.n2o_plants(1, 1, plant, nitrogen)
        effluents[f"effluent {number}"] = wastewater.n2o_effluent(
            wastewater.n_effluent_dom_system(nitrogen, 1, lost), water)
    figures = inventory.compute(ghg)
    report.line("4.D.1, 2019 V5 Eq 6.1–6.3d, CH4 of each pathway", "bonsai-ipcc `wastewater`",
                [(figures[source, 2020, "CH4"], sum(both) / 1000) for source, both in methane.items()])
    report.line("4.D.1, 2019 V5 Eq 6.1A, total in Gg", "bonsai-ipcc `wastewater.ch4_emissions`",
                [(figures[source, 2020, "CH4"] / 1000, wastewater.ch4_emissions(*both)) for source, both in methane.items()],
                "bonsai-ipcc multiplies by 10^−5 where Eq 6.1A prints 10^−6 (kg to Gg); ghg follows the page")
    report.line("4.D.1, 2019 V5 Eq 6.9 and 6.10, N2O of plants", "bonsai-ipcc `wastewater`",
                [(figures[source, 2020, "N2O"], value / 1000) for source, value in plants.items()])
    report.line("4.D.1, 2019 V5 Eq 6.7 and 6.8, N2O of effluent", "bonsai-ipcc `wastewater.n2o_effluent`",
                [(figures[source, 2020, "N2O"], value / 1000) for source, value in effluents.items()],
                "bonsai-ipcc leaves out the 44/28 of Eq 6.7, so it is N2O-N; ghg follows the page")


def industry(ghg, folder, random, report):
    inventory = Inventory(f"{folder}-industry", editions='IPCC 2019, IPCC 2006')
    expected = {}
    for number in range(COUNT):
        product, water, cod, b0, mcf = (random.uniform(1e3, 1e6), random.uniform(1, 160), random.uniform(1, 15),
                                        random.uniform(0.2, 0.3), random.uniform(0.1, 0.9))
        load = generation.ww_industrial(product, water, cod)
        sludge = random.uniform(0, 0.3) * load
        emitted = wastewater.ch4_emissions_system_ind(load, sludge, wastewater.ef_ch4_ind(b0, mcf), 0)
        recovered = random.uniform(0, 0.5) * emitted
        inventory.add(
            "works", category="4.D.2", year=2020, source=f"works {number}", quantity=product, unit="t",
            **{"wastewater system": "anaerobic reactor", "pathway share [1]": 1, "wastewater per product [m3/t]": water,
               "COD of wastewater [kg COD/m3]": cod, "B0 [kg CH4/kg COD]": b0, "MCF [1]": mcf,
               "organics removed as sludge [kg COD]": sludge, "recovered CH4 [kg CH4]": recovered})
        expected[f"works {number}"] = wastewater.ch4_emissions_system_ind(
            load, sludge, wastewater.ef_ch4_ind(b0, mcf), recovered)
    figures = inventory.compute(ghg)
    report.line("4.D.2, V5 Eq 6.4–6.6, CH4", "bonsai-ipcc `wastewater`",
                [(figures[source, 2020, "CH4"], value / 1000) for source, value in expected.items()])
