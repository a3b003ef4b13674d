import { checkModel } from "../../src/checks/rules/checkModel";
import { section29C } from "../tables/section29C";

/*
 * CPU time of all checks: the first section, with everything still to be compiled, then a hundred sections one after
 * the other. Run with `npx tsx test/checks/benchmark.ts`.
 */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function spent(sections: number): number {
  const before = cpu();
  for (let section = 0; section < sections; section += 1)
    checkModel({ ...section29C, id: `section-${String(section)}` });
  return cpu() - before;
}

for (const sections of [1, 1, 10, 100])
  console.log(`${String(sections)} section(s): ${spent(sections).toFixed(0)} ms of CPU time`);
