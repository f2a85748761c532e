import Polity

print(Lever.catalogue.count)
