import { exitStatus, summaryLine } from "../../tools/summary";

const summary = (mandatory: number, advisory: number, waived = 0, resources = 14) => ({
  mandatory,
  advisory,
  waived,
  resources,
});

test.each([
  [summary(0, 0), "14 resources, no findings"],
  [summary(2, 1), "14 resources, 2 mandatory findings, 1 advisory"],
  [summary(1, 3), "14 resources, 1 mandatory finding, 3 advisory"],
  [summary(0, 1, 2, 1), "1 resource, 1 advisory finding, 2 waived"],
  [summary(0, 2), "14 resources, 2 advisory findings"],
])("%j reads %s", (sum, line) => expect(summaryLine(sum)).toBe(line));

test.each([
  [summary(0, 0, 3), [0, 0, 0]],
  [summary(0, 1), [0, 1, 0]],
  [summary(1, 0), [1, 1, 0]],
])("%j fails on mandatory, advisory, never: %p", (sum, statuses) => {
  expect((["mandatory", "advisory", "never"] as const).map((level) => exitStatus(sum, level))).toEqual(statuses);
});
