import type { Component, ComponentId } from "./model";

type Components = readonly Component[];

/** Components directly under a parent, in document order; null gives the outermost ones. */
export function childrenOf(components: Components, parent: ComponentId | null): Components {
  return components.filter((component) => component.parent === parent);
}

/** Components that have no children: the ones that facts are entered for. */
export function leafComponents(components: Components): Components {
  const parents = new Set(components.map((component) => component.parent));
  return components.filter((component) => !parents.has(component.id));
}

/** The component and everything under it, in document order; empty where there is no such component. */
export function withDescendants(components: Components, id: ComponentId): Components {
  const members = new Set<ComponentId>([id]);
  for (let before = 0; before < members.size;) {
    before = members.size;
    for (const { id: child, parent } of components) if (parent !== null && members.has(parent)) members.add(child);
  }
  return components.filter((component) => members.has(component.id));
}
