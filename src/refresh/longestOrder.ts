/**
 * The keys that can stay where they are while all come into a wanted order: those that follow one another in both, chosen
 * so that they weigh most. The others change their place.
 */
export function longestOrder(
  was: readonly string[],
  wanted: readonly string[],
  weight: (key: string) => number,
): ReadonlySet<string> {
  const place = new Map(wanted.map((key, index) => [key, index]));
  const common = was.filter((key) => place.has(key));
  const chains: Chain[] = [];
  for (const key of common) {
    const at = place.get(key) ?? 0;
    const before = heaviest(chains.filter((chain) => chain.at < at));
    chains.push({ key, at, weight: (before?.weight ?? 0) + weight(key), before });
  }
  return new Set(keysOf(heaviest(chains)));
}

interface Chain {
  readonly key: string;
  readonly at: number;
  readonly weight: number;
  readonly before: Chain | undefined;
}

const heaviest = (chains: readonly Chain[]): Chain | undefined =>
  chains.reduce<Chain | undefined>(
    (best, chain) => (best === undefined || chain.weight > best.weight ? chain : best),
    undefined,
  );

function keysOf(last: Chain | undefined): readonly string[] {
  const keys: string[] = [];
  for (let chain = last; chain !== undefined; chain = chain.before) keys.push(chain.key);
  return keys;
}
