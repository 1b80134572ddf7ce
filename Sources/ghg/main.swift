print("ghg")
