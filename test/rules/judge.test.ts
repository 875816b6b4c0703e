import { cloudKind } from "../../lib/inventory/kind";
import { NODE_CONFIG, NETWORK_POLICY } from "../../lib/inventory/subjects";
import { NotYet, type Look } from "../../lib/inventory/view";
import { each, judge, type Verdict } from "../../lib/rules/judge";
import { on, type Rule } from "../../lib/rules/rule";
import { GIVEN_DEFAULTS } from "../../lib/rules/given";
import { inventoryOf, named } from "../support/inventory";
import { eachItem, onThing, testRule, thing } from "../support/rules";
import { cluster, k8s, unknown, type Res } from "../support/stack";

function verdictOn(rule: Rule, r: Res, look: Look = {}): Verdict {
  const inventory = inventoryOf([r]);
  const resource = named(inventory, r.name);
  return judge(rule, { given: GIVEN_DEFAULTS, resource, inventory, home: undefined, creating: false }, look);
}

/** Paths of the findings, reasons of the stops. */
const told = ({ findings, notEvaluated, failed }: Verdict) => ({
  finds: findings.map((f) => f.path),
  stops: notEvaluated.map((n) => n.message),
  ...(failed !== undefined && { failed }),
});

const bad = (path: string) => ({ path, reason: "is bad" });
const items = testRule("items", { checks: [onThing(eachItem)] });

describe("a rule that stops at what is not there yet", () => {
  const stopping = testRule("stopping", {
    checks: [
      onThing(function* (t) {
        yield bad("before");
        if (t.size === 1) return;
        yield bad("after");
      }),
    ],
  });

  test("has said what it said before", () =>
    expect(told(verdictOn(stopping, thing("t", { size: unknown })))).toEqual({
      finds: ["before"],
      stops: ["size is not known yet"],
    }));

  test("goes on where it is there", () =>
    expect(told(verdictOn(stopping, thing("t", { size: 2 })))).toEqual({ finds: ["before", "after"], stops: [] }));

  test("does not keep the next check of the rule from its own subject", () => {
    const two = testRule("two", { checks: [...stopping.checks, onThing(() => [bad("second check")])] });
    expect(told(verdictOn(two, thing("t", { size: unknown })))).toEqual({
      finds: ["before", "second check"],
      stops: ["size is not known yet"],
    });
  });

  test("does not keep it from the next subject of the resource", () => {
    const machines = testRule("machines", {
      checks: [
        on(NODE_CONFIG, function* ({ machineType }) {
          if (machineType !== undefined) yield bad("machineType");
        }),
      ],
    });
    const pools = [{ nodeConfig: { machineType: unknown } }, { nodeConfig: { machineType: "e2" } }];
    expect(told(verdictOn(machines, cluster("web", { nodePools: pools })))).toEqual({
      finds: ["nodePools[1].nodeConfig.machineType"],
      stops: ["nodePools[0].nodeConfig.machineType is not known yet"],
    });
  });

  test("may say itself that it cannot tell, and go on", () => {
    const undecided = testRule("undecided", {
      checks: [onThing(() => [bad("a"), new NotYet("nobody says"), bad("b")])],
    });
    expect(told(verdictOn(undecided, thing("t", {})))).toEqual({ finds: ["a", "b"], stops: ["nobody says"] });
  });
});

describe("each item of a list", () => {
  test("is judged on its own: one that is not known yet does not hide those behind it", () =>
    expect(told(verdictOn(items, thing("t", { items: ["a", unknown, "c", unknown] })))).toEqual({
      finds: ["items[0]", "items[2]"],
      stops: ["items[1] is not known yet", "items[3] is not known yet"],
    }));

  test("is none where there is no list, or an empty one", () => {
    expect(told(verdictOn(items, thing("t", {})))).toEqual({ finds: [], stops: [] });
    expect(told(verdictOn(items, thing("t", { items: [] })))).toEqual({ finds: [], stops: [] });
  });

  test("cannot be judged while the list is not known", () =>
    expect(told(verdictOn(items, thing("t", { items: unknown })))).toEqual({
      finds: [],
      stops: ["items is not known yet"],
    }));

  test("keeps what it said before it stopped", () => {
    const halfway = testRule("halfway", {
      checks: [
        onThing(({ items: all }) =>
          each(all as unknown as readonly { readonly a?: string }[], function* (item, i) {
            yield bad(`items[${i}]`);
            if (item.a === "") yield bad("never");
          }),
        ),
      ],
    });
    expect(told(verdictOn(halfway, thing("t", { items: [{ a: unknown }, {}] })))).toEqual({
      finds: ["items[0]", "items[1]"],
      stops: ["items[0].a is not known yet"],
    });
  });

  test("lets a bug through", () => {
    const buggy = each([1], () => {
      throw new RangeError("a bug");
    });
    expect(() => [...buggy]).toThrow(RangeError);
  });
});

describe("a rule with a bug", () => {
  const failing = (thrown: unknown): Rule =>
    testRule("failing", {
      checks: [
        onThing(function* () {
          yield bad("before");
          throw thrown;
        }),
      ],
    });

  test("keeps what it said, and is told by the error's class", () => {
    class OwnError extends Error {
      override name = "OwnError";
    }
    for (const e of [new TypeError("m"), new OwnError("m")])
      expect(told(verdictOn(failing(e), thing("t", {})))).toEqual({ finds: ["before"], stops: [], failed: e.name });
  });

  test("is told by the type of whatever else it throws", () =>
    expect(["text", undefined].map((e) => verdictOn(failing(e), thing("t", {})).failed)).toEqual([
      "string",
      "undefined",
    ]));

  test("tells nothing of the error's message, which may quote a value", () => {
    const parsing = testRule("parsing", { checks: [onThing(({ password }) => JSON.parse(password!) as never)] });
    const verdict = verdictOn(parsing, thing("t", { password: "hunter2" }));
    expect(verdict).toEqual({ findings: [], notEvaluated: [], failed: "SyntaxError" });
    expect(JSON.stringify({ ...verdict, failed: verdict.failed })).not.toContain("hunter2");
  });
});

describe("a finding", () => {
  const policies = testRule("policies", { checks: [on(NETWORK_POLICY, () => [bad("ingress[0].ports")])] });

  test("stands under the resource's own path, with its rule and its resource", () => {
    const [finding] = verdictOn(policies, k8s("networking.k8s.io/v1 NetworkPolicy", "np", {}, undefined)).findings;
    expect(finding).toMatchObject({ path: "spec.ingress[0].ports", reason: "is bad", rule: policies });
    expect(finding!.resource.name).toBe("np");
  });

  test("is not made on a resource that holds no subject of the rule", () =>
    expect(told(verdictOn(policies, thing("t", {})))).toEqual({ finds: [], stops: [] }));

  test("is not made on a resource that nobody saw", () => {
    const inventory = inventoryOf([thing("t", { items: ["a"] })], { uncollected: ["t"] });
    const resource = named(inventory, "t");
    const around = { given: GIVEN_DEFAULTS, resource, inventory, home: undefined, creating: false };
    expect(told(judge(items, around))).toEqual({ finds: [], stops: [] });
  });
});

test("a place of the resource that is not known yet is noted", () => {
  const pools = testRule("pools", { checks: [on(NODE_CONFIG, () => [bad("machineType")])] });
  expect(told(verdictOn(pools, cluster("web", { nodeConfig: {}, nodePools: unknown })))).toEqual({
    finds: ["nodeConfig.machineType"],
    stops: ["nodePools is not known yet"],
  });
});

test("what finds the places may have a bug too", () => {
  const kind = {
    ...cloudKind("test:index:Thing"),
    places: new Map([
      [
        "test:index:Thing",
        () => {
          throw new RangeError("m");
        },
      ],
    ]),
  };
  const rule = testRule("lost", { checks: [{ kind, judge: () => [] }] });
  expect(told(verdictOn(rule, thing("t", {})))).toEqual({ finds: [], stops: [], failed: "RangeError" });
});

test("a component's look is passed on: what it awaited is read, and a secret is told", () => {
  const later = Promise.resolve();
  const onSecret = jest.fn();
  const stack = thing("t", {});
  const inventory = inventoryOf([stack]);
  const resource = { ...named(inventory, "t"), body: { items: [later] } };
  const around = { given: GIVEN_DEFAULTS, resource, inventory, home: undefined, creating: true };
  expect(told(judge(items, around))).toEqual({ finds: [], stops: ["items[0] is not known yet"] });
  const look = { settled: new Map([[later, { value: "x", secret: true }]]), onSecret };
  expect(judge(items, around, look).findings.map((f) => f.reason)).toEqual(['"x" is bad']);
  expect(onSecret).toHaveBeenCalledTimes(1);
});
