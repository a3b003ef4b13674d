import { CellError, type FunctionValue } from "./hostFunction";
import { asNumber, NA, VALUE } from "./Grid";

/**
 * Units by what they measure: what one of each is in the first of its kind. Those marked `m` take prefixes of tens, `b`
 * of twos too.
 */
const UNITS: readonly string[] = [
  "g:1m sg:14593.9029372064 lbm:453.59237 u:1.660538782e-24m " +
    "ozm:28.349523125 " +
    "grain:0.06479891 cwt:45359.237 " +
    "shweight:45359.237 " +
    "uk_cwt:50802.34544 lcwt:50802.34544 " +
    "hweight:50802.34544 " +
    "stone:6350.29318 ton:907184.74 " +
    "uk_ton:1016046.9088 " +
    "LTON:1016046.9088 brton:1016046.9088",
  "m:1m mi:1609.344 Nmi:1852 in:0.0254 ft:0.3048 " +
    "yd:0.9144 ang:1e-10m " +
    "ell:1.143 ly:9460730472580800m " +
    "parsec:30856775812815532m " +
    "pc:30856775812815532m " +
    "Picapt:0.000352777777777778 " +
    "Pica:0.000352777777777778 " +
    "pica:0.00423333333333333 " +
    "survey_mi:1609.34721869444",
  "sec:1m s:1m yr:31557600 day:86400 d:86400 hr:3600 mn:60 min:60",
  "Pa:1m p:1m atm:101325m at:101325m mmHg:133.322m psi:6894.75729316836 Torr:133.322368421053",
  "N:1m dyn:0.00001m dy:0.00001m lbf:4.4482216152605 pond:0.00980665m",
  "J:1m e:1e-7m c:4.184m cal:4.1868m eV:1.60217646e-19m " +
    "ev:1.60217646e-19m " +
    "HPh:2684519.53769617 " +
    "hh:2684519.53769617 Wh:3600m wh:3600m " +
    "flb:1.3558179483314 " +
    "BTU:1055.05585262 btu:1055.05585262",
  "W:1m w:1m HP:745.69987158227 h:745.69987158227 PS:735.49875",
  "T:1m ga:0.0001m",
  "l:1m L:1m lt:1m tsp:0.00492892159375 tspm:0.005 " +
    "tbs:0.01478676478125 " +
    "oz:0.0295735295625 cup:0.2365882365 " +
    "pt:0.473176473 us_pt:0.473176473 " +
    "uk_pt:0.56826125 " +
    "qt:0.946352946 uk_qt:1.1365225 " +
    "gal:3.785411784 " +
    "uk_gal:4.54609 m3:1000m3 " +
    "m^3:1000m3 ang3:1e-27m3 " +
    "ang^3:1e-27m3 mi3:4168181825440.57958 " +
    "mi^3:4168181825440.57958 " +
    "yd3:764.554857984 " +
    "yd^3:764.554857984 " +
    "ft3:28.316846592 ft^3:28.316846592 " +
    "in3:0.016387064 in^3:0.016387064 " +
    "ly3:8.46786664623715e50 " +
    "ly^3:8.46786664623715e50 " +
    "Nmi3:6352182208000 " +
    "Nmi^3:6352182208000 " +
    "barrel:158.987294928 " +
    "bushel:35.23907016688 " +
    "regton:2831.6846592 GRT:2831.6846592 " +
    "MTON:1132.67386368 " +
    "Pica3:4.39039566186557e-8 " +
    "Pica^3:4.39039566186557e-8 " +
    "Picapt3:4.39039566186557e-8 " +
    "Picapt^3:4.39039566186557e-8",
  "m2:1m2 m^2:1m2 ha:10000m ar:100m us_acre:4046.87260987425 " +
    "uk_acre:4046.8564224 " +
    "Morgen:2500 mi2:2589988.110336 " +
    "mi^2:2589988.110336 " +
    "Nmi2:3429904 Nmi^2:3429904 " +
    "in2:0.00064516 in^2:0.00064516 " +
    "ft2:0.09290304 ft^2:0.09290304 " +
    "yd2:0.83612736 yd^2:0.83612736 " +
    "ang2:1e-20m2 ang^2:1e-20m2 " +
    "ly2:8.95054210748189e31 " +
    "ly^2:8.95054210748189e31 " +
    "Pica2:1.24452160493827e-7 " +
    "Pica^2:1.24452160493827e-7 " +
    "Picapt2:1.24452160493827e-7 " +
    "Picapt^2:1.24452160493827e-7",
  "bit:1b byte:8b",
  "m/s:1m m/sec:1m m/h:0.000277777777777778m " +
    "m/hr:0.000277777777777778m " +
    "mph:0.44704 kn:0.514444444444444 " +
    "admkn:0.514773333333333",
];

interface Unit {
  readonly kind: number;
  readonly size: number;
  /** The power to which a prefix counts; 0 where it takes none. */
  readonly prefix: number;
  readonly isBinary: boolean;
}

const KNOWN: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap((line, kind) =>
    line.split(" ").map((entry) => {
      const at = entry.lastIndexOf(":");
      const [, size = "1", mark = "", power = "1"] = /^([\d.e-]+?)([mb]?)([23]?)$/.exec(entry.slice(at + 1)) ?? [];
      const prefix = mark === "" ? 0 : Number(power || 1);
      return [entry.slice(0, at), { kind, size: Number(size), prefix, isBinary: mark === "b" }] as const;
    }),
  ),
);

const PREFIXES: Readonly<Record<string, number>> = {
  Y: 24,
  Z: 21,
  E: 18,
  P: 15,
  T: 12,
  G: 9,
  M: 6,
  k: 3,
  h: 2,
  da: 1,
  e: 1,
  d: -1,
  c: -2,
  m: -3,
  u: -6,
  n: -9,
  p: -12,
  f: -15,
  a: -18,
  z: -21,
  y: -24,
};
const BINARY_PREFIXES: readonly string[] = ["ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"];

function unitOf(name: string): Unit | null {
  const whole = KNOWN.get(name);
  if (whole) return whole;
  for (const length of [2, 1]) {
    const [prefix, unit] = [name.slice(0, length), KNOWN.get(name.slice(length))];
    if (!unit || unit.prefix === 0) continue;
    const twos = BINARY_PREFIXES.indexOf(prefix);
    if (twos >= 0 && unit.isBinary) return { ...unit, size: unit.size * 2 ** (10 * (twos + 1)) };
    const tens = PREFIXES[prefix];
    if (tens !== undefined) return { ...unit, size: unit.size * 10 ** (tens * unit.prefix) };
  }
  return null;
}

/** Temperatures by their zero and the size of a degree, in kelvins. */
const TEMPERATURES: Readonly<Record<string, readonly [zero: number, degree: number]>> = {
  C: [273.15, 1],
  cel: [273.15, 1],
  F: [459.67 * (5 / 9), 5 / 9],
  fah: [459.67 * (5 / 9), 5 / 9],
  K: [0, 1],
  kel: [0, 1],
  Rank: [0, 5 / 9],
  Reau: [273.15, 1.25],
};

/** CONVERT: a number of one unit in another. */
export function convert(
  value: FunctionValue = null,
  from: FunctionValue = null,
  to: FunctionValue = null,
): FunctionValue {
  const number = typeof value === "boolean" ? VALUE : asNumber(value);
  if (number instanceof CellError) return number;
  const [one, other] = [TEMPERATURES[String(from)], TEMPERATURES[String(to)]];
  if (one && other) return from === to ? number : (number * one[1] + one[0] - other[0]) / other[1];
  const [source, target] = [unitOf(String(from)), unitOf(String(to))];
  if (source === null || target === null || source.kind !== target.kind) return NA;
  return (number * source.size) / target.size;
}
