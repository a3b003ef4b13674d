import type { Base } from "../excel/base";
import type { Sight } from "../excel/look/sight";
import { modelOf } from "./findModel";
import type { Room } from "./Room";

/** Custom functions answer from the files too that stand in the workbook. */
export async function knowStanding(room: Room, { contents }: Sight): Promise<void> {
  await knowModels(
    room,
    contents.bases.filter(({ plan, file }) => file !== null && room.models.get(plan.model) === null),
  );
  room.models.hasSought();
}

/** Custom functions answer from the models of these bases; where one of them cannot be had, they go on as they are. */
export async function knowModels(room: Room, bases: readonly Base[]): Promise<void> {
  const found = await Promise.allSettled(bases.map((base) => modelOf(room, base)));
  for (const model of found) if (model.status === "fulfilled") room.models.add(model.value.model);
}
