// Every table of emission-factors/, embedded as it stands on disk.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "emission_factor_tables.h"

static const unsigned char references[] = {
#embed "../../emission-factors/references.csv"
};

const ghg_table ghg_tables[] = {
  {"references", references, sizeof references},
};
const unsigned long ghg_table_count = sizeof ghg_tables / sizeof *ghg_tables;
