"""Volume 4 Chapter 5 against hestia-earth-models. Its tables come from a server, so it is handed the factors."""
import logging

from hestia_earth.models.ipcc2019 import ch4ToAirFloodedRice as peer

from ghg import Inventory

COUNT = 100
# A line for every requirement of every field otherwise.
logging.disable(logging.CRITICAL)


def term(name, kind):
    return {"@type": "Term", "@id": name, "termType": kind}


def hectare(field):
    """kg CH4 of a hectare, by the peer's own equations."""
    factors = {"IPCC_2019_CH4_rice_SFw": field["SFw"], "IPCC_2019_CH4_rice_SFp": field["SFp"],
               "IPCC_2019_CH4_rice_CFOA_kg_fresh_weight": field["CFOA manure"],
               "IPCC_2019_CH4_rice_CFOA_kg_dry_weight": field["CFOA straw"]}
    peer.get_lookup_value = lambda *asked, **_: factors.get(asked[1])
    peer.get_region_lookup_value = lambda *asked, **_: field["EFc"] if asked[2] == "CH4_ef" else None
    peer.has_flooded_rice = lambda products: True
    peer.get_organicFertiliser_inputs = lambda cycle: cycle["inputs"]
    cycle = {
        "@type": "Cycle", "site": {"country": term("GADM-VNM", "region")},
        "practices": [{"term": term("croppingDuration", "landUseManagement"), "value": [field["days"]]},
                      {"term": term("flooded", "waterRegime"), "value": [100]},
                      {"term": term("shortFallow", "landUseManagement"), "value": [100]},
                      {"term": term("incorporated", "cropResidueManagement"), "value": [100]}],
        "products": [{"term": term("aboveGroundCropResidueIncorporated", "cropResidue"), "value": [field["straw"]]}],
        "inputs": [{"term": term("manure", "organicFertiliser"), "value": [field["manure"]]}]}
    does, values = peer._should_run(cycle)
    assert does, "hestia refuses the field"
    return peer._value_from_factors(values)


def compare(ghg, folder, random, report):
    inventory = Inventory(folder)
    expected = {}
    for number in range(COUNT):
        field = {"days": random.uniform(78, 150), "EFc": random.uniform(0.6, 2), "SFw": random.uniform(0.05, 1),
                 "SFp": random.uniform(0.6, 2.5), "CFOA straw": random.uniform(0.2, 1),
                 "CFOA manure": random.uniform(0.05, 0.5), "straw": random.uniform(0, 8000),
                 "manure": random.uniform(0, 9000)}
        area = random.uniform(1, 1e5)
        for amendment, name in [("straw <30 d", "straw"), ("farmyard manure", "manure")]:
            inventory.add(
                "rice", category="3.C.7", year=2020, source=f"field {number}", quantity=area, unit="ha/yr",
                **{"water regime": "continuously flooded", "pre-season": "not known", "amendment": amendment,
                   "cultivation period [d]": field["days"], "amendment rate [t/ha]": field[name] / 1000,
                   "amendment factor [1]": field[f"CFOA {name}"], "EF baseline [kg CH4/ha/d]": field["EFc"],
                   "scaling factor water regime [1]": field["SFw"], "scaling factor pre-season [1]": field["SFp"]})
        expected[f"field {number}"] = area * hectare(field)
    figures = inventory.compute(ghg)
    report.line("3.C.7, V4 Eq 5.1–5.3, CH4", "hestia-earth-models `ch4ToAirFloodedRice`",
                [(figures[source, 2020, "CH4"], value / 1000) for source, value in expected.items()])
