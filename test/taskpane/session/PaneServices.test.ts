import { Store } from "../../../src/taskpane/session/PaneServices";

test("a change is seen by whoever watches, and the old state stays as it was", () => {
  const store = new Store({ section: "29C", year: 2020 });
  const before = store.getState();
  const seen: number[] = [];
  store.subscribe(() => seen.push(store.getState().year));
  store.update({ year: 2021 });
  expect(seen).toEqual([2021]);
  expect(before).toEqual({ section: "29C", year: 2020 });
  expect(store.getState()).toEqual({ section: "29C", year: 2021 });
});

test("nobody is told of a change that changes nothing", () => {
  const store = new Store({ year: 2020 });
  const listener = jest.fn();
  store.subscribe(listener);
  store.update({ year: 2020 });
  expect(listener).not.toHaveBeenCalled();
});

test("whoever stops watching is not told any more", () => {
  const store = new Store({ year: 2020 });
  const listener = jest.fn();
  store.subscribe(listener)();
  store.update({ year: 2021 });
  expect(listener).not.toHaveBeenCalled();
});
