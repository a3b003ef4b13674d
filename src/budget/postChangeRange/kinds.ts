import { postChangeKinds, type PostChangeKind } from "../model";
import { wordKey } from "../notation/wordKey";

/** What the kinds of post change are called in official documents, besides their identifiers. */
const KIND_WORDS = {
  establishment: [
    "established",
    "new post",
    "new",
    "设立",
    "新设",
    "员额设立",
    "Création",
    "Creación",
    "Учреждение",
    "إنشاء",
  ],
  abolishment: ["abolition", "abolished", "裁撤", "Suppression", "Supresión", "Упразднение", "إلغاء"],
  redeployment: ["redeployed", "调动", "调至", "内部调动", "Redéploiement", "Redistribución", "Перераспределение"],
  transfer: ["transferred", "调入", "转入", "Transferencia", "Traslado", "Передача"],
  reclassification: ["reclassified", "改叙", "Reclassement", "Reclasificación", "Реклассификация", "إعادة تصنيف"],
  reassignment: ["reassigned", "改派", "Réaffectation", "Reasignación", "Перепрофилирование", "انتداب"],
  conversion: ["converted", "改划", "转换", "Transformation", "Conversión", "Преобразование", "تحويل"],
  relocation: [
    "relocated",
    "duty station",
    "调换工作地点",
    "工作地点变动",
    "Réimplantation",
    "Reubicación",
    "Перемещение",
  ],
} as const satisfies Record<PostChangeKind, readonly string[]>;

const kinds = new Map(
  postChangeKinds.flatMap((kind) =>
    [kind, ...KIND_WORDS[kind]].map((word): [string, PostChangeKind] => [wordKey(word), kind]),
  ),
);

/** A kind of post change by identifier or name; null where it is none. */
export const readKind = (text: string): PostChangeKind | null => kinds.get(wordKey(text)) ?? null;
