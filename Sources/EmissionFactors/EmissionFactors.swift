// EmissionFactors
