import { machineVcpus } from "../../lib/values/machine-vcpus";

test.each<[string, number | undefined]>([
  ["e2-standard-2", 2],
  ["n2-standard-128", 128],
  ["c3-standard-22-lssd", 22],
  ["custom-4-16384", 4],
  ["n2-custom-2-65536-ext", 2],
  ["e2-custom-medium-4096", undefined],
  ["e2-medium", undefined],
  ["c3-standard-192-metal", undefined],
  ["a3-megagpu-8g", undefined],
  ["constructor", undefined],
  ["", undefined],
])("%s", (type, vcpus) => expect(machineVcpus(type)).toBe(vcpus));
