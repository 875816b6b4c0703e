import { isZone, regionOf } from "../../lib/values/location";

test.each([
  ["asia-northeast3-a", true],
  ["us-central1-f", true],
  ["asia-northeast3", false],
  ["us-central1", false],
  ["africa-south1", false],
  ["", false],
])("%s is a zone: %p", (location, zone) => expect(isZone(location)).toBe(zone));

test.each([
  ["asia-northeast3-a", "asia-northeast3"],
  ["asia-northeast3", "asia-northeast3"],
  ["us-central1-f", "us-central1"],
  ["", ""],
])("%s is in the region %s", (location, region) => expect(regionOf(location)).toBe(region));
