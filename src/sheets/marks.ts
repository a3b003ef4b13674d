const letters = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖqʳˢᵗᵘᵛʷˣʸᶻ";
const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A footnote mark as small raised characters, which a cell can hold without formats of its own for parts of its text. */
export function raised(mark: string): string {
  const raise = (character: string): string =>
    /[a-z]/.test(character)
      ? ([...letters][character.charCodeAt(0) - 97] ?? character)
      : ([...digits][Number(character)] ?? character);
  return [...mark].map((character) => (/[a-z0-9]/.test(character) ? raise(character) : character)).join("");
}
