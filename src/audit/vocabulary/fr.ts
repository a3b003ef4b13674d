import type { Words } from "./mention";

export const fr = {
  total: ["total", "totaux", "ensemble"],
  subtotal: ["total partiel", "sous-total"],
  part: ["dont ", "y compris"],
  excluding: ["hors ", "à l'exclusion", "non compris", "déduction faite", "excepté"],
  percentage: ["pourcentage", "pour cent", "%"],
  rate: ["taux"],
  average: ["moyen"],
  change: ["variation", "changement", "ajustement", "augmentation", "diminution", "mandats"],
  variance: ["variation", "écart", "différence", "solde", "excédent", "déficit"],
  base: ["crédits ouverts", "approuvé", "dépenses", "montant réparti"],
  estimate: ["prévisions", "estimation", "proposé", "révisé", "demandé"],
  recosting: ["actualisation des coûts", "réévaluation des coûts"],
  net: ["net "],
  gross: ["brut"],
  less: ["contributions du personnel", "recettes", "à déduire"],
  half: ["six mois", "semestre"],
  cumulative: ["cumulé"],
  money: ["dollars", "euros"],
  posts: ["nombre de postes", "effectif"],
} as const satisfies Words;
