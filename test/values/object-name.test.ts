import { isObjectName } from "../../lib/values/object-name";

test.each([["a"], ["data-1"], ["a".repeat(63)]])("%s", (name) => expect(isObjectName(name)).toBe(true));

test.each([[""], ["1a"], ["-a"], ["a-"], ["Data"], ["a_b"], ["a.b"], ["a\n"], ["a".repeat(64)], [7], [null]])(
  "%p is none",
  (name) => expect(isObjectName(name)).toBe(false),
);
