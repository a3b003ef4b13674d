/**
 * How many workbooks a law is tried on; each takes seconds. A plain run tries the same ones every time, so that no
 * build fails by chance; with RUNS=… there are as many others, each time new ones.
 */
export function tries(usual: number, share = 1) {
  const asked = process.env["RUNS"];
  const numRuns = Math.ceil(Number(asked ?? usual) / share);
  return { numRuns, endOnFailure: true, ...(asked === undefined && { seed: 29 }) };
}
