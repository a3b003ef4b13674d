import type { FunctionSource } from "../../functions/connect";

/** What a click on a ribbon button does. */
type RibbonAction = { readonly kind: "showPane" } | { readonly kind: "runFunction"; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** Address of the 32-pixel icon, or of the size nearest to it. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** Where the add-in's custom functions are described, and the name in front of each of them. */
interface CustomFunctions {
  readonly metadata: string;
  readonly namespace: string;
}

/** What the workbench needs of an add-in's manifest, in one language. */
export interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly icon: string;
  readonly pane: string;
  readonly groups: readonly RibbonGroup[];
  readonly functions: CustomFunctions | null;
}

/** A manifest that can be read in any language. */
export interface FetchedManifest {
  readonly in: (tag: string) => Manifest;
}

/** Fetches the manifest of the add-in served under `base`, or null when there is none or it is not XML. */
export async function fetchManifest(base: string): Promise<FetchedManifest | null> {
  const response = await fetch(`${base}manifest.xml`);
  if (!response.ok) return null;
  const manifest = new DOMParser().parseFromString(await response.text(), "text/xml");
  if (manifest.querySelector("parsererror") !== null) return null;
  return { in: (tag) => readManifest(manifest, tag, base) };
}

const ICON_PIXELS = 32;

/**
 * Reads an add-in-only manifest (XML) in one language.
 * Addresses keep their path and lose their origin: the same files are served under `base` here.
 */
export function readManifest(manifest: Document, tag: string, base: string): Manifest {
  const root = manifest.documentElement;
  const words = resources(manifest, tag);
  const here = (address: string) => rebased(address, base);
  return {
    id: childNamed(root, "Id")?.textContent?.trim() ?? "",
    name: words.valueOf(childNamed(root, "DisplayName")),
    description: words.valueOf(childNamed(root, "Description")),
    icon: here(words.valueOf(childNamed(root, "IconUrl"))),
    pane: here(words.valueOf(childNamed(childNamed(root, "DefaultSettings"), "SourceLocation"))),
    groups: extensionPoints(root, "PrimaryCommandSurface").flatMap((point) =>
      descendantsNamed(point, ["Group"]).map((group) => readGroup(group, words, here)),
    ),
    functions: extensionPoints(root, "CustomFunctions").map((point) => readFunctions(point, words, here))[0] ?? null,
  };
}

function extensionPoints(root: Element, type: string): Element[] {
  return descendantsNamed(root, ["ExtensionPoint"]).filter((point) => typeOf(point) === type);
}

function readGroup(group: Element, words: Resources, here: (address: string) => string): RibbonGroup {
  return {
    id: group.getAttribute("id") ?? "",
    label: words.of(childNamed(group, "Label")),
    buttons: childrenNamed(group, "Control")
      .filter((control) => typeOf(control) === "Button")
      .map((control) => readButton(control, words, here)),
  };
}

function readButton(control: Element, words: Resources, here: (address: string) => string): RibbonButton {
  const tip = childNamed(control, "Supertip");
  return {
    id: control.getAttribute("id") ?? "",
    label: words.of(childNamed(control, "Label")),
    title: words.of(childNamed(tip, "Title")),
    description: words.of(childNamed(tip, "Description")),
    icon: here(words.of(nearestIcon(childNamed(control, "Icon")))),
    action: readAction(childNamed(control, "Action")),
  };
}

function nearestIcon(icon: Element | null): Element | null {
  if (icon === null) return null;
  const distance = (image: Element) => Math.abs(Number(image.getAttribute("size")) - ICON_PIXELS);
  return childrenNamed(icon, "Image").sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function readAction(action: Element | null): RibbonAction {
  const name = childNamed(action, "FunctionName")?.textContent?.trim();
  return name === undefined ? { kind: "showPane" } : { kind: "runFunction", name };
}

function readFunctions(point: Element, words: Resources, here: (address: string) => string): CustomFunctions {
  const metadata = childNamed(childNamed(point, "Metadata"), "SourceLocation");
  return { metadata: here(words.of(metadata)), namespace: words.of(firstNamed(point, "Namespace")) };
}

function rebased(address: string, base: string): string {
  if (address === "") return "";
  const { pathname, search } = new URL(address);
  return base + pathname.slice(1) + search;
}

/** The children of an element that have a local name, whatever their namespace prefix. */
function childrenNamed(element: Element, name: string): Element[] {
  return [...element.children].filter((child) => child.localName === name);
}

/** The first child with a local name, or null. */
function childNamed(element: Element | null, name: string): Element | null {
  return element === null ? null : (childrenNamed(element, name)[0] ?? null);
}

/** The first descendant with a local name, or null. */
function firstNamed(element: Element, name: string): Element | null {
  return descendantsNamed(element, [name])[0] ?? null;
}

/** All descendants with one of some local names, in document order. */
function descendantsNamed(element: Element, names: readonly string[]): Element[] {
  return [...element.getElementsByTagName("*")].filter((each) => names.includes(each.localName));
}

/** The kind that an element states as `xsi:type`. */
function typeOf(element: Element): string | null {
  return element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
}

/** Looks up what a manifest says by reference or directly, in the wanted language. */
interface Resources {
  /** The string, address or image that an element names by its `resid`. */
  readonly of: (element: Element | null) => string;
  /** The value of an element that carries it itself (`DefaultValue`, with `Override` per locale). */
  readonly valueOf: (element: Element | null) => string;
}

/** The resources of a manifest; `tag` is matched as Office does, whole locale without regard to case. */
function resources(manifest: Document, tag: string): Resources {
  const valueOf = (element: Element | null): string => {
    if (element === null) return "";
    const override = childrenNamed(element, "Override").find(
      (each) => each.getAttribute("Locale")?.toLowerCase() === tag.toLowerCase(),
    );
    return override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
  };
  const block = firstNamed(manifest.documentElement, "Resources");
  const byId = new Map(
    block === null
      ? []
      : descendantsNamed(block, ["Image", "Url", "String"]).map((each) => [each.getAttribute("id"), each]),
  );
  return { valueOf, of: (element) => valueOf(byId.get(element?.getAttribute("resid") ?? null) ?? null) };
}

/** Fetches the description of an add-in's custom functions; null when it has none. */
export async function fetchFunctions({ functions }: Manifest): Promise<FunctionSource | null> {
  if (functions === null) return null;
  const response = await fetch(functions.metadata);
  return response.ok ? { namespace: functions.namespace, metadata: await response.text() } : null;
}
