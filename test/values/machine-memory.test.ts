import { machineMemoryMb, type MachineTypes } from "../../lib/values/machine-memory";

const TYPES: MachineTypes = {
  perVcpu: { "e2-standard": 4096, "n1-standard": 3840, "n2-highmem": 8192 },
  ofType: { "e2-medium": 4096, "n2-highmem-128": 884736 },
  custom: "custom",
};

test.each<[type: string, megabytes: number | undefined]>([
  ["e2-standard-4", 16384],
  ["n1-standard-1", 3840],
  ["n2-highmem-80", 655360],
  ["n2-highmem-128", 884736],
  ["e2-medium", 4096],
  ["e2-standard-4-lssd", 16384],
  ["custom-4-16384", 16384],
  ["n2-custom-8-20480", 20480],
  ["n2d-custom-2-65536-ext", 65536],
  ["e2-custom-medium-4096", 4096],
  ["custom-4", undefined],
  ["e2-custom-4", undefined],
  ["e2-standard", undefined],
  ["e2-standard-4-metal", undefined],
  ["e2-standard-4-8", undefined],
  ["e2-standard-x", undefined],
  ["z9-standard-4", undefined],
  ["constructor", undefined],
  ["e2-constructor-4", undefined],
  ["", undefined],
  ["projects/p/zones/z/machineTypes/e2-standard-4", undefined],
])("%s has %s MB", (type, megabytes) => {
  expect(machineMemoryMb(type, TYPES)).toBe(megabytes);
});
