import { CellError, type FunctionValue } from "./hostFunction";
import { asNumber, type Given, isGrid, NUM, numberText, VALUE } from "./Grid";

/** A complex number, and the letter that its text has for the root of -1. */
interface Complex {
  readonly re: number;
  readonly im: number;
  readonly unit?: string;
}

const PART = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?`;
const TEXT = new RegExp(`^(${PART})?(?:([+-]?(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:E[+-]?\\d+)?)?)([ij]))?$`, "i");

/** Reads `3+4i`, `-j`, `2`; a text of any other form is #NUM!. */
function read(value: FunctionValue): Complex | CellError {
  if (value instanceof CellError) return value;
  if (typeof value === "boolean") return VALUE;
  if (value === null) return { re: 0, im: 0 };
  if (typeof value === "number") return { re: value, im: 0 };
  const lone = /^([+-]?(?:(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)?)([ij])$/.exec(value);
  if (lone) return { re: 0, im: imaginary(lone[1] ?? ""), unit: lone[2] ?? "i" };
  const found = TEXT.exec(value);
  if (!found || value === "" || /[IJ]/.test(value)) return NUM;
  const [, re = "0", im, unit] = found;
  if (unit !== undefined && !/^[+-]/.test(im ?? "")) return NUM;
  return { re: Number(re), im: unit === undefined ? 0 : imaginary(im ?? ""), ...(unit === undefined ? {} : { unit }) };
}

const imaginary = (text: string): number => (/^[+-]?$/.test(text) ? Number(`${text}1`) : Number(text));

function write({ re, im, unit = "i" }: Complex): string | CellError {
  if (!Number.isFinite(re) || !Number.isFinite(im)) return NUM;
  if (im === 0) return numberText(re);
  const shown = Math.abs(im) === 1 ? (im < 0 ? "-" : "") : numberText(im);
  if (re === 0) return `${shown}${unit}`;
  return `${numberText(re)}${im < 0 ? "" : "+"}${shown}${unit}`;
}

const c = (re: number, im: number): Complex => ({ re, im });
const plus = (a: Complex, b: Complex): Complex => c(a.re + b.re, a.im + b.im);
const minus = (a: Complex, b: Complex): Complex => c(a.re - b.re, a.im - b.im);
const times = (a: Complex, b: Complex): Complex => c(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
const over = (a: Complex, b: Complex): Complex => {
  const size = b.re * b.re + b.im * b.im;
  return c((a.re * b.re + a.im * b.im) / size, (a.im * b.re - a.re * b.im) / size);
};
const abs = ({ re, im }: Complex): number => Math.hypot(re, im);
const arg = ({ re, im }: Complex): number => Math.atan2(im, re);
const polar = (size: number, angle: number): Complex => c(size * Math.cos(angle), size * Math.sin(angle));
const log = (z: Complex): Complex => c(Math.log(abs(z)), arg(z));
const sin = ({ re, im }: Complex): Complex => c(Math.sin(re) * Math.cosh(im), Math.cos(re) * Math.sinh(im));
const cos = ({ re, im }: Complex): Complex => c(Math.cos(re) * Math.cosh(im), -Math.sin(re) * Math.sinh(im));
const sinh = ({ re, im }: Complex): Complex => c(Math.sinh(re) * Math.cos(im), Math.cosh(re) * Math.sin(im));
const cosh = ({ re, im }: Complex): Complex => c(Math.cosh(re) * Math.cos(im), Math.sinh(re) * Math.sin(im));
const ONE = c(1, 0);

type Answer = FunctionValue | readonly (readonly FunctionValue[])[];
type Own = (given: readonly Given[]) => Answer;

const first = (given: Given | undefined): FunctionValue => (isGrid(given) ? given.at(0, 0) : (given ?? null));

/** A function of one complex number; of several in a grid it answers a grid. */
const of =
  (answer: (z: Complex) => Complex | number | CellError): Own =>
  ([given]) => {
    const one = (value: FunctionValue): FunctionValue => {
      const z = read(value);
      if (z instanceof CellError) return z;
      const result = answer(z);
      if (typeof result === "number") return Number.isFinite(result) ? result : NUM;
      return result instanceof CellError
        ? result
        : write({ ...result, ...(z.unit === undefined ? {} : { unit: z.unit }) });
    };
    if (!isGrid(given) || (given.rows === 1 && given.columns === 1)) return one(first(given));
    if (given.rows * given.columns > 100_000) return VALUE;
    return Array.from({ length: given.rows }, (_, row) =>
      Array.from({ length: given.columns }, (__, column) => one(given.at(row, column))),
    );
  };

/** Functions that gather many numbers; what is blank is passed over. */
const gather =
  (step: (a: Complex, b: Complex) => Complex): Own =>
  (all) => {
    const values: FunctionValue[] = [];
    for (const given of all) {
      if (isGrid(given)) given.each((value) => value !== null && values.push(value));
      else values.push(given);
    }
    const numbers = values.map(read);
    const error = numbers.find((number): number is CellError => number instanceof CellError);
    if (error) return error;
    const read_ = numbers.filter((number): number is Complex => !(number instanceof CellError));
    const units = new Set(read_.flatMap(({ unit }) => unit ?? []));
    if (units.size > 1) return VALUE;
    const [start = c(0, 0), ...rest] = read_;
    const unit = [...units][0];
    return write({ ...rest.reduce(step, start), ...(unit === undefined ? {} : { unit }) });
  };

/** COMPLEX(real, imaginary, suffix). */
const complex: Own = ([re, im, suffix]) => {
  const parts = [first(re), first(im)].map((part) => (typeof part === "boolean" ? VALUE : asNumber(part)));
  const [real = 0, imaginaryPart = 0] = parts;
  if (real instanceof CellError) return real;
  if (imaginaryPart instanceof CellError) return imaginaryPart;
  const unit = first(suffix);
  if (unit instanceof CellError) return unit;
  if (unit !== null && unit !== "" && unit !== "i" && unit !== "j") return VALUE;
  return write({ re: real, im: imaginaryPart, unit: unit === "j" ? "j" : "i" });
};

const power: Own = ([base, exponent]) => {
  const n = asNumber(first(exponent));
  if (n instanceof CellError) return n;
  return of((z) => {
    if (z.re === 0 && z.im === 0) return n > 0 ? c(0, 0) : NUM;
    return polar(abs(z) ** n, arg(z) * n);
  })([base ?? null]);
};

/** Excel's functions of complex numbers: Univer knows them, and loses what the computer's own digits lose. */
export const complexFunctions: Readonly<Record<string, Own>> = {
  COMPLEX: complex,
  IMREAL: of(({ re }) => re),
  IMAGINARY: of(({ im }) => im),
  IMABS: of(abs),
  IMARGUMENT: of((z) => (z.re === 0 && z.im === 0 ? new CellError("#DIV/0!") : arg(z))),
  IMCONJUGATE: of(({ re, im }) => c(re, -im)),
  IMCOS: of(cos),
  IMSIN: of(sin),
  IMTAN: of((z) => over(sin(z), cos(z))),
  IMCOT: of((z) => over(cos(z), sin(z))),
  IMSEC: of((z) => over(ONE, cos(z))),
  IMCSC: of((z) => over(ONE, sin(z))),
  IMCOSH: of(cosh),
  IMSINH: of(sinh),
  IMSECH: of((z) => over(ONE, cosh(z))),
  IMCSCH: of((z) => over(ONE, sinh(z))),
  IMEXP: of(({ re, im }) => polar(Math.exp(re), im)),
  IMLN: of((z) => log(z)),
  IMLOG10: of((z) => times(log(z), c(Math.LOG10E, 0))),
  IMLOG2: of((z) => times(log(z), c(Math.LOG2E, 0))),
  IMSQRT: of((z) => polar(Math.sqrt(abs(z)), arg(z) / 2)),
  IMPOWER: power,
  IMSUM: gather(plus),
  IMPRODUCT: gather(times),
  IMSUB: gather(minus),
  IMDIV: gather(over),
};
