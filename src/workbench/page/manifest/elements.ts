/** The children of an element that have a local name, whatever their namespace prefix. */
export function childrenNamed(element: Element, name: string): Element[] {
  return [...element.children].filter((child) => child.localName === name);
}

/** The first child with a local name, or null. */
export function childNamed(element: Element | null, name: string): Element | null {
  return element === null ? null : (childrenNamed(element, name)[0] ?? null);
}

/** The first descendant with a local name, or null. */
export function firstNamed(element: Element, name: string): Element | null {
  return descendantsNamed(element, [name])[0] ?? null;
}

/** All descendants with one of some local names, in document order. */
export function descendantsNamed(element: Element, names: readonly string[]): Element[] {
  return [...element.getElementsByTagName("*")].filter((each) => names.includes(each.localName));
}

/** The kind that an element states as `xsi:type`. */
export function typeOf(element: Element): string | null {
  return element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
}
