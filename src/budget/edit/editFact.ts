import { factKey, type MoneyCoordinates, type PostCoordinates } from "../factKey";
import type { Source } from "../identifiers";
import type { Model } from "../model";
import type { Refusal } from "./edit";

interface Fact {
  readonly fund: string;
  readonly component: string | null;
  readonly value: number;
  readonly source: Source;
}

/** A money fact of a new value in hundreds of dollars; null takes it away. */
export function editMoney(model: Model, at: MoneyCoordinates, value: number | null, source?: Source): Model | Refusal {
  const key = factKey({ of: "money", ...at });
  const { measure, fund, component, category } = at;
  const money = edited(
    model.money,
    (fact) => factKey({ of: "money", ...fact }) === key,
    { measure, fund, component, category },
    value,
    source,
  );
  return money === null ? "noSuchPlace" : { ...model, money };
}

/** A post fact of a new value; null takes it away. Only changes may be negative. */
export function editPosts(model: Model, at: PostCoordinates, value: number | null, source?: Source): Model | Refusal {
  const key = factKey({ of: "posts", ...at });
  const { measure, fund, component, grade, staffCategory } = at;
  if (value !== null && value < 0 && (measure === "approved" || measure === "estimate")) return "notPossible";
  const posts = edited(
    model.posts,
    (fact) => factKey({ of: "posts", ...fact }) === key,
    { measure, fund, component, grade, staffCategory },
    value,
    source,
  );
  return posts === null ? "noSuchPlace" : { ...model, posts };
}

/** A fact that was unknown is added, printed where its neighbours are unless a source is given; null where it has none. */
function edited<Known extends Fact>(
  facts: readonly Known[],
  isIt: (fact: Known) => boolean,
  at: Omit<Known, "value" | "source">,
  value: number | null,
  source?: Source,
): readonly (Known | (Omit<Known, "value" | "source"> & Pick<Fact, "value" | "source">))[] | null {
  if (value === null) return facts.filter((fact) => !isIt(fact));
  if (facts.some(isIt)) return facts.map((fact) => (isIt(fact) ? { ...fact, value } : fact));
  const place = source ?? facts.find(({ fund, component }) => fund === at.fund && component === at.component)?.source;
  return place === undefined ? null : [...facts, { ...at, value, source: place }];
}
