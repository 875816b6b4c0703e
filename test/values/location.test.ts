import { isRegion, isZone, regionOf } from "../../lib/values/location";

test.each([
  ["asia-northeast3-a", true],
  ["us-central1-f", true],
  ["asia-northeast3", false],
  ["us-central1", false],
  ["africa-south1", false],
  ["", false],
])("%s is a zone: %p", (location, zone) => expect(isZone(location)).toBe(zone));

test.each([
  ["asia-northeast3", true],
  ["northamerica-northeast1", true],
  ["europe-west12", true],
  ["u-germany-northeast1", true],
  ["asia-northeast3-a", false],
  ["Seoul", false],
  ["asia", false],
  ["asia1", false],
  ["", false],
])("%s has the form of a region: %p", (text, region) => expect(isRegion(text)).toBe(region));

test.each([
  ["asia-northeast3-a", "asia-northeast3"],
  ["asia-northeast3", "asia-northeast3"],
  ["us-central1-f", "us-central1"],
  ["", ""],
])("%s is in the region %s", (location, region) => expect(regionOf(location)).toBe(region));
