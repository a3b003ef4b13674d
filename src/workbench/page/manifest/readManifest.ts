import { childNamed, childrenNamed, descendantsNamed, firstNamed, typeOf } from "./elements";
import type { CustomFunctions, Manifest, RibbonAction, RibbonButton, RibbonGroup } from "./Manifest";
import { type Resources, resources } from "./resources";

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
