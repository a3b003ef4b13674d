import { childrenOf, leafComponents, withDescendants } from "../../src/budget/components";
import { modelOf, text98x } from "../models/fixtures/modelFiles";

const { components } = modelOf(text98x);
const ids = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

describe("the tree of components", () => {
  it("has outermost components and children in document order", () => {
    expect(ids(childrenOf(components, null))).toEqual(["EDM", "PW", "PS"]);
    expect(ids(childrenOf(components, "PW"))).toEqual(["SP1", "SP2"]);
  });

  it("ends in leaves, for which facts are entered", () => {
    expect(ids(leafComponents(components))).toEqual(["EDM", "SP1", "SP2A", "SP2B", "PS"]);
  });

  it("lets a component stand for itself and everything under it", () => {
    expect(ids(withDescendants(components, "PW"))).toEqual(["PW", "SP1", "SP2", "SP2A", "SP2B"]);
    expect(withDescendants(components, "SP9")).toEqual([]);
  });
});
