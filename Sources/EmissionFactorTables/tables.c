// Every table of emission-factors/, embedded as it stands on disk. A table is two lines here: its bytes and its row
// in ghg_tables, both in the order of their names; a table of factors has a row in index.csv too. A test names what is missing.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "emission_factor_tables.h"

#define TABLE(id) static const unsigned char id[] =

TABLE(t_afolu_v4_10_10_11_enteric_2006) {
#embed "../../emission-factors/afolu/v4-10.10-11-enteric-2006.csv"
};
TABLE(t_afolu_v4_10_10_11_enteric_2019) {
#embed "../../emission-factors/afolu/v4-10.10-11-enteric-2019.csv"
};
TABLE(t_afolu_v4_10_12_13_ym_2006) {
#embed "../../emission-factors/afolu/v4-10.12-13-ym-2006.csv"
};
TABLE(t_afolu_v4_10_12_13_ym_2019) {
#embed "../../emission-factors/afolu/v4-10.12-13-ym-2019.csv"
};
TABLE(t_afolu_v4_10_13a_volatile_solids_2019) {
#embed "../../emission-factors/afolu/v4-10.13a-volatile-solids-2019.csv"
};
TABLE(t_afolu_v4_10_14_16_manure_ch4_2006) {
#embed "../../emission-factors/afolu/v4-10.14-16-manure-ch4-2006.csv"
};
TABLE(t_afolu_v4_10_14_manure_ch4_per_vs_2019) {
#embed "../../emission-factors/afolu/v4-10.14-manure-ch4-per-vs-2019.csv"
};
TABLE(t_afolu_v4_10_15_manure_other_animals_2019) {
#embed "../../emission-factors/afolu/v4-10.15-manure-other-animals-2019.csv"
};
TABLE(t_afolu_v4_10_16_manure_b0_2019) {
#embed "../../emission-factors/afolu/v4-10.16-manure-b0-2019.csv"
};
TABLE(t_afolu_v4_10_17_manure_mcf_2006) {
#embed "../../emission-factors/afolu/v4-10.17-manure-mcf-2006.csv"
};
TABLE(t_afolu_v4_10_17_manure_mcf_2019) {
#embed "../../emission-factors/afolu/v4-10.17-manure-mcf-2019.csv"
};
TABLE(t_afolu_v4_10_19_nitrogen_excretion_2006) {
#embed "../../emission-factors/afolu/v4-10.19-nitrogen-excretion-2006.csv"
};
TABLE(t_afolu_v4_10_19_nitrogen_excretion_2019) {
#embed "../../emission-factors/afolu/v4-10.19-nitrogen-excretion-2019.csv"
};
TABLE(t_afolu_v4_10_2_feed_2006) {
#embed "../../emission-factors/afolu/v4-10.2-feed-2006.csv"
};
TABLE(t_afolu_v4_10_2_feed_2019) {
#embed "../../emission-factors/afolu/v4-10.2-feed-2019.csv"
};
TABLE(t_afolu_v4_10_20_nitrogen_retention_2006) {
#embed "../../emission-factors/afolu/v4-10.20-nitrogen-retention-2006.csv"
};
TABLE(t_afolu_v4_10_20_nitrogen_retention_2019) {
#embed "../../emission-factors/afolu/v4-10.20-nitrogen-retention-2019.csv"
};
TABLE(t_afolu_v4_10_20b_nitrogen_gain_2019) {
#embed "../../emission-factors/afolu/v4-10.20b-nitrogen-gain-2019.csv"
};
TABLE(t_afolu_v4_10_21_manure_n2o_2006) {
#embed "../../emission-factors/afolu/v4-10.21-manure-n2o-2006.csv"
};
TABLE(t_afolu_v4_10_21_manure_n2o_2019) {
#embed "../../emission-factors/afolu/v4-10.21-manure-n2o-2019.csv"
};
TABLE(t_afolu_v4_10_21_pasture_and_fuel) {
#embed "../../emission-factors/afolu/v4-10.21-pasture-and-fuel.csv"
};
TABLE(t_afolu_v4_10_22_23_manure_n_loss_2006) {
#embed "../../emission-factors/afolu/v4-10.22-23-manure-n-loss-2006.csv"
};
TABLE(t_afolu_v4_10_22_manure_n_loss_2019) {
#embed "../../emission-factors/afolu/v4-10.22-manure-n-loss-2019.csv"
};
TABLE(t_afolu_v4_10_23_dinitrogen_2019) {
#embed "../../emission-factors/afolu/v4-10.23-dinitrogen-2019.csv"
};
TABLE(t_afolu_v4_10_4_7_gross_energy_2006) {
#embed "../../emission-factors/afolu/v4-10.4-7-gross-energy-2006.csv"
};
TABLE(t_afolu_v4_10_4_7_gross_energy_2019) {
#embed "../../emission-factors/afolu/v4-10.4-7-gross-energy-2019.csv"
};
TABLE(t_afolu_v4_10_5_4_bedding_2006) {
#embed "../../emission-factors/afolu/v4-10.5.4-bedding-2006.csv"
};
TABLE(t_afolu_v4_10_8_dry_matter_intake_2019) {
#embed "../../emission-factors/afolu/v4-10.8-dry-matter-intake-2019.csv"
};
TABLE(t_afolu_v4_10a_1_3_cattle_characteristics_2006) {
#embed "../../emission-factors/afolu/v4-10a.1-3-cattle-characteristics-2006.csv"
};
TABLE(t_afolu_v4_10a_1_3_cattle_characteristics_2019) {
#embed "../../emission-factors/afolu/v4-10a.1-3-cattle-characteristics-2019.csv"
};
TABLE(t_afolu_v4_10a_4_9_manure_parameters_2006) {
#embed "../../emission-factors/afolu/v4-10a.4-9-manure-parameters-2006.csv"
};
TABLE(t_afolu_v4_10a_5_animal_mass_2019) {
#embed "../../emission-factors/afolu/v4-10a.5-animal-mass-2019.csv"
};
TABLE(t_afolu_v4_10a_6_9_manure_systems_2019) {
#embed "../../emission-factors/afolu/v4-10a.6-9-manure-systems-2019.csv"
};
TABLE(t_afolu_v4_11_liming_urea) {
#embed "../../emission-factors/afolu/v4-11-liming-urea.csv"
};
TABLE(t_afolu_v4_11_1_soils_direct_n2o_2006) {
#embed "../../emission-factors/afolu/v4-11.1-soils-direct-n2o-2006.csv"
};
TABLE(t_afolu_v4_11_1_soils_direct_n2o_2019) {
#embed "../../emission-factors/afolu/v4-11.1-soils-direct-n2o-2019.csv"
};
TABLE(t_afolu_v4_11_2_crop_residues_2006) {
#embed "../../emission-factors/afolu/v4-11.2-crop-residues-2006.csv"
};
TABLE(t_afolu_v4_11_2_crop_residues_2019) {
#embed "../../emission-factors/afolu/v4-11.2-crop-residues-2019.csv"
};
TABLE(t_afolu_v4_11_3_soils_indirect_n2o_2006) {
#embed "../../emission-factors/afolu/v4-11.3-soils-indirect-n2o-2006.csv"
};
TABLE(t_afolu_v4_11_3_soils_indirect_n2o_2019) {
#embed "../../emission-factors/afolu/v4-11.3-soils-indirect-n2o-2019.csv"
};
TABLE(t_afolu_v4_11_6_share_renewed) {
#embed "../../emission-factors/afolu/v4-11.6-share-renewed.csv"
};
TABLE(t_afolu_v4_11_8_soil_carbon_nitrogen_2006) {
#embed "../../emission-factors/afolu/v4-11.8-soil-carbon-nitrogen-2006.csv"
};
TABLE(t_afolu_v4_12_1_3_harvested_wood_2019) {
#embed "../../emission-factors/afolu/v4-12.1-3-harvested-wood-2019.csv"
};
TABLE(t_afolu_v4_12_2_4_harvested_wood_2006) {
#embed "../../emission-factors/afolu/v4-12.2-4-harvested-wood-2006.csv"
};
TABLE(t_afolu_v4_2_2_dead_organic_matter_2019) {
#embed "../../emission-factors/afolu/v4-2.2-dead-organic-matter-2019.csv"
};
TABLE(t_afolu_v4_2_2_litter_2006) {
#embed "../../emission-factors/afolu/v4-2.2-litter-2006.csv"
};
TABLE(t_afolu_v4_2_3_soil_carbon_2006) {
#embed "../../emission-factors/afolu/v4-2.3-soil-carbon-2006.csv"
};
TABLE(t_afolu_v4_2_3_soil_carbon_2019) {
#embed "../../emission-factors/afolu/v4-2.3-soil-carbon-2019.csv"
};
TABLE(t_afolu_v4_2_3_2_dead_matter_2006) {
#embed "../../emission-factors/afolu/v4-2.3.2-dead-matter-2006.csv"
};
TABLE(t_afolu_v4_2_4_2_6_fire_2006) {
#embed "../../emission-factors/afolu/v4-2.4-2.6-fire-2006.csv"
};
TABLE(t_afolu_v4_2_4_2_6_fire_2019) {
#embed "../../emission-factors/afolu/v4-2.4-2.6-fire-2019.csv"
};
TABLE(t_afolu_v4_2_5_burning_2006) {
#embed "../../emission-factors/afolu/v4-2.5-burning-2006.csv"
};
TABLE(t_afolu_v4_2_5_burning_2019) {
#embed "../../emission-factors/afolu/v4-2.5-burning-2019.csv"
};
TABLE(t_afolu_v4_4_11_volume_growth_2006) {
#embed "../../emission-factors/afolu/v4-4.11-volume-growth-2006.csv"
};
TABLE(t_afolu_v4_4_11_volume_growth_2019) {
#embed "../../emission-factors/afolu/v4-4.11-volume-growth-2019.csv"
};
TABLE(t_afolu_v4_4_12_forest_biomass_2006) {
#embed "../../emission-factors/afolu/v4-4.12-forest-biomass-2006.csv"
};
TABLE(t_afolu_v4_4_12_forest_summary_2019) {
#embed "../../emission-factors/afolu/v4-4.12-forest-summary-2019.csv"
};
TABLE(t_afolu_v4_4_13_4_14_wood_density_2006) {
#embed "../../emission-factors/afolu/v4-4.13-4.14-wood-density-2006.csv"
};
TABLE(t_afolu_v4_4_3_carbon_fraction_2006) {
#embed "../../emission-factors/afolu/v4-4.3-carbon-fraction-2006.csv"
};
TABLE(t_afolu_v4_4_4_root_shoot_2006) {
#embed "../../emission-factors/afolu/v4-4.4-root-shoot-2006.csv"
};
TABLE(t_afolu_v4_4_4_root_shoot_2019) {
#embed "../../emission-factors/afolu/v4-4.4-root-shoot-2019.csv"
};
TABLE(t_afolu_v4_4_5_bcef_2006) {
#embed "../../emission-factors/afolu/v4-4.5-bcef-2006.csv"
};
TABLE(t_afolu_v4_4_6_organic_soils_2006) {
#embed "../../emission-factors/afolu/v4-4.6-organic-soils-2006.csv"
};
TABLE(t_afolu_v4_4_7_4_8_forest_biomass_2006) {
#embed "../../emission-factors/afolu/v4-4.7-4.8-forest-biomass-2006.csv"
};
TABLE(t_afolu_v4_4_7_4_8_forest_biomass_2019) {
#embed "../../emission-factors/afolu/v4-4.7-4.8-forest-biomass-2019.csv"
};
TABLE(t_afolu_v4_4_9_4_10_forest_growth_2006) {
#embed "../../emission-factors/afolu/v4-4.9-4.10-forest-growth-2006.csv"
};
TABLE(t_afolu_v4_4_9_4_10_forest_growth_2019) {
#embed "../../emission-factors/afolu/v4-4.9-4.10-forest-growth-2019.csv"
};
TABLE(t_afolu_v4_5_1_5_3_perennial_crops_2019) {
#embed "../../emission-factors/afolu/v4-5.1-5.3-perennial-crops-2019.csv"
};
TABLE(t_afolu_v4_5_1_perennial_crops_2006) {
#embed "../../emission-factors/afolu/v4-5.1-perennial-crops-2006.csv"
};
TABLE(t_afolu_v4_5_11_rice_efc_2006) {
#embed "../../emission-factors/afolu/v4-5.11-rice-efc-2006.csv"
};
TABLE(t_afolu_v4_5_11_rice_efc_2019) {
#embed "../../emission-factors/afolu/v4-5.11-rice-efc-2019.csv"
};
TABLE(t_afolu_v4_5_11a_rice_cultivation_period_2019) {
#embed "../../emission-factors/afolu/v4-5.11a-rice-cultivation-period-2019.csv"
};
TABLE(t_afolu_v4_5_12_rice_sfw_2006) {
#embed "../../emission-factors/afolu/v4-5.12-rice-sfw-2006.csv"
};
TABLE(t_afolu_v4_5_12_rice_sfw_2019) {
#embed "../../emission-factors/afolu/v4-5.12-rice-sfw-2019.csv"
};
TABLE(t_afolu_v4_5_13_rice_sfp_2006) {
#embed "../../emission-factors/afolu/v4-5.13-rice-sfp-2006.csv"
};
TABLE(t_afolu_v4_5_13_rice_sfp_2019) {
#embed "../../emission-factors/afolu/v4-5.13-rice-sfp-2019.csv"
};
TABLE(t_afolu_v4_5_14_rice_cfoa_2006) {
#embed "../../emission-factors/afolu/v4-5.14-rice-cfoa-2006.csv"
};
TABLE(t_afolu_v4_5_14_rice_cfoa_2019) {
#embed "../../emission-factors/afolu/v4-5.14-rice-cfoa-2019.csv"
};
TABLE(t_afolu_v4_5_2_5_3_crop_biomass_2006) {
#embed "../../emission-factors/afolu/v4-5.2-5.3-crop-biomass-2006.csv"
};
TABLE(t_afolu_v4_5_5_6_2_stock_change_2006) {
#embed "../../emission-factors/afolu/v4-5.5-6.2-stock-change-2006.csv"
};
TABLE(t_afolu_v4_5_5_6_2_stock_change_2019) {
#embed "../../emission-factors/afolu/v4-5.5-6.2-stock-change-2019.csv"
};
TABLE(t_afolu_v4_5_5_steady_state_2019) {
#embed "../../emission-factors/afolu/v4-5.5-steady-state-2019.csv"
};
TABLE(t_afolu_v4_6_1_grass_root_shoot_2006) {
#embed "../../emission-factors/afolu/v4-6.1-grass-root-shoot-2006.csv"
};
TABLE(t_afolu_v4_6_4_grass_2006) {
#embed "../../emission-factors/afolu/v4-6.4-grass-2006.csv"
};
TABLE(t_afolu_v4_7_4_6_peat_extraction_2006) {
#embed "../../emission-factors/afolu/v4-7.4-6-peat-extraction-2006.csv"
};
TABLE(t_afolu_v4_7_9_15_flooded_land_2019) {
#embed "../../emission-factors/afolu/v4-7.9-15-flooded-land-2019.csv"
};
TABLE(t_afolu_v4_8_1_8_4_settlements_2006) {
#embed "../../emission-factors/afolu/v4-8.1-8.4-settlements-2006.csv"
};
TABLE(t_afolu_v4_8_1_8_4_settlements_2019) {
#embed "../../emission-factors/afolu/v4-8.1-8.4-settlements-2019.csv"
};
TABLE(t_afolu_v4_ap2_3_flooded_land_2006) {
#embed "../../emission-factors/afolu/v4-ap2-3-flooded-land-2006.csv"
};
TABLE(t_afolu_ws_2_1_5_drained_organic_soils_2013) {
#embed "../../emission-factors/afolu/ws-2.1-5-drained-organic-soils-2013.csv"
};
TABLE(t_afolu_ws_2_6_7_organic_soil_fire_2013) {
#embed "../../emission-factors/afolu/ws-2.6-7-organic-soil-fire-2013.csv"
};
TABLE(t_afolu_ws_3_1_3_rewetted_organic_soils_2013) {
#embed "../../emission-factors/afolu/ws-3.1-3-rewetted-organic-soils-2013.csv"
};
TABLE(t_afolu_ws_4_11_15_coastal_wetlands_2013) {
#embed "../../emission-factors/afolu/ws-4.11-15-coastal-wetlands-2013.csv"
};
TABLE(t_afolu_ws_5_2_4_mineral_wetlands_2013) {
#embed "../../emission-factors/afolu/ws-5.2-4-mineral-wetlands-2013.csv"
};
TABLE(t_categories_crt) {
#embed "../../emission-factors/categories/crt.csv"
};
TABLE(t_categories_ipcc1996) {
#embed "../../emission-factors/categories/ipcc1996.csv"
};
TABLE(t_categories_ipcc2006) {
#embed "../../emission-factors/categories/ipcc2006.csv"
};
TABLE(t_categories_ipcc2006_name_sources) {
#embed "../../emission-factors/categories/ipcc2006_name_sources.csv"
};
TABLE(t_categories_key_category_aggregation) {
#embed "../../emission-factors/categories/key-category-aggregation.csv"
};
TABLE(t_categories_not_computed) {
#embed "../../emission-factors/categories/not-computed.csv"
};
TABLE(t_categories_viet_nam_forms) {
#embed "../../emission-factors/categories/viet-nam-forms.csv"
};
TABLE(t_energy_balance_flows) {
#embed "../../emission-factors/energy-balance/flows.csv"
};
TABLE(t_energy_balance_fuels) {
#embed "../../emission-factors/energy-balance/fuels.csv"
};
TABLE(t_energy_fuel_density) {
#embed "../../emission-factors/energy/fuel-density.csv"
};
TABLE(t_energy_v1_7_nmvoc_carbon) {
#embed "../../emission-factors/energy/v1-7-nmvoc-carbon.csv"
};
TABLE(t_energy_v2_1_2_fuel_ncv) {
#embed "../../emission-factors/energy/v2-1.2-fuel-ncv.csv"
};
TABLE(t_energy_v2_1_3_fuel_carbon_content) {
#embed "../../emission-factors/energy/v2-1.3-fuel-carbon-content.csv"
};
TABLE(t_energy_v2_1_4_fuel_co2) {
#embed "../../emission-factors/energy/v2-1.4-fuel-co2.csv"
};
TABLE(t_energy_v2_2_10_commercial_technology) {
#embed "../../emission-factors/energy/v2-2.10-commercial-technology.csv"
};
TABLE(t_energy_v2_2_2_energy_industries) {
#embed "../../emission-factors/energy/v2-2.2-energy-industries.csv"
};
TABLE(t_energy_v2_2_3_manufacturing_construction) {
#embed "../../emission-factors/energy/v2-2.3-manufacturing-construction.csv"
};
TABLE(t_energy_v2_2_4_commercial_institutional) {
#embed "../../emission-factors/energy/v2-2.4-commercial-institutional.csv"
};
TABLE(t_energy_v2_2_5_residential_agriculture) {
#embed "../../emission-factors/energy/v2-2.5-residential-agriculture.csv"
};
TABLE(t_energy_v2_2_6_utility_technology) {
#embed "../../emission-factors/energy/v2-2.6-utility-technology.csv"
};
TABLE(t_energy_v2_2_7_industrial_technology) {
#embed "../../emission-factors/energy/v2-2.7-industrial-technology.csv"
};
TABLE(t_energy_v2_2_8_kiln_technology) {
#embed "../../emission-factors/energy/v2-2.8-kiln-technology.csv"
};
TABLE(t_energy_v2_2_9_residential_technology) {
#embed "../../emission-factors/energy/v2-2.9-residential-technology.csv"
};
TABLE(t_energy_v2_3_2_urea_catalyst) {
#embed "../../emission-factors/energy/v2-3.2-urea-catalyst.csv"
};
TABLE(t_energy_v2_3_2_1_road_co2) {
#embed "../../emission-factors/energy/v2-3.2.1-road-co2.csv"
};
TABLE(t_energy_v2_3_2_2_road_ch4_n2o) {
#embed "../../emission-factors/energy/v2-3.2.2-road-ch4-n2o.csv"
};
TABLE(t_energy_v2_3_2_3_road_us_distance) {
#embed "../../emission-factors/energy/v2-3.2.3-road-us-distance.csv"
};
TABLE(t_energy_v2_3_2_4_road_alternative_distance) {
#embed "../../emission-factors/energy/v2-3.2.4-road-alternative-distance.csv"
};
TABLE(t_energy_v2_3_2_5_road_europe_distance) {
#embed "../../emission-factors/energy/v2-3.2.5-road-europe-distance.csv"
};
TABLE(t_energy_v2_3_3_1_off_road) {
#embed "../../emission-factors/energy/v2-3.3.1-off-road.csv"
};
TABLE(t_energy_v2_3_4_box1_locomotives) {
#embed "../../emission-factors/energy/v2-3.4-box1-locomotives.csv"
};
TABLE(t_energy_v2_3_4_1_rail) {
#embed "../../emission-factors/energy/v2-3.4.1-rail.csv"
};
TABLE(t_energy_v2_3_4_2_rail_weights) {
#embed "../../emission-factors/energy/v2-3.4.2-rail-weights.csv"
};
TABLE(t_energy_v2_3_5_2_3_navigation) {
#embed "../../emission-factors/energy/v2-3.5.2-3-navigation.csv"
};
TABLE(t_energy_v2_3_6_10_aircraft_cruise_nox) {
#embed "../../emission-factors/energy/v2-3.6.10-aircraft-cruise-nox.csv"
};
TABLE(t_energy_v2_3_6_4_5_aviation) {
#embed "../../emission-factors/energy/v2-3.6.4-5-aviation.csv"
};
TABLE(t_energy_v2_3_6_7_8_military_aircraft) {
#embed "../../emission-factors/energy/v2-3.6.7-8-military-aircraft.csv"
};
TABLE(t_energy_v2_3_6_9_aircraft_lto) {
#embed "../../emission-factors/energy/v2-3.6.9-aircraft-lto.csv"
};
TABLE(t_energy_v2_4_1_coal_mining_2006) {
#embed "../../emission-factors/energy/v2-4.1-coal-mining-2006.csv"
};
TABLE(t_energy_v2_4_1_coal_mining_2019) {
#embed "../../emission-factors/energy/v2-4.1-coal-mining-2019.csv"
};
TABLE(t_energy_v2_4_1_6_abandoned_mines_2006) {
#embed "../../emission-factors/energy/v2-4.1.6-abandoned-mines-2006.csv"
};
TABLE(t_energy_v2_4_1_6_abandoned_mines_2019) {
#embed "../../emission-factors/energy/v2-4.1.6-abandoned-mines-2019.csv"
};
TABLE(t_energy_v2_4_2_4_5_oil_gas_2006) {
#embed "../../emission-factors/energy/v2-4.2.4-5-oil-gas-2006.csv"
};
TABLE(t_energy_v2_4_2_4_oil_gas_2019) {
#embed "../../emission-factors/energy/v2-4.2.4-oil-gas-2019.csv"
};
TABLE(t_energy_v2_4_3_fuel_transformation_2019) {
#embed "../../emission-factors/energy/v2-4.3-fuel-transformation-2019.csv"
};
TABLE(t_energy_v2_5_2_co2_transport_storage) {
#embed "../../emission-factors/energy/v2-5.2-co2-transport-storage.csv"
};
TABLE(t_energy_v2_6_reference_approach) {
#embed "../../emission-factors/energy/v2-6-reference-approach.csv"
};
TABLE(t_examples_argentina_2005_categories) {
#embed "../../emission-factors/examples/argentina-2005/categories.csv"
};
TABLE(t_examples_argentina_2005_coal_mining) {
#embed "../../emission-factors/examples/argentina-2005/coal-mining.csv"
};
TABLE(t_examples_argentina_2005_fuel_combustion) {
#embed "../../emission-factors/examples/argentina-2005/fuel-combustion.csv"
};
TABLE(t_examples_argentina_2005_gas) {
#embed "../../emission-factors/examples/argentina-2005/gas.csv"
};
TABLE(t_examples_argentina_2005_inventory) {
#embed "../../emission-factors/examples/argentina-2005/inventory.csv"
};
TABLE(t_examples_argentina_2005_oil) {
#embed "../../emission-factors/examples/argentina-2005/oil.csv"
};
TABLE(t_examples_argentina_2005_oil_wells) {
#embed "../../emission-factors/examples/argentina-2005/oil-wells.csv"
};
TABLE(t_examples_province_2050_drivers) {
#embed "../../emission-factors/examples/province-2050/drivers.csv"
};
TABLE(t_examples_province_2050_energy) {
#embed "../../emission-factors/examples/province-2050/energy.csv"
};
TABLE(t_examples_province_2050_inventory) {
#embed "../../emission-factors/examples/province-2050/inventory.csv"
};
TABLE(t_examples_province_2050_land) {
#embed "../../emission-factors/examples/province-2050/land.csv"
};
TABLE(t_examples_province_2050_measures) {
#embed "../../emission-factors/examples/province-2050/measures.csv"
};
TABLE(t_examples_province_2050_rice) {
#embed "../../emission-factors/examples/province-2050/rice.csv"
};
TABLE(t_examples_province_2050_rules) {
#embed "../../emission-factors/examples/province-2050/rules.csv"
};
TABLE(t_examples_province_2050_scenarios) {
#embed "../../emission-factors/examples/province-2050/scenarios.csv"
};
TABLE(t_examples_province_2050_targets) {
#embed "../../emission-factors/examples/province-2050/targets.csv"
};
TABLE(t_examples_province_2050_waste) {
#embed "../../emission-factors/examples/province-2050/waste.csv"
};
TABLE(t_examples_tinh_lao_cai_electricity) {
#embed "../../emission-factors/examples/tinh-lao-cai/electricity.csv"
};
TABLE(t_examples_tinh_lao_cai_gaps) {
#embed "../../emission-factors/examples/tinh-lao-cai/gaps.csv"
};
TABLE(t_examples_tinh_lao_cai_inventory) {
#embed "../../emission-factors/examples/tinh-lao-cai/inventory.csv"
};
TABLE(t_examples_tinh_lao_cai_land) {
#embed "../../emission-factors/examples/tinh-lao-cai/land.csv"
};
TABLE(t_examples_tinh_lao_cai_landfill) {
#embed "../../emission-factors/examples/tinh-lao-cai/landfill.csv"
};
TABLE(t_examples_tinh_lao_cai_livestock) {
#embed "../../emission-factors/examples/tinh-lao-cai/livestock.csv"
};
TABLE(t_examples_tinh_lao_cai_manure_nitrogen) {
#embed "../../emission-factors/examples/tinh-lao-cai/manure-nitrogen.csv"
};
TABLE(t_examples_tinh_lao_cai_rice) {
#embed "../../emission-factors/examples/tinh-lao-cai/rice.csv"
};
TABLE(t_examples_tinh_lao_cai_soils) {
#embed "../../emission-factors/examples/tinh-lao-cai/soils.csv"
};
TABLE(t_examples_tinh_lao_cai_wastewater) {
#embed "../../emission-factors/examples/tinh-lao-cai/wastewater.csv"
};
TABLE(t_examples_tinh_lao_cai_wood) {
#embed "../../emission-factors/examples/tinh-lao-cai/wood.csv"
};
TABLE(t_examples_viet_nam_2016_burning) {
#embed "../../emission-factors/examples/viet-nam-2016/burning.csv"
};
TABLE(t_examples_viet_nam_2016_coal) {
#embed "../../emission-factors/examples/viet-nam-2016/coal.csv"
};
TABLE(t_examples_viet_nam_2016_energy) {
#embed "../../emission-factors/examples/viet-nam-2016/energy.csv"
};
TABLE(t_examples_viet_nam_2016_gaps) {
#embed "../../emission-factors/examples/viet-nam-2016/gaps.csv"
};
TABLE(t_examples_viet_nam_2016_industry) {
#embed "../../emission-factors/examples/viet-nam-2016/industry.csv"
};
TABLE(t_examples_viet_nam_2016_inventory) {
#embed "../../emission-factors/examples/viet-nam-2016/inventory.csv"
};
TABLE(t_examples_viet_nam_2016_land) {
#embed "../../emission-factors/examples/viet-nam-2016/land.csv"
};
TABLE(t_examples_viet_nam_2016_landfill) {
#embed "../../emission-factors/examples/viet-nam-2016/landfill.csv"
};
TABLE(t_examples_viet_nam_2016_livestock) {
#embed "../../emission-factors/examples/viet-nam-2016/livestock.csv"
};
TABLE(t_examples_viet_nam_2016_manure_nitrogen) {
#embed "../../emission-factors/examples/viet-nam-2016/manure-nitrogen.csv"
};
TABLE(t_examples_viet_nam_2016_oil_and_gas) {
#embed "../../emission-factors/examples/viet-nam-2016/oil-and-gas.csv"
};
TABLE(t_examples_viet_nam_2016_rice) {
#embed "../../emission-factors/examples/viet-nam-2016/rice.csv"
};
TABLE(t_examples_viet_nam_2016_soils) {
#embed "../../emission-factors/examples/viet-nam-2016/soils.csv"
};
TABLE(t_examples_viet_nam_2016_wastewater) {
#embed "../../emission-factors/examples/viet-nam-2016/wastewater.csv"
};
TABLE(t_examples_viet_nam_2016_wood) {
#embed "../../emission-factors/examples/viet-nam-2016/wood.csv"
};
TABLE(t_examples_viet_nam_2050_drivers) {
#embed "../../emission-factors/examples/viet-nam-2050/drivers.csv"
};
TABLE(t_examples_viet_nam_2050_inventory) {
#embed "../../emission-factors/examples/viet-nam-2050/inventory.csv"
};
TABLE(t_examples_viet_nam_2050_measures) {
#embed "../../emission-factors/examples/viet-nam-2050/measures.csv"
};
TABLE(t_examples_viet_nam_2050_power) {
#embed "../../emission-factors/examples/viet-nam-2050/power.csv"
};
TABLE(t_examples_viet_nam_2050_reported) {
#embed "../../emission-factors/examples/viet-nam-2050/reported.csv"
};
TABLE(t_examples_viet_nam_2050_rules) {
#embed "../../emission-factors/examples/viet-nam-2050/rules.csv"
};
TABLE(t_examples_viet_nam_2050_scenarios) {
#embed "../../emission-factors/examples/viet-nam-2050/scenarios.csv"
};
TABLE(t_gwp_blends) {
#embed "../../emission-factors/gwp/blends.csv"
};
TABLE(t_gwp_gwp) {
#embed "../../emission-factors/gwp/gwp.csv"
};
TABLE(t_gwp_sets) {
#embed "../../emission-factors/gwp/sets.csv"
};
TABLE(t_index) {
#embed "../../emission-factors/index.csv"
};
TABLE(t_ippu_v3_2_1_carbonates) {
#embed "../../emission-factors/ippu/v3-2.1-carbonates.csv"
};
TABLE(t_ippu_v3_2_2_cement_mix) {
#embed "../../emission-factors/ippu/v3-2.2-cement-mix.csv"
};
TABLE(t_ippu_v3_2_3_cement_uncertainty) {
#embed "../../emission-factors/ippu/v3-2.3-cement-uncertainty.csv"
};
TABLE(t_ippu_v3_2_4_lime) {
#embed "../../emission-factors/ippu/v3-2.4-lime.csv"
};
TABLE(t_ippu_v3_2_6_glass) {
#embed "../../emission-factors/ippu/v3-2.6-glass.csv"
};
TABLE(t_ippu_v3_2_a_1_cement) {
#embed "../../emission-factors/ippu/v3-2.a.1-cement.csv"
};
TABLE(t_ippu_v3_2_a_4_carbonate_uses) {
#embed "../../emission-factors/ippu/v3-2.a.4-carbonate-uses.csv"
};
TABLE(t_ippu_v3_3_capacity_utilisation) {
#embed "../../emission-factors/ippu/v3-3-capacity-utilisation.csv"
};
TABLE(t_ippu_v3_3_1_ammonia) {
#embed "../../emission-factors/ippu/v3-3.1-ammonia.csv"
};
TABLE(t_ippu_v3_3_10_carbon_content) {
#embed "../../emission-factors/ippu/v3-3.10-carbon-content.csv"
};
TABLE(t_ippu_v3_3_12_13_methanol) {
#embed "../../emission-factors/ippu/v3-3.12-13-methanol.csv"
};
TABLE(t_ippu_v3_3_14_16_ethylene) {
#embed "../../emission-factors/ippu/v3-3.14-16-ethylene.csv"
};
TABLE(t_ippu_v3_3_14_soda_ash) {
#embed "../../emission-factors/ippu/v3-3.14-soda-ash.csv"
};
TABLE(t_ippu_v3_3_17_19_edc_vcm) {
#embed "../../emission-factors/ippu/v3-3.17-19-edc-vcm.csv"
};
TABLE(t_ippu_v3_3_20_21_ethylene_oxide) {
#embed "../../emission-factors/ippu/v3-3.20-21-ethylene-oxide.csv"
};
TABLE(t_ippu_v3_3_22_acrylonitrile) {
#embed "../../emission-factors/ippu/v3-3.22-acrylonitrile.csv"
};
TABLE(t_ippu_v3_3_23_24_carbon_black) {
#embed "../../emission-factors/ippu/v3-3.23-24-carbon-black.csv"
};
TABLE(t_ippu_v3_3_25_26_product_yields) {
#embed "../../emission-factors/ippu/v3-3.25-26-product-yields.csv"
};
TABLE(t_ippu_v3_3_28_fluorochemicals_2006) {
#embed "../../emission-factors/ippu/v3-3.28-fluorochemicals-2006.csv"
};
TABLE(t_ippu_v3_3_28_fluorochemicals_2019) {
#embed "../../emission-factors/ippu/v3-3.28-fluorochemicals-2019.csv"
};
TABLE(t_ippu_v3_3_3_nitric_acid) {
#embed "../../emission-factors/ippu/v3-3.3-nitric-acid.csv"
};
TABLE(t_ippu_v3_3_3_nitric_acid_2019) {
#embed "../../emission-factors/ippu/v3-3.3-nitric-acid-2019.csv"
};
TABLE(t_ippu_v3_3_30_hydrogen_2019) {
#embed "../../emission-factors/ippu/v3-3.30-hydrogen-2019.csv"
};
TABLE(t_ippu_v3_3_4_adipic_acid) {
#embed "../../emission-factors/ippu/v3-3.4-adipic-acid.csv"
};
TABLE(t_ippu_v3_3_5_6_caprolactam_glyoxal) {
#embed "../../emission-factors/ippu/v3-3.5-6-caprolactam-glyoxal.csv"
};
TABLE(t_ippu_v3_3_7_8_carbide) {
#embed "../../emission-factors/ippu/v3-3.7-8-carbide.csv"
};
TABLE(t_ippu_v3_3_9_titanium_dioxide) {
#embed "../../emission-factors/ippu/v3-3.9-titanium-dioxide.csv"
};
TABLE(t_ippu_v3_4_1_2_iron_steel_2019) {
#embed "../../emission-factors/ippu/v3-4.1-2-iron-steel-2019.csv"
};
TABLE(t_ippu_v3_4_1_iron_steel) {
#embed "../../emission-factors/ippu/v3-4.1-iron-steel.csv"
};
TABLE(t_ippu_v3_4_10_15_aluminium) {
#embed "../../emission-factors/ippu/v3-4.10-15-aluminium.csv"
};
TABLE(t_ippu_v3_4_11_16_aluminium) {
#embed "../../emission-factors/ippu/v3-4.11-16-aluminium.csv"
};
TABLE(t_ippu_v3_4_15_17a_aluminium_2019) {
#embed "../../emission-factors/ippu/v3-4.15-17a-aluminium-2019.csv"
};
TABLE(t_ippu_v3_4_19_20_magnesium) {
#embed "../../emission-factors/ippu/v3-4.19-20-magnesium.csv"
};
TABLE(t_ippu_v3_4_2_iron_steel_ch4) {
#embed "../../emission-factors/ippu/v3-4.2-iron-steel-ch4.csv"
};
TABLE(t_ippu_v3_4_21_22_lead) {
#embed "../../emission-factors/ippu/v3-4.21-22-lead.csv"
};
TABLE(t_ippu_v3_4_24_zinc) {
#embed "../../emission-factors/ippu/v3-4.24-zinc.csv"
};
TABLE(t_ippu_v3_4_26_28_rare_earths_2019) {
#embed "../../emission-factors/ippu/v3-4.26-28-rare-earths-2019.csv"
};
TABLE(t_ippu_v3_4_3_carbon_contents_2006) {
#embed "../../emission-factors/ippu/v3-4.3-carbon-contents-2006.csv"
};
TABLE(t_ippu_v3_4_3_carbon_contents_2019) {
#embed "../../emission-factors/ippu/v3-4.3-carbon-contents-2019.csv"
};
TABLE(t_ippu_v3_4_5_ferroalloys) {
#embed "../../emission-factors/ippu/v3-4.5-ferroalloys.csv"
};
TABLE(t_ippu_v3_4_6_8_ferroalloys) {
#embed "../../emission-factors/ippu/v3-4.6-8-ferroalloys.csv"
};
TABLE(t_ippu_v3_5_lubricants_waxes) {
#embed "../../emission-factors/ippu/v3-5-lubricants-waxes.csv"
};
TABLE(t_ippu_v3_5_nmvoc_carbon) {
#embed "../../emission-factors/ippu/v3-5-nmvoc-carbon.csv"
};
TABLE(t_ippu_v3_6_2_6_electronics) {
#embed "../../emission-factors/ippu/v3-6.2-6-electronics.csv"
};
TABLE(t_ippu_v3_6_3_5_electronics) {
#embed "../../emission-factors/ippu/v3-6.3-5-electronics.csv"
};
TABLE(t_ippu_v3_6_6_18_electronics_2019) {
#embed "../../emission-factors/ippu/v3-6.6-18-electronics-2019.csv"
};
TABLE(t_ippu_v3_7_2_7_6_uses) {
#embed "../../emission-factors/ippu/v3-7.2-7.6-uses.csv"
};
TABLE(t_ippu_v3_7_5_7_foams) {
#embed "../../emission-factors/ippu/v3-7.5-7-foams.csv"
};
TABLE(t_ippu_v3_7_8_agents) {
#embed "../../emission-factors/ippu/v3-7.8-agents.csv"
};
TABLE(t_ippu_v3_7_9_refrigeration) {
#embed "../../emission-factors/ippu/v3-7.9-refrigeration.csv"
};
TABLE(t_ippu_v3_8_other_products) {
#embed "../../emission-factors/ippu/v3-8-other-products.csv"
};
TABLE(t_ippu_v3_8_11_waterproofing_2019) {
#embed "../../emission-factors/ippu/v3-8.11-waterproofing-2019.csv"
};
TABLE(t_ippu_v3_8_2_4_electrical_equipment) {
#embed "../../emission-factors/ippu/v3-8.2-4-electrical-equipment.csv"
};
TABLE(t_reference_only) {
#embed "../../emission-factors/reference-only.csv"
};
TABLE(t_references) {
#embed "../../emission-factors/references.csv"
};
TABLE(t_regions_attributes) {
#embed "../../emission-factors/regions/attributes.csv"
};
TABLE(t_regions_regions) {
#embed "../../emission-factors/regions/regions.csv"
};
TABLE(t_targets_vn_decision_768_pdp8) {
#embed "../../emission-factors/targets/vn-decision-768-pdp8.csv"
};
TABLE(t_targets_vn_decision_896) {
#embed "../../emission-factors/targets/vn-decision-896.csv"
};
TABLE(t_targets_vn_decision_942) {
#embed "../../emission-factors/targets/vn-decision-942.csv"
};
TABLE(t_targets_vn_decree_06) {
#embed "../../emission-factors/targets/vn-decree-06.csv"
};
TABLE(t_targets_vn_energy_plans) {
#embed "../../emission-factors/targets/vn-energy-plans.csv"
};
TABLE(t_targets_vn_indc_2015) {
#embed "../../emission-factors/targets/vn-indc-2015.csv"
};
TABLE(t_targets_vn_jetp_2022) {
#embed "../../emission-factors/targets/vn-jetp-2022.csv"
};
TABLE(t_targets_vn_ndc_2020) {
#embed "../../emission-factors/targets/vn-ndc-2020.csv"
};
TABLE(t_targets_vn_ndc_2022) {
#embed "../../emission-factors/targets/vn-ndc-2022.csv"
};
TABLE(t_viet_nam_2626_biological) {
#embed "../../emission-factors/viet-nam/2626-biological.csv"
};
TABLE(t_viet_nam_2626_burning) {
#embed "../../emission-factors/viet-nam/2626-burning.csv"
};
TABLE(t_viet_nam_2626_energy) {
#embed "../../emission-factors/viet-nam/2626-energy.csv"
};
TABLE(t_viet_nam_2626_fugitive) {
#embed "../../emission-factors/viet-nam/2626-fugitive.csv"
};
TABLE(t_viet_nam_2626_incineration) {
#embed "../../emission-factors/viet-nam/2626-incineration.csv"
};
TABLE(t_viet_nam_2626_ippu) {
#embed "../../emission-factors/viet-nam/2626-ippu.csv"
};
TABLE(t_viet_nam_2626_land) {
#embed "../../emission-factors/viet-nam/2626-land.csv"
};
TABLE(t_viet_nam_2626_livestock) {
#embed "../../emission-factors/viet-nam/2626-livestock.csv"
};
TABLE(t_viet_nam_2626_rice) {
#embed "../../emission-factors/viet-nam/2626-rice.csv"
};
TABLE(t_viet_nam_2626_soils) {
#embed "../../emission-factors/viet-nam/2626-soils.csv"
};
TABLE(t_viet_nam_2626_waste) {
#embed "../../emission-factors/viet-nam/2626-waste.csv"
};
TABLE(t_viet_nam_2626_wastewater) {
#embed "../../emission-factors/viet-nam/2626-wastewater.csv"
};
TABLE(t_viet_nam_grid) {
#embed "../../emission-factors/viet-nam/grid.csv"
};
TABLE(t_viet_nam_toe_3505) {
#embed "../../emission-factors/viet-nam/toe-3505.csv"
};
TABLE(t_vocabulary_n_input) {
#embed "../../emission-factors/vocabulary/N input.csv"
};
TABLE(t_vocabulary_abatement) {
#embed "../../emission-factors/vocabulary/abatement.csv"
};
TABLE(t_vocabulary_abatement_system) {
#embed "../../emission-factors/vocabulary/abatement system.csv"
};
TABLE(t_vocabulary_accelerator) {
#embed "../../emission-factors/vocabulary/accelerator.csv"
};
TABLE(t_vocabulary_activity_basis) {
#embed "../../emission-factors/vocabulary/activity basis.csv"
};
TABLE(t_vocabulary_additives) {
#embed "../../emission-factors/vocabulary/additives.csv"
};
TABLE(t_vocabulary_age_class) {
#embed "../../emission-factors/vocabulary/age class.csv"
};
TABLE(t_vocabulary_agent) {
#embed "../../emission-factors/vocabulary/agent.csv"
};
TABLE(t_vocabulary_aircraft) {
#embed "../../emission-factors/vocabulary/aircraft.csv"
};
TABLE(t_vocabulary_alloy) {
#embed "../../emission-factors/vocabulary/alloy.csv"
};
TABLE(t_vocabulary_amendment) {
#embed "../../emission-factors/vocabulary/amendment.csv"
};
TABLE(t_vocabulary_animal) {
#embed "../../emission-factors/vocabulary/animal.csv"
};
TABLE(t_vocabulary_animal_class) {
#embed "../../emission-factors/vocabulary/animal class.csv"
};
TABLE(t_vocabulary_anode_effect) {
#embed "../../emission-factors/vocabulary/anode effect.csv"
};
TABLE(t_vocabulary_anode_furnace) {
#embed "../../emission-factors/vocabulary/anode furnace.csv"
};
TABLE(t_vocabulary_asphalt_use) {
#embed "../../emission-factors/vocabulary/asphalt use.csv"
};
TABLE(t_vocabulary_biomass_level) {
#embed "../../emission-factors/vocabulary/biomass level.csv"
};
TABLE(t_vocabulary_births) {
#embed "../../emission-factors/vocabulary/births.csv"
};
TABLE(t_vocabulary_carbon_input) {
#embed "../../emission-factors/vocabulary/carbon input.csv"
};
TABLE(t_vocabulary_carbonate) {
#embed "../../emission-factors/vocabulary/carbonate.csv"
};
TABLE(t_vocabulary_cattle_group) {
#embed "../../emission-factors/vocabulary/cattle group.csv"
};
TABLE(t_vocabulary_cement_assumption) {
#embed "../../emission-factors/vocabulary/cement assumption.csv"
};
TABLE(t_vocabulary_cement_mix) {
#embed "../../emission-factors/vocabulary/cement mix.csv"
};
TABLE(t_vocabulary_cement_type) {
#embed "../../emission-factors/vocabulary/cement type.csv"
};
TABLE(t_vocabulary_charging) {
#embed "../../emission-factors/vocabulary/charging.csv"
};
TABLE(t_vocabulary_chemical) {
#embed "../../emission-factors/vocabulary/chemical.csv"
};
TABLE(t_vocabulary_climate) {
#embed "../../emission-factors/vocabulary/climate.csv"
};
TABLE(t_vocabulary_closure_period) {
#embed "../../emission-factors/vocabulary/closure period.csv"
};
TABLE(t_vocabulary_coal_grade) {
#embed "../../emission-factors/vocabulary/coal grade.csv"
};
TABLE(t_vocabulary_coal_rank) {
#embed "../../emission-factors/vocabulary/coal rank.csv"
};
TABLE(t_vocabulary_coastal_vegetation) {
#embed "../../emission-factors/vocabulary/coastal vegetation.csv"
};
TABLE(t_vocabulary_coke_oven) {
#embed "../../emission-factors/vocabulary/coke oven.csv"
};
TABLE(t_vocabulary_collection) {
#embed "../../emission-factors/vocabulary/collection.csv"
};
TABLE(t_vocabulary_counted_by) {
#embed "../../emission-factors/vocabulary/counted by.csv"
};
TABLE(t_vocabulary_cover) {
#embed "../../emission-factors/vocabulary/cover.csv"
};
TABLE(t_vocabulary_crop) {
#embed "../../emission-factors/vocabulary/crop.csv"
};
TABLE(t_vocabulary_cropping_system) {
#embed "../../emission-factors/vocabulary/cropping system.csv"
};
TABLE(t_vocabulary_dead_matter) {
#embed "../../emission-factors/vocabulary/dead matter.csv"
};
TABLE(t_vocabulary_diet) {
#embed "../../emission-factors/vocabulary/diet.csv"
};
TABLE(t_vocabulary_drainage) {
#embed "../../emission-factors/vocabulary/drainage.csv"
};
TABLE(t_vocabulary_ecological_zone) {
#embed "../../emission-factors/vocabulary/ecological zone.csv"
};
TABLE(t_vocabulary_emission_part) {
#embed "../../emission-factors/vocabulary/emission part.csv"
};
TABLE(t_vocabulary_engine) {
#embed "../../emission-factors/vocabulary/engine.csv"
};
TABLE(t_vocabulary_equipment) {
#embed "../../emission-factors/vocabulary/equipment.csv"
};
TABLE(t_vocabulary_feed) {
#embed "../../emission-factors/vocabulary/feed.csv"
};
TABLE(t_vocabulary_feeding_situation) {
#embed "../../emission-factors/vocabulary/feeding situation.csv"
};
TABLE(t_vocabulary_feedstock) {
#embed "../../emission-factors/vocabulary/feedstock.csv"
};
TABLE(t_vocabulary_fertiliser) {
#embed "../../emission-factors/vocabulary/fertiliser.csv"
};
TABLE(t_vocabulary_fire) {
#embed "../../emission-factors/vocabulary/fire.csv"
};
TABLE(t_vocabulary_fire_equipment) {
#embed "../../emission-factors/vocabulary/fire equipment.csv"
};
TABLE(t_vocabulary_flight_phase) {
#embed "../../emission-factors/vocabulary/flight phase.csv"
};
TABLE(t_vocabulary_fluid_use) {
#embed "../../emission-factors/vocabulary/fluid use.csv"
};
TABLE(t_vocabulary_fluorochemical) {
#embed "../../emission-factors/vocabulary/fluorochemical.csv"
};
TABLE(t_vocabulary_foam) {
#embed "../../emission-factors/vocabulary/foam.csv"
};
TABLE(t_vocabulary_forage) {
#embed "../../emission-factors/vocabulary/forage.csv"
};
TABLE(t_vocabulary_forest_purpose) {
#embed "../../emission-factors/vocabulary/forest purpose.csv"
};
TABLE(t_vocabulary_forest_type) {
#embed "../../emission-factors/vocabulary/forest type.csv"
};
TABLE(t_vocabulary_fuel) {
#embed "../../emission-factors/vocabulary/fuel.csv"
};
TABLE(t_vocabulary_furnace) {
#embed "../../emission-factors/vocabulary/furnace.csv"
};
TABLE(t_vocabulary_garbage_disposals) {
#embed "../../emission-factors/vocabulary/garbage disposals.csv"
};
TABLE(t_vocabulary_glass_type) {
#embed "../../emission-factors/vocabulary/glass type.csv"
};
TABLE(t_vocabulary_grassland_type) {
#embed "../../emission-factors/vocabulary/grassland type.csv"
};
TABLE(t_vocabulary_growing_stock) {
#embed "../../emission-factors/vocabulary/growing stock.csv"
};
TABLE(t_vocabulary_growth_climate) {
#embed "../../emission-factors/vocabulary/growth climate.csv"
};
TABLE(t_vocabulary_growth_stage) {
#embed "../../emission-factors/vocabulary/growth stage.csv"
};
TABLE(t_vocabulary_handling_practice) {
#embed "../../emission-factors/vocabulary/handling practice.csv"
};
TABLE(t_vocabulary_income_group) {
#embed "../../emission-factors/vocabulary/income group.csv"
};
TABLE(t_vocabulary_industry) {
#embed "../../emission-factors/vocabulary/industry.csv"
};
TABLE(t_vocabulary_input_gas) {
#embed "../../emission-factors/vocabulary/input gas.csv"
};
TABLE(t_vocabulary_lactation) {
#embed "../../emission-factors/vocabulary/lactation.csv"
};
TABLE(t_vocabulary_land_use) {
#embed "../../emission-factors/vocabulary/land use.csv"
};
TABLE(t_vocabulary_leaves) {
#embed "../../emission-factors/vocabulary/leaves.csv"
};
TABLE(t_vocabulary_lime_type) {
#embed "../../emission-factors/vocabulary/lime type.csv"
};
TABLE(t_vocabulary_location) {
#embed "../../emission-factors/vocabulary/location.csv"
};
TABLE(t_vocabulary_locomotive) {
#embed "../../emission-factors/vocabulary/locomotive.csv"
};
TABLE(t_vocabulary_lubricant) {
#embed "../../emission-factors/vocabulary/lubricant.csv"
};
TABLE(t_vocabulary_management) {
#embed "../../emission-factors/vocabulary/management.csv"
};
TABLE(t_vocabulary_manure_system) {
#embed "../../emission-factors/vocabulary/manure system.csv"
};
TABLE(t_vocabulary_material) {
#embed "../../emission-factors/vocabulary/material.csv"
};
TABLE(t_vocabulary_military_aircraft) {
#embed "../../emission-factors/vocabulary/military aircraft.csv"
};
TABLE(t_vocabulary_mineral_wetland) {
#embed "../../emission-factors/vocabulary/mineral wetland.csv"
};
TABLE(t_vocabulary_mining_depth) {
#embed "../../emission-factors/vocabulary/mining depth.csv"
};
TABLE(t_vocabulary_natural_vegetation) {
#embed "../../emission-factors/vocabulary/natural vegetation.csv"
};
TABLE(t_vocabulary_off_road_use) {
#embed "../../emission-factors/vocabulary/off-road use.csv"
};
TABLE(t_vocabulary_organic_basis) {
#embed "../../emission-factors/vocabulary/organic basis.csv"
};
TABLE(t_vocabulary_organic_soil_fire) {
#embed "../../emission-factors/vocabulary/organic soil fire.csv"
};
TABLE(t_vocabulary_organic_soil_use) {
#embed "../../emission-factors/vocabulary/organic soil use.csv"
};
TABLE(t_vocabulary_overburden) {
#embed "../../emission-factors/vocabulary/overburden.csv"
};
TABLE(t_vocabulary_parameters) {
#embed "../../emission-factors/vocabulary/parameters.csv"
};
TABLE(t_vocabulary_paste) {
#embed "../../emission-factors/vocabulary/paste.csv"
};
TABLE(t_vocabulary_peat_state) {
#embed "../../emission-factors/vocabulary/peat state.csv"
};
TABLE(t_vocabulary_petrochemical) {
#embed "../../emission-factors/vocabulary/petrochemical.csv"
};
TABLE(t_vocabulary_plant_design) {
#embed "../../emission-factors/vocabulary/plant design.csv"
};
TABLE(t_vocabulary_population) {
#embed "../../emission-factors/vocabulary/population.csv"
};
TABLE(t_vocabulary_practice) {
#embed "../../emission-factors/vocabulary/practice.csv"
};
TABLE(t_vocabulary_pre_season) {
#embed "../../emission-factors/vocabulary/pre-season.csv"
};
TABLE(t_vocabulary_process) {
#embed "../../emission-factors/vocabulary/process.csv"
};
TABLE(t_vocabulary_process_type) {
#embed "../../emission-factors/vocabulary/process type.csv"
};
TABLE(t_vocabulary_productivity) {
#embed "../../emission-factors/vocabulary/productivity.csv"
};
TABLE(t_vocabulary_protein_basis) {
#embed "../../emission-factors/vocabulary/protein basis.csv"
};
TABLE(t_vocabulary_range) {
#embed "../../emission-factors/vocabulary/range.csv"
};
TABLE(t_vocabulary_rare_earth) {
#embed "../../emission-factors/vocabulary/rare earth.csv"
};
TABLE(t_vocabulary_receiving_water) {
#embed "../../emission-factors/vocabulary/receiving water.csv"
};
TABLE(t_vocabulary_reducing_agent) {
#embed "../../emission-factors/vocabulary/reducing agent.csv"
};
TABLE(t_vocabulary_resource) {
#embed "../../emission-factors/vocabulary/resource.csv"
};
TABLE(t_vocabulary_road) {
#embed "../../emission-factors/vocabulary/road.csv"
};
TABLE(t_vocabulary_salinity) {
#embed "../../emission-factors/vocabulary/salinity.csv"
};
TABLE(t_vocabulary_season) {
#embed "../../emission-factors/vocabulary/season.csv"
};
TABLE(t_vocabulary_secondary_products) {
#embed "../../emission-factors/vocabulary/secondary products.csv"
};
TABLE(t_vocabulary_selectivity) {
#embed "../../emission-factors/vocabulary/selectivity.csv"
};
TABLE(t_vocabulary_sex) {
#embed "../../emission-factors/vocabulary/sex.csv"
};
TABLE(t_vocabulary_site_type) {
#embed "../../emission-factors/vocabulary/site type.csv"
};
TABLE(t_vocabulary_sludge) {
#embed "../../emission-factors/vocabulary/sludge.csv"
};
TABLE(t_vocabulary_soil) {
#embed "../../emission-factors/vocabulary/soil.csv"
};
TABLE(t_vocabulary_soil_nutrient) {
#embed "../../emission-factors/vocabulary/soil nutrient.csv"
};
TABLE(t_vocabulary_species) {
#embed "../../emission-factors/vocabulary/species.csv"
};
TABLE(t_vocabulary_stage) {
#embed "../../emission-factors/vocabulary/stage.csv"
};
TABLE(t_vocabulary_statistics) {
#embed "../../emission-factors/vocabulary/statistics.csv"
};
TABLE(t_vocabulary_supply_flow) {
#embed "../../emission-factors/vocabulary/supply flow.csv"
};
TABLE(t_vocabulary_technology) {
#embed "../../emission-factors/vocabulary/technology.csv"
};
TABLE(t_vocabulary_temperature) {
#embed "../../emission-factors/vocabulary/temperature.csv"
};
TABLE(t_vocabulary_thermal_treatment) {
#embed "../../emission-factors/vocabulary/thermal treatment.csv"
};
TABLE(t_vocabulary_transformation) {
#embed "../../emission-factors/vocabulary/transformation.csv"
};
TABLE(t_vocabulary_treatment) {
#embed "../../emission-factors/vocabulary/treatment.csv"
};
TABLE(t_vocabulary_treatment_level) {
#embed "../../emission-factors/vocabulary/treatment level.csv"
};
TABLE(t_vocabulary_tree_part) {
#embed "../../emission-factors/vocabulary/tree part.csv"
};
TABLE(t_vocabulary_trophic_state) {
#embed "../../emission-factors/vocabulary/trophic state.csv"
};
TABLE(t_vocabulary_uncertain_parameter) {
#embed "../../emission-factors/vocabulary/uncertain parameter.csv"
};
TABLE(t_vocabulary_urban_tree) {
#embed "../../emission-factors/vocabulary/urban tree.csv"
};
TABLE(t_vocabulary_vegetation) {
#embed "../../emission-factors/vocabulary/vegetation.csv"
};
TABLE(t_vocabulary_vehicle) {
#embed "../../emission-factors/vocabulary/vehicle.csv"
};
TABLE(t_vocabulary_waste) {
#embed "../../emission-factors/vocabulary/waste.csv"
};
TABLE(t_vocabulary_waste_basis) {
#embed "../../emission-factors/vocabulary/waste basis.csv"
};
TABLE(t_vocabulary_wastewater_network) {
#embed "../../emission-factors/vocabulary/wastewater network.csv"
};
TABLE(t_vocabulary_wastewater_system) {
#embed "../../emission-factors/vocabulary/wastewater system.csv"
};
TABLE(t_vocabulary_water_regime) {
#embed "../../emission-factors/vocabulary/water regime.csv"
};
TABLE(t_vocabulary_waterbody) {
#embed "../../emission-factors/vocabulary/waterbody.csv"
};
TABLE(t_vocabulary_wood) {
#embed "../../emission-factors/vocabulary/wood.csv"
};
TABLE(t_vocabulary_wood_origin) {
#embed "../../emission-factors/vocabulary/wood origin.csv"
};
TABLE(t_vocabulary_wood_product) {
#embed "../../emission-factors/vocabulary/wood product.csv"
};
TABLE(t_waste_v5_2_1_generation_2006) {
#embed "../../emission-factors/waste/v5-2.1-generation-2006.csv"
};
TABLE(t_waste_v5_2_1_generation_2019) {
#embed "../../emission-factors/waste/v5-2.1-generation-2019.csv"
};
TABLE(t_waste_v5_2_2_industrial_waste_2006) {
#embed "../../emission-factors/waste/v5-2.2-industrial-waste-2006.csv"
};
TABLE(t_waste_v5_2_3_composition_2006) {
#embed "../../emission-factors/waste/v5-2.3-composition-2006.csv"
};
TABLE(t_waste_v5_2_3_composition_2019) {
#embed "../../emission-factors/waste/v5-2.3-composition-2019.csv"
};
TABLE(t_waste_v5_2_4_composition_2006) {
#embed "../../emission-factors/waste/v5-2.4-composition-2006.csv"
};
TABLE(t_waste_v5_2_4a_sludge_2019) {
#embed "../../emission-factors/waste/v5-2.4a-sludge-2019.csv"
};
TABLE(t_waste_v5_2_5_industrial_waste_2006) {
#embed "../../emission-factors/waste/v5-2.5-industrial-waste-2006.csv"
};
TABLE(t_waste_v5_2a_1_generation_by_country_2006) {
#embed "../../emission-factors/waste/v5-2a.1-generation-by-country-2006.csv"
};
TABLE(t_waste_v5_2a_1_generation_by_country_2019) {
#embed "../../emission-factors/waste/v5-2a.1-generation-by-country-2019.csv"
};
TABLE(t_waste_v5_2a_2_composition_by_country_2019) {
#embed "../../emission-factors/waste/v5-2a.2-composition-by-country-2019.csv"
};
TABLE(t_waste_v5_3_landfill_gas_2006) {
#embed "../../emission-factors/waste/v5-3-landfill-gas-2006.csv"
};
TABLE(t_waste_v5_3_landfill_gas_2019) {
#embed "../../emission-factors/waste/v5-3-landfill-gas-2019.csv"
};
TABLE(t_waste_v5_3_1_mcf_2006) {
#embed "../../emission-factors/waste/v5-3.1-mcf-2006.csv"
};
TABLE(t_waste_v5_3_1_mcf_2019) {
#embed "../../emission-factors/waste/v5-3.1-mcf-2019.csv"
};
TABLE(t_waste_v5_3_2_ox_2006) {
#embed "../../emission-factors/waste/v5-3.2-ox-2006.csv"
};
TABLE(t_waste_v5_3_2_ox_2019) {
#embed "../../emission-factors/waste/v5-3.2-ox-2019.csv"
};
TABLE(t_waste_v5_3_3_k_2006) {
#embed "../../emission-factors/waste/v5-3.3-k-2006.csv"
};
TABLE(t_waste_v5_3_3_k_2019) {
#embed "../../emission-factors/waste/v5-3.3-k-2019.csv"
};
TABLE(t_waste_v5_3_4_half_life_2006) {
#embed "../../emission-factors/waste/v5-3.4-half-life-2006.csv"
};
TABLE(t_waste_v5_3_4_half_life_2019) {
#embed "../../emission-factors/waste/v5-3.4-half-life-2019.csv"
};
TABLE(t_waste_v5_4_1_biological_treatment) {
#embed "../../emission-factors/waste/v5-4.1-biological-treatment.csv"
};
TABLE(t_waste_v5_5_incineration_2006) {
#embed "../../emission-factors/waste/v5-5-incineration-2006.csv"
};
TABLE(t_waste_v5_5_incineration_2019) {
#embed "../../emission-factors/waste/v5-5-incineration-2019.csv"
};
TABLE(t_waste_v5_6_constructed_wetlands_2013) {
#embed "../../emission-factors/waste/v5-6-constructed-wetlands-2013.csv"
};
TABLE(t_waste_v5_6_industrial_wastewater_2006) {
#embed "../../emission-factors/waste/v5-6-industrial-wastewater-2006.csv"
};
TABLE(t_waste_v5_6_industrial_wastewater_2019) {
#embed "../../emission-factors/waste/v5-6-industrial-wastewater-2019.csv"
};
TABLE(t_waste_v5_6_wastewater_2006) {
#embed "../../emission-factors/waste/v5-6-wastewater-2006.csv"
};
TABLE(t_waste_v5_6_wastewater_2019) {
#embed "../../emission-factors/waste/v5-6-wastewater-2019.csv"
};
TABLE(t_waste_v5_6_3_products_2019) {
#embed "../../emission-factors/waste/v5-6.3-products-2019.csv"
};
TABLE(t_waste_v5_6_5_pathways_2006) {
#embed "../../emission-factors/waste/v5-6.5-pathways-2006.csv"
};
TABLE(t_waste_v5_6_5_pathways_2019) {
#embed "../../emission-factors/waste/v5-6.5-pathways-2019.csv"
};

#define ROW(name, id) {name, id, sizeof id}

static const ghg_table ghg_tables[] = {
  ROW("afolu/v4-10.10-11-enteric-2006", t_afolu_v4_10_10_11_enteric_2006),
  ROW("afolu/v4-10.10-11-enteric-2019", t_afolu_v4_10_10_11_enteric_2019),
  ROW("afolu/v4-10.12-13-ym-2006", t_afolu_v4_10_12_13_ym_2006),
  ROW("afolu/v4-10.12-13-ym-2019", t_afolu_v4_10_12_13_ym_2019),
  ROW("afolu/v4-10.13a-volatile-solids-2019", t_afolu_v4_10_13a_volatile_solids_2019),
  ROW("afolu/v4-10.14-16-manure-ch4-2006", t_afolu_v4_10_14_16_manure_ch4_2006),
  ROW("afolu/v4-10.14-manure-ch4-per-vs-2019", t_afolu_v4_10_14_manure_ch4_per_vs_2019),
  ROW("afolu/v4-10.15-manure-other-animals-2019", t_afolu_v4_10_15_manure_other_animals_2019),
  ROW("afolu/v4-10.16-manure-b0-2019", t_afolu_v4_10_16_manure_b0_2019),
  ROW("afolu/v4-10.17-manure-mcf-2006", t_afolu_v4_10_17_manure_mcf_2006),
  ROW("afolu/v4-10.17-manure-mcf-2019", t_afolu_v4_10_17_manure_mcf_2019),
  ROW("afolu/v4-10.19-nitrogen-excretion-2006", t_afolu_v4_10_19_nitrogen_excretion_2006),
  ROW("afolu/v4-10.19-nitrogen-excretion-2019", t_afolu_v4_10_19_nitrogen_excretion_2019),
  ROW("afolu/v4-10.2-feed-2006", t_afolu_v4_10_2_feed_2006),
  ROW("afolu/v4-10.2-feed-2019", t_afolu_v4_10_2_feed_2019),
  ROW("afolu/v4-10.20-nitrogen-retention-2006", t_afolu_v4_10_20_nitrogen_retention_2006),
  ROW("afolu/v4-10.20-nitrogen-retention-2019", t_afolu_v4_10_20_nitrogen_retention_2019),
  ROW("afolu/v4-10.20b-nitrogen-gain-2019", t_afolu_v4_10_20b_nitrogen_gain_2019),
  ROW("afolu/v4-10.21-manure-n2o-2006", t_afolu_v4_10_21_manure_n2o_2006),
  ROW("afolu/v4-10.21-manure-n2o-2019", t_afolu_v4_10_21_manure_n2o_2019),
  ROW("afolu/v4-10.21-pasture-and-fuel", t_afolu_v4_10_21_pasture_and_fuel),
  ROW("afolu/v4-10.22-23-manure-n-loss-2006", t_afolu_v4_10_22_23_manure_n_loss_2006),
  ROW("afolu/v4-10.22-manure-n-loss-2019", t_afolu_v4_10_22_manure_n_loss_2019),
  ROW("afolu/v4-10.23-dinitrogen-2019", t_afolu_v4_10_23_dinitrogen_2019),
  ROW("afolu/v4-10.4-7-gross-energy-2006", t_afolu_v4_10_4_7_gross_energy_2006),
  ROW("afolu/v4-10.4-7-gross-energy-2019", t_afolu_v4_10_4_7_gross_energy_2019),
  ROW("afolu/v4-10.5.4-bedding-2006", t_afolu_v4_10_5_4_bedding_2006),
  ROW("afolu/v4-10.8-dry-matter-intake-2019", t_afolu_v4_10_8_dry_matter_intake_2019),
  ROW("afolu/v4-10a.1-3-cattle-characteristics-2006", t_afolu_v4_10a_1_3_cattle_characteristics_2006),
  ROW("afolu/v4-10a.1-3-cattle-characteristics-2019", t_afolu_v4_10a_1_3_cattle_characteristics_2019),
  ROW("afolu/v4-10a.4-9-manure-parameters-2006", t_afolu_v4_10a_4_9_manure_parameters_2006),
  ROW("afolu/v4-10a.5-animal-mass-2019", t_afolu_v4_10a_5_animal_mass_2019),
  ROW("afolu/v4-10a.6-9-manure-systems-2019", t_afolu_v4_10a_6_9_manure_systems_2019),
  ROW("afolu/v4-11-liming-urea", t_afolu_v4_11_liming_urea),
  ROW("afolu/v4-11.1-soils-direct-n2o-2006", t_afolu_v4_11_1_soils_direct_n2o_2006),
  ROW("afolu/v4-11.1-soils-direct-n2o-2019", t_afolu_v4_11_1_soils_direct_n2o_2019),
  ROW("afolu/v4-11.2-crop-residues-2006", t_afolu_v4_11_2_crop_residues_2006),
  ROW("afolu/v4-11.2-crop-residues-2019", t_afolu_v4_11_2_crop_residues_2019),
  ROW("afolu/v4-11.3-soils-indirect-n2o-2006", t_afolu_v4_11_3_soils_indirect_n2o_2006),
  ROW("afolu/v4-11.3-soils-indirect-n2o-2019", t_afolu_v4_11_3_soils_indirect_n2o_2019),
  ROW("afolu/v4-11.6-share-renewed", t_afolu_v4_11_6_share_renewed),
  ROW("afolu/v4-11.8-soil-carbon-nitrogen-2006", t_afolu_v4_11_8_soil_carbon_nitrogen_2006),
  ROW("afolu/v4-12.1-3-harvested-wood-2019", t_afolu_v4_12_1_3_harvested_wood_2019),
  ROW("afolu/v4-12.2-4-harvested-wood-2006", t_afolu_v4_12_2_4_harvested_wood_2006),
  ROW("afolu/v4-2.2-dead-organic-matter-2019", t_afolu_v4_2_2_dead_organic_matter_2019),
  ROW("afolu/v4-2.2-litter-2006", t_afolu_v4_2_2_litter_2006),
  ROW("afolu/v4-2.3-soil-carbon-2006", t_afolu_v4_2_3_soil_carbon_2006),
  ROW("afolu/v4-2.3-soil-carbon-2019", t_afolu_v4_2_3_soil_carbon_2019),
  ROW("afolu/v4-2.3.2-dead-matter-2006", t_afolu_v4_2_3_2_dead_matter_2006),
  ROW("afolu/v4-2.4-2.6-fire-2006", t_afolu_v4_2_4_2_6_fire_2006),
  ROW("afolu/v4-2.4-2.6-fire-2019", t_afolu_v4_2_4_2_6_fire_2019),
  ROW("afolu/v4-2.5-burning-2006", t_afolu_v4_2_5_burning_2006),
  ROW("afolu/v4-2.5-burning-2019", t_afolu_v4_2_5_burning_2019),
  ROW("afolu/v4-4.11-volume-growth-2006", t_afolu_v4_4_11_volume_growth_2006),
  ROW("afolu/v4-4.11-volume-growth-2019", t_afolu_v4_4_11_volume_growth_2019),
  ROW("afolu/v4-4.12-forest-biomass-2006", t_afolu_v4_4_12_forest_biomass_2006),
  ROW("afolu/v4-4.12-forest-summary-2019", t_afolu_v4_4_12_forest_summary_2019),
  ROW("afolu/v4-4.13-4.14-wood-density-2006", t_afolu_v4_4_13_4_14_wood_density_2006),
  ROW("afolu/v4-4.3-carbon-fraction-2006", t_afolu_v4_4_3_carbon_fraction_2006),
  ROW("afolu/v4-4.4-root-shoot-2006", t_afolu_v4_4_4_root_shoot_2006),
  ROW("afolu/v4-4.4-root-shoot-2019", t_afolu_v4_4_4_root_shoot_2019),
  ROW("afolu/v4-4.5-bcef-2006", t_afolu_v4_4_5_bcef_2006),
  ROW("afolu/v4-4.6-organic-soils-2006", t_afolu_v4_4_6_organic_soils_2006),
  ROW("afolu/v4-4.7-4.8-forest-biomass-2006", t_afolu_v4_4_7_4_8_forest_biomass_2006),
  ROW("afolu/v4-4.7-4.8-forest-biomass-2019", t_afolu_v4_4_7_4_8_forest_biomass_2019),
  ROW("afolu/v4-4.9-4.10-forest-growth-2006", t_afolu_v4_4_9_4_10_forest_growth_2006),
  ROW("afolu/v4-4.9-4.10-forest-growth-2019", t_afolu_v4_4_9_4_10_forest_growth_2019),
  ROW("afolu/v4-5.1-5.3-perennial-crops-2019", t_afolu_v4_5_1_5_3_perennial_crops_2019),
  ROW("afolu/v4-5.1-perennial-crops-2006", t_afolu_v4_5_1_perennial_crops_2006),
  ROW("afolu/v4-5.11-rice-efc-2006", t_afolu_v4_5_11_rice_efc_2006),
  ROW("afolu/v4-5.11-rice-efc-2019", t_afolu_v4_5_11_rice_efc_2019),
  ROW("afolu/v4-5.11a-rice-cultivation-period-2019", t_afolu_v4_5_11a_rice_cultivation_period_2019),
  ROW("afolu/v4-5.12-rice-sfw-2006", t_afolu_v4_5_12_rice_sfw_2006),
  ROW("afolu/v4-5.12-rice-sfw-2019", t_afolu_v4_5_12_rice_sfw_2019),
  ROW("afolu/v4-5.13-rice-sfp-2006", t_afolu_v4_5_13_rice_sfp_2006),
  ROW("afolu/v4-5.13-rice-sfp-2019", t_afolu_v4_5_13_rice_sfp_2019),
  ROW("afolu/v4-5.14-rice-cfoa-2006", t_afolu_v4_5_14_rice_cfoa_2006),
  ROW("afolu/v4-5.14-rice-cfoa-2019", t_afolu_v4_5_14_rice_cfoa_2019),
  ROW("afolu/v4-5.2-5.3-crop-biomass-2006", t_afolu_v4_5_2_5_3_crop_biomass_2006),
  ROW("afolu/v4-5.5-6.2-stock-change-2006", t_afolu_v4_5_5_6_2_stock_change_2006),
  ROW("afolu/v4-5.5-6.2-stock-change-2019", t_afolu_v4_5_5_6_2_stock_change_2019),
  ROW("afolu/v4-5.5-steady-state-2019", t_afolu_v4_5_5_steady_state_2019),
  ROW("afolu/v4-6.1-grass-root-shoot-2006", t_afolu_v4_6_1_grass_root_shoot_2006),
  ROW("afolu/v4-6.4-grass-2006", t_afolu_v4_6_4_grass_2006),
  ROW("afolu/v4-7.4-6-peat-extraction-2006", t_afolu_v4_7_4_6_peat_extraction_2006),
  ROW("afolu/v4-7.9-15-flooded-land-2019", t_afolu_v4_7_9_15_flooded_land_2019),
  ROW("afolu/v4-8.1-8.4-settlements-2006", t_afolu_v4_8_1_8_4_settlements_2006),
  ROW("afolu/v4-8.1-8.4-settlements-2019", t_afolu_v4_8_1_8_4_settlements_2019),
  ROW("afolu/v4-ap2-3-flooded-land-2006", t_afolu_v4_ap2_3_flooded_land_2006),
  ROW("afolu/ws-2.1-5-drained-organic-soils-2013", t_afolu_ws_2_1_5_drained_organic_soils_2013),
  ROW("afolu/ws-2.6-7-organic-soil-fire-2013", t_afolu_ws_2_6_7_organic_soil_fire_2013),
  ROW("afolu/ws-3.1-3-rewetted-organic-soils-2013", t_afolu_ws_3_1_3_rewetted_organic_soils_2013),
  ROW("afolu/ws-4.11-15-coastal-wetlands-2013", t_afolu_ws_4_11_15_coastal_wetlands_2013),
  ROW("afolu/ws-5.2-4-mineral-wetlands-2013", t_afolu_ws_5_2_4_mineral_wetlands_2013),
  ROW("categories/crt", t_categories_crt),
  ROW("categories/ipcc1996", t_categories_ipcc1996),
  ROW("categories/ipcc2006", t_categories_ipcc2006),
  ROW("categories/ipcc2006_name_sources", t_categories_ipcc2006_name_sources),
  ROW("categories/key-category-aggregation", t_categories_key_category_aggregation),
  ROW("categories/not-computed", t_categories_not_computed),
  ROW("categories/viet-nam-forms", t_categories_viet_nam_forms),
  ROW("energy-balance/flows", t_energy_balance_flows),
  ROW("energy-balance/fuels", t_energy_balance_fuels),
  ROW("energy/fuel-density", t_energy_fuel_density),
  ROW("energy/v1-7-nmvoc-carbon", t_energy_v1_7_nmvoc_carbon),
  ROW("energy/v2-1.2-fuel-ncv", t_energy_v2_1_2_fuel_ncv),
  ROW("energy/v2-1.3-fuel-carbon-content", t_energy_v2_1_3_fuel_carbon_content),
  ROW("energy/v2-1.4-fuel-co2", t_energy_v2_1_4_fuel_co2),
  ROW("energy/v2-2.10-commercial-technology", t_energy_v2_2_10_commercial_technology),
  ROW("energy/v2-2.2-energy-industries", t_energy_v2_2_2_energy_industries),
  ROW("energy/v2-2.3-manufacturing-construction", t_energy_v2_2_3_manufacturing_construction),
  ROW("energy/v2-2.4-commercial-institutional", t_energy_v2_2_4_commercial_institutional),
  ROW("energy/v2-2.5-residential-agriculture", t_energy_v2_2_5_residential_agriculture),
  ROW("energy/v2-2.6-utility-technology", t_energy_v2_2_6_utility_technology),
  ROW("energy/v2-2.7-industrial-technology", t_energy_v2_2_7_industrial_technology),
  ROW("energy/v2-2.8-kiln-technology", t_energy_v2_2_8_kiln_technology),
  ROW("energy/v2-2.9-residential-technology", t_energy_v2_2_9_residential_technology),
  ROW("energy/v2-3.2-urea-catalyst", t_energy_v2_3_2_urea_catalyst),
  ROW("energy/v2-3.2.1-road-co2", t_energy_v2_3_2_1_road_co2),
  ROW("energy/v2-3.2.2-road-ch4-n2o", t_energy_v2_3_2_2_road_ch4_n2o),
  ROW("energy/v2-3.2.3-road-us-distance", t_energy_v2_3_2_3_road_us_distance),
  ROW("energy/v2-3.2.4-road-alternative-distance", t_energy_v2_3_2_4_road_alternative_distance),
  ROW("energy/v2-3.2.5-road-europe-distance", t_energy_v2_3_2_5_road_europe_distance),
  ROW("energy/v2-3.3.1-off-road", t_energy_v2_3_3_1_off_road),
  ROW("energy/v2-3.4-box1-locomotives", t_energy_v2_3_4_box1_locomotives),
  ROW("energy/v2-3.4.1-rail", t_energy_v2_3_4_1_rail),
  ROW("energy/v2-3.4.2-rail-weights", t_energy_v2_3_4_2_rail_weights),
  ROW("energy/v2-3.5.2-3-navigation", t_energy_v2_3_5_2_3_navigation),
  ROW("energy/v2-3.6.10-aircraft-cruise-nox", t_energy_v2_3_6_10_aircraft_cruise_nox),
  ROW("energy/v2-3.6.4-5-aviation", t_energy_v2_3_6_4_5_aviation),
  ROW("energy/v2-3.6.7-8-military-aircraft", t_energy_v2_3_6_7_8_military_aircraft),
  ROW("energy/v2-3.6.9-aircraft-lto", t_energy_v2_3_6_9_aircraft_lto),
  ROW("energy/v2-4.1-coal-mining-2006", t_energy_v2_4_1_coal_mining_2006),
  ROW("energy/v2-4.1-coal-mining-2019", t_energy_v2_4_1_coal_mining_2019),
  ROW("energy/v2-4.1.6-abandoned-mines-2006", t_energy_v2_4_1_6_abandoned_mines_2006),
  ROW("energy/v2-4.1.6-abandoned-mines-2019", t_energy_v2_4_1_6_abandoned_mines_2019),
  ROW("energy/v2-4.2.4-5-oil-gas-2006", t_energy_v2_4_2_4_5_oil_gas_2006),
  ROW("energy/v2-4.2.4-oil-gas-2019", t_energy_v2_4_2_4_oil_gas_2019),
  ROW("energy/v2-4.3-fuel-transformation-2019", t_energy_v2_4_3_fuel_transformation_2019),
  ROW("energy/v2-5.2-co2-transport-storage", t_energy_v2_5_2_co2_transport_storage),
  ROW("energy/v2-6-reference-approach", t_energy_v2_6_reference_approach),
  ROW("examples/argentina-2005/categories", t_examples_argentina_2005_categories),
  ROW("examples/argentina-2005/coal-mining", t_examples_argentina_2005_coal_mining),
  ROW("examples/argentina-2005/fuel-combustion", t_examples_argentina_2005_fuel_combustion),
  ROW("examples/argentina-2005/gas", t_examples_argentina_2005_gas),
  ROW("examples/argentina-2005/inventory", t_examples_argentina_2005_inventory),
  ROW("examples/argentina-2005/oil", t_examples_argentina_2005_oil),
  ROW("examples/argentina-2005/oil-wells", t_examples_argentina_2005_oil_wells),
  ROW("examples/province-2050/drivers", t_examples_province_2050_drivers),
  ROW("examples/province-2050/energy", t_examples_province_2050_energy),
  ROW("examples/province-2050/inventory", t_examples_province_2050_inventory),
  ROW("examples/province-2050/land", t_examples_province_2050_land),
  ROW("examples/province-2050/measures", t_examples_province_2050_measures),
  ROW("examples/province-2050/rice", t_examples_province_2050_rice),
  ROW("examples/province-2050/rules", t_examples_province_2050_rules),
  ROW("examples/province-2050/scenarios", t_examples_province_2050_scenarios),
  ROW("examples/province-2050/targets", t_examples_province_2050_targets),
  ROW("examples/province-2050/waste", t_examples_province_2050_waste),
  ROW("examples/tinh-lao-cai/electricity", t_examples_tinh_lao_cai_electricity),
  ROW("examples/tinh-lao-cai/gaps", t_examples_tinh_lao_cai_gaps),
  ROW("examples/tinh-lao-cai/inventory", t_examples_tinh_lao_cai_inventory),
  ROW("examples/tinh-lao-cai/land", t_examples_tinh_lao_cai_land),
  ROW("examples/tinh-lao-cai/landfill", t_examples_tinh_lao_cai_landfill),
  ROW("examples/tinh-lao-cai/livestock", t_examples_tinh_lao_cai_livestock),
  ROW("examples/tinh-lao-cai/manure-nitrogen", t_examples_tinh_lao_cai_manure_nitrogen),
  ROW("examples/tinh-lao-cai/rice", t_examples_tinh_lao_cai_rice),
  ROW("examples/tinh-lao-cai/soils", t_examples_tinh_lao_cai_soils),
  ROW("examples/tinh-lao-cai/wastewater", t_examples_tinh_lao_cai_wastewater),
  ROW("examples/tinh-lao-cai/wood", t_examples_tinh_lao_cai_wood),
  ROW("examples/viet-nam-2016/burning", t_examples_viet_nam_2016_burning),
  ROW("examples/viet-nam-2016/coal", t_examples_viet_nam_2016_coal),
  ROW("examples/viet-nam-2016/energy", t_examples_viet_nam_2016_energy),
  ROW("examples/viet-nam-2016/gaps", t_examples_viet_nam_2016_gaps),
  ROW("examples/viet-nam-2016/industry", t_examples_viet_nam_2016_industry),
  ROW("examples/viet-nam-2016/inventory", t_examples_viet_nam_2016_inventory),
  ROW("examples/viet-nam-2016/land", t_examples_viet_nam_2016_land),
  ROW("examples/viet-nam-2016/landfill", t_examples_viet_nam_2016_landfill),
  ROW("examples/viet-nam-2016/livestock", t_examples_viet_nam_2016_livestock),
  ROW("examples/viet-nam-2016/manure-nitrogen", t_examples_viet_nam_2016_manure_nitrogen),
  ROW("examples/viet-nam-2016/oil-and-gas", t_examples_viet_nam_2016_oil_and_gas),
  ROW("examples/viet-nam-2016/rice", t_examples_viet_nam_2016_rice),
  ROW("examples/viet-nam-2016/soils", t_examples_viet_nam_2016_soils),
  ROW("examples/viet-nam-2016/wastewater", t_examples_viet_nam_2016_wastewater),
  ROW("examples/viet-nam-2016/wood", t_examples_viet_nam_2016_wood),
  ROW("examples/viet-nam-2050/drivers", t_examples_viet_nam_2050_drivers),
  ROW("examples/viet-nam-2050/inventory", t_examples_viet_nam_2050_inventory),
  ROW("examples/viet-nam-2050/measures", t_examples_viet_nam_2050_measures),
  ROW("examples/viet-nam-2050/power", t_examples_viet_nam_2050_power),
  ROW("examples/viet-nam-2050/reported", t_examples_viet_nam_2050_reported),
  ROW("examples/viet-nam-2050/rules", t_examples_viet_nam_2050_rules),
  ROW("examples/viet-nam-2050/scenarios", t_examples_viet_nam_2050_scenarios),
  ROW("gwp/blends", t_gwp_blends),
  ROW("gwp/gwp", t_gwp_gwp),
  ROW("gwp/sets", t_gwp_sets),
  ROW("index", t_index),
  ROW("ippu/v3-2.1-carbonates", t_ippu_v3_2_1_carbonates),
  ROW("ippu/v3-2.2-cement-mix", t_ippu_v3_2_2_cement_mix),
  ROW("ippu/v3-2.3-cement-uncertainty", t_ippu_v3_2_3_cement_uncertainty),
  ROW("ippu/v3-2.4-lime", t_ippu_v3_2_4_lime),
  ROW("ippu/v3-2.6-glass", t_ippu_v3_2_6_glass),
  ROW("ippu/v3-2.a.1-cement", t_ippu_v3_2_a_1_cement),
  ROW("ippu/v3-2.a.4-carbonate-uses", t_ippu_v3_2_a_4_carbonate_uses),
  ROW("ippu/v3-3-capacity-utilisation", t_ippu_v3_3_capacity_utilisation),
  ROW("ippu/v3-3.1-ammonia", t_ippu_v3_3_1_ammonia),
  ROW("ippu/v3-3.10-carbon-content", t_ippu_v3_3_10_carbon_content),
  ROW("ippu/v3-3.12-13-methanol", t_ippu_v3_3_12_13_methanol),
  ROW("ippu/v3-3.14-16-ethylene", t_ippu_v3_3_14_16_ethylene),
  ROW("ippu/v3-3.14-soda-ash", t_ippu_v3_3_14_soda_ash),
  ROW("ippu/v3-3.17-19-edc-vcm", t_ippu_v3_3_17_19_edc_vcm),
  ROW("ippu/v3-3.20-21-ethylene-oxide", t_ippu_v3_3_20_21_ethylene_oxide),
  ROW("ippu/v3-3.22-acrylonitrile", t_ippu_v3_3_22_acrylonitrile),
  ROW("ippu/v3-3.23-24-carbon-black", t_ippu_v3_3_23_24_carbon_black),
  ROW("ippu/v3-3.25-26-product-yields", t_ippu_v3_3_25_26_product_yields),
  ROW("ippu/v3-3.28-fluorochemicals-2006", t_ippu_v3_3_28_fluorochemicals_2006),
  ROW("ippu/v3-3.28-fluorochemicals-2019", t_ippu_v3_3_28_fluorochemicals_2019),
  ROW("ippu/v3-3.3-nitric-acid", t_ippu_v3_3_3_nitric_acid),
  ROW("ippu/v3-3.3-nitric-acid-2019", t_ippu_v3_3_3_nitric_acid_2019),
  ROW("ippu/v3-3.30-hydrogen-2019", t_ippu_v3_3_30_hydrogen_2019),
  ROW("ippu/v3-3.4-adipic-acid", t_ippu_v3_3_4_adipic_acid),
  ROW("ippu/v3-3.5-6-caprolactam-glyoxal", t_ippu_v3_3_5_6_caprolactam_glyoxal),
  ROW("ippu/v3-3.7-8-carbide", t_ippu_v3_3_7_8_carbide),
  ROW("ippu/v3-3.9-titanium-dioxide", t_ippu_v3_3_9_titanium_dioxide),
  ROW("ippu/v3-4.1-2-iron-steel-2019", t_ippu_v3_4_1_2_iron_steel_2019),
  ROW("ippu/v3-4.1-iron-steel", t_ippu_v3_4_1_iron_steel),
  ROW("ippu/v3-4.10-15-aluminium", t_ippu_v3_4_10_15_aluminium),
  ROW("ippu/v3-4.11-16-aluminium", t_ippu_v3_4_11_16_aluminium),
  ROW("ippu/v3-4.15-17a-aluminium-2019", t_ippu_v3_4_15_17a_aluminium_2019),
  ROW("ippu/v3-4.19-20-magnesium", t_ippu_v3_4_19_20_magnesium),
  ROW("ippu/v3-4.2-iron-steel-ch4", t_ippu_v3_4_2_iron_steel_ch4),
  ROW("ippu/v3-4.21-22-lead", t_ippu_v3_4_21_22_lead),
  ROW("ippu/v3-4.24-zinc", t_ippu_v3_4_24_zinc),
  ROW("ippu/v3-4.26-28-rare-earths-2019", t_ippu_v3_4_26_28_rare_earths_2019),
  ROW("ippu/v3-4.3-carbon-contents-2006", t_ippu_v3_4_3_carbon_contents_2006),
  ROW("ippu/v3-4.3-carbon-contents-2019", t_ippu_v3_4_3_carbon_contents_2019),
  ROW("ippu/v3-4.5-ferroalloys", t_ippu_v3_4_5_ferroalloys),
  ROW("ippu/v3-4.6-8-ferroalloys", t_ippu_v3_4_6_8_ferroalloys),
  ROW("ippu/v3-5-lubricants-waxes", t_ippu_v3_5_lubricants_waxes),
  ROW("ippu/v3-5-nmvoc-carbon", t_ippu_v3_5_nmvoc_carbon),
  ROW("ippu/v3-6.2-6-electronics", t_ippu_v3_6_2_6_electronics),
  ROW("ippu/v3-6.3-5-electronics", t_ippu_v3_6_3_5_electronics),
  ROW("ippu/v3-6.6-18-electronics-2019", t_ippu_v3_6_6_18_electronics_2019),
  ROW("ippu/v3-7.2-7.6-uses", t_ippu_v3_7_2_7_6_uses),
  ROW("ippu/v3-7.5-7-foams", t_ippu_v3_7_5_7_foams),
  ROW("ippu/v3-7.8-agents", t_ippu_v3_7_8_agents),
  ROW("ippu/v3-7.9-refrigeration", t_ippu_v3_7_9_refrigeration),
  ROW("ippu/v3-8-other-products", t_ippu_v3_8_other_products),
  ROW("ippu/v3-8.11-waterproofing-2019", t_ippu_v3_8_11_waterproofing_2019),
  ROW("ippu/v3-8.2-4-electrical-equipment", t_ippu_v3_8_2_4_electrical_equipment),
  ROW("reference-only", t_reference_only),
  ROW("references", t_references),
  ROW("regions/attributes", t_regions_attributes),
  ROW("regions/regions", t_regions_regions),
  ROW("targets/vn-decision-768-pdp8", t_targets_vn_decision_768_pdp8),
  ROW("targets/vn-decision-896", t_targets_vn_decision_896),
  ROW("targets/vn-decision-942", t_targets_vn_decision_942),
  ROW("targets/vn-decree-06", t_targets_vn_decree_06),
  ROW("targets/vn-energy-plans", t_targets_vn_energy_plans),
  ROW("targets/vn-indc-2015", t_targets_vn_indc_2015),
  ROW("targets/vn-jetp-2022", t_targets_vn_jetp_2022),
  ROW("targets/vn-ndc-2020", t_targets_vn_ndc_2020),
  ROW("targets/vn-ndc-2022", t_targets_vn_ndc_2022),
  ROW("viet-nam/2626-biological", t_viet_nam_2626_biological),
  ROW("viet-nam/2626-burning", t_viet_nam_2626_burning),
  ROW("viet-nam/2626-energy", t_viet_nam_2626_energy),
  ROW("viet-nam/2626-fugitive", t_viet_nam_2626_fugitive),
  ROW("viet-nam/2626-incineration", t_viet_nam_2626_incineration),
  ROW("viet-nam/2626-ippu", t_viet_nam_2626_ippu),
  ROW("viet-nam/2626-land", t_viet_nam_2626_land),
  ROW("viet-nam/2626-livestock", t_viet_nam_2626_livestock),
  ROW("viet-nam/2626-rice", t_viet_nam_2626_rice),
  ROW("viet-nam/2626-soils", t_viet_nam_2626_soils),
  ROW("viet-nam/2626-waste", t_viet_nam_2626_waste),
  ROW("viet-nam/2626-wastewater", t_viet_nam_2626_wastewater),
  ROW("viet-nam/grid", t_viet_nam_grid),
  ROW("viet-nam/toe-3505", t_viet_nam_toe_3505),
  ROW("vocabulary/N input", t_vocabulary_n_input),
  ROW("vocabulary/abatement", t_vocabulary_abatement),
  ROW("vocabulary/abatement system", t_vocabulary_abatement_system),
  ROW("vocabulary/accelerator", t_vocabulary_accelerator),
  ROW("vocabulary/activity basis", t_vocabulary_activity_basis),
  ROW("vocabulary/additives", t_vocabulary_additives),
  ROW("vocabulary/age class", t_vocabulary_age_class),
  ROW("vocabulary/agent", t_vocabulary_agent),
  ROW("vocabulary/aircraft", t_vocabulary_aircraft),
  ROW("vocabulary/alloy", t_vocabulary_alloy),
  ROW("vocabulary/amendment", t_vocabulary_amendment),
  ROW("vocabulary/animal", t_vocabulary_animal),
  ROW("vocabulary/animal class", t_vocabulary_animal_class),
  ROW("vocabulary/anode effect", t_vocabulary_anode_effect),
  ROW("vocabulary/anode furnace", t_vocabulary_anode_furnace),
  ROW("vocabulary/asphalt use", t_vocabulary_asphalt_use),
  ROW("vocabulary/biomass level", t_vocabulary_biomass_level),
  ROW("vocabulary/births", t_vocabulary_births),
  ROW("vocabulary/carbon input", t_vocabulary_carbon_input),
  ROW("vocabulary/carbonate", t_vocabulary_carbonate),
  ROW("vocabulary/cattle group", t_vocabulary_cattle_group),
  ROW("vocabulary/cement assumption", t_vocabulary_cement_assumption),
  ROW("vocabulary/cement mix", t_vocabulary_cement_mix),
  ROW("vocabulary/cement type", t_vocabulary_cement_type),
  ROW("vocabulary/charging", t_vocabulary_charging),
  ROW("vocabulary/chemical", t_vocabulary_chemical),
  ROW("vocabulary/climate", t_vocabulary_climate),
  ROW("vocabulary/closure period", t_vocabulary_closure_period),
  ROW("vocabulary/coal grade", t_vocabulary_coal_grade),
  ROW("vocabulary/coal rank", t_vocabulary_coal_rank),
  ROW("vocabulary/coastal vegetation", t_vocabulary_coastal_vegetation),
  ROW("vocabulary/coke oven", t_vocabulary_coke_oven),
  ROW("vocabulary/collection", t_vocabulary_collection),
  ROW("vocabulary/counted by", t_vocabulary_counted_by),
  ROW("vocabulary/cover", t_vocabulary_cover),
  ROW("vocabulary/crop", t_vocabulary_crop),
  ROW("vocabulary/cropping system", t_vocabulary_cropping_system),
  ROW("vocabulary/dead matter", t_vocabulary_dead_matter),
  ROW("vocabulary/diet", t_vocabulary_diet),
  ROW("vocabulary/drainage", t_vocabulary_drainage),
  ROW("vocabulary/ecological zone", t_vocabulary_ecological_zone),
  ROW("vocabulary/emission part", t_vocabulary_emission_part),
  ROW("vocabulary/engine", t_vocabulary_engine),
  ROW("vocabulary/equipment", t_vocabulary_equipment),
  ROW("vocabulary/feed", t_vocabulary_feed),
  ROW("vocabulary/feeding situation", t_vocabulary_feeding_situation),
  ROW("vocabulary/feedstock", t_vocabulary_feedstock),
  ROW("vocabulary/fertiliser", t_vocabulary_fertiliser),
  ROW("vocabulary/fire", t_vocabulary_fire),
  ROW("vocabulary/fire equipment", t_vocabulary_fire_equipment),
  ROW("vocabulary/flight phase", t_vocabulary_flight_phase),
  ROW("vocabulary/fluid use", t_vocabulary_fluid_use),
  ROW("vocabulary/fluorochemical", t_vocabulary_fluorochemical),
  ROW("vocabulary/foam", t_vocabulary_foam),
  ROW("vocabulary/forage", t_vocabulary_forage),
  ROW("vocabulary/forest purpose", t_vocabulary_forest_purpose),
  ROW("vocabulary/forest type", t_vocabulary_forest_type),
  ROW("vocabulary/fuel", t_vocabulary_fuel),
  ROW("vocabulary/furnace", t_vocabulary_furnace),
  ROW("vocabulary/garbage disposals", t_vocabulary_garbage_disposals),
  ROW("vocabulary/glass type", t_vocabulary_glass_type),
  ROW("vocabulary/grassland type", t_vocabulary_grassland_type),
  ROW("vocabulary/growing stock", t_vocabulary_growing_stock),
  ROW("vocabulary/growth climate", t_vocabulary_growth_climate),
  ROW("vocabulary/growth stage", t_vocabulary_growth_stage),
  ROW("vocabulary/handling practice", t_vocabulary_handling_practice),
  ROW("vocabulary/income group", t_vocabulary_income_group),
  ROW("vocabulary/industry", t_vocabulary_industry),
  ROW("vocabulary/input gas", t_vocabulary_input_gas),
  ROW("vocabulary/lactation", t_vocabulary_lactation),
  ROW("vocabulary/land use", t_vocabulary_land_use),
  ROW("vocabulary/leaves", t_vocabulary_leaves),
  ROW("vocabulary/lime type", t_vocabulary_lime_type),
  ROW("vocabulary/location", t_vocabulary_location),
  ROW("vocabulary/locomotive", t_vocabulary_locomotive),
  ROW("vocabulary/lubricant", t_vocabulary_lubricant),
  ROW("vocabulary/management", t_vocabulary_management),
  ROW("vocabulary/manure system", t_vocabulary_manure_system),
  ROW("vocabulary/material", t_vocabulary_material),
  ROW("vocabulary/military aircraft", t_vocabulary_military_aircraft),
  ROW("vocabulary/mineral wetland", t_vocabulary_mineral_wetland),
  ROW("vocabulary/mining depth", t_vocabulary_mining_depth),
  ROW("vocabulary/natural vegetation", t_vocabulary_natural_vegetation),
  ROW("vocabulary/off-road use", t_vocabulary_off_road_use),
  ROW("vocabulary/organic basis", t_vocabulary_organic_basis),
  ROW("vocabulary/organic soil fire", t_vocabulary_organic_soil_fire),
  ROW("vocabulary/organic soil use", t_vocabulary_organic_soil_use),
  ROW("vocabulary/overburden", t_vocabulary_overburden),
  ROW("vocabulary/parameters", t_vocabulary_parameters),
  ROW("vocabulary/paste", t_vocabulary_paste),
  ROW("vocabulary/peat state", t_vocabulary_peat_state),
  ROW("vocabulary/petrochemical", t_vocabulary_petrochemical),
  ROW("vocabulary/plant design", t_vocabulary_plant_design),
  ROW("vocabulary/population", t_vocabulary_population),
  ROW("vocabulary/practice", t_vocabulary_practice),
  ROW("vocabulary/pre-season", t_vocabulary_pre_season),
  ROW("vocabulary/process", t_vocabulary_process),
  ROW("vocabulary/process type", t_vocabulary_process_type),
  ROW("vocabulary/productivity", t_vocabulary_productivity),
  ROW("vocabulary/protein basis", t_vocabulary_protein_basis),
  ROW("vocabulary/range", t_vocabulary_range),
  ROW("vocabulary/rare earth", t_vocabulary_rare_earth),
  ROW("vocabulary/receiving water", t_vocabulary_receiving_water),
  ROW("vocabulary/reducing agent", t_vocabulary_reducing_agent),
  ROW("vocabulary/resource", t_vocabulary_resource),
  ROW("vocabulary/road", t_vocabulary_road),
  ROW("vocabulary/salinity", t_vocabulary_salinity),
  ROW("vocabulary/season", t_vocabulary_season),
  ROW("vocabulary/secondary products", t_vocabulary_secondary_products),
  ROW("vocabulary/selectivity", t_vocabulary_selectivity),
  ROW("vocabulary/sex", t_vocabulary_sex),
  ROW("vocabulary/site type", t_vocabulary_site_type),
  ROW("vocabulary/sludge", t_vocabulary_sludge),
  ROW("vocabulary/soil", t_vocabulary_soil),
  ROW("vocabulary/soil nutrient", t_vocabulary_soil_nutrient),
  ROW("vocabulary/species", t_vocabulary_species),
  ROW("vocabulary/stage", t_vocabulary_stage),
  ROW("vocabulary/statistics", t_vocabulary_statistics),
  ROW("vocabulary/supply flow", t_vocabulary_supply_flow),
  ROW("vocabulary/technology", t_vocabulary_technology),
  ROW("vocabulary/temperature", t_vocabulary_temperature),
  ROW("vocabulary/thermal treatment", t_vocabulary_thermal_treatment),
  ROW("vocabulary/transformation", t_vocabulary_transformation),
  ROW("vocabulary/treatment", t_vocabulary_treatment),
  ROW("vocabulary/treatment level", t_vocabulary_treatment_level),
  ROW("vocabulary/tree part", t_vocabulary_tree_part),
  ROW("vocabulary/trophic state", t_vocabulary_trophic_state),
  ROW("vocabulary/uncertain parameter", t_vocabulary_uncertain_parameter),
  ROW("vocabulary/urban tree", t_vocabulary_urban_tree),
  ROW("vocabulary/vegetation", t_vocabulary_vegetation),
  ROW("vocabulary/vehicle", t_vocabulary_vehicle),
  ROW("vocabulary/waste", t_vocabulary_waste),
  ROW("vocabulary/waste basis", t_vocabulary_waste_basis),
  ROW("vocabulary/wastewater network", t_vocabulary_wastewater_network),
  ROW("vocabulary/wastewater system", t_vocabulary_wastewater_system),
  ROW("vocabulary/water regime", t_vocabulary_water_regime),
  ROW("vocabulary/waterbody", t_vocabulary_waterbody),
  ROW("vocabulary/wood", t_vocabulary_wood),
  ROW("vocabulary/wood origin", t_vocabulary_wood_origin),
  ROW("vocabulary/wood product", t_vocabulary_wood_product),
  ROW("waste/v5-2.1-generation-2006", t_waste_v5_2_1_generation_2006),
  ROW("waste/v5-2.1-generation-2019", t_waste_v5_2_1_generation_2019),
  ROW("waste/v5-2.2-industrial-waste-2006", t_waste_v5_2_2_industrial_waste_2006),
  ROW("waste/v5-2.3-composition-2006", t_waste_v5_2_3_composition_2006),
  ROW("waste/v5-2.3-composition-2019", t_waste_v5_2_3_composition_2019),
  ROW("waste/v5-2.4-composition-2006", t_waste_v5_2_4_composition_2006),
  ROW("waste/v5-2.4a-sludge-2019", t_waste_v5_2_4a_sludge_2019),
  ROW("waste/v5-2.5-industrial-waste-2006", t_waste_v5_2_5_industrial_waste_2006),
  ROW("waste/v5-2a.1-generation-by-country-2006", t_waste_v5_2a_1_generation_by_country_2006),
  ROW("waste/v5-2a.1-generation-by-country-2019", t_waste_v5_2a_1_generation_by_country_2019),
  ROW("waste/v5-2a.2-composition-by-country-2019", t_waste_v5_2a_2_composition_by_country_2019),
  ROW("waste/v5-3-landfill-gas-2006", t_waste_v5_3_landfill_gas_2006),
  ROW("waste/v5-3-landfill-gas-2019", t_waste_v5_3_landfill_gas_2019),
  ROW("waste/v5-3.1-mcf-2006", t_waste_v5_3_1_mcf_2006),
  ROW("waste/v5-3.1-mcf-2019", t_waste_v5_3_1_mcf_2019),
  ROW("waste/v5-3.2-ox-2006", t_waste_v5_3_2_ox_2006),
  ROW("waste/v5-3.2-ox-2019", t_waste_v5_3_2_ox_2019),
  ROW("waste/v5-3.3-k-2006", t_waste_v5_3_3_k_2006),
  ROW("waste/v5-3.3-k-2019", t_waste_v5_3_3_k_2019),
  ROW("waste/v5-3.4-half-life-2006", t_waste_v5_3_4_half_life_2006),
  ROW("waste/v5-3.4-half-life-2019", t_waste_v5_3_4_half_life_2019),
  ROW("waste/v5-4.1-biological-treatment", t_waste_v5_4_1_biological_treatment),
  ROW("waste/v5-5-incineration-2006", t_waste_v5_5_incineration_2006),
  ROW("waste/v5-5-incineration-2019", t_waste_v5_5_incineration_2019),
  ROW("waste/v5-6-constructed-wetlands-2013", t_waste_v5_6_constructed_wetlands_2013),
  ROW("waste/v5-6-industrial-wastewater-2006", t_waste_v5_6_industrial_wastewater_2006),
  ROW("waste/v5-6-industrial-wastewater-2019", t_waste_v5_6_industrial_wastewater_2019),
  ROW("waste/v5-6-wastewater-2006", t_waste_v5_6_wastewater_2006),
  ROW("waste/v5-6-wastewater-2019", t_waste_v5_6_wastewater_2019),
  ROW("waste/v5-6.3-products-2019", t_waste_v5_6_3_products_2019),
  ROW("waste/v5-6.5-pathways-2006", t_waste_v5_6_5_pathways_2006),
  ROW("waste/v5-6.5-pathways-2019", t_waste_v5_6_5_pathways_2019),
};
unsigned long ghg_table_count(void) { return sizeof ghg_tables / sizeof *ghg_tables; }

ghg_table ghg_table_at(unsigned long index) { return ghg_tables[index]; }
