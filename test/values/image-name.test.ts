import { lastPart } from "../../lib/values/image-name";

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
  [":v1", ""],
])("%s is called %s", (reference, name) => expect(lastPart(reference)).toBe(name));
