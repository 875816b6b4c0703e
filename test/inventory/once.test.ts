import { once } from "../../lib/inventory/once";
import { inventoryOf } from "../support/inventory";

test("a map is built at first use, once for each inventory", () => {
  let built = 0;
  const map = once(() => ({ built: ++built }));
  const [one, other] = [inventoryOf([]), inventoryOf([])];
  expect(built).toBe(0);
  expect([map(one), map(one), map(other), map(one)].map((m) => m.built)).toEqual([1, 1, 2, 1]);
});
