import type { Sight } from "../excel/look/sight";
import { modelOf } from "./findModel";
import type { Room } from "./Room";

/** Custom functions answer from the files too that stand in the workbook; where one of these cannot be read, they go on without it. */
export async function knowStanding(room: Room, { contents }: Sight): Promise<void> {
  const unknown = contents.bases.filter(({ plan, file }) => file !== null && room.models.get(plan.model) === null);
  const found = await Promise.allSettled(unknown.map((base) => modelOf(room, base)));
  for (const model of found) if (model.status === "fulfilled") room.models.add(model.value.model);
  room.models.hasSought();
}
