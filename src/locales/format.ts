/** Values for the places of a message. */
export type FormatArgs = Readonly<Record<string, string | number>>;

/**
 * Fills the places of a message: `{name}` with an argument, `{name, plural, one {# sheet} other {# sheets}}` with the
 * form that the language's plural rules ask for, `#` in it being the number. Numbers are written as the language writes
 * them. A place without an argument stays as it stands, so that a forgotten argument is seen and nothing fails.
 */
export function format(message: string, args: FormatArgs, tag: string): string {
  let text = "";
  let at = 0;
  while (at < message.length) {
    const open = message.indexOf("{", at);
    if (open < 0) return text + message.slice(at);
    const close = closing(message, open);
    text += message.slice(at, open) + place(message.slice(open + 1, close), args, tag);
    at = close + 1;
  }
  return text;
}

/** Names of the arguments that a message has places for, each once. */
export function places(message: string): readonly string[] {
  const names = [...message.matchAll(/\{([A-Za-z]\w*)[,}]/g)].map((match) => match[1] ?? "");
  return [...new Set(names)];
}

function place(body: string, args: FormatArgs, tag: string): string {
  const [name = "", kind] = body.split(",", 2).map((part) => part.trim());
  const value = args[name];
  if (value === undefined) return `{${body}}`;
  if (kind !== "plural") return written(value, tag);
  const form = plural(body, Number(value), tag);
  return format(form.replaceAll("#", written(value, tag)), args, tag);
}

const FORM = /(\w+)\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g;

function plural(forms: string, count: number, tag: string): string {
  const found = new Map([...forms.matchAll(FORM)].map(([, name, form]) => [name, form]));
  return found.get(new Intl.PluralRules(tag).select(count)) ?? found.get("other") ?? "";
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}" && --depth === 0) return at;
  }
  throw new SyntaxError(`A place is not closed in "${text}".`);
}

function written(value: string | number, tag: string): string {
  return typeof value === "number" ? new Intl.NumberFormat(tag).format(value) : value;
}
