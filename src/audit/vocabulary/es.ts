import type { Words } from "./mention";

export const es = {
  total: ["total"],
  subtotal: ["subtotal", "total parcial"],
  part: ["de los cuales", "de las cuales"],
  excluding: ["excluid", "excluyendo", "sin incluir", "sin contar", "deducid", "excepto"],
  percentage: ["porcentaje", "por ciento", "porcentual", "%"],
  rate: ["tasa"],
  average: ["promedio", "media"],
  change: ["cambio", "variación", "ajuste", "aumento", "disminución", "mandatos"],
  variance: ["diferencia", "variación", "saldo", "superávit", "déficit"],
  base: ["consignación", "aprobad", "gastos", "prorrateo"],
  estimate: ["estimación", "estimaciones", "propuest", "revisad", "necesidades"],
  recosting: ["reajuste", "nuevos cálculos de costos"],
  net: ["neto", "neta", "netas"],
  gross: ["bruto", "bruta", "brutas"],
  less: ["contribuciones del personal", "ingresos", "menos:"],
  half: ["seis meses", "semestre"],
  cumulative: ["acumulad"],
  money: ["dólares", "euros"],
  posts: ["número de puestos", "plazas"],
} as const satisfies Words;
