import { nameIn } from "../../lib/values/resource-path";

test.each([
  ["vpc", "vpc"],
  ["projects/host/global/networks/vpc", "vpc"],
  ["https://www.googleapis.com/compute/v1/projects/p/regions/r/subnetworks/nodes", "nodes"],
  ["", ""],
])("%s", (path, name) => expect(nameIn(path)).toBe(name));
