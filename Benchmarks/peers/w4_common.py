"""What the peers of W4 read, and how they write. 2006 Guidelines Vol 5 Ch 3, Eq 3.2 to 3.6; decay begins on 1 January after
the deposit, half of the carbon decays (DOCf), half of the gas is methane (F)."""
import csv

import numpy as np
import pyarrow as pa
import pyarrow.csv as pc

YEARS = 111
METHANE = 0.5 * 0.5 * 16 / 12 / 1e3  # tonnes of carbon to Gg of methane


def load(project, tables):
    words = pa.dictionary(pa.int32(), pa.string())
    options = pc.ConvertOptions(column_types={name: words for name in ("region", "site type", "climate")})
    sites = pc.read_csv(f"{project}/landfills.csv", convert_options=options).unify_dictionaries()
    with open(f"{tables}/waste.csv") as file:
        waste = list(csv.DictReader(file))
    with open(f"{tables}/sites.csv") as file:
        correction = {row["site type"]: float(row["MCF"]) for row in csv.DictReader(file)}

    def column(name):
        return sites[name].to_numpy(zero_copy_only=False)

    def word(name):
        whole = sites[name].combine_chunks()
        return whole.dictionary.to_pylist(), whole.indices.to_numpy()

    regions, region = word("region")
    kinds, kind = word("site type")
    climates, climate = word("climate")
    decay = np.array([[float(row[name]) for name in climates] for row in waste])
    amounts = np.stack([column(f"waste deposited {row['waste']} [t]") for row in waste], 1)
    carbon = amounts * np.array([float(row["DOC"]) for row in waste]) * np.array([correction[name] for name in kinds])[kind][:, None]
    return dict(regions=regions, region=region, climate=climate, decay=decay, carbon=carbon, opened=column("since"), last=column("year"),
                growth=1 + column("growth rate [%]") / 100, escapes=1 - column("OX [1]").astype(float),
                open=1 - column("share at sites with recovery [1]") * column("recovery efficiency [1]"))


def report(emissions, regions, out):
    """Regions by years."""
    with open(out, "w") as file:
        file.write("region,year,value\n")
        for name, values in zip(regions, emissions.tolist()):
            file.writelines(f"{name},{1950 + year},{value!r}\n" for year, value in enumerate(values))
