import { once } from "../../lib/inventory/once";
import { NotYet } from "../../lib/inventory/view";
import { inventoryOf } from "../support/inventory";

test("a map is built at first use, once for each inventory", () => {
  let built = 0;
  const map = once(() => ({ built: ++built }));
  const [one, other] = [inventoryOf([]), inventoryOf([])];
  expect(built).toBe(0);
  expect([map(one), map(one), map(other), map(one)].map((m) => m.built)).toEqual([1, 1, 2, 1]);
});

test("what is made of a subject, it is made of with what was given first", () => {
  const made = once((of: { readonly name: string }, around: string) => ({ text: `${of.name} ${around}` }));
  const [one, other] = [{ name: "one" }, { name: "other" }];
  expect([made(one, "first"), made(other, "second"), made(one, "third")].map((m) => m.text)).toEqual([
    "one first",
    "other second",
    "one first",
  ]);
});

test("what could not be made is tried again", () => {
  let stops = true;
  const made = once(() => {
    if (stops) throw new NotYet("it");
    return { made: true };
  });
  const inventory = inventoryOf([]);
  expect(() => made(inventory)).toThrow(NotYet);
  stops = false;
  expect(made(inventory)).toEqual({ made: true });
});
