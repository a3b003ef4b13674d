const { SaxesParser } = require("saxes");

/**
 * The unified manifest of the add-in, made of its XML manifest, so that both say the same: the JSON text that Microsoft
 * 365 takes in an app package, and one file of words for every further language. Since version 1.24 of its schema custom
 * functions may be described in a file of their own. The addresses that it asks for beside support lead to the help too.
 */

const SCHEMA = "https://developer.microsoft.com/json-schemas/teams/v1.24/MicrosoftTeams";
/** The sizes of icons that a unified manifest takes of the eight that the XML one has. */
const SIZES = ["16", "32", "80"];
const ACCENT = "#1b5e9e";
/** Longest short description. */
const SHORT = 80;

/** An XML text as elements: `{ name, attributes, children, text }`; prefixes are left out, as no two names collide. */
function elementsOf(xml) {
  const root = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  const local = (name) => name.slice(name.indexOf(":") + 1);
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name: local(name), attributes, children: [], text: "" };
    open.at(-1).children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => (open.at(-1).text += text));
  parser.on("closetag", () => open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root.children[0];
}

const all = (element, name) =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

function one(element, name) {
  const [found] = all(element, name);
  if (found === undefined) throw new Error(`The manifest has no ${name}.`);
  return found;
}

/** What the XML manifest says, in the language of `locale`, or its own where that has no word. */
function reader(manifest, locale) {
  const resources = one(manifest, "Resources");
  const worded = (element) => {
    const override = element.children.find(({ attributes }) => attributes.Locale === locale);
    return (override?.attributes.Value ?? element.attributes.DefaultValue).trim();
  };
  const resource = (id) => {
    const found = resources.children.flatMap(({ children }) => children).find(({ attributes }) => attributes.id === id);
    if (found === undefined) throw new Error(`The manifest has no resource ${id}.`);
    return worded(found);
  };
  return { worded, resource, named: (element, name) => resource(one(element, name).attributes.resid) };
}

const icons = (element, { resource }) =>
  all(one(element, "Icon"), "Image")
    .filter(({ attributes }) => SIZES.includes(attributes.size))
    .map(({ attributes }) => ({ size: Number(attributes.size), url: resource(attributes.resid) }));

/** A description in short: up to its colon, or as much as there is room for. */
const inShort = (description) => description.split(/[:：]/)[0].slice(0, SHORT);

/** What a button does: the name of its command, or opening the pane. */
const actionId = (control) => all(control, "FunctionName")[0]?.text.trim() ?? control.attributes.id;

function action(control) {
  const id = actionId(control);
  const opens = one(control, "Action").attributes["xsi:type"] === "ShowTaskpane";
  return opens ? { id, type: "openPage", view: "pane" } : { id, type: "executeFunction" };
}

const button = (control, words) => ({
  id: control.attributes.id,
  type: "button",
  label: words.named(control, "Label"),
  icons: icons(control, words),
  supertip: {
    title: words.named(one(control, "Supertip"), "Title"),
    description: words.named(one(control, "Supertip"), "Description"),
  },
  actionId: actionId(control),
});

function ribbon(manifest, words) {
  const tab = one(manifest, "OfficeTab");
  const group = one(tab, "Group");
  const [label] = group.children.filter(({ name }) => name === "Label");
  return {
    contexts: ["default"],
    tabs: [
      {
        builtInTabId: tab.attributes.id,
        groups: [
          {
            id: group.attributes.id,
            label: words.resource(label.attributes.resid),
            icons: icons(group, words),
            controls: all(group, "Control").map((control) => button(control, words)),
          },
        ],
      },
    ],
  };
}

function runtime(manifest, words) {
  const functions = one(manifest, "ExtensionPoint");
  const source = (name) => words.named(one(functions, name), "SourceLocation");
  const namespace = words.named(functions, "Namespace");
  return {
    id: "fascicle",
    type: "general",
    lifetime: one(manifest, "Runtime").attributes.lifetime,
    code: { page: source("Page"), script: source("Script") },
    actions: all(manifest, "Control").map(action),
    customFunctions: { namespace: { id: namespace, name: namespace }, metadataUrl: source("Metadata") },
  };
}

function started(manifest, words) {
  const message = one(manifest, "GetStarted");
  return {
    title: words.named(message, "Title"),
    description: words.named(message, "Description"),
    learnMoreUrl: words.named(message, "LearnMoreUrl"),
  };
}

/** The manifest in one language, addresses and all. */
function inLanguage(manifest, locale, languages) {
  const words = reader(manifest, locale);
  const help = words.worded(one(manifest, "SupportUrl"));
  const description = words.worded(one(manifest, "Description"));
  return {
    $schema: `${SCHEMA}.schema.json`,
    manifestVersion: "1.24",
    id: one(manifest, "Id").text,
    version: one(manifest, "Version").text.split(".").slice(0, 3).join("."),
    developer: {
      name: one(manifest, "ProviderName").text,
      websiteUrl: help,
      privacyUrl: help,
      termsOfUseUrl: help,
    },
    name: { short: words.worded(one(manifest, "DisplayName")), full: words.worded(one(manifest, "DisplayName")) },
    description: { short: inShort(description), full: description },
    icons: { color: "assets/icons/package-color.png", outline: "assets/icons/package-outline.png" },
    accentColor: ACCENT,
    localizationInfo: {
      defaultLanguageTag: one(manifest, "DefaultLocale").text.toLowerCase(),
      additionalLanguages: languages.map((each) => ({ languageTag: each.toLowerCase(), file: fileOf(each) })),
    },
    authorization: { permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] } },
    validDomains: all(manifest, "AppDomain").map(({ text }) => new URL(text).host),
    extensions: [
      {
        requirements: {
          scopes: ["workbook"],
          capabilities: all(one(manifest, "Requirements"), "Set").map(({ attributes }) => ({
            name: attributes.Name,
            minVersion: attributes.MinVersion,
          })),
        },
        runtimes: [runtime(manifest, words)],
        ribbons: [ribbon(manifest, words)],
        getStartedMessages: [started(manifest, words)],
      },
    ],
  };
}

const fileOf = (locale) => `${locale.toLowerCase()}.json`;

/** Every text that a language has of its own, under its place: `extensions[0].ribbons[0].tabs[0].groups[0].label`. */
function wordsOf(translated, original, place = "") {
  if (typeof translated !== "object")
    return translated !== original && typeof translated === "string" ? [[place, translated]] : [];
  return Object.entries(translated).flatMap(([key, value]) => {
    const step = Array.isArray(translated) ? `[${key}]` : place === "" ? key : `.${key}`;
    return wordsOf(value, original[key], place + step);
  });
}

/** What a file of words has to have, whether or not it differs. */
const always = ({ name, description }) => ({
  "name.short": name.short,
  "name.full": name.full,
  "description.short": description.short,
  "description.full": description.full,
});

/** The files of the unified manifest as `{ path: text }`; `xml` is the manifest as it is served. */
function unifiedManifest(xml) {
  const manifest = elementsOf(xml);
  const languages = [...new Set(all(manifest, "Override").map(({ attributes }) => attributes.Locale))];
  const main = inLanguage(manifest, one(manifest, "DefaultLocale").text, languages);
  const files = languages.map((locale) => {
    const translated = inLanguage(manifest, locale, languages);
    const words = { ...always(translated), ...Object.fromEntries(wordsOf(translated, main)) };
    return [fileOf(locale), { $schema: `${SCHEMA}.Localization.schema.json`, ...words }];
  });
  const text = (value) => `${JSON.stringify(value, null, 2)}\n`;
  return Object.fromEntries([["manifest.json", main], ...files].map(([path, value]) => [path, text(value)]));
}

module.exports = { unifiedManifest };
