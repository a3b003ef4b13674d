import { checkSubject } from "../checks/checkModel";
import type { Finding } from "../checks/finding";
import { checkSheet } from "../checks/sheet/checkSheet";
import { stillOpen } from "../checks/sheet/stillOpen";
import { type Subject, subjectOf } from "../checks/subject";
import { placementNow } from "../refresh/print";
import type { CheckArgs, CheckResult } from "./Actions";
import { findingInWords } from "./findingInWords";
import { findModel, type FoundModel, fromBuiltIn } from "./findModel";
import { withSteps } from "./perform";
import { modelOf } from "./refresh";
import type { Room } from "./Room";
import { type ShownModel, shownModel } from "./shownModel";

/** Holds a model to the rules, and its tables in the workbook where they stand there. Writes nothing. */
export function check(room: Room, args: CheckArgs): Promise<CheckResult> {
  return withSteps(args.progress, async (tell) => {
    const named = await findModel(room, args);
    tell("look");
    const { found, shown } = await toCheck(room, named);
    tell("plan");
    const subject = subjectOf(found.model);
    const findings = shown === null ? checkSubject(subject) : checkShown(subject, shown);
    const placement = shown === null ? {} : placementNow(shown.standing.states);
    const language = args.language ?? room.language();
    return { model: found.model.id, loaded: shown !== null, findings: findings.map((finding) => findingInWords(finding, language, placement, shown?.tables.added ?? [])) };
  });
}

function checkShown(subject: Subject, { tables }: ShownModel): readonly Finding[] {
  return [...stillOpen(subject, checkSubject(subject), tables), ...checkSheet(subject, tables)];
}

interface ToCheck {
  readonly found: FoundModel;
  /** Null where nothing of the model stands in the workbook. */
  readonly shown: ShownModel | null;
}

async function toCheck(room: Room, named: FoundModel | null): Promise<ToCheck> {
  const shown = await shownModel(room.workbook, named?.model.id ?? null);
  if (named !== null) return { found: named, shown };
  if (shown !== null) return { found: await modelOf(room, shown.standing.base), shown };
  return { found: await fromBuiltIn(room.builtIn, room.builtIn.builtIn[0]?.id ?? "", room.language()), shown };
}
