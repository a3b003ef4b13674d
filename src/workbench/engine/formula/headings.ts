/** What Excel makes of headings: a blank one is called `Column1`, and one that stands there already gets a number behind it. */
export function uniqueHeadings(headings: readonly string[]): string[] {
  const taken = new Set<string>();
  return headings.map((heading, index) => {
    const wanted = heading === "" ? `Column${index + 1}` : heading;
    const free = freeName(wanted, taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
