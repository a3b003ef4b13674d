import { audit } from "../../../src/audit/audit";

test("a label on two lines is one label, and its first line no heading", () => {
  const { rows, findings } = audit([
    ["Категория", "2019", "2020"],
    ["Персонал", "800,0", "820,5"],
    ["Поездки", "200,0", "210,5"],
    ["Валовые потребности", "1 000,0", "1 031,0"],
    ["Поступления по плану"],
    ["налогообложения персонала", "90,0", "95,0"],
    ["Чистые потребности", "910,0", "936,0"],
  ]);
  expect(rows[5]).toMatchObject({ label: "Поступления по плану налогообложения персонала" });
  expect([findings, rows[6]?.role]).toEqual([[], "variance"]);
});
