import { isZone } from "../../lib/values/location";

test.each([
  ["asia-northeast3-a", true],
  ["us-central1-f", true],
  ["asia-northeast3", false],
  ["us-central1", false],
  ["africa-south1", false],
  ["", false],
])("%s is a zone: %p", (location, zone) => expect(isZone(location)).toBe(zone));
