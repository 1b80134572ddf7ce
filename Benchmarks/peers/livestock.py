"""Volume 4 Chapter 10 against the elementary functions of bonsai-ipcc."""
from bonsai_ipcc.agriculture.generic import elementary as generic
from bonsai_ipcc.agriculture.livestock_manure import elementary as animals
from bonsai_ipcc.agriculture.soils import elementary as fields

from ghg import Inventory

COUNT = 60


def compare(ghg, folder, random, report):
    by_head(ghg, folder, random, report)
    gross_energy(ghg, folder, random, report)
    manure(ghg, folder, random, report)


def by_head(ghg, folder, random, report):
    inventory = Inventory(f"{folder}-head")
    expected = {}
    for number in range(COUNT):
        heads, factor = random.uniform(10, 1e6), random.uniform(1, 128)
        inventory.add("heads", category="3.A.1.a.ii", year=2020, source=f"herd {number}", animal="other cattle",
                      quantity=heads, unit="head", **{"EF CH4 [kg CH4/head/yr]": factor})
        expected[f"herd {number}"] = animals.e(factor, heads)
    figures = inventory.compute(ghg)
    report.line("3.A.1, V4 Eq 10.19", "bonsai-ipcc `e`",
                [(figures[source, 2020, "CH4"], 1000 * value) for source, value in expected.items()])


def page(cow):
    """Eq 10.3, 10.14 and 10.15 as printed, digestibility in percent."""
    de = cow["DE"]
    return dict(ne_m=cow["Cfi"] * cow["BW"] ** 0.75, rem=1.123 - 4.092e-3 * de + 1.126e-5 * de ** 2 - 25.4 / de,
                reg=1.164 - 5.160e-3 * de + 1.308e-5 * de ** 2 - 37.4 / de)


def of_peer(cow):
    share = cow["DE"] / 100
    return dict(ne_m=animals.ne_m(cow["Cfi"], cow["BW"]), rem=animals.rem(share), reg=animals.reg(share))


def factor(cow, parts):
    """The factor of Eq 10.21 by the peer's functions, given the three parts."""
    ne_m = parts["ne_m"]
    ge = animals.ge_cattletier2_(
        ne_m, animals.nea_cattle_(cow["Ca"], ne_m), animals.nel_cattle_(cow["milk"], cow["fat"]),
        animals.ne_work(ne_m, cow["hours"]), animals.ne_p(0.1, ne_m, cow["pregnant"]), parts["rem"], cow["DE"] / 100,
        animals.neg_cattle_(cow["BW"], cow["MW"], cow["gain"], cow["C"]), parts["reg"])
    return animals.ef_atier2_(ge, cow["Ym"] / 100)


def gross_energy(ghg, folder, random, report):
    inventory = Inventory(f"{folder}-energy")
    herds = {}
    for number in range(COUNT):
        mature = random.uniform(350, 650)
        cow = dict(Cfi=random.choice([0.322, 0.335, 0.37, 0.386]), BW=mature * random.uniform(0.4, 1), MW=mature,
                   Ca=random.choice([0, 0.17, 0.36]), milk=random.uniform(0, 30), fat=random.uniform(3, 6),
                   hours=random.uniform(0, 6), pregnant=random.uniform(0, 1), gain=random.uniform(0.05, 1.2),
                   C=random.choice([0.8, 1.0, 1.2]), DE=random.uniform(45, 80), Ym=random.uniform(3, 7.5))
        heads = random.uniform(10, 1e6)
        inventory.add(
            "herds", category="3.A.1.a.i", year=2020, source=f"herd {number}", method="gross energy", quantity=heads,
            unit="head", **{
                "animal": "dairy cattle",
                "live weight [kg/head]": cow["BW"], "mature weight [kg/head]": mature, "weight gain [kg/head/d]": cow["gain"],
                "milk [kg/head/d]": cow["milk"], "milk fat [%]": cow["fat"], "hours of work": cow["hours"],
                "share pregnant": cow["pregnant"], "feed digestibility [%]": cow["DE"],
                "maintenance coefficient [MJ/d]": cow["Cfi"], "activity coefficient": cow["Ca"],
                "growth coefficient": cow["C"], "pregnancy coefficient": 0.1, "methane conversion [%]": cow["Ym"]})
        herds[f"herd {number}"] = cow, heads
    figures = inventory.compute(ghg)

    def line(what, peer, taken, explained=""):
        pairs = []
        for source, (cow, heads) in herds.items():
            parts = page(cow) | {name: of_peer(cow)[name] for name in taken}
            pairs.append((figures[source, 2020, "CH4"], heads * factor(cow, parts) / 1000))
        report.line(what, peer, pairs, explained)

    line("3.A.1 Tier 2, V4 Eq 10.4–10.13, 10.16, 10.21, given NEm, REM and REG of the page",
         "bonsai-ipcc `nea_cattle_` … `ef_atier2_`", [])
    line("3.A.1 Tier 2, V4 Eq 10.3", "bonsai-ipcc `ne_m`", ["ne_m"],
         "bonsai-ipcc raises the weight to 0.76, Eq 10.3 prints 0.75; ghg follows the page")
    line("3.A.1 Tier 2, V4 Eq 10.14", "bonsai-ipcc `rem`", ["rem"],
         "bonsai-ipcc takes 4.092·10^−3 off as it is, Eq 10.14 multiplies it by DE; ghg follows the page")
    line("3.A.1 Tier 2, V4 Eq 10.15", "bonsai-ipcc `reg`", ["reg"],
         "bonsai-ipcc takes 5.160·10^−3 off as it is, Eq 10.15 multiplies it by DE; ghg follows the page")


def manure(ghg, folder, random, report):
    inventory = Inventory(f"{folder}-manure")
    direct, soils = {}, {}
    for number in range(COUNT):
        region = f"Region{number:02}"
        heads, mass, rate = random.uniform(10, 1e6), random.uniform(20, 600), random.uniform(0.2, 1.4)
        solid, grazed = random.uniform(0.1, 0.6), random.uniform(0, 0.3)
        systems = {"solid storage": solid, "liquid/slurry": 1 - solid - grazed}
        excreted = animals.nex_tier1_(rate, mass)
        left = emitted = 0.0
        for system, share in systems.items():
            ef3, loss, bedding = random.uniform(0, 0.02), random.uniform(0.1, 0.6), random.uniform(0, 7)
            inventory.add(
                "manure", category="3.A.2.a.ii", region=region, year=2020, source=f"herd {number}",
                animal="other cattle", quantity=heads, unit="head",
                **{"manure system": system, "share of manure [1]": share, "share on pasture [1]": grazed,
                   "animal mass [kg live mass]": mass, "N excretion rate [kg N/kg live mass/d]": rate / 1000,
                   "EF3 [kg N2O-N/kg N]": ef3, "N loss [1]": loss, "bedding N [kg N/head/yr]": bedding})
            emitted += animals.n2o_direct_mm(heads, excreted, share, ef3)
            left += animals.n_mms(heads, excreted, share, 0, loss, bedding)
        direct[f"herd {number}"] = emitted
        ef1, ef3 = random.uniform(0.003, 0.03), random.uniform(0.007, 0.06)
        inventory.add(
            "fields", category="3.C.4", region=region, year=2020, source=f"fields {number}", quantity=0, unit="kg N/yr",
            **{"EF1 [kg N2O-N/kg N]": ef1, "EF1FR [kg N2O-N/kg N]": 0.003, "EF3PRP CPP [kg N2O-N/kg N]": ef3,
               "EF3PRP SO [kg N2O-N/kg N]": 0.01, "manure N on pasture, sheep and others [kg N/yr]": 0})
        spread = fields.n2o_n_inputs(0, fields.f_on(fields.f_am(left, 0, 0, 0), 0, 0, 0), 0, 0, ef1)
        dropped = fields.n2o_n_prp(fields.f_prp(heads, excreted, grazed), ef3)
        soils[f"fields {number}"] = generic.n2o(spread + dropped)
    figures = inventory.compute(ghg)
    report.line("3.A.2, V4 Eq 10.25 and 10.30, N2O", "bonsai-ipcc `n2o_direct_mm`",
                [(figures[source, 2020, "N2O"], value / 1000) for source, value in direct.items()])
    report.line("3.A.2 to 3.C.4, V4 Eq 10.34, 11.4 and 11.5: nitrogen handed on to soils", "bonsai-ipcc `n_mms`, `f_prp`",
                [(figures[source, 2020, "N2O"], value / 1000) for source, value in soils.items()])
