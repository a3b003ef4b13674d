import { CellError, type FunctionValue } from "./hostFunction";
import { asNumber, NUM } from "./Grid";

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** The last day that Excel knows: the end of the year 9999. */
const LAST_DAY = 2_958_465;

/** The year, month (from 0) and day of one of Excel's days. Its calendar has a 29 February 1900 that never was. */
function dateOf(serial: number): readonly [year: number, month: number, day: number] {
  const whole = Math.floor(serial);
  if (whole === 60) return [1900, 1, 29];
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY_MS);
  return whole === 0 ? [1900, 0, 0] : [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
}

/** Excel's number of a day; months and days may be more or less than there are. */
function serialOf(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month, day);
  const serial = Math.round((date.getTime() - EPOCH) / DAY_MS);
  return serial < 61 ? serial - 1 : serial;
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

function moved(date: FunctionValue, months: FunctionValue, day: (own: number, last: number) => number): FunctionValue {
  const [from, by] = [asNumber(date), asNumber(months)];
  if (from instanceof CellError) return from;
  if (by instanceof CellError) return by;
  if (from < 0) return NUM;
  const [year, month, own] = dateOf(from);
  const whole = month + Math.trunc(by);
  const [toYear, toMonth] = [year + Math.floor(whole / 12), ((whole % 12) + 12) % 12];
  if (toYear < 1900 || toYear > 9999) return NUM;
  const serial = serialOf(toYear, toMonth, day(own, daysInMonth(toYear, toMonth)));
  return serial < 0 || serial > LAST_DAY ? NUM : serial;
}

/** EDATE: the same day so many months on, or the last of a month that has no such day. */
export const edate = (date: FunctionValue = null, months: FunctionValue = null): FunctionValue =>
  moved(date, months, (own, last) => Math.min(own, last));

/** EOMONTH: the last day of the month so many months on. */
export const eomonth = (date: FunctionValue = null, months: FunctionValue = null): FunctionValue =>
  moved(date, months, (_, last) => last);
