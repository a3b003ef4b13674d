import { mentionsOf } from "../../../src/audit/vocabulary/mentions";

test.each([
  ["Subtotal, I and II", "subtotal"],
  ["Total (net of staff assessment)", "total"],
  ["工作方案小计", "subtotal"],
  ["共计", "total"],
  ["Total partiel", "subtotal"],
  ["Sous-total", "subtotal"],
  ["Total de los recursos", "total"],
  ["Итого", "subtotal"],
  ["Всего, потребности в ресурсах", "total"],
  ["المجموع الفرعي", "subtotal"],
  ["Variance (excluding resources redeployed) (percentage)", "excluding"],
  ["百分比", "percentage"],
  ["En pourcentage", "percentage"],
  ["В процентах", "percentage"],
  ["Vacancy rate", "rate"],
  ["of which: travel", "part"],
  ["Six-month apportionment (2025/26)", "half"],
] as const)("%s mentions: %s", (label, mention) => {
  expect(mentionsOf(label)).toContain(mention);
});

test.each([
  ["Strategic support", "rate"],
  ["Accelerated delivery", "rate"],
  ["Internet services", "net"],
  ["Furniture and equipment", "total"],
  ["Posts", "percentage"],
] as const)("%s does not mention: %s", (label, mention) => {
  expect(mentionsOf(label)).not.toContain(mention);
});
