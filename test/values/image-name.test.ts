import { isFrom, lastPart, tagOf } from "../../lib/values/image-name";

test.each([
  ["retina-agent", "retina-agent"],
  ["retina-agent:v1.0.0", "retina-agent"],
  ["ghcr.io/microsoft/retina/retina-agent", "retina-agent"],
  ["ghcr.io/microsoft/retina/retina-agent:v1.0.0", "retina-agent"],
  ["ghcr.io/microsoft/retina/retina-agent@sha256:0123", "retina-agent"],
  ["ghcr.io/microsoft/retina/retina-agent:v1.0.0@sha256:0123", "retina-agent"],
  ["localhost:5000/retina-agent", "retina-agent"],
  ["localhost:5000/retina-agent:v1", "retina-agent"],
  ["oci://ghcr.io/microsoft/retina/charts/retina", "retina"],
  ["./charts/retina/", "retina"],
  ["stable/retina", "retina"],
  ["", ""],
  ["/", ""],
  ["//", ""],
  ["a/b@c:d/", "b"],
  [":v1", ""],
])("%s is called %s", (reference, name) => expect(lastPart(reference)).toBe(name));

test.each([
  ["gke.gcr.io/ip-masq-agent:v2.12.6-gke.15", "v2.12.6-gke.15"],
  ["gke.gcr.io/ip-masq-agent:v2.12.6-gke.15@sha256:0123", "v2.12.6-gke.15"],
  ["gke.gcr.io/ip-masq-agent@sha256:0123", undefined],
  ["localhost:5000/ip-masq-agent", undefined],
  ["localhost:5000/ip-masq-agent:v2", "v2"],
  ["ip-masq-agent", undefined],
  ["", undefined],
  [":v1", undefined],
])("%s has the tag %s", (reference, tag) => expect(tagOf(reference)).toBe(tag));

test.each([
  ["gke.gcr.io/cilium/cilium:v1", "gke.gcr.io/", true],
  ["gke.gcr.io.example/cilium", "gke.gcr.io/", false],
  ["mirror.example/gke.gcr.io/cilium", "gke.gcr.io/", false],
  ["asia-northeast3-registry.example/gke/cilium", "*-registry.example/gke/", true],
  ["-registry.example/gke/cilium", "*-registry.example/gke/", false],
  ["asia-northeast3-registry.example/gkes/cilium", "*-registry.example/gke/", false],
  ["mirror.example/asia-registry.example/gke/cilium", "*-registry.example/gke/", false],
  ["", "gke.gcr.io/", false],
  ["", "*-registry.example/gke/", false],
])("%s is from %s: %p", (reference, registry, from) => expect(isFrom(reference, registry)).toBe(from));
