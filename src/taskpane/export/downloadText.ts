/** Hands a text over as a file of the browser's; where a web view allows no downloads nothing happens. */
export function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), LATER);
}

/** In milliseconds. */
const LATER = 10_000;
